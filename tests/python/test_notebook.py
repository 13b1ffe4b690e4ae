"""A real notebook shows reports as HTML, and the one of the examples runs."""

from __future__ import annotations

import nbformat
from conftest import ROOT
from nbclient import NotebookClient

CELLS = [
    "import baogao",
    'report = baogao.parse("一、工作回顾\\n2024年，新建<学校>3所，增长5%。")\nreport',
    "print(report.outline())",
    "report.statistics[0]",
]
EXAMPLE = ROOT / "examples" / "notebook" / "report.ipynb"
MOST = 400_000  # bytes that a notebook may add to the repository


def test_notebook() -> None:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS])
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    _, shown, printed, statistic = (cell.outputs for cell in notebook.cells)
    html = shown[0].data["text/html"]
    assert html.startswith('<article class="baogao-view"')
    assert "&lt;学校&gt;" in html and '<mark class="achieved"' in html
    assert shown[0].data["text/plain"].startswith("WorkReport(")
    assert "一、工作回顾" in printed[0].text
    assert statistic[0].data["text/plain"].startswith("Statistic(text='3所', value=3")


def test_example_runs_and_shows_what_is_committed() -> None:
    kept = nbformat.read(EXAMPLE, as_version=4)
    fresh = nbformat.read(EXAMPLE, as_version=4)
    where = {"metadata": {"path": str(EXAMPLE.parent)}}
    NotebookClient(fresh, timeout=300, kernel_name="python3", resources=where).execute()
    for before, after in zip(kept.cells, fresh.cells, strict=True):
        assert _told(before) == _told(after), before.source
    assert EXAMPLE.stat().st_size <= MOST


def _told(cell: nbformat.NotebookNode) -> list[object]:
    """What a cell shows; of a chart only that it is one, since fonts differ."""
    told: list[object] = []
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            told.append(output.text)
        elif "image/png" in output.data:
            told.append("image/png")
        else:
            told.append(dict(output.data))
    return told
