//! A report reads the same when its letters or the digits of its numbers are set apart by blanks.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use baogao::{Role, WorkReport};
use common::{broken, flatten, squeeze};

/// A way to set blanks.
type Setting = (&'static str, fn(char, char) -> &'static str);

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&c)
}

const fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | '．' | '%' | '％')
}

/// Blanks between two characters that stand together.
const SETTINGS: [Setting; 5] = [
    ("letters, one blank", |a, b| {
        if is_han(a) && (is_han(b) || is_digit(b)) || is_digit(a) && is_han(b) { " " } else { "" }
    }),
    ("letters, two blanks", |a, b| if is_han(a) && is_han(b) { "  " } else { "" }),
    ("letters, a wide blank", |a, b| if is_han(a) && is_han(b) { "\u{3000}" } else { "" }),
    ("letters, digits and marks", |a, b| {
        if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() { "" } else { " " }
    }),
    ("digits", |a, b| if is_digit(a) && is_digit(b) { " " } else { "" }),
];

/// A report with one paragraph a line, set with blanks; `part` sets every third paragraph alone.
fn set(report: &WorkReport<'_>, blanks: fn(char, char) -> &'static str, part: bool) -> String {
    let mut out = String::new();
    for (n, paragraph) in report.paragraphs.iter().enumerate() {
        let mut last = None;
        for c in paragraph.text.chars() {
            let apart = !part || n % 3 == 2;
            if let Some(last) = last.filter(|_| apart) {
                out.push_str(blanks(last, c));
            }
            out.push(c);
            last = Some(c);
        }
        out.push('\n');
    }
    out
}

fn outline(report: &WorkReport<'_>) -> Vec<String> {
    flatten(&report.sections)
        .iter()
        .map(|s| squeeze(&format!("{}{}", s.label, s.heading)))
        .collect()
}

fn rows(report: &WorkReport<'_>) -> Vec<String> {
    let row = |s: baogao::Statistic<'_>| {
        let fields = s.fields();
        squeeze(&format!(
            "{} {} {} {:?} {:?} {:?} {:?} {:?}",
            squeeze(s.text()),
            fields.value,
            fields.unit,
            fields.bound,
            fields.indicator,
            fields.change,
            fields.period,
            fields.status
        ))
    };
    report.statistics().iter().map(row).collect()
}

/// Rows of the clean report, and those that are the same when set; what is not.
fn same(clean: &[String], set: Vec<String>, lost: &mut Vec<String>) -> usize {
    let mut set = set;
    let mut count = 0;
    for row in clean {
        match set.iter().position(|other| other == row) {
            Some(at) => {
                set.swap_remove(at);
                count += 1;
            }
            None => lost.push(format!("lost {row}")),
        }
    }
    lost.extend(set.into_iter().map(|row| format!("made {row}")));
    count
}

fn reports() -> Vec<(String, String)> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/reports");
    let mut files: Vec<PathBuf> =
        fs::read_dir(samples).unwrap().map(|e| e.unwrap().path()).collect();
    if let Some(root) = std::env::var_os("BAOGAO_CORPUS") {
        for folder in fs::read_dir(root).into_iter().flatten().filter_map(Result::ok) {
            files.extend(
                fs::read_dir(folder.path()).into_iter().flatten().map(|e| e.unwrap().path()),
            );
        }
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let text = baogao::decode(&fs::read(&path).unwrap()).unwrap().text.into_owned();
            (path.file_name().unwrap().to_string_lossy().into_owned(), text)
        })
        .collect()
}

#[test]
fn blanks_between_letters_or_digits_change_nothing() {
    // One paragraph a line, without furniture, is the form that the settings are compared with.
    let plain: Vec<(String, String)> = reports()
        .into_iter()
        .map(|(name, text)| {
            let mut report = baogao::parse(&text).into_owned();
            report.paragraphs.retain(|p| p.role != Role::Furniture);
            (name, set(&report, |_, _| "", false))
        })
        .collect();
    let mut failed = Vec::new();
    for (setting, blanks) in SETTINGS {
        for part in [false, true] {
            let (mut texts, mut outlines, mut total, mut kept) = (0, 0, 0, 0);
            let mut lost = Vec::new();
            for (name, plain) in &plain {
                let clean = baogao::parse(plain);
                let text = set(&clean, blanks, part);
                let again = baogao::parse(&text);
                let faults = broken(&text, &again);
                assert!(faults.is_empty(), "{name}: {faults:?}");
                texts += 1;
                let mut differences = Vec::new();
                outlines += usize::from(outline(&clean) == outline(&again));
                if outline(&clean) != outline(&again) {
                    differences.push(format!(
                        "outline {:?} {:?}",
                        outline(&clean).len(),
                        outline(&again).len()
                    ));
                }
                let clean = rows(&clean);
                total += clean.len();
                kept += same(&clean, rows(&again), &mut differences);
                lost.extend(differences.into_iter().map(|line| format!("{name} {line}")));
            }
            let what = if part { "every third paragraph" } else { "all" };
            println!("{setting}, {what}: outlines {outlines} of {texts}, rows {kept} of {total}");
            lost.iter()
                .take(std::env::var("SHOW").map_or(4, |n| n.parse().unwrap()))
                .for_each(|line| println!("  {line}"));
            if outlines * 100 < texts * 98 || kept * 100 < total * 98 {
                failed.push(format!("{setting}, {what}"));
            }
        }
    }
    assert!(failed.is_empty(), "{failed:?}");
}
