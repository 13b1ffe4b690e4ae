//! Sentences and clauses of a paragraph, and the quantities they hold.

use std::ops::Range;

use super::limits;
use super::stretch::Stretch;
use crate::events::Event;
use crate::grammar::{Token, TokenKind};
use crate::report::Class;
use crate::source::entry;

/// A clause: bytes `start..end` of the paragraph, with the tokens in it.
#[derive(Debug)]
pub(super) struct Clause {
    pub start: usize,
    pub end: usize,
    /// Indexes into the tokens of the paragraph.
    pub tokens: Range<usize>,
    /// The mark that ends it.
    pub stop: char,
    /// One of the tokens is a quantity.
    pub counts: bool,
}

impl Clause {
    pub fn place(&self) -> Stretch {
        Stretch::new(self.start, self.end)
    }
}

/// A sentence: its clauses as a range of [`Layout::clauses`].
#[derive(Debug)]
pub(super) struct Sentence {
    /// Bytes from its first visible character to its last.
    pub visible: Range<usize>,
    pub clauses: Range<usize>,
}

/// A paragraph cut into sentences and clauses.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub sentences: Vec<Sentence>,
    pub clauses: Vec<Clause>,
    /// Parentheses without a quantity and footnote marks: they belong to no phrase.
    pub gaps: Vec<Range<usize>>,
    /// White space stands in the paragraph.
    pub blank: bool,
    /// Where the marks stand.
    marks: Vec<usize>,
}

/// Cuts a paragraph at its marks, and where a clause or sentence grows too long ([`limits`]).
/// Tokens (`1,036`) and parentheses without a quantity stay in one piece. `events` are those of the
/// text: nothing is looked at between a mark and the next mark or token. Takes the room of the
/// `last` layout.
pub(super) fn layout(
    text: &str,
    events: impl Iterator<Item = Event>,
    tokens: &[Token<'_>],
    last: Layout,
) -> Layout {
    let mut cutter = Cutter::new(text, tokens, last);
    cutter.out.note(events);
    let mut mark = 0;
    let mut at = 0;
    // Index of the first token that does not end before `at`.
    let mut next = 0;
    // 【概况】2023年: the head is a sentence of its own.
    if let Some((_, head)) = entry::entry(text) {
        next = tokens.iter().take_while(|t| t.end <= head).count();
        if tokens.get(next).is_none_or(|t| t.start >= head) {
            cutter.cut(head, head, next, '。');
            at = head;
        }
    }
    while at < text.len() {
        while tokens.get(next).is_some_and(|t| t.end <= at) {
            next += 1;
        }
        if let Some(token) = tokens.get(next).filter(|t| t.start <= at) {
            if token.start == at && (cutter.is_long(at) || cutter.has_many(next)) {
                cutter.cut(at, at, next, '\n');
            }
            if matches!(token.kind, TokenKind::Mention(Class::Footnote, _)) {
                cutter.out.gaps.push(token.start..token.end);
            }
            at = token.end;
            continue;
        }
        while cutter.out.marks.get(mark).is_some_and(|&mark| mark < at) {
            mark += 1;
        }
        let to = cutter.out.marks.get(mark).copied().unwrap_or(text.len());
        let to = tokens.get(next).map_or(to, |t| to.min(t.start));
        let to = if cutter.is_long(to) { to.min(cutter.longest()) } else { to };
        if to > at {
            at = to;
            if at == text.len() || tokens.get(next).is_some_and(|t| t.start == at) {
                continue;
            }
        }
        let long = cutter.is_long(at);
        let Some(mark) = text[at..].chars().next() else { break };
        let mut after = at + mark.len_utf8();
        // 9.2:38.5:52.3: the mark stands inside a ratio.
        let inside = matches!(mark, '：' | ':')
            && next > 0
            && tokens[next - 1].end == at
            && tokens.get(next).is_some_and(|t| t.start == after);
        let closed = if matches!(mark, '（' | '(') { aside(&text[after..]) } else { None };
        let closed = closed.map(|len| after + len);
        if let Some(end) = closed.filter(|&end| !holds_quantity(&tokens[next..], end)) {
            if long {
                cutter.cut(at, at, next, '\n');
            }
            if !names_a_thing(&text[after..end]) {
                cutter.out.gaps.push(at..end);
            }
            after = end;
        } else if ends_clause(mark) && !inside {
            cutter.cut(at, after, next, mark);
        } else if long {
            cutter.cut(at, at, next, '\n');
        }
        at = after;
    }
    cutter.finish()
}

impl Layout {
    /// Takes down where marks stand, and whether white space does.
    fn note(&mut self, events: impl Iterator<Item = Event>) {
        self.marks.clear();
        self.blank = false;
        let mut len = 0;
        for event in events {
            // What is a mark cannot be foretold: each event is written down, and counts if it is one.
            match self.marks.get_mut(len) {
                Some(place) => *place = event.at(),
                None => self.marks.push(event.at()),
            }
            len += usize::from(event.class().is_mark());
            self.blank |= event.class().is_blank();
        }
        self.marks.truncate(len);
    }
}

/// A paragraph being cut.
struct Cutter<'a, 't> {
    text: &'a str,
    tokens: &'a [Token<'t>],
    out: Layout,
    /// First byte, and first token, of the clause that is open.
    clause: usize,
    token: usize,
    /// First byte, and first clause, of the sentence that is open.
    sentence: usize,
    first: usize,
}

impl<'a, 't> Cutter<'a, 't> {
    fn new(text: &'a str, tokens: &'a [Token<'t>], mut out: Layout) -> Self {
        out.sentences.clear();
        out.clauses.clear();
        out.gaps.clear();
        Self { text, tokens, out, clause: 0, token: 0, sentence: 0, first: 0 }
    }

    /// The first byte where the open clause is so long that it ends there.
    fn longest(&self) -> usize {
        let mut at = self.clause + limits::CLAUSE + 1;
        while at < self.text.len() && !self.text.is_char_boundary(at) {
            at += 1;
        }
        at
    }

    /// Whether the open clause is so long that it ends before `at`.
    fn is_long(&self, at: usize) -> bool {
        at - self.clause > limits::CLAUSE
    }

    /// Whether the open clause has so many tokens that it ends before the token `next`.
    fn has_many(&self, next: usize) -> bool {
        next - self.token >= limits::TOKENS
    }

    /// Ends the open clause at `at`, before the token `next`, by a mark that ends at `after`.
    fn cut(&mut self, at: usize, after: usize, next: usize, stop: char) {
        self.close(at, next, stop);
        (self.clause, self.token) = (after, next);
        let full = self.out.clauses.len() - self.first >= limits::SENTENCE;
        if full || matches!(stop, '。' | '！' | '？' | '!' | '?') {
            self.end_sentence(after);
        }
    }

    /// Adds the open clause, which ends at `end` before the token `next`.
    fn close(&mut self, end: usize, next: usize, stop: char) {
        let tokens = self.token..next;
        let counts = self.tokens[tokens.clone()].iter().any(is_quantity);
        self.out.clauses.push(Clause { start: self.clause, end, tokens, stop, counts });
    }

    /// Ends the open sentence at `end`.
    fn end_sentence(&mut self, end: usize) {
        let words = &self.text[self.sentence..end];
        // Most sentences begin with a Chinese character, which begins with 0xE4 to 0xE9.
        let plain = matches!(words.as_bytes(), [0xE4..=0xE9, ..]) && words.ends_with('。');
        let visible = if plain { words } else { words.trim_start() };
        let start = end - visible.len();
        let len = if plain { visible.len() } else { visible.trim_end().len() };
        let visible = start..start + len;
        let clauses = self.first..self.out.clauses.len();
        self.out.sentences.push(Sentence { visible, clauses });
        (self.sentence, self.first) = (end, self.out.clauses.len());
    }

    fn finish(mut self) -> Layout {
        let end = self.text.len();
        if self.clause < end {
            self.close(end, self.tokens.len(), '\n');
        }
        if self.first < self.out.clauses.len() {
            self.end_sentence(end);
        }
        self.out
    }
}

/// Whether a clause ends at this mark; a parenthesis with a quantity in it is a clause.
const fn ends_clause(c: char) -> bool {
    matches!(
        c,
        '，' | ','
            | '；'
            | ';'
            | '：'
            | ':'
            | '。'
            | '！'
            | '？'
            | '!'
            | '?'
            | '（'
            | '('
            | '）'
            | ')'
            | '\n'
    )
}

/// Whether one of the tokens is a quantity that begins before `end`.
fn holds_quantity(tokens: &[Token<'_>], end: usize) -> bool {
    let mut inside = tokens.iter().take_while(|t| t.start < end);
    inside.any(is_quantity)
}

fn is_quantity(token: &Token<'_>) -> bool {
    matches!(token.kind, TokenKind::Quantity(_))
}

/// Length of a parenthesis up to and with its closing mark, if it is short.
fn aside(text: &str) -> Option<usize> {
    text.char_indices()
        .take_while(|(at, _)| *at < limits::ASIDE)
        .find(|(_, c)| matches!(c, '）' | ')'))
        .map(|(at, c)| at + c.len_utf8())
}

/// 镇（街道）, 村（社区）, 县（市、区）: the parenthesis is part of the name.
fn names_a_thing(inside: &str) -> bool {
    let inside = inside.trim_end_matches(['）', ')']);
    inside.chars().count() <= 5
        && [
            "街道", "社区", "助理", "市、区", "区、市", "县、区", "市", "区", "县", "次", "乡",
            "村", "居", "园区",
        ]
        .iter()
        .any(|w| inside.ends_with(w))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::Events;

    #[test]
    fn cuts() {
        let text = "全年受理案件若干（含旧存），办结大半。镇（街道）齐备；村居跟进";
        let layout = layout(text, Events::of(text).all().iter().copied(), &[], Layout::default());
        let clauses: Vec<&str> = layout.clauses.iter().map(|c| &text[c.start..c.end]).collect();
        assert_eq!(
            clauses,
            ["全年受理案件若干（含旧存）", "办结大半", "镇（街道）齐备", "村居跟进"]
        );
        assert_eq!(layout.sentences.len(), 2);
        assert_eq!(layout.gaps.len(), 1);
    }

    /// Whatever a text is made of, its clauses and sentences are bounded, and hold every token.
    #[test]
    fn bounds() {
        for pieces in [
            &["去年", "3件"][..],
            &["今年5件"],
            &["3G5件"],
            &["三大5"],
            &["2024年3月5件"],
            &["今明两年 5件"],
            &["“十四五”《甲》[1]"],
            &["（甲）"],
            &["（3件"],
            &["甲"],
            &["é"],
            &["1,036∶5："],
            &["，"],
            &["9"],
            &["𠮷", "的", "5%"],
        ] {
            let text: String = pieces.iter().map(|piece| piece.repeat(4000)).collect();
            let events = Events::of(&text);
            let events = || events.all().iter().copied();
            let tokens = crate::grammar::scan(&text, events(), crate::Lexicon::standard());
            let longest = tokens.iter().map(|t| t.end - t.start).max().unwrap_or(0);
            let layout = layout(&text, events(), &tokens, Layout::default());
            let mut held = 0;
            for clause in &layout.clauses {
                // A character, an aside or a token may be what fills a clause.
                let bytes = limits::CLAUSE + limits::ASIDE + '（'.len_utf8() * 2 + longest;
                assert!(clause.end - clause.start <= bytes, "{pieces:?}");
                assert!(clause.tokens.len() <= limits::TOKENS, "{pieces:?}");
                assert_eq!(clause.tokens.start, held, "{pieces:?}");
                held = clause.tokens.end;
                let inside = &tokens[clause.tokens.clone()];
                assert!(
                    inside.iter().all(|t| clause.start <= t.start && t.end <= clause.end),
                    "{pieces:?}"
                );
            }
            assert_eq!(held, tokens.len(), "{pieces:?}");
            let most = layout.sentences.iter().map(|s| s.clauses.len()).max();
            assert!(most <= Some(limits::SENTENCE), "{pieces:?}");
        }
    }
}
