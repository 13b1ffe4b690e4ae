"""A real notebook shows a report as HTML."""

from __future__ import annotations

import nbformat
from nbclient import NotebookClient

CELLS = [
    "import baogao",
    'report = baogao.parse("一、工作回顾\\n2024年，新建<学校>3所，增长5%。")\nreport',
    "print(report.outline())",
    "report.statistics[0]",
]


def test_notebook() -> None:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS])
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    _, shown, printed, statistic = (cell.outputs for cell in notebook.cells)
    html = shown[0].data["text/html"]
    assert html.startswith('<article class="baogao"')
    assert "&lt;学校&gt;" in html and '<mark class="achieved"' in html
    assert shown[0].data["text/plain"].startswith("WorkReport(")
    assert "一、工作回顾" in printed[0].text
    assert statistic[0].data["text/plain"].startswith("Statistic(text='3所', value=3")
