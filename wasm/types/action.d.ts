// What was or will be done.
import type { Span } from "./report.js";

/**
 * What was or will be done, also where no number stands. The span goes from the verb, or from what
 * stands before it and belongs to it, to the object; of several objects of one verb, the second and
 * the following have their own.
 */
export interface Action extends Span {
  /** The characters, without line breaks. */
  text: string;
  /** What kind of act it is. */
  act: Act;
  /** The verb as written, with what is done where the object stands in front (对…开展执法检查). */
  verb: string;
  /** What it is done to, without its number; null where the text leaves it out. */
  object: string | null;
  /** Who does it, where the text tells and it is not the body that reports. */
  subject: string | null;
  /** The cited document that it is about, an index of `citations`. */
  document: number | null;
  /** Title of that document, without 《》. */
  title: string | null;
  /** When, as the period of a statistic: `2024`, `2021/2025`, `2025-06`. */
  period: string | null;
  /** Done or planned. */
  status: "achieved" | "planned";
  /** Path of the section. */
  section: number[] | null;
  /** Index of the paragraph. */
  paragraph: number;
  /** Index of the statistic that says how many. */
  statistic: number | null;
}

/** Kinds of acts: a law is passed, a report heard, a case closed, a school built. */
export type Act =
  | "enact"
  | "amend"
  | "repeal"
  | "draft"
  | "decide"
  | "approve"
  | "hear"
  | "inspect"
  | "inquire"
  | "survey"
  | "assess"
  | "filing"
  | "appoint"
  | "oath"
  | "deputy"
  | "suggest"
  | "proposal"
  | "petition"
  | "opinion"
  | "accept"
  | "close"
  | "prosecute"
  | "sentence"
  | "advise"
  | "enforce"
  | "mediate"
  | "report"
  | "rule"
  | "issue"
  | "publish"
  | "implement"
  | "meet"
  | "train"
  | "hold"
  | "found"
  | "build";

/** A duty of the body that reports, with what the report says of it. */
export interface Duty {
  /** Stable id, `legislation.passed`. */
  duty: string;
  /** The Chinese term. */
  zh: string;
  /** English label. */
  en: string;
  /** Indexes of its actions, those of others left out. */
  actions: number[];
  /** Indexes of its statistics: those of its actions, and those with its topics; background left out. */
  statistics: number[];
}
