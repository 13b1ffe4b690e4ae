"""Reading one file, of whatever format it is."""

from __future__ import annotations

import errno
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from baogao._baogao import MAX_CHARACTERS, MAX_STATISTICS, Lexicon, WorkReport, decode, parse
from baogao.errors import MissingFileError, NoTextError, TooLargeError, UnreadableFileError, WrongTypeError
from baogao.files.limits import drain

if TYPE_CHECKING:
    import datetime
    import os

__all__ = ["Content", "PicturesWarning", "content", "extract", "read"]


class PicturesWarning(UserWarning):
    """Pages of a PDF file are pictures, and what stands on them was not read."""


class Content(NamedTuple):
    """The text of a file."""

    text: str
    doubt: str = ""
    """What could not be read of it."""


def read(
    path: str | os.PathLike[str],
    lexicon: Lexicon | None = None,
    *,
    title: str | None = None,
    date: str | datetime.date | None = None,
    region: str | None = None,
    kind: str | None = None,
    year: int | None = None,
    max_characters: int | None = MAX_CHARACTERS,
    max_statistics: int | None = MAX_STATISTICS,
) -> WorkReport:
    """Read a report from a file: text or Markdown of any encoding, HTML, docx or PDF.

    The format is told from the bytes and not from the name. The offsets of the report count in
    `report.source`, the text that was read:

    - Text in UTF-8 with or without a byte order mark, UTF-16, GB18030 (and GBK) or Big5. Bytes that
      fit none become U+FFFD, and the report says so in a note.
    - HTML without programs, styles and navigation; headings, lists and tables stay.
    - docx with the numbers that Word sets before paragraphs, tables, notes and text boxes, without
      what was deleted.
    - PDF in the order in which the file has its text.

    A pipe or a device is read like a file: to its end, and no further than the limit, so
    that `/dev/zero` is too large and `/dev/stdin` is the standard input.

    Parameters
    ----------
    path : str or os.PathLike
        The file.
    lexicon : Lexicon, optional
        Words to read with, see `Lexicon`.
    title, date, region, kind, year : optional
        What you know about the report, see `parse`.
    max_characters : int or None
        Refuse a file of more characters, 20,000,000 unless told otherwise; None refuses none.
    max_statistics : int or None
        Refuse a text of more statistics, 3,000,000 unless told otherwise; None refuses none.

    Returns
    -------
    WorkReport
        The report; its offsets count code points of `report.source`.

    Warns
    -----
    baogao.files.reading.PicturesWarning
        When some pages of a PDF file are pictures.

    Raises
    ------
    baogao.Error
        With code `missing_file`, `unreadable_file`, `not_text` (a file of another format: doc, a
        picture …), `no_text` (a docx or PDF file without text: a scan), `damaged`, `locked`,
        `missing_library` (HTML, docx and PDF need `pip install 'baogao[files]'`), `too_large` (over
        a limit, or 256 MiB, or 5,000 pages), `fact` or `wrong_type`.

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
    parse("", lexicon, title=title, date=date, region=region, kind=kind, year=year,
          max_characters=max_characters, max_statistics=max_statistics)  # fmt: skip
    text, doubt = content(path, max_characters)
    if doubt:
        warnings.warn(f"{path}: {doubt}", PicturesWarning, stacklevel=2)
    return parse(text, lexicon, title=title, date=date, region=region, kind=kind, year=year,
                 max_characters=max_characters, max_statistics=max_statistics)  # fmt: skip


def content(path: str | os.PathLike[str], max_characters: int | None = MAX_CHARACTERS) -> Content:
    """Give the text of a file, for the same formats and with the same errors as `read`."""
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
    return extract(data, max_characters)


def extract(data: bytes, max_characters: int | None = MAX_CHARACTERS) -> Content:
    """Give the text of the bytes of a file."""
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"PK\x03\x04"):
        from baogao.files.package import is_docx

        if is_docx(data):
            from baogao.files.docx import Docx

            return Content(Docx(data).text)
    elif start.startswith(b"%PDF-"):
        from baogao.files import pdf

        pages = pdf.text_of(data, max_characters)
        return Content(pages.text, _doubt(pages.pictures))
    text = decode(data).text
    if "<" in text[:1000]:
        from baogao.files import html

        if html.is_page(text):
            content = html.text_of(text)
            if not content.strip():
                message = "the page holds no text: a program may put it there in a browser"
                raise NoTextError(message)
            return Content(content)
    return Content(text)


def _doubt(pictures: list[int]) -> str:
    if not pictures:
        return ""
    shown = ", ".join(map(str, pictures[:10])) + (" …" if len(pictures) > 10 else "")
    return f"{len(pictures)} pages are pictures without text: {shown}"
