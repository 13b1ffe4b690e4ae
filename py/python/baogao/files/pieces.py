"""Text put together from pieces, with the places of those that came from somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

__all__ = ["Piece", "Run", "Writer", "raised", "row", "trimmed"]


class Piece(NamedTuple):
    """Some text, and the run of a document that it stands in."""

    text: str
    run: _Element | None = None


class Run(NamedTuple):
    """A run of a Word document (`w:r`), and where its text stands in the text that was read.

    Attributes
    ----------
    start, end : int
        Code points of `Docx.text`. A run with a tab, a break or a mark of a note between its words
        may have several places.
    element : lxml element
        The run in the tree.
    part : str
        Name of the part of the file: `word/document.xml`, `word/footnotes.xml` …
    """

    start: int
    end: int
    element: _Element
    part: str


class Writer:
    """Text that is written from its beginning to its end."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self._texts: list[str] = []
        self._length = 0
        self._between = ""

    @property
    def text(self) -> str:
        """What was written."""
        return "".join(self._texts)

    def line(self, pieces: Sequence[Piece], part: str) -> None:
        """Write a paragraph on a line of its own; one without text leaves an empty line."""
        if not any(piece.text.strip() for piece in pieces):
            self._between += "\n" if self._texts else ""
            return
        self._add(self._between)
        for text, run in pieces:
            start = self._length
            self._add(text)
            if run is None or not text:
                continue
            last = self.runs[-1] if self.runs else None
            if last is not None and last.element is run and last.end == start:
                start = self.runs.pop().start
            self.runs.append(Run(start, self._length, run, part))
        self._between = "\n"

    def _add(self, text: str) -> None:
        self._texts.append(text)
        self._length += len(text)


def trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    """Take blanks off both ends."""
    kept = [piece for piece in pieces if piece.text]
    while kept and not (text := kept[0].text.lstrip(" \t\n")):
        del kept[0]
    if kept:
        kept[0] = kept[0]._replace(text=text)
    while kept and not (text := kept[-1].text.rstrip(" \t\n")):
        del kept[-1]
    if kept:
        kept[-1] = kept[-1]._replace(text=text)
    return kept


def row(cells: Sequence[Sequence[Piece]]) -> list[Piece]:
    """Put cells between bars, as a row of a pipe table."""
    pieces = [Piece("|")]
    for cell in cells:
        pieces.append(Piece(" "))
        pieces.extend(piece._replace(text=_in_cell(piece.text)) for piece in trimmed(cell))
        pieces.append(Piece(" |"))
    return pieces


def _in_cell(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ").replace("|", "\\|")


def raised(text: str) -> str:
    """Write a digit or two that stand raised as such: km2 is km²."""
    if len(text) <= 2 and text.isascii() and text.isdigit():
        return "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in text)
    return text
