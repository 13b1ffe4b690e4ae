//! The text that the rules ask questions of: a paragraph, and the names made of its words.
//!
//! A name that stands in the paragraph is a stretch of it. A name put together from several
//! pieces is written behind the paragraph, once, and is a stretch too: every rule asks the same
//! questions of both, and no name is counted in bytes.

mod chars;
mod questions;
mod tokens;

use std::cell::{Cell, RefCell};

use crate::grammar::{Token, TokenKind};
use crate::report::Class;
use crate::statistics::clause::Layout;
use crate::statistics::lattice::{Lattice, Line};
use crate::statistics::stretch::Stretch;

/// A paragraph with its tokens, and the names composed so far.
pub(super) struct Sheet<'a, 't> {
    text: &'t str,
    /// The paragraph as written, where it was read as Simplified.
    written: Option<&'a str>,
    pub tokens: &'a [Token<'t>],
    pub layout: &'a Layout,
    room: Room,
    /// The clause and the composed name that were asked about last.
    near: [Cell<Near>; 2],
}

/// A line of the lattice and its place.
#[derive(Debug, Clone, Copy, Default)]
struct Near {
    /// From its first byte to that of the next line: a mark belongs to the clause before it.
    place: Stretch,
    /// Byte after its words.
    end: usize,
    line: Line,
}

/// What a sheet needs to work, kept from paragraph to paragraph.
#[derive(Debug, Default)]
pub(super) struct Room {
    /// Names put together, one behind the other.
    composed: String,
    /// The same in the characters of the source, where they differ.
    written: String,
    /// Where each of them begins.
    starts: Vec<usize>,
    /// For each [`STEP`] bytes of the paragraph, how many tokens begin before them: to find the
    /// token at a byte costs the same in a paragraph of any length.
    steps: Vec<u32>,
    lattice: RefCell<Lattice>,
}

/// Bytes between two entries of [`Room::steps`].
const STEP: usize = 64;

/// A piece of a name.
#[derive(Debug, Clone, Copy)]
pub(super) enum Piece {
    /// Words of the sheet.
    Text(Stretch),
    /// A word that a rule puts in.
    Word(&'static str),
}

impl From<Stretch> for Piece {
    fn from(stretch: Stretch) -> Self {
        Self::Text(stretch)
    }
}

impl From<&'static str> for Piece {
    fn from(word: &'static str) -> Self {
        Self::Word(word)
    }
}

impl<'a, 't> Sheet<'a, 't> {
    /// The sheet of a paragraph; `written` is its text where `text` is not.
    pub fn new(
        text: &'t str,
        written: Option<&'a str>,
        tokens: &'a [Token<'t>],
        layout: &'a Layout,
        mut room: Room,
    ) -> Self {
        room.composed.clear();
        room.written.clear();
        room.starts.clear();
        room.steps.clear();
        let mut next = 0;
        room.steps.extend((0..=text.len()).step_by(STEP).map(|at| {
            while tokens.get(next).is_some_and(|t| t.start < at) {
                next += 1;
            }
            next as u32
        }));
        room.lattice.get_mut().clear(layout.clauses.len());
        Self { text, written, tokens, layout, room, near: Default::default() }
    }

    /// Gives the room back.
    pub fn into_room(self) -> Room {
        self.room
    }

    /// The whole paragraph.
    pub fn all(&self) -> Stretch {
        Stretch::new(0, self.text.len())
    }

    /// Where composed names begin.
    fn base(&self) -> usize {
        self.text.len() + 1
    }

    /// The words of a stretch.
    #[inline]
    pub fn text(&self, s: Stretch) -> &str {
        if s.end <= self.text.len() {
            &self.text[s.start..s.end]
        } else {
            &self.room.composed[s.start - self.base()..s.end - self.base()]
        }
    }

    /// Its bytes.
    #[inline]
    pub fn bytes(&self, s: Stretch) -> &[u8] {
        if s.end <= self.text.len() {
            &self.text.as_bytes()[s.start..s.end]
        } else {
            &self.room.composed.as_bytes()[s.start - self.base()..s.end - self.base()]
        }
    }

    /// The words of a stretch as the source writes them, and whether they stand there.
    pub fn written(&self, s: Stretch) -> Result<Stretch, &str> {
        if s.end <= self.text.len() {
            return Ok(s);
        }
        let words = if self.written.is_some() { &self.room.written } else { &self.room.composed };
        Err(&words[s.start - self.base()..s.end - self.base()])
    }

    /// The words of a stretch in the characters of the source.
    pub fn as_written(&self, s: Stretch) -> &str {
        match self.written(s) {
            Ok(place) => &self.written.unwrap_or(self.text)[place.start..place.end],
            Err(words) => words,
        }
    }

    /// Writes down words from elsewhere, as read and as the source has them.
    pub fn quote(&mut self, read: &str, written: &str) -> Stretch {
        if read.is_empty() {
            return Stretch::default();
        }
        let start = self.open();
        self.room.composed.push_str(read);
        if self.written.is_some() {
            self.room.written.push_str(written);
        }
        self.close(start)
    }

    /// Puts a name together.
    pub fn join<const N: usize>(&mut self, pieces: [Piece; N]) -> Stretch {
        let full = |piece: &Piece| match piece {
            Piece::Text(s) => !s.is_empty(),
            Piece::Word(_) => true,
        };
        let mut some = pieces.iter().filter(|&piece| full(piece));
        if let (Some(Piece::Text(only)), None) = (some.next(), some.next()) {
            return *only;
        }
        let start = self.open();
        for piece in pieces {
            match piece {
                Piece::Text(s) => self.copy(s),
                Piece::Word(word) => self.write(word),
            }
        }
        self.close(start)
    }

    fn open(&mut self) -> usize {
        self.room.starts.push(self.room.composed.len() + self.base());
        self.room.lattice.get_mut().grow();
        self.room.composed.len()
    }

    fn close(&mut self, start: usize) -> Stretch {
        let name = Stretch::new(start + self.base(), self.room.composed.len() + self.base());
        // Two names never touch, so that a place belongs to one of them.
        self.room.composed.push(' ');
        if self.written.is_some() {
            self.room.written.push(' ');
        }
        name
    }

    /// Appends words of the sheet.
    fn copy(&mut self, s: Stretch) {
        if s.end <= self.text.len() {
            self.room.composed.push_str(&self.text[s.start..s.end]);
            if let Some(written) = self.written {
                self.room.written.push_str(&written[s.start..s.end]);
            }
            return;
        }
        let range = s.start - self.base()..s.end - self.base();
        self.room.composed.extend_from_within(range.clone());
        if self.written.is_some() {
            self.room.written.extend_from_within(range);
        }
    }

    /// Appends a word that a rule puts in.
    fn write(&mut self, word: &str) {
        self.room.composed.push_str(word);
        if let Some(written) = self.written {
            // In the characters that the paragraph has.
            let as_written = |c: char| {
                let mut both = self.text.chars().zip(written.chars());
                both.find(|(read, _)| *read == c).map_or(c, |(_, written)| written)
            };
            self.room.written.extend(word.chars().map(as_written));
        }
    }

    /// The words of a stretch without gaps, blanks and dates.
    pub fn render(&mut self, s: Stretch) -> Stretch {
        if s.end > self.text.len() || self.is_plain(s) {
            return s;
        }
        let start = self.open();
        let mut at = s.start;
        while at < s.end {
            let gap = self.gap_starting(at).map(|g| g.end).or_else(|| self.dated(at));
            if let Some(end) = gap {
                at = end;
                continue;
            }
            let Some(c) = self.text[at..].chars().next() else { break };
            let end = at + c.len_utf8();
            if !c.is_whitespace() {
                self.copy(Stretch::new(at, end));
            }
            at = end;
        }
        self.close(start)
    }

    /// Whether white space stands in a stretch.
    fn has_blank(&self, s: Stretch) -> bool {
        let may = self.layout.blank || s.end > self.text.len();
        may && self.text(s).contains(char::is_whitespace)
    }

    /// Whether a stretch has neither gaps nor blanks nor dates.
    fn is_plain(&self, s: Stretch) -> bool {
        let token = self.first_from(s.start);
        let mut tokens = self.tokens[token..].iter().take_while(|t| t.start < s.end);
        let gap = self.layout.gaps.partition_point(|g| g.start < s.start);
        tokens.all(|t| !matches!(t.kind, TokenKind::Mention(Class::Date, _)))
            && self.layout.gaps.get(gap).is_none_or(|g| g.start >= s.end)
            && !self.has_blank(s)
    }

    /// The words of a stretch as they stand, without blanks.
    pub fn words(&mut self, s: Stretch) -> Stretch {
        if !self.has_blank(s) {
            return s;
        }
        let start = self.open();
        let mut at = s.start;
        while at < s.end {
            let Some(c) = self.text(Stretch::new(at, s.end)).chars().next() else { break };
            let end = at + c.len_utf8();
            if !c.is_whitespace() {
                self.copy(Stretch::new(at, end));
            }
            at = end;
        }
        self.close(start)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::events::Events;
    use crate::statistics::clause::layout;
    use crate::statistics::cue::Cue;

    /// Shows a test the sheet of a paragraph without tokens.
    pub(in crate::statistics) fn on_sheet(text: &str, test: impl FnOnce(&mut Sheet<'_, '_>)) {
        let layout = layout(text, Events::of(text).all().iter().copied(), &[], Layout::default());
        test(&mut Sheet::new(text, None, &[], &layout, Room::default()));
    }

    #[test]
    fn the_longest_word_counts() {
        on_sheet(
            "企业修复信用，增速快于全省，净增加并批准逮捕嫌疑人",
            |sheet| {
                let all = sheet.all();
                let words = |found: Option<Stretch>| found.map(|s| sheet.text(s));
                assert_eq!(words(sheet.first(all, Cue::Verb)), Some("修复"));
                assert_eq!(words(sheet.last(all, Cue::Above)), Some("快于"));
                let clause = sheet.layout.clauses[2].place();
                assert_eq!(words(sheet.starts(clause, Cue::Up)), Some("净增加"));
                assert_eq!(words(sheet.starts(clause, Cue::Down)), None);
                let clause = sheet.layout.clauses[1].place();
                assert!(sheet.is(sheet.head_chars(clause, 2), Cue::Rate));
                assert!(!sheet.is(clause, Cue::Rate));
            },
        );
    }

    #[test]
    fn words_are_stripped_one_after_the_other() {
        on_sheet("全部投资的比重为", |sheet| {
            let rest = sheet.strip(sheet.all(), Cue::Whole);
            assert_eq!(sheet.text(rest), "全部投资");
        });
    }

    #[test]
    fn a_composed_name_is_asked_like_any_other() {
        on_sheet("审结刑事案件，占总数", |sheet| {
            let (first, second) =
                (sheet.layout.clauses[0].place(), sheet.layout.clauses[1].place());
            let name = sheet.join([first.into(), second.into(), "比重".into()]);
            assert_eq!(sheet.text(name), "审结刑事案件占总数比重");
            assert_eq!(sheet.starts(name, Cue::Verb).map(|s| sheet.text(s)), Some("审结"));
            assert!(sheet.ends(name, Cue::Relational).is_some());
            assert_eq!(sheet.ends(name, Cue::Measure), sheet.last(name, Cue::Measure));
            // A name of one piece is not copied.
            let none = Stretch::default();
            assert_eq!(sheet.join([none.into(), first.into()]), first);
            assert!(!sheet.has(name.nothing(), Cue::Verb));
        });
    }

    #[test]
    fn a_composed_name_keeps_the_characters_of_the_source() {
        let (read, written) = ("总产值占国民收入", "總產値佔國民收入");
        let layout = layout(read, Events::of(read).all().iter().copied(), &[], Layout::default());
        let mut sheet = Sheet::new(read, Some(written), &[], &layout, Room::default());
        let part = sheet.head_chars(sheet.all(), 3);
        assert_eq!(sheet.written(part), Ok(part));
        let name = sheet.join([part.into(), "占比".into()]);
        assert_eq!((sheet.text(name), sheet.written(name)), ("总产值占比", Err("總產値佔比")));
    }
}
