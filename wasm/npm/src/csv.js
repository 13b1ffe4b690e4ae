// The statistics of reports as a flat table, which needs no module.

/** Characters of a text that repeats in many rows, at most. */
const LONGEST = 1000;

/** Bounds whose value is an upper end. */
const TOPS = new Set(["nearly", "most"]);

/** The columns, those of the tables in Python, and how each follows from a row. */
const COLUMNS = {
  report: ({ index }) => index,
  file: ({ file }) => file,
  kind: ({ front }) => front.kind,
  issuer: ({ front }) => cut(front.issuer),
  region: ({ front }) => cut(front.region),
  code: ({ front }) => front.code,
  tier: ({ front }) => front.tier,
  year: ({ front }) => front.year,
  statistic: ({ number }) => number,
  span_start: ({ one }) => one.start,
  span_end: ({ one }) => one.end,
  text: ({ one }) => one.text,
  value: ({ one }) => one.value,
  high: ({ one }) => one.high,
  low: ({ one }) => (TOPS.has(one.bound) ? null : one.value),
  mid: ({ one: { value, high } }) => (high === null ? value : value + (high - value) / 2),
  unit: ({ one }) => one.unit,
  norm_value: ({ one }) => one.norm?.value,
  norm_high: ({ one }) => one.norm?.high,
  norm_unit: ({ one }) => one.norm?.unit,
  bound: ({ one }) => one.bound,
  change: ({ one }) => one.change,
  basis: ({ one }) => one.basis,
  indicator: ({ one }) => one.indicator,
  status: ({ one }) => one.status,
  period: ({ one }) => one.period,
  section: ({ home }) => home && cut(home.map(({ label, heading }) => label || heading).join("/")),
  heading: ({ home }) => home && cut(home.at(-1).heading),
  path: ({ one, home }) => home && one.section.join("/"),
  paragraph: ({ one }) => one.paragraph,
  sentence: ({ one, paragraph }) => sentence(one, paragraph),
  sentence_start: ({ one }) => one.sentence.start,
  sentence_end: ({ one }) => one.sentence.end,
  group_id: ({ one }) => one.group,
  whole: ({ one }) => one.whole,
  topic: ({ one }) => one.topic,
  measure: ({ one }) => one.measure,
  place: ({ one }) => one.place,
  of: ({ one }) => one.of,
  per: ({ one }) => one.per,
  scope: ({ one }) => one.scope,
  terms: ({ one }) => one.terms?.join("、"),
  aim: ({ one }) => one.aim,
  beyond: ({ one }) => one.beyond,
  table_index: ({ one }) => one.table?.[0],
  table_row: ({ one }) => one.table?.[1],
  table_column: ({ one }) => one.table?.[2],
};

export function csv(reports, { files = [], bom = true } = {}) {
  const tell = Object.values(COLUMNS);
  const lines = [Object.keys(COLUMNS).join(",")];
  [reports].flat().forEach((report, index) => {
    const { front, paragraphs, sections } = report;
    const home = homes(sections);
    report.statistics.forEach((one, number) => {
      const row = { index, file: files[index], front, number, one, home: home(one.section), paragraph: paragraphs[one.paragraph] };
      lines.push(tell.map((column) => cell(column(row))).join(","));
    });
  });
  return `${bom ? "\u{feff}" : ""}${lines.join("\n")}\n`;
}

/** A value as RFC 4180 writes it. */
function cell(value) {
  if (value === null || value === undefined) return "";
  const text = typeof value === "number" ? String(value) : harmless(String(value));
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that no spreadsheet takes for a formula. */
function harmless(text) {
  const formula = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) && !/^[+-]?\d[\d,]*(?:\.\d+)?[%‰‱]?$/u.test(text);
  return formula ? `'${text}` : text;
}

function cut(text) {
  // A character takes one unit or two.
  return text && text.length > LONGEST ? [...text].slice(0, LONGEST).join("") : text;
}

/** The sections on the way to a path; a path of none is none. */
function homes(sections) {
  return (path) => {
    const way = [];
    let list = sections;
    for (const step of path ?? []) {
      const section = list?.[step];
      if (!section) return null;
      way.push(section);
      list = section.sections;
    }
    return way.length > 0 ? way : null;
  };
}

/** The sentence of a statistic, or so much of a long one as stands around the number. */
function sentence(one, paragraph) {
  if (!paragraph) return null;
  const [start, end] = [inText(paragraph, one.sentence.start), inText(paragraph, one.sentence.end)];
  if (start >= end) return null;
  const text = paragraph.text.slice(start, end);
  const letters = text.length > LONGEST ? [...text] : [];
  if (letters.length <= LONGEST) return text;
  const number = [...paragraph.text.slice(start, Math.max(start, inText(paragraph, one.start)))].length;
  const from = Math.min(Math.max(number - LONGEST / 2, 0), letters.length - LONGEST);
  return letters.slice(from, from + LONGEST).join("");
}

/** Where an offset of the source stands in the text of its paragraph. */
function inText({ start, text, breaks }, offset) {
  const next = breaks.findIndex(([, source]) => source > offset);
  const [at, source] = (next < 0 ? breaks.at(-1) : breaks[next - 1]) ?? [0, start];
  const limit = next < 0 ? text.length : breaks[next][0];
  return Math.max(0, Math.min(at + offset - source, limit));
}
