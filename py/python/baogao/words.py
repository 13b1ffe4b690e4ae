"""Words in reports: how often, and where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from baogao.errors import WrongTypeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from baogao._baogao import Section, WorkReport

__all__ = ["Count", "Hit", "count", "find"]

Path = tuple[int, ...]

_SENTENCE = re.compile("[。！？]")  # as in `WorkReport.summary`
_LEVELS = ("part", "section", "subsection", "item", "subitem")


class Count(NamedTuple):
    """How often the words of a group stand in a report, or in a part of one.

    Attributes
    ----------
    file : str or None
        The file, in a corpus.
    kind, region, year
        Of the report, as in `Front`.
    path : str
        Path of the part or section, `0/2`; empty for the whole, and for text before the first one.
    heading : str
        Its label and heading.
    group : str
        Name of the group of words.
    hits : int
        How often they stand there. Words do not overlap: of two that begin at one character, the
        longer is counted.
    characters : int
        Characters of the text that are not blank.
    per_10000 : float
        `hits` per 10,000 characters; 0 where there are none.
    sentences : int
        Sentences of the text.
    sentences_with : int
        Sentences in which a word of the group stands.
    share : float
        `sentences_with` of `sentences`; 0 where there are none.
    glossary : int
        How often they stand in footnotes and explanations of terms, which are in no other figure.
    furniture : int
        The same for what the page adds.
    """

    file: str | None
    kind: str
    region: str | None
    year: int | None
    path: str
    heading: str
    group: str
    hits: int
    characters: int
    per_10000: float
    sentences: int
    sentences_with: int
    share: float
    glossary: int
    furniture: int


class Hit(NamedTuple):
    """A place where words stand, with what stands around them.

    Attributes
    ----------
    file : str or None
        The file, in a corpus.
    start, end : int
        Where they stand in `report.source`, in code points.
    text : str
        The words, with hard wraps undone.
    before, after : str
        What stands in the paragraph before and behind them.
    paragraph : int
        Index of the paragraph.
    role : str
        Its role; `furniture` and `glossary` are no text of the report itself.
    path : tuple of int
        Path of the section; empty where there is none.
    section : str
        Labels and headings on that path.
    """

    file: str | None
    start: int
    end: int
    text: str
    before: str
    after: str
    paragraph: int
    role: str
    path: tuple[int, ...]
    section: str

    def __str__(self) -> str:
        return f"{self.before}【{self.text}】{self.after}"


class _Tally:
    """Figures of a part."""

    def __init__(self, groups: int) -> None:
        self.characters = 0
        self.sentences = 0
        self.hits = [0] * groups
        self.sentences_with = [0] * groups
        self.glossary = [0] * groups
        self.furniture = [0] * groups


def count(
    report: WorkReport, groups: Mapping[str, str | Iterable[str]], by: Literal["report", "part", "section"] = "report"
) -> list[Count]:
    """Count words in a report, or in each of its parts or sections.

    Footnotes, explanations of terms and what a page adds are counted apart. Words are looked for
    in the text with hard wraps undone.

    Parameters
    ----------
    report : WorkReport
        The report.
    groups : mapping of str to str or iterable of str
        The words of each group.
    by : str
        `report`: one row a group. `part`: a row for each part and group, parts being the sections
        of level `part`, or the first level of a report without these. `section`: the same down to
        sections of level `section` (一、). What stands before the first one has a row with an empty
        path.

    Returns
    -------
    list of Count
        In reading order; `pandas.DataFrame` and `polars.DataFrame` take it as it is.

    Raises
    ------
    baogao.Error
        With code `wrong_type` when `by` is none of these, or a group holds no words.

    Examples
    --------
    >>> report = baogao.parse("一、生态环境\\n改善环境质量。投资3亿元治理污染。\\n二、民生\\n新建学校3所。\\n")
    >>> for row in baogao.count(report, {"environment": ["环境", "污染"]}, by="section"):
    ...     print(row.heading, row.hits, row.sentences_with, row.sentences)
    一、生态环境 3 3 3
    二、民生 0 0 2
    """
    if by not in ("report", "part", "section"):
        message = f"by must be 'report', 'part' or 'section', not {by!r}"
        raise WrongTypeError(message)
    patterns = [_pattern(words) for words in groups.values()]
    names = dict(_named(report.sections))
    tallies: dict[Path, _Tally] = {}
    for path in _rows(report, by):
        tallies[path] = _Tally(len(patterns))
    for paragraph in report.paragraphs:
        path = _place(paragraph.section or (), names, by)
        tally = tallies.setdefault(path, _Tally(len(patterns)))
        text, role = paragraph.text, paragraph.role
        if role in ("furniture", "glossary"):
            apart = tally.furniture if role == "furniture" else tally.glossary
            for n, pattern in enumerate(patterns):
                apart[n] += len(pattern.findall(text))
            continue
        tally.characters += sum(not char.isspace() for char in text)
        sentences = [piece for piece in _SENTENCE.split(text) if any(map(str.isalnum, piece))]
        tally.sentences += len(sentences)
        for n, pattern in enumerate(patterns):
            found = len(pattern.findall(text))
            tally.hits[n] += found
            if found:
                tally.sentences_with[n] += sum(1 for piece in sentences if pattern.search(piece))
    front = report.front
    return [
        Count(
            file=None,
            kind=front.kind,
            region=front.region,
            year=front.year,
            path="/".join(map(str, path)),
            heading=_heading(names[path]) if path else "",
            group=name,
            hits=tally.hits[n],
            characters=tally.characters,
            per_10000=10_000 * tally.hits[n] / tally.characters if tally.characters else 0.0,
            sentences=tally.sentences,
            sentences_with=tally.sentences_with[n],
            share=tally.sentences_with[n] / tally.sentences if tally.sentences else 0.0,
            glossary=tally.glossary[n],
            furniture=tally.furniture[n],
        )
        for path, tally in sorted(tallies.items())
        for n, name in enumerate(groups)
    ]


def find(report: WorkReport, pattern: str | Iterable[str] | re.Pattern[str], width: int = 20) -> list[Hit]:
    """Find words in a report, with what stands around them.

    Parameters
    ----------
    report : WorkReport
        The report.
    pattern : str, iterable of str, or re.Pattern
        Words as they are, several of them, or a compiled regular expression. They are looked for in
        paragraphs with hard wraps undone.
    width : int
        Characters of the context at most, on either side.

    Returns
    -------
    list of Hit
        In reading order.

    Examples
    --------
    >>> report = baogao.parse("一、生态环境\\n投资3亿元治理污染、\\r\\n改善环境。\\n")
    >>> for hit in baogao.find(report, ["环境", "污染、改善"], width=9):
    ...     print(hit, hit.section, repr(report.source[hit.start : hit.end]))
    一、生态【环境】 一、生态环境 '环境'
    投资3亿元治理【污染、改善】环境。 一、生态环境 '污染、\\r\\n改善'
    亿元治理污染、改善【环境】。 一、生态环境 '环境'
    """
    expression = _pattern(pattern)
    width = max(width, 0)
    names = dict(_named(report.sections))
    hits = []
    for n, paragraph in enumerate(report.paragraphs):
        text = paragraph.text
        path = paragraph.section or ()
        for match in expression.finditer(text):
            start, end = match.span()
            place = paragraph.place(start, end)
            if start == end or place is None:
                continue
            hits.append(
                Hit(
                    file=None,
                    start=place[0],
                    end=place[1],
                    text=match[0],
                    before=text[max(start - width, 0) : start],
                    after=text[end : end + width],
                    paragraph=n,
                    role=paragraph.role,
                    path=path,
                    section=" / ".join(_heading(names[path[: depth + 1]]) for depth in range(len(path))),
                )
            )
    return hits


def _pattern(words: str | Iterable[str] | re.Pattern[str]) -> re.Pattern[str]:
    if isinstance(words, re.Pattern):
        return words
    several = [words] if isinstance(words, str) else list(words)
    if not several or not all(isinstance(word, str) and word for word in several):
        message = "words must be a str that is not empty, some of them, or a compiled regular expression"
        raise WrongTypeError(message)
    return re.compile("|".join(map(re.escape, sorted(several, key=len, reverse=True))))


def _named(sections: Iterable[Section], above: Path = ()) -> Iterator[tuple[Path, Section]]:
    """Every section with its path."""
    for n, section in enumerate(sections):
        path = (*above, n)
        yield path, section
        yield from _named(section.sections, path)


def _heading(section: Section) -> str:
    return f"{section.label}{section.heading}"


def _rows(report: WorkReport, by: str) -> Iterator[Path]:
    """The paths of the parts that have a row, whether words stand in them or not."""
    if by == "report":
        yield ()
        return
    names = dict(_named(report.sections))
    yield from dict.fromkeys(_place(path, names, by) for path in names)


def _place(path: Path, names: Mapping[Path, Section], by: str) -> Path:
    """The part of a report that a path belongs to."""
    if by == "report":
        return ()
    deepest = _LEVELS.index(by)
    for depth in range(1, len(path) + 1):
        if depth == len(path) or _LEVELS.index(names[path[: depth + 1]].level) > deepest:
            return path[:depth]
    return ()
