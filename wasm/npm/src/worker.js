// A worker of the web that reads reports.
import { client } from "./client.js";

/** Starts a worker; `worker` is one that runs `baogao/thread` already. */
export function createWorker(worker = new Worker(new URL("./thread.js", import.meta.url), { type: "module" })) {
  return client({
    post: (message) => worker.postMessage(message),
    listen(onMessage, onFailure) {
      worker.addEventListener("message", ({ data }) => onMessage(data));
      worker.addEventListener("messageerror", () => onFailure("a message could not be copied"));
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        onFailure(event.message || "the worker could not be started");
      });
    },
    close: () => worker.terminate(),
  });
}
