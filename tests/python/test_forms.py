"""The types of the dicts are true: every dict has their keys, and values of their types."""

from __future__ import annotations

import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

import baogao
from baogao import forms


def complaint(value: Any, kind: Any, where: str) -> str | None:
    """Where a value is not of a type, and how."""
    origin = get_origin(kind)
    if is_typeddict(kind):
        hints = get_type_hints(kind)
        if not isinstance(value, dict) or set(value) != set(hints):
            return f"{where} is {value!r}, without the keys {list(hints)}"
        found = (complaint(value[key], hint, f"{where}.{key}") for key, hint in hints.items())
    elif origin is Literal:
        return None if value in get_args(kind) else f"{where} is {value!r}, not of {get_args(kind)}"
    elif origin in (Union, types.UnionType):
        return None if any(complaint(value, one, where) is None for one in get_args(kind)) else f"{where} is {value!r}"
    elif origin in (list, dict) and type(value) is not origin:
        return f"{where} is {value!r}, no {origin.__name__}"
    elif origin is list:
        found = (complaint(item, get_args(kind)[0], f"{where}[{at}]") for at, item in enumerate(value))
    elif origin is dict:
        found = (complaint(item, get_args(kind)[1], f"{where}[{key!r}]") for key, item in value.items())
    else:
        return None if type(value) is kind else f"{where} is {value!r}, not {kind}"
    return next((one for one in found if one is not None), None)


def test_reports_have_their_type(report: baogao.WorkReport) -> None:
    assert complaint(report.to_dict(), forms.WorkReportDict, "report") is None
    assert complaint(report.summary(), forms.SummaryDict, "summary") is None
    for numeral in baogao.numerals(report.source)[:100]:
        assert complaint(numeral.to_dict(), forms.NumeralDict, "numeral") is None


def test_topics_have_their_type() -> None:
    for topic in baogao.topics():
        assert complaint(topic.to_dict(), forms.TopicDict, "topic") is None


def test_a_wrong_dict_would_be_told() -> None:
    whole = baogao.parse("2024年，新建小学3所。").to_dict()
    statistic = whole["statistics"][0]
    for key, value in [("status", "done"), ("value", "3"), ("sentence", {"start": 0}), ("unit", None)]:
        wrong = {**statistic, key: value}
        assert complaint(wrong, forms.StatisticDict, "statistic") is not None
    assert complaint({**statistic, "more": 1}, forms.StatisticDict, "statistic") is not None


def test_every_class_with_a_dict_has_a_type() -> None:
    for name in baogao.__all__:
        value = getattr(baogao, name)
        if isinstance(value, type) and hasattr(value, "to_dict"):
            assert f"{name}Dict" in forms.__all__
