import type * as functions from "./functions.js";

/** The functions of the package, each of which gives a promise. What looks into a report needs no worker. */
type Answered = {
  [Name in Exclude<keyof typeof functions, "section" | "sentence" | "walk">]: (typeof functions)[Name] extends (...values: infer Values) => infer Value
    ? (...values: Values) => Promise<Awaited<Value>>
    : never;
};

/**
 * A worker that reads reports, while the page goes on. Calls may be made at once: they wait until it is ready. What
 * goes wrong in it rejects with the `BaogaoError` that the function throws; `worker` is the code where the worker
 * itself could not start or has ended.
 */
export interface BaogaoWorker extends Answered {
  /** Ends the worker; calls without an answer reject. */
  terminate(): void;
}

/**
 * Starts a worker. Give one that runs `baogao/thread` where the bundler does not find it by itself:
 * a `Worker` of the web, or one of `node:worker_threads`.
 */
export function createWorker(worker?: object): BaogaoWorker;
