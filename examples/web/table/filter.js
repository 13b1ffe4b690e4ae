// Which statistics the table shows, and in which order.

/** A filter that lets everything through. */
export const OPEN = Object.freeze({ words: "", section: "", topic: "", unit: "", status: "" });

/**
 * Indices of the statistics that fit.
 *
 * @param {object} report
 * @param {typeof OPEN} filter  `section` is a path with dots; all below it fits
 */
export function fitting(report, { words, section, topic, unit, status }) {
  const wanted = words.trim().toLowerCase();
  const out = [];
  for (const [index, one] of report.statistics.entries()) {
    if (status && one.status !== status) continue;
    if (unit && one.unit !== unit) continue;
    if (topic && one.topic !== topic) continue;
    if (section && !`${(one.section ?? []).join(".")}.`.startsWith(`${section}.`)) continue;
    if (wanted && !`${one.indicator ?? ""}\n${one.text}`.toLowerCase().includes(wanted)) continue;
    out.push(index);
  }
  return out;
}

const collator = new Intl.Collator("zh-Hans", { numeric: true });

/**
 * Sorts indices by a column; what has no value comes last either way.
 *
 * @param {number[]} indices
 * @param {object} report
 * @param {{ sort: (statistic: object, index: number, report: object) => unknown }} column
 * @param {1 | -1} direction
 */
export function sorted(indices, report, column, direction) {
  const keys = new Map(indices.map((index) => [index, column.sort(report.statistics[index], index, report)]));
  const absent = (key) => key === null || key === undefined || key === "";
  return [...indices].sort((a, b) => {
    const [first, second] = [keys.get(a), keys.get(b)];
    if (absent(first) || absent(second)) return absent(first) - absent(second) || a - b;
    const order = typeof first === "number" && typeof second === "number" ? first - second : collator.compare(first, second);
    return order * direction || a - b;
  });
}

/** The different values of a field with their number, the most frequent first. */
export function values(report, field) {
  const counts = new Map();
  for (const one of report.statistics) {
    const value = one[field];
    if (value !== null && value !== undefined && value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
