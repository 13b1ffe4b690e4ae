"""The job of examples/spark on a real Spark of this machine, and its rows beside those of one process."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import baogao
import pyarrow as pa
import pyarrow.dataset
import pyarrow.parquet
from varied import report

JOB = Path(__file__).resolve().parents[2] / "examples" / "spark" / "job.py"
CORES = 2
_WRITTEN = 100  # reports of a row group, small so that Spark can cut the file
_COMPARED = 1000  # reports at a time
BAD = {-1: "wrong_type", -2: "too_large"}  # the number of a text that cannot be read, and the code of its error

INTERPRETER = {"PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable}

# What a Spark of one machine needs: no page, no address but its own, few partitions.
SETTINGS = {
    "spark.master": f"local[{CORES}]",
    "spark.ui.enabled": "false",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "1g",
    "spark.sql.shuffle.partitions": str(CORES),
    "spark.log.level": "ERROR",
}


class Done(NamedTuple):
    """What a job says at its end."""

    statistics: int
    bad: int
    seconds: float


def write(path: Path, count: int, length: int) -> None:
    """Write a Parquet file of reports, each with its number, and of texts that cannot be read."""
    schema = pa.schema([("number", pa.int64()), ("text", pa.string())])
    with pyarrow.parquet.ParquetWriter(path, schema) as writer:
        for start in range(0, count, _WRITTEN):
            numbers = list(range(start, min(start + _WRITTEN, count)))
            writer.write_table(pa.table([numbers, [report(n, length) for n in numbers]], schema))
        writer.write_table(pa.table([list(BAD), [None, "一" * 20_000_001]], schema))


def command(source: Path, target: Path) -> list[str]:
    """Submit the job over a file, cut so that both workers have something to do to the end."""
    submit = str(Path(sys.executable).with_name("spark-submit"))
    settings = SETTINGS | {"spark.sql.files.maxPartitionBytes": "16m"}
    given = [word for name, value in settings.items() for word in ("--conf", f"{name}={value}")]
    return [submit, *given, str(JOB), str(source), str(target)]


def done(output: str) -> Done:
    """Read what a job says."""
    found = re.search(r"^(\d+) statistics, (\d+) bad texts, written in ([\d.]+) s$", output, re.MULTILINE)
    assert found, output
    return Done(int(found[1]), int(found[2]), float(found[3]))


def run(source: Path, target: Path) -> Done:
    """Run the job."""
    ended = subprocess.run(command(source, target), env=os.environ | INTERPRETER, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    return done(ended.stdout)


def differences(source: Path, target: Path, count: int) -> Iterator[str]:
    """Say which reports have other rows in the target than in one process that reads the source."""
    given, written = pa.dataset.dataset(source), pa.dataset.dataset(target)
    number = pa.dataset.field("number")
    for start in range(0, count, _COMPARED):
        some = (number >= start) & (number < start + _COMPARED)
        texts, there = given.to_table(filter=some), written.to_table(filter=some).sort_by("number")
        reports = [baogao.parse(text) for text in texts["text"].to_pylist()]
        alone = pa.table(baogao.Table.of("statistics", reports, keep={"number": texts["number"].to_pylist()}))
        if there["error"].null_count < len(there):
            yield f"reports from {start} on have errors"
        # Spark has neither dictionaries nor the columns in this order.
        alone = alone.select([name for name in there.column_names if name != "error"])
        plain = alone.cast(pa.schema([there.schema.field(name) for name in alone.column_names]))
        if not there.drop_columns("error").combine_chunks().equals(plain.combine_chunks()):
            yield f"reports from {start} on differ"
    bad = {row["number"]: row["error"] for row in written.to_table(filter=number < 0).to_pylist()}
    if {n: error.partition(":")[0] for n, error in bad.items()} != BAD:
        yield f"the bad texts have the errors {bad}"
