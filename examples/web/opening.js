// From a file, a paste or a sample to a report that is open.
import { sampleReport, sampleText } from "./assets.js";
import * as engine from "./engine.js";
import { textOf } from "./files/index.js";
import { number, say } from "./i18n.js";
import { SAMPLES } from "./samples.js";
import { set, state } from "./store.js";
import { STRINGS } from "./strings.js";

let last = 0;

/**
 * The ways to open a report.
 *
 * @param {{ tell: (message: string, problem?: boolean) => void, progress: (share?: number | null) => void, shown: () => void }} page
 */
export function opening({ tell, progress, shown }) {
  /** Reads a text, or takes it as it was read before, and makes it the report on show. */
  async function open(source, { name, origin = "", sample = null, docx = null, prepared = null }) {
    if (source.trim() === "") throw Object.assign(new Error("empty"), { code: "empty" });
    const key = sample ?? String(++last);
    tell(say("reading", { name }));
    try {
      const read = await engine.read(key, source, progress, prepared);
      const report = { ...read, key, name, origin, source, sample, docx };
      set({ reports: [...state.reports, report], active: report, selected: null });
      tell(say(report.took === null ? "shown.done" : "reading.done", {
        name: [name, origin && `(${origin})`].filter(Boolean).join(" "),
        paragraphs: number(report.paragraphs.length),
        statistics: number(report.statistics.length),
        notes: number(report.notes.length),
        took: number(Math.max(1, Math.round(report.took))),
      }));
      return report;
    } finally {
      progress();
    }
  }

  async function attempt(name, action) {
    try {
      return await action();
    } catch (error) {
      console.debug(error);
      progress();
      const known = Object.hasOwn(STRINGS, `fail.${error.code}`) ? say(`fail.${error.code}`) : String(error.message);
      tell(`${name}: ${known}`, true);
      return null;
    }
  }

  return {
    async openPasted(text) {
      const name = say("open.pasted");
      if (await attempt(name, () => open(text, { name }))) shown();
    },

    async openFiles(files) {
      let any = false;
      for (const file of files) {
        const opened = await attempt(file.name, async () => {
          tell(say("reading", { name: file.name }));
          progress(null);
          const { text, ...rest } = await textOf(file);
          return open(text, { name: file.name, ...rest });
        });
        any ||= opened !== null;
      }
      if (any) shown();
    },

    /** The sample of a key, opened unless it is open; `null` where there is none. */
    async openSample(key) {
      const sample = SAMPLES.find((one) => one.key === key);
      if (!sample) return null;
      const name = `${say(`sample.${key}`)} ${say("sample.year", { year: sample.year })}`;
      return state.reports.find((report) => report.key === key)
        ?? attempt(name, async () => {
          const [source, prepared] = await Promise.all([sampleText(sample.path), sampleReport(key)]);
          return open(source, { name, sample: key, prepared });
        });
    },

    remove(report) {
      engine.forget(report.key);
      const reports = state.reports.filter((one) => one !== report);
      set({ reports, active: state.active === report ? (reports.at(-1) ?? null) : state.active });
    },
  };
}
