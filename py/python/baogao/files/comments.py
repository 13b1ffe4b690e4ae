"""Comments in a copy of a Word document, each on its own words."""

from __future__ import annotations

import io
import os
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from baogao.files.docx import Docx
from baogao.files.library import need

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Comment", "annotate"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Comment(NamedTuple):
    """A comment on a part of the text of a Word document.

    Attributes
    ----------
    start, end : int
        Code points of `Docx.text`, which is the `source` of the report.
    text : str
        What it says.
    """

    start: int
    end: int
    text: str


def annotate(
    path: str | os.PathLike[str], comments: Sequence[Comment], output: str | os.PathLike[str], author: str = "baogao"
) -> list[Comment]:
    """Write a copy of a Word document that has these comments, and nothing else that is new.

    No character and no style is changed; a run is cut in two where a comment begins or ends in it.

    Parameters
    ----------
    path : str or os.PathLike
        The document.
    comments : sequence of Comment
        Where they belong, in the text that `baogao.read` gives.
    output : str or os.PathLike
        The copy.
    author : str
        Whose comments they are.

    Returns
    -------
    list of Comment
        Those without a place of their own: on what Word writes itself (numbers of lists), on notes.

    Raises
    ------
    baogao.Error
        With code `damaged`, `no_text`, `too_large` or `missing_library` (python-docx, of the extra
        `baogao[files]`).
    OSError
        When a file cannot be read or written.
    """
    library = need("docx", "comments in Word documents")
    data = Path(path).read_bytes()
    ours, theirs = Docx(data), library.Document(io.BytesIO(data))
    # Both hold the same file, so that the runs of one are those of the other.
    same = dict(zip(ours.tree.iter(f"{_W}r"), theirs.element.iter(f"{_W}r"), strict=True))
    places = [
        _Place(run.start, run.end, same[run.element])
        for run in ours.runs
        if run.part == ours.package.main and run.element in same
    ]
    missed = []
    for comment in comments:
        places = _cut(_cut(places, comment.start), comment.end)
        covered = [place for place in places if place.start < comment.end and place.end > comment.start]
        if not covered:
            missed.append(comment)
            continue
        first, last = (library.text.run.Run(place.element, theirs) for place in (covered[0], covered[-1]))
        theirs.add_comment([first, last], text=comment.text, author=author, initials=author[:2])
    theirs.save(os.fspath(output))
    return missed


class _Place(NamedTuple):
    start: int
    end: int
    element: Any


def _cut(places: list[_Place], at: int) -> list[_Place]:
    """Cut the run in which a character stands in front of it, where the run is words and nothing else."""
    done = []
    for place in places:
        words = place.element.findall(f"{_W}t")
        inside = place.start < at < place.end
        if not inside or len(words) != 1 or len(words[0].text or "") != place.end - place.start:
            done.append(place)
            continue
        behind = deepcopy(place.element)
        text, rest = words[0], behind.find(f"{_W}t")
        length = at - place.start
        text.text, rest.text = text.text[:length], text.text[length:]
        for one in (text, rest):
            one.set(_SPACE, "preserve")
        place.element.addnext(behind)
        done += [_Place(place.start, at, place.element), _Place(at, place.end, behind)]
    return done
