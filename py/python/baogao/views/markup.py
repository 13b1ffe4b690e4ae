"""Elements of HTML. What comes from a report goes through `escape` here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from importlib.resources import files

from baogao.views.labels import label
from baogao.views.settings import language

__all__ = ["Markup", "box", "element", "folded", "frame", "grid", "join"]

# On the element itself: a notebook that is not trusted yet drops style sheets and keeps this.
_BOUNDS = "max-height:28rem;overflow:auto"


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def element(name: str, *content: str, **attributes: str | None) -> Markup:
    """An element; content that is no `Markup` is text. `class_` is the attribute `class`."""
    told = "".join(f' {key.rstrip("_")}="{escape(text)}"' for key, text in attributes.items() if text is not None)
    return Markup(f"<{name}{told}>{join(content)}</{name}>")


def join(content: Iterable[str]) -> Markup:
    """Pieces behind one another, texts escaped."""
    return Markup("".join(one if isinstance(one, Markup) else _text(one) for one in content))


def folded(title: str, *content: str, open_: bool = False, class_: str | None = None) -> Markup:
    """Something behind a title that opens it."""
    return element("details", element("summary", title), *content, class_=class_, open="" if open_ else None)


def box(*content: str) -> Markup:
    """A part of bounded height that scrolls by itself."""
    return element("div", *content, class_="box", tabindex="0", style=_BOUNDS)


def grid(columns: Iterable[str], rows: Iterable[Iterable[Markup]], more: int = 0) -> Markup:
    """A table within bounds, whose cells are elements; `more` rows are left out."""
    head = element("thead", element("tr", *(element("th", label(f"column.{name}"), scope="col") for name in columns)))
    table = element("table", head, element("tbody", *(element("tr", *cells) for cells in rows)))
    rest = (element("p", label("more", f"{more:,}"), class_="more"),) if more else ()
    return box(table, *rest)


def frame(title: str, facts: Iterable[str], *content: str) -> Markup:
    """The whole of what is shown, with its styles."""
    told = " · ".join(fact for fact in facts if fact)
    head = element("header", element("strong", title), " ", element("span", told))
    style = Markup(f"<style>{_style()}</style>")
    return element("article", style, head, *content, class_="baogao-view", lang="zh" if language() == "zh" else "en")


def _text(text: str) -> str:
    return escape(text.replace("\0", "\ufffd"), quote=False)


def _style() -> str:
    return files("baogao.views").joinpath("style.css").read_text("utf-8")
