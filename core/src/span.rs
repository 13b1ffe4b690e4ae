//! Places in the source text.

use core::ops::Range;

use serde::{Deserialize, Serialize};

/// A half-open range `start..end` of the source text.
///
/// Every node of a [`WorkReport`](crate::WorkReport) carries one, and the source under it
/// is the node, but for what [`Paragraph::text`](crate::Paragraph::text) sets aside.
/// Offsets are UTF-8 bytes until [`recount`](crate::WorkReport::recount) changes their unit.
///
/// ```
/// use baogao::Span;
///
/// let source = "审结案件1036件";
/// let span = Span::new(12, 19);
/// assert_eq!(span.slice(source), "1036件");
/// ```
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
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

/// Unit of the offsets of a report.
///
/// ```
/// use baogao::Unit;
///
/// let source = "𠮷县有3所学校。";
/// let mut report = baogao::parse(source);
/// assert_eq!(report.unit, Unit::Bytes);
///
/// report.recount(source, Unit::CodePoints);
/// assert_eq!(report.paragraphs[0].span.end, 8);
///
/// report.recount(source, Unit::Utf16);
/// assert_eq!(report.paragraphs[0].span.end, 9);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// UTF-8 bytes, as in Rust.
    #[default]
    Bytes,
    /// Unicode code points, as in Python.
    CodePoints,
    /// UTF-16 code units, as in JavaScript.
    Utf16,
}

impl Unit {
    /// Units taken by the character that a UTF-8 byte begins; 0 for a continuation byte.
    pub(crate) const fn width(self, byte: u8) -> usize {
        match self {
            Self::Bytes => 1,
            Self::CodePoints => (byte & 0xC0 != 0x80) as usize,
            Self::Utf16 => (byte & 0xC0 != 0x80) as usize + (byte >= 0xF0) as usize,
        }
    }

    /// Units in a text.
    pub(crate) fn count(self, text: &[u8]) -> usize {
        // A byte holds the sum of 64, and a processor adds bytes by the dozen.
        let sum = |chunk: &[u8]| chunk.iter().map(|&byte| self.width(byte) as u8).sum::<u8>();
        text.chunks(64).map(|chunk| usize::from(sum(chunk))).sum()
    }
}
