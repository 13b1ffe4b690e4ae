// The page's side of the worker: what it can do, as functions that return promises.
import { moduleBytes, startWorker } from "./assets.js";
import { pause } from "./dom.js";

let worker;
let last = 0;
const waiting = new Map();

/** Labels of the topics, by their id: `[zh, en]`. */
export const topics = new Map();

/** Starts the worker, and takes the names of topics. */
export async function start() {
  worker = startWorker();
  worker.addEventListener("message", receive);
  worker.addEventListener("error", (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || "the worker failed"));
    waiting.clear();
  });
  const list = await call("start", [await moduleBytes()]);
  for (const [id, zh, en] of list) topics.set(id, { zh, en });
}

/** The text of bytes in any encoding. */
export const decode = (buffer) => call("decode", [buffer], undefined, [buffer]);

/**
 * Reads a text. `progress` hears a share from 0 to 1, and `null` while the module reads; `prepared` is the report of
 * the text as JSON, where it has been read before.
 *
 * @returns the fields of the report that the page shows
 */
export async function read(key, source, progress, prepared = null) {
  const report = { paragraphs: [], statistics: [], notes: [], tables: [], sections: [] };
  let taken = 0;
  progress(null);
  const { took } = await call("read", [key, source, prepared], (part) => {
    if (!part.name) {
      Object.assign(report, part);
      return;
    }
    for (const item of part.items) report[part.name].push(item);
    taken += part.items.length;
    progress(report.count ? Math.min(1, taken / report.count) : null);
  });
  await pause();
  return { ...report, took };
}

export const forget = (key) => call("forget", [key]);
export const json = (key) => call("json", [key]);
export const markdown = (key) => call("markdown", [key]);

/** Two reports side by side; statistics are told by their indices. */
export const compare = (a, b) => call("compare", [a.key, b.key]);

/** What a plan promised and what came of it: each side with its sentence, and the index of its statistic where it is one. */
export const track = (plan, outcome) => call("track", [plan.key, outcome.key]);

/** Where a report contradicts itself, or the one before it. */
export async function check(report, previous = null) {
  return call("check", [report.key, previous?.key ?? null]);
}

function call(command, values, part, transfer = []) {
  const id = ++last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject, part });
    worker.postMessage({ id, command, values }, transfer);
  });
}

function receive({ data: { id, part, result, error } }) {
  const asked = waiting.get(id);
  if (!asked) return;
  if (part !== undefined) {
    asked.part?.(part);
    return;
  }
  waiting.delete(id);
  if (error) asked.reject(Object.assign(new Error(error.message), { code: error.code }));
  else asked.resolve(result);
}
