"""Reads many reports from files and streams their statistics to Parquet; says how fast, and in how much memory.

    .venv/bin/python tests/slow/stream.py 100000 FOLDER

Writes the reports (30 KB each, see tests/python/varied.py) to FOLDER/reports, where they are not there yet, and their
statistics to FOLDER/statistics.parquet. Needs the wheel and pyarrow. Prints a row of the table of BENCHMARKS.md.
"""

from __future__ import annotations

import argparse
import itertools
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))

import baogao
import pyarrow as pa
import pyarrow.compute
import pyarrow.parquet as pq
from varied import report

LENGTH = 30_000  # bytes that a report has at least
TOGETHER = 100  # reports in a row group
SHELF = 1000  # files in a folder
WRITE = "--write"  # what the process that writes the reports is started with


def path_of(folder: Path, n: int) -> Path:
    return folder / "reports" / f"{n // SHELF:05}" / f"{n:08}.txt"


def write(count: int, folder: Path) -> None:
    """Write the reports that are missing."""
    for n in range(count):
        path = path_of(folder, n)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(".part")
            part.write_bytes(report(n, LENGTH).encode())
            part.rename(path)


def stream(paths: list[Path], target: Path) -> tuple[int, int]:
    """Read the files and write their statistics: how many reports there were, and how many rows."""
    errors: list[baogao.Failure] = []
    entries = baogao.iter_reports(paths, errors=errors)
    reports = rows = 0
    writer: pq.ParquetWriter | None = None
    while some := list(itertools.islice(entries, TOGETHER)):
        files = [entry.file for entry in some]
        table = pa.table(baogao.Table.of("statistics", [entry.report for entry in some], files=files))
        writer = writer or pq.ParquetWriter(target, table.schema)
        writer.write_table(table)
        reports += len(some)
        rows += len(table)
    if writer is not None:
        writer.close()
    if errors:
        sys.exit(f"tests/slow/stream.py: {len(errors)} files were not read, the first is {errors[0]}")
    return reports, rows


def checked(paths: list[Path], target: Path, rows: int) -> None:
    """See that the file has every row, and those of the first and the last report as each has them alone."""
    with pq.ParquetFile(target) as file:
        if file.metadata.num_rows != rows:
            sys.exit(f"tests/slow/stream.py: {file.metadata.num_rows} rows instead of {rows}")
        for path, group in (paths[0], 0), (paths[-1], file.num_row_groups - 1):
            alone = pa.table(baogao.Table.of("statistics", [baogao.read(path)], files=[str(path)]))
            there = file.read_row_group(group)
            there = there.filter(pyarrow.compute.equal(there["file"], str(path)))
            plain = [name for name in alone.column_names if name != "report"]
            if there.select(plain).to_pylist() != alone.select(plain).to_pylist():
                sys.exit(f"tests/slow/stream.py: {path} has other rows alone")


def megabytes(size: float) -> str:
    return f"{size / 1e6:,.0f}"


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("count", type=int)
    options.add_argument("folder", type=Path)
    options.add_argument("--most", type=int, metavar="MB", help="fail when it took more memory")
    options.add_argument(WRITE, action="store_true", help="only write the reports")
    chosen = options.parse_args()
    if chosen.write:
        write(chosen.count, chosen.folder)
        return
    # In another process, whose memory does not count.
    subprocess.run([sys.executable, __file__, str(chosen.count), str(chosen.folder), WRITE], check=True)
    paths = [path_of(chosen.folder, n) for n in range(chosen.count)]
    size = sum(path.stat().st_size for path in paths)
    target = chosen.folder / "statistics.parquet"
    began, busy = time.perf_counter(), time.process_time()
    reports, rows = stream(paths, target)
    spent, busy = time.perf_counter() - began, time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    checked(paths, target, rows)
    print("| reports | text, MB | statistics | Parquet, MB | s | reports a second | a second of a processor | peak memory, MB |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    figures = [f"{reports:,}", megabytes(size), f"{rows:,}", megabytes(os.path.getsize(target)), f"{spent:,.0f}"]
    figures += [f"{reports / spent:,.0f}", f"{reports / busy:,.0f}", megabytes(peak)]
    print(f"| {' | '.join(figures)} |")
    if chosen.most is not None and peak > chosen.most * 1e6:
        sys.exit(f"tests/slow/stream.py: {megabytes(peak)} MB of memory, {chosen.most} MB are the limit")


if __name__ == "__main__":
    main()
