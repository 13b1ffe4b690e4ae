//! Parts of a paragraph: a long one is read in several, so that the words of a megabyte are not all
//! in memory at once.

use std::ops::Range;

use super::time::when::Time;
use crate::events;
use crate::grammar::Token;
use crate::outline::Passage;
use crate::span::Span;

/// Bytes of a paragraph that are read in one go.
pub(super) const PART: usize = 16 << 10;
/// Numbers and numerals of a part.
pub(super) const DENSEST: usize = 1 << 10;

/// A paragraph as it is read.
pub(super) struct Text<'a, 's> {
    pub passage: &'a Passage<'s>,
    /// Index of the paragraph.
    pub index: usize,
    /// In Simplified characters.
    pub text: &'a str,
    /// Whether the source has Traditional ones.
    pub folded: bool,
    /// Its events.
    pub all: events::Part,
}

/// A part of a paragraph.
#[derive(Clone, Copy)]
pub(super) struct Part<'a, 's> {
    pub passage: &'a Passage<'s>,
    /// Index of the paragraph.
    pub paragraph: usize,
    /// First byte of the part; its text and tokens begin to count there.
    pub start: usize,
    /// The text, in Simplified characters.
    pub text: &'a str,
    /// Whether the source has Traditional ones.
    pub folded: bool,
    /// Whether the paragraph ends with it.
    pub last: bool,
}

impl<'a> Part<'a, '_> {
    /// The place in the source of bytes of the part.
    pub fn place(&self, start: usize, end: usize) -> Span {
        self.passage.block.place(self.start + start, self.start + end)
    }

    /// Bytes of the paragraph between a place in the source and a byte of the part behind it.
    pub fn distance(&self, source: usize, at: usize) -> usize {
        self.passage.block.distance(source, self.start + at)
    }

    /// The text as it is written.
    pub fn written(&self, start: usize, end: usize) -> &'a str {
        &self.passage.block.text[self.start + start..self.start + end]
    }
}

/// What a long paragraph has said before the part that is read.
pub(super) struct Before {
    /// The time that it opened with.
    pub opening: Option<Time>,
    /// What it speaks of, and what it handles: as read and as written.
    pub said: [(String, String); 2],
}

/// Where a part of a paragraph ends: behind a sentence, or else behind a number.
pub(super) fn cut_off(text: &str, part: Range<usize>, tokens: &[Token<'_>]) -> usize {
    let last = tokens.last().map_or(part.end, |token| token.end);
    let stop =
        text[part.clone()].rfind(['。', '！', '？']).map(|at| part.start + at + '。'.len_utf8());
    // 《要！》: a stop inside a title ends nothing.
    let inside = |stop: usize| tokens.iter().any(|token| token.start < stop && stop < token.end);
    stop.filter(|&stop| !inside(stop)).unwrap_or(last)
}
