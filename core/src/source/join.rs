//! Undoing wraps: which lines belong to one paragraph.

use std::ops::Range;

use super::layout::Layout;
use super::lines::{Line, Owner, columns};
use super::{folio, furniture, is_closer, is_stop, marker, titles};
use crate::report::Level;

/// A heading is not longer than this many columns.
const HEADING: usize = 120;
/// A line that is wider than the column by more than this was not set in it.
const OUTSIDE: usize = 6;
/// How far an open bracket looks for its pair, in lines.
const BRACKET: usize = 4;
/// Most characters of a heading that stand on the next page.
const RUN_IN: usize = 16;
/// Most lines that stand between two pages.
const ACROSS: usize = 8;

/// Lines that make up one paragraph.
#[derive(Debug)]
pub(super) struct Paragraph {
    /// Indices of its lines.
    pub lines: Range<usize>,
    pub furniture: bool,
}

/// Whether a mark cannot begin a paragraph: the line before goes on.
pub(super) const fn is_closing(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '》'
            | '」'
            | '』'
            | '”'
            | '’'
            | '）'
            | '％'
            | '%'
            | '〉'
            | '〕'
            | ')'
            | ','
            | ';'
    )
}

/// Whether a mark cannot end a paragraph.
pub(super) const fn is_opening(c: char) -> bool {
    matches!(c, '，' | '、' | '《' | '「' | '『' | '“' | '‘' | '（' | '〈' | '〔' | ',')
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
        let line = &lines[i];
        let text = line.text(source);
        licensed = licensed || (i >= 2 && furniture::is_licence(text));
        let owner = match line.owner {
            _ if licensed || furniture::is_furniture(text) => Owner::Site,
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

/// The last characters of a heading after a false blank line: `成。认真落实`, `效能`.
fn is_rest_of_heading(line: &Line, text: &str) -> bool {
    line.width <= 4 || text.find('。').is_some_and(|at| at <= 4 * '。'.len_utf8())
}

/// The rest of a heading that a page cuts: a short line, a few characters before a stop, or two
/// lines that end with none.
fn is_rest_of_page(source: &str, lines: &[Line], i: usize, column: usize) -> bool {
    let is_short = |line: &Line| line.width + OUTSIDE < column;
    let stop = lines[i].text(source).find('。');
    let next = lines.get(i + 1);
    is_short(&lines[i])
        || stop.is_some_and(|at| at <= RUN_IN * '。'.len_utf8())
        || !lines[i].stops
            && next.is_some_and(|next| next.blanks == 0 && is_short(next) && !next.ended)
}

/// Whether a line is so full that the next one's first word did not fit.
fn fills(line: &Line, next: &str, column: usize) -> bool {
    let mut chars = next.chars();
    let word: usize = match chars.next() {
        Some(c) if c.is_ascii_alphanumeric() => next
            .bytes()
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'%'))
            .count(),
        Some(c) => {
            columns(c.encode_utf8(&mut [0; 4]), false)
                + if chars.next().is_some_and(is_closing) { 2 } else { 0 }
        }
        None => 0,
    };
    line.width + line.indent.min(8) + word + 2 >= column
}

/// A line that opens something new whatever stands before it.
fn is_letterhead(text: &str) -> bool {
    ["各位代表", "各位委员", "各位委員", "——", "──", "――", "━━", "--"]
        .iter()
        .any(|p| text.starts_with(p))
}

/// Whether line `i` is the rest of a heading cut in two in a text that is not wrapped:
/// `三、持续提升政府⏎治理效能` above a paragraph.
pub(super) fn is_cut_heading(source: &str, lines: &[Line], i: usize) -> bool {
    let (above, below) = (&lines[i - 1], &lines[i]);
    let (upper, lower) = (above.text(source), below.text(source));
    let short = |line: &Line, text: &str| {
        (8..=44).contains(&line.width) && text.ends_with(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c))
    };
    below.blanks == 0
        && lines.get(i + 1).is_some_and(|next| next.width > 88 && next.blanks == 0)
        && short(above, upper)
        && short(below, lower)
        && marker::at(lower).is_none()
        && marker::at(upper).is_some()
}

/// A date line cut in two: `——2026年1月26日在青川省第十四届⏎人民代表大会第五次会议上`.
fn is_date_line_cut(upper: &str, lower: &str) -> bool {
    upper.len() < 200
        && lower.len() < 120
        && (upper.starts_with(['—', '-', '（', '(', '―', '─']) || upper.starts_with("20"))
        && upper.contains('日')
        && !upper.contains("会议")
        && !upper.contains("會議")
        && lower.trim_end_matches(['）', ')']).ends_with(['上', '议', '議'])
}

/// Whether a 《 or （ left open by the line above is closed soon after.
fn closes_bracket(source: &str, lines: &[Line], (above, below): (usize, usize)) -> bool {
    if !lines[above].brackets {
        return false;
    }
    let upper = lines[above].text(source);
    let (mut title, mut aside) = (false, false);
    for c in last_chars(upper, 61).chars() {
        match c {
            '《' | '》' => title = c == '《',
            '（' | '）' => aside = c == '（',
            _ => {}
        }
    }
    [(title, '《', '》'), (aside, '（', '）')].into_iter().any(|(left, open, close)| {
        if !left {
            return false;
        }
        for line in lines[below..].iter().take(BRACKET) {
            let text = line.text(source);
            let (opened, closed) = (text.find(open), text.find(close));
            match (opened, closed) {
                (_, Some(c)) if opened.is_none_or(|o| c < o) => return c < 240,
                (Some(_), _) => return false,
                (None, _) if text.contains('。') => return false,
                _ => {}
            }
        }
        false
    })
}

/// The last `count` characters of a text; most lines have fewer.
fn last_chars(text: &str, count: usize) -> &str {
    let cut = || text.char_indices().nth_back(count);
    if text.len() > count { cut().map_or(text, |(at, c)| &text[at + c.len_utf8()..]) } else { text }
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
