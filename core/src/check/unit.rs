//! Units that change for one quantity.

use std::collections::HashMap;

use super::page::Page;
use super::{Finding, FindingCode, Severity};
use crate::compare::{Aspect, Quantity, shown};
use crate::message::Message;
use crate::report::{Bound, Measure, Status};

/// A quantity that is so many times itself elsewhere in a report has another multiplier.
const TIMES: f64 = 50.0;

/// Finds quantities whose unit or multiplier changes, and rates whose change in points is told in
/// percent.
///
/// | text | findings |
/// | --- | --- |
/// | 一般公共预算收入98.62亿元。⏎一般公共预算收入达到105万元。 | unit 98.62亿 ≫ 105万 |
/// | 常住人口城镇化率60.79%，提高0.83% | unit 60.79% 0.83% |
/// | 常住人口城镇化率60.79%，提高0.83个百分点 | |
pub(super) fn find(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    let mut known: HashMap<_, &Quantity<'_>> = HashMap::new();
    for quantity in page.quantities.iter().filter(|quantity| is_level(quantity)) {
        let words = page.lead(quantity.index);
        let words = words.rsplit('；').next().unwrap_or(words);
        if ["每", "人均", "平均", "户均", "亩均"].iter().any(|word| words.contains(word)) {
            continue;
        }
        let key = (quantity.topic, &quantity.name, quantity.facets.place, quantity.facets.unit);
        let Some(first) = known.get(&key) else {
            known.insert(key, quantity);
            continue;
        };
        let (x, y) = (first.amount.value.abs(), quantity.amount.value.abs());
        let together = first.statistic.sentence() == quantity.statistic.sentence();
        if together && first.when == quantity.when {
            continue;
        }
        if x > 0.0 && y > 0.0 && (x / y >= TIMES || y / x >= TIMES) {
            out.push(times(page, first, quantity));
        }
    }
    for sentence in page.sentences() {
        for pair in sentence.windows(2) {
            out.extend(points(page, &pair[0], &pair[1]));
        }
    }
}

fn is_level(quantity: &Quantity<'_>) -> bool {
    let level = matches!(quantity.facets.aspect, Aspect::Level);
    let own = quantity.status != Status::Background && quantity.statistic.whole().is_none();
    let year = quantity.when.is_some_and(|when| when.is_year());
    // Counts may begin small.
    let measure = quantity.statistic.norm().is_some();
    level
        && own
        && year
        && measure
        && quantity.topic.is_some()
        && quantity.statistic.per().is_none()
        && quantity.statistic.bound() != Bound::Range
        && quantity.statistic.table().is_none()
}

fn times(page: &Page<'_, '_>, first: &Quantity<'_>, other: &Quantity<'_>) -> Finding {
    let (x, y) = (first.statistic.text(), other.statistic.text());
    let name = first.statistic.indicator().unwrap_or_default();
    let message = Message::new(
        format!("“{name}”先后为{x}和{y}，相差悬殊，单位可能有误"),
        format!("{name} is {x} and {y}: one of the units may be wrong"),
    );
    let arithmetic = format!(
        "{} ≫ {}",
        shown(first.amount.value.max(other.amount.value)),
        shown(first.amount.value.min(other.amount.value))
    );
    let spans = vec![page.of(first), page.of(other)];
    let mut finding = Finding::new(FindingCode::Unit, Severity::Warning, spans, message);
    finding.arithmetic = Some(arithmetic);
    finding
}

/// A rate in percent whose change is told in percent, where points are meant.
fn points(page: &Page<'_, '_>, level: &Quantity<'_>, change: &Quantity<'_>) -> Option<Finding> {
    let rate = matches!(level.facets.aspect, Aspect::Level)
        && level.facets.unit == "%"
        && matches!(level.statistic.measure(), Some(Measure::Rate | Measure::Share) | None);
    let changed = matches!(change.facets.aspect, Aspect::Change(_)) && change.facets.unit == "%";
    let words = page.before(change.index);
    let moved = ["提高", "上升", "提升", "下降", "降低", "回落", "增加"];
    let moved = moved.iter().any(|word| words.trim_end_matches('了').ends_with(word));
    if !rate || !changed || !moved || level.name != change.name {
        return None;
    }
    let named =
        level.name.ends_with('率') || level.name.ends_with("比重") || level.name.ends_with("占比");
    if !named {
        return None;
    }
    let text = change.statistic.text();
    let message = Message::new(
        format!("比率的增减{text}应以“百分点”表示"),
        format!("the change of a rate, {text}, should be in percentage points (个百分点)"),
    );
    let spans = vec![page.of(level), page.of(change)];
    Some(Finding::new(FindingCode::Unit, Severity::Warning, spans, message))
}
