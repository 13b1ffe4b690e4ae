"""What a report looks like at the end of a cell."""

from __future__ import annotations

from html.parser import HTMLParser

import baogao
import pytest

LIMIT = 300


def test_representations_are_short(report: baogao.WorkReport) -> None:
    nodes = (*report.paragraphs, *report.sections, *report.statistics, *report.mentions)
    for value in (report, report.front, *nodes, *report.citations, *report.notes):
        shown = repr(value)
        assert len(shown) <= LIMIT
        assert "\n" not in shown
        assert shown.startswith(type(value).__name__ + "(")


def test_representation_of_a_huge_report() -> None:
    text = "政府工作报告" * 5000 + "\n" + "一、" + "工作" * 5000 + "\n新建学校3所。\n" * 5000
    assert len(repr(baogao.parse(text))) <= LIMIT
    assert len(repr(baogao.decode(text.encode()))) <= LIMIT


def test_representation_tells_what_was_read() -> None:
    report = baogao.parse("2024年，澜江市法院审结刑事案件1036件，同比下降7.3%。")
    assert repr(report) == "WorkReport(kind='other', year=2024, paragraphs=1, sections=0, statistics=2, notes=0)"
    assert "1036" in repr(report.statistics[0])


class Tags(HTMLParser):
    """Collects the elements and the text outside of styles."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(attrs)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data


HOSTILE = """<script>alert(1)</script>政府工作报告
一、<xss src=x onerror=alert(1)>工作回顾
审结"案件'<b onclick='alert(1)'>1036件</b>，占比&lt;50%。</style><script>alert(2)</script>
"""


@pytest.mark.parametrize("text", [HOSTILE, HOSTILE.replace("<", "</mark><"), "“" + HOSTILE + "\x00]]>"])
def test_html_escapes_everything(text: str) -> None:
    report = baogao.parse(text)
    corpus = baogao.Corpus([baogao.Entry("<img src=x>", report)], [baogao.Failure("<img>", "format", "<img>")])
    shown = (report.html(), report._repr_html_())
    tables = (report.statistics, report.sections, report.mentions, corpus, corpus.statistics, corpus.panel("economy.gdp"))
    for html in (*shown, *(table._repr_html_() for table in tables)):
        page = Tags()
        page.feed(html)
        page.close()
        assert not page.open
        assert page.tags.isdisjoint({"script", "xss", "img", "b", "link", "iframe"})
        for name, value in page.attributes:
            assert not name.startswith("on") and name != "src"
            assert name != "href" or (value or "").startswith("#")
        if html in shown:
            assert "<xss src=x onerror=alert(1)>" in page.text


def test_html_marks_every_statistic(sample: baogao.WorkReport) -> None:
    html = sample.html()
    assert html.count("<mark class=") - html.count('<p class="legend"') * 3 == len(sample.statistics)


def test_outline_shows_every_heading(sample: baogao.WorkReport) -> None:
    outline = sample.outline()
    for section in sample.sections:
        assert section.label + section.heading in outline
