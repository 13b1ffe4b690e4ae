// Compiled, never run: how a strict program uses the package, and what the types refuse.
import init, {
  csv,
  decode,
  fromJson,
  duties,
  loadCounties,
  html,
  number,
  numerals,
  outline,
  parse,
  parseAll,
  section,
  sentence,
  summary,
  toAkn,
  toMarkdown,
  topics,
  walk,
  type Action,
  type BaogaoError,
  type Decoded,
  type Duty,
  type Lexicon,
  type Numeral,
  type Options,
  type Section,
  type Statistic,
  type Summary,
  type Topic,
  type WorkReport,
} from "baogao";
import initInline, { parse as parseInline } from "baogao/inline";
import initReading, { parse as parseAlone } from "baogao/reading";
import initReports, { html as htmlAlone } from "baogao/reports";
import { createWorker, type BaogaoWorker } from "baogao/worker";

await init();
await initInline();
await initReading();
await initReports();
await loadCounties();
const text = "审结案件1036件，同比下降7.3%。";
const report: WorkReport = parse(text);
const changes: Statistic[] = report.statistics.filter((one) => one.change === "decrease");
const indicators: (string | null)[] = changes.map((one) => one.indicator);
const years: number | null = report.front.year;
const value: number = number("一百零一");
const raw: Numeral[] = numerals(text);
const file: Decoded = decode(new Uint8Array(2));
const lexicon: Lexicon = { units: "thing\t皮箱" };
const reports: WorkReport[] = parseAll(text, lexicon);
const limited: Options = { maxCharacters: 1000, maxStatistics: Infinity };
parse(text, undefined, limited);
parse(text, { title: "政府工作报告", date: "2025-01-15", year: 2024, lexicon: {} });
const planned: Action[] = report.actions.filter((one) => one.status === "planned");
const held: Duty[] = duties(report).filter((one) => one.actions.length + planned.length > 0);
const measures: Summary = summary(report);
const texts: string[] = [outline(report), html(report), toMarkdown(report), toAkn(report), htmlAlone(parseAlone(text))];
const table: string = csv([report], { files: ["report.txt"], bom: false });
const known: Topic[] = await topics(lexicon);

const reader: BaogaoWorker = createWorker();
const labelled: Topic[] = await reader.topics();
const answered: WorkReport = await reader.parse(parseInline(text).statistics[0]?.text ?? "");
reader.terminate();
const found: Section | undefined = section(report, report.statistics[0]?.section ?? []);
const paths: number[][] = [...walk(report)].map(([path]) => path);
const words: string[] = report.statistics.map((one) => sentence(one, text));
const again: WorkReport = fromJson(JSON.stringify(report), text);

const problem = new Error() as BaogaoError;
const column: number | undefined = problem.column;

// @ts-expect-error: a text is a string
parse(12);
// @ts-expect-error: a lexicon has no such table
parse(text, { verbs: "" });
// @ts-expect-error: there is no such option
parse(text, lexicon, { max: 3 });
// @ts-expect-error: a fact may be absent
const title: string = report.front.title;
// @ts-expect-error: a worker answers later
const early: WorkReport = reader.parse(text);
// @ts-expect-error: no such kind
report.front.kind === "novel";

export {
  again, answered, known, labelled, table, column, early, file, found, indicators, measures, paths, raw, reports, texts, title, value, words, years,
};
