"""Series: what many reports say of one quantity of one place, time after time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from baogao._baogao import WorkReport, topics
from baogao.candidates import Source, measure, scale_of
from baogao.errors import FactError
from baogao.tables import Table, made_of

if TYPE_CHECKING:
    from baogao.candidates import _Status

__all__ = ["series"]

_SERIES = {
    "region": "text",
    "code": "text",
    "period": "text",
    "year": "integer",
    "status": "text",
    "change": "text",
    "value": "number",
    "high": "number",
    "unit": "text",
    "bound": "text",
    "basis": "text",
    "place": "text",
    "source": "text",
    "span_start": "integer",
    "span_end": "integer",
    "text": "text",
    "indicator": "text",
    "sentence": "text",
}


def series(
    entries: Iterable[tuple[str | None, WorkReport]],
    topic: str,
    region: str | None = None,
    *,
    change: bool | None = None,
    status: _Status | None = None,
    unit: str | None = None,
) -> Table:
    """Give everything that reports on one place say of one quantity, by the time that it refers to.

    A row a statement: nothing is set aside, and what two reports say of one year stands one below
    the other.

    Parameters
    ----------
    entries : iterable of (str or None, WorkReport)
        Files and reports.
    topic : str
        An id of `baogao.topics()`.
    region : str, optional
        Name or code of the place; all when absent.
    change : bool, optional
        Changes only, or levels only.
    status : {'achieved', 'planned', 'background'}, optional
        Of this status only.
    unit : str, optional
        Values in this unit; what is in no such unit is left out. Else in the unit of the dimension.

    Returns
    -------
    Table
        With the columns `region`, `code`, `period`, `year` (under review), `status`, `change`, `value`,
        `high`, `unit`, `bound`, `basis`, `place`, `source` (the file), `span_start`, `span_end`, `text`,
        `indicator`, `sentence`.

    Raises
    ------
    baogao.Error
        With code `fact` when the topic or the unit cannot be.

    Examples
    --------
    >>> from baogao.series import series
    >>> report = baogao.parse("澜江市2024年政府工作报告\\n2024年，全市粮食产量126万吨，比上年增长2%。")
    >>> rows = series([(None, report)], "agriculture.grain.output")
    >>> [(row["period"], row["value"], row["unit"]) for row in rows]
    [('2024', 1260000.0, '吨'), ('2024', 2.0, '%')]
    """
    known = {known.id: known.dimensions for known in topics()}
    if topic not in known:
        raise FactError("topic", topic)
    persons = "person" in known[topic]
    scale = None if unit is None else scale_of(unit)
    rows = []
    for file, report in entries:
        front = report.front
        if region is not None and region not in (front.region, front.code):
            continue
        for statistic in report.statistics:
            if statistic.topic != topic or status not in (None, statistic.status):
                continue
            if change is not None and (statistic.change is not None) != change:
                continue
            measured = measure(statistic, scale, persons=persons)
            if measured is not None:
                when = (statistic.period, front.year, statistic.status, statistic.change)
                said = (statistic.bound, statistic.basis, statistic.place)
                told = Source(file, report, statistic).told()
                rows.append((front.region, front.code, *when, *measured, *said, *told))
    rows.sort(key=lambda row: tuple("" if value is None else str(value) for value in row[:4]))
    return made_of("series", _SERIES, rows)
