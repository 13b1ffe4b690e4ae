"""Small questions to elements of WordprocessingML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["MC", "M", "W", "child", "integer", "is_on", "value"]

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def child(element: _Element | None, name: str) -> _Element | None:
    """Give the first child of a name."""
    return None if element is None else element.find(W + name)


def value(element: _Element | None, name: str) -> str | None:
    """Give `val` of the first child of a name."""
    found = child(element, name)
    return None if found is None else found.get(W + "val")


def is_on(element: _Element | None) -> bool:
    """Tell whether a switch is there and not set off."""
    return element is not None and element.get(W + "val", "true") not in ("0", "false", "off")


def integer(text: str | None, otherwise: int) -> int:
    """Read a whole number."""
    try:
        return int(text or "")
    except ValueError:
        return otherwise
