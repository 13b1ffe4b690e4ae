"""Tables of documents and pages as rows of cells of one width each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Cell", "is_layout", "spread"]

T = TypeVar("T")

_LONG = 400  # characters of a cell that is a page laid out in a table
_WIDEST = 500  # columns that a table may have


class Cell(Generic[T]):
    """A cell: what it holds, and over how many columns and rows it goes."""

    def __init__(self, holds: T, text: str, columns: int = 1, rows: int = 1) -> None:
        self.holds = holds
        self.text = text
        self.columns = columns
        self.rows = rows


def is_layout(rows: Sequence[Sequence[Cell[T]]]) -> bool:
    """Tell whether a table holds text that was laid out with it: one column, or a cell with much text."""
    return max((len(row) for row in rows), default=0) < 2 or any(len(cell.text) > _LONG for row in rows for cell in row)


def spread(rows: Sequence[Sequence[Cell[T]]], empty: Callable[[], T]) -> list[list[T]]:
    """Give every row a cell in every column.

    Words that go over several columns or rows stand in each; a number stands in the first
    only, or it would be counted twice, and so do words over the whole width.

    | over | two columns | the whole width |
    | --- | --- | --- |
    | `2024年` | in both | in the first |
    | `1836.4` | in the first | in the first |
    """
    width = max((sum(cell.columns for cell in row) for row in rows), default=0)
    grid: list[list[T]] = []
    below: dict[int, tuple[Cell[T], int, bool]] = {}  # by column: a cell from above, its rows left, whether it repeats
    for row in rows:
        line: list[T] = []
        waiting = list(reversed(row))
        while len(line) < _WIDEST and (waiting or any(column >= len(line) for column in below)):
            at = len(line)
            if at in below:
                cell, left, again = below.pop(at)
                if left > 1:
                    below[at] = (cell, left - 1, again)
                line.append(cell.holds if again else empty())
                continue
            if not waiting:
                line.append(empty())
                continue
            cell = waiting.pop()
            for column in range(min(cell.columns, _WIDEST - at)):
                again = _repeats(cell) and (column == 0 or cell.columns < width)
                line.append(cell.holds if again or column == 0 else empty())
                if cell.rows > 1:
                    below[at + column] = (cell, cell.rows - 1, again)
        grid.append(line)
    most = max(map(len, grid), default=0)
    for line in grid:
        line.extend(empty() for _ in range(most - len(line)))
    return grid


def _repeats(cell: Cell[T]) -> bool:
    """Words repeat; a cell of digits, signs and blanks does not, unless it is a year."""
    text = cell.text.strip()
    is_year = len(text) == 4 and text.isdigit() and text[:2] in ("19", "20")
    return is_year or any(char.isalpha() for char in text)
