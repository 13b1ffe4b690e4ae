"""Which statistics of a report answer a question: how much was a quantity in the year, or shall be?

A statistic answers when all of this holds:

- its topic, its status and whether it is a change are those asked for;
- it is of the whole place: `place` is empty or the region of the report itself;
- it is of the whole year: `period` is the year under review, or the year after it for what is planned;
- its unit is one of the quantity: a change is one in per cent unless another unit is asked for, a level
  is no rank, no streak and no share, unless that is what the topic counts;
- a change is compared with the year before: not with the month before, a year further back, another
  place or a plan;
- it is no part (其中) of a statistic of the same topic, and no target beyond another target (力争).

Of several that answer, one is set aside when another says the same and more: the same number; an exact
number that an open bound holds for (超过2万亿元 beside 2.36万亿元); the same number with more digits; the
number as published beside one reckoned on terms of its own (同口径). What is left are candidates: one is
the answer, several are a conflict.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from baogao._baogao import Rows, Statistic, WorkReport, numerals
from baogao.errors import FactError

if TYPE_CHECKING:
    _Status = Literal["achieved", "planned", "background"]

__all__ = ["Candidate", "Question", "Scale", "Source", "answers", "measure", "scale_of", "settled"]

_PERSONS = frozenset({"人", "名", "个"})
_PERCENT = frozenset({"%", "‰", "‱"})
# Kinds of quantity that are no level of a topic, unless its dimension is this one.
_ASIDE = {"rank": "", "duration": "duration", "ratio": "ratio"}
_LAST_YEAR = ("上年", "去年", "同比", "同期", "同口径", "前一年")
_DIGITS = re.compile(r"\d[\d,，]*(?:[.．]\d+)?")


@dataclass(frozen=True)
class Source:
    """A statistic and where it stands."""

    file: str | None
    report: WorkReport
    statistic: Statistic

    @property
    def sentence(self) -> str | None:
        """The sentence, without line breaks."""
        paragraph = self.report.paragraphs[self.statistic.paragraph]
        place = paragraph.locate(*self.statistic.sentence)
        return None if place is None else paragraph.text[slice(*place)]

    def told(self) -> tuple[str | None, int, int, str, str | None, str | None]:
        """Give file, start, end, text, indicator and sentence."""
        statistic = self.statistic
        return self.file, statistic.start, statistic.end, statistic.text, statistic.indicator, self.sentence


@dataclass(frozen=True)
class Candidate:
    """A value that answers, with all statistics that state it.

    Attributes
    ----------
    value, high : float
        In `unit`; `high` is the upper end of a range, else None. A decrease is negative.
    unit : str
        Unit of both.
    bound : str
        How exact the number is, as in a statistic; of a decrease, how exact its size is.
    sources : tuple of Source
        Where it is stated.
    """

    value: float
    high: float | None
    unit: str
    bound: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Scale:
    """A unit as it is asked for: `亿元` is 100,000,000 元."""

    name: str
    size: float
    unit: str


@dataclass(frozen=True)
class Question:
    """What is asked of every report."""

    topic: str
    dimensions: frozenset[str]
    change: bool | None
    status: _Status
    scale: Scale | None


def scale_of(unit: str) -> Scale:
    """Read a unit, with a multiplier or without one: `吨`, `万吨`, `亿元`, `%`.

    Raises
    ------
    FactError
        When it is none.
    """
    found = numerals("1" + unit)
    if len(found) != 1 or found[0].text != "1" + unit or not found[0].unit:
        raise FactError("unit", unit)
    norm = Rows.norm(found[0].unit)
    if norm is None:
        return Scale(unit, found[0].value, found[0].unit)
    return Scale(unit, found[0].value * norm[0], norm[1])


def answers(question: Question, file: str | None, report: WorkReport) -> list[Candidate]:
    """Give the statistics of a report that answer a question, in its unit or the one of its dimension."""
    if report.front.year is None:
        return []
    year = report.front.year + (question.status == "planned")
    found = []
    for statistic in report.statistics:
        if statistic.topic == question.topic and _fits(question, report, statistic, year):
            candidate = _measured(question, Source(file, report, statistic))
            if candidate is not None:
                found.append(candidate)
    return found


def _fits(question: Question, report: WorkReport, statistic: Statistic, year: int) -> bool:
    if statistic.status != question.status or statistic.period != str(year):
        return False
    if statistic.place not in (None, report.front.region) or statistic.beyond is not None:
        return False
    if question.change is not None and (statistic.change is not None) != question.change:
        return False
    if statistic.whole is not None and statistic.whole < len(report.statistics):
        if report.statistics[statistic.whole].topic == question.topic:
            return False
    if statistic.change is not None:
        return _is_on_year(statistic.basis, year) and (question.scale is not None or statistic.unit in _PERCENT)
    aside = _ASIDE.get(statistic.measure or "")
    if aside is not None and aside not in question.dimensions:
        return False
    return statistic.unit not in _PERCENT or "percent" in question.dimensions or question.change is None


def _is_on_year(basis: str | None, year: int) -> bool:
    if basis is None or str(year - 1) in basis:
        return True
    return any(word in basis for word in _LAST_YEAR) and "月" not in basis


def measure(statistic: Statistic, scale: Scale | None, *, persons: bool) -> tuple[float, float | None, str] | None:
    """Give value, upper end and unit in a unit, or else in the one of the dimension.

    None where the statistic is in no such unit. What counts persons is in 人 for 名 and 个.
    """
    value, high, unit = statistic.value, statistic.high, statistic.unit
    if (norm := statistic.norm) is not None:
        value, high, unit = norm.value, norm.high, norm.unit
    elif persons and unit in _PERSONS:
        unit = "人"
    if scale is None:
        return value, high, unit
    if unit != scale.unit:
        return None
    return value / scale.size, None if high is None else high / scale.size, scale.name


def _measured(question: Question, source: Source) -> Candidate | None:
    statistic = source.statistic
    measured = measure(statistic, question.scale, persons="person" in question.dimensions)
    if measured is None:
        return None
    value, high, unit = measured
    if statistic.change == "decrease":  # the size of a change has no sign, the change of a panel has
        value, high = (-value, None) if high is None else (-high, -value)
    return Candidate(value, high, unit, statistic.bound, (source,))


def settled(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Set aside what others say too, and more exactly."""
    left: list[Candidate] = []
    for candidate in candidates:
        for place, same in enumerate(left):
            if _key(same) == _key(candidate):
                left[place] = Candidate(same.value, same.high, same.unit, same.bound, same.sources + candidate.sources)
                break
        else:
            left.append(candidate)
    for said_by in (_holds_for, _is_rounded, _is_on_terms):
        left = [one for one in left if not any(other is not one and said_by(one, other) for other in left)]
    return left


def _key(candidate: Candidate) -> tuple[float, float | None, str, str]:
    return candidate.value, candidate.high, candidate.unit, candidate.bound


def _holds_for(one: Candidate, other: Candidate) -> bool:
    """Whether an open bound of the past holds for an exact number."""
    if one.unit != other.unit or other.bound != "exact" or one.sources[0].statistic.status == "planned":
        return False
    holds: dict[str, Callable[[float, float], bool]] = {
        "over": lambda value, number: number >= value,
        "least": lambda value, number: number >= value,
        "most": lambda value, number: number <= value,
        "nearly": lambda value, number: 0.9 * value <= number <= value,
        "about": lambda value, number: math.isclose(value, number, rel_tol=0.05),
    }
    if one.bound not in holds or (one.value < 0) != (other.value < 0):
        return False
    return holds[one.bound](abs(one.value), abs(other.value))


def _is_rounded(one: Candidate, other: Candidate) -> bool:
    """Whether a number is another one with fewer digits."""
    if (one.unit, one.bound, one.high) != (other.unit, other.bound, other.high):
        return False
    few, many = (_digits(candidate.sources[0].statistic.text) for candidate in (one, other))
    if few is None or many is None or few >= many or not other.value:
        return False
    places = few - 1 - math.floor(math.log10(abs(other.value)))
    return math.isclose(round(other.value, places), one.value, rel_tol=1e-9)


def _digits(text: str) -> int | None:
    found = _DIGITS.search(text)
    return len(re.sub(r"\D", "", found[0]).lstrip("0")) if found else None


def _is_on_terms(one: Candidate, other: Candidate) -> bool:
    return _has_terms(one) and not _has_terms(other)


def _has_terms(candidate: Candidate) -> bool:
    return all(source.statistic.terms for source in candidate.sources)
