//! Quotation marks and brackets without their pair.

use super::page::Page;
use super::{Finding, FindingCode, Severity};
use crate::message::Message;
use crate::report::Role;

/// Pairs of marks. Those of one width are read as those of the other.
const PAIRS: [(char, char); 11] = [
    ('（', '）'),
    ('(', ')'),
    ('《', '》'),
    ('〈', '〉'),
    ('【', '】'),
    ('〔', '〕'),
    ('“', '”'),
    ('‘', '’'),
    ('「', '」'),
    ('『', '』'),
    ('［', '］'),
];

/// Finds marks that are opened and not closed in a paragraph, or closed and not opened.
///
/// | text | findings |
/// | --- | --- |
/// | 审议报告（3项。 | bracket （ |
/// | 落实“1310”部署” | quote ” |
/// | 印发《实施办法”。 | bracket 《 ” |
/// | 1）加强监督 | |
/// | “第一段。⏎“第二段。” | |
pub(super) fn find(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    let prose: Vec<_> = page.prose().collect();
    let mut carried: Vec<char> = Vec::new();
    for (number, &(paragraph, text)) in prose.iter().enumerate() {
        if page.report.paragraphs[paragraph].role == Role::Glossary && text.is_empty() {
            continue;
        }
        let (mut open, mut stray) = unpaired(text);
        // A pair of two kinds is one slip.
        while let Some((left, right)) = crossed(text, &open, &stray) {
            let (from, to) = (open.remove(left), stray.remove(right));
            out.extend(mixed(page, paragraph, from, to));
        }
        let mut next = Vec::new();
        for &(at, mark) in &open {
            // A quotation that goes on in the next paragraph is closed there or opened again.
            let goes_on = prose.get(number + 1).is_some_and(|&(_, behind)| goes_on(behind, mark));
            if goes_on {
                next.push(mark);
            } else {
                out.extend(finding(page, paragraph, at, mark));
            }
        }
        for &(at, mark) in &stray {
            let opened = carried.iter().any(|&open| closes(open, mark));
            if !opened && !is_marker(text, at) {
                out.extend(finding(page, paragraph, at, mark));
            }
        }
        carried = next;
    }
}

/// Marks with their places.
type Marks = Vec<(usize, char)>;

/// Marks of a text without their pair: those that are open at its end, and those that close
/// nothing.
fn unpaired(text: &str) -> (Marks, Marks) {
    let (mut open, mut stray) = (Marks::new(), Marks::new());
    for (at, c) in text.char_indices() {
        if c.is_ascii() && c != '(' && c != ')' {
            continue;
        }
        if PAIRS.iter().any(|&(opening, _)| opening == c) {
            open.push((at, c));
        } else if PAIRS.iter().any(|&(_, closing)| closing == c) {
            match open.iter().rposition(|&(_, opening)| closes(opening, c)) {
                // What is open inside a pair that closes is open for good.
                Some(place) => drop(open.remove(place)),
                // ’99 is an apostrophe.
                None if c == '’' && text[at + 3..].starts_with(|c: char| c.is_alphanumeric()) => {
                }
                None => stray.push((at, c)),
            }
        }
    }
    (open, stray)
}

/// Characters that two marks of one slip stand apart, at most.
const APART: usize = 20;

/// An open mark with the stray one behind it that should close it.
fn crossed(text: &str, open: &[(usize, char)], stray: &[(usize, char)]) -> Option<(usize, usize)> {
    open.iter().enumerate().rev().find_map(|(left, &(from, _))| {
        let near = |to: usize| to > from && text[from..to].chars().count() <= APART;
        Some((left, stray.iter().position(|&(to, _)| near(to))?))
    })
}

fn mixed(
    page: &Page<'_, '_>,
    paragraph: usize,
    (from, opening): (usize, char),
    (to, closing): (usize, char),
) -> Option<Finding> {
    let spans = vec![
        page.span(paragraph, from..from + opening.len_utf8())?,
        page.span(paragraph, to..to + closing.len_utf8())?,
    ];
    let message = Message::new(
        format!("“{opening}”与“{closing}”不成对"),
        format!("{opening} and {closing} are no pair"),
    );
    Some(Finding::new(code(opening), Severity::Warning, spans, message))
}

fn code(mark: char) -> FindingCode {
    match mark {
        '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' => FindingCode::Quote,
        _ => FindingCode::Bracket,
    }
}

fn closes(opening: char, closing: char) -> bool {
    let wide = |c| match c {
        '(' => '（',
        ')' => '）',
        other => other,
    };
    PAIRS.contains(&(wide(opening), wide(closing)))
}

fn goes_on(text: &str, mark: char) -> bool {
    let (_, stray) = unpaired(text);
    let quote = matches!(mark, '“' | '‘' | '「' | '『');
    stray.iter().any(|&(_, closing)| closes(mark, closing)) || quote && text.starts_with(mark)
}

/// 1）, a）, 一）: a marker of a list.
fn is_marker(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let label = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or(before);
    let bracket = text[at..].starts_with(['）', ')']);
    bracket
        && !label.is_empty()
        && label.chars().count() <= 3
        && label.chars().all(|c| c.is_ascii_alphanumeric() || "一二三四五六七八九十".contains(c))
}

fn finding(page: &Page<'_, '_>, paragraph: usize, at: usize, mark: char) -> Option<Finding> {
    let code = code(mark);
    let span = page.span(paragraph, at..at + mark.len_utf8())?;
    // The same mark for both sides says itself where its pair should be.
    let message = if code == FindingCode::Quote {
        Message::new(
            format!("引号{mark}没有配对"),
            format!("the quotation mark {mark} has no pair"),
        )
    } else {
        Message::new(format!("“{mark}”没有配对"), format!("the bracket {mark} has no pair"))
    };
    Some(Finding::new(code, Severity::Warning, vec![span], message))
}
