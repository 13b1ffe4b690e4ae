//! Every statistic is marked in its own place, however the text is wrapped and whatever the
//! offsets count.

mod common;
#[path = "common/wrap.rs"]
mod wrap;

use std::fs;
use std::path::Path;

use baogao::{Span, Unit, WorkReport};
use common::{broken, flatten, is_visible, nested, own, squeeze};
use wrap::{Setting, rewrap};

const SAMPLES: [&str; 4] = [
    include_str!("../../examples/reports/congress.txt"),
    include_str!("../../examples/reports/government.txt"),
    include_str!("../../examples/reports/court.txt"),
    include_str!("../../examples/reports/communique.txt"),
];

/// A text as it is marked: the visible characters before the mark in its element, the mark,
/// and the visible characters after it.
type Mark = (usize, String, usize);

/// The marks of a view, element by element.
fn marks(markup: &str, mark: &str, elements: &[&str]) -> Vec<Vec<Mark>> {
    let mut out: Vec<Vec<Mark>> = Vec::new();
    let (mut inside, mut marked, mut count) = (false, false, 0);
    for piece in markup.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        let name = tag.split(' ').next().unwrap_or_default();
        if let Some(name) = name.strip_prefix('/').filter(|name| elements.contains(name)) {
            assert!(inside, "{name}");
            inside = false;
            for (before, text, after) in out.last_mut().into_iter().flatten() {
                *after = count - *before - text.chars().count();
            }
        } else if elements.contains(&name) && !tag.ends_with('/') {
            (inside, count) = (true, 0);
            out.push(Vec::new());
        } else if name == mark && inside {
            marked = true;
            out.last_mut().unwrap().push((count, String::new(), 0));
        } else if name.strip_prefix('/') == Some(mark) {
            marked = false;
        }
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        let text = text.replace("&#39;", "'").replace("&amp;", "&");
        let text: String = text.chars().filter(|&c| is_visible(c)).collect();
        count += text.chars().count();
        if marked {
            out.last_mut().unwrap().last_mut().unwrap().1.push_str(&text);
        }
    }
    out
}

/// Visible characters of the source outside the paragraphs that lie in another one.
fn count(source: &str, start: usize, end: usize, inner: &[Span]) -> usize {
    squeeze(&own(source, Span::new(start, end), inner).unwrap()).chars().count()
}

/// What the views of a report mark wrongly; counts the statistics.
fn faults(source: &str, report: &WorkReport<'_>, total: &mut usize) -> Vec<String> {
    let mut out = Vec::new();
    let mut expected = vec![Vec::new(); report.paragraphs.len()];
    let sections = flatten(&report.sections);
    let inner = nested(report.paragraphs.iter());
    let mut quantities = Vec::new();
    for statistic in report.statistics() {
        *total += 1;
        let Span { start, end } = statistic.span();
        let around = report.paragraphs[statistic.paragraph()].span;
        let text = squeeze(statistic.text());
        let after = count(source, end, around.end, &inner);
        let head = sections.iter().find(|section| section.span.contains(statistic.span()));
        let rest = head.map_or(after, |section| count(source, end, section.span.end, &inner));
        quantities.push((text.clone(), rest));
        expected[statistic.paragraph()].push((
            count(source, around.start, start, &inner),
            text,
            after,
        ));
    }
    let html = report.html();
    let (_, shown) = html.split_once("<div class=\"text\">").unwrap();
    let found = marks(shown, "mark", &["p", "h2", "h3", "h4", "h5", "h6"]);
    // What stands in a table is shown by its cells, and held by the other laws.
    if !report.tables.is_empty() {
        return out;
    }
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(&expected).filter(|(found, other)| found != other) {
        out.push(format!("html {found:?}, not {expected:?}"));
    }
    let xml = report.to_akn();
    let found = marks(&xml, "quantity", &["p", "heading"]).concat();
    let found: Vec<_> = found.into_iter().map(|(_, text, after)| (text, after)).collect();
    if found != quantities {
        let differs = found.iter().zip(&quantities).find(|(found, other)| found != other);
        out.push(format!("akn {} of {}, {differs:?}", found.len(), quantities.len()));
    }
    let mut recounted = report.clone();
    for unit in [Unit::CodePoints, Unit::Utf16] {
        recounted.recount(source, unit);
        if recounted.html() != html || recounted.to_akn() != xml {
            out.push(format!("{unit:?} gives other markup"));
        }
    }
    recounted.recount(source, Unit::Bytes);
    if recounted != *report {
        out.push("recounting there and back changes the report".to_owned());
    }
    out
}

/// The four ways in which a column is set: paragraphs apart or indented, lines ended by LF
/// or CRLF.
fn set(report: &WorkReport<'_>, width: usize, way: usize) -> String {
    let setting = if way.is_multiple_of(2) { Setting::Spaced } else { Setting::Indented };
    let wrapped = rewrap(report, width * 2, setting);
    if way < 2 { wrapped } else { wrapped.replace('\n', "\r\n") }
}

/// What is wrong with the report of a text and with its views.
fn check(source: &str, total: &mut usize) -> Vec<String> {
    let report = baogao::parse(source);
    let mut out = faults(source, &report, total);
    out.extend(broken(source, &report));
    out
}

#[test]
fn every_statistic_of_a_wrapped_report_is_marked_in_its_place() {
    let (mut total, mut least) = (0, 0);
    for sample in SAMPLES {
        let clean = baogao::parse(sample);
        for width in [5, 8, 13, 17, 24, 36, 60] {
            for way in 0..4 {
                let faults = check(&set(&clean, width, way), &mut total);
                assert!(faults.is_empty(), "{width}, {way}: {faults:#?}");
                least += 80;
            }
        }
    }
    assert!(total > least, "{total}");
}

#[test]
fn every_statistic_of_the_corpus_is_marked_in_its_place() {
    let root = std::env::var_os("BAOGAO_CORPUS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus"),
        Into::into,
    );
    let Ok(folders) = fs::read_dir(root) else {
        println!("corpus: skipped");
        return;
    };
    let folders =
        folders.filter_map(Result::ok).filter_map(|entry| fs::read_dir(entry.path()).ok());
    let mut files: Vec<_> = folders.flatten().filter_map(Result::ok).map(|e| e.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let (mut texts, mut total, mut wrong) = (0, 0, Vec::new());
    for (number, path) in files.iter().enumerate() {
        let text = baogao::decode(&fs::read(path).unwrap()).unwrap().text.into_owned();
        let mut faults = check(&text, &mut total);
        texts += 1;
        // Every width of 5 to 60 comes up in every eighth file, and there in one of four ways.
        let clean = baogao::parse(&text);
        for width in (5..=60).filter(|width| (width + number) % 8 == 0) {
            faults.extend(check(&set(&clean, width, (width / 8 + number / 8) % 4), &mut total));
            texts += 1;
        }
        wrong.extend(faults.into_iter().map(|fault| format!("{}: {fault}", path.display())));
    }
    println!("marks: {total} in {texts} texts, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{:#?}", &wrong[..wrong.len().min(20)]);
}
