//! Places in the source text.

use core::ops::Range;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

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
    #[serde(deserialize_with = "start")]
    pub start: usize,
    /// First unit after the node.
    #[serde(deserialize_with = "end")]
    pub end: usize,
}

fn start<'de, D: Deserializer<'de>>(deserializer: D) -> Result<usize, D::Error> {
    offset(deserializer, "start")
}

fn end<'de, D: Deserializer<'de>>(deserializer: D) -> Result<usize, D::Error> {
    offset(deserializer, "end")
}

/// An offset. What is wrong with it is told with its name, since in a node, whose fields these
/// are in the JSON form, nothing else tells where the fault is.
fn offset<'de, D: Deserializer<'de>>(deserializer: D, name: &str) -> Result<usize, D::Error> {
    let wrong = |error| D::Error::custom(format_args!("field `{name}`: {error}"));
    usize::deserialize(deserializer).map_err(wrong)
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
        // Eight bytes at a time: each of a word has the bit that is asked for, or has it not. A byte
        // of the sum holds two units of each of 64 words.
        const ONES: u64 = 0x0101_0101_0101_0101;
        let units = |word: [u8; 8]| {
            let word = u64::from_le_bytes(word);
            let first = (!word >> 7 | word >> 6) & ONES;
            let wide = (word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & ONES;
            match self {
                Self::Bytes => ONES,
                Self::CodePoints => first,
                Self::Utf16 => first + wide,
            }
        };
        let (words, rest) = text.as_chunks::<8>();
        let sum = |words: &[[u8; 8]]| {
            let bytes = words.iter().map(|&word| units(word)).sum::<u64>();
            // Pairs of bytes first, since eight bytes may be more than a byte holds.
            let pairs = (bytes & 0x00FF_00FF_00FF_00FF) + (bytes >> 8 & 0x00FF_00FF_00FF_00FF);
            (pairs.wrapping_mul(0x0001_0001_0001_0001) >> 48) as usize
        };
        let whole: usize = words.chunks(64).map(sum).sum();
        whole + rest.iter().map(|&byte| self.width(byte)).sum::<usize>()
    }
}
