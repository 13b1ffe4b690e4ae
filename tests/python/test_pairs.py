"""One report in two renderings reads the same: text against web page, CSV, Word, GBK.

Runs over the corpus that the variable BAOGAO_CORPUS names.
"""

from __future__ import annotations

import csv
import json
import os
import zipfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

import baogao
import pytest
from test_laws import squeeze, tree

CORPUS = Path(os.environ.get("BAOGAO_CORPUS", "/nonexistent"))
PAIRS = json.loads((CORPUS / "pairs.json").read_text("utf-8")) if CORPUS.is_dir() else {"exact": [], "near": []}
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="BAOGAO_CORPUS names no folder")


def read(name: str) -> baogao.WorkReport:
    """A report of the corpus in whatever rendering."""
    path = CORPUS / name
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return baogao.parse(next(csv.DictReader(file))["full_text"])
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            document = ElementTree.fromstring(archive.read("word/document.xml"))
        paragraphs = document.iter(f"{WORD}p")
        return baogao.parse("\n".join("".join(t.text or "" for t in p.iter(f"{WORD}t")) for p in paragraphs))
    return baogao.read(path)


def numbers(report: baogao.WorkReport) -> Counter[tuple[float, str, str]]:
    return Counter((s.value, s.unit, s.bound) for s in report.statistics)


def headings(report: baogao.WorkReport) -> Counter[tuple[str, str, str]]:
    return Counter((s.level, squeeze(s.label), squeeze(s.heading)) for s in tree(report.sections))


def likeness(one: Counter, other: Counter) -> float:
    """Share of the members of two multisets that have a partner."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def differences(one: Counter, other: Counter) -> Iterable[object]:
    return [*(one - other).items(), *(other - one).items()][:6]


@pytest.mark.parametrize(("one", "other"), PAIRS["exact"], ids="=".join)
def test_pairs_that_differ_only_in_the_container(one: str, other: str) -> None:
    one_report, other_report = read(one), read(other)
    assert headings(one_report) == headings(other_report)
    assert numbers(one_report) == numbers(other_report)


@pytest.mark.parametrize(("one", "other"), PAIRS["near"], ids="~".join)
def test_pairs_that_differ_in_layout(one: str, other: str, capsys: pytest.CaptureFixture[str]) -> None:
    one_report, other_report = read(one), read(other)
    for what in (headings, numbers):
        left, right = what(one_report), what(other_report)
        share = likeness(left, right)
        with capsys.disabled():
            print(f"\n{one} ~ {other}: {what.__name__} {share:.3f}", *differences(left, right), sep="\n  ")
        assert share >= 0.98
