/**
 * A report that has been read: structure, statistics and doubts.
 *
 * Every `start` and `end` counts UTF-16 code units of the text given to {@link parse}, so that
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

/**
 * The section at a path, such as that of a statistic: `[0, 2]` is the third one below the first.
 * `undefined` where there is none, and for the empty path.
 */
export declare function section(report: WorkReport, path: readonly number[]): Section | undefined;

/** Every section with its path, in reading order: each before those below it. */
export declare function walk(report: WorkReport): Generator<[path: number[], section: Section]>;

/** The sentence of a statistic in the text that was read. */
export declare function sentence(statistic: Statistic, source: string): string;

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
   * `null` where the name leaves a doubt, and for every other place: counties have codes in Python and Rust only.
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

/** How exact a number is: as it stands, 约, 多, 近, 以上, 以内, 4.5%—5%. */
export type Bound = "exact" | "about" | "over" | "nearly" | "least" | "most" | "range";

/** Direction of a change. */
export type Change = "increase" | "decrease";

/** Observed, promised, or history and other people's numbers. */
export type Status = "achieved" | "planned" | "background";

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

/** Text decoded from bytes. */
export interface Decoded {
  /** The text. A byte order mark of UTF-8 stays in it as U+FEFF. */
  text: string;
  /** Encoding taken, by its name in the Encoding Standard. */
  encoding: "UTF-8" | "gb18030" | "Big5" | "UTF-16LE" | "UTF-16BE";
  /** Whether bytes that fit no character were replaced by U+FFFD. */
  replaced: boolean;
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

/**
 * Words of your own for {@link parse}, added to those of the package. Each table is a text with
 * one entry a line, a class and its words with a tab between them; a line that begins with `#`
 * is a comment.
 */
export interface Lexicon {
  /**
   * Units and measure words by dimension: `thing`, `event`, `people`, `money`, `mass` …; a word
   * may name its canonical form, `個百分點=百分点`. The dimension `noun` stands for things that are
   * counted without a measure word.
   */
  units?: string;
  /**
   * Words with a numeral in them that count nothing, by class: `lexical`, `formula`, `name`,
   * `code`, `ordinal` or `date`.
   */
  words?: string;
  /** Bound words by place and bound: `before over`, `after least` … */
  bounds?: string;
  /** Topics: id, Chinese label, English label, dimensions and names with tabs between them. */
  topics?: string;
}

/**
 * How to read, for {@link parse}. What you know about a text is taken as given, as if the text began
 * with it: a title settles kind, region, issuer and year. Of a text with several reports, title,
 * kind and year are left aside.
 */
export interface Options {
  /** Words of your own. */
  lexicon?: Lexicon;
  /** The title of the report. */
  title?: string;
  /** The day of delivery or publication, `2025-01-15`. */
  date?: string;
  /** The place that it is on. */
  region?: string;
  /** Its genre. */
  kind?: Kind;
  /** The year under review. */
  year?: number;
  /** Refuse a text of more characters (code points), 20 000 000 unless told otherwise; `Infinity` is no limit. */
  maxCharacters?: number;
  /** Refuse a text of more statistics, 3 000 000 unless told otherwise. */
  maxStatistics?: number;
}

/** What every function of this package throws. `instanceof Error`, with `name` `"BaogaoError"`. */
export interface BaogaoError extends Error {
  name: "BaogaoError";
  /** Stable code of the failure. */
  code:
    | "wrong_type"
    | "too_large"
    | "not_a_number"
    | "not_text"
    | "fact"
    | "lexicon"
    | "wrong_report"
    | "not_ready"
    | "out_of_memory"
    | "internal";
  /** Line of the input that is at fault, from 1, where known. */
  line?: number;
  /** Column in that line, from 1, in UTF-16 code units, where known. */
  column?: number;
}

/** The report's own measures. Page furniture is counted apart and in no other figure. */
export interface Summary {
  /** Paragraphs, headings included. */
  paragraphs: number;
  /** Sentences: runs of text that end in 。！？ or with the paragraph. */
  sentences: number;
  /** Characters that are not blank. */
  characters: number;
  /** Characters of page furniture. */
  furniture: number;
  /** Statistics. */
  statistics: number;
  /** Statistics by status. */
  status: Record<Status, number>;
  /** Statistics by canonical unit; the empty unit is that of ratios and ranks. */
  units: Record<string, number>;
  /** The same measures for every section, in reading order; sub-sections are included. */
  sections: SectionSize[];
}

/** Measures of one section. */
export interface SectionSize {
  /** Path of the section, `[0, 2, 1]`. */
  path: number[];
  /** Level of its marker. */
  level: Level;
  /** Marker as written. */
  label: string;
  /** Heading. */
  heading: string;
  /** Paragraphs, headings included. */
  paragraphs: number;
  /** Sentences. */
  sentences: number;
  /** Characters that are not blank. */
  characters: number;
  /** Statistics. */
  statistics: number;
}

/**
 * Where the module comes from: an address (a string or `URL`), a `Response`, its bytes (`ArrayBuffer` or `Uint8Array`),
 * or a compiled `WebAssembly.Module`.
 */
export type ModuleSource = string | object;

/** A text in Chinese and English. */
export interface Message {
  zh: string;
  en: string;
}

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

/** A doubt about a report, with the arithmetic behind it. */
export interface Finding {
  /** Stable code. */
  code:
    | "repeat"
    | "part"
    | "sum"
    | "share"
    | "rate"
    | "previous"
    | "completion"
    | "count"
    | "numbering"
    | "unit"
    | "date"
    | "title"
    | "quote"
    | "bracket";
  /** `error`: it cannot be as it stands; `warning`: it is likely wrong; `hint`: there may be a reason. */
  severity: "error" | "warning" | "hint";
  /** What it is about, in the order of the text. */
  spans: Span[];
  /** What it is about in the previous report. */
  previous: Span[];
  /** The doubt in words. */
  message: Message;
  /** The numbers that were set against each other: `3 + 4 + 6 = 13 ≠ 12`. */
  arithmetic: string | null;
  /** How far apart the two sides may be for rounding, in their unit. */
  tolerance: number | null;
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
