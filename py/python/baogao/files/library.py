"""Libraries that are needed for some files only."""

from __future__ import annotations

import importlib
from typing import Any

from baogao.errors import MissingLibraryError

__all__ = ["need"]

_EXTRAS = {
    "docx": "files",
    "lxml.etree": "files",
    "lxml.html": "files",
    "pypdfium2": "files",
    "pyarrow": "tables",
    "pyarrow.compute": "tables",
    "pyarrow.parquet": "tables",
    "tqdm.auto": "progress",
}


def need(name: str, purpose: str) -> Any:
    """Import a library of an extra.

    Raises
    ------
    MissingLibraryError
        When it is not installed; the message says how to install it.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise MissingLibraryError(purpose, name.split(".")[0], _EXTRAS[name]) from error
