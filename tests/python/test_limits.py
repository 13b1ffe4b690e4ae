"""What a text may hold, and how a reading ends before its time."""

from __future__ import annotations

import inspect
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import baogao
import pytest
from baogao import _baogao, errors

TEXT = "审结案件12件，𠮷川县3件。"  # 14 characters, 2 statistics

READERS = [baogao.parse, baogao.parse_all]


@pytest.mark.parametrize("read", READERS)
def test_a_text_within_the_limits_is_read_as_ever(read: Callable) -> None:
    assert read(TEXT, max_characters=14, max_statistics=2) == read(TEXT)
    assert read(TEXT, max_characters=None, max_statistics=10**30) == read(TEXT)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(("what", "most"), [("characters", 13), ("statistics", 1)])
def test_a_text_over_a_limit_is_refused(read: Callable, what: str, most: int) -> None:
    with pytest.raises(ValueError, match=f"input of more than {most} {what}") as caught:
        read(TEXT, **{f"max_{what}": most})
    error = caught.value
    assert isinstance(error, errors.TooLargeError)
    assert (error.code, error.what, error.limit) == ("too_large", what, most)


@pytest.mark.parametrize("read", [*READERS, baogao.read])
@pytest.mark.parametrize("limit", [-1, 1.5, "3", [3]])
def test_a_limit_of_the_wrong_type(read: Callable, limit: object) -> None:
    for name in ("max_characters", "max_statistics"):
        with pytest.raises(errors.WrongTypeError, match="a limit must"):
            read("no such file", **{name: limit})


def test_there_are_limits_by_default() -> None:
    for read in (*READERS, baogao.read):
        parameters = inspect.signature(read).parameters
        assert parameters["max_characters"].default == _baogao.MAX_CHARACTERS
        assert parameters["max_statistics"].default == _baogao.MAX_STATISTICS
    with pytest.raises(errors.TooLargeError):
        baogao.parse("甲" * (_baogao.MAX_CHARACTERS + 1))


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_file_is_held_to_the_same_limits(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.encode(codec))
    mark = int(codec == "utf-8-sig")  # it stays in the text
    assert len(baogao.read(path, max_characters=14 + mark, max_statistics=2).statistics) == 2
    with pytest.raises(errors.TooLargeError):
        baogao.read(path, max_characters=13)
    with pytest.raises(errors.TooLargeError):
        baogao.read(path, max_statistics=1)


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(2**40)  # a hole: it takes no room
    for limit, what in ((_baogao.MAX_CHARACTERS, "characters"), (None, "bytes")):
        with pytest.raises(errors.TooLargeError) as caught:
            baogao.read(path, max_characters=limit)
        assert caught.value.what == what


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_without_an_end_is_read_to_the_limit() -> None:
    with pytest.raises(errors.TooLargeError):
        baogao.read("/dev/zero")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for text, limit in ((TEXT, 14), ("甲" * 100_000, 1000)):
        writer = threading.Thread(target=_write, args=(pipe, text))
        writer.start()
        try:
            if text is TEXT:
                assert baogao.read(pipe, max_characters=limit) == baogao.parse(TEXT)
            else:
                with pytest.raises(errors.TooLargeError):
                    baogao.read(pipe, max_characters=limit)
        finally:
            writer.join()


def _write(pipe: Path, text: str) -> None:
    try:
        pipe.write_text(text, "utf-8")
    except BrokenPipeError:
        pass  # the reader has had enough


LONG = """
import signal, sys, baogao
signal.signal(signal.SIGINT, signal.default_int_handler)
text = "\\n".join(f"听取报告{n}项，同比增长5.3%。" for n in range(200_000))
try:
    print("ready", flush=True)
    while True:
        baogao.READ(text, max_statistics=None)
except KeyboardInterrupt:
    print(len(baogao.parse("审结案件12件。").statistics))
"""


@pytest.mark.skipif(os.name == "nt", reason="no such signal here")
@pytest.mark.parametrize("name", ["parse", "parse_all"])
def test_an_interrupt_ends_a_long_reading(name: str) -> None:
    script = LONG.replace("READ", name)
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=60)
    assert (process.returncode, out) == (0, "1\n")


def test_other_threads_run_while_a_text_is_read() -> None:
    ended = threading.Event()
    reader = threading.Thread(target=lambda: (baogao.parse("听取报告5项。\n" * 50_000), ended.set()))
    reader.start()
    assert not ended.is_set()
    reader.join()
    assert ended.is_set()
