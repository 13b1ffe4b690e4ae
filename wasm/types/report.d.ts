// A report: its parts in the order of the text.
import type { Action } from "./action.js";
import type { Statistic } from "./statistic.js";

/**
 * A report that has been read: structure, statistics and doubts.
 *
 * Every `start` and `end` counts UTF-16 code units of the text given to `parse`, so that
 * `text.slice(node.start, node.end)` is the node as it stands there.
 */
export interface WorkReport {
  /** Version of this form. */
  schema: number;
  /** Unit of every offset; from JSON of another surface it is another one. */
  offsets: "bytes" | "codepoints" | "utf16";
  /** Title, issuer, date, speaker and what else stands before the text. */
  front: Front;
  /** Every paragraph in reading order, page furniture included. */
  paragraphs: Paragraph[];
  /** The section tree. */
  sections: Section[];
  /** Every statistic in reading order. */
  statistics: Statistic[];
  /** Numbers and numerals that are no statistics: dates, ordinals, formulas … */
  mentions: Mention[];
  /** Tables, in the order of the text. */
  tables: StatisticalTable[];
  /** 《Titles》 and document numbers 〔2025〕8号. */
  citations: Citation[];
  /** What was or will be done, also where no number stands. Not read back: it follows from the rest. */
  actions: Action[];
  /** Doubts, each with a stable code. */
  notes: Note[];
}

/** A place in the text: UTF-16 code units, `end` excluded. */
export interface Span {
  start: number;
  end: number;
}

/** What the front matter says. An absent fact is `null`. */
export interface Front {
  /** Genre of the report. */
  kind: Kind;
  /** Title without line breaks and spacing (政 府 工 作 报 告 → 政府工作报告). */
  title: string | null;
  /** The body that reports. */
  issuer: string | null;
  /** The place it reports on. */
  region: string | null;
  /** Administrative level of the region. */
  tier: Tier | null;
  /**
   * Six-digit code of a province or prefecture (GB/T 2260), 江门市 → `440700`, in the year under review;
   * `null` where the name leaves a doubt, and for every other place: counties have codes once `loadCounties()` has ended.
   */
  code: string | null;
  /** Day of delivery or publication, `2025-02-27`. */
  date: string | null;
  /** 第十六届 → 16. */
  term: number | null;
  /** 第五次会议 → 5. */
  session: number | null;
  /** Who delivers it, without office and spacing. */
  speaker: string | null;
  /** The year under review, not the year of delivery. */
  year: number | null;
}

/** Genre of a report. */
export type Kind =
  | "congress"
  | "government"
  | "court"
  | "procuratorate"
  | "cppcc"
  | "plan"
  | "budget"
  | "communique"
  | "other";

/** Administrative level. */
export type Tier = "nation" | "province" | "city" | "county" | "township";

/** A paragraph, from its first to its last visible character. */
export interface Paragraph extends Span {
  /**
   * Text with hard wraps undone. Line breaks and the blanks around them, characters without
   * width and `<U+00A0>` are set aside; a break between two Latin words is read as a blank.
   */
  text: string;
  /**
   * Where the text leaves the source: from offset `at` of the text on, it stands at offset
   * `source` of the source. Between two pairs text and source run in step, and before the first
   * one from `start` on; what the source has beyond that is set aside. Empty when the text stands
   * in one piece from `start` to `end`.
   */
  breaks: [at: number, source: number][];
  /** What the paragraph is for. */
  role: Role;
  /** Path of the section it belongs to, `[0, 2, 1]`. */
  section: number[] | null;
}

/** What a paragraph is for. */
export type Role =
  | "title"
  | "date"
  | "speaker"
  | "salutation"
  | "opening"
  | "heading"
  | "body"
  | "thanks"
  | "problems"
  | "closing"
  | "furniture"
  | "glossary"
  | "table";

/** A section with its sub-sections. The span is that of label and heading. */
export interface Section extends Span {
  /** Level that the marker stands for. */
  level: Level;
  /** Marker as written: `一、`, `（二）`, `三是`; empty for a bare heading. */
  label: string;
  /** Number of the marker. */
  number: number | null;
  /** Heading without label and final stop. */
  heading: string;
  /**
   * Place of its text: from the first character behind the heading, or the first paragraph below it,
   * to the end of the last paragraph of the section or of one below it. Empty, at the end of the
   * heading, where it has no text. Furniture between two paragraphs lies inside. Where paragraphs were
   * moved to restore the reading order, the text that goes on from the heading.
   */
  body: Span;
  /** Year the section covers; the last one of several. */
  year: number | null;
  /** First year, where the section covers several. */
  since: number | null;
  /** Whether it plans (`true`) or reviews (`false`). */
  plan: boolean;
  /** Sub-sections in reading order. */
  sections: Section[];
}

/** Level of a section: bare heading, 一、, （一）, 1. or 一是, （1） or ①. */
export type Level = "part" | "section" | "subsection" | "item" | "subitem";

/** A number or numeral that is no statistic. */
export interface Mention extends Span {
  /** The characters, without line breaks. */
  text: string;
  /** What it is. */
  class: Class;
  /** ISO date or number, where it has one. */
  value: number | string | null;
}

/** What a mention is. */
export type Class =
  | "date"
  | "ordinal"
  | "formula"
  | "name"
  | "code"
  | "numbering"
  | "lexical"
  | "footnote";

/** A table. Its lines are paragraphs of role `table`, its numbers statistics with their cell. */
export interface StatisticalTable extends Span {
  /** Caption, without its unit. */
  caption: string | null;
  /** Unit of the whole table as written: `单位：万元` is `万元`. */
  unit: string | null;
  /** Rows of the head; none where it is not certain which they are. */
  header: Cell[][];
  /** The other rows. */
  rows: Cell[][];
  /** Path of the section. */
  section: number[] | null;
}

/** A cell of a table. The span has no length where nothing stands in it. */
export interface Cell extends Span {
  /** The characters. */
  text: string;
}

/** A cited document. */
export interface Citation extends Span {
  /** Title without 《》. */
  title: string | null;
  /** Document number as written, `粤府〔2025〕8号`. */
  number: string | null;
}

/** A doubt. */
export interface Note extends Span {
  /** Stable code. */
  code: NoteCode;
  /** The doubt in words. */
  message: string;
}

/** Stable code of a note. */
export type NoteCode =
  | "unread"
  | "not_text"
  | "mojibake"
  | "undecoded"
  | "numbering"
  | "order"
  | "copy"
  | "aside"
  | "range"
  | "split"
  | "respective"
  | "unit"
  | "quote"
  | "value"
  | "markup"
  | "table";
