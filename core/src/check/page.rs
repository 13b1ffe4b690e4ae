//! A report as the checks see it: statistics in their sentences, and the text around them.

use std::ops::Range;

use crate::compare::Quantity;
use crate::report::{Role, WorkReport};
use crate::span::Span;
use crate::views::Finder;

/// Bytes before a statistic that are looked at: more than any sentence takes.
const LONGEST: usize = 3000;

/// Where what is looked at of a text begins, on the boundary of a character.
fn near(text: &str) -> usize {
    let start = text.len().saturating_sub(LONGEST);
    (start..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

/// A report with the places of its statistics in the texts of the paragraphs.
pub(super) struct Page<'r, 's> {
    pub report: &'r WorkReport<'s>,
    pub quantities: Vec<Quantity<'r>>,
    /// For each statistic, its paragraph and the bytes of the text that it takes.
    pub places: Vec<Option<(usize, Range<usize>)>>,
    finder: Finder<'r, 's>,
}

impl<'r, 's> Page<'r, 's> {
    pub fn new(report: &'r WorkReport<'s>) -> Self {
        let finder = Finder::new(report);
        let quantities = Quantity::all(report);
        let place = |quantity: &Quantity<'_>| finder.find(quantity.statistic.span());
        let places = quantities.iter().map(place).collect();
        Self { report, quantities, places, finder }
    }

    /// Paragraphs of running text and headings, with their index.
    pub fn prose(&self) -> impl Iterator<Item = (usize, &'r str)> {
        let read = |role| !matches!(role, Role::Furniture | Role::Table | Role::Title | Role::Date);
        let all = self.report.paragraphs.iter().enumerate();
        all.filter(move |(_, paragraph)| read(paragraph.role)).map(|(i, p)| (i, &*p.text))
    }

    /// Text of a paragraph.
    pub fn text(&self, paragraph: usize) -> &'r str {
        &self.report.paragraphs[paragraph].text
    }

    /// Place in the source of some bytes of a paragraph.
    pub fn span(&self, paragraph: usize, bytes: Range<usize>) -> Option<Span> {
        self.finder.span(paragraph, bytes)
    }

    /// Paragraph and bytes of what stands at a place of the source.
    pub fn find(&self, span: Span) -> Option<(usize, Range<usize>)> {
        self.finder.find(span)
    }

    /// Place of a statistic in the source.
    pub fn of(&self, quantity: &Quantity<'_>) -> Span {
        quantity.statistic.span()
    }

    /// The text of a paragraph before a statistic, back to the end of the statistic before it or
    /// the beginning of the sentence.
    pub fn before(&self, index: usize) -> &'r str {
        let Some((paragraph, range)) = self.places[index].clone() else { return "" };
        let text = &self.text(paragraph)[..range.start];
        let earlier = index.checked_sub(1).and_then(|index| self.places[index].clone());
        let start = match earlier {
            Some((same, earlier)) if same == paragraph && earlier.end <= range.start => earlier.end,
            _ => 0,
        };
        let text = &text[start.max(near(text))..];
        text.rsplit(['。', '！', '？']).next().unwrap_or(text)
    }

    /// The sentence up to a statistic.
    pub fn lead(&self, index: usize) -> &'r str {
        let Some((paragraph, range)) = self.places[index].clone() else { return "" };
        let text = &self.text(paragraph)[..range.start];
        let text = &text[near(text)..];
        text.rsplit(['。', '！', '？']).next().unwrap_or(text)
    }

    /// Runs of statistics that stand in one sentence.
    pub fn sentences(&self) -> impl Iterator<Item = &[Quantity<'r>]> {
        self.quantities.chunk_by(|a, b| {
            let same = a.statistic.paragraph() == b.statistic.paragraph();
            same && a.statistic.sentence() == b.statistic.sentence()
        })
    }

    /// Runs of statistics that stand in one paragraph.
    pub fn paragraphs(&self) -> impl Iterator<Item = &[Quantity<'r>]> {
        self.quantities.chunk_by(|a, b| a.statistic.paragraph() == b.statistic.paragraph())
    }
}
