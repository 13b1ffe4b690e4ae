"""Word documents: what a reader sees on the paper is read."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import baogao
import pytest
from baogao.files import docx
from wordfile import cell, item, level, paragraph, run, table, write

CHINESE = level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.")


def numbering(*rules: str, nums: str = "") -> str:
    """Lists with the numbers 1, 2 … of these rules; then `nums`."""
    abstract = "".join(f'<w:abstractNum w:abstractNumId="{n}">{one}</w:abstractNum>' for n, one in enumerate(rules))
    own = "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(len(rules)))
    return abstract + own + nums


def lines(tmp_path: Path, body: str, **parts: str) -> list[str]:
    return docx.read(write(tmp_path / "report.docx", body, **parts)).text.split("\n")


def test_lists_have_their_numbers(tmp_path: Path) -> None:
    body = (
        item("工作回顾", 1) + item("办案", 1, 1) + item("刑事", 1, 2) + item("民事", 1, 2) + item("改革", 1, 1)
        + item("立案", 1, 2) + item("工作安排", 1) + item("队伍", 1, 1)
    )  # fmt: skip
    assert lines(tmp_path, body, numbering=numbering(CHINESE)) == [
        "一、工作回顾", "（一）办案", "1. 刑事", "2. 民事", "（二）改革", "1. 立案", "二、工作安排", "（一）队伍",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "text", "labels"),
    [
        ("chineseCounting", "第%1章", ["第一章 ", "第二章 "]),
        ("chineseCountingThousand", "%1、", ["一、", "二、"]),
        ("ideographDigital", "%1、", ["一、", "二、"]),
        ("decimalEnclosedCircle", "%1", ["① ", "② "]),
        ("decimalEnclosedCircleChinese", "%1", ["① ", "② "]),
        ("upperRoman", "%1.", ["I. ", "II. "]),
        ("lowerLetter", "(%1)", ["(a) ", "(b) "]),
        ("decimalZero", "%1", ["01 ", "02 "]),
        ("decimalFullWidth", "%1．", ["１．", "２．"]),
        ("ideographTraditional", "%1、", ["甲、", "乙、"]),
        ("chineseLegalSimplified", "%1、", ["壹、", "贰、"]),
        ("bullet", "\uf06c", ["• ", "• "]),
        ("none", "", ["", ""]),
        ("unheardOf", "%1)", ["1) ", "2) "]),
    ],
)
def test_forms_of_numbers(tmp_path: Path, form: str, text: str, labels: list[str]) -> None:
    body = item("甲", 1) + item("乙", 1)
    found = lines(tmp_path, body, numbering=numbering(level(0, form, text)))
    assert found == [f"{labels[0]}甲", f"{labels[1]}乙"]


def test_numbers_of_several_levels(tmp_path: Path) -> None:
    rules = level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    # A level that was left out counts as begun.
    body = item("概况", 1, 1) + item("总则", 1) + item("目的", 1, 1) + item("范围", 1, 1)
    assert lines(tmp_path, body, numbering=numbering(rules)) == [
        "1.1 概况",
        "第二章 总则",
        "2.1 目的",
        "2.2 范围",
    ]


def test_lists_that_start_elsewhere(tmp_path: Path) -> None:
    nums = (
        '<w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
        '</w:lvlOverride></w:num><w:num w:numId="8"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        + level(0, "decimal", "%1.") + "</w:lvlOverride></w:num>"
    )  # fmt: skip
    body = item("甲", 1) + item("乙", 7) + item("丙", 7) + item("丁", 8) + item("戊", 0)
    assert lines(tmp_path, body, numbering=numbering(CHINESE, nums=nums)) == [
        "一、甲", "五、乙", "六、丙", "7. 丁", "戊",
    ]  # fmt: skip


@pytest.mark.parametrize(("restart", "third"), [("", "（一）丙"), ('<w:lvlRestart w:val="0"/>', "（二）丙")])
def test_levels_that_do_not_restart(tmp_path: Path, restart: str, third: str) -> None:
    rules = level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）", restart)
    body = item("甲", 1, 1) + item("乙", 1) + item("丙", 1, 1)
    assert lines(tmp_path, body, numbering=numbering(rules))[-1] == third


def test_numbers_of_styles(tmp_path: Path) -> None:
    numbered = numbering(
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="a"/>')
        + level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="b"/>')
    )
    number = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = (
        f'<w:style w:type="paragraph" w:styleId="a"><w:pPr>{number}<w:outlineLvl w:val="0"/></w:pPr></w:style>'
        f'<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:pPr>{number}<w:outlineLvl w:val="1"/>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="b"/></w:style>'
    )

    def styled(text: str, style: str, more: str = "") -> str:
        return paragraph(text, properties=f'<w:pStyle w:val="{style}"/>{more}')

    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        styled("回顾", "a") + styled("办案", "b") + styled("改革", "c") + styled("附", "a", off) + styled("安排", "a")
    )
    found = lines(tmp_path, body, numbering=numbered, styles=styles)
    assert found == [
        "# 一、回顾",
        "## （一）办案",
        "## （二）改革",
        "# 附",
        "# 二、安排",
    ]
    report = baogao.read(tmp_path / "report.docx")
    assert [section.label for section in report.sections] == ["一、", "二、"]


def test_numbers_under_the_name_of_a_style(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    numbered = numbering('<w:numStyleLink w:val="list"/>', '<w:styleLink w:val="list"/>' + CHINESE)
    assert lines(tmp_path, item("甲", 1) + item("乙", 2), numbering=numbered, styles=styles) == ["一、甲", "二、乙"]


def test_revisions(tmp_path: Path) -> None:
    deleted = "<w:del>" + run("12所").replace("w:t", "w:delText") + "</w:del>"
    body = (
        paragraph("新建学校", deleted, "<w:ins>" + run("3所") + "</w:ins>", "。")
        + paragraph("<w:moveFrom>" + run("旧处。") + "</w:moveFrom>", "<w:moveTo>" + run("新处。") + "</w:moveTo>")
        + paragraph("改造", properties="<w:rPr><w:del/></w:rPr>") + paragraph("医院2所。")
    )  # fmt: skip
    assert lines(tmp_path, body) == ["新建学校3所。", "新处。", "改造医院2所。"]


def test_a_paragraph_that_was_deleted_has_no_number(tmp_path: Path) -> None:
    gone = item("", 1).replace("<w:numPr>", "<w:rPr><w:del/></w:rPr><w:numPr>")
    assert lines(tmp_path, item("甲", 1) + gone + item("乙", 1), numbering=numbering(CHINESE)) == ["一、甲", "二、乙"]


def test_fields_breaks_and_signs(tmp_path: Path) -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText>= 1 + 2</w:instrText><w:t>旧</w:t></w:r>"
    body = (
        paragraph("新建", mark("begin"), code, mark("separate"), "3", mark("end"), "所")
        + paragraph('<w:fldSimple w:instr="DATE">' + run("2024年") + "</w:fldSimple>", "<w:r><w:br/></w:r>", "新建")
        + paragraph('<w:hyperlink r:id="x">' + run("见附件") + "</w:hyperlink>", run("隐", "<w:vanish/>"))
        + paragraph("面积12km", run("2", '<w:vertAlign w:val="superscript"/>'), '<w:r><w:noBreakHyphen/></w:r>')
        + paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="00B1"/></w:r>', "5")
        + "<w:sdt><w:sdtContent>" + paragraph("框内") + "</w:sdtContent></w:sdt>"
        + paragraph("<m:oMath><m:r><m:t>x=3</m:t></m:r></m:oMath>")
    )  # fmt: skip
    assert lines(tmp_path, body) == [
        "新建3所", "2024年", "新建", "见附件", "面积12km²-", "±5", "框内", "x=3",
    ]  # fmt: skip


def test_text_boxes(tmp_path: Path) -> None:
    def box(kind: str, text: str) -> str:
        return f"<w:drawing><wps:txbx><w:txbxContent>{paragraph(text)}</w:txbxContent></wps:txbx></w:drawing>"

    both = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box('c', '框中2024年')}</mc:Choice>"
        f"<mc:Fallback>{box('f', '框中2024年')}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(tmp_path, paragraph("上文", both) + paragraph("下文")) == [
        "上文",
        "框中2024年",
        "下文",
    ]


def test_tables(tmp_path: Path) -> None:
    across, down, under = (
        '<w:gridSpan w:val="2"/>',
        '<w:vMerge w:val="restart"/>',
        "<w:vMerge/>",
    )
    body = paragraph("表1 主要指标") + table(
        cell("指标", down) + cell("2024年", across),
        cell("", under) + cell("总量（亿元）") + cell("增长（%）"),
        cell("地区生产总值") + cell("120.5") + cell("5.6"),
        cell("工业|增加值") + cell("50.1", down) + cell("6.0"),
        cell("建筑业增加值") + cell("", under) + cell("3.1"),
    )
    assert lines(tmp_path, body) == [
        "表1 主要指标",
        "| 指标 | 2024年 | 2024年 |",
        "| --- | --- | --- |",
        "| 指标 | 总量（亿元） | 增长（%） |",
        "| 地区生产总值 | 120.5 | 5.6 |",
        "| 工业\\|增加值 | 50.1 | 6.0 |",
        "| 建筑业增加值 |  | 3.1 |",
    ]
    rows = [(s.indicator, s.value, s.change) for s in baogao.read(tmp_path / "report.docx").statistics][:2]
    assert rows == [
        ("地区生产总值", 12_050_000_000.0, None),
        ("地区生产总值", 5.6, "increase"),
    ]


def test_a_page_laid_out_in_a_table_is_text(tmp_path: Path) -> None:
    body = table(cell("新建学校3所。" * 60) + cell("备注")) + table(cell("单列。"), cell("文字。"))
    assert lines(tmp_path, body) == ["新建学校3所。" * 60, "备注", "单列。", "文字。"]


def test_notes(tmp_path: Path) -> None:
    def reference(kind: str, name: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{name}"/></w:r>'

    def note(kind: str, name: int, text: str) -> str:
        return f'<w:{kind} w:id="{name}">' + paragraph("<w:r><w:footnoteRef/></w:r>", text) + f"</w:{kind}>"

    body = paragraph("生产总值", reference("footnote", 4), "和就业", reference("endnote", 2), "。") + paragraph("完。")
    notes = {
        "footnotes": note("footnote", 4, "初步核算。"),
        "endnotes": note("endnote", 2, "城镇。"),
    }
    assert lines(tmp_path, body, **notes) == [
        "生产总值[^1]和就业[^2]。",
        "完。",
        "[^1]: 初步核算。",
        "[^2]: 城镇。",
    ]
    report = baogao.read(tmp_path / "report.docx")
    assert [p.text for p in report.paragraphs if p.role == "glossary"] == [
        "初步核算。",
        "城镇。",
    ]


def test_runs_stand_where_their_text_is(tmp_path: Path) -> None:
    body = (
        item("工作回顾", 1) + paragraph("新建学校", run("3所"), "，改造", "<w:r><w:tab/><w:t>5所</w:t></w:r>")
        + table(cell("项目") + cell("数"), cell("学校") + cell("3"))
    )  # fmt: skip
    document = docx.read(write(tmp_path / "report.docx", body, numbering=numbering(CHINESE)))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    places = [
        (
            document.text[r.start : r.end],
            "".join(t.text or "" for t in r.element.iter(w + "t")),
        )
        for r in document.runs
    ]
    assert places == [
        ("工作回顾", "工作回顾"), ("新建学校", "新建学校"), ("3所", "3所"), ("，改造", "，改造"), ("\t5所", "5所"),
        ("项目", "项目"), ("数", "数"), ("学校", "学校"), ("3", "3"),
    ]  # fmt: skip
    assert all(a.end <= b.start for a, b in zip(document.runs, document.runs[1:], strict=False))
    at = document.text.index("3所")
    assert [r.element for r in document.at(at, at + 2)] == [document.runs[2].element]
    assert document.runs[2].element.getroottree().getroot() is document.tree


def test_the_strict_form_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "report.docx", item("甲", 1), numbering=numbering(CHINESE))
    strict = tmp_path / "strict.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            text = text.replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            text = text.replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            new.writestr(name, text)
    assert docx.read(strict).text == "一、甲"


def test_the_name_does_not_matter(tmp_path: Path) -> None:
    path = write(tmp_path / "report.txt", paragraph("新建学校3所。"))
    assert baogao.read(path).source == "新建学校3所。"


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(baogao.errors.NoTextError):
        baogao.read(write(tmp_path / "empty.docx", paragraph("<w:r><w:drawing/></w:r>")))


def test_damaged_files(tmp_path: Path) -> None:
    data = write(tmp_path / "report.docx", paragraph("新建学校3所。")).read_bytes()
    for n, broken in enumerate(
        [
            data[: len(data) // 2],
            data.replace(b"word/document.xml", b"word/documemt.xml"),
        ]
    ):
        path = tmp_path / f"{n}.docx"
        path.write_bytes(broken)
        with pytest.raises(baogao.errors.DamagedFileError):
            baogao.read(path)
    for text in ("<w:document", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", ""):
        with zipfile.ZipFile(tmp_path / "xml.docx", "w") as file:
            file.writestr("word/document.xml", text)
        with pytest.raises(baogao.errors.DamagedFileError):
            baogao.read(tmp_path / "xml.docx")


def test_bombs(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b" " * 50_000_000)
    path = tmp_path / "bomb.docx"
    path.write_bytes(data.getvalue())
    with pytest.raises(baogao.errors.TooLargeError) as caught:
        baogao.read(path)
    assert caught.value.what == "bytes"
    nested = "<w:tbl><w:tr><w:tc>" * 60 + paragraph("深") + "</w:tc></w:tr></w:tbl>" * 60
    with pytest.raises(baogao.errors.Error):
        baogao.read(write(tmp_path / "deep.docx", nested))
