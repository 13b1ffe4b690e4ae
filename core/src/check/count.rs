//! Enumerations that have another number of items than they say.

use std::ops::Range;

use super::numbering::items;
use super::page::Page;
use super::{Finding, FindingCode, Severity, whole};
use crate::message::Message;

/// What enumerations are counted in.
const THINGS: [&str; 26] = [
    "个方面", "方面", "项工作", "项任务", "项措施", "项重点", "项内容", "个重点", "个问题",
    "件大事", "件实事", "大任务", "大工程", "大行动", "个坚持", "条措施", "条意见", "点意见",
    "点建议", "条建议", "点", "条", "个体会", "个环节", "项要求", "个结合",
];
/// What documents are counted in.
const DOCUMENTS: [&str; 6] = ["件", "部", "项", "个", "份", "篇"];
/// Words that announce a list where no colon does.
const ANNOUNCE: [&str; 11] =
    ["以下", "下面", "下列", "如下", "重点", "抓好", "做好", "着重", "突出", "围绕", "从"];
/// Most characters between the number and the colon of a lead.
const LEAD: usize = 14;

/// Finds counts that the items or titles beside them contradict.
///
/// | text | findings |
/// | --- | --- |
/// | 做好以下三个方面工作：一是抓立法。二是抓监督。三是抓代表。四是抓自身。 | count 4 ≠ 3 |
/// | 制定《甲条例》《乙条例》2件法规 | |
/// | 制定《甲条例》《乙条例》《丙条例》等2件法规 | count 3 > 2 |
/// | 制定法规3件：《甲条例》《乙条例》。 | count 2 ≠ 3 |
pub(super) fn find(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    let prose: Vec<_> = page.prose().collect();
    for (number, &(paragraph, text)) in prose.iter().enumerate() {
        for lead in leads(text) {
            out.extend(under(page, &prose[number..], paragraph, text, lead));
        }
        titles(page, paragraph, text, out);
    }
}

/// A number that announces items: its bytes and what it says.
struct Lead {
    range: Range<usize>,
    count: usize,
    /// Where the text behind the colon or stop begins.
    behind: usize,
}

/// Leads of a text: 以下三个方面：, 重点抓好四项工作。
fn leads(text: &str) -> Vec<Lead> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((start, end, count)) = small_number(text, from) {
        from = end;
        let Some(thing) = THINGS.iter().find(|thing| text[end..].starts_with(**thing)) else {
            continue;
        };
        let rest = &text[end + thing.len()..];
        let Some((at, mark)) = rest.char_indices().find(|(_, c)| "：:。，；、！".contains(*c))
        else {
            continue;
        };
        let close = rest[..at].chars().count() <= LEAD;
        let clause = text[..start].rsplit(['。', '；', '！', '，']).next().unwrap_or_default();
        let said = ANNOUNCE.iter().any(|word| clause.contains(word) || rest[..at].contains(word));
        if close && (matches!(mark, '：' | ':') || mark == '。' && said) {
            let behind = end + thing.len() + at + mark.len_utf8();
            found.push(Lead { range: start..end + thing.len(), count, behind });
        }
    }
    found
}

/// The next number from two to twenty, in Chinese or Arabic digits, that is no part of a longer
/// one and no ordinal.
fn small_number(text: &str, from: usize) -> Option<(usize, usize, usize)> {
    let is_numeral =
        |c: char| c.is_ascii_digit() || "一二两三四五六七八九十百千万亿零〇.".contains(c);
    let mut at = from;
    while let Some(start) = text[at..].find(is_numeral).map(|found| at + found) {
        let rest = &text[start..];
        let len = rest.find(|c| !is_numeral(c)).unwrap_or(rest.len());
        at = start + len;
        let ordinal = text[..start].ends_with(['第', '“', '前']);
        let count = whole(&rest[..len]).filter(|count| (2..=20).contains(count));
        if let Some(count) = count.filter(|_| !ordinal) {
            return Some((start, at, count));
        }
    }
    None
}

/// The items behind a lead: in the rest of its paragraph, or at the heads of the next ones.
fn under(
    page: &Page<'_, '_>,
    prose: &[(usize, &str)],
    paragraph: usize,
    text: &str,
    lead: Lead,
) -> Option<Finding> {
    let behind = &text[lead.behind..];
    let mut spans = vec![page.span(paragraph, lead.range)?];
    let here = items(behind);
    let found = match here.first() {
        Some(first) if first.number == 1 && behind[..first.range.start].chars().count() <= 2 => {
            let run = here.iter().filter(|item| item.series == first.series);
            let run: Vec<_> =
                run.enumerate().take_while(|(n, item)| item.number == n + 1).collect();
            for (_, item) in &run {
                let range = lead.behind + item.range.start..lead.behind + item.range.end;
                spans.extend(page.span(paragraph, range));
            }
            run.len()
        }
        None if behind.trim().is_empty() => {
            let mut found = 0;
            let mut series = None;
            for &(paragraph, text) in &prose[1..] {
                let head = items(text).into_iter().next().filter(|item| item.range.start == 0);
                let Some(head) = head else {
                    // Text between the items belongs to the one before it.
                    if series.is_none() { return None } else { continue }
                };
                if series.is_some_and(|series| series != head.series) {
                    continue;
                }
                if head.number != found + 1 {
                    break;
                }
                series = Some(head.series);
                found += 1;
                spans.extend(page.span(paragraph, head.range));
            }
            series?;
            found
        }
        _ => return None,
    };
    if found < 2 || found == lead.count {
        return None;
    }
    let said = lead.count;
    let message = Message::new(
        format!("说有{said}项，列出{found}项"),
        format!("{said} are announced, {found} are listed"),
    );
    let finding = Finding::new(FindingCode::Count, Severity::Warning, spans, message);
    Some(finding.reckoned(format!("{found} ≠ {said}"), 0.0))
}

/// Titles with their number: 《甲》《乙》等3件, 3件：《甲》《乙》《丙》.
fn titles(page: &Page<'_, '_>, paragraph: usize, text: &str, out: &mut Vec<Finding>) {
    let mut from = 0;
    while let Some(run) = next_run(text, from) {
        from = run.range.end;
        let behind = &text[run.range.end..];
        let (open, rest) = match behind.strip_prefix('等') {
            Some(rest) => (true, rest),
            None => (false, behind),
        };
        let counted = counted(rest).map(|(len, count)| {
            let start = text.len() - rest.len();
            (start..start + len, count)
        });
        // A list before its number is closed by it; with one behind a colon, it is closed by a stop.
        let said = counted.or_else(|| before(text, run.range.start));
        let Some((number, count)) = said.filter(|_| run.count > 1) else { continue };
        let wrong = if open { run.count > count } else { run.count != count };
        let closed = open || number.start >= run.range.end || ends(behind);
        if !wrong || !closed {
            continue;
        }
        let (Some(number), Some(list)) =
            (page.span(paragraph, number), page.span(paragraph, run.range.clone()))
        else {
            continue;
        };
        let listed = run.count;
        let message = Message::new(
            format!("说有{count}件，列出{listed}件"),
            format!("{count} are told, {listed} titles are listed"),
        );
        let spans = vec![number, list];
        let relation = if open { ">" } else { "≠" };
        let finding = Finding::new(FindingCode::Count, Severity::Warning, spans, message);
        out.push(finding.reckoned(format!("{listed} {relation} {count}"), 0.0));
    }
}

fn ends(behind: &str) -> bool {
    behind.is_empty() || behind.starts_with(['。', '；', ';', '，', '）', ')'])
}

/// Titles in a row.
struct Run {
    range: Range<usize>,
    count: usize,
}

/// The next run of titles, with nothing but 、 和 及 or （修订） between them.
fn next_run(text: &str, from: usize) -> Option<Run> {
    let start = from + text[from..].find('《')?;
    let mut run = Run { range: start..start, count: 0 };
    let mut at = start;
    while let Some(len) = title(&text[at..]) {
        run.count += 1;
        at += len;
        if let Some(note) = text[at..].strip_prefix('（').and_then(|note| note.split_once('）'))
            && note.0.chars().count() <= 12
        {
            at += "（".len() + note.0.len() + "）".len();
        }
        run.range.end = at;
        let link = ["以及", "、", "和", "及", "与", "，"].iter().find(|link| {
            text[at..].strip_prefix(**link).is_some_and(|rest| rest.starts_with('《'))
        });
        at += link.map_or(0, |link| link.len());
    }
    // A mark that is not closed is passed.
    run.range.end = run.range.end.max(start + '《'.len_utf8());
    Some(run)
}

/// Length of a title with its marks, titles within it included.
fn title(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '《' => depth += 1,
            '》' => depth -= 1,
            _ if depth == 0 => return None,
            _ => {}
        }
        if depth == 0 {
            return Some(at + c.len_utf8());
        }
    }
    None
}

/// A number of documents at the beginning of a text: its length with the unit, and the number.
fn counted(text: &str) -> Option<(usize, usize)> {
    let (start, end, count) = small_number(text, 0).filter(|&(start, ..)| start == 0)?;
    let unit = DOCUMENTS.iter().find(|unit| text[end..].starts_with(**unit))?;
    Some((end - start + unit.len(), count))
}

/// A number of documents before a list: 3件：《…, 3件，分别是《….
fn before(text: &str, list: usize) -> Option<(Range<usize>, usize)> {
    let lead = &text[..list];
    let lead = ["分别是", "分别为", "包括", "即", "为"]
        .iter()
        .find_map(|word| lead.strip_suffix(word))
        .unwrap_or(lead);
    let lead = lead.strip_suffix(['：', ':', '，', '（', '—'])?.trim_end_matches('—');
    let unit = DOCUMENTS.iter().find(|unit| lead.ends_with(**unit))?;
    let number = &lead[..lead.len() - unit.len()];
    let digits = |c: char| c.is_ascii_digit() || "一二两三四五六七八九十".contains(c);
    let start = number.char_indices().rev().take_while(|&(_, c)| digits(c)).last()?.0;
    let count = whole(&number[start..]).filter(|count| (1..=40).contains(count))?;
    Some((start..lead.len(), count))
}
