//! The scan of a paragraph: each number and numeral claimed once, from left to right.

use std::iter::Peekable;

use super::bracket::{circled, document, footnote, issuer, marker, numbering, title};
use super::chars::{arabic_digit, first, is_blank, is_numeral, last, last_chars, skip_blanks};
use super::claim::{Claim, claim};
use super::date::When;
use super::designator::{Designator, designator, top};
use super::numeral::numeral;
use super::places;
use super::quantity::{finish, share_at};
use super::quoted::quoted;
use super::sign;
use super::token::{Quantity, Rank, Shape, Token, TokenKind};
use crate::events::{Class as Trigger, Event};
use crate::report::{Class, Code, Value};
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
pub(super) const LOOK_BACK: usize = 24;

/// Every number and numeral of a paragraph, ascending and disjoint; `events` are those of the text.
#[cfg(test)]
pub(crate) fn scan<'t>(
    text: &'t str,
    events: impl Iterator<Item = Event>,
    lexicon: &Lexicon,
) -> Vec<Token<'t>> {
    let mut tokens = Vec::new();
    Parts::new(text, events, lexicon).part(usize::MAX, usize::MAX, &mut tokens);
    tokens
}

/// What a token is whose number cannot be: a run of digits that no `f64` can hold is a code without
/// a value, and there is no 第0届.
fn impossible(kind: &TokenKind<'_>) -> Option<Class> {
    match kind {
        TokenKind::Quantity(q) => {
            let bounded = q.value.is_finite() && !q.high.is_some_and(f64::is_infinite);
            (!bounded).then_some(Class::Code)
        }
        TokenKind::Mention(class, Some(Value::Number(n))) => {
            (!n.is_finite() || *class == Class::Ordinal && *n == 0.0).then_some(*class)
        }
        _ => None,
    }
}

/// The scan of a paragraph, part by part.
pub(crate) struct Parts<'t, 'l, I: Iterator> {
    scan: Scan<'t, 'l>,
    events: Peekable<I>,
    /// Byte where the search goes on.
    next: usize,
}

impl<'t, 'l, I: Iterator<Item = Event>> Parts<'t, 'l, I> {
    /// Nothing is read yet; `events` are those of the text.
    pub fn new(text: &'t str, events: I, lexicon: &'l Lexicon) -> Self {
        let scan = Scan { text, lexicon, tokens: Vec::new(), floor: 0, open: false };
        Self { scan, events: events.peekable(), next: 0 }
    }

    /// Adds the numbers and numerals up to byte `end` to the tokens, some at least, and `most` of
    /// them at most; returns the byte before which no search begins any more.
    pub fn part(&mut self, end: usize, most: usize, tokens: &mut Vec<Token<'t>>) -> usize {
        std::mem::swap(&mut self.scan.tokens, tokens);
        let mut known = self.scan.text.len();
        while let Some(&event) = self.events.peek() {
            // One branch, as neither can be foretold.
            if event.class().is_trigger() & (event.at() >= self.next) {
                let full = event.at() >= end || self.scan.tokens.len() >= most;
                if full && !self.scan.tokens.is_empty() {
                    known = self.scan.floor.max(self.next);
                    break;
                }
                self.next = self.scan.at(event.at(), event.class());
            }
            self.events.next();
        }
        std::mem::swap(&mut self.scan.tokens, tokens);
        known
    }
}

impl<'t> Scan<'t, '_> {
    /// Claims what begins at a trigger; yields the byte where the search goes on.
    fn at(&mut self, at: usize, class: Trigger) -> usize {
        let c = first(&self.text[at..]);
        let next = at + c.len_utf8();
        match class {
            Trigger::QUOTE => {
                if c == '"' {
                    self.open = !self.open;
                    if !self.open {
                        return next;
                    }
                }
                let Some(found) = quoted(self.text, at, self.lexicon) else { return next };
                self.mention(next, found.end, found.class, found.value)
            }
            Trigger::TITLE => match title(&self.text[at..]) {
                Some(len) => self.push(at, at + len, TokenKind::Title),
                None => next,
            },
            Trigger::BRACKET => self.bracket(at).unwrap_or(next),
            Trigger::CIRCLED => {
                self.mention(at, next, Class::Numbering, Some(Value::Number(circled(c))))
            }
            Trigger::ORDINAL => self.ordinal(at).unwrap_or(next),
            Trigger::TIME => self.time(at).unwrap_or(next),
            Trigger::HALF => self.half(at).unwrap_or(next),
            Trigger::DIGIT | Trigger::NUMERAL => self.number(at),
            _ => next,
        }
    }

    pub(super) fn push(&mut self, start: usize, end: usize, kind: TokenKind<'t>) -> usize {
        match impossible(&kind) {
            None => self.tokens.push(Token { start, end, kind, doubt: None }),
            Some(class) => {
                let (kind, doubt) = (TokenKind::Mention(class, None), Some(Code::Value));
                self.tokens.push(Token { start, end, kind, doubt });
            }
        }
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

    /// A number or date that cannot be as it is written.
    fn doubtful(&mut self, start: usize, end: usize, class: Class) -> usize {
        self.mention(start, end, class, None);
        if let Some(token) = self.tokens.last_mut() {
            token.doubt = Some(Code::Value);
        }
        end
    }

    /// A date with what it tells.
    fn dated(&mut self, start: usize, end: usize, when: When) -> usize {
        match when {
            When::Told(iso) => self.mention(start, end, Class::Date, Some(Value::Text(iso))),
            When::Untold => self.mention(start, end, Class::Date, None),
            When::Impossible => self.doubtful(start, end, Class::Date),
        }
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
    pub(super) fn opens(&self, at: usize) -> (bool, bool) {
        let before = self.text[..at].trim_end_matches(is_blank);
        (
            before.is_empty(),
            before.is_empty()
                || matches!(last(before), '。' | '；' | '：' | '！' | '？' | '\n' | ';' | ':'),
        )
    }

    /// Whether a number with its unit ends at `at`.
    pub(super) fn ends_with_unit(&self, at: usize) -> bool {
        self.tokens.last().is_some_and(|token| {
            token.end == at
                && matches!(&token.kind, TokenKind::Quantity(q) if q.unit_end == at && !q.unit.is_empty())
        })
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
        if let Some(end) = self.quarter(at) {
            return Some(end);
        }
        let before = if self.follows_place(at) { "列" } else { self.before(at) };
        let (left, found) = designator(rest, before).ok()?;
        let end = self.text.len() - left.len();
        Some(match found {
            Designator::Ordinal(n) => self.mention(at, end, Class::Ordinal, Some(Value::Number(n))),
            Designator::Plan(years) => self.mention(at, end, Class::Date, Some(Value::Text(years))),
            Designator::Rank(0.0) | Designator::Streak(0.0) => {
                self.mention(at, end, Class::Ordinal, Some(Value::Number(0.0)))
            }
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

    /// A quarter, 第一季度 or 前三季度: the one date that begins with a word.
    fn quarter(&mut self, at: usize) -> Option<usize> {
        if !self.text[at..].chars().take(super::date::LONGEST).any(|c| c == '季') {
            return None;
        }
        let (left, when) = super::date::date(&self.text[at..]).ok()?;
        Some(self.dated(at, self.text.len() - left.len(), when))
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
        if rest.starts_with('上')
            && let Ok((left, when)) = super::date::last_century(rest)
        {
            return Some(self.dated(at, self.text.len() - left.len(), when));
        }
        if !rest.starts_with('前') {
            return (rest.starts_with('近')).then(|| self.share(at)).flatten();
        }
        if let Some(end) = self.quarter(at) {
            return Some(end);
        }
        let (left, n) = top(rest, self.before(at)).ok()?;
        let end = self.text.len() - left.len();
        if n == 0.0 {
            return Some(self.doubtful(at, end, Class::Ordinal));
        }
        Some(self.plain(at, end, n, "", Shape::Rank(Rank::Top)))
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
        // 零下5度: the sign of the number behind it, which takes it along.
        if let Some(number) = sign::below_zero(rest) {
            return self.text.len() - number.len();
        }
        let Ok((left, n)) = numeral(rest) else {
            // 百分之五 begins no number, nor does 万分.
            return self.half(at).unwrap_or(at);
        };
        let next = first(left);
        let ends = |c| matches!(c, '、' | '.' | '．' | '﹒' | ')' | '）' | '，' | '是' | '要');
        if (ends(next) || is_blank(next))
            && let Some(end) = self.marker(at)
        {
            return end;
        }
        if self.follows_place(at)
            && let Some((left, n)) = places::bare(rest)
        {
            let end = self.text.len() - left.len();
            return self.number_alone(at, end, n, Shape::Rank(Rank::Place));
        }
        match claim(self, at, left, n) {
            Claim::Mention(start, end, class, value) => self.mention(start, end, class, value),
            Claim::Date(start, end, when) => self.dated(start, end, when),
            Claim::Doubtful(start, end, class) => self.doubtful(start, end, class),
            Claim::Quantity(draft) => {
                let (start, end, quantity) = finish(self.text, self.floor, draft, self.lexicon);
                self.push(start, end, TokenKind::Quantity(quantity))
            }
            Claim::Ratio(numbers) => {
                for (start, end, value) in numbers {
                    self.number_alone(start, end, value, Shape::Ratio);
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

    /// Whether the place `at` only goes on with a list of places in an order: 第2、第3.
    fn follows_place(&self, at: usize) -> bool {
        let place = |token: &Token<'_>| match &token.kind {
            TokenKind::Quantity(q) => q.shape == Shape::Rank(Rank::Place),
            _ => false,
        };
        self.tokens.last().is_some_and(place) && places::joins(&self.text[self.floor..at])
    }

    /// A number without unit and bound words.
    fn number_alone(&mut self, start: usize, end: usize, value: f64, shape: Shape) -> usize {
        let quantity = Quantity {
            number: start,
            value,
            high: None,
            unit: "".into(),
            unit_start: end,
            unit_end: end,
            bound: Bound::Exact,
            shape,
            doubt: None,
        };
        self.push(start, end, TokenKind::Quantity(quantity))
    }

    /// Whether blanks and then this word stand at `at`.
    pub(super) fn follows(&self, at: usize, word: &str) -> bool {
        skip_blanks(&self.text[at..]).starts_with(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::Events;

    /// Each token as `text class` or `text value unit`.
    fn show(text: &str) -> Vec<String> {
        let mut out = Vec::new();
        let events = Events::of(text);
        for token in scan(text, events.all().iter().copied(), Lexicon::standard()) {
            let part = &text[token.start..token.end];
            out.push(match token.kind {
                TokenKind::Quantity(q) => {
                    format!("{part} {} {}", q.value, q.unit).trim_end().to_owned()
                }
                TokenKind::Mention(class, Some(Value::Text(value))) => {
                    format!("{part} {class:?} {value}")
                }
                TokenKind::Mention(class, _) => format!("{part} {class:?}"),
                TokenKind::Title => format!("{part} Title"),
                TokenKind::DocumentNumber => format!("{part} Document"),
            });
        }
        out
    }

    #[test]
    fn every_number_is_claimed_once() {
        for (text, tokens) in [
            ("一、总体要求", &["一、 Numbering"][..]),
            ("1)税收收入500万元", &["1) Numbering", "500万元 5000000 元"]),
            ("二是办结建议126件、满意率98.5%", &["二是 Numbering", "126件 126 件", "98.5% 98.5 %"]),
            ("审结1663件8840人", &["1663件 1663 件", "8840人 8840 人"]),
            ("由771家增加到1076家", &["771家 771 家", "1076家 1076 家"]),
            ("要进一步统一认识，一批项目", &["进一步 Lexical", "统一 Lexical", "一批 Lexical"]),
            ("青溪区第十六届人大第五次会议", &["第十六届 Ordinal", "第五次 Ordinal"]),
            ("自二次会议以来办理9件", &["二次 Ordinal", "9件 9 件"]),
            ("六次会议闭幕后办理9件", &["六次 Ordinal", "9件 9 件"]),
            ("召开六次会议，两次会议以来", &["六次会议 6 次会议", "两次会议 2 次会议"]),
            ("增速居全省第3位，稳居全国前三", &["第3位 3", "前三 3"]),
            ("“1310”部署和“十四五”规划", &["1310 Formula", "十四五 Date 2021/2025"]),
            (
                "《青溪区条例（2024年）》经青府〔2025〕8号印发",
                &["《青溪区条例（2024年）》 Title", "青府〔2025〕8号 Document"],
            ),
            (
                "12345热线、5A级景区、世界500强、3号线",
                &["12345热线 Code", "5A级景区 Code", "世界500强 Name", "3号线 Code"],
            ),
            (
                "PM2.5浓度34微克/立方米，建成5G基站3座",
                &["PM2.5 Name", "34微克/立方米 34 微克/立方米", "5G Name", "3座 3 座"],
            ),
            (
                "比例为2.52∶1，结构为6.3∶43.6∶50.1",
                &["2.52∶1 2.52", "6.3 6.3", "43.6 43.6", "50.1 50.1"],
            ),
            ("百分之五点六、六成五、翻两番", &["百分之五点六 5.6 %", "六成五 65 %", "翻两番 4 倍"]),
            (
                "近50场次、超过3万亿元、十余名、上亿人",
                &[
                    "近50场次 50 场次", "超过3万亿元 3000000000000 元", "十余名 10 名",
                    "上亿人 100000000 人",
                ],
            ),
            ("连续8年，近三年，五年来", &["连续8年 8 年", "近三年 Date", "五年来 Date"]),
            ("每百人拥有3台，亩产800斤", &["每百人 Lexical", "3台 3 台", "800斤 800 斤"]),
            (
                "惠及10万儿童、3家园区、1.2万名职工",
                &["10万 100000", "3家 3 家", "1.2万名 12000 名"],
            ),
            ("[1]数据为初步统计数。图1", &["[1] Footnote", "1 Numbering"]),
            ("大陆、四川、三亚的百姓", &["四川 Lexical", "三亚 Lexical", "百姓 Lexical"]),
        ] {
            assert_eq!(show(text), tokens, "{text}");
        }
    }

    #[test]
    fn digits_beyond_every_number_are_a_code() {
        let text = format!("第{0}届，共{0}件", "9".repeat(400));
        let events = Events::of(&text);
        let tokens = scan(&text, events.all().iter().copied(), Lexicon::standard());
        assert!(!tokens.is_empty());
        for token in tokens {
            assert!(matches!(token.kind, TokenKind::Mention(_, None)), "{token:?}");
        }
    }
}
