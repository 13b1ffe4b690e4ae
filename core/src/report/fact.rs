//! What numbers say: how exact they are, what they measure, whether it came to be.

use serde::{Deserialize, Serialize};

/// How exact a number is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Bound {
    /// As it stands.
    #[default]
    Exact,
    /// 约, 左右, 上下
    About,
    /// 多, 余, 超过, 突破
    Over,
    /// 近, 接近
    Nearly,
    /// 以上, 不低于, 至少
    Least,
    /// 以内, 以下, 不超过, 不足
    Most,
    /// 4.5%—5%
    Range,
}

/// Direction of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// 增长, 提高 …
    Increase,
    /// 下降, 缩短 …
    Decrease,
}

/// What kind of quantity a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Measure {
    /// At a time: 人口, 余额, 里程.
    Stock,
    /// Over a time: 产值, 办结, 新增.
    Flow,
    /// The size of a change: exactly where `change` is there.
    Change,
    /// Part of a named whole: 占…比重.
    Share,
    /// Per something, or a percentage of no named whole: 失业率.
    Rate,
    /// 上年=100, scores, prices.
    Index,
    /// 2.52∶1, 1.8倍.
    Ratio,
    /// 第3位, 前三.
    Rank,
    /// 连续8年, 用时46天.
    Duration,
}

/// Whether a number has been observed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Observed, done, or so today.
    #[default]
    Achieved,
    /// A target, plan or promise.
    Planned,
    /// History and other people's numbers.
    Background,
}

/// What a mention is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Class {
    /// Days, years, periods, plans: 2024年, 上半年, 十四五.
    Date,
    /// Meetings, terms, articles, grades: 第十六届, 二十大, 第二十三条.
    Ordinal,
    /// Policy formulas: “1310”, 两个维护, 一府一委两院.
    Formula,
    /// Proper names: 世界500强, PM2.5, 5G.
    Name,
    /// Hot lines, grades, models, addresses: 12345热线, 5A级.
    Code,
    /// Section numbers in the text.
    Numbering,
    /// Numerals that are part of a word: 进一步, 统一.
    Lexical,
    /// Footnote marks.
    Footnote,
}

/// Value of a mention, with its text as a `String` or a [`Period`](super::Period).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value<T = String> {
    /// An ordinal.
    Number(f64),
    /// An ISO date or period; without its year or month in the form of XML Schema (`--03`, `--01-10`,
    /// `---05`).
    Text(T),
}
