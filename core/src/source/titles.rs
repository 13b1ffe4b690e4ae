//! Titles that are set in several lines: `云岭市⏎2023年国民经济和社会发展⏎统计公报`.
//!
//! | lines | why they are one title |
//! | --- | --- |
//! | `关于青溪市2023年预算执行情况⏎和2024年预算草案的报告` | what begins with 关于 ends with 报告 |
//! | `青溪市人民代表大会常务委员会⏎工作报告` | the organ that reports stands before a bare 工作报告 |
//! | `青溪市⏎2023年国民经济和社会发展统计公报` | the place stands on a line of its own |
//! | `青溪市2023年国民经⏎济和社会发展统计公报` | the title begins with a place or a year and is not at its end |

use std::borrow::Cow;

use super::lines::{Line, Owner};
use super::{furniture, marker};

/// Most lines of a title.
const LINES: usize = 4;
/// Longest line of a title, in bytes; blanks may stand between its characters.
const LONGEST: usize = 180;
/// Longest line of a title and longest title, in characters.
const WIDEST: usize = 40;
const TITLE: usize = 90;

/// Behind the last line of the title that begins in line `i`; 0 where none of several lines begins.
pub(super) fn end(source: &str, lines: &[Line], i: usize) -> usize {
    let Some(first) = piece(source, &lines[i]) else { return 0 };
    if ends_title(&first) || !(opens(&first) || behind_place(&first).is_some()) {
        return 0;
    }
    let mut title = first.clone().into_owned();
    for (at, line) in lines.iter().enumerate().take(i + LINES).skip(i + 1) {
        let Some(piece) = piece(source, line) else { return 0 };
        let whole = ends_title(&piece);
        if whole && is_whole(&first, &piece, at == i + 1) {
            return 0;
        }
        title.push_str(&piece);
        if whole {
            let own = opens(&first) || behind_place(&title).is_some_and(begins_behind_place);
            let fits = own && title.chars().count() <= TITLE && holds(&title);
            return if fits { at + 1 } else { 0 };
        }
    }
    0
}

/// A line that may be a piece of a title, without blanks.
fn piece<'s>(source: &'s str, line: &Line) -> Option<Cow<'s, str>> {
    let text = line.text(source);
    let plain = line.owner == Owner::Text
        && text.len() <= LONGEST
        && line.blanks <= 2
        && !line.stops
        && !line.ended
        && !line.mixed
        && !text.contains(['，', '；', '：', ':', '>', '|', '%', '！'])
        && !text.starts_with(['—', '─', '-', '―', '━', '（', '('])
        && !text.ends_with('日')
        && marker::at(text).is_none()
        && !furniture::is_furniture(text);
    if !plain {
        return None;
    }
    let text = if text.contains(char::is_whitespace) {
        Cow::Owned(text.chars().filter(|c| !c.is_whitespace()).collect())
    } else {
        Cow::Borrowed(text)
    };
    (text.chars().count() <= WIDEST).then_some(text)
}

/// Whether a line may be the first of a title by itself; one that begins with a place may be, too.
fn opens(line: &str) -> bool {
    line.starts_with("关于")
        || is_place(line)
        || ORGANS.iter().any(|organ| line.ends_with(organ))
        || SUBJECTS.iter().any(|word| line.contains(word))
        || (line.ends_with('年') && holds_year(line))
}

/// Organs that report on their work.
const ORGANS: &[&str] =
    &["委员会", "常委会", "人民政府", "人民法院", "人民检察院", "政府", "法院", "检察院"];

/// What titles speak of.
const SUBJECTS: &[&str] = &[
    "国民经", "预算执行", "财政预算", "人民代表大会", "政治协商会议", "社会发展计划", "财政决算",
    "审计",
];

/// `青溪市`, `青川省青溪县`, `青河自治州`: a place and nothing else.
fn is_place(line: &str) -> bool {
    (2..=12).contains(&line.chars().count())
        && line.ends_with(['省', '市', '县', '区', '旗', '州', '盟', '镇', '乡'])
        && line.chars().all(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c))
}

/// Whether a line ends as a title does, notes in brackets aside.
fn ends_title(line: &str) -> bool {
    let mut name = line;
    for (open, close) in [('（', '）'), ('(', ')'), ('[', ']'), ('〔', '〕')] {
        if let Some(at) = name.strip_suffix(close).and_then(|inner| inner.rfind(open)) {
            name = &name[..at];
        }
    }
    furniture::is_title(name)
}

/// Whether the last line is a title by itself, so that the one above is another line: an issuer, a
/// name of the site.
fn is_whole(first: &str, last: &str, second: bool) -> bool {
    // 工作报告, 统计公报, 草案的报告: the end of a title.
    let rest = ["工作报告", "报告", "报告书", "统计公报", "公报"].contains(&last);
    if rest || first.starts_with("关于") && !last.starts_with("关于") && last != "政府工作报告"
    {
        return false;
    }
    if last.starts_with("关于") || behind_place(last).is_some_and(begins_behind_place) {
        return true;
    }
    // The place alone takes any title that names none; an organ takes 工作报告 only.
    let named = begins_behind_place(last);
    second && named && !is_place(first)
}

/// What stands behind the place that a line begins with.
fn behind_place(line: &str) -> Option<&str> {
    let (at, level) =
        line.char_indices().skip(1).take(9).find(|&(_, c)| "省市县区州旗".contains(c))?;
    Some(&line[at + level.len_utf8()..]).filter(|rest| !rest.is_empty())
}

/// How a title goes on behind its place: with the year, the organ or the subject.
fn begins_behind_place(rest: &str) -> bool {
    [
        "人民", "政府", "国民经济", "20", "19", "二〇", "二○", "一九", "财政", "中级", "政协",
        "检察", "法院",
    ]
    .iter()
    .any(|word| rest.starts_with(word))
}

/// Whether a title says what it reports on.
fn holds(title: &str) -> bool {
    let about = title.starts_with("关于") && (title.contains("的报告") || title.contains("草案"));
    about
        || title.contains("工作报告")
        || title.contains("公报") && (title.contains("统计") || holds_year(title))
        || SUBJECTS.iter().any(|word| title.contains(word))
}

fn holds_year(line: &str) -> bool {
    ["20", "19", "二〇", "二○", "一九"].iter().any(|century| line.contains(century))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;
    use crate::events::Events;

    /// How many lines the title takes that begins in the first one.
    fn count(source: &str) -> usize {
        end(source, &lines(source, &Events::of(source)), 0)
    }

    #[test]
    fn titles_of_several_lines() {
        for (source, lines) in [
            ("青溪市\n2023年国民经济和社会发展统计公报\n一、综合", 2),
            ("青溪县2022年\n国民经济和社会发展\n统计公报", 3),
            ("青溪县2023年国民经\n济和社会发展统计公报", 2),
            ("关于青溪市2023年预算执行情况\n和2024年预算草案的报告", 2),
            (
                "关于青溪市2023年国民经济\n和社会发展计划执行情况与2024年国民经济\n和社会发展计划草案的报告",
                3,
            ),
            ("青溪市人民代表大会常务委员会\n工作报告", 2),
            ("青 溪 市 人 民 法 院\n工 作 报 告", 2),
            ("青溪市\n政府工作报告", 2),
            ("青溪市政\n府工作报告", 2),
            ("青溪市2022年环境状\n况公报", 2),
            ("中国人民政治协商会议青溪市\n第九届委员会常务委员会\n工作报告", 3),
            ("关于青溪区2023年度区本级预算执行\n和其他财政收支的\n审计工作报告（书面）", 3),
        ] {
            assert_eq!(count(source), lines, "{source}");
        }
    }

    #[test]
    fn lines_that_are_no_piece_of_a_title() {
        for source in [
            "政府工作报告\n政府工作报告",
            "青溪市统计局\n2023年国民经济和社会发展统计公报",
            "青溪市统计局\n青溪市2023年国民经济和社会发展统计公报",
            "青溪市人民政府\n青溪市2024年政府工作报告",
            "青溪市人民政府\n政府工作报告",
            "关于我们\n政府工作报告",
            "青溪市动态\n工作报告",
            "青溪市统计年鉴\n统计公报",
            "青溪市\n青溪市政府工作报告",
            "关于印发工作要点的通知\n各镇人民政府",
            "一、关于预算执行情况\n的报告",
            "2023年\n全市听取报告",
            "青溪市人民政府\n2025年1月20日\n政府工作报告",
        ] {
            assert_eq!(count(source), 0, "{source}");
        }
    }
}
