"""Several reports in one text."""

from __future__ import annotations

import baogao
import pytest
from conftest import SAMPLES, TEXTS, text_of

COURT = text_of(SAMPLES / "court.txt")
GOVERNMENT = text_of(SAMPLES / "government.txt")


def test_every_report_is_read() -> None:
    both = baogao.parse_all(f"𠮷\n{COURT}\n\n{GOVERNMENT}")
    assert [report.front.kind for report in both] == ["court", "government"]
    for report, alone in zip(both, (COURT, GOVERNMENT), strict=True):
        expected = baogao.parse(alone)
        assert [s.text for s in report.statistics] == [s.text for s in expected.statistics]
        assert report.outline() == expected.outline()
        assert all(report.source[s.start : s.end][:1] == s.text[:1] for s in report.statistics)


def test_a_copy_is_noted() -> None:
    (report,) = baogao.parse_all(f"{COURT}\n\n{COURT}")
    assert "copy" in {note.code for note in report.notes}
    assert len(report.statistics) == len(baogao.parse(COURT).statistics)


@pytest.mark.parametrize("name", TEXTS)
def test_there_is_always_a_report(name: str) -> None:
    first, *others = baogao.parse_all(TEXTS[name])
    assert others or first == baogao.parse(TEXTS[name])
    assert baogao.parse_all(TEXTS[name], baogao.Lexicon()) == [first, *others]
