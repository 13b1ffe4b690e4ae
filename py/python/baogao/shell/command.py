"""The words of the command line, and how it ends."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from baogao import __version__
from baogao.errors import Error
from baogao.shell import completion, findings, forms, grep, pair, show, stats, topics
from baogao.shell.output import complain

__all__ = ["main"]

_FAILED = 1
_INTERRUPTED = 130  # 128 and the number of the signal, as a shell counts: SIGINT
_NO_READER = 141  # SIGPIPE

_COMMANDS = {
    "read": ("a report for reading: outline and statistics", show.add),
    "stats": ("the statistics of reports as one table", stats.add),
    "check": ("what contradicts itself, with the arithmetic; exit status 1 where there is something", findings.add),
    "compare": ("two reports side by side", pair.add_compare),
    "track": ("what became of promises; exit status 1 where one was missed", pair.add_track),
    "grep": ("words in reports, with what stands around them", grep.add),
    "topics": ("what statistics count and measure", topics.add),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Parameters
    ----------
    arguments : sequence of str, optional
        Words of the command line, those of the process when absent.

    Returns
    -------
    int
        0; 1 when something cannot be read or written, and the reason goes to the standard error,
        or when something was found (`check`, `track`) or nothing (`grep`); 130 after an interrupt;
        141 when nobody reads the output any more.
    """
    chosen = _words().parse_args(arguments)
    chosen.failed = False
    try:
        chosen.run(chosen)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        return _NO_READER
    except (Error, OSError) as error:
        complain(error)
        return _FAILED
    return _FAILED if chosen.failed else 0


def _words() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="baogao", description="Read work reports: their structure and their statistics.")
    parser.add_argument("--version", action="version", version=f"baogao {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    made: completion.Commands = {}
    for name, (meaning, add) in _COMMANDS.items():
        made[name] = commands.add_parser(name, help=meaning, description=meaning)
        add(made[name])
    for name, (meaning, _) in forms.FORMS.items():
        made[name] = commands.add_parser(name, help=meaning, description=meaning)
        forms.add(name, made[name])
    meaning = "a script that completes the words of this command"
    made["completion"] = commands.add_parser("completion", help=meaning, description=meaning)
    completion.add(made["completion"], made)
    return parser
