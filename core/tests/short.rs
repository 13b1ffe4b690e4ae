//! A few paragraphs of a report, set in a column: so few lines are read as the whole report is.

mod common;

use common::{broken, squeeze};

const SAMPLES: [&str; 3] = [
    include_str!("../../examples/reports/congress.txt"),
    include_str!("../../examples/reports/government.txt"),
    include_str!("../../examples/reports/court.txt"),
];

/// A title, a date line that fills most columns, and who speaks.
const FRONT: [&str; 3] = [
    "青溪市工作报告",
    "——2025年2月27日在青溪市第八届人民代表大会第四次会议上",
    "青溪市市长 李中明",
];

fn width(c: char) -> usize {
    if c > '\u{2E7F}' { 2 } else { 1 }
}

/// Sets a paragraph in a column; marks hang at its end.
fn set(text: &str, columns: usize, indent: &str, out: &mut Vec<String>) {
    let mut line = indent.to_owned();
    let mut taken: usize = indent.chars().map(width).sum();
    for c in text.chars() {
        if taken + width(c) > columns && !"，。、；：）”》！？%％".contains(c) {
            out.push(std::mem::take(&mut line));
            taken = 0;
        }
        line.push(c);
        taken += width(c);
    }
    out.push(line);
}

/// What a text says, without what stands where.
fn rows(text: &str) -> Vec<String> {
    let report = baogao::parse(text);
    let faults = broken(text, &report);
    assert!(faults.is_empty(), "{faults:#?}\n{text}");
    let row = |s: baogao::Statistic<'_>| {
        let (name, period) = (s.indicator().unwrap_or_default(), s.period());
        format!("{} {} {name} {period:?} {}", squeeze(s.text()), s.unit(), s.status())
    };
    report.statistics().iter().map(row).collect()
}

#[test]
fn few_lines_are_read_as_many() {
    let (mut same, mut total, mut texts) = (0, 0, 0);
    for sample in SAMPLES {
        let report = baogao::parse(sample);
        let body: Vec<&str> = report
            .paragraphs
            .iter()
            .filter(|p| matches!(p.role, baogao::Role::Body | baogao::Role::Heading))
            .map(|p| &*p.text)
            .collect();
        for (n, part) in body.chunks(4).enumerate() {
            let clean = [&FRONT[..], part].concat().join("\n");
            let expected = rows(&clean);
            for (columns, indent, page) in [
                (34, "    ", false),
                (40, "　　", true),
                (46, "", false),
                (52, "    ", true),
                (56, "", true),
                (64, "　　", false),
                (72, "    ", true),
                (84, "", false),
            ] {
                let mut lines: Vec<String> = FRONT.map(str::to_owned).into();
                part.iter().for_each(|text| set(text, columns, indent, &mut lines));
                if page {
                    // A number and the head of the next page, wherever a page ends.
                    let at = (6 + n % 5).min(lines.len());
                    lines.splice(at..at, ["— 1 —".to_owned(), FRONT[0].to_owned()]);
                }
                let source = lines.join("\n");
                let mut found = rows(&source);
                total += expected.len();
                texts += 1;
                for row in &expected {
                    match found.iter().position(|other| other == row) {
                        Some(at) => {
                            found.swap_remove(at);
                            same += 1;
                        }
                        None => println!("{columns} {indent:?} {page}: lost {row}\n{source}\n"),
                    }
                }
            }
        }
    }
    println!("{texts} texts, {same} of {total} rows");
    assert!(texts > 100 && total > 1000);
    assert!(same * 1000 >= total * 995);
}
