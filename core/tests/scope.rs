//! The time that parts, sections and paragraphs cover, seen through their statistics.

use baogao::{Section, Status, parse};

const FRONT: &str = "青川省政府工作报告\n\n——2026年1月20日在青川省第十四届人民代表大会第四次会议上\n\n青川省省长　王清\n\n各位代表：\n\n";

/// `value period status` of every statistic of a report with the front matter above.
fn rows(body: &str) -> Vec<String> {
    rows_of(&format!("{FRONT}{body}"))
}

fn rows_of(text: &str) -> Vec<String> {
    parse(text)
        .statistics()
        .iter()
        .map(|s| {
            let status = if s.status() == Status::Planned { "planned" } else { "achieved" };
            format!("{} {} {status}", s.value(), s.period().as_deref().unwrap_or("-"))
        })
        .collect()
}

/// `since-year plan` of the sections at the top.
fn times(sections: &[Section<'_>]) -> Vec<String> {
    let year = |y: Option<i32>| y.map_or("-".into(), |y| y.to_string());
    sections
        .iter()
        .map(|s| {
            let plan = if s.plan { "plan" } else { "review" };
            format!("{}~{} {plan}", year(s.since), year(s.year))
        })
        .collect()
}

#[test]
fn headings_of_parts() {
    for (heading, want) in [
        ("一、2025年工作回顾", "-~2025 review"),
        ("一、改革发展取得丰硕成果的五年", "2021~2025 review"),
        ("一、过去五年的主要工作", "2021~2025 review"),
        ("一、“十四五”时期发展成就", "2021~2025 review"),
        ("二、今后五年的奋斗目标", "2026~2030 plan"),
        ("二、“十五五”时期目标任务和2026年工作安排", "2026~2030 plan"),
        ("二、全力推动“十五五”开好局起好步", "-~2026 plan"),
        ("二、2026年重点工作", "-~2026 plan"),
    ] {
        let text =
            format!("{FRONT}{heading}\n\n坚持稳中求进。\n\n三、结束语\n\n让我们一起努力。\n");
        assert_eq!(times(&parse(&text).sections)[0], want, "{heading}");
    }
}

#[test]
fn five_years_in_a_paragraph() {
    for lead in ["五年来，", "过去五年，", "——这五年，", "各位代表！五年间，", "“十四五”时期，"]
    {
        let body =
            format!("一、政府工作回顾\n\n{lead}我们新建公路300公里。\n\n全年新建桥梁20座。\n");
        assert_eq!(rows(&body), ["300 2021/2025 achieved", "20 2025 achieved"], "{lead}");
    }
}

#[test]
fn a_topic_line_rules_what_follows() {
    let body = "一、政府工作回顾\n\n这是交通条件大幅改善的五年。\n\n新建公路300公里。\n\n改造桥梁20座。\n\n\
                这是民生福祉持续增进的五年。\n\n新建学校40所。\n\n2025年，我们建成公园6个。\n\n种植树木9000株。\n";
    assert_eq!(
        rows(body),
        [
            "300 2021/2025 achieved", "20 2021/2025 achieved", "40 2021/2025 achieved",
            "6 2025 achieved", "9000 2025 achieved"
        ]
    );
}

#[test]
fn one_year_and_five_under_one_heading() {
    let body = "一、2025年和“十四五”时期工作回顾\n\n（一）基础设施不断完善\n\n新建公路30公里。\n\n\
                （二）民生持续改善\n\n新建学校4所。\n\n五年来，全省新建医院50所。\n\n改造住房600套。\n";
    assert_eq!(
        rows(body),
        ["30 2025 achieved", "4 2025 achieved", "50 2021/2025 achieved", "600 2021/2025 achieved"]
    );
}

#[test]
fn the_last_year_leads_to_all_of_them() {
    for lead in [
        "2025年是“十四五”收官之年。五年来，我们接续奋斗。",
        "各位代表！2025年任务的完成，标志着“十四五”收官。",
    ] {
        let body = format!(
            "一、2025年及“十四五”时期工作回顾\n\n新建公路30公里。\n\n{lead}\n\n改造住房600套。\n"
        );
        assert_eq!(rows(&body), ["30 2025 achieved", "600 2021/2025 achieved"], "{lead}");
    }
}

#[test]
fn the_year_just_past_has_the_rest_of_a_review() {
    let body = "一、过去五年的主要工作\n\n——经济。新建公路30公里。\n\n——民生。新建学校40所。\n\n\
                ——生态。治理河道50公里。\n\n刚刚过去的2025年，我们培训技工700人。\n\n改造住房600套。\n\n\
                五年来，我们培训干部800人。\n\n走访企业90家。\n";
    assert_eq!(
        rows(body),
        [
            "30 2021/2025 achieved", "40 2021/2025 achieved", "50 2021/2025 achieved",
            "700 2025 achieved", "600 2025 achieved", "800 2021/2025 achieved",
            "90 2021/2025 achieved"
        ]
    );
}

#[test]
fn a_year_in_passing() {
    let body = "一、过去五年的主要工作\n\n2025年服务业占比达到60%、高于全国3个百分点。新建学校40所。\n\n\
                改造住房600套，2025年接待游客700人次，年均增长5%。\n\n\
                里程由2020年的90公里增加到2025年的200公里，其中高铁由10公里增加到30公里。\n";
    assert_eq!(
        rows(body),
        [
            "60 2025 achieved", "3 2025 achieved", "40 2021/2025 achieved",
            "600 2021/2025 achieved", "700 2025 achieved", "5 2021/2025 achieved",
            "90 2020 achieved", "200 2025 achieved", "10 2020 achieved", "30 2025 achieved"
        ]
    );
}

#[test]
fn sections_go_on_with_the_year_of_a_mixed_part() {
    let body = "一、2025年工作回顾\n\n新建公路30公里。\n\n“十五五”时期主要目标和2026年重点工作\n\n\
                “十五五”时期，新建公路900公里。\n\n今年是“十五五”开局之年。\n\n\
                一、抓好农业生产\n\n建设农田60亩。\n\n二、抓好民生\n\n新建学校8所。\n";
    assert_eq!(
        rows(body),
        ["30 2025 achieved", "900 2026/2030 planned", "60 2026 planned", "8 2026 planned"]
    );
}

#[test]
fn a_review_inside_a_plan() {
    let body = "一、2025年工作回顾\n\n新建公路30公里。\n\n二、“十四五”时期发展成就和“十五五”时期主要目标任务\n\n\
                过去五年，全省新建医院50所。\n\n“十五五”时期，新建公路900公里。\n";
    assert_eq!(rows(body), ["30 2025 achieved", "50 2021/2025 achieved", "900 2026/2030 planned"]);
}

#[test]
fn a_plan_outline_under_a_joint_heading() {
    let body = "一、2025年工作回顾\n\n新建公路30公里。\n\n二、“十五五”时期目标任务和2026年工作安排\n\n\
                《纲要（草案）》明确，新建公路900公里。\n\n今年是“十五五”开局之年。\n\n新建学校8所。\n";
    assert_eq!(rows(body), ["30 2025 achieved", "900 2026/2030 planned", "8 2026 planned"]);
}

#[test]
fn a_plan_without_a_heading() {
    for lead in
        ["新的一年，全省法院将做好以下工作：", "2026年，我们将再接再厉。", "今年，我们将继续努力。"]
    {
        let body = format!(
            "一、服务发展\n\n审结案件300件。\n\n二、改善民生\n\n执结案件40件。\n\n\
             三、锻造队伍。培训干警500人次。\n\n{lead}\n\n培训法官60人次。\n"
        );
        let want =
            ["300 2025 achieved", "40 2025 achieved", "500 2025 achieved", "60 2026 planned"];
        assert_eq!(rows(&body), want, "{lead}");
        let report = format!("{FRONT}{body}");
        assert_eq!(times(&parse(&report).sections), ["-~2025 review"; 3], "{lead}");
    }
}

#[test]
fn the_lead_before_flat_sections() {
    let body = "过去五年，全省法院主要做了以下工作：\n\n一、服务发展\n\n审结案件300件。\n\n二、改善民生\n\n执结案件40件。\n";
    assert_eq!(rows(body), ["300 2021/2025 achieved", "40 2021/2025 achieved"]);
}

#[test]
fn years_under_review() {
    for (text, year) in [
        (
            "政协青溪市常务委员会工作报告\n\n——2024年12月22日在政协青溪市第九届委员会第四次会议上\n\n各位委员：\n\n2024年，一年来，我们提交提案30件。\n",
            2024,
        ),
        (
            "青溪市人民政府工作报告\n\n——2025年1月12日在青溪市第八届人民代表大会第五次会议上\n\n各位代表：\n\n2024年，我们新建学校3所。\n",
            2024,
        ),
        (
            "青溪市政府工作报告\n\n——2024年12月22日在青溪市第九届人民代表大会第四次会议上\n\n各位代表：\n\n一、2023年工作回顾\n\n新建学校3所。\n",
            2023,
        ),
        (
            "青溪区2024年上半年预算执行情况的报告\n\n——2024年7月30日在青溪区第八届人民代表大会常务委员会第二十次会议上\n\n收入30亿元。\n",
            2024,
        ),
        (
            "前三季度青溪市经济运行情况公报\n\n青溪市统计局\n\n2023年10月20日\n\n前三季度，全市生产总值529亿元。\n",
            2023,
        ),
        (
            "青溪市国民经济和社会发展统计公报\n\n青溪市统计局\n\n2024年3月20日\n\n全年全市生产总值529亿元。\n",
            2023,
        ),
    ] {
        assert_eq!(parse(text).front.year, Some(year), "{text}");
    }
    let session = "各位代表：\n\n我代表国务院，向第十四届全国人民代表大会第一次会议作政府工作报告，请予审议。\n";
    assert_eq!(parse(session).front.year, Some(2022));
}
