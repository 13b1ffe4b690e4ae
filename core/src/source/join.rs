//! Undoing wraps: which lines belong to one paragraph.

use std::ops::Range;

use super::ends::{
    OUTSIDE, closes_bracket, fills, is_closing, is_cut_heading, is_date_line, is_date_line_cut,
    is_letterhead, is_opening, is_rest_of_heading, is_rest_of_page,
};
use super::layout::Layout;
use super::lines::{Line, Owner};
use super::{Mark, folio, furniture, is_closer, is_stop, marker, titles};
use crate::report::Level;

/// A heading is not longer than this many columns.
const HEADING: usize = 120;
/// Most lines that stand between two pages.
const ACROSS: usize = 8;

/// Lines that make up one paragraph.
#[derive(Debug)]
pub(super) struct Paragraph {
    /// Indices of its lines.
    pub lines: Range<usize>,
    pub furniture: bool,
}

/// Groups lines into paragraphs, and tells what each line belongs to. A paragraph goes on behind
/// lines of the page, which are paragraphs of their own inside it.
pub(super) fn paragraphs(source: &str, lines: &mut [Line], layout: &Layout) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::with_capacity(lines.len());
    let mut open = Open::default();
    // The last paragraph of the text, its last line, and what stands behind it.
    let mut last: Option<(usize, usize)> = None;
    let mut between = Between::default();
    // What follows the licence of a wiki page belongs to it.
    let mut licensed = false;
    // Lines of a title that began above.
    let mut titled = 0;
    for i in 0..lines.len() {
        if lines[i].is_row() {
            lines[i].owner = Owner::Text;
        }
        let line = &lines[i];
        let text = line.text(source);
        let row = line.is_row();
        licensed = !row && (licensed || (i >= 2 && furniture::is_licence(text)));
        let owner = match line.owner {
            _ if row => Owner::Text,
            _ if licensed || furniture::is_furniture(text) => Owner::Site,
            // Comments and pictures stand between two lines of one paragraph.
            _ if line.mark == Mark::Aside => Owner::Page,
            Owner::Text if is_page_number(source, lines, i, layout) => Owner::Page,
            owner => owner,
        };
        if owner != Owner::Text {
            lines[i].owner = owner;
            between.take(&lines[i]);
            match out.last_mut() {
                Some(site)
                    if licensed
                        && site.furniture
                        && lines[i].blanks == 0
                        && licence_goes_on(source, lines, i) =>
                {
                    site.lines.end = i + 1;
                }
                _ => out.push(Paragraph { lines: i..i + 1, furniture: true }),
            }
            continue;
        }
        let home = last.filter(|&(_, above)| match between.count {
            _ if is_apart(lines, above, i) => false,
            0 => i < titled || open.goes_on(source, lines, i, layout),
            _ => {
                between.may_be_crossed() && open.crosses(source, lines, (above, i), layout, between)
            }
        });
        let at = home.map_or(out.len(), |(at, _)| at);
        match home {
            Some(_) => out[at].lines.end = i + 1,
            None => {
                open = Open::default();
                out.push(Paragraph { lines: i..i + 1, furniture: false });
                titled = titles::end(source, lines, i);
            }
        }
        open.take(text, &lines[i]);
        between = Between::default();
        last = Some((at, i));
    }
    out
}

/// The lines between the last line of the text and the next one.
#[derive(Clone, Copy, Default)]
struct Between {
    count: usize,
    /// Whether one of them belongs to the page.
    page: bool,
    /// Whether one of them says that the text goes on elsewhere.
    noted: bool,
    /// Whether blank lines stand before the first one.
    apart: bool,
}

impl Between {
    fn take(&mut self, line: &Line) {
        self.apart |= self.count == 0 && line.blanks > 0;
        self.count += 1;
        self.page |= line.owner == Owner::Page;
        self.noted |= line.noted;
    }

    /// Whether a paragraph may go on behind them.
    fn may_be_crossed(self) -> bool {
        self.page && self.count <= ACROSS
    }
}

/// Whether marks set a line apart from the last one of the text above it.
fn is_apart(lines: &[Line], above: usize, line: usize) -> bool {
    lines[line].mark != Mark::Plain
        || matches!(lines[above].mark, Mark::Heading(_) | Mark::Table { .. })
}

/// What is known of the paragraph that is being put together.
#[derive(Default)]
struct Open {
    /// Lines so far.
    lines: usize,
    /// Columns so far.
    width: usize,
    /// A sentence has ended in it.
    stopped: bool,
    /// It begins with a section marker.
    marked: bool,
    /// The marker is one of sections, which have headings: `一、` `（一）`.
    titles: bool,
}

impl Open {
    fn take(&mut self, text: &str, line: &Line) {
        if self.width == 0 {
            let found = marker::at(text);
            self.marked = found.is_some();
            self.titles = found.is_some_and(|m| m.level() <= Level::Subsection);
        }
        self.stopped = self.stopped || (self.width < HEADING && line.stops);
        self.width += line.width;
        self.lines += 1;
    }

    /// Whether it may still be a heading on lines of its own.
    fn may_be_heading(&self) -> bool {
        self.marked && !self.stopped && self.width <= HEADING
    }

    /// Whether line `i` continues the paragraph.
    fn goes_on(&self, source: &str, lines: &[Line], i: usize, layout: &Layout) -> bool {
        let (above, below) = (&lines[i - 1], &lines[i]);
        let (upper, lower) = (above.text(source), below.text(source));
        if lower.starts_with(is_closing) {
            return true;
        }
        let indented = below.indent >= above.indent + 2 || (layout.indented && below.indent >= 3);
        if upper.ends_with(is_opening) {
            return !(layout.indented && indented);
        }
        if is_date_line_cut(upper, lower) || closes_bracket(source, lines, (i - 1, i)) {
            return true;
        }
        if is_date_line(upper) {
            return false;
        }
        if layout.cut_headings && self.lines == 1 && is_cut_heading(source, lines, i) {
            return true;
        }
        let stopped = upper.trim_end_matches(is_closer).ends_with(is_stop);
        let apart = below.blanks > 0;
        let announced = upper.ends_with(['：', ':']);
        let column = layout.column(i).or(layout.column(i - 1));
        let in_column =
            |width: usize| above.width <= width + OUTSIDE && below.width <= width + OUTSIDE;
        if let Some(width) = column.filter(|&w| in_column(w) && fills(above, lower, w)) {
            if layout.indented && indented || stopped && is_flush_heading(lines, i, width, layout) {
                return false;
            }
            if layout.sentences && stopped {
                return false;
            }
            // Where paragraphs are set apart, lines that are not belong together.
            let set_apart = layout.spaced || layout.indented;
            return match (stopped, apart) {
                (true, true) => false,
                (false, true) if self.may_be_heading() => is_rest_of_heading(below, lower),
                (false, true) => {
                    (self.width > width || self.stopped)
                        && marker::at(lower).is_none()
                        && !is_letterhead(lower)
                }
                (true, false) => {
                    set_apart || !(marker::at(lower).is_some() || is_letterhead(lower))
                }
                (false, false) => {
                    set_apart
                        || !(announced || self.may_be_heading())
                        || marker::at(lower).is_none()
                }
            };
        }
        if below.cut && !above.ended {
            return true;
        }
        if apart || stopped || announced || is_letterhead(lower) || indented && below.indent >= 4 {
            return false;
        }
        // A link inside a heading is a short line; the text under a heading is a long one.
        let body = self.may_be_heading()
            && self.lines == 1
            && (column.is_some() || below.width > HEADING / 2);
        layout.anchored && !upper.ends_with('；') && !body
    }

    /// Whether the second line continues the paragraph of the first one, with lines of the page between them.
    fn crosses(
        &self,
        source: &str,
        lines: &[Line],
        (u, i): (usize, usize),
        layout: &Layout,
        between: Between,
    ) -> bool {
        let (above, below) = (&lines[u], &lines[i]);
        let (upper, lower) = (above.text(source), below.text(source));
        if lower.starts_with(is_closing) {
            return true;
        }
        if (layout.indented && below.indent >= 3) || below.indent >= above.indent + 4 {
            return false;
        }
        let opens = marker::at(lower).is_some() || is_letterhead(lower);
        let stopped = upper.trim_end_matches(is_closer).ends_with(is_stop);
        if upper.ends_with(is_opening)
            || is_date_line_cut(upper, lower)
            || closes_bracket(source, lines, (u, i))
            || between.noted && !(above.ended || opens || self.may_be_heading())
        {
            return true;
        }
        let column = layout.column(i).or(layout.column(u));
        let in_column =
            |width: usize| above.width <= width + OUTSIDE && below.width <= width + OUTSIDE;
        if let Some(width) = column.filter(|&w| in_column(w)) {
            let full = fills(above, lower, width);
            let apart = between.apart || below.blanks > 0;
            let set_apart = layout.spaced || layout.indented;
            return full
                && !is_letterhead(lower)
                && match stopped {
                    true if layout.sentences => false,
                    true => {
                        let one = layout.indented || !apart || layout.loose && !opens;
                        one && (set_apart || !opens) && !is_flush_heading(lines, i, width, layout)
                    }
                    // What stands behind a heading that fills its line is no part of it.
                    false if self.may_be_heading() && apart && !layout.indented => {
                        let runs_in = layout.loose && !self.titles;
                        let rest = layout.loose && is_rest_of_page(source, lines, i, width);
                        runs_in || rest || is_rest_of_heading(below, lower)
                    }
                    false => {
                        let starts = opens && (above.ended || apart);
                        !starts || layout.indented || layout.spaced && !apart
                    }
                };
        }
        // A sentence that is not at its end.
        !above.ended
            && !opens
            && !self.may_be_heading()
            && (self.width > HEADING || upper.contains(['，', '。', '；', '、']))
    }
}

/// Whether a line behind a full one is a heading, flush where paragraphs are indented: it is short,
/// ends no sentence, and the next line begins a paragraph.
fn is_flush_heading(lines: &[Line], i: usize, column: usize, layout: &Layout) -> bool {
    let line = &lines[i];
    let next = lines[i + 1..].iter().find(|line| line.owner != Owner::Page);
    layout.indented
        && line.indent < 3
        && !line.ended
        && line.width + OUTSIDE < column
        && next.is_some_and(|next| next.indent >= 3)
}

/// A bare number between pages, not a fragment of a sentence: apart, behind a sentence, or in a
/// column that is full above it.
fn is_page_number(source: &str, lines: &[Line], i: usize, layout: &Layout) -> bool {
    let text = lines[i].text(source);
    if layout.anchored || !folio::may_be_number(text) {
        return false;
    }
    let above = i.checked_sub(1).map(|above| &lines[above]);
    let below = lines.get(i + 1);
    let column = layout.column(i).zip(above).zip(below).is_some_and(|((width, above), below)| {
        let full = |line: &Line| line.width + line.indent.min(8) + 3 >= width;
        full(above) && below.width > 2 * lines[i].width && lines[i].indent != 4
    });
    if column || text.len() > 3 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return column;
    }
    let apart = lines[i].blanks > 0 && below.is_none_or(|l| l.blanks > 0);
    let stopped = above.is_none_or(|above| above.text(source).ends_with(is_stop));
    apart || stopped
}

/// Licence notes come with their links on lines of their own.
fn licence_goes_on(source: &str, lines: &[Line], i: usize) -> bool {
    !lines[i - 1..=i].iter().any(|line| matches!(line.text(source), "Public domain" | "false"))
}
