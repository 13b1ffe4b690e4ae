// What holds for every report: places in the text, nesting, nothing lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "baogao";
import { goldens, places, squeeze } from "./support.js";

// Characters of two UTF-16 units, a byte order mark, two kinds of line breaks, wide digits.
const wide = `\ufeff𠮷县人民法院工作报告\r
\r
——2025年1月8日在𠮷县第十六届人民代表大会第五次会议上\r
\r
各位代表：\r
　　一、过去一年主要工作\r
　　𠮷县法院审结案件１０３６件，同比下降７．３％😀。全县新增就业4.2万人，\r
完成投资12亿元。👨‍👩‍👧\r
二、𠮷县今年的安排
　　力争办结案件1100件。`;

// Marks of Markdown, tags and references, which are no part of the text beside them.
const mark = /[*_#<>&\\[~`|^{+\-.$•●■◆▪◦➢]/u;

// Whether a piece of source has a text, marks aside. References by number hold none of its characters.
const holds = (source, text) => {
  if (squeeze(source) === squeeze(text)) return true;
  let from = 0;
  const there = [...(text.match(/[\u4e00-\u9fff0-9]/gu) ?? [])].every((character) => {
    from = source.indexOf(character, from) + 1;
    return from > 0;
  });
  return mark.test(source) && (there || source.includes("&#"));
};

const texts = [
  ["wide characters", wide],
  ["a lone carriage return", wide.replaceAll("\r\n", "\r")],
  ["lone surrogates", `\udc00${wide.replace("😀", "\ud83d")}\ud800`],
  ["nothing", ""],
  ["blanks", " \u3000\r\n\t"],
  ["an English page", "The council heard 12 reports.\nIt closed at 5 p.m."],
  ["markup", `<script>alert("3件")</script> & 4件`],
  ["unbalanced quotes", "“审结案件12件，《关于”的报告》》3件"],
  ...goldens().map(({ name, text }) => [name, text]),
];

for (const [name, given] of texts) {
  const report = parse(given);
  // The text as the reader sees it: one U+FFFD in place of each lone surrogate.
  const text = given.toWellFormed();

  // The source of a node, or of what is aside, without the page furniture inside it.
  const own = (start, end, node = true) => {
    const inner = report.paragraphs
      .filter((p) => p.role === "furniture" && start <= p.start && p.end <= end)
      .filter((p) => !node || p.start !== start || p.end !== end)
      .sort((a, b) => a.start - b.start);
    let shown = "";
    let at = start;
    for (const paragraph of inner) {
      shown += text.slice(at, paragraph.start);
      at = paragraph.end;
    }
    return shown + text.slice(at, end);
  };

  test(`${name}: every place gives back its text`, () => {
    for (const node of [...report.paragraphs, ...report.statistics, ...report.mentions]) {
      assert.ok(holds(own(node.start, node.end), node.text), node.text);
    }
    const headings = (sections) => sections.flatMap((one) => [one, ...headings(one.sections)]);
    for (const section of headings(report.sections)) {
      const heading = section.label + section.heading;
      assert.ok(holds(own(section.start, section.end), heading), heading);
    }
  });

  test(`${name}: breaks lead from the text to its source`, () => {
    for (const paragraph of report.paragraphs) {
      const pieces = [[0, paragraph.start], ...paragraph.breaks];
      pieces.push([paragraph.text.length, paragraph.end]);
      for (let n = 0; n + 1 < pieces.length; n++) {
        const [[at, source], [next, to]] = [pieces[n], pieces[n + 1]];
        const [piece, end] = [paragraph.text.slice(at, next), source + next - at];
        if (piece && pieces[n + 2]?.[0] === next) {
          // The last character is read for others, which end where the next piece begins.
          const exact = piece.length - [...piece].at(-1).length;
          assert.equal(piece.slice(0, exact), text.slice(source, source + exact));
          assert.ok(source + exact < to);
          continue;
        }
        // A break between Latin words is read as a blank.
        assert.equal(piece, text.slice(source, end).replace(/[\n\r\v\f]/gu, " "));
        const aside = squeeze(own(end, to, false));
        assert.ok(aside === "" || mark.test(aside), aside);
      }
    }
  });

  test(`${name}: no place leaves the text or halves a character`, () => {
    for (const { start, end } of places(report)) {
      assert.ok(0 <= start && start <= end && end <= text.length);
      for (const edge of [start, end]) {
        assert.ok(text.slice(0, edge).isWellFormed(), `offset ${edge} halves a character`);
      }
    }
  });

  test(`${name}: statistics lie in their sentence and paragraph`, () => {
    const inside = (inner, outer) => outer.start <= inner.start && inner.end <= outer.end;
    for (const statistic of report.statistics) {
      assert.ok(inside(statistic, statistic.sentence));
      assert.ok(inside(statistic.sentence, report.paragraphs[statistic.paragraph]));
    }
  });

  test(`${name}: every visible character lies in one paragraph`, () => {
    // The innermost: page furniture may stand inside a paragraph, which goes on behind it.
    const outer = new Uint8Array(text.length);
    const inner = new Uint8Array(text.length);
    const ordered = report.paragraphs.toSorted((a, b) => a.start - b.start || b.end - a.end);
    let last = 0;
    for (const { start, end, role } of ordered) {
      const nested = end <= last;
      assert.ok(!nested || role === "furniture");
      for (let at = start; at < end; at++) (nested ? inner : outer)[at]++;
      last = Math.max(last, end);
    }
    for (let at = 0; at < text.length; at++) {
      const visible = squeeze(text[at]) !== "";
      assert.ok(outer[at] === 1 || (outer[at] === 0 && !visible), `${outer[at]} paragraphs at ${at}`);
      assert.ok(inner[at] <= 1, `${inner[at]} inner paragraphs at ${at}`);
    }
  });

  test(`${name}: the report is a plain object`, () => {
    assert.deepEqual(structuredClone(report), report);
    assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
  });
}

test("offsets count UTF-16 units", () => {
  const { statistics } = parse(wide);
  assert.deepEqual(
    statistics.map(({ start, end }) => wide.slice(start, end)),
    ["１０３６件", "７．３％", "4.2万人", "12亿元", "1100件"],
  );
  assert.deepEqual(statistics.map(({ value }) => value), [1036, 7.3, 42000, 1.2e9, 1100]);
});

test("a lone surrogate is told in a note", () => {
  const { notes } = parse("审结案件12件。\ud800");
  assert.ok(notes.some(({ code }) => code === "undecoded"));
});

test("fifty megabytes of one line parse", () => {
  const report = parse("审".repeat(17_500_000));
  assert.equal(report.paragraphs.length, 1);
  assert.equal(report.paragraphs[0].end, 17_500_000);
});
