"""The examples in the documentation run."""

from __future__ import annotations

import doctest
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import baogao
import baogao.errors
import baogao.files.docx
import baogao.files.html
import baogao.files.numbering
import baogao.files.reading
import baogao.panel
import baogao.series
import pytest
from conftest import ROOT

FLAGS = doctest.NORMALIZE_WHITESPACE


def documented(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """The names and doc strings of a value and of its members."""
    yield name, inspect.getdoc(value) or ""
    if inspect.isclass(value):
        for member, inner in vars(value).items():
            if not member.startswith("_"):
                yield f"{name}.{member}", inspect.getdoc(inner) or ""


def everything() -> dict[str, str]:
    modules: list[ModuleType] = [baogao, baogao.errors, baogao.files]
    docs = {module.__name__: inspect.getdoc(module) or "" for module in modules}
    for module in (baogao.panel, baogao.series):
        for name in module.__all__:
            docs.update(documented(f"{module.__name__}.{name}", getattr(module, name)))
    for name in baogao.__all__:
        if not isinstance(getattr(baogao, name), ModuleType):
            docs.update(documented(name, getattr(baogao, name)))
    for module in (baogao.files.docx, baogao.files.html, baogao.files.numbering, baogao.files.reading):
        for name in module.__all__:
            docs.update(documented(f"{module.__name__}.{name}", getattr(module, name)))
    return docs


DOCS = everything()

READMES = [ROOT / "README.md", ROOT / "README.zh.md"]


def run(name: str, text: str) -> None:
    """Run the examples of a text."""
    scope = {"baogao": baogao, "read": baogao.read}
    test = doctest.DocTestParser().get_doctest(text, scope, name, None, None)
    report: list[str] = []
    result = doctest.DocTestRunner(optionflags=FLAGS).run(test, out=report.append)
    assert result.attempted and not result.failed, "".join(report)


@pytest.mark.parametrize("name", DOCS)
def test_everything_public_is_documented(name: str) -> None:
    assert DOCS[name]


@pytest.mark.parametrize("name", [name for name, doc in DOCS.items() if ">>>" in doc])
def test_examples(name: str) -> None:
    run(name, DOCS[name])


@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_readme(path: Path) -> None:
    blocks = re.findall(r"^```pycon\n(.*?)^```", path.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert blocks
    run(path.name, "".join(blocks))
