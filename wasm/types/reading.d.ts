// How texts are read, and what can go wrong.
import type { Kind } from "./report.js";

/** Text decoded from bytes. */
export interface Decoded {
  /** The text. A byte order mark of UTF-8 stays in it as U+FEFF. */
  text: string;
  /** Encoding taken, by its name in the Encoding Standard. */
  encoding: "UTF-8" | "gb18030" | "Big5" | "UTF-16LE" | "UTF-16BE";
  /** Whether bytes that fit no character were replaced by U+FFFD. */
  replaced: boolean;
}

/**
 * Words of your own for `parse`, added to those of the package. Each table is a text with
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
 * How to read, for `parse`. What you know about a text is taken as given, as if the text began
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

/**
 * Where the module comes from: an address (a string or `URL`), a `Response`, its bytes (`ArrayBuffer` or `Uint8Array`),
 * or a compiled `WebAssembly.Module`.
 */
export type ModuleSource = string | object;

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
