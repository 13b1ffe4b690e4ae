// From places in the source to places in what is shown.

/**
 * Where an offset of the source stands in the text of its paragraph.
 *
 * @param {{ start: number, text: string, breaks: [number, number][] }} paragraph
 * @param {number} offset
 */
export function inText({ start, text, breaks }, offset) {
  let [at, source] = [0, start];
  let limit = text.length;
  for (const [nextAt, nextSource] of breaks) {
    if (nextSource > offset) {
      limit = nextAt;
      break;
    }
    [at, source] = [nextAt, nextSource];
  }
  return Math.max(0, Math.min(at + offset - source, limit));
}

/** The part of a paragraph's text that a node covers. */
export function rangeIn(paragraph, { start, end }) {
  const from = inText(paragraph, start);
  const to = end > start ? inText(paragraph, end - 1) + 1 : from;
  return [from, Math.max(from, Math.min(to, paragraph.text.length))];
}

/** Finds the paragraph that an offset of the source stands in; paragraphs need not be in its order. */
export function paragraphFinder(paragraphs) {
  const order = paragraphs.map((_, index) => index).sort((a, b) => paragraphs[a].start - paragraphs[b].start);
  return (offset) => {
    let [low, high] = [0, order.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (paragraphs[order[middle]].start <= offset) low = middle;
      else high = middle - 1;
    }
    return order[low] ?? -1;
  };
}

/** Tells the number of the line, from 1, that an offset stands in. */
export function lineCounter(source) {
  let starts = null;
  return (offset) => {
    if (!starts) {
      starts = [0];
      for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
    }
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** The headings above a place, outermost first. */
export function headings(sections, path) {
  const found = [];
  let list = sections;
  for (const index of path ?? []) {
    const section = list?.[index];
    if (!section) break;
    found.push(section);
    list = section.sections;
  }
  return found;
}

/** All sections in reading order with their paths. */
export function* walk(sections, path = []) {
  for (const [index, section] of sections.entries()) {
    const own = [...path, index];
    yield [own, section];
    yield* walk(section.sections ?? [], own);
  }
}
