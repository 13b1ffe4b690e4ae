"""Which files are meant by paths, folders and patterns."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from baogao.errors import WrongTypeError

__all__ = ["ENDINGS", "Missing", "Paths", "paths_of"]

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]

ENDINGS: Final = frozenset(
    [
        ".txt",
        ".text",
        ".md",
        ".markdown",
        ".htm",
        ".html",
        ".shtml",
        ".xhtml",
        ".docx",
        ".docm",
        ".doc",
        ".wps",
        ".rtf",
        ".odt",
        ".pdf",
        ".ofd",
        ".caj",
    ]
)
"""Endings of the files of a folder that are read, or told to be of a format that is not."""


class Missing(NamedTuple):
    """A name that leads to no file."""

    name: str
    message: str


def paths_of(paths: Paths) -> Iterator[Path | Missing]:
    """Give every file, in the order of what was given; those of a folder or a pattern in the order of names."""
    if isinstance(paths, str | os.PathLike):
        yield from _files(paths)
        return
    if isinstance(paths, bytes) or not isinstance(paths, Iterable):
        message = f"paths must be str, os.PathLike or an iterable of these, not {type(paths).__name__}"
        raise WrongTypeError(message)
    for path in paths:
        if not isinstance(path, str | os.PathLike):
            message = f"a path must be str or os.PathLike, not {type(path).__name__}"
            raise WrongTypeError(message)
        yield from _files(path)


def _files(path: str | os.PathLike[str]) -> Iterator[Path | Missing]:
    name = os.fspath(path)
    if os.path.isdir(name):
        found = sorted(_inside(name))
        if not found:
            yield Missing(name, "no file in the folder has the ending of a report")
        yield from found
    elif glob.has_magic(name) and not os.path.exists(name):
        matches = sorted(glob.glob(name, recursive=True))
        if not matches:
            yield Missing(name, "no file matches the pattern")
        for match in matches:
            if not os.path.isdir(match):
                yield Path(match)
    else:
        yield Path(name)


def _inside(folder: str) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            ending = os.path.splitext(name)[1].lower()
            if not name.startswith((".", "~$")) and (ending in ENDINGS or not ending):
                yield Path(root, name)
