"""`python -m baogao json FILE` prints a report; `-` is the standard input."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from typing import BinaryIO, TextIO

from baogao import __version__
from baogao._baogao import MAX_CHARACTERS, MAX_STATISTICS, WorkReport, parse
from baogao.errors import Error, UnreadableFileError
from baogao.files import read
from baogao.files.limits import drain
from baogao.files.reading import extract

_FORMS: dict[str, tuple[str, Callable[[WorkReport], str]]] = {
    "json": ("the JSON form, offsets in code points", WorkReport.to_json),
    "outline": ("the section tree", WorkReport.outline),
    "html": ("outline and marked text", WorkReport.html),
    "markdown": ("Markdown", WorkReport.to_markdown),
    "akn": ("Akoma Ntoso XML", WorkReport.to_akn),
}

_FAILED = 1
_INTERRUPTED = 130  # 128 and the number of the signal, as a shell counts: SIGINT
_NO_READER = 141  # SIGPIPE


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one report in one form.

    Parameters
    ----------
    arguments : sequence of str, optional
        Words of the command line, those of the process when absent.

    Returns
    -------
    int
        0; 1 when the report cannot be read or printed, and the reason goes to the standard
        error; 130 after an interrupt; 141 when nobody reads the output any more.
    """
    chosen = _options().parse_args(arguments)
    try:
        _print(_FORMS[chosen.form][1](_read(chosen)))
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        return _NO_READER
    except (Error, OSError) as error:
        _complain(error)
        return _FAILED
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="baogao", description="Read a work report and print it.")
    parser.add_argument("--version", action="version", version=f"baogao {__version__}")
    commands = parser.add_subparsers(dest="form", required=True, metavar="FORM")
    for name, (meaning, _) in _FORMS.items():
        command = commands.add_parser(name, help=meaning)
        command.add_argument(
            "file", metavar="FILE", help="text of any encoding, HTML, docx or PDF; - for the standard input"
        )
        for what, most in (("characters", MAX_CHARACTERS), ("statistics", MAX_STATISTICS)):
            command.add_argument(
                f"--max-{what}",
                metavar="N",
                type=_count,
                default=most,
                help=f"refuse a text of more {what}, %(default)s unless told otherwise",
            )
    return parser


def _count(word: str) -> int:
    number = int(word)
    if number < 0:
        raise ValueError(word)
    return number


def _read(chosen: argparse.Namespace) -> WorkReport:
    limits = {"max_characters": chosen.max_characters, "max_statistics": chosen.max_statistics}
    if chosen.file != "-":
        return read(chosen.file, **limits)
    source = _opened(sys.stdin, "input")
    try:
        data = drain(source, chosen.max_characters)
    except OSError as error:
        raise UnreadableFileError(error.errno, error.strerror, "standard input") from error
    return parse(extract(data, chosen.max_characters).text, **limits)


def _print(form: str) -> None:
    output = _opened(sys.stdout, "output")
    try:
        # UTF-8 whatever the locale says: the forms are read by programs.
        rest = memoryview(form.encode("utf-8") + b"\n")
        while rest:  # without a buffer (python -u) a call may write only a part
            rest = rest[output.write(rest) :]
        output.flush()
    except OSError as error:
        _abandon(output)
        if isinstance(error, BrokenPipeError):
            raise
        raise OSError(error.errno, error.strerror, "standard output") from error


def _opened(stream: TextIO | None, name: str) -> BinaryIO:
    if stream is None:  # closed before the interpreter started
        raise UnreadableFileError(f"the standard {name} is closed")
    return stream.buffer


def _complain(error: Exception) -> None:
    if sys.stderr is not None:  # `print` would take the standard output instead
        with contextlib.suppress(OSError):
            print(f"baogao: {error}", file=sys.stderr, flush=True)


def _abandon(output: BinaryIO) -> None:
    """Let what could not be written go nowhere when the interpreter empties its buffers at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, output.fileno())
    os.close(nowhere)


if __name__ == "__main__":
    sys.exit(main())
