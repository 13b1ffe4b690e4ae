"""The lines of a page of a PDF file, with their places.

A PDF file holds characters at places; PDFium puts them into lines and guesses blanks from gaps. The
gap that typesetting leaves between a Chinese character and a digit is no blank, a wide one sets
the cells of a row apart.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

__all__ = ["Line", "lines_of"]

_GAP = 0.4  # of the width of a Chinese character: beside a digit, no blank
_CELL = 1.5  # the same: between the cells of a row
_HAN = 0x2E80  # from here on characters are as wide as they are high
# What stays together at the beginning of a line: a number with its sign, or a character, and what must not begin a line.
_FIRST = re.compile(r"[“‘（《「『【〔]*(?:[\x21-\x7e]+|.)[，。、；：？！”’）》」』】〕％‰%℃…—]*")


class Line(NamedTuple):
    """A line of a page, its places in points from the lower left corner."""

    text: str
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    em: float = 0.0
    """Width of a Chinese character."""
    first: float = 0.0
    """Width of what stays together at its beginning."""
    row: bool = False
    """Whether wide gaps stand in it."""


def lines_of(page: Any, raw: Any) -> list[Line]:
    """Give the lines of a page of pypdfium2, empty ones left out; `raw` is `pypdfium2.raw`."""
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_range()
        if len(text) != textpage.count_chars():  # places cannot be told where they do not count alike
            return [Line(_cleaned(line)) for line in text.splitlines() if line.strip()]
        lines = []
        start = 0
        for line in text.split("\r\n"):
            if line.strip():
                lines.append(_line(line, start, textpage, raw))
            start += len(line) + 2
        return lines
    finally:
        textpage.close()


def _line(line: str, start: int, textpage: Any, raw: Any) -> Line:
    stripped = line.strip()
    at = start + line.index(stripped[0])
    first = _FIRST.match(stripped)
    left, bottom, width, top = textpage.get_charbox(at, loose=True)
    end = textpage.get_charbox(at + (first.end() if first else 1) - 1, loose=True)[2]
    right = textpage.get_charbox(at + len(stripped) - 1, loose=True)[2]
    em = width - left if ord(stripped[0]) >= _HAN else top - bottom
    text, row = _with_blanks(line, start, textpage, raw)
    return Line(_cleaned(text), left, right, bottom, em, end - left, row)


def _with_blanks(line: str, start: int, textpage: Any, raw: Any) -> tuple[str, bool]:
    """A line whose gaps are blanks by their width; whether one is wide."""
    row = False
    kept = []
    for n, char in enumerate(line):
        if char == " " and 0 < n < len(line) - 1 and raw.FPDFText_IsGenerated(textpage.raw, start + n) == 1:
            one = textpage.get_charbox(start + n - 1, loose=True)
            two = textpage.get_charbox(start + n + 1, loose=True)
            before, after = ord(line[n - 1]) >= _HAN, ord(line[n + 1]) >= _HAN
            em = one[2] - one[0] if before else two[2] - two[0] if after else one[3] - one[1]
            gap = two[0] - one[2]
            if (before or after) and gap < _GAP * em:
                continue
            if gap > _CELL * em:
                row = True
                kept.append("  ")
        kept.append(char)
    return "".join(kept).rstrip(), row


def _cleaned(text: str) -> str:
    """Without the sign for a hyphen that PDFium took off at a line end."""
    return text.replace("\r", "").replace("\n", "").replace("\ufffe", "").replace("\x02", "").replace("\0", "")
