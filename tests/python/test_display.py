"""What notebooks show."""

from __future__ import annotations

from collections.abc import Iterator

import baogao
import pytest

TEXT = """来源：澜江市人民政府　　字号：大 中 小
澜江市人民政府工作报告
——2025年1月9日在澜江市第十届人民代表大会第五次会议上
一、2024年工作回顾
地区生产总值1836.4亿元，增长5.6%。
三、2025年工作安排
力争增长6%左右。
"""


@pytest.fixture(autouse=True)
def chinese() -> Iterator[None]:
    yield
    baogao.display(language="zh")


def test_report_shows_outline_numbers_and_notes() -> None:
    html = baogao.parse(TEXT)._repr_html_()
    assert "<summary>目录 2</summary>" in html
    assert "一、2024年工作回顾</a>" in html
    assert ">1836.4亿元</mark>" in html and "183,640,000,000 元" in html
    assert "1\u202f836.4亿元" in html
    assert "序号不连续" in html and "“" not in html
    head, _, furniture = html.partition('<details class="furniture">')
    assert "字号：大" in furniture and "字号：大" not in head


def test_language_changes_labels_and_no_text() -> None:
    report = baogao.parse(TEXT)
    baogao.display(language="en")
    html = report._repr_html_()
    assert "<summary>Outline 2</summary>" in html
    assert "Numbering is not in sequence" in html and "序号不连续" not in html
    assert "一、2024年工作回顾" in html
    with pytest.raises(baogao.Error) as caught:
        baogao.display(language="fr")  # type: ignore[arg-type]
    assert caught.value.code == "wrong_type"


def test_every_note_has_words_in_both_languages() -> None:
    from baogao.views.labels import label

    codes = ["unread", "not_text", "mojibake", "undecoded", "numbering", "order", "copy", "aside", "range", "split"]
    codes += ["respective", "unit", "quote", "value", "markup", "table"]
    chinese = [label(f"note.{code}") for code in codes]
    baogao.display(language="en")
    english = [label(f"note.{code}") for code in codes]
    assert all(not one.isascii() for one in chinese)
    assert all(one not in codes for one in english)


def test_every_statistic_of_a_sample_is_marked(sample: baogao.WorkReport) -> None:
    html = sample._repr_html_()
    inside = sum(html.count(f'<mark class="{status}"') for status in ("achieved", "planned", "background"))
    assert inside == len({(one.start, one.end) for one in sample.statistics})


def test_cells_of_tables_are_marked() -> None:
    report = baogao.parse("|指标|单位|2023年|\n|---|---|---|\n|粮食产量|吨|126000|\n|公路里程|公里|620|\n")
    html = report._repr_html_()
    assert len(report.tables) == 1 and len(report.statistics) == 2
    assert html.count('<table>') == 2 and html.count('title="126,000 吨') == 2
    assert ">126000</mark></td>" in html and "<th>指标</th>" in html


def test_bounded_however_long_the_report() -> None:
    report = baogao.parse("一、工作\n" + "新建学校3所，改造公园5个。\n" * 20_000)
    assert len(report._repr_html_()) < 3_000_000
    assert len(report.statistics._repr_html_()) < 200_000
    assert "另有" in report._repr_html_()


def test_tables_and_corpora() -> None:
    corpus = baogao.parse_many({"a.txt": TEXT, "b.txt": "新建学校3所。"}) + baogao.Corpus(
        (), [baogao.Failure("c.txt", "not_found", "no such file")]
    )
    html = corpus._repr_html_()
    assert "a.txt" in html and "b.txt" in html and "未能读取 1" in html and "no such file" in html
    html = corpus.statistics._repr_html_()
    assert ">地区生产总值</td>" in html and "title=\"183,640,000,000 元\"" in html
    planned = baogao.parse(TEXT).statistics.filter(status="planned")._repr_html_()
    assert "6%左右" in planned and "836.4" not in planned


def test_panel_tells_states_apart() -> None:
    corpus = baogao.parse_many({"a.txt": TEXT})
    html = corpus.panel(
        {"gdp": "economy.gdp", "grain": "agriculture.grain.output"}, places=["澜江市"], years=[2023, 2024]
    )._repr_html_()
    assert "1\u202f836.4亿元" in html
    assert "报告未提及" in html and "没有报告" in html
