"""Types of the dicts that `to_dict` gives: the JSON form, with `None` for what is absent."""

from __future__ import annotations

from typing import Literal, TypedDict

__all__ = [
    "CellDict",
    "CitationDict",
    "FrontDict",
    "MentionDict",
    "NormDict",
    "NoteDict",
    "NumeralDict",
    "ParagraphDict",
    "SectionDict",
    "SectionSizeDict",
    "SpanDict",
    "StatisticDict",
    "StatisticalTableDict",
    "SummaryDict",
    "TopicDict",
    "WorkReportDict",
]


class SpanDict(TypedDict):
    """A place in the source: code points, `end` excluded."""

    start: int
    end: int


class FrontDict(TypedDict):
    """See `baogao.Front`."""

    kind: Literal[
        "congress", "government", "court", "procuratorate", "cppcc", "plan", "budget", "communique", "other"
    ]
    title: str | None
    issuer: str | None
    region: str | None
    tier: Literal["nation", "province", "city", "county", "township"] | None
    code: str | None
    date: str | None
    term: int | None
    session: int | None
    speaker: str | None
    year: int | None


class ParagraphDict(SpanDict):
    """See `baogao.Paragraph`."""

    text: str
    breaks: list[list[int]]
    role: Literal[
        "title",
        "date",
        "speaker",
        "salutation",
        "opening",
        "heading",
        "body",
        "thanks",
        "problems",
        "closing",
        "furniture",
        "glossary",
        "table",
    ]
    section: list[int] | None


class SectionDict(SpanDict):
    """See `baogao.Section`."""

    level: Literal["part", "section", "subsection", "item", "subitem"]
    label: str
    number: int | None
    heading: str
    year: int | None
    since: int | None
    plan: bool
    sections: list[SectionDict]


class NormDict(TypedDict):
    """See `baogao.Norm`."""

    value: float
    high: float | None
    unit: str


class StatisticDict(SpanDict):
    """See `baogao.Statistic`."""

    text: str
    value: float
    high: float | None
    unit: str
    norm: NormDict | None
    bound: Literal["exact", "about", "over", "nearly", "least", "most", "range"]
    change: Literal["increase", "decrease"] | None
    basis: str | None
    indicator: str | None
    status: Literal["achieved", "planned", "background"]
    period: str | None
    section: list[int] | None
    paragraph: int
    sentence: SpanDict
    group: int | None
    whole: int | None
    topic: str | None
    measure: Literal["stock", "flow", "change", "share", "rate", "index", "ratio", "rank", "duration"] | None
    place: str | None
    of: str | None
    per: str | None
    scope: str | None
    terms: list[str] | None
    aim: str | None
    beyond: int | None
    table: list[int] | None


MentionDict = TypedDict(
    "MentionDict",
    {
        "start": int,
        "end": int,
        "text": str,
        "class": Literal["date", "ordinal", "formula", "name", "code", "numbering", "lexical", "footnote"],
        "value": float | str | None,
    },
)
"""See `baogao.Mention`."""


class CellDict(SpanDict):
    """See `baogao.Cell`."""

    text: str


class StatisticalTableDict(SpanDict):
    """See `baogao.StatisticalTable`."""

    caption: str | None
    unit: str | None
    header: list[list[CellDict]]
    rows: list[list[CellDict]]
    section: list[int] | None


class CitationDict(SpanDict):
    """See `baogao.Citation`."""

    title: str | None
    number: str | None


class NoteDict(SpanDict):
    """See `baogao.Note`."""

    code: Literal[
        "unread",
        "not_text",
        "mojibake",
        "undecoded",
        "numbering",
        "order",
        "copy",
        "aside",
        "range",
        "split",
        "respective",
        "unit",
        "quote",
        "value",
        "markup",
        "table",
    ]
    message: str


class WorkReportDict(TypedDict):
    """See `baogao.WorkReport`; the source is not in it."""

    schema: int
    offsets: Literal["bytes", "codepoints", "utf16"]
    front: FrontDict
    paragraphs: list[ParagraphDict]
    sections: list[SectionDict]
    statistics: list[StatisticDict]
    mentions: list[MentionDict]
    tables: list[StatisticalTableDict]
    citations: list[CitationDict]
    notes: list[NoteDict]


class NumeralDict(SpanDict):
    """See `baogao.Numeral`."""

    text: str
    value: float
    high: float | None
    unit: str
    bound: Literal["exact", "about", "over", "nearly", "least", "most", "range"]


class TopicDict(TypedDict):
    """See `baogao.Topic`."""

    id: str
    zh: str
    en: str
    dimensions: list[str]
    note: str


class SectionSizeDict(TypedDict):
    """Measures of a section with its sub-sections."""

    path: list[int]
    level: Literal["part", "section", "subsection", "item", "subitem"]
    label: str
    heading: str
    paragraphs: int
    sentences: int
    characters: int
    statistics: int


class SummaryDict(TypedDict):
    """What `WorkReport.summary` gives."""

    paragraphs: int
    sentences: int
    characters: int
    furniture: int
    statistics: int
    status: dict[str, int]
    units: dict[str, int]
    sections: list[SectionSizeDict]
