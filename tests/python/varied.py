"""Reports that differ, as many as one likes: the samples with other digits, as long as reports are."""

from __future__ import annotations

import math
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

_SAMPLES = Path(__file__).resolve().parents[2] / "examples" / "reports"
_LONGER = "congress"  # what the others are made longer with; it is as dense as real reports are

_KEPT = re.compile(r"([12][09]\d\d|\d{1,2}[月日]|〔\d+〕)")  # dates and numbers of documents
_DIGITS = b"123456789"
_FREE = bytes(range(0xF5, 0xFE))  # stand for a digit that varies; UTF-8 has none of them
_APART = 90_001  # between the orders of two parts of a report


class _Template(NamedTuple):
    """A sample in UTF-8, its middle apart, which holds neither title nor date."""

    head: bytes
    middle: bytes
    tail: bytes


def report(n: int, length: int = 0) -> str:
    """Give the report of a number: a sample, in turn, made longer to `length` bytes at least.

    The digits of each part are in another order, and so are those of each number under 362,880 times the
    number of samples: no two are the same text.
    """
    templates = _templates()
    place, which = divmod(n, len(templates))
    template = list(templates.values())[which]
    made = [_filled(template.head + template.middle, place)]
    lacking = length - sum(map(len, template))
    while lacking > 0:
        made.append(_filled(_lines(templates[_LONGER].middle, lacking), place + len(made) * _APART))
        lacking -= len(made[-1])
    return b"".join([*made, _filled(template.tail, place)]).decode()


def _lines(text: bytes, length: int) -> bytes:
    """The first lines of a text, of so many bytes at least."""
    return text[: text.find(b"\n", length - 1) + 1 or None]


@cache
def _templates() -> dict[str, _Template]:
    return {path.stem: _cut(path.read_bytes().decode()) for path in sorted(_SAMPLES.glob("*.txt"))}


def _cut(text: str) -> _Template:
    """A sample with its middle three fifths apart, and each digit that varies as a byte of its own."""
    marks = bytes.maketrans(_DIGITS, _FREE)
    parts = (part.encode() for part in _KEPT.split(text))
    marked = b"".join(part if at % 2 else part.translate(marks) for at, part in enumerate(parts))
    lines = marked.splitlines(keepends=True)
    fifth = len(lines) // 5
    return _Template(b"".join(lines[:fifth]), b"".join(lines[fifth:-fifth]), b"".join(lines[-fifth:]))


def _filled(part: bytes, place: int) -> bytes:
    return part.translate(bytes.maketrans(_FREE, _order(place)))


def _order(place: int) -> bytes:
    """The digits in one of their 9! orders."""
    left, order = list(_DIGITS), []
    rest = place % math.factorial(len(left))
    while left:
        at, rest = divmod(rest, math.factorial(len(left) - 1))
        order.append(left.pop(at))
    return bytes(order)
