//! Rates that are known to be one level by another.

use std::collections::HashMap;

use super::page::Page;
use super::{Finding, FindingCode, Severity};
use crate::compare::{Aspect, Quantity, shown};
use crate::decimal;
use crate::lexicon::embed;
use crate::message::Message;
use crate::report::{Bound, Status};

/// Finds rates that the two levels which they are made of contradict, wherever these stand.
///
/// | text | findings |
/// | --- | --- |
/// | 常住人口312.4万人，城镇人口189.9万人，城镇化率60.79% | |
/// | 常住人口312.4万人，城镇人口189.9万人，城镇化率66.79% | rate 189.9万 ÷ 312.4万 = 60.79% ≠ 66.79% |
/// | 城镇居民人均可支配收入46215元，农村居民人均可支配收入25340元，城乡居民收入比1.92∶1 | rate 46215 ÷ 25340 = 1.82 ≠ 1.92 |
pub(super) fn find(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    let mut told: HashMap<&str, Vec<&Quantity<'_>>> = HashMap::new();
    for quantity in page.quantities.iter().filter(|quantity| is_told(quantity)) {
        if let Some(topic) = quantity.topic {
            told.entry(topic).or_default().push(quantity);
        }
    }
    for row in embed!(include_bytes!("../lexicon/quotients.tsv")).lines() {
        let fields: Vec<_> = row.split(['\t', ' ']).collect();
        let [quotient, dividend, divisor, times, room] = fields[..] else { continue };
        let (Some(times), Some(room)) = (decimal::read(times), decimal::read(room)) else {
            continue;
        };
        for rate in told.get(quotient).into_iter().flatten() {
            let only = |topic| only(told.get(topic)?, rate);
            if let (Some(part), Some(whole)) = (only(dividend), only(divisor)) {
                out.extend(judge(page, rate, part, whole, times, room));
            }
        }
    }
}

fn is_told(quantity: &Quantity<'_>) -> bool {
    let level = matches!(quantity.facets.aspect, Aspect::Level | Aspect::Ratio);
    let year = quantity.when.is_some_and(|when| when.is_year());
    level
        && year
        && quantity.status == Status::Achieved
        && quantity.statistic.bound() == Bound::Exact
}

/// The one number of a topic for the time and place of a rate; of several, none is certain.
fn only<'q, 'r>(told: &[&'q Quantity<'r>], rate: &Quantity<'_>) -> Option<&'q Quantity<'r>> {
    let fits =
        |one: &&&Quantity<'_>| one.when == rate.when && one.facets.place == rate.facets.place;
    let mut fitting = told.iter().filter(fits);
    let first = fitting.next()?;
    fitting.all(|other| other.amount.value == first.amount.value).then_some(*first)
}

fn judge(
    page: &Page<'_, '_>,
    rate: &Quantity<'_>,
    part: &Quantity<'_>,
    whole: &Quantity<'_>,
    times: f64,
    room: f64,
) -> Option<Finding> {
    let (x, y) = (part.amount, whole.amount);
    if y.low <= 0.0 || x.low <= 0.0 {
        return None;
    }
    let reckoned = x.value / y.value * times;
    let slack = (x.high / y.low - x.low / y.high) * times / 2.0 + reckoned * room / 100.0;
    let tolerance = slack + rate.amount.half;
    let stated = rate.amount.value;
    if (reckoned - stated).abs() <= tolerance + 1e-9 {
        return None;
    }
    let digits = (reckoned * 100.0).round() / 100.0;
    let (above, below) = (shown(x.value), shown(y.value));
    let unit = rate.facets.unit;
    let arithmetic =
        format!("{above} ÷ {below} = {}{unit} ≠ {}{unit}", shown(digits), shown(stated));
    let name = rate.statistic.indicator().unwrap_or_default();
    let message = Message::new(
        format!("“{name}”与据以计算的两个数不符"),
        format!("{name} contradicts the two numbers that it is made of"),
    );
    let spans = vec![page.of(rate), page.of(part), page.of(whole)];
    let severity = Severity::Warning;
    Some(Finding::new(FindingCode::Rate, severity, spans, message).reckoned(arithmetic, tolerance))
}
