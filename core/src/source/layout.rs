//! What the line lengths tell about how a text was set.

use super::join::{is_closing, is_cut_heading, is_opening};
use super::lines::{Line, WIDEST};
use super::{is_stop, marker};

/// How a text was set.
#[derive(Debug)]
pub(super) struct Layout {
    /// Width of the column each stretch of lines was wrapped at; `None` where a line is a paragraph.
    columns: Vec<Option<usize>>,
    /// Paragraphs are set apart by blank lines.
    pub spaced: bool,
    /// Paragraphs are set apart by the indent of their first line.
    pub indented: bool,
    /// Fragments of sentences stand on lines of their own (link anchors).
    pub anchored: bool,
    /// A heading here and there is cut in two.
    pub cut_headings: bool,
    /// Whole texts stand on one line.
    pub flat: bool,
}

/// Lines looked at together when a column width is estimated.
const STRETCH: usize = 48;
/// Narrowest column, in half-width columns.
const NARROWEST: usize = 16;
/// A line longer than this may hold a whole report.
const FLAT: usize = 9000;

impl Layout {
    /// Reads the layout off the lines.
    pub fn of(source: &str, lines: &[Line]) -> Self {
        let overall = column(lines, None);
        let columns: Vec<_> = lines
            .chunks(STRETCH)
            .map(|stretch| column(stretch, None).or_else(|| column(stretch, overall)))
            .collect();
        let (mut stopped, mut apart, mut hung) = (0, 0, 0);
        for pair in lines.windows(2) {
            let (upper, lower) = (pair[0].text(source), pair[1].text(source));
            let together = pair[1].blanks == 0;
            if upper.ends_with(is_stop) {
                stopped += 1;
                apart += usize::from(!together);
            }
            hung += usize::from(
                together && (lower.starts_with(is_closing) || upper.ends_with(is_opening)),
            );
        }
        let indents = lines.iter().filter(|l| l.indent >= 4).count();
        let cut = (1..lines.len()).filter(|&i| is_cut_heading(source, lines, i)).count();
        let headed = || {
            let is_headed = |l: &&Line| l.width <= 88 && marker::at(l.text(source)).is_some();
            lines.iter().filter(is_headed).count()
        };
        let longest = lines.iter().map(|l| l.end - l.start).max().unwrap_or(0);
        let spaced = stopped >= 3 && apart * 10 >= stopped * 6;
        Self {
            indented: indents >= 3 && indents * 2 < lines.len(),
            anchored: spaced && hung >= 3,
            flat: longest > FLAT || (lines.len() <= 8 && longest > 900),
            // Where short lines often follow headings, they are headings too.
            cut_headings: cut > 0 && cut * 3 <= headed(),
            spaced,
            columns,
        }
    }

    /// Column width at the line with this index.
    pub fn column(&self, index: usize) -> Option<usize> {
        self.columns.get(index / STRETCH).copied().flatten()
    }
}

/// Column width of lines, where most of them are about as long; of a few lines, where
/// `known` fits many of them.
fn column(lines: &[Line], known: Option<usize>) -> Option<usize> {
    let mut counts = [0usize; WIDEST + 2];
    let mut measured = 0;
    for width in lines
        .iter()
        .map(|l| (l.width + l.indent.min(8)).min(WIDEST + 1))
        .filter(|&w| w >= NARROWEST / 2)
    {
        counts[width] += 1;
        measured += 1;
    }
    let within = |from: usize, to: usize| {
        counts[from.min(WIDEST + 1)..=to.min(WIDEST + 1)].iter().sum::<usize>()
    };
    if let Some(known) =
        known.filter(|&w| within(w.saturating_sub(6), w + 3) * 5 >= measured * 2 && measured > 0)
    {
        return Some(known);
    }
    if measured < 5 || measured * 2 < lines.len() {
        return None;
    }
    let mut below = 0;
    let full = counts.iter().position(|&n| {
        below += n;
        below * 10 > measured * 6
    })?;
    let near = within(full.saturating_sub(6), full + 5);
    let over = within(full + 9, WIDEST + 1);
    ((NARROWEST..=WIDEST).contains(&full) && near * 20 >= measured * 11 && over * 12 <= measured)
        .then_some(full)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;
    use crate::events::Events;

    #[test]
    fn a_column_is_found_from_the_line_lengths() {
        let source = "甲乙丙丁戊己庚辛壬癸子丑\n".repeat(20);
        let found = lines(&source, &Events::of(&source));
        assert_eq!(Layout::of(&source, &found).column(0), Some(24));
    }

    #[test]
    fn paragraphs_of_all_lengths_are_no_column() {
        let source: String = (1..30).map(|n| "长短不一".repeat(n % 11 + 1) + "。\n").collect();
        let found = lines(&source, &Events::of(&source));
        assert_eq!(Layout::of(&source, &found).column(0), None);
    }
}
