//! The tables of examples above the rules, run as tests.
//!
//! ```text
//! | text | actions |
//! | --- | --- |
//! | 3月，修改法规2件 | amend 修改 法规 2件 2024-03 |
//! | 尚未制定《港口条例》 | |
//! ```
//!
//! An action is its act, verb and object (`-` without one), then its number, its subject in brackets,
//! `planned`, and its period where that is not the year; several are parted by semicolons.

use crate::report::{Action, Status, WorkReport};

/// A review of one year whose only paragraph is to be filled in.
const FRONT: &str = "青河市人民代表大会常务委员会工作报告\n\n一、2024年工作回顾\n\n";

fn line(report: &WorkReport<'_>, action: &Action<'_>) -> String {
    let count = action.statistic.and_then(|index| report.statistics().get(index));
    let planned = action.status == Status::Planned;
    let year = if planned { "2025" } else { "2024" };
    let words = [
        Some(action.act.name().to_owned()),
        Some(action.verb.to_string()),
        Some(action.object.as_deref().unwrap_or("-").to_owned()),
        count.map(|count| count.text().to_owned()),
        action.subject.as_ref().map(|subject| format!("[{subject}]")),
        planned.then(|| "planned".to_owned()),
        action.period.as_ref().filter(|period| **period != year).map(|period| period.to_string()),
    ];
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Runs every table of a file.
fn check(file: &str) {
    let mut count = 0;
    for row in file.lines().filter_map(|line| line.trim_start().strip_prefix("/// | ")) {
        let (text, expected) = row.split_once(" | ").expect("two columns");
        if text == "text" || text.starts_with("---") {
            continue;
        }
        let text = format!("{FRONT}{}。\n", text.replace('`', ""));
        let report = crate::parse(&text);
        let actions: Vec<_> = report.actions().iter().map(|action| line(&report, action)).collect();
        assert_eq!(actions.join("; "), expected.trim_end_matches('|').trim(), "{text}");
        count += 1;
    }
    assert!(count > 0, "no examples");
}

#[test]
fn reading() {
    check(include_str!("read.rs"));
}

#[test]
fn objects() {
    check(include_str!("object.rs"));
}

#[test]
fn what_stands_before() {
    check(include_str!("left.rs"));
}

#[test]
fn times() {
    check(include_str!("time.rs"));
}
