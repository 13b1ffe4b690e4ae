//! What the scan of a paragraph yields.

use std::borrow::Cow;

use crate::report::{Bound, Class, Value};

/// A number or numeral in a paragraph, at bytes `start..end` of its text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Token<'t> {
    pub start: usize,
    pub end: usize,
    pub kind: TokenKind<'t>,
    /// Set on a mention whose number or date cannot be.
    pub doubt: Option<crate::report::Code>,
}

impl Token<'_> {
    /// The same token in a text that begins `bytes` later.
    pub fn shift(&mut self, bytes: usize) {
        self.start -= bytes;
        self.end -= bytes;
        if let TokenKind::Quantity(q) = &mut self.kind {
            q.number -= bytes;
            q.unit_start -= bytes;
            q.unit_end -= bytes;
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TokenKind<'t> {
    /// May be a statistic.
    Quantity(Quantity<'t>),
    /// No statistic. For [`Class::Date`] the value is the ISO date or period where the
    /// words alone tell it (2024年3月 → `2024-03`; 上半年 → `H1`; 十四五 → `2021/2025`;
    /// 一季度 → `Q1`; 3月 → `--03`; 15日 → `---15`; 2019—2023年 → `2019/2023`), else `None`
    /// (今年, 一年来).
    Mention(Class, Option<Value>),
    /// 《title》, with the bytes between the brackets.
    Title,
    /// Document number 粤府〔2025〕8号.
    DocumentNumber,
}

/// A number with its unit.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Quantity<'t> {
    /// First byte of the digits or numeral, after bound words before it.
    pub number: usize,
    /// Number with multiplier; the lower end of a range.
    pub value: f64,
    /// Upper end of a range.
    pub high: Option<f64>,
    /// Canonical unit.
    pub unit: Cow<'t, str>,
    /// Bytes of the unit as written (empty at the end of the number where there is none).
    pub unit_start: usize,
    pub unit_end: usize,
    pub bound: Bound,
    pub shape: Shape,
    /// Set where the lexicon does not know the unit, or the range is ambiguous.
    pub doubt: Option<crate::report::Code>,
}

/// What sort of quantity it is, by its form alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Number and measure word or unit: 16件, 4.75万亿元, 34微克/立方米.
    Count,
    /// %, ‰, ‱, 百分之, 成.
    Percent,
    /// 百分点, 千分点, 基点.
    Point,
    /// 2.3倍, 翻一番.
    Multiple,
    /// 三分之一, 一半, 过半, 半数.
    Fraction,
    /// One number of a ratio or composition: 2.52∶1 (one token), 6.3∶43.6∶50.1 (three tokens).
    Ratio,
    /// 第3位, 前三, 第一.
    Rank(Rank),
    /// 年, 个月, 天, 小时 as lengths of time; 连续8年 has `number` after 连续.
    Duration,
    /// 75周年.
    Anniversary,
    /// Digits without any unit.
    Bare,
    /// A number whose unit is the noun that follows: 6600多万农村人口.
    Noun,
}

/// Form of a rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rank {
    /// 第3位, 全国第一
    Place,
    /// 前三
    Top,
}
