//! The outline on texts as people really have them. Places and people are fictional.

mod common;

use baogao::{Code, Kind, Level, Role, Section, Tier, WorkReport};
use common::{broken, flatten};

fn read(source: &str) -> WorkReport<'_> {
    let report = baogao::parse(source);
    let faults = broken(source, &report);
    assert!(faults.is_empty(), "{faults:#?}");
    report
}

/// Headings with their labels, indented by depth.
fn tree(report: &WorkReport<'_>) -> Vec<String> {
    fn walk(list: &[Section<'_>], depth: usize, out: &mut Vec<String>) {
        for section in list {
            out.push(format!("{}{}{}", "  ".repeat(depth), section.label, section.heading));
            walk(&section.sections, depth + 1, out);
        }
    }
    let mut out = Vec::new();
    walk(&report.sections, 0, &mut out);
    out
}

fn roles(report: &WorkReport<'_>) -> Vec<Role> {
    report.paragraphs.iter().map(|p| p.role).collect()
}

const FRONT: &str = "青溪区人民政府工作报告\n——2025年1月9日在青溪区第八届人民代表大会第四次会议上\n青溪区区长　李　明\n\n各位代表：\n现在，我代表区人民政府，向大会报告工作，请予审议，并请区政协委员提出意见。\n";

/// A paragraph of body text about a subject.
fn body(subject: &str) -> String {
    format!(
        "{subject}全年稳步推进，各项任务按时完成，群众的获得感不断增强，取得了新的成绩，为今后的发展打下了坚实的基础。\n"
    )
}

#[test]
fn front_matter_is_told_apart() {
    let source = format!("{FRONT}一、2024年工作回顾\n{}", body("经济"));
    let report = read(&source);
    let front = &report.front;
    assert_eq!(front.kind, Kind::Government);
    assert_eq!(front.title.as_deref(), Some("青溪区人民政府工作报告"));
    assert_eq!(front.issuer.as_deref(), Some("青溪区人民政府"));
    assert_eq!((front.region.as_deref(), front.tier), (Some("青溪区"), Some(Tier::County)));
    assert_eq!(
        (front.date.as_deref(), front.term, front.session),
        (Some("2025-01-09"), Some(8), Some(4))
    );
    assert_eq!((front.speaker.as_deref(), front.year), (Some("李明"), Some(2024)));
    assert_eq!(
        roles(&report),
        [
            Role::Title,
            Role::Date,
            Role::Speaker,
            Role::Salutation,
            Role::Opening,
            Role::Heading,
            Role::Body
        ]
    );
}

#[test]
fn front_matter_and_parts_at_the_end_are_read_where_they_belong() {
    let source = format!(
        "2024年是很不平凡的一年。{}\n一、立法工作\n\n{}\n同时，我们也清醒地看到，工作中还存在一些问题和不足：{}\n2025年是规划的收官之年。{}\n一是提高站位。{}\n二是改进作风。{}\n青溪市人民代表大会常务委员会工作报告\n\n——2025年2月27日在青溪市第八届人民代表大会第四次会议上\n\n青溪市人大常委会主任 李中明\n\n过去一年主要工作\n\n各位代表：\n我受市人大常委会委托，向大会报告工作，请予审议。\n\n新一年主要工作安排\n",
        body("工作"),
        body("立法"),
        body("监督"),
        body("工作"),
        body("学习"),
        body("调研")
    );
    let report = read(&source);
    assert_eq!(
        tree(&report),
        [
            "过去一年主要工作", "  一、立法工作", "新一年主要工作安排", "  一是提高站位",
            "  二是改进作风"
        ]
    );
    assert_eq!(
        &roles(&report)[..5],
        [Role::Title, Role::Date, Role::Speaker, Role::Salutation, Role::Opening]
    );
    let [review, plan] = report.sections.as_slice() else { panic!("two parts") };
    assert_eq!(
        (review.year, review.plan, plan.year, plan.plan),
        (Some(2024), false, Some(2025), true)
    );
    assert!(report.notes.iter().any(|n| n.code == Code::Order));
}

#[test]
fn a_repeated_title_block_is_noted() {
    let source = format!(
        "{FRONT}一、2024年工作回顾\n{}{}青溪区人民政府工作报告\n——2025年1月9日在青溪区第八届人民代表大会第四次会议上\n",
        body("经济"),
        body("民生")
    );
    let report = read(&source);
    assert_eq!(roles(&report).iter().filter(|r| **r == Role::Title).count(), 2);
    assert!(report.notes.iter().any(|n| n.code == Code::Copy));
}

#[test]
fn a_report_given_twice_is_read_once() {
    let one = format!(
        "{FRONT}一、2024年工作回顾\n{a}{a}{a}二、2025年工作安排\n{a}{a}",
        a = body("经济").repeat(3).replace('\n', "") + "\n"
    );
    let source = format!("{one}\n{one}");
    let report = read(&source);
    assert_eq!(flatten(&report.sections).len(), 2);
    assert!(report.notes.iter().any(|n| n.code == Code::Copy && n.span.start >= one.len()));
    assert_eq!(baogao::parse_all(&source).len(), 1);
}

#[test]
fn several_reports_are_read_one_by_one() {
    let one = format!(
        "{FRONT}一、2024年工作回顾\n{a}{a}{a}",
        a = body("经济").repeat(3).replace('\n', "") + "\n"
    );
    let other = one
        .replace("青溪区", "白河县")
        .replace("2025年1月9日", "2024年1月9日")
        .replace("经济", "民生");
    let source = format!("{one}\n{other}");
    let all = baogao::parse_all(&source);
    let regions: Vec<_> = all.iter().map(|r| (r.front.region.as_deref(), r.front.year)).collect();
    assert_eq!(regions, [(Some("青溪区"), Some(2024)), (Some("白河县"), Some(2023))]);
    assert_eq!(all[1].sections[0].span.slice(&source), "一、2024年工作回顾");
}

#[test]
fn a_heading_glued_to_the_text_before_it() {
    let source = format!("一、经济工作\n{}二、加强监督\n{}", body("经济").trim_end(), body("监督"));
    assert_eq!(tree(&read(&source)), ["一、经济工作", "二、加强监督"]);
}

#[test]
fn an_enumeration_inside_a_sentence_is_no_heading() {
    let source = format!(
        "一、经济工作\n主要做了三件事：一是稳增长；二是促改革；三是惠民生。{}一是稳增长；二是促改革。\n一、二、三产业增加值分别增长。\n",
        body("经济")
    );
    assert_eq!(tree(&read(&source)), ["一、经济工作"]);
}

#[test]
fn a_text_without_line_breaks() {
    let long = body("经济").trim_end().repeat(8);
    let source = format!(
        "青溪区人民政府工作报告 ——2025年1月9日在青溪区第八届人民代表大会第四次会议上 青溪区区长 李明 各位代表： 现在，我代表区人民政府，向大会报告工作，请予审议。 一、2024年工作回顾 {long} （一）稳定增长 {long} 二、2025年工作安排 {long}"
    );
    let report = read(&source);
    assert_eq!(tree(&report), ["一、2024年工作回顾", "  （一）稳定增长", "二、2025年工作安排"]);
    assert_eq!(
        (report.front.title.as_deref(), report.front.speaker.as_deref()),
        (Some("青溪区人民政府工作报告"), Some("李明"))
    );
}

#[test]
fn page_furniture_is_set_aside() {
    let source = format!(
        "当前位置：\n首页\n>\n政务公开\n【字体：\n大\n中\n小\n】\n{FRONT}一、2024年工作回顾\n{}— 3 —\n{}（下转第二版）\n扫一扫在手机打开当前页\n主办：青溪区人民政府    邮编：000000\n",
        body("经济"),
        body("民生")
    );
    let report = read(&source);
    let furniture: Vec<_> = report
        .paragraphs
        .iter()
        .filter(|p| p.role == Role::Furniture)
        .map(|p| p.text.as_ref())
        .collect();
    assert_eq!(furniture.first(), Some(&"当前位置："));
    assert!(furniture.contains(&"— 3 —") && furniture.contains(&"（下转第二版）"));
    assert_eq!(furniture.last(), Some(&"主办：青溪区人民政府    邮编：000000"));
    assert_eq!(report.front.title.as_deref(), Some("青溪区人民政府工作报告"));
}

#[test]
fn a_title_at_the_head_of_every_page_is_furniture() {
    let page = body("经济").repeat(14);
    let source = format!(
        "{FRONT}一、2024年工作回顾\n{page}青溪区人民政府工作报告\n{page}青溪区人民政府工作报告\n{page}"
    );
    let report = read(&source);
    assert_eq!(roles(&report).iter().filter(|r| **r == Role::Title).count(), 1);
    assert_eq!(roles(&report).iter().filter(|r| **r == Role::Furniture).count(), 2);
    assert!(report.notes.is_empty());
}

#[test]
fn a_note_under_a_table_does_not_end_the_sections() {
    let source = format!("一、综合\n{a}注释：\n[1]初步统计数。\n二、农业\n{a}", a = body("经济"));
    assert_eq!(tree(&read(&source)), ["一、综合", "  注释", "二、农业"]);
}

#[test]
fn traditional_characters_are_read_and_kept() {
    let source = "青溪區人民政府工作報告\n——2025年1月9日在青溪區第八屆人民代表大會第四次會議上\n青溪區區長　李明\n各位代表：\n現在，我代表區人民政府，向大會報告工作，請予審議。\n過去一年主要工作\n國民經濟穩步增長，各項任務按時完成，群眾的獲得感不斷增強，取得了新的成績，為今後的發展打下了堅實的基礎。\n";
    let report = read(source);
    assert_eq!(report.front.title.as_deref(), Some("青溪區人民政府工作報告"));
    assert_eq!(
        (report.front.kind, report.front.region.as_deref(), report.front.term),
        (Kind::Government, Some("青溪区"), Some(8))
    );
    assert_eq!(tree(&report), ["過去一年主要工作"]);
    assert_eq!(report.sections[0].year, Some(2024));
}

#[test]
fn explanations_of_terms_are_a_glossary() {
    let source = format!(
        "{FRONT}一、2024年工作回顾\n{}附件\n名词解释\n1.“三上”企业：达到一定规模的企业。\n2.双创：创业和创新。\n",
        body("经济")
    );
    let report = read(&source);
    assert_eq!(tree(&report), ["一、2024年工作回顾", "名词解释"]);
    assert_eq!(report.paragraphs.iter().filter(|p| p.role == Role::Glossary).count(), 2);
}

#[test]
fn every_family_of_markers_nests_in_the_one_above() {
    let source = format!(
        "第一部分 2024年工作回顾\n一、经济\n（一）工业\n1.扩大投资。{a}（1）重点项目。{a}①新区项目。{a}（2）技术改造。{a}2.促进消费。{a}(二)农业\n{a}二、社会\n一是稳就业。{a}二是保民生。{a}第二部分 2025年工作安排\n第一，改革。{a}第二，开放。{a}",
        a = body("项目")
    );
    assert_eq!(
        tree(&read(&source)),
        [
            "第一部分2024年工作回顾", "  一、经济", "    （一）工业", "      1.扩大投资",
            "        （1）重点项目", "          ①新区项目", "        （2）技术改造",
            "      2.促进消费", "    (二)农业", "  二、社会", "    一是稳就业", "    二是保民生",
            "第二部分2025年工作安排", "  第一，改革", "  第二，开放",
        ]
    );
}

#[test]
fn levels_follow_the_marker() {
    let source = "一、甲\n（一）乙\n一是丙。丁。\n（1）戊。己。\n";
    let levels: Vec<_> = flatten(&read(source).sections).into_iter().map(|s| s.level).collect();
    assert_eq!(levels, [Level::Section, Level::Subsection, Level::Item, Level::Subitem]);
}

#[test]
fn numbers_that_do_not_count_up_are_noted() {
    let source = format!("一、经济\n{a}三、社会\n{a}三、文化\n{a}", a = body("工作"));
    let report = read(&source);
    let messages: Vec<_> = report
        .notes
        .iter()
        .filter(|n| n.code == Code::Numbering)
        .map(|n| n.message.as_str())
        .collect();
    assert_eq!(messages, ["number 3 follows 1", "number 3 follows 3"]);
}

#[test]
fn a_run_in_heading_ends_at_its_stop() {
    let source = "（一）加强监督。全年开展检查三次。整改到位。\n";
    let report = read(source);
    assert_eq!(report.sections[0].heading, "加强监督");
    assert_eq!(report.sections[0].span.slice(source), "（一）加强监督");
    assert_eq!(report.paragraphs[0].role, Role::Body);
}

#[test]
fn five_year_reviews_and_plans_know_their_years() {
    let source = format!(
        "{FRONT}一、过去五年工作回顾\n{a}二、今后五年的主要任务\n{a}三、2025年重点工作\n{a}",
        a = body("工作")
    );
    let years: Vec<_> = read(&source).sections.iter().map(|s| (s.since, s.year, s.plan)).collect();
    assert_eq!(
        years,
        [(Some(2020), Some(2024), false), (Some(2025), Some(2029), true), (None, Some(2025), true)]
    );
}

#[test]
fn a_plan_without_a_heading_of_its_own_is_known_by_its_first_words() {
    let source = format!(
        "{FRONT}一、牢记嘱托，发展取得新成效\n2024年，{a}二、勇担使命，奋力谱写新篇章\n今年是规划的收官之年，{a}（一）扩大需求\n{a}",
        a = body("工作")
    );
    let report = read(&source);
    let years: Vec<_> = flatten(&report.sections).into_iter().map(|s| (s.year, s.plan)).collect();
    assert_eq!(years, [(Some(2024), false), (Some(2025), true), (Some(2025), true)]);
}

#[test]
fn texts_that_are_no_reports() {
    let novel = "第一章 雨夜\n雨下了一夜，老街上没有一个人，只有灯还亮着。\n他推开门，走了进去，把伞放在墙边，坐下来等。\n";
    assert_eq!(read(novel).front.kind, Kind::Other);
    let english = read("It rained all night, and the street was empty.\n");
    assert_eq!(english.front.kind, Kind::Other);
    assert!(english.notes.iter().any(|n| n.code == Code::Unread));
    assert!(read("坚持“双轮驱动的方针。").notes.iter().any(|n| n.code == Code::Quote));
}

#[test]
fn a_note_points_at_each_place_that_could_not_be_decoded() {
    let places = |text: &str| -> Vec<(String, String)> {
        let notes = read(text).notes.into_iter().filter(|n| n.code == Code::Undecoded);
        notes.map(|n| (n.span.slice(text).to_owned(), n.message)).collect()
    };
    assert_eq!(
        places("报告\u{FFFD}工\u{FFFD}作。\n全年审结案件12件，调解案件3件\u{FFFD}。\n"),
        [
            ("\u{FFFD}工\u{FFFD}".to_string(), "2 characters could not be decoded".to_string()),
            ("\u{FFFD}".to_string(), "a character could not be decoded".to_string()),
        ]
    );
    // Where there are many, the last note reaches to the end of them.
    let many = "全年审结案件十二件，调解案件三件\u{FFFD}。\n".repeat(40);
    let found = places(&many);
    assert_eq!(found.len(), 16);
    assert!(found[15].0.ends_with('\u{FFFD}') && found[15].1.starts_with("25 "));
}
