//! Several documents in one text: the report is read as if it stood alone.

mod common;

use std::fs;
use std::path::Path;

use baogao::{Code, Kind, Role, WorkReport, parse, parse_all};
use common::{broken, broken_together, flatten};

const RESOLUTION: &str = "青溪市第八届人民代表大会第四次会议关于政府工作报告的决议\n\
    （2025年1月12日青溪市第八届人民代表大会第四次会议通过）\n\
    青溪市第八届人民代表大会第四次会议审议了市长李明所作的政府工作报告。会议充分肯定过去一年的工作，决定批准这个报告。\n\
    会议号召全市人民团结一致，完成各项任务，新建示范村8个。\n";

const NOTICE: &str = "青溪市人民政府关于印发政府工作报告的通知\n\
    青政发〔2025〕3号\n\
    各县（市、区）人民政府，市政府各部门：\n\
    现将市长李明在青溪市第八届人民代表大会第四次会议上所作的政府工作报告印发给你们，请于3月20日前报送落实情况。\n\
    青溪市人民政府\n\
    2025年1月20日\n";

const ANNEX: &str = "附件1\n\
    青溪市2025年重点项目清单\n\
    一、云岭水库，总投资12亿元。\n\
    二、青溪大桥，总投资8亿元。\n\
    附件2\n\
    关于青溪市政府债务情况的说明\n\
    年末全市政府债务余额126亿元，控制在限额以内。\n";

const CHROME: &str =
    "【打印本页】【关闭窗口】\n上一篇：青溪市召开工作会议\n下一篇：没有了\n当前位置：首页\n";

const NEWS: &str = "青溪市第八届人民代表大会第四次会议开幕\n\
    本报讯（记者 王芳）1月9日上午，青溪市第八届人民代表大会第四次会议开幕，应到代表360名，实到代表348名。会议听取了市长李明所作的政府工作报告。\n";

/// A report on the year before `year`, with numbers of its own.
fn report(place: &str, year: u32) -> String {
    let last = year - 1;
    format!(
        "{place}政府工作报告\n\
         ——{year}年1月9日在{place}第八届人民代表大会第四次会议上\n\
         {place}市长 李明\n\
         各位代表：\n\
         现在，我代表市人民政府，向大会报告工作，请予审议。\n\
         一、{last}年工作回顾\n\
         {place}全年地区生产总值{year}亿元，增长5.6%，城镇新增就业1.2万人，居民收入稳步提高。\n\
         （一）农业。粮食产量42万吨，增长1.1%。\n\
         二、{year}年工作安排\n\
         {place}新的一年要做好各项工作，新建学校3所，改造老旧小区14个。\n"
    )
}

fn budget() -> String {
    "关于青溪市2024年预算执行情况和2025年预算草案的报告\n\
     ——2025年1月9日在青溪市第八届人民代表大会第四次会议上\n\
     青溪市财政局局长 王芳\n\
     各位代表：\n\
     受市人民政府委托，现将2024年预算执行情况和2025年预算草案提请大会审议。\n\
     一、2024年预算执行情况\n\
     全市一般公共预算收入31.8亿元，增长4.5%。\n\
     二、2025年预算草案\n\
     全市一般公共预算收入安排33亿元，增长4%。\n"
        .to_string()
}

/// What a report says, wherever it stands: outline, then rows.
fn said(report: &WorkReport<'_>) -> (Vec<String>, Vec<String>) {
    let outline = flatten(&report.sections)
        .into_iter()
        .map(|s| format!("{:?} {}{} {:?} {}", s.level, s.label, s.heading, s.year, s.plan));
    let rows = report.statistics().iter().map(|s| {
        format!(
            "{} {:?} {:?} {:?} {:?} {:?}",
            s.text(),
            s.value(),
            s.indicator(),
            s.period(),
            s.status(),
            s.change()
        )
    });
    (outline.collect(), rows.collect())
}

/// Reads a packet and checks the laws; the report is the one that `alone` is.
fn reads_as<'s>(packet: &'s str, alone: &str) -> (WorkReport<'s>, Vec<WorkReport<'s>>) {
    let (one, all) = (parse(packet), parse_all(packet));
    let expected = parse(alone);
    assert_eq!(said(&one), said(&expected), "{packet}");
    assert_eq!(one.front, expected.front, "{packet}");
    assert_eq!(broken(packet, &one), [""; 0], "{packet}");
    assert_eq!(broken_together(packet, &all), [""; 0], "{packet}");
    let own = all.iter().filter(|r| r.front == one.front).count();
    assert_eq!(own, 1, "{packet}");
    (one, all)
}

fn codes(report: &WorkReport<'_>) -> Vec<Code> {
    report.notes.iter().map(|n| n.code).filter(|c| matches!(c, Code::Aside | Code::Copy)).collect()
}

fn kinds(all: &[WorkReport<'_>]) -> Vec<(Kind, String)> {
    all.iter()
        .map(|r| (r.front.kind, r.front.title.as_deref().unwrap_or_default().to_string()))
        .collect()
}

#[test]
fn a_resolution_stands_above_the_report() {
    let alone = report("青溪市", 2025);
    let packet = format!("{RESOLUTION}{alone}");
    let (one, all) = reads_as(&packet, &alone);
    assert_eq!(codes(&one), [Code::Aside]);
    assert_eq!(one.notes[0].span.start, 0);
    assert_eq!(
        kinds(&all),
        [
            (Kind::Other, RESOLUTION.lines().next().unwrap().to_string()),
            (Kind::Government, "青溪市政府工作报告".to_string())
        ]
    );
    assert_eq!(all[0].statistics().len(), 1);
    assert!(one.paragraphs[..4].iter().all(|p| p.role == Role::Furniture));
}

#[test]
fn the_report_below_may_have_no_title() {
    let alone = report("青溪市", 2025);
    let alone = &alone[alone.find("各位代表").unwrap()..];
    for above in [RESOLUTION, NOTICE] {
        let packet = format!("{above}{alone}");
        let (one, all) = reads_as(&packet, alone);
        assert_eq!((codes(&one), all.len()), (vec![Code::Aside], 2));
    }
}

#[test]
fn a_table_of_contents_names_what_follows() {
    let alone = report("青溪市", 2025);
    for contents in [
        "目录\n一、关于政府工作报告的决议\n二、青溪市政府工作报告\n",
        "目  录\n1.决议\n2.政府工作报告\n",
        "目录\n青溪市第八届人民代表大会第四次会议关于政府工作报告的决议 1\n青溪市政府工作报告 3\n",
    ] {
        let packet = format!("{contents}{RESOLUTION}{alone}");
        let (one, all) = reads_as(&packet, &alone);
        assert_eq!((codes(&one), all.len()), (vec![Code::Aside], 2), "{contents}");
    }
    let own = "目录\n一、2024年工作回顾……1\n（一）农业……1\n二、2025年工作安排……2\n";
    let (one, all) = reads_as(&format!("{own}{alone}"), &alone).into_counts();
    assert_eq!((one, all), (0, 1));
    let (front, text) = alone.split_once("各位代表：").unwrap();
    let (one, all) = reads_as(&format!("{front}{own}各位代表：{text}"), &alone).into_counts();
    assert_eq!((one, all), (0, 1));
}

trait Counts {
    fn into_counts(self) -> (usize, usize);
}

impl Counts for (WorkReport<'_>, Vec<WorkReport<'_>>) {
    /// Documents that were set aside, and documents that were read.
    fn into_counts(self) -> (usize, usize) {
        (codes(&self.0).len(), self.1.len())
    }
}

#[test]
fn a_notice_forwards_the_report() {
    let alone = report("青溪市", 2025);
    let bare = alone.replacen("青溪市政府工作报告", "政府工作报告", 1);
    reads_as(&format!("{NOTICE}{bare}"), &bare);
    let packet = format!("{NOTICE}{alone}");
    let (one, all) = reads_as(&packet, &alone);
    assert_eq!(codes(&one), [Code::Aside]);
    assert_eq!(all[0].front.title.as_deref(), Some("青溪市人民政府关于印发政府工作报告的通知"));
    assert_eq!((all[0].front.kind, all.len()), (Kind::Other, 2));
}

#[test]
fn a_notice_forwards_a_plan() {
    let plan = "青溪市2025年国民经济和社会发展计划\n\
        一、主要目标\n地区生产总值增长5.5%，城镇新增就业1.2万人。\n\
        二、主要任务\n新建学校3所，改造老旧小区14个。\n";
    let notice = NOTICE.replace("政府工作报告", "青溪市2025年国民经济和社会发展计划");
    let packet = format!("{notice}{plan}");
    let (one, all) = (parse(&packet), parse_all(&packet));
    assert_eq!(said(&one).0.len(), 2);
    assert_eq!((one.statistics().len(), codes(&one)), (4, vec![Code::Aside]));
    assert_eq!((all.len(), all[0].front.kind), (2, Kind::Other));
    assert_eq!((one.front.kind, one.front.year), (Kind::Plan, all[1].front.year));
    assert_eq!(one.front.title.as_deref(), plan.lines().next());
}

#[test]
fn annexes_stand_behind_the_report() {
    let alone = report("青溪市", 2025);
    let packet = format!("{alone}{ANNEX}");
    let (one, all) = reads_as(&packet, &alone);
    assert_eq!(codes(&one), [Code::Aside, Code::Aside]);
    assert_eq!(
        kinds(&all[1..]),
        [
            (Kind::Other, "青溪市2025年重点项目清单".to_string()),
            (Kind::Other, "关于青溪市政府债务情况的说明".to_string())
        ]
    );
    assert_eq!(all[1].statistics().len(), 2);
    // Explanations of terms and lists of tasks are part of the report.
    let packet = format!(
        "{alone}附件1\n2025年民生实事\n新建学校3所。\n附件2\n名词解释\n1.一网通办：指平台。\n"
    );
    assert_eq!((codes(&parse(&packet)).len(), parse_all(&packet).len()), (0, 1));
}

#[test]
fn a_resolution_on_several_reports_stands_above_them() {
    let resolution = RESOLUTION
        .replace("关于政府工作报告的", "关于政府工作报告、法院工作报告和检察院工作报告的");
    let (first, second) = (report("青溪市", 2025), budget());
    let packet = format!("{resolution}{first}{second}");
    let (one, all) = reads_as(&packet, &first);
    assert_eq!(codes(&one), [Code::Aside, Code::Aside]);
    assert_eq!(
        all.iter().map(|r| r.front.kind).collect::<Vec<_>>(),
        [Kind::Other, Kind::Government, Kind::Budget]
    );
    assert_eq!(said(&all[2]), said(&parse(&second)));
}

#[test]
fn the_review_of_a_budget_is_no_report() {
    let review = "青溪市人大财政经济委员会关于青溪市2024年预算执行情况和2025年预算草案的审查结果报告\n\
        （2025年1月11日青溪市第八届人民代表大会第四次会议主席团第二次会议通过）\n\
        青溪市第八届人民代表大会第四次会议主席团：\n\
        财政经济委员会对预算草案进行了审查，建议大会批准，并提出3条意见。\n";
    let alone = budget();
    for packet in [format!("{review}{alone}"), format!("{alone}{review}")] {
        let (one, all) = reads_as(&packet, &alone);
        assert_eq!((codes(&one), all.len()), (vec![Code::Aside], 2));
    }
}

#[test]
fn news_stands_above_the_report() {
    let alone = report("青溪市", 2025);
    let packet = format!("{NEWS}{alone}");
    let (one, all) = reads_as(&packet, &alone);
    assert_eq!(codes(&one), [Code::Aside]);
    assert_eq!((all.len(), all[0].front.kind), (2, Kind::Other));
    assert!(!all[0].statistics().is_empty());
}

#[test]
fn copies_are_read_once_whatever_stands_between() {
    let alone = report("青溪市", 2025);
    for between in ["", CHROME, "智能问答\n无障碍阅读\n长者助手\n", "（责任编辑： 王一\n】\n"]
    {
        for count in [2, 3, 7] {
            let packet = format!("{between}{alone}").repeat(count);
            let (one, all) = (parse(&packet), parse_all(&packet));
            assert_eq!(said(&one), said(&parse(&alone)), "{between}");
            assert_eq!(codes(&one), vec![Code::Copy; count - 1], "{between}");
            assert_eq!((all.len(), codes(&all[0]).len()), (1, count - 1), "{between}");
            assert_eq!(broken(&packet, &one), [""; 0]);
        }
    }
    // Without its title block the text begins again with its first paragraph.
    let text = &alone[alone.find("一、").unwrap()..];
    let packet = format!("{alone}打印\n{text}打印\n{text}");
    let (one, all) = reads_as(&packet, &alone);
    assert_eq!((codes(&one), all.len()), (vec![Code::Copy; 2], 1));
}

#[test]
fn a_packet_given_twice_is_read_once() {
    let alone = report("青溪市", 2025);
    let packet = format!("{RESOLUTION}{alone}").repeat(2);
    let (one, all) = reads_as(&packet, &alone);
    assert_eq!((codes(&one), all.len()), (vec![Code::Aside, Code::Copy, Code::Copy], 2));
}

#[test]
fn an_extract_is_no_report() {
    let alone = format!(
        "{}{}",
        report("青溪市", 2025),
        "全市各项工作稳步推进，完成投资126亿元。\n".repeat(60)
    );
    let extract = "青溪市政府工作报告（摘要）\n——2025年1月9日在青溪市第八届人民代表大会第四次会议上\n各位代表：\n过去一年，全市新增企业12家，各项工作取得新成绩。\n";
    let packet = format!("{extract}{alone}");
    assert_eq!(said(&parse(&packet)), said(&parse(&alone)));
}

#[test]
fn what_is_one_document_stays_one() {
    let alone = report("青溪市", 2025);
    for text in [
        alone.clone(),
        RESOLUTION.to_string(),
        NOTICE.to_string(),
        // The page has a title of its own, and names other pages.
        format!("首页\n青溪市政府工作报告\n时间：2025-01-20\n{alone}"),
        format!(
            "{alone}相关阅读：\n青溪市2023年政府工作报告\n青溪市人民政府关于印发工作要点的通知\n"
        ),
        // Documents that the text speaks of.
        alone.replace("（一）农业。", "会议通过了关于政府工作报告的决议。\n"),
        // A translation.
        format!("{alone}Report on the Work of the Government\nThe economy grew by 5.6 percent.\n"),
    ] {
        assert_eq!((parse_all(&text).len(), codes(&parse(&text)).len()), (1, 0), "{text}");
    }
}

/// Every sample in packets of five kinds.
#[test]
fn samples_read_in_packets_as_alone() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/reports");
    let (mut right, mut every) = ([0; 2], [0; 2]);
    for entry in fs::read_dir(folder).expect("the samples are there") {
        let path = entry.expect("the entry can be read").path();
        let Ok(alone) = fs::read_to_string(&path) else { continue };
        let alone = if alone.ends_with('\n') { alone } else { alone + "\n" };
        let expected = parse(&alone);
        // A text whose title stands behind it does not show where it begins.
        let displaced = expected.notes.iter().any(|n| n.code == Code::Order);
        let expected = said(&expected);
        for (name, packet) in [
            ("resolution", format!("目录\n一、决议\n二、报告\n{RESOLUTION}{alone}")),
            ("notice", format!("{NOTICE}{alone}")),
            ("annex", format!("{alone}{ANNEX}")),
            ("twice", format!("{alone}\n\n{alone}")),
            ("three times", format!("{alone}{CHROME}").repeat(3)),
        ] {
            let one = parse(&packet);
            assert_eq!(broken(&packet, &one), [""; 0], "{}", path.display());
            if displaced && matches!(name, "resolution" | "notice" | "annex") {
                continue;
            }
            assert!(!codes(&one).is_empty(), "{name}: {}", path.display());
            let found = said(&one);
            let same = |a: &[String], b: &[String]| a.iter().zip(b).filter(|(a, b)| a == b).count();
            let figures = [same(&found.0, &expected.0), same(&found.1, &expected.1)];
            let whole = [found.0.len().max(expected.0.len()), found.1.len().max(expected.1.len())];
            println!(
                "{name}: {}: outline {}/{}, rows {}/{}",
                path.display(),
                figures[0],
                whole[0],
                figures[1],
                whole[1]
            );
            for n in 0..2 {
                right[n] += figures[n];
                every[n] += whole[n];
            }
        }
    }
    for n in 0..2 {
        assert!(every[n] > 0 && right[n] * 100 >= every[n] * 98, "{right:?} of {every:?}");
    }
}
