//! Sentences with the value of one field (`tests/cases/fields`): a file a field.
//!
//! A line is a sentence with one number between backticks, a tab, and what the field of that number
//! is; empty is null. `# in TITLE, HEADING` tells the report and the part that the sentences behind
//! it stand in.

use std::fs;
use std::path::Path;

use baogao::{Statistic, WorkReport};

/// Sentences that each field has at least.
const LEAST: usize = 40;

#[test]
fn every_field_of_the_cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases/fields");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let mut wrong = Vec::new();
    for path in &files {
        let field = path.file_stem().unwrap().to_str().unwrap();
        let sentences = fs::read_to_string(path).unwrap();
        let mut front = String::new();
        let mut count = 0;
        for line in sentences.lines() {
            if let Some((title, heading)) =
                line.strip_prefix("# in ").and_then(|l| l.split_once(", "))
            {
                front = opening(title, heading);
            } else if !line.starts_with('#') {
                let (sentence, value) = line.split_once('\t').expect("a tab");
                let found = of_number(&front, sentence, field);
                if found != value {
                    wrong.push(format!("{field} of {sentence}: {found:?}, not {value:?}"));
                }
                count += 1;
            }
        }
        assert!(count >= LEAST, "{field}: {count} sentences");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(files.len() >= 12, "{} fields", files.len());
}

/// A report up to its part with a heading; a part that plans stands behind one that looks back.
fn opening(title: &str, heading: &str) -> String {
    let before = match heading.starts_with('二') {
        true => "一、2024年工作回顾\n\n一年来，经济平稳运行。\n\n",
        false => "",
    };
    format!("{title}\n\n{before}{heading}\n\n")
}

/// A field of the number between backticks.
fn of_number(front: &str, sentence: &str, field: &str) -> String {
    let parts: Vec<&str> = sentence.split('`').collect();
    let [before, number, behind] = parts[..] else { panic!("one number in {sentence}") };
    let text = format!("{front}{before}{number}{behind}。\n");
    let start = front.len() + before.len();
    let report = baogao::parse(&text);
    let overlaps =
        |one: &Statistic<'_>| one.span().start < start + number.len() && start < one.span().end;
    let found = report.statistics().iter().find(overlaps);
    value(&report, found.unwrap_or_else(|| panic!("no statistic: {sentence}")), field)
}

/// A field as the cases write it: another number by its text.
fn value(report: &WorkReport<'_>, one: Statistic<'_>, field: &str) -> String {
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let other = |at: Option<usize>| {
        text(at.and_then(|at| report.statistics().get(at)).map(Statistic::text))
    };
    match field {
        "aim" => text(one.aim()),
        "basis" => text(one.basis()),
        "beyond" => other(one.beyond()),
        "measure" => one.measure().map(|measure| measure.to_string()).unwrap_or_default(),
        "norm" => {
            let high =
                |high: Option<f64>| high.map(|high| format!(" to {high}")).unwrap_or_default();
            let norm =
                |norm: baogao::Norm| format!("{}{} {}", norm.value, high(norm.high), norm.unit);
            one.norm().map(norm).unwrap_or_default()
        }
        "of" => text(one.of()),
        "per" => text(one.per()),
        "place" => text(one.place()),
        "scope" => text(one.scope()),
        "terms" => one.terms().collect::<Vec<_>>().join("，"),
        "topic" => text(one.topic()),
        "whole" => other(one.whole()),
        _ => panic!("no field is called {field}"),
    }
}
