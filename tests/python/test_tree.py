"""Ways through a report, and reports read back from their JSON form with their source."""

import json

import pytest

import baogao

SOURCE = """青溪区2024年政府工作报告
一、2024年工作回顾
𠮷县地区生产总值86.5亿元，
增长5.6%。
（一）产业。新建园区3个。
（二）民生
新建小学4所。
二、2025年工作安排
新建小学5所。
"""


def test_every_section_is_at_its_path() -> None:
    report = baogao.parse(SOURCE)
    walked = list(report.walk())
    assert [path for path, _ in walked] == [(0,), (0, 0), (0, 1), (1,)]
    for path, section in walked:
        assert report.section(path) == section
        assert report.section(list(path)) == section
    for none in [(), (2,), (0, 2), (1, 0), (10**30,)]:
        assert report.section(none) is None
    for wrong in [3, None, "ab", ("0",), {0}]:
        with pytest.raises(baogao.errors.WrongTypeError, match="path must be a sequence of int"):
            report.section(wrong)


def test_bodies_and_sentences_are_slices() -> None:
    report = baogao.parse(SOURCE)
    bodies = [report.source[slice(*section.body)] for _, section in report.walk()]
    assert bodies[1:] == ["新建园区3个。", "新建小学4所。", "新建小学5所。"]
    assert bodies[0].startswith("𠮷县") and bodies[0].endswith("新建小学4所。")
    growth = report.statistics[1]
    assert report.sentence(growth) == "𠮷县地区生产总值86.5亿元，\n增长5.6%。"
    with pytest.raises(baogao.errors.WrongTypeError, match="statistic must be Statistic, not int"):
        report.sentence(1)


def recounted(value: object, unit: str) -> object:
    """A report as another surface writes it."""
    width = {"bytes": lambda c: len(c.encode()), "utf16": lambda c: 1 + (c > "\uffff")}[unit]

    def count(text: str, offset: int) -> int:
        return sum(width(c) for c in text[:offset])

    def change(node: object) -> object:
        if isinstance(node, list):
            return [change(item) for item in node]
        if not isinstance(node, dict):
            return node
        new = {key: change(item) for key, item in node.items()}
        for key in {"start", "end"} & set(node):
            new[key] = count(SOURCE, node[key])
        if "breaks" in node:
            new["breaks"] = [[count(node["text"], at), count(SOURCE, to)] for at, to in node["breaks"]]
        return new

    return {**change(value), "offsets": unit}


@pytest.mark.parametrize("unit", ["bytes", "utf16"])
def test_a_report_of_another_surface_is_read_rightly(unit: str) -> None:
    report = baogao.parse(SOURCE)
    written = json.dumps(recounted(report.to_dict(), unit))
    back = baogao.WorkReport.from_json(written, SOURCE)
    assert back == report
    assert back.to_dict() == report.to_dict()


def spoiled(**fields: object) -> str:
    report = baogao.parse(SOURCE).to_dict()
    for path, value in fields.items():
        node = report
        *steps, last = path.split("__")
        for step in steps:
            node = node[int(step) if step.isdigit() else step]
        node[last] = value
    return json.dumps(report)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("", ""),
        ("[]", ""),
        ("{}", ""),
        (baogao.parse(SOURCE).to_json() + "x", ""),
        (spoiled(schema=3), "schema"),
        (spoiled(offsets="letters"), "offsets"),
        (spoiled(front__kind="novel"), "front.kind"),
        (spoiled(notes=None), "notes"),
        (spoiled(statistics__1__value="12"), "statistics[1].value"),
        (spoiled(statistics__1__whole=99), "statistics[1].whole"),
        (spoiled(statistics__1__sentence={"start": 0, "end": 9999}), "statistics[1].sentence"),
        (spoiled(paragraphs__2__section=[7]), "paragraphs[2].section"),
        (spoiled(paragraphs__0__text="另一"), "paragraphs[0].text"),
        (spoiled(sections__0__body={"start": 9, "end": 3}), "sections[0].body"),
    ],
)
def test_what_is_wrong_is_told_with_its_path(text: str, path: str) -> None:
    with pytest.raises(baogao.errors.WrongReportError) as caught:
        baogao.WorkReport.from_json(text, SOURCE)
    assert (caught.value.code, caught.value.path) == ("wrong_report", path)
    assert isinstance(caught.value, ValueError)
    assert str(caught.value).startswith(path)


def test_another_source_is_refused() -> None:
    written = baogao.parse(SOURCE).to_json()
    for other in ["", SOURCE[:-3], SOURCE.replace("产业", "工业"), SOURCE.replace("\n", " \n")]:
        with pytest.raises(baogao.errors.WrongReportError):
            baogao.WorkReport.from_json(written, other)
    for wrong in [None, b"", 3]:
        with pytest.raises(baogao.errors.WrongTypeError, match="source must be str"):
            baogao.WorkReport.from_json(written, wrong)
        with pytest.raises(baogao.errors.WrongTypeError, match="json must be str"):
            baogao.WorkReport.from_json(wrong, SOURCE)
