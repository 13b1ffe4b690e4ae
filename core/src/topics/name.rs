//! The name of a statistic as topics know it.

use std::borrow::Cow;
use std::iter::once_with;

use crate::lexicon::{AnyOf, Found, Rank, Topic, Topics};
use crate::report::Kind;

/// Words that stand before a name and say nothing of what it names.
static LEADS: AnyOf = AnyOf::new(&[
    "全省", "全市", "全县", "全区", "全州", "全旗", "全盟", "全国", "全师", "全年", "我省", "我市",
    "我县", "我区", "我国", "本市", "全社会", "实现", "完成", "预计", "预期", "力争", "确保",
    "其中", "年均", "当年", "今年",
]);

/// Words that stand behind one.
const TAILS: [&str; 20] = [
    "增速", "涨幅", "增幅", "降幅", "增长速度", "增长率", "增长", "增长幅度", "上涨幅度", "总量",
    "要", "预计", "预期", "预期目标", "目标", "达", "达到", "为", "也", "均",
];

/// The topic of a name as it stands in a report.
pub(super) fn find(
    topics: &Topics,
    name: &str,
    kind: Kind,
    fits: impl Fn(&Topic) -> bool,
) -> Option<Found> {
    // Most names have nothing that is left out.
    let plain = !LEFT_OUT.is_in(name);
    let name = if plain { Cow::Borrowed(name) } else { unquoted(name) };
    let short = (!plain && name.contains('的')).then(|| name.replace('的', ""));
    let mut best: Option<(Rank, Found)> = None;
    // The whole name goes before any part of it, and so does what is left without the words that
    // say nothing.
    for form in forms(&name).chain(short.as_deref()) {
        let found = topics.find(form, kind, &fits);
        if found.map(|(rank, _)| rank) > best.map(|(rank, _)| rank) {
            best = found;
        }
        if best.is_some_and(|(rank, _)| rank.is_whole()) {
            break;
        }
    }
    best.map(|(_, found)| found)
}

/// What [`unquoted`] leaves out, and 的.
static LEFT_OUT: AnyOf = AnyOf::new(&["“", "”", "‘", "’", "\"", " ", "\u{3000}", "的"]);

/// A name without quotation marks and blanks.
fn unquoted(name: &str) -> Cow<'_, str> {
    let mark = |c: char| matches!(c, '“' | '”' | '‘' | '’' | '"' | ' ' | '\u{3000}');
    if name.contains(mark) { Cow::Owned(name.replace(mark, "")) } else { Cow::Borrowed(name) }
}

/// A name as it stands, without the words before it, and without those behind it.
fn forms(name: &str) -> impl Iterator<Item = &str> {
    let led = strip(name, |name| LEADS.start(name).map(|lead| &name[lead.len()..]));
    let tailed = |name| strip(name, |name| TAILS.iter().find_map(|tail| name.strip_suffix(tail)));
    let shorter = once_with(move || tailed(name)).chain(once_with(move || led.and_then(tailed)));
    [Some(name), led].into_iter().chain(shorter).flatten()
}

/// What is left of a name when words are taken off it; `None` where there are none, or nothing
/// else.
fn strip<'n>(name: &'n str, off: impl Fn(&'n str) -> Option<&'n str>) -> Option<&'n str> {
    let mut left = name;
    while let Some(shorter) = off(left).filter(|shorter| !shorter.is_empty()) {
        left = shorter;
    }
    (left.len() < name.len()).then_some(left)
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
            ("花灯", None),
            ("", None),
        ] {
            let found = find(topics, name, Kind::Government, |_| true);
            let id = found.map(|found| &*topics.list()[found.topic].id);
            assert_eq!(id, expected, "{name}");
        }
    }
}
