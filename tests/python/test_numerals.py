"""The raw numbers, before any meaning."""

from __future__ import annotations

import itertools

import baogao
import pytest
from conftest import TEXTS


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一百零一", 101),
        ("两千零二十", 2020),
        ("10亿零817万", 1_008_170_000),
        ("４.７５", 4.75),
        ("1,234.5", 1234.5),
        ("-2.33", -2.33),
    ],
)
def test_number(text: str, value: float) -> None:
    assert baogao.number(text) == value


def test_numeral() -> None:
    text = "𠮷川县投资超过4.75万亿元，增长4.5%—5%。"
    invested, growth = baogao.numerals(text)
    assert text[invested.start : invested.end] == invested.text == "超过4.75万亿元"
    assert (invested.value, invested.high, invested.unit, invested.bound) == (4.75e12, None, "元", "over")
    assert (growth.value, growth.high, growth.unit, growth.bound) == (4.5, 5, "%", "range")
    assert growth.to_dict() == {
        "start": growth.start,
        "end": growth.end,
        "text": "4.5%—5%",
        "value": 4.5,
        "high": 5.0,
        "unit": "%",
        "bound": "range",
    }


@pytest.mark.parametrize("name", TEXTS)
def test_every_numeral_is_its_place(name: str) -> None:
    text = baogao.parse(TEXTS[name]).source
    numerals = baogao.numerals(text)
    for numeral in numerals:
        assert text[numeral.start : numeral.end] == numeral.text
    for one, next_one in itertools.pairwise(numerals):
        assert one.end <= next_one.start
