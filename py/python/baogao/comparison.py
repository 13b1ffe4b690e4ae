"""Two reports side by side: what they have in common, and what became of promises."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast

from baogao._baogao import Action, Statistic, _compare, _track
from baogao.tables import Table, made_of

if TYPE_CHECKING:
    from baogao._baogao import Section, WorkReport

__all__ = ["Comparison", "Match", "Promise", "Promises", "SectionMatch", "compare", "track"]


class Match(NamedTuple):
    """Two statistics of one quantity.

    Attributes
    ----------
    a, b : Statistic
        The statistics of the first and of the second report.
    difference : float or None
        Second number less the first, in `unit`; a decrease counts as below zero, a range by its
        middle. None where the two have no common unit.
    ratio : float or None
        Second number by the first; only for levels.
    unit : str
        Unit of the difference: that of `Statistic.norm`, 百分点 for percentages.
    reason : {'topic', 'name', 'wording'}
        What the match goes by.
    """

    a: Statistic
    b: Statistic
    difference: float | None
    ratio: float | None
    unit: str
    reason: Literal["topic", "name", "wording"]


class SectionMatch(NamedTuple):
    """Two sections on one matter.

    Attributes
    ----------
    a, b : Section
        The sections of the first and of the second report.
    likeness : float
        How like they are in heading and words, up to 1.
    appeared : tuple of str
        Sentences of the second section of which the first report has no like.
    vanished : tuple of str
        Sentences of the first section of which the second report has no like.
    """

    a: Section
    b: Section
    likeness: float
    appeared: tuple[str, ...]
    vanished: tuple[str, ...]


class Comparison(NamedTuple):
    """What two reports have in common and what only one of them has.

    Attributes
    ----------
    matched : tuple of Match
        Statistics of one quantity, in the order of the second report.
    appeared : tuple of Statistic
        Statistics that only the second report has.
    vanished : tuple of Statistic
        Statistics that only the first report has.
    sections : tuple of SectionMatch
        Sections on one matter, in the order of the second report.
    """

    matched: tuple[Match, ...]
    appeared: tuple[Statistic, ...]
    vanished: tuple[Statistic, ...]
    sections: tuple[SectionMatch, ...]

    def table(self) -> Table:
        """Give a row for each match, then for what appeared and what vanished.

        The columns are `state` (`matched`, `appeared`, `vanished`), `topic`, `indicator`, `period_a`,
        `text_a`, `period_b`, `text_b`, `difference`, `ratio`, `unit`, `reason`.
        """
        rows: list[tuple[Any, ...]] = [
            ("matched", one.b.topic or one.a.topic, one.b.indicator, one.a.period, one.a.text, one.b.period, one.b.text)
            + (one.difference, one.ratio, one.unit, one.reason)
            for one in self.matched
        ]
        none = (None, None)
        for state, statistics in (("appeared", self.appeared), ("vanished", self.vanished)):
            for one in statistics:
                told = (one.period, one.text)
                sides = (*none, *told) if state == "appeared" else (*told, *none)
                rows.append((state, one.topic, one.indicator, *sides, None, None, None, None))
        return made_of("comparison", _COMPARISON, rows)

    def __repr__(self) -> str:
        counts = {name: len(getattr(self, name)) for name in self._fields}
        return f"Comparison({', '.join(f'{name}={count}' for name, count in counts.items())})"


class Promise(NamedTuple):
    """A planned number or action and what became of it.

    Attributes
    ----------
    plan : Statistic or Action
        What was promised.
    outcome : Statistic or Action or None
        What is told of it: of a statistic a statistic, of an action an action.
    verdict : {'met', 'exceeded', 'missed', 'unmentioned'}
        What became of it; an action that is still under way is missed.
    arithmetic : dict or None
        How the verdict follows from the two numbers, or the two verbs, in Chinese (`zh`) and English (`en`).
    plan_sentence : str
        The sentence of the promise.
    outcome_sentence : str or None
        The sentence that tells of it.
    """

    plan: Statistic | Action
    outcome: Statistic | Action | None
    verdict: Literal["met", "exceeded", "missed", "unmentioned"]
    arithmetic: dict[str, str] | None
    plan_sentence: str
    outcome_sentence: str | None

    @property
    def kind(self) -> Literal["statistic", "action"]:
        """What was promised: a `statistic` or an `action`."""
        return "action" if isinstance(self.plan, Action) else "statistic"

    @property
    def topic(self) -> str | None:
        """Topic of a statistic; None for an action."""
        return self.plan.topic if isinstance(self.plan, Statistic) else None

    @property
    def indicator(self) -> str | None:
        """What was promised in a few words: the indicator of a statistic, the object of an action."""
        return self.plan.object if isinstance(self.plan, Action) else self.plan.indicator


class Promises(tuple[Promise, ...]):
    """Promises in the order of the plan."""

    __slots__ = ()

    def table(self) -> Table:
        """Give a row for each promise.

        The columns are `verdict`, `kind` (`statistic` or `action`), `topic`, `indicator` (of an action its
        object), `plan`, `outcome` (numbers and actions as written), `zh` and `en` (the arithmetic),
        `plan_sentence`, `outcome_sentence`.
        """
        rows = []
        for one in self:
            arithmetic = one.arithmetic or {}
            rows.append(
                (one.verdict, one.kind, one.topic, one.indicator, one.plan.text, one.outcome and one.outcome.text)
                + (arithmetic.get("zh"), arithmetic.get("en"), one.plan_sentence, one.outcome_sentence)
            )
        return made_of("promises", _PROMISES, rows)


_COMPARISON = {
    "state": "text",
    "topic": "text",
    "indicator": "text",
    "period_a": "text",
    "text_a": "text",
    "period_b": "text",
    "text_b": "text",
    "difference": "number",
    "ratio": "number",
    "unit": "text",
    "reason": "text",
}
_PROMISES = dict.fromkeys(
    ["verdict", "kind", "topic", "indicator", "plan", "outcome", "zh", "en", "plan_sentence", "outcome_sentence"], "text"
)


def compare(a: WorkReport, b: WorkReport) -> Comparison:
    """Lay two reports side by side: another year, or another place.

    Two statistics are matched when topic or name say that they are one quantity, and unit, place,
    kind of change, whole of a share, field of a rank, status and time agree; times as seen from the
    year of each report. 本级 and the whole region are never matched. Each statistic is in one match
    at most.

    Parameters
    ----------
    a, b : WorkReport
        The reports, the earlier one first.

    Returns
    -------
    Comparison
        Matches with their differences, what appeared and vanished, and the sections on one matter.

    Raises
    ------
    baogao.Error
        With code `wrong_type` when an argument is no report.

    Examples
    --------
    >>> a = baogao.parse("澜江市2023年政府工作报告\\n2023年，全市地区生产总值1800亿元。")
    >>> b = baogao.parse("澜江市2024年政府工作报告\\n2024年，全市GDP为1890亿元。新建小学3所。")
    >>> comparison = baogao.compare(a, b)
    >>> [(one.a.text, one.b.text, one.ratio, one.reason) for one in comparison.matched]
    [('1800亿元', '1890亿元', 1.05, 'topic')]
    >>> [statistic.text for statistic in comparison.appeared]
    ['3所']
    """
    told = json.loads(_compare(a, b))
    left, right = a.statistics, b.statistics
    matched = (
        Match(left[one["a"]], right[one["b"]], one["difference"], one["ratio"], one["unit"], one["reason"])
        for one in told["matched"]
    )
    sections = (
        SectionMatch(
            cast("Section", a.section(one["a"])),
            cast("Section", b.section(one["b"])),
            one["likeness"],
            tuple(b.source[place["start"] : place["end"]] for place in one["appeared"]),
            tuple(a.source[place["start"] : place["end"]] for place in one["vanished"]),
        )
        for one in told["sections"]
    )
    return Comparison(
        tuple(matched),
        tuple(right[index] for index in told["appeared"]),
        tuple(left[index] for index in told["vanished"]),
        tuple(sections),
    )


def track(plan: WorkReport, outcome: WorkReport) -> Promises:
    """Lay what one report promised beside what a later one tells, promise by promise.

    The promises are the planned statistics and actions of `plan` that are due in the year that
    `outcome` reviews. The verdict on a number goes by the bound of the target: 6%左右 is met by 5.8%,
    and the arithmetic says so. An action is met where one of like act and of the same document or
    object is told, missed where that is still under way. An action whose number is a promise is told
    by the number alone, unless it names a document.

    Parameters
    ----------
    plan, outcome : WorkReport
        The report that promises, and that of the year after.

    Returns
    -------
    Promises
        A tuple of promises, with a table of them.

    Raises
    ------
    baogao.Error
        With code `wrong_type` when an argument is no report.

    Examples
    --------
    >>> plan = baogao.parse("澜江市2023年政府工作报告\\n二、2024年工作安排\\n新建学校5所，地区生产总值增长6%左右。")
    >>> outcome = baogao.parse("澜江市2024年政府工作报告\\n2024年，新建学校4所，地区生产总值增长5.8%。")
    >>> for promise in baogao.track(plan, outcome):
    ...     print(promise.plan.text, promise.outcome.text, promise.verdict)
    5所 4所 missed
    6%左右 5.8% met
    >>> plan = baogao.parse("澜江市2023年政府工作报告\\n二、2024年工作安排\\n制定《古渡口保护办法》，建成青沙高速。")
    >>> outcome = baogao.parse("澜江市2024年政府工作报告\\n2024年，青沙高速建成通车。")
    >>> for promise in baogao.track(plan, outcome):
    ...     print(promise.plan.text, promise.outcome_sentence, promise.verdict)
    制定《古渡口保护办法》 None unmentioned
    建成青沙高速 2024年，青沙高速建成通车。 met
    """
    told = json.loads(_track(plan, outcome))
    promises = []
    for one in told:
        then, now = one["plan"], one["outcome"]
        promises.append(
            Promise(
                _promised(plan, then),
                now and _promised(outcome, now),
                one["verdict"],
                one["arithmetic"],
                then["text"],
                now and now["text"],
            )
        )
    return Promises(promises)


def _promised(report: WorkReport, place: dict[str, Any]) -> Statistic | Action:
    """The statistic or the action that a quotation is of."""
    statistic: int | None = place["statistic"]
    action: int = place["action"]
    return report.actions[action] if statistic is None else report.statistics[statistic]
