"""Many files, texts and rows at once."""

from __future__ import annotations

import datetime
import json
import os
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import baogao
import pytest
from conftest import SAMPLES, text_of

TEXT = "全区新建小学3所。"


def folder(tmp_path: Path, *names: str) -> Path:
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    return tmp_path


def names(corpus: baogao.Corpus) -> list[str]:
    return [Path(entry.file or "").name for entry in corpus]


@pytest.mark.parametrize("workers", [1, 2, 7])
def test_reports_come_in_order(workers: int) -> None:
    paths = sorted(SAMPLES.glob("*.txt")) * 5
    corpus = baogao.read_many(paths, workers=workers)
    assert [entry.file for entry in corpus] == [str(path) for path in paths]
    assert [entry.report for entry in corpus[:4]] == [baogao.read(path) for path in paths[:4]]
    assert corpus.errors == ()


def test_folders_patterns_and_lists(tmp_path: Path) -> None:
    folder(
        tmp_path,
        "b.txt",
        "a.md",
        "in/c.html",
        "in/d",
        ".hidden.txt",
        ".git/e.txt",
        "f.json",
        "~$g.docx",
    )
    assert names(baogao.read_many(tmp_path)) == ["a.md", "b.txt", "c.html", "d"]
    assert names(baogao.read_many(f"{tmp_path}/**/*.html")) == ["c.html"]
    assert names(baogao.read_many([tmp_path / "b.txt", f"{tmp_path}/f.*"])) == [
        "b.txt",
        "f.json",
    ]
    odd = folder(tmp_path, "[1].txt") / "[1].txt"
    assert names(baogao.read_many(odd)) == ["[1].txt"]


def test_bad_files_are_rows(tmp_path: Path) -> None:
    folder(tmp_path, "a.txt", "z.txt")
    (tmp_path / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    (tmp_path / "c.docx").write_bytes(b"PK\x03\x04word/document.xml")
    (tmp_path / "d.pdf").write_bytes(b"%PDF-1.7\nbroken")
    corpus = baogao.read_many([tmp_path, "missing.txt", f"{tmp_path}/*.none"])
    assert names(corpus) == ["a.txt", "z.txt"]
    assert [(Path(row.file or "").name, row.code) for row in corpus.errors] == [
        ("b.doc", "not_text"), ("c.docx", "damaged"), ("d.pdf", "damaged"), ("missing.txt", "missing_file"),
        ("*.none", "missing_file"),
    ]  # fmt: skip
    assert all(row.message for row in corpus.errors)


def test_facts(tmp_path: Path) -> None:
    folder(tmp_path, "青溪区-2023.txt", "白鹭县-2024.txt")
    corpus = baogao.read_many(
        tmp_path,
        kind="government",
        region={"青溪区-2023": "青溪区", "白鹭县-2024.txt": "白鹭县"},
        year=lambda path: int(path.stem[-4:]),
        date={},
    )
    fronts = [(e.report.front.kind, e.report.front.region, e.report.front.year) for e in corpus]
    assert sorted(fronts) == [
        ("government", "白鹭县", 2024),
        ("government", "青溪区", 2023),
    ]
    corpus = baogao.read_many(tmp_path, date=lambda path: "2023-02-30" if "2023" in path.name else None)
    assert (len(corpus), [row.code for row in corpus.errors]) == (1, ["fact"])

    def broken(path: Path) -> int:
        raise RuntimeError(path.name)

    assert [row.code for row in baogao.read_many(tmp_path, year=broken).errors] == [
        "error",
        "error",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "novel"},
        {"year": "2024"},
        {"workers": 0},
        {"max_characters": -1},
        {"lexicon": "words"},
    ],
)
def test_wrong_arguments_are_told_at_once(tmp_path: Path, wrong: dict[str, Any]) -> None:
    with pytest.raises(baogao.Error):
        baogao.read_many(folder(tmp_path, "a.txt"), **wrong)
    with pytest.raises(baogao.Error):
        baogao.parse_many([TEXT], **wrong)


@pytest.mark.parametrize("paths", [None, 3, [3], b"a"])
def test_what_is_no_path(paths: Any) -> None:
    with pytest.raises(baogao.errors.WrongTypeError):
        baogao.read_many(paths)


def test_texts(tmp_path: Path) -> None:
    path = folder(tmp_path, "a.txt") / "a.txt"
    assert [entry.report.source for entry in baogao.parse_many([str(path), TEXT])] == [
        str(path),
        TEXT,
    ]
    with pytest.raises(baogao.errors.WrongTypeError):
        baogao.parse_many(TEXT)
    corpus = baogao.parse_many(
        {"a": TEXT, "b": None, "c": 3.5},
        date=[datetime.date(2024, 1, 5), None, float("nan")],
    )  # type: ignore[dict-item]
    assert [(entry.file, entry.report.front.date) for entry in corpus] == [("a", "2024-01-05")]
    assert [(row.file, row.code) for row in corpus.errors] == [
        ("b", "wrong_type"),
        ("c", "wrong_type"),
    ]
    with pytest.raises(baogao.errors.WrongTypeError):
        baogao.parse_many([TEXT], year=[2023, 2024])


def test_a_corpus_is_a_sequence() -> None:
    corpus = baogao.parse_many({str(n): f"新建学校{n}所。" for n in range(5)})
    assert len(corpus) == 5
    assert corpus[-1].file == "4"
    assert [entry.file for entry in corpus[1:3]] == ["1", "2"]
    assert corpus[:2] + corpus[2:] == corpus
    assert corpus != corpus[:2]
    assert repr(corpus) == "Corpus(reports=5, errors=0)"
    assert baogao.Corpus([corpus[0].report])[0].file is None
    assert [e.file for e in corpus.filter(lambda report: report.statistics[0].value > 2)] == ["3", "4"]


def test_reports_are_read_only_a_little_ahead(tmp_path: Path) -> None:
    folder(tmp_path, *(f"{n:03}.txt" for n in range(100)))
    seen: list[str] = []
    lock = threading.Lock()

    def year(path: Path) -> int:
        with lock:
            seen.append(path.name)
        return 2024

    reports = baogao.iter_reports(tmp_path, year=year, workers=2)
    assert next(reports).file == str(tmp_path / "000.txt")
    assert len(seen) < 20
    reports.close()  # type: ignore[attr-defined]
    assert len(seen) < 20


def test_bad_files_of_a_stream(tmp_path: Path) -> None:
    errors: list[baogao.Failure] = []
    paths = [folder(tmp_path, "a.txt") / "a.txt", tmp_path / "b.txt"]
    assert len(list(baogao.iter_reports(paths, errors=errors))) == 1
    assert [row.code for row in errors] == ["missing_file"]
    with pytest.warns(UserWarning, match="b.txt"):
        assert len(list(baogao.iter_reports(paths))) == 1


def test_progress(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path, "a.txt", "b.txt")
    baogao.read_many(tmp_path)
    assert capsys.readouterr().err == ""
    baogao.read_many(tmp_path, progress=True)
    assert "2/2" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    assert len(baogao.read_many(tmp_path)) == 2
    with pytest.raises(baogao.errors.MissingLibraryError, match=r"pip install 'baogao\[progress\]'"):
        baogao.read_many(tmp_path, progress=True)


@pytest.mark.parametrize(
    ("name", "library"),
    [("a.html", "lxml.html"), ("a.docx", "lxml.etree"), ("a.pdf", "pypdfium2")],
)
def test_a_missing_library_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str) -> None:
    from wordfile import paragraph, write

    path = tmp_path / name
    path.write_bytes(b"%PDF-1.7" if name == "a.pdf" else b"<html><p>a")
    if name == "a.docx":
        write(path, paragraph(TEXT))
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError, match=r"pip install 'baogao\[files\]'") as caught:
        baogao.read(path)
    assert isinstance(caught.value, baogao.errors.MissingLibraryError)
    (row,) = baogao.read_many(path).errors
    assert row.code == "missing_library"


ROWS: list[dict[str, Any]] = [
    {"place": "青溪区", "day": "2024-01-05", "text": "新建小学3所。\n改造中学5所。"},
    {"place": "白鹭县", "day": None, "text": "新建“希望”小学，2所。"},
    {"place": "云台区", "day": None, "text": None},
]


def table(path: Path, form: str) -> Path:
    if form == "parquet":
        import pyarrow
        import pyarrow.parquet

        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(ROWS), path)
    elif form == "jsonl":
        path.write_text(
            "\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS) + "\n",
            encoding="utf-8",
        )
    elif form == "json":
        path.write_text(json.dumps(ROWS), encoding="utf-8")
    else:
        import csv

        with path.open("w", encoding="utf-8-sig" if form == "csv" else "gbk", newline="") as file:
            writer = csv.DictWriter(file, list(ROWS[0]), delimiter="," if form == "csv" else "\t")
            writer.writeheader()
            writer.writerows(ROWS)
    return path


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl", "parquet"])
def test_tables_of_texts(tmp_path: Path, form: str) -> None:
    def region(row: Mapping[str, Any]) -> str:
        return str(row["place"])

    path = table(tmp_path / "reports.dat", form)
    corpus = baogao.parse_table(path, keep=["place"], region=region, date=lambda row: row["day"] or None)
    assert [(e.file, e.keep, e.report.front.region) for e in corpus] == [
        (f"{path}#1", {"place": "青溪区"}, "青溪区"),
        (f"{path}#2", {"place": "白鹭县"}, "白鹭县"),
    ]
    assert [entry.report.source for entry in corpus] == [
        ROWS[0]["text"],
        ROWS[1]["text"],
    ]
    assert [entry.report.front.date for entry in corpus] == ["2024-01-05", None]
    assert [(row.file, row.code) for row in corpus.errors] == [(f"{path}#3", "no_text")]
    with pytest.raises(baogao.errors.ColumnError, match="'body'"):
        baogao.parse_table(path, text="body")


def test_tables_that_are_none(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with pytest.raises(baogao.errors.MissingFileError):
        baogao.parse_table(path)
    for data in (b'{"text": ', b"[1, 2]", b"PAR1broken"):
        path.write_bytes(data)
        with pytest.raises(baogao.errors.DamagedFileError):
            baogao.parse_table(path)
    with pytest.raises(baogao.errors.WrongTypeError):
        baogao.parse_table(path, keep="text")


@pytest.mark.skipif(not os.environ.get("BAOGAO_CORPUS"), reason="BAOGAO_CORPUS names no folder")
def test_a_corpus_is_read() -> None:
    corpus = baogao.read_many(os.environ["BAOGAO_CORPUS"])
    assert corpus.errors == ()
    assert len(corpus) > 100


def test_a_report_of_a_sample_is_the_same() -> None:
    text = text_of(SAMPLES / "court.txt")
    assert baogao.parse_many([text])[0].report == baogao.parse(text)


def test_tables_of_a_corpus() -> None:
    corpus = baogao.parse_many({"a": "新建学校3所。", "b": "各项工作稳步推进。", "c": "新建医院2所。"})
    kept = baogao.Corpus(entry._replace(keep={"day": datetime.date(2024, 1, 5)}) for entry in corpus)
    assert [(row["file"], row["day"], row["value"]) for row in kept.statistics] == [
        ("a", "2024-01-05", 3.0),
        ("c", "2024-01-05", 2.0),
    ]
    assert kept.statistics is kept.statistics
    for kind in ("sections", "mentions", "tables"):
        assert getattr(corpus, kind).kind == kind
