//! The scan of a paragraph: each number and numeral claimed once, from left to right.

use super::bracket::{circled, document, footnote, issuer, marker, numbering, title};
use super::chars::{arabic_digit, first, is_blank, is_numeral, last, last_chars, skip_blanks};
use super::claim::{Claim, claim};
use super::designator::{Designator, designator, top};
use super::numeral::numeral;
use super::quantity::{finish, share_at};
use super::quoted::quoted;
use super::token::{Quantity, Rank, Shape, Token, TokenKind};
use super::trigger::{self, Trigger};
use crate::report::{Class, Value};
use crate::{Bound, Lexicon};

/// State of a scan.
pub(super) struct Scan<'t, 'l> {
    pub text: &'t str,
    pub lexicon: &'l Lexicon,
    tokens: Vec<Token<'t>>,
    /// Byte after the last token; nothing before it is looked at again.
    pub floor: usize,
    /// A straight quotation mark is open.
    open: bool,
}

/// Characters that a parser may look back at.
const LOOK_BACK: usize = 24;

/// Every number and numeral of a paragraph, ascending and disjoint.
pub(crate) fn scan<'t>(text: &'t str, lexicon: &Lexicon) -> Vec<Token<'t>> {
    let mut scan = Scan { text, lexicon, tokens: Vec::new(), floor: 0, open: false };
    let mut at = 0;
    while let Some(found) = trigger::next(text, at) {
        at = scan.at(found).max(found + 1);
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    scan.tokens
}

/// A run of digits that no `f64` can hold is a code, and no value.
fn finite(kind: TokenKind<'_>) -> TokenKind<'_> {
    match kind {
        TokenKind::Quantity(q) if !q.value.is_finite() || q.high.is_some_and(f64::is_infinite) => {
            TokenKind::Mention(Class::Code, None)
        }
        TokenKind::Mention(class, Some(Value::Number(n))) if !n.is_finite() => {
            TokenKind::Mention(class, None)
        }
        kind => kind,
    }
}

impl<'t> Scan<'t, '_> {
    /// Claims what begins at a trigger; yields the byte where the search goes on.
    fn at(&mut self, at: usize) -> usize {
        let c = first(&self.text[at..]);
        let next = at + c.len_utf8();
        match trigger::of(c) {
            Some(Trigger::Quote) => {
                if c == '"' {
                    self.open = !self.open;
                    if !self.open {
                        return next;
                    }
                }
                let Some(found) = quoted(self.text, at, self.lexicon) else { return next };
                self.mention(next, found.end, found.class, found.value)
            }
            Some(Trigger::Title) => match title(&self.text[at..]) {
                Some(len) => self.push(at, at + len, TokenKind::Title),
                None => next,
            },
            Some(Trigger::Bracket) => self.bracket(at).unwrap_or(next),
            Some(Trigger::Circled) => {
                self.mention(at, next, Class::Numbering, Some(Value::Number(circled(c))))
            }
            Some(Trigger::Ordinal) => self.ordinal(at).unwrap_or(next),
            Some(Trigger::Time) => self.time(at).unwrap_or(next),
            Some(Trigger::Half) => self.half(at).unwrap_or(next),
            Some(Trigger::Digit | Trigger::Numeral) => self.number(at),
            None => next,
        }
    }

    pub(super) fn push(&mut self, start: usize, end: usize, kind: TokenKind<'t>) -> usize {
        self.tokens.push(Token { start, end, kind: finite(kind) });
        self.floor = end;
        end
    }

    pub(super) fn mention(
        &mut self,
        start: usize,
        end: usize,
        class: Class,
        value: Option<Value>,
    ) -> usize {
        self.push(start, end, TokenKind::Mention(class, value))
    }

    /// The text between the last token and `at`, or the end of it.
    pub(super) fn before(&self, at: usize) -> &'t str {
        last_chars(&self.text[self.floor..at], LOOK_BACK)
    }

    /// A word of the lexicon with its numeral at `at`.
    pub(super) fn word(&self, at: usize) -> Option<(usize, usize, Class, Option<Value>)> {
        let (start, end, word) = self.lexicon.word(self.text, self.floor, at)?;
        Some((start, end, word.class, word.value.as_deref().map(|v| Value::Text(v.to_owned()))))
    }

    /// Whether a paragraph or sentence begins at `at`; the first of the two for the former.
    fn opens(&self, at: usize) -> (bool, bool) {
        let before = self.text[..at].trim_end_matches(is_blank);
        (
            before.is_empty(),
            before.is_empty()
                || matches!(last(before), '。' | '；' | '：' | '！' | '？' | '\n' | ';'),
        )
    }

    fn bracket(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        if let Ok((left, ())) = document(rest) {
            let start = at - issuer(self.before(at));
            return Some(self.push(start, self.text.len() - left.len(), TokenKind::DocumentNumber));
        }
        if let Ok((left, n)) = footnote(rest) {
            return Some(self.mention(
                at,
                self.text.len() - left.len(),
                Class::Footnote,
                Some(Value::Number(n)),
            ));
        }
        let (left, n) = numbering(rest).ok()?;
        Some(self.mention(
            at,
            self.text.len() - left.len(),
            Class::Numbering,
            Some(Value::Number(n)),
        ))
    }

    fn ordinal(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        if self.opens(at).1
            && let Ok((left, n)) = marker(rest, true)
        {
            let end = self.text.len()
                - left.len()
                - last(&self.text[..self.text.len() - left.len()]).len_utf8();
            return Some(self.mention(at, end, Class::Numbering, Some(Value::Number(n))));
        }
        if let Some((start, end, class, value)) = self.word(at) {
            return Some(self.mention(start, end, class, value));
        }
        if let Ok((left, when)) = super::date::date(rest) {
            return Some(self.mention(
                at,
                self.text.len() - left.len(),
                Class::Date,
                when.map(Value::Text),
            ));
        }
        let (left, found) = designator(rest, self.before(at)).ok()?;
        let end = self.text.len() - left.len();
        Some(match found {
            Designator::Ordinal(n) => self.mention(at, end, Class::Ordinal, Some(Value::Number(n))),
            Designator::Plan(years) => self.mention(at, end, Class::Date, Some(Value::Text(years))),
            Designator::Rank(n) => self.plain(at, end, n, "", Shape::Rank(Rank::Place)),
            Designator::Streak(n) => self.plain(at, end, n, "年", Shape::Duration),
        })
    }

    /// A quantity without bound words, whose number stands one character behind its start.
    fn plain(
        &mut self,
        start: usize,
        end: usize,
        value: f64,
        unit: &'static str,
        shape: Shape,
    ) -> usize {
        let number = start + first(&self.text[start..]).len_utf8();
        let unit_start = end - unit.len();
        let quantity = Quantity {
            number,
            value,
            high: None,
            unit: unit.into(),
            unit_start,
            unit_end: end,
            bound: Bound::Exact,
            shape,
            doubt: None,
        };
        self.push(start, end, TokenKind::Quantity(quantity))
    }

    fn time(&mut self, at: usize) -> Option<usize> {
        let word = self.word(at).filter(|&(_, end, ..)| {
            // 同一九七八年相比 holds a year, not 同一.
            let tail = last(&self.text[..end]);
            !is_numeral(tail) || super::date::year(&self.text[end - tail.len_utf8()..]).is_err()
        });
        if let Some((start, end, class, value)) = word {
            return Some(self.mention(start, end, class, value));
        }
        let rest = &self.text[at..];
        if !rest.starts_with('前') {
            return (rest.starts_with('近')).then(|| self.share(at)).flatten();
        }
        if let Ok((left, when)) = super::date::date(rest) {
            return Some(self.mention(
                at,
                self.text.len() - left.len(),
                Class::Date,
                when.map(Value::Text),
            ));
        }
        let (left, n) = top(rest, self.before(at)).ok()?;
        Some(self.plain(at, self.text.len() - left.len(), n, "", Shape::Rank(Rank::Top)))
    }

    /// A share in words, or a word of the lexicon.
    fn half(&mut self, at: usize) -> Option<usize> {
        let word = self.word(at);
        let share = share_at(self.text, at);
        if let Some((start, end, class, value)) =
            word.filter(|w| share.as_ref().is_none_or(|s| w.1 >= s.end))
        {
            return Some(self.mention(start, end, class, value));
        }
        self.share(at)
    }

    /// 一半, 过半, 翻番.
    fn share(&mut self, at: usize) -> Option<usize> {
        let draft = share_at(self.text, at)?;
        let (start, end, quantity) = finish(self.text, self.floor, draft, self.lexicon);
        Some(self.push(start, end, TokenKind::Quantity(quantity)))
    }

    /// A digit or Chinese numeral.
    fn number(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        if rest[first(rest).len_utf8()..].starts_with('、')
            && let Some(end) = self.marker(at)
        {
            return end;
        }
        let Ok((left, n)) = numeral(rest) else {
            // 百分之五 begins no number, nor does 万分.
            return self.half(at).unwrap_or(at);
        };
        let next = first(left);
        if (matches!(next, '、' | '.' | '．' | '，' | '是' | '要') || is_blank(next))
            && let Some(end) = self.marker(at)
        {
            return end;
        }
        match claim(self, at, left, n) {
            Claim::Mention(start, end, class, value) => self.mention(start, end, class, value),
            Claim::Quantity(draft) => {
                let (start, end, quantity) = finish(self.text, self.floor, *draft, self.lexicon);
                self.push(start, end, TokenKind::Quantity(quantity))
            }
            Claim::Ratio(numbers) => {
                for (start, end, value) in numbers {
                    self.ratio(start, end, value);
                }
                self.floor
            }
            Claim::Nothing => self.text.len() - left.len(),
        }
    }

    /// 一、 at the beginning of a paragraph, 二是 also of a sentence or clause.
    fn marker(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        let (paragraph, sentence) = self.opens(at);
        let clause = arabic_digit(first(rest)).is_none() && self.text[..at].ends_with('，');
        if !(sentence || clause) {
            return None;
        }
        let (left, n) = marker(rest, paragraph).ok()?;
        Some(self.mention(
            at,
            self.text.len() - left.len(),
            Class::Numbering,
            Some(Value::Number(n)),
        ))
    }

    fn ratio(&mut self, start: usize, end: usize, value: f64) {
        let quantity = Quantity {
            number: start,
            value,
            high: None,
            unit: "".into(),
            unit_start: end,
            unit_end: end,
            bound: Bound::Exact,
            shape: Shape::Ratio,
            doubt: None,
        };
        self.push(start, end, TokenKind::Quantity(quantity));
    }

    /// Whether blanks and then this word stand at `at`.
    pub(super) fn follows(&self, at: usize, word: &str) -> bool {
        skip_blanks(&self.text[at..]).starts_with(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_beyond_every_number_are_a_code() {
        let text = format!("第{0}届，共{0}件", "9".repeat(400));
        let tokens = scan(&text, Lexicon::standard());
        assert!(!tokens.is_empty());
        for token in tokens {
            assert!(matches!(token.kind, TokenKind::Mention(_, None)), "{token:?}");
        }
    }
}
