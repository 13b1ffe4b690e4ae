"""Statistics of the texts of a Spark data frame, read on its workers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from baogao._baogao import WorkReport, parse
from baogao.errors import ColumnError, Error, WrongTypeError
from baogao.files.library import need
from baogao.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyspark.sql import DataFrame

__all__ = ["statistics"]

ERROR = "error"

_OWN = {"report", "file"}  # of a batch, not of a data frame
_TEXTS = 4_000_000  # bytes of texts whose reports are held at a time
_SPARK = {"text": "string", "name": "string", "integer": "bigint", "number": "double", "true or false": "boolean"}


def statistics(df: DataFrame, text: str = "text", keep: Sequence[str] = ()) -> DataFrame:
    """Read the texts of a column and give a row for each statistic.

    Nothing is done on the driver: batches go to the workers as Arrow and come back as Arrow
    (`DataFrame.mapInArrow`). Every worker needs this package, pyarrow and pandas, and the variable
    `PYSPARK_PYTHON` where `python3` is another interpreter.

    Parameters
    ----------
    df : pyspark.sql.DataFrame
        The texts.
    text : str
        The column with the texts of reports.
    keep : sequence of str
        Columns that go to each row of their text. One that the table has itself is called `kept_`
        and its name.

    Returns
    -------
    pyspark.sql.DataFrame
        The columns of `keep`, those of `baogao.Table.schema("statistics")` but `report` and `file`, and
        `error`. A text that cannot be read (null, or larger than the limits) is a row with its
        error and nothing else; a text without statistics has no row.

    Raises
    ------
    baogao.Error
        With code `column` when the data frame has no such column; `wrong_type` when the texts are no
        strings; `missing_library` without pyarrow.

    Examples
    --------
    >>> import baogao.spark
    >>> table = baogao.spark.statistics(df, text="text", keep=["province"])    # doctest: +SKIP
    >>> table.where("topic = 'economy.gdp'").write.parquet("gdp.parquet")     # doctest: +SKIP
    """
    need("pyarrow", "a Spark data frame")
    from pyspark.sql.types import StringType, StructField, StructType

    for name in (text, *keep):
        if name not in df.columns:
            raise ColumnError(name, df.columns)
    if not isinstance(df.schema[text].dataType, StringType):
        message = f"{text} must be a column of strings, not of {df.schema[text].dataType.simpleString()}"
        raise WrongTypeError(message)
    columns = [column for column in Table.schema("statistics") if column.name not in _OWN]
    taken = {column.name for column in columns} | {ERROR}
    kept = {name: f"kept_{name}" if name in taken else name for name in keep}
    fields = [StructField(new, df.schema[name].dataType) for name, new in kept.items()]
    plain = ", ".join(f"{column.name} {_SPARK[column.type]}" for column in columns)
    told = cast("StructType", StructType.fromDDL(f"{plain}, {ERROR} string"))
    schema = StructType([*fields, *told.fields])
    names = [column.name for column in columns]
    chosen = df.select(text, *(name for name in keep if name != text))

    def read(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            for piece in _pieces(batch, text):
                yield from _rows(piece, text, kept, names)

    return chosen.mapInArrow(read, schema)


def _pieces(batch: Any, text: str) -> Iterator[Any]:
    """Parts of a batch with few enough texts that all their reports can be held: Spark counts rows, not bytes."""
    compute = need("pyarrow.compute", "a Spark data frame")
    lengths = compute.binary_length(batch.column(text)).to_pylist()
    start = size = 0
    for place, length in enumerate(lengths):
        if size and size + (length or 0) > _TEXTS:
            yield batch.slice(start, place - start)
            start, size = place, 0
        size += length or 0
    yield batch.slice(start)


def _rows(batch: Any, text: str, kept: dict[str, str], names: list[str]) -> Iterable[Any]:
    """A batch of texts as batches of rows."""
    pa = need("pyarrow", "a Spark data frame")
    reports: list[WorkReport] = []
    places: list[int] = []
    bad: list[int] = []
    errors: list[str] = []
    for place, value in enumerate(batch.column(text).to_pylist()):
        try:
            reports.append(parse(value))
            places.append(place)
        except Error as error:
            bad.append(place)
            errors.append(f"{error.code}: {error}")
    rows = pa.table(Table.of("statistics", reports))
    of = pa.array(places, pa.int64()).take(rows.column("report").combine_chunks())
    good = {new: batch.column(name).take(of) for name, new in kept.items()}
    good |= {name: _plain(rows.column(name)) for name in names}
    good[ERROR] = pa.nulls(len(rows), pa.string())
    yield from pa.table(good).to_batches()
    if bad:
        lost = {new: batch.column(name).take(pa.array(bad)) for name, new in kept.items()}
        lost |= {name: pa.nulls(len(bad), good[name].type) for name in names}
        yield from pa.table(lost | {ERROR: pa.array(errors, pa.string())}).to_batches()


def _plain(column: Any) -> Any:
    """A column without a dictionary, which Spark does not take."""
    names = getattr(column.type, "value_type", None)
    return column if names is None else column.cast(names)
