//! Values in one unit for each dimension, so that those of two reports join.

use std::borrow::Cow;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::decimal;
use crate::lexicon::{WordSet, embed};

/// A value in the unit of its dimension.
///
/// ```
/// let report = baogao::parse("2024年，新增高标准农田30万—45万亩。");
/// let norm = report.statistics().get(0).unwrap().norm().unwrap();
/// assert_eq!((norm.value, norm.high, &*norm.unit), (20_000.0, Some(30_000.0), "公顷"));
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Norm {
    /// The value; the lower end of a range.
    pub value: f64,
    /// Upper end of a range.
    pub high: Option<f64>,
    /// 吨, 公顷, 公里, 平方米, 立方米, 千瓦时, 千瓦, 元 …
    pub unit: Cow<'static, str>,
}

/// How many of one unit are how many of the unit of the dimension.
#[derive(Debug, Clone, Copy)]
struct Rule {
    unit: &'static str,
    times: f64,
    over: f64,
}

static RULES: LazyLock<WordSet<Rule>> = LazyLock::new(|| {
    let rows = embed!(include_bytes!("../lexicon/norms.tsv")).lines();
    let rules = rows.filter_map(|row| row.split_once('\t')).flat_map(|(unit, words)| {
        let rule = move |word: &'static str| {
            let (word, factor) = word.split_once('=').unwrap_or((word, "1"));
            let (times, over) = factor.split_once('/').unwrap_or((factor, "1"));
            let (times, over) = (decimal::read(times)?, decimal::read(over)?);
            Some((word.to_owned(), Rule { unit, times, over }))
        };
        words.split_whitespace().filter_map(rule)
    });
    WordSet::forward(rules.collect())
});

/// Whether a unit measures something, and does not count things.
pub(crate) fn is_measure(unit: &str) -> bool {
    RULES.get(unit).is_some()
}

/// The value in the unit of its dimension; `None` for a unit that is no measure.
///
/// | text | norm | |
/// |---|---|---|
/// | 全市粮食总产量`1200万斤` | 6000 吨 | |
/// | 全市建成高标准农田`30万—45万亩` | 20000 to 30000 公顷 | |
/// | 全市新建绿道`36km` | 36 公里 | |
/// | 全市改造老旧小区`1200m²` | 1200 平方米 | |
/// | 全市土地整治`12平方公里` | 1200 公顷 | |
/// | 全市供水量`2.6亿立方米` | 260000000 立方米 | |
/// | 全市发电量`3.2亿千瓦时` | 320000000 千瓦时 | |
/// | 全市风电装机`1.5吉瓦` | 1500000 千瓦 | |
/// | 全市降雨量`86厘米` | 860 毫米 | |
/// | 全市进出口总额`12.5亿美元` | 1250000000 美元 | another dimension than 元 |
/// | 全市救灾大米`500公斤` | 0.5 吨 | |
/// | 全市新建学校`3所` | | |
/// | 全市城镇化率`62%` | | |
pub(super) fn norm(value: f64, high: Option<f64>, unit: &str) -> Option<Norm> {
    let Rule { unit, times, over } = *RULES.get(unit)?;
    // Two whole numbers, so that the result is the nearest one to the exact value.
    let norm = |value: f64| value * times / over;
    Some(Norm { value: norm(value), high: high.map(norm), unit: unit.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_in_the_unit_of_the_dimension() {
        for (value, unit, expected) in [
            (12_000_000.0, "斤", Some((6000.0, "吨"))),
            (500.0, "公斤", Some((0.5, "吨"))),
            (2.6e12, "元", Some((2.6e12, "元"))),
            (12.5e8, "美元", Some((12.5e8, "美元"))),
            (45_000.0, "亩", Some((3000.0, "公顷"))),
            (36.0, "km", Some((36.0, "公里"))),
            (1200.0, "m²", Some((1200.0, "平方米"))),
            (80.0, "平方公里", Some((8000.0, "公顷"))),
            (3.0, "所", None),
            (5.0, "%", None),
            (1.0, "", None),
        ] {
            let norm = norm(value, None, unit);
            assert_eq!(norm.as_ref().map(|n| (n.value, &*n.unit)), expected, "{unit}");
        }
    }

    #[test]
    fn table() {
        crate::statistics::table::check(include_str!("norm.rs"), |_| "", "");
    }

    #[test]
    fn every_row_of_the_table_is_a_rule() {
        let text = embed!(include_bytes!("../lexicon/norms.tsv"));
        for word in text.lines().flat_map(|row| row.split_once('\t').unwrap().1.split_whitespace())
        {
            let word = word.split('=').next().unwrap();
            assert!(norm(1.0, None, word).is_some_and(|norm| norm.value > 0.0), "{word}");
        }
    }
}
