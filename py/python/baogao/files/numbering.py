"""How lists number their items, by the table `numbering.json`."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

__all__ = ["css", "number", "stop"]

_TABLE: dict[str, Any] = json.loads(files("baogao.files").joinpath("numbering.json").read_text("utf-8"))


def number(n: int, form: str) -> str:
    """Write the number of an item of a list.

    Parameters
    ----------
    n : int
        The number.
    form : str
        How it is written, by its name in OOXML: `chineseCounting`, `decimal`, `upperRoman` …

    Returns
    -------
    str
        The number, a bullet, or nothing for the form `none`. What a form cannot write (zero in
        Roman numerals) and a form that is not known are in Arabic digits.

    Examples
    --------
    >>> from baogao.files.numbering import number
    >>> [number(12, form) for form in ("chineseCounting", "decimalEnclosedCircle", "upperRoman", "lowerLetter")]
    ['十二', '⑫', 'XII', 'l']
    """
    rule = _TABLE["formats"].get(form)
    if rule is None:
        return str(n)
    if "none" in rule:
        return ""
    if "bullet" in rule:
        return str(rule["bullet"])
    if "digits" in rule and n >= 0:
        return "".join(rule["digits"][int(digit)] for digit in str(n).rjust(rule.get("width", 1), "0"))
    if n < 1:
        return str(n)
    if n > rule.get("until", n):
        return number(n, rule["then"])
    if "items" in rule:
        return str(rule["items"][n - 1]) if n <= len(rule["items"]) else number(n, rule["then"])
    if "letters" in rule:
        rounds, at = divmod(n - 1, len(rule["letters"]))
        return str(rule["letters"][at]) * (rounds + 1)
    if "cycle" in rule:
        return "".join(row[(n - 1) % len(row)] for row in rule["cycle"])
    if "roman" in rule:
        return _roman(n, rule["roman"])
    return _counted(n, rule)


def css(style: str) -> str:
    """Give the form for a `list-style-type`, or for the `type` of a list of HTML.

    Examples
    --------
    >>> from baogao.files.numbering import css
    >>> css("simp-chinese-informal"), css("a"), css("unheard-of")
    ('chineseCountingThousand', 'lowerLetter', 'decimal')
    """
    return str(_TABLE["css"].get(style, "decimal"))


def stop(form: str) -> str:
    """Give what stands behind the number of an item of HTML.

    Examples
    --------
    >>> from baogao.files.numbering import stop
    >>> stop("decimal"), stop("chineseCountingThousand"), stop("bullet")
    ('. ', '、', '')
    """
    if form in ("bullet", "none"):
        return ""
    return str(_TABLE["stops"].get(form, ". "))


def _roman(n: int, letters: list[tuple[str, int]]) -> str:
    written = ""
    for letter, value in letters:
        times, n = divmod(n, value)
        written += letter * times
    return written


def _counted(n: int, rule: dict[str, Any]) -> str:
    """十二, 一百零三, 一万二千: in groups of four digits."""
    high, low = divmod(n, 10_000)
    written = _group(low, rule, first=not high)
    if not high:
        return written
    gap = rule["zero"] if 0 < low < 1000 else ""
    return f"{_group(high, rule, first=True)}{rule['myriads']}{gap}{written}"


def _group(n: int, rule: dict[str, Any], *, first: bool) -> str:
    written: str = ""
    skipped = False
    for place in range(3, -1, -1):
        digit = n // 10**place % 10
        sign = rule["places"][place - 1] if place and place <= len(rule["places"]) else ""
        if not digit:
            skipped = bool(written)
            continue
        if skipped:
            written += rule["zero"]
        skipped = False
        starts = first and not written
        bare = digit == 1 and sign and sign in rule["bare"] and (starts or not rule["leading"])
        written += ("" if bare else rule["count"][digit]) + sign
    return written
