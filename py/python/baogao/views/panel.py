"""A panel: places and years down, quantities across, each as it is written."""

from __future__ import annotations

from itertools import islice

from baogao.candidates import Candidate
from baogao.panel import Panel, PanelCell
from baogao.views import figures
from baogao.views.labels import label, topic
from baogao.views.markup import Markup, element, frame, grid
from baogao.views.table import MOST

__all__ = ["show"]

_SIGNS = {"conflict": "≠", "unit": "≟", "unstated": "–", "no_report": "·"}
_ARROWS = {"increase": "↑ ", "decrease": "↓ "}


def show(panel: Panel) -> Markup:
    """Give the panel as HTML."""
    rows = list(islice(panel.rows(), MOST))
    columns = [*panel.index, *(topic(name) for name in panel.topics.values())]
    cells = ([*map(_head, key), *map(_cell, row)] for key, row in rows)
    table = grid(columns, cells, len(panel) - len(rows))
    states = {cell.state for cell in panel.cells}
    legend = "　".join(f"{sign} {label(f'state.{state}')}" for state, sign in _SIGNS.items() if state in states)
    facts = [f"{len(panel):,} × {len(panel.topics)}"]
    if panel.conflicts:
        facts.append(f"{label('conflicts')} {len(panel.conflicts):,}")
    return frame(label("panel"), facts, table, *([element("p", legend, class_="more")] if legend else []))


def _head(one: object) -> Markup:
    return element("th", "" if one is None else str(one), scope="row")


def _cell(cell: PanelCell) -> Markup:
    told = "\n".join(_told(candidate) for candidate in cell.candidates)
    if cell.state != "stated":
        count = f" {len(cell.candidates)}" if cell.state == "conflict" else ""
        title = "\n".join(filter(None, [label(f"state.{cell.state}"), told]))
        return element("td", _SIGNS[cell.state] + count, class_=f"number {cell.state}", title=title)
    statistic = cell.candidates[0].sources[0].statistic
    arrow = _ARROWS.get(statistic.change or "", "")
    return element("td", arrow + figures.written(statistic.text), class_="number", title=told)


def _told(candidate: Candidate) -> str:
    files = "、".join(dict.fromkeys(source.file for source in candidate.sources if source.file))
    return f"{figures.value(candidate.value, candidate.high, candidate.unit)} {files}".rstrip()
