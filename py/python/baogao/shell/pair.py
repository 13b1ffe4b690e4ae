"""`compare` and `track`: two reports, one against the other."""

from __future__ import annotations

import argparse
import json

from baogao.comparison import compare, track
from baogao.shell import inputs
from baogao.shell.output import write
from baogao.tables import Table

__all__ = ["add_compare", "add_track", "run_compare", "run_track"]


def add_compare(command: argparse.ArgumentParser) -> None:
    """Describe `compare`."""
    _add(command, "A", "B")
    command.set_defaults(run=run_compare)


def add_track(command: argparse.ArgumentParser) -> None:
    """Describe `track`."""
    _add(command, "PLAN", "OUTCOME")
    command.set_defaults(run=run_track)


def run_compare(chosen: argparse.Namespace) -> None:
    """Print what two reports have in common, and what only one of them has."""
    told = compare(inputs.one(chosen.first, chosen), inputs.one(chosen.second, chosen))
    if chosen.format != "text":
        _write(told.table())
        return
    lines = []
    for one in told.matched:
        difference = "" if one.difference is None else f"\t{one.difference:+,.12g}{one.unit}"
        ratio = "" if one.ratio is None else f"\t×{one.ratio:.4g}"
        lines.append(f"= {one.b.indicator or ''}\t{one.a.text} → {one.b.text}{difference}{ratio}")
    lines += [f"+ {one.indicator or ''}\t{one.text}" for one in told.appeared]
    lines += [f"- {one.indicator or ''}\t{one.text}" for one in told.vanished]
    write("".join(line + "\n" for line in lines))


def run_track(chosen: argparse.Namespace) -> None:
    """Print each promise with what became of it; one that was missed makes the command fail."""
    promises = track(inputs.one(chosen.first, chosen), inputs.one(chosen.second, chosen))
    if chosen.format != "text":
        _write(promises.table())
    else:
        for one in promises:
            arithmetic = "" if one.arithmetic is None else f"\t{one.arithmetic['zh']}"
            outcome = "" if one.outcome is None else f" → {one.outcome.text}"
            name = one.indicator or "" if one.kind == "statistic" else ""
            write(f"{one.verdict:<12}{name}\t{one.plan.text}{outcome}{arithmetic}\n")
    chosen.failed = any(one.verdict == "missed" for one in promises)


def _add(command: argparse.ArgumentParser, first: str, second: str) -> None:
    command.add_argument("first", metavar=first, help="the earlier report, a file or -")
    command.add_argument("second", metavar=second, help="the later one")
    command.add_argument("--format", choices=["text", "json"], default="text", help="json: an object a row")
    inputs.add_reading(command)


def _write(table: Table) -> None:
    write("".join(json.dumps(dict(row), ensure_ascii=False) + "\n" for row in table))
