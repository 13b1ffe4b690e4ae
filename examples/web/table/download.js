// The rows of the table as files.
import { excel } from "../assets.js";
import * as engine from "../engine.js";
import { say } from "../i18n.js";

/** The formats, and how each is made: of a report, the indices shown, and the columns chosen. */
export const FORMATS = {
  csv: async (report, indices, columns) => blob(csv(report, indices, columns), "text/csv;charset=utf-8"),
  xlsx: workbook,
  json: (report) => engine.json(report.key),
  md: async (report, indices, columns) => blob(markdown(report, indices, columns), "text/markdown;charset=utf-8"),
};

/** Saves a file under the name of the report. */
export function save(content, report, extension) {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = `${fileName(report)}.${extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name that every system takes, out of whatever the report is called. */
export function fileName({ front, name }) {
  const words = [front?.region, front?.title ?? name, front?.year].filter(Boolean).join("-");
  return words.replace(/[\p{C}\p{Z}<>:"/\\|?*.]+/gu, "-").replace(/^-+|-+$/gu, "").slice(0, 80) || "baogao";
}

/**
 * RFC 4180, with a byte order mark for the sake of Excel. Texts that a spreadsheet would run as a
 * formula get an apostrophe before them.
 */
export function csv(report, indices, columns) {
  const rows = [columns.map(({ label }) => field(say(label)))];
  for (const index of indices) rows.push(columns.map(({ raw }) => field(raw(report.statistics[index], index, report))));
  return `\u{feff}${rows.map((row) => row.join(",")).join("\r\n")}\r\n`;
}

function field(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = harmless([value].flat().join("、"));
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that no spreadsheet takes for a formula. */
function harmless(text) {
  return /^(?:[=@\t\r]|[+-](?!\d))/u.test(text) ? `'${text}` : text;
}

/** A table of Markdown. */
export function markdown(report, indices, columns) {
  const cell = (text) => String(text).replace(/[\\|<>*_`[\]]/gu, "\\$&").replace(/\s+/gu, " ");
  const row = (cells) => `| ${cells.join(" | ")} |`;
  return `${[
    row(columns.map(({ label }) => cell(say(label)))),
    row(columns.map(({ numeric }) => (numeric ? "---:" : "---"))),
    ...indices.map((index) => row(columns.map(({ tell }) => cell(tell(report.statistics[index], index, report))))),
  ].join("\n")}\n`;
}

async function workbook(report, indices, columns) {
  const write = await excel();
  const head = columns.map(({ label }) => ({ value: say(label), fontWeight: "bold" }));
  const rows = indices.map((index) => columns.map(({ raw, tell, numeric }) => {
    const value = numeric ? raw(report.statistics[index], index, report) : tell(report.statistics[index], index, report);
    return value === null || value === "" ? null : { value, type: typeof value === "number" ? Number : String };
  }));
  return write([head, ...rows], {
    sheet: say("table.caption"),
    columns: columns.map(({ width }) => ({ width: Math.round(width * 1.6) })),
    stickyRowsCount: 1,
  }).toBlob();
}

const blob = (text, type) => new Blob([text], { type });
