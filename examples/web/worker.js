// Reads reports beside the page, so that the page never waits.
import init, * as baogao from "./vendor/baogao/baogao.js";

/** Nodes in one message: what the page takes in without a pause. */
const PIECE = 400;

/** What the page may be told that the module can do. */
const ABILITIES = ["compare", "track", "check"];

/** Reports by the number that the page gave them. */
const kept = new Map();

const commands = {
  async start(_tell, bytes) {
    await init(bytes && { module_or_path: bytes });
    return {
      abilities: ABILITIES.filter((name) => name in baogao),
      topics: baogao.topics().map(({ id, zh, en }) => [id, zh, en]),
    };
  },

  decode(_tell, bytes) {
    return baogao.decode(new Uint8Array(bytes));
  },

  /** Reads a text; its lists are told piece by piece. */
  read(tell, key, source) {
    const began = performance.now();
    const report = baogao.parse(source);
    const took = performance.now() - began;
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

  markdown(_tell, key) {
    return new Blob([baogao.toMarkdown(kept.get(key).report)], { type: "text/markdown" });
  },

  compare(_tell, first, second) {
    return baogao.compare(kept.get(first).report, kept.get(second).report);
  },

  track(_tell, plan, outcome) {
    return baogao.track(kept.get(plan).report, kept.get(outcome).report);
  },

  check(_tell, key, previous) {
    return baogao.check(kept.get(key).report, previous === null ? undefined : kept.get(previous).report);
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
