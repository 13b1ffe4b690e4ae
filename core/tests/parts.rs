//! Paragraphs that are too long to be read in one go are read in parts, as if there were none.

mod common;

use baogao::{Statistic, WorkReport};
use common::broken;

/// What a statistic says, wherever it stands.
fn row(s: Statistic<'_>) -> String {
    let period = s.period().map(|period| period.to_string());
    format!(
        "{} {:?} {} {:?} {:?} {:?} {:?} {:?} {period:?}",
        s.text(),
        s.high(),
        s.unit(),
        s.bound(),
        s.change(),
        s.basis(),
        s.indicator(),
        s.status(),
    )
}

fn rows(report: &WorkReport<'_>) -> Vec<String> {
    report.statistics().iter().map(row).collect()
}

/// Reads sentences, and so many of them in one paragraph.
fn check(sentences: &str, times: usize) {
    let text = sentences.repeat(times);
    assert!(text.len() > 40_000);
    let report = baogao::parse(&text);
    assert_eq!(report.paragraphs.len(), 1);
    assert_eq!(broken(&text, &report), Vec::<String>::new());
    let few = sentences.repeat(3);
    let few = rows(&baogao::parse(&few));
    let once = &few[few.len() * 2 / 3..];
    let all = rows(&report);
    assert_eq!(all.len(), once.len() * times);
    // The first time, nothing has been said before.
    for (number, found) in all.chunks(once.len()).enumerate().skip(1) {
        assert_eq!(found, once, "{number} of {times}: {sentences}");
    }
}

#[test]
fn what_is_read_in_parts_is_read_as_ever() {
    check("2024年，全市新建公园30个，比上年增长5%；其中口袋公园12个。", 700);
    check("审结刑事、民事案件分别为36件、52件。发出司法建议9份，采纳率96.4%！", 600);
    check("制定《青溪市停车条例。》等法规3件，增长约4到5%？", 900);
}

#[test]
fn the_time_that_a_long_paragraph_opens_with_holds_to_its_end() {
    let text = "2019年，青溪市开工建设。".to_owned() + &"建成学校3所。".repeat(3000);
    let report = baogao::parse(&text);
    let periods = report.statistics().iter().filter(|s| s.period().as_deref() == Some("2019"));
    assert_eq!((report.statistics().len(), periods.count()), (3000, 3000));
}

#[test]
fn no_number_is_cut() {
    // No sentence ends, so that a part ends behind a number, wherever that is.
    for piece in ["5%", "12.5万", "百分之七点五，", "3件", "新建\"5G\"基站120座、", "（1）3人"]
    {
        let short = piece.repeat(40);
        let per_piece = |n: usize| baogao::parse(&piece.repeat(n)).statistics().len();
        let one = per_piece(41) - baogao::parse(&short).statistics().len();
        let text = piece.repeat(40_000 / piece.len());
        let report = baogao::parse(&text);
        assert_eq!(broken(&text, &report), Vec::<String>::new());
        let grown = per_piece(40_000 / piece.len()) - per_piece(40);
        assert_eq!(grown, one * (40_000 / piece.len() - 40), "{piece}");
        let texts: std::collections::BTreeSet<_> =
            report.statistics().iter().skip(40).map(|s| s.text().to_owned()).collect();
        assert!(texts.len() <= 2, "{piece}: {texts:?}");
    }
}

#[test]
fn a_long_run_of_digits_is_one_number() {
    let text = format!("完成投资{}元。", "0".repeat(50_000) + "7");
    let report = baogao::parse(&text);
    assert_eq!(broken(&text, &report), Vec::<String>::new());
    assert!(report.statistics().len() <= 1);
}
