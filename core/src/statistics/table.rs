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
//! rule tells (`not`), and what the row shows.

use super::why::Why;
use crate::lexicon::Lexicon;
use crate::report::Statistic;
use crate::{outline, source};

/// A report on one year whose only paragraph is to be filled in.
const FRONT: &str = "青河市2024年政府工作报告\n\n一、2024年工作回顾\n\n";

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
pub(super) fn check(file: &str, told: fn(&Why) -> &'static str, rule: &str) {
    let lines = file.lines().filter_map(|l| l.trim_start().strip_prefix("/// |"));
    let rows = lines.map(|l| l.trim_end_matches('|').split('|').map(str::trim).collect());
    let mut head: Vec<&str> = Vec::new();
    let mut count = 0;
    for row in rows.collect::<Vec<Vec<&str>>>() {
        if row[0] == "text" {
            head = row;
        } else if !row[0].starts_with("---") && !head.is_empty() {
            check_row(&head, &row, told, rule);
            count += 1;
        }
    }
    assert!(count > 0, "no examples");
}

fn check_row(head: &[&str], row: &[&str], told: fn(&Why) -> &'static str, rule: &str) {
    let parts: Vec<&str> = row[0].split('`').collect();
    let [before, number, behind] = parts[..] else { panic!("one number in {}", row[0]) };
    let text = format!("{FRONT}{before}{number}{behind}。\n");
    let at = FRONT.len() + before.len();
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
            column => field(report.statistics().get(index).expect("found above"), column),
        };
        assert_eq!(found, cell, "{column} of {}", row[0]);
    }
    if !rule.is_empty() {
        let other = head.last() == Some(&"") && note.starts_with("not");
        assert_eq!(told(why) != rule, other, "told by {:?}: {}", told(why), row[0]);
    }
}

/// A field of a statistic as it stands in a table.
fn field(s: Statistic<'_>, name: &str) -> String {
    match name {
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
