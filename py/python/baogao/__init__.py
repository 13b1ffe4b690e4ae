"""Reads official Chinese work reports: their structure and their statistics.

>>> import baogao
>>> report = baogao.parse("2024年，澜江市法院审结刑事案件1036件，同比下降7.3%。")
>>> report.source[report.paragraphs[0].start : report.paragraphs[0].end]
'2024年，澜江市法院审结刑事案件1036件，同比下降7.3%。'
"""

from baogao import errors
from baogao._baogao import (
    Action,
    Cell,
    Citation,
    Decoded,
    Duty,
    Front,
    Lexicon,
    Mention,
    Norm,
    Note,
    Numeral,
    Paragraph,
    Section,
    Statistic,
    StatisticalTable,
    Topic,
    WorkReport,
    __version__,
    decode,
    explain,
    number,
    numerals,
    parse,
    parse_all,
    topics,
)
from baogao.errors import Error

TYPE_CHECKING = False  # type checkers take it for true; the import of typing takes longer than that of the package
if TYPE_CHECKING:
    from baogao.checking import Finding, Findings, check
    from baogao.comparison import Comparison, Match, Promise, Promises, SectionMatch, compare, track
    from baogao.corpus import Corpus, Entry, Failure
    from baogao.files import parse_table, read
    from baogao.many import iter_reports, parse_many, read_many
    from baogao.sequences import Mentions, Sections, Statistics, Tables
    from baogao.tables import Table
    from baogao.views.settings import display
    from baogao.words import Count, Hit, count, find

__all__ = [
    "Action",
    "Cell",
    "Citation",
    "Comparison",
    "Corpus",
    "Count",
    "Decoded",
    "Duty",
    "Entry",
    "Error",
    "Failure",
    "Finding",
    "Findings",
    "Front",
    "Hit",
    "Lexicon",
    "Match",
    "Mention",
    "Mentions",
    "Norm",
    "Note",
    "Numeral",
    "Paragraph",
    "Promise",
    "Promises",
    "Section",
    "SectionMatch",
    "Sections",
    "Statistic",
    "StatisticalTable",
    "Statistics",
    "Table",
    "Tables",
    "Topic",
    "WorkReport",
    "__version__",
    "check",
    "compare",
    "count",
    "decode",
    "display",
    "errors",
    "explain",
    "find",
    "iter_reports",
    "number",
    "numerals",
    "parse",
    "parse_all",
    "parse_many",
    "parse_table",
    "read",
    "read_many",
    "topics",
    "track",
]

# What is not needed to read a text is loaded when it is asked for.
_LATER = {
    "Comparison": "baogao.comparison",
    "Corpus": "baogao.corpus",
    "Count": "baogao.words",
    "Entry": "baogao.corpus",
    "Failure": "baogao.corpus",
    "Finding": "baogao.checking",
    "Findings": "baogao.checking",
    "Hit": "baogao.words",
    "Match": "baogao.comparison",
    "Mentions": "baogao.sequences",
    "Promise": "baogao.comparison",
    "Promises": "baogao.comparison",
    "SectionMatch": "baogao.comparison",
    "Sections": "baogao.sequences",
    "Statistics": "baogao.sequences",
    "Table": "baogao.tables",
    "Tables": "baogao.sequences",
    "check": "baogao.checking",
    "compare": "baogao.comparison",
    "count": "baogao.words",
    "display": "baogao.views.settings",
    "find": "baogao.words",
    "iter_reports": "baogao.many",
    "parse_many": "baogao.many",
    "parse_table": "baogao.files.tables",
    "read": "baogao.files.reading",
    "read_many": "baogao.many",
    "track": "baogao.comparison",
}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    value = getattr(import_module(_LATER[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
