"""The cases that all surfaces share; `tests/cases/accept` writes them."""

from __future__ import annotations

import json

import baogao
import pytest
from conftest import CASES, cases

TEXTS = cases()


def test_every_text_has_a_golden_and_every_golden_a_text() -> None:
    assert {path.stem for path in CASES.glob("*.json")} == set(TEXTS)


@pytest.mark.parametrize("name", TEXTS)
def test_case(name: str) -> None:
    golden = json.loads((CASES / f"{name}.json").read_text("utf-8"))
    assert baogao.parse(TEXTS[name]).to_dict() == golden
