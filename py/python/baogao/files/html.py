"""Pages as text.

Headings have the marks of Markdown, lists their numbers, tables bars; programs, styles, navigation
and what is hidden are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from baogao.files.grid import Cell, is_layout, spread
from baogao.files.library import need
from baogao.files.numbering import css, number, stop
from baogao.files.pieces import Piece, Writer, raised, row

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["is_page", "text_of"]

_BEGINNING = re.compile(
    r"(?:\ufeff|\s|<\?xml[^>]*\?>|<!--.*?-->)*<(!doctype\s+html|html|head|body|[a-z][a-z0-9]*)\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
_PAGE: Final = ("html", "head", "body")
_ELEMENT = re.compile(
    r"<(?:p|div|h[1-6]|li|td|th|tr|table|br|section|article|span|meta|title|ul|ol)\b[^<>]*>", re.IGNORECASE
)

# Programs, and what belongs to the page and not to its text.
_ASIDE: Final = frozenset(
    [
        "script",
        "style",
        "head",
        "title",
        "nav",
        "footer",
        "aside",
        "select",
        "button",
        "noscript",
        "iframe",
        "svg",
        "textarea",
        "template",
        "object",
        "applet",
        "audio",
        "video",
        "canvas",
        "map",
        "datalist",
        "dialog",
        "menu",
    ]
)
_BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_HEADING = 100


def is_page(text: str) -> bool:
    """Tell whether a text is a page of HTML, or a piece of one, and no text with a tag or two in it."""
    start = _BEGINNING.match(text[:100_000])
    if start is None:
        return False
    name = start[1].lower()
    if name.startswith("!doctype") or name in _PAGE:
        return True
    elements = _ELEMENT.findall(text)
    return text.rstrip().endswith(">") and len(elements) >= 3


def text_of(page: str) -> str:
    """Give the text of a page.

    Raises
    ------
    baogao.Error
        With code `missing_library`.

    Examples
    --------
    >>> from baogao.files import html
    >>> html.text_of("<h2>工作回顾</h2><nav>首页</nav><ol><li>新建学校3所。<li>新建医院2所。</ol>")
    '## 工作回顾\\n1. 新建学校3所。\\n2. 新建医院2所。'
    """
    parser = need("lxml.html", "reading web pages").HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    parser.feed(page.replace("\0", "").encode("utf-8", "replace"))
    try:
        root = parser.close()
    except SyntaxError:  # there is no element in it
        return ""
    return _Page().read(root)


class _Page:
    """What is known while the elements of a page are read in order."""

    def __init__(self) -> None:
        self._writer = Writer()
        self._line: list[str] = []
        self._counts: list[tuple[str, int, int]] = []  # of each open list: form, next number, step
        self._heading = 0
        self._preserved = 0
        self._label = ""

    def read(self, root: HtmlElement) -> str:
        """The text, by a walk without recursion: pages are nested as deep as they like."""
        stack: list[tuple[HtmlElement, bool]] = [(root, True)]
        while stack:
            element, opens = stack.pop()
            if not opens:
                self._close(element)
                self._text(element.tail)
                continue
            if (
                not isinstance(element.tag, str)
                or self._is_aside(element)
                or element.tag == "table"
                and self._table(element)
            ):
                self._text(element.tail)
            else:
                self._open(element)
                stack.append((element, False))
                stack.extend((child, True) for child in reversed(element))
        self._end()
        return self._writer.text

    def _is_aside(self, element: HtmlElement) -> bool:
        return (
            element.tag in _ASIDE
            or element.get("hidden") is not None
            or element.get("role") in ("navigation", "search", "banner", "complementary", "contentinfo", "menu")
            or element.get("aria-hidden") == "true"
            or bool(_HIDDEN.search(element.get("style") or ""))
        )

    def _open(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._end()
        if tag == "br":
            self._line.append("\n")
        elif tag in ("ol", "ul"):
            self._counts.append(_list(element))
        elif tag == "li":
            self._label = self._number(element)
        elif tag == "pre":
            self._preserved += 1
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._heading = int(tag[1])
        text = element.text or ""
        self._text(raised(text.strip()) if tag == "sup" else text)

    def _close(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS and not self._end() and tag == "p":
            self._writer.line([], "")
        if tag in ("ol", "ul"):
            self._counts.pop()
        elif tag == "li":
            self._label = ""
        elif tag == "pre":
            self._preserved -= 1
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._heading = 0

    def _number(self, item: HtmlElement) -> str:
        form, count, step = self._counts[-1] if self._counts else ("bullet", 1, 1)
        count = _integer(item.get("value"), count)
        if self._counts:
            self._counts[-1] = (form, count + step, step)
        return number(count, form) + stop(form)

    def _text(self, text: str | None) -> None:
        if text:
            self._line.append(text if self._preserved else _flowing(text))

    def _end(self) -> bool:
        """End the line, as a block begins or ends; tell whether there was one."""
        text = _tidied("".join(self._line))
        self._line = []
        if not text:
            return False
        text = self._label + text
        self._label = ""
        if self._heading and len(text) <= _HEADING and "\n" not in text:
            text = "#" * self._heading + " " + text
        self._writer.line([Piece(text)], "")
        return True

    def _table(self, element: HtmlElement) -> bool:
        """Write a table of data; one in which a page is laid out is read as the rest of the page."""
        if next(element.iterdescendants("table"), None) is not None:
            return False
        rows = [[_cell(cell) for cell in tr if cell.tag in ("td", "th")] for tr in element.iter("tr")]
        rows = [cells for cells in rows if cells]
        if is_layout(rows):
            return False
        self._end()
        for caption in element.iterchildren("caption"):
            self._text(_content(caption))
            self._end()
        for n, line in enumerate(spread(rows, str)):
            if n == 1:
                self._writer.line([Piece("|" + " --- |" * len(line))], "")
            if any(line):
                self._writer.line(row([[Piece(cell)] for cell in line]), "")
        return True


def _list(element: HtmlElement) -> tuple[str, int, int]:
    style = _STYLE.search(element.get("style") or "")
    if element.tag == "ul":
        form = css(style[1].lower()) if style and style[1].lower() in ("none",) else "bullet"
        return form, 1, 1
    form = css(style[1].lower()) if style else css(element.get("type") or "decimal")
    backwards = element.get("reversed") is not None
    items = sum(1 for child in element if child.tag == "li")
    return form, _integer(element.get("start"), items if backwards else 1), -1 if backwards else 1


def _cell(element: HtmlElement) -> Cell[str]:
    text = " ".join(_content(element).split())
    return Cell(text, text, _span(element.get("colspan")), _span(element.get("rowspan")))


def _content(element: HtmlElement) -> str:
    """The words of a cell in one line: no blank where a line is broken between Chinese characters."""
    parts: list[str] = []
    for one in element.iter():
        if not isinstance(one.tag, str) or one.tag in _ASIDE:
            parts.append(one.tail or "" if one is not element else "")
            continue
        if one is not element and (one.tag == "br" or one.tag in _BLOCKS):
            parts.append("\n")
        text = one.text or ""
        parts.append(_flowing(raised(text.strip()) if one.tag == "sup" else text))
        if one is not element:
            parts.append(_flowing(one.tail or ""))
    lines = [line.strip() for line in "".join(parts).split("\n")]
    joined = ""
    for line in filter(None, lines):
        both = joined and _is_latin(joined[-1]) and _is_latin(line[0])
        joined += (" " if both else "") + line
    return joined


def _flowing(text: str) -> str:
    """Text whose line breaks are blanks: none between Chinese characters."""

    def blank(match: re.Match[str]) -> str:
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if "\n" not in match[0] and "\r" not in match[0]:
            return " "
        return "" if not before or not after or ord(before) > 0x2E7F or ord(after) > 0x2E7F else " "

    return _BLANKS.sub(blank, text)


def _tidied(text: str) -> str:
    return "\n".join(line.strip(" \t\r\f") for line in text.split("\n")).strip("\n")


def _span(text: str | None) -> int:
    return min(max(_integer(text, 1), 1), 64)


def _integer(text: str | None, otherwise: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return otherwise


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
