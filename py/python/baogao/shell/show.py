"""`read`: a report for reading, outline and table of statistics."""

from __future__ import annotations

import argparse
import io
import shutil
import sys
from typing import TYPE_CHECKING, Any

from baogao._baogao import Statistic, WorkReport
from baogao.shell import inputs
from baogao.shell.output import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.table import Table
    from rich.text import Text

__all__ = ["add", "run"]

_ARROWS = {"increase": "↑", "decrease": "↓"}
_COLOURS = {"achieved": "green", "planned": "yellow", "background": "bright_black"}
_COLUMNS = ("indicator", "text", "value", "unit", "change", "period", "status", "topic")
_ROOMY = 132  # columns from which on there is room for topics
_FAINT = "dim"
_PIPED = 140  # columns where nobody looks


def add(command: argparse.ArgumentParser) -> None:
    """Describe the command."""
    inputs.add_files(command)
    command.add_argument("--colour", "--color", choices=["auto", "always", "never"], default="auto")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> None:
    """Print front matter, outline, statistics and notes."""
    shown = _coloured(chosen.colour)
    for entry in inputs.reports(chosen):
        write(shown(entry.report) if shown else _plain(entry.report))


def facts(report: WorkReport) -> Iterator[tuple[str, str]]:
    """The front matter, what is known of it."""
    for name in ("title", "kind", "issuer", "region", "code", "tier", "date", "term", "session", "speaker", "year"):
        value = getattr(report.front, name)
        if value is not None:
            yield name, str(value)


def cells(statistic: Statistic) -> tuple[str, ...]:
    """A statistic as the texts of a row."""
    value = grouped(statistic.value) + ("" if statistic.high is None else f"–{grouped(statistic.high)}")
    arrow = _ARROWS.get(statistic.change or "", "")
    change = f"{arrow} {statistic.basis or ''}".strip()
    indicator, period, topic = (one or "" for one in (statistic.indicator, statistic.period, statistic.topic))
    return (indicator, statistic.text, value, statistic.unit, change, period, statistic.status, topic)


def grouped(number: float) -> str:
    """A number with its digits in groups of three."""
    return f"{number:,.0f}" if number == int(number) and abs(number) < 1e15 else f"{number:,.12g}"


def counts(report: WorkReport) -> str:
    """How many statistics of which status."""
    statuses = [statistic.status for statistic in report.statistics]
    told = ", ".join(f"{statuses.count(name)} {name}" for name in _COLOURS if name in statuses)
    return f"{len(statuses)} statistics" + (f": {told}" if told else "")


def _plain(report: WorkReport) -> str:
    lines = [f"{name:<10}{value}" for name, value in facts(report)]
    lines += ["", report.outline(), "", counts(report)]
    lines += ["\t".join(cells(statistic)) for statistic in report.statistics]
    lines += [f"{note.code}: {note.message}" for note in report.notes]
    return "\n".join(lines) + "\n\n"


def _coloured(wanted: str) -> Any:
    """What writes a report with colours and columns; None where rich is not installed."""
    try:
        from rich.console import Console
    except ImportError:
        return None

    def shown(report: WorkReport) -> str:
        from rich.table import Table
        from rich.text import Text

        looks = sys.stdout is not None and sys.stdout.isatty()
        width = shutil.get_terminal_size().columns if looks else _PIPED
        colours = wanted == "always" or wanted == "auto" and looks
        buffer = io.StringIO()
        console = Console(file=buffer, width=width, force_terminal=colours, highlight=False, emoji=False, markup=False)
        head = Table.grid(padding=(0, 2))
        for name, value in facts(report):
            head.add_row(Text(name, style=_FAINT), Text(value, style="bold" if name == "title" else ""))
        console.print(head)
        console.print()
        console.print(_outline(report))
        console.print()
        console.print(Text(counts(report), style="bold"))
        console.print(_table(report, width))
        for note in report.notes:
            console.print(Text(note.code, style="magenta"), Text(note.message))
        console.print()
        return buffer.getvalue()

    return shown


def _outline(report: WorkReport) -> Text:
    from rich.text import Text

    outline = Text(report.outline())
    outline.highlight_regex(r"(?m)^[│├└─ ]+", _FAINT)
    outline.highlight_regex(r"(?m)\[[^\[\]\n]*\]$", "cyan")
    return outline


def _table(report: WorkReport, width: int) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style=_FAINT)
    columns = _COLUMNS if width >= _ROOMY else _COLUMNS[:-1]
    for name in columns:
        right = name == "value"
        whole = name in ("value", "unit", "status", "period")
        table.add_column(name, justify="right" if right else "left", no_wrap=whole, overflow="fold")
    for statistic in report.statistics:
        colour = _COLOURS[statistic.status]
        row = [Text(cell) for cell in cells(statistic)[: len(columns)]]
        row[0].stylize("bold")
        row[1].stylize(colour)
        row[6].stylize(colour)
        for topic in row[7:]:
            topic.stylize(_FAINT)
        table.add_row(*row)
    return table
