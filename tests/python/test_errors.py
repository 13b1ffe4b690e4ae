"""What cannot be read is a typed error; what can be read never is."""

from __future__ import annotations

import errno
import pickle
from pathlib import Path

import baogao
import pytest
from baogao import _baogao, errors

WRONG = [None, 2024, b"text", ["text"], 1.5, object()]


@pytest.mark.parametrize("value", WRONG, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("function", [baogao.parse, baogao.numerals, baogao.number])
def test_text_of_the_wrong_type(function, value) -> None:
    with pytest.raises(TypeError, match=f"text must be str, not {type(value).__name__}") as caught:
        function(value)
    assert isinstance(caught.value, baogao.Error)
    assert caught.value.code == "wrong_type"


def test_bytes_of_the_wrong_type() -> None:
    with pytest.raises(errors.WrongTypeError, match="data must be bytes, not str"):
        baogao.decode("text")


@pytest.mark.parametrize("value", [None, "1", 1.5])
def test_offset_of_the_wrong_type(value: object) -> None:
    paragraph = baogao.parse("新建小学3所。").paragraphs[0]
    for function in (paragraph.locate, paragraph.place):
        with pytest.raises(errors.WrongTypeError, match="start and end must be int"):
            function(0, value)


@pytest.mark.parametrize("place", [(-1, 3), (0, 2**80), (0, 9), (5, 2), (3, 3), (9, 9)])
def test_nothing_stands_outside_a_paragraph(place: tuple[int, int]) -> None:
    paragraph = baogao.parse("新建小学3所。").paragraphs[0]
    assert paragraph.locate(*place) is None
    assert paragraph.place(*place) is None


def test_path_of_the_wrong_type() -> None:
    with pytest.raises(errors.WrongTypeError, match=r"path must be str or os.PathLike, not int"):
        baogao.read(3)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        baogao.read(tmp_path / "missing.txt")
    error = caught.value
    assert isinstance(error, baogao.Error)
    assert (error.code, error.errno) == ("missing_file", errno.ENOENT)
    assert error.filename == str(tmp_path / "missing.txt")


@pytest.mark.parametrize("path", [".", "a\0b"])
def test_file_that_cannot_be_read(path: str) -> None:
    with pytest.raises(OSError) as caught:
        baogao.read(path)
    assert isinstance(caught.value, baogao.Error)
    assert caught.value.code == "unreadable_file"


@pytest.mark.parametrize(("text", "position"), [("", 0), ("案件", 0), ("12件", 2), ("𠮷", 0), ("１２𠮷", 2)])
def test_not_a_number(text: str, position: int) -> None:
    with pytest.raises(ValueError, match="not a numeral") as caught:
        baogao.number(text)
    error = caught.value
    assert isinstance(error, errors.NotANumberError)
    assert (error.code, error.text, error.position) == ("not_a_number", text, position)


def test_message_of_a_long_text_is_short() -> None:
    with pytest.raises(errors.NotANumberError) as caught:
        baogao.number("案" * 10000)
    assert len(str(caught.value)) < 100


@pytest.mark.parametrize(
    "error",
    [
        errors.WrongTypeError("text must be str, not int"),
        errors.TooLargeError("characters", 5),
        errors.InternalError("on purpose"),
        errors.NotANumberError("案件", 0),
        errors.NotTextError("not text but pdf, a PDF file", "pdf"),
        errors.LexiconError("no unit", 3),
    ],
)
def test_errors_pickle(error: baogao.Error) -> None:
    twin = pickle.loads(pickle.dumps(error))
    assert (type(twin), twin.code, str(twin)) == (type(error), error.code, str(error))


def test_a_panic_is_an_ordinary_exception() -> None:
    for _ in range(1000):
        with pytest.raises(errors.InternalError, match=r"^on purpose at .*\.rs:\d+:\d+$") as caught:
            _baogao._panic("on purpose")
        assert isinstance(caught.value, Exception)
        assert caught.value.code == "internal"
    assert len(baogao.parse("审结案件12件。").statistics) == 1


def test_a_panic_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(baogao.Error):
        _baogao._panic("on purpose")
    assert capfd.readouterr() == ("", "")


def test_a_lone_surrogate_counts_as_one_character() -> None:
    report = baogao.parse("新建\ud842\udfb7学校3所。")
    assert report.source == "新建\ufffd\ufffd学校3所。"
    assert "undecoded" in {note.code for note in report.notes}
