// The measures of a report.
import type { Level } from "./report.js";
import type { Status } from "./statistic.js";

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
