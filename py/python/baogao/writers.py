"""Tables as files."""

from __future__ import annotations

import contextlib
import csv
import importlib
import json
import math
import os
import re
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any

from baogao.errors import MissingLibraryError, TooLargeError

if TYPE_CHECKING:
    from baogao.tables import Table

__all__ = ["to_csv", "to_excel", "to_jsonl", "to_parquet", "to_stata"]

# What spreadsheets take for the beginning of a formula (OWASP, "CSV injection"), and numbers that
# begin like one.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?\d[\d,]*(\.\d+)?[%‰‱]?")

_EXCEL_ROWS = 1_048_576
_EXCEL_CELL = 32_767
_STATA_TEXT = 2045  # bytes of a text that is no strL
_STATA_LABEL = 80


def to_csv(table: Table, path: str | os.PathLike[str] | IO[str], *, bom: bool) -> None:
    """Write a CSV file, see `Table.to_csv`."""
    with _opened(path, "utf-8-sig" if bom else "utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(map(_harmless, table.columns))
        for row in table.rows():
            writer.writerow([_harmless(value) if isinstance(value, str) else value for value in row])


def to_jsonl(table: Table, path: str | os.PathLike[str] | IO[str]) -> None:
    """Write JSON lines, see `Table.to_jsonl`."""
    with _opened(path, "utf-8") as file:
        for row in table:
            finite = {name: value if _is_finite(value) else None for name, value in row.items()}
            file.write(json.dumps(finite, ensure_ascii=False, allow_nan=False) + "\n")


def to_parquet(table: Table, path: str | os.PathLike[str]) -> None:
    """Write a Parquet file, see `Table.to_parquet`."""
    pyarrow, parquet = _needed("pyarrow", "to_parquet"), _needed("pyarrow.parquet", "to_parquet")
    with pyarrow.RecordBatchReader.from_stream(table) as reader:
        with parquet.ParquetWriter(os.fspath(path), reader.schema) as writer:
            for batch in reader:
                writer.write_batch(batch)


def to_excel(table: Table, path: str | os.PathLike[str]) -> None:
    """Write an Excel workbook, see `Table.to_excel`."""
    xlsxwriter = _needed("xlsxwriter", "to_excel")
    if len(table) >= _EXCEL_ROWS:
        raise TooLargeError("rows", _EXCEL_ROWS - 1)
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with open(path, "wb") as file, xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet(table.kind)
        head = book.add_format({"bold": True})
        # What an apostrophe typed in front is in the file: a mark of the cell and no part of its text.
        quoted = book.add_format({"quote_prefix": True})
        sheet.freeze_panes(1, 0)
        for column, name in enumerate(table.columns):
            sheet.write_string(0, column, name, head)
        for line, row in enumerate(table.rows(), 1):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    if len(value) > _EXCEL_CELL:
                        raise TooLargeError("characters in a cell", _EXCEL_CELL)
                    marks = (quoted,) if value.startswith(_FORMULA) else ()
                    sheet.write_string(line, column, value, *marks)
                elif isinstance(value, bool):
                    sheet.write_boolean(line, column, value)
                elif value is not None and _is_finite(value):
                    sheet.write_number(line, column, value)


def to_stata(table: Table, path: str | os.PathLike[str]) -> None:
    """Write a Stata file, see `Table.to_stata`."""
    pandas = _needed("pandas", "to_stata")
    _needed("pyarrow", "to_stata")
    frame = pandas.DataFrame.from_arrow(table)
    long = []
    for name in frame.columns:
        column = frame[name]
        if isinstance(column.dtype, pandas.CategoricalDtype):
            continue
        if pandas.api.types.is_bool_dtype(column.dtype) or _has_only(column, bool):
            frame[name] = column.astype("float64")
        elif not pandas.api.types.is_numeric_dtype(column.dtype):
            texts = column.astype(object).where(column.notna(), "")
            frame[name] = texts
            if texts.map(lambda text: len(text.encode())).max() > _STATA_TEXT:
                long.append(name)
    labels = {column.name: column.meaning[:_STATA_LABEL] for column in table.schema(table.kind)}
    frame.to_stata(
        path,
        write_index=False,
        version=118,
        convert_strl=long,
        variable_labels={name: labels[name] for name in frame.columns if name in labels},
    )


def _harmless(text: str) -> str:
    if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text):
        return "'" + text
    return text


def _is_finite(value: Any) -> bool:
    return not isinstance(value, float) or math.isfinite(value)


def _has_only(column: Any, kind: type) -> bool:
    there = column.dropna()
    return column.dtype == object and len(there) > 0 and all(isinstance(value, kind) for value in there)


def _needed(library: str, purpose: str) -> Any:
    try:
        return importlib.import_module(library)
    except ImportError as error:
        raise MissingLibraryError(purpose, library.partition(".")[0], "tables") from error


@contextlib.contextmanager
def _opened(path: str | os.PathLike[str] | IO[str], encoding: str) -> Iterator[IO[str]]:
    if isinstance(path, str | os.PathLike):
        with open(path, "w", encoding=encoding, newline="") as file:
            yield file
    else:
        if encoding == "utf-8-sig":
            path.write("\ufeff")
        yield path
