// What the functions refuse, and how they say so.
import assert from "node:assert/strict";
import { test } from "node:test";
import init, { html, number, outline, parse, parseAll, summary, toAkn, toMarkdown } from "baogao";

/** Runs a function that must throw the package's error, and returns that. */
function failure(run) {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof Error);
    assert.equal(error.name, "BaogaoError");
    assert.equal(typeof error.message, "string");
    return error;
  }
  assert.fail("nothing was thrown");
}

test("a text that is no string", () => {
  for (const value of [undefined, null, 12, {}, [], new Uint8Array(3), Symbol("a"), 3n]) {
    const error = failure(() => parse(value));
    assert.equal(error.code, "wrong_type");
    assert.match(error.message, /text must be a string/u);
  }
});

test("a numeral that is none tells the column", () => {
  const error = failure(() => number("一百个"));
  assert.deepEqual([error.code, error.line, error.column], ["not_a_number", 1, 3]);
});

test("an object that is no report", () => {
  const report = parse("一、总体\n审结案件12件。");
  const deep = () => ({ ...report.sections[0], sections: [] });
  let sections = [];
  for (let depth = 0; depth < 7; depth++) sections = [{ ...deep(), sections }];
  const wrong = [
    [undefined, "schema"],
    [null, "schema"],
    ["审结案件12件", "schema"],
    [{}, "schema"],
    [{ ...report, front: { ...report.front, kind: "novel" } }, "kind"],
    [{ ...report, notes: null }, "notes"],
    [{ ...report, statistics: [{ ...report.statistics[0], start: -1 }] }, "start"],
    [{ ...report, statistics: [{ ...report.statistics[0], value: "12" }] }, "value"],
    [{ ...report, sections }, "sections"],
    ...[undefined, null, [3], [[3]], [[3, 4, 5]], [[3, -4]], [["3", 4]]].map((breaks) => [
      { ...report, paragraphs: [{ ...report.paragraphs[0], breaks }] },
      "breaks",
    ]),
  ];
  for (const view of [outline, html, toMarkdown, toAkn, summary]) {
    for (const [value, field] of wrong) {
      const error = failure(() => view(value));
      assert.equal(error.code, "wrong_report");
      assert.match(error.message, new RegExp(`"${field}"$`, "u"));
    }
  }
});

test("an object that is no report tells where", () => {
  const report = parse("一、总体\n审结案件12件，其中刑事案件3件。");
  const [first, second] = report.statistics;
  const { unit: _, ...bare } = second;
  const wrong = [
    [{ ...report, front: { ...report.front, kind: "novel" } }, 'at front: wrong or missing "kind"'],
    [{ ...report, statistics: [first, { ...second, value: null }] }, 'at statistics[1]: wrong or missing "value"'],
    [{ ...report, statistics: [first, { ...second, end: "甲" }] }, 'at statistics[1]: wrong or missing "end"'],
    [{ ...report, statistics: [first, bare] }, 'at statistics[1]: wrong or missing "unit"'],
    [{ ...report, statistics: [first, { ...second, sentence: { start: 0, end: 0.5 } }] },
      'at statistics[1].sentence: wrong or missing "end"'],
    [{ ...report, statistics: [first, { ...second, sentence: { start: -1, end: 5 } }] },
      'at statistics[1].sentence: wrong or missing "start"'],
    [{ ...report, statistics: [first, { ...second, section: [0, "0"] }] },
      'at statistics[1]: wrong or missing "section"'],
    [{ ...report, statistics: [first, 3] }, 'returns it: wrong or missing "statistics"'],
    [{ ...report, notes: undefined }, 'returns it: wrong or missing "notes"'],
  ];
  for (const [value, told] of wrong) {
    const { message } = failure(() => summary(value));
    assert.ok(message.endsWith(told), message);
  }
});

test("places that are not in the text do no harm", () => {
  const report = parse("一、总体\n审结案件12件。");
  const [statistic] = report.statistics;
  const places = [{ start: 99, end: 3 }, { start: 0, end: 2 ** 31 }, { paragraph: 7 }, { section: [4] }];
  for (const place of places) {
    const strange = { ...report, statistics: [{ ...statistic, ...place }] };
    for (const view of [outline, html, toMarkdown, toAkn, summary]) view(strange);
  }
  const numbers = [0, 1, 5, 2 ** 32 - 1];
  for (const first of numbers) {
    for (const second of numbers) {
      const breaks = [[first, second], [second, first]];
      const paragraphs = report.paragraphs.map((paragraph) => ({ ...paragraph, breaks }));
      for (const view of [html, toMarkdown, toAkn]) view({ ...report, paragraphs });
    }
  }
});

test("a lexicon that cannot be used", () => {
  const error = failure(() => parse("", { units: "# comment\nthing" }));
  assert.deepEqual([error.code, error.line], ["lexicon", 2]);
  assert.equal(failure(() => parse("", { verbs: "" })).code, "lexicon");
  for (const wrong of [null, "thing\t皮箱", 3]) {
    assert.equal(failure(() => parseAll("", wrong)).code, "wrong_type");
  }
  assert.equal(failure(() => parse("", { units: ["thing\t皮箱"] })).code, "wrong_type");
});

test("a text over a limit", () => {
  const text = "审结案件12件，𠮷川县3件。";
  assert.equal(parse(text, undefined, { maxCharacters: 14, maxStatistics: 2 }).statistics.length, 2);
  assert.equal(parse(text, {}, { maxCharacters: Infinity, maxStatistics: undefined }).statistics.length, 2);
  for (const read of [parse, parseAll]) {
    const characters = failure(() => read(text, undefined, { maxCharacters: 13 }));
    assert.deepEqual([characters.code, characters.message], ["too_large", "input of more than 13 characters"]);
    assert.equal(failure(() => read(text, undefined, { maxStatistics: 1 })).code, "too_large");
  }
  assert.equal(failure(() => parse("甲".repeat(20_000_001))).code, "too_large");
});

test("facts that cannot be", () => {
  for (const [name, value] of [["date", "2025-02-30"], ["kind", "novel"], ["year", 25], ["year", 2024.5]]) {
    const error = failure(() => parse("", { [name]: value }));
    assert.deepEqual([error.code, error.message], ["fact", `${name} cannot be "${value}"`]);
  }
  for (const name of ["title", "date", "region", "kind", "year"]) {
    assert.equal(failure(() => parse("", { [name]: [] })).code, "wrong_type");
  }
});

test("options that cannot be used", () => {
  const wrong = [null, 3, "x", { max: 1 }, { maxCharacters: -1 }, { maxCharacters: NaN }, { maxStatistics: "3" }];
  for (const options of wrong) assert.equal(failure(() => parse("", undefined, options)).code, "wrong_type");
});

test("an error leaves the module usable", () => {
  failure(() => parse(null));
  assert.equal(parse("").paragraphs.length, 0);
});

test("init may be awaited in Node too", async () => {
  await init();
  assert.equal(parse("").schema, 2);
});
