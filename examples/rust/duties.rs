//! Prints the duties of the body that reports: what was done and is planned, with numbers and titles.
//!
//! ```console
//! cargo run --release --example duties               # the sample report
//! cargo run --release --example duties -- FILE       # a text file of any encoding
//! cargo run --release --example duties -- FILE all   # every action, line by line
//! ```

use std::error::Error;
use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _, stdout};

use baogao::{Action, WorkReport};

const SAMPLE: &str = include_str!("../reports/congress.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let text = match arguments.next() {
        Some(path) => baogao::decode(&std::fs::read(path)?)?.text.into_owned(),
        None => SAMPLE.to_owned(),
    };
    let report = baogao::parse(&text);
    let page = match arguments.next() {
        Some(_) => report.actions().iter().map(|action| line(&report, action)).collect(),
        None => page(&report)?,
    };
    match stdout().write_all(page.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// The duties, each with its actions and with the statistics that no action counts.
fn page(report: &WorkReport<'_>) -> Result<String, std::fmt::Error> {
    let mut page = String::new();
    let actions = report.actions();
    for duty in report.duties() {
        writeln!(page, "{} {} ({})", duty.zh, duty.en, duty.duty)?;
        for &index in &duty.actions {
            page += "  ";
            page += &line(report, &actions[index]);
        }
        let counted =
            |index: &usize| duty.actions.iter().any(|&a| actions[a].statistic == Some(*index));
        for index in duty.statistics.iter().filter(|index| !counted(index)) {
            if let Some(statistic) = report.statistics().get(*index) {
                let name = statistic.indicator().unwrap_or_default();
                writeln!(page, "  {:<8} # {name} {}", statistic.status().name(), statistic.text())?;
            }
        }
    }
    Ok(page)
}

/// An action on a line: status, time, act, verb, object, number, subject.
fn line(report: &WorkReport<'_>, action: &Action<'_>) -> String {
    let count = action.statistic.and_then(|index| report.statistics().get(index));
    let subject = action.subject.as_deref().map(|subject| format!(" [{subject}]"));
    format!(
        "{:<8} {:<9} {:<9} {} | {}{}{}\n",
        action.status.name(),
        action.period.as_deref().unwrap_or_default(),
        action.act.name(),
        action.verb,
        action.object.as_deref().unwrap_or_default(),
        count.map(|count| format!(" | {}", count.text())).unwrap_or_default(),
        subject.unwrap_or_default(),
    )
}
