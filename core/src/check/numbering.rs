//! Numbers of sections and items: gaps and repeats.

use std::ops::Range;

use super::page::Page;
use super::{Finding, FindingCode, Severity, whole};
use crate::arrange;
use crate::message::Message;
use crate::span::Span;

/// A marker of an item.
pub(super) struct Item {
    /// Bytes of the marker.
    pub range: Range<usize>,
    pub number: usize,
    /// What the markers of one enumeration share.
    pub series: Series,
}

/// A family of markers, from the outermost to the innermost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Series {
    /// 第一部分
    Part,
    /// 一、
    Chinese,
    /// （一）
    Bracketed,
    /// 1.
    Arabic,
    /// （1）
    ArabicBracketed,
    /// ①
    Circled,
    /// 第一，
    Ordinal,
    /// 一是
    Is,
}

const SERIES: usize = 8;

/// Finds numbers that do not follow the ones before, of sections and of items within a text.
///
/// A number follows when it is one more than an open number of its family; 一 opens a list, within
/// another one too. A heading of a family ends the lists of the families within it.
///
/// | text | findings |
/// | --- | --- |
/// | 一是抓立法。二是抓监督。四是抓自身。 | numbering 二是 四是 |
/// | 一是抓立法。二是抓监督。二是抓自身。 | numbering 二是 二是 |
/// | 一是抓立法。二是抓监督。一是抓队伍。二是抓作风。三是抓纪律。 | |
pub(super) fn find(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    let mut open: [Vec<(usize, Span)>; SERIES] = Default::default();
    for (series, number, span) in markers(page) {
        let rank = series as usize;
        // A list within the text of an item goes on under the next items of an outer one.
        let inner = if series >= Series::Ordinal { SERIES } else { rank + 1 };
        open[inner..].iter_mut().for_each(Vec::clear);
        let lists = &mut open[rank];
        match lists.iter().rposition(|&(before, _)| before + 1 == number) {
            Some(place) => {
                lists.truncate(place + 1);
                lists[place] = (number, span);
            }
            None if number == 1 => lists.push((1, span)),
            None => {
                // Circled numbers are footnotes too, whose marks are far between.
                let note = |before: usize| series == Series::Circled && number > before + 2;
                if let Some(&(before, at)) = lists.last().filter(|(before, _)| !note(*before)) {
                    out.extend(finding((before, at), (number, span)));
                }
                lists.clear();
                lists.push((number, span));
            }
        }
    }
}

/// Every marker of a report, in reading order: those of sections, and those within texts.
fn markers(page: &Page<'_, '_>) -> Vec<(Series, usize, Span)> {
    let mut found: Vec<(usize, usize, Series, usize, Span)> = Vec::new();
    for (_, section) in page.report.walk() {
        let label = section.label.trim();
        let (Some(number), Some(series)) = (section.number, series_of(label)) else { continue };
        let Some((paragraph, range)) = page.find(section.span) else { continue };
        let len = section.label.len().min(range.len());
        if let Some(span) = page.span(paragraph, range.start..range.start + len) {
            found.push((paragraph, range.start, series, number as usize, span));
        }
    }
    let heads: Vec<(usize, usize)> = found.iter().map(|&(p, at, ..)| (p, at)).collect();
    for (paragraph, text) in page.prose() {
        for item in items(text) {
            let known = heads.binary_search(&(paragraph, item.range.start)).is_ok();
            let inline = item.series > Series::Arabic;
            if known || !inline {
                continue;
            }
            if let Some(span) = page.span(paragraph, item.range.clone()) {
                found.push((paragraph, item.range.start, item.series, item.number, span));
            }
        }
    }
    arrange::by_key(&mut found, |&(paragraph, at, ..)| (paragraph, at));
    found.into_iter().map(|(_, _, series, number, span)| (series, number, span)).collect()
}

/// The family of the label of a section.
fn series_of(label: &str) -> Option<Series> {
    if label.ends_with("部分") || label.ends_with('章') {
        return Some(Series::Part);
    }
    // A label stands before its heading.
    let text = format!("{label}某");
    marker(&text, 0).map(|item| item.series)
}

fn finding((from, at): (usize, Span), (to, span): (usize, Span)) -> Option<Finding> {
    let (zh, en) = match to == from {
        true => (format!("序号{to}重复"), format!("number {to} is repeated")),
        false => (
            format!("序号由{from}到{to}，不衔接"),
            format!("number {to} does not follow number {from}"),
        ),
    };
    let code = FindingCode::Numbering;
    Some(Finding::new(code, Severity::Warning, vec![at, span], Message::new(zh, en)))
}

/// Markers of items in a text, in its order.
pub(super) fn items(text: &str) -> Vec<Item> {
    let mut found = Vec::new();
    let mut opens = true;
    for (at, c) in text.char_indices() {
        if opens && let Some(item) = marker(text, at) {
            found.push(item);
        }
        opens = match c {
            '。' | '；' | '：' | '，' | '、' | '！' | '？' | ';' | ':' | ',' => true,
            c if c.is_whitespace() => opens,
            _ => false,
        };
    }
    found
}

/// The marker that begins at a byte.
fn marker(text: &str, at: usize) -> Option<Item> {
    let rest = &text[at..];
    let first = rest.chars().next()?;
    let item =
        |len: usize, number: usize, series| Some(Item { range: at..at + len, number, series });
    if let '①'..='⑳' = first {
        return item(first.len_utf8(), first as usize - '①' as usize + 1, Series::Circled);
    }
    if let Some(inner) = rest.strip_prefix(['（', '(']) {
        let open = first.len_utf8();
        let (len, number, chinese) = small(inner)?;
        let close = inner[len..].chars().next().filter(|c| matches!(c, '）' | ')'))?;
        let series = if chinese { Series::Bracketed } else { Series::ArabicBracketed };
        return item(open + len + close.len_utf8(), number, series);
    }
    if let Some(inner) = rest.strip_prefix('第') {
        let (len, number, chinese) = small(inner)?;
        let mark = inner[len..].chars().next().filter(|c| matches!(c, '，' | '、' | ','))?;
        let len = "第".len() + len + mark.len_utf8();
        return chinese.then(|| item(len, number, Series::Ordinal))?;
    }
    let (len, number, chinese) = small(rest)?;
    let mark = rest[len..].chars().next()?;
    let series = match (chinese, mark) {
        (true, '是') => Series::Is,
        (true, '、') if at == 0 => Series::Chinese,
        (false, '.' | '．' | '、') if at == 0 => Series::Arabic,
        _ => return None,
    };
    // 一是一、二是二 and 1.5 are no markers; 二是一以贯之 is one.
    let mut behind = rest[len + mark.len_utf8()..].chars();
    let joined = match behind.next() {
        None => true,
        Some(c) if c.is_ascii_digit() => !chinese,
        Some(c) => {
            "一二三四五六七八九十".contains(c) && matches!(behind.next(), Some('、' | '，' | '是'))
        }
    };
    if joined { None } else { item(len + mark.len_utf8(), number, series) }
}

/// A number below a hundred at the beginning of a text: its length, and whether it is Chinese.
fn small(text: &str) -> Option<(usize, usize, bool)> {
    let len = |is: fn(char) -> bool| text.find(|c| !is(c)).unwrap_or(text.len());
    let arabic = len(|c| c.is_ascii_digit());
    let (len, chinese) = match arabic {
        0 => (len(|c| "一二三四五六七八九十".contains(c)), true),
        len => (len, false),
    };
    if len == 0 || text[..len].chars().count() > 3 {
        return None;
    }
    let number = whole(&text[..len]).filter(|number| (1..100).contains(number))?;
    Some((len, number, chinese))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_told_from_other_numerals() {
        for (text, expected) in [
            ("一是扩大投资。二是一以贯之抓落实。", 2),
            ("坚持一是一、二是二，实事求是。", 0),
            ("第一，稳增长；第二，惠民生。", 2),
            ("第一产业增长3.9%。", 0),
            ("（一）扩大投资（2）稳就业。", 1),
            ("1.5万户", 0),
            ("1.抓投资", 1),
        ] {
            assert_eq!(items(text).len(), expected, "{text}");
        }
    }
}
