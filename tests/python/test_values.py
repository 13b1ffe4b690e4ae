"""Attributes, dicts and JSON say the same; values are values."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import baogao
import pytest

NODES = ("paragraphs", "sections", "statistics", "mentions", "tables", "citations", "actions", "notes")


def plain(value: Any) -> Any:
    """An attribute as the JSON form has it."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.to_dict() if hasattr(value, "to_dict") else value


def assert_agrees(node: Any, expected: dict[str, Any]) -> None:
    assert node.to_dict() == expected
    for key, value in expected.items():
        if key in ("sentence", "body"):
            value = [value["start"], value["end"]]
        assert plain(getattr(node, "class_" if key == "class" else key)) == value, key


def test_attributes_agree_with_the_json_form(report: baogao.WorkReport) -> None:
    form = json.loads(report.to_json())
    assert report.to_dict() == form
    assert list(form) == ["schema", "offsets", "front", *NODES]
    assert_agrees(report.front, form["front"])
    for kind in NODES:
        nodes = getattr(report, kind)
        assert len(nodes) == len(form[kind])
        for node, expected in zip(nodes, form[kind], strict=True):
            assert_agrees(node, expected)


def test_summary_counts_what_is_there(report: baogao.WorkReport) -> None:
    summary = report.summary()
    assert summary["statistics"] == len(report.statistics)
    assert sum(summary["status"].values()) == len(report.statistics)
    assert sum(summary["units"].values()) == len(report.statistics)
    assert summary["paragraphs"] == sum(p.role != "furniture" for p in report.paragraphs)


@pytest.mark.parametrize("kind", NODES)
def test_nodes_are_made_once(sample: baogao.WorkReport, kind: str) -> None:
    assert getattr(sample, kind) is getattr(sample, kind)


def values(report: baogao.WorkReport) -> list[Any]:
    nodes = [node for kind in NODES for node in getattr(report, kind)]
    return [report, report.front, *nodes, *baogao.numerals(report.source), baogao.decode(b"baogao")]


def test_values_equal_their_copies_and_nothing_else(sample: baogao.WorkReport) -> None:
    everything = values(sample)
    for value in everything:
        for twin in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
            assert twin == value
            assert hash(twin) == hash(value)
            assert type(twin) is type(value)
        assert value != repr(value)
    assert len(set(everything)) == len(everything)


def test_a_pickled_report_keeps_its_source_and_offsets() -> None:
    report = baogao.parse("𠮷川县新建学校3所。")
    twin = pickle.loads(pickle.dumps(report))
    assert twin.source == report.source
    assert twin.to_json() == report.to_json()
    assert twin.html() == report.html()


def test_values_match_patterns(sample: baogao.WorkReport) -> None:
    for kind in NODES:
        for node in getattr(sample, kind):
            keys = [key.removesuffix("_") for key in type(node).__match_args__]
            assert keys == list(node.to_dict())
    match baogao.parse("新建小学3所。").statistics[0]:
        case baogao.Statistic(start, end, text, unit="所"):
            assert (start, end, text) == (4, 6, "3所")
        case _:
            pytest.fail("no match")


def test_dicts_share_nothing(sample: baogao.WorkReport) -> None:
    first = sample.to_dict()
    first["statistics"][0].clear()
    first["paragraphs"][0]["breaks"].append(0)
    first["front"]["title"] = "another"
    assert sample.to_dict() == json.loads(sample.to_json())


def test_values_cannot_be_changed_or_made(sample: baogao.WorkReport) -> None:
    for value in values(sample)[:8]:
        with pytest.raises(AttributeError):
            value.start = 0
        with pytest.raises(AttributeError):
            value.other = 0
        with pytest.raises(TypeError):
            type(value)()
