//! Limits, and the way to stop.

use std::cell::Cell;

use baogao::{Error, Lexicon, Options, Table};

const TEXT: &str = "一、工作回顾\n审结案件1036件，同比下降7.3%。\n二、工作安排\n新建法庭3个。";

fn refused<T>(result: Result<T, Error>) -> (&'static str, u64) {
    match result {
        Err(Error::TooLarge { what, limit }) => (what, limit),
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("nothing was refused"),
    }
}

#[test]
fn what_is_within_the_limits_is_read_as_ever() {
    let characters = TEXT.chars().count();
    let options = Options::new().max_characters(characters).max_statistics(3);
    assert_eq!(options.parse(TEXT), Ok(baogao::parse(TEXT)));
    assert_eq!(options.parse_all(TEXT), Ok(baogao::parse_all(TEXT)));
    assert_eq!(
        Options::default().max_characters(0).max_statistics(0).parse(""),
        Ok(baogao::parse(""))
    );
}

#[test]
fn one_character_too_many_is_refused() {
    let most = TEXT.chars().count() - 1;
    let options = Options::new().max_characters(most);
    assert_eq!(refused(options.parse(TEXT)), ("characters", most as u64));
    assert_eq!(refused(options.parse_all(TEXT)), ("characters", most as u64));
}

#[test]
fn one_statistic_too_many_is_refused() {
    let options = Options::new().max_statistics(2);
    assert_eq!(refused(options.parse(TEXT)), ("statistics", 2));
    assert_eq!(refused(options.parse_all(TEXT)), ("statistics", 2));
}

#[test]
fn the_limit_on_statistics_is_that_of_all_reports_together() {
    let text = concat!(
        include_str!("../../examples/reports/court.txt"),
        "\n\n",
        include_str!("../../examples/reports/government.txt")
    );
    let reports = baogao::parse_all(text);
    let counts: Vec<_> = reports.iter().map(|r| r.statistics().len()).collect();
    let [court, government] = counts[..] else { panic!("{} reports", counts.len()) };
    assert!(court > 0 && government > 0);
    let most = court.max(government);
    assert_eq!(refused(Options::new().max_statistics(most).parse_all(text)).1, most as u64);
    // Thresholds count too, so the least limit that is enough is a little above the sum.
    let ample = Options::new().max_statistics(2 * (court + government));
    assert_eq!(ample.parse_all(text), Ok(reports));
}

#[test]
fn a_text_that_by_default_is_too_long_can_be_read_without_limits() {
    let text = "甲".repeat(Options::MAX_CHARACTERS + 1);
    assert_eq!(refused(Options::new().parse(&text)).0, "characters");
    assert!(Options::new().max_characters(usize::MAX).parse(&text).is_ok());
}

#[test]
fn reading_stops_between_paragraphs() {
    let asked = Cell::new(0);
    let stop = || {
        asked.set(asked.get() + 1);
        asked.get() == 3
    };
    let options = Options::new().stop_when(&stop);
    let text = "听取报告5项。\n".repeat(100);
    assert_eq!(options.parse(&text), Err(Error::Stopped));
    assert_eq!(asked.get(), 3);
    assert_eq!(Error::Stopped.code(), "stopped");
}

#[test]
fn words_of_ones_own_are_read_with() {
    let lexicon = Lexicon::standard().with(Table::Units, "thing\t皮箱").unwrap();
    let report = Options::new().lexicon(&lexicon).parse("生产200皮箱。").unwrap();
    assert_eq!(report.statistics().get(0).unwrap().unit(), "皮箱");
}
