//! What each paragraph is in the outline: a heading, front matter, or text.

use super::glossary;
use super::looks;
use super::order::{Order, Place};
use super::roles::front_role;
use super::terms;
use super::tree;
use super::wording::{self, Wording, wording};
use crate::events::Class;
use crate::report::Role;
use crate::source::entry;
use crate::source::marker::{self, Family, Marker};
use crate::source::{Block, Mark, is_stop, is_visible};

/// What a block is in the outline.
#[derive(Debug, Clone)]
pub(super) enum Sign {
    Heading { extent: Extent, marker: Option<Marker>, top: bool, glossary: bool },
    Role(Role),
    Text,
}

impl Sign {
    /// Its place in the series of headings, where it is one.
    pub fn mark(&self) -> Option<tree::Mark> {
        match self {
            Self::Heading { marker, top, .. } => Some(tree::Mark {
                family: marker.map(|m| m.family),
                number: marker.and_then(|m| m.number),
                top: *top,
            }),
            _ => None,
        }
    }
}

/// Where a heading lies in its block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extent {
    /// First byte of the heading, after the label.
    pub start: usize,
    /// End of the heading, before its stop.
    pub end: usize,
    /// End of the stop.
    pub taken: usize,
    /// Whether the heading is all there is.
    pub whole: bool,
}

/// How far a heading looks for its text across page furniture, in blocks.
const ACROSS: usize = 8;

/// Tells for each block, in reading order, what it is in the outline.
pub(super) fn signs(blocks: &[Block<'_>], order: &Order) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::with_capacity(blocks.len());
    let mut glossary = false;
    // Number of the last section, `一、`.
    let mut last = 0;
    // Number of the next line of a list of notes.
    let mut noted = None;
    let sheet = terms::sheet(blocks, order);
    let sequence = &order.sequence;
    for (n, &index) in sequence.iter().enumerate() {
        let block = &blocks[index];
        let sign = match order.places[index] {
            _ if block.is_row() => Sign::Role(Role::Table),
            Place::Furniture => Sign::Role(Role::Furniture),
            Place::TitleLine => Sign::Role(Role::Title),
            Place::Front(look) => Sign::Role(front_role(look)),
            Place::Part => bare(&block.text, true, false),
            Place::Body if sheet.is_some_and(|start| n >= start) => Sign::Role(Role::Glossary),
            Place::Body if is_noted(&block.text, &mut noted) => Sign::Role(Role::Glossary),
            Place::Body => {
                // Page numbers stand between a heading and its text.
                let is_text = |&i: &usize| !blocks[i].furniture;
                let mut ahead = sequence[n + 1..].iter().take(ACROSS).copied().filter(is_text);
                let next = [ahead.next(), ahead.next()].map(|i| i.map(|i| &blocks[i]));
                let before = (n.saturating_sub(ACROSS)..n).rev().find(|&p| is_text(&sequence[p]));
                let before = before.map(|p| (&blocks[sequence[p]], &signs[p]));
                let goes_on = glossary
                    && marker::at(&block.text).is_some_and(|m| {
                        m.family == Family::Comma && m.number == Some(last + 1) && last > 0
                    });
                body_sign(block, next, before, glossary && !goes_on)
            }
        };
        if let Sign::Heading { glossary: opens, marker, .. } = &sign {
            glossary = *opens;
            last =
                marker.filter(|m| m.family == Family::Comma).and_then(|m| m.number).unwrap_or(last);
        }
        signs.push(sign);
    }
    drop_lonely(&mut signs);
    signs
}

/// Whether a block goes on with a list of notes: `注：1.…` is followed by `2.…`.
fn is_noted(text: &str, next: &mut Option<u32>) -> bool {
    if glossary::opens_list(text) {
        *next = Some(2);
        return true;
    }
    let goes_on = next.is_some() && marker::at(text).is_some_and(|found| found.number == *next);
    *next = next.filter(|_| goes_on).map(|number| number + 1);
    goes_on
}

/// A block of the text: heading, address or running text.
fn body_sign(
    block: &Block<'_>,
    next: [Option<&Block<'_>>; 2],
    before: Option<(&Block<'_>, &Sign)>,
    glossary: bool,
) -> Sign {
    let text = block.text.as_ref();
    if looks::is_salutation(text) {
        return Sign::Role(Role::Salutation);
    }
    if block.mark == Mark::Note {
        return Sign::Text;
    }
    match wording(text) {
        Some(Wording::Glossary) => return bare(text, false, true),
        // 附件2 alone: the line after it names the part.
        Some(Wording::Annex)
            if next[0].is_some_and(|b| {
                wording(&b.text).is_some() || wording::is_plain_heading(&b.text)
            }) =>
        {
            return Sign::Role(Role::Heading);
        }
        Some(Wording::Annex) if marker::at(text).is_none() => return bare(text, true, false),
        Some(Wording::Part) if marker::at(text).is_none() => {
            return bare(text, wording::is_timed(text), false);
        }
        _ => {}
    }
    if let Mark::Heading(1..) = block.mark {
        return match marker::at(text).map(|found| marked(text, found)) {
            Some(heading @ Sign::Heading { .. }) => heading,
            _ => bare(text, false, false),
        };
    }
    if glossary {
        return Sign::Text;
    }
    if let Some((words, taken)) = entry::entry(text)
        && (text.len() > taken || next[0].is_some_and(|b| !b.furniture && b.text.len() > taken))
    {
        return in_brackets(text, words, taken);
    }
    if let Some(found) = marker::at(text).filter(|_| !glossary::is_entry(text)) {
        return marked(text, found);
    }
    if block.mark == Mark::Heading(0) && wording::is_plain_heading(text) && next[0].is_some() {
        return bare(text, false, false);
    }
    let follows_text = before.is_none_or(|(b, sign)| match sign {
        Sign::Text | Sign::Heading { .. } => {
            b.text.ends_with(is_stop)
                || b.text.ends_with(['：', '”', '；'])
                || matches!(sign, Sign::Heading { .. })
        }
        Sign::Role(role) => *role != Role::Heading,
    });
    let is_text = |b: &Block<'_>| {
        !b.furniture
            && (b.text.len() > 150
                || (b.text.len() > 60 && b.text.ends_with(is_stop))
                || marker::at(&b.text).is_some())
            && !wording::is_plain_heading(&b.text)
    };
    // A heading may stand right above another one; more short lines are a list.
    let leads_text = match next {
        [Some(one), two] => {
            is_text(one) || (wording::is_plain_heading(&one.text) && two.is_some_and(is_text))
        }
        _ => false,
    };
    if follows_text && leads_text && wording::is_plain_heading(text) && !looks::is_title(text) {
        return bare(text, false, false);
    }
    if before.is_some_and(|(_, sign)| matches!(sign, Sign::Role(Role::Heading)))
        && wording::is_plain_heading(text)
    {
        return bare(text, true, false);
    }
    Sign::Text
}

/// A block that begins with a marker: a heading unless it is an enumeration inside a sentence.
fn marked(text: &str, found: Marker) -> Sign {
    let extent = extent(text, found.label);
    let heading = &text[extent.start..extent.end];
    if heading.is_empty() && found.family != Family::Bare {
        return Sign::Text;
    }
    if let Some(number) = found.number
        && holds_next(heading, found.family, number + 1)
    {
        return Sign::Text;
    }
    Sign::Heading { extent, marker: Some(found), top: false, glossary: false }
}

/// Whether a heading already holds the next number of its series: `一是…；二是…`.
fn holds_next(heading: &str, family: Family, number: u32) -> bool {
    if !matches!(
        family,
        Family::Is
            | Family::Must
            | Family::Paren
            | Family::Ordinal
            | Family::Order
            | Family::ParenDigit
            | Family::Circle
    ) {
        return false;
    }
    let mut from = 0;
    while let Some(at) = heading[from..].find(['；', '，', ';', ',', '、', '：']) {
        let mark = from + at;
        from = mark + heading[mark..].chars().next().map_or(1, char::len_utf8);
        if marker::at(&heading[from..])
            .is_some_and(|m| m.family == family && m.number == Some(number))
        {
            return true;
        }
    }
    false
}

/// Where the heading after a label ends: at the first full stop, at a wide blank that stands behind
/// no number, or with the block.
fn extent(text: &str, label: usize) -> Extent {
    let rest = &text[label..];
    let start = label + (rest.len() - rest.trim_start_matches(|c| !is_visible(c)).len());
    let body = &text[start..];
    let stop = body.find('。');
    let line = &body[..stop.unwrap_or(body.len())];
    let blank = ["\u{3000}", "  "]
        .iter()
        .filter(|_| line.len() > 150)
        .filter_map(|b| line.find(b))
        .min()
        .filter(|&at| at > 0 && at <= 120 && line.len() > at + 150)
        .filter(|&at| !line[..at].ends_with(|c| Class::of(c).is_some_and(Class::is_number)));
    if let Some(at) = blank {
        return Extent { start, end: start + at, taken: start + at, whole: false };
    }
    let trimmed = wording::without_edit_mark(line)
        .trim_end_matches(|c: char| !is_visible(c) || matches!(c, '：' | ':' | '；' | ';' | '，'));
    let taken = stop.map_or(text.len(), |at| start + at + '。'.len_utf8());
    let whole = text[taken..].chars().all(|c| !is_visible(c));
    Extent {
        start,
        end: start + trimmed.len(),
        taken: if whole { text.len() } else { taken },
        whole,
    }
}

/// A head in 【】, before its text or alone.
fn in_brackets(text: &str, words: &str, taken: usize) -> Sign {
    let start = '【'.len_utf8();
    let rest = &text[taken..];
    let whole = rest.chars().all(|c| !is_visible(c));
    let taken = if whole { text.len() } else { text.len() - rest.trim_start().len() };
    Sign::Heading {
        extent: Extent { start, end: start + words.len(), taken, whole },
        marker: Some(Marker { family: Family::Entry, number: None, label: 0 }),
        top: false,
        glossary: false,
    }
}

/// A heading without a marker.
fn bare(text: &str, top: bool, glossary: bool) -> Sign {
    let end = wording::without_edit_mark(text).trim_end_matches(['：', ':', '。']).len();
    Sign::Heading {
        extent: Extent { start: 0, end, taken: text.len(), whole: true },
        marker: None,
        top,
        glossary,
    }
}

/// 首先 without 其次, 一要 without 二要 are no headings.
fn drop_lonely(signs: &mut [Sign]) {
    for family in [Family::Order, Family::Must] {
        let found: Vec<(usize, Option<u32>)> = signs
            .iter()
            .enumerate()
            .filter_map(|(i, s)| {
                s.mark().filter(|mark| mark.family == Some(family)).map(|mark| (i, mark.number))
            })
            .collect();
        for (k, &(i, number)) in found.iter().enumerate() {
            let after = found.get(k + 1).is_some_and(|&(_, next)| {
                number.is_some_and(|n| next == Some(n + 1))
                    || (number.is_some_and(|n| n > 1) && next.is_none())
            });
            let before = k.checked_sub(1).is_some_and(|p| match (found[p].1, number) {
                (Some(last), Some(n)) => last + 1 == n,
                (Some(last), None) => last > 1,
                _ => false,
            });
            if !(after || before) {
                signs[i] = Sign::Text;
            }
        }
    }
}
