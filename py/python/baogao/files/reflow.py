"""From the lines of pages to text: paragraphs that go on are put together.

A line goes on in the next one where what stays together at its beginning had no room left, and it
is not set in. Page numbers and running heads are left out, empty lines and indents are written.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from baogao.files.pdflines import Line

__all__ = ["text_of"]

_INDENT = (1.2, 2.8)  # of the width of a Chinese character: of the first line of a paragraph
_NEAR = 0.4  # the same: what stands at a margin
_MANY = 3  # lines that make a margin, pages that make a running head
_EMPTY = 1.75  # of the usual distance of two lines: one of them is empty
_FOLIO = re.compile(r"[-—–·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/，,]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–·•\s]*")
_LEADER = re.compile(r"(?:…|\.{3}|·{3}|。{3}).*\d\s*$")  # of a table of contents
_HANGING = "，。、；：！？”’）》」』】〕"
_HANG = 1.5  # of the width of a Chinese character: over the margin
_SHARE = 20  # the part of the lines of a column that ends at its margin, at least
_SPREAD = 12.0  # points between such ends
_ENDS = 2  # lines at either end of a page that may be heads and numbers


def text_of(pages: Sequence[Sequence[Line]]) -> str:
    """Give the text of pages.

    | line | next line | |
    | --- | --- | --- |
    | reaches the right margin | at the left margin | goes on |
    | ends before it, with room for a character | at the left margin | another paragraph |
    | reaches the right margin | set in by two characters | another paragraph, `　　` before it |
    """
    pages = [list(page) for page in _without_heads(pages)]
    margins = _Margins(pages)
    heights = [line.bottom for page in pages for line in page if line.em] or [0.0]
    floor, ceiling = min(heights), max(heights)
    written: list[str] = []
    last: Line | None = None
    for page in pages:
        pitches = [one.bottom - two.bottom for one, two in pairwise(page)]
        usual = median([pitch for pitch in pitches if pitch > 0] or [0])
        for n, line in enumerate(page):
            far = n > 0 and usual > 0 and not -usual <= pitches[n - 1] <= _EMPTY * usual
            if last is not None and not far and margins.goes_on(last, line):
                both = _is_latin(last.text[-1:]) and _is_latin(line.text[:1])
                written.append((" " if both else "") + line.text.lstrip())
            else:
                # Room for a line at the end of a page, or the beginning of the next, is an empty line.
                if n == 0 and last is not None:
                    far = last.bottom - floor + ceiling - line.bottom > _EMPTY * usual / 2
                written.append("" if last is None else "\n\n" if far else "\n")
                written.append("\u3000\u3000" + line.text.lstrip() if margins.is_indented(line) else line.text)
            last = line
    return "".join(written)


class _Margins:
    """The margins of columns: where many lines begin, and where the longest of these end."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        lefts = Counter(round(line.left) for page in pages for line in page if line.em)
        self._lefts = sorted(
            left for left, count in lefts.items() if count + lefts[left + 1] + lefts[left - 1] >= _MANY
        )
        ends: dict[int, list[float]] = {}
        for page in pages:
            for line in page:
                left = self._left(line)
                if left is not None:
                    # A stop may hang over the margin.
                    right = line.right - line.em if line.text[-1:] in _HANGING else line.right
                    ends.setdefault(left, []).append(right)
        self._rights = {left: _margin(rights) for left, rights in ends.items()}

    def _left(self, line: Line) -> int | None:
        """The margin that a line begins at, or that it is set in from."""
        if not line.em:
            return None
        near = [left for left in self._lefts if abs(line.left - left) <= _NEAR * line.em]
        least, most = (times * line.em for times in _INDENT)
        outer = [left for left in self._lefts if least <= line.left - left <= most]
        return outer[0] if outer else near[0] if near else None

    def is_indented(self, line: Line) -> bool:
        """Tell whether a line is set in as the first of a paragraph."""
        left = self._left(line)
        return left is not None and line.left - left > _NEAR * line.em

    def goes_on(self, line: Line, after: Line) -> bool:
        """Tell whether a line goes on in the next one."""
        left = self._left(line)
        if left is None or line.row or after.row or _LEADER.search(line.text) or self.is_indented(after):
            return False
        if abs(line.em - after.em) > _NEAR * line.em or self._left(after) is None:
            return False
        right = self._rights[left]
        return line.right + after.first > right - _NEAR * line.em and line.right < right + _HANG * line.em


def _margin(rights: list[float]) -> float:
    """The place near which many lines end: the farthest one that is not that of a few."""
    ends = sorted(rights, reverse=True)
    many = max(2, len(ends) // _SHARE)
    for at in range(len(ends) - many + 1):
        if ends[at] - ends[at + many - 1] <= _SPREAD:
            return ends[at]
    return ends[0]


def _without_heads(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """Pages without what stands at the head or the foot of many, and without their numbers."""

    def ends(page: Sequence[Line]) -> set[int]:
        # In the order of the file a foot may come first.
        order = sorted(range(len(page)), key=lambda n: page[n].bottom)
        return set(order[:_ENDS] + order[-_ENDS:])

    common: Counter[str] = Counter()
    for page in pages:
        common.update({re.sub(r"\d+|\s", "", page[n].text) for n in ends(page)})
    for page in pages:
        outer = ends(page)
        order = sorted(range(len(page)), key=lambda n: page[n].bottom)
        edge = {order[0], order[-1]} if order else set()
        yield [
            line
            for n, line in enumerate(page)
            if not (
                n in edge and len(pages) > 1 and _FOLIO.fullmatch(line.text)
                or n in outer and common[re.sub(r"\d+|\s", "", line.text)] >= max(_MANY, len(pages) // 2)
            )
        ]  # fmt: skip


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
