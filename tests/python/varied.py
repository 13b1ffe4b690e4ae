"""Reports that differ, as many as one likes: the samples with other digits, as long as reports are."""

from __future__ import annotations

import itertools
import math
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

_SAMPLES = Path(__file__).resolve().parents[2] / "examples" / "reports"

_KEPT = re.compile(r"([12][09]\d\d|\d{1,2}[月日]|〔\d+〕)")  # dates and numbers of documents
_DIGITS = "123456789"
_FREE = 0xE000  # the characters that stand for a digit that varies
_APART = 90_001  # between the orders of two repetitions; shares no factor with 9!


class _Template(NamedTuple):
    """A sample, each digit that varies a character of its own."""

    head: str
    body: str
    tail: str


def report(n: int, length: int = 0) -> str:
    """Give the report of a number: a sample, in turn, its middle repeated until it has `length` bytes.

    Each repetition has its digits in another order, and so has each number under 362,880 times the
    number of samples: no two are the same text.
    """
    templates = _templates()
    place, which = divmod(n, len(templates))
    template = templates[which]
    made = [_filled(template.head, place)]
    written = len((template.head + template.tail).encode())
    for turn in itertools.count():
        body = _filled(template.body, place + turn * _APART)
        made.append(body)
        written += len(body.encode())
        if written >= length:
            break
    return "".join([*made, _filled(template.tail, place)])


@cache
def _templates() -> list[_Template]:
    return [_cut(path.read_bytes().decode("utf-8")) for path in sorted(_SAMPLES.glob("*.txt"))]


def _cut(text: str) -> _Template:
    """A sample with its middle three fifths apart, which hold neither title nor date."""
    marks = {ord(digit): _FREE + at for at, digit in enumerate(_DIGITS)}
    marked = "".join(part if at % 2 else part.translate(marks) for at, part in enumerate(_KEPT.split(text)))
    lines = marked.splitlines(keepends=True)
    fifth = len(lines) // 5
    parts = lines[:fifth], lines[fifth:-fifth], lines[-fifth:]
    return _Template(*map("".join, parts))


def _filled(part: str, place: int) -> str:
    return part.translate({_FREE + at: digit for at, digit in enumerate(_order(place))})


def _order(place: int) -> list[str]:
    """The digits in one of their 9! orders."""
    left, order = list(_DIGITS), []
    rest = place % math.factorial(len(left))
    while left:
        at, rest = divmod(rest, math.factorial(len(left) - 1))
        order.append(left.pop(at))
    return order
