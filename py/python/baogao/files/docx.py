"""Word documents as text.

What a reader sees on the paper is read: the numbers of lists, the results of fields, what was
inserted, text in boxes; what was deleted, hidden or stands in the margins is not. A paragraph is
a line, an empty one an empty line; headings have the marks of Markdown, tables bars, notes `[^1]` and
their text at the end.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from baogao.errors import DamagedFileError, NoTextError
from baogao.files.grid import Cell, is_layout, spread
from baogao.files.lists import Lists
from baogao.files.ooxml import MC, M, W, child, integer, is_on, value
from baogao.files.package import Package
from baogao.files.pieces import Piece, Run, Writer, raised, row, trimmed
from baogao.files.styles import Styles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

__all__ = ["Docx", "read"]

_HEADING = 80  # characters of a paragraph that can be a heading
_DEPTH = 6  # of headings in Markdown
_NESTING = 40  # boxes and tables in each other


class Docx:
    """A Word document that has been read.

    Attributes
    ----------
    text : str
        The text.
    runs : list of Run
        Where each run of the document stands in it, ascending. What the reader added (numbers
        of lists, bars of tables) belongs to none.
    tree : lxml element
        Root of the part that holds the text; its runs are those of `runs`.
    package : Package
        The other parts of the file.

    Examples
    --------
    >>> from baogao.files import docx
    >>> import pathlib, tempfile, zipfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "report.docx")
    ...     with zipfile.ZipFile(path, "w") as file:
    ...         file.writestr("word/document.xml", '''<w:document xmlns:w="http://schemas.openxmlformats.org/
    ... wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>新建学校3所。</w:t></w:r></w:p></w:body></w:document>'''
    ...         .replace("org/" + chr(10), "org/"))
    ...     read = docx.read(path)
    >>> read.text, [(run.start, run.end) for run in read.runs]
    ('新建学校3所。', [(0, 7)])
    """

    def __init__(self, data: bytes) -> None:
        self.package: Final = Package(data)
        self.tree: Final = self.package.xml(self.package.main)
        reader = _Reader(self.package)
        reader.document(self.tree)
        self.text: Final = reader.writer.text
        self.runs: Final[list[Run]] = reader.writer.runs
        if not self.text.strip():
            message = "the docx file holds no text: pages that are pictures need OCR first"
            raise NoTextError(message)

    def at(self, start: int, end: int) -> list[Run]:
        """Give the runs that stand in a part of the text."""
        return [run for run in self.runs if run.start < end and run.end > start]


def read(path: str | os.PathLike[str]) -> Docx:
    """Read a Word document, with the places of its runs.

    `baogao.read` gives the report; this is for those who write into the document again.

    Raises
    ------
    baogao.Error
        With code `damaged`, `no_text`, `too_large` or `missing_library`.
    OSError
        When the file cannot be read.
    """
    return Docx(Path(path).read_bytes())


class _Reader:
    """What is known while a document is read."""

    def __init__(self, package: Package) -> None:
        self.writer = Writer()
        self._package = package
        self._part = package.main
        styles = package.related(package.main, "styles")
        self._styles = Styles(package.xml(styles[0]) if styles else None)
        lists = package.related(package.main, "numbering")
        self._lists = Lists(package.xml(lists[0]) if lists else None, self._styles)
        self._fields: list[str] = []  # of each open field: its code, or its result
        self._carried: list[Piece] = []  # before a paragraph mark that was deleted
        self._notes: list[tuple[str, str]] = []
        self._boxes: list[_Element] = []
        self._nesting = 0

    def document(self, root: _Element) -> None:
        """Write all of a document, the notes at the end."""
        body = child(root, "body")
        if body is None:
            message = "the docx file is damaged: it has no body"
            raise DamagedFileError(message)
        self._blocks(body)
        self._flush()
        parts = {kind: self._note_texts(kind) for kind in sorted({kind for kind, _ in self._notes})}
        count = 0
        while count < len(self._notes):  # a note may refer to another one
            kind, name = self._notes[count]
            count += 1
            part, texts = parts.get(kind) or ("", {})
            if name in texts:
                self._part = part
                pieces = self._joined(texts[name])
                if pieces:
                    self.writer.line([Piece(f"[^{count}]: "), *pieces], part)

    def _note_texts(self, kind: str) -> tuple[str, dict[str, _Element]]:
        parts = self._package.related(self._package.main, f"{kind}s")
        if not parts:
            return "", {}
        root = self._package.xml(parts[0])
        return parts[0], {note.get(W + "id", ""): note for note in root.iterchildren(W + kind)}

    def _blocks(self, parent: _Element) -> None:
        for element in _unwrapped(parent):
            if element.tag == W + "p":
                self._paragraph(element)
            elif element.tag == W + "tbl":
                self._flush()
                self._table(element)

    def _flush(self) -> None:
        if self._carried:
            self.writer.line(trimmed(self._carried), self._part)
        self._carried = []

    def _paragraph(self, element: _Element) -> None:
        properties = child(element, "pPr")
        pieces = self._carried + list(self._inline(element))
        mark = child(properties, "rPr")
        if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
            self._carried = pieces
            return
        self._carried = []
        label = self._lists.label(properties)
        pieces = trimmed(pieces)
        text = "".join(piece.text for piece in pieces)
        if text:
            depth = self._styles.heading(properties)
            heading = depth and len(label + text) <= _HEADING and "\n" not in text and text[-1] not in "。；，;"
            lead = "#" * min(depth, _DEPTH) + " " if heading else ""
            pieces.insert(0, Piece(lead + label))
        self.writer.line(pieces, self._part)
        self._open_boxes()

    def _open_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        if self._nesting >= _NESTING:
            return
        self._nesting += 1
        for box in boxes:
            self._blocks(box)
            self._flush()
        self._nesting -= 1

    def _table(self, element: _Element) -> None:
        if self._nesting >= _NESTING:
            return
        self._nesting += 1
        rows = self._rows(element)
        if is_layout(rows):
            for cells in rows:
                for cell in cells:
                    self._blocks(cell.holds)
                    self._flush()
        else:
            lines: list[list[list[Piece]]] = spread(
                [[Cell(self._joined(c.holds), c.text, c.columns, c.rows) for c in cells] for cells in rows], list
            )
            for n, line in enumerate(lines):
                if n == 1:
                    self.writer.line([Piece("|" + " --- |" * len(line))], self._part)
                if any(trimmed(cell) for cell in line):
                    self.writer.line(row(line), self._part)
            self._open_boxes()
        self._nesting -= 1

    def _rows(self, element: _Element) -> list[list[Cell[_Element]]]:
        """The cells of a table; one that goes on in the rows below is there once."""
        rows: list[list[Cell[_Element]]] = []
        above: dict[int, tuple[int, int]] = {}  # by column: row and index of a cell that may go on
        for tr in _unwrapped(element):
            properties = child(tr, "trPr")
            if tr.tag != W + "tr" or child(properties, "del") is not None:
                continue
            cells: list[Cell[_Element]] = []
            column = integer(value(properties, "gridBefore"), 0)
            cells.extend(Cell(tr.makeelement(W + "tc"), "") for _ in range(min(column, 64)))
            for tc in _unwrapped(tr):
                if tc.tag != W + "tc":
                    continue
                settings = child(tc, "tcPr")
                if child(settings, "cellDel") is not None:
                    continue
                columns = min(max(integer(value(settings, "gridSpan"), 1), 1), 64)
                merge = child(settings, "vMerge")
                goes_on = merge is not None and merge.get(W + "val", "continue") == "continue"
                if goes_on and column in above:
                    at, n = above[column]
                    rows[at][n].rows = len(rows) - at + 1
                else:
                    if merge is not None:
                        above[column] = (len(rows), len(cells))
                    else:
                        above.pop(column, None)
                    cells.append(Cell(tc, "".join(_plain(tc)), columns))
                column += columns
            rows.append(cells)
        return rows

    def _joined(self, parent: _Element) -> list[Piece]:
        """All text of a cell or a note in one line."""
        pieces: list[Piece] = []
        for element in parent.iter(W + "p"):
            if _inside_box(element, parent):
                continue
            own = trimmed(list(self._inline(element)))
            label = self._lists.label(child(element, "pPr"))
            if not own:
                continue
            if pieces and _is_latin(pieces[-1].text[-1]) and _is_latin((label + own[0].text)[0]):
                pieces.append(Piece(" "))
            pieces.extend([Piece(label), *own] if label else own)
        return pieces

    def _inline(self, parent: _Element) -> Iterator[Piece]:
        """The text of a paragraph."""
        for element in _unwrapped(parent):
            tag = element.tag
            if tag == W + "r":
                yield from self._run(element)
            elif tag in (M + "oMath", M + "oMathPara"):
                yield Piece("".join(t.text or "" for t in element.iter(M + "t")))
            elif tag == W + "ruby":
                base = child(element, "rubyBase")
                if base is not None:
                    yield from self._inline(base)

    def _run(self, run: _Element) -> Iterator[Piece]:
        properties = child(run, "rPr")
        hidden = is_on(child(properties, "vanish"))
        lifted = value(properties, "vertAlign") == "superscript"
        for element in _chosen(run):
            tag = element.tag
            if tag == W + "fldChar":
                self._field(element.get(W + "fldCharType", ""))
            elif hidden or "code" in self._fields:
                continue
            elif tag == W + "t":
                text = " ".join((element.text or "").splitlines()).replace("\t", " ")
                yield Piece(raised(text) if lifted else text, run)
            elif tag in (W + "br", W + "cr"):
                yield Piece("\n", run)
            elif tag in (W + "tab", W + "ptab"):
                yield Piece("\t", run)
            elif tag == W + "noBreakHyphen":
                yield Piece("-", run)
            elif tag == W + "sym":
                yield Piece(_symbol(element.get(W + "char", "")), run)
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                name = element.get(W + "id", "")
                if not _has_own_mark(element):
                    self._notes.append((tag.removeprefix(W).removesuffix("Reference"), name))
                    yield Piece(f"[^{len(self._notes)}]", run)
            elif tag == W + "ruby":
                base = child(element, "rubyBase")
                if base is not None:
                    yield from self._inline(base)
            elif tag in (W + "drawing", W + "pict", W + "object"):
                self._boxes.extend(_boxes(element))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append("code")
        elif kind == "separate" and self._fields:
            self._fields[-1] = "result"
        elif kind == "end" and self._fields:
            self._fields.pop()


def _has_own_mark(element: _Element) -> bool:
    """Tell whether a reference to a note is followed by a mark of the writer's own."""
    return element.get(W + "customMarkFollows", "false") not in ("0", "false", "off")


_WRAPPERS: Final = {
    W + name
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo")
}


def _unwrapped(parent: _Element) -> Iterator[_Element]:
    """The children of an element, through what only wraps them."""
    stack: list[Iterator[_Element]] = [iter(parent)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in _WRAPPERS:
            stack.append(iter(element))
        elif element.tag == MC + "AlternateContent":
            stack.append(iter(_choice(element)))
        else:
            yield element


def _chosen(run: _Element) -> Iterator[_Element]:
    """The children of a run, of alternatives the first."""
    for element in run:
        if element.tag == MC + "AlternateContent":
            yield from _choice(element)
        else:
            yield element


def _choice(element: _Element) -> Sequence[_Element]:
    found = element.find(MC + "Choice")
    if found is None or not len(found):
        found = element.find(MC + "Fallback")
    return [] if found is None else list(found)


def _boxes(element: _Element) -> Iterator[_Element]:
    """Text boxes of a drawing, but for those inside them."""
    stack = [element]
    while stack:
        one = stack.pop()
        if one.tag == W + "txbxContent":
            yield one
        elif one.tag == MC + "AlternateContent":
            stack.extend(reversed(_choice(one)))
        else:
            stack.extend(reversed(list(one)))


def _inside_box(element: _Element, parent: _Element) -> bool:
    for one in element.iterancestors():
        if one is parent:
            return False
        if one.tag == W + "txbxContent":
            return True
    return False


def _plain(parent: _Element) -> Iterator[str]:
    """The words of an element, as they lie."""
    for element in parent.iter(W + "t"):
        yield element.text or ""


def _symbol(code: str) -> str:
    """A sign by its number; those of fonts of signs have none in Unicode."""
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return sign if sign.isprintable() and not "\ue000" <= sign <= "\uf8ff" else ""


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
