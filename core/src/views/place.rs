//! Where headings and statistics stand in the texts of the paragraphs.
//!
//! Spans count in the source, whose line breaks a paragraph's text no longer has.
//! A view has no source, but a statistic cannot stand further from the one before it
//! than it does in the source, and only by the blanks of a wrap nearer.

use std::ops::Range;

use crate::report::{Paragraph, Role, Section, Statistic, WorkReport};
use crate::sorted;
use crate::span::{Span, Unit};

/// A paragraph with what stands in it.
pub(super) struct Placed<'r, 's> {
    pub paragraph: &'r Paragraph<'s>,
    /// Sections that begin here, with the bytes of the text that label and heading take.
    pub heads: Vec<Head<'r, 's>>,
    /// Statistics with the bytes of the text that they take.
    pub marks: Vec<(Range<usize>, &'r Statistic<'s>)>,
}

/// The beginning of a section.
#[derive(Clone)]
pub(super) struct Head<'r, 's> {
    pub range: Range<usize>,
    pub section: &'r Section<'s>,
    pub path: Vec<usize>,
}

impl Placed<'_, '_> {
    /// Whether the paragraph is a heading and nothing else.
    pub fn is_heading(&self) -> bool {
        self.heads.first().is_some_and(|head| head.range.end >= self.paragraph.text.len())
    }
}

/// Places every heading and statistic of a report; one entry for each paragraph.
pub(super) fn place<'r, 's>(report: &'r WorkReport<'s>) -> Vec<Placed<'r, 's>> {
    let mut listed = Vec::new();
    flatten(&report.sections, &mut Vec::new(), &mut listed);
    let starts = |at: usize| listed[at].1.span.start;
    let sections: Vec<_> = sorted::order(listed.len(), &mut |a, b| starts(a).cmp(&starts(b)))
        .into_iter()
        .map(|at| &listed[at])
        .collect();

    let mut inside = vec![Vec::new(); report.paragraphs.len()];
    for statistic in &report.statistics {
        if let Some(list) = inside.get_mut(statistic.paragraph) {
            list.push(statistic);
        }
    }

    let unit = report.unit;
    let placed = |(paragraph, statistics): (&'r Paragraph<'s>, Vec<&'r Statistic<'s>>)| {
        let Span { start, end } = paragraph.span;
        let first = sections.partition_point(|(_, section)| section.span.start < start);
        let heads = sections[first..]
            .iter()
            .take_while(|(_, section)| section.span.start < end)
            .map(|(path, section)| (path, *section));
        Placed {
            paragraph,
            heads: place_heads(paragraph, heads, unit),
            marks: place_marks(paragraph, statistics, unit),
        }
    };
    report.paragraphs.iter().zip(inside).map(placed).collect()
}

/// Lists a section tree in reading order, each section with its path.
pub(super) fn flatten<'r, 's>(
    sections: &'r [Section<'s>],
    path: &mut Vec<usize>,
    out: &mut Vec<(Vec<usize>, &'r Section<'s>)>,
) {
    for (index, section) in sections.iter().enumerate() {
        path.push(index);
        out.push((path.clone(), section));
        flatten(&section.sections, path, out);
        path.pop();
    }
}

fn place_heads<'h, 'r: 'h, 's: 'r>(
    paragraph: &Paragraph<'s>,
    heads: impl Iterator<Item = (&'h Vec<usize>, &'r Section<'s>)>,
    unit: Unit,
) -> Vec<Head<'r, 's>> {
    let mut cursor = Cursor::new(paragraph, unit);
    let text = &*paragraph.text;
    let mut out = Vec::new();
    for (path, section) in heads {
        let opener = if section.label.is_empty() { &section.heading } else { &section.label };
        let Some(found) = cursor.find(opener, section.span) else {
            continue;
        };
        let whole = paragraph.role == Role::Heading && out.is_empty();
        let end = if whole { text.len() } else { heading_end(text, &found, section) };
        cursor.at = end;
        out.push(Head { range: found.start..end, section, path: path.clone() });
    }
    out
}

/// End of label, heading and stop of a run-in heading whose label has been found.
fn heading_end(text: &str, label: &Range<usize>, section: &Section<'_>) -> usize {
    let after = if section.label.is_empty() {
        &text[label.end..]
    } else {
        let rest = text[label.end..].trim_start();
        rest.strip_prefix(&*section.heading).unwrap_or(rest)
    };
    text.len() - after.strip_prefix(['。', '：', ':']).unwrap_or(after).len()
}

fn place_marks<'r, 's>(
    paragraph: &Paragraph<'s>,
    statistics: Vec<&'r Statistic<'s>>,
    unit: Unit,
) -> Vec<(Range<usize>, &'r Statistic<'s>)> {
    let mut cursor = Cursor::new(paragraph, unit);
    let place = |statistic: &'r Statistic<'s>| {
        let range = cursor.find(&statistic.text, statistic.span)?;
        Some((range, statistic))
    };
    statistics.into_iter().filter_map(place).collect()
}

/// A place in the text of a paragraph and the offset it has in the source.
struct Cursor<'t> {
    text: &'t str,
    at: usize,
    offset: usize,
    unit: Unit,
}

impl<'t> Cursor<'t> {
    fn new(paragraph: &'t Paragraph<'_>, unit: Unit) -> Self {
        Self { text: &paragraph.text, at: 0, offset: paragraph.span.start, unit }
    }

    /// Finds what stands in the source at `span`, and moves behind it.
    fn find(&mut self, needle: &str, span: Span) -> Option<Range<usize>> {
        let gap = span.start.checked_sub(self.offset)?;
        let mut end = (self.reach(gap) + needle.len()).min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let start = self.at + self.text.get(self.at..end)?.rfind(needle)?;
        let range = start..start + needle.len();
        if range.is_empty() {
            return None;
        }
        self.at = range.end;
        self.offset = span.end;
        Some(range)
    }

    /// Byte of the text that lies `gap` units of the source ahead.
    fn reach(&self, gap: usize) -> usize {
        let mut left = gap;
        let rest = &self.text[self.at..];
        for (byte, &lead) in rest.as_bytes().iter().enumerate() {
            let width = self.unit.width(lead);
            if width > left {
                return self.at + byte;
            }
            left -= width;
        }
        self.text.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of each wrapped source, and where `5件` begins, in units of the source.
    #[test]
    fn a_gap_ends_where_the_source_says() {
        let paragraph = |text: &'static str| Paragraph {
            span: Span::new(0, 0),
            text: text.into(),
            role: Role::Body,
            section: None,
        };
        let table = [
            // source 办结5件、𠮷县5件
            ("办结5件、𠮷县5件", Unit::Bytes, 20, 20),
            ("办结5件、𠮷县5件", Unit::CodePoints, 7, 20),
            ("办结5件、𠮷县5件", Unit::Utf16, 8, 20),
            // source 办⏎结⏎5件、审结5件
            ("办结5件、审结5件", Unit::CodePoints, 4, 6),
            ("办结5件、审结5件", Unit::CodePoints, 9, 19),
        ];
        for (text, unit, start, expected) in table {
            let paragraph = paragraph(text);
            let found = Cursor::new(&paragraph, unit).find("5件", Span::new(start, start + 2));
            assert_eq!(found, Some(expected..expected + 4), "{text} {unit:?} {start}");
        }
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        let paragraph = Paragraph {
            span: Span::new(10, 40),
            text: "办结5件".into(),
            role: Role::Body,
            section: None,
        };
        let mut cursor = Cursor::new(&paragraph, Unit::Bytes);
        assert_eq!(cursor.find("5件", Span::new(2, 6)), None);
        assert_eq!(cursor.find("6件", Span::new(16, 20)), None);
        assert_eq!(cursor.find("", Span::new(16, 20)), None);
        assert_eq!(cursor.find("5件", Span::new(usize::MAX, usize::MAX)), Some(6..10));
    }
}
