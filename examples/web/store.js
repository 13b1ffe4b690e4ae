// What the page knows, and who wants to hear when it changes.

/**
 * @typedef {object} Opened a report that has been opened
 * @property {string} key      its name in links: a sample's own, or a number
 * @property {string} name     what the reader sees it called
 * @property {string} origin   the file and its encoding
 * @property {string} source   the text; every offset counts in it
 * @property {string | null} sample  the sample that it is
 * @property {Uint8Array | null} docx  the Word document that it was read from
 * @property {object} front    what stands before the text
 * @property {object[]} paragraphs
 * @property {object[]} sections
 * @property {object[]} statistics
 * @property {object[]} notes
 * @property {object[]} tables
 * @property {number | null} took  milliseconds of reading; none where it was read before
 */

const listeners = new Map();

/** The state. Read it freely; write it by {@link set} alone. */
export const state = {
  /** @type {Opened[]} */
  reports: [],
  /** @type {Opened | null} the one on show */
  active: null,
  view: "open",
  /** Index of the statistic that is pointed at. */
  selected: null,
  language: "zh",
  theme: "auto",
};

/** Changes some of the state and tells those who listen to one of the names. */
export function set(changes) {
  const heard = new Set();
  for (const [name, value] of Object.entries(changes)) {
    if (Object.is(state[name], value)) continue;
    state[name] = value;
    for (const listener of listeners.get(name) ?? []) heard.add(listener);
  }
  for (const listener of heard) listener(state);
}

/** Calls a listener after any of the names has changed. */
export function on(names, listener) {
  for (const name of names) {
    if (!listeners.has(name)) listeners.set(name, new Set());
    listeners.get(name).add(listener);
  }
}
