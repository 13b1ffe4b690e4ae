"""A corpus: a row a report, and what could not be read."""

from __future__ import annotations

from baogao.corpus import Corpus, Entry
from baogao.views.labels import label
from baogao.views.markup import Markup, element, folded, frame, grid
from baogao.views.table import MOST

__all__ = ["show"]

_COLUMNS = ("file", "kind", "region", "year", "title", "characters", "statistics", "notes")


def show(corpus: Corpus) -> Markup:
    """Give the corpus as HTML."""
    reports = corpus.reports[:MOST]
    parts = [grid(_COLUMNS, map(_row, reports), len(corpus) - len(reports))]
    facts = [f"{len(corpus):,}"]
    if corpus.errors:
        facts.append(f"{label('errors')} {len(corpus.errors):,}")
        errors = corpus.errors[:MOST]
        cells = ([element("td", one.file or ""), element("td", one.code), element("td", one.message)] for one in errors)
        table = grid(("file", "code", "message"), cells, len(corpus.errors) - len(errors))
        parts.append(folded(f"{label('errors')} {len(corpus.errors):,}", table, open_=True, class_="notes"))
    return frame(label("reports"), facts, *parts)


def _row(entry: Entry) -> list[Markup]:
    front = entry.report.front
    texts = [entry.file, label(f"kind.{front.kind}"), front.region, front.year and str(front.year), front.title]
    counts = [len(entry.report.source), len(entry.report.statistics), len(entry.report.notes)]
    named = zip(_COLUMNS, texts, strict=False)
    cells = [element("td", text or "", class_=None if name in ("file", "title") else "short") for name, text in named]
    return cells + [element("td", f"{count:,}", class_="number") for count in counts]
