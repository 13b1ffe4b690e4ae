"""What the caller knows about a text."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import baogao
import pytest
from baogao import errors

TEXT = "一、工作回顾\n审结案件536件。\n二、工作安排\n新建法庭3个。\n"
TITLE = "青溪区人民法院2024年工作报告"

READERS = [baogao.parse, lambda text, **facts: baogao.parse_all(text, **facts)[0]]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("date", ["2025-01-15", "2025年1月15日", datetime.date(2025, 1, 15)])
def test_facts_settle_what_follows_from_them(read: Callable, date: object) -> None:
    report = read(TEXT, title=TITLE, date=date)
    front = report.front
    assert (front.title, front.kind, front.year) == (TITLE, "court", 2024)
    assert (front.region, front.issuer, front.date) == ("青溪区", "青溪区人民法院", "2025-01-15")
    assert [row.period for row in report.statistics] == ["2024", "2025"]


def test_every_fact_is_taken_as_given() -> None:
    front = baogao.parse(TEXT, title=TITLE, region="澜江县", kind="plan", year=2019).front
    assert (front.region, front.tier, front.kind, front.year) == ("澜江县", "county", "plan", 2019)


def test_none_is_no_fact() -> None:
    nothing = dict.fromkeys(["title", "date", "region", "kind", "year"])
    assert baogao.parse(TEXT, **nothing) == baogao.parse(TEXT)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    ("what", "given"), [("date", "2025-02-30"), ("date", ""), ("kind", "novel"), ("year", 25)]
)
def test_facts_that_cannot_be_are_values_that_cannot_be(
    read: Callable, what: str, given: object
) -> None:
    with pytest.raises(ValueError, match=f'{what} cannot be "{given}"') as caught:
        read(TEXT, **{what: given})
    error = caught.value
    assert isinstance(error, errors.FactError)
    assert (error.code, error.what, error.given) == ("fact", what, str(given))


@pytest.mark.parametrize("what", ["title", "date", "region", "kind", "year"])
def test_facts_of_the_wrong_type(what: str) -> None:
    with pytest.raises(TypeError, match=f"{what} must be .* or None, not list"):
        baogao.parse(TEXT, **{what: [1]})
