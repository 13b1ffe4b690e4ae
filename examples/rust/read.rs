//! Reads a report and prints its front matter, its outline and its statistics.
//!
//! ```console
//! cargo run --release --example read              # the sample report
//! cargo run --release --example read -- FILE      # a text file of any encoding
//! ```

use std::error::Error;
use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _, stdout};

use baogao::{Change, Statistic, Statistics, WorkReport};

const SAMPLE: &str = include_str!("../reports/congress.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let text = match std::env::args_os().nth(1) {
        Some(path) => baogao::decode(&std::fs::read(path)?)?.text.into_owned(),
        None => SAMPLE.to_owned(),
    };
    let page = page(&baogao::parse(&text))?;
    match stdout().write_all(page.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

fn page(report: &WorkReport<'_>) -> Result<String, std::fmt::Error> {
    let mut page = String::new();
    let front = &report.front;
    let number = |number: Option<u32>| number.map(|number| number.to_string());
    let facts = [
        ("title", front.title.as_deref().map(str::to_owned)),
        ("kind", Some(front.kind.to_string())),
        ("issuer", front.issuer.as_deref().map(str::to_owned)),
        ("region", front.region.as_deref().map(str::to_owned)),
        ("tier", front.tier.map(|tier| tier.to_string())),
        ("code", front.code.as_deref().map(str::to_owned)),
        ("date", front.date.as_deref().map(str::to_owned)),
        ("term", number(front.term)),
        ("session", number(front.session)),
        ("speaker", front.speaker.as_deref().map(str::to_owned)),
        ("year", front.year.map(|year| year.to_string())),
    ];
    for (name, fact) in facts {
        if let Some(fact) = fact {
            writeln!(page, "{name:<8} {fact}")?;
        }
    }

    let outline = report.outline();
    let tree = front.title.as_deref().and_then(|title| outline.strip_prefix(title));
    writeln!(page, "\nOUTLINE\n{}\n", tree.unwrap_or(&outline).trim_start_matches('\n'))?;

    let summary = report.summary();
    writeln!(
        page,
        "STATISTICS  {}: {} achieved, {} planned, {} background",
        summary.statistics,
        summary.status.achieved,
        summary.status.planned,
        summary.status.background,
    )?;
    page.push_str(&table(report.statistics()));

    if !report.notes.is_empty() {
        writeln!(page, "\nNOTES")?;
    }
    for note in &report.notes {
        writeln!(page, "{:<10} {}", note.code.to_string(), note.message)?;
    }
    Ok(page)
}

/// One row a statistic, columns as wide as their widest cell.
fn table(statistics: Statistics<'_>) -> String {
    let heading = ["text", "value", "unit", "bound", "change", "period", "status", "indicator"];
    let mut rows = vec![heading.map(str::to_owned)];
    rows.extend(statistics.iter().map(row));
    let widths: [usize; 8] =
        std::array::from_fn(|column| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0));

    let mut table = String::new();
    for row in &rows {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let blanks = " ".repeat(widths[column] - width(cell));
            let aligned = if column == 1 { blanks + cell } else { cell.clone() + &blanks };
            line.push_str(&aligned);
            line.push_str("  ");
        }
        table.push_str(line.trim_end());
        table.push('\n');
    }
    table
}

fn row(statistic: Statistic<'_>) -> [String; 8] {
    let mut value = statistic.value().to_string();
    if let Some(high) = statistic.high() {
        value.push_str(&format!("–{high}"));
    }
    let change = match statistic.change() {
        Some(Change::Increase) => format!("↑ {}", statistic.basis().unwrap_or_default()),
        Some(Change::Decrease) => format!("↓ {}", statistic.basis().unwrap_or_default()),
        None => String::new(),
    };
    [
        statistic.text().to_owned(),
        value,
        statistic.unit().to_owned(),
        statistic.bound().to_string(),
        change,
        statistic.period().as_deref().unwrap_or("–").to_owned(),
        statistic.status().to_string(),
        statistic.indicator().unwrap_or("–").to_owned(),
    ]
}

/// Columns that a text takes in a terminal, where a Chinese character takes two.
fn width(text: &str) -> usize {
    let wide = |c: char| matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}');
    text.chars().map(|c| if wide(c) { 2 } else { 1 }).sum()
}
