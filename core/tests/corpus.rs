//! Every report of the corpus, one line each.
//!
//! The corpus is found through the environment variable `BAOGAO_CORPUS`, or beside the
//! workspace; without it the test says so and passes.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use baogao::{Kind, Role, WorkReport};
use common::{broken, flatten};

/// Regions by the names of the files.
const REGIONS: &[(&str, Option<&str>)] = &[
    ("national", Some("全国")),
    ("anhui", Some("安徽省")),
    ("beijing", Some("北京市")),
    ("chongqing", Some("重庆市")),
    ("fujian", Some("福建省")),
    ("gansu", Some("甘肃省")),
    ("guangdong", Some("广东省")),
    ("guangxi", Some("广西壮族自治区")),
    ("guizhou", Some("贵州省")),
    ("hailar", Some("海拉尔区")),
    ("hainan", Some("海南省")),
    ("hebei", Some("河北省")),
    ("heilongjiang", Some("黑龙江省")),
    ("henan", Some("河南省")),
    ("hunan", Some("湖南省")),
    ("jiangxi", Some("江西省")),
    ("jilin", Some("吉林省")),
    ("liaoning", Some("辽宁省")),
    ("neimenggu", Some("内蒙古自治区")),
    ("ningxia", Some("宁夏回族自治区")),
    ("qinghai", Some("青海省")),
    ("shandong", Some("山东省")),
    ("shanghai", Some("上海市")),
    ("shanxi", Some("山西省")),
    ("tianjin", Some("天津市")),
    ("xinjiang", Some("新疆维吾尔自治区")),
    ("zhejiang", Some("浙江省")),
];

fn corpus() -> Option<PathBuf> {
    let root = std::env::var_os("BAOGAO_CORPUS").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let found = root.or(Some(beside)).filter(|path| path.is_dir());
    if found.is_none() {
        println!("corpus: skipped");
    }
    found
}

/// Every text of the folders of the corpus, whatever it holds. A file of another format is told.
fn files(root: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for folder in
        fs::read_dir(root).unwrap().filter_map(Result::ok).map(|e| e.path()).filter(|p| p.is_dir())
    {
        out.extend(fs::read_dir(folder).unwrap().filter_map(Result::ok).map(|e| e.path()));
    }
    out.retain(|path| match baogao::decode(&fs::read(path).unwrap()) {
        Ok(_) => true,
        Err(error) => {
            assert_eq!(error.code(), "not_text", "{}", path.display());
            false
        }
    });
    out.sort();
    out
}

fn read(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    baogao::decode(&bytes).unwrap().text.into_owned()
}

fn depth(list: &[baogao::Section<'_>]) -> usize {
    list.iter().map(|s| 1 + depth(&s.sections)).max().unwrap_or(0)
}

/// Numbers of siblings of one kind that do not count up, without a note; chapters, articles and boxes
/// are counted over the sections.
fn unnoted(list: &[baogao::Section<'_>], report: &WorkReport<'_>) -> usize {
    let mut out = 0;
    for (n, section) in list.iter().enumerate() {
        let same = |other: &&baogao::Section<'_>| {
            other.level == section.level
                && other.number.is_some()
                && kind(&other.label) == kind(&section.label)
        };
        let before = list[..n].iter().rev().find(same).and_then(|s| s.number);
        let expected = before.map_or(1, |n| n + 1);
        let noted = report
            .notes
            .iter()
            .any(|note| note.code == baogao::Code::Numbering && note.span == section.span);
        let over = before.is_none() && section.label.contains(['章', '条', '专']);
        out += usize::from(section.number.is_some_and(|n| n != expected) && !noted && !over);
        out += unnoted(&section.sections, report);
    }
    out
}

/// How often each name occurs, the most frequent first: `, split 3, quote 1`.
fn counts(names: &[String]) -> String {
    let mut counts = std::collections::BTreeMap::new();
    for name in names {
        *counts.entry(name.as_str()).or_insert(0) += 1;
    }
    let mut counts: Vec<(&str, i32)> = counts.into_iter().collect();
    counts.sort_by_key(|&(name, count)| (-count, name));
    counts.iter().take(60).map(|(name, count)| format!(", {name} {count}")).collect()
}

fn tally(title: &str, names: &[String]) {
    println!("{title} ({}){}", names.len(), counts(names));
}

/// A label without its number: `（二）` → `（）`.
fn kind(label: &str) -> String {
    if ["首先", "其次", "再次", "最后"].iter().any(|word| label.starts_with(word)) {
        return "首先".to_string();
    }
    label.chars().filter(|c| c.is_alphabetic() && !"一二三四五六七八九十".contains(*c)).collect()
}

#[test]
fn every_report_reads() {
    let Some(root) = corpus() else { return };
    let (mut governments, mut fronted, mut placed, mut since1978, mut headed) = (0, 0, 0, 0, 0);
    let mut faults = Vec::new();
    let (mut units, mut classes) = (Vec::new(), Vec::new());
    for path in files(&root) {
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        let text = read(&path);
        let report = baogao::parse(&text);
        // Word files and tables stand there as bytes: they only have to keep the laws.
        if path.extension().is_none_or(|e| e != "txt") {
            faults.extend(broken(&text, &report).into_iter().map(|f| format!("{name}: {f}")));
            continue;
        }
        units.extend(report.statistics().iter().map(|s| format!("{:?}", s.unit())));
        classes.extend(report.mentions().iter().map(|m| format!("{:?}", m.class())));
        let sections = flatten(&report.sections).len();
        let noted: Vec<String> = report.notes.iter().map(|note| note.code.to_string()).collect();
        let aside = report.paragraphs.iter().filter(|p| p.role == Role::Furniture);
        let aside: usize = aside.map(|p| p.text.chars().count()).sum();
        println!(
            "{name:48} {:14} {:>4} {sections:>3} sections, depth {}, {:>4} statistics, aside {aside}{}",
            format!("{:?}", report.front.kind).to_lowercase(),
            report.front.year.map_or(String::new(), |y| y.to_string()),
            depth(&report.sections),
            report.statistics().len(),
            counts(&noted),
        );
        faults.extend(broken(&text, &report).into_iter().map(|fault| format!("{name}: {fault}")));
        if unnoted(&report.sections, &report) > 0 {
            faults.push(format!("{name}: numbering out of order without a note"));
        }
        let Some(file) = name.strip_prefix("gov/") else { continue };
        let mut parts = file.trim_end_matches(".txt").split('-');
        let region = REGIONS
            .iter()
            .find(|(key, _)| parts.next() == Some(*key))
            .or_else(|| REGIONS.iter().find(|(key, _)| file.starts_with(key)));
        let year: Option<i32> =
            file.split('-').nth(1).and_then(|y| y.get(..4)).and_then(|y| y.parse().ok());
        let (Some((_, region)), Some(year)) = (region, year) else { continue };
        governments += 1;
        fronted += usize::from(
            report.paragraphs.iter().any(|p| matches!(p.role, Role::Title | Role::Opening)),
        );
        placed += usize::from(
            report.front.region.as_deref() == *region
                && report.front.year == Some(year - 1)
                && report.front.kind == Kind::Government,
        );
        since1978 += usize::from(year >= 1978);
        headed += usize::from(year >= 1978 && sections >= 8);
    }
    tally("units", &units);
    tally("mentions", &classes);
    println!(
        "title or opening {fronted}/{governments}, region and year {placed}/{governments}, eight headings {headed}/{since1978}"
    );
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(fronted * 100 >= governments * 98);
    assert!(placed * 100 >= governments * 98);
    assert!(headed * 100 >= since1978 * 95);
}

/// Headings, and statistics by value, unit and bound.
fn nodes(text: &str) -> (Vec<String>, Vec<String>) {
    let report = baogao::parse(text);
    let headings = flatten(&report.sections)
        .iter()
        .map(|s| common::squeeze(&format!("{}{}", s.label, s.heading)))
        .collect();
    let mut statistics: Vec<String> = report
        .statistics()
        .iter()
        .map(|s| format!("{} {} {:?}", s.value(), s.unit(), s.bound()))
        .collect();
    statistics.sort();
    (headings, statistics)
}

/// Share of the members of two lists that both have.
fn shared(a: &[String], b: &[String]) -> f64 {
    let mut rest = b.to_vec();
    let both = a
        .iter()
        .filter(|x| rest.iter().position(|y| y == *x).map(|at| rest.swap_remove(at)).is_some())
        .count();
    2.0 * both as f64 / (a.len() + b.len()).max(1) as f64
}

/// The field of a CSV file with one row that holds the text.
fn longest_field(csv: &str) -> String {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut chars = csv.trim_start_matches('\u{FEFF}').chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                fields.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' | '\n' if !quoted => fields.push(String::new()),
            c => fields.last_mut().unwrap().push(c),
        }
    }
    fields.into_iter().max_by_key(String::len).unwrap()
}

#[test]
fn renderings_of_one_report_agree() {
    let Some(root) = corpus() else { return };
    for name in ["beijing-2026", "guangdong-2026", "gansu-2026"] {
        let text = read(&root.join(format!("gov/{name}.txt")));
        let row = longest_field(&read(&root.join(format!("gov/{name}-orig.csv"))));
        assert_eq!(nodes(&text), nodes(&row), "{name}");
    }
    for (one, other) in [
        ("national-2018", "national-2018-gbk"),
        ("national-2022", "national-2022-crlf"),
        ("national-2024", "national-2024-joined-title"),
    ] {
        let (one, other) = (
            nodes(&read(&root.join(format!("gov/{one}.txt")))),
            nodes(&read(&root.join(format!("gov/{other}.txt")))),
        );
        let (headings, statistics) = (shared(&one.0, &other.0), shared(&one.1, &other.1));
        println!("headings {headings:.3}, statistics {statistics:.3}");
        assert!(headings >= 0.98 && statistics >= 0.98);
    }
}
