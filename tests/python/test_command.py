"""The command, and the ways in which its surroundings can fail it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import baogao
import pytest
from conftest import SAMPLES

COURT = str(SAMPLES / "court.txt")
LARGE = "听取报告5项，同比增长5.3%。\n" * 20_000  # its JSON form fills every pipe

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell is needed")


def shell(line: str, *, data: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run a line in which `baogao` stands for the command, in a shell that tells how it ended."""
    script = f'baogao() {{ "$PYTHON" -m baogao "$@"; }}\n{line}'
    environment = os.environ | {"PYTHON": sys.executable, "FILE": COURT}
    return subprocess.run(
        ["bash", "-c", script], input=data, capture_output=True, check=False, env=environment, timeout=120
    )


def assert_one_line(stderr: bytes, words: str) -> None:
    (line,) = stderr.decode().splitlines()
    assert line.startswith("baogao: ")
    assert words in line


def test_closed_input() -> None:
    done = shell("baogao json - <&-")
    assert (done.returncode, done.stdout) == (1, b"")
    assert_one_line(done.stderr, "standard input is closed")


def test_closed_input_does_not_matter_for_a_file() -> None:
    done = shell('baogao outline "$FILE" <&-')
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == baogao.read(COURT).outline() + "\n"


def test_closed_output() -> None:
    done = shell('baogao json "$FILE" >&-')
    assert done.returncode == 1
    assert_one_line(done.stderr, "standard output is closed")


def test_closed_error_output() -> None:
    done = shell("baogao json missing.txt 2>&-")
    assert (done.returncode, done.stdout) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize("form", ["json", "outline"])
def test_full_disk(form: str) -> None:
    done = shell(f'baogao {form} "$FILE" >/dev/full')
    assert done.returncode == 1
    assert_one_line(done.stderr, "No space left on device")
    assert shell("baogao json missing.txt 2>/dev/full").returncode == 1


def test_closed_pipe() -> None:
    done = shell("baogao json - | true; exit ${PIPESTATUS[0]}", data=LARGE.encode())
    assert (done.returncode, done.stderr) == (141, b"")


def test_closed_pipe_without_a_buffer() -> None:
    line = "PYTHONUNBUFFERED=1 baogao json - | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}"
    done = shell(line, data=LARGE.encode())
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize("form", ["json", "html"])
def test_interrupt_while_waiting_for_input(form: str) -> None:
    command = [sys.executable, "-c", WAITING, form, "-"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, **pipes) as process:
        assert process.stdin is not None and process.stderr is not None
        assert process.stderr.readline() == b"ready\n"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


# The command, with a word when it has got so far that an interrupt is the command's.
WAITING = """
import io, signal, sys
from baogao import __main__ as command
signal.signal(signal.SIGINT, signal.default_int_handler)
drain = command.drain
def told(*words):
    print("ready", file=sys.stderr, flush=True)
    return drain(*words)
command.drain = told
sys.exit(command.main())
"""


def test_input_without_an_end() -> None:
    done = shell("baogao json - </dev/zero")
    assert (done.returncode, done.stdout) == (1, b"")
    assert_one_line(done.stderr, "input of more than 20000000 characters")


def test_limits_are_options() -> None:
    text = "审结案件12件，结案3件。".encode()
    for limit in ("--max-characters 3", "--max-statistics 1"):
        done = shell(f"baogao json {limit} -", data=text)
        assert (done.returncode, done.stdout) == (1, b"")
        assert_one_line(done.stderr, f"input of more than {limit[-1]} {limit[6:-2]}")
    assert shell("baogao json --max-characters 14 --max-statistics 2 -", data=text).returncode == 0
    assert shell("baogao json --max-characters=-1 -", data=text).returncode == 2


def test_version() -> None:
    done = shell("baogao --version")
    assert (done.returncode, done.stdout.decode()) == (0, f"baogao {baogao.__version__}\n")
