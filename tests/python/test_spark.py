"""A real Spark on this machine, with two workers, gives the rows of one process."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import baogao
import pytest
from conftest import ROOT, SAMPLES

pytest.importorskip("pyspark", reason="pyspark is not installed")
if shutil.which("java") is None:
    pytest.skip("there is no Java here", allow_module_level=True)

from baogao import spark as on_spark

SAMPLE_TEXTS = [path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.txt"))]


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").appName("baogao-tests")
    for key, value in {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "2",
        "spark.driver.memory": "1g",
    }.items():
        builder = builder.config(key, value)
    made = builder.getOrCreate()
    made.sparkContext.setLogLevel("ERROR")
    yield made
    made.stop()


def texts(count: int) -> list[str]:
    """Reports that differ: samples with another number in their text."""
    return [f"{SAMPLE_TEXTS[n % len(SAMPLE_TEXTS)]}\n新建学校{n + 1}所。\n" for n in range(count)]


def test_a_thousand_reports(session: Any) -> None:
    given = texts(1000)
    frame = session.createDataFrame([(n, text) for n, text in enumerate(given)], "number long, text string").repartition(4)
    began = time.perf_counter()
    rows = on_spark.statistics(frame, keep=["number"]).toPandas()
    spent = time.perf_counter() - began
    print(f"{len(given) / spent / 2:.0f} documents a second a core, {len(rows)} rows")
    assert rows["error"].isna().all()
    alone = baogao.Table.of("statistics", [baogao.parse(text) for text in given], keep={"number": range(len(given))})
    names = [name for name in rows.columns if name != "error"]
    assert set(alone.columns) == {*names, "report", "file"}
    expected = sorted(map(repr, zip(*(column_of(alone, name) for name in names), strict=True)))
    found = sorted(map(repr, zip(*([plain(value) for value in rows[name]] for name in names), strict=True)))
    assert found == expected


def column_of(table: baogao.Table, name: str) -> list[Any]:
    at = table.columns.index(name)
    return [plain(row[at]) for row in table.rows()]


def plain(value: Any) -> Any:
    """A value as plain Python has it: pandas keeps absent ones as NaN and whole numbers as floats."""
    if value is None or value != value:
        return None
    if isinstance(value, bool) or type(value).__name__ == "bool_":
        return bool(value)
    return float(value) if hasattr(value, "__float__") and not isinstance(value, str) else value


def test_bad_texts_are_rows_with_an_error(session: Any) -> None:
    given = [("good", "新建学校3所。"), ("null", None), ("nothing", "没有数。"), ("large", "一" * 20_000_001)]
    frame = session.createDataFrame(given, "name string, text string")
    rows = {row["kept_name"] if "kept_name" in row else row["name"]: row for row in on_spark.statistics(frame, keep=["name"]).collect()}
    assert set(rows) == {"good", "null", "large"}
    assert rows["good"]["value"] == 3.0 and rows["good"]["error"] is None
    assert rows["null"]["error"].startswith("wrong_type: ")
    assert rows["large"]["error"].startswith("too_large: ")
    assert rows["null"]["value"] is None


def test_columns_are_told_before_anything_is_read(session: Any) -> None:
    frame = session.createDataFrame([(1, "新建学校3所。")], "number long, text string")
    with pytest.raises(baogao.Error) as caught:
        on_spark.statistics(frame, text="body")
    assert caught.value.code == "column"
    with pytest.raises(baogao.Error) as caught:
        on_spark.statistics(frame, text="number")
    assert caught.value.code == "wrong_type"


def test_the_job(session: Any, tmp_path: Path) -> None:
    import runpy

    source, target = tmp_path / "texts.parquet", tmp_path / "statistics.parquet"
    frame = session.createDataFrame([("a", "新建学校3所。"), ("b", None)], "name string, text string")
    frame.write.parquet(str(source))
    rows = on_spark.statistics(session.read.parquet(str(source)), keep=["name"])
    rows.write.parquet(str(target))
    assert session.read.parquet(str(target)).count() == 2
    assert "main" in runpy.run_path(str(ROOT / "examples/spark/job.py"))
