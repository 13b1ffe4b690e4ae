//! Lines: where they start and end, how wide they are, what stands between them.

use super::{SPELLED_BLANK, is_visible, is_zero_width};

/// A line with something visible on it.
#[derive(Debug, Clone, Copy)]
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
    /// Whether 《, 》, （ or ） stands in it.
    pub brackets: bool,
}

impl Line {
    /// The visible text, in one piece unless [`Line::mixed`].
    pub fn text<'s>(&self, source: &'s str) -> &'s str {
        &source[self.start..self.end]
    }
}

/// Wider lines than this are never column lines; their width is not measured exactly.
pub(super) const WIDEST: usize = 160;

/// Every line with something visible on it.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::with_capacity(text.len() / 120 + 4);
    let mut blanks = 0;
    let mut debris: Option<usize> = None;
    let bytes = text.as_bytes();
    let mut start = 0;
    while start < bytes.len() {
        let Cut { end, next, mixed, brackets } = cut(bytes, start);
        let raw = &text[start..end];
        match measure(raw, mixed) {
            Some(mut line) => {
                line.from = debris.take().unwrap_or(line.from + start);
                line.start += start;
                line.end += start;
                line.to += start;
                line.blanks = std::mem::take(&mut blanks);
                line.brackets = brackets;
                out.push(line);
            }
            None if raw.contains(SPELLED_BLANK) => {
                let at = start + raw.find(SPELLED_BLANK).unwrap_or(0);
                debris.get_or_insert(at);
                blanks += 1;
            }
            None if raw.chars().any(is_zero_width) => {}
            None => blanks += 1,
        }
        start = next;
    }
    close(text, &mut out, debris);
    out
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
        }),
    }
}

/// What the bytes of a line tell.
struct Cut {
    /// End of the line, and start of the next one.
    end: usize,
    next: usize,
    /// It may hold invisible characters.
    mixed: bool,
    /// It holds 《, 》, （ or ）.
    brackets: bool,
}

/// Cuts off the line that starts at `start`.
fn cut(bytes: &[u8], start: usize) -> Cut {
    let (mut mixed, mut brackets) = (false, false);
    let mut rest = &bytes[start..];
    let taken = loop {
        // Nearly all Chinese characters.
        while let [0xE4..=0xEE, _, _, after @ ..] = rest {
            rest = after;
        }
        match rest {
            [0xE3, 0x80, 0x8A | 0x8B, ..] | [0xEF, 0xBC, 0x88 | 0x89, ..] => brackets = true,
            [b'\r', b'\n', ..] => break 2,
            [b'\n' | b'\r' | 0x0B | 0x0C, ..] => break 1,
            [0xE2, 0x80, 0xA8 | 0xA9, ..] => break 3,
            [0xE2, 0x80, 0x8B..=0x8F, ..] | [0xE2, 0x81, 0xA0, ..] | [0xEF, 0xBB, 0xBF, ..] => {
                mixed = true
            }
            [b'<', ..] if rest.starts_with(SPELLED_BLANK.as_bytes()) => mixed = true,
            [] => break 0,
            _ => {}
        }
        rest = &rest[1..];
    };
    let end = bytes.len() - rest.len();
    Cut { end, next: end + taken, mixed, brackets }
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
