//! A report keeps its outline and its rows when it is set in pages, with page numbers and running
//! heads inside its paragraphs.

mod common;
#[path = "common/wrap.rs"]
mod wrap;

use std::fs;
use std::path::Path;

use baogao::WorkReport;
use common::every::faults;
use common::{broken, flatten, squeeze};
use wrap::{Furniture, Setting, pages};

/// What stands between two pages.
const FURNITURE: [(&str, Furniture); 11] = [
    ("— 3 —", |n, _, _| format!("— {n} —")),
    ("- 3 -, blank lines", |n, _, _| format!("\n- {n} -\n")),
    ("－３－, title", |n, _, title| format!("－{}－\n{title}", wide(n))),
    ("第 3 页", |n, _, _| format!("第 {n} 页")),
    ("第3页 共9页, paper", |n, all, _| {
        format!("第{n}页 共{all}页\n青溪日报 2025年1月20日 星期一 第{n}版")
    }),
    ("3", |n, _, _| n.to_string()),
    ("3 / 9, blank lines", |n, all, _| format!("\n{n} / {all}\n")),
    ("3/9, section of the paper", |n, all, _| format!("{n}/{all}\n特别报道　本版编辑　林中")),
    ("·3·", |n, _, _| format!("·{n}·")),
    ("〔3〕", |n, _, _| format!("〔{n}〕")),
    ("（下转第四版）", |n, _, _| format!("（下转第{}版）\n（上接第{n}版）", n + 1)),
];

fn wide(number: usize) -> String {
    let wide = |c: char| char::from_u32(c as u32 - '0' as u32 + '０' as u32).unwrap();
    number.to_string().chars().map(wide).collect()
}

fn outline(report: &WorkReport<'_>) -> Vec<String> {
    let heading = |s: &baogao::Section<'_>| {
        format!("{:?} {} {}", s.level, squeeze(&s.label), squeeze(&s.heading))
    };
    flatten(&report.sections).into_iter().map(heading).collect()
}

fn rows(report: &WorkReport<'_>) -> Vec<String> {
    let text = |text: Option<&str>| squeeze(text.unwrap_or("-"));
    let row = |s: baogao::Statistic<'_>| {
        format!(
            "{} {} {} {:?} {:?} {} {} {:?} {:?}",
            squeeze(s.text()),
            s.value(),
            s.unit(),
            s.bound(),
            s.change(),
            text(s.basis()),
            text(s.indicator()),
            s.status(),
            s.period()
        )
    };
    report.statistics().iter().map(row).collect()
}

/// How many texts have the same outline, and how many rows are the same.
#[derive(Default)]
struct Count {
    texts: usize,
    same: usize,
    rows: usize,
    kept: usize,
}

impl Count {
    fn take(&mut self, name: &str, report: &WorkReport<'_>, source: &str) {
        let again = baogao::parse(source);
        let faults = broken(source, &again);
        assert!(faults.is_empty(), "{name}: {faults:#?}");
        self.texts += 1;
        let (expected, found) = (outline(report), outline(&again));
        self.same += usize::from(expected == found);
        let differs = |a: &[String], b: &[String]| a.iter().find(|one| !b.contains(one)).cloned();
        if expected != found {
            println!("  {name}: {:?} {:?}", differs(&expected, &found), differs(&found, &expected));
        }
        let (expected, mut found) = (rows(report), rows(&again));
        self.rows += expected.len().max(found.len());
        for row in &expected {
            match found.iter().position(|other| other == row) {
                Some(at) => {
                    found.swap_remove(at);
                    self.kept += 1;
                }
                None => println!("  {name}: lost {row}"),
            }
        }
    }

    fn keeps(&self, name: &str, percent: usize) -> bool {
        let Self { texts, same, rows, kept } = self;
        println!("{name}: {same} of {texts} outlines, {kept} of {rows} rows");
        same * 100 >= texts * percent && kept * 100 >= rows * percent
    }
}

#[test]
fn the_samples_keep_everything() {
    let mut count = Count::default();
    for sample in [
        include_str!("../../examples/reports/congress.txt"),
        include_str!("../../examples/reports/government.txt"),
        include_str!("../../examples/reports/court.txt"),
    ] {
        let report = baogao::parse(sample);
        for (name, furniture) in FURNITURE {
            for columns in [30, 34, 42, 48] {
                for setting in [Setting::Spaced, Setting::Indented] {
                    let source = pages(&report, columns, setting, furniture);
                    count.take(&format!("{name} {columns} {setting:?}"), &report, &source);
                }
            }
            let source = pages(&report, 34, Setting::Indented, furniture);
            assert_eq!(faults(&source), [""; 0]);
        }
    }
    assert!(count.keeps("samples", 98));
    assert!(count.rows > 1000);
}

#[test]
fn real_reports_keep_their_outline_and_rows() {
    let root = std::env::var_os("BAOGAO_CORPUS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus"),
        Into::into,
    );
    let Ok(folder) = fs::read_dir(root.join("gov")) else {
        println!("corpus: skipped");
        return;
    };
    let is_clean = |name: &str| {
        (name.ends_with("-2025.txt") || name.ends_with("-2026.txt")) && !name.contains("national")
    };
    let mut files: Vec<_> = folder
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| is_clean(&path.to_string_lossy()))
        .collect();
    files.sort();
    let mut all = true;
    for (n, (name, furniture)) in FURNITURE.into_iter().enumerate() {
        let mut count = Count::default();
        for (at, path) in files.iter().enumerate() {
            let bytes = fs::read(path).unwrap();
            let text = baogao::decode(&bytes).unwrap().text;
            let report = baogao::parse(&text);
            let columns = [30, 34, 36, 42, 48, 56][(at + n) % 6];
            let setting = if at % 2 == 0 { Setting::Spaced } else { Setting::Indented };
            let source = pages(&report, columns, setting, furniture);
            let file = path.file_stem().unwrap().to_string_lossy();
            count.take(&format!("{name} {file} {columns} {setting:?}"), &report, &source);
        }
        all &= count.keeps(name, 98);
    }
    assert!(all);
}
