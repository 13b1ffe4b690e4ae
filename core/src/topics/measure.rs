//! What kind of quantity a number is.

use std::sync::LazyLock;

use crate::lexicon::{Dimension, WordSet, embed};
use crate::report::{Measure, Statistic};

/// Words that names begin and end with, and the measure they tell (`lexicon/measures.tsv`).
struct Words {
    begin: WordSet<Measure>,
    end: WordSet<Measure>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let (mut begin, mut end) = (Vec::new(), Vec::new());
    for row in embed!(include_bytes!("../lexicon/measures.tsv")).lines() {
        let (class, words) = row.split_once('\t').unwrap_or((row, ""));
        let (name, side) = class.split_once(' ').unwrap_or((class, ""));
        let Some(&measure) = Measure::ALL.iter().find(|measure| measure.name() == name) else {
            continue;
        };
        let side = if side == "begin" { &mut begin } else { &mut end };
        side.extend(words.split_whitespace().map(|word| (word.to_owned(), measure)));
    }
    Words { begin: WordSet::forward(begin), end: WordSet::backward(end) }
});

/// The measure of a statistic in a unit of a dimension; `None` where unsure.
///
/// ```text
/// 增长6.1%                  change
/// 第3位, 前三               rank
/// 连续8年, 用时46天         duration
/// 2.18∶1, 1.8倍             ratio
/// 占…比重12.6%              share
/// 每百户8.4辆, 失业率5.2%    rate
/// 指数100.3, 96.4分         index
/// 人口186万人, 余额826亿元   stock
/// 产值612亿元, 办结5938件    flow
/// ```
pub(super) fn measure(statistic: Statistic<'_>, unit: Option<Dimension>) -> Option<Measure> {
    let (text, name) = (statistic.text(), statistic.indicator().unwrap_or_default());
    if statistic.change().is_some() {
        return Some(Measure::Change);
    }
    if is_rank(text) && matches!(unit, None | Some(Dimension::People | Dimension::Event)) {
        return Some(Measure::Rank);
    }
    let told = WORDS.end.longest(name).map(|(_, &measure)| measure);
    match unit {
        Some(Dimension::Duration | Dimension::Anniversary) => return Some(Measure::Duration),
        Some(Dimension::Multiple) => return Some(Measure::Ratio),
        None if text.contains(['∶', ':', '：']) => return Some(Measure::Ratio),
        _ if statistic.of().is_some() => return Some(Measure::Share),
        Some(Dimension::Percent) => {
            return Some(
                told.filter(|told| *told != Measure::Flow && *told != Measure::Stock)
                    .unwrap_or(Measure::Rate),
            );
        }
        Some(Dimension::Concentration | Dimension::Temperature) => return Some(Measure::Rate),
        _ => {}
    }
    if let Some(told @ (Measure::Index | Measure::Ratio | Measure::Share)) = told {
        return Some(told);
    }
    if statistic.per().is_some() || statistic.unit().contains('/') {
        return Some(Measure::Rate);
    }
    let begun = || WORDS.begin.longest(name).map(|(_, &measure)| measure);
    begun().or(told).filter(|_| !name.is_empty())
}

/// Whether a number is a place in an order: 第3位, 前三, 首位.
pub(super) fn is_rank(text: &str) -> bool {
    text.chars().any(|c| c == '第') || text.starts_with(['前', '首'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures() {
        for (text, expected) in [
            ("全县地区生产总值86.5亿元。", Some(Measure::Flow)),
            ("地区生产总值增长6.1%。", Some(Measure::Change)),
            ("年末常住人口186万人。", Some(Measure::Stock)),
            ("各项贷款余额826亿元。", Some(Measure::Stock)),
            ("全年受理各类案件6216件。", Some(Measure::Flow)),
            ("结案率95.5%。", Some(Measure::Rate)),
            ("城乡居民收入比为2.18∶1。", Some(Measure::Ratio)),
            ("一般公共预算收入居全省第5位。", Some(Measure::Rank)),
            ("连续8年保持增长。", Some(Measure::Duration)),
            ("居民消费价格指数为100.3。", Some(Measure::Index)),
            ("森林覆盖率提高到46.3%。", Some(Measure::Rate)),
        ] {
            let report = crate::parse(text);
            let found = report.statistics().get(0).unwrap();
            assert_eq!(found.measure(), expected, "{text}");
        }
    }
}
