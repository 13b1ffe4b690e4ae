"""Statistics, sections, mentions and cells as rows: the same ones in every library and file."""

from __future__ import annotations

import csv
import io
import json
import math
import pickle
import re
import sys
import warnings
from pathlib import Path
from typing import Any, Literal

import baogao
import columns
import duckdb
import openpyxl
import pandas
import polars
import pyarrow
import pytest
from conftest import SAMPLES, text_of

Kind = Literal["statistics", "sections", "mentions", "tables"]

KINDS: list[Kind] = ["statistics", "sections", "mentions", "tables"]
# Fields whose columns have other names, or that are in several.
OTHERS = {"start", "end", "group", "norm", "section", "sentence", "table", "value", "class_", "year", "since", "sections", "header", "rows"}

TABLE = """澜江市2024年国民经济和社会发展统计公报
一、综合
（一）产量
表1 主要指标
|指标|单位|2024年|
|---|---|---|
|粮食产量|万吨|12.6|
|公路里程|公里|620|
二、展望
力争增长4.5%—5%，不低于300个，控制在3%以内，2024年比上年多销-2.5万斤。
"""


@pytest.fixture(scope="module")
def reports() -> list[baogao.WorkReport]:
    texts = [text_of(path) for path in sorted(SAMPLES.glob("*.txt"))]
    return [baogao.parse(text) for text in [*texts, TABLE, "", "各项工作稳步推进。"]]


@pytest.fixture(scope="module", params=KINDS)
def table(request: pytest.FixtureRequest, reports: list[baogao.WorkReport]) -> baogao.Table:
    files = [None, *(f"{at}.txt" for at in range(1, len(reports)))]
    keep: dict[str, list[Any]] = {
        "wave": [None, *range(1, len(reports))],
        "weight": [0.5] * len(reports),
        "checked": [True, None] + [False] * (len(reports) - 2),
        "文号": ["=1+1", "-5.2%", *(f"澜府{at}" for at in range(2, len(reports)))],
        "nothing": [None] * len(reports),
    }
    return baogao.Table.of(request.param, reports, files=files, keep=keep)


def rows_of(table: baogao.Table) -> list[tuple[Any, ...]]:
    return list(table.rows())


def plain(frame: Any) -> list[tuple[Any, ...]]:
    """The rows of a pandas frame, with `None` for what is missing."""
    columns = [[None if pandas.isna(value) else value for value in frame[name]] for name in frame.columns]
    return list(zip(*columns, strict=True))


def test_libraries_read_the_same_rows(table: baogao.Table) -> None:
    rows = rows_of(table)
    assert rows
    assert len(table) == len(rows)
    frame = polars.DataFrame(table)
    assert tuple(frame.columns) == table.columns
    assert frame.rows() == rows
    arrow = pyarrow.table(table)
    assert tuple(arrow.column_names) == table.columns
    assert [tuple(row.values()) for row in arrow.to_pylist()] == rows
    frame = pandas.DataFrame.from_arrow(table)
    assert tuple(frame.columns) == table.columns
    assert plain(frame) == rows
    named = table  # `table` is a word of SQL
    found = duckdb.sql("from named")
    assert tuple(found.columns) == table.columns
    assert found.fetchall() == rows


def test_files_hold_the_same_rows(table: baogao.Table, tmp_path: Path) -> None:
    rows = rows_of(table)
    table.to_parquet(tmp_path / "rows.parquet")
    assert polars.read_parquet(tmp_path / "rows.parquet").rows() == rows
    assert duckdb.read_parquet(str(tmp_path / "rows.parquet")).fetchall() == rows

    table.to_jsonl(tmp_path / "rows.jsonl")
    lines = (tmp_path / "rows.jsonl").read_text("utf-8").splitlines()
    assert [tuple(json.loads(line).values()) for line in lines] == rows
    assert tuple(json.loads(lines[0])) == table.columns

    table.to_excel(tmp_path / "rows.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "rows.xlsx").active
    assert sheet is not None
    head, *cells = sheet.iter_rows(values_only=True)
    assert head == table.columns
    assert cells == rows

    table.to_csv(tmp_path / "rows.csv")
    with open(tmp_path / "rows.csv", encoding="utf-8", newline="") as file:
        head, *cells = csv.reader(file)
    assert tuple(head) == table.columns
    assert cells == [["" if value is None else str(value) for value in map(harmless, row)] for row in rows]

    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a name that Stata would not take is one
        table.to_stata(tmp_path / "rows.dta")
    frame = pandas.read_stata(tmp_path / "rows.dta")
    texts = {name for name, value in zip(table.columns, zip(*rows, strict=True), strict=True) if set(map(type, value)) <= {str, type(None)}}
    assert frame.shape == (len(rows), len(table.columns))
    for name, stored, expected in zip(table.columns, zip(*plain(frame), strict=True), zip(*rows, strict=True), strict=True):
        if name in texts:
            assert [value or "" for value in stored] == [value or "" for value in expected], name
        else:
            assert list(stored) == list(expected), name


def harmless(value: Any) -> Any:
    if isinstance(value, str) and re.match(r"[=+\-@\t\r\n＝＋－＠]", value) and not re.fullmatch(r"[+-]?[\d.,]+[%‰‱]?", value):
        return "'" + value
    return value


@pytest.mark.parametrize("kind", KINDS)
def test_one_schema_for_any_number_of_reports(kind: Kind, reports: list[baogao.WorkReport]) -> None:
    schemas = [pyarrow.schema(baogao.Table.of(kind, some)) for some in ([], reports[-2:], reports)]
    assert schemas[0] == schemas[1] == schemas[2]
    assert pyarrow.table(baogao.Table.of(kind, [])).num_rows == 0
    assert pyarrow.table(baogao.Table.of(kind, reports)).schema == schemas[0]
    described = baogao.Table.schema(kind)
    assert schemas[0].names == [column.name for column in described]
    types = {"text": "string", "integer": "int64", "number": "double", "true or false": "bool"}
    reserved = duckdb.sql("select keyword_name from duckdb_keywords() where keyword_category = 'reserved'").fetchall()
    for field, column in zip(schemas[0], described, strict=True):
        assert re.fullmatch(r"[a-z][a-z0-9_]{0,31}", field.name)
        assert (field.name,) not in reserved
        assert column.meaning
        if column.type == "name":
            assert pyarrow.types.is_dictionary(field.type)
            assert (field.type.index_type, field.type.value_type) == (pyarrow.int8(), pyarrow.string())
        else:
            assert str(field.type) == types[column.type]


def test_every_field_is_a_column(reports: list[baogao.WorkReport]) -> None:
    for kind, node in [
        ("statistics", baogao.Statistic),
        ("sections", baogao.Section),
        ("mentions", baogao.Mention),
    ]:
        columns = baogao.Table.of(kind, reports).columns  # type: ignore[arg-type]
        assert set(node.__match_args__) - OTHERS <= set(columns)


def test_statistics_are_what_the_nodes_say(report: baogao.WorkReport) -> None:
    front = report.front
    rows = list(report.statistics.table())
    assert len(rows) == len(report.statistics)
    for index, (row, node) in enumerate(zip(rows, report.statistics, strict=True)):
        assert (row["report"], row["statistic"]) == (0, index)
        facts = ("kind", "issuer", "region", "code", "tier", "year")
        assert [row[fact] for fact in facts] == [getattr(front, fact) for fact in facts]
        for name in set(baogao.Statistic.__match_args__) - OTHERS - {"terms"}:
            assert row[name] == getattr(node, name), name
        assert (row["span_start"], row["span_end"], row["group_id"]) == (node.start, node.end, node.group)
        assert row["value"] == node.value
        norm = node.norm
        expected = (norm.value, norm.high, norm.unit) if norm else (None, None, None)
        assert (row["norm_value"], row["norm_high"], row["norm_unit"]) == expected
        assert (row["sentence_start"], row["sentence_end"]) == node.sentence
        assert row["terms"] == ("、".join(node.terms) if node.terms else None)
        assert tuple(row[f"table_{part}"] for part in ("index", "row", "column")) == (node.table or (None, None, None))
        assert row["low"] == (None if node.bound in ("nearly", "most") else node.value)
        assert math.isclose(row["mid"], node.value if node.high is None else (node.value + node.high) / 2)


def test_sentences_are_those_of_the_paragraphs(report: baogao.WorkReport) -> None:
    for row, node in zip(report.statistics.table(), report.statistics, strict=True):
        paragraph = report.paragraphs[node.paragraph]
        place = paragraph.locate(*node.sentence)
        assert place is not None
        whole = paragraph.text[slice(*place)]
        if len(whole) <= 1000:
            assert row["sentence"] == whole
        else:
            assert len(row["sentence"]) == 1000
            assert row["sentence"] in whole
            assert node.text[:400] in row["sentence"]


def test_sections_stand_behind_the_section_they_belong_to(report: baogao.WorkReport) -> None:
    rows = list(report.sections.table())

    def walk(sections: Any, path: tuple[int, ...]) -> Any:
        for index, section in enumerate(sections):
            yield (*path, index), section
            yield from walk(section.sections, (*path, index))

    nodes = list(walk(report.sections, ()))
    assert [row["path"] for row in rows] == ["/".join(map(str, path)) for path, _ in nodes]
    by_path = {row["path"]: row for row in rows}
    for index, (row, (path, node)) in enumerate(zip(rows, nodes, strict=True)):
        assert row["section_index"] == index
        assert row["depth"] == len(path) - 1
        around = "/".join(map(str, path[:-1]))
        assert row["parent"] == (by_path[around]["section_index"] if around else None)
        assert (row["level"], row["label"], row["number"], row["plan"]) == (node.level, node.label, node.number, node.plan)
        assert (row["span_start"], row["span_end"]) == (node.start, node.end)
        assert (row["section_year"], row["since"]) == (node.year, node.since)
        assert row["heading"] == node.heading[:1000]
    for row in report.statistics.table():
        assert row["path"] is None or row["section"] == by_path[row["path"]]["section"]


def test_a_section_is_told_by_its_markers() -> None:
    rows = list(baogao.parse(TABLE).statistics.table())
    assert {(row["section"], row["heading"], row["path"]) for row in rows} == {
        ("一、/（一）", "产量", "0/0"),
        ("二、", "展望", "1"),
    }


def test_cells() -> None:
    report = baogao.parse(TABLE)
    rows = list(report.tables.table())
    assert [row["text"] for row in rows] == ["指标", "单位", "2024年", "粮食产量", "万吨", "12.6", "公路里程", "公里", "620"]
    last = rows[-1]
    assert (last["caption"], last["row_head"], last["column_head"]) == ("表1 主要指标", "公路里程", "2024年")
    assert (last["head"], last["table_row"], last["table_column"]) == (False, 1, 2)
    assert report.statistics[last["statistic"]].text == "620"
    assert [row["head"] for row in rows] == [True] * 3 + [False] * 6
    for row in rows:
        assert report.source[row["span_start"] : row["span_end"]] == row["text"]


def test_mentions(report: baogao.WorkReport) -> None:
    for row, node in zip(report.mentions.table(), report.mentions, strict=True):
        assert (row["text"], row["mention_class"]) == (node.text, node.class_)
        assert (row["value"] if row["iso"] is None else row["iso"]) == node.value


@pytest.mark.parametrize("kind", KINDS)
def test_sequences(kind: Kind, reports: list[baogao.WorkReport]) -> None:
    for report in reports:
        nodes: Any = getattr(report, kind)
        assert list(nodes) == [nodes[at] for at in range(len(nodes))]
        assert list(reversed(nodes)) == list(nodes)[::-1]
        assert repr(nodes).startswith(type(nodes).__name__)
        assert len(repr(nodes)) < 100
        for part in (slice(1, None), slice(None, None, -2), slice(0)):
            assert type(nodes[part]) is type(nodes)
            assert list(nodes[part]) == list(nodes)[part]
        for node in nodes[:2]:
            assert node in nodes
            assert nodes[nodes.index(node)] == node
            assert nodes.count(node) == 1
        assert nodes == tuple(nodes)
        assert nodes != list(nodes)
        assert hash(nodes) == hash(tuple(nodes))
        twin = pickle.loads(pickle.dumps(nodes[1:]))
        assert twin == nodes[1:]
        assert list(twin.table()) == list(nodes[1:].table())
        with pytest.raises(IndexError):
            nodes[len(nodes)]
        with pytest.raises(AttributeError):
            nodes.other = 1


def test_a_part_of_a_sequence_is_a_part_of_its_table(sample: baogao.WorkReport) -> None:
    rows = list(sample.statistics.table())
    assert list(sample.statistics[3:9:2].table()) == rows[3:9:2]
    assert polars.DataFrame(sample.statistics[::-1]).rows(named=True) == rows[::-1]
    planned = sample.statistics.filter(status="planned", unit={"%", "人"})
    assert planned
    assert list(planned.table()) == [row for row in rows if row["status"] == "planned" and row["unit"] in ("%", "人")]
    assert list(planned[1:].filter(unit="%").table()) == [row for row in list(planned.table())[1:] if row["unit"] == "%"]
    assert list(sample.statistics.filter(topic=None)) == [node for node in sample.statistics if node.topic is None]
    section = sample.statistics[5].section
    assert list(sample.statistics.filter(section=section)) == [node for node in sample.statistics if node.section == section]
    with pytest.raises(baogao.Error, match="no field theme"):
        sample.statistics.filter(theme="economy.gdp")


def test_batches_join() -> None:
    report = baogao.parse("新建小学3所，比上年增长5%。\n" * 12_000)
    table = baogao.Table.of("statistics", [report, report], keep={"text_": ["a", "b"]})
    rows = polars.DataFrame(table)
    assert rows.height == len(table) == 48_000
    assert rows["statistic"].to_list() == [*range(24_000)] * 2
    assert rows["text_"].to_list() == ["a"] * 24_000 + ["b"] * 24_000
    assert pyarrow.table(table).num_rows == 48_000


def test_long_texts_do_not_multiply() -> None:
    text = "一、" + "工作" * 5000 + "\n" + "审结案件1036件，同比下降7.3%，" * 5000
    rows = polars.DataFrame(baogao.parse(text).statistics)
    assert rows.height == 10_000
    assert rows["sentence"].str.len_chars().max() == 1000
    assert rows["heading"].str.len_chars().max() == 1000


def test_kept_columns() -> None:
    report = baogao.parse("新建小学3所。")
    keep = {"year": ["2024"], "score": [1], "文号": [None], "kept_year": [True]}
    row, = baogao.Table.of("statistics", [report], keep=keep)
    assert (row["kept_year"], row["score"], row["文号"], row["kept_kept_year"]) == ("2024", 1, None, True)
    mixed = baogao.Table.of("statistics", [report] * 2, keep={"score": [1, 2.5]})
    assert [row["score"] for row in mixed] == [1.0, 2.5]


def wrong() -> dict[str, dict[str, Any]]:
    report = baogao.parse("新建小学3所。")
    return {
        "kind": {"kind": "statistic", "reports": []},
        "report": {"kind": "statistics", "reports": ["text"]},
        "files": {"kind": "statistics", "reports": [report], "files": []},
        "file": {"kind": "statistics", "reports": [report], "files": [1]},
        "length": {"kind": "statistics", "reports": [report], "keep": {"score": []}},
        "value": {"kind": "statistics", "reports": [report], "keep": {"score": [b"1"]}},
        "mixed": {"kind": "statistics", "reports": [report] * 2, "keep": {"score": ["1", 1]}},
        "number": {"kind": "statistics", "reports": [report], "keep": {"score": [2**70]}},
    }


@pytest.mark.parametrize("case", wrong())
def test_wrong_arguments_are_errors(case: str) -> None:
    with pytest.raises(baogao.Error) as caught:
        baogao.Table.of(**wrong()[case])
    assert caught.value.code == "wrong_type"


def test_csv_begins_with_a_mark_when_asked(tmp_path: Path) -> None:
    table = baogao.parse("新建小学3所。").statistics.table()
    table.to_csv(tmp_path / "marked.csv", bom=True)
    table.to_csv(tmp_path / "plain.csv")
    assert (tmp_path / "marked.csv").read_bytes() == b"\xef\xbb\xbf" + (tmp_path / "plain.csv").read_bytes()
    stream = io.StringIO()
    table.to_csv(stream)
    assert stream.getvalue().encode() == (tmp_path / "plain.csv").read_bytes()


def test_formulas_are_texts(tmp_path: Path) -> None:
    report = baogao.parse("|指标|2024年|\n|=HYPERLINK(\"x\")|12|\n|@SUM(A1)|-3.5|\n")
    table = report.tables.table()
    stream = io.StringIO()
    table.to_csv(stream)
    texts = [row["text"] for row in csv.DictReader(io.StringIO(stream.getvalue()))]
    assert texts == ["指标", "2024年", "'=HYPERLINK(\"x\")", "12", "'@SUM(A1)", "-3.5"]
    table.to_excel(tmp_path / "rows.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "rows.xlsx").active
    assert sheet is not None
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row}
    cell = cells['=HYPERLINK("x")']
    assert (cell.data_type, cell.quotePrefix) == ("s", 1)


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    table = baogao.parse("新建小学3所。").statistics.table()
    for library, write in [("pyarrow", table.to_parquet), ("xlsxwriter", table.to_excel), ("pandas", table.to_stata)]:
        monkeypatch.setitem(sys.modules, library, None)
        with pytest.raises(ImportError, match=rf"{library}.*baogao\[tables\]") as caught:
            write(tmp_path / "file")
        assert isinstance(caught.value, baogao.Error)
        assert caught.value.code == "missing_library"


def test_tables_travel(table: baogao.Table) -> None:
    twin = pickle.loads(pickle.dumps(table))
    assert list(twin) == list(table)


def test_the_columns_are_documented() -> None:
    # To accept a change: python tests/python/columns.py
    assert columns.TARGET.read_text("utf-8") == columns.document()
