"""Numbers as people read them."""

from __future__ import annotations

import re

__all__ = ["grouped", "value", "written"]

_THIN = "\u202f"  # narrow, and no line breaks at it

_WHOLE = re.compile(r"(?<![\d.,，])\d{4,}(?![\d,，]|年)")


def grouped(number: float) -> str:
    """A number with its digits in groups of three.

    Examples
    --------
    >>> from baogao.views.figures import grouped
    >>> grouped(183640000000.0), grouped(-1234.5), grouped(3)
    ('183,640,000,000', '-1,234.5', '3')
    """
    return f"{number:,.0f}" if number == int(number) and abs(number) < 1e15 else f"{number:,.12g}"


def value(low: float | None, high: float | None, unit: str | None) -> str:
    """A value, or a range, with its unit."""
    if low is None:
        return ""
    return f"{grouped(low)}{'' if high is None else f'–{grouped(high)}'} {unit or ''}".rstrip()


def written(text: str) -> str:
    """A number as written, with the digits before its point in groups; years stay as they are.

    Examples
    --------
    >>> from baogao.views.figures import written
    >>> written("1836.4亿元").replace("\\u202f", " "), written("1978年"), written("12,600吨")
    ('1 836.4亿元', '1978年', '12,600吨')
    """
    return _WHOLE.sub(lambda found: f"{int(found[0]):,}".replace(",", _THIN), text)
