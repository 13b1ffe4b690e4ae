//! The words before a number, and the region of the report.

use super::words::{self, Word};
use crate::report::Tier;
use crate::statistics::row::Row;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// The region of a report.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::statistics) struct Home<'r> {
    pub region: Option<&'r str>,
    pub tier: Option<Tier>,
}

/// The words before a number, up to the number before it in its sentence.
pub(super) struct Lead<'w, 's> {
    pub text: &'s str,
    /// Where the text begins in the sheet.
    pub at: usize,
    pub words: &'w [Word],
    /// Where the clauses of the text begin.
    pub heads: &'w [usize],
}

impl Lead<'_, '_> {
    /// Whether the number before was a length of time, and the words say so: 时间，改造…
    pub fn opens_with_a_time(&self) -> bool {
        ["，", "时间，", "左右，", "左右时间，", "内，", "的时间，"]
            .iter()
            .any(|word| self.text.starts_with(word))
    }

    pub fn stretch(&self, start: usize, end: usize) -> Stretch {
        Stretch::new(self.at + start, self.at + end)
    }
}

impl<'w, 's> Lead<'w, 's> {
    /// The words before a number, from byte `from` or the beginning of its sentence on.
    pub fn of(
        sheet: &'s Sheet<'_, '_>,
        row: &Row<'_, '_>,
        from: Option<usize>,
        words: &'w mut Vec<Word>,
        heads: &'w mut Vec<usize>,
    ) -> Self {
        let sentence = &sheet.layout.sentences[row.sentence];
        let lead =
            sheet.before(from.unwrap_or(sentence.visible.start), sheet.token(row.token).start);
        let text = sheet.text(lead);
        words::words(text, words);
        heads.clear();
        let clauses = &sheet.layout.clauses[sentence.clauses.start..=row.clause];
        // Clauses of a sentence ascend.
        let inside = clauses.iter().rev().map(|clause| clause.start);
        heads.extend(inside.take_while(|&at| at >= lead.start).map(|at| at - lead.start));
        heads.reverse();
        if heads.first() != Some(&0) && from.is_none() {
            heads.insert(0, 0);
        }
        Self { text, at: lead.start, words, heads }
    }
}
