"""`topics`: what statistics count and measure."""

from __future__ import annotations

import argparse

from baogao._baogao import topics
from baogao.shell.output import write

__all__ = ["add", "run"]


def add(command: argparse.ArgumentParser) -> None:
    """Describe the command."""
    command.add_argument("words", metavar="WORD", nargs="*", help="only those with these words in id or label")
    command.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> None:
    """Print id and labels of topics, a line each."""
    lines = []
    for topic in topics():
        told = "\t".join([topic.id, topic.zh, topic.en])
        known = told.lower()
        if all(word.lower() in known for word in chosen.words):
            lines.append(told + "\n")
    write("".join(lines))
    chosen.failed = not lines
