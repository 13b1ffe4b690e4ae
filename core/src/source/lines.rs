//! Lines: where they start and end, how wide they are, what stands between them.

use std::ops::Range;

use super::{Mark, SPELLED_BLANK, furniture, is_closer, is_stop, is_visible, is_zero_width};
use crate::events::{Class, Events};

/// What a line belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// The text.
    Text,
    /// The page, which stands between two lines of one paragraph: numbers, running heads.
    Page,
    /// The site or the paper, between two paragraphs.
    Site,
}

/// A line with something visible on it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// First byte that belongs to the line's paragraph: the text, or a spelled-out blank before it.
    pub from: usize,
    /// First byte of the text.
    pub start: usize,
    /// End of the text.
    pub end: usize,
    /// End of what belongs to the line's paragraph.
    pub to: usize,
    /// Columns of blanks before the text.
    pub indent: usize,
    /// Columns of the text; a full-width character takes two.
    pub width: usize,
    /// Blank lines before it.
    pub blanks: usize,
    /// Whether characters that are no text stand inside the text.
    pub mixed: bool,
    /// Whether a bracket stands in it.
    pub brackets: bool,
    /// Whether a sentence ends in it.
    pub stops: bool,
    /// Whether it ends with a stop, a colon or a semicolon.
    pub ended: bool,
    /// Whether it begins inside a line of the source.
    pub cut: bool,
    /// Whether a form feed stands before it.
    pub paged: bool,
    /// What it belongs to.
    pub owner: Owner,
    /// Whether it says that the text goes on elsewhere.
    pub noted: bool,
    /// What marks say of it.
    pub mark: Mark,
    /// Blanks inside of its text, and some before and behind it.
    pub spaces: usize,
    /// Whether a bar stands in it.
    pub barred: bool,
    /// Whether a tab stands inside of its text, or behind it.
    pub tabbed: bool,
    /// Whether a digit stands in it.
    pub digits: bool,
    /// Which events stand in its text.
    pub events: Range<usize>,
}

impl Line {
    /// The visible text, in one piece unless [`Line::mixed`].
    pub fn text<'s>(&self, source: &'s str) -> &'s str {
        &source[self.start..self.end]
    }

    /// Whether it is a line of a table.
    pub fn is_row(&self) -> bool {
        matches!(self.mark, Mark::Table { .. })
    }
}

/// Wider lines than this are never column lines; their width is not measured exactly.
pub(super) const WIDEST: usize = 160;

/// Every line with something visible on it.
pub(super) fn lines(text: &str, events: &Events) -> Vec<Line> {
    let mut lines = Lines {
        text,
        out: Vec::with_capacity(text.len() / 120 + 4),
        blanks: 0,
        debris: None,
        start: 0,
        first: 0,
        mixed: false,
        brackets: false,
        stops: false,
        cut: false,
        paged: false,
        spaces: 0,
        barred: false,
        tabbed: false,
        digits: false,
    };
    for (n, event) in events.all().iter().enumerate() {
        let at = event.at();
        match event.class() {
            // The second half of a break of two characters.
            Class::BREAK if at < lines.start => lines.first = n + 1,
            Class::BREAK => {
                let rest = &text.as_bytes()[at..];
                let taken = match rest {
                    [b'\r', b'\n', ..] => 2,
                    [..=0x7F, ..] => 1,
                    _ => 3,
                };
                lines.end(at, at + taken, n);
                lines.paged |= rest[0] == b'\x0C';
            }
            Class::INVISIBLE => lines.mixed = true,
            Class::LESS if text[at..].starts_with(SPELLED_BLANK) => lines.mixed = true,
            Class::BRACKET => {
                if let Some(len) = furniture::continued(&text[at..]) {
                    lines.cut(at, n);
                    lines.cut(at + len, n);
                }
                lines.brackets = true;
            }
            Class::TITLE | Class::TITLED | Class::BRACKETED => lines.brackets = true,
            Class::STOP => lines.stops = true,
            Class::BLANK => {
                lines.spaces += 1;
                lines.tabbed |= text.as_bytes()[at] == b'\t';
            }
            Class::DIGIT => lines.digits = true,
            Class::BAR => lines.barred = true,
            Class::MARK => lines.barred |= text.as_bytes()[at] == b'|',
            _ => {}
        }
    }
    if lines.start < text.len() {
        lines.end(text.len(), text.len(), events.all().len());
    }
    close(text, &mut lines.out, lines.debris);
    lines.out
}

/// The lines so far, and what is known of the one that is open.
struct Lines<'t> {
    text: &'t str,
    out: Vec<Line>,
    /// Blank lines since the last one.
    blanks: usize,
    /// Where spelled-out blanks began that no line has taken yet.
    debris: Option<usize>,
    /// First byte and first event of the open line.
    start: usize,
    first: usize,
    /// It may hold invisible characters.
    mixed: bool,
    /// It holds a bracket.
    brackets: bool,
    /// A sentence ends in it.
    stops: bool,
    /// It begins inside a line of the source.
    cut: bool,
    /// A form feed stands before it.
    paged: bool,
    /// Blanks in it.
    spaces: usize,
    /// A bar, a tab, a digit stands in it.
    barred: bool,
    tabbed: bool,
    digits: bool,
}

impl Lines<'_> {
    /// Ends the open line inside a line of the source, where there is something to end.
    fn cut(&mut self, at: usize, event: usize) {
        if self.text.get(self.start..at).is_some_and(|text| text.chars().any(is_visible)) {
            self.end(at, at, event);
            // The events of both pieces are among those from here on.
            self.first = event;
            self.cut = true;
        }
    }

    /// Ends the open line at a byte and an event; the next one starts at `next`.
    fn end(&mut self, end: usize, next: usize, event: usize) {
        let start = std::mem::replace(&mut self.start, next);
        let first = std::mem::replace(&mut self.first, event + 1);
        let mixed = std::mem::take(&mut self.mixed);
        let brackets = std::mem::take(&mut self.brackets);
        let stops = std::mem::take(&mut self.stops);
        let cut = std::mem::take(&mut self.cut);
        let spaces = std::mem::take(&mut self.spaces);
        let barred = std::mem::take(&mut self.barred);
        let tabbed = std::mem::take(&mut self.tabbed);
        let digits = std::mem::take(&mut self.digits);
        let raw = &self.text[start..end];
        match measure(raw, mixed) {
            Some(mut line) => {
                line.from = self.debris.take().unwrap_or(line.from + start);
                line.start += start;
                line.end += start;
                line.to += start;
                line.blanks = std::mem::take(&mut self.blanks);
                line.brackets = brackets;
                line.stops = stops;
                line.cut = cut;
                line.paged = std::mem::take(&mut self.paged);
                // Blanks before the text are none of it.
                let outer =
                    if line.indent > 0 { self.text[start..line.start].chars().count() } else { 0 };
                line.spaces = spaces.saturating_sub(outer);
                line.barred = barred;
                line.tabbed = tabbed && self.text[line.start..end].contains('\t');
                line.digits = digits;
                line.events = first..event;
                self.out.push(line);
            }
            None if mixed && raw.contains(SPELLED_BLANK) => {
                let at = start + raw.find(SPELLED_BLANK).unwrap_or(0);
                self.debris.get_or_insert(at);
                self.blanks += 1;
            }
            None if cut || mixed && raw.chars().any(is_zero_width) => {}
            None => self.blanks += 1,
        }
    }
}

/// Gives spelled-out blanks after the last line to that line.
fn close(text: &str, out: &mut Vec<Line>, debris: Option<usize>) {
    let Some(from) = debris else { return };
    let to = text.trim_end_matches(|c| !is_visible(c)).len();
    match out.last_mut() {
        Some(last) => last.to = to,
        None => out.push(Line {
            from,
            start: from,
            end: to,
            to,
            indent: 0,
            width: 0,
            blanks: 0,
            mixed: false,
            brackets: false,
            stops: false,
            ended: false,
            cut: false,
            paged: false,
            owner: Owner::Text,
            noted: false,
            mark: Mark::Plain,
            spaces: 0,
            barred: false,
            tabbed: false,
            digits: false,
            events: 0..0,
        }),
    }
}

/// Trims a line; offsets are relative to it. `None` where nothing is visible.
fn measure(raw: &str, mixed: bool) -> Option<Line> {
    let mut head = raw.trim_start_matches(|c| !is_visible(c));
    let from = raw.len() - head.len();
    let mut tail = raw.trim_end_matches(|c| !is_visible(c));
    let to = tail.len();
    if from >= to {
        return None;
    }
    if mixed {
        while let Some(rest) = head.strip_prefix(SPELLED_BLANK) {
            head = rest.trim_start_matches(|c| !is_visible(c));
        }
        if head.is_empty() {
            return None;
        }
        while let Some(rest) = tail.strip_suffix(SPELLED_BLANK) {
            tail = rest.trim_end_matches(|c| !is_visible(c));
        }
    }
    let (start, end) = (raw.len() - head.len(), tail.len());
    let text = &raw[start..end];
    Some(Line {
        from,
        start,
        end,
        to,
        indent: columns(&raw[..start], mixed),
        width: columns(text, mixed),
        blanks: 0,
        mixed: mixed && (text.contains(SPELLED_BLANK) || text.chars().any(is_zero_width)),
        brackets: false,
        stops: false,
        ended: text
            .trim_end_matches(is_closer)
            .ends_with(|c| is_stop(c) || matches!(c, '：' | ':' | '；')),
        cut: false,
        paged: false,
        owner: Owner::Text,
        noted: false,
        mark: Mark::Plain,
        spaces: 0,
        barred: false,
        tabbed: false,
        digits: false,
        events: 0..0,
    })
}

/// Columns a text takes; exact up to [`WIDEST`]. Where it is `mixed`, characters without
/// width may stand in it.
pub(super) fn columns(text: &str, mixed: bool) -> usize {
    if text.len() > WIDEST * 2 {
        return WIDEST + 1;
    }
    // A character takes one column up to U+02FF, whose first byte is 0xCB, and two beyond.
    let begins = |b: u8| u16::from(!(0x80..0xC0).contains(&b));
    let wide: u16 = text.bytes().map(|b| begins(b) + u16::from(b >= 0xCC)).sum();
    let without = if mixed { text.chars().filter(|&c| is_zero_width(c)).count() } else { 0 };
    usize::from(wide) - 2 * without
}

/// The pieces of `start..end` that are text, leaving out what is invisible.
pub(super) fn pieces(source: &str, start: usize, end: usize, out: &mut Vec<(usize, usize)>) {
    let mut from = start;
    let mut at = start;
    while let Some(c) = source[at..end].chars().next() {
        let skip = match c {
            c if is_zero_width(c) => c.len_utf8(),
            '<' if source[at..end].starts_with(SPELLED_BLANK) => SPELLED_BLANK.len(),
            _ => 0,
        };
        if skip > 0 {
            if at > from {
                out.push((from, at));
            }
            at += skip;
            from = at;
        } else {
            at += c.len_utf8();
        }
    }
    if end > from {
        out.push((from, end));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line> {
        super::lines(text, &Events::of(text))
    }

    #[test]
    fn every_kind_of_break_ends_a_line() {
        let source = "甲\n乙\r\n丙\r丁\u{2028}戊\u{000C}己";
        let found: Vec<_> = lines(source).iter().map(|l| l.text(source)).collect();
        assert_eq!(found, ["甲", "乙", "丙", "丁", "戊", "己"]);
    }

    #[test]
    fn blank_lines_are_counted_and_zero_width_lines_are_not() {
        let source = "甲\n\n\u{3000}\n乙\n\u{200B}\n  丙";
        let found: Vec<_> = lines(source).iter().map(|l| (l.blanks, l.indent)).collect();
        assert_eq!(found, [(0, 0), (2, 0), (0, 2)]);
    }

    #[test]
    fn width_counts_full_width_characters_twice() {
        assert_eq!(columns("增长5.8%", false), 8);
        assert_eq!(columns("“两重”", false), 8);
        assert_eq!(columns("é\u{200B}ŏ\u{FEFF}甲", true), 4);
    }

    #[test]
    fn spelled_out_blanks_belong_to_the_next_line() {
        let source = "<U+00A0>\n甲<U+00A0>乙\n<U+00A0>";
        let found = lines(source);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].from, found[0].to), (0, source.len()));
        let mut parts = Vec::new();
        pieces(source, found[0].start, found[0].end, &mut parts);
        assert_eq!(parts.iter().map(|&(a, b)| &source[a..b]).collect::<String>(), "甲乙");
    }
}
