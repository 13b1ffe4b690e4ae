"""Writes py/TABLES.md, the columns of all tables, from what the package says of them.

python tests/python/columns.py
"""

from __future__ import annotations

from pathlib import Path

import baogao

TARGET = Path(__file__).resolve().parents[2] / "py" / "TABLES.md"

HEAD = """\
# Tables

`report.statistics`, `report.sections`, `report.mentions` and `report.tables` are tables too, and `baogao.Table.of(kind, reports)` is
one of many reports: `polars.DataFrame(x)`, `pandas.DataFrame.from_arrow(x)`, `pyarrow.table(x)` and `duckdb.sql("from x")` read them
through the Arrow PyCapsule protocol, `to_csv`, `to_jsonl`, `to_parquet`, `to_excel` and `to_stata` write them.

The columns are the same for one report and for ten thousand, and their names are words that SQL, R and Stata take as they
stand. What is absent is null. Types: *text*; *integer* (64 bits, signed); *number* (double); *true or false*; *name*, a text
out of a small, fixed set, a dictionary in Arrow, a category in pandas and polars, a labelled value in Stata.
Columns of your own (`keep`) stand behind the first ones; one whose name a table has itself is called `kept_` and its name.

A statistic has `value`, `high` and `bound`; the table makes two columns more of them:

| `bound` | `low` | `high` | `mid` |
| --- | --- | --- | --- |
| `exact` `about` | `value` | null | `value` |
| `over` `least` | `value` | null | `value` |
| `nearly` `most` | null | null | `value` |
| `range` | `value` | upper end | halfway between both |

The size of a change is positive and its direction in `change`, as everywhere. A text that repeats in many rows
(`issuer`, `region`, `section`, `heading`, `sentence`, `caption`, `row_head`, `column_head`) is cut at 1000 characters; no sentence of
a real report is as long. `span_start`, `span_end`, `group_id`, `table_index` and `mention_class` are the fields `start`, `end`, `group`, `table` and `class` of
the model, whose names are reserved words elsewhere.

In CSV a text that begins like a formula (`=` `+` `-` `@`, tab, line break, and the full-width signs) and is no number gets an
apostrophe in front. In Excel it stays as it is: every text is written as a text, and such a one with the mark that Excel sets
for an apostrophe, which keeps it a text when the cell is edited.
"""


def document() -> str:
    """The document, from the columns as the package describes them."""
    kinds = ("statistics", "sections", "mentions", "tables")
    first = [column.name for column in baogao.Table.schema("mentions")][:8]
    parts = [HEAD, section("Every table", "Begins with these.", "mentions", first)]
    what = {
        "statistics": "One row a statistic.",
        "sections": "One row a section, sub-sections behind the section they belong to.",
        "mentions": "One row a number or numeral that is no statistic.",
        "tables": "One row a cell.",
    }
    for kind in kinds:
        names = [column.name for column in baogao.Table.schema(kind)]
        assert names[:8] == first
        parts.append(section(f"`{kind}`", what[kind], kind, names[8:]))
    return "\n".join(parts)


def section(title: str, what: str, kind: str, names: list[str]) -> str:
    """The columns of some names as a table."""
    columns = {column.name: column for column in baogao.Table.schema(kind)}  # type: ignore[arg-type]
    rows = [columns[name] for name in names]
    lines = [f"| `{row.name}` | {row.type} | {row.unit} | {row.meaning} |" for row in rows]
    return "\n".join([f"## {title}", "", what, "", "| column | type | unit | meaning |", "| --- | --- | --- | --- |", *lines, ""])


if __name__ == "__main__":
    TARGET.write_text(document(), "utf-8")
