// The charts themselves, by Observable Plot.
import { brief, number, word } from "../i18n.js";
import { nameOf } from "../frame.js";

/** Height of a row in pixels. */
const ROW = 30;

/** What all charts have in common. */
function frame(look, rows, more) {
  const narrow = look.width < 520;
  return {
    width: look.width,
    height: rows * ROW + 64,
    marginLeft: narrow ? 118 : 200,
    marginRight: 52,
    marginTop: 12,
    marginBottom: 44,
    style: { background: "transparent", color: look.ink, fontFamily: look.font, fontSize: "13px", overflow: "visible" },
    y: { label: null, tickSize: 0, tickFormat: (name) => shorten(String(name), narrow ? 7 : 14) },
    ...more,
  };
}

function shorten(text, room) {
  // Latin letters are half as wide.
  let width = 0;
  let at = 0;
  for (const character of text) {
    width += character.charCodeAt(0) < 0x2e80 ? 0.55 : 1;
    if (width > room) return `${text.slice(0, at)}…`;
    at += character.length;
  }
  return text;
}

const shown = ({ statistic }) => statistic.text;

/** Solid dots for results, hollow ones for targets, a line between them. */
export function drawTargets(Plot, list, look) {
  const names = [...new Set(list.map(({ name }) => name))];
  const achieved = list.filter(({ status }) => status === "achieved");
  const planned = list.filter(({ status }) => status === "planned");
  const last = (one) => `${one.period.slice(0, 4)} ${word("status", one.status)}`;
  return Plot.plot(frame(look, names.length, {
    x: { label: "%", labelArrow: "none", grid: true, nice: true, zero: true },
    y: { ...frame(look, 0, {}).y, domain: names },
    marks: [
      Plot.ruleY(list, Plot.groupY({ x1: "min", x2: "max" }, { y: "name", x: "value", stroke: look.rule, strokeWidth: 3 })),
      Plot.ruleX([0], { stroke: look.quiet }),
      Plot.dot(planned, { y: "name", x: "value", r: 6, fill: look.paper, stroke: look.planned, strokeWidth: 2, href: "href", title: (one) => `${one.title} · ${last(one)}` }),
      Plot.dot(achieved, { y: "name", x: "value", r: 6, fill: look.achieved, href: "href", title: (one) => `${one.title} · ${last(one)}` }),
      Plot.text(ends(list, names, 1), { y: "name", x: "value", text: shown, dx: 12, textAnchor: "start" }),
      Plot.text(ends(list, names, -1), { y: "name", x: "value", text: shown, dx: -12, textAnchor: "end" }),
    ],
  }));
}

/** The point at the right end of each row, or at the left one. */
function ends(list, names, side) {
  return names.map((name) => list.filter((one) => one.name === name).reduce((a, b) => ((b.value - a.value) * side > 0 ? b : a)));
}

/** Bars to the right for growth, to the left for decline. */
export function drawGrowth(Plot, list, look) {
  const names = list.map(key);
  return Plot.plot(frame(look, names.length, {
    x: { label: "%", labelArrow: "none", grid: true, nice: true, zero: true, insetLeft: list.some(({ value }) => value < 0) ? 46 : 0 },
    y: { ...frame(look, 0, {}).y, domain: names, tickFormat: (text) => shorten(nameIn(text), look.width < 520 ? 7 : 14) },
    marks: [
      Plot.barX(list, { y: key, x: "value", fill: ({ value }) => (value < 0 ? look.decrease : look.increase), insetTop: 5, insetBottom: 5, href: "href", title: "title" }),
      Plot.ruleX([0], { stroke: look.quiet }),
      Plot.text(list.filter(({ value }) => value >= 0), { y: key, x: "value", text: ({ value }) => `${number(value)}%`, dx: 6, textAnchor: "start" }),
      Plot.text(list.filter(({ value }) => value < 0), { y: key, x: "value", text: ({ value }) => `${number(value)}%`.replace("-", "−"), dx: -6, textAnchor: "end" }),
    ],
  }));
}

/** Each share as a bar in a bar of a hundred. */
export function drawShares(Plot, list, look) {
  const names = list.map(key);
  return Plot.plot(frame(look, names.length, {
    x: { label: "%", labelArrow: "none", domain: [0, 100] },
    y: { ...frame(look, 0, {}).y, domain: names, tickFormat: (text) => shorten(nameIn(text), look.width < 520 ? 7 : 14) },
    marks: [
      Plot.barX(list, { y: key, x1: 0, x2: 100, fill: look.rule, fillOpacity: 0.5, insetTop: 7, insetBottom: 7 }),
      Plot.barX(list, { y: key, x1: 0, x2: "value", fill: ({ status }) => look[status] ?? look.quiet, insetTop: 7, insetBottom: 7, href: "href", title: "title" }),
      Plot.text(list, { y: key, x: 100, text: shown, dx: 6, textAnchor: "start" }),
    ],
  }));
}

/** The values of a topic, a row for each report. */
export function drawLine(Plot, list, look) {
  const row = ({ report }) => nameOf(report);
  const rows = [...new Set(list.map(row))];
  const spread = Math.max(...list.map(({ value }) => value)) - Math.min(...list.map(({ value }) => value));
  return Plot.plot(frame(look, rows.length * 1.6, {
    x: { label: null, grid: true, nice: true, inset: 44, tickFormat: (value) => (spread > 0 && spread < 1 ? number(value, 2) : brief(value)), ticks: look.width < 520 ? 4 : 8 },
    y: { ...frame(look, 0, {}).y, domain: rows },
    marks: [
      Plot.ruleY(rows, { y: (name) => name, stroke: look.rule }),
      Plot.ruleY(list.filter(({ high }) => high !== null), { y: row, x1: "value", x2: "high", stroke: look.planned, strokeWidth: 5, strokeOpacity: 0.4 }),
      Plot.dot(list, {
        y: row,
        x: "value",
        r: 6.5,
        fill: ({ status }) => (status === "planned" ? look.paper : (look[status] ?? look.quiet)),
        stroke: ({ status }) => look[status] ?? look.quiet,
        strokeWidth: 2,
        href: "href",
        title: (one) => `${one.title} · ${word("status", one.status)}`,
      }),
      Plot.text(spaced(list, row), { y: row, x: "value", text: ({ period, statistic }) => [period, statistic.text].filter(Boolean).join(" "), dy: -14, fill: look.quiet }),
    ],
  }));
}

/** Labels that have room: the first in each row, then those far enough from the last one. */
function spaced(list, row) {
  const values = list.map(({ value }) => value);
  const step = (Math.max(...values) - Math.min(...values)) / 5;
  const last = new Map();
  return [...list].sort((a, b) => a.value - b.value).filter((one) => {
    const before = last.get(row(one));
    if (before !== undefined && one.value - before < step) return false;
    last.set(row(one), one.value);
    return true;
  });
}

/** Two bars may have one name: the index keeps them apart. */
const key = ({ index, name }) => `${index}\n${name}`;
const nameIn = (text) => text.slice(text.indexOf("\n") + 1);
