"""How large files may be."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO

from baogao.errors import TooLargeError

__all__ = ["MAX_BYTES", "MAX_PAGES", "MAX_PART", "MAX_RATIO", "drain"]

MAX_BYTES = 256 * 2**20
"""Most bytes of a docx or PDF file: pictures take many."""
MAX_PART = 128 * 2**20
"""Most bytes of a part of a docx file, unpacked."""
MAX_RATIO = 200
"""Most bytes that a byte of a part of more than 1 MiB may unpack to; Word's own stay below 60."""
MAX_PAGES = 5000
"""Most pages of a PDF file."""

_LIMIT = 2**32 - 1
_WIDTH = 4  # bytes that a character takes at most, in any of the encodings
_PIECE = 2**20


def drain(file: BinaryIO, characters: int | None) -> bytes:
    """Read a file to its end, if that comes before more bytes than it may have.

    A text has four bytes a character at most; of other formats only the bytes are limited.

    Raises
    ------
    TooLargeError
        When there is more; no more than that is then held in memory.
    """
    piece = file.read(_PIECE)
    what, limit, most = _most(piece, characters)
    status = os.fstat(file.fileno())
    if stat.S_ISREG(status.st_mode) and status.st_size > most:
        raise TooLargeError(what, limit)
    pieces = []
    size = 0
    while piece:
        size += len(piece)
        if size > most:
            raise TooLargeError(what, limit)
        pieces.append(piece)
        piece = file.read(_PIECE)
    return b"".join(pieces)


def is_packed(start: bytes) -> bool:
    """Tell whether bytes begin like a file whose size says nothing about its text."""
    return start.removeprefix(b"\xef\xbb\xbf").lstrip()[:5].startswith((b"PK\x03\x04", b"%PDF-"))


def _most(start: bytes, characters: int | None) -> tuple[str, int, int]:
    if is_packed(start):
        return "bytes", MAX_BYTES, MAX_BYTES
    if characters is not None and _WIDTH * characters < _LIMIT:
        # A byte order mark is no character.
        return "characters", characters, _WIDTH * (characters + 1)
    return "bytes", _LIMIT, _LIMIT
