//! The sentences of a report, one after the other.

use std::ops::Range;

use baogao::{Statistic, WorkReport};

use super::column::LONGEST;

/// Finds sentences in the texts of their paragraphs, whose offsets count code points. It goes on
/// from the last one, so that all sentences of a report take one walk over its text.
pub struct Sentences<'r> {
    report: &'r WorkReport<'static>,
    paragraph: usize,
    /// A place of the paragraph: code points and bytes before it.
    at: (usize, usize),
}

impl<'r> Sentences<'r> {
    pub fn of(report: &'r WorkReport<'static>) -> Self {
        Self { report, paragraph: 0, at: (0, 0) }
    }

    /// The sentence of a statistic, or so much of a long one as stands around the number.
    pub fn get(&mut self, statistic: Statistic<'_>) -> Option<&'r str> {
        let paragraph = self.report.paragraphs.get(statistic.paragraph())?;
        let all = paragraph.locate(statistic.sentence())?;
        let number = paragraph.locate(statistic.span()).unwrap_or(all.clone());
        if self.paragraph != statistic.paragraph() {
            (self.paragraph, self.at) = (statistic.paragraph(), (0, 0));
        }
        let Range { start, end } = around(all, number.start);
        let text = &paragraph.text;
        let start = self.seek(text, start);
        let end = ahead(text, start, end);
        text.get(start.1..end.1)
    }

    /// The place of the current paragraph that has so many code points before it.
    fn seek(&mut self, text: &str, target: usize) -> (usize, usize) {
        self.at = if target >= self.at.0 {
            ahead(text, self.at, target)
        } else {
            let back = text[..self.at.1].char_indices().rev().nth(self.at.0 - target - 1);
            (target, back.map_or(0, |(byte, _)| byte))
        };
        self.at
    }
}

/// A place further on.
fn ahead(text: &str, (from, byte): (usize, usize), target: usize) -> (usize, usize) {
    let on = text[byte..].char_indices().nth(target - from);
    (target, on.map_or(text.len(), |(more, _)| byte + more))
}

/// As much of a range as a table shows, around one place of it.
fn around(all: Range<usize>, place: usize) -> Range<usize> {
    if all.len() <= LONGEST {
        return all;
    }
    let start = place.saturating_sub(LONGEST / 2).clamp(all.start, all.end - LONGEST);
    start..start + LONGEST
}
