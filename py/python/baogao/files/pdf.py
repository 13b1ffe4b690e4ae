"""PDF files as text, page by page, in the order in which the file has it."""

from __future__ import annotations

import threading
from typing import NamedTuple

from baogao.errors import DamagedFileError, LockedFileError, NoTextError, TooLargeError
from baogao.files.library import need
from baogao.files.limits import MAX_PAGES

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
            texts: list[str] = []
            pictures: list[int] = []
            length = 0
            for n in range(count):
                text, is_picture = _page(pdfium, document, n)
                if is_picture:
                    pictures.append(n + 1)
                texts.append(text)
                length += len(text)
                if characters is not None and length > characters:
                    raise TooLargeError("characters", characters)
        finally:
            document.close()
    if len(pictures) == count or not any(text.strip() for text in texts):
        message = "the PDF file holds no text: its pages are pictures and need OCR first"
        raise NoTextError(message)
    return Pages("\n".join(texts), pictures)


def _page(pdfium: object, document: object, n: int) -> tuple[str, bool]:
    """The text of a page, and whether it is a picture."""
    try:
        page = document[n]  # type: ignore[index]
    except pdfium.PdfiumError:  # type: ignore[attr-defined]
        return "", False
    try:
        textpage = page.get_textpage()
        text = _cleaned(textpage.get_text_range())
        textpage.close()
        few = sum(not char.isspace() for char in text) < _FEW
        is_picture = few and any(True for _ in page.get_objects(filter=[_PICTURE], max_depth=3))
    finally:
        page.close()
    return text, is_picture


def _cleaned(text: str) -> str:
    """Line ends of one form, and without the sign for a hyphen that PDFium took off at a line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "").replace("\x02", "").replace("\0", "")
