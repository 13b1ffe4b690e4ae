// Reads reports beside the page, so that the page never waits.
import init, * as reading from "./vendor/baogao/reading.js";

/** The bytes of the modules, where they do not lie beside the package. */
let given;

/** What loads a module when it is first asked for, and again if that failed. */
function once(load) {
  let loaded;
  return () => (loaded ??= load().catch((error) => {
    loaded = undefined;
    throw error;
  }));
}

const reader = once(() => init(given.reading).then(() => reading));
const reports = once(async () => {
  const functions = await import("./vendor/baogao/reports.js");
  await functions.default(given.reports);
  return functions;
});

/** Nodes in one message: what the page takes in without a pause. */
const PIECE = 400;

/** Reports by the number that the page gave them. */
const kept = new Map();

const commands = {
  async start(_tell, bytes) {
    given = bytes;
    return (await reading.topics()).map(({ id, zh, en }) => [id, zh, en]);
  },

  async decode(_tell, bytes) {
    return (await reader()).decode(new Uint8Array(bytes));
  },

  /** Reads a text, unless that was done before; its lists are told piece by piece. */
  async read(tell, key, source, prepared) {
    let report, took = null;
    if (prepared === null) {
      const { parse } = await reader();
      const began = performance.now();
      report = parse(source);
      took = performance.now() - began;
    } else report = JSON.parse(prepared);
    kept.set(key, { report, source });
    const { front, sections, notes, tables, paragraphs, statistics, schema } = report;
    const count = paragraphs.length + statistics.length + notes.length;
    tell({ front, schema, count, tables: [] });
    for (const [name, list] of Object.entries({ paragraphs, statistics, notes, tables, sections })) {
      for (let start = 0; start < list.length; start += PIECE) {
        tell({ name, items: list.slice(start, start + PIECE) });
      }
    }
    return { took };
  },

  forget(_tell, key) {
    kept.delete(key);
  },

  json(_tell, key) {
    return new Blob([JSON.stringify(kept.get(key).report, null, 1)], { type: "application/json" });
  },

  async markdown(_tell, key) {
    return new Blob([(await reports()).toMarkdown(kept.get(key).report)], { type: "text/markdown" });
  },

  async compare(_tell, first, second) {
    return (await reports()).compare(kept.get(first).report, kept.get(second).report);
  },

  async track(_tell, plan, outcome) {
    return (await reports()).track(kept.get(plan).report, kept.get(outcome).report);
  },

  async check(_tell, key, previous) {
    return (await reports()).check(kept.get(key).report, previous === null ? undefined : kept.get(previous).report);
  },
};

let turn = Promise.resolve();

addEventListener("message", ({ data: { id, command, values } }) => {
  turn = turn.then(async () => {
    const tell = (part) => postMessage({ id, part });
    try {
      postMessage({ id, result: await commands[command](tell, ...values) });
    } catch (error) {
      postMessage({ id, error: { code: error?.code ?? "internal", message: String(error?.message ?? error) } });
    }
  });
});
