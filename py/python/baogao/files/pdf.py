"""PDF files as text, in the order in which the file has it."""

from __future__ import annotations

import threading
from typing import Any, NamedTuple

from baogao.errors import DamagedFileError, LockedFileError, NoTextError, TooLargeError
from baogao.files.library import need
from baogao.files.limits import MAX_PAGES
from baogao.files.pdflines import Line, lines_of
from baogao.files.reflow import text_of as reflowed

__all__ = ["Pages", "text_of"]

_LOCK = threading.Lock()  # PDFium is for one thread at a time
_FEW = 20  # characters of a page that is a picture: its number, the mark of a scanner
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_PICTURE = 3  # FPDF_PAGEOBJ_IMAGE


class Pages(NamedTuple):
    """The text of a PDF file."""

    text: str
    pictures: list[int]
    """Numbers, from 1, of the pages that are pictures without text."""


def text_of(data: bytes, characters: int | None = None) -> Pages:
    """Give the text of a PDF file.

    Raises
    ------
    baogao.Error
        With code `no_text` when its pages are pictures, `damaged`, `locked`, `too_large` (more
        pages than `MAX_PAGES`, or more characters) or `missing_library`.
    """
    pdfium = need("pypdfium2", "reading PDF files")
    with _LOCK:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
                message = "the PDF file is locked by a password"
                raise LockedFileError(message) from error
            message = f"the PDF file is damaged: {error}"
            raise DamagedFileError(message) from error
        try:
            count = len(document)
            if count > MAX_PAGES:
                raise TooLargeError("pages", MAX_PAGES)
            pages: list[list[Line]] = []
            pictures: list[int] = []
            length = 0
            for n in range(count):
                lines, is_picture = _page(pdfium, document, n)
                if is_picture:
                    pictures.append(n + 1)
                pages.append(lines)
                length += sum(len(line.text) for line in lines)
                if characters is not None and length > characters:
                    raise TooLargeError("characters", characters)
        except pdfium.PdfiumError as error:
            message = f"the PDF file is damaged: {error}"
            raise DamagedFileError(message) from error
        finally:
            document.close()
    if len(pictures) == count or not any(pages):
        message = "the PDF file holds no text: its pages are pictures and need OCR first"
        raise NoTextError(message)
    return Pages(reflowed(pages), pictures)


def _page(pdfium: Any, document: Any, n: int) -> tuple[list[Line], bool]:
    """The lines of a page, and whether it is a picture."""
    page = document[n]
    try:
        lines = lines_of(page, pdfium.raw)
        few = sum(len(line.text) for line in lines) < _FEW
        is_picture = few and any(True for _ in page.get_objects(filter=[_PICTURE], max_depth=3))
    finally:
        page.close()
    return lines, is_picture
