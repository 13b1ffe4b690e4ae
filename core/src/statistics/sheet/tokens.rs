//! The tokens and gaps of a paragraph, by where they stand.

use std::ops::Range;

use super::{STEP, Sheet};
use crate::grammar::TokenKind;
use crate::report::Class;
use crate::statistics::clause::Clause;
use crate::statistics::cue::Cue;
use crate::statistics::limits;
use crate::statistics::stretch::Stretch;

impl<'t> Sheet<'_, 't> {
    pub fn token(&self, i: usize) -> Stretch {
        Stretch::new(self.tokens[i].start, self.tokens[i].end)
    }

    /// The unit of the token `i`, where that is a quantity.
    pub fn unit(&self, i: usize) -> Option<&str> {
        match &self.tokens[i].kind {
            TokenKind::Quantity(quantity) => Some(&quantity.unit),
            _ => None,
        }
    }

    /// From the end of the token `i` to the end of the paragraph.
    pub fn rest(&self, i: usize) -> Stretch {
        Stretch::new(self.tokens[i].end, self.text.len())
    }

    /// From the token `i` to the end of the paragraph.
    pub fn onwards(&self, i: usize) -> Stretch {
        Stretch::new(self.tokens[i].start, self.text.len())
    }

    /// From the beginning of the paragraph to a place.
    pub fn up_to(&self, at: usize) -> Stretch {
        Stretch::new(0, at)
    }

    /// Whether the quantity `i` is a length of time without a break: 连续6年.
    pub fn is_streak(&self, i: usize) -> bool {
        self.starts(self.onwards(i), Cue::Streak).is_some()
    }

    /// The words before `end` from `start` on, at most [`limits::WORDS`] bytes.
    pub fn before(&self, start: usize, end: usize) -> Stretch {
        let mut from = start.max(end.saturating_sub(limits::WORDS)).min(end);
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        Stretch::new(from, end)
    }

    /// The date that begins at `at`, as an index into the tokens.
    pub fn date_at(&self, at: usize) -> Option<usize> {
        self.token_at(at).filter(|&i| self.is_date(i))
    }

    /// The end of the date that begins at `at`, with its quotation marks and what belongs to it
    /// (“十四五”期间, 2024年末).
    pub fn dated(&self, at: usize) -> Option<usize> {
        let rest = Stretch::new(at, self.text.len());
        // 上年结余 is a name.
        if self.starts(rest, Cue::DatedName).is_some() {
            return None;
        }
        let inside = self.behind(rest, ['“']);
        let date = self.date_at(inside.unwrap_or(rest).start)?;
        let mut end = self.tokens[date].end;
        if inside.is_some() && !self.text[at..end].contains('”') {
            end = self.behind(self.rest(date), ['”'])?.start;
        }
        let behind = Stretch::new(end, self.text.len());
        let tail = self.starts(behind, Cue::DateTail);
        // 2023年内河运输: 内 begins the next word.
        let word = |tail: &Stretch| {
            self.starts(behind, Cue::Begins).is_some_and(|word| word.len() > tail.len())
        };
        Some(tail.filter(|tail| !word(tail)).map_or(end, |tail| tail.end))
    }

    /// The date that ends at `end`.
    pub fn date_before(&self, end: usize) -> Option<usize> {
        let i = self.first_from(end).checked_sub(1)?;
        (self.tokens[i].end == end && self.is_date(i)).then_some(i)
    }

    /// The end of the code (12345热线) that begins at `at`.
    pub fn code_at(&self, at: usize) -> Option<usize> {
        let i = self.token_at(at)?;
        matches!(self.tokens[i].kind, TokenKind::Mention(Class::Code, _))
            .then_some(self.tokens[i].end)
    }

    pub fn is_date(&self, i: usize) -> bool {
        matches!(self.tokens[i].kind, TokenKind::Mention(Class::Date, _))
    }

    /// Index of the first token that begins at the byte `at` or behind it.
    pub fn first_from(&self, at: usize) -> usize {
        let mut i = self.room.steps.get(at / STEP).map_or(self.tokens.len(), |&i| i as usize);
        while self.tokens.get(i).is_some_and(|t| t.start < at) {
            i += 1;
        }
        i
    }

    /// The token that begins at `at`.
    pub fn token_at(&self, at: usize) -> Option<usize> {
        let i = self.first_from(at);
        (i < self.tokens.len() && self.tokens[i].start == at).then_some(i)
    }

    /// The gap that ends at `end`.
    pub fn gap_ending(&self, end: usize) -> Option<&Range<usize>> {
        let gaps = &self.layout.gaps;
        let i = gaps.partition_point(|g| g.end < end);
        gaps.get(i).filter(|g| g.end == end)
    }

    /// The gap that begins at `start`.
    pub fn gap_starting(&self, start: usize) -> Option<&Range<usize>> {
        let gaps = &self.layout.gaps;
        let i = gaps.partition_point(|g| g.start < start);
        gaps.get(i).filter(|g| g.start == start)
    }

    /// The quantities of a clause, as indexes into the tokens.
    pub fn quantities<'c>(
        &self,
        clause: &'c Clause,
    ) -> impl Iterator<Item = usize> + use<'_, 'c, 't> {
        let quantity = |&t: &usize| matches!(self.tokens[t].kind, TokenKind::Quantity(_));
        clause.tokens.clone().filter(quantity)
    }
}
