//! The tables of examples above the rules, run as tests.
//!
//! ```text
//! | text | indicator | change | |
//! |---|---|---|---|
//! | 全市发案数同比下降`12%` | 发案数 | decrease | |
//! | 全市资产超过`10亿元` | 资产 | | not: a level |
//! ```
//!
//! The number in question stands between backticks. A column is a field of the statistic, empty
//! is null, and `rule` the rule that tells. The last column, without a head, may say that another
//! rule tells (`not`), and what the row shows. Under `text, planned` the examples stand in the part
//! that plans, under `text, budget` in a report on a budget.

use super::why::Why;
use crate::lexicon::Lexicon;
use crate::report::{Norm, Statistic, WorkReport};
use crate::{outline, source};

/// A report on one year whose last paragraph is to be filled in.
const FRONT: &str = "青河市2024年政府工作报告\n\n一、2024年工作回顾\n\n";
/// The same in its part for the next year.
const PLAN: &str = "青河市2024年政府工作报告\n\n一、2024年工作回顾\n\n一年来，经济平稳运行。\n\n\
                    二、2025年工作安排\n\n";
/// A report on a budget.
const BUDGET: &str =
    "关于青河市2024年预算执行情况和2025年预算草案的报告\n\n一、2024年预算执行情况\n\n";

/// A test for each file of a folder: its tables, told by a rule of this kind.
macro_rules! tables {
    ($told:ident: $($file:ident $rule:literal),* $(,)?) => {
        $(#[test]
        fn $file() {
            let text = include_str!(concat!(stringify!($file), ".rs"));
            $crate::statistics::table::check(text, |why| why.$told, $rule);
        })*
    };
}
pub(super) use tables;

/// Runs every table of a file; `rule` is what each row must be told by, unless it says `not`.
pub(crate) fn check(file: &str, told: fn(&Why) -> &'static str, rule: &str) {
    let lines = file.lines().filter_map(|l| l.trim_start().strip_prefix("/// |"));
    let rows = lines.map(|l| l.trim_end_matches('|').split('|').map(str::trim).collect());
    let mut head: Vec<&str> = Vec::new();
    let mut count = 0;
    let mut wrong = Vec::new();
    for row in rows.collect::<Vec<Vec<&str>>>() {
        if row[0] == "text" || row[0].starts_with("text, ") {
            head = row;
        } else if !row[0].starts_with("---") && !head.is_empty() {
            check_row(&head, &row, told, rule, &mut wrong);
            count += 1;
        }
    }
    assert!(count > 0, "no examples");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Adds what differs in a row.
fn check_row(
    head: &[&str],
    row: &[&str],
    told: fn(&Why) -> &'static str,
    rule: &str,
    wrong: &mut Vec<String>,
) {
    let parts: Vec<&str> = row[0].split('`').collect();
    let [before, number, behind] = parts[..] else { panic!("one number in {}", row[0]) };
    let front = match head[0] {
        "text, planned" => PLAN,
        "text, budget" => BUDGET,
        _ => FRONT,
    };
    let text = format!("{front}{before}{number}{behind}。\n");
    let at = front.len() + before.len();
    let lexicon = Lexicon::standard();
    let (blocks, events) = source::read(&text);
    let outline = outline::build(blocks, &events);
    let report = crate::parse_with(&text, lexicon);
    let found = report
        .statistics()
        .iter()
        .position(|s| s.span().start < at + number.len() && at < s.span().end);
    let index = found.unwrap_or_else(|| panic!("no statistic: {}", row[0]));
    let why = &super::explain(&text, outline, &events, lexicon)[index];
    let note = row.last().copied().unwrap_or_default();
    for (column, &cell) in head.iter().zip(row).skip(1).filter(|(column, _)| !column.is_empty()) {
        let found = match *column {
            "rule" => told(why).to_owned(),
            column => field(&report, report.statistics().get(index).expect("found"), column),
        };
        if found != cell {
            wrong.push(format!("{column} of {}: {found:?}, not {cell:?}", row[0]));
        }
    }
    if !rule.is_empty() {
        let other = head.last() == Some(&"") && note.starts_with("not");
        if (told(why) != rule) != other {
            wrong.push(format!("told by {:?}: {}", told(why), row[0]));
        }
    }
}

/// A field of a statistic as it stands in a table.
fn field(report: &WorkReport<'_>, s: Statistic<'_>, name: &str) -> String {
    let text = |of: Option<&str>| of.unwrap_or_default().to_owned();
    let other = |at: Option<usize>| {
        text(at.and_then(|at| report.statistics().get(at)).map(Statistic::text))
    };
    match name {
        "place" => text(s.place()),
        "of" => text(s.of()),
        "per" => text(s.per()),
        "scope" => text(s.scope()),
        "terms" => s.terms().collect::<Vec<_>>().join("，"),
        "aim" => text(s.aim()),
        "beyond" => other(s.beyond()),
        "whole" => other(s.whole()),
        "measure" => s.measure().map(|measure| measure.to_string()).unwrap_or_default(),
        "norm" => s.norm().map(|n| norm(&n)).unwrap_or_default(),
        "indicator" => s.indicator().unwrap_or_default().to_owned(),
        "change" => s.change().map(|c| c.to_string()).unwrap_or_default(),
        "basis" => s.basis().unwrap_or_default().to_owned(),
        "period" => s.period().map(|p| p.to_string()).unwrap_or_default(),
        "bound" => s.bound().to_string(),
        "status" => s.status().to_string(),
        "unit" => s.unit().to_string(),
        _ => panic!("no field is called {name}"),
    }
}

/// 6000 吨, 20000 to 30000 公顷.
fn norm(norm: &Norm) -> String {
    match norm.high {
        Some(high) => format!("{} to {high} {}", norm.value, norm.unit),
        None => format!("{} {}", norm.value, norm.unit),
    }
}
