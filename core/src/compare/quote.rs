//! What is quoted of a report: the sentence of a statistic, of an action.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::quantity::Quantity;
use crate::report::{Action, WorkReport};
use crate::span::Span;
use crate::views::Finder;

/// Bytes of a sentence that are quoted on either side of a place.
const LONGEST: usize = 1500;

/// A statistic or an action with the sentence it stands in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quotation {
    /// Index of the statistic in its report; `None` for an action.
    pub statistic: Option<usize>,
    /// Index of the action in [`WorkReport::actions`]; `None` for a statistic.
    pub action: Option<usize>,
    /// Place of the sentence, in the unit of its report; of a sentence of more than a page, of what
    /// stands around.
    #[serde(flatten)]
    pub span: Span,
    /// The sentence.
    pub text: String,
}

/// Sentences of a report.
pub(super) struct Quotes<'r, 's> {
    report: &'r WorkReport<'s>,
    finder: Finder<'r, 's>,
}

impl<'r, 's> Quotes<'r, 's> {
    pub fn of(report: &'r WorkReport<'s>) -> Self {
        Self { report, finder: Finder::new(report) }
    }

    /// The sentence of a statistic.
    pub fn statistic(&self, quantity: &Quantity<'_>) -> Quotation {
        let sentence = self.finder.find(quantity.statistic.sentence());
        let place = self.finder.find(quantity.statistic.span());
        let found = sentence.zip(place).and_then(|((paragraph, sentence), (home, place))| {
            (paragraph == home).then(|| self.near(paragraph, sentence, &place))?
        });
        let own = (quantity.statistic.span(), quantity.statistic.text());
        let (span, text) = found.unwrap_or(own);
        Quotation { statistic: Some(quantity.index), action: None, span, text: text.to_owned() }
    }

    /// The sentence of an action.
    pub fn action(&self, index: usize, action: &Action<'_>) -> Quotation {
        let (span, text) = self.around(action.span).unwrap_or((action.span, &action.text));
        Quotation { statistic: None, action: Some(index), span, text: text.to_owned() }
    }

    /// The sentence around a place.
    fn around(&self, span: Span) -> Option<(Span, &str)> {
        const ENDS: [char; 3] = ['。', '！', '？'];
        let (paragraph, range) = self.finder.find(span)?;
        let text = &*self.report.paragraphs.get(paragraph)?.text;
        let from = floor(text, range.start.saturating_sub(LONGEST));
        let to = floor(text, range.end + LONGEST);
        let start = text[from..range.start].rfind(ENDS);
        let start = start.map_or(from, |at| from + at + ENDS[0].len_utf8());
        let end = text[range.end..to].find(ENDS);
        let end = end.map_or(to, |at| range.end + at + ENDS[0].len_utf8());
        let blank = text[start..end].len() - text[start..end].trim_start().len();
        self.near(paragraph, start + blank..end, &range)
    }

    /// A sentence, or what stands around a place in one that goes on for pages.
    fn near(
        &self,
        paragraph: usize,
        sentence: Range<usize>,
        place: &Range<usize>,
    ) -> Option<(Span, &str)> {
        let text = &*self.report.paragraphs.get(paragraph)?.text;
        let start = floor(text, sentence.start.max(place.start.saturating_sub(LONGEST)));
        let end = floor(text, sentence.end.min(place.end + LONGEST));
        let quoted = start..end.max(place.end);
        Some((self.finder.span(paragraph, quoted.clone())?, text.get(quoted)?))
    }
}

/// The last boundary of a character at a byte or before it.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}
