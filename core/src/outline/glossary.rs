//! Footnotes and explanations of terms: entries, notes, and sheets of terms without a heading.

use super::fold::head;
use super::order::{Order, Place};
use super::wording::wording;
use crate::source::Block;
use crate::source::marker::{self, Family};

/// How far a sheet of terms may reach back from the end, in paragraphs.
const SHEET: usize = 600;
/// Longest term of an entry, in characters.
const TERM: usize = 40;

/// Whether a paragraph is an entry of a list of notes, by its form alone.
///
/// | text | |
/// | --- | --- |
/// | `[3]术语：…`, `［14］两新：` | yes |
/// | `①《青溪文集》第1卷，第285页。` | yes |
/// | `注：本表数据为初步统计数。`, `注2：…` | yes |
/// | `①建成泵站6座。`, `注重民生。` | no |
pub(super) fn is_entry(text: &str) -> bool {
    if text.starts_with(|c| ('①'..='⑳').contains(&c)) {
        return text.len() < 400
            && text.contains('《')
            && text.trim_end_matches('。').ends_with(['页', '頁', '版']);
    }
    if is_note(text) {
        return true;
    }
    let Some(rest) = text.strip_prefix(['[', '［', '〔']) else {
        return false;
    };
    rest.split([']', '］', '〕']).next().is_some_and(|n| {
        !n.is_empty()
            && n.len() < 12
            && n.chars().all(|c| c.is_ascii_digit() || ('０'..='９').contains(&c))
    })
}

/// `注：…`, `注释：…`, `注1：…`, `备注：…`.
fn is_note(text: &str) -> bool {
    let text = text.trim_start_matches(['（', '(', '*', '＊']);
    let Some(rest) = ["注释", "註釋", "附注", "备注", "脚注", "注", "註"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
    else {
        return false;
    };
    let rest = marker::arabic(rest).map_or(rest, |(_, len)| &rest[len..]);
    rest.starts_with(['：', ':'])
}

/// The number that goes on with a list which a note opens: `注：1.本表数据…` is followed by `2.`.
pub(super) fn opens_list(text: &str) -> bool {
    is_note(text)
        && text
            .split_once(['：', ':'])
            .and_then(|(_, rest)| marker::at(rest.trim_start()))
            .is_some_and(|found| found.number == Some(1))
}

/// Whether a paragraph says what a term means.
///
/// | text | |
/// | --- | --- |
/// | `1.一网通办：指政务服务统一平台。` | yes |
/// | `“两江一河”：即澜江、青河和云溪。` | yes |
/// | `3.银发经济是指向老年人提供产品的经济活动。` | yes |
/// | `1.产业提升行动：新建园区3个。` | no |
fn is_definition(text: &str) -> bool {
    let start = marker::at(text).map_or(0, |found| found.label);
    let body = text[start..].trim_start();
    let line = head(body, TERM * 3 + 24);
    if let Some((term, said)) = line.split_once(['：', ':']) {
        let said = said.trim_start();
        return !term.is_empty()
            && term.chars().count() <= TERM
            && !term.contains(['。', '；'])
            && [
                "指", "是", "即", "系指", "又称", "也称", "简称", "全称", "包括", "主要指",
                "主要包括",
            ]
            .iter()
            .any(|word| said.starts_with(word));
    }
    let clause = line.split(['。', '；', '，']).next().unwrap_or_default();
    clause.find("是指").is_some_and(|at| at > 0 && clause[..at].chars().count() <= TERM)
}

/// Where a sheet of numbered terms begins that ends the text without a heading of its own: the place in
/// the reading order.
///
/// It counts from 1 to the end of the text, and at least half of its entries say what a term means.
pub(super) fn sheet(blocks: &[Block<'_>], order: &Order) -> Option<usize> {
    let mut found = None;
    // Entries and definitions between here and the end, and the number that comes next.
    let (mut entries, mut defined, mut next) = (0usize, 0usize, None);
    let mut loose = 0;
    for (n, &index) in order.sequence.iter().enumerate().rev().take(SHEET) {
        match order.places[index] {
            Place::Furniture => continue,
            Place::Body => {}
            _ => break,
        }
        let text = blocks[index].text.as_ref();
        let number = match marker::at(text) {
            Some(found) if matches!(found.family, Family::Dot | Family::Circle) => found.number,
            Some(found) if matches!(found.family, Family::ParenDigit | Family::HalfParen) => {
                found.number
            }
            Some(_) => break,
            None if wording(text).is_some() => break,
            None => {
                // A term and what is said of it may stand on two lines.
                loose += 1;
                if loose > 1 + entries * 2 {
                    break;
                }
                continue;
            }
        };
        if next.is_some_and(|next: u32| number.is_none_or(|n| n + 1 != next)) {
            break;
        }
        next = number;
        entries += 1;
        defined += usize::from(is_definition(text));
        if number == Some(1) {
            found = (entries > 1 && defined * 2 >= entries).then_some(n);
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_by_form() {
        for (text, expected) in [
            ("[3]规模以上工业统计范围为年主营业务收入2000万元及以上的企业。", true),
            ("［14］两新：大规模设备更新和消费品以旧换新。", true),
            ("①《青溪文集》第1卷，第285页。", true),
            ("注：本表数据为初步统计数。", true),
            ("注2：按可比价格计算。", true),
            ("注重民生改善，新建学校3所。", false),
            ("①建成泵站6座。", false),
            ("[青溪]", false),
        ] {
            assert_eq!(is_entry(text), expected, "{text}");
        }
        assert!(
            opens_list("注：1.本公报为初步统计数。") && !opens_list("注：本公报为初步统计数。")
        );
    }

    #[test]
    fn definitions() {
        for (text, expected) in [
            ("1.一网通办：指政务服务统一平台。", true),
            ("“两江一河”：即澜江、青河和云溪。", true),
            ("3.银发经济是指向老年人提供产品的经济活动。", true),
            ("1.产业提升行动：新建园区3个。", false),
            ("2.新建学校3所。", false),
        ] {
            assert_eq!(is_definition(text), expected, "{text}");
        }
    }
}
