import type { Section, Statistic, WorkReport } from "./types/index.js";

/**
 * The section at a path, such as that of a statistic: `[0, 2]` is the third one below the first.
 * `undefined` where there is none, and for the empty path.
 */
export declare function section(report: WorkReport, path: readonly number[]): Section | undefined;

/** Every section with its path, in reading order: each before those below it. */
export declare function walk(report: WorkReport): Generator<[path: number[], section: Section]>;

/** The sentence of a statistic in the text that was read. */
export declare function sentence(statistic: Statistic, source: string): string;
