"""The reports that the words of a command line mean: files, folders, patterns, `-`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from typing import Any

from baogao._baogao import MAX_CHARACTERS, MAX_STATISTICS, WorkReport, parse
from baogao.corpus import Corpus, Entry, Failure
from baogao.errors import UnreadableFileError
from baogao.files.limits import drain
from baogao.files.reading import extract, read
from baogao.shell.output import complain, opened

__all__ = ["add_files", "add_reading", "corpus", "is_one", "one", "reports"]

STANDARD = "-"
_KINDS = ["congress", "government", "court", "procuratorate", "cppcc", "plan", "budget", "communique", "other"]


def add_files(command: argparse.ArgumentParser) -> None:
    """Let a command take any number of files."""
    meaning = "files of any format that can be read, folders, patterns, - for the standard input"
    command.add_argument("files", metavar="FILE", nargs="+", help=meaning)
    command.add_argument("--jobs", metavar="N", type=_count, help="files read at a time, all processors unless told")
    command.add_argument("--progress", action="store_true", help="show how far it has got")
    add_reading(command)


def add_reading(command: argparse.ArgumentParser) -> None:
    """Let a command take what is known about its reports, and limits."""
    command.add_argument("--kind", choices=_KINDS, help="kind of the report, where the text does not tell")
    command.add_argument("--year", metavar="YEAR", type=int, help="year under review, where the text does not tell")
    for what, most in (("characters", MAX_CHARACTERS), ("statistics", MAX_STATISTICS)):
        command.add_argument(
            f"--max-{what}",
            metavar="N",
            type=_count,
            default=most,
            help=f"refuse a text of more {what}, %(default)s unless told otherwise",
        )


def is_one(files: list[str]) -> bool:
    """Whether the words mean one report, so that nothing need say which one it is."""
    (first, *rest) = files
    return not rest and (first == STANDARD or not os.path.isdir(first) and not any(c in first for c in "*?["))


def one(file: str, chosen: argparse.Namespace) -> WorkReport:
    """Read one report, or raise what keeps it from being read."""
    known = _known(chosen)
    if file != STANDARD:
        return read(file, **known)
    source = opened(sys.stdin, "input")
    try:
        data = drain(source, chosen.max_characters)
    except OSError as error:
        raise UnreadableFileError(error.errno, error.strerror, "standard input") from error
    return parse(extract(data, chosen.max_characters).text, **known)


def reports(chosen: argparse.Namespace) -> Iterator[Entry]:
    """Give the reports one by one. What cannot be read is a line on the standard error, and `chosen.failed`."""
    if is_one(chosen.files):
        yield Entry(chosen.files[0], one(chosen.files[0], chosen))
        return
    from baogao.many import iter_reports

    files = [file for file in chosen.files if file != STANDARD]
    if len(files) < len(chosen.files):
        yield Entry(STANDARD, one(STANDARD, chosen))
    errors: list[Failure] = []
    bar = True if chosen.progress else None
    for entry in iter_reports(files, errors=errors, workers=chosen.jobs, progress=bar, **_known(chosen)):
        _tell(errors, chosen)
        yield entry
    _tell(errors, chosen)


def corpus(chosen: argparse.Namespace) -> Corpus:
    """Give all the reports together."""
    return Corpus(reports(chosen))


def _tell(errors: list[Failure], chosen: argparse.Namespace) -> None:
    for failure in errors:
        complain(failure.message if failure.file is None else f"{failure.file}: {failure.message}")
        chosen.failed = True
    errors.clear()


def _known(chosen: argparse.Namespace) -> dict[str, Any]:
    names = ("kind", "year", "max_characters", "max_statistics")
    return {name: getattr(chosen, name) for name in names}


def _count(word: str) -> int:
    number = int(word)
    if number < 0:
        raise ValueError(word)
    return number
