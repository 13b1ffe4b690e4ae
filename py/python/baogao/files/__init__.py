"""Reports in files: text of any encoding, pages, Word documents, PDF."""

from __future__ import annotations

from baogao.files.reading import read
from baogao.files.tables import parse_table

__all__ = ["parse_table", "read"]
