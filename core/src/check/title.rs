//! Documents that are named in two ways.

use std::collections::BTreeMap;

use super::page::Page;
use super::{Finding, FindingCode, Severity};
use crate::arrange;
use crate::message::Message;
use crate::span::Span;

/// Characters that a title needs, so that one of them more or less is a slip.
const LENGTH: usize = 6;
/// Titles of a report that are likened with each other, at most.
const TITLES: usize = 400;

/// Finds titles 《…》 that differ in one character, or in two that changed places.
///
/// | text | findings |
/// | --- | --- |
/// | 制定《澜江市养老服务条例》。宣传《澜江市养老服务条列》。 | title 《澜江市养老服务条例》 《澜江市养老服务条列》 |
/// | 制定《澜江市养老服务条例》。宣传《澜江市养老条例》。 | |
/// | 执行《2024年实施方案》。制定《2025年实施方案》。 | |
pub(super) fn find(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    let mut titles: BTreeMap<&str, (Span, Vec<char>)> = BTreeMap::new();
    for citation in &page.report.citations {
        if let Some(title) = citation.title.as_deref() {
            let chars = || title.chars().filter(|c| c.is_alphanumeric()).collect();
            titles.entry(title).or_insert_with(|| (citation.span, chars()));
        }
    }
    let mut titles: Vec<_> = titles.into_iter().filter(|(_, (_, c))| c.len() >= LENGTH).collect();
    arrange::by_key(&mut titles, |(_, (span, _))| *span);
    titles.truncate(TITLES);
    for (place, (title, (span, chars))) in titles.iter().enumerate() {
        for (other, (at, letters)) in &titles[place + 1..] {
            if is_slip(chars, letters) {
                let message = Message::new(
                    format!("名称前后不一：《{title}》《{other}》"),
                    format!("one document is named in two ways: 《{title}》 and 《{other}》"),
                );
                let spans = vec![*span, *at];
                out.push(Finding::new(FindingCode::Title, Severity::Warning, spans, message));
            }
        }
    }
}

/// Whether two titles differ by one slip: a character changed, left out, or two exchanged. Numbers
/// that differ, and characters that tell one document from another, are no slips.
fn is_slip(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if long.len() - short.len() > 1 || a == b {
        return false;
    }
    let head = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let same = |(x, y): &(&char, &char)| x == y;
    let tail = short[head..].iter().rev().zip(long[head..].iter().rev()).take_while(same).count();
    let (left, right) = (&short[head..short.len() - tail], &long[head..long.len() - tail]);
    let telling = |c: &char| {
        c.is_numeric()
            || "一二三四五六七八九十上下中东西南北前后省市县区镇乡州年月日不非".contains(*c)
    };
    if left.iter().chain(right).any(telling) {
        return false;
    }
    match (left, right) {
        ([], [_]) | ([_], [_]) => true,
        ([x, y], [z, w]) => x == w && y == z,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_from_other_titles() {
        let slip = |a: &str, b: &str| {
            is_slip(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>())
        };
        for (a, b, expected) in [
            ("澜江市养老服务条例", "澜江市养老服务条列", true),
            ("澜江市养老服务条例", "澜江市养老服条例", true),
            ("澜江市养老服务条例", "澜江市养老务服条例", true),
            ("澜江市养老服务条例", "澜江市养老条例", false),
            ("2024年预算执行情况", "2025年预算执行情况", false),
            ("第一批目录的通知", "第二批目录的通知", false),
            ("澜江市养老服务条例", "澜江县养老服务条例", false),
        ] {
            assert_eq!(slip(a, b), expected, "{a} {b}");
        }
    }
}
