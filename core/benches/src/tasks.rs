//! What is measured.

use baogao::WorkReport;
use baogao::bench::{Stage, up_to};

/// A text with all that tasks begin from.
pub struct Read<'t> {
    pub text: &'t str,
    pub report: WorkReport<'t>,
    pub json: String,
}

impl<'t> Read<'t> {
    pub fn of(text: &'t str) -> Self {
        let report = baogao::parse(text);
        let json = json(&report);
        Self { text, report, json }
    }
}

/// A task.
pub struct Task {
    pub name: &'static str,
    /// What a table calls it.
    pub title: &'static str,
    /// The task that is the first part of this one; the table takes its time away.
    pub after: Option<&'static str>,
    /// Yields how much was found, so that nothing is left out.
    pub run: fn(&Read<'_>) -> usize,
}

const fn task(name: &'static str, title: &'static str, run: fn(&Read<'_>) -> usize) -> Task {
    Task { name, title, after: None, run }
}

/// What all others are multiples of.
pub const UNIT: &str = "utf-8";

/// The tasks in the order of the table.
pub const TASKS: &[Task] = &[
    task(UNIT, "UTF-8 validation (`str::from_utf8`)", |r| {
        std::str::from_utf8(r.text.as_bytes()).map_or(0, str::len)
    }),
    task("scan", "scan for digits, numerals and marks (`str::chars`)", |r| {
        r.text.chars().filter(|&c| triggers(c)).count()
    }),
    #[cfg(feature = "jieba")]
    task("jieba", "jieba-rs: words (`cut`, no new words)", |r| jieba().cut(r.text, false).len()),
    task("parse", "**`parse`**", |r| baogao::parse(r.text).statistics().len()),
    task("events", "— events", |r| up_to(Stage::Events, r.text)),
    stage("source", "— source: paragraphs", "events", |r| up_to(Stage::Source, r.text)),
    stage("outline", "— outline: sections, roles, times", "source", |r| {
        up_to(Stage::Outline, r.text)
    }),
    stage("grammar", "— grammar: numbers", "outline", |r| up_to(Stage::Grammar, r.text)),
    stage("statistics", "— statistics: meanings", "grammar", |r| {
        baogao::parse(r.text).statistics().len()
    }),
    task("numerals", "`numerals`", |r| baogao::numerals(r.text).len()),
    task("outline()", "`outline`", |r| r.report.outline().len()),
    task("summary", "`summary`", |r| r.report.summary().sections.len()),
    task("actions", "`actions`", |r| r.report.actions().len()),
    task("duties", "`duties`", |r| r.report.duties().len()),
    task("compare", "`compare` (with itself)", |r| {
        baogao::compare(&r.report, &r.report).matched.len()
    }),
    task("track", "`track` (against itself)", |r| baogao::track(&r.report, &r.report).len()),
    task("check", "`check`", |r| baogao::check(&r.report, None).len()),
    task("html", "`html`", |r| r.report.html().len()),
    task("markdown", "`to_markdown`", |r| r.report.to_markdown().len()),
    task("akn", "`to_akn`", |r| r.report.to_akn().len()),
    task("json", "JSON, written", |r| json(&r.report).len()),
    task("from-json", "JSON, read", |r| {
        serde_json::from_str::<WorkReport<'_>>(&r.json).map_or(0, |r| r.statistics().len())
    }),
];

const fn stage(
    name: &'static str,
    title: &'static str,
    after: &'static str,
    run: fn(&Read<'_>) -> usize,
) -> Task {
    Task { name, title, after: Some(after), run }
}

/// The least that a reader of numbers does: look at every character once.
fn triggers(c: char) -> bool {
    matches!(
        c,
        '0'..='9' | '０'..='９' | '\n' | '\r' | '%' | '“' | '”' | '《' | '》' | '（' | '）' | '〔'
            | '，' | '、' | '。' | '；' | '：' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八'
            | '九' | '十' | '百' | '千' | '万' | '亿' | '两' | '半' | '第' | '几' | '零' | '〇'
    )
}

fn json(report: &WorkReport<'_>) -> String {
    serde_json::to_string(report).expect("a report is JSON")
}

#[cfg(feature = "jieba")]
fn jieba() -> &'static jieba_rs::Jieba {
    static JIEBA: std::sync::LazyLock<jieba_rs::Jieba> =
        std::sync::LazyLock::new(jieba_rs::Jieba::new);
    &JIEBA
}
