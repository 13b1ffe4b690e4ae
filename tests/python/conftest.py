"""What the tests share: the cases, and texts that are hard to read."""

from __future__ import annotations

import sys
from pathlib import Path

import baogao
import pytest

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"
SAMPLES = ROOT / "examples" / "reports"

HOSTILE = {
    "surrogates": "一、\ud842工作\udfb7\n审结案件\ud83d12件。",
    "nul": "一、\x00工作\x00审结12件。\x01\x7f",
    "brackets": "《" * 3000 + "（" * 3000 + "“" * 3000,
    "markers": "（一）" * 3000 + "一、" * 3000,
    "digits": f"新建{'9' * 300}件，" + "9" * 20000 + "亿" * 5000,
    "one line": "审结案件1036件，同比下降7.3%，" * 2000,
    "short lines": "一\n" * 5000,
}


def text_of(path: Path) -> str:
    """A text exactly as stored: `read_text` would change its line ends."""
    return path.read_bytes().decode("utf-8")


def cases() -> dict[str, str]:
    """The texts of all cases by name."""
    return {path.stem: text_of(path) for folder in (CASES, SAMPLES) for path in sorted(folder.glob("*.txt"))}


TEXTS = cases() | HOSTILE


@pytest.fixture(params=TEXTS)
def report(request: pytest.FixtureRequest) -> baogao.WorkReport:
    """Every text, read."""
    return baogao.parse(TEXTS[request.param])


@pytest.fixture(scope="session")
def sample() -> baogao.WorkReport:
    """A report with something of everything."""
    return baogao.parse(text_of(SAMPLES / "government.txt"))


@pytest.fixture
def command() -> list[str]:
    """The words that start the command."""
    return [sys.executable, "-m", "baogao"]
