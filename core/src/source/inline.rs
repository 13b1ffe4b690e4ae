//! Paragraphs and headings that stand on one line: splitting instead of joining.

use std::borrow::Cow;

use super::join::Paragraph;
use super::layout::Layout;
use super::lines::{Line, Owner, pieces};
use super::marker::{self, Family};
use super::{Block, Mark, SPELLED_BLANK, is_stop, is_visible};
use crate::arrange;
use crate::events::{Class, Event, Events};
use crate::span::Span;

/// Turns paragraphs into blocks, cutting where a heading is glued to the text
/// before it and where a whole text stands on one line.
pub(super) fn split<'s>(
    source: &'s str,
    lines: &[Line],
    paragraphs: Vec<Paragraph>,
    layout: &Layout,
    events: &mut Events,
) -> Vec<Block<'s>> {
    let mut out = Vec::with_capacity(paragraphs.len());
    let mut last = Numbers::default();
    let mut mixed = false;
    for paragraph in paragraphs {
        let lines_of = paragraph.lines.clone();
        let block = block(source, &lines[paragraph.lines], paragraph.furniture, events);
        if block.furniture || block.is_row() {
            out.push(block);
            continue;
        }
        let mut cuts = Vec::new();
        if layout.flat && block.text.len() > 600 {
            flat_cuts(&block.text, &mut cuts);
        }
        let is_stop = |event: &Event| event.class() == Class::STOP;
        let stops = events.part(&block.events).filter(is_stop).map(Event::at);
        glued_cuts(&block.text, stops, &mut last, &mut cuts);
        if cuts.is_empty() {
            out.push(block);
        } else {
            arrange::plain(&mut cuts);
            cuts.dedup();
            cut(source, block, &cuts, events, &mut out);
            mixed |= lines[lines_of].iter().any(|line| line.owner != Owner::Text);
        }
    }
    if mixed { in_order(out) } else { out }
}

/// Blocks by their beginning: what stands inside one that was cut belongs behind the piece around it.
fn in_order(mut blocks: Vec<Block<'_>>) -> Vec<Block<'_>> {
    arrange::by_key(&mut blocks, |block| block.span.start);
    blocks
}

/// Numbers of the last section and subsection.
#[derive(Default)]
struct Numbers {
    section: u32,
    subsection: u32,
}

impl Numbers {
    fn take(&mut self, family: Family, number: u32) {
        match family {
            Family::Comma => (self.section, self.subsection) = (number, 0),
            Family::Paren => self.subsection = number,
            _ => {}
        }
    }

    fn fits(&self, family: Family, number: u32) -> bool {
        match family {
            Family::Comma => self.section > 0 && number == self.section + 1,
            Family::Paren => self.subsection > 0 && number == self.subsection + 1,
            _ => false,
        }
    }
}

/// `…。二、加强监督`: the next number of a running series right after a stop.
fn glued_cuts(
    text: &str,
    stops: impl Iterator<Item = usize>,
    last: &mut Numbers,
    cuts: &mut Vec<usize>,
) {
    if let Some(m) = marker::at(text)
        && let Some(number) = m.number
    {
        last.take(m.family, number);
    }
    for stop in stops.filter(|&at| text[at..].starts_with('。')) {
        let next = stop + '。'.len_utf8();
        // The first byte tells most of the characters that cannot begin a marker.
        if !matches!(text.as_bytes().get(next), Some(0xE4 | 0xE5 | 0xE3 | 0xEF | b'(')) {
            continue;
        }
        if let Some(m) = marker::at(&text[next..])
            && let Some(number) = m.number.filter(|&n| last.fits(m.family, n))
        {
            last.take(m.family, number);
            cuts.push(next);
        }
    }
}

/// Cuts a text without line breaks at its blanks: after a sentence, before a
/// marker, around a heading, and in the title block.
fn flat_cuts(text: &str, cuts: &mut Vec<usize>) {
    let mut from = 0;
    let mut heading = marker::at(text).is_some();
    let mut titled = false;
    let mut at = 0;
    while let Some(offset) = text[at..].find(|c: char| !is_visible(c)) {
        let left = &text[from..at + offset];
        let rest = text[at + offset..].trim_start_matches(|c| !is_visible(c));
        let next = text.len() - rest.len();
        at = next;
        if rest.is_empty() || left.is_empty() {
            continue;
        }
        let marked = marker::at(rest).is_some();
        let stopped = left.ends_with(is_stop) || left.ends_with(['：', ':', '”']);
        let short = left.len() <= 150 && !left.contains('。');
        let head = !titled
            && short
            && (left.ends_with("报告")
                || left.ends_with("報告")
                || left.ends_with("上")
                || left.ends_with("日电"));
        if stopped
            || marked
            || (heading && short)
            || head
            || rest.starts_with("各位")
            || rest.starts_with("——")
            || rest.starts_with("━━")
        {
            titled = titled || left.ends_with(is_stop);
            cuts.push(next);
            from = next;
            heading = marked;
        }
    }
}

/// A block from the lines of one paragraph; lines of the page inside a text are no part of it.
fn block<'s>(source: &'s str, lines: &[Line], furniture: bool, events: &mut Events) -> Block<'s> {
    let (first, last) = (&lines[0], &lines[lines.len() - 1]);
    let span = Span::new(first.from, last.to);
    if lines.len() == 1 && !first.mixed {
        let text = first.text(source);
        let mut joins = Vec::new();
        if first.from < first.start {
            joins.push((0, first.start));
        }
        if last.end < last.to {
            joins.push((text.len(), last.to));
        }
        let events = events.within(first.events.clone(), first.start, first.end);
        return Block {
            span,
            text: Cow::Borrowed(text),
            joins,
            furniture,
            mark: first.mark,
            events,
        };
    }
    let mut text = String::with_capacity(last.end - first.start);
    let mut joins = Vec::with_capacity(lines.len());
    let mut parts = Vec::new();
    let mut before: Option<&Line> = None;
    for line in lines.iter().filter(|line| furniture || line.owner == Owner::Text) {
        if let Some(before) = before.replace(line) {
            let (left, right) = (text.chars().next_back(), line.text(source).chars().next());
            let gap = before.end;
            if let (Some(l), Some(r)) = (left, right)
                && is_latin(l)
                && is_latin(r)
                && source.as_bytes()[gap].is_ascii()
            {
                joins.push((text.len(), gap));
                text.push(' ');
            }
        }
        parts.clear();
        if line.mixed {
            pieces(source, line.start, line.end, &mut parts);
        } else {
            parts.push((line.start, line.end));
        }
        for &(a, b) in &parts {
            if a > span.start {
                joins.push((text.len(), a));
            }
            text.push_str(&source[a..b]);
        }
    }
    if last.end < last.to {
        joins.push((text.len(), last.to));
    }
    let events = events.read(&text);
    Block { span, text: Cow::Owned(text), joins, furniture, mark: first.mark, events }
}

/// Words of two letters or more are set apart by blanks, digits are not.
fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || ('\u{C0}'..='\u{24F}').contains(&c)
}

/// Cuts a block at the given offsets of its text.
fn cut<'s>(
    source: &'s str,
    block: Block<'s>,
    cuts: &[usize],
    events: &Events,
    out: &mut Vec<Block<'s>>,
) {
    let mut bounds = Vec::with_capacity(cuts.len() + 2);
    bounds.push(0);
    bounds.extend(cuts.iter().copied().filter(|&c| c > 0 && c < block.text.len()));
    bounds.push(block.text.len());
    let pieces: Vec<(usize, usize, Span)> = bounds
        .windows(2)
        .map(|pair| {
            (
                pair[0],
                pair[0] + block.text[pair[0]..pair[1]].trim_end_matches(|c| !is_visible(c)).len(),
            )
        })
        .filter(|(start, end)| start < end)
        .map(|(start, end)| (start, end, block.place(start, end)))
        .collect();
    for (n, &(start, end, inner)) in pieces.iter().enumerate() {
        let from = if n == 0 { block.span.start } else { inner.start };
        // Spelled-out blanks between two pieces belong to the first one.
        let to = pieces.get(n + 1).map_or(block.span.end, |(_, _, next)| {
            let gap = &source[inner.end..next.start];
            let blank = gap.rfind(SPELLED_BLANK).map(|at| at + SPELLED_BLANK.len());
            inner.end + blank.unwrap_or(0)
        });
        let low = block.joins.partition_point(|&(t, _)| t <= start);
        let high = block.joins.partition_point(|&(t, _)| t < end);
        let inside = &block.joins[low..high.max(low)];
        let text = if inside.is_empty() && inner.len() == end - start {
            Cow::Borrowed(&source[inner.range()])
        } else {
            Cow::Owned(block.text[start..end].to_string())
        };
        let mut joins = Vec::with_capacity(inside.len());
        if from < inner.start {
            joins.push((0, inner.start));
        }
        joins.extend(inside.iter().map(|&(t, s)| (t - start, s)));
        if inner.end < to {
            joins.push((text.len(), to));
        }
        out.push(Block {
            span: Span::new(from, to),
            text,
            joins,
            furniture: block.furniture,
            mark: if n == 0 { block.mark } else { Mark::Plain },
            events: events.cut(&block.events, start, end),
        });
    }
}
