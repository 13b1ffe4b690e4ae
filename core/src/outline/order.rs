//! Reading order: which paragraphs are front matter, and where displaced ones belong.
//!
//! A PDF tool writes the title block and bare part headings of a newspaper page
//! after the text. They are moved back to where they are read.

use super::cue::{Cue, cue};
use super::looks::{self, Look, is_opening, look};
use super::roles::{is_problems, is_thanks};
use super::wording::{Wording, is_timed, wording};
use super::{date, front, place, scope, tree};
use crate::arrange;
use crate::source::{Block, Mark, is_stop, marker};

/// How far the front matter may reach, in paragraphs.
const HEAD: usize = 80;
/// How far a displaced title block may reach back from the end, in paragraphs.
const TAIL: usize = 24;

/// What a paragraph is, before the outline is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Front matter.
    Front(Look),
    /// A second line of the title.
    TitleLine,
    /// Navigation, captions, licence lines.
    Furniture,
    /// The report itself.
    Body,
    /// A bare heading that opens a part.
    Part,
}

/// Reading order of the blocks.
#[derive(Debug)]
pub(super) struct Order {
    /// Indices of blocks in reading order.
    pub sequence: Vec<usize>,
    /// For each block, by its index in the source.
    pub places: Vec<Place>,
    /// Indices of blocks that were moved.
    pub moved: Vec<usize>,
    /// Indices of blocks that repeat the title block.
    pub repeated: Vec<usize>,
}

/// Finds front matter and reading order; `title` is the block that another document
/// names; `titled`: the caller has given the title.
pub(super) fn order(blocks: &[Block<'_>], title: Option<usize>, titled: bool) -> Order {
    let mut places: Vec<Place> =
        blocks.iter().map(|b| if b.furniture { Place::Furniture } else { Place::Body }).collect();
    let title = title.or_else(|| marked_title(blocks).filter(|_| !titled));
    let end = head_zone(blocks, titled).max(title.map_or(0, |title| title + 1));
    classify_head(blocks, end, titled, &mut places);
    if let Some(title) = title {
        places[title] = Place::Front(Look::Title);
    }
    let has_front = places[..end].iter().any(|p| {
        matches!(p, Place::Front(Look::Title | Look::Joined | Look::Salutation | Look::Opening))
    });
    let tail = tail_zone(blocks, end);
    let mut moved = Vec::new();
    let mut repeated = Vec::new();
    let mut parts = Vec::new();
    for &(index, found) in &tail {
        match found {
            Tail::Part if is_displaced_part(blocks, &places, index, end) => {
                places[index] = Place::Part;
                parts.push(index);
            }
            Tail::Part => places[index] = Place::Part,
            Tail::Front(look) => {
                places[index] = Place::Front(look);
                if has_front { repeated.push(index) } else { moved.push(index) }
            }
            Tail::TitleLine => {
                places[index] = Place::TitleLine;
                if has_front { repeated.push(index) } else { moved.push(index) }
            }
        }
    }
    let sequence = arrange(blocks, &places, end, &moved, &parts);
    moved.extend(parts);
    arrange::plain(&mut moved);
    Order { sequence, places, moved, repeated }
}

/// The title where marks alone tell it: the first block, the only heading of its depth that has no
/// marker. Where others without a marker are as deep, it names a place.
fn marked_title(blocks: &[Block<'_>]) -> Option<usize> {
    let first = blocks.iter().position(|block| !block.furniture)?;
    let depth = |block: &Block<'_>| {
        Some(tree::depth(block.mark)).filter(|&depth| depth > 0 && !block.furniture)
    };
    let top = depth(&blocks[first])?;
    let text = blocks[first].text.as_ref();
    let placed = place::beginning(text).is_some();
    let mut others = blocks[first + 1..].iter().filter_map(|b| Some((b, depth(b)?))).peekable();
    let alone = others.peek().is_some()
        && others.all(|(b, depth)| placed || depth > top || marker::at(&b.text).is_some());
    let own = marker::at(text).is_none() && (placed || wording(text).is_none() || !is_timed(text));
    let titled = || blocks.iter().take(HEAD).any(|block| looks::is_title_line(&block.text));
    (alone && own && !titled()).then_some(first)
}

/// Number of blocks at the beginning that are front matter.
fn head_zone(blocks: &[Block<'_>], titled: bool) -> usize {
    let mut bytes = 0;
    let mut last_front = 0;
    for (i, block) in blocks.iter().enumerate().take(HEAD) {
        if block.furniture || block.is_row() {
            continue;
        }
        let text = block.text.as_ref();
        match look(text) {
            Look::Salutation => {
                let opening = blocks[i + 1..]
                    .iter()
                    .take(2)
                    .position(|b| !b.furniture && is_opening(&b.text));
                return i + 1 + opening.map_or(0, |n| n + 1);
            }
            Look::Opening if bytes < 3000 => return i + 1,
            Look::Title | Look::Joined | Look::Date | Look::Speaker | Look::Issuer => {
                last_front = i + 1
            }
            _ => {}
        }
        if marker::at(text).is_some() && text.len() < 400 {
            break;
        }
        let marked = || matches!(block.mark, Mark::Heading(_)) && look(text) == Look::Plain;
        let opens = wording(text) == Some(Wording::Part) || marked() && !date_ahead(blocks, i + 1);
        if opens && (last_front > 0 || titled) {
            // A part heading may stand before the salutation; it ends a front matter without one.
            if !salutation_ahead(blocks, i + 1) {
                break;
            }
        }
        if (last_front > 0 || titled)
            && text.len() > 240
            && text.ends_with(is_stop)
            && !salutation_ahead(blocks, i + 1)
        {
            break;
        }
        bytes += text.len();
        if bytes > 6000 {
            break;
        }
    }
    last_front
}

/// Whether the speech begins within the next few paragraphs.
fn salutation_ahead(blocks: &[Block<'_>], from: usize) -> bool {
    blocks[from..].iter().take(3).any(|b| matches!(look(&b.text), Look::Salutation | Look::Opening))
}

/// A day alone: neither in brackets or behind a dash, nor with the meeting.
fn is_bare(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric) && !["会", "在"].iter().any(|w| text.contains(w))
}

fn title_ahead(blocks: &[Block<'_>], from: usize, end: usize) -> bool {
    blocks[from..end].iter().any(|b| matches!(look(&b.text), Look::Title | Look::Joined))
}

/// Whether the line with the date of delivery follows: a heading above it is one of the title.
fn date_ahead(blocks: &[Block<'_>], from: usize) -> bool {
    blocks[from..].iter().take(4).any(|b| matches!(look(&b.text), Look::Date | Look::Joined))
}

fn classify_head(blocks: &[Block<'_>], end: usize, titled: bool, places: &mut [Place]) {
    let mut titled = titled;
    let mut dated = false;
    for i in 0..end {
        if places[i] == Place::Furniture || blocks[i].is_row() {
            continue;
        }
        let text = blocks[i].text.as_ref();
        let found = look(text);
        places[i] = match found {
            Look::Plain if wording(text) == Some(Wording::Part) && titled && text.len() < 100 => {
                Place::Part
            }
            Look::Plain => Place::Furniture,
            Look::Issuer if !titled && !dated => Place::Furniture,
            // The day of the page, over the title.
            Look::Date if !titled && is_bare(text) && title_ahead(blocks, i + 1, end) => {
                Place::Furniture
            }
            Look::Speaker if dated || is_office(text) || salutation_ahead(blocks, i + 1) => {
                Place::Front(found)
            }
            Look::Speaker => Place::Furniture,
            found => Place::Front(found),
        };
        titled = titled || matches!(found, Look::Title | Look::Joined);
        dated = dated || places[i] == Place::Front(Look::Date);
    }
    for i in 0..end {
        if places[i] != Place::Front(Look::Title) {
            continue;
        }
        // Lines of the title before its last one, and a subtitle after it.
        let mut first = i;
        while first > 0
            && matches!(places[first - 1], Place::Furniture | Place::Front(Look::Issuer))
            && !blocks[first - 1].furniture
            && front::is_title_head(&blocks[first - 1].text, &blocks[first].text)
        {
            first -= 1;
            places[first] = Place::TitleLine;
        }
        if let Some(next) = blocks.get(i + 1).filter(|b| i + 1 < end && !b.furniture) {
            let text = next.text.as_ref();
            let short = (8..=40).contains(&text.chars().count())
                && !text.contains(is_stop)
                && !text.contains(['：', ':']);
            let dated = matches!(places.get(i + 2), Some(Place::Front(Look::Date)));
            if places[i + 1] == Place::Furniture && short && dated {
                places[i + 1] = Place::TitleLine;
            }
        }
    }
}

/// Whether a speaker's line names an office.
fn is_office(text: &str) -> bool {
    super::person::speaker(&super::fold::fold(text)).is_some_and(|s| !s.office.is_empty())
}

#[derive(Clone, Copy)]
enum Tail {
    Front(Look),
    TitleLine,
    Part,
}

/// Front matter and part headings after the last paragraph of the text, in source order.
fn tail_zone(blocks: &[Block<'_>], end: usize) -> Vec<(usize, Tail)> {
    let mut found: Vec<(usize, Tail)> = Vec::new();
    let mut telling = false;
    for i in (end..blocks.len()).rev().take(TAIL + 40) {
        let block = &blocks[i];
        if block.furniture {
            continue;
        }
        if block.is_row() {
            break;
        }
        let text = block.text.as_ref();
        let kind = match look(text) {
            Look::Plain if wording(text) == Some(Wording::Part) => Tail::Part,
            Look::Plain => match found.last() {
                Some(&(next, Tail::Front(Look::Title)))
                    if front::is_title_head(text, &blocks[next].text) =>
                {
                    Tail::TitleLine
                }
                _ => break,
            },
            Look::Issuer => break,
            Look::Speaker
                if found.is_empty() && i + 1 == blocks.len() && text.chars().count() < 4 =>
            {
                break;
            }
            look => {
                telling = telling
                    || matches!(look, Look::Title | Look::Joined | Look::Date | Look::Opening);
                Tail::Front(look)
            }
        };
        found.push((i, kind));
        if found.len() > TAIL {
            return Vec::new();
        }
    }
    let parts_only = !found.is_empty() && found.iter().all(|(_, t)| matches!(t, Tail::Part));
    if !(telling || parts_only)
        || found.len() + end >= blocks.iter().filter(|b| !b.furniture).count()
    {
        return Vec::new();
    }
    found.reverse();
    found
}

/// A part heading at the end belongs elsewhere when no text follows it.
fn is_displaced_part(blocks: &[Block<'_>], places: &[Place], index: usize, end: usize) -> bool {
    index >= end
        && !blocks[index + 1..].iter().zip(&places[index + 1..]).any(|(b, p)| {
            *p == Place::Body
                && !b.furniture
                && matches!(look(&b.text), Look::Plain)
                && wording(&b.text).is_none()
        })
}

/// Puts moved front matter first and part headings before their paragraphs.
fn arrange(
    blocks: &[Block<'_>],
    places: &[Place],
    end: usize,
    moved: &[usize],
    parts: &[usize],
) -> Vec<usize> {
    let body: Vec<usize> =
        (end..blocks.len()).filter(|i| !moved.contains(i) && !parts.contains(i)).collect();
    let mut sequence: Vec<usize> = Vec::with_capacity(blocks.len());
    sequence.extend(0..end);
    sequence.extend(moved);
    if parts.is_empty() {
        sequence.extend(body);
        return sequence;
    }
    let year = delivery(blocks, places).map(|y| y - 1);
    let mut before: Vec<Option<usize>> = vec![None; parts.len()];
    let mut used = 0;
    for (n, &part) in parts.iter().enumerate() {
        let scope = scope::of_heading(&blocks[part].text, year);
        let from = used;
        let target = match scope {
            Some(s) if s.plan => plan_start(blocks, places, &body[from..], year, s.since.is_some())
                .map(|at| from + at),
            _ => {
                (n == 0).then_some(0).or_else(|| restart(blocks, &body[from..]).map(|at| from + at))
            }
        };
        if let Some(at) = target {
            before[n] = Some(at);
            used = at + 1;
        }
    }
    for (at, &index) in body.iter().enumerate() {
        for (n, &part) in parts.iter().enumerate() {
            if before[n] == Some(at) {
                sequence.push(part);
            }
        }
        sequence.push(index);
    }
    sequence.extend(parts.iter().zip(&before).filter(|(_, b)| b.is_none()).map(|(&part, _)| part));
    sequence
}

/// Year of delivery, from the date line.
fn delivery(blocks: &[Block<'_>], places: &[Place]) -> Option<i32> {
    blocks
        .iter()
        .zip(places)
        .filter(|(_, p)| matches!(p, Place::Front(Look::Date | Look::Joined)))
        .find_map(|(b, _)| date::day(&b.text))
        .map(|(day, _, _)| day.year)
}

/// The paragraph that opens the plan: the first one with a cue after the thanks or the
/// problems, else the first one with a cue in the second half.
fn plan_start(
    blocks: &[Block<'_>],
    places: &[Place],
    body: &[usize],
    year: Option<i32>,
    span: bool,
) -> Option<usize> {
    let cued = |at: usize| {
        let block = &blocks[body[at]];
        places[body[at]] == Place::Body
            && match cue(block, 0, year, year.map(|y| y + 1)) {
                Some(Cue::Plan) => true,
                Some(Cue::PlanSpan(_)) => span,
                _ => false,
            }
    };
    let turns = |block| is_problems(block) || is_thanks(block);
    let turned = (0..body.len()).find(|&at| turns(&blocks[body[at]]));
    turned
        .and_then(|turn| (turn + 1..body.len()).find(|&at| cued(at)))
        .or_else(|| (body.len() / 2..body.len()).find(|&at| cued(at)))
        .or_else(|| restart(blocks, body))
}

/// The first paragraph where the section numbers begin again.
fn restart(blocks: &[Block<'_>], body: &[usize]) -> Option<usize> {
    let mut last = 0;
    for (at, &index) in body.iter().enumerate() {
        if let Some(m) =
            marker::at(&blocks[index].text).filter(|m| m.family == marker::Family::Comma)
        {
            match m.number {
                Some(1) if last > 0 => return Some(at),
                Some(n) => last = n,
                None => {}
            }
        }
    }
    None
}
