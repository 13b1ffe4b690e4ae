"""Every statistic of a folder of reports, as Parquet, on a Spark cluster.

    spark-submit examples/spark/job.py reports/ statistics.parquet

Reads one report a file (text in UTF-8), or the column `text` of a Parquet file. Workers need the wheel
`baogao`, pyarrow and pandas.
"""

from __future__ import annotations

import sys
import time

import baogao.spark
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import col


def texts(spark: SparkSession, source: str) -> DataFrame:
    """The texts of a Parquet file, with all its columns, or of the files of a folder, with their addresses."""
    if source.endswith(".parquet"):
        return spark.read.parquet(source)
    files = spark.read.format("text").option("wholetext", True).option("recursiveFileLookup", True).load(source)
    return files.select(col("_metadata.file_path").alias("file"), col("value").alias("text"))


def main(source: str, target: str) -> int:
    spark = SparkSession.builder.appName("baogao").getOrCreate()
    given = texts(spark, source)
    rows = baogao.spark.statistics(given, text="text", keep=[name for name in given.columns if name != "text"])
    began = time.perf_counter()
    rows.write.mode("overwrite").parquet(target)
    spent = time.perf_counter() - began
    written = spark.read.parquet(target)
    good, bad = written.where("error is null").count(), written.where("error is not null").count()
    print(f"{good} statistics, {bad} bad texts, written in {spent:.1f} s")
    spark.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
