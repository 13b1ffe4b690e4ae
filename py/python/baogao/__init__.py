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
from baogao.files import read

__all__ = [
    "Action",
    "Cell",
    "Citation",
    "Decoded",
    "Duty",
    "Error",
    "Front",
    "Lexicon",
    "Mention",
    "Norm",
    "Note",
    "Numeral",
    "Paragraph",
    "Section",
    "Statistic",
    "StatisticalTable",
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
