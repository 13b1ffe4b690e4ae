//! Texts that are not plain are read like the plain ones: Markdown, HTML.

mod common;
#[path = "common/render.rs"]
mod render;

use std::fs;
use std::path::{Path, PathBuf};

use baogao::{Code, Role, WorkReport};
use common::every::faults;
use common::{broken, flatten, squeeze};
use render::{STYLES, pieces, plain};

fn holds(source: &str) {
    let faults = faults(source);
    let head: String = source.chars().take(60).collect();
    assert!(faults.is_empty(), "{head:?}: {faults:#?}");
}

#[test]
fn hostile_texts_keep_the_laws() {
    for piece in [
        "**", "*", "__", "_", "~~", "~", "[", "]", "](", "[^", "![", "<", ">", "<p", "<p>", "</p>",
        "<!--", "<nav>", "<p \"", "<b '>", "&", "&#", "&amp;", "\\", "\\\\", "`", "``", "`a", "#",
        "# \n", "#\n", "> ", ">\n", "- ", "- \n", "* \n", "|", "|\n", "| |\n", "```\n", "~~~\n",
        "---\n", "===\n", "甲\n---\n", "{#", "]{", "]{#a}", "^1^", "---", "...", "**甲** ", "*甲",
        "<td>", "<tr><td>", "<script>", "<sup>2", "[甲](", "[^1]: ", "[1]: /a\n", "<https:", "***",
        "**甲\n", "\\\n", "&nbsp", "&#x1;", "甲<br>", ":::\n", "<h1>", "甲**乙__丙*",
    ] {
        holds(&piece.repeat(20_000 / piece.len()));
        holds(&format!("甲乙。\n{}丙丁。", piece.repeat(3)));
    }
}

#[test]
fn open_ends_keep_the_laws() {
    for source in [
        "<!-- 没有结束\n一、工作回顾",
        "<script>没有结束\n一、工作回顾",
        "<p class=\"没有结束\n一、工作回顾",
        "---\ntitle: 没有结束\n\n一、工作回顾",
        "```\n没有结束\n一、工作回顾",
        "**没有结束\n\n一、工作回顾**",
        "**",
        "# ",
        "> ",
        "- ",
        "&nbsp;",
        "<br>",
        "<p></p>",
        "![](a.png)",
        "[^1]:",
        "[^1]: 注。",
        "\u{FEFF}---\ntitle: 题\n---\n正文。",
        "<p>甲</p><p>乙</p><p>丙</p>",
        "<script>a</script>",
    ] {
        holds(source);
    }
}

/// The front of a report, and one paragraph of it.
fn report(text: &str) -> String {
    format!(
        "青溪县2024年政府工作报告\n——2025年1月15日在青溪县第五届人民代表大会第四次会议上\n青溪县县长 李中明\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、2024年工作回顾\n全县经济运行总体平稳，社会大局保持稳定，各项任务较好完成。\n{text}\n"
    )
}

/// Headings and statistics, without what stands before them.
fn nodes(report: &WorkReport<'_>) -> Vec<String> {
    let headings =
        flatten(&report.sections).into_iter().skip(1).map(|s| format!("{}{}", s.label, s.heading));
    let statistics = report.statistics().iter().map(|s| {
        let high = s.high().map(|high| format!("—{high}")).unwrap_or_default();
        format!("{} {}{high}{}", s.indicator().unwrap_or_default(), s.value(), s.unit())
    });
    headings.chain(statistics).collect()
}

/// Reads a paragraph as it is written and as it is meant: the same headings and statistics.
fn same(written: &str, meant: &str) {
    let (written, meant) = (report(written), report(meant));
    holds(&written);
    let expected = nodes(&baogao::parse(&meant));
    assert!(!expected.is_empty(), "{meant}");
    assert_eq!(nodes(&baogao::parse(&written)), expected, "{written}");
}

#[test]
fn marks_of_markdown_are_none_of_the_text() {
    for (written, meant) in [
        ("新建学校**3所**，增加床位__260张__。", "新建学校3所，增加床位260张。"),
        ("**新建学校**3所，*造林*260亩。", "新建学校3所，造林260亩。"),
        ("**（一）加强监督。**听取报告12项。", "（一）加强监督。听取报告12项。"),
        ("**（一）加强监督。** 听取报告12项。", "（一）加强监督。听取报告12项。"),
        ("**（一）****加强监督。**听取报告12项。", "（一）加强监督。听取报告12项。"),
        ("***（一）加强监督。***听取报告12项。", "（一）加强监督。听取报告12项。"),
        ("**“十四五”**规划项目开工12个。", "“十四五”规划项目开工12个。"),
        ("~~完成~~投资**1\\.2**亿元，增长6\\.1\\%。", "完成投资1.2亿元，增长6.1%。"),
        ("**（一）加强监督** 听取报告12项。", "（一）加强监督\n听取报告12项。"),
        (
            "- （一）加强监督。听取报告12项。\n- （二）改进作风。减少会议6个。",
            "（一）加强监督。听取报告12项。\n（二）改进作风。减少会议6个。",
        ),
        (
            "-   一是抓产业。新增企业12家。\n    -   引进项目3个。",
            "一是抓产业。新增企业12家。\n引进项目3个。",
        ),
        ("> 新建学校3所。", "新建学校3所。"),
        ("> **新建学校**3所。\n> 新增床位260张。", "新建学校3所。\n新增床位260张。"),
        ("新建[学校](https://a.example/2024/t12_3.html \"第5页\")3所。", "新建学校3所。"),
        ("新建学校3所[^2]。\n\n[^2]: 含改建学校。", "新建学校3所。"),
        ("新建学校3所。![图12](a/33.png)\n![](b/44.png){width=\"5in\"}", "新建学校3所。"),
        ("建成区26km^2^，PM~2.5~浓度下降12%。", "建成区26km²，PM2.5浓度下降12%。"),
        ("新增耕地10\\~15亩，造林5---6亩。", "新增耕地10~15亩，造林5—6亩。"),
        ("[新建]{.underline}学校3所。[]{#_Toc12 .anchor}", "新建学校3所。"),
        ("### 产业 {#sec-2}\n新建学校3所。", "### 产业\n新建学校3所。"),
        ("| 新建学校3所。\n| 新增床位260张。", "新建学校3所。\n新增床位260张。"),
        ("2024\\. 全县新建学校3所。", "2024. 全县新建学校3所。"),
        ("新建`学校`3所，**增加**床位260张。", "新建学校3所，增加床位260张。"),
    ] {
        same(written, meant);
    }
}

#[test]
fn tags_are_none_of_the_text() {
    for (written, meant) in [
        ("<p>新建学校3所。</p><p>新增床位260张。</p>", "新建学校3所。\n新增床位260张。"),
        ("<p style=\"a:1\">新建<b>学校</b>3<span>所</span>。</p>", "新建学校3所。"),
        (
            "新建学校3所。<br/>新增床位260张。<BR>造林12亩。",
            "新建学校3所。\n新增床位260张。\n造林12亩。",
        ),
        ("<h3>（一）产业提速</h3>新建学校3所。", "（一）产业提速\n新建学校3所。"),
        (
            "<ul><li>新建学校3所。</li><li>新增床位260张。</li></ul>",
            "新建学校3所。\n新增床位260张。",
        ),
        ("新建&nbsp;学校&#160;3&nbsp所&#12290;", "新建 学校 3 所。"),
        ("新建&amp;nbsp;学校3所&#x3002;", "新建 学校3所。"),
        ("&ldquo;十四五&rdquo;项目开工12个&hellip;", "“十四五”项目开工12个…"),
        (
            "建成区26km<sup>2</sup>，PM<sub>2.5</sub>浓度下降12%。",
            "建成区26km²，PM2.5浓度下降12%。",
        ),
        ("新建学校3所。<!-- 第 6 页 -->新增床位260张。", "新建学校3所。新增床位260张。"),
        ("新建学校3所。\n<!-- 第\n6 页 -->\n新增床位260张。", "新建学校3所。\n新增床位260张。"),
        ("<o:p></o:p>新建学校3所。<script>var a = 12;</script>", "新建学校3所。"),
        ("新建学校3所。&lt;br&gt;新增床位260张。", "新建学校3所。\n新增床位260张。"),
        ("PM2.5浓度<35微克/立方米，造林>12亩。", "PM2.5浓度&lt;35微克/立方米，造林&gt;12亩。"),
    ] {
        same(written, meant);
    }
}

/// A plain text has the same characters and is read as before.
#[test]
fn what_only_looks_like_marks_stays() {
    for text in [
        "地区生产总值*86.5亿元，第一产业增加值*21亿元。\n*注：按可比口径。",
        "1#楼、2#楼封顶，建成住房3*5排。",
        "增长10~15%，下降3~5%，降幅收窄。",
        "编号A_B_C和QX_2024_03的项目完工12个。",
        "首页 > 政务公开 > 政府工作报告",
        ">50%的企业达标，<35微克的天数为300天。",
        "张**诈骗案、李**受贿案共2件。",
        "电话138****1234，已办理12件。",
        "PM_2.5平均浓度下降12.1%。",
        "- 3 -",
        "R&D经费投入增长12%，AT&T公司参展。",
        "-2.1‰的自然增长率，- 12",
        "编辑[1]采纳[2]12件。",
        "#乡村振兴#",
        "a<b且c>d，<U+00A0>新建学校3所。",
        "（2024）（一）[3]新建学校3所。",
        "1.新建学校3所。\n2.新增床位260张。",
        "计划______，实际____所。",
    ] {
        let source = report(text);
        let all: String = baogao::parse(&source).paragraphs.iter().map(|p| &*p.text).collect();
        let shown = |text: &str| {
            let text = text.replace("<U+00A0>", "");
            text.chars().filter(|c| !c.is_whitespace()).collect::<String>()
        };
        assert_eq!(shown(&all), shown(&source));
        holds(&source);
    }
}

#[test]
fn headings_of_markdown_are_headings() {
    let source = "---\ntitle: 别的题\ndate: 2020-01-02\n---\n\n# 青溪县2024年工作总结\n\n## 产业\n\n### 工业提速\n\n新增企业12家。\n\n### 农业增效\n\n新建大棚3座。\n\n## （一）民生\n\n1. 新建学位300个。\n";
    holds(source);
    let report = baogao::parse(source);
    assert_eq!(report.front.title.as_deref(), Some("青溪县2024年工作总结"));
    let headings: Vec<_> =
        flatten(&report.sections).iter().map(|s| s.heading.to_string()).collect();
    assert!(
        headings.starts_with(&["产业", "工业提速", "农业增效", "民生"].map(String::from)),
        "{headings:?}"
    );
    assert_eq!(report.sections[0].heading, "产业");
    assert_eq!(report.sections[0].sections.len(), 2);
    assert_eq!(report.paragraphs[0].role, Role::Furniture);
}

#[test]
fn a_footnote_is_glossary() {
    let source = report("新建学校3所[^a]。\n\n[^a]: 按可比口径，含改建2所。");
    let report = baogao::parse(&source);
    let last = report.paragraphs.last().unwrap();
    assert_eq!((&*last.text, last.role), ("按可比口径，含改建2所。", Role::Glossary));
}

#[test]
fn a_page_is_read_through_its_tags() {
    let source = "<!DOCTYPE html>\n<html><head><title>青溪县人民政府</title><style>p{margin:12px}</style></head>\n<body><nav><a href=\"/\">首页</a>共12条</nav>\n<div class=\"t\"><h1>青溪县2024年政府工作报告</h1>\n<p>&mdash;&mdash;2025年1月15日在青溪县第五届人民代表大会第四次会议上</p>\n<p>各位代表：</p>\n<h2>一、2024年工作回顾</h2>\n<p>全县新建学\n  校3所，<strong>新增床位</strong>260张。</p>\n<table><tr><td><p>粮食</p></td>\n<td><p>12.6</p></td></tr></table></div>\n<footer>共有5人浏览</footer><script>var n = 7;</script></body></html>";
    holds(source);
    let report = baogao::parse(source);
    assert!(report.notes.iter().any(|note| note.code == Code::Markup));
    assert_eq!(report.front.title.as_deref(), Some("青溪县2024年政府工作报告"));
    assert_eq!(report.front.date.as_deref(), Some("2025-01-15"));
    assert_eq!(report.sections[0].heading, "2024年工作回顾");
    let texts: Vec<&str> =
        report.paragraphs.iter().filter(|p| p.role == Role::Body).map(|p| &*p.text).collect();
    assert_eq!(texts, ["全县新建学校3所，新增床位260张。", "粮食\t12.6"]);
    let found: Vec<_> = report.statistics().iter().map(|s| s.value()).collect();
    assert!(found.starts_with(&[3.0, 260.0]) && !found.contains(&7.0) && !found.contains(&12.0));
}

#[test]
fn a_text_with_stray_tags_is_no_page() {
    let source = report("<p>新建学校3所。</p>");
    assert!(baogao::parse(&source).notes.iter().all(|note| note.code != Code::Markup));
}

fn outline(report: &WorkReport<'_>) -> Vec<String> {
    let node =
        |s: &&baogao::Section<'_>| squeeze(&format!("{:?} {}{}", s.level, s.label, s.heading));
    flatten(&report.sections).iter().map(node).collect()
}

fn rows(report: &WorkReport<'_>) -> Vec<String> {
    let row = |s: baogao::Statistic<'_>| {
        squeeze(&format!(
            "{} {} {:?} {:?} {:?} {:?} {:?}",
            s.value(),
            s.unit(),
            s.bound(),
            s.indicator(),
            s.change(),
            s.period(),
            s.status()
        ))
    };
    report.statistics().iter().map(row).collect()
}

/// Rows that both have; says what only one has.
fn shared(clean: &[String], mut other: Vec<String>, lost: &mut Vec<String>) -> usize {
    let mut count = 0;
    for row in clean {
        match other.iter().position(|found| found == row) {
            Some(at) => {
                other.swap_remove(at);
                count += 1;
            }
            None => lost.push(format!("lost {row}")),
        }
    }
    lost.extend(other.into_iter().map(|row| format!("made {row}")));
    count
}

/// Every report in every form has the outline and the rows that it has in plain text.
#[test]
fn reports_read_the_same_in_every_form() {
    let texts: Vec<(String, String)> =
        texts().into_iter().map(|(name, text)| (name, plain(&baogao::parse(&text)))).collect();
    let show = std::env::var("SHOW").map_or(2, |n| n.parse().unwrap());
    let mut failed = Vec::new();
    for (style, write) in STYLES {
        let (mut outlines, mut total, mut kept) = (0, 0, 0);
        let mut lost = Vec::new();
        for (name, text) in &texts {
            let clean = baogao::parse(text);
            let written = write(&pieces(&clean));
            let again = baogao::parse(&written);
            let faults = broken(&written, &again);
            assert!(faults.is_empty(), "{style} {name}: {faults:#?}");
            let mut differences = Vec::new();
            if outline(&clean) == outline(&again) {
                outlines += 1;
            } else {
                shared(&outline(&clean), outline(&again), &mut differences);
                differences.push("outline".to_string());
            }
            let rows_of_clean = rows(&clean);
            total += rows_of_clean.len();
            kept += shared(&rows_of_clean, rows(&again), &mut differences);
            lost.extend(differences.into_iter().map(|line| format!("{name} {line}")));
        }
        println!("{style}: outlines {outlines} of {}, rows {kept} of {total}", texts.len());
        lost.iter().take(show).for_each(|line| println!("  {line}"));
        if outlines * 100 < texts.len() * 98 || kept * 100 < total * 98 {
            failed.push(style);
        }
    }
    assert!(failed.is_empty(), "{failed:?}");
}

/// The sample reports, and those of the corpus where there is one.
fn texts() -> Vec<(String, String)> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/reports");
    let mut folders = vec![samples];
    if let Some(root) = std::env::var_os("BAOGAO_CORPUS") {
        folders.extend(fs::read_dir(root).into_iter().flatten().map(|e| e.unwrap().path()));
    }
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).into_iter().flatten());
    let mut files: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let read = |path: &PathBuf| {
        let text = baogao::decode(&fs::read(path).unwrap()).unwrap().text.into_owned();
        (path.file_name().unwrap().to_string_lossy().into_owned(), text)
    };
    files.iter().map(read).collect()
}
