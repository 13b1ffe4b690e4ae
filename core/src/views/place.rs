//! Where headings and statistics stand in the texts of the paragraphs.
//!
//! A view has no source, but a paragraph keeps the map from the source to its text. No
//! number is trusted: the report may have come over the wire, and what does not stand where
//! its span says is not placed.

use std::ops::Range;

use super::finder::Finder;
use crate::report::{Paragraph, Role, Section, Statistic, WorkReport};

/// A paragraph with what stands in it. All ranges are bytes of its text; those of heads and
/// of marks ascend, and none reaches into the next.
pub(super) struct Placed<'r, 's> {
    pub paragraph: &'r Paragraph<'s>,
    /// Sections that begin here.
    pub heads: Vec<Head<'r, 's>>,
    /// Statistics with the bytes that they take.
    marks: Vec<Mark<'r>>,
}

/// A statistic in the text of its paragraph.
pub(super) type Mark<'r> = (Range<usize>, Statistic<'r>);

/// The beginning of a section.
pub(super) struct Head<'r, 's> {
    /// Label, heading and the stop of a run-in heading; the whole text of a heading on a
    /// line of its own.
    pub range: Range<usize>,
    /// The heading alone.
    pub heading: Range<usize>,
    pub section: &'r Section<'s>,
    pub path: Vec<usize>,
}

impl Head<'_, '_> {
    /// Leaves a statistic that crosses one end of it to the other side: no number is cut.
    fn give_way(&mut self, mark: &Range<usize>) {
        let Range { start, end } = self.range;
        if start < mark.start && mark.start < end && end < mark.end {
            self.range.end = mark.start;
        } else if mark.start < start && start < mark.end && mark.end < end {
            self.range.start = mark.end;
        }
        let inside = |at: usize| at.clamp(self.range.start, self.range.end);
        self.heading = inside(self.heading.start)..inside(self.heading.end);
    }
}

impl<'r, 's> Placed<'r, 's> {
    /// Whether the paragraph is a heading and nothing else.
    pub fn is_heading(&self) -> bool {
        self.heads.first().is_some_and(|head| head.range.end >= self.paragraph.text.len())
    }

    /// The statistics that lie in a part of the text.
    pub fn marks(&self, part: Range<usize>) -> &[Mark<'r>] {
        let first = self.marks.partition_point(|(range, _)| range.start < part.start);
        let last = self.marks.partition_point(|(range, _)| range.end <= part.end);
        self.marks.get(first..last).unwrap_or_default()
    }

    /// Takes in a section whose label and heading should stand at `range`.
    fn add_head(&mut self, range: Range<usize>, path: Vec<usize>, section: &'r Section<'s>) {
        let text = &*self.paragraph.text;
        let free = self.heads.last().is_none_or(|last| last.range.end <= range.start);
        let written = &text[range.clone()];
        if !free || !written.starts_with(&*section.label) || !written.ends_with(&*section.heading) {
            return;
        }
        let rest = &text[range.end..];
        let whole = self.paragraph.role == Role::Heading && self.heads.is_empty();
        let rest = if whole { "" } else { rest.strip_prefix(['。', '：', ':']).unwrap_or(rest) };
        let heading = range.end - section.heading.len()..range.end;
        let range = range.start..text.len() - rest.len();
        self.heads.push(Head { range, heading, section, path });
    }

    /// Takes in a statistic that should stand at `range`.
    fn add_mark(&mut self, range: Range<usize>, statistic: Statistic<'r>) {
        let free = self.marks.last().is_none_or(|(last, _)| last.end <= range.start);
        if free && self.paragraph.text[range.clone()] == *statistic.text() {
            self.heads.iter_mut().for_each(|head| head.give_way(&range));
            self.marks.push((range, statistic));
        }
    }
}

/// Places every heading and statistic of a report; one entry for each paragraph.
pub(super) fn place<'r, 's>(report: &'r WorkReport<'s>) -> Vec<Placed<'r, 's>> {
    let finder = Finder::new(report);
    let bare = |paragraph| Placed { paragraph, heads: Vec::new(), marks: Vec::new() };
    let mut placed: Vec<_> = report.paragraphs.iter().map(bare).collect();

    for (path, section) in report.walk() {
        if let Some((index, range)) = finder.find(section.span) {
            placed[index].add_head(range, path, section);
        }
    }
    for statistic in report.statistics() {
        if let Some((index, range)) = finder.find(statistic.span()) {
            placed[index].add_mark(range, statistic);
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::StatisticFields;
    use crate::span::{Span, Unit};

    /// Statistics with the text before each of them.
    fn marks(report: &WorkReport<'_>) -> Vec<(String, String)> {
        let mut out = Vec::new();
        for placed in place(report) {
            let text = &placed.paragraph.text;
            for (range, _) in placed.marks(0..text.len()) {
                out.push((text[..range.start].to_owned(), text[range.clone()].to_owned()));
            }
        }
        out
    }

    #[test]
    fn a_mark_stands_where_the_source_says_in_every_unit() {
        let source =
            "  𠮷县办结5件、\r\n\r\n  审\u{200B}结5\u{200B}件\r\n，<U+00A0>受理5件\u{FEFF}。\r\n";
        let mut report = crate::parse(source);
        let expected = ["𠮷县办结", "𠮷县办结5件、审结", "𠮷县办结5件、审结5件，受理"];
        for unit in [Unit::Bytes, Unit::CodePoints, Unit::Utf16, Unit::Bytes] {
            report.recount(source, unit);
            let expected = expected.map(|before| (before.to_owned(), "5件".to_owned()));
            assert_eq!(marks(&report), expected, "{unit:?}");
        }
    }

    #[test]
    fn what_does_not_stand_at_its_place_is_not_marked() {
        let report = crate::parse("𠮷县办结5件、审结5件。");
        let all = marks(&report).len();
        let spoilt = |spoil: fn(&mut StatisticFields<'_>)| {
            let mut statistics: Vec<_> =
                report.statistics().iter().map(Statistic::fields).collect();
            spoil(&mut statistics[0]);
            let mut report = report.clone();
            report.set_statistics(statistics);
            marks(&report).len()
        };
        assert_eq!((all, spoilt(|_| {})), (2, 2));
        assert_eq!(spoilt(|statistic| statistic.text = "6件".into()), 1);
        assert_eq!(spoilt(|statistic| statistic.span.start += 1), 1);
        assert_eq!(spoilt(|statistic| statistic.span = Span::new(1, 3)), 1);
        assert_eq!(spoilt(|statistic| statistic.span = Span::new(9, 2)), 1);
        assert_eq!(spoilt(|statistic| statistic.span.end = usize::MAX), 1);
    }
}
