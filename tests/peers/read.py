"""Reads the sample reports with one peer and writes what it found, and how long it took, as JSON.

    read.py PEER FILE

The first reading warms up whatever a peer loads late; the time is the least of three more. `found` lists
`[start, end, value, unit]` with ends behind the last character; a peer that tells no places has null.
"""

import importlib.metadata
import json
import re
import sys
import time
from pathlib import Path

REPORTS = Path(__file__).parents[2] / "examples" / "reports"
ROUNDS = 3


def baogao():
    import baogao

    def read(text):
        return [[s.start, s.end, s.value, s.unit] for s in baogao.parse(text).statistics]

    return "baogao", read


def jieba():
    import jieba

    # A segmenter: it tells words, no values. Here for its speed.
    return "jieba", lambda text: list(jieba.cut(text)) and None


def cn2an():
    import cn2an

    # It rewrites the text and tells no places.
    return "cn2an", lambda text: cn2an.transform(text, "cn2an") and None


def jionlp():
    import jionlp

    def read(text):
        found = []
        for money in jionlp.ner.extract_money(text, with_parsing=True):
            number = (money.get("detail") or {}).get("num")
            number = number[0] if isinstance(number, list) else number
            found.append([*money["offset"], number and float(number), "元"])
        return found

    return "jionlp", read


def recognizers():
    from recognizers_number import Culture, recognize_number, recognize_percentage

    def read(text):
        results = recognize_number(text, Culture.Chinese) + recognize_percentage(text, Culture.Chinese)
        found = []
        for result in results:
            value = str((result.resolution or {}).get("value"))
            number = re.search(r"-?\d+(\.\d+)?([eE][+-]?\d+)?", value)
            unit = "%" if value.endswith("%") else ""
            found.append([result.start, result.end + 1, number and float(number[0]), unit])
        return found

    return "recognizers-text-suite", read


def main():
    package, read = globals()[sys.argv[1]]()
    rows = {}
    for path in sorted(REPORTS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        found = read(text)
        seconds = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            read(text)
            seconds.append(time.perf_counter() - start)
        rows[path.stem] = {"seconds": min(seconds), "bytes": len(text.encode()), "found": found}
    version = importlib.metadata.version(package)
    result = {"peer": sys.argv[1], "version": version, "reports": rows}
    Path(sys.argv[2]).write_text(json.dumps(result), encoding="utf-8")


if __name__ == "__main__":
    main()
