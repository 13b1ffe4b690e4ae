// Reports beside each other.
import type { Message } from "./finding.js";
import type { Span } from "./report.js";

/** What two reports have in common and what only one of them has; numbers are indices of statistics. */
export interface Comparison {
  /** Statistics of one quantity, in the order of the second report. */
  matched: Match[];
  /** Statistics that only the second report has. */
  appeared: number[];
  /** Statistics that only the first report has. */
  vanished: number[];
  /** Sections on one matter, in the order of the second report. */
  sections: SectionMatch[];
}

/** Two statistics of one quantity. */
export interface Match {
  /** Index of the statistic in the first report. */
  a: number;
  /** Index of the statistic in the second report. */
  b: number;
  /** Second number less the first, in `unit`; a decrease counts as below zero, a range by its middle. */
  difference: number | null;
  /** Second number by the first; only for levels. */
  ratio: number | null;
  /** Unit of the difference: that of `norm`, 百分点 for percentages. */
  unit: string;
  /** What the match goes by. */
  reason: "topic" | "name" | "wording";
}

/** Two sections on one matter. */
export interface SectionMatch {
  /** Path of the section in the first report. */
  a: number[];
  /** Path of the section in the second report. */
  b: number[];
  /** How like they are in heading and words, up to 1. */
  likeness: number;
  /** Sentences of the second section of which the first report has no like. */
  appeared: Span[];
  /** Sentences of the first section of which the second report has no like. */
  vanished: Span[];
}

/** A statistic or an action with the sentence it stands in. */
export interface Quotation extends Span {
  /** Index of the statistic in its report; `null` for an action. */
  statistic: number | null;
  /** Index of the action in `actions` of its report; `null` for a statistic. */
  action: number | null;
  /** The sentence. */
  text: string;
}

/** A planned number or action and what became of it. */
export interface Promised {
  /** What was promised. */
  plan: Quotation;
  /** What is told of it. */
  outcome: Quotation | null;
  /** What became of it; an action that is still under way is missed. */
  verdict: "met" | "exceeded" | "missed" | "unmentioned";
  /** How the verdict follows from the two numbers, or the two verbs. */
  arithmetic: Message | null;
}

/** A quantity of one place over the years, of all the reports that tell of it. */
export interface Series {
  /** Topic of the quantity. */
  topic: string;
  /** The place that the reports are on. */
  region: string | null;
  /** Whose number it is, where not that of the whole region. */
  place: string | null;
  /** Whether the numbers are yearly changes or levels. */
  change: boolean;
  /** Unit of the values. */
  unit: string;
  /** A value a year, ascending, with every place where it is told. */
  points: { year: number; value: number; sources: SeriesSource[] }[];
  /** Years between the first and the last one that no report tells of. */
  gaps: number[];
  /** Years that two reports tell two numbers of; `revises` where a later report says so of an earlier year. */
  contradictions: { year: number; first: SeriesSource; other: SeriesSource; difference: number; revises: boolean }[];
}

/** A statistic of one of several reports. */
export interface SeriesSource {
  /** Index of the report. */
  report: number;
  /** Index of the statistic in it. */
  statistic: number;
}
