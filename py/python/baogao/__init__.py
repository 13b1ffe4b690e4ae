"""Reads official Chinese work reports: their structure and their statistics.

>>> import baogao
>>> report = baogao.parse("2024年，澜江市法院审结刑事案件1036件，同比下降7.3%。")
>>> report.source[report.paragraphs[0].start : report.paragraphs[0].end]
'2024年，澜江市法院审结刑事案件1036件，同比下降7.3%。'
"""

from baogao import errors
from baogao._baogao import (
    Cell,
    Citation,
    Decoded,
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
from baogao.files import read
from baogao.sequences import Mentions, Sections, Statistics, Tables
from baogao.tables import Table

__all__ = [
    "Cell",
    "Citation",
    "Decoded",
    "Error",
    "Front",
    "Lexicon",
    "Mention",
    "Mentions",
    "Norm",
    "Note",
    "Numeral",
    "Paragraph",
    "Section",
    "Sections",
    "Statistic",
    "StatisticalTable",
    "Statistics",
    "Table",
    "Tables",
    "Topic",
    "WorkReport",
    "__version__",
    "decode",
    "errors",
    "explain",
    "number",
    "numerals",
    "parse",
    "parse_all",
    "read",
    "topics",
]
