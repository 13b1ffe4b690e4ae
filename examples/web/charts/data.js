// What the charts show, out of the statistics.
import { topicName } from "../reader/card.js";
import { href } from "../route.js";

/** A point of a chart: a statistic with its place. */
function point(report, index) {
  const statistic = report.statistics[index];
  const sign = statistic.change === "decrease" ? -1 : 1;
  return {
    report,
    index,
    statistic,
    topic: statistic.topic,
    name: statistic.topic ? topicName(statistic.topic) : (statistic.indicator ?? statistic.text),
    value: statistic.value * sign,
    high: statistic.high === null || statistic.high === undefined ? null : statistic.high * sign,
    status: statistic.status,
    period: statistic.period ?? "",
    href: href({ report, s: index }),
    title: [statistic.indicator ?? statistic.text, statistic.text, statistic.period].filter(Boolean).join(" · "),
  };
}

function* points(reports) {
  for (const report of reports) {
    for (const index of report.statistics.keys()) {
      const one = point(report, index);
      if (Number.isFinite(one.value)) yield one;
    }
  }
}

/** Whether a statistic is a growth in per cent of the whole region. */
const isGrowth = ({ unit, change, measure, place }) => unit === "%" && change !== null && (measure === null || measure === "change") && !place;

/** One point for a topic, period and status: the first, which is the most prominent. */
function firsts(list) {
  const seen = new Set();
  return list.filter(({ name, period, status }) => {
    const key = [name, period, status].join("\n");
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Growth of topics that have both a result and a target, in the order of the text. Where the
 * reports tell what became of a target, each year of a topic has a row of its own; in one report
 * alone the results of the last year stand beside the targets of the next.
 */
export function targets(reports) {
  const list = firsts([...points(reports)].filter(({ topic, status, statistic }) => topic && status !== "background" && isGrowth(statistic)));
  const kept = list.filter(({ period }) => /^\d{4}$/u.test(period)).map((one) => ({ ...one, topic: `${one.topic} ${one.period}`, name: `${one.period} ${one.name}` }));
  const paired = both(kept);
  return paired.length > 0 ? paired : both(list);
}

/** Points of the topics that have points of both kinds. */
function both(list) {
  const states = new Map();
  for (const { topic, status } of list) states.set(topic, (states.get(topic) ?? new Set()).add(status));
  return list.filter(({ topic }) => states.get(topic).size > 1);
}

/** Achieved growth by topic, the greatest first. */
export function growth(report) {
  return firsts([...points([report])].filter(({ topic, status, statistic }) => topic && status === "achieved" && isGrowth(statistic)))
    .sort((a, b) => b.value - a.value);
}

/** Shares of a whole in per cent, the greatest first. */
export function shares(report) {
  return firsts([...points([report])].filter(({ statistic: { unit, measure, value } }) => unit === "%" && measure === "share" && value >= 0 && value <= 100))
    .map((one) => ({ ...one, name: [one.statistic.indicator ?? one.name, one.statistic.of].filter(Boolean).join(" / ") }))
    .sort((a, b) => b.value - a.value);
}

/** Topics with at least two values in one unit, with that unit; the most frequent first. */
export function lineTopics(reports) {
  const counts = new Map();
  for (const { topic, statistic } of points(reports)) {
    if (!topic) continue;
    const key = `${topic}\n${unitOf(statistic)}\n${statistic.change ? "change" : ""}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]).map(([key, count]) => {
    const [topic, unit, change] = key.split("\n");
    return { key, topic, unit, change: change !== "", count };
  });
}

/** The values of one topic in one unit over the reports. */
export function onLine(reports, { topic, unit, change }) {
  return [...points(reports)]
    .filter((one) => one.topic === topic && unitOf(one.statistic) === unit && Boolean(one.statistic.change) === change)
    .map((one) => {
      const { norm } = one.statistic;
      return norm && norm.unit === unit ? { ...one, value: norm.value * Math.sign(one.value || 1), high: norm.high ?? null } : one;
    });
}

function unitOf({ unit, norm }) {
  return norm?.unit ?? unit ?? "";
}
