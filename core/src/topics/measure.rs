//! What kind of quantity a number is.

use super::doing::{self, Told};
use crate::lexicon::Dimension;
use crate::report::{Measure, Statistic};

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
/// | 全市新建水厂3座、泵站`5座` | flow |
/// | 全市新建水厂3座，泵站达到`5座` | stock |
/// | 全市新建水厂3座，泵站`5座` | flow |
/// | 新增加的生产能力有：发电装机容量`80万千瓦`，公路里程60公里 | flow |
/// | 全市改造水库20座，其中小型水库`15座` | flow |
/// | 全市高质量建好`12个`产业园区 | flow |
/// | 全市`3个`镇被命名为卫生镇 | flow |
/// | 全市年均输转劳动力`8万人` | flow |
/// | 全市个体工商户总数`3.9万户` | stock |
/// | 全市规上工业企业达到`186户` | stock |
/// | 全市产业规模`200亿元` | |
pub(super) fn measure(statistic: Statistic<'_>, unit: Option<Dimension>) -> Option<Measure> {
    let (text, name) = (statistic.text(), statistic.indicator().unwrap_or_default());
    if statistic.change().is_some() {
        return Some(Measure::Change);
    }
    if is_rank(text) && matches!(unit, None | Some(Dimension::People | Dimension::Event)) {
        return Some(Measure::Rank);
    }
    let end = doing::closes(name, statistic.unit(), unit);
    let told = match end {
        Told::As(measure) => Some(measure),
        _ => None,
    };
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
    if name.is_empty() {
        return None;
    }
    match doing::predicate(name) {
        Some(Measure::Stock) if told == Some(Measure::Flow) => return None,
        Some(done) => return Some(done),
        None => {}
    }
    let kind = |measure: &Measure| matches!(measure, Measure::Flow | Measure::Stock);
    // 两次提高储蓄利率: events come in a time, whatever the name.
    let told = told.filter(|told| (kind(told) || bare) && unit != Some(Dimension::Event));
    // 规模, 标准: a quantity of either kind.
    let open = end == Told::Open;
    told.or_else(|| by_unit(statistic, unit).filter(|_| !open))
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
    #[test]
    fn table() {
        crate::statistics::table::check(include_str!("measure.rs"), |_| "", "");
    }
}
