"""`stats`: the statistics of reports as one table."""

from __future__ import annotations

import argparse
import io
from pathlib import Path

from baogao.errors import WrongTypeError
from baogao.shell import inputs
from baogao.shell.output import write
from baogao.tables import Table

__all__ = ["add", "run"]

_WRITERS = {
    ".csv": Table.to_csv,
    ".jsonl": Table.to_jsonl,
    ".parquet": Table.to_parquet,
    ".xlsx": Table.to_excel,
    ".dta": Table.to_stata,
}


def add(command: argparse.ArgumentParser) -> None:
    """Describe the command."""
    inputs.add_files(command)
    command.add_argument(
        "-o", "--output", metavar="TABLE", help=f"{', '.join(_WRITERS)}, by its ending; CSV on the standard output without"
    )
    command.add_argument("--bom", action="store_true", help="begin a CSV file so that Excel knows it for UTF-8")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> None:
    """Write the table."""
    ending = ".csv" if chosen.output is None else Path(chosen.output).suffix.lower()
    if ending not in _WRITERS:
        message = f"{chosen.output}: a table ends in {', '.join(_WRITERS)}"
        raise WrongTypeError(message)
    table = inputs.corpus(chosen).statistics
    if chosen.output is None:
        text = io.StringIO()
        table.to_csv(text, bom=chosen.bom)
        write(text.getvalue())
    elif ending == ".csv":
        table.to_csv(chosen.output, bom=chosen.bom)
    else:
        _WRITERS[ending](table, chosen.output)
