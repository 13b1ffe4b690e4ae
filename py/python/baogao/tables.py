"""Flat tables of statistics, sections, mentions and cells, for data frames, databases and files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import ModuleType
from typing import IO, TYPE_CHECKING, Any, Literal, NamedTuple, cast, final

from baogao._baogao import Rows, WorkReport
from baogao.errors import WrongTypeError

__all__ = ["Column", "Table", "made_of"]

if TYPE_CHECKING:
    _Kind = Literal["statistics", "sections", "mentions", "tables"]
    _Kept = str | int | float | bool | None

_KINDS = ("statistics", "sections", "mentions", "tables")


class Column(NamedTuple):
    """What a column of a table holds."""

    name: str
    type: str
    """`text`, `integer`, `number`, `true or false`, or `name`: a text of a small, fixed set."""
    unit: str
    meaning: str


@final
class Table:
    """Nodes of reports as rows: one a statistic, a section, a mention, or a cell of a table.

    Speaks the Arrow PyCapsule protocol: `polars.DataFrame(table)`, `pandas.DataFrame.from_arrow(table)`,
    `pyarrow.table(table)` and `duckdb.sql("from table")` read it. Rows are made while they are
    read, so that a table costs nothing until then. The columns are the same for one report and for
    ten thousand; `Table.schema` describes them.

    Examples
    --------
    >>> report = baogao.parse("2024年，新建小学3所、中学5所。")
    >>> table = baogao.Table.of("statistics", [report], files=["澜江.txt"], keep={"wave": [1]})
    >>> [(row["file"], row["wave"], row["indicator"], row["value"]) for row in table]
    [('澜江.txt', 1, '新建小学', 3.0), ('澜江.txt', 1, '新建中学', 5.0)]
    """

    __slots__ = ("_rows",)

    def __init__(self, rows: Rows, /) -> None:
        self._rows = rows

    @classmethod
    def of(
        cls,
        kind: _Kind,
        reports: Iterable[WorkReport],
        *,
        files: Iterable[str | None] | None = None,
        keep: Mapping[str, Iterable[_Kept]] | None = None,
    ) -> Table:
        """Make a table of the nodes of reports.

        Parameters
        ----------
        kind : {'statistics', 'sections', 'mentions', 'tables'}
            What the rows are; those of tables are their cells.
        reports : iterable of WorkReport
            The reports, in the order that the rows shall have.
        files : iterable of str or None, optional
            The file of each report, for the column `file`.
        keep : mapping from str to iterable of str, int, float, bool or None, optional
            Columns of your own, with a value for each report. One whose name the table has itself
            is called `kept_` and its name.

        Raises
        ------
        baogao.Error
            With code `wrong_type` when an argument has the wrong type or not a value for each report.

        Examples
        --------
        >>> reports = [baogao.parse("一、依法监督\\n二、代表工作\\n"), baogao.parse("一、2024年工作\\n")]
        >>> baogao.Table.of("sections", reports)
        Table(kind='sections', rows=3, columns=24)
        """
        if kind not in _KINDS:
            raise WrongTypeError(f"kind must be one of {', '.join(_KINDS)}, not {kind!r}")
        given = list(reports)
        for report in given:
            if not isinstance(report, WorkReport):
                raise WrongTypeError(f"reports must be WorkReports, not {type(report).__name__}")
        names = None if files is None else list(files)
        for name in names or []:
            if name is not None and not isinstance(name, str):
                raise WrongTypeError(f"files must be str or None, not {type(name).__name__}")
        columns = [(name, list(values)) for name, values in (keep or {}).items()]
        for name, _ in columns:
            if not isinstance(name, str):
                raise WrongTypeError(f"keep must be a mapping from str, not from {type(name).__name__}")
        return cls(Rows(kind, given, names, columns))

    @staticmethod
    def schema(kind: _Kind = "statistics") -> list[Column]:
        """Describe the columns of a kind of table: their types, units and meanings.

        Examples
        --------
        >>> [column.type for column in baogao.Table.schema("statistics") if column.name in ("year", "value", "bound")]
        ['integer', 'number', 'name']
        """
        return [Column(*column) for column in Rows.described(kind)]

    @property
    def kind(self) -> _Kind:
        """What a row is: `statistics`, `sections`, `mentions` or `tables`."""
        return cast("_Kind", self._rows.kind)

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns, those that were kept among them."""
        return tuple(self._rows.columns)

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Give the rows as tuples, in the order of the columns.

        Examples
        --------
        >>> table = baogao.parse("新建小学3所。").statistics.table()
        >>> row, = table.rows()
        >>> row[table.columns.index("text")]
        '3所'
        """
        for batch in self._rows.batches():
            yield from zip(*batch, strict=True)

    def to_csv(self, path: str | os.PathLike[str] | IO[str], *, bom: bool = False) -> None:
        """Write a CSV file in UTF-8.

        A text that begins like a formula (`=`, `+`, `-`, `@`, tab) and is no number gets an apostrophe in
        front, so that no spreadsheet runs it. Absent values are empty, `True` and `False` as such.

        Parameters
        ----------
        path : str, os.PathLike or text stream
            The file, or something to write to.
        bom : bool
            Begin with a byte order mark, by which Excel knows UTF-8.

        Examples
        --------
        >>> import io
        >>> file = io.StringIO()
        >>> baogao.parse("新建小学3所。").statistics.table().to_csv(file)
        >>> file.getvalue().splitlines()[0][:29]
        'report,file,kind,issuer,regio'
        """
        _writers().to_csv(self, path, bom=bom)

    def to_jsonl(self, path: str | os.PathLike[str] | IO[str]) -> None:
        """Write JSON lines in UTF-8: an object a row, absent values as `null`.

        Examples
        --------
        >>> import io, json
        >>> file = io.StringIO()
        >>> baogao.parse("新建小学3所。").statistics.table().to_jsonl(file)
        >>> json.loads(file.getvalue())["unit"]
        '所'
        """
        _writers().to_jsonl(self, path)

    def to_parquet(self, path: str | os.PathLike[str]) -> None:
        """Write a Parquet file. Needs pyarrow, of the extra `baogao[tables]`.

        Raises
        ------
        baogao.Error
            With code `missing_library`.
        """
        _writers().to_parquet(self, path)

    def to_excel(self, path: str | os.PathLike[str]) -> None:
        """Write an Excel workbook of one sheet. Needs xlsxwriter, of the extra `baogao[tables]`.

        Texts are written as texts, never as formulas or links, and one that begins like a formula
        keeps that mark when it is edited: the value of the cell is the text itself.

        Raises
        ------
        baogao.Error
            With code `missing_library`, or `too_large` over 1,048,575 rows, or when a text is longer
            than the 32,767 characters that a cell can hold.
        """
        _writers().to_excel(self, path)

    def to_stata(self, path: str | os.PathLike[str]) -> None:
        """Write a Stata file (version 14 and later). Needs pandas, of the extra `baogao[tables]`.

        Names of enumerations become labelled values, absent texts empty ones, true and false 1 and
        0.

        Raises
        ------
        baogao.Error
            With code `missing_library`.
        """
        _writers().to_stata(self, path)

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        names = self.columns
        return (dict(zip(names, row, strict=True)) for row in self.rows())

    def __repr__(self) -> str:
        return f"Table(kind={self.kind!r}, rows={len(self)}, columns={len(self.columns)})"

    def _repr_html_(self) -> str:
        from baogao.views.table import show

        return show(self)

    def __reduce__(self) -> tuple[type[Table], tuple[Rows]]:
        return Table, (self._rows,)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self._rows.__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        return self._rows.__arrow_c_schema__()


def _writers() -> ModuleType:
    """Give what writes files, which is imported when it is first needed."""
    from baogao import writers

    return writers


def made_of(name: str, columns: Mapping[str, str], rows: Sequence[tuple[Any, ...]]) -> Table:
    """Make a table of rows that are no nodes of a report: `columns` are their names and types."""
    values = list(zip(*rows, strict=True)) or [()] * len(columns)
    named = zip(columns.items(), values, strict=True)
    return Table(Rows.own(name, [(column, kind, list(cells)) for (column, kind), cells in named]))
