"""A report: its outline, its text with the statistics marked, their table, the notes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from baogao._baogao import Paragraph, Section, Statistic, StatisticalTable, WorkReport
from baogao.views import figures
from baogao.views.labels import label, topic
from baogao.views.markup import Markup, box, element, folded, frame, join
from baogao.views.table import statistics

__all__ = ["show"]

_MOST = 60_000  # characters of text; a notebook keeps what it shows

_Path = tuple[int, ...]


def show(report: WorkReport) -> Markup:
    """Give the report as HTML."""
    front = report.front
    who = front.issuer or front.region
    facts = [label(f"kind.{front.kind}"), who, front.date, front.speaker, front.year and str(front.year)]
    numbers = report.statistics
    parts = [_text(report)]
    if numbers:
        parts.append(folded(f"{label('statistics')} {len(numbers)}", statistics(numbers.table())))
    if report.notes:
        notes = element("ul", *_notes(report))
        parts.append(folded(f"{label('notes')} {len(report.notes)}", notes, open_=True, class_="notes"))
    statuses = [number.status for number in numbers]
    for status in ("achieved", "planned", "background"):
        if status in statuses:
            facts.append(f"{label(f'status.{status}')} {statuses.count(status)}")
    return frame(front.title or label("untitled"), (fact or "" for fact in facts), *parts)


def _text(report: WorkReport) -> Markup:
    prefix = f"bg{zlib.crc32(report.source.encode('utf-8', 'replace')):08x}"
    marks: dict[int, list[Statistic]] = {}
    cells: dict[_Path, Statistic] = {}
    for statistic in report.statistics:
        marks.setdefault(statistic.paragraph, []).append(statistic)
        if statistic.table is not None:
            cells[statistic.table] = statistic
    furniture: list[Markup] = []
    text: list[Markup] = []
    seen: set[_Path] = set()
    shown = 0
    tables = list(enumerate(report.tables))
    drawn: set[int] = set()
    for index, paragraph in enumerate(report.paragraphs):
        if paragraph.role == "furniture":
            furniture.append(element("p", paragraph.text))
            continue
        shown += len(paragraph.text)
        if shown > _MOST:
            rest = sum(one.role != "furniture" for one in list(report.paragraphs)[index:])
            text.append(element("p", label("more", f"{rest:,}"), class_="more"))
            break
        while tables and tables[0][1].end <= paragraph.start:
            tables.pop(0)
        if tables and paragraph.role == "table" and tables[0][1].start <= paragraph.start:
            if tables[0][0] not in drawn:
                drawn.add(tables[0][0])
                text.append(_cells(*tables[0], cells))
            continue
        path = paragraph.section or ()
        anchor = f"{prefix}-{'-'.join(map(str, path))}" if path and path not in seen else None
        seen.add(path)
        text.append(element("p", *_marked(paragraph, marks.get(index, ())), class_=paragraph.role, id=anchor))
    outline = _outline(report.sections, prefix, ())
    parts = [folded(f"{label('outline')} {len(report.sections)}", outline, class_="outline")] if report.sections else []
    parts.append(element("div", *text, lang="zh", class_="text"))
    if furniture:
        parts.append(folded(f"{label('page')} {len(furniture)}", *furniture, class_="furniture"))
    return box(*parts)


def _cells(at: int, table: StatisticalTable, statistics: Mapping[_Path, Statistic]) -> Markup:
    def cell(row: int, column: int, text: str) -> Markup:
        statistic = statistics.get((at, row, column))
        return element("td", text if statistic is None else _mark(statistic, text))

    caption = f"{table.caption or ''} {table.unit or ''}".strip()
    rows = [element("tr", *(element("th", one.text) for one in row)) for row in table.header]
    for row, found in enumerate(table.rows):
        rows.append(element("tr", *(cell(row, column, one.text) for column, one in enumerate(found))))
    return element("table", *([element("caption", caption)] if caption else []), *rows)


def _outline(sections: Iterable[Section], prefix: str, above: _Path) -> Markup:
    def item(at: int, section: Section) -> Markup:
        path = (*above, at)
        link = element("a", section.label + section.heading, href=f"#{prefix}-{'-'.join(map(str, path))}")
        below = (_outline(section.sections, prefix, path),) if section.sections else ()
        return element("li", link, *below)

    return element("ol", *(item(at, section) for at, section in enumerate(sections)))


def _marked(paragraph: Paragraph, statistics: Sequence[Statistic]) -> Iterator[str]:
    """The text of a paragraph, its statistics as marks; of two at one place the first is marked."""
    text = paragraph.text
    at = 0
    for statistic in statistics:
        place = paragraph.locate(statistic.start, statistic.end)
        if place is None or place[0] < at:
            continue
        yield text[at : place[0]]
        yield _mark(statistic, text[place[0] : place[1]])
        at = place[1]
    yield text[at:]


def _mark(statistic: Statistic, text: str) -> Markup:
    return element("mark", text, class_=statistic.status, title=_meaning(statistic))


def _meaning(statistic: Statistic) -> str:
    arrow = {"increase": "↑ ", "decrease": "↓ "}.get(statistic.change or "", "")
    amount = figures.value(statistic.value, statistic.high, statistic.unit)
    told: Mapping[str, str | None] = {
        "column.indicator": statistic.indicator,
        "column.period": statistic.period,
        "column.status": label(f"status.{statistic.status}"),
        "column.topic": statistic.topic and topic(statistic.topic),
    }
    return "\n".join([arrow + amount, *(f"{label(key)} {text}" for key, text in told.items() if text)])


def _notes(report: WorkReport) -> Iterator[Markup]:
    for note in report.notes:
        quoted = " ".join(report.source[note.start : min(note.end, note.start + 40)].split())
        place = element("small", label("place", f"{note.start:,}", f"{note.end:,}"))
        message = element("span", label(f"note.{note.code}"), title=note.message)
        yield element("li", join([message, " ", place, " ", element("q", quoted, lang="zh")]))
