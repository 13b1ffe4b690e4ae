"""The nodes of a report in their order: sequences that are tables too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Generic, Self, SupportsIndex, TypeVar, final, overload

from baogao._baogao import Mention, Rows, Section, Statistic, StatisticalTable
from baogao.errors import WrongTypeError
from baogao.tables import Table


__all__ = ["Mentions", "Nodes", "Sections", "Statistics", "Tables"]

T = TypeVar("T")

_SHOWN = 3
_LONGEST = 16


class Nodes(Generic[T]):
    """Nodes of one kind in reading order, which cannot be changed.

    Has what a tuple has. It is none, because libraries take a tuple for a list of rows and would
    not ask for the table: `polars.DataFrame(nodes)`, `pandas.DataFrame.from_arrow(nodes)`,
    `pyarrow.table(nodes)` and `duckdb.sql("from nodes")` give the rows of `nodes.table()`.
    """

    __slots__ = ("_indexes", "_nodes", "_rows")

    _class: ClassVar[type[Statistic] | type[Section] | type[Mention] | type[StatisticalTable]]

    def __init__(self, nodes: tuple[T, ...], rows: Rows, indexes: tuple[int, ...] | None = None) -> None:
        self._nodes: tuple[T, ...] = nodes
        self._rows = rows
        self._indexes = indexes

    def table(self) -> Table:
        """Give the nodes as a flat table, one row each.

        The table of sections has the sub-sections behind their section, and the table of tables
        has a row a cell.

        Examples
        --------
        >>> report = baogao.parse("2024年，新建小学3所、中学5所。")
        >>> report.statistics.table()
        Table(kind='statistics', rows=2, columns=48)
        """
        return Table(self._rows if self._indexes is None else self._rows.take(list(self._indexes)))

    def filter(self, **fields: object) -> Self:
        """Give the nodes whose fields have certain values.

        Parameters
        ----------
        **fields
            A value for a field, by its name as an attribute: the value itself, or a list, tuple or
            set of values of which it may have any. `None` asks for nodes without one.

        Raises
        ------
        baogao.Error
            With code `wrong_type` when the nodes have no such field.

        Examples
        --------
        >>> report = baogao.parse("2024年，新建小学3所、中学5所，改造公园2个。")
        >>> [node.text for node in report.statistics.filter(unit="所", status=["achieved", "planned"])]
        ['3所', '5所']
        """
        names: tuple[str, ...] = self._class.__match_args__
        for name in fields:
            if name not in names:
                message = f"{self._class.__name__} has no field {name}, it has {', '.join(names)}"
                raise WrongTypeError(message)
        wanted = [
            (name, value, value if isinstance(value, list | tuple | set | frozenset) else ())
            for name, value in fields.items()
        ]

        def fits(node: T) -> bool:
            for name, value, values in wanted:
                found = getattr(node, name)
                if found != value and found not in values:
                    return False
            return True

        places = [place for place, node in enumerate(self._nodes) if fits(node)]
        return self._some(tuple(self._nodes[place] for place in places), [self._places[place] for place in places])

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Give the index of the first node that equals a value.

        Raises
        ------
        ValueError
            When there is none.

        Examples
        --------
        >>> statistics = baogao.parse("新建小学3所、中学5所。").statistics
        >>> statistics.index(statistics[1])
        1
        """
        return self._nodes.index(value, start, len(self._nodes) if stop is None else stop)

    def count(self, value: object) -> int:
        """Count the nodes that equal a value.

        Examples
        --------
        >>> statistics = baogao.parse("新建小学3所、中学5所。").statistics
        >>> statistics.count(statistics[1])
        1
        """
        return self._nodes.count(value)

    @property
    def _places(self) -> Sequence[int]:
        return range(len(self._nodes)) if self._indexes is None else self._indexes

    def _some(self, nodes: tuple[T, ...], indexes: Sequence[int]) -> Self:
        return type(self)(nodes, self._rows, tuple(indexes))

    @overload
    def __getitem__(self, key: SupportsIndex, /) -> T: ...
    @overload
    def __getitem__(self, key: slice, /) -> Self: ...
    def __getitem__(self, key: SupportsIndex | slice, /) -> T | Self:
        if isinstance(key, slice):
            return self._some(self._nodes[key], self._places[key])
        return self._nodes[key]

    def __len__(self) -> int:
        return len(self._nodes)

    def __iter__(self) -> Iterator[T]:
        return iter(self._nodes)

    def __reversed__(self) -> Iterator[T]:
        return reversed(self._nodes)

    def __contains__(self, value: object, /) -> bool:
        return value in self._nodes

    def __eq__(self, other: object, /) -> bool:
        if isinstance(other, Nodes):
            return type(self) is type(other) and self._nodes == other._nodes
        return self._nodes == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._nodes)

    def __repr__(self) -> str:
        shown = [repr(_short(self._shown(node))) for node in self._nodes[:_SHOWN]]
        more = [f"… {len(self) - _SHOWN} more"] if len(self) > _SHOWN else []
        return f"{type(self).__name__}([{', '.join(shown + more)}])"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._nodes, self._rows, self._indexes)

    def _repr_html_(self) -> str:
        from baogao.views.table import show

        return show(self.table())

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self.table().__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        return self._rows.__arrow_c_schema__()

    def _shown(self, node: T) -> str:
        raise NotImplementedError


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


@final
class Statistics(Nodes[Statistic]):
    """Statistics in reading order, and their table.

    Examples
    --------
    >>> report = baogao.parse("2024年，新建小学3所、中学5所。")
    >>> report.statistics
    Statistics(['3所', '5所'])
    >>> report.statistics[1:].table().columns[:4]
    ('report', 'file', 'kind', 'issuer')
    """

    __slots__ = ()
    _class = Statistic

    def _shown(self, node: Statistic) -> str:
        return node.text


@final
class Sections(Nodes[Section]):
    """The sections at the top of the tree, and the table of all of them.

    Examples
    --------
    >>> report = baogao.parse("一、依法监督\\n（一）财经监督。听取报告5项。\\n二、代表工作\\n")
    >>> report.sections
    Sections(['一、依法监督', '二、代表工作'])
    >>> len(report.sections), len(report.sections.table())
    (2, 3)
    """

    __slots__ = ()
    _class = Section

    def _shown(self, node: Section) -> str:
        return node.label + node.heading


@final
class Mentions(Nodes[Mention]):
    """Mentions in reading order, and their table.

    Examples
    --------
    >>> baogao.parse("第十届人民代表大会通过决议，落实“1310”部署。").mentions
    Mentions(['第十届', '1310'])
    """

    __slots__ = ()
    _class = Mention

    def _shown(self, node: Mention) -> str:
        return node.text


@final
class Tables(Nodes[StatisticalTable]):
    """Tables in the order of the text, and the table of their cells.

    Examples
    --------
    >>> report = baogao.parse("表1 主要指标\\n|指标|2023年|\\n|粮食产量（万吨）|12.6|\\n")
    >>> len(report.tables), len(report.tables.table())
    (1, 4)
    """

    __slots__ = ()
    _class = StatisticalTable

    def _shown(self, node: StatisticalTable) -> str:
        return node.caption or ""
