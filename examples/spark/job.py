"""Every statistic of a folder of reports, as Parquet, on a Spark cluster.

    spark-submit examples/spark/job.py reports/ statistics.parquet

Reads one report a file (text in UTF-8), or the column `text` of a Parquet file. Workers need the wheel
`baogao`, pyarrow and pandas.
"""

from __future__ import annotations

import sys

import baogao.spark
from pyspark.sql import SparkSession
from pyspark.sql.functions import col


def main(source: str, target: str) -> int:
    spark = SparkSession.builder.appName("baogao").getOrCreate()
    if source.endswith(".parquet"):
        texts = spark.read.parquet(source)
        keep = [name for name in texts.columns if name != "text"]
    else:
        files = spark.read.format("text").option("wholetext", True).option("recursiveFileLookup", True).load(source)
        texts = files.select(col("_metadata.file_path").alias("path"), col("value").alias("text"))
        keep = ["path"]
    rows = baogao.spark.statistics(texts, text="text", keep=keep)
    rows.write.mode("overwrite").parquet(target)
    written = spark.read.parquet(target)
    print(f"{written.where('error is null').count()} statistics, {written.where('error is not null').count()} bad texts")
    spark.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
