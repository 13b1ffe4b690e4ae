//! The name of a statistic as topics know it.

use std::borrow::Cow;
use std::iter;

use crate::lexicon::{Found, Rank, Topic, Topics, stems};
use crate::report::Kind;

/// The most characters that two names have in common where they share a head.
const SHARED: usize = 6;
/// The most words behind a name that are taken off it.
const TAILS: usize = 4;

/// The topic of a name as it stands in a report.
///
/// ```text
/// 全市地区生产总值                    economy.gdp
/// 新培育和认定省级高新技术企业         science.high_tech_firm.new
/// 森林覆盖率居全国首位                environment.forest.cover
/// 人大代表建议、政协提案办结率         government.proposal.both_rate
/// ```
pub(super) fn find(
    topics: &Topics,
    name: &str,
    kind: Kind,
    fits: impl Fn(&Topic) -> bool,
) -> Option<Found> {
    let name = unquoted(name);
    if let Some((_, found)) = best(topics, &name, kind, &fits) {
        return Some(found);
    }
    let turned = stems::turned(&name).and_then(|turned| best(topics, &turned, kind, &fits));
    if let Some((_, found)) = turned.filter(|(rank, _)| rank.is_near()) {
        return Some(found);
    }
    let joint = joint(topics, &name, kind)?;
    fits(&topics.list()[joint]).then_some(Found { topic: joint, last: false })
}

/// The best topic of the forms that a name has.
///
/// The whole name goes before any part of it, and so does what is left without the words that say
/// nothing.
fn best(
    topics: &Topics,
    name: &str,
    kind: Kind,
    fits: &dyn Fn(&Topic) -> bool,
) -> Option<(Rank, Found)> {
    let short = name.contains('的').then(|| name.replace('的', ""));
    let mut best: Option<(Rank, Found)> = None;
    for form in forms(name).chain(short.iter().flat_map(|short| forms(short))) {
        let found = topics.find(form, kind, fits);
        if found.map(|(rank, _)| rank) > best.map(|(rank, _)| rank) {
            best = found;
        }
        if best.is_some_and(|(rank, _)| rank.is_whole()) {
            break;
        }
    }
    best
}

/// The topic of two names that share a head and a number: 人大代表建议、政协提案`办结率`. Both have a
/// topic, and the table has one of the two together.
fn joint(topics: &Topics, name: &str, kind: Kind) -> Option<usize> {
    let (left, right) = name.split_once(['、', '和', '与', '及'])?;
    if right.contains(['、', '和', '与', '及']) {
        return None;
    }
    let of = |name: &str| {
        let found = best(topics, name, kind, &|_| true)?;
        found.0.is_near().then_some(found.1.topic)
    };
    let second = of(right)?;
    let heads = right.char_indices().rev().take(SHARED).map(|(at, _)| &right[at..]);
    let firsts = heads.map(|head| Cow::Owned(format!("{left}{head}"))).chain([Cow::Borrowed(left)]);
    firsts.filter_map(|first| of(&first)).find_map(|first| topics.joint(first, second))
}

/// A name without quotation marks and blanks.
fn unquoted(name: &str) -> Cow<'_, str> {
    let mark = |c: char| matches!(c, '“' | '”' | '‘' | '’' | '"' | ' ' | '\u{3000}');
    if name.contains(mark) { Cow::Owned(name.replace(mark, "")) } else { Cow::Borrowed(name) }
}

/// A name as it stands, without the words before it, without those behind it, and without what it
/// is compared with.
fn forms(name: &str) -> impl Iterator<Item = &str> {
    let bare = stems::unled(name);
    let begun = [Some(name), bare].into_iter().flatten();
    let tailed = begun.flat_map(|name| {
        iter::successors(Some(name), |name| stems::untailed(name)).take(1 + TAILS)
    });
    tailed.chain(stems::compared(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_to_topics() {
        let topics = Topics::standard();
        for (name, expected) in [
            ("地区生产总值", Some("economy.gdp")),
            ("全市地区生产总值", Some("economy.gdp")),
            ("GDP增速", Some("economy.gdp")),
            ("人均地区生产总值", Some("economy.gdp.per_capita")),
            ("公共财政预算收入", Some("fiscal.revenue.general")),
            ("地方一般公共预算收入增幅", Some("fiscal.revenue.general")),
            ("粮食总产量", Some("agriculture.grain.output")),
            ("“粮食”产量", Some("agriculture.grain.output")),
            ("粮食播种面积", Some("agriculture.grain.area")),
            ("城镇新增就业", Some("employment.urban_new")),
            ("海洋生产总值", Some("economy.marine")),
            ("新培育和认定省级高新技术企业", Some("science.high_tech_firm.new")),
            ("国家级绿色工厂总数", Some("industry.factory.green")),
            ("森林覆盖率居全国首位", Some("environment.forest.cover")),
            ("农村居民收入增速快于城镇居民", Some("income.disposable.rural")),
            ("民生实事全部完成", Some("government.livelihood_project")),
            ("政协提案办结", Some("government.proposal.cppcc")),
            ("人大代表建议、政协提案办结率", Some("government.proposal.both_rate")),
            ("旅游业和高新技术企业", None),
            ("花灯、粮食产量", None),
            ("花灯", None),
            ("", None),
        ] {
            let found = find(topics, name, Kind::Government, |_| true);
            let id = found.map(|found| &*topics.list()[found.topic].id);
            assert_eq!(id, expected, "{name}");
        }
    }
}
