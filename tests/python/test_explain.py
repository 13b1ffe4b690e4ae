"""Why a statistic is what it is."""

from __future__ import annotations

import baogao
import pytest
from conftest import SAMPLES, text_of

COURT = text_of(SAMPLES / "court.txt")
GOVERNMENT = text_of(SAMPLES / "government.txt")


def test_every_statistic_is_explained(sample: baogao.WorkReport) -> None:
    for i, statistic in enumerate(sample.statistics):
        clause, *lines = baogao.explain(sample, i).splitlines()
        assert clause
        fields = dict(line.split(maxsplit=1) for line in lines if line.startswith("  ") and line[2] != " ")
        assert fields["number"].startswith(statistic.text)
        for name in ("change", "indicator", "period"):
            value = getattr(statistic, name)
            assert fields.get(name, "–").startswith(value or "–")


def test_a_reason_names_clause_words_and_rules() -> None:
    report = baogao.parse("一、2024年工作回顾\n𠮷川县新建小学3所，水稻产量下降5.2%。")
    told = baogao.explain(report, 1)
    assert told.startswith("水稻产量下降5.2%\n")
    assert "    下降 [" in told
    assert "  change     decrease  ← predicate/change\n" in told


def test_reports_of_one_text_are_explained() -> None:
    for report in baogao.parse_all(f"𠮷\n{COURT}\n\n{GOVERNMENT}"):
        for i, statistic in enumerate(report.statistics):
            assert f"  number     {statistic.text}" in baogao.explain(report, i)


def test_a_lexicon_of_ones_own_is_needed_again() -> None:
    lexicon = baogao.Lexicon(units="thing\t咭咭")
    report = baogao.parse("收获橘子咭咭，合计200咭咭。", lexicon)
    assert "200咭咭" in baogao.explain(report, 0, lexicon)
    with pytest.raises(baogao.Error, match="another lexicon"):
        baogao.explain(report, 0)


def test_what_cannot_be_explained() -> None:
    report = baogao.parse("新建小学3所。")
    for i in (1, -1, 10**30, -(10**30)):
        with pytest.raises(IndexError):
            baogao.explain(report, i)
    for arguments in (("text", 0), (report, "0"), (report, 0, "words")):
        with pytest.raises(baogao.errors.WrongTypeError, match="must be"):
            baogao.explain(*arguments)
