//! From text to paragraphs in one piece: lines, hard wraps, page furniture.

use std::borrow::Cow;

use crate::span::Span;

/// A paragraph of the source with its hard wraps undone.
#[derive(Debug, Clone)]
pub(crate) struct Block<'s> {
    /// From the first to the last visible character.
    pub span: Span,
    /// Borrowed where the source has it in one piece, owned where a wrap was undone.
    pub text: Cow<'s, str>,
    /// Where the text leaves the source: `(offset in text, offset in source)` of
    /// the first byte after each gap, ascending. Empty when borrowed.
    pub joins: Vec<(usize, usize)>,
    /// Page furniture (navigation, page numbers, licence lines).
    pub furniture: bool,
}

impl Block<'_> {
    /// The place in the source of the bytes `start..end` of the text.
    pub fn place(&self, start: usize, end: usize) -> Span {
        Span::new(self.at(start), if end > start { self.at(end - 1) + 1 } else { self.at(start) })
    }

    fn at(&self, offset: usize) -> usize {
        match self.joins.partition_point(|&(text, _)| text <= offset) {
            0 => self.span.start + offset,
            n => {
                let (text, source) = self.joins[n - 1];
                source + (offset - text)
            }
        }
    }
}

/// Cuts a text into paragraphs, in source order; every visible character lies in exactly one.
pub(crate) fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut start = 0;
    let mut out = Vec::new();
    for line in text.split_inclusive('\n') {
        let body = line.trim();
        if !body.is_empty() {
            let at = start + (line.len() - line.trim_start().len());
            out.push(Block { span: Span::new(at, at + body.len()), text: Cow::Borrowed(body), joins: Vec::new(), furniture: false });
        }
        start += line.len();
    }
    out
}

/// Text decoded from bytes.
#[derive(Debug, Clone)]
pub struct Decoded<'b> {
    /// The text.
    pub text: Cow<'b, str>,
    /// Encoding taken, by its name in the Encoding Standard: `UTF-8`, `gb18030`, `Big5`, `UTF-16LE`.
    pub encoding: &'static str,
    /// Whether undecodable bytes were replaced by U+FFFD.
    pub replaced: bool,
}

/// Decodes bytes.
pub fn decode(_bytes: &[u8]) -> Result<Decoded<'_>, crate::Error> {
    todo!()
}
