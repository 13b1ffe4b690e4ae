//! A report against the one of the year before.

use std::collections::HashMap;

use super::growth::Growth;
use super::page::Page;
use super::rate::is_at_constant_prices;
use super::{Finding, FindingCode, Severity};
use crate::compare::{Aspect, Basis, Quantity, shown};
use crate::message::Message;
use crate::report::{Bound, Status, WorkReport};

/// Points that a revised base may move a rate by without being worth a word.
const REVISED: f64 = 1.0;
/// Points that a rate may be off because prices or the coverage changed.
const EXPLAINED: f64 = 12.0;

/// Finds what the previous report contradicts: an earlier number that is told anew as another one,
/// and growth that the two levels contradict.
///
/// | the year before | text | findings |
/// | --- | --- | --- |
/// | 一般公共预算收入94.2亿元 | 一般公共预算收入98.62亿元，增长4.7% | |
/// | 一般公共预算收入94.2亿元 | 一般公共预算收入98.62亿元，增长14.7% | rate 98.62亿 ÷ 94.2亿 − 1 = 4.69% ≠ 14.7% |
/// | 常住人口城镇化率62.1% | 常住人口城镇化率由2023年的60.2%提高到63.1% | previous 62.1 ≠ 60.2 |
pub(super) fn find(page: &Page<'_, '_>, previous: &WorkReport<'_>, out: &mut Vec<Finding>) {
    let earlier = Quantity::all(previous);
    let mut known: HashMap<_, Vec<&Quantity<'_>>> = HashMap::new();
    for quantity in earlier.iter().filter(|quantity| is_told(quantity)) {
        known.entry(key(quantity)).or_default().push(quantity);
    }
    for paragraph in page.paragraphs() {
        for level in paragraph.iter().filter(|level| is_told(level)) {
            let Some(before) = known.get(&key(level)) else { continue };
            let same_time = |before: &&&Quantity<'_>| before.when == level.when;
            if let [before] = before.iter().filter(same_time).collect::<Vec<_>>()[..] {
                out.extend(anew(page, before, level));
            }
            let year_before = |before: &&&Quantity<'_>| {
                let (Some(ours), Some(theirs)) = (level.when, before.when) else { return false };
                ours.is_year() && theirs.is_year() && theirs.first == ours.first - 1
            };
            if let [before] = before.iter().filter(year_before).collect::<Vec<_>>()[..] {
                let change = paragraph.iter().find(|change| is_growth(change, level));
                out.extend(change.and_then(|change| growth(page, before, level, change)));
            }
        }
    }
}

fn key<'q>(quantity: &'q Quantity<'_>) -> (Option<&'q str>, &'q str, &'q str, Option<&'q str>) {
    (quantity.topic, &quantity.name, quantity.facets.unit, quantity.facets.place)
}

fn is_told(quantity: &Quantity<'_>) -> bool {
    let level = matches!(quantity.facets.aspect, Aspect::Level);
    let year = quantity.when.is_some_and(|when| when.is_year());
    level
        && year
        && quantity.topic.is_some()
        && quantity.status == Status::Achieved
        && quantity.statistic.bound() == Bound::Exact
}

fn is_growth(change: &Quantity<'_>, level: &Quantity<'_>) -> bool {
    matches!(change.facets.aspect, Aspect::Change(Basis::Year))
        && change.statistic.bound() == Bound::Exact
        && change.facets.unit == if level.facets.unit == "%" { "百分点" } else { "%" }
        && change.name == level.name
        && change.when == level.when
        && change.facets.place == level.facets.place
        && change.index > level.index
        && change.index <= level.index + 3
}

/// One time, two numbers.
fn anew(page: &Page<'_, '_>, before: &Quantity<'_>, level: &Quantity<'_>) -> Option<Finding> {
    let (x, y) = (before.amount.value, level.amount.value);
    if before.agrees(level) || x <= 0.0 {
        return None;
    }
    let name = level.statistic.indicator().unwrap_or_default();
    let (old, new) = (before.statistic.text(), level.statistic.text());
    // A census and a final account revise by a few percent.
    let revised = (y / x - 1.0).abs() <= 0.1;
    let (severity, zh, en) = match revised {
        true => (Severity::Hint, "，可能经过修订", "; it may have been revised"),
        false => (Severity::Warning, "", ""),
    };
    let message = Message::new(
        format!("“{name}”在上一份报告中是{old}，这里是{new}{zh}"),
        format!("{name} was {old} in the previous report and is {new} here{en}"),
    );
    let arithmetic = format!("{} ≠ {}", shown(x), shown(y));
    let mut finding = Finding::new(FindingCode::Previous, severity, vec![page.of(level)], message)
        .reckoned(arithmetic, before.amount.half + level.amount.half);
    finding.previous = vec![before.statistic.span()];
    Some(finding)
}

fn growth(
    page: &Page<'_, '_>,
    before: &Quantity<'_>,
    level: &Quantity<'_>,
    change: &Quantity<'_>,
) -> Option<Finding> {
    let unit = change.facets.unit;
    let growth = Growth::between(before, level, unit)?;
    let stated = change.signed();
    let off = (growth.value - stated).abs();
    let points = level.facets.unit == "%";
    let allowed = change.amount.half + growth.slack() + if points { 0.0 } else { REVISED };
    let real = is_at_constant_prices(change);
    if off <= allowed + 1e-9 || real && off <= EXPLAINED {
        return None;
    }
    let name = change.statistic.indicator().unwrap_or_default();
    let (severity, zh, en) = if real || off <= EXPLAINED {
        let zh = "：上年数可能经过修订，或口径、价格不同";
        (
            Severity::Hint,
            zh,
            ": the earlier number may have been revised, or coverage or prices differ",
        )
    } else {
        (Severity::Warning, "", "")
    };
    let text = change.statistic.text();
    let message = Message::new(
        format!("“{name}”的变化{text}与上一份报告的数据不符{zh}"),
        format!("the change of {name}, {text}, contradicts the level in the previous report{en}"),
    );
    let sum = shown((growth.value * 100.0).round() / 100.0);
    let arithmetic = format!("{} = {sum}{unit} ≠ {}{unit}", growth.relation, shown(stated));
    let spans = vec![page.of(level), page.of(change)];
    let mut finding =
        Finding::new(FindingCode::Rate, severity, spans, message).reckoned(arithmetic, allowed);
    finding.previous = vec![before.statistic.span()];
    Some(finding)
}
