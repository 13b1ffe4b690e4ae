// What is loaded when it is asked for: what topics are called, and the codes of counties.
import { guarded, keep } from "./reading-module.js";

const withOwn = guarded("_topics");

export async function topics(lexicon) {
  const { TOPICS } = await import("./topic-list.js");
  const known = TOPICS.split("\n").slice(0, -1).map(topic);
  if (lexicon === undefined) return known;
  // The module has all but the labels; those of a lexicon have their own.
  const labelled = new Map(known.map((one) => [one.id, one]));
  return withOwn(lexicon).map((one) => (one.zh === "" ? (labelled.get(one.id) ?? one) : one));
}

/** A row of the list: id, label in Chinese and in English, dimensions, boundary. */
function topic(row) {
  const [id, zh, en, dimensions, note] = row.split("\t");
  return { id, zh, en, dimensions: dimensions.split(" ").filter(Boolean), note };
}

let loaded;

export function loadCounties() {
  loaded ??= import("./county-codes.js").then(({ COUNTIES }) => keep("_counties", COUNTIES));
  // What failed can be tried again.
  return loaded.catch((error) => {
    loaded = undefined;
    throw error;
  });
}
