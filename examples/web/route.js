// Addresses: what stands behind the # says which report, which view, and which place in it.
import { state } from "./store.js";

/** The views, in the order of their tabs. */
export const VIEWS = ["read", "table", "charts", "compare", "check"];

/**
 * The place that an address names. `s` is the index of a statistic, `p` that of a paragraph,
 * `r` the key of a report.
 *
 * @param {string} hash
 */
export function parseRoute(hash) {
  const given = new URLSearchParams(hash.replace(/^#/u, ""));
  const index = (name) => (/^\d{1,9}$/u.test(given.get(name) ?? "") ? Number(given.get(name)) : null);
  const asked = given.get("view");
  const place = { report: given.get("r"), statistic: index("s"), paragraph: index("p") };
  const known = asked === "open" || VIEWS.includes(asked);
  const view = known ? asked : place.statistic !== null || place.paragraph !== null ? "read" : null;
  return { ...place, view };
}

/** The address of a place in a report. */
export function href({ report = state.active, view, s, p } = {}) {
  const parts = [];
  if (report && (report.sample || state.reports.length > 1)) parts.push(`r=${encodeURIComponent(report.key)}`);
  if (view) parts.push(`view=${view}`);
  if (s !== undefined) parts.push(`s=${s}`);
  if (p !== undefined) parts.push(`p=${p}`);
  return `#${parts.join("&")}`;
}
