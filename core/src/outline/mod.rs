//! From paragraphs to the outline: front matter, section tree, reading order.

mod copies;
mod cue;
mod date;
mod fold;
mod front;
mod glossary;
mod kind;
mod looks;
mod order;
mod person;
mod place;
mod roles;
mod scope;
mod signs;
mod times;
mod tree;
mod undecoded;
mod whole;
mod wording;
mod year;

use std::borrow::Cow;
use std::sync::Arc;

use self::order::Order;
use self::roles::{Seen, body_role};
use self::signs::{Extent, Sign};
use self::tree::{Heading, Tree};
use crate::events::{Class, Events};
use crate::report::{Code, Front, Level, Note, Role, Section};
use crate::sorted;
use crate::source::Block;
use crate::source::marker::Marker;
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
    pub section: Option<Arc<[usize]>>,
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
pub(crate) fn build<'s>(mut blocks: Vec<Block<'s>>, events: &Events) -> Outline<'s> {
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
    let mut outline = build_one(blocks, events);
    outline.notes.extend(asides);
    outline
}

/// Builds the outline of every report of a text; copies go with the report before them.
pub(crate) fn build_all<'s>(mut blocks: Vec<Block<'s>>, events: &Events) -> Vec<Outline<'s>> {
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
        let mut outline = build_one(rest, events);
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

fn build_one<'s>(blocks: Vec<Block<'s>>, events: &Events) -> Outline<'s> {
    let order = order::order(&blocks);
    let front = front::read(&blocks, &order.sequence, &order.places);
    let signs = signs::signs(&blocks, &order);
    let series: Vec<_> = signs.iter().filter_map(Sign::mark).collect();
    let mut tree = Tree::new(&series);
    let roles = roles(&blocks, &order, &signs);
    let mut drafts = Vec::with_capacity(blocks.len());
    for ((&index, sign), role) in order.sequence.iter().zip(signs).zip(roles) {
        let block = &blocks[index];
        let mut draft = Draft { index, role, section: None, heading: 0, open: None };
        if let Sign::Heading { extent, marker, top, .. } = sign {
            tree.add(heading_of(block, &extent, marker, top));
            draft.heading = extent.taken;
            // 二是改造泵站6座。 says all in its heading.
            if !extent.whole || block.text.ends_with('。') {
                tree.tell();
            }
        }
        let placed = !matches!(
            role,
            Role::Title
                | Role::Date
                | Role::Speaker
                | Role::Salutation
                | Role::Opening
                | Role::Furniture
        ) || (role == Role::Salutation && tree.current().is_some());
        if placed {
            if draft.heading == 0 && !matches!(role, Role::Glossary | Role::Heading) {
                if let Some(whole) = whole::whole(block, role) {
                    tree.turn(whole);
                }
                tree.tell();
            }
            draft.section = tree.path();
            draft.open = tree.current();
        }
        drafts.push(draft);
    }
    let opening = drafts.iter().find(|d| d.role == Role::Opening);
    let years = times::Years::of(&front, opening.map(|d| blocks[d.index].text.as_ref()));
    let times = times::of(&blocks, &drafts, &tree, years);
    let mut notes = notes(&blocks, events, &order);
    notes.append(&mut tree.notes);
    let notes = sorted::order(notes.len(), &mut |a, b| notes[a].span.cmp(&notes[b].span))
        .into_iter()
        .map(|at| notes[at].clone())
        .collect();
    let sections = tree.finish(|index| times.sections[index]);
    let mut slots: Vec<Option<Block<'_>>> = blocks.into_iter().map(Some).collect();
    let mut passages = Vec::with_capacity(slots.len());
    passages.extend(drafts.into_iter().zip(times.passages).filter_map(|(draft, scope)| {
        let block = slots[draft.index].take()?;
        Some(Passage { block, role: draft.role, section: draft.section, scope })
    }));
    Outline { front, passages, sections, notes }
}

/// What each paragraph is for, in reading order.
fn roles(blocks: &[Block<'_>], order: &Order, signs: &[Sign]) -> Vec<Role> {
    let mut glossary = false;
    let mut roles: Vec<Role> = Vec::with_capacity(signs.len());
    for (&index, sign) in order.sequence.iter().zip(signs) {
        roles.push(match sign {
            Sign::Heading { extent, glossary: opens, .. } => {
                glossary = *opens;
                if extent.whole { Role::Heading } else { Role::Body }
            }
            Sign::Role(role) => *role,
            Sign::Text if glossary => Role::Glossary,
            Sign::Text => body_role(&blocks[index]),
        });
    }
    let seen = |at: usize| {
        let seen = match &signs[at] {
            Sign::Heading { glossary: true, .. } => Seen::Back,
            Sign::Heading { .. } => Seen::Head,
            _ if matches!(roles[at], Role::Body | Role::Thanks | Role::Problems) => Seen::Text,
            _ => Seen::Other,
        };
        (order.sequence[at], seen)
    };
    // Annexes follow the report; their paragraphs are none of its last ones.
    let annex = |at: &usize| {
        matches!(signs[*at], Sign::Heading { marker: None, .. } | Sign::Role(Role::Heading))
            && wording::is_annex(&blocks[order.sequence[*at]].text)
    };
    let end = (0..signs.len()).find(annex).unwrap_or(signs.len());
    let closing = roles::closing(blocks, (0..end).map(seen))
        .or_else(|| roles::closing(blocks, (end..signs.len()).map(seen)));
    let at = closing.and_then(|index| order.sequence.iter().position(|&i| i == index));
    if let Some(role) = at.and_then(|at| roles.get_mut(at)).filter(|role| **role == Role::Body) {
        *role = Role::Closing;
    }
    roles
}

/// A passage before its block is moved into it.
struct Draft {
    index: usize,
    role: Role,
    section: Option<Arc<[usize]>>,
    heading: usize,
    /// Index of the heading above it.
    open: Option<usize>,
}

fn heading_of<'s>(
    block: &Block<'s>,
    extent: &Extent,
    marker: Option<Marker>,
    top: bool,
) -> Heading<'s> {
    let label = marker.map_or(0, |m| m.label);
    let heading = part(&block.text, extent.start, extent.end);
    let level = marker.map_or(Level::Part, |m| m.level());
    let first = if label > 0 { 0 } else { extent.start };
    Heading {
        level,
        family: marker.map(|m| m.family),
        number: marker.and_then(|m| m.number),
        label: part(&block.text, 0, label),
        // The year does not matter for whether there is a time.
        timed: level <= Level::Section && scope::of_heading(&heading, Some(2000)).is_some(),
        heading,
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
fn notes(blocks: &[Block<'_>], events: &Events, order: &Order) -> Vec<Note> {
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
    notes.extend(undecoded::notes(blocks, events));
    let quotes = |block| unpaired_quote(block, events);
    notes.extend(blocks.iter().filter(|b| !b.furniture).filter_map(quotes).take(UNPAIRED));
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

/// Notes on quotation marks are few: where many are missing, the text does not use them in pairs.
const UNPAIRED: usize = 8;

/// A quotation mark without its pair in the same paragraph.
fn unpaired_quote(block: &Block<'_>, events: &Events) -> Option<Note> {
    if !block.events.has(Class::QUOTE) && !block.events.has(Class::QUOTED) {
        return None;
    }
    let (mut balance, mut open, mut stray) = (0, None, None);
    for event in events.part(&block.events) {
        let at = event.at();
        let opens = match event.class() {
            Class::QUOTED => false,
            Class::QUOTE if block.text[at..].starts_with('“') => true,
            _ => continue,
        };
        balance += if opens { 1 } else { -1 };
        let lone = if opens { open } else { Some(at).filter(|_| open.is_none()) };
        stray = stray.or(lone);
        open = Some(at).filter(|_| opens);
    }
    if balance == 0 {
        return None;
    }
    let at = stray.or(open)?;
    let end = at + '“'.len_utf8();
    Some(Note {
        code: Code::Quote,
        span: block.place(at, end),
        message: "quotation mark without its pair".to_string(),
    })
}
