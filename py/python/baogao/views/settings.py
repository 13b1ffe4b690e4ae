"""In which language notebooks label what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from baogao.errors import WrongTypeError

__all__ = ["display", "language"]

if TYPE_CHECKING:
    _Language = Literal["zh", "en"]

_chosen: _Language = "zh"


def display(*, language: _Language) -> None:
    """Choose the language of labels in notebooks.

    What stands in a report stays as it is; what was displayed before does not change.

    Parameters
    ----------
    language : str
        `zh`, as it is at first, or `en`.

    Raises
    ------
    baogao.Error
        With code `wrong_type` when it is neither.

    Examples
    --------
    >>> baogao.display(language="en")
    >>> "Outline" in baogao.parse("一、工作回顾\\n新建小学3所。")._repr_html_()
    True
    >>> baogao.display(language="zh")
    """
    global _chosen
    if language not in ("zh", "en"):
        message = f"language must be 'zh' or 'en', not {language!r}"
        raise WrongTypeError(message)
    _chosen = language


def language() -> _Language:
    """Give the language that was chosen."""
    return _chosen
