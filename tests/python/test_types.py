"""Type checkers understand a script that touches the whole API, and it runs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("typed.py")

CHECKERS = {
    "none": [sys.executable, "-W", "error", str(SCRIPT)],
    "mypy": [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", str(SCRIPT)],
    "pyright": [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--project"],
}


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_script_of_a_user(checker: str, tmp_path: Path) -> None:
    command = CHECKERS[checker]
    if checker == "pyright":
        options = tmp_path / "pyrightconfig.json"
        options.write_text(json.dumps({"include": [str(SCRIPT)], "typeCheckingMode": "strict"}))
        command = [*command, str(options)]
    # In a folder apart, so that the package is the one that is installed.
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
