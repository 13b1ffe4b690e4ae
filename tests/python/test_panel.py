"""Panels and series over fictional reports."""

from __future__ import annotations

import pickle

import baogao
import polars
import pytest
from baogao.panel import Panel, panel
from baogao.series import series

Entry = tuple[str | None, baogao.WorkReport]


def entry(place: str, year: int, review: str, plan: str = "") -> Entry:
    text = f"{place}{year}年政府工作报告\n一、{year}年工作回顾\n{review}\n二、{year + 1}年工作安排\n{plan}"
    return f"{place}{year}.txt", baogao.parse(text)


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return [
        entry("澜江市", 2022, "全市地区生产总值1700亿元，比上年增长4.1%。粮食产量240万吨。", "地区生产总值增长5%左右。"),
        entry("澜江市", 2024, "全市地区生产总值1836.4亿元，比上年下降0.6%。", "地区生产总值增长6%以上，力争7%。"),
        entry("青溪市", 2023, "全市地区生产总值达到200亿元，居全省第3位，比上年增长4%。", "地区生产总值增长5.5%—6%。"),
        entry("青溪市", 2024, "粮食产量46亿斤。全市地区生产总值210亿元。全市地区生产总值230亿元。"),
    ]


def states(table: Panel, name: str) -> dict[tuple[object, ...], tuple[str, float | None]]:
    return {cell.key: (cell.state, cell.value) for cell in table.cells if cell.name == name}


def test_levels(entries: list[Entry]) -> None:
    table = panel(entries, {"gdp": "economy.gdp", "grain": "agriculture.grain.output"}, unit={"gdp": "亿元", "grain": "万吨"})
    assert len(table) == 6
    assert states(table, "gdp") == {
        ("澜江市", 2022): ("stated", 1700.0),
        ("澜江市", 2023): ("no_report", None),
        ("澜江市", 2024): ("stated", 1836.4),
        ("青溪市", 2022): ("no_report", None),
        ("青溪市", 2023): ("stated", 200.0),
        ("青溪市", 2024): ("conflict", None),
    }
    assert states(table, "grain") == {
        ("澜江市", 2022): ("stated", 240.0),
        ("澜江市", 2023): ("no_report", None),
        ("澜江市", 2024): ("unstated", None),
        ("青溪市", 2022): ("no_report", None),
        ("青溪市", 2023): ("unstated", None),
        ("青溪市", 2024): ("stated", 230.0),
    }
    assert table.units == {"gdp": "亿元", "grain": "万吨"}
    (conflict,) = table.conflicts
    assert conflict.key == ("青溪市", 2024)
    assert [candidate.value for candidate in conflict.candidates] == [210.0, 230.0]
    for candidate in conflict.candidates:
        (source,) = candidate.sources
        assert source.file == "青溪市2024.txt"
        statistic = source.statistic
        assert source.report.source[statistic.start : statistic.end] in (source.sentence or "")


def test_changes_and_targets(entries: list[Entry]) -> None:
    growth = panel(entries, "economy.gdp", change=True)
    assert states(growth, "economy_gdp") == {
        ("澜江市", 2022): ("stated", 4.1),
        ("澜江市", 2023): ("no_report", None),
        ("澜江市", 2024): ("stated", -0.6),
        ("青溪市", 2022): ("no_report", None),
        ("青溪市", 2023): ("stated", 4.0),
        ("青溪市", 2024): ("unstated", None),
    }
    targets = panel(entries, "economy.gdp", change=True, status="planned")
    found = {cell.key: (cell.value, cell.high, cell.bound) for cell in targets.cells if cell.state == "stated"}
    assert found == {
        ("澜江市", 2022): (5.0, None, "about"),
        ("澜江市", 2024): (6.0, None, "least"),
        ("青溪市", 2023): (5.5, 6.0, "range"),
    }
    delivered = panel(entries, "economy.gdp", change=True, status="planned", year="delivery")
    assert {cell.key[1] for cell in delivered.cells if cell.state == "stated"} == {2023, 2024, 2025}
    assert delivered.table().columns == ("region", "year", "economy_gdp", "economy_gdp_state")
    by_key = {(row["region"], row["year"]): row["economy_gdp"] for row in delivered.table()}
    assert by_key["青溪市", 2024] == 5.75


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("地区生产总值突破2万亿元，达到23562亿元。", 2.3562e12),
        ("地区生产总值2.4万亿元。全年地区生产总值23562亿元。", 2.3562e12),
        ("地区生产总值210亿元。其中，高新区地区生产总值38亿元。", 2.1e10),
        ("地区生产总值210亿元，增速居全省第2位。全年地区生产总值210亿元。", 2.1e10),
        ("上半年地区生产总值100亿元。", None),
        ("全国地区生产总值134.9万亿元。", None),
        ("地区生产总值210亿元。经核算，地区生产总值211亿元。", None),
    ],
)
def test_what_answers(said: str, value: float | None) -> None:
    (cell,) = panel([entry("澜江市", 2024, said)], "economy.gdp").cells
    assert cell.value == value


def test_a_growth_is_one_on_the_year_before() -> None:
    said = "地区生产总值增长5%，快于全国1.2个百分点，比2020年增长31%，年均增长6%。"
    (cell,) = panel([entry("澜江市", 2024, said)], "economy.gdp", change=True).cells
    assert cell.value == 5.0
    (cell,) = panel([entry("澜江市", 2024, said)], "economy.gdp", change=True, unit="百分点").cells
    assert cell.value in (None, 1.2)


def test_rows_and_places(entries: list[Entry]) -> None:
    asked = panel(entries, "economy.gdp", places=["青溪市", "白石县"], years=[2023, 2025])
    assert states(asked, "economy_gdp") == {
        ("白石县", 2023): ("no_report", None),
        ("白石县", 2025): ("no_report", None),
        ("青溪市", 2023): ("stated", 2e10),
        ("青溪市", 2025): ("no_report", None),
    }
    files = panel(entries, "economy.gdp", index=("file",))
    assert [cell.key for cell in files.cells] == [(file,) for file, _ in sorted(entries, key=lambda one: one[0] or "")]
    assert len(panel(entries, "economy.gdp", kind="budget")) == 0
    nowhere = (None, baogao.parse("各项工作稳步推进。"))
    assert panel([nowhere], "economy.gdp").aside == (nowhere,)
    coded = [("a", baogao.parse("江门市2024年政府工作报告\n一、2024年工作回顾\n全市地区生产总值4000亿元。"))]
    assert states(panel(coded, "economy.gdp", index=("code", "year"), places=["440700"]), "economy_gdp") == {
        ("440700", 2024): ("stated", 4e11)
    }


def test_panels_are_tables(entries: list[Entry]) -> None:
    table = panel(entries, ["economy.gdp", "agriculture.grain.output"])
    frame = polars.DataFrame(table)
    assert frame.columns == [
        "region",
        "year",
        "economy_gdp",
        "economy_gdp_state",
        "agriculture_grain_output",
        "agriculture_grain_output_state",
    ]
    assert frame.rows() == list(table.table().rows())
    assert frame.height == len(table)
    long = polars.DataFrame(table.long())
    assert long.filter(state="conflict").height == 2
    assert set(long["state"]) == {"stated", "conflict", "unstated", "no_report"}
    for row in long.filter(state="stated").rows(named=True):
        assert row["text"] in row["sentence"]
    assert polars.DataFrame(panel([], "economy.gdp")).schema == polars.DataFrame(panel(entries, "economy.gdp")).schema
    assert repr(table) == "Panel(rows=6, topics=2, conflict=1, no_report=4, stated=5, unstated=2)"


def test_names_of_columns_are_short_and_their_own() -> None:
    topics = [topic.id for topic in baogao.topics()]
    table = panel([], topics)
    assert list(table.topics.values()) == topics
    columns = table.table().columns
    assert len(set(columns)) == len(columns)
    assert all(len(name) <= 32 and name.isascii() and name.isidentifier() for name in columns)


@pytest.mark.parametrize(
    "wrong",
    [{"topics": "economy.gpd"}, {"unit": "斤斤"}, {"index": ("place",)}, {"status": "done"}, {"year": "2024"}],
)
def test_what_cannot_be_asked(wrong: dict[str, object], entries: list[Entry]) -> None:
    with pytest.raises(baogao.Error) as caught:
        panel(entries, **{"topics": "economy.gdp", **wrong})  # type: ignore[arg-type]
    assert caught.value.code == "fact"


def test_series(entries: list[Entry]) -> None:
    rows = list(series(entries, "economy.gdp", "澜江市", change=False, unit="亿元"))
    assert [(row["period"], row["value"], row["source"]) for row in rows] == [
        ("2022", 1700.0, "澜江市2022.txt"),
        ("2024", 1836.4, "澜江市2024.txt"),
    ]
    everything = list(series(entries, "economy.gdp"))
    assert {row["region"] for row in everything} == {"澜江市", "青溪市"}
    assert {row["status"] for row in everything} == {"achieved", "planned"}
    assert list(series(entries, "economy.gdp", "白石县")) == []
    with pytest.raises(baogao.Error):
        series(entries, "economy.gpd")


def test_candidates_travel(entries: list[Entry]) -> None:
    table = panel(entries, "economy.gdp").table()
    assert list(pickle.loads(pickle.dumps(table))) == list(table)
