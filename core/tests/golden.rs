//! The cases that all surfaces share; `tests/cases/accept` writes them.

use std::fs;
use std::path::{Path, PathBuf};

use baogao::Unit;
use serde_json::Value;

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// Names and texts of all cases.
fn cases() -> Vec<(String, String)> {
    let mut cases = Vec::new();
    for folder in [folder("tests/cases"), folder("examples/reports")] {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("the entry can be read").path();
            if path.extension().is_some_and(|extension| extension == "txt") {
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                cases.push((name, fs::read_to_string(&path).expect("a case is UTF-8")));
            }
        }
    }
    cases
}

/// Numbers as values: `126.0` and `126` are the same.
fn as_values(value: &mut Value) {
    match value {
        Value::Number(number) => {
            if let Some(number) = number.as_f64().and_then(serde_json::Number::from_f64) {
                *value = Value::Number(number);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(as_values),
        Value::Object(fields) => fields.values_mut().for_each(as_values),
        _ => {}
    }
}

#[test]
fn every_case_reads_as_accepted() {
    let cases = cases();
    assert!(cases.len() >= 20, "only {} cases", cases.len());
    let mut different = Vec::new();
    for (name, text) in cases {
        let golden = fs::read_to_string(folder("tests/cases").join(format!("{name}.json")))
            .unwrap_or_else(|error| panic!("case {name}: {error}"));
        let mut golden: Value = serde_json::from_str(&golden).expect("a golden is JSON");
        let mut report = baogao::parse(&text);
        report.recount(&text, Unit::CodePoints);
        let mut read = serde_json::to_value(&report).expect("a report serialises");
        as_values(&mut golden);
        as_values(&mut read);
        if read != golden {
            let keys = golden.as_object().into_iter().flatten();
            let keys: Vec<_> = keys
                .filter(|(key, value)| read[*key] != **value)
                .map(|(key, _)| key.clone())
                .collect();
            different.push(format!("{name}: {}", keys.join(", ")));
        }
    }
    assert!(different.is_empty(), "these cases read otherwise:\n{}", different.join("\n"));
}

#[test]
fn the_json_form_reads_back() {
    for (name, text) in cases() {
        let report = baogao::parse(&text);
        let json = serde_json::to_string(&report).expect("a report serialises");
        let back: baogao::WorkReport<'_> =
            serde_json::from_str(&json).expect("the form reads back");
        assert_eq!(back.statistics(), report.statistics(), "{name}");
        assert_eq!(back.mentions(), report.mentions(), "{name}");
        assert_eq!(back.sections, report.sections, "{name}");
        assert_eq!(back.paragraphs, report.paragraphs, "{name}");
        assert_eq!(back.notes, report.notes, "{name}");
    }
}

/// What a function tells of two reports, as it was accepted: under its name where it is a list.
fn accepted(name: &str) -> Value {
    let golden = fs::read_to_string(folder("tests/cases/pair").join(format!("{name}.json")));
    let golden: Value =
        serde_json::from_str(&golden.expect("the golden is there")).expect("a golden is JSON");
    golden.get(name).cloned().unwrap_or(golden)
}

#[test]
fn two_years_are_compared_tracked_and_checked_as_accepted() {
    let text = |name: &str| {
        let path = folder("tests/cases/pair").join(format!("{name}.txt"));
        fs::read_to_string(path).expect("a case is UTF-8")
    };
    let (before, after) = (text("before"), text("after"));
    let [mut earlier, mut later] = [&before, &after].map(|text| baogao::parse(text));
    earlier.recount(&before, Unit::CodePoints);
    later.recount(&after, Unit::CodePoints);
    let told = [
        ("compare", serde_json::to_value(baogao::compare(&earlier, &later))),
        ("track", serde_json::to_value(baogao::track(&earlier, &later))),
        ("check", serde_json::to_value(baogao::check(&later, Some(&earlier)))),
    ];
    for (name, value) in told {
        let mut value = value.expect("what is told serialises");
        let mut expected = accepted(name);
        as_values(&mut value);
        as_values(&mut expected);
        assert_eq!(value, expected, "{name}");
    }
    let back: Vec<baogao::Promise> =
        serde_json::from_value(accepted("track")).expect("promises read back");
    assert_eq!(back, baogao::track(&earlier, &later));
}
