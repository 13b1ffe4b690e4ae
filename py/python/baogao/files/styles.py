"""What the styles of a Word document say of its paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from baogao.files.ooxml import W, child, integer, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

__all__ = ["Styles"]

_BODY = 9  # the outline level of what is no heading


class Styles:
    """The styles of a document, with what they are based on."""

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, _Element] = {}
        self._default: str | None = None
        for style in () if root is None else root.iterchildren(W + "style"):
            name = style.get(W + "styleId", "")
            self._styles[name] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
                self._default = name

    def of(self, properties: _Element | None) -> str | None:
        """Give the style of a paragraph, by its `pPr`."""
        return value(properties, "pStyle") or self._default

    def chain(self, style: str | None) -> Iterator[str]:
        """Give a style, and those that it is based on."""
        seen: set[str] = set()
        while style is not None and style in self._styles and style not in seen:
            seen.add(style)
            yield style
            style = value(self._styles[style], "basedOn")

    def number(self, style: str | None) -> str | None:
        """Give the list (`numId`) of a style."""
        return self._numbering(style, "numId")

    def level(self, style: str | None) -> str | None:
        """Give the level in the list (`ilvl`) of a style."""
        return self._numbering(style, "ilvl")

    def heading(self, properties: _Element | None) -> int:
        """Give the depth of a heading from 1, by the `pPr` of a paragraph; 0 for what is none."""
        own = value(properties, "outlineLvl")
        levels = (self._property(name, "outlineLvl") for name in self.chain(self.of(properties)))
        found = own if own is not None else next((value(p, "outlineLvl") for p in levels if p is not None), None)
        level = integer(found, _BODY)
        return level + 1 if 0 <= level < _BODY else 0

    def _property(self, style: str, name: str) -> _Element | None:
        """The properties of a style that say something of a name."""
        properties = child(self._styles[style], "pPr")
        return properties if child(properties, name) is not None else None

    def _numbering(self, style: str | None, name: str) -> str | None:
        for one in self.chain(style):
            found = value(child(self._property(one, "numPr"), "numPr"), name)
            if found is not None:
                return found
        return None
