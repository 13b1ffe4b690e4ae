// On paper: the clean text, and behind it all statistics as a table.
import { make } from "./dom.js";
import { say } from "./i18n.js";
import { COLUMNS } from "./table/columns.js";

const SHOWN = ["number", "indicator", "text", "change", "status", "period"];

/** Puts the annex behind the text for as long as it is printed. */
export function printing(reader) {
  addEventListener("beforeprint", () => reader.annex(annex));
  addEventListener("afterprint", () => reader.dropAnnex());
}

function annex(report) {
  if (report.statistics.length === 0) return [];
  const columns = SHOWN.map((key) => COLUMNS.find((column) => column.key === key));
  return [
    make("h2", {}, say("read.annex")),
    make("table", {},
      make("thead", {}, make("tr", {}, ...columns.map(({ label }) => make("th", { scope: "col" }, say(label))))),
      make("tbody", {}, ...report.statistics.map((statistic, index) => make("tr", {}, ...columns.map(({ tell }) => make("td", {}, tell(statistic, index, report))))))),
  ];
}
