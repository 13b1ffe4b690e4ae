// Report objects that nobody's parser made: whatever stands in a field, it never becomes markup.
import assert from "node:assert/strict";
import { test } from "node:test";
import { html, outline, parse, summary, toAkn, toMarkdown } from "baogao";
import { sample } from "./support.js";

const MARKUP = `"'><img src=x onerror=alert(1)><script>alert(2)</script></style></mark>`;
const QUOTES = `" onmouseover="alert(3)" x='`;
const VALUES = [MARKUP, QUOTES, "planned\u202e", "", -1, 0.5, 1e308, 2 ** 53, true, null, [], {}, [MARKUP], { start: MARKUP }];

const report = parse(sample("court"));
const TABLE = "表1　人口\n| 区 | 人口（万人） |\n|---|---|\n| 城东区 | 12.5 |\n| 城西区 | 8.1 |\n";
const tables = parse(`2024年澜江市统计公报\n${TABLE}`);

/** The paths of a value: every field, and of every list the first item. */
function* paths(value, path = []) {
  if (path.length > 0) yield path;
  if (Array.isArray(value)) {
    if (value.length > 0) yield* paths(value[0], [...path, 0]);
  } else if (value !== null && typeof value === "object") {
    for (const key of Object.keys(value)) yield* paths(value[key], [...path, key]);
  }
}

/** A copy with another value at a path. */
function forged(report, path, value) {
  const copy = structuredClone(report);
  const place = path.slice(0, -1).reduce((node, key) => node[key], copy);
  place[path.at(-1)] = value;
  return copy;
}

/** What a function gives; `null` for the typed refusal, which is the one error allowed. */
function shown(view, forgery) {
  try {
    return view(forgery);
  } catch (error) {
    assert.equal(error.name, "BaogaoError", error.stack);
    assert.equal(error.code, "wrong_report", error.message);
    return null;
  }
}

for (const [name, real] of Object.entries({ text: report, tables })) {
  test(`no field of a report becomes markup: ${name}`, () => {
    let shownOnce = 0;
    for (const path of paths(real)) {
      for (const value of VALUES) {
        const forgery = forged(real, path, value);
        for (const view of [html, toAkn]) {
          const text = shown(view, forgery);
          if (text === null) continue;
          shownOnce += text.includes("&lt;img") ? 1 : 0;
          const where = `${view.name} at ${path.join(".")}: ${JSON.stringify(value)}`;
          assert.ok(!/<(?:img|script)|<\/style>[^<]*<\/mark>/u.test(text), where);
          assert.ok(!text.includes('" onmouseover="'), where);
        }
        for (const view of [outline, toMarkdown, summary]) shown(view, forgery);
      }
    }
    assert.ok(shownOnce > 0, "no forgery was shown: the test looks at nothing");
  });
}

test("an object that holds itself is refused", () => {
  const cyclic = structuredClone(report);
  cyclic.sections[0].sections.push(cyclic.sections[0]);
  assert.throws(() => html(cyclic), { name: "BaogaoError", code: "wrong_report" });
});

test("sections that go down without end are refused", () => {
  const deep = structuredClone(report);
  for (let level = 0; level < 100; level++) {
    deep.sections = [{ ...report.sections[0], sections: deep.sections }];
  }
  assert.throws(() => html(deep), { name: "BaogaoError", code: "wrong_report" });
});
