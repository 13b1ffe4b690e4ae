"""The document that the page of `examples/web` reads too: both give the text and the report beside it."""

from __future__ import annotations

import json
from pathlib import Path

import baogao
import pytest

FOLDER = Path(__file__).parents[1] / "cases" / "docx"


def test_the_same_text_as_in_the_page() -> None:
    docx = pytest.importorskip("baogao.files.docx")
    expected = (FOLDER / "report.txt").read_text("utf-8")
    assert docx.read(FOLDER / "report.docx").text == expected


def test_the_same_report_as_in_the_page() -> None:
    pytest.importorskip("baogao.files.docx")
    expected = json.loads((FOLDER / "report.json").read_text("utf-8"))
    assert baogao.read(FOLDER / "report.docx").to_dict() == expected
