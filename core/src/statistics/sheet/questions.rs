//! The six questions: whether and where a word of some classes stands in a stretch. The longest
//! word that fits into the stretch counts.

use std::cell::Cell;

use super::{Near, Sheet};
use crate::lexicon::Bits;
use crate::statistics::cue::Set;
use crate::statistics::lattice::{Line, Words};
use crate::statistics::stretch::Stretch;

impl Sheet<'_, '_> {
    /// The word that a stretch begins with.
    #[inline]
    pub fn starts(&self, s: Stretch, classes: impl Into<Set>) -> Option<Stretch> {
        let classes = classes.into();
        let may = !s.is_empty() && self.near(s.start).get().line.may_start(s.start, classes);
        may.then(|| self.starting(s, classes)).flatten()
    }

    #[inline(never)]
    fn starting(&self, s: Stretch, classes: Set) -> Option<Stretch> {
        self.ask(s.start, |words| words.starts(s, classes))
    }

    /// The word that a stretch ends with.
    #[inline]
    pub fn ends(&self, s: Stretch, classes: impl Into<Set>) -> Option<Stretch> {
        let classes = classes.into();
        let may = !s.is_empty() && self.near(s.end - 1).get().line.may_end(s.end, classes);
        may.then(|| self.ending(s, classes)).flatten()
    }

    #[inline(never)]
    fn ending(&self, s: Stretch, classes: Set) -> Option<Stretch> {
        self.ask(s.end - 1, |words| words.ends(s, classes))
    }

    /// The first word in a stretch.
    pub fn first(&self, s: Stretch, classes: impl Into<Set>) -> Option<Stretch> {
        let classes = classes.into();
        let mut at = s.start;
        while at < s.end {
            let near = self.near(at).get();
            if near.line.classes.meets(classes) {
                let found = self.ask(at, |words| words.first(s, classes));
                if found.is_some() {
                    return found;
                }
            }
            at = near.place.end;
        }
        None
    }

    /// The last word in a stretch.
    pub fn last(&self, s: Stretch, classes: impl Into<Set>) -> Option<Stretch> {
        let classes = classes.into();
        let mut at = s.end;
        while at > s.start {
            let near = self.near(at - 1).get();
            if near.line.classes.meets(classes) {
                let found = self.ask(at - 1, |words| words.last(s, classes));
                if found.is_some() {
                    return found;
                }
            }
            at = near.place.start;
        }
        None
    }

    /// Whether a stretch is a word.
    #[inline]
    pub fn is(&self, s: Stretch, classes: impl Into<Set>) -> bool {
        self.starts(s, classes).is_some_and(|word| word.end == s.end)
    }

    /// A stretch without the words at its end.
    pub fn strip(&self, mut s: Stretch, classes: impl Into<Set>) -> Stretch {
        let classes = classes.into();
        while let Some(word) = self.ends(s, classes) {
            s = s.before(word);
        }
        s
    }

    /// Whether a word stands in a stretch.
    pub fn has(&self, s: Stretch, classes: impl Into<Set>) -> bool {
        self.first(s, classes).is_some()
    }

    /// Asks the words of the line at a place, which was turned to.
    #[inline(always)]
    fn ask(&self, at: usize, ask: impl FnOnce(Words<'_>) -> Option<Stretch>) -> Option<Stretch> {
        ask(self.room.lattice.borrow().words(self.slot(at).get().line))
    }

    /// Where the line at a place is kept.
    #[inline(always)]
    fn slot(&self, at: usize) -> &Cell<Near> {
        &self.near[usize::from(at > self.text.len())]
    }

    /// The line at a place: the clause or composed name there, or the nearest before it.
    #[inline(always)]
    fn near(&self, at: usize) -> &Cell<Near> {
        let near = self.slot(at);
        let place = near.get().place;
        if !(place.start <= at && at < place.end) {
            self.turn_to(at);
        }
        near
    }

    /// Whether one of some characters may stand in a stretch: yes where its line is not marked.
    #[inline(always)]
    pub(super) fn may_hold(&self, s: Stretch, chars: Bits) -> bool {
        let near = self.slot(s.start).get();
        near.line.chars.meets(chars) || s.start < near.place.start || s.end > near.end
    }

    /// Makes the line at a place the one that is asked.
    #[inline(never)]
    fn turn_to(&self, at: usize) {
        let clauses = &self.layout.clauses;
        let (line, place, end) = if at < self.base() {
            let next = clauses.partition_point(|c| c.start <= at);
            let until = clauses.get(next).map_or(self.base(), |c| c.start);
            let clause = next.checked_sub(1).map(|line| (line, &clauses[line]));
            let start = clause.map_or(0, |(_, clause)| clause.start);
            let end = clause.map_or(0, |(_, clause)| clause.end);
            (clause.map(|(line, _)| line), Stretch::new(start, until), end)
        } else {
            let starts = &self.room.starts;
            let next = starts.partition_point(|&start| start <= at);
            let until = starts.get(next).copied().unwrap_or(self.room.composed.len() + self.base());
            let name = next.checked_sub(1);
            let start = name.map_or(self.base(), |name| starts[name]);
            (name.map(|name| clauses.len() + name), Stretch::new(start, until), until)
        };
        let mut near = Near { place, end, line: Line::default() };
        if let Some(line) = line {
            let mut lattice = self.room.lattice.borrow_mut();
            let round = lattice.round();
            near.line =
                lattice.marked(line, place.start, self.text(Stretch::new(place.start, end)));
            if lattice.round() != round {
                self.near.iter().for_each(|near| near.set(Near::default()));
            }
        }
        self.slot(at).set(near);
    }
}
