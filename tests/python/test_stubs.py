"""The type stubs that are kept are those that PyO3 generates."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from conftest import ROOT

KEPT = ROOT / "py" / "python" / "baogao" / "_baogao.pyi"


# PyO3 leaves the signatures in symbols, which the wheel is stripped of.
SYMBOLS = 'profile.release.package.baogao-py.strip="none"'


def test_stubs_are_current(tmp_path: Path) -> None:
    # To accept a change, run the same with `--out py/python`.
    subprocess.run(
        [
            *(sys.executable, "-m", "maturin", "generate-stubs", "--quiet"),
            *("--manifest-path", str(ROOT / "py" / "Cargo.toml"), "--interpreter", sys.executable),
            *("--profile", "release", "--config", SYMBOLS, "--out", str(tmp_path)),
        ],
        check=True,
    )
    generated = tmp_path / "baogao" / "_baogao.pyi"
    assert KEPT.read_text("utf-8") == generated.read_text("utf-8")
