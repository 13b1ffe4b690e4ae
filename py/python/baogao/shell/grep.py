"""`grep`: words in reports, with what stands around them."""

from __future__ import annotations

import argparse
import re

from baogao.errors import WrongTypeError
from baogao.shell import inputs
from baogao.shell.output import write
from baogao.words import find

__all__ = ["add", "run"]


def add(command: argparse.ArgumentParser) -> None:
    """Describe the command."""
    command.add_argument("pattern", metavar="PATTERN", help="words as they stand, or a regular expression with -E")
    command.add_argument("-E", "--regexp", action="store_true", help="take the pattern for a regular expression")
    command.add_argument("--width", metavar="N", type=int, default=20, help="characters on either side, %(default)s")
    inputs.add_files(command)
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> None:
    """Print a line for each hit; nothing found is a failure, as for any grep."""
    pattern: str | re.Pattern[str] = chosen.pattern
    if chosen.regexp:
        try:
            pattern = re.compile(chosen.pattern)
        except re.error as error:
            raise WrongTypeError(f"{chosen.pattern!r} is no regular expression: {error}") from error
    alone = inputs.is_one(chosen.files)
    found = False
    for entry in inputs.reports(chosen):
        for hit in find(entry.report, pattern, chosen.width):
            found = True
            file = "" if alone else f"{entry.file}:"
            write(f"{file}{hit.start}: {hit}\n")
    chosen.failed = chosen.failed or not found
