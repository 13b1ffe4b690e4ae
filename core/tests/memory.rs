//! How much memory a reading takes at its peak, and how often it asks for some. The numbers are the
//! same on every machine.

use std::fs;
use std::path::{Path, PathBuf};

use allocation_counter::{AllocationInfo, measure};
use baogao::{WorkReport, parse};

/// Peak of a report, in bytes of memory for each byte of text.
const REPORT: f64 = 8.0;
/// Peak of a text made for the purpose, on one line.
const HOSTILE: f64 = 40.0;
/// Peak of a text of paragraphs of two characters.
const SHORTEST: f64 = 200.0;
/// A text of another length may have rooms that are fuller or less full.
const UNEVEN: f64 = 1.3;

const SAMPLES: [(&str, &str); 4] = [
    ("congress", include_str!("../../examples/reports/congress.txt")),
    ("government", include_str!("../../examples/reports/government.txt")),
    ("court", include_str!("../../examples/reports/court.txt")),
    ("communique", include_str!("../../examples/reports/communique.txt")),
];

/// Texts that hold more numbers than any report: what is repeated.
const DENSE: [&str; 24] = [
    "5%", "1.", "5%。", "5%，", "增5%", "增5%；", "3人3件", "1甲2乙", "１件", "1.5件、", "其中5%",
    "分别5%", "第一", "[1]", "(1)", "“5”", "2024年", "《甲》", "\u{200B}5%", "增長5%國",
    "比上年增长5%、", "居民收入增长5%，", "全市5%比上年增长3到4%；\n", "一、工作\n听取报告5项。\n",
];

/// The same with a paragraph for each.
const SHORT: [&str; 6] = ["1\n", "5%\n", "5%。\n", "3人\n", "甲\n", "5\n%"];

/// What reading a text takes, and its report.
fn read(text: &str) -> (AllocationInfo, WorkReport<'_>) {
    // The words of the lexicon are read once, by whoever comes first.
    parse("全年新建小学3所。");
    let mut report = None;
    let taken = measure(|| report = Some(parse(text)));
    (taken, report.expect("it was read"))
}

/// Bytes at the peak for each byte of text.
fn peak(text: &str) -> f64 {
    read(text).0.bytes_max as f64 / text.len() as f64
}

fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len())
}

#[test]
fn a_report_takes_little_more_than_its_text() {
    for (name, text) in SAMPLES {
        let peak = peak(text);
        println!("{name:12} {peak:6.2} × text");
        assert!(peak <= REPORT, "{name}: {peak:.2}");
    }
}

#[test]
fn numbers_without_end_have_a_limit_too() {
    for (pieces, limit) in [(&DENSE[..], HOSTILE), (&SHORT[..], SHORTEST)] {
        for piece in pieces {
            let (short, long) = (peak(&repeated(piece, 50_000)), peak(&repeated(piece, 400_000)));
            println!("{piece:?} {short:6.2} and {long:6.2} × text");
            assert!(long <= limit, "{piece:?}: {long:.2}");
            assert!(long <= short * UNEVEN, "{piece:?} grows from {short:.2} to {long:.2}");
        }
    }
}

#[test]
fn a_statistic_has_no_room_of_its_own() {
    let text = repeated("新建小学3所、中学5所；增长8.5%，占全市的12%。", 12_000);
    let (taken, report) = read(&text);
    let statistics = report.statistics().len() as u64;
    assert!(statistics > 500);
    assert!(taken.count_total < statistics * 8, "{} for {statistics}", taken.count_total);
    let copied = measure(|| drop(report.clone()));
    assert!(copied.count_total < statistics / 16, "{} for {statistics}", copied.count_total);
    let looked = measure(|| {
        let names = report.statistics().iter().filter_map(|statistic| statistic.indicator());
        let periods = report.statistics().iter().filter_map(|statistic| statistic.period());
        assert!(names.map(str::len).sum::<usize>() + periods.count() > 0);
    });
    assert_eq!(looked.count_total, 0);
}

#[test]
fn reports_of_a_corpus_take_little_more_than_their_text() {
    let root = std::env::var_os("BAOGAO_CORPUS").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let Some(root) = root.or(Some(beside)).filter(|path| path.is_dir()) else {
        println!("corpus: skipped");
        return;
    };
    let mut worst = (0.0, PathBuf::new());
    for folder in fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()) {
        for path in fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
            if path.extension().is_none_or(|extension| extension != "txt") {
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            let Ok(decoded) = baogao::decode(&bytes) else { continue };
            if decoded.text.len() < 5_000 {
                continue;
            }
            let peak = peak(&decoded.text);
            assert!(peak <= REPORT, "{}: {peak:.2}", path.display());
            if peak > worst.0 {
                worst = (peak, path);
            }
        }
    }
    println!("at most {:.2} × text, {}", worst.0, worst.1.display());
}
