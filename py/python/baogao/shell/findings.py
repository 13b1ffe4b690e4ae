"""`check`: what a careful drafter checks by hand, for people, programs and editors."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from baogao import __version__
from baogao.checking import Finding, Findings, check
from baogao.errors import WrongTypeError
from baogao.shell import inputs
from baogao.shell.output import complain, write

__all__ = ["add", "run", "sarif"]

_LEVELS = {"error": "error", "warning": "warning", "hint": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def add(command: argparse.ArgumentParser) -> None:
    """Describe the command."""
    inputs.add_files(command)
    command.add_argument("--previous", metavar="FILE", help="the report of the year before")
    command.add_argument("--format", choices=["text", "json", "sarif"], default="text")
    command.add_argument("--language", choices=["zh", "en"], default="zh", help="of the messages, %(default)s")
    command.add_argument("-o", "--output", metavar="COPY", help="of a Word document: a copy with each finding as a comment")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> None:
    """Print findings; one makes the command fail."""
    previous = None if chosen.previous is None else inputs.one(chosen.previous, chosen)
    if chosen.output is not None and not inputs.is_one(chosen.files):
        raise WrongTypeError("--output is a copy of one Word document")
    results: list[dict[str, Any]] = []
    for entry in inputs.reports(chosen):
        findings = check(entry.report, previous)
        chosen.failed = chosen.failed or bool(findings)
        file, source = entry.file or inputs.STANDARD, entry.report.source
        if chosen.output is not None:
            _comment(file, findings, chosen)
        if chosen.format == "sarif":
            results += sarif(file, source, findings, chosen.language)
            continue
        for one in findings:
            told = _json(file, source, one) if chosen.format == "json" else _text(file, source, one, chosen.language)
            write(told + "\n")
    if chosen.format == "sarif":
        driver = {"name": "baogao", "version": __version__, "informationUri": "https://github.com/baogao/baogao"}
        kind = {"columnKind": "unicodeCodePoints", "tool": {"driver": driver}, "results": results}
        log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [kind]}
        write(json.dumps(log, ensure_ascii=False, indent=1) + "\n")


def _comment(file: str, findings: Findings, chosen: argparse.Namespace) -> None:
    """Write the findings into a copy of a Word document; tell those that have no place there."""
    from baogao.files.comments import Comment, annotate

    comments = [Comment(*one.spans[0], _message(one, chosen.language)) for one in findings]
    for missed in annotate(file, comments, chosen.output):
        complain(f"{chosen.output}: not placed: {missed.text}")


def place(source: str, at: int) -> tuple[int, int]:
    """Line and column of a character, both from 1."""
    return source.count("\n", 0, at) + 1, at - source.rfind("\n", 0, at)


def sarif(file: str, source: str, findings: Findings, language: str) -> list[dict[str, Any]]:
    """The findings of a file as results of SARIF 2.1.0."""
    return [
        {
            "ruleId": one.code,
            "level": _LEVELS[one.severity],
            "message": {"text": _message(one, language)},
            "locations": [_location(file, source, *one.spans[0])],
            "relatedLocations": [_location(file, source, *span) for span in one.spans[1:]],
        }
        for one in findings
    ]


def _location(file: str, source: str, start: int, end: int) -> dict[str, Any]:
    (line, column), (last, behind) = place(source, start), place(source, end)
    region: dict[str, Any] = {"startLine": line, "startColumn": column, "endLine": last, "endColumn": behind}
    region |= {"charOffset": start, "charLength": end - start, "snippet": {"text": source[start:end]}}
    uri = quote(Path(file).as_posix())
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def _message(one: Finding, language: str) -> str:
    return one.message[language] + ("" if one.arithmetic is None else f"（{one.arithmetic}）")


def _text(file: str, source: str, one: Finding, language: str) -> str:
    line, column = place(source, one.spans[0][0])
    return f"{file}:{line}:{column}: {one.severity} {one.code} {_message(one, language)}"


def _json(file: str, source: str, one: Finding) -> str:
    line, column = place(source, one.spans[0][0])
    return json.dumps({"file": file, "line": line, "column": column} | one._asdict(), ensure_ascii=False)
