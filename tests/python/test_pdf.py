"""PDF files, and the samples in every format."""

from __future__ import annotations

import html
import io
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import baogao
import docx
import pytest
from baogao.files import limits, pdf
from conftest import SAMPLES, text_of
from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
SIZE = 14
MARGIN = 90
pdfmetrics.registerFont(UnicodeCIDFont(FONT))

NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))


def wrapped(text: str, width: float) -> list[str]:
    """A paragraph in lines, as typesetting breaks it: no stop begins a line, no number is broken."""
    lines, line, word = [], "", ""
    for n, char in enumerate(text):
        word += char
        after = text[n + 1 : n + 2]
        if after and (after in "，。、；：？！”’）》" or char in "“‘（《" or char.isascii() and after.isascii()):
            continue
        if line and pdfmetrics.stringWidth(line + word, FONT, SIZE) > width:
            lines.append(line)
            line = ""
        line, word = line + word, ""
    return [*lines, line + word]


def set_in_pages(text: str, *, head: str = "") -> bytes:
    """A text as a PDF file: indents, page numbers, and a running head."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=A4)
    top, bottom, right = A4[1] - MARGIN, MARGIN, A4[0] - MARGIN
    y, page = top, 0

    def begin() -> None:
        nonlocal y, page
        if page:
            canvas.showPage()
        page += 1
        y = top
        canvas.setFont(FONT, SIZE)
        canvas.drawCentredString(A4[0] / 2, bottom - 40, f"— {page} —")
        canvas.drawString(MARGIN, top + 40, head)

    begin()
    for paragraph in text.split("\n"):
        plain = paragraph.lstrip("\u3000 \xa0")
        indent = 2 * SIZE if plain != paragraph else 0
        for n, line in enumerate(wrapped("\u3000" * 2 * bool(indent) + plain, right - MARGIN)):
            if y < bottom:
                begin()
            canvas.drawString(MARGIN + (indent if n == 0 else 0), y, line.lstrip("\u3000"))
            y -= 2 * SIZE
    canvas.save()
    return data.getvalue()


def rows(report: baogao.WorkReport) -> Counter[tuple[object, ...]]:
    """The statistics, without their places."""
    return Counter(
        (
            "".join(s.text.split()),
            s.value,
            s.high,
            s.unit,
            s.bound,
            s.change,
            s.basis,
            s.indicator,
            s.status,
            s.period,
            s.topic,
        )
        for s in report.statistics
    )


def written(report: baogao.WorkReport) -> list[str]:
    """The paragraphs of a text, in their order in it."""
    return [p.text for p in sorted(report.paragraphs, key=lambda p: p.start)]


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_as_docx(tmp_path: Path, name: str) -> None:
    document = docx.Document()
    for line in text_of(SAMPLES / f"{name}.txt").splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "report.docx"))
    assert rows(baogao.read(tmp_path / "report.docx")) == rows(baogao.read(SAMPLES / f"{name}.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_as_docx_by_paragraphs(tmp_path: Path, name: str) -> None:
    report = baogao.read(SAMPLES / f"{name}.txt")
    document = docx.Document()
    for text in written(report):
        document.add_paragraph(text)
    document.save(str(tmp_path / "report.docx"))
    assert rows(baogao.read(tmp_path / "report.docx")) == rows(report)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_as_html(tmp_path: Path, name: str) -> None:
    report = baogao.read(SAMPLES / f"{name}.txt")
    path = tmp_path / "report.html"
    for lines in (text_of(SAMPLES / f"{name}.txt").splitlines(), written(report)):
        paragraphs = "\n".join(f"  <p>{html.escape(line)}</p>" for line in lines)
        path.write_text(
            f"<!doctype html>\n<nav>首页</nav><body>\n{paragraphs}\n</body>",
            encoding="utf-8",
        )
        assert rows(baogao.read(path)) == rows(report)


def test_the_samples_as_pdf(tmp_path: Path) -> None:
    same = total = 0
    for name in NAMES:
        report = baogao.read(SAMPLES / f"{name}.txt")
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(set_in_pages("\n".join(written(report))))
        total += len(report.statistics)
        same += (rows(baogao.read(path)) & rows(report)).total()
    assert same >= 0.99 * total


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_the_samples_by_libreoffice(tmp_path: Path) -> None:
    paths = [shutil.copy(SAMPLES / f"{name}.txt", tmp_path) for name in NAMES]
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation=file://{tmp_path}/profile",
    ]
    for form in (
        "docx:MS Word 2007 XML",
        "html:HTML (StarWriter)",
        "pdf:writer_pdf_Export",
    ):
        text = [
            "--infilter=Text (encoded):UTF8",
            "--convert-to",
            form,
            "--outdir",
            str(tmp_path),
        ]
        subprocess.run([*command, *text, *paths], check=True, capture_output=True, timeout=300)
    same = total = 0
    for name in NAMES:
        expected = rows(baogao.read(SAMPLES / f"{name}.txt"))
        for form in ("docx", "html"):
            assert rows(baogao.read(tmp_path / f"{name}.{form}")) == expected
        total += expected.total()
        same += (rows(baogao.read(tmp_path / f"{name}.pdf")) & expected).total()
    assert same >= 0.99 * total


PARAGRAPHS = [
    "\u3000\u3000一、工作回顾",
    "\u3000\u3000" + "全区新建小学3所，改造中学5所，群众满意度达到98.6%，各项工作稳步推进。" * 6,
    "\u3000\u3000新建医院2所。",
]


def test_lines_are_put_together_and_pages_lose_their_edges() -> None:
    text = "\n".join(PARAGRAPHS * 12)
    pages = pdf.text_of(set_in_pages(text, head="青溪区人民政府工作报告"))
    assert pages.text == text
    assert pages.pictures == []


def picture_page(canvas: Canvas) -> None:
    from reportlab.lib.utils import ImageReader

    pixels = b"P6 2 2 255 " + bytes(12)
    canvas.drawImage(ImageReader(io.BytesIO(pixels)), 0, 0, 500, 700)
    canvas.showPage()


def test_pictures_hold_no_text(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    canvas = Canvas(str(path))
    picture_page(canvas)
    canvas.save()
    with pytest.raises(baogao.errors.NoTextError) as caught:
        baogao.read(path)
    assert caught.value.code == "no_text"
    canvas = Canvas(str(path))
    picture_page(canvas)
    canvas.setFont(FONT, SIZE)
    canvas.drawString(MARGIN, 500, "全区新建小学3所，改造中学5所，新建医院2所，新建公园1个。")
    canvas.save()
    with pytest.warns(UserWarning, match="1 pages are pictures without text: 1"):
        assert len(baogao.read(path).statistics) == 4
    corpus = baogao.read_many(path)
    assert (len(corpus), [row.code for row in corpus.errors]) == (1, ["pictures"])


def test_locked_and_broken_files(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    canvas = Canvas(str(path), encrypt=pdfencrypt.StandardEncryption("secret"))
    canvas.drawString(MARGIN, 500, "text")
    canvas.save()
    with pytest.raises(baogao.errors.LockedFileError):
        baogao.read(path)
    path.write_bytes(b"%PDF-1.7\n" + bytes(range(256)))
    with pytest.raises(baogao.errors.DamagedFileError):
        baogao.read(path)


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(set_in_pages("\n".join(PARAGRAPHS * 12)))
    with pytest.raises(baogao.errors.TooLargeError) as caught:
        baogao.read(path, max_characters=100)
    assert caught.value.what == "characters"
    monkeypatch.setattr(pdf, "MAX_PAGES", 1)
    with pytest.raises(baogao.errors.TooLargeError) as caught:
        baogao.read(path)
    assert caught.value.what == "pages"
    monkeypatch.setattr(limits, "MAX_BYTES", 100)
    with pytest.raises(baogao.errors.TooLargeError) as caught:
        baogao.read(path)
    assert caught.value.what == "bytes"
