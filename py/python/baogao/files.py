"""Reports in files."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from baogao._baogao import Lexicon, WorkReport, decode, parse
from baogao.errors import MissingFileError, TooLargeError, UnreadableFileError, WrongTypeError

__all__ = ["read"]

_LIMIT = 2**32 - 1


def read(path: str | os.PathLike[str], lexicon: Lexicon | None = None) -> WorkReport:
    """Read a report from a text file of any encoding.

    UTF-8 with or without a byte order mark, UTF-16, GB18030 (and GBK) and Big5 are told
    from the bytes. Bytes that fit none become U+FFFD, and the report says so in a note.

    Parameters
    ----------
    path : str or os.PathLike
        The file.
    lexicon : Lexicon, optional
        Words to read with, see `Lexicon`.

    Returns
    -------
    WorkReport
        The report; its offsets count code points of `report.source`, the decoded text.

    Raises
    ------
    baogao.Error
        With code `missing_file`, `unreadable_file`, `too_large` (over 4 GiB) or
        `wrong_type`.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "report.txt")
    ...     _ = path.write_bytes("全区新建小学3所。".encode("gbk"))
    ...     read(path).source
    '全区新建小学3所。'
    """
    try:
        file = Path(path)
    except TypeError as error:
        message = f"path must be str or os.PathLike, not {type(path).__name__}"
        raise WrongTypeError(message) from error
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= _LIMIT else b""
    except FileNotFoundError as error:
        raise MissingFileError(error.errno, error.strerror, str(file)) from error
    except OSError as error:
        raise UnreadableFileError(error.errno, error.strerror, str(file)) from error
    except ValueError as error:  # a path that no file can have
        raise UnreadableFileError(errno.EINVAL, str(error), str(file)) from error
    if size > _LIMIT:
        raise TooLargeError(size)
    return parse(decode(data).text, lexicon)
