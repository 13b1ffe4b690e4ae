//! What the line lengths tell about how a text was set.

use super::ends::{is_closing, is_cut_heading, is_opening};
use super::lines::{Line, Owner, WIDEST};
use super::{Mark, furniture, is_closer, is_stop, marker};

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
    /// Lines are sentences, cut where they are wider than the column.
    pub sentences: bool,
    /// Blank lines stand around what belongs to the page, also inside a paragraph.
    pub loose: bool,
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
        let indented = is_indented(lines);
        let overall = column(source, lines, None);
        let margin = if overall.is_none() { margin(source, lines) } else { None };
        let columns: Vec<_> = lines
            .chunks(STRETCH)
            .map(|stretch| {
                column(source, stretch, None)
                    .or_else(|| column(source, stretch, overall))
                    .or(margin)
            })
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
        let cut = (1..lines.len()).filter(|&i| is_cut_heading(source, lines, i)).count();
        let headed = || {
            let is_headed = |l: &&Line| l.width <= 88 && marker::at(l.text(source)).is_some();
            lines.iter().filter(is_headed).count()
        };
        let text = lines.iter().filter(|l| l.mark != Mark::Aside);
        let longest = text.map(|l| l.end - l.start).max().unwrap_or(0);
        let spaced = stopped >= 3 && apart * 10 >= stopped * 6;
        Self {
            indented,
            anchored: spaced && hung >= 3,
            flat: longest > FLAT || (lines.len() <= 8 && longest > 900),
            // Where short lines often follow headings, they are headings too.
            cut_headings: cut > 0 && cut * 3 <= headed(),
            spaced,
            columns,
            sentences: margin.is_some() && !indented && are_sentences(source, lines),
            loose: is_loose(lines),
        }
    }

    /// Column width at the line with this index.
    pub fn column(&self, index: usize) -> Option<usize> {
        self.columns.get(index / STRETCH).copied().flatten()
    }
}

/// Whether paragraphs begin with an indent of two characters (GB/T 9704-2012, 7.3.3): some lines have
/// one, or most of them, each behind a line that is at its end.
fn is_indented(lines: &[Line]) -> bool {
    let is_in = |line: &Line| line.indent >= 4;
    let mut above: Option<&Line> = None;
    let (mut count, mut indents, mut begin) = (0_usize, 0, 0);
    for line in lines.iter().filter(|line| line.owner != Owner::Page && !line.is_row()) {
        count += 1;
        if is_in(line) {
            indents += 1;
            begin += usize::from(above.is_none_or(|above| above.ended || !is_in(above)));
        }
        above = Some(line);
    }
    indents >= 3 && indents * 2 < count
        || indents >= 2 && (count.div_ceil(2)..count).contains(&indents) && begin * 5 >= indents * 4
}

/// Whether blank lines stand around lines of the page where the sentence above is not at its end:
/// there, blank lines end no paragraph.
fn is_loose(lines: &[Line]) -> bool {
    let (mut inside, mut loose) = (0, 0);
    let mut at = 0;
    while let Some(start) = lines[at..].iter().position(|line| line.owner == Owner::Page) {
        let start = at + start;
        let count = lines[start..].iter().take_while(|line| line.owner == Owner::Page).count();
        at = start + count;
        if start > 0 && at < lines.len() && !lines[start - 1].ended {
            inside += 1;
            loose += usize::from(lines[start].blanks > 0 || lines[at].blanks > 0);
        }
    }
    loose * 2 > inside
}

/// Width of the column of a text in which few lines are full: sentences are cut at the same width,
/// and no line of a sentence is wider.
fn margin(source: &str, lines: &[Line]) -> Option<usize> {
    let width = |line: &Line| line.width + line.indent.min(8);
    let said = |line: &&Line| {
        let text = line.owner == Owner::Text && line.mark != Mark::Aside && !line.is_row();
        text && line.text(source).contains(['，', '、', '。', '；'])
    };
    // Most texts that are not wrapped have such a line.
    if lines.iter().any(|line| line.stops && width(line) > WIDEST && said(&line)) {
        return None;
    }
    let widest = lines.iter().filter(said).map(width).max();
    let widest = widest.filter(|width| (NARROWEST..=WIDEST).contains(width))?;
    let is_cut = |pair: &&[Line]| {
        let (above, below) = (&pair[0], &pair[1]);
        let text = above.text(source);
        !above.ended
            && said(&above)
            && (below.indent < 3 || below.owner == Owner::Page)
            && below.blanks == 0
            && (text.contains('。') || marker::at(text).is_none())
    };
    let cut: Vec<usize> = lines.windows(2).filter(is_cut).map(|pair| width(&pair[0])).collect();
    let full = cut.iter().filter(|&&width| width + 6 >= widest).count();
    let ends = || lines.windows(2).any(|pair| is_cut(&pair) && pair[1].ended);
    (full >= 2 && full == cut.len() && ends()).then_some(widest)
}

/// Whether sentences end where lines do, but for few.
fn are_sentences(source: &str, lines: &[Line]) -> bool {
    let (mut ended, mut inside) = (0, 0);
    for line in lines.iter().filter(|line| line.owner == Owner::Text && line.stops) {
        let text = line.text(source).trim_end_matches(is_closer);
        inside += usize::from(text.trim_end_matches(is_stop).contains('。'));
        ended += usize::from(text.ends_with(is_stop));
    }
    inside * 2 <= ended
}

/// Column width of lines, where most of them are about as long; of a few lines, where
/// `known` fits many of them.
fn column(source: &str, lines: &[Line], known: Option<usize>) -> Option<usize> {
    let mut counts = [0usize; WIDEST + 2];
    let mut measured = 0;
    for width in lines
        .iter()
        .filter(|l| l.owner != Owner::Page && l.mark != Mark::Aside && !l.is_row())
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
    ((NARROWEST..=WIDEST).contains(&full)
        && near * 20 >= measured * 11
        && over * 12 <= measured
        && breaks_sentences(source, lines, full))
    .then_some(full)
}

/// Whether lines as wide as the column end inside a sentence, one in four or more. Where each is a
/// sentence or a heading, they are as wide by chance.
fn breaks_sentences(source: &str, lines: &[Line], column: usize) -> bool {
    let (mut full, mut inside) = (0, 0);
    for line in lines.iter().filter(|line| line.owner == Owner::Text) {
        let width = line.width + line.indent.min(8);
        if (column.saturating_sub(6)..=column + 5).contains(&width) {
            let text = line.text(source);
            let plain = !furniture::is_title(text) && marker::at(text).is_none();
            full += usize::from(line.ended || plain);
            inside += usize::from(!line.ended && plain);
        }
    }
    inside > 0 && inside * 4 >= full
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
