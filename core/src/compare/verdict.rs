//! Whether a number keeps a target, by the bound of the target.

use serde::{Deserialize, Serialize};

use super::align::tidy;
use super::amount::shown;
use super::quantity::Quantity;
use crate::lexicon::embed;
use crate::message::Message;
use crate::report::{Bound, Change};

/// Points that 左右 leaves open on either side of a percentage, where a share of it is less.
const POINTS: f64 = 0.3;

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// The result lies in what was promised.
    Met,
    /// The result goes beyond what was promised.
    Exceeded,
    /// The result falls short of what was promised.
    Missed,
    /// The outcome says nothing of it.
    Unmentioned,
}

/// What a target allows.
struct Room {
    low: f64,
    high: f64,
    /// What rounding adds on either side.
    slack: f64,
}

/// Judges a result by a target; both are numbers of one quantity, in one unit.
///
/// | target | result | verdict |
/// |---|---|---|
/// | 6% | 6.0% | met |
/// | 6% | 6.3% | exceeded |
/// | 6%左右 | 5.8% | met: 0.3 points are allowed on either side |
/// | 6%左右 | 6.6% | exceeded |
/// | 6%以上 | 6.6% | met: everything above was promised |
/// | 5.5%以内 | 5.2% | met |
/// | 5.5%—6% | 5.4% | missed |
/// | 失业率5.5%左右 | 5.1% | met: a ceiling |
pub(super) fn judge(target: &Quantity<'_>, result: &Quantity<'_>) -> (Verdict, Message) {
    let down = target.statistic.change() == Some(Change::Decrease);
    let sign = if down { -1.0 } else { 1.0 };
    // A number of the other direction counts as below zero.
    let value = result.signed() * sign;
    let ceiling = is_ceiling(target);
    let room = room(target, result.amount.half);
    let (low, high) = if ceiling { (f64::NEG_INFINITY, room.high) } else { (room.low, room.high) };
    let short = match result.statistic.bound() {
        // Less than what it says is less than a target that it says.
        Bound::Nearly | Bound::Most => value <= low + 2.0 * room.slack,
        _ => value < low,
    };
    let verdict = if short {
        Verdict::Missed
    } else if value <= high {
        Verdict::Met
    } else if ceiling {
        Verdict::Missed
    } else {
        Verdict::Exceeded
    };
    (verdict, arithmetic(target, result, value, (low, high), verdict))
}

/// What a target allows, with the rounding of the result.
fn room(target: &Quantity<'_>, half: f64) -> Room {
    let value = target.amount.value;
    let (low, high) = match target.statistic.bound() {
        Bound::Exact => (value, value),
        Bound::About => {
            let points = if target.facets.unit == "%" { POINTS } else { 0.0 };
            let side = (value.abs() * 0.05).max(points);
            (value - side, value + side)
        }
        Bound::Over | Bound::Least => (value, f64::INFINITY),
        Bound::Nearly => (value * 0.9, value),
        Bound::Most => (f64::NEG_INFINITY, value),
        Bound::Range => (target.amount.low, target.amount.high),
    };
    // Written with fewer digits, the result may be the target.
    let slack = half.min(value.abs() * 0.01) + value.abs() * 1e-9;
    Room { low: low - slack, high: high + slack, slack }
}

fn is_ceiling(target: &Quantity<'_>) -> bool {
    let listed = || {
        let topics = embed!(include_bytes!("../lexicon/ceilings.tsv"));
        target.topic.is_some_and(|topic| topics.lines().any(|line| line == topic))
    };
    let kept = target.statistic.aim().is_some_and(|aim| aim.contains("控制"));
    target.statistic.bound() == Bound::Most || kept || listed()
}

fn arithmetic(
    target: &Quantity<'_>,
    result: &Quantity<'_>,
    value: f64,
    (low, high): (f64, f64),
    verdict: Verdict,
) -> Message {
    let unit = target.facets.unit;
    let gap = tidy(value - target.amount.value);
    let (sign, points) = (if gap < 0.0 { "−" } else { "+" }, target.difference_unit());
    // What is allowed for the computing of numbers is nothing to show.
    let (low, high) = (seven_digits(low), seven_digits(high));
    let allowed = match (low.is_finite(), high.is_finite()) {
        (true, true) => format!("{}—{}{unit}", shown(low), shown(high)),
        (true, false) => format!("≥{}{unit}", shown(low)),
        _ => format!("≤{}{unit}", shown(high)),
    };
    let exact = low == high;
    let (zh, en) = match verdict {
        Verdict::Met => ("在目标之内", "within the target"),
        Verdict::Exceeded => ("超过目标", "beyond the target"),
        _ => ("未达目标", "short of the target"),
    };
    let (goal, got) = (target.statistic.text(), result.statistic.text());
    let size = shown(gap.abs());
    // 90个 leaves no room.
    let (room, leeway) = match exact {
        true => (String::new(), String::new()),
        false => (format!("（{allowed}）"), format!(" ({allowed})")),
    };
    let sign = if gap == 0.0 { "" } else { sign };
    Message::new(
        format!("目标{goal}{room}，结果{got}，相差{sign}{size}{points}：{zh}"),
        format!("target {goal}{leeway}, result {got}, difference {sign}{size} {points}: {en}"),
    )
}

/// A number with seven digits that count.
fn seven_digits(number: f64) -> f64 {
    if number == 0.0 || !number.is_finite() {
        return number;
    }
    let scale = 10_f64.powi(6 - number.abs().log10().floor() as i32);
    (number * scale).round() / scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_allowed_is_told_as_the_target_is_written() {
        let reports = ["粮食产量24.5万吨以上", "粮食产量24.6万吨"].map(crate::parse);
        let of = |at: usize| Quantity::new(0, reports[at].statistics().get(0).unwrap());
        let (_, arithmetic) = judge(&of(0), &of(1));
        assert!(arithmetic.zh.contains("≥244500吨"), "{arithmetic}");
    }

    #[test]
    fn a_target_is_judged_by_its_bound() {
        for (target, result, expected) in [
            ("地区生产总值增长6%", "地区生产总值增长6.0%", Verdict::Met),
            ("地区生产总值增长6%", "地区生产总值增长6.3%", Verdict::Exceeded),
            ("地区生产总值增长6%左右", "地区生产总值增长5.8%", Verdict::Met),
            ("地区生产总值增长6%左右", "地区生产总值增长6.6%", Verdict::Exceeded),
            ("地区生产总值增长6%左右", "地区生产总值增长5.5%", Verdict::Missed),
            ("地区生产总值增长6%左右", "地区生产总值下降0.5%", Verdict::Missed),
            ("地区生产总值增长6%以上", "地区生产总值增长6.6%", Verdict::Met),
            ("地区生产总值增长6%以上", "地区生产总值增长5.9%", Verdict::Missed),
            ("地区生产总值增长5.5%—6%", "地区生产总值增长5.4%", Verdict::Missed),
            ("城镇调查失业率5.5%左右", "城镇调查失业率5.1%", Verdict::Met),
            ("城镇调查失业率5.5%左右", "城镇调查失业率5.9%", Verdict::Missed),
            ("资产负债率控制在65%以内", "资产负债率63.2%", Verdict::Met),
            ("单位地区生产总值能耗下降3%", "单位地区生产总值能耗下降3.4%", Verdict::Exceeded),
            ("城镇新增就业4000人", "城镇新增就业近4000人", Verdict::Missed),
        ] {
            let (plan, outcome) = (crate::parse(target), crate::parse(result));
            let of = |report: &'static crate::WorkReport<'static>| {
                Quantity::new(0, report.statistics().get(0).unwrap())
            };
            let (plan, outcome) = (Box::leak(Box::new(plan)), Box::leak(Box::new(outcome)));
            let (verdict, arithmetic) = judge(&of(plan), &of(outcome));
            assert_eq!(verdict, expected, "{target}, {result}: {arithmetic}");
        }
    }
}
