"""The parts of a docx file, within limits."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from baogao.errors import DamagedFileError, TooLargeError
from baogao.files.library import need
from baogao.files.limits import MAX_PART, MAX_RATIO

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Package", "is_docx"]

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# The strict form of the standard has names of its own for the same things.
_STRICT: Final = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": _OFFICE.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
}
# What zipfile raises for broken archives.
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError,
)  # fmt: skip
_FREE = 2**20  # bytes that a part may unpack to from whatever it likes


def is_docx(data: bytes) -> bool:
    """Tell whether bytes are a Word document in a package: docx, docm, dotx."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(name.lstrip("/").lower().startswith("word/") for name in archive.namelist())
    except _BROKEN:
        # Cut off, and named at its beginning: a broken one.
        return data.lstrip()[:4] == b"PK\x03\x04" and b"word/" in data[: 1 << 16]


class Package:
    """A docx file as its parts.

    Raises
    ------
    DamagedFileError
        When the file or a part of it is broken.
    TooLargeError
        When a part is too large unpacked.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            message = f"the docx file is damaged: {error}"
            raise DamagedFileError(message) from error
        # Some writers put a slash first, or have the names in other letters.
        self._names = {name.lstrip("/").lower(): name for name in self._archive.namelist()}
        main = self.related("", "officeDocument")
        self.main: Final = main[0] if main else "word/document.xml"
        """Name of the part that holds the text."""

    def has(self, name: str) -> bool:
        """Tell whether there is a part of this name."""
        return name.lower() in self._names

    def read(self, name: str) -> bytes:
        """Give the bytes of a part."""
        try:
            entry = self._archive.getinfo(self._names[name.lower()])
            with self._archive.open(entry) as part:
                limit = min(MAX_PART, max(_FREE, MAX_RATIO * entry.compress_size))
                data = part.read(limit + 1)
        except (KeyError, *_BROKEN) as error:
            message = f"the docx file is damaged: {name} cannot be read"
            raise DamagedFileError(message) from error
        if len(data) > limit:
            raise TooLargeError("bytes", limit)
        return data

    def xml(self, name: str) -> _Element:
        """Give a part as a tree."""
        etree = need("lxml.etree", "reading docx files")
        data = self.read(name)
        if b"http://purl.oclc.org/ooxml/" in data[:8192]:
            for strict, usual in _STRICT.items():
                data = data.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            root: _Element = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            message = f"the docx file is damaged: {name} is no XML ({error})"
            raise DamagedFileError(message) from error
        return root

    def related(self, part: str, kind: str) -> list[str]:
        """Give the names of the parts of a kind that a part refers to: `styles`, `numbering` …"""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(relations):
            return []
        found = []
        for relation in self.xml(relations):
            target = relation.get("Target", "")
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                if self.has(path):
                    found.append(path)
        return found
