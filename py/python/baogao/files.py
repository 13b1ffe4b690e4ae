"""Reports in files."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from baogao._baogao import MAX_CHARACTERS, MAX_STATISTICS, Lexicon, WorkReport, decode, parse
from baogao.errors import MissingFileError, TooLargeError, UnreadableFileError, WrongTypeError

__all__ = ["read"]

_LIMIT = 2**32 - 1
_WIDTH = 4  # bytes that a character takes at most, in any of the encodings
_PIECE = 2**20


def read(
    path: str | os.PathLike[str],
    lexicon: Lexicon | None = None,
    *,
    max_characters: int | None = MAX_CHARACTERS,
    max_statistics: int | None = MAX_STATISTICS,
) -> WorkReport:
    """Read a report from a text file of any encoding.

    UTF-8 with or without a byte order mark, UTF-16, GB18030 (and GBK) and Big5 are told
    from the bytes. Bytes that fit none become U+FFFD, and the report says so in a note.

    A pipe or a device is read like a file: to its end, and no further than the limit, so
    that `/dev/zero` is too large and `/dev/stdin` is the standard input.

    Parameters
    ----------
    path : str or os.PathLike
        The file.
    lexicon : Lexicon, optional
        Words to read with, see `Lexicon`.
    max_characters : int or None
        Refuse a file of more characters, 20,000,000 unless told otherwise; None refuses none.
    max_statistics : int or None
        Refuse a text of more statistics, 3,000,000 unless told otherwise; None refuses none.

    Returns
    -------
    WorkReport
        The report; its offsets count code points of `report.source`, the decoded text.

    Raises
    ------
    baogao.Error
        With code `missing_file`, `unreadable_file`, `not_text` (a file of another format: docx,
        PDF, a picture …), `too_large` (over a limit or 4 GiB) or `wrong_type`.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "report.txt")
    ...     _ = path.write_bytes("全区新建小学3所。".encode("gbk"))
    ...     read(path).source
    '全区新建小学3所。'
    """
    # Other arguments of the wrong type are told before a file is read.
    parse("", lexicon, max_characters=max_characters, max_statistics=max_statistics)
    try:
        name = Path(path)
    except TypeError as error:
        message = f"path must be str or os.PathLike, not {type(path).__name__}"
        raise WrongTypeError(message) from error
    try:
        with name.open("rb") as file:
            data = drain(file, max_characters)
    except TooLargeError:
        raise
    except FileNotFoundError as error:
        raise MissingFileError(error.errno, error.strerror, str(name)) from error
    except OSError as error:
        raise UnreadableFileError(error.errno, error.strerror, str(name)) from error
    except ValueError as error:  # a path that no file can have
        raise UnreadableFileError(errno.EINVAL, str(error), str(name)) from error
    text = decode(data).text
    return parse(text, lexicon, max_characters=max_characters, max_statistics=max_statistics)


def drain(file: BinaryIO, characters: int | None) -> bytes:
    """Read a file to its end, if that comes before more bytes than the characters can have.

    Raises
    ------
    TooLargeError
        When there is more; no more than that is then held in memory.
    """
    what, limit, most = "bytes", _LIMIT, _LIMIT
    if characters is not None and _WIDTH * characters < _LIMIT:
        # A byte order mark is no character.
        what, limit, most = "characters", characters, _WIDTH * (characters + 1)
    status = os.fstat(file.fileno())
    if stat.S_ISREG(status.st_mode) and status.st_size > most:
        raise TooLargeError(what, limit)
    pieces = []
    size = 0
    while piece := file.read(_PIECE):
        size += len(piece)
        if size > most:
            raise TooLargeError(what, limit)
        pieces.append(piece)
    return b"".join(pieces)
