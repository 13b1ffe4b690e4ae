"""A script of a user that touches the whole API, for type checkers; it runs too."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import assert_type

import baogao
from baogao.forms import FrontDict, StatisticDict, SummaryDict, WorkReportDict
from baogao.panel import Candidate, Panel, PanelCell, Source, panel
from baogao.series import series

TEXT = """澜江市2024年政府工作报告
（2025年1月15日在澜江市第五届人民代表大会第四次会议上）
一、2024年工作回顾
全市地区生产总值1836.4亿元，比上年增长5.6%；印发《澜江市养老服务办法》（澜府〔2024〕8号）。
|指标|单位|2024年|
|---|---|---|
|粮食产量|万吨|12.6|
"""

lexicon = baogao.Lexicon()
report = baogao.parse(TEXT, lexicon, title="澜江市2024年政府工作报告", date="2025-01-15", max_characters=None)
assert_type(report, baogao.WorkReport)
assert_type(baogao.parse_all(TEXT), list[baogao.WorkReport])

front = report.front
assert_type(front.year, int | None)
assert_type(front.region, str | None)
assert_type(front.to_dict(), FrontDict)

statistic = report.statistics[0]
assert_type(statistic, baogao.Statistic)
assert_type(report.statistics[1:], baogao.Statistics)
assert_type(report.statistics.filter(topic="economy.gdp", status=["achieved"]), baogao.Statistics)
assert_type([node.value for node in report.statistics], list[float])
first, *_ = report.statistics
assert_type(first, baogao.Statistic)
assert_type(statistic.norm, baogao.Norm | None)
assert_type(statistic.sentence, tuple[int, int])
assert_type(statistic.to_dict(), StatisticDict)
assert_type(statistic.to_dict()["value"], float)
assert_type(report.to_dict(), WorkReportDict)
assert_type(report.summary(), SummaryDict)

assert_type(report.sections, baogao.Sections)
assert_type(report.sections[0].sections, tuple[baogao.Section, ...])
assert_type(report.mentions, baogao.Mentions)
assert_type(report.tables, baogao.Tables)
assert_type(report.tables[0].rows[0][0], baogao.Cell)
assert_type(report.citations, tuple[baogao.Citation, ...])
assert_type(report.notes, tuple[baogao.Note, ...])
paragraph = report.paragraphs[statistic.paragraph]
assert_type(paragraph.locate(statistic.start, statistic.end), tuple[int, int] | None)
texts: list[str] = [report.outline(), report.html(), report.to_markdown(), report.to_akn(), report.to_json()]
texts.append(baogao.explain(report, 0))

table = baogao.Table.of("statistics", [report], files=["澜江.txt"], keep={"wave": [1], "note": [None]})
assert_type(table, baogao.Table)
assert_type(table.columns, tuple[str, ...])
assert_type(len(table), int)
for column in baogao.Table.schema("statistics"):
    texts.append(f"{column.name} {column.type} {column.unit} {column.meaning}")
for row in table:
    texts.append(str(row["value"]))
for values in table.rows():
    texts.append(str(values[0]))
with tempfile.TemporaryDirectory() as folder:
    table.to_csv(Path(folder, "rows.csv"), bom=True)
    table.to_jsonl(str(Path(folder, "rows.jsonl")))
    report.mentions.table().to_parquet(Path(folder, "rows.parquet"))
    report.sections.table().to_excel(Path(folder, "rows.xlsx"))
    report.tables.table().to_stata(Path(folder, "rows.dta"))
    Path(folder, "report.txt").write_text(TEXT, "utf-8")
    assert_type(baogao.read(Path(folder, "report.txt")), baogao.WorkReport)

answers = panel([("澜江.txt", report)], {"gdp": "economy.gdp"}, change=False, unit="亿元", index=("region", "year"))
assert_type(answers, Panel)
assert_type(answers.cells, tuple[PanelCell, ...])
assert_type(answers.cells[0].value, float | None)
assert_type(answers.conflicts, tuple[PanelCell, ...])
assert_type(answers.cells[0].candidates, tuple[Candidate, ...])
assert_type(answers.cells[0].candidates[0].sources, tuple[Source, ...])
assert_type(answers.table(), baogao.Table)
assert_type(series([(None, report)], "economy.gdp", "澜江市"), baogao.Table)

assert_type(baogao.decode(TEXT.encode("gbk")).encoding, str)
assert_type(baogao.numerals(TEXT)[0].value, float)
assert_type(baogao.number("一百零一"), float)
assert_type([topic.id for topic in baogao.topics()], list[str])
try:
    baogao.parse(2024)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
except baogao.Error as error:
    assert_type(error.code, str)
