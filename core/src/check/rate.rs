//! Rates against the levels beside them.

use super::growth::Growth;
use super::page::Page;
use super::{Finding, FindingCode, Severity};
use crate::compare::{Aspect, Basis, Quantity, shown};
use crate::message::Message;
use crate::report::{Bound, Status};

/// How far growth at constant prices may be from that of the numbers.
const PRICES: f64 = 12.0;
/// Characters from 比 to the level that a change starts from, at most: 比一九五二年的.
const BASE: usize = 10;
/// Characters between that level and the change: 增长了.
const VERB: usize = 5;

/// Finds growth that contradicts the levels and the changes that stand beside it.
///
/// | text | findings |
/// | --- | --- |
/// | 粮食产量168.35万吨，增产2.16万吨，增长1.3% | |
/// | 粮食产量168.35万吨，增产2.16万吨，增长3.1% | rate 21600 ÷ (168.35万 − 21600) = 1.3% ≠ 3.1% |
/// | 自来水普及率由93.8%提高到98.1%，提高3.4个百分点 | rate 98.1 − 93.8 = 4.3百分点 ≠ 3.4百分点 |
/// | 公路里程由40公里增加到50公里，增长25% | |
/// | 旅游收入98.6亿元，比上年的94.2亿元增长4.7% | |
/// | 旅游收入98.6亿元，比上年的94.2亿元增长14.7% | rate 98.6亿 ÷ 94.2亿 − 1 = 4.67% ≠ 14.7% |
pub(super) fn find(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    for sentence in page.sentences() {
        for (place, level) in sentence.iter().enumerate().filter(|(_, level)| is_level(level)) {
            let behind = sentence[place + 1..].iter();
            let changes = behind.take_while(|next| is_change(next) && is_same(level, next));
            let changes: Vec<_> =
                changes.filter(|change| is_of_year(change) && !is_averaged(page, change)).collect();
            let before = place.checked_sub(1).map(|before| &sentence[before]);
            let before = before.filter(|before| is_pair(page, before, level));
            for change in &changes {
                if let Some(before) = before {
                    out.extend(from_levels(page, before, level, change));
                }
            }
            if let [amount, rate] = changes[..] {
                out.extend(from_change(page, level, amount, rate));
            }
        }
        for triple in sentence.windows(3) {
            if let [level, base, change] = triple {
                out.extend(from_base(page, level, base, change));
            }
        }
    }
}

fn is_level(quantity: &Quantity<'_>) -> bool {
    let exact = quantity.statistic.bound() == Bound::Exact;
    matches!(quantity.facets.aspect, Aspect::Level) && exact
}

fn is_change(quantity: &Quantity<'_>) -> bool {
    matches!(quantity.facets.aspect, Aspect::Change(_))
}

fn is_of_year(change: &Quantity<'_>) -> bool {
    let exact = change.statistic.bound() == Bound::Exact;
    matches!(change.facets.aspect, Aspect::Change(Basis::Year)) && exact
}

/// 平均每年增长, 实际增长: not what the two levels give.
fn is_averaged(page: &Page<'_, '_>, change: &Quantity<'_>) -> bool {
    let words = page.before(change.index);
    ["平均", "年均", "每年", "实际", "扣除"].iter().any(|word| words.contains(word))
}

fn is_same(level: &Quantity<'_>, change: &Quantity<'_>) -> bool {
    level.name == change.name
        && level.facets.place == change.facets.place
        && level.status == change.status
}

/// 由X提高到Y: the first level is of an earlier time, and the words between lead from it.
fn is_pair(page: &Page<'_, '_>, before: &Quantity<'_>, level: &Quantity<'_>) -> bool {
    let words = page.before(level.index);
    let leads = ["到", "至", "为"].iter().any(|word| words.ends_with(word));
    let lead = page.before(before.index);
    let from = lead.rfind(['由', '从']).is_some_and(|at| lead[at..].chars().count() <= 12);
    is_level(before)
        && is_same(before, level)
        && before.facets.unit == level.facets.unit
        && leads
        && from
        && words.chars().count() <= 10
        && before.when != level.when
}

/// 98.6亿元，比上年的94.2亿元增长4.7%: the level that a change starts from stands before it.
fn from_base(
    page: &Page<'_, '_>,
    level: &Quantity<'_>,
    base: &Quantity<'_>,
    change: &Quantity<'_>,
) -> Option<Finding> {
    let lead = page.before(base.index);
    let compares = lead.ends_with('的')
        && ["比", "较"]
            .iter()
            .any(|word| lead.rfind(word).is_some_and(|at| lead[at..].chars().count() <= BASE));
    let close = page.before(change.index).chars().count() <= VERB;
    let levels = is_level(level) && is_level(base) && level.facets.unit == base.facets.unit;
    let exact = is_change(change) && change.statistic.bound() == Bound::Exact;
    let same = is_same(level, change) && base.name == level.name;
    if !(compares && close && levels && exact && same) || is_averaged(page, change) {
        return None;
    }
    // At constant prices the levels need not give the rate.
    from_levels(page, base, level, change).filter(|found| found.severity != Severity::Hint)
}

/// Two levels and the change between them.
fn from_levels(
    page: &Page<'_, '_>,
    before: &Quantity<'_>,
    level: &Quantity<'_>,
    change: &Quantity<'_>,
) -> Option<Finding> {
    let growth = Growth::between(before, level, change.facets.unit)?;
    let (stated, half) = (change.signed(), change.amount.half);
    if growth.meets(stated, half) {
        return None;
    }
    let tolerance = half + growth.slack();
    Some(finding(page, &[before, level], change, growth.relation, growth.value, tolerance))
}

/// A level, the amount of its change and the rate of it: 168.35万吨，增产2.16万吨，增长1.3%.
fn from_change(
    page: &Page<'_, '_>,
    level: &Quantity<'_>,
    amount: &Quantity<'_>,
    rate: &Quantity<'_>,
) -> Option<Finding> {
    let fits = amount.facets.unit == level.facets.unit
        && level.facets.unit != "%"
        && rate.facets.unit == "%"
        && level.status == Status::Achieved
        && amount.statistic.change() == rate.statistic.change();
    if !fits {
        return None;
    }
    let (y, d) = (level.amount, amount.signed());
    // 比上年同期X增收D: the level is the one that the change starts from.
    let is_base = ["比", "较"].iter().any(|word| {
        let words = page.before(level.index);
        words.rfind(word).is_some_and(|at| words[at..].chars().count() <= 14)
    });
    let years = level.when.zip(rate.when);
    let spans = years.is_none_or(|(level, rate)| !level.is_year() && !rate.is_year());
    let shift = if is_base { 0.0 } else { d };
    let half = amount.amount.half;
    if y.value - shift <= 0.0 || spans && is_at_constant_prices(rate) {
        return None;
    }
    let of = |d: f64, y: f64| d / (y - if is_base { 0.0 } else { d }) * 100.0;
    let (low, high) = (of(d - half, y.high), of(d + half, y.low));
    let (low, high) = (low.min(high), low.max(high));
    let stated = rate.signed();
    let room = rate.amount.half;
    if stated + room >= low - 1e-9 && stated - room <= high + 1e-9 {
        return None;
    }
    let relation = match is_base {
        true => format!("{} ÷ {}", shown(d), shown(y.value)),
        false => format!("{} ÷ ({} − {})", shown(d), shown(y.value), shown(d)),
    };
    Some(finding(page, &[level, amount], rate, relation, of(d, y.value), room + (high - low) / 2.0))
}

fn finding(
    page: &Page<'_, '_>,
    levels: &[&Quantity<'_>],
    rate: &Quantity<'_>,
    relation: String,
    reckoned: f64,
    tolerance: f64,
) -> Finding {
    let unit = rate.facets.unit;
    let hundredth = (reckoned * 100.0).round() / 100.0;
    let arithmetic =
        format!("{relation} = {}{unit} ≠ {}{unit}", shown(hundredth), shown(rate.signed()));
    let name = rate.statistic.indicator().unwrap_or_default();
    let (stated, real) = (rate.statistic.text(), is_at_constant_prices(rate));
    let (severity, message) = if real && (reckoned - rate.signed()).abs() <= PRICES {
        let message = Message::new(
            format!("“{name}”的增速{stated}与绝对数推算不同：增速可能按可比价计算"),
            format!(
                "the growth of {name}, {stated}, is not that of the levels: it may be at constant prices"
            ),
        );
        (Severity::Hint, message)
    } else {
        let message = Message::new(
            format!("“{name}”的变化{stated}与前后数据不符"),
            format!("the change of {name}, {stated}, contradicts the numbers beside it"),
        );
        (Severity::Error, message)
    };
    let mut spans: Vec<_> = levels.iter().map(|level| page.of(level)).collect();
    spans.push(page.of(rate));
    spans.sort_by_key(|span| span.start);
    Finding::new(FindingCode::Rate, severity, spans, message).reckoned(arithmetic, tolerance)
}

/// Whether growth of a quantity is told at constant prices: output and value added.
pub(super) fn is_at_constant_prices(change: &Quantity<'_>) -> bool {
    let topic = change.topic.is_some_and(|topic| {
        topic.starts_with("economy.")
            || topic.ends_with("value_added")
            || topic.ends_with("output_value")
            || topic.starts_with("income.")
    });
    let named = ["增加值", "总产值", "生产总值"].iter().any(|word| change.name.contains(word));
    let terms = change.statistic.terms().any(|terms| {
        ["可比", "不变", "实际", "扣除", "同口径"].iter().any(|word| terms.contains(word))
    });
    topic || named || terms
}
