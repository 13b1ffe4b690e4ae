// Doubts about a report, with their arithmetic.
import type { Span } from "./report.js";

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

/** A text in Chinese and English. */
export interface Message {
  zh: string;
  en: string;
}
