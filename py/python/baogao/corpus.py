"""Many reports together."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, overload

from baogao._baogao import WorkReport

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from baogao.panel import Panel
    from baogao.tables import Table
    from baogao.words import Count, Hit

__all__ = ["Corpus", "Entry", "Failure"]


class Entry(NamedTuple):
    """A report of a corpus.

    Attributes
    ----------
    file : str or None
        Where it is from: the path as it was given, or the name of the text.
    report : WorkReport
        The report.
    keep : dict
        Columns that were kept beside the text, see `parse_table`.
    """

    file: str | None
    report: WorkReport
    keep: Mapping[str, Any] = {}

    def __repr__(self) -> str:
        kept = f", keep={dict(self.keep)!r}" if self.keep else ""
        return f"Entry(file={self.file!r}, report={self.report!r}{kept})"

    def _repr_html_(self) -> str:
        return self.report._repr_html_()


class Failure(NamedTuple):
    """A file that could not be read, or could not be read to its end.

    Attributes
    ----------
    file : str or None
        The path as it was given, or the name of the text.
    code : str
        Code of the error, as in `baogao.errors`; `pictures` where pages of a PDF file are pictures
        and the rest was read.
    message : str
        What is wrong.
    """

    file: str | None
    code: str
    message: str


class Corpus:
    """Reports that were read together, by `read_many`, `parse_many` or `parse_table`.

    Holds an `Entry` for each report: it has a length, is iterated over, sliced, and added to another one.

    Parameters
    ----------
    reports : iterable of Entry or WorkReport
        The reports.
    errors : iterable of Failure
        What could not be read.

    Attributes
    ----------
    reports : tuple of Entry
        The reports in the order of the files, those without a statistic too.
    errors : tuple of Failure
        What could not be read: `pandas.DataFrame(corpus.errors)` and
        `polars.DataFrame(corpus.errors)` are tables of it.

    Examples
    --------
    >>> corpus = baogao.parse_many({"a": "新建学校3所。", "b": "新建医院2所。"})
    >>> corpus
    Corpus(reports=2, errors=0)
    >>> [(entry.file, entry.report.statistics[0].value) for entry in corpus]
    [('a', 3.0), ('b', 2.0)]
    >>> corpus[:1] + corpus[1:] == corpus
    True
    """

    def __init__(self, reports: Iterable[Entry | WorkReport] = (), errors: Iterable[Failure] = ()) -> None:
        self._reports = tuple(Entry(None, one) if isinstance(one, WorkReport) else one for one in reports)
        self._errors = tuple(errors)

    @property
    def reports(self) -> tuple[Entry, ...]:
        """The reports in the order of the files, those without a statistic too."""
        return self._reports

    @property
    def errors(self) -> tuple[Failure, ...]:
        """What could not be read."""
        return self._errors

    def __len__(self) -> int:
        return len(self._reports)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._reports)

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> Corpus: ...
    def __getitem__(self, at: int | slice) -> Entry | Corpus:
        """Give an entry, or the corpus of some entries; errors stay with the whole."""
        return Corpus(self._reports[at]) if isinstance(at, slice) else self._reports[at]

    def __add__(self, other: Corpus) -> Corpus:
        """Put two corpora together, with their errors."""
        if not isinstance(other, Corpus):
            return NotImplemented
        return Corpus(self._reports + other._reports, self._errors + other._errors)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Corpus):
            return NotImplemented
        return (self._reports, self._errors) == (other._reports, other._errors)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Corpus(reports={len(self._reports)}, errors={len(self._errors)})"

    def _repr_html_(self) -> str:
        from baogao.views.corpus import show

        return show(self)

    def filter(self, test: Callable[[WorkReport], bool] | None = None, **front: object) -> Corpus:
        """Give the reports for which a test holds, and whose front matter is so.

        Parameters
        ----------
        test : function of a WorkReport, optional
            Whether a report is wanted.
        **front
            Fields of `Front` and what each has to be; a list, tuple or set allows each of its values.

        Examples
        --------
        >>> corpus = baogao.parse_many(["青溪区2023年政府工作报告\\n新建学校3所。", "新建医院2所。"])
        >>> len(corpus.filter(kind="government")), len(corpus.filter(year=[2022, 2023]))
        (1, 1)
        """

        def wanted(report: WorkReport) -> bool:
            for name, value in front.items():
                allowed = value if isinstance(value, list | tuple | set | frozenset) else (value,)
                if getattr(report.front, name) not in allowed:
                    return False
            return test is None or test(report)

        return Corpus(entry for entry in self._reports if wanted(entry.report))

    @cached_property
    def statistics(self) -> Table:
        """Every statistic of every report as a table, a row each.

        Examples
        --------
        >>> corpus = baogao.parse_many({"a": "新建学校3所。", "b": "新建医院2所。"})
        >>> [(row["file"], row["indicator"], row["value"]) for row in corpus.statistics]
        [('a', '新建学校', 3.0), ('b', '新建医院', 2.0)]
        """
        return self._table("statistics")

    @cached_property
    def sections(self) -> Table:
        """Every section of every report as a table, a row each."""
        return self._table("sections")

    @cached_property
    def mentions(self) -> Table:
        """Every mention of every report as a table, a row each."""
        return self._table("mentions")

    @cached_property
    def tables(self) -> Table:
        """Every cell of the tables of every report as a table, a row each."""
        return self._table("tables")

    def _table(self, kind: Literal["statistics", "sections", "mentions", "tables"]) -> Table:
        from baogao.tables import Table

        names = dict.fromkeys(name for entry in self._reports for name in entry.keep)
        return Table.of(
            kind,
            [entry.report for entry in self._reports],
            files=[entry.file for entry in self._reports],
            keep={name: [_cell(entry.keep.get(name)) for entry in self._reports] for name in names},
        )

    def _pairs(self) -> list[tuple[str | None, WorkReport]]:
        return [(entry.file, entry.report) for entry in self._reports]

    def panel(
        self,
        topics: str | Sequence[str] | Mapping[str, str],
        *,
        change: bool | None = False,
        status: Literal["achieved", "planned", "background"] = "achieved",
        index: Sequence[str] = ("region", "year"),
        year: Literal["review", "delivery"] = "review",
        unit: str | Mapping[str, str] | None = None,
        kind: str | Sequence[str] | None = None,
        places: Sequence[str] | None = None,
        years: Sequence[int] | None = None,
    ) -> Panel:
        """Ask the reports how much each of some quantities was, or is to be; see `baogao.panel.panel`.

        Examples
        --------
        >>> text = "澜江市2024年政府工作报告\\n一、2024年工作回顾\\n粮食产量126万吨。"
        >>> panel = baogao.parse_many([text]).panel("agriculture.grain.output", unit="万吨")
        >>> [(cell.key, cell.value) for cell in panel.cells]
        [(('澜江市', 2024), 126.0)]
        """
        from baogao.panel import panel

        return panel(
            self._pairs(), topics, change=change, status=status, index=index, year=year, unit=unit, kind=kind,
            places=places, years=years,
        )  # fmt: skip

    def series(
        self,
        topic: str,
        region: str | None = None,
        *,
        change: bool | None = None,
        status: Literal["achieved", "planned", "background"] | None = None,
        unit: str | None = None,
    ) -> Table:
        """Give all that the reports say of one quantity, with its sources; see `baogao.series.series`.

        Examples
        --------
        >>> text = "澜江市2024年政府工作报告\\n一、2024年工作回顾\\n粮食产量126万吨。"
        >>> series = baogao.parse_many({"a.txt": text}).series("agriculture.grain.output", unit="万吨")
        >>> [(row["source"], row["period"], row["value"]) for row in series]
        [('a.txt', '2024', 126.0)]
        """
        from baogao.series import series

        return series(self._pairs(), topic, region, change=change, status=status, unit=unit)

    def count(
        self, groups: Mapping[str, str | Iterable[str]], by: Literal["report", "part", "section"] = "report"
    ) -> list[Count]:
        """Count words in every report, or in every part or section; see `baogao.count`.

        Examples
        --------
        >>> corpus = baogao.parse_many({"a": "改善环境。治理污染，保护环境。", "b": "新建医院2所。"})
        >>> [(row.file, row.hits) for row in corpus.count({"environment": ["环境", "污染"]})]
        [('a', 3), ('b', 0)]
        """
        from baogao.words import count

        return [row._replace(file=entry.file) for entry in self._reports for row in count(entry.report, groups, by)]

    def find(self, pattern: str | Iterable[str] | re.Pattern[str], width: int = 20) -> list[Hit]:
        """Find words in every report; see `baogao.find`.

        Examples
        --------
        >>> corpus = baogao.parse_many({"a": "改善环境。", "b": "保护环境。"})
        >>> [(hit.file, hit.before + "[" + hit.text + "]") for hit in corpus.find("环境")]
        [('a', '改善[环境]'), ('b', '保护[环境]')]
        """
        from baogao.words import find

        return [hit._replace(file=entry.file) for entry in self._reports for hit in find(entry.report, pattern, width)]


def _cell(value: Any) -> str | int | float | bool | None:
    """A value that was kept as one that a column can hold: a date as its text."""
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
