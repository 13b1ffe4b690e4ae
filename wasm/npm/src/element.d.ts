/// <reference lib="dom" />
import type { WorkReport } from "./types/index.js";

/**
 * The element `<baogao-report>`: shows the text that it is given, the file of its `src`, or the text in it, with the
 * outline beside it and every statistic marked. Importing this file defines it.
 *
 * Events: `load` when a report is shown; `error`, whose `detail` is the error.
 *
 * Parts: `outline`, `facts`, `legend`, `text`, `title`, `heading`, `paragraph`, `furniture`, `table`, `statistic`
 * (with `achieved`, `planned` or `background`), `error`. Custom properties: `--baogao-achieved`, `--baogao-planned`,
 * `--baogao-background` (colours), `--baogao-font`.
 */
export class BaogaoReport extends HTMLElement {
  /** The text to read; setting it reads it. */
  text: string | null;
  /** The report that is shown; setting one, as `parse` gives it, shows it. */
  report: WorkReport | null;
  /** Where a file to read is: text in any encoding. */
  src: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "baogao-report": BaogaoReport;
  }
}
