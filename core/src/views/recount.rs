//! The one place where offsets change their unit.

use crate::report::{Section, WorkReport};
use crate::span::{Span, Unit};

impl WorkReport<'_> {
    /// Changes the unit of every offset of the report, those in the texts of paragraphs
    /// ([`breaks`](crate::Paragraph::breaks)) included.
    ///
    /// `source` is the text that was parsed. Takes one pass over it, and a bounded
    /// number of steps for each offset. Does nothing when the report already counts
    /// in `unit`. An offset beyond the end becomes the end.
    ///
    /// ```
    /// let source = "全县小学12所。";
    /// let mut report = baogao::parse(source);
    /// let bytes = report.clone();
    ///
    /// report.recount(source, baogao::Unit::CodePoints);
    /// assert_eq!(report.statistics().get(0).unwrap().span().start, 4);
    ///
    /// report.recount(source, baogao::Unit::Bytes);
    /// assert_eq!(report, bytes);
    /// ```
    pub fn recount(&mut self, source: &str, unit: Unit) {
        if self.unit == unit {
            return;
        }
        let change = Change::new(source, self.unit, unit);
        for paragraph in self.paragraphs.iter_mut().filter(|node| !node.breaks.is_empty()) {
            let inside = Change::new(&paragraph.text, self.unit, unit);
            for (at, source) in &mut paragraph.breaks {
                inside.offset(at);
                change.offset(source);
            }
        }
        self.spans(&mut |span| {
            change.offset(&mut span.start);
            change.offset(&mut span.end);
        });
        self.unit = unit;
    }

    /// Visits every span of the report.
    fn spans(&mut self, visit: &mut dyn FnMut(&mut Span)) {
        self.paragraphs.iter_mut().for_each(|node| visit(&mut node.span));
        sections(&mut self.sections, visit);
        self.records.spans(visit);
        self.tables.iter_mut().for_each(|node| node.spans(visit));
        self.citations.iter_mut().for_each(|node| visit(&mut node.span));
        self.notes.iter_mut().for_each(|node| visit(&mut node.span));
    }
}

/// Visits the spans of a section tree, which is at most as deep as there are levels.
fn sections(list: &mut [Section<'_>], visit: &mut dyn FnMut(&mut Span)) {
    for section in list {
        visit(&mut section.span);
        visit(&mut section.body);
        sections(&mut section.sections, visit);
    }
}

/// Offsets of one text from one unit to another.
struct Change<'t> {
    from: Index<'t>,
    to: Index<'t>,
}

impl<'t> Change<'t> {
    fn new(text: &'t str, from: Unit, to: Unit) -> Self {
        Self { from: Index::new(text, from), to: Index::new(text, to) }
    }

    fn offset(&self, offset: &mut usize) {
        *offset = self.to.count(self.from.byte(*offset));
    }
}

/// Counts of one unit, noted at every [`STEP`]th byte of a text.
pub(crate) struct Index<'t> {
    text: &'t [u8],
    unit: Unit,
    counts: Vec<usize>,
}

/// Bytes between two noted counts.
const STEP: usize = 64;

impl<'t> Index<'t> {
    pub fn new(text: &'t str, unit: Unit) -> Self {
        let text = text.as_bytes();
        let counts = if unit == Unit::Bytes {
            Vec::new()
        } else {
            let before =
                |sum: &mut usize, chunk| Some(core::mem::replace(sum, *sum + unit.count(chunk)));
            text.chunks(STEP).scan(0, before).collect()
        };
        Self { text, unit, counts }
    }

    /// Units before a byte.
    pub fn count(&self, byte: usize) -> usize {
        if self.unit == Unit::Bytes {
            return byte;
        }
        let chunk = (byte / STEP).min(self.counts.len().saturating_sub(1));
        let noted = self.counts.get(chunk).copied().unwrap_or(0);
        noted + self.unit.count(&self.text[chunk * STEP..byte])
    }

    /// Whether a character begins at the given unit, or the text ends there.
    pub fn begins(&self, count: usize) -> bool {
        let byte = self.byte(count);
        self.count(byte) == count && self.text.get(byte).is_none_or(|&lead| lead & 0xC0 != 0x80)
    }

    /// Byte at which the given unit begins; the end of the text when there is none.
    pub fn byte(&self, count: usize) -> usize {
        if self.unit == Unit::Bytes {
            return count.min(self.text.len());
        }
        let chunk = self.counts.partition_point(|&noted| noted <= count).saturating_sub(1);
        let mut byte = chunk * STEP;
        let mut seen = self.counts.get(chunk).copied().unwrap_or(0);
        while let Some(&lead) = self.text.get(byte) {
            let width = self.unit.width(lead);
            if width > 0 && seen + width > count {
                break;
            }
            seen += width;
            byte += 1;
        }
        byte
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\u{feff}A\r\n𠮷县１２所，😀é。";

    #[test]
    fn every_boundary_in_every_unit_and_back() {
        let text = TEXT.repeat(40);
        for unit in [Unit::Bytes, Unit::CodePoints, Unit::Utf16] {
            let index = Index::new(&text, unit);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let head = &text[..byte];
                let expected = match unit {
                    Unit::Bytes => byte,
                    Unit::CodePoints => head.chars().count(),
                    Unit::Utf16 => head.encode_utf16().count(),
                };
                assert_eq!(index.count(byte), expected);
                assert_eq!(index.byte(expected), byte);
            }
            assert_eq!(index.byte(usize::MAX), text.len());
        }
    }

    #[test]
    fn an_empty_source_has_one_boundary() {
        for unit in [Unit::Bytes, Unit::CodePoints, Unit::Utf16] {
            let index = Index::new("", unit);
            assert_eq!((index.count(0), index.byte(0), index.byte(7)), (0, 0, 0));
        }
    }
}
