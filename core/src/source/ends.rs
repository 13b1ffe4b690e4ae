//! What the ends of two lines tell: whether a sentence, a heading or a bracket goes on in the next line.

use super::lines::{Line, columns};
use super::marker;

/// A line that is wider than the column by more than this was not set in it.
pub(super) const OUTSIDE: usize = 6;
/// How far an open bracket looks for its pair, in lines.
const BRACKET: usize = 4;
/// Most characters of a heading that stand on the next page.
const RUN_IN: usize = 16;

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

/// The last characters of a heading after a false blank line: `成。认真落实`, `效能`.
pub(super) fn is_rest_of_heading(line: &Line, text: &str) -> bool {
    line.width <= 4 || text.find('。').is_some_and(|at| at <= 4 * '。'.len_utf8())
}

/// The rest of a heading that a page cuts: a short line, a few characters before a stop, or two
/// lines that end with none.
pub(super) fn is_rest_of_page(source: &str, lines: &[Line], i: usize, column: usize) -> bool {
    let is_short = |line: &Line| line.width + OUTSIDE < column;
    let stop = lines[i].text(source).find('。');
    let next = lines.get(i + 1);
    is_short(&lines[i])
        || stop.is_some_and(|at| at <= RUN_IN * '。'.len_utf8())
        || !lines[i].stops
            && next.is_some_and(|next| next.blanks == 0 && is_short(next) && !next.ended)
}

/// Whether a line is so full that the next one's first word did not fit.
pub(super) fn fills(line: &Line, next: &str, column: usize) -> bool {
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
pub(super) fn is_letterhead(text: &str) -> bool {
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
pub(super) fn is_date_line_cut(upper: &str, lower: &str) -> bool {
    lower.len() < 120 && begins_date_line(upper) && !names_meeting(upper) && ends_date_line(lower)
}

/// A date line that is whole: `——2026年1月26日在青川省第十四届人民代表大会第五次会议上`,
/// `2026年1月26日在青川省第十四届人民代表大会第五次会议上省长林望作政府工作报告`.
pub(super) fn is_date_line(text: &str) -> bool {
    let end = text.trim_end_matches(['）', ')']);
    begins_date_line(text)
        && names_meeting(text)
        && !text.contains(['，', '。'])
        && (ends_date_line(text)
            || ["讲话", "講話", "报告", "報告"].iter().any(|w| end.ends_with(w)))
}

fn begins_date_line(text: &str) -> bool {
    text.len() < 200
        && (text.starts_with(['—', '-', '（', '(', '―', '─']) || text.starts_with("20"))
        && text.contains('日')
}

fn names_meeting(text: &str) -> bool {
    text.contains("会议") || text.contains("會議")
}

fn ends_date_line(text: &str) -> bool {
    text.trim_end_matches(['）', ')']).ends_with(['上', '议', '議'])
}

/// Whether a 《 or （ left open by the line above is closed soon after.
pub(super) fn closes_bracket(source: &str, lines: &[Line], (above, below): (usize, usize)) -> bool {
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
