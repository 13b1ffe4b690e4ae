"""A table of nodes: statistics as people read them, other rows by their columns."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from baogao.tables import Table
from baogao.views import figures
from baogao.views.labels import label, topic
from baogao.views.markup import Markup, element, frame, grid

__all__ = ["MOST", "show", "statistics"]

MOST = 200  # rows; a notebook keeps what it shows

_FRONT = ("file", "region", "year")
_READ = ("text", "indicator", "change", "period", "status", "topic", "heading")
_SHORT = (*_FRONT, "period")
_NARROW = 12  # characters that stand on one line
_ARROWS = {"increase": "↑", "decrease": "↓"}


def show(table: Table) -> Markup:
    """Give the table as HTML."""
    content = statistics(table, front=True) if table.kind == "statistics" else _plain(table)
    return frame(label(table.kind), [f"{len(table):,}"], content)


def statistics(table: Table, *, front: bool = False) -> Markup:
    """Give rows of statistics as HTML, the facts of their reports too where `front` says so."""
    rows = list(islice(table, MOST))
    facts = [name for name in _FRONT if front and any(row[name] is not None for row in rows)]
    columns = [*facts, *(name for name in _READ if any(row[name] is not None for row in rows))]
    cells = ([_cell(name, row) for name in columns] for row in rows)
    return grid(columns, cells, len(table) - len(rows))


def _cell(name: str, row: Mapping[str, Any]) -> Markup:
    found = row[name]
    if name == "text":
        amount = figures.value(row["value"], row["high"], row["unit"])
        return element("td", figures.written(found), class_="number", title=amount, lang="zh")
    if found is None:
        return element("td")
    if name == "change":
        return element("td", f"{_ARROWS[found]} {row['basis'] or ''}".rstrip(), class_="short")
    if name == "status":
        return element("td", element("span", label(f"status.{found}"), class_=f"status {found}"))
    if name == "topic":
        return element("td", topic(found), title=found)
    return element("td", str(found), class_="short" if name in _SHORT else None)


def _plain(table: Table) -> Markup:
    rows = list(islice(table, MOST))
    columns = [name for name in table.columns if name != "report" and any(row[name] is not None for row in rows)]
    cells = ([_any(row[name]) for name in columns] for row in rows)
    return grid(columns, cells, len(table) - len(rows))


def _any(found: object) -> Markup:
    if isinstance(found, int | float) and not isinstance(found, bool):
        return element("td", f"{found:.12g}", class_="number")
    text = "" if found is None else str(found)
    return element("td", text, class_="short" if len(text) <= _NARROW else None)
