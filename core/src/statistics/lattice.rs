//! The cue words of a text, found in one walk: what begins where, and of which classes.

use super::cue::{Cues, Set};
use super::stretch::Stretch;
use crate::lexicon::{Bits, bit};

/// A cue word at its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    /// Its bytes; a paragraph is read in parts that are no longer than 32 bits count.
    start: u32,
    end: u32,
    classes: Set,
}

impl Hit {
    fn start(&self) -> usize {
        self.start as usize
    }

    fn end(&self) -> usize {
        self.end as usize
    }

    fn place(&self) -> Stretch {
        Stretch { start: self.start(), end: self.end() }
    }
}

/// The words of one clause or name: a range of [`Lattice::hits`].
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Line {
    from: u32,
    to: u32,
    /// Bytes of its longest word.
    longest: u32,
    /// The round of marking that the range belongs to; 0 is none.
    round: u32,
    /// The classes of all its words.
    pub classes: Set,
    /// Where words begin and end, as [`bit`]s of the places: most questions are answered by them.
    starts: u64,
    ends: u64,
    /// Its characters.
    pub chars: Bits,
}

impl Line {
    /// Whether a word of the classes may begin at a place.
    #[inline(always)]
    pub fn may_start(&self, at: usize, classes: Set) -> bool {
        self.starts & bit(at as u32) != 0 && self.classes.meets(classes)
    }

    /// Whether a word of the classes may end at a place.
    #[inline(always)]
    pub fn may_end(&self, at: usize, classes: Set) -> bool {
        self.ends & bit(at as u32) != 0 && self.classes.meets(classes)
    }
}

/// The words of the lines that were asked about; a clause that no rule looks at costs nothing.
#[derive(Debug, Default)]
pub(super) struct Lattice {
    hits: Vec<Hit>,
    lines: Vec<Line>,
    round: u32,
}

/// Words kept at a time: a paragraph without end is marked in pieces.
const ROOM: usize = 1 << 12;

impl Lattice {
    /// Forgets all words, and counts on so many lines.
    pub fn clear(&mut self, lines: usize) {
        self.hits.clear();
        self.lines.clear();
        self.lines.resize(lines, Line::default());
        self.round = 1;
    }

    /// One line more.
    pub fn grow(&mut self) {
        self.lines.push(Line::default());
    }

    /// A line with its words marked: `text` begins at `start`. Lines marked in an earlier
    /// [`round`](Self::round) have no words any more.
    pub fn marked(&mut self, line: usize, start: usize, text: &str) -> Line {
        if self.lines[line].round != self.round {
            self.mark(line, start, text);
        }
        self.lines[line]
    }

    /// How often all words were forgotten.
    pub fn round(&self) -> u32 {
        self.round
    }

    fn mark(&mut self, line: usize, start: usize, text: &str) {
        if self.hits.len() > ROOM {
            self.hits.clear();
            self.round += 1;
        }
        let from = self.hits.len() as u32;
        let (mut all, mut starts, mut ends, mut longest) = (Set::NONE, 0, 0, 0);
        let chars = Cues::get().each(text, |at, len, classes| {
            let (start, end) = ((start + at) as u32, (start + at + len) as u32);
            self.hits.push(Hit { start, end, classes });
            all = all | classes;
            starts |= bit(start);
            ends |= bit(end);
            longest = longest.max(len);
        });
        self.lines[line] = Line {
            from,
            to: self.hits.len() as u32,
            longest: longest as u32,
            round: self.round,
            classes: all,
            starts,
            ends,
            chars,
        };
    }

    /// The words of the line that was marked last or asked about since.
    #[inline]
    pub fn words(&self, line: Line) -> Words<'_> {
        Words {
            hits: &self.hits[line.from as usize..line.to as usize],
            longest: line.longest as usize,
        }
    }
}

/// The words of a line: by where they begin, shorter ones first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'l> {
    hits: &'l [Hit],
    /// Bytes of the longest.
    longest: usize,
}

impl<'l> Words<'l> {
    /// How many of them begin before a byte.
    #[inline]
    fn before(&self, at: usize) -> usize {
        self.hits.partition_point(|h| h.start() < at)
    }

    /// Those that begin at a byte or behind it, but before another.
    #[inline]
    fn between(self, start: usize, end: usize) -> impl Iterator<Item = &'l Hit> {
        self.hits[self.before(start)..].iter().take_while(move |h| h.start() < end)
    }

    /// The longest word that `s` begins with.
    #[inline]
    pub fn starts(self, s: Stretch, classes: Set) -> Option<Stretch> {
        longest(self.between(s.start, s.start + 1), s, classes)
    }

    /// The longest word that `s` ends with.
    #[inline]
    pub fn ends(self, s: Stretch, classes: Set) -> Option<Stretch> {
        let start = s.start.max(s.end.saturating_sub(self.longest));
        // The first of them is the longest.
        let mut near = self.between(start, s.end);
        near.find(|h| h.end() == s.end && h.classes.meets(classes)).map(|h| h.place())
    }

    /// The first word in `s`, the longest of those that begin there.
    #[inline]
    pub fn first(self, s: Stretch, classes: Set) -> Option<Stretch> {
        let mut inside = self.between(s.start, s.end);
        let found = inside.find(|h| h.end() <= s.end && h.classes.meets(classes))?.place();
        let more = inside.take_while(|h| h.start() == found.start);
        Some(longest(more, s, classes).unwrap_or(found))
    }

    /// The last word in `s`, the longest of those that begin there.
    #[inline]
    pub fn last(self, s: Stretch, classes: Set) -> Option<Stretch> {
        let before = self.hits[..self.before(s.end)].iter().rev();
        let mut inside = before.take_while(|h| h.start() >= s.start);
        // Of the words that begin at one place the longest comes last.
        Some(inside.find(|h| h.end() <= s.end && h.classes.meets(classes))?.place())
    }
}

fn longest<'h>(hits: impl Iterator<Item = &'h Hit>, s: Stretch, classes: Set) -> Option<Stretch> {
    let fits = |h: &&Hit| h.end() <= s.end && h.classes.meets(classes);
    hits.filter(fits).last().map(|h| h.place())
}

#[cfg(test)]
mod tests {
    use super::super::cue::Cue;
    use super::*;

    #[test]
    fn the_longest_word_that_fits_wins() {
        let mut lattice = Lattice::default();
        lattice.clear(1);
        let text = "企业净增加并批准逮捕净增";
        let line = lattice.marked(0, 0, text);
        let hits = lattice.words(line);
        let find = |word: &str, from: usize| {
            let start = from + text[from..].find(word).unwrap();
            Some(Stretch::new(start, start + word.len()))
        };
        let up = Set::from(Cue::Up);
        let all = Stretch::new(0, text.len());
        assert_eq!(hits.first(all, up), find("净增加", 0));
        assert_eq!(hits.first(Stretch::new(0, 12), up), find("净增", 0));
        assert_eq!(hits.first(Stretch::new(9, 15), up), find("增加", 0));
        assert_eq!(hits.last(all, up), find("增", 30));
        assert_eq!(hits.ends(all, up), find("净增", 30));
        assert_eq!(hits.ends(Stretch::new(9, 15), up), find("增加", 0));
        assert_eq!(hits.starts(Stretch::new(6, 36), up), find("净增加", 0));
        assert_eq!(hits.starts(all, up), None);
        assert_eq!(hits.starts(Stretch::new(18, 36), Cue::Verb.into()), find("批准逮捕", 0));
        assert_eq!(hits.starts(Stretch::new(18, 27), Cue::Verb.into()), find("批准", 0));
    }

    #[test]
    fn a_paragraph_without_end_is_marked_in_pieces() {
        let text = "增长".repeat(ROOM);
        let mut lattice = Lattice::default();
        lattice.clear(3);
        for line in [0, 1, 2, 0, 1] {
            let line = lattice.marked(line, 0, &text);
            assert_eq!(lattice.words(line).hits.len(), 2 * ROOM);
        }
        assert!(lattice.hits.len() <= 3 * 2 * ROOM);
    }
}
