"""Where the command writes, and what can go wrong there."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import BinaryIO, TextIO

from baogao.errors import UnreadableFileError

__all__ = ["complain", "opened", "write"]


def write(text: str) -> None:
    """Write to the standard output: UTF-8 whatever the locale says, since programs read it."""
    output = opened(sys.stdout, "output")
    try:
        rest = memoryview(text.encode("utf-8"))
        while rest:  # without a buffer (python -u) a call may write only a part
            rest = rest[output.write(rest) :]
        output.flush()
    except OSError as error:
        _abandon(output)
        if isinstance(error, BrokenPipeError):
            raise
        raise OSError(error.errno, error.strerror, "standard output") from error


def opened(stream: TextIO | None, name: str) -> BinaryIO:
    """The bytes of a standard stream, which may have been closed before the interpreter started."""
    if stream is None:
        raise UnreadableFileError(f"the standard {name} is closed")
    return stream.buffer


def complain(message: object) -> None:
    """Write a line to the standard error, where there is one."""
    if sys.stderr is not None:  # `print` would take the standard output instead
        with contextlib.suppress(OSError):
            print(f"baogao: {message}", file=sys.stderr, flush=True)


def _abandon(output: BinaryIO) -> None:
    """Let what could not be written go nowhere when the interpreter empties its buffers at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, output.fileno())
    os.close(nowhere)
