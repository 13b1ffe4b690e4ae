"""Texts in the rows of tables: csv, JSON lines, Parquet."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from baogao._baogao import MAX_CHARACTERS, MAX_STATISTICS, Lexicon, decode, parse
from baogao.errors import ColumnError, DamagedFileError, MissingFileError, UnreadableFileError, WrongTypeError

if TYPE_CHECKING:
    import datetime
    import os
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from baogao.corpus import Corpus, Entry, Failure

__all__ = ["parse_table"]

Row = dict[str, Any]


def parse_table(
    path: str | os.PathLike[str],
    text: str = "text",
    keep: Sequence[str] = (),
    lexicon: Lexicon | None = None,
    *,
    workers: int | None = None,
    progress: bool | None = None,
    title: str | Callable[[Mapping[str, Any]], str | None] | None = None,
    date: str | datetime.date | Callable[[Mapping[str, Any]], str | datetime.date | None] | None = None,
    region: str | Callable[[Mapping[str, Any]], str | None] | None = None,
    kind: str | Callable[[Mapping[str, Any]], str | None] | None = None,
    year: int | Callable[[Mapping[str, Any]], int | None] | None = None,
    max_characters: int | None = MAX_CHARACTERS,
    max_statistics: int | None = MAX_STATISTICS,
) -> Corpus:
    """Read the texts of a table: a report a row.

    The format is told from the bytes: Parquet, JSON lines (or one JSON array), else csv of any
    encoding, with commas, semicolons or tabs.

    Parameters
    ----------
    path : str or os.PathLike
        The file.
    text : str
        The column of the texts.
    keep : sequence of str
        Columns that go along: into `Entry.keep`, and into the tables of the corpus.
    lexicon, workers, progress, max_characters, max_statistics
        As in `read_many`.
    title, date, region, kind, year : optional
        What you know about the reports: a value for all of them, or a function of the row, a
        mapping from columns to values: `date=lambda row: row["published"]`.

    Returns
    -------
    Corpus
        The reports in the order of the rows; `Entry.file` is the path with the number of the row
        from 1, `reports.csv#12`. Rows without a text are in `Corpus.errors`.

    Raises
    ------
    baogao.Error
        With code `missing_file`, `unreadable_file`, `damaged` (no table, or a broken one), `column` (there is
        no such column), `missing_library` (Parquet needs `pip install 'baogao[tables]'`) or `wrong_type`.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "reports.csv")
    ...     _ = path.write_text("place,text\\n青溪区,新建小学3所。\\n", encoding="utf-8")
    ...     corpus = baogao.parse_table(path, keep=["place"], region=lambda row: row["place"])
    >>> corpus.reports[0].keep, corpus.reports[0].report.front.region
    ({'place': '青溪区'}, '青溪区')
    """
    from baogao.corpus import Corpus, Entry, Failure
    from baogao.jobs import Progress, run
    from baogao.many import check, guarded, known, plain, told

    if isinstance(keep, str):
        message = "keep must be a sequence of names of columns, not one string"
        raise WrongTypeError(message)
    facts = {"title": title, "date": date, "region": region, "kind": kind, "year": year}
    limits: dict[str, Any] = {"max_characters": max_characters, "max_statistics": max_statistics}
    check(lexicon, facts, limits)
    name = Path(path)
    rows = list(_rows(name, [text, *keep], every=any(map(callable, facts.values()))))

    def job(numbered: tuple[int, Row]) -> Callable[[], list[Entry | Failure]]:
        n, row = numbered
        file = f"{name}#{n}"

        def parsed() -> list[Entry | Failure]:
            own = plain(row[text])
            if own is None or isinstance(own, str) and not own.strip():
                return [Failure(file, "no_text", "the row has no text")]
            report = parse(own, lexicon, **known(facts, row, ()), **limits)
            return [Entry(file, report, {column: row[column] for column in keep})]

        return lambda: guarded(file, parsed)

    errors: list[Failure] = []
    jobs = map(job, enumerate(rows, 1))
    return Corpus(list(told(run(jobs, workers, Progress(progress, len(rows), "rows")), errors)), errors)


def _rows(path: Path, columns: list[str], *, every: bool) -> Iterator[Row]:
    """The rows of a table; of Parquet only the columns, unless every one is wanted."""
    try:
        with path.open("rb") as file:
            start = file.read(4)
        if start == b"PAR1":
            yield from _parquet(path, columns, every=every)
            return
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise MissingFileError(error.errno, error.strerror, str(path)) from error
    except OSError as error:
        raise UnreadableFileError(error.errno, error.strerror, str(path)) from error
    content = decode(data).text.lstrip("\ufeff")
    first = content.lstrip()[:1]
    yield from _json(content, columns) if first and first in "{[" else _csv(content, columns)


def _csv(content: str, columns: list[str]) -> Iterator[Row]:
    head = content.split("\n", 1)[0]
    delimiter = max(",\t;", key=head.count)
    csv.field_size_limit(2**31 - 1)  # a report is longer than the field that csv expects
    reader = csv.DictReader(io.StringIO(content, newline=""), delimiter=delimiter)
    try:
        _require(columns, reader.fieldnames or [])
        yield from reader
    except csv.Error as error:
        message = f"the table is damaged in line {reader.line_num}: {error}"
        raise DamagedFileError(message) from error


def _json(content: str, columns: list[str]) -> Iterator[Row]:
    try:
        if content.lstrip().startswith("["):
            rows: Iterable[Any] = json.loads(content)
        else:
            # `splitlines` would end a line inside a string too, at U+2028.
            rows = [json.loads(line) for line in content.split("\n") if line.strip()]
    except ValueError as error:
        message = f"the table is damaged: {error}"
        raise DamagedFileError(message) from error
    for n, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            message = f"the table is damaged: row {n} is no JSON object"
            raise DamagedFileError(message)
        if n == 1:
            _require(columns, list(row))
        yield {**dict.fromkeys(columns), **row}


def _parquet(path: Path, columns: list[str], *, every: bool) -> Iterator[Row]:
    from baogao.files.library import need

    arrow = need("pyarrow", "reading Parquet")
    try:
        with need("pyarrow.parquet", "reading Parquet").ParquetFile(path) as file:
            _require(columns, file.schema_arrow.names)
            for batch in file.iter_batches(batch_size=256, columns=None if every else list(dict.fromkeys(columns))):
                yield from batch.to_pylist()
    except arrow.ArrowInvalid as error:
        message = f"the table is damaged: {error}"
        raise DamagedFileError(message) from error


def _require(columns: Iterable[str], known: Sequence[str]) -> None:
    for column in columns:
        if column not in known:
            raise ColumnError(column, list(known))
