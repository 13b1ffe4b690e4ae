"""What can go wrong around a text; its words never do: any text within the limits is read.

Every exception is an `Error` with a stable `code`, the same as in Rust and JavaScript,
and also the builtin exception that a Python programmer would expect.

>>> import baogao
>>> try:
...     baogao.parse(2024)
... except baogao.Error as error:
...     print(error.code, "-", error)
wrong_type - text must be str, not int
>>> issubclass(baogao.errors.WrongTypeError, TypeError)
True
"""

from __future__ import annotations

__all__ = [
    "ColumnError",
    "DamagedFileError",
    "Error",
    "FactError",
    "InternalError",
    "LexiconError",
    "LockedFileError",
    "MissingFileError",
    "MissingLibraryError",
    "NoTextError",
    "NotANumberError",
    "NotTextError",
    "TooLargeError",
    "UnreadableFileError",
    "WrongReportError",
    "WrongTypeError",
]


class Error(Exception):
    """Base of all errors of this package.

    Attributes
    ----------
    code : str
        Stable name of the kind of failure.
    """

    code: str = "error"


class WrongTypeError(Error, TypeError):
    """An argument has the wrong type."""

    code = "wrong_type"


class WrongReportError(Error, ValueError):
    """A JSON text is no report, or none of the source that is given with it.

    Attributes
    ----------
    path : str
        What is wrong in the report, `statistics[3].sentence`; empty for the whole.
    reason : str
        What is wrong with it.
    """

    code = "wrong_report"

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}" if self.path else self.reason


class MissingFileError(Error, FileNotFoundError):
    """There is no file at the path."""

    code = "missing_file"


class UnreadableFileError(Error, OSError):
    """The file is there but cannot be read: a folder, no permission, a broken disk."""

    code = "unreadable_file"


class ColumnError(Error, KeyError):
    """A table has no column of a name.

    Attributes
    ----------
    column : str
        The name.
    columns : list of str
        The columns that it has.
    """

    code = "column"

    def __init__(self, column: str, columns: list[str]) -> None:
        super().__init__(column, columns)
        self.column = column
        self.columns = columns

    def __str__(self) -> str:
        return f"there is no column {self.column!r} among {', '.join(map(repr, self.columns[:20]))}"


class DamagedFileError(Error, ValueError):
    """The file is of a known format, and broken or cut off."""

    code = "damaged"


class LockedFileError(Error, ValueError):
    """The file is locked by a password."""

    code = "locked"


class NoTextError(Error, ValueError):
    """The file holds pictures of pages and no text: let OCR read it first."""

    code = "no_text"


class MissingLibraryError(Error, ImportError):
    """A library of an extra is not installed; the message says how to install it.

    Attributes
    ----------
    library : str
        The library: `lxml`, `pypdfium2`, `pyarrow`, `tqdm`.
    extra : str
        The extra of this package that brings it: `files`, `tables`, `progress`.
    """

    code = "missing_library"

    def __init__(self, purpose: str, library: str, extra: str) -> None:
        super().__init__(purpose, library, extra)
        self.purpose = purpose
        self.library = library
        self.extra = extra

    def __str__(self) -> str:
        return f"{self.purpose} needs {self.library}: pip install 'baogao[{self.extra}]'"


class TooLargeError(Error, ValueError):
    """The input is over a limit.

    Attributes
    ----------
    what : str
        What is limited: `bytes`, `pages`, `characters` or `statistics`.
    limit : int
        The most that is allowed.
    """

    code = "too_large"

    def __init__(self, what: str, limit: int) -> None:
        super().__init__(what, limit)
        self.what = what
        self.limit = limit

    def __str__(self) -> str:
        return f"input of more than {self.limit} {self.what}"


class FactError(Error, ValueError):
    """A fact about a text cannot be as it is given: a 30 February, a kind that there is not.

    Attributes
    ----------
    what : str
        The fact: `date`, `kind` or `year`.
    given : str
        What was given.
    """

    code = "fact"

    def __init__(self, what: str, given: str) -> None:
        super().__init__(what, given)
        self.what = what
        self.given = given

    def __str__(self) -> str:
        return f'{self.what} cannot be "{self.given}"'


class InternalError(Error, RuntimeError):
    """A fault of this package: the text should have been read. Please report it.

    The package is as usable afterwards as before.
    """

    code = "internal"


class NotANumberError(Error, ValueError):
    """A string that should be one numeral is not.

    Attributes
    ----------
    text : str
        The string as given.
    position : int
        Index of the first character that does not fit.
    """

    code = "not_a_number"

    def __init__(self, text: str, position: int) -> None:
        super().__init__(text, position)
        self.text = text
        self.position = position

    def __str__(self) -> str:
        shown = self.text if len(self.text) <= 40 else self.text[:39] + "…"
        return f"not a numeral at character {self.position}: {shown!r}"


class NotTextError(Error, ValueError):
    """The bytes are no text but a file of another format; the message says what to do about it.

    Attributes
    ----------
    format : str
        The format: `docx`, `pdf`, `doc`, `png` …; `binary` for bytes with zeros that are none of UTF-16.
    """

    code = "not_text"

    def __init__(self, message: str, format: str) -> None:
        super().__init__(message, format)
        self.format = format

    def __str__(self) -> str:
        return str(self.args[0])


class LexiconError(Error, ValueError):
    """An entry of a lexicon cannot be used.

    Attributes
    ----------
    reason : str
        What is wrong with the entry.
    line : int
        Line of the entry, from 1.
    """

    code = "lexicon"

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason, line)
        self.reason = reason
        self.line = line

    def __str__(self) -> str:
        return f"lexicon entry on line {self.line}: {self.reason}"
