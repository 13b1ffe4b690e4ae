//! Emphasis: runs of stars and lines, and lines that are bold as a whole.

use super::Needs;
use super::inline::{Inline, Open};
use crate::source::{Mark, is_stop, marker};

impl Inline<'_> {
    /// A run of `*`, `_` or `~`, which opens or ends an emphasis. Chinese text has no blanks beside
    /// it: only a run that has nothing to stand at does not open or end one.
    pub(super) fn run(&mut self, at: usize, mark: u8) -> usize {
        let len = self.text.as_bytes()[at..self.row.1].iter().take_while(|&&b| b == mark).count();
        let before = self.text[self.row.0..at].chars().next_back();
        let after = self.text[at + len..self.row.1].chars().next();
        let strict = len == 1 || mark == b'_';
        let opens = after.is_some_and(|c| !(is_closing(c) || strict && c.is_whitespace()));
        let ends = before.is_some_and(|c| !(is_opening(c) || strict && c.is_whitespace()));
        // A name with lines in it: `A_B_C`.
        let inside = mark == b'_'
            && before.is_some_and(|c| c.is_ascii_alphanumeric())
            && after.is_some_and(|c| c.is_ascii_alphanumeric());
        if inside && len == 1 {
            return len;
        }
        match (len, mark) {
            (1, b'~') => self.lowered(at),
            // `**甲****乙**`, `***甲*****乙**`: one piece ends where another begins.
            (4..=6, b'*') if ends && opens => {
                let first = match len {
                    4 => 2,
                    _ if self.is_open(3, mark) => 3,
                    _ => len - 3,
                };
                let ended = self.end(at, first, mark);
                self.begin(ended, Open { mark, at: at + first, len: len - first });
            }
            (3, b'*' | b'_') if ends && self.is_open(2, mark) && self.is_open(1, mark) => {
                self.end(at, 2, mark);
                self.end(at + 2, 1, mark);
            }
            (3, b'*' | b'_') if ends && self.is_open(2, mark) => {
                self.end(at, 2, mark);
                self.open.push(Open { mark, at: at + 2, len: 1 });
            }
            (1..=3, _) => {
                let ended = ends && self.end(at, len, mark);
                self.begin(!ended && opens, Open { mark, at, len });
            }
            _ => {}
        }
        len
    }

    fn begin(&mut self, may: bool, open: Open) {
        self.open.extend(Some(open).filter(|_| may));
    }

    fn is_open(&self, len: usize, mark: u8) -> bool {
        self.open.iter().rev().take(8).any(|open| open.len == len && open.mark == mark)
    }

    /// Ends the emphasis that is open with as many marks, where there is one.
    fn end(&mut self, at: usize, len: usize, mark: u8) -> bool {
        let mut near = self.open.iter().rev().take(8);
        let Some(depth) = near.position(|open| open.len == len && open.mark == mark) else {
            return false;
        };
        let depth = self.open.len() - 1 - depth;
        let open = self.open[depth];
        let inner = &self.text[open.at + len..at];
        if !inner.contains(|c: char| c.is_alphanumeric()) {
            return false;
        }
        self.open.truncate(depth);
        if mark == b'*' && self.is_hidden(open.at, at) {
            return true;
        }
        let sure = len > 1 && open.at >= self.row.0;
        // `*注`, `3*5`: one star alone is more often no mark.
        let factor = || self.text[..open.at].ends_with(|c: char| c.is_ascii_digit());
        let needs = match sure {
            true => Needs::Nothing,
            false if is_word(inner) && !factor() => Needs::Words,
            false => Needs::Habit,
        };
        self.found.words += usize::from(needs == Needs::Words);
        self.found.edit(open.at, open.at + len, None, needs);
        let head = len > 1 && mark != b'~' && self.heads(open.at, inner, at + len);
        self.found.edit(at, at + len, head.then_some('\n'), needs);
        if head {
            self.found.mark(open.at, Mark::Heading(0), needs);
            self.found.mark(at + len, Mark::Apart, needs);
        }
        if len > 1 && mark != b'~' && sure && !self.open.iter().any(|open| open.len > 1) {
            self.bold += at + len - open.at;
        }
        true
    }

    /// Whether a bold piece heads the text behind it: `**（一）产业提速** 新增企业12家。`
    fn heads(&self, start: usize, inner: &str, end: usize) -> bool {
        let rest = &self.text[end..self.row.1];
        let Some(found) = marker::at(inner).filter(|_| start == self.row.0) else { return false };
        let heading = &inner[found.label..];
        heading.chars().count() >= 4
            && !heading.contains(|c| is_stop(c) || matches!(c, '，' | '：' | '；'))
            && rest.starts_with([' ', '\u{3000}'])
            && rest.contains('。')
            && rest.trim_start().starts_with(|c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c))
    }

    /// Whether stars hide names: `张**诈骗案、李**受贿案`.
    fn is_hidden(&self, open: usize, close: usize) -> bool {
        let surname = |at: usize| self.text[..at].ends_with(|c| SURNAMES.contains(c));
        surname(open) && surname(close)
    }

    /// A row that is bold as a whole may be a heading.
    pub(super) fn bold_row(&mut self) {
        let (start, end) = self.row;
        if self.bold == 0 || self.bold < end - start || self.cells {
            return;
        }
        let text = self.text[start..end].trim_matches(['*', '_']);
        let short = text.len() <= 150 && !text.contains(is_stop);
        let marked = marker::at(text).is_some_and(|m| m.label < text.len());
        if marked && (short || text.find('。') == Some(text.len() - '。'.len_utf8())) {
            self.found.mark(start, Mark::Heading(0), Needs::Nothing);
        }
        if short && !has_figure(text) {
            self.found.bold += 1;
            self.found.mark(start, Mark::Heading(0), Needs::Bold);
        }
    }
}

/// Whether a line says a number, other than a year: `新建学校3所`.
fn has_figure(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|run| !matches!(run.len(), 0 | 4))
}

/// Whether a piece is words without a mark among them.
fn is_word(inner: &str) -> bool {
    let han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    inner.starts_with(han) && inner.chars().all(|c| han(c) || c.is_ascii_alphanumeric())
}

/// Marks that no emphasis begins before.
const fn is_closing(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | '！' | '？' | '）' | '》' | '”' | '’')
}

/// Marks that no emphasis ends behind.
const fn is_opening(c: char) -> bool {
    matches!(c, '（' | '《' | '“' | '‘')
}

/// Surnames that are hardly a word's end.
const SURNAMES: &str = "张王李赵刘陈杨黄周吴徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘董袁余叶蒋杜苏魏程吕丁沈姚卢傅钟姜崔谭廖范汪陆贾夏邱侯邹熊孟秦阎薛尹";
