import type { WorkReport } from "./types/index.js";

/** What goes into a table beside the reports. */
export interface CsvOptions {
  /** The files that the reports were read from, in their order, for the column `file`. */
  files?: readonly string[];
  /** Whether the text begins with U+FEFF, by which Excel knows UTF-8; `true` unless told otherwise. */
  bom?: boolean;
}

/**
 * The statistics of one report or of several as CSV (RFC 4180), one a row, with the columns of the tables of the
 * Python package; places count UTF-16 code units. A text that begins like a formula (`=` `+` `-` `@`, tab, line break,
 * and the full-width signs) and is no number gets an apostrophe in front.
 */
export declare function csv(reports: WorkReport | readonly WorkReport[], options?: CsvOptions): string;
