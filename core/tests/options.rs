//! Limits, and the way to stop.

use std::cell::Cell;

use baogao::{Error, Kind, Lexicon, Options, Role, Table, Tier};

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

#[test]
fn facts_settle_what_follows_from_them() {
    let text = "一、工作回顾\n审结案件536件。\n二、工作安排\n新建法庭3个。";
    let periods = |options: Options<'_>| -> Vec<String> {
        let report = options.parse(text).unwrap();
        report
            .statistics()
            .iter()
            .map(|s| s.period().map_or(String::new(), |p| p.to_string()))
            .collect()
    };
    assert_eq!(periods(Options::new()), ["", ""]);
    assert_eq!(periods(Options::new().year(2021).unwrap()), ["2021", "2022"]);
    assert_eq!(periods(Options::new().title("青溪区人民法院2023年工作报告")), ["2023", "2024"]);
    assert_eq!(periods(Options::new().date("2023年1月9日").unwrap()), ["2022", "2023"]);
    let title = "关于青溪区2024年上半年预算执行情况的报告";
    assert_eq!(periods(Options::new().title(title)), ["2024-H1", "2024"]);
}

#[test]
fn facts_are_taken_as_given() {
    let text = "青溪县2021年政府工作报告\n各位代表：\n2021年，新建学校3所。";
    let options =
        Options::new().title(" 云山县 2023年政府工作报告 ").region("澜江县").kind(Kind::Plan);
    let front = options.date("2024-01-15").unwrap().parse(text).unwrap().front;
    assert_eq!(front.title.as_deref(), Some("云山县2023年政府工作报告"));
    assert_eq!((front.region.as_deref(), front.tier), (Some("澜江县"), Some(Tier::County)));
    assert_eq!((front.kind, front.date.as_deref()), (Kind::Plan, Some("2024-01-15")));
    let nation = Options::new().region("全国").parse(text).unwrap().front;
    assert_eq!((nation.region.as_deref(), nation.tier), (Some("全国"), Some(Tier::Nation)));
    // The title that the text has is a title still.
    let report = Options::new().title("另一个报告").parse(text).unwrap();
    assert_eq!(report.paragraphs[0].role, Role::Title);
}

#[test]
fn a_title_is_of_one_report() {
    let text = concat!(
        include_str!("../../examples/reports/court.txt"),
        "\n\n",
        include_str!("../../examples/reports/government.txt")
    );
    let options = Options::new().title("青溪区2009年工作报告").region("云山县");
    let fronts: Vec<_> = options.parse_all(text).unwrap().into_iter().map(|r| r.front).collect();
    assert_eq!(fronts.len(), 2);
    for front in fronts {
        assert_eq!(front.region.as_deref(), Some("云山县"));
        assert_ne!(front.title.as_deref(), Some("青溪区2009年工作报告"));
    }
}

#[test]
fn facts_that_cannot_be_are_refused() {
    for date in ["", "2025-02-30", "last week", "2025"] {
        let wrong = Error::Fact { what: "date", given: date.to_owned() };
        assert_eq!(Options::new().date(date).err(), Some(wrong));
    }
    let error = Options::new().year(25).unwrap_err();
    assert_eq!((error.code(), error.to_string()), ("fact", "year cannot be \"25\"".to_owned()));
}
