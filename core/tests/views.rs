//! Views of a report: what they show, and that hostile text cannot break them.

use baogao::{Unit, WorkReport};

const SAMPLES: [&str; 4] = [
    include_str!("../../examples/reports/congress.txt"),
    include_str!("../../examples/reports/government.txt"),
    include_str!("../../examples/reports/court.txt"),
    include_str!("../../examples/reports/communique.txt"),
];

/// A report of two parts, as it is after its text was read:
///
/// ```text
/// 𠮷县报告⏎过去一年⏎一、监督⏎（一）财经<监督>。听取报⏎告12项，增⏎长5%。⏎小结3次。⏎（二）执法。检查2部。⏎新的一年⏎打印
/// ```
fn report() -> WorkReport<'static> {
    let json = serde_json::json!({
        "schema": 1,
        "front": { "kind": "congress", "title": "𠮷县报告", "issuer": null, "region": "𠮷县", "tier": "county",
                   "date": "2025-02-27", "term": 16, "session": 5, "speaker": null, "year": 2024 },
        "paragraphs": [
            { "start": 0, "end": 5, "text": "𠮷县报告", "breaks": [], "role": "title", "section": null },
            { "start": 6, "end": 10, "text": "过去一年", "breaks": [], "role": "heading", "section": [0] },
            { "start": 11, "end": 15, "text": "一、监督", "breaks": [], "role": "heading", "section": [0, 0] },
            { "start": 16, "end": 42, "text": "（一）财经<监督>。听取报告12项，增长5%。", "breaks": [[13, 30], [19, 37]], "role": "body", "section": [0, 0, 0] },
            { "start": 43, "end": 48, "text": "小结3次。", "breaks": [], "role": "body", "section": [0, 0] },
            { "start": 49, "end": 60, "text": "（二）执法。检查2部。", "breaks": [], "role": "body", "section": [0, 0, 1] },
            { "start": 61, "end": 65, "text": "新的一年", "breaks": [], "role": "heading", "section": [1] },
            { "start": 66, "end": 68, "text": "打印", "breaks": [], "role": "furniture", "section": null }
        ],
        "sections": [
            { "level": "part", "label": "", "number": null, "heading": "过去一年", "start": 6, "end": 10,
              "year": 2024, "since": null, "plan": false, "sections": [
                { "level": "section", "label": "一、", "number": 1, "heading": "监督", "start": 11, "end": 15,
                  "year": 2024, "since": null, "plan": false, "sections": [
                    { "level": "subsection", "label": "（一）", "number": 1, "heading": "财经<监督>", "start": 16, "end": 25,
                      "year": 2024, "since": null, "plan": false, "sections": [] },
                    { "level": "subsection", "label": "（二）", "number": 2, "heading": "执法", "start": 49, "end": 54,
                      "year": 2024, "since": null, "plan": false, "sections": [] }
                ] }
            ] },
            { "level": "part", "label": "", "number": null, "heading": "新的一年", "start": 61, "end": 65,
              "year": 2025, "since": null, "plan": true, "sections": [] }
        ],
        "statistics": [
            statistic(31, 34, "12项", 12.0, "项", "achieved", &[0, 0, 0], 3),
            statistic(38, 40, "5%", 5.0, "%", "achieved", &[0, 0, 0], 3),
            statistic(45, 47, "3次", 3.0, "次", "background", &[0, 0], 4),
            statistic(57, 59, "2部", 2.0, "部", "planned", &[0, 0, 1], 5)
        ],
        "mentions": [], "citations": [], "notes": []
    });
    let mut report: WorkReport<'static> = serde_json::from_value(json).unwrap();
    report.unit = Unit::Utf16;
    report
}

#[expect(clippy::too_many_arguments, reason = "a row of a table")]
fn statistic(
    start: usize,
    end: usize,
    text: &str,
    value: f64,
    unit: &str,
    status: &str,
    section: &[usize],
    paragraph: usize,
) -> serde_json::Value {
    serde_json::json!({
        "start": start, "end": end, "text": text, "value": value, "high": null, "unit": unit,
        "bound": "exact", "change": null, "basis": null, "indicator": "听取\"报告\"", "status": status,
        "period": "2024", "section": section, "paragraph": paragraph,
        "sentence": { "start": start, "end": end }, "group": null, "whole": null
    })
}

#[test]
fn the_outline_is_a_tree() {
    let outline = "𠮷县报告\n\
                   ├─ 过去一年  [2024]\n\
                   │  └─ 一、监督\n\
                   │     ├─ （一）财经<监督>\n\
                   │     └─ （二）执法\n\
                   └─ 新的一年  [2025 plan]";
    assert_eq!(report().outline(), outline);
}

#[test]
fn markdown_has_headings_by_level_and_no_furniture() {
    let markdown = "# 𠮷县报告\n\n## 过去一年\n\n### 一、监督\n\n\
                    **（一）财经\\<监督\\>。** 听取报告12项，增长5%。\n\n小结3次。\n\n\
                    **（二）执法。** 检查2部。\n\n## 新的一年\n";
    assert_eq!(report().to_markdown(), markdown);
}

#[test]
fn html_marks_statistics_in_their_place_and_escapes_everything() {
    let html = report().html();
    assert!(html.contains("（一）财经&lt;监督&gt;。</strong>听取报告<mark class=\"achieved\""));
    assert!(
        html.contains("data-indicator=\"听取&quot;报告&quot;\" data-value=\"12\" data-unit=\"项\"")
    );
    assert!(html.contains(">12项</mark>，增长<mark"));
    assert!(html.contains("<mark class=\"planned\" "));
    assert!(html.contains("<p class=\"furniture\">打印</p>"));
    assert!(!html.contains("财经<监督>"));
}

#[test]
fn every_link_of_the_outline_has_its_target() {
    let html = report().html();
    let targets: Vec<_> =
        html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(targets.len(), 5);
    for target in targets {
        assert_eq!(html.matches(&format!("id=\"{target}\"")).count(), 1, "{target}");
    }
}

#[test]
fn akoma_ntoso_nests_sections_with_their_identifiers() {
    let xml = report().to_akn();
    let identifiers = [
        "<part eId=\"part_1\">",
        "<section eId=\"part_1__sec_1\">",
        "<subsection eId=\"part_1__sec_1__subsec_1\">",
        "<hcontainer eId=\"part_1__sec_1__hcontainer_1\" name=\"text\">",
        "<subsection eId=\"part_1__sec_1__subsec_2\">",
        "<part eId=\"part_2\">",
    ];
    let mut rest = xml.as_str();
    for identifier in identifiers {
        let place = rest.find(identifier).unwrap_or_else(|| panic!("{identifier} in {xml}"));
        rest = &rest[place..];
    }
    assert!(
        xml.contains(
            "<heading eId=\"part_1__sec_1__subsec_1__heading\">财经&lt;监督&gt;</heading>"
        )
    );
    assert!(xml.contains("eId=\"part_1__sec_1__subsec_1__content__p_1__quantity_2\""));
    assert!(xml.contains("<FRBRdate date=\"2025-02-27\" name=\"delivery\"/>"));
    assert!(!xml.contains("打印"));
}

#[test]
fn a_section_is_measured_with_its_subsections() {
    let summary = report().summary();
    assert_eq!((summary.paragraphs, summary.furniture, summary.statistics), (7, 2, 4));
    assert_eq!(
        (summary.status.achieved, summary.status.planned, summary.status.background),
        (2, 1, 1)
    );
    assert_eq!(
        summary.units.iter().map(|(unit, count)| (unit.as_str(), *count)).collect::<Vec<_>>(),
        [("%", 1), ("次", 1), ("部", 1), ("项", 1)]
    );
    let rows: Vec<_> = summary
        .sections
        .iter()
        .map(|row| (row.path.as_slice(), row.paragraphs, row.sentences, row.statistics))
        .collect();
    let expected: [(&[usize], usize, usize, usize); 5] = [
        (&[0], 5, 7, 4),
        (&[0, 0], 4, 6, 4),
        (&[0, 0, 0], 1, 2, 2),
        (&[0, 0, 1], 1, 2, 1),
        (&[1], 1, 1, 0),
    ];
    assert_eq!(rows, expected);
    let whole: usize = summary.characters + summary.furniture;
    assert_eq!(whole, report().paragraphs.iter().map(|p| p.text.chars().count()).sum::<usize>());
}

#[test]
fn views_of_a_recounted_report_are_the_same() {
    for text in SAMPLES {
        let report = baogao::parse(text);
        for unit in [Unit::CodePoints, Unit::Utf16] {
            let mut recounted = report.clone();
            recounted.recount(text, unit);
            assert_eq!(recounted.html(), report.html());
            assert_eq!(recounted.to_akn(), report.to_akn());
            recounted.recount(text, Unit::Bytes);
            assert_eq!(recounted, report);
        }
    }
}

#[test]
fn every_statistic_of_the_samples_is_marked() {
    const LEGEND: usize = 3;
    for text in SAMPLES {
        let report = baogao::parse(text);
        assert!(report.statistics().len() > 80, "{}", report.statistics().len());
        assert_eq!(report.html().matches("<mark ").count(), report.statistics().len() + LEGEND);
        for (marked, statistic) in
            report.html().split("<mark ").skip(1 + LEGEND).zip(report.statistics())
        {
            let shown = marked.split_once('>').and_then(|(_, rest)| rest.split_once("</mark>"));
            assert_eq!(shown.map(|(shown, _)| shown), Some(statistic.text()));
        }
    }
}

#[test]
fn markup_is_balanced_and_identifiers_are_unique() {
    for text in SAMPLES {
        let report = baogao::parse(text);
        for markup in [report.html(), report.to_akn()] {
            balanced(&markup);
        }
        let xml = report.to_akn();
        let mut identifiers: Vec<_> =
            xml.split("eId=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = identifiers.len();
        identifiers.sort_unstable();
        identifiers.dedup();
        assert_eq!(identifiers.len(), all);
    }
}

#[test]
fn views_of_nothing_and_of_hostile_text_hold() {
    let hostile = [
        "", " \n\t", "<script>alert(1)</script>", "\u{0}\u{b}一、\u{fffe}5件。", "“未完",
        "]]>&#0;<!--", "一、\n（一）\n1.\n",
    ];
    for text in hostile {
        let report = baogao::parse(text);
        balanced(&report.html());
        balanced(&report.to_akn());
        assert!(!report.html().contains("<script"));
        assert!(!report.to_akn().contains(['\u{0}', '\u{b}', '\u{fffe}']));
        report.outline();
        report.to_markdown();
        report.summary();
    }
}

#[test]
fn views_of_a_report_whose_spans_are_wrong_hold() {
    for unit in [Unit::Bytes, Unit::CodePoints, Unit::Utf16] {
        for shift in [0, 1, 7, usize::MAX / 2] {
            let mut report = report();
            report.unit = unit;
            let original = report.clone();
            report.set_statistics(original.statistics().iter().map(|statistic| {
                let mut fields = statistic.fields();
                fields.span.start = fields.span.start.wrapping_mul(shift);
                fields.paragraph = fields.paragraph.wrapping_mul(shift);
                fields
            }));
            for section in &mut report.sections {
                section.span.start = section.span.start.wrapping_mul(shift);
            }
            balanced(&report.html());
            balanced(&report.to_akn());
            report.to_markdown();
            report.recount("短", Unit::Bytes);
            report.recount("", Unit::CodePoints);
        }
    }
}

/// Fails when a tag closes an element that is not the innermost open one.
fn balanced(markup: &str) {
    let mut open = Vec::new();
    for piece in markup.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap();
        let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap();
        match tag {
            _ if tag.starts_with('?') || tag.ends_with('/') => {}
            _ if tag.starts_with('/') => assert_eq!(open.pop(), Some(name)),
            _ => open.push(name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}
