"""Prints speed and accuracy of the peers as a Markdown table.

    table.py FILE.json...

The truth is the reading of the samples that the goldens hold (tests/cases), each of whose statistics was
checked by eye. A statistic is *found* when a result overlaps its place, its *value* is right when one of
them has it, its *unit* when that one has it too; *precision* is the share of results that overlap one.
"""

import json
import sys
from pathlib import Path

CASES = Path(__file__).parents[1] / "cases"


def over(result, statistic):
    return result[0] < statistic["end"] and statistic["start"] < result[1]


def same(a, b):
    return a is not None and abs(a - b) <= 1e-6 * max(1.0, abs(b))


def row(peer):
    count = dict.fromkeys(("statistics", "results", "found", "value", "unit", "hits"), 0)
    seconds = size = 0
    places = True
    for name, report in peer["reports"].items():
        seconds += report["seconds"]
        size += report["bytes"]
        if report["found"] is None:
            places = False
            continue
        truth = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))["statistics"]
        count["statistics"] += len(truth)
        count["results"] += len(report["found"])
        count["hits"] += sum(any(over(f, s) for s in truth) for f in report["found"])
        for statistic in truth:
            near = [f for f in report["found"] if over(f, statistic)]
            right = [f for f in near if same(f[2], statistic["value"])]
            count["found"] += bool(near)
            count["value"] += bool(right)
            count["unit"] += any(f[3] == statistic["unit"] for f in right)
    speed = f"{size / 1e6 / seconds:.3g}"
    if not places:
        return f"| {peer['peer']} {peer['version']} | {speed} | – | – | – | – |"
    share = lambda part, whole: f"{count[part] / max(1, count[whole]):.3f}"
    shares = [share(part, "statistics") for part in ("found", "value", "unit")]
    return f"| {peer['peer']} {peer['version']} | {speed} | {' | '.join(shares)} | {share('hits', 'results')} |"


def main():
    print("| | MB/s | found | value | value and unit | precision |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for path in sys.argv[1:]:
        print(row(json.loads(Path(path).read_text(encoding="utf-8"))))


if __name__ == "__main__":
    main()
