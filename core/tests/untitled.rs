//! Reports without their title, and with the title given apart from the text: the outline and the
//! rows are the same.

use std::collections::BTreeMap;
use std::path::PathBuf;

use baogao::{Code, Options, Role, Section, WorkReport};

/// Every report that is read in one piece and has a title: the samples, and the corpus where
/// `BAOGAO_CORPUS` names one.
fn texts() -> Vec<(String, String)> {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/reports");
    let mut folders = vec![PathBuf::from(samples)];
    if let Some(corpus) = std::env::var_os("BAOGAO_CORPUS") {
        folders.extend(std::fs::read_dir(corpus).unwrap().map(|entry| entry.unwrap().path()));
    }
    let mut out = Vec::new();
    for folder in folders.into_iter().filter(|folder| folder.is_dir()) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.display().to_string();
            if path.extension().is_some_and(|e| e == "txt") && !name.contains("partial") {
                let text =
                    baogao::decode(&std::fs::read(&path).unwrap()).unwrap().text.into_owned();
                out.push((name, text));
            }
        }
    }
    out.sort();
    out
}

/// From which byte of the text on, how many bytes have gone.
type Gone = Vec<(usize, usize)>;

/// The title, the text without it and the bytes that went before each place, if the report is
/// clean: with a title, and nothing moved or repeated.
fn without_title(text: &str) -> Option<(String, String, Gone)> {
    let report = baogao::parse(text);
    let title = report.front.title.as_deref()?.to_owned();
    if report.notes.iter().any(|n| matches!(n.code, Code::Order | Code::Copy)) {
        return None;
    }
    let mut rest = String::new();
    let mut gone = vec![(0, 0)];
    let mut at = 0;
    for paragraph in report.paragraphs.iter().filter(|p| p.role == Role::Title) {
        rest.push_str(text.get(at..paragraph.span.start)?);
        at = paragraph.span.end;
        gone.push((rest.len(), at - rest.len()));
    }
    rest.push_str(&text[at..]);
    (gone.len() > 1).then_some((title, rest, gone))
}

fn headings(sections: &[Section<'_>], out: &mut Vec<String>) {
    for section in sections {
        out.push(format!("{} {} {}", section.level, section.label, section.heading));
        headings(&section.sections, out);
    }
}

fn outline(report: &WorkReport<'_>) -> Vec<String> {
    let mut out = Vec::new();
    headings(&report.sections, &mut out);
    out
}

/// What each row says, by its place in the whole text.
fn rows(report: &WorkReport<'_>, gone: &[(usize, usize)]) -> BTreeMap<usize, String> {
    let place = |at: usize| {
        let before = gone.iter().rev().find(|(from, _)| *from <= at);
        at + before.map_or(0, |(_, bytes)| *bytes)
    };
    let rows = report.statistics().iter().map(|s| {
        let period = s.period().map(|p| p.to_string());
        let said = format!(
            "{} {:?} {} {} {:?} {:?} {:?} {} {period:?}",
            s.value(),
            s.high(),
            s.unit(),
            s.bound(),
            s.change(),
            s.basis(),
            s.indicator(),
            s.status(),
        );
        (place(s.span().start), said)
    });
    rows.collect()
}

/// How many of so many are the same.
#[derive(Default)]
struct Share(usize, usize);

impl Share {
    fn add(&mut self, same: usize, all: usize) {
        self.0 += same;
        self.1 += all;
    }

    fn is_at_least(&self, least: f64) -> bool {
        self.0 as f64 >= least * self.1 as f64
    }
}

#[test]
fn a_report_reads_the_same_without_its_title() {
    let mut outlines = [Share::default(), Share::default()];
    let mut shares = [Share::default(), Share::default()];
    for (name, text) in texts() {
        let Some((title, rest, gone)) = without_title(&text) else { continue };
        let whole = baogao::parse(&text);
        let (headings, wanted) = (outline(&whole), rows(&whole, &[]));
        let given = Options::new().title(&title).parse(&rest).unwrap();
        assert_eq!(given.front.title.as_deref(), Some(&*title), "{name}");
        for (n, report) in [baogao::parse(&rest), given].iter().enumerate() {
            let found = rows(report, &gone);
            let same = wanted.iter().filter(|(at, row)| found.get(at) == Some(row)).count();
            let all = wanted.len().max(found.len());
            outlines[n].add(usize::from(outline(report) == headings), 1);
            shares[n].add(same, all);
            if same < all || outline(report) != headings {
                let years = (whole.front.year, report.front.year);
                println!("{name} {}: {same} of {all}, {years:?}", ["without", "given"][n]);
            }
        }
    }
    for (n, way) in ["without", "given"].iter().enumerate() {
        let (Share(same, all), Share(alike, texts)) = (&shares[n], &outlines[n]);
        println!("{way} title: {same} of {all} rows, {alike} of {texts} outlines");
    }
    assert!(outlines.iter().all(|share| share.1 > 0 && share.is_at_least(0.98)));
    assert!(shares[0].is_at_least(0.97) && shares[1].is_at_least(0.995));
}
