// What the page remembers between visits: language, theme, shortcuts, columns. No text of a report.

/** What was kept under a name; `fallback` where nothing was, or storage is closed to us. */
export function recall(name, fallback) {
  try {
    const kept = localStorage.getItem(`baogao.${name}`);
    return kept === null ? fallback : JSON.parse(kept);
  } catch {
    return fallback;
  }
}

/** Keeps a value under a name, where that is allowed. */
export function remember(name, value) {
  try {
    localStorage.setItem(`baogao.${name}`, JSON.stringify(value));
  } catch {
    // A page from disk or a private window may have no storage; then the choice lasts as long as the page.
  }
}
