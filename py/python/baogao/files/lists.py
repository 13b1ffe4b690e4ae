"""The numbers that Word sets before paragraphs, which are nowhere in their text.

A paragraph has a `numId` and a level (`ilvl`), itself or by its style. The `numId` leads to a list
(`num`) and its rules (`abstractNum`): for each level the form of the number (`numFmt`), the words
around it (`lvlText`), where it starts, and when it starts again.

| rule | number |
| --- | --- |
| `chineseCounting`, `%1、` | 一、 |
| `chineseCounting`, `（%1）` | （一） |
| `decimal`, `%1.%2` under 2 | 2.1 |
| `decimal`, `第%1条`, `isLgl` under 三 | 第3条 |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from baogao.files.numbering import number
from baogao.files.ooxml import W, child, integer, is_on, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from baogao.files.styles import Styles

__all__ = ["Lists"]

_LEVELS = 9
_CLOSED = "、，。．：；）】〕》」』"  # what needs no blank behind it


class _Level(NamedTuple):
    """A level of a list."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None  # the level, from 1, behind which it starts again; 0 for none
    legal: bool = False  # all numbers in Arabic digits
    blank: bool = True  # whether a tab or a blank stands behind it


class _List(NamedTuple):
    """A list: levels, and the rules that it shares its count with."""

    rules: str
    levels: tuple[_Level, ...]
    styles: dict[str, int]
    starts: dict[int, int]  # by `startOverride`


class Lists:
    """The lists of a document, counted from its beginning."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._rules: dict[str, _Element] = {}
        self._nums: dict[str, _Element] = {}
        for element in () if root is None else root:
            if element.tag == W + "abstractNum":
                self._rules[element.get(W + "abstractNumId", "")] = element
            elif element.tag == W + "num":
                self._nums[element.get(W + "numId", "")] = element
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, properties: _Element | None) -> str:
        """Count a paragraph, by its `pPr`, and give its number; empty where it has none."""
        own = child(properties, "numPr")
        style = self._styles.of(properties)
        num = value(own, "numId")
        level = value(own, "ilvl")
        if num is None:
            num = self._styles.number(style)
            if num is None:
                return ""
        found = self._list(num)
        if found is None:
            return ""
        if level is None:
            level = self._styles.level(style)
        linked = next((found.styles[name] for name in self._styles.chain(style) if name in found.styles), None)
        depth = integer(level, linked or 0) if own is not None or linked is None else linked
        return self._count(num, found, min(max(depth, 0), _LEVELS - 1))

    def _count(self, num: str, found: _List, depth: int) -> str:
        counts = self._counts.setdefault(found.rules, [None] * _LEVELS)
        rule = found.levels[depth]
        if depth in found.starts and (num, depth) not in self._begun:
            counts[depth] = found.starts[depth]
        else:
            last = counts[depth]
            counts[depth] = found.starts.get(depth, rule.start) if last is None else last + 1
        self._begun.add((num, depth))
        for below in range(depth + 1, _LEVELS):
            restart = found.levels[below].restart
            if restart is None or restart and depth < restart:
                counts[below] = None
        # A level that was left out counts as begun.
        for above in range(depth):
            if counts[above] is None:
                counts[above] = found.starts.get(above, found.levels[above].start)

        def written(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            form = "decimal" if rule.legal and found.levels[at].form != "decimalZero" else found.levels[at].form
            return number(counts[at] or 0, form)

        if rule.form == "bullet":
            return number(0, "bullet")
        label = re.sub("%([1-9])", written, rule.text) if rule.form != "none" or "%" not in rule.text else ""
        return label + " " if label and rule.blank and label[-1] not in _CLOSED else label

    def _list(self, num: str) -> _List | None:
        if num not in self._lists:
            self._lists[num] = self._read(num)
        return self._lists[num]

    def _read(self, num: str) -> _List | None:
        element = self._nums.get(num)
        if element is None:  # numId 0 takes the number off
            return None
        name, rules = self._resolved(element)
        if rules is None:
            return None
        levels = [_Level()] * _LEVELS
        styles: dict[str, int] = {}
        for depth, own in _levels(rules):
            levels[depth] = _level(own)
            style = value(own, "pStyle")
            if style is not None:
                styles[style] = depth
        starts: dict[int, int] = {}
        for override in element.iterchildren(W + "lvlOverride"):
            depth = integer(override.get(W + "ilvl"), 0)
            if not 0 <= depth < _LEVELS:
                continue
            level = child(override, "lvl")
            if level is not None:
                levels[depth] = _level(level)
            start = value(override, "startOverride")
            if start is not None:
                starts[depth] = integer(start, 1)
        return _List(name, tuple(levels), styles, starts)

    def _resolved(self, num: _Element) -> tuple[str, _Element | None]:
        """The rules of a list, which may stand under the name of a style."""
        seen: set[str] = set()
        name = value(num, "abstractNumId") or ""
        while name not in seen:
            seen.add(name)
            rules = self._rules.get(name)
            style = value(rules, "numStyleLink")
            if style is None:
                return name, rules
            link = self._nums.get(self._styles.number(style) or "")
            name = value(link, "abstractNumId") or ""
        return name, None


def _levels(rules: _Element) -> Iterator[tuple[int, _Element]]:
    for level in rules.iterchildren(W + "lvl"):
        depth = integer(level.get(W + "ilvl"), -1)
        if 0 <= depth < _LEVELS:
            yield depth, level


def _level(element: _Element) -> _Level:
    form = value(element, "numFmt")
    if form is None:  # a form of a later version stands in a choice, with one for all behind it
        form = next((f.get(W + "val") for f in element.iter(W + "numFmt") if f.get(W + "val") != "custom"), None)
    restart = value(element, "lvlRestart")
    return _Level(
        form=form or "decimal",
        text=value(element, "lvlText") or "",
        start=integer(value(element, "start"), 0 if value(element, "start") is None else 1),
        restart=None if restart is None else integer(restart, 0),
        legal=is_on(child(element, "isLgl")),
        blank=value(element, "suff") != "nothing",
    )
