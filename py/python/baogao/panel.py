"""Panels: one quantity a column, one place and year a row, from many reports.

`panel` takes pairs of a file, or None, and a report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from baogao import _baogao
from baogao._baogao import Rows, WorkReport
from baogao.candidates import Candidate, Question, Source, answers, scale_of, settled
from baogao.errors import FactError
from baogao.tables import Table, made_of

if TYPE_CHECKING:
    from baogao.candidates import _Status

    _State = Literal["stated", "conflict", "unit", "unstated", "no_report"]
    _Year = Literal["review", "delivery"]

__all__ = ["Candidate", "PanelCell", "Panel", "Source", "panel"]

_INDEX = ("file", "kind", "issuer", "region", "code", "tier", "year")
_PLACES = ("region", "code")
_STATUSES = ("achieved", "planned", "background")
_NAME = 26  # characters of a column, so that `_state` behind it keeps to 32


@dataclass(frozen=True)
class PanelCell:
    """What the reports say on one quantity of one row.

    Attributes
    ----------
    key : tuple
        The values of the index, in its order.
    name, topic : str
        The column, and the topic that it asks for.
    state : str
        `stated`: there is one answer. `conflict`: there are several, and no value. `unit`: the
        answer is in a unit that is not the one of the column. `unstated`: there are reports, and
        none states it. `no_report`: there is no report.
    value, high : float, optional
        The answer, where the state is `stated`; `high` is the upper end of a range. A decrease is negative.
    unit : str, optional
        Their unit.
    bound : str, optional
        How exact the number is.
    candidates : tuple of Candidate
        All answers, with their sources.
    """

    key: tuple[Any, ...]
    name: str
    topic: str
    state: _State
    candidates: tuple[Candidate, ...] = ()

    @property
    def _answer(self) -> Candidate | None:
        return self.candidates[0] if self.state == "stated" else None

    @property
    def value(self) -> float | None:
        """The answer."""
        return self._answer.value if self._answer else None

    @property
    def high(self) -> float | None:
        """Upper end of a range."""
        return self._answer.high if self._answer else None

    @property
    def unit(self) -> str | None:
        """Unit of the answer."""
        return self._answer.unit if self._answer else None

    @property
    def bound(self) -> str | None:
        """How exact the answer is."""
        return self._answer.bound if self._answer else None


class Panel:
    """Quantities by place and year, see `panel`.

    Speaks the Arrow PyCapsule protocol as `Table` does: the rows of `table()`.
    """

    __slots__ = {
        "index": "What a row is told by.",
        "topics": "The columns and their topics.",
        "units": "The unit of each column that has a value.",
        "cells": "All cells, row by row.",
        "aside": "Files and reports without a row, since their year or their place is not known.",
    }

    def __init__(
        self,
        index: tuple[str, ...],
        topics: dict[str, str],
        units: dict[str, str],
        cells: tuple[PanelCell, ...],
        aside: tuple[tuple[str | None, WorkReport], ...],
    ) -> None:
        self.index = index
        self.topics = topics
        self.units = units
        self.cells = cells
        self.aside = aside

    @property
    def conflicts(self) -> tuple[PanelCell, ...]:
        """Cells with several candidates, which have no value."""
        return tuple(cell for cell in self.cells if cell.state == "conflict")

    def rows(self) -> Iterator[tuple[tuple[Any, ...], tuple[PanelCell, ...]]]:
        """Give the rows: the values of the index, and the cells in the order of `topics`."""
        width = len(self.topics)
        for start in range(0, len(self.cells), width):
            cells = self.cells[start : start + width]
            yield cells[0].key, cells

    def table(self) -> Table:
        """Give the panel as a table: the index, and for each topic its value and `_state`.

        Values are in the unit of `units`; the middle of a range stands for it, `long` has its ends.
        """
        rows = list(self.rows())
        columns = [(name, _type(name), [key[at] for key, _ in rows]) for at, name in enumerate(self.index)]
        for at, name in enumerate(self.topics):
            cells = [row[at] for _, row in rows]
            columns.append((name, "number", [_middle(cell) for cell in cells]))
            columns.append((f"{name}_state", "text", [cell.state for cell in cells]))
        return Table(Rows.own("panel", columns))

    def long(self) -> Table:
        """Give a row for each candidate of a cell and each statistic that states it, with its place.

        Cells without a candidate have one row.
        """
        rows = [row for cell in self.cells for row in _statements(cell)]
        types = {name: _type(name) for name in self.index} | _LONG
        return made_of("cells", types, rows)

    def __len__(self) -> int:
        return len(self.cells) // len(self.topics)

    def __repr__(self) -> str:
        states = Counter(cell.state for cell in self.cells)
        told = ", ".join(f"{state}={count}" for state, count in sorted(states.items()))
        return f"Panel(rows={len(self)}, topics={len(self.topics)}, {told})"

    def _repr_html_(self) -> str:
        from baogao.views.panel import show

        return show(self)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self.table().__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        return self.table().__arrow_c_schema__()


_LONG = {
    "topic": "text",
    "state": "text",
    "candidate": "integer",
    "value": "number",
    "high": "number",
    "unit": "text",
    "bound": "text",
    "source": "text",
    "span_start": "integer",
    "span_end": "integer",
    "text": "text",
    "indicator": "text",
    "sentence": "text",
}


def panel(
    entries: Iterable[tuple[str | None, WorkReport]],
    topics: str | Sequence[str] | Mapping[str, str],
    *,
    change: bool | None = False,
    status: _Status = "achieved",
    index: Sequence[str] = ("region", "year"),
    year: _Year = "review",
    unit: str | Mapping[str, str] | None = None,
    kind: str | Sequence[str] | None = None,
    places: Sequence[str] | None = None,
    years: Sequence[int] | None = None,
) -> Panel:
    """Ask many reports how much each of some quantities was, or is to be.

    A value answers for the whole place and the whole year: the year under review, or the year after it
    for what is planned. `baogao.candidates` tells which statistics do. Where several answer with
    different values the cell is a conflict and has none; nothing is averaged or chosen.

    Parameters
    ----------
    entries : iterable of (str or None, WorkReport)
        Files and reports.
    topics : str, sequence of str, or mapping from str to str
        Ids of `baogao.topics()`, or names of your own for the columns, with their topics.
    change : bool or None
        Whether to ask for changes, in per cent on the year before and negative for a decrease, for
        levels, or for either.
    status : {'achieved', 'planned', 'background'}
        What to ask for.
    index : sequence of str
        What a row is: some of `file`, `kind`, `issuer`, `region`, `code`, `tier`, `year`. Names of
        regions repeat, codes do not.
    year : {'review', 'delivery'}
        Which year of a report the index has: the one under review, or the one in which the report was
        delivered, by its date, or the year after the one under review where it has none. What is
        planned in a report on 2024 is for 2025: in the row 2024 by review, 2025 by delivery.
    unit : str or mapping from str to str, optional
        Unit of all columns, or of some by name: `吨`, `亿元`, `百分点`. What is in no such unit does not
        answer. Without it the column has the unit of its dimension, the commonest one where there are several.
    kind : str or sequence of str, optional
        Ask reports of these kinds only, as in `front.kind`.
    places : sequence of str, optional
        Names or codes of the places to ask for, each with a row for every year; all that there
        are when absent.
    years : sequence of int, optional
        The years of the rows; from the first to the last that there is when absent.

    Returns
    -------
    Panel
        With a row for every place and year where the index is just that, and else for each that there is.

    Raises
    ------
    baogao.Error
        With code `fact` when a topic, a unit, a status or a name of a column or of the index cannot be.

    Examples
    --------
    >>> from baogao.panel import panel
    >>> text = "澜江市2024年政府工作报告\\n一、2024年工作回顾\\n粮食产量126万吨。"
    >>> reports = [(None, baogao.parse(text))]
    >>> cell, = panel(reports, "agriculture.grain.output", unit="万吨").cells
    >>> cell.key, cell.state, cell.value, cell.unit
    (('澜江市', 2024), 'stated', 126.0, '万吨')
    """
    columns = _columns(topics, index)
    for name in index:
        _check("index", name, _INDEX)
    _check("status", status, _STATUSES)
    _check("year", year, ("review", "delivery"))
    questions = _questions(columns, change, status, unit)
    kinds = (kind,) if isinstance(kind, str) else kind

    answered: dict[tuple[Any, ...], dict[str, list[Candidate]]] = {}
    aside = []
    for file, report in entries:
        if kinds is not None and report.front.kind not in kinds:
            continue
        if places is not None and not {report.front.region, report.front.code} & set(places):
            continue
        key = tuple(_fact(name, file, report, year) for name in index)
        if any(value is None for name, value in zip(index, key, strict=True) if name in ("year", *_PLACES)):
            aside.append((file, report))
            continue
        row = answered.setdefault(key, {name: [] for name in columns})
        for name, question in questions.items():
            row[name].extend(answers(question, file, report))

    found = {key: {name: settled(all_) for name, all_ in row.items()} for key, row in answered.items()}
    units = {name: _unit([row[name] for row in found.values()]) for name in columns}
    cells = [
        _cell(key, name, topic, found.get(key), units[name])
        for key in _keys(tuple(index), list(found), places, years)
        for name, topic in columns.items()
    ]
    used = {name: unit for name, unit in units.items() if unit is not None}
    return Panel(tuple(index), columns, used, tuple(cells), tuple(aside))


def _columns(topics: str | Sequence[str] | Mapping[str, str], index: Sequence[str]) -> dict[str, str]:
    """Names of columns and their topics."""
    if isinstance(topics, Mapping):
        for name in topics:
            if name in index:
                raise FactError("column", name)
        return dict(topics)
    columns: dict[str, str] = {}
    for topic in (topics,) if isinstance(topics, str) else topics:
        name = short_name(topic)
        free, number = name, 1
        states = {f"{name}_state" for name in columns}
        while free in index or free in states or f"{free}_state" in columns or columns.get(free, topic) != topic:
            number += 1
            free = f"{name[: _NAME - 4]}_{number}"
        columns[free] = topic
    return columns


def short_name(topic: str) -> str:
    """Give the name of a column for a topic: its last words, as many as a name has room for."""
    words = topic.split(".")
    while len(words) > 1 and len("_".join(words)) > _NAME:
        del words[0]
    return "_".join(words)[:_NAME]


def _questions(
    columns: dict[str, str], change: bool | None, status: _Status, unit: str | Mapping[str, str] | None
) -> dict[str, Question]:
    known = {topic.id: frozenset(topic.dimensions) for topic in _baogao.topics()}
    questions = {}
    for name, topic in columns.items():
        if topic not in known:
            raise FactError("topic", topic)
        wanted = unit if isinstance(unit, str) or unit is None else unit.get(name, unit.get(topic))
        scale = None if wanted is None else scale_of(wanted)
        questions[name] = Question(topic, known[topic], change, status, scale)
    return questions


def _check(what: str, given: str, allowed: Sequence[str]) -> None:
    if given not in allowed:
        raise FactError(what, given)


def _fact(name: str, file: str | None, report: WorkReport, year: _Year) -> Any:
    if name == "file":
        return file
    if name != "year":
        return getattr(report.front, name)
    if year == "review":
        return report.front.year
    if report.front.date is not None:
        return int(report.front.date[:4])
    return None if report.front.year is None else report.front.year + 1


def _keys(
    index: tuple[str, ...],
    found: list[tuple[Any, ...]],
    places: Sequence[str] | None,
    years: Sequence[int] | None,
) -> list[tuple[Any, ...]]:
    """The rows: every place with every year where the index is just that."""
    if len(index) != 2 or index[1] != "year" or index[0] not in _PLACES:
        return sorted(found, key=lambda key: [(value is None, value) for value in key])
    there = {place for place, _ in found}
    asked = there | {place for place in places or () if place.isdigit() == (index[0] == "code")}
    known = [year for _, year in found]
    all_years = years if years is not None else range(min(known, default=0), max(known, default=-1) + 1)
    return [(place, year) for place in sorted(asked) for year in all_years]


def _unit(answers_: list[list[Candidate]]) -> str | None:
    """The unit that most answers have; of two, the one that comes first."""
    units = Counter(candidate.unit for row in answers_ for candidate in row)
    return max(units, key=lambda unit: units[unit], default=None)


def _cell(
    key: tuple[Any, ...], name: str, topic: str, row: dict[str, list[Candidate]] | None, unit: str | None
) -> PanelCell:
    if row is None:
        return PanelCell(key, name, topic, "no_report")
    candidates = tuple(row[name])
    if not candidates:
        return PanelCell(key, name, topic, "unstated")
    if len(candidates) > 1:
        return PanelCell(key, name, topic, "conflict", candidates)
    return PanelCell(key, name, topic, "stated" if candidates[0].unit == unit else "unit", candidates)


def _middle(cell: PanelCell) -> float | None:
    if cell.value is None or cell.high is None:
        return cell.value
    return cell.value + (cell.high - cell.value) / 2


def _type(name: str) -> str:
    return "integer" if name == "year" else "text"


def _statements(cell: PanelCell) -> Iterator[tuple[Any, ...]]:
    head = (*cell.key, cell.topic, cell.state)
    if not cell.candidates:
        yield (*head, *[None] * (len(_LONG) - 2))
    for number, one in enumerate(cell.candidates):
        for source in one.sources:
            yield (*head, number, one.value, one.high, one.unit, one.bound, *source.told())
