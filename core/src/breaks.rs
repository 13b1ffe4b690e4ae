//! Where the text of a paragraph stands in the source, which has more than the text.

use core::ops::Range;

use crate::report::Paragraph;
use crate::span::Span;

/// Where a piece of text begins: its offset in the text, and the one in the source.
pub(crate) type Break = (usize, usize);

impl Paragraph<'_> {
    /// The part of the text that stands at a span of the source, in the unit of the report.
    ///
    /// What is set aside (line breaks …) belongs to neither side of it. `None` when the
    /// span is not inside the paragraph or nothing of the text stands there. Takes
    /// logarithmic time. Works for every node with a span, and for the sentence of a
    /// statistic.
    ///
    /// ```
    /// let report = baogao::parse("改造小学3所、\r\n中学5所。");
    /// let (paragraph, statistic) = (&report.paragraphs[0], report.statistics().get(1).unwrap());
    ///
    /// let range = paragraph.locate(statistic.span()).unwrap();
    /// assert_eq!(&paragraph.text[range], "5所");
    /// assert_eq!(paragraph.locate(statistic.sentence()), Some(0..paragraph.text.len()));
    /// assert_eq!(paragraph.locate((19..21).into()), None, "the line break");
    /// ```
    pub fn locate(&self, span: Span) -> Option<Range<usize>> {
        if self.span.start > span.start || span.end > self.span.end {
            return None;
        }
        let range = self.inward(span.start)?..self.inward(span.end)?;
        (range.start < range.end).then_some(range)
    }

    /// The place in the source of a part of the text, in the unit of the report: the
    /// opposite of [`locate`](Self::locate).
    ///
    /// `None` when the range is empty or no part of the text. Takes logarithmic time.
    ///
    /// ```
    /// let source = "改造小学3所、\r\n中学5所。";
    /// let paragraph = &baogao::parse(source).paragraphs[0];
    /// let at = paragraph.text.find("、中学").unwrap();
    /// let place = paragraph.place(at..at + "、中学".len()).unwrap();
    /// assert_eq!(place.slice(source), "、\r\n中学");
    /// ```
    pub fn place(&self, range: Range<usize>) -> Option<Span> {
        if range.start >= range.end {
            return None;
        }
        let start = outward(self.span.start, &self.breaks, range.start)?;
        let end = until(self.span.start, &self.breaks, range.end)?;
        (start < end && end <= self.span.end).then_some(Span::new(start, end))
    }

    fn inward(&self, offset: usize) -> Option<usize> {
        inward(self.span.start, &self.breaks, offset)
    }
}

/// Offset in a text that begins at `start` of an offset in the source; that of the next piece where
/// something is set aside. `None` before the text, and where the breaks are none of a report.
pub(crate) fn inward(start: usize, breaks: &[Break], offset: usize) -> Option<usize> {
    let next = breaks.partition_point(|&(_, source)| source <= offset);
    let (at, source) = piece(start, breaks, next);
    let here = at.checked_add(offset.checked_sub(source)?)?;
    Some(breaks.get(next).map_or(here, |&(next, _)| here.min(next)))
}

/// Offset in the source of an offset in a text that begins at `start`. `None` where the
/// breaks are none of a report.
pub(crate) fn outward(start: usize, breaks: &[Break], offset: usize) -> Option<usize> {
    let (at, source) = piece(start, breaks, breaks.partition_point(|&(at, _)| at <= offset));
    source.checked_add(offset.checked_sub(at)?)
}

/// Offset in the source where the text before an offset ends, which is not 0: where a piece is
/// read for other characters, two breaks follow it, and the first tells where they end.
pub(crate) fn until(start: usize, breaks: &[Break], offset: usize) -> Option<usize> {
    let next = breaks.partition_point(|&(at, _)| at < offset);
    match breaks.get(next..) {
        Some([(at, end), (also, _), ..]) if (*at, *also) == (offset, offset) => Some(*end),
        _ => outward(start, breaks, offset.checked_sub(1)?)?.checked_add(1),
    }
}

/// The beginning of the piece before the break `next`.
fn piece(start: usize, breaks: &[Break], next: usize) -> Break {
    next.checked_sub(1).and_then(|last| breaks.get(last)).copied().unwrap_or((0, start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Role;

    fn paragraph(start: usize, end: usize, breaks: &[Break]) -> Paragraph<'static> {
        Paragraph {
            span: Span::new(start, end),
            text: "".into(),
            breaks: breaks.to_vec(),
            role: Role::Body,
            section: None,
        }
    }

    #[test]
    fn what_is_set_aside_belongs_to_neither_side() {
        // Source `··甲乙⏎⏎丙·` from 10 on, text 甲乙丙.
        let paragraph = paragraph(10, 18, &[(0, 12), (2, 16), (3, 18)]);
        let table = [
            (10, 18, Some(0..3)),
            (12, 13, Some(0..1)),
            (13, 17, Some(1..3)),
            (12, 14, Some(0..2)),
            (12, 15, Some(0..2)),
            (15, 17, Some(2..3)),
            (16, 18, Some(2..3)),
            (14, 16, None),
            (17, 18, None),
            (10, 12, None),
            (13, 13, None),
            (13, 12, None),
            (9, 13, None),
            (16, 19, None),
        ];
        for (start, end, expected) in table {
            assert_eq!(paragraph.locate(Span::new(start, end)), expected, "{start}..{end}");
        }
        let table = [
            (0..3, Some((12, 17))),
            (0..1, Some((12, 13))),
            (1..3, Some((13, 17))),
            (2..3, Some((16, 17))),
            (1..1, None),
            (2..4, None),
            (3..4, None),
        ];
        for (range, expected) in table {
            let expected = expected.map(|(start, end)| Span::new(start, end));
            assert_eq!(paragraph.place(range.clone()), expected, "{range:?}");
        }
    }

    #[test]
    fn a_piece_may_be_shorter_than_its_source() {
        // Source `甲&amp;乙` from 0 on, text 甲&乙.
        let paragraph = paragraph(0, 7, &[(1, 1), (2, 6), (2, 6)]);
        assert_eq!(paragraph.locate(Span::new(1, 6)), Some(1..2));
        assert_eq!(paragraph.locate(Span::new(0, 3)), Some(0..2));
        assert_eq!(paragraph.locate(Span::new(3, 7)), Some(2..3));
        assert_eq!(paragraph.locate(Span::new(0, 7)), Some(0..3));
        assert_eq!(paragraph.place(1..3), Some(Span::new(1, 7)));
        assert_eq!(paragraph.place(0..2), Some(Span::new(0, 6)));
        assert_eq!(paragraph.place(1..2), Some(Span::new(1, 6)));
    }

    #[test]
    fn forged_breaks_never_panic() {
        let numbers = [0, 1, 5, 12, usize::MAX - 1, usize::MAX];
        let pairs = || numbers.iter().flat_map(|&a| numbers.map(|b| (a, b)));
        for (start, end) in pairs() {
            for first in pairs() {
                for second in pairs() {
                    let paragraph = paragraph(start, end, &[first, second]);
                    for (from, to) in pairs() {
                        if let Some(range) = paragraph.locate(Span::new(from, to)) {
                            assert!(range.start < range.end);
                        }
                        if let Some(span) = paragraph.place(from..to) {
                            assert!(span.start < span.end && span.end <= end);
                        }
                    }
                }
            }
        }
    }
}
