//! Ways through a report, and a report with its source again.

use baogao::{Error, Kind, Options, Span, Unit, WorkReport, parse};

const SOURCE: &str = "\
青溪区2024年政府工作报告
——2025年1月8日在青溪区第五届人民代表大会第四次会议上
各位代表：
一、2024年工作回顾
𠮷县地区生产总值86.5亿元，
增长5.6%。
（一）产业。新建园区3个。
责任编辑：何静
完成投资12亿元。
（二）民生
1.教育。新建小学4所。
2.养老。
二、2025年工作安排
新建小学5所。
谢谢大家！
";

fn read(json: &str) -> WorkReport<'_> {
    serde_json::from_str(json).unwrap()
}

#[test]
fn a_body_is_the_text_of_its_section() {
    let report = parse(SOURCE);
    let bodies: Vec<_> =
        report.walk().map(|(path, section)| (path, section.body.slice(SOURCE))).collect();
    let industry = "新建园区3个。\n责任编辑：何静\n完成投资12亿元。";
    let people = "1.教育。新建小学4所。\n2.养老。";
    let review = format!(
        "𠮷县地区生产总值86.5亿元，\n增长5.6%。\n（一）产业。{industry}\n（二）民生\n1.教育。新建小学4所。\n2.养老。"
    );
    let table = [
        (vec![0], &*review),
        (vec![0, 0], industry),
        (vec![0, 1], people),
        (vec![0, 1, 0], "新建小学4所。"),
        (vec![0, 1, 1], ""),
        (vec![1], "新建小学5所。\n谢谢大家！"),
    ];
    assert_eq!(bodies, table);
}

#[test]
fn a_body_goes_on_from_the_heading_where_paragraphs_were_moved() {
    let text = "一、总体。\n办结案件12件。\n二、队伍。\n培训30人。\n";
    let displaced = format!("{text}青溪区人民法院工作报告\n");
    let report = parse(&displaced);
    let bodies: Vec<_> = report.walk().map(|(_, section)| section.body.slice(&displaced)).collect();
    assert_eq!(bodies, ["办结案件12件。", "培训30人。"]);
}

#[test]
fn a_path_leads_to_its_section_and_another_to_none() {
    let report = parse(SOURCE);
    for (path, section) in report.walk() {
        assert_eq!(report.section(&path), Some(section));
    }
    assert_eq!(report.walk().count(), 6);
    for none in [&[][..], &[2], &[0, 2], &[1, 0], &[0, 0, 0], &[usize::MAX]] {
        assert_eq!(report.section(none), None, "{none:?}");
    }
    assert_eq!(parse("").walk().count(), 0);
}

#[test]
fn a_sentence_is_the_same_in_every_unit() {
    for unit in [Unit::Bytes, Unit::CodePoints, Unit::Utf16] {
        let mut report = parse(SOURCE);
        report.recount(SOURCE, unit);
        let growth = report.statistics().get(1).unwrap();
        let sentence = "𠮷县地区生产总值86.5亿元，\n增长5.6%。";
        assert_eq!(report.sentence(growth, SOURCE), Some(sentence));
        assert_eq!(report.sentence(growth, "短"), None);
    }
}

#[test]
fn a_report_of_any_surface_is_read_by_any_other() {
    let units = [Unit::Bytes, Unit::CodePoints, Unit::Utf16];
    let sources = [
        SOURCE.to_owned(),
        SOURCE.replace('\n', "\r\n"),
        "<p>一、总体&amp;概况</p><p>办结<b>12</b>件。</p>".to_owned(),
        "# 一、**总体**\n\n| 指标 | 2023年 |\n|---|---|\n| 粮食产量（万吨） | 12.6 |\n".to_owned(),
        String::new(),
    ];
    for source in &sources {
        for written in units {
            for wanted in units {
                let mut report = parse(source);
                report.recount(source, written);
                let json = serde_json::to_string(&report).unwrap();
                let mut back = read(&json);
                assert_eq!(back, report);
                back.tie(source, wanted).unwrap();
                report.recount(source, wanted);
                assert_eq!(back, report);
            }
        }
    }
}

#[test]
fn what_does_not_fit_the_source_is_told_with_its_path() {
    type Spoil = fn(&mut WorkReport<'_>);
    fn statistic(report: &mut WorkReport<'_>, spoil: fn(&mut baogao::StatisticFields<'_>)) {
        let whole = report.clone();
        let mut all: Vec<_> = whole.statistics().iter().map(|one| one.fields()).collect();
        spoil(&mut all[2]);
        report.set_statistics(all);
    }
    let table: [(Spoil, &str); 13] = [
        (|report| report.schema = 3, "schema: is that of another version"),
        (
            |report| report.paragraphs[4].span.end = 9999,
            "paragraphs[4]: does not lie in the source",
        ),
        (
            |report| report.paragraphs[4].breaks[0].0 = 1,
            "paragraphs[4].breaks: are none of its text",
        ),
        (
            |report| report.paragraphs[4].breaks.clear(),
            "paragraphs[4].text: is not what the source says",
        ),
        (
            |report| report.paragraphs[0].text = "另一".into(),
            "paragraphs[0].text: is not what the source says",
        ),
        (
            |report| report.paragraphs[5].section = Some([7].into()),
            "paragraphs[5].section: leads to no section",
        ),
        (
            |report| report.sections[0].sections[1].body = Span::new(9, 3),
            "sections[0].sections[1].body: does not lie in the source",
        ),
        (|report| report.sections[1].span.start = 1, "sections[1]: does not lie in the source"),
        (
            |report| statistic(report, |one| one.sentence.end = 9999),
            "statistics[2].sentence: does not lie in the source",
        ),
        (
            |report| statistic(report, |one| one.whole = Some(99)),
            "statistics[2].whole: is no statistic of the report",
        ),
        (
            |report| statistic(report, |one| one.paragraph = 99),
            "statistics[2].paragraph: is none of the report",
        ),
        (
            |report| statistic(report, |one| one.section = Some(vec![5].into())),
            "statistics[2].section: leads to no section",
        ),
        (
            |report| statistic(report, |one| one.table = Some([0, 0, 0])),
            "statistics[2].table: is no cell of the report",
        ),
    ];
    for (spoil, told) in table {
        let mut report = parse(SOURCE);
        spoil(&mut report);
        let before = report.clone();
        let error = report.tie(SOURCE, Unit::Utf16).unwrap_err();
        assert_eq!((error.code(), &*error.to_string()), ("wrong_report", told));
        assert_eq!(report, before);
    }
    let error = parse(SOURCE).tie("", Unit::Bytes).unwrap_err();
    assert!(matches!(error, Error::Report { path, .. } if path == "paragraphs[0]"));
}

#[test]
fn options_take_a_kind_by_its_name() {
    let kind: Kind = "court".parse().unwrap();
    let report = Options::new().kind(kind).parse("办结案件12件。").unwrap();
    assert_eq!(report.front.kind.to_string(), "court");
    assert!("novel".parse::<Kind>().is_err());
}
