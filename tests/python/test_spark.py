"""A real Spark on this machine, with two workers, gives the rows of one process."""

from __future__ import annotations

import runpy
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import baogao
import pytest

pytest.importorskip("pyspark", reason="pyspark is not installed")
if shutil.which("java") is None:
    pytest.skip("there is no Java here", allow_module_level=True)

import cluster
from baogao import spark as on_spark


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        for name, value in cluster.INTERPRETER.items():
            patch.setenv(name, value)
        builder = SparkSession.builder.appName("baogao-tests")
        for name, value in cluster.SETTINGS.items():
            builder = builder.config(name, value)
        made = builder.getOrCreate()
        yield made
    made.stop()


def test_the_job_gives_the_rows_of_one_process(tmp_path: Path) -> None:
    source, target = tmp_path / "texts.parquet", tmp_path / "statistics.parquet"
    cluster.write(source, 1000, length=0)
    done = cluster.run(source, target)
    print(f"{1000 / done.seconds / cluster.CORES:.0f} documents a second a core, {done.statistics} rows")
    assert done.bad == len(cluster.BAD)
    assert len(list(target.glob("part-*.parquet"))) >= cluster.CORES
    assert list(cluster.differences(source, target, 1000)) == []


def test_the_job_reads_a_folder(session: Any, tmp_path: Path) -> None:
    (tmp_path / "2024").mkdir()
    (tmp_path / "a.txt").write_text("新建学校3所。\n新建医院2所。\n", encoding="utf-8")
    (tmp_path / "2024" / "b.txt").write_text("没有数。", encoding="utf-8")
    texts = runpy.run_path(str(cluster.JOB))["texts"](session, str(tmp_path))
    assert texts.count() == 2
    rows = on_spark.statistics(texts, keep=["file"]).orderBy("span_start").collect()
    assert [(Path(row["file"]).name, row["indicator"], row["value"]) for row in rows] == [
        ("a.txt", "新建学校", 3.0),
        ("a.txt", "新建医院", 2.0),
    ]


def test_bad_texts_are_rows_with_an_error(session: Any) -> None:
    given = [("good", "新建学校3所。"), ("null", None), ("nothing", "没有数。"), ("large", "一" * 20_000_001)]
    frame = session.createDataFrame(given, "name string, text string")
    rows = {row["name"]: row for row in on_spark.statistics(frame, keep=["name"]).collect()}
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
