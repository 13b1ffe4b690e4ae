"""What the wheel brings beside the code."""

from __future__ import annotations

from importlib.metadata import distribution, files, metadata

import baogao
from conftest import ROOT


def test_the_version_is_that_of_the_package() -> None:
    assert baogao.__version__ == distribution("baogao").version


def test_licences_are_in_the_wheel() -> None:
    inside = {path.name: path for path in files("baogao") or [] if path.parent.name == "licenses"}
    assert set(inside) == {"LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY.md"}
    for name, path in inside.items():
        assert path.read_text("utf-8") == (ROOT / name).read_text("utf-8")


def test_the_index_leads_to_the_project() -> None:
    urls = dict(url.split(", ") for url in metadata("baogao").get_all("Project-URL") or [])
    assert set(urls) == {"Homepage", "Documentation", "Repository", "Changelog", "Issues"}
    assert all(url.startswith("https://") for url in urls.values())
