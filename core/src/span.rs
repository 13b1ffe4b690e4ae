//! Places in the source text.

use core::ops::Range;

use serde::{Deserialize, Serialize};

/// A half-open range `start..end` of the source text.
///
/// Every node of a [`WorkReport`](crate::WorkReport) carries one. Offsets are
/// UTF-8 bytes until [`recount`](crate::WorkReport::recount) changes their unit.
///
/// ```
/// use baogao::Span;
///
/// let source = "审结案件1036件";
/// let span = Span::new(12, 19);
/// assert_eq!(span.slice(source), "1036件");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Span {
    /// First unit of the node.
    pub start: usize,
    /// First unit after the node.
    pub end: usize,
}

impl Span {
    /// The span `start..end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Number of units covered.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether nothing is covered.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies inside this span.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The characters of `source` under this span; only for byte offsets.
    ///
    /// # Panics
    /// When the span does not lie on character boundaries of `source`, which
    /// cannot happen for a span of a report parsed from that same `source`.
    pub fn slice(self, source: &str) -> &str {
        &source[self.range()]
    }

    /// The span as a standard range.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}
