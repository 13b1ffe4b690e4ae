//! The six questions: whether and where a word of some classes stands in a stretch. The longest
//! word that fits into the stretch counts.

use super::Sheet;
use crate::statistics::cue::Set;
use crate::statistics::lattice::{self, Hit};
use crate::statistics::stretch::Stretch;

impl Sheet<'_, '_> {
    /// The word that a stretch begins with.
    #[inline]
    pub fn starts(&self, s: Stretch, classes: impl Into<Set>) -> Option<Stretch> {
        let classes = classes.into();
        self.ask(s.start, classes, |hits| lattice::starts(hits, s, classes))
    }

    /// The word that a stretch ends with.
    #[inline]
    pub fn ends(&self, s: Stretch, classes: impl Into<Set>) -> Option<Stretch> {
        let classes = classes.into();
        self.ask(s.end.saturating_sub(1), classes, |hits| lattice::ends(hits, s, classes))
    }

    /// The first word in a stretch.
    pub fn first(&self, s: Stretch, classes: impl Into<Set>) -> Option<Stretch> {
        let classes = classes.into();
        let mut at = s.start;
        while at < s.end {
            let found = self.ask(at, classes, |hits| lattice::first(hits, s, classes));
            if found.is_some() {
                return found;
            }
            at = self.near.get().end.max(at) + 1;
        }
        None
    }

    /// The last word in a stretch.
    pub fn last(&self, s: Stretch, classes: impl Into<Set>) -> Option<Stretch> {
        let classes = classes.into();
        let mut at = s.end;
        while at > s.start {
            let found = self.ask(at - 1, classes, |hits| lattice::last(hits, s, classes));
            if found.is_some() {
                return found;
            }
            at = self.near.get().start.min(at - 1);
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

    /// Asks the words of the line at a place, if it has one of the classes.
    #[inline]
    fn ask(
        &self,
        at: usize,
        classes: Set,
        ask: impl FnOnce(&[Hit]) -> Option<Stretch>,
    ) -> Option<Stretch> {
        let near = self.near.get();
        if !(near.start <= at && at < near.end) {
            self.turn_to(at);
        }
        let line = self.near_line.get();
        if !line.classes.meets(classes) {
            return None;
        }
        ask(self.room.lattice.borrow().words(line))
    }

    /// Makes the clause or composed name at a place, or the nearest before it, the one that is
    /// asked.
    #[inline(never)]
    fn turn_to(&self, at: usize) {
        let clauses = &self.layout.clauses;
        let (line, place) = if at < self.base() {
            let next = clauses.partition_point(|c| c.start <= at);
            (next.checked_sub(1), next.checked_sub(1).map(|line| clauses[line].place()))
        } else {
            let starts = &self.room.starts;
            let next = starts.partition_point(|&start| start <= at);
            let end = starts.get(next).copied().unwrap_or(self.room.composed.len() + self.base());
            let name = next.checked_sub(1).map(|n| Stretch::new(starts[n], end));
            (next.checked_sub(1).map(|n| clauses.len() + n), name)
        };
        let place = place.unwrap_or_default();
        let marked = line
            .map(|line| self.room.lattice.borrow_mut().marked(line, place.start, self.text(place)));
        self.near.set(place);
        self.near_line.set(marked.unwrap_or_default());
    }
}
