"""Pages: headings, lists and tables stay, what is no text goes."""

from __future__ import annotations

from pathlib import Path

import baogao
import pytest
from baogao.files import html
from baogao.files.numbering import number

PAGES = {
    "headings": (
        "<h1>工作报告</h1><h3>一、回顾</h3><p>文字。",
        "# 工作报告\n### 一、回顾\n文字。",
    ),
    "a list": ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", "3. 甲\n7. 乙\n8. 丙"),
    "a list of another kind": (
        "<ol style='list-style-type:simp-chinese-informal'><li>甲<ol type=a><li>乙</ol><li>丙</ol>",
        "一、甲\na. 乙\n二、丙",
    ),
    "a list backwards": ("<ol reversed><li>甲<li>乙</ol>", "2. 甲\n1. 乙"),
    "bullets": (
        "<ul><li>甲<li>乙</ul><ul style='list-style: none'><li>丙</ul>",
        "• 甲\n• 乙\n丙",
    ),
    "line ends": (
        "<p>新建\n学校</p><p>a\nb<br>丙</p><p></p><p>丁</p>",
        "新建学校\na b\n丙\n\n丁",
    ),
    "text as it stands": ("<pre>一\n\n二  三</pre>", "一\n\n二  三"),
    "raised digits": ("<p>面积12km<sup>2</sup></p>", "面积12km²"),
    "references": ("<p>A&amp;B&nbsp;&lt;三&gt;</p>", "A&B\xa0<三>"),
    "a table": (
        "<table><caption>表1</caption><tr><th rowspan=2>指标<th colspan=2>2024年<tr><th>总量<th>增长"
        + "<tr><td>产值<br>合计<td>12|5<td>3</table>",
        "表1\n| 指标 | 2024年 | 2024年 |\n| --- | --- | --- |\n| 指标 | 总量 | 增长 |\n| 产值合计 | 12\\|5 | 3 |",
    ),
    "a page laid out in a table": (
        f"<table><tr><td><p>{'新建学校3所。' * 60}</p><p>二</p></td><td>栏</td></tr></table>",
        "新建学校3所。" * 60 + "\n二\n栏",
    ),
    "a table in a table": (
        "<table><tr><td><table><tr><td>项<td>数<tr><td>学校<td>3</table><td>栏</table>",
        "| 项 | 数 |\n| --- | --- |\n| 学校 | 3 |\n栏",
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_pages(name: str) -> None:
    page, text = PAGES[name]
    assert html.text_of(f"<html><body>{page}</body></html>") == text


@pytest.mark.parametrize(
    "aside",
    [
        "<script>var a = '<p>新建学校9所。</p>';</script>", "<style>p {}</style>", "<nav>首页</nav>",
        "<footer>版权</footer>", "<div style='display: none'>藏</div>", "<div hidden>藏</div>", "<!-- 注 -->",
        "<div role=navigation>导航</div>", "<select><option>一</select>", "<noscript>请开启</noscript>",
        "<svg><text>图</text></svg>", "<head><title>题</title></head>",
    ],
)  # fmt: skip
def test_what_is_no_text(aside: str) -> None:
    assert html.text_of(f"<div>{aside}<p>新建学校3所。</p>{aside}</div>") == "新建学校3所。"


def test_pages_are_told_from_texts(tmp_path: Path) -> None:
    page = "<!DOCTYPE html>\n<meta charset=gbk><body><p>全区新建小学3所。</p><p>改造中学5所。</p></body>"
    path = tmp_path / "report.txt"
    path.write_bytes(page.encode("gbk"))
    assert baogao.read(path).source == "全区新建小学3所。\n改造中学5所。"
    for text in (
        "新建<b>学校</b>3所。",
        "<3%的企业停产。\n> 引文",
        "工作报告\n<p>一、回顾</p>",
    ):
        path.write_text(text, encoding="utf-8")
        assert baogao.read(path).source == text
    path.write_text("<html><body><script>1</script></body></html>", encoding="utf-8")
    with pytest.raises(baogao.errors.NoTextError):
        baogao.read(path)


@pytest.mark.parametrize(
    "page",
    [
        "<html>" + "<div>" * 20_000 + "深",
        "<html>" + "<p>" * 50_000,
        "<html><table>" * 2_000,
    ],
)
def test_deep_and_long_pages(page: str) -> None:
    assert isinstance(html.text_of(page), str)


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        (
            "chineseCounting",
            {1: "一", 10: "十", 12: "十二", 20: "二十", 99: "九十九", 100: "一○○"},
        ),
        (
            "chineseCountingThousand",
            {
                10: "十",
                101: "一百零一",
                110: "一百一十",
                1005: "一千零五",
                12000: "一万二千",
            },
        ),
        ("chineseLegalSimplified", {10: "壹拾", 105: "壹佰零伍"}),
        ("japaneseCounting", {10: "十", 111: "百十一"}),
        ("ideographDigital", {10: "一〇"}),
        ("decimalEnclosedCircle", {20: "⑳", 21: "21"}),
        ("upperRoman", {4: "IV", 1990: "MCMXC", 0: "0"}),
        ("lowerLetter", {26: "z", 27: "aa", 53: "aaa"}),
        ("ideographZodiacTraditional", {1: "甲子", 12: "乙亥", 60: "癸亥", 61: "61"}),
        ("decimalZero", {9: "09", 10: "10"}),
    ],
)
def test_numbers(form: str, numbers: dict[int, str]) -> None:
    assert {n: number(n, form) for n in numbers} == numbers
