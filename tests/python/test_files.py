"""Files of any encoding, and the command."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import baogao
import pytest
from conftest import CASES, SAMPLES, text_of

TEXT = text_of(SAMPLES / "court.txt").replace("\xa0", "\u3000")  # GBK has no U+00A0
TRADITIONAL = (
    "二○一二年澜江縣政府工作報告\r\n全縣生產總值達到57.3億元，比上年增長11.4%。培訓農民3800多人次。\r\n".replace(
        "澜", "瀾"
    )
)

ENCODINGS = [
    ("utf-8", "UTF-8", TEXT),
    ("utf-8-sig", "UTF-8", TEXT),
    ("gbk", "gb18030", TEXT),
    ("gb18030", "gb18030", TEXT + "𠮷川县"),
    ("big5", "Big5", TRADITIONAL),
    ("utf-16", "UTF-16LE", TEXT),
]


@pytest.mark.parametrize(("codec", "name", "text"), ENCODINGS, ids=[codec for codec, _, _ in ENCODINGS])
def test_encodings_are_told_from_the_bytes(tmp_path: Path, codec: str, name: str, text: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode(codec))
    decoded = baogao.decode(path.read_bytes())
    assert (decoded.encoding, decoded.replaced) == (name, False)
    report = baogao.read(path)
    assert report.source.lstrip("\ufeff") == text
    expected = [(s.text, s.value, s.unit) for s in baogao.parse(text).statistics]
    assert [(s.text, s.value, s.unit) for s in report.statistics] == expected
    assert baogao.read(str(path)) == report


BYTES = json.loads(text_of(CASES / "bytes" / "cases.json"))


@pytest.mark.parametrize("case", BYTES, ids=[case["name"] for case in BYTES])
def test_bytes_give_the_same_text_everywhere(case: dict[str, object]) -> None:
    if "error" in case:
        with pytest.raises(baogao.errors.NotTextError) as caught:
            baogao.decode(bytes.fromhex(str(case["bytes"])))
        assert (caught.value.code, caught.value.format) == (case["error"], case["format"])
        return
    decoded = baogao.decode(bytes.fromhex(str(case["bytes"])))
    assert (decoded.encoding, decoded.replaced, decoded.text) == (case["encoding"], case["replaced"], case["text"])


def test_undecodable_bytes_are_replaced_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes("全区新建小学3所。".encode() + b"\xff\xfe\xff" + "改造12所。".encode())
    report = baogao.read(path)
    assert "\ufffd" in report.source
    assert "undecoded" in {note.code for note in report.notes}


@pytest.mark.parametrize("data", [b"", b"\x01\x02\xff" * 64, bytes(range(1, 256)) * 8])
def test_odd_bytes_are_read_too(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "odd.bin"
    path.write_bytes(data)
    report = baogao.read(path)
    assert report.front.kind == "other"
    assert report.notes


@pytest.mark.parametrize("data", [b"\x00\x01\x02\xff" * 64, bytes(range(256)) * 8])
def test_zero_bytes_are_no_text(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "binary.bin"
    path.write_bytes(data)
    with pytest.raises(ValueError, match="binary") as caught:
        baogao.read(path)
    assert isinstance(caught.value, baogao.errors.NotTextError)


def test_a_file_of_another_format_says_what_to_do(command: list[str], tmp_path: Path) -> None:
    path = tmp_path / "report.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    done = run(command, "json", str(path))
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"not text but doc, a document of Word" in done.stderr
    assert b"save it as plain text" in done.stderr


@pytest.mark.parametrize("start", ["PK\x03\x04", "%PDF-1.7\n", "\ufeffPK\x03\x04", "\xd0\xcf\x11\xe0"])
def test_a_string_of_another_format_is_not_read(start: str) -> None:
    report = baogao.parse(start + "全区新建小学3所，增长5%。")
    assert (report.front.kind, len(report.statistics), len(report.mentions)) == ("other", 0, 0)
    assert [note.code for note in report.notes] == ["not_text"]


@pytest.mark.parametrize(("written", "read"), [("utf-8", "gbk"), ("utf-8", "cp1252"), ("gbk", "latin-1")])
def test_a_wrong_encoding_is_noted(written: str, read: str) -> None:
    text = "全区新建小学三所，改造中学五所，各项工作都有新的进展。"
    assert "mojibake" not in {note.code for note in baogao.parse(text).notes}
    report = baogao.parse(text.encode(written).decode(read, "replace"))
    assert "mojibake" in {note.code for note in report.notes}


# A locale without UTF-8 must not change what is printed.
PLAIN = {"PYTHONUTF8": "0", "LC_ALL": "C"}


def run(command: list[str], *words: str, data: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*command, *words], input=data, capture_output=True, check=False, env=PLAIN)


def test_command_prints_the_json_form(command: list[str]) -> None:
    path = SAMPLES / "court.txt"
    done = run(command, "json", str(path))
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == baogao.read(path).to_dict()


@pytest.mark.parametrize("form", ["outline", "html", "markdown", "akn"])
def test_command_prints_every_form(command: list[str], form: str) -> None:
    report = baogao.parse(TEXT)
    method = {"outline": report.outline, "html": report.html, "markdown": report.to_markdown, "akn": report.to_akn}
    done = run(command, form, "-", data=TEXT.encode("gbk"))
    assert done.returncode == 0
    assert done.stdout.decode().rstrip("\n") == method[form]().rstrip("\n")


def test_command_tells_what_is_wrong(command: list[str], tmp_path: Path) -> None:
    done = run(command, "json", str(tmp_path / "missing.txt"))
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"missing.txt" in done.stderr
    assert b"Traceback" not in done.stderr
    assert run(command, "nothing").returncode == 2
