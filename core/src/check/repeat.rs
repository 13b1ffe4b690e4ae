//! A number that is repeated as another one.

use std::collections::HashMap;

use super::page::Page;
use super::{Finding, FindingCode, Severity};
use crate::compare::{Aspect, Basis, Quantity, shown};
use crate::message::Message;
use crate::report::{Measure, Status};

/// Characters of a name without a topic that are enough to know the quantity again.
const TELLING: usize = 7;
/// Characters that are enough for a name with a topic.
const NAMED: usize = 3;
/// Two numbers further apart than this are of two things that have one name.
const FAR: f64 = 1.6;

/// Finds numbers of one quantity, place and time that cannot be one number.
///
/// | text | findings |
/// | --- | --- |
/// | 地区生产总值386.7亿元。⏎地区生产总值达到396.7亿元。 | repeat 386.7亿 ≠ 396.7亿 |
/// | 地区生产总值386.7亿元。⏎地区生产总值超过380亿元。 | |
pub(super) fn find(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    let mut told: HashMap<_, Vec<&Quantity<'_>>> = HashMap::new();
    for quantity in page.quantities.iter().filter(|quantity| is_telling(quantity)) {
        let thing = match quantity.topic {
            Some(topic) => (Some(topic), quantity.name.as_str()),
            None => (None, quantity.name.as_str()),
        };
        let terms: Vec<_> = quantity.statistic.terms().collect();
        let key = (thing, quantity.facets, quantity.status, quantity.when, terms);
        if is_qualified(page, quantity) {
            continue;
        }
        let before = told.entry(key).or_default();
        if let Some(first) = before.iter().find(|first| contradicts(first, quantity)) {
            out.push(finding(page, first, quantity));
        } else {
            before.push(quantity);
        }
    }
}

fn is_telling(quantity: &Quantity<'_>) -> bool {
    // 粮食 alone may be grown, stored or eaten.
    let length = quantity.name.chars().count();
    let known = quantity.topic.is_some() && length >= NAMED || length >= TELLING;
    let own = quantity.status != Status::Background && quantity.statistic.whole().is_none();
    let single = !matches!(quantity.statistic.measure(), Some(Measure::Duration | Measure::Rank));
    // The members of a ratio a∶b∶c share their name.
    let ratio = quantity.facets.unit.is_empty()
        || matches!(quantity.facets.aspect, Aspect::Change(Basis::Average));
    known
        && own
        && single
        && !ratio
        && quantity.when.is_some()
        && quantity.statistic.table().is_none()
}

/// Words that make another number of a number: another level, time, or a plan, where the reading
/// tells none.
const QUALIFIERS: [&str; 20] = [
    "本级", "市级", "区级", "省级", "县级", "连续", "平均", "年均", "每年", "预计", "计划", "目标",
    "预期", "力争", "原来", "应该", "前期", "累计", "单月", "高峰",
];

/// Whether the sentence up to a number has words that make another number of it.
fn is_qualified(page: &Page<'_, '_>, quantity: &Quantity<'_>) -> bool {
    let lead = page.lead(quantity.index);
    let planned = quantity.status == Status::Planned;
    // What a change is compared with may be reckoned anew: 比2020年的483.9亿元.
    let from = lead.rfind(['比', '较']).is_some_and(|at| lead[at..].chars().count() <= 12);
    let base = lead.ends_with('的') && from;
    let plans = ["计划", "目标", "预期", "力争", "预计"];
    let told = QUALIFIERS.iter().filter(|word| !planned || !plans.contains(word));
    // What a colon stands behind is the head of a list, and its items have other names.
    let listed = quantity.topic.is_none() && lead.contains(['：', ':']);
    base || listed || told.into_iter().any(|word| lead.contains(word))
}

fn contradicts(first: &Quantity<'_>, again: &Quantity<'_>) -> bool {
    let together = first.statistic.paragraph() == again.statistic.paragraph();
    let both = (first.statistic.beyond(), again.statistic.beyond()) == (None, None);
    let (x, y) = (first.signed().abs(), again.signed().abs());
    let near = x <= y * FAR && y <= x * FAR;
    !together && both && near && !first.agrees(again)
}

fn finding(page: &Page<'_, '_>, first: &Quantity<'_>, again: &Quantity<'_>) -> Finding {
    let (x, y) = (first.statistic.text(), again.statistic.text());
    let name = first.statistic.indicator().unwrap_or_default();
    let message = Message::new(
        format!("“{name}”前后不一：{x}、{y}"),
        format!("{name} is given as {x} and as {y}"),
    );
    let spans = vec![page.of(first), page.of(again)];
    let arithmetic = format!("{} ≠ {}", shown(first.signed()), shown(again.signed()));
    Finding::new(FindingCode::Repeat, Severity::Error, spans, message)
        .reckoned(arithmetic, first.amount.half + again.amount.half)
}
