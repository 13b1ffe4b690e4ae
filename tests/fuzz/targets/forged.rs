//! Forged reports: a text, a zero, and the bytes that change its report before it is shown.

#![no_main]

use baogao::{Unit, WorkReport};
use baogao_fuzz::forge::forge;
use baogao_fuzz::laws::markup;
use libfuzzer_sys::{arbitrary::Unstructured, fuzz_target};

fuzz_target!(|bytes: &[u8]| {
    let cut = bytes.iter().position(|&byte| byte == 0).unwrap_or(bytes.len());
    let (text, edits) = bytes.split_at(cut);
    let text = String::from_utf8_lossy(text);
    let mut report = baogao::parse(&text);
    // An input that ends early has set some fields.
    let _ = forge(&mut Unstructured::new(edits), &mut report);

    show(&report);
    if let Ok(json) = serde_json::to_string(&report)
        && let Ok(back) = serde_json::from_str::<WorkReport<'_>>(&json)
    {
        show(&back);
    }
    for source in [&*text, "𠮷县", ""] {
        for unit in [Unit::CodePoints, Unit::Utf16, Unit::Bytes] {
            report.recount(source, unit);
            show(&report);
        }
    }
    let _ = report.tie(&text, Unit::CodePoints);
    for (path, section) in report.walk() {
        assert_eq!(report.section(&path), Some(section));
    }
    drop(report.into_owned());
});

/// Every view of a report, whatever is in it.
fn show(report: &WorkReport<'_>) {
    for markup in [report.html(), report.to_akn()] {
        if let Err(fault) = markup::read(&markup) {
            panic!("{fault} in {markup}");
        }
    }
    report.to_markdown();
    report.outline();
    report.summary();
}
