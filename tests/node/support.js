// What the tests share: the samples, and the places of a report.
import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);

/** The golden cases: name, text, and the report with offsets in code points. */
export function goldens() {
  const names = readdirSync(new URL("tests/cases/", root))
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length));
  return names.map((name) => ({
    name,
    text: sample(name),
    report: JSON.parse(readFileSync(new URL(`tests/cases/${name}.json`, root), "utf8")),
  }));
}

/** The text of a case, which lies beside its report or among the examples. */
export function sample(name) {
  for (const folder of ["tests/cases/", "examples/reports/"]) {
    try {
      return readFileSync(new URL(`${folder}${name}.txt`, root), "utf8");
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  throw new Error(`no text for the case ${name}`);
}

/** Every object in a report that has a place in the text. */
export function* places(value) {
  if (value === null || typeof value !== "object") return;
  if ("start" in value) yield value;
  for (const child of Object.values(value)) yield* places(child);
}

/** UTF-16 code units before every code point of a text, and in all. */
function units(text) {
  const counts = [0];
  for (const character of text) counts.push(counts.at(-1) + character.length);
  return counts;
}

/** A copy of a report whose offsets count UTF-16 code units instead of code points. */
export function utf16(report, text) {
  const outside = units(text);
  const copy = { ...structuredClone(report), offsets: "utf16" };
  for (const paragraph of copy.paragraphs) {
    const inside = units(paragraph.text);
    paragraph.breaks = paragraph.breaks.map(([at, source]) => [inside[at], outside[source]]);
  }
  for (const place of places(copy)) {
    place.start = outside[place.start];
    place.end = outside[place.end];
  }
  return copy;
}

/** A text without the characters that undoing a wrap takes away. */
export function squeeze(text) {
  return text.replace(/<U\+00A0>|[\s\u200b\u200d\ufeff]/gu, "");
}
