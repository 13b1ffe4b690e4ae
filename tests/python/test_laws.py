"""What holds for every text: places, nesting, and that nothing is lost."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import baogao

# What undoing a wrap takes out of a text: blanks, zero-width characters, tokens of a web page.
BLANK = re.compile(r"<U\+00A0>|[\s\u200b-\u200f\u2060\ufeff]")


def squeeze(text: str) -> str:
    return BLANK.sub("", text)


# Marks of Markdown, tags and references, which are no part of the text beside them.
MARK = re.compile(r"[*_#<>&\\\[~`|^{+\-.$•●■◆▪◦➢]")
# Characters that are read as they are written, but in references by number.
READ = re.compile(r"[\u4e00-\u9fff0-9]")


def holds(source: str, text: str) -> bool:
    """Whether a piece of source has a text, marks aside."""
    if squeeze(source) == squeeze(text):
        return True
    there = iter(source)
    return bool(MARK.search(source)) and ("&#" in source or all(c in there for c in READ.findall(text)))


def tree(sections: tuple[baogao.Section, ...]) -> Iterator[baogao.Section]:
    for section in sections:
        yield section
        yield from tree(section.sections)


def own(report: baogao.WorkReport, start: int, end: int, *, node: bool = True) -> str:
    """The source of a node, or of what is aside, without the page furniture inside: paragraphs of their own."""
    inner = [p for p in report.paragraphs if start <= p.start and p.end <= end and p.role == "furniture"]
    text, at = "", start
    for paragraph in sorted(inner, key=lambda p: p.start):
        if not node or (paragraph.start, paragraph.end) != (start, end):
            text, at = text + report.source[at : paragraph.start], paragraph.end
    return text + report.source[at:end]


def at(report: baogao.WorkReport, path: tuple[int, ...]) -> baogao.Section:
    first, *rest = path
    section = report.sections[first]
    for index in rest:
        section = section.sections[index]
    return section


def test_every_node_is_its_place_in_the_source(report: baogao.WorkReport) -> None:
    for node in itertools.chain(report.paragraphs, report.statistics, report.mentions):
        assert holds(own(report, node.start, node.end), node.text)
    for section in tree(report.sections):
        assert holds(own(report, section.start, section.end), section.label + section.heading)
    for citation in report.citations:
        place = squeeze(report.source[citation.start : citation.end])
        assert squeeze(citation.title or "") in place
        assert squeeze(citation.number or "") in place
    for note in report.notes:
        assert 0 <= note.start <= note.end <= len(report.source)


def test_breaks_lead_from_the_text_to_the_source(report: baogao.WorkReport) -> None:
    source = report.source
    for paragraph in report.paragraphs:
        pieces = [(0, paragraph.start), *paragraph.breaks]
        pieces.append((len(paragraph.text), paragraph.end))
        for n, ((at, start), (following, to)) in enumerate(itertools.pairwise(pieces)):
            text, end = paragraph.text[at:following], start + following - at
            if text and n + 2 < len(pieces) and pieces[n + 2][0] == following:
                # The last character is read for others, which end where the next piece begins.
                assert text[:-1] == source[start : end - 1]
                assert end - 1 < to
                continue
            # A break between Latin words is read as a blank.
            assert text == source[start:end].translate(dict.fromkeys(b"\n\r\v\f", " "))
            aside = squeeze(own(report, end, to, node=False))
            assert aside == "" or MARK.search(aside)


def test_a_paragraph_has_its_statistics_where_the_source_has_them(report: baogao.WorkReport) -> None:
    for statistic in report.statistics:
        paragraph = report.paragraphs[statistic.paragraph]
        start, end = paragraph.locate(statistic.start, statistic.end)
        assert paragraph.text[start:end] == statistic.text
        assert paragraph.place(start, end) == (statistic.start, statistic.end)


def test_every_character_lies_in_exactly_one_paragraph(report: baogao.WorkReport) -> None:
    # The innermost: page furniture may stand inside a paragraph, which goes on behind it.
    outer: baogao.Paragraph | None = None
    last = 0
    for paragraph in sorted(report.paragraphs, key=lambda p: (p.start, -p.end)):
        if outer and paragraph.end <= outer.end:
            assert paragraph.role == "furniture"
            assert paragraph.start >= last, "two paragraphs inside another one overlap"
            last = paragraph.end
            continue
        end = outer.end if outer else 0
        assert paragraph.start >= end
        assert squeeze(report.source[end : paragraph.start]) == ""
        outer, last = paragraph, paragraph.start
    assert squeeze(report.source[outer.end if outer else 0 :]) == ""


def test_places_nest(report: baogao.WorkReport) -> None:
    for statistic in report.statistics:
        paragraph = report.paragraphs[statistic.paragraph]
        start, end = statistic.sentence
        assert paragraph.start <= start <= statistic.start < statistic.end <= end <= paragraph.end
        assert statistic.section == paragraph.section
        assert statistic.whole is None or statistic.whole < len(report.statistics)
    for paragraph in report.paragraphs:
        assert paragraph.section is None or at(report, paragraph.section)
    for section in tree(report.sections):
        assert any(p.start <= section.start and section.end <= p.end for p in report.paragraphs)


def test_a_number_is_claimed_once(report: baogao.WorkReport) -> None:
    places = sorted((node.start, node.end) for node in (*report.statistics, *report.mentions))
    for (_, end), (start, _) in itertools.pairwise(places):
        assert end <= start


def test_reading_twice_gives_the_same(report: baogao.WorkReport) -> None:
    again = baogao.parse(report.source)
    assert again == report
    assert again.to_json() == report.to_json()
