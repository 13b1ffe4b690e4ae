"""What a careful drafter checks by hand, with the arithmetic."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal, NamedTuple

from baogao._baogao import _check
from baogao.tables import Table, made_of

if TYPE_CHECKING:
    from baogao._baogao import WorkReport

    _Code = Literal[
        "repeat",
        "part",
        "sum",
        "share",
        "rate",
        "previous",
        "completion",
        "count",
        "numbering",
        "unit",
        "date",
        "title",
        "quote",
        "bracket",
    ]

__all__ = ["Finding", "Findings", "check"]


class Finding(NamedTuple):
    """A doubt about a report.

    Attributes
    ----------
    code : str
        Stable code: `repeat` (a number is repeated as another one), `part` (a part is more than its
        whole), `sum` (parts do not add up), `share`, `rate` and `completion` (a percentage contradicts
        the numbers it is of), `previous` (a number contradicts the previous report), `count` (an
        enumeration has another number of items), `numbering`, `unit` (a quantity changes its unit),
        `date`, `title` (a document is named in two ways), `quote` and `bracket` (a mark without its pair).
    severity : {'error', 'warning', 'hint'}
        It cannot be as it stands; it is likely wrong; there may be a reason.
    spans : tuple of (int, int)
        What it is about, in the order of the text: starts and ends in `source`.
    previous : tuple of (int, int)
        What it is about in the previous report.
    message : dict
        The doubt in Chinese (`zh`) and English (`en`).
    arithmetic : str or None
        The numbers that were set against each other: `3 + 4 + 6 = 13 > 12`.
    tolerance : float or None
        How far apart the two sides may be for rounding, in their unit.
    """

    code: _Code
    severity: Literal["error", "warning", "hint"]
    spans: tuple[tuple[int, int], ...]
    previous: tuple[tuple[int, int], ...]
    message: dict[str, str]
    arithmetic: str | None
    tolerance: float | None


class Findings(tuple[Finding, ...]):
    """Findings in the order of the text."""

    __slots__ = ()

    def table(self) -> Table:
        """Give a row for each finding.

        The columns are `code`, `severity`, `start`, `end`, `zh`, `en`, `arithmetic`, `tolerance`.
        """
        types = {
            "code": "text",
            "severity": "text",
            "start": "integer",
            "end": "integer",
            "zh": "text",
            "en": "text",
            "arithmetic": "text",
            "tolerance": "number",
        }
        rows = [
            (one.code, one.severity, *one.spans[0], one.message["zh"], one.message["en"], one.arithmetic, one.tolerance)
            for one in self
        ]
        return made_of("findings", types, rows)


def check(report: WorkReport, previous: WorkReport | None = None) -> Findings:
    """Check a report for what contradicts itself, and for what contradicts the report of the year before.

    Rounding is allowed for: `tolerance` says how much. What has several readings is no finding.

    Parameters
    ----------
    report : WorkReport
        The report.
    previous : WorkReport, optional
        The report of the year before.

    Returns
    -------
    Findings
        A tuple of findings, with a table of them.

    Raises
    ------
    baogao.Error
        With code `wrong_type` when an argument is no report.

    Examples
    --------
    >>> report = baogao.parse("听取审议专项工作报告12项，其中财经类3项、民生类4项、环保类6项。")
    >>> for finding in baogao.check(report):
    ...     print(finding.code, finding.arithmetic)
    sum 3 + 4 + 6 = 13 > 12
    """

    def places(spans: list[dict[str, int]]) -> tuple[tuple[int, int], ...]:
        return tuple((span["start"], span["end"]) for span in spans)

    return Findings(
        Finding(
            one["code"],
            one["severity"],
            places(one["spans"]),
            places(one["previous"]),
            one["message"],
            one["arithmetic"],
            one["tolerance"],
        )
        for one in json.loads(_check(report, previous))
    )
