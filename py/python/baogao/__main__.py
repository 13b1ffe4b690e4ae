"""`python -m baogao json FILE` prints a report; `-` is the standard input."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from baogao._baogao import WorkReport, decode, parse
from baogao.errors import Error
from baogao.files import read

_FORMS: dict[str, tuple[str, Callable[[WorkReport], str]]] = {
    "json": ("the JSON form, offsets in code points", WorkReport.to_json),
    "outline": ("the section tree", WorkReport.outline),
    "html": ("outline and marked text", WorkReport.html),
    "markdown": ("Markdown", WorkReport.to_markdown),
    "akn": ("Akoma Ntoso XML", WorkReport.to_akn),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one report in one form.

    Parameters
    ----------
    arguments : sequence of str, optional
        Words of the command line, those of the process when absent.

    Returns
    -------
    int
        0, or 1 when there is nothing to read; the reason goes to the standard error.
    """
    parser = argparse.ArgumentParser(prog="baogao", description="Read a work report and print it.")
    commands = parser.add_subparsers(dest="form", required=True, metavar="FORM")
    for name, (meaning, _) in _FORMS.items():
        command = commands.add_parser(name, help=meaning)
        command.add_argument("file", metavar="FILE", help="text file of any encoding, - for the standard input")
    chosen = parser.parse_args(arguments)
    try:
        report = parse(decode(sys.stdin.buffer.read()).text) if chosen.file == "-" else read(chosen.file)
    except Error as error:
        print(f"baogao: {error}", file=sys.stderr)
        return 1
    _, render = _FORMS[chosen.form]
    # UTF-8 whatever the locale says: the forms are read by programs.
    sys.stdout.buffer.write(render(report).encode("utf-8") + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
