"""The verbs of the command: what they print, and how they end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import baogao
import pytest
from conftest import ROOT

REPORTS = ROOT / "examples" / "reports"
GOVERNMENT = str(REPORTS / "government.txt")
SARIF = ROOT / "tests/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
PAIR = [str(ROOT / "tests" / "cases" / "pair" / f"{name}.txt") for name in ("before", "after")]
WRONG = "澜江市政府工作报告\n一、2024年工作回顾\n审结案件100件，其中刑事案件60件、民事案件70件。\n"


def run(*words: str, data: str | None = None, columns: int = 100) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "baogao", *words],
        input=data,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": str(columns)},
    )


def test_console_script_is_installed() -> None:
    script = Path(sys.executable).with_name("baogao.exe" if os.name == "nt" else "baogao")
    done = subprocess.run([script, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"baogao {baogao.__version__}\n"


def test_read_shows_outline_and_statistics() -> None:
    done = run("read", GOVERNMENT)
    assert done.returncode == 0 and not done.stderr
    for line in baogao.read(GOVERNMENT).outline().splitlines():
        assert line.strip() in done.stdout
    assert "38,670,000,000" in done.stdout and "\x1b[" not in done.stdout
    assert "\x1b[" in run("read", GOVERNMENT, "--colour", "always").stdout


def test_read_without_rich() -> None:
    code = "import sys; sys.modules['rich'] = None; from baogao.shell.command import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", code, "read", GOVERNMENT], capture_output=True, encoding="utf-8", check=True
    )
    assert "地区生产总值\t386.7亿元\t38,670,000,000\t元" in done.stdout


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet", "xlsx"])
def test_stats_writes_what_its_ending_says(tmp_path: Path, ending: str) -> None:
    import pandas

    out = tmp_path / f"out.{ending}"
    done = run("stats", str(REPORTS), "-o", str(out))
    assert done.returncode == 0, done.stderr
    read = {
        "csv": pandas.read_csv,
        "jsonl": lambda path: pandas.read_json(path, lines=True),
        "parquet": pandas.read_parquet,
        "xlsx": pandas.read_excel,
    }[ending]
    frame = read(out)
    corpus = baogao.read_many(REPORTS)
    assert list(frame["text"].astype(str)) == [row["text"] for row in corpus.statistics]


def test_stats_refuses_an_unknown_ending(tmp_path: Path) -> None:
    done = run("stats", GOVERNMENT, "-o", str(tmp_path / "out.doc"))
    assert done.returncode == 1 and "out.doc" in done.stderr


def test_json_of_several_is_a_line_each_with_file_and_length() -> None:
    done = run("json", str(REPORTS / "*.txt"))
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [Path(row["file"]).name for row in rows] == sorted(path.name for path in REPORTS.iterdir())
    for row in rows:
        report = baogao.read(row["file"])
        assert row["characters"] == len(report.source)
        assert row["report"] == report.to_dict()


def test_a_bad_file_is_a_line_and_the_rest_is_read(tmp_path: Path) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"PK\x03\x04 broken")
    done = run("outline", GOVERNMENT, str(bad))
    assert done.returncode == 1
    assert "2024年工作回顾" in done.stdout
    (line,) = done.stderr.splitlines()
    assert "bad.docx" in line


def test_page_is_a_document() -> None:
    done = run("html", "--page", "-", data="<b>政府工作报告\n一、工作\n新建学校3所。\n")
    assert done.stdout.startswith("<!doctype html>") and done.stdout.rstrip().endswith("</html>")
    assert "<b>" not in done.stdout


def test_grep_tells_places_and_fails_where_nothing_is_found() -> None:
    done = run("grep", "粮食", GOVERNMENT)
    source = baogao.read(GOVERNMENT).source
    assert done.returncode == 0 and done.stdout
    for line in done.stdout.splitlines():
        place, _, told = line.partition(": ")
        assert source[int(place) :].startswith("粮食") and "【粮食】" in told
    assert run("grep", "不在其中的词", GOVERNMENT).returncode == 1


def test_topics_are_searched() -> None:
    done = run("topics", "grain")
    assert done.returncode == 0
    assert all("grain" in line.lower() for line in done.stdout.splitlines())
    assert run("topics", "nothing-like-it").returncode == 1


def test_check_text_json_and_sarif() -> None:
    findings = baogao.check(baogao.parse(WRONG))
    assert findings
    done = run("check", "-", data=WRONG)
    assert done.returncode == 1
    first = done.stdout.splitlines()[0]
    assert first.startswith("-:3:") and findings[0].code in first
    rows = [json.loads(line) for line in run("check", "-", "--format", "json", data=WRONG).stdout.splitlines()]
    assert [row["code"] for row in rows] == [finding.code for finding in findings]
    log = json.loads(run("check", "-", "--format", "sarif", data=WRONG).stdout)
    assert log["version"] == "2.1.0"
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == [finding.code for finding in findings]
    assert run("check", "-", data="新建学校3所。\n").returncode == 0


def test_sarif_is_valid_by_its_schema(tmp_path: Path) -> None:
    import jsonschema

    if not SARIF.is_file():
        pytest.skip("npm ci --prefix tests brings the schema")
    schema = json.loads(SARIF.read_text("utf-8"))
    (tmp_path / "一.txt").write_text(WRONG, "utf-8")
    (tmp_path / "二.txt").write_text(WRONG.replace("审结案件", "“审结案件"), "utf-8")
    for language in ("zh", "en"):
        done = run("check", str(tmp_path), "--format", "sarif", "--language", language)
        log = json.loads(done.stdout)
        assert len(log["runs"][0]["results"]) >= 3
        jsonschema.Draft4Validator(schema).validate(log)
    # Nothing found is a valid log too.
    empty = json.loads(run("check", "-", "--format", "sarif", data="新建学校3所。\n").stdout)
    jsonschema.Draft4Validator(schema).validate(empty)
    assert empty["runs"][0]["results"] == []
    log["runs"][0]["results"][0]["level"] = "hint"
    assert list(jsonschema.Draft4Validator(schema).iter_errors(log)), "the schema tells nothing"


def test_sarif_names_files_as_uris(tmp_path: Path) -> None:
    file = tmp_path / "报告 1%.txt"
    file.write_text(WRONG, "utf-8")
    log = json.loads(run("check", str(file), "--format", "sarif").stdout)
    location = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"].endswith("/%E6%8A%A5%E5%91%8A%201%25.txt")
    start, length = location["region"]["charOffset"], location["region"]["charLength"]
    assert WRONG[start : start + length] == location["region"]["snippet"]["text"]


def test_track_tells_numbers_and_actions_with_their_verdicts() -> None:
    done = run("track", *PAIR)
    assert done.returncode == 1, "a promise was missed"
    lines = done.stdout.splitlines()
    promises = baogao.track(*(baogao.read(file) for file in PAIR))
    assert len(lines) == len(promises)
    for line, promise in zip(lines, promises, strict=True):
        assert line.split()[0] == promise.verdict and promise.plan.text in line
    assert any(line.startswith("met") and "建成青沙高速 → 青沙高速建成通车" in line for line in lines)
    assert any("地区生产总值\t5.5%左右 → 5.4%" in line and "在目标之内" in line for line in lines)
    rows = [json.loads(line) for line in run("track", *PAIR, "--format", "json").stdout.splitlines()]
    assert [row["verdict"] for row in rows] == [promise.verdict for promise in promises]
    assert {row["kind"] for row in rows} == {"statistic", "action"}
    told = next(row for row in rows if row["plan"] == "建成青沙高速")
    assert told["outcome_sentence"] == "青沙高速建成通车，北塘水厂二期开工建设。"


def test_track_succeeds_where_nothing_was_missed(tmp_path: Path) -> None:
    plan, outcome = tmp_path / "plan.txt", tmp_path / "outcome.txt"
    plan.write_text("澜江市2023年政府工作报告\n二、2024年工作安排\n新建学校5所。\n", "utf-8")
    outcome.write_text("澜江市2024年政府工作报告\n一、2024年工作回顾\n新建学校5所。\n", "utf-8")
    done = run("track", str(plan), str(outcome))
    assert (done.returncode, done.stdout.split()[0]) == (0, "met")
    assert run("track", str(plan), str(tmp_path / "none.txt")).returncode not in (0, None)


def test_compare_tells_what_both_have_and_what_only_one_has() -> None:
    done = run("compare", *PAIR)
    assert done.returncode == 0
    assert "= 地区生产总值\t1812.4亿元 → 1901.7亿元\t+8,930,000,000元\t×1.049" in done.stdout
    rows = [json.loads(line) for line in run("compare", *PAIR, "--format", "json").stdout.splitlines()]
    assert {row["state"] for row in rows} == {"matched", "appeared", "vanished"}


def test_year_and_kind_are_given() -> None:
    done = run("json", "-", "--kind", "court", "--year", "2019", data="审结案件3件。\n")
    front = json.loads(done.stdout)["front"]
    assert (front["kind"], front["year"]) == ("court", 2019)


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_completion_names_every_verb(name: str) -> None:
    script = run("completion", name).stdout
    for verb in ("read", "stats", "json", "outline", "markdown", "akn", "html", "topics", "grep", "compare", "check"):
        assert verb in script
    if name == "bash":
        assert subprocess.run(["bash", "-n"], input=script, text=True).returncode == 0
