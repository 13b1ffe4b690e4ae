"""`json`, `outline`, `html`, `markdown`, `akn`: reports in another form."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable

from baogao._baogao import WorkReport
from baogao.shell import inputs
from baogao.shell.output import write

__all__ = ["FORMS", "add", "run"]

FORMS: dict[str, tuple[str, Callable[[WorkReport], str]]] = {
    "json": ("the JSON form, offsets in code points; of several files a line each", WorkReport.to_json),
    "outline": ("the section tree", WorkReport.outline),
    "html": ("outline and marked text", WorkReport.html),
    "markdown": ("Markdown", WorkReport.to_markdown),
    "akn": ("Akoma Ntoso XML", WorkReport.to_akn),
}

_PAGE = """\
<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>body{{margin:2rem auto;max-width:72rem;padding:0 1rem}}</style>
</head>
<body>
{body}
</body>
</html>"""


def add(form: str, command: argparse.ArgumentParser) -> None:
    """Describe the command of a form."""
    inputs.add_files(command)
    if form == "html":
        command.add_argument("--page", action="store_true", help="a complete document, not a part of one")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> None:
    """Print reports in the form that the command is called by."""
    alone = inputs.is_one(chosen.files)
    for entry in inputs.reports(chosen):
        form = FORMS[chosen.command][1](entry.report)
        if chosen.command == "html" and chosen.page:
            from html import escape

            form = _PAGE.format(title=escape(entry.report.front.title or entry.file or ""), body=form)
        if alone:
            write(form + "\n")
        elif chosen.command == "json":
            length = len(entry.report.source)
            write(f'{{"file": {json.dumps(entry.file, ensure_ascii=False)}, "characters": {length}, "report": {form}}}\n')
        else:
            write(f"{form}\n\n")
