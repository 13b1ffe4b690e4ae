//! Marks beside the value itself.

use std::collections::BTreeMap;

use crate::arrange;
use crate::report::{Bound, Statistic, Statistics, Status};

/// How far a value may lie above a mark that was passed on the way to it.
const FARTHEST: f64 = 1.5;

/// Whether a number may be no more than a mark that a quantity has passed.
pub(super) fn is_mark(statistic: Statistic<'_>) -> bool {
    is_level(statistic) && matches!(statistic.bound(), Bound::Over | Bound::Least)
}

/// Whether a number states a level of today.
fn is_level(statistic: Statistic<'_>) -> bool {
    statistic.change().is_none()
        && statistic.status() == Status::Achieved
        && statistic.high().is_none()
        && !matches!(statistic.unit(), "" | "%")
}

/// What the value and its mark have in common: topic, unit, period, place.
type Cell<'r> = (&'r str, &'r str, String, &'r str);

fn cell<'r>(topic: &'r str, statistic: Statistic<'r>) -> Cell<'r> {
    let period = statistic.period().map(|period| period.to_string());
    (topic, statistic.unit(), period.unwrap_or_default(), statistic.place().unwrap_or_default())
}

/// The marks that say nothing of their quantity, as the report states its value too: a table has
/// one value for one cell. A mark is given with its topic, the others have theirs already.
///
/// ```text
/// 地区生产总值突破2万亿元、达到2.36万亿元               2.36万亿元 is the value
/// 粮食产量83.8亿斤，连续8年稳定在80亿斤以上              83.8亿斤 is the value
/// 地区生产总值突破2万亿元                             the report has no other
/// ```
pub(super) fn passed<'r>(marks: &[(usize, &'r str)], statistics: Statistics<'r>) -> Vec<bool> {
    let mut stated: BTreeMap<Cell<'r>, Vec<f64>> = BTreeMap::new();
    for &(at, topic) in marks {
        let statistic = statistics.get(at);
        stated.extend(statistic.map(|statistic| (cell(topic, statistic), Vec::new())));
    }
    if stated.is_empty() {
        return Vec::new();
    }
    for statistic in statistics.iter().filter(|statistic| is_level(*statistic)) {
        let cell = statistic.topic().map(|topic| cell(topic, statistic));
        let values = cell.and_then(|cell| stated.get_mut(&cell));
        if let Some(values) = values {
            values.push(statistic.value());
        }
    }
    stated.values_mut().for_each(|values| arrange::by(values, f64::total_cmp));
    let is_passed = |&(at, topic): &(usize, &'r str)| {
        let Some(statistic) = statistics.get(at) else { return false };
        let mark = statistic.value();
        let values = stated.get(&cell(topic, statistic));
        let next = values.and_then(|values| values.get(values.partition_point(|v| *v < mark)));
        next.is_some_and(|value| *value < mark * FARTHEST)
    };
    marks.iter().map(is_passed).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_value_has_the_topic() {
        for (text, expected) in [
            ("地区生产总值突破2万亿元、达到2.36万亿元。", [false, true]),
            ("地区生产总值突破2万亿元，居民消费价格上涨2%。", [true, true]),
            ("粮食产量83.8亿斤。\n\n粮食产量稳定在80亿斤以上。", [true, false]),
            // Another quantity altogether, another place, a plan.
            ("粮食产量83.8亿斤。\n\n粮食产量稳定在20亿斤以上。", [true, true]),
            ("粮食产量83.8亿斤。\n\n云山县粮食产量超过80亿斤。", [true, true]),
            ("粮食产量83.8亿斤，明年粮食产量80亿斤以上。", [true, true]),
        ] {
            let text = format!("青河市2024年政府工作报告\n\n一、2024年工作回顾\n\n{text}\n");
            let report = crate::parse(&text);
            let topics: Vec<_> = report.statistics().iter().map(|s| s.topic().is_some()).collect();
            assert_eq!(topics, expected, "{text}");
        }
    }
}
