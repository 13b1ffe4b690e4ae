//! What is quoted of a report: the sentence of a statistic, of an action.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::quantity::Quantity;
use crate::report::{Action, WorkReport};
use crate::span::Span;
use crate::views::Finder;

/// A statistic or an action with the sentence it stands in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quotation {
    /// Index of the statistic in its report; `None` for an action.
    pub statistic: Option<usize>,
    /// Index of the action in [`WorkReport::actions`]; `None` for a statistic.
    pub action: Option<usize>,
    /// Place of the sentence, in the unit of its report.
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
        let span = quantity.statistic.sentence();
        let found = self.finder.find(span).and_then(|(index, range)| self.text(index, range));
        let text = found.unwrap_or_else(|| quantity.statistic.text()).to_owned();
        Quotation { statistic: Some(quantity.index), action: None, span, text }
    }

    /// The sentence of an action.
    pub fn action(&self, index: usize, action: &Action<'_>) -> Quotation {
        let (span, text) = self.around(action.span).unwrap_or((action.span, &action.text));
        Quotation { statistic: None, action: Some(index), span, text: text.to_owned() }
    }

    fn text(&self, paragraph: usize, range: Range<usize>) -> Option<&str> {
        self.report.paragraphs.get(paragraph)?.text.get(range)
    }

    /// The sentence around a place.
    fn around(&self, span: Span) -> Option<(Span, &str)> {
        const ENDS: [char; 3] = ['。', '！', '？'];
        let (paragraph, range) = self.finder.find(span)?;
        let text = &*self.report.paragraphs.get(paragraph)?.text;
        let start = text[..range.start].rfind(ENDS).map_or(0, |at| at + ENDS[0].len_utf8());
        let behind = text[range.end..].find(ENDS).map(|at| range.end + at + ENDS[0].len_utf8());
        let end = behind.unwrap_or(text.len());
        let blank = text[start..end].len() - text[start..end].trim_start().len();
        let sentence = start + blank..end;
        Some((self.finder.span(paragraph, sentence.clone())?, self.text(paragraph, sentence)?))
    }
}
