// Read: outline, card, search, keys, addresses, paper.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { test } from "node:test";
import { accepted, out, read, sample, settled, texts, withPage } from "./support.js";

const now = withPage();
const card = () => now.page.locator("#card");

/** Whether the card covers the mark it is about. */
async function covers() {
  return now.page.evaluate(() => {
    const box = document.querySelector("#card").getBoundingClientRect();
    return [...document.querySelector(".mark.pointed").getClientRects()].some((own) =>
      own.left < box.right && own.right > box.left && own.top < box.bottom && own.bottom > box.top);
  });
}

test("the card of a number says what it is, and can be closed", async () => {
  const { page } = now;
  await read(page, "一、2024年工作回顾\n审结案件1036件，同比下降7.3%。\n");
  await page.hover("text=7.3%");
  const said = await card().textContent();
  for (const part of ["7.3%", "减少", "审结案件", "同比", "已实现", "2024", "第 2 行", "一、2024年工作回顾"]) assert.ok(said.includes(part), `${part} in ${said}`);
  await card().getByRole("button", { name: "关闭" }).click();
  assert.ok(await card().isHidden());
  await page.click("text=1036件");
  assert.match(await card().textContent(), /1036件/u);
  await page.keyboard.press("Escape");
  assert.ok(await card().isHidden());
});

for (const [width, height] of [[1440, 900], [768, 1000], [390, 844]]) {
  test(`the card never covers its number at ${width} pixels`, async () => {
    const { page } = now;
    await page.setViewportSize({ width, height });
    await sample(page, "government");
    for (const index of [0, 5, 30, 70, accepted("government").length - 1]) {
      await page.evaluate((s) => { location.hash = `#r=government&s=${s}`; }, index);
      await page.waitForSelector(`.mark.pointed[data-s="${index}"]`);
      await card().waitFor();
      assert.equal(await covers(), false, `statistic ${index}`);
    }
  });
}

test("the outline leads to its place and follows the text", async () => {
  const { page } = now;
  await sample(page, "government");
  await page.click("#read .outline a >> text=二、2025年工作安排");
  await page.waitForSelector("#read .outline a[aria-current] >> text=二、2025年工作安排");
  const place = await page.locator("h2.head >> text=二、2025年工作安排").boundingBox();
  assert.ok(place.y > 50 && place.y < 400, `${place.y}`);
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.wheel(0, 1500);
  await page.waitForFunction(() => /（/u.test(document.querySelector(".outline a[aria-current]")?.textContent));
});

test("on a small screen the outline is a drawer", async () => {
  const { page } = now;
  await page.setViewportSize({ width: 390, height: 800 });
  await sample(page, "government");
  const first = page.locator("#read .outline a").first();
  assert.ok(!(await first.isVisible()));
  await page.click(".drawer");
  await first.waitFor();
  await page.click("#read .outline a >> text=二、2025年工作安排");
  await page.waitForFunction(() => !document.querySelector("#read").classList.contains("drawn"));
});

test("furniture is folded, the glossary is not", async () => {
  const { page } = now;
  await sample(page, "government");
  assert.ok(!(await page.getByText("扫一扫在手机打开当前页").isVisible()));
  await page.locator(".furniture summary").last().click();
  assert.ok(await page.getByText("扫一扫在手机打开当前页").isVisible());
});

test("words are found, counted and stepped through", async () => {
  const { page } = now;
  await sample(page, "government");
  await page.fill("#read input[type=search]", "小学");
  assert.equal(await page.textContent(".found"), "无");
  await page.fill("#read input[type=search]", "农村");
  const total = Number((await page.textContent(".found")).split("/")[1]);
  assert.ok(total > 3);
  await page.keyboard.press("Enter");
  assert.equal(await page.textContent(".found"), `1/${total}`);
  await page.keyboard.press("Shift+Enter");
  assert.equal(await page.textContent(".found"), `${total}/${total}`);
  assert.equal(await page.evaluate(() => CSS.highlights.get("found").size), total);
  assert.equal(await page.evaluate(() => String([...CSS.highlights.get("found-here")][0])), "农村");
});

test("an address leads to a number, the back button to where one was", async () => {
  const { page, address } = now;
  await page.goto("about:blank");
  await page.goto(`${address}#r=government&s=12`);
  await page.waitForSelector('.mark.pointed[data-s="12"]');
  await card().waitFor();
  assert.match(await card().textContent(), /第 13 项/u);
  await page.click("#tabs a[data-view=table]");
  await page.waitForSelector("body[data-view=table]");
  await page.click('#table tr[data-s="3"] a');
  await page.waitForSelector('.mark.pointed[data-s="3"]');
  await page.goBack();
  await page.waitForSelector("body[data-view=table]");
  await page.goBack();
  await page.waitForSelector("body[data-view=read]");
  await page.waitForSelector('.mark.pointed[data-s="12"]');
});

test("a bare #s=12 is a place in the report on show", async () => {
  const { page } = now;
  await read(page, "审结案件12件，新建小学3所。");
  await page.evaluate(() => { location.hash = "#s=1"; });
  await page.waitForSelector(".mark.pointed >> text=3所");
});

test("everything is reached by the keyboard", async () => {
  const { page } = now;
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.focus("[data-sample=court]");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#read .mark >> nth=20");
  await settled(page);
  await page.keyboard.press("j");
  await page.waitForSelector('.mark.pointed[data-s="0"]');
  await page.keyboard.press("j");
  await page.waitForSelector('.mark.pointed[data-s="1"]');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.s), "1");
  await page.keyboard.press("k");
  await page.waitForSelector('.mark.pointed[data-s="0"]');
  await page.keyboard.press("Escape");
  assert.ok(await card().isHidden());
  await page.keyboard.press("2");
  await page.waitForSelector("body[data-view=table]");
  await page.focus("#table [data-sort=value]");
  await page.keyboard.press("Enter");
  assert.equal(await page.getAttribute("#table th:has([data-sort=value])", "aria-sort"), "ascending");
  await page.keyboard.press("1");
  await page.waitForSelector("body[data-view=read]");
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.type), "search");
  await page.keyboard.type("jk2");
  assert.equal(await page.inputValue("#read input[type=search]"), "jk2");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.locator("#keys").getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("2");
  assert.equal(await page.getAttribute("body", "data-view"), "read");
});

test("the page speaks one language at a time", async () => {
  const { page } = now;
  await sample(page, "government");
  await page.click("#language");
  await page.waitForSelector("html[lang=en]");
  await settled(page);
  const said = await page.evaluate(() => {
    const shell = [...document.querySelectorAll(".masthead, .bar, .legend, .foot")].map((part) => part.innerText).join("\n");
    // The names of reports are as they are.
    const labels = [...document.querySelectorAll(":is([aria-label], [title], [placeholder]):not(#language, .opened *)")].flatMap((one) => [one.getAttribute("aria-label"), one.title, one.placeholder]).filter(Boolean);
    return { shell: shell.replace(/中文|青垣县政府工作报告/gu, ""), labels };
  });
  assert.doesNotMatch(said.shell, /\p{Script=Han}/u);
  assert.doesNotMatch(said.labels.join("\n"), /\p{Script=Han}/u);
  await page.reload();
  await page.waitForSelector("html[lang=en][data-ready]");
  await page.click("#language");
  await page.waitForSelector("html[lang=zh-Hans]");
  assert.equal(await page.textContent("#tabs a >> nth=0"), "阅读");
});

test("light and dark follow the system until one is chosen", async () => {
  const { page } = now;
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await paper();
  assert.notEqual(light, dark);
  await page.click("#theme");
  assert.equal(await paper(), light);
  await page.click("#theme");
  assert.equal(await paper(), dark);
});

test("on paper stand the text and the table, not the page around them", async () => {
  const { page } = now;
  await sample(page, "government");
  const path = `${out}print.pdf`;
  writeFileSync(path, await page.pdf({ format: "A4" }));
  let printed;
  try {
    printed = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  const flat = printed.replace(/\s+/gu, "");
  for (const part of ["二、2025年工作安排", "附：数据表", "只争朝夕", "粮食播种面积"]) assert.ok(flat.includes(part), part);
  for (const part of ["在正文中查找", "扫一扫", "English", "跳到正文"]) assert.ok(!flat.includes(part), part);
});

for (const width of [1440, 768, 390, 320]) {
  test(`nothing is wider than a page of ${width} pixels`, async () => {
    const { page } = now;
    await page.setViewportSize({ width, height: 800 });
    for (const view of ["open", "read", "table", "charts", "check"]) {
      await sample(page, "government", view === "open" ? "check" : view);
      if (view === "open") await page.click(".tools a");
      if (view === "charts") await page.waitForSelector("#charts svg");
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(excess <= 0, `${view}: ${excess} pixels`);
    }
  });
}

test("tables stand as tables with their numbers marked", async () => {
  const { page } = now;
  await read(page, "统计公报\n一、综合\n表1 主要指标\n| 指标 | 2023年 | 2024年 |\n| --- | --- | --- |\n| 小学（所） | 12 | 15 |\n| 医院（所） | 3 | 4 |\n");
  assert.ok((await page.locator("#read .grid td .mark").count()) >= 4);
  assert.ok((await texts(page, "#read .grid th")).includes("2024年"));
});
