// What is loaded when it is asked for: what topics are called, and the codes of counties.

/** The functions that load, over those of a module, which may lie in a worker. */
export function tables({ addCounties, withOwn }) {
  let loaded;
  return {
    async topics(lexicon) {
      const { TOPICS } = await import("./topic-list.js");
      const known = TOPICS.split("\n").slice(0, -1).map(topic);
      if (lexicon === undefined) return known;
      // The module has all but the labels; those of a lexicon have their own.
      const labelled = new Map(known.map((one) => [one.id, one]));
      const list = await withOwn(lexicon);
      return list.map((one) => (one.zh === "" ? (labelled.get(one.id) ?? one) : one));
    },

    loadCounties() {
      loaded ??= import("./county-codes.js").then(({ COUNTIES }) => addCounties(COUNTIES));
      // What failed can be tried again.
      return loaded.catch((error) => {
        loaded = undefined;
        throw error;
      });
    },
  };
}

/** A row of the list: id, label in Chinese and in English, dimensions, boundary. */
function topic(row) {
  const [id, zh, en, dimensions, note] = row.split("\t");
  return { id, zh, en, dimensions: dimensions.split(" ").filter(Boolean), note };
}
