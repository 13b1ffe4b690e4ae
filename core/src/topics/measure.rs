//! What kind of quantity a number is.

use std::sync::LazyLock;

use crate::lexicon::{Dimension, WordSet, embed};
use crate::report::{Measure, Statistic};

/// Words that names begin and end with or that stand in them, and the measure they tell
/// (`lexicon/measures.tsv`); some look like others and tell none.
struct Words {
    begin: WordSet<Option<Measure>>,
    end: WordSet<Option<Measure>>,
    inside: WordSet<Measure>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let (mut begin, mut end, mut inside) = (Vec::new(), Vec::new(), Vec::new());
    for row in embed!(include_bytes!("../lexicon/measures.tsv")).lines() {
        let (class, words) = row.split_once('\t').unwrap_or((row, ""));
        let (name, side) = class.split_once(' ').unwrap_or((class, ""));
        let measure = Measure::ALL.iter().find(|measure| measure.name() == name).copied();
        let words = words.split_whitespace().map(str::to_owned);
        match (side, measure) {
            ("begin", told) => begin.extend(words.map(|word| (word, told))),
            ("inside", Some(told)) => inside.extend(words.map(|word| (word, told))),
            (_, told) => end.extend(words.map(|word| (word, told))),
        }
    }
    Words {
        begin: WordSet::forward(begin),
        end: WordSet::backward(end),
        inside: WordSet::forward(inside),
    }
});

/// The measure of a statistic in a unit of a dimension; `None` where unsure.
///
/// | text | measure |
/// |---|---|
/// | 全市进出口总额增长`6.1%` | change |
/// | 全市粮食单产居全省`第3位` | rank |
/// | 全市进出口总额`连续8年`增长 | duration |
/// | 全市案件平均用时`46天` | duration |
/// | 全市城乡居民收入比为`2.18∶1` | ratio |
/// | 全市旅游收入是2020年的`1.8倍` | ratio |
/// | 全市民间投资占全部投资的`58.3%` | share |
/// | 全市新能源车占比达`40%` | share |
/// | 全市每百户拥有汽车`42辆` | rate |
/// | 全市城镇登记失业率`3.1%` | rate |
/// | 全市细颗粒物浓度`28微克/立方米` | rate |
/// | 全市居民消费价格指数`100.3` | index |
/// | 全市群众安全感得分`96.4分` | index |
/// | 全市天然气价格`3.2元` | index |
/// | 全市年末常住人口`186万人` | stock |
/// | 全市各项贷款余额`826亿元` | stock |
/// | 全市拥有博物馆`26座` | stock |
/// | 全市电力装机`120万千瓦` | stock |
/// | 全市地区生产总值`612亿元` | flow |
/// | 全市审结案件`5938件` | flow |
/// | 全市培育创新平台`10个` | flow |
/// | 全市`4家`企业入选全国百强 | flow |
/// | 全市水泥`83万吨` | flow |
/// | 全市消费券带动消费`3.5亿元` | flow |
/// | 全市产业规模`200亿元` | |
pub(super) fn measure(statistic: Statistic<'_>, unit: Option<Dimension>) -> Option<Measure> {
    let (text, name) = (statistic.text(), statistic.indicator().unwrap_or_default());
    if statistic.change().is_some() {
        return Some(Measure::Change);
    }
    if is_rank(text) && matches!(unit, None | Some(Dimension::People | Dimension::Event)) {
        return Some(Measure::Rank);
    }
    let end = WORDS.end.longest(name).map(|(_, &measure)| measure);
    let told = end.flatten();
    match unit {
        Some(Dimension::Duration | Dimension::Anniversary) => return Some(Measure::Duration),
        Some(Dimension::Multiple) => return Some(Measure::Ratio),
        None if text.contains(['∶', ':', '：']) => return Some(Measure::Ratio),
        Some(Dimension::Percent) | None if statistic.of().is_some() => return Some(Measure::Share),
        Some(Dimension::Percent) => {
            let rate = |told: &Measure| match told {
                Measure::Flow | Measure::Stock | Measure::Ratio => false,
                Measure::Index => name.ends_with("指数"),
                _ => true,
            };
            return Some(told.filter(rate).unwrap_or(Measure::Rate));
        }
        Some(Dimension::Concentration | Dimension::Temperature) => return Some(Measure::Rate),
        Some(Dimension::Age) => return None,
        _ => {}
    }
    let bare = statistic.unit().is_empty();
    match told {
        // 三次提高收购价: events are counted.
        Some(Measure::Index) if bare || matches!(unit, Some(Dimension::Money)) => return told,
        Some(Measure::Ratio | Measure::Share) if bare => return told,
        _ if statistic.unit() == "分" => return Some(Measure::Index),
        _ => {}
    }
    if statistic.per().is_some() || statistic.unit().contains('/') {
        return Some(Measure::Rate);
    }
    let kind = |measure: &Measure| matches!(measure, Measure::Flow | Measure::Stock);
    let begun = || WORDS.begin.longest(name).and_then(|(_, &measure)| measure);
    let told = told.filter(|told| kind(told) || bare);
    // 规模, 标准: a quantity of either kind.
    let by_unit = || if end == Some(None) { None } else { by_unit(statistic, unit) };
    // 两次提高储蓄利率: events come in a time, whatever the name.
    let told = told.filter(|_| unit != Some(Dimension::Event));
    begun().or_else(|| inside(name)).or(told).or_else(by_unit).filter(|_| !name.is_empty())
}

/// What a predicate behind the subject tells that a name begins with.
fn inside(name: &str) -> Option<Measure> {
    let mut found = None;
    WORDS.inside.within(name, |at, _, &measure| found = found.or((at > 0).then_some(measure)));
    found
}

/// What a unit tells alone: money, goods by their weight, energy and events come in a time, power
/// is there.
fn by_unit(statistic: Statistic<'_>, unit: Option<Dimension>) -> Option<Measure> {
    let norm = statistic.norm();
    let norm = norm.as_ref().map(|norm| &*norm.unit);
    match (unit, norm) {
        (_, Some("千瓦")) => Some(Measure::Stock),
        (_, Some("千瓦时" | "标准箱")) => Some(Measure::Flow),
        (Some(Dimension::Money | Dimension::Mass | Dimension::Freight | Dimension::Event), _) => {
            Some(Measure::Flow)
        }
        _ => None,
    }
}

/// Whether a number is a place in an order: 第3位, 前三, 首位.
pub(super) fn is_rank(text: &str) -> bool {
    text.chars().any(|c| c == '第') || text.starts_with(['前', '首'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        crate::statistics::table::check(include_str!("measure.rs"), |_| "", "");
    }

    #[test]
    fn every_line_is_one_of_a_side() {
        for row in embed!(include_bytes!("../lexicon/measures.tsv")).lines() {
            let (class, words) = row.split_once('\t').unwrap();
            let (name, side) = class.split_once(' ').unwrap();
            let known = Measure::ALL.iter().any(|measure| measure.name() == name);
            assert!(known || name == "none" && side != "inside", "{class}");
            assert!(matches!(side, "begin" | "end" | "inside") && !words.is_empty(), "{class}");
        }
    }
}
