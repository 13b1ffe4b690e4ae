//! Sheets of terms at the end of a text that have no heading of their own.

use super::fold::head;
use super::order::{Order, Place};
use super::wording::wording;
use crate::source::Block;
use crate::source::marker::{self, Family};

/// How far a sheet of terms may reach back from the end, in paragraphs.
const SHEET: usize = 600;
/// Longest term of an entry, in characters.
const TERM: usize = 40;

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
