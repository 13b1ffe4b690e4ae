"""Links on the pages that the registries show lead somewhere from there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import ROOT

# crates.io and PyPI show the first, npm the second; neither resolves a link to a file of the repository.
PAGES = [ROOT / "README.md", ROOT / "wasm" / "npm" / "README.md"]
OTHERS = [path for path in sorted(ROOT.glob("*.md")) if path not in PAGES] + [ROOT / "py" / "TABLES.md"]

SHOWN = "https://github.com/baogao/baogao/blob/main/"
PICTURES = "https://raw.githubusercontent.com/baogao/baogao/main/"

_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_INLINE = re.compile(r"(!?)\[[^\]\n]*\]\(\s*<?([^)\s>]+)[^)]*\)")
_DEFINED = re.compile(r"^()\[[^\]\n]+\]:\s*<?(\S+?)>?(?:\s|$)", re.MULTILINE)
_TAGGED = re.compile(r"<(img\b|a\b|source\b)[^>]*?(?:src|href|srcset)\s*=\s*[\"']([^\"']+)")


def links(text: str) -> list[tuple[bool, str]]:
    """The links of a page, and whether each is a picture."""
    plain = _CODE.sub("", text)
    found = [match.groups() for pattern in (_INLINE, _DEFINED, _TAGGED) for match in pattern.finditer(plain)]
    return [(mark not in ("", "a"), target) for mark, target in found]


def headings(text: str) -> set[str]:
    """The anchors of a page, as the registries name them."""
    heads = re.findall(r"^#+ +(.+?)\s*$", re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def wrong(page: Path, text: str, registry: bool) -> list[str]:
    """The links of a page that lead nowhere: on a registry's page also those that only the repository resolves."""
    return [target for picture, target in links(text) if not _leads(page, text, target, picture, registry)]


def _leads(page: Path, text: str, target: str, picture: bool, registry: bool) -> bool:
    address, _, anchor = target.partition("#")
    if not address:
        return anchor in headings(text)
    for start, for_picture in ((SHOWN, False), (PICTURES, True)):
        if address.startswith(start):
            path = ROOT / address.removeprefix(start)
            return picture == for_picture and path.is_file() and _has(path, anchor)
    if address.startswith("https://"):
        return True
    path = page.parent / address
    return not registry and path.exists() and _has(path, anchor)


def _has(path: Path, anchor: str) -> bool:
    return not anchor or anchor in headings(path.read_text("utf-8"))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_of_a_registry_page_are_absolute(page: Path) -> None:
    assert wrong(page, page.read_text("utf-8"), registry=True) == []


@pytest.mark.parametrize("page", OTHERS, ids=name)
def test_links_of_the_repository_lead_to_files(page: Path) -> None:
    assert wrong(page, page.read_text("utf-8"), registry=False) == []


def test_the_pages_are_those_that_the_registries_take() -> None:
    assert (ROOT / "core" / "README.md").resolve() == PAGES[0]
    assert 'readme = "README.md"' in (ROOT / "core" / "Cargo.toml").read_text("utf-8")
    assert 'readme = "../README.md"' in (ROOT / "py" / "pyproject.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        (f"[a]({SHOWN}RULES.md)", True),
        (f"[a]({SHOWN}NONE.md)", False),
        (f"![a]({PICTURES}examples/web/pictures/read.webp)", True),
        (f"![a]({SHOWN}examples/web/pictures/read.webp)", False),
        ("[a](RULES.md)", False),
        ("[a](/RULES.md)", False),
        ("[a]: RULES.md\n", False),
        ('<img alt="" src="picture.png">', False),
        ("# Speed of it\n[a](#speed-of-it)", True),
        ("[a](#speed)", False),
        ("[a](https://example.org)", True),
        ("`[a](RULES.md)`", True),
        ("```\n[a](RULES.md)\n```\n", True),
    ],
)
def test_what_leads_somewhere(link: str, leads: bool) -> None:
    assert (wrong(ROOT / "README.md", link, registry=True) == []) == leads
