//! From the source of a report to the texts of its paragraphs and back, whatever unit its offsets
//! have. A report that came over the wire is not trusted.

use std::cell::OnceCell;
use std::ops::Range;

use super::recount::Index;
use crate::arrange;
use crate::report::{Paragraph, WorkReport};
use crate::span::{Span, Unit};

/// Finds what stands at a span of the source, whatever kind of node it is.
pub(crate) struct Finder<'r, 's> {
    paragraphs: &'r [Paragraph<'s>],
    /// The indices of those that lie in no other one, in the order of the source: what lies in
    /// another one is furniture, where nothing is marked.
    order: Vec<usize>,
    unit: Unit,
    /// From the unit of the report to the bytes of each text, where something is found in it.
    bytes: Vec<OnceCell<Index<'r>>>,
}

impl<'r, 's> Finder<'r, 's> {
    pub fn new(report: &'r WorkReport<'s>) -> Self {
        let paragraphs = &*report.paragraphs;
        let mut order: Vec<usize> = (0..paragraphs.len()).collect();
        arrange::by_key(&mut order, |&index| paragraphs[index].span.start);
        let mut end = 0;
        order.retain(|&index| {
            let inside = paragraphs[index].span.end <= end;
            end = end.max(paragraphs[index].span.end);
            !inside
        });
        let bytes = paragraphs.iter().map(|_| OnceCell::new()).collect();
        Self { paragraphs, order, unit: report.unit, bytes }
    }

    /// The paragraph that holds a span, and the bytes of its text there: some, on
    /// boundaries of characters.
    pub fn find(&self, span: Span) -> Option<(usize, Range<usize>)> {
        let start = |&index: &usize| self.paragraphs[index].span.start;
        let next = self.order.partition_point(|index| start(index) <= span.start);
        let index = *self.order.get(next.checked_sub(1)?)?;
        let paragraph = &self.paragraphs[index];
        let range = paragraph.locate(span)?;
        let bytes = self.bytes[index].get_or_init(|| Index::new(&paragraph.text, self.unit));
        let range = bytes.byte(range.start)..bytes.byte(range.end);
        let found = paragraph.text.get(range.clone())?;
        (!found.is_empty()).then_some((index, range))
    }

    /// The place in the source of some bytes of the text of a paragraph: the opposite of `find`.
    pub fn span(&self, index: usize, bytes: Range<usize>) -> Option<Span> {
        let paragraph = self.paragraphs.get(index)?;
        let counts = self.bytes[index].get_or_init(|| Index::new(&paragraph.text, self.unit));
        paragraph.text.get(bytes.clone())?;
        paragraph.place(counts.count(bytes.start)..counts.count(bytes.end))
    }
}
