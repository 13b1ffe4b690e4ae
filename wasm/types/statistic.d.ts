// What a number says.
import type { Span } from "./report.js";

/** An expression that states how much or how many. The span covers bound, number and unit. */
export interface Statistic extends Span {
  /** The characters, without line breaks. */
  text: string;
  /** Number with its multiplier applied; the lower end of a range. */
  value: number;
  /** Upper end of a range. */
  high: number | null;
  /** Canonical unit without multiplier; empty for bare ratios and ranks. */
  unit: string;
  /** The same in the unit of the dimension: 斤 in 吨, 亩 in 公顷. */
  norm: Norm | null;
  /** How exact the number is. */
  bound: Bound;
  /** Direction, when the number is the size of a change. */
  change: Change | null;
  /** What a change is compared with, as written. */
  basis: string | null;
  /** What is counted or measured, in the words of the text. */
  indicator: string | null;
  /** Done, planned, or background. */
  status: Status;
  /** Time the value refers to: `2024`, `2021/2025`, `2025-06`, `2024-H1`. */
  period: string | null;
  /** Path of the section. */
  section: number[] | null;
  /** Index of the paragraph. */
  paragraph: number;
  /** Place of the sentence. */
  sentence: Span;
  /** Id shared by the members of one respective list (分别). */
  group: number | null;
  /** Index of the statistic that this one is a part of (其中). */
  whole: number | null;
  /** The cell that it stands in: index of the table, of the row behind the head, of the column. */
  table: [table: number, row: number, column: number] | null;
  /** Stable id of the quantity, one of `topics()`. */
  topic: string | null;
  /** What kind of quantity it is. */
  measure: Measure | null;
  /** Whose number it is, where it is not that of the whole region. */
  place: string | null;
  /** The whole of a share. */
  of: string | null;
  /** What a rate is per: 每万人, 人均. */
  per: string | null;
  /** What a rank ranges over. */
  scope: string | null;
  /** How it was reckoned, as written: 可比价, 同口径. */
  terms: string[] | null;
  /** The word of a target: 力争, 确保. */
  aim: string | null;
  /** Index of the target that this one goes beyond. */
  beyond: number | null;
}

/** A value in the unit of its dimension. */
export interface Norm {
  /** The value; the lower end of a range. */
  value: number;
  /** Upper end of a range. */
  high: number | null;
  /** 吨, 公顷, 公里, 平方米, 元 … */
  unit: string;
}

/** What kind of quantity a number is. */
export type Measure =
  | "stock"
  | "flow"
  | "change"
  | "share"
  | "rate"
  | "index"
  | "ratio"
  | "rank"
  | "duration";

/** How exact a number is: as it stands, 约, 多, 近, 以上, 以内, 4.5%—5%. */
export type Bound = "exact" | "about" | "over" | "nearly" | "least" | "most" | "range";

/** Direction of a change. */
export type Change = "increase" | "decrease";

/** Observed, promised, or history and other people's numbers. */
export type Status = "achieved" | "planned" | "background";

/** What a statistic counts or measures, under an id that is the same in every report. */
export interface Topic {
  /** From the field to the quantity: `fiscal.revenue.general`. */
  id: string;
  /** The Chinese term. */
  zh: string;
  /** English label. */
  en: string;
  /** What a level of it is stated in: `money`, `person`, `percent` … */
  dimensions: string[];
  /** Where it ends: what it is not, from or until when. */
  note: string;
}

/** A numeral found in a text, before any meaning. */
export interface Numeral extends Span {
  /** The characters. */
  text: string;
  /** Number with its multiplier applied; the lower end of a range. */
  value: number;
  /** Upper end of a range. */
  high: number | null;
  /** Canonical unit; empty without one. */
  unit: string;
  /** How exact it is. */
  bound: Bound;
}
