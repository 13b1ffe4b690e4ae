//! From paragraphs to the outline: front matter, section tree, reading order.

mod copies;
mod date;
mod fold;
mod front;
mod kind;
mod looks;
mod order;
mod person;
mod place;
mod scope;
mod times;
mod tree;
mod wording;
mod year;

use std::borrow::Cow;

use self::looks::Look;
use self::order::{Order, Place};
use self::tree::{Heading, Tree};
use self::wording::{Wording, wording};
use crate::report::{Code, Front, Level, Note, Role, Section};
use crate::source::marker::{self, Family, Marker};
use crate::source::{Block, STOPS, is_visible};
use crate::span::Span;

/// The outline of a report.
#[derive(Debug)]
pub(crate) struct Outline<'s> {
    /// Title, issuer, date …
    pub front: Front<'s>,
    /// Paragraphs in reading order.
    pub passages: Vec<Passage<'s>>,
    /// The section tree.
    pub sections: Vec<Section<'s>>,
    /// Doubts about the structure.
    pub notes: Vec<Note>,
}

/// A paragraph that knows its place in the outline.
#[derive(Debug)]
pub(crate) struct Passage<'s> {
    /// Text and place.
    pub block: Block<'s>,
    /// What it is for.
    pub role: Role,
    /// Path of its section.
    pub section: Option<Vec<usize>>,
    /// Bytes of `block.text` taken by label, heading and stop of a run-in heading; 0 without one.
    pub heading: usize,
    /// Time that the part covers.
    pub scope: Scope,
}

/// The time a part of the report covers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Scope {
    /// The year; the last one of several.
    pub year: Option<i32>,
    /// The first year, where there are several.
    pub since: Option<i32>,
    /// Whether the part plans.
    pub plan: bool,
}

/// Builds the outline of a text. Where it holds several reports, the first one is read
/// and the others are set aside, with a note.
pub(crate) fn build(mut blocks: Vec<Block<'_>>) -> Outline<'_> {
    let starts = copies::starts(&blocks);
    let mut asides = Vec::new();
    for (n, start) in starts.iter().enumerate().skip(1) {
        let end = starts.get(n + 1).map_or(blocks.len(), |next| next.at);
        let message = if start.copy {
            "the report is repeated"
        } else {
            "another report follows and is set aside"
        };
        asides.push(aside(&blocks[start.at..end], message));
        blocks[start.at..end].iter_mut().for_each(|b| b.furniture = true);
    }
    let mut outline = build_one(blocks);
    outline.notes.extend(asides);
    outline
}

/// Builds the outline of every report of a text; copies go with the report before them.
pub(crate) fn build_all(mut blocks: Vec<Block<'_>>) -> Vec<Outline<'_>> {
    let starts = copies::starts(&blocks);
    let mut out = Vec::new();
    let mut asides = Vec::new();
    for (n, start) in starts.iter().enumerate().rev() {
        if start.copy {
            asides.push(aside(&blocks[start.at..], "the report is repeated"));
            blocks[start.at..].iter_mut().for_each(|b| b.furniture = true);
            continue;
        }
        let rest = blocks.split_off(if n == 0 { 0 } else { start.at });
        let mut outline = build_one(rest);
        outline.notes.extend(asides.drain(..).rev());
        out.push(outline);
    }
    out.reverse();
    out
}

fn aside(blocks: &[Block<'_>], message: &str) -> Note {
    let start = blocks.first().map_or(0, |b| b.span.start);
    let end = blocks.last().map_or(start, |b| b.span.end);
    Note { code: Code::Copy, span: Span::new(start, end), message: message.to_string() }
}

fn build_one(blocks: Vec<Block<'_>>) -> Outline<'_> {
    let order = order::order(&blocks);
    let front = front::read(&blocks, &order.sequence, &order.places);
    let signs = signs(&blocks, &order);
    let series: Vec<_> = signs.iter().filter_map(Sign::series).collect();
    let mut tree = Tree::new(&series);
    let mut drafts = Vec::with_capacity(blocks.len());
    let mut glossary = false;
    for (&index, sign) in order.sequence.iter().zip(&signs) {
        let block = &blocks[index];
        let mut draft = Draft { index, role: Role::Body, section: None, heading: 0, open: None };
        match sign {
            Sign::Heading { extent, marker, top, glossary: opens } => {
                glossary = *opens;
                tree.add(heading_of(block, extent, *marker, *top));
                draft.heading = extent.taken;
                draft.role = if extent.whole { Role::Heading } else { Role::Body };
            }
            Sign::Role(role) => draft.role = *role,
            Sign::Text if glossary => draft.role = Role::Glossary,
            Sign::Text => draft.role = body_role(&block.text),
        }
        let placed = !matches!(
            draft.role,
            Role::Title
                | Role::Date
                | Role::Speaker
                | Role::Salutation
                | Role::Opening
                | Role::Furniture
        ) || (draft.role == Role::Salutation && tree.current().is_some());
        if placed {
            draft.section = tree.path();
            draft.open = tree.current();
        }
        drafts.push(draft);
    }
    close(&blocks, &mut drafts);
    let times = times::of(&blocks, &drafts, &tree, front.year);
    let mut notes = notes(&blocks, &order);
    notes.append(&mut tree.notes);
    notes.sort_by_key(|n| n.span);
    let sections = tree.finish(|index| times.sections[index]);
    let mut slots: Vec<Option<Block<'_>>> = blocks.into_iter().map(Some).collect();
    let passages = drafts
        .into_iter()
        .zip(times.passages)
        .filter_map(|(draft, scope)| {
            let block = slots[draft.index].take()?;
            Some(Passage {
                block,
                role: draft.role,
                section: draft.section,
                heading: draft.heading,
                scope,
            })
        })
        .collect();
    Outline { front, passages, sections, notes }
}

/// A passage before its block is moved into it.
struct Draft {
    index: usize,
    role: Role,
    section: Option<Vec<usize>>,
    heading: usize,
    /// Index of the heading above it.
    open: Option<usize>,
}

/// What a block is in the outline.
#[derive(Debug, Clone)]
enum Sign {
    Heading { extent: Extent, marker: Option<Marker>, top: bool, glossary: bool },
    Role(Role),
    Text,
}

impl Sign {
    fn series(&self) -> Option<(Option<Family>, Option<u32>)> {
        match self {
            Self::Heading { marker, .. } => {
                Some((marker.map(|m| m.family), marker.and_then(|m| m.number)))
            }
            _ => None,
        }
    }
}

/// Where a heading lies in its block.
#[derive(Debug, Clone, Copy)]
struct Extent {
    /// First byte of the heading, after the label.
    start: usize,
    /// End of the heading, before its stop.
    end: usize,
    /// End of the stop.
    taken: usize,
    /// Whether the heading is all there is.
    whole: bool,
}

/// Tells for each block, in reading order, what it is in the outline.
fn signs(blocks: &[Block<'_>], order: &Order) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::with_capacity(blocks.len());
    let mut glossary = false;
    let sequence = &order.sequence;
    for (n, &index) in sequence.iter().enumerate() {
        let block = &blocks[index];
        let sign = match order.places[index] {
            Place::Furniture => Sign::Role(Role::Furniture),
            Place::TitleLine => Sign::Role(Role::Title),
            Place::Front(look) => Sign::Role(front_role(look)),
            Place::Part => bare(&block.text, true, false),
            Place::Body => {
                let next = sequence.get(n + 1).map(|&i| &blocks[i]);
                let before = n.checked_sub(1).map(|p| (&blocks[sequence[p]], &signs[p]));
                body_sign(block, next, before, glossary)
            }
        };
        if let Sign::Heading { glossary: opens, .. } = &sign {
            glossary = *opens;
        }
        signs.push(sign);
    }
    drop_lonely(&mut signs);
    signs
}

/// A block of the text: heading, address or running text.
fn body_sign(
    block: &Block<'_>,
    next: Option<&Block<'_>>,
    before: Option<(&Block<'_>, &Sign)>,
    glossary: bool,
) -> Sign {
    let text = block.text.as_ref();
    if looks::is_salutation(text) {
        return Sign::Role(Role::Salutation);
    }
    match wording(text) {
        Some(Wording::Glossary) => return bare(text, true, true),
        // 附件2 alone: the line after it names the part.
        Some(Wording::Annex)
            if next.is_some_and(|b| {
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
    if glossary {
        return Sign::Text;
    }
    if let Some(found) = marker::at(text).filter(|_| !is_glossary_entry(text)) {
        return marked(text, found);
    }
    let follows_text = before.is_none_or(|(b, sign)| match sign {
        Sign::Text | Sign::Heading { .. } => {
            b.text.ends_with(STOPS)
                || b.text.ends_with(['：', '”', '；'])
                || matches!(sign, Sign::Heading { marker: Some(_), .. })
        }
        Sign::Role(role) => *role != Role::Heading,
    });
    let leads_text = next.is_some_and(|b| {
        !b.furniture
            && (b.text.len() > 150 || marker::at(&b.text).is_some())
            && !wording::is_plain_heading(&b.text)
    });
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

/// Where the heading after a label ends: at the first full stop, at a wide blank, or with the block.
fn extent(text: &str, label: usize) -> Extent {
    let rest = &text[label..];
    let start = label + (rest.len() - rest.trim_start_matches(|c| !is_visible(c)).len());
    let body = &text[start..];
    let stop = body.find('。');
    let line = &body[..stop.unwrap_or(body.len())];
    let blank = ["\u{3000}", "  "]
        .iter()
        .filter_map(|b| line.find(b))
        .min()
        .filter(|&at| at > 0 && at <= 120 && line.len() > at + 150);
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
                s.series().filter(|(f, _)| *f == Some(family)).map(|(_, number)| (i, number))
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

fn front_role(look: Look) -> Role {
    match look {
        Look::Title | Look::Joined => Role::Title,
        Look::Date => Role::Date,
        Look::Speaker | Look::Issuer => Role::Speaker,
        Look::Salutation => Role::Salutation,
        Look::Opening => Role::Opening,
        Look::Plain => Role::Furniture,
    }
}

fn body_role(text: &str) -> Role {
    if is_glossary_entry(text) {
        Role::Glossary
    } else if order::is_thanks(text) {
        Role::Thanks
    } else if order::is_problems(text) {
        Role::Problems
    } else {
        Role::Body
    }
}

/// `[3]术语：…`, `［14］两新：`, `①《青溪文集》第1卷，第285页。`.
fn is_glossary_entry(text: &str) -> bool {
    if text.starts_with(|c| ('①'..='⑳').contains(&c)) {
        return text.len() < 400
            && text.contains('《')
            && text.trim_end_matches('。').ends_with(['页', '頁', '版']);
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

/// The last paragraphs of the text appeal to the meeting.
fn close(blocks: &[Block<'_>], drafts: &mut [Draft]) {
    let last = drafts.iter().rposition(|d| matches!(d.role, Role::Body) && d.heading == 0);
    let Some(last) = last else { return };
    for draft in drafts[..=last].iter_mut().rev().take(3) {
        if draft.role == Role::Body
            && draft.heading == 0
            && order::is_closing(&blocks[draft.index].text)
        {
            draft.role = Role::Closing;
            return;
        }
    }
}

fn heading_of<'s>(
    block: &Block<'s>,
    extent: &Extent,
    marker: Option<Marker>,
    top: bool,
) -> Heading<'s> {
    let label = marker.map_or(0, |m| m.label);
    let first = if label > 0 { 0 } else { extent.start };
    Heading {
        level: marker.map_or(Level::Part, |m| m.level()),
        family: marker.map(|m| m.family),
        number: marker.and_then(|m| m.number),
        label: part(&block.text, 0, label),
        heading: part(&block.text, extent.start, extent.end),
        span: block.place(first, extent.end.max(label)),
        top,
    }
}

/// A piece of a text, borrowed where the text is.
fn part<'s>(text: &Cow<'s, str>, start: usize, end: usize) -> Cow<'s, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[start..end]),
        Cow::Owned(text) => Cow::Owned(text[start..end].to_string()),
    }
}

/// Notes on reading order, undecoded characters and texts that hold no report.
fn notes(blocks: &[Block<'_>], order: &Order) -> Vec<Note> {
    let mut notes = Vec::new();
    let run = |indices: &[usize]| {
        Some(Span::new(blocks[*indices.first()?].span.start, blocks[*indices.last()?].span.end))
    };
    if let Some(span) = run(&order.moved) {
        notes.push(Note {
            code: Code::Order,
            span,
            message: format!(
                "{} paragraphs were moved to restore the reading order",
                order.moved.len()
            ),
        });
    }
    if let Some(span) = run(&order.repeated) {
        notes.push(Note {
            code: Code::Copy,
            span,
            message: "the title block is repeated".to_string(),
        });
    }
    for block in blocks {
        if let Some(at) = block.text.find('\u{FFFD}') {
            notes.push(Note {
                code: Code::Undecoded,
                span: block.place(at, at + '\u{FFFD}'.len_utf8()),
                message: "characters that could not be decoded".to_string(),
            });
            break;
        }
    }
    if !blocks.iter().any(|b| b.text.chars().any(|c| ('\u{3400}'..='\u{9FFF}').contains(&c))) {
        let span = Span::new(
            blocks.first().map_or(0, |b| b.span.start),
            blocks.last().map_or(0, |b| b.span.end),
        );
        notes.push(Note {
            code: Code::Unread,
            span,
            message: "nothing here reads like a report".to_string(),
        });
    }
    notes
}
