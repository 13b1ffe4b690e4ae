// Ways through a report, which is a plain object: they need no module, and `init` need not have ended.

export function section(report, path) {
  let found;
  let list = report.sections;
  for (const step of path) {
    found = list?.[step];
    list = found?.sections;
  }
  return found;
}

export function* walk(report) {
  yield* below(report.sections, []);
}

function* below(sections, above) {
  for (const [index, section] of sections.entries()) {
    const path = [...above, index];
    yield [path, section];
    yield* below(section.sections, path);
  }
}

export function sentence(statistic, source) {
  return source.slice(statistic.sentence.start, statistic.sentence.end);
}
