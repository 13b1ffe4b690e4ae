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
    "Error",
    "FactError",
    "InternalError",
    "LexiconError",
    "MissingFileError",
    "MissingLibraryError",
    "NotANumberError",
    "NotTextError",
    "TooLargeError",
    "UnreadableFileError",
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


class MissingFileError(Error, FileNotFoundError):
    """There is no file at the path."""

    code = "missing_file"


class UnreadableFileError(Error, OSError):
    """The file is there but cannot be read: a folder, no permission, a broken disk."""

    code = "unreadable_file"


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
        What is limited: `bytes`, `characters` or `statistics`.
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

    def __init__(self, message: str, format: str) -> None:  # noqa: A002
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
