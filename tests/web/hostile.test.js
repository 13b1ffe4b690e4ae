// Whatever a text, a file's name or a report says, it stays text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { file, read, settled, texts, withPage } from "./support.js";

const now = withPage();
const BAD = `"'><img src=x onerror="document.title='hit'"><script>document.title='hit'</script>\`\${1}\u{202e}&lt;`;

/** Elements that the page itself never has. */
const STRANGE = "img, iframe, object, embed, xss, base, form[action], [onerror], [onload], [onclick], [onmouseover], body script";

async function untouched() {
  const { page } = now;
  assert.equal(await page.locator(STRANGE).count(), 0);
  assert.doesNotMatch(await page.title(), /hit/u);
}

test("markup in a text stays text in every view", async () => {
  const { page } = now;
  await read(page, [
    "一、<xss src=x onerror=alert(1)>",
    `审结<script>alert(2)</script>案件12件"><xss onload=alert(3)>，增长5%' onmouseover='alert(4)。`,
    "</style></article><iframe src=//example.invalid></iframe>",
    "三、收入比\u{202e}上年\u{2066}增长6%。",
  ].join("\n"));
  const text = await page.textContent("#read .page");
  for (const part of ["<xss src=x onerror=alert(1)>", "<xss onload=alert(3)>"]) assert.ok(text.includes(part), part);
  for (const view of ["table", "charts", "check"]) {
    await page.click(`#tabs [data-view=${view}]`);
    await page.waitForSelector(`body[data-view=${view}]`);
    await untouched();
  }
});

test("a file with markup in its name shows its name", async () => {
  const { page } = now;
  const name = `<img src=x onerror=alert(1)>"'&.txt`;
  await file(page, name, "审结案件12件。");
  await page.waitForSelector("#read .mark");
  assert.ok((await page.textContent("#status")).includes(name));
  await untouched();
});

test("two megabytes in one paragraph are read", async () => {
  const { page } = now;
  await page.fill("#text", "审结案件12件，".repeat(100_000));
  await page.click("button[type=submit]");
  await page.waitForSelector("#read:not([hidden]) .leaf", { timeout: 60_000 });
  assert.ok((await page.locator("#read .page p").evaluateAll((list) => Math.max(...list.map((one) => one.textContent.length)))) < 10_000);
  assert.equal(await page.evaluate(() => document.querySelector("#read .page").textContent.match(/审结案件/gu).length), 100_000);
});

test("a forged report never becomes markup", async () => {
  const { page } = now;
  const failures = await page.evaluate(async (bad) => {
    const [{ TextMaker }, { Card }, { COLUMNS }, { csv }, { make }] = await Promise.all(
      ["reader/text.js", "reader/card.js", "table/columns.js", "table/download.js", "dom.js"].map((path) => import(new URL(path, document.baseURI))));
    const whole = () => ({
      key: "1", name: bad, origin: "", source: "审结案件12件。", sample: null,
      front: { kind: "court", title: "报告", region: null, year: 2024 },
      paragraphs: [
        { start: 0, end: 8, text: "审结案件12件。", breaks: [], role: "body", section: [0] },
        { start: 0, end: 8, text: "甲", breaks: [], role: "furniture", section: null },
        { start: 0, end: 8, text: "乙", breaks: [], role: "table", section: null },
      ],
      sections: [{ start: 0, end: 2, level: "section", label: "一、", heading: "甲", plan: false, sections: [] }],
      statistics: [{ start: 4, end: 7, text: "12件", value: 12, high: null, unit: "件", bound: "exact", change: null, basis: null, indicator: "审结案件", status: "achieved", period: "2024", section: [0], paragraph: 0, sentence: { start: 0, end: 8 }, topic: null, measure: null, place: null, of: null, per: null, scope: null, terms: null, aim: null, table: null }],
      tables: [{ start: 0, end: 8, caption: "表", unit: null, header: [[{ start: 0, end: 1, text: "甲" }]], rows: [[{ start: 0, end: 1, text: "12件" }]], section: null }],
      notes: [],
    });
    const leaves = function* (value, path = []) {
      for (const [key, inside] of Object.entries(value)) {
        if (inside !== null && typeof inside === "object") yield* leaves(inside, [...path, key]);
        else yield [...path, key];
      }
    };
    const cycle = {};
    cycle.self = cycle;
    const failures = [];
    for (const path of leaves(whole())) {
      for (const value of [bad, -1, 1e308, Number.NaN, null, true, { toString: () => bad }, cycle]) {
        const report = whole();
        let at = report;
        for (const key of path.slice(0, -1)) at = at[key];
        at[path.at(-1)] = value;
        const box = make("div");
        try {
          const maker = new TextMaker(report);
          for (const index of report.paragraphs.keys()) box.append(...maker.paragraph(index));
          const card = make("aside");
          document.body.append(box, card);
          new Card(card, { step() {}, close() {} }).show(report, 0, maker.marks.get(0) ?? box);
          box.append(...COLUMNS.map(({ tell }) => make("td", {}, tell(report.statistics[0], 0, report))));
          csv(report, [0], COLUMNS);
          box.append(card);
        } catch (error) {
          // What is no report may be refused; it may not be obeyed.
          if (!(error instanceof Error)) failures.push([path.join("."), String(error)]);
        }
        const allowed = new Set("DIV P STRONG A DETAILS SUMMARY TABLE CAPTION THEAD TBODY TR TH TD ASIDE DL DT DD SPAN BUTTON SMALL BLOCKQUOTE CITE B OUTPUT SVG PATH H1 H2".split(" "));
        for (const element of box.querySelectorAll("*")) {
          const name = element.tagName.toUpperCase();
          if (!allowed.has(name)) failures.push([path.join("."), name]);
          for (const attribute of element.attributes) {
            if (/^on/u.test(attribute.name)) failures.push([path.join("."), attribute.name]);
            if (attribute.name === "href" && !attribute.value.startsWith("#")) failures.push([path.join("."), attribute.value]);
          }
        }
        box.remove();
        for (const card of document.querySelectorAll("body > aside:not(#card)")) card.remove();
      }
    }
    return failures;
  }, BAD);
  assert.deepEqual(failures, []);
  await untouched();
});

test("an address is obeyed only where it names a place", async () => {
  const { page } = now;
  await read(page, "审结案件12件。");
  for (const hash of ["#view=<script>", "#s=-1", "#s=99999999", "#r=__proto__", "#view=constructor&s=1e9", "#%E0%A4%A", "#p=77"]) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await page.waitForTimeout(30);
  }
  await settled(page);
  assert.deepEqual(await texts(page, "#read .mark"), ["12件"]);
  await untouched();
});

test("the policy of the page lets nothing out", async () => {
  const { page } = now;
  const policy = await page.getAttribute("meta[http-equiv=Content-Security-Policy]", "content");
  for (const part of ["default-src 'none'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'"]) assert.ok(policy.split("; ").includes(part), part);
  assert.doesNotMatch(policy, /https?:|\*|script-src[^;]*'unsafe-(?:inline|eval)'/u);
  assert.match(await page.textContent(".foot"), /不上传/u);
  const sent = await page.evaluate(() => fetch("http://127.0.0.1:9/").then(() => true, () => false));
  assert.equal(sent, false);
  now.problems.length = 0;
});
