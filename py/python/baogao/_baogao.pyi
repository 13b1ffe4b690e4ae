"""
Reads official Chinese work reports: their structure and their statistics.
"""

from _typeshed import SupportsGetItem
from baogao.forms import ActionDict, CellDict, CitationDict, DutyDict, FrontDict, MentionDict, NormDict, NoteDict, NumeralDict, ParagraphDict, SectionDict, StatisticDict, StatisticalTableDict, SummaryDict, TopicDict, WorkReportDict
from baogao.sequences import Mentions, Sections, Statistics, Tables
from baogao.words import Hit
from collections.abc import Sequence
from datetime import date
from typing import Any, Final, Literal, SupportsIndex, final

__all__ = ["MAX_CHARACTERS", "MAX_STATISTICS", "__version__", "Action", "Batches", "Cell", "Citation", "Decoded", "Duty", "Front", "Lexicon", "Mention", "Norm", "Note", "Numeral", "Paragraph", "Rows", "Section", "Statistic", "StatisticalTable", "Topic", "WorkReport", "_check", "_compare", "_panic", "_restore", "_track", "decode", "explain", "number", "numerals", "parse", "parse_all", "topics"]

MAX_CHARACTERS: Final[int]
MAX_STATISTICS: Final[int]
__version__: Final[str]

@final
class Action:
    """
    What was or will be done, also where no number stands.

    Examples
    --------
    >>> action, = baogao.parse("2024年，市政府出台《港口发展办法》。").actions
    >>> action.verb, action.object, action.period, action.status
    ('出台', '《港口发展办法》', '2024', 'achieved')
    """
    __match_args__: Final[tuple[Literal["start"], Literal["end"], Literal["text"], Literal["act"], Literal["verb"], Literal["object"], Literal["subject"], Literal["document"], Literal["title"], Literal["period"], Literal["status"], Literal["section"], Literal["paragraph"], Literal["statistic"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def act(self, /) -> Literal["enact", "amend", "repeal", "draft", "decide", "approve", "hear", "inspect", "inquire", "survey", "assess", "filing", "appoint", "oath", "deputy", "suggest", "proposal", "petition", "opinion", "accept", "close", "prosecute", "sentence", "advise", "enforce", "mediate", "report", "rule", "issue", "publish", "implement", "meet", "train", "hold", "found", "build"]:
        """
        What kind of act it is.
        """
    @property
    def document(self, /) -> int | None:
        """
        The cited document that it is about, an index of `citations`.
        """
    @property
    def end(self, /) -> int:
        """
        Index in the source after the last character.
        """
    @property
    def object(self, /) -> str | None:
        """
        What it is done to, without its number; `None` where the text leaves it out.
        """
    @property
    def paragraph(self, /) -> int:
        """
        Index of the paragraph.
        """
    @property
    def period(self, /) -> str | None:
        """
        When, as the period of a statistic: `2024`, `2021/2025`, `2025-06`.
        """
    @property
    def section(self, /) -> tuple[int, ...] | None:
        """
        Path of the section: `(0, 2)` is `report.sections[0].sections[2]`.
        """
    @property
    def start(self, /) -> int:
        """
        Index in the source of the first character: of the verb, or of what stands before it and
        belongs to it. Of several objects of one verb, the second and the following have their own
        place.
        """
    @property
    def statistic(self, /) -> int | None:
        """
        Index of the statistic that says how many.
        """
    @property
    def status(self, /) -> Literal["achieved", "planned", "background"]:
        """
        Done or planned.
        """
    @property
    def subject(self, /) -> str | None:
        """
        Who does it, where the text tells and it is not the body that reports.
        """
    @property
    def text(self, /) -> str:
        """
        The characters, without line breaks.
        """
    @property
    def title(self, /) -> str | None:
        """
        Title of that document, without 《》.
        """
    def to_dict(self, /) -> ActionDict:
        """
        The action as in the JSON form.
        """
    @property
    def verb(self, /) -> str:
        """
        The verb as written, with what is done where the object stands in front (对…`开展执法检查`).
        """

@final
class Batches:
    """
    The batches of a table, one after the other.
    """
    def __iter__(self, /) -> Batches: ...
    def __next__(self, /) -> list[Any]: ...

@final
class Cell:
    """
    A cell of a table.

    Examples
    --------
    >>> report = baogao.parse("|指标|2023年|\\n|粮食产量（万吨）|12.6|\\n")
    >>> report.tables[0].rows[0][1]
    Cell(text='12.6')
    """
    __match_args__: Final[tuple[Literal["start"], Literal["end"], Literal["text"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> int:
        """
        Index in the source after the last character; `start` where nothing stands in it.
        """
    @property
    def start(self, /) -> int:
        """
        Index in the source of the first character.
        """
    @property
    def text(self, /) -> str:
        """
        The characters.
        """
    def to_dict(self, /) -> CellDict:
        """
        The cell as in the JSON form.
        """

@final
class Citation:
    """
    A cited document.

    Examples
    --------
    >>> report = baogao.parse("印发《澜江市养老服务办法》（澜府〔2024〕8号）。")
    >>> report.citations
    (Citation(title='澜江市养老服务办法', number='澜府〔2024〕8号'),)
    """
    __match_args__: Final[tuple[Literal["start"], Literal["end"], Literal["title"], Literal["number"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> int:
        """
        Index in the source after the last character.
        """
    @property
    def number(self, /) -> str | None:
        """
        Document number as written, `澜府〔2025〕8号`.
        """
    @property
    def start(self, /) -> int:
        """
        Index in the source of the first character.
        """
    @property
    def title(self, /) -> str | None:
        """
        Title without 《》.
        """
    def to_dict(self, /) -> CitationDict:
        """
        The citation as in the JSON form.
        """

@final
class Decoded:
    """
    Text decoded from bytes.

    Examples
    --------
    >>> decoded = baogao.decode("全县新建小学三所，改造中学五所。".encode("gbk"))
    >>> decoded.encoding, decoded.replaced
    ('gb18030', False)
    """
    __match_args__: Final[tuple[Literal["text"], Literal["encoding"], Literal["replaced"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def encoding(self, /) -> str:
        """
        Encoding taken, by its name in the Encoding Standard: `UTF-8`, `gb18030`, `Big5`, `UTF-16LE`.
        """
    @property
    def replaced(self, /) -> bool:
        """
        Whether bytes that fit no character were replaced by U+FFFD.
        """
    @property
    def text(self, /) -> str:
        """
        The text.
        """

@final
class Duty:
    """
    A duty of the body that reports, with what the report says of it.

    Examples
    --------
    >>> text = "澜江市中级人民法院工作报告\\n一、2024年工作\\n审结刑事案件3186件。"
    >>> [duty for duty in baogao.parse(text).duties() if duty.actions]
    [Duty(duty='cases', zh='受理和审结案件', en='Cases accepted and closed')]
    """
    __match_args__: Final[tuple[Literal["duty"], Literal["zh"], Literal["en"], Literal["actions"], Literal["statistics"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def actions(self, /) -> tuple[int, ...]:
        """
        Indexes of its actions, those of others left out.
        """
    @property
    def duty(self, /) -> str:
        """
        Stable id, `legislation.passed`.
        """
    @property
    def en(self, /) -> str:
        """
        English label.
        """
    @property
    def statistics(self, /) -> tuple[int, ...]:
        """
        Indexes of its statistics: those of its actions, and those with its topics; background left
        out.
        """
    def to_dict(self, /) -> DutyDict:
        """
        The duty as in the JSON form.
        """
    @property
    def zh(self, /) -> str:
        """
        The Chinese term.
        """

@final
class Front:
    """
    What the front matter says. An absent fact is `None`.

    Examples
    --------
    >>> text = "澜江市中级人民法院工作报告\\n（2025年1月9日在澜江市第十届人民代表大会第五次会议上）\\n"
    >>> front = baogao.parse(text).front
    >>> front.kind, front.region, front.date, front.term, front.session
    ('court', '澜江市', '2025-01-09', 10, 5)
    """
    __match_args__: Final[tuple[Literal["kind"], Literal["title"], Literal["issuer"], Literal["region"], Literal["tier"], Literal["code"], Literal["date"], Literal["term"], Literal["session"], Literal["speaker"], Literal["year"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str | None:
        """
        Six-digit code of the place (GB/T 2260), 江门市 is `440700`, in the year under review; `None`
        where the name leaves a doubt, and for what has no code, such as the whole country.
        """
    @property
    def date(self, /) -> str | None:
        """
        Day of delivery or publication, `2025-02-27`.
        """
    @property
    def issuer(self, /) -> str | None:
        """
        The body that reports.
        """
    @property
    def kind(self, /) -> Literal["congress", "government", "court", "procuratorate", "cppcc", "plan", "budget", "communique", "other"]:
        """
        Genre of the report; `other` for what is none.
        """
    @property
    def region(self, /) -> str | None:
        """
        The place it reports on.
        """
    @property
    def session(self, /) -> int | None:
        """
        Session of the congress: 第五次会议 is 5.
        """
    @property
    def speaker(self, /) -> str | None:
        """
        Who delivers it, without office and spacing.
        """
    @property
    def term(self, /) -> int | None:
        """
        Term of the congress: 第十六届 is 16.
        """
    @property
    def tier(self, /) -> Literal["nation", "province", "city", "county", "township"] | None:
        """
        Administrative level of the region.
        """
    @property
    def title(self, /) -> str | None:
        """
        Title without line breaks and spacing.
        """
    def to_dict(self, /) -> FrontDict:
        """
        The front matter as in the JSON form.
        """
    @property
    def year(self, /) -> int | None:
        """
        The year under review, not the year of delivery.
        """

@final
class Lexicon:
    """
    The words to read with: those of the package and your own.

    Each table is a text with one entry a line, a class and its words with a tab between them;
    a line that begins with `#` is a comment.

    Parameters
    ----------
    units : str, optional
        Units and measure words by dimension: `thing`, `event`, `people`, `money`, `mass` …; a
        word may name its canonical form, `個百分點=百分点`. The dimension `noun` stands for things
        that are counted without a measure word.
    words : str, optional
        Words with a numeral in them that count nothing, by class: `lexical`, `formula`, `name`,
        `code`, `ordinal` or `date`.
    bounds : str, optional
        Bound words by place and bound: `before over`, `after least` …
    topics : str, optional
        Topics: id, Chinese label, English label, dimensions and names with tabs between them.

    Raises
    ------
    baogao.Error
        With code `lexicon` and the line of the first entry that cannot be used.

    Examples
    --------
    >>> lexicon = baogao.Lexicon(units="thing\\t皮箱")
    >>> baogao.parse("生产200皮箱。", lexicon).statistics[0].unit
    '皮箱'
    >>> baogao.Lexicon(units="thing")
    Traceback (most recent call last):
    baogao.errors.LexiconError: lexicon entry on line 1: no words after the tab
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs_ex__(self, /) -> tuple[tuple[()], dict[str, str]]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, units: str | None = None, words: str | None = None, bounds: str | None = None, topics: str | None = None) -> Lexicon: ...
    def __repr__(self, /) -> str: ...

@final
class Mention:
    """
    A number or numeral that is no statistic.

    Examples
    --------
    >>> report = baogao.parse("2024年3月，第十届人民代表大会通过决议，落实“1310”部署。")
    >>> [(mention.class_, mention.text, mention.value) for mention in report.mentions]
    [('date', '2024年3月', '2024-03'), ('ordinal', '第十届', 10.0), ('formula', '1310', None)]
    """
    __match_args__: Final[tuple[Literal["start"], Literal["end"], Literal["text"], Literal["class_"], Literal["value"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def class_(self, /) -> Literal["date", "ordinal", "formula", "name", "code", "numbering", "lexical", "footnote"]:
        """
        What it is; `class` in the JSON form, which is a keyword in Python.
        """
    @property
    def end(self, /) -> int:
        """
        Index in the source after the last character.
        """
    @property
    def start(self, /) -> int:
        """
        Index in the source of the first character.
        """
    @property
    def text(self, /) -> str:
        """
        The characters, without line breaks.
        """
    def to_dict(self, /) -> MentionDict:
        """
        The mention as in the JSON form.
        """
    @property
    def value(self, /) -> float | str | None:
        """
        ISO date or number, where it has one.
        """

@final
class Norm:
    """
    A value in the unit of its dimension.

    Examples
    --------
    >>> norm = baogao.parse("收购粮食1200万斤。").statistics[0].norm
    >>> norm.value, norm.unit
    (6000.0, '吨')
    """
    __match_args__: Final[tuple[Literal["value"], Literal["high"], Literal["unit"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def high(self, /) -> float | None:
        """
        Upper end of a range.
        """
    def to_dict(self, /) -> NormDict:
        """
        The value as in the JSON form.
        """
    @property
    def unit(self, /) -> str:
        """
        吨, 公顷, 公里, 平方米, 元 …
        """
    @property
    def value(self, /) -> float:
        """
        The value; the lower end of a range.
        """

@final
class Note:
    """
    A doubt.

    Examples
    --------
    >>> report = baogao.parse("一、依法监督\\n三、代表工作\\n")
    >>> note, = report.notes
    >>> note.code, report.source[note.start : note.end]
    ('numbering', '三、代表工作')
    """
    __match_args__: Final[tuple[Literal["code"], Literal["start"], Literal["end"], Literal["message"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> Literal["unread", "not_text", "mojibake", "undecoded", "numbering", "order", "copy", "aside", "range", "split", "respective", "unit", "quote", "value", "markup", "table"]:
        """
        Stable code.
        """
    @property
    def end(self, /) -> int:
        """
        Index in the source after the last character it is about.
        """
    @property
    def message(self, /) -> str:
        """
        The doubt in words.
        """
    @property
    def start(self, /) -> int:
        """
        Index in the source of the first character it is about.
        """
    def to_dict(self, /) -> NoteDict:
        """
        The note as in the JSON form.
        """

@final
class Numeral:
    """
    A numeral found in a text, before any meaning.

    Examples
    --------
    >>> numeral, = baogao.numerals("近五成")
    >>> numeral.value, numeral.unit, numeral.bound
    (50.0, '%', 'nearly')
    """
    __match_args__: Final[tuple[Literal["start"], Literal["end"], Literal["text"], Literal["value"], Literal["high"], Literal["unit"], Literal["bound"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def bound(self, /) -> Literal["exact", "about", "over", "nearly", "least", "most", "range"]:
        """
        How exact it is.
        """
    @property
    def end(self, /) -> int:
        """
        Index in the text after the last character.
        """
    @property
    def high(self, /) -> float | None:
        """
        Upper end of a range.
        """
    @property
    def start(self, /) -> int:
        """
        Index in the text of the first character.
        """
    @property
    def text(self, /) -> str:
        """
        The characters.
        """
    def to_dict(self, /) -> NumeralDict:
        """
        The numeral as a dict with the keys of the attributes.
        """
    @property
    def unit(self, /) -> str:
        """
        Canonical unit; empty without one.
        """
    @property
    def value(self, /) -> float:
        """
        Number with its multiplier applied; the lower end of a range.
        """

@final
class Paragraph:
    """
    A paragraph of the source; page furniture is one too.

    Examples
    --------
    >>> report = baogao.parse("一、依法监督\\n全年听取报告12项。\\n责任编辑：何静\\n")
    >>> [(paragraph.role, paragraph.text) for paragraph in report.paragraphs]
    [('heading', '一、依法监督'), ('body', '全年听取报告12项。'), ('furniture', '责任编辑：何静')]
    """
    __match_args__: Final[tuple[Literal["start"], Literal["end"], Literal["text"], Literal["breaks"], Literal["role"], Literal["section"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def breaks(self, /) -> tuple[tuple[int, int], ...]:
        """
        Where the text leaves the source, as pairs `(at, source)`: from index `at` of the text
        on, it stands at index `source` of the source.

        Between two pairs text and source run in step, and before the first one from `start` on;
        what the source has beyond that is set aside. Empty when the text stands in one piece
        from `start` to `end`. `locate` and `place` read them.

        Examples
        --------
        >>> baogao.parse("改造小学3所、\\r\\n中学5所。").paragraphs[0].breaks
        ((7, 9),)
        """
    @property
    def end(self, /) -> int:
        """
        Index in the source after the last character.
        """
    def locate(self, /, start: int, end: int) -> tuple[int, int] | None:
        """
        Find the part of the text that stands at a place of the source.

        Parameters
        ----------
        start, end : int
            A place in the source: that of a statistic, a mention, a citation, a sentence …

        Returns
        -------
        tuple of int, or None
            Start and end in `text`; `None` when the place is not inside the paragraph, or
            nothing of the text stands there.

        Raises
        ------
        baogao.Error
            With code `wrong_type` when an argument is no `int`.

        Examples
        --------
        >>> report = baogao.parse("改造小学3所、\\r\\n中学5所。")
        >>> paragraph, statistic = report.paragraphs[0], report.statistics[1]
        >>> start, end = paragraph.locate(statistic.start, statistic.end)
        >>> paragraph.text[:start] + "[" + paragraph.text[start:end] + "]"
        '改造小学3所、中学[5所]'
        """
    def place(self, /, start: int, end: int) -> tuple[int, int] | None:
        """
        Find the place in the source of a part of the text: the opposite of `locate`.

        Parameters
        ----------
        start, end : int
            Start and end in `text`.

        Returns
        -------
        tuple of int, or None
            Start and end in the source; `None` when they are no part of the text.

        Raises
        ------
        baogao.Error
            With code `wrong_type` when an argument is no `int`.

        Examples
        --------
        >>> report = baogao.parse("改造小学3所、\\r\\n中学5所。")
        >>> start, end = report.paragraphs[0].place(6, 9)
        >>> report.source[start:end]
        '、\\r\\n中学'
        """
    @property
    def role(self, /) -> Literal["title", "date", "speaker", "salutation", "opening", "heading", "body", "thanks", "problems", "closing", "furniture", "glossary", "table"]:
        """
        What the paragraph is for.
        """
    @property
    def section(self, /) -> tuple[int, ...] | None:
        """
        Path of the section it belongs to: `(0, 2)` is `report.sections[0].sections[2]`.
        """
    @property
    def start(self, /) -> int:
        """
        Index in the source of the first character.
        """
    @property
    def text(self, /) -> str:
        """
        Text with hard wraps undone.

        Line breaks and the blanks around them, characters without width and `<U+00A0>` are set
        aside; a break between two Latin words is read as a blank.
        """
    def to_dict(self, /) -> ParagraphDict:
        """
        The paragraph as in the JSON form.
        """

@final
class Rows:
    """
    The rows of a table, made from reports whenever they are asked for.
    """
    def __arrow_c_schema__(self, /) -> Any: ...
    def __arrow_c_stream__(self, /, requested_schema: Any | None = None) -> Any: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, /, kind: str, reports: SupportsGetItem[int, WorkReport], files: SupportsGetItem[int, str | None] | None = None, keep: SupportsGetItem[int, tuple[str, SupportsGetItem[int, Any]]] | None = None) -> Rows: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def batches(self, /) -> Batches:
        """
        Batch after batch, each a list with the values of every column.
        """
    @property
    def columns(self, /) -> list[str]:
        """
        Names of the columns.
        """
    @staticmethod
    def described(kind: str) -> list[tuple[str, str, str, str]]:
        """
        Names, types, units and meanings of the columns of a kind.
        """
    @property
    def kind(self, /) -> str:
        """
        What a row is: `statistics`, `sections`, `mentions`, `tables`, or of your own.
        """
    @staticmethod
    def norm(unit: str) -> tuple[float, str] | None:
        """
        How many there are of the unit of its dimension in one of a unit, and that unit.
        """
    @staticmethod
    def own(kind: str, columns: SupportsGetItem[int, tuple[str, str, SupportsGetItem[int, Any]]]) -> Rows:
        """
        Rows of your own: the name of their kind; names, types and values of the columns.
        """
    def take(self, /, nodes: SupportsGetItem[int, SupportsIndex]) -> Rows:
        """
        The rows of some nodes of the only report.
        """

@final
class Section:
    """
    A section with its sub-sections. `start` and `end` are those of label and heading.

    Examples
    --------
    >>> report = baogao.parse("一、依法监督\\n（一）财经监督。听取报告5项。\\n二、代表工作\\n")
    >>> [(section.label, section.heading) for section in report.sections]
    [('一、', '依法监督'), ('二、', '代表工作')]
    >>> report.sections[0].sections[0].heading
    '财经监督'
    """
    __match_args__: Final[tuple[Literal["level"], Literal["label"], Literal["number"], Literal["heading"], Literal["start"], Literal["end"], Literal["body"], Literal["year"], Literal["since"], Literal["plan"], Literal["sections"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def body(self, /) -> tuple[int, int]:
        """
        Start and end in the source of its text: from the first character behind the heading, or
        the first paragraph below it, to the end of the last paragraph of the section or of one
        below it.

        Empty, at the end of the heading, where it has no text. Page furniture between two
        paragraphs lies inside. Where paragraphs were moved to restore the reading order, the text
        that goes on from the heading; `Paragraph.section` tells what belongs to a section wherever
        it stands.

        Examples
        --------
        >>> report = baogao.parse("一、财经监督。\\n听取报告5项。\\n二、代表工作\\n")
        >>> start, end = report.sections[0].body
        >>> report.source[start:end]
        '听取报告5项。'
        """
    @property
    def end(self, /) -> int:
        """
        Index in the source after the last character of the heading.
        """
    @property
    def heading(self, /) -> str:
        """
        Heading without label and final stop.
        """
    @property
    def label(self, /) -> str:
        """
        Marker as written: `一、`, `（二）`, `三是`; empty for a bare heading.
        """
    @property
    def level(self, /) -> Literal["part", "section", "subsection", "item", "subitem"]:
        """
        Level that the marker stands for: `一、` a section, `（一）` a subsection, a bare heading a part.
        """
    @property
    def number(self, /) -> int | None:
        """
        Number of the marker.
        """
    @property
    def plan(self, /) -> bool:
        """
        Whether it plans (`True`) or reviews (`False`).
        """
    @property
    def sections(self, /) -> tuple[Section, ...]:
        """
        Sub-sections in reading order.
        """
    @property
    def since(self, /) -> int | None:
        """
        First year, where the section covers several.
        """
    @property
    def start(self, /) -> int:
        """
        Index in the source of the first character of the label.
        """
    def to_dict(self, /) -> SectionDict:
        """
        The section as in the JSON form.
        """
    @property
    def year(self, /) -> int | None:
        """
        Year the section covers; the last one of several.
        """

@final
class Statistic:
    """
    An expression that states how much or how many.

    Examples
    --------
    >>> report = baogao.parse("2024年，全市新建公园超过30个，比上年增长5%。")
    >>> parks, growth = report.statistics
    >>> parks.indicator, parks.bound, parks.value, parks.unit, parks.period, parks.status
    ('新建公园', 'over', 30.0, '个', '2024', 'achieved')
    >>> growth.change, growth.value, growth.unit, growth.basis
    ('increase', 5.0, '%', '比上年')
    """
    __match_args__: Final[tuple[Literal["start"], Literal["end"], Literal["text"], Literal["value"], Literal["high"], Literal["unit"], Literal["norm"], Literal["bound"], Literal["change"], Literal["basis"], Literal["indicator"], Literal["status"], Literal["period"], Literal["section"], Literal["paragraph"], Literal["sentence"], Literal["group"], Literal["whole"], Literal["topic"], Literal["measure"], Literal["place"], Literal["of"], Literal["per"], Literal["scope"], Literal["terms"], Literal["aim"], Literal["beyond"], Literal["table"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def aim(self, /) -> str | None:
        """
        The word of a target: 力争, 确保.
        """
    @property
    def basis(self, /) -> str | None:
        """
        What a change is compared with, as written.
        """
    @property
    def beyond(self, /) -> int | None:
        """
        Index of the target that this one goes beyond.
        """
    @property
    def bound(self, /) -> Literal["exact", "about", "over", "nearly", "least", "most", "range"]:
        """
        How exact the number is.
        """
    @property
    def change(self, /) -> Literal["increase", "decrease"] | None:
        """
        Direction, when the number is the size of a change.
        """
    @property
    def end(self, /) -> int:
        """
        Index in the source after the last character.
        """
    @property
    def group(self, /) -> int | None:
        """
        Id shared by the members of one respective list (分别).
        """
    @property
    def high(self, /) -> float | None:
        """
        Upper end of a range.
        """
    @property
    def indicator(self, /) -> str | None:
        """
        What is counted or measured, in the words of the text.
        """
    @property
    def measure(self, /) -> Literal["stock", "flow", "change", "share", "rate", "index", "ratio", "rank", "duration"] | None:
        """
        What kind of quantity it is.
        """
    @property
    def norm(self, /) -> Norm | None:
        """
        The same in the unit of the dimension: 斤 in 吨, 亩 in 公顷.
        """
    @property
    def of(self, /) -> str | None:
        """
        The whole of a share.
        """
    @property
    def paragraph(self, /) -> int:
        """
        Index of the paragraph.
        """
    @property
    def per(self, /) -> str | None:
        """
        What a rate is per: 每万人, 人均.
        """
    @property
    def period(self, /) -> str | None:
        """
        Time the value refers to: `2024`, `2021/2025`, `2025-06`, `2024-H1`.
        """
    @property
    def place(self, /) -> str | None:
        """
        Whose number it is, where it is not that of the whole region.
        """
    @property
    def scope(self, /) -> str | None:
        """
        What a rank ranges over.
        """
    @property
    def section(self, /) -> tuple[int, ...] | None:
        """
        Path of the section: `(0, 2)` is `report.sections[0].sections[2]`.
        """
    @property
    def sentence(self, /) -> tuple[int, int]:
        """
        Start and end of the sentence in the source.
        """
    @property
    def start(self, /) -> int:
        """
        Index in the source of the first character.
        """
    @property
    def status(self, /) -> Literal["achieved", "planned", "background"]:
        """
        Done, planned, or background.
        """
    @property
    def table(self, /) -> tuple[int, int, int] | None:
        """
        The cell that it stands in: index of the table, of the row behind the head, of the column.
        """
    @property
    def terms(self, /) -> tuple[str, ...] | None:
        """
        How it was reckoned, as written: 可比价, 同口径.
        """
    @property
    def text(self, /) -> str:
        """
        Bound words, number, multiplier and unit, without line breaks.
        """
    def to_dict(self, /) -> StatisticDict:
        """
        The statistic as in the JSON form.
        """
    @property
    def topic(self, /) -> str | None:
        """
        Stable id of the quantity, one of `baogao.topics()`.
        """
    @property
    def unit(self, /) -> str:
        """
        Canonical unit without multiplier; empty for bare ratios and ranks.
        """
    @property
    def value(self, /) -> float:
        """
        Number with its multiplier applied; the lower end of a range.
        """
    @property
    def whole(self, /) -> int | None:
        """
        Index of the statistic that this one is a part of (其中).
        """

@final
class StatisticalTable:
    """
    A table: its lines are paragraphs of role `table`, its numbers statistics with their cell.

    Examples
    --------
    >>> report = baogao.parse("|指标|单位|2023年|\\n|粮食产量|万吨|12.6|\\n|公路里程|公里|620|\\n")
    >>> table, = report.tables
    >>> [cell.text for cell in table.header[0]]
    ['指标', '单位', '2023年']
    >>> [(row.indicator, row.value, row.unit, row.table) for row in report.statistics]
    [('粮食产量', 126000.0, '吨', (0, 0, 2)), ('公路里程', 620.0, '公里', (0, 1, 2))]
    """
    __match_args__: Final[tuple[Literal["start"], Literal["end"], Literal["caption"], Literal["unit"], Literal["header"], Literal["rows"], Literal["section"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def caption(self, /) -> str | None:
        """
        Caption, without its unit.
        """
    @property
    def end(self, /) -> int:
        """
        Index in the source after the last character of its last cell.
        """
    @property
    def header(self, /) -> tuple[tuple[Cell, ...], ...]:
        """
        Rows of the head; none where it is not certain which they are.
        """
    @property
    def rows(self, /) -> tuple[tuple[Cell, ...], ...]:
        """
        The other rows.
        """
    @property
    def section(self, /) -> tuple[int, ...] | None:
        """
        Path of the section.
        """
    @property
    def start(self, /) -> int:
        """
        Index in the source of the first character of its caption, or of its first cell.
        """
    def to_dict(self, /) -> StatisticalTableDict:
        """
        The table as in the JSON form.
        """
    @property
    def unit(self, /) -> str | None:
        """
        Unit of the whole table as written: `单位：万元` is `万元`.
        """

@final
class Topic:
    """
    What a statistic counts or measures, under an id that is the same in every report.

    Examples
    --------
    >>> [topic.zh for topic in baogao.topics() if topic.id == "agriculture.grain.output"]
    ['粮食产量']
    """
    __match_args__: Final[tuple[Literal["id"], Literal["zh"], Literal["en"], Literal["dimensions"], Literal["note"]]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def dimensions(self, /) -> tuple[str, ...]:
        """
        What a level of it is stated in: `money`, `person`, `percent` …
        """
    @property
    def en(self, /) -> str:
        """
        English label.
        """
    @property
    def id(self, /) -> str:
        """
        From the field to the quantity: `fiscal.revenue.general`.
        """
    @property
    def note(self, /) -> str:
        """
        Where it ends: what it is not, from or until when.
        """
    def to_dict(self, /) -> TopicDict:
        """
        The topic as in the JSON form.
        """
    @property
    def zh(self, /) -> str:
        """
        The Chinese term.
        """

@final
class WorkReport:
    """
    A report that has been read: structure, statistics and doubts.

    Every node has `start` and `end`, and `report.source[node.start:node.end]` is the node
    as it stands in the source, with the line breaks and what else `Paragraph.text` sets aside.

    Examples
    --------
    >>> report = baogao.parse("一、工作回顾\\n2024年，新建小学3所。\\n")
    >>> report
    WorkReport(kind='other', year=2024, paragraphs=2, sections=1, statistics=1, notes=0)
    >>> report.statistics[0].section
    (0,)
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str, str, str | None]]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def actions(self, /) -> tuple[Action, ...]:
        """
        What was or will be done, also where no number stands; found when first asked for.

        Examples
        --------
        >>> report = baogao.parse("制定《古渡口保护条例》《养犬条例》，对《港口条例》开展执法检查。")
        >>> [(action.act, action.verb, action.title) for action in report.actions]
        [('enact', '制定', '古渡口保护条例'), ('enact', '制定', '养犬条例'), ('inspect', '开展执法检查', '港口条例')]
        """
    @property
    def citations(self, /) -> tuple[Citation, ...]:
        """
        Cited titles and document numbers.
        """
    def duties(self, /) -> tuple[Duty, ...]:
        """
        Group actions and statistics by the duties of the body that reports.

        Returns
        -------
        tuple of Duty
            For a people's congress legislation passed, revised and under way, reports heard,
            inspections, inquiries, decisions, appointments, deputies, petitions …; others for courts,
            procuratorates, governments and the CPPCC; none for other reports. A duty that nothing is
            said of is there without actions and statistics.

        Examples
        --------
        >>> text = "澜江市人民代表大会常务委员会工作报告\\n一、2024年工作\\n制定《古渡口保护条例》，听取专项工作报告21项。"
        >>> report = baogao.parse(text)
        >>> [(duty.duty, duty.zh, duty.actions) for duty in report.duties() if duty.actions]
        [('legislation.passed', '制定法规', (0,)), ('reports', '听取审议报告', (1,))]
        """
    def find(self, /, pattern: Any, width: int = ...) -> list[Hit]:
        """
        Find words, with what stands around them.

        Parameters
        ----------
        pattern : str, iterable of str, or re.Pattern
            Words as they are, several of them, or a compiled regular expression, see `baogao.find`.
        width : int
            Characters of the context at most, on either side.

        Examples
        --------
        >>> report = baogao.parse("一、依法监督\\n听取报告12项，专题询问2次。")
        >>> [(str(hit), hit.section) for hit in report.find("报告")]
        [('听取【报告】12项，专题询问2次。', '一、依法监督')]
        """
    @staticmethod
    def from_json(json: str, source: str) -> WorkReport:
        """
        Read a report back from its JSON form, whichever surface wrote it.

        Parameters
        ----------
        json : str
            What `to_json`, the crate or the npm package wrote.
        source : str
            The text that was read, which the JSON form does not hold.

        Returns
        -------
        WorkReport
            The report; its offsets count code points, whatever they counted in the JSON form.

        Raises
        ------
        baogao.Error
            With code `wrong_report` (a ValueError), and the path of what is wrong, when the string is
            no JSON of a report of schema 2, or the report is none of this source; `wrong_type` when
            an argument is no `str`.

        Examples
        --------
        >>> report = baogao.parse("听取报告12项。")
        >>> baogao.WorkReport.from_json(report.to_json(), report.source) == report
        True
        >>> try:
        ...     baogao.WorkReport.from_json(report.to_json(), "另一份报告")
        ... except baogao.Error as error:
        ...     print(error.code, error.path)
        wrong_report paragraphs[0]
        """
    @property
    def front(self, /) -> Front:
        """
        Title, issuer, date, speaker and what else stands before the text.
        """
    def html(self, /) -> str:
        """
        Show the outline and the text with its statistics marked as an HTML fragment.

        One `<article>` that needs nothing from elsewhere: no script, styles for itself alone,
        all text escaped. A notebook shows it for a report at the end of a cell.

        Examples
        --------
        >>> "<script>" in baogao.parse("新建<script>学校3所。").html()
        False
        """
    @property
    def mentions(self, /) -> Mentions:
        """
        Numbers and numerals that are no statistics: dates, ordinals, formulas …
        """
    @property
    def notes(self, /) -> tuple[Note, ...]:
        """
        Doubts, each with a stable code.
        """
    def outline(self, /) -> str:
        """
        Show the title and the section tree as text, one section a line.

        Examples
        --------
        >>> report = baogao.parse("一、依法监督\\n（一）财经监督。听取报告5项。\\n二、代表工作\\n")
        >>> print(report.outline())
        ├─ 一、依法监督
        │  └─ （一）财经监督
        └─ 二、代表工作
        """
    @property
    def paragraphs(self, /) -> tuple[Paragraph, ...]:
        """
        Every paragraph in reading order, page furniture included.
        """
    def section(self, /, path: Sequence[int]) -> Section | None:
        """
        Give the section at a path, such as that of a statistic or a paragraph.

        Parameters
        ----------
        path : sequence of int
            Indexes from the top down: `(0, 2)` is `report.sections[0].sections[2]`.

        Returns
        -------
        Section or None
            `None` where there is none, and for the empty path.

        Raises
        ------
        baogao.Error
            With code `wrong_type` when the path is no sequence of `int`.

        Examples
        --------
        >>> report = baogao.parse("一、依法监督\\n（一）财经监督。听取报告5项。\\n")
        >>> report.section(report.statistics[0].section).heading
        '财经监督'
        """
    @property
    def sections(self, /) -> Sections:
        """
        The section tree.
        """
    def sentence(self, /, statistic: Statistic) -> str:
        """
        Give the sentence of a statistic, as it stands in the source.

        Parameters
        ----------
        statistic : Statistic
            A statistic of this report.

        Returns
        -------
        str
            The text between the ends that `statistic.sentence` tells.

        Raises
        ------
        baogao.Error
            With code `wrong_type` when it is no `Statistic`.

        Examples
        --------
        >>> report = baogao.parse("改造学校5所。新建小学3所。")
        >>> report.sentence(report.statistics[1])
        '新建小学3所。'
        """
    @property
    def source(self, /) -> str:
        """
        The text that was read.
        """
    @property
    def statistics(self, /) -> Statistics:
        """
        Every statistic in reading order.
        """
    def summary(self, /) -> SummaryDict:
        """
        Measure the report: paragraphs, sentences, characters and statistics, also by section.

        Returns
        -------
        dict
            `paragraphs`, `sentences` and `characters` without page furniture, `furniture` (its
            characters), `statistics`, `status` and `units` (statistics by each), and
            `sections`: the same measures for every section, with its `path`.

        Examples
        --------
        >>> report = baogao.parse("一、开展监督。听取报告12项，专题询问2次。")
        >>> report.summary()["units"]
        {'次': 1, '项': 1}
        """
    @property
    def tables(self, /) -> Tables:
        """
        Tables, in the order of the text.
        """
    def to_akn(self, /) -> str:
        """
        Write the report as an Akoma Ntoso 1.0 document (OASIS LegalDocML).

        Sections have identifiers by the naming convention (`sec_1__subsec_2`), statistics are
        `<quantity>` elements. Valid against the schema of the standard.

        Examples
        --------
        >>> 'normalized="12"' in baogao.parse("一、依法监督\\n听取报告12项。").to_akn()
        True
        """
    def to_dict(self, /) -> WorkReportDict:
        """
        Give the JSON form as dicts, lists, strings and numbers.

        Examples
        --------
        >>> [row["value"] for row in baogao.parse("听取报告12项。").to_dict()["statistics"]]
        [12.0]
        """
    def to_json(self, /) -> str:
        """
        Write the report in its JSON form, without the source; offsets count code points.

        Examples
        --------
        >>> import json
        >>> report = baogao.parse("听取报告12项。")
        >>> json.loads(report.to_json()) == report.to_dict()
        True
        """
    def to_markdown(self, /) -> str:
        """
        Write the text in reading order as CommonMark, without page furniture.

        Examples
        --------
        >>> baogao.parse("一、依法监督\\n（一）财经监督。听取报告5项。\\n").to_markdown()
        '### 一、依法监督\\n\\n**（一）财经监督。** 听取报告5项。\\n'
        """
    def walk(self, /) -> list[tuple[tuple[int, ...], Section]]:
        """
        Give every section with its path, in reading order: each before those below it.

        Returns
        -------
        list of tuple
            Pairs `(path, section)`.

        Examples
        --------
        >>> report = baogao.parse("一、依法监督\\n（一）财经监督。听取报告5项。\\n二、代表工作\\n")
        >>> [(path, section.heading) for path, section in report.walk()]
        [((0,), '依法监督'), ((0, 0), '财经监督'), ((1,), '代表工作')]
        """

def _check(report: WorkReport, previous: WorkReport | None = None) -> str:
    """
    Check a report against itself and the one before: a list of `Finding` as JSON.
    """

def _compare(a: WorkReport, b: WorkReport) -> str:
    """
    Lay two reports side by side: a `Comparison` as JSON.
    """

def _panic(message: str) -> None:
    """
    Panic, as no other function should: shows that a panic is an ordinary exception.
    """

def _restore(class_: str, json: str, source: str | None = None) -> Any:
    """
    Put a pickled object together again.
    """

def _track(plan: WorkReport, outcome: WorkReport) -> str:
    """
    Lay what a report promised beside what a later one tells: a list of `Promise` as JSON.
    """

def decode(data: bytes) -> Decoded:
    """
    Decode bytes; the encoding is told from the bytes.

    Parameters
    ----------
    data : bytes
        Text in UTF-8, UTF-16, GB18030 (and GBK) or Big5.

    Returns
    -------
    Decoded
        The text, the encoding, and whether anything had to be replaced.

    Raises
    ------
    baogao.Error
        With code `wrong_type` when `data` is not `bytes`, `not_text` when they are a file of another
        format (docx, PDF, a picture …), `too_large` over 4 GiB.

    Examples
    --------
    >>> baogao.decode("全区新建小学3所。".encode("utf-8"))
    Decoded(text='全区新建小学3所。', encoding='UTF-8', replaced=False)
    """

def explain(report: WorkReport, i: int, lexicon: Lexicon | None = None) -> str:
    """
    Tell why a statistic of a report is what it is.

    Reads the source once more. For people who doubt a value, or who work on the rules: the text
    is made to be read, and another version may put it in other words.

    Parameters
    ----------
    report : WorkReport
        The report.
    i : int
        Index of the statistic in `report.statistics`.
    lexicon : Lexicon, optional
        The words that the report was read with, those of the package when absent.

    Returns
    -------
    str
        The clause of the number; the words of it that tell something, each with its classes
        (`cues.tsv` of the source code explains them); then number, change, indicator and period,
        each with the rule that gave it, where one did.

    Raises
    ------
    IndexError
        When the report has no such statistic.
    baogao.Error
        With code `wrong_type` when an argument has the wrong type, `error` when the source does
        not give the statistic again, because the report was read with another lexicon.

    Examples
    --------
    >>> report = baogao.parse("一、2024年工作回顾\\n农户占62%。")
    >>> print(baogao.explain(report, 0), end="")
    农户占62%
        占 [rank]
      number     62%
      change     –  ← predicate/share
      indicator  农户占比  ← name/share
      period     2024  ← time/part
    """

def number(text: str) -> float:
    """
    Read one numeral, Arabic or Chinese.

    Parameters
    ----------
    text : str
        The numeral and nothing else.

    Returns
    -------
    float
        Its value.

    Raises
    ------
    baogao.Error
        With code `not_a_number` when `text` is no numeral, `wrong_type` when it is no string.

    Examples
    --------
    >>> baogao.number("一百零一")
    101.0
    """

def numerals(text: str) -> list[Numeral]:
    """
    Find every numeral of a text, before any meaning.

    Dates, ordinals and numerals that are only part of a word are here too.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    list of Numeral
        In the order of the text; offsets count code points.

    Raises
    ------
    baogao.Error
        With code `wrong_type` when `text` is no string, `too_large` over 4 GiB.

    Examples
    --------
    >>> [(n.text, n.value, n.unit) for n in baogao.numerals("投资4.75万亿元")]
    [('4.75万亿元', 4750000000000.0, '元')]
    """

def parse(text: str, lexicon: Lexicon | None = None, *, title: str | None = None, date: str | date | None = None, region: str | None = None, kind: str | None = None, year: int | None = None, max_characters: int | None = ..., max_statistics: int | None = ...) -> WorkReport:
    """
    Read a report from its text.

    Any text parses; what is no report has `front.kind` `'other'` and notes.

    Parameters
    ----------
    text : str
        The text of the report. A lone surrogate counts as U+FFFD.
    lexicon : Lexicon, optional
        Words to read with, those of the package when absent.
    title, date, region, kind, year : optional
        What you know about the text: its title (str), the day of delivery or publication (str such
        as `2025-01-15`, or datetime.date), its place (str), its kind as in `front.kind` (str), and
        the year under review (int). Taken as given, as if the text began with it; what follows
        from it, such as kind and year from a title, is settled by it.
    max_characters : int or None
        Refuse a text of more characters, 20,000,000 unless told otherwise; None refuses none.
    max_statistics : int or None
        Refuse a text of more statistics, 3,000,000 unless told otherwise; None refuses none.

    Returns
    -------
    WorkReport
        The report; its offsets count code points, as in any Python string.

    Raises
    ------
    baogao.Error
        With code `wrong_type` when an argument has the wrong type, `fact` (a ValueError) when a
        date, kind or year cannot be, `too_large` over a limit or 4 GiB.

    Examples
    --------
    >>> report = baogao.parse("2024年，澜江市法院审结刑事案件1036件，同比下降7.3%。")
    >>> cases, rate = report.statistics
    >>> cases.value, cases.unit, cases.period
    (1036.0, '件', '2024')
    >>> rate.change, rate.value, rate.unit, rate.basis
    ('decrease', 7.3, '%', '同比')
    >>> report.source[rate.start : rate.end]
    '7.3%'
    >>> baogao.parse("新建学校3所。", title="青溪区2024年政府工作报告", date="2025-01-15").front
    Front(kind='government', title='青溪区2024年政府工作报告', issuer='青溪区人民政府', date='2025-01-15', year=2024)
    """

def parse_all(text: str, lexicon: Lexicon | None = None, *, title: str | None = None, date: str | date | None = None, region: str | None = None, kind: str | None = None, year: int | None = None, max_characters: int | None = ..., max_statistics: int | None = ...) -> list[WorkReport]:
    """
    Read every report of a text that holds several, in their order.

    A report that the text repeats is read once; the copy is set aside with a note `copy`.
    `parse` reads the first report only.

    Parameters
    ----------
    text : str
        The text of the reports. A lone surrogate counts as U+FFFD.
    lexicon : Lexicon, optional
        Words to read with, those of the package when absent.
    title, date, region, kind, year : optional
        What you know about the text: its title (str), the day of delivery or publication (str such
        as `2025-01-15`, or datetime.date), its place (str), its kind as in `front.kind` (str), and
        the year under review (int). Taken as given, as if the text began with it; what follows
        from it, such as kind and year from a title, is settled by it. Of a text that
        holds several reports, title, kind and year are left aside.
    max_characters : int or None
        Refuse a text of more characters, 20,000,000 unless told otherwise; None refuses none.
    max_statistics : int or None
        Refuse a text of more statistics, 3,000,000 unless told otherwise; None refuses none.

    Returns
    -------
    list of WorkReport
        At least one; the offsets of each count code points of the whole text.

    Raises
    ------
    baogao.Error
        With code `wrong_type` when an argument has the wrong type, `fact` (a ValueError) when a
        date, kind or year cannot be, `too_large` over a limit or 4 GiB.

    Examples
    --------
    >>> len(baogao.parse_all("各项工作稳步推进。"))
    1
    """

def topics(lexicon: Lexicon | None = None) -> list[Topic]:
    """
    List what statistics count and measure: the topics of the package, in the order of fields, and
    those of a lexicon of your own.

    Examples
    --------
    >>> [topic.id for topic in baogao.topics()][:2]
    ['economy.gdp', 'economy.gdp.per_capita']
    """
