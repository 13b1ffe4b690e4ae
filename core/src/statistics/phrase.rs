//! Stretches of a paragraph: trimmed from both ends without copying, rendered once.

use std::ops::Range;

use super::cue::{Cue, Cues};
use super::limits;
use crate::grammar::{Token, TokenKind};
use crate::report::Class;

/// A paragraph as the phrase rules see it.
#[derive(Clone, Copy)]
pub(super) struct Page<'a, 't> {
    pub text: &'t str,
    pub tokens: &'a [Token<'t>],
    /// For each [`STEP`] bytes of the text, how many tokens begin before them.
    pub steps: &'a [u32],
    /// Parentheses and footnote marks that belong to no phrase, ascending.
    pub gaps: &'a [Range<usize>],
    pub cues: &'static Cues,
}

/// Bytes between two entries of [`Page::steps`].
const STEP: usize = 16;

/// The steps of a paragraph of so many bytes: to find the token at a byte costs the same in a
/// paragraph of any length.
pub(super) fn steps(bytes: usize, tokens: &[Token<'_>]) -> Vec<u32> {
    let mut next = 0;
    let count = |at: usize| {
        while tokens.get(next).is_some_and(|t| t.start < at) {
            next += 1;
        }
        next as u32
    };
    (0..=bytes).step_by(STEP).map(count).collect()
}

/// Bytes `a..b` of the paragraph.
pub(super) type Stretch = Range<usize>;

impl<'t> Page<'_, 't> {
    pub fn slice(&self, s: &Stretch) -> &'t str {
        &self.text[s.start.min(s.end)..s.end]
    }

    /// The text from the token `i` on.
    pub fn text_from(&self, i: usize) -> &'t str {
        &self.text[self.tokens[i].start..]
    }

    /// Whether the quantity `i` is a length of time without a break: 连续6年.
    pub fn is_streak(&self, i: usize) -> bool {
        self.text_from(i).starts_with("连续")
    }

    /// The words before `end` from `start` on, at most [`limits::WORDS`] bytes.
    pub fn before(&self, start: usize, end: usize) -> Stretch {
        let mut from = start.max(end.saturating_sub(limits::WORDS)).min(end);
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        from..end
    }

    /// The date that begins at `at`, as an index into the tokens.
    pub fn date_at(&self, at: usize) -> Option<usize> {
        self.token_at(at).filter(|&i| self.is_date(i))
    }

    /// The end of the date that begins at `at`, with its quotation marks and what belongs to it
    /// (“十四五”期间, 2024年末).
    fn dated(&self, at: usize) -> Option<usize> {
        let text = self.text.get(at..)?;
        let quoted = text.starts_with('“');
        let date = self.date_at(if quoted { at + '“'.len_utf8() } else { at })?;
        let mut end = self.tokens[date].end;
        if quoted {
            let inside = self.text[at..end].contains('”');
            end += if inside {
                0
            } else {
                self.text[end..].strip_prefix('”').map(|_| '”'.len_utf8())?
            };
        }
        Some(end + self.cues.prefix(Cue::DateTail, &self.text[end..]).unwrap_or(0))
    }

    /// The date that ends at `end`.
    pub fn date_before(&self, end: usize) -> Option<usize> {
        let i = self.first_from(end).checked_sub(1)?;
        (self.tokens[i].end == end && self.is_date(i)).then_some(i)
    }

    /// The end of the code (12345热线) that begins at `at`.
    pub fn code_at(&self, at: usize) -> Option<usize> {
        let i = self.token_at(at)?;
        matches!(self.tokens[i].kind, TokenKind::Mention(Class::Code, _))
            .then_some(self.tokens[i].end)
    }

    /// Whether the token `i` is a date.
    pub fn is_date(&self, i: usize) -> bool {
        matches!(self.tokens[i].kind, TokenKind::Mention(Class::Date, _))
    }

    /// Index of the first token that begins at the byte `at` or behind it.
    pub fn first_from(&self, at: usize) -> usize {
        let mut i = self.steps.get(at / STEP).map_or(self.tokens.len(), |&i| i as usize);
        while self.tokens.get(i).is_some_and(|t| t.start < at) {
            i += 1;
        }
        i
    }

    fn token_at(&self, at: usize) -> Option<usize> {
        let i = self.first_from(at);
        (i < self.tokens.len() && self.tokens[i].start == at).then_some(i)
    }

    fn gap_ending(&self, end: usize) -> Option<&Range<usize>> {
        let i = self.gaps.partition_point(|g| g.end < end);
        self.gaps.get(i).filter(|g| g.end == end)
    }

    fn gap_starting(&self, start: usize) -> Option<&Range<usize>> {
        let i = self.gaps.partition_point(|g| g.start < start);
        self.gaps.get(i).filter(|g| g.start == start)
    }

    /// Drops blanks, joiners and gaps at the end.
    pub fn rtrim(&self, mut s: Stretch) -> Stretch {
        loop {
            if let Some(gap) = self.gap_ending(s.end).filter(|g| g.start >= s.start) {
                s.end = gap.start;
                continue;
            }
            match self.slice(&s).chars().next_back() {
                Some(c) if c.is_whitespace() || is_joiner(c) => s.end -= c.len_utf8(),
                _ => return s,
            }
        }
    }

    /// Drops blanks, joiners and gaps at the beginning.
    pub fn ltrim(&self, mut s: Stretch) -> Stretch {
        loop {
            if let Some(gap) = self.gap_starting(s.start).filter(|g| g.end <= s.end) {
                s.start = gap.end;
                continue;
            }
            match self.slice(&s).chars().next() {
                Some(c) if c.is_whitespace() || is_joiner(c) => s.start += c.len_utf8(),
                _ => return s,
            }
        }
    }

    /// Drops what a name does not begin with: times, regions, organs, manner adverbs.
    pub fn head(&self, mut s: Stretch) -> Stretch {
        loop {
            s = self.ltrim(s);
            if s.is_empty() {
                return s;
            }
            if let Some(end) = self.dated(s.start).filter(|&end| end <= s.end) {
                s.start = end;
                continue;
            }
            // 10.发放补贴: a number of the list.
            if let Some(i) = self.token_at(s.start)
                && matches!(self.tokens[i].kind, TokenKind::Mention(Class::Numbering, _))
                && self.tokens[i].end <= s.end
                && !self.slice(&s).starts_with('第')
            {
                s.start = self.tokens[i].end;
                continue;
            }
            let text = self.slice(&s);
            if is_years(text) {
                s.start = s.end;
                return s;
            }
            let len =
                [Cue::Lead, Cue::Scope].into_iter().filter_map(|c| self.cues.prefix(c, text)).max();
            let Some(len) = len else { return s };
            // 召开常委会会议8次、主任会议17次: a meeting that is counted is no subject.
            if len == text.len() && text.ends_with("会议") {
                return s;
            }
            let keep = self.cues.prefix(Cue::Keep, text).is_some_and(|n| n >= len);
            // A name may begin with a verb that begins with the same character.
            let verb = self.cues.prefix(Cue::Verb, text).is_some_and(|n| n > len);
            if keep
                || verb
                || text[len..].starts_with('的')
                    && len < text.len()
                    && !is_scope(self.cues, text, len)
            {
                return s;
            }
            s.start += len;
            if self.slice(&s).starts_with('的') {
                s.start += '的'.len_utf8();
            }
        }
    }

    /// The words of a stretch as they stand, without blanks.
    pub fn words(&self, s: &Stretch) -> String {
        self.slice(s).chars().filter(|c| !c.is_whitespace()).collect()
    }

    /// The words of a stretch, without gaps, blanks and dates.
    pub fn render(&self, s: &Stretch) -> String {
        let text = self.slice(s);
        let token = self.first_from(s.start);
        let mut dates = self.tokens[token..].iter().take_while(|t| t.start < s.end);
        let gap = self.gaps.partition_point(|g| g.start < s.start);
        if dates.all(|t| !matches!(t.kind, TokenKind::Mention(Class::Date, _)))
            && self.gaps.get(gap).is_none_or(|g| g.start >= s.end)
            && !text.contains(char::is_whitespace)
        {
            return text.to_owned();
        }
        let mut out = String::with_capacity(s.len());
        let mut at = s.start;
        while at < s.end {
            let gap = self.gap_starting(at).map(|g| g.end).or_else(|| self.dated(at));
            if let Some(end) = gap {
                at = end;
                continue;
            }
            let Some(c) = self.text[at..].chars().next() else {
                break;
            };
            if !c.is_whitespace() {
                out.push(c);
            }
            at += c.len_utf8();
        }
        out
    }
}

/// 五年, 十年间: a length of time that stands alone before a predicate.
fn is_years(text: &str) -> bool {
    text.trim_end_matches(['来', '间', '里', '中']).strip_suffix('年').is_some_and(|n| {
        !n.is_empty()
            && n.chars().all(|c| "一二三四五六七八九十两几近".contains(c) || c.is_ascii_digit())
    })
}

fn is_scope(cues: &Cues, text: &str, len: usize) -> bool {
    cues.prefix(Cue::Scope, text) == Some(len)
}

/// Marks that join list members or lead in a clause.
pub(super) fn is_joiner(c: char) -> bool {
    matches!(
        c,
        '、' | '，'
            | ','
            | '：'
            | ':'
            | '；'
            | ';'
            | '。'
            | '—'
            | '-'
            | '（'
            | '('
            | '）'
            | ')'
            | '∶'
            | '\u{200b}'
            | '\u{feff}'
    )
}

/// Words that join the members of a list.
pub(super) fn joiner_word(text: &str) -> Option<usize> {
    ["以及", "、", "和", "及", "与", "或", "，", ",", "∶", "："]
        .iter()
        .find(|w| text.starts_with(**w))
        .map(|w| w.len())
}
