//! A stretch of text: two places that belong together.

/// Bytes `start..end` of a [`Sheet`](super::sheet::Sheet).
///
/// A word that was found is a stretch, and stretches are cut at such words only, so that no cut
/// falls inside a character.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Stretch {
    pub start: usize,
    pub end: usize,
}

impl Stretch {
    /// The bytes `start..end`; none where `end` lies before `start`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start: if start < end { start } else { end }, end }
    }

    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// What stands before a word of the stretch.
    pub const fn before(self, word: Self) -> Self {
        Self::new(self.start, word.start)
    }

    /// What stands behind a word of the stretch.
    pub const fn after(self, word: Self) -> Self {
        Self { start: word.end, end: self.end }
    }

    /// From a word of the stretch on.
    pub const fn from(self, word: Self) -> Self {
        Self { start: word.start, end: self.end }
    }

    /// Up to the end of a word of the stretch.
    pub const fn through(self, word: Self) -> Self {
        Self { start: self.start, end: word.end }
    }

    /// The empty stretch at the end.
    pub const fn nothing(self) -> Self {
        Self { start: self.end, end: self.end }
    }
}
