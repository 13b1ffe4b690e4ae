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


def test_two_years_are_compared_tracked_and_checked_as_accepted() -> None:
    before, after = (baogao.parse((CASES / "pair" / f"{name}.txt").read_text("utf-8")) for name in ("before", "after"))
    golden = {name: json.loads((CASES / "pair" / f"{name}.json").read_text("utf-8")) for name in ("compare", "track", "check")}

    compared = baogao.compare(before, after)
    pairs = [(before.statistics[one["a"]], after.statistics[one["b"]]) for one in golden["compare"]["matched"]]
    assert [(one.a, one.b) for one in compared.matched] == pairs
    assert list(compared.appeared) == [after.statistics[index] for index in golden["compare"]["appeared"]]

    promises = baogao.track(before, after)
    for promise, told in zip(promises, golden["track"]["track"], strict=True):
        assert promise.verdict == told["verdict"]
        assert promise.arithmetic == told["arithmetic"]
        assert promise.plan_sentence == told["plan"]["text"]
        assert promise.kind == ("statistic" if told["plan"]["action"] is None else "action")
        nodes = before.statistics if promise.kind == "statistic" else before.actions
        assert promise.plan == nodes[told["plan"][promise.kind]]
        assert (promise.outcome is None) == (told["outcome"] is None)
    assert {promise.kind for promise in promises} == {"statistic", "action"}

    found = baogao.check(after, before)
    assert [(one.code, one.arithmetic) for one in found] == [
        (one["code"], one["arithmetic"]) for one in golden["check"]["check"]
    ]
