"""Reads many reports on a Spark of two workers; compares the rows with those of one process, and says what it takes.

    .venv/bin/python tests/slow/spark.py 20000 FOLDER

The job is examples/spark/job.py, the test tests/python/test_spark.py with more reports, of 30 KB each. Prints a row of a
table: reports a second a core, and the memory of a core (the largest Python worker) and of Spark itself.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))

import cluster
import psutil

LENGTH = 30_000  # bytes that a report has at least
PAUSE = 0.2  # seconds between two looks at the memory


def watched(source: Path, target: Path) -> tuple[cluster.Done, int, int]:
    """Run the job: what it says, and the most memory that one of its workers, and Spark, had."""
    worker = spark = 0
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as wrong:
        job = subprocess.Popen(
            cluster.command(source, target), env=os.environ | cluster.INTERPRETER, stdout=said, stderr=wrong
        )
        tree = psutil.Process(job.pid)
        while job.poll() is None:
            try:
                for process in [tree, *tree.children(recursive=True)]:
                    name, memory = process.name(), process.memory_info().rss
                    spark = max(spark, memory if name == "java" else 0)
                    worker = max(worker, memory if name.startswith("python") else 0)
            except psutil.NoSuchProcess:
                pass
            time.sleep(PAUSE)
        said.seek(0)
        wrong.seek(0)
        if job.returncode:
            sys.exit(wrong.read())
        return cluster.done(said.read()), worker, spark


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("count", type=int)
    options.add_argument("folder", type=Path)
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    source, target = chosen.folder / "texts.parquet", chosen.folder / "statistics.parquet"
    cluster.write(source, chosen.count, LENGTH)
    done, worker, spark = watched(source, target)
    for difference in cluster.differences(source, target, chosen.count):
        sys.exit(f"tests/slow/spark.py: {difference}")
    print("| reports | statistics | s | reports a second a core | memory of a core, MB | memory of Spark, MB |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    each = chosen.count / done.seconds / cluster.CORES
    figures = [f"{chosen.count:,}", f"{done.statistics:,}", f"{done.seconds:,.0f}", f"{each:,.0f}"]
    print(f"| {' | '.join([*figures, f'{worker / 1e6:,.0f}', f'{spark / 1e6:,.0f}'])} |")


if __name__ == "__main__":
    main()
