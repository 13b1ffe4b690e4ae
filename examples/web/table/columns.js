// The columns of the table: what each shows, sorts by and writes to a file.
import { number, word } from "../i18n.js";
import { topicName } from "../reader/card.js";
import { headings } from "../reader/place.js";

/** Columns that are shown until others are chosen. */
export const SHOWN = ["number", "indicator", "text", "value", "unit", "change", "status", "period", "topic", "section"];

/** The same where there is little room. */
export const SHOWN_NARROW = ["indicator", "text", "period"];

const plain = (key) => ({
  key,
  label: key,
  tell: (statistic) => said(statistic[key]),
  sort: (statistic) => said(statistic[key]),
  raw: (statistic) => statistic[key] ?? null,
});

const enumeration = (key) => ({ ...plain(key), tell: (statistic) => (statistic[key] === null || statistic[key] === undefined ? "" : word(key, statistic[key])) });

const amount = (key) => ({
  ...plain(key),
  numeric: true,
  tell: (statistic) => number(statistic[key]),
  sort: (statistic) => statistic[key] ?? null,
});

/**
 * `tell` is what is shown, `sort` what is compared, `raw` what a file gets; each takes the
 * statistic, its index and its report. `width` is in rem.
 */
export const COLUMNS = [
  {
    key: "number",
    label: "table.number",
    numeric: true,
    tell: (_, index) => String(index + 1),
    sort: (_, index) => index,
    raw: (_, index) => index + 1,
    width: 4.2,
  },
  { ...plain("indicator"), width: 15 },
  { ...plain("text"), width: 8.5, link: true },
  { ...amount("value"), width: 8.5 },
  { ...amount("high"), width: 7.5 },
  { ...plain("unit"), width: 5.5 },
  { ...enumeration("bound"), width: 5.5 },
  { ...enumeration("change"), width: 6 },
  { ...plain("basis"), width: 7 },
  { ...enumeration("status"), width: 6.2 },
  { ...plain("period"), width: 6.5 },
  { ...plain("topic"), tell: ({ topic }) => (topic === null || topic === undefined ? "" : topicName(topic)), width: 12 },
  { ...enumeration("measure"), width: 5.5 },
  { ...plain("place"), width: 7 },
  { ...plain("of"), width: 9 },
  { ...plain("per"), width: 6 },
  { ...plain("scope"), width: 6.5 },
  { ...plain("terms"), raw: ({ terms }) => (terms ? [terms].flat().join("、") : null), width: 7 },
  { ...plain("aim"), width: 6 },
  {
    key: "section",
    label: "section",
    tell: ({ section }, _, report) => headings(report.sections, section).map(({ label, heading }) => `${label}${heading}`).join(" › "),
    sort: (_, index) => index,
    raw: ({ section }, _, report) => headings(report.sections, section).map(({ label, heading }) => `${label}${heading}`).join(" › ") || null,
    width: 17,
  },
];

function said(value) {
  return value === null || value === undefined ? "" : [value].flat().join("、");
}
