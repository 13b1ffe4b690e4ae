"""Words in reports: how often, and where."""

from __future__ import annotations

import re

import baogao
import pytest

TEXT = """首页 > 环境
一、生态环境
改善环境。治理污染12处，环境质量提升。
（一）大气
污染下降。
二、民生
新建学校3所。
[1]环境质量：指空气和水。
"""
GROUPS = {"environment": ["环境", "污染", "环境质量"], "school": "学校"}


def test_counts_agree_with_the_summary(report: baogao.WorkReport) -> None:
    summary = report.summary()
    rows = baogao.count(report, {"all": "的"})
    glossary = [p.text for p in report.paragraphs if p.role == "glossary"]
    assert rows[0].characters == summary["characters"] - sum(len("".join(text.split())) for text in glossary)
    (row,) = rows
    assert row.hits + row.glossary + row.furniture == sum(p.text.count("的") for p in report.paragraphs)
    assert row.sentences_with <= row.sentences
    for by in ("part", "section"):
        parts = baogao.count(report, {"all": "的"}, by)  # type: ignore[arg-type]
        for field in (
            "hits",
            "characters",
            "sentences",
            "sentences_with",
            "glossary",
            "furniture",
        ):
            assert sum(getattr(part, field) for part in parts) == getattr(row, field)


def test_counts_by_section() -> None:
    report = baogao.parse(TEXT)
    rows = {(row.path, row.group): row for row in baogao.count(report, GROUPS, by="section")}
    assert rows["0", "environment"].hits == 5
    assert rows["0", "environment"].sentences_with == 4
    assert rows["1", "school"].hits == 1
    assert rows["1", "environment"].hits == 0
    whole = {row.group: row for row in baogao.count(report, GROUPS)}
    assert whole["environment"].glossary + whole["environment"].furniture == 2
    assert whole["environment"].per_10000 == pytest.approx(10_000 * 5 / whole["environment"].characters)


@pytest.mark.parametrize("groups", [{"a": ""}, {"a": []}, {"a": [3]}])
def test_groups_that_cannot_be(groups: dict[str, list[str]]) -> None:
    with pytest.raises(baogao.errors.WrongTypeError):
        baogao.count(baogao.parse(TEXT), groups)
    with pytest.raises(baogao.errors.WrongTypeError):
        baogao.count(baogao.parse(TEXT), GROUPS, by="chapter")  # type: ignore[arg-type]


@pytest.mark.parametrize("pattern", ["的", re.compile("[0-9.]+%"), ["工作", "工作报告"]])
def test_hits_are_places(report: baogao.WorkReport, pattern: str | list[str] | re.Pattern[str]) -> None:
    hits = baogao.find(report, pattern, width=6)
    for hit in hits:
        paragraph = report.paragraphs[hit.paragraph]
        at = paragraph.locate(hit.start, hit.end)
        assert at is not None
        assert paragraph.text[at[0] : at[1]] == hit.text
        assert (hit.before + hit.text + hit.after) in paragraph.text
        assert hit.role == paragraph.role
        assert hit.path == (paragraph.section or ())
    if isinstance(pattern, str):
        assert len(hits) == sum(p.text.count(pattern) for p in report.paragraphs)


def test_hits_have_their_section() -> None:
    hits = baogao.find(baogao.parse(TEXT), "下降")
    assert [(str(hit), hit.section) for hit in hits] == [("污染【下降】。", "一、生态环境 / （一）大气")]
