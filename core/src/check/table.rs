//! The tables of examples above the checks, run as tests.
//!
//! A finding is its code and its arithmetic, or the words that it is about where there is none; several
//! are parted by semicolons. ⏎ ends a paragraph.

use super::{Finding, check};

/// A report of a year whose review is to be filled in.
fn text(year: i32, words: &str) -> String {
    let words = words.replace('⏎', "\n");
    format!("澜江市{year}年政府工作报告\n\n一、{year}年工作回顾\n\n{words}\n")
}

fn line(text: &str, finding: &Finding) -> String {
    let code = format!("{:?}", finding.code).to_lowercase();
    let words = || finding.spans.iter().map(|span| span.slice(text)).collect::<Vec<_>>().join(" ");
    format!("{code} {}", finding.arithmetic.clone().unwrap_or_else(words))
}

/// Runs every table of a file whose last column is `findings`.
fn run(file: &str) {
    let (mut count, mut inside) = (0, false);
    for line in file.lines() {
        let Some(row) = line.strip_prefix("/// | ").and_then(|row| row.strip_suffix('|')) else {
            inside = false;
            continue;
        };
        let cells: Vec<_> = row.split(" | ").map(str::trim).collect();
        if !inside || cells[0] == "---" {
            inside |= cells.last() == Some(&"findings");
            continue;
        }
        let [before @ .., words, expected] = &cells[..] else { panic!("{row}") };
        let year_before = before.first().map(|words| text(2023, words));
        let previous = year_before.as_deref().map(crate::parse);
        let text = text(2024, words);
        let found = check(&crate::parse(&text), previous.as_ref());
        let found: Vec<_> = found.iter().map(|finding| self::line(&text, finding)).collect();
        assert_eq!(found.join("; "), *expected, "{words}");
        count += 1;
    }
    assert!(count > 1, "no examples");
}

macro_rules! tables {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            run(include_str!(concat!(stringify!($name), ".rs")));
        })*
    };
}

tables!(bracket completion count date numbering previous quotient rate repeat share sum title unit);
