//! How exact a number is as it is written, so that rounding is not taken for a difference.

use crate::report::{Bound, Statistic};

/// Share of a number that 约 and 左右 leave open on either side.
const ABOUT: f64 = 0.05;
/// Share of a number that 超过 and 近 leave open on one side.
const BEYOND: f64 = 0.1;

/// A number in the unit of its dimension, with the ends between which it lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Amount {
    /// As written.
    pub value: f64,
    /// Half a unit of the last digit that is written.
    pub half: f64,
    pub low: f64,
    pub high: f64,
}

impl Amount {
    /// The number of a statistic.
    ///
    /// | written | value | from | to |
    /// |---|---|---|---|
    /// | 5.6% | 5.6 | 5.55 | 5.65 |
    /// | 1200万人 | 1.2e7 | 11995000 | 12005000 |
    /// | 12件 | 12 | 12 | 12 |
    /// | 超过30家 | 30 | 30 | 40 |
    /// | 近50家 | 50 | 45 | 50 |
    /// | 约200亩 | 200 | 190 | 210 |
    /// | 不少于20人 | 20 | 20 | ∞ |
    pub fn of(statistic: Statistic<'_>) -> Self {
        let written = statistic.value();
        let norm = statistic.norm();
        let value = norm.as_ref().map_or(written, |norm| norm.value);
        let times = if written == 0.0 { 1.0 } else { value / written };
        let step = step(statistic.text(), written);
        // What is counted one by one is exact.
        let counted = norm.is_none() && step == 1.0 && statistic.unit() != "%";
        let half = if counted { 0.0 } else { step * times / 2.0 };
        let (low, high) = match statistic.bound() {
            Bound::Exact => (value - half, value + half),
            Bound::About => {
                (value - value.abs() * ABOUT - half, value + value.abs() * ABOUT + half)
            }
            // 超过5000 is said of all that is below 6000.
            Bound::Over => (value, value + (value.abs() * BEYOND).max(last_place(value.abs()))),
            Bound::Nearly => (value - value.abs() * BEYOND - half * 2.0, value),
            Bound::Least => (value, f64::INFINITY),
            Bound::Most => (f64::NEG_INFINITY, value),
            Bound::Range => (value, statistic.high().map_or(value, |high| high * times)),
        };
        Self { value, half, low, high }
    }

    /// Whether both can be the same number.
    pub fn meets(self, other: Self) -> bool {
        // What floating point leaves of a difference is none.
        let room = 1e-9 * self.value.abs().max(other.value.abs());
        self.low <= other.high + room && other.low <= self.high + room
    }
}

/// One unit of the last digit of a number as it is written, multiplier applied.
///
/// | written | value | step |
/// |---|---|---|
/// | 4.75万亿元 | 4.75e12 | 1e10 |
/// | 1,036件 | 1036 | 1 |
/// | 百分之五点六 | 5.6 | 0.1 |
/// | 四千五百亿元 | 4.5e11 | 1e10 |
fn step(text: &str, value: f64) -> f64 {
    let mut digits = 0.0_f64;
    let mut decimals: Option<i32> = None;
    let mut seen = false;
    for c in text.chars() {
        match digit(c) {
            Some(number) => {
                seen = true;
                digits = digits * 10.0 + f64::from(number);
                decimals = decimals.map(|count| count + 1);
            }
            None if seen && matches!(c, '.' | '．') && decimals.is_none() => decimals = Some(0),
            None if seen && matches!(c, ',' | '，') => {}
            None if seen => break,
            None => {}
        }
    }
    if seen {
        let step = 10_f64.powi(-decimals.unwrap_or(0));
        let number = digits * step;
        return if number == 0.0 { step } else { step * (value.abs() / number) };
    }
    let decimals = text.split_once('点').map(|(_, behind)| {
        behind.chars().take_while(|&c| "零〇一二三四五六七八九".contains(c)).count()
    });
    match decimals {
        Some(count) if count > 0 => 10_f64.powi(-(count.min(9) as i32)),
        _ => last_place(value.abs()),
    }
}

/// The place of the last digit that is not zero.
fn last_place(value: f64) -> f64 {
    let mut step = 1.0;
    while value >= step * 10.0 && value % (step * 10.0) == 0.0 {
        step *= 10.0;
    }
    step
}

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

/// A number for reading: no more digits than it was written with, 亿 and 万 as usual.
///
/// | number | text |
/// |---|---|
/// | 183640000000 | 1836.4亿 |
/// | 41800000 | 4180万 |
/// | 5.6 | 5.6 |
/// | 0.30000000000000004 | 0.3 |
pub(crate) fn shown(value: f64) -> String {
    let (value, suffix) = match value.abs() {
        size if size >= 1e12 => (value / 1e8, "亿"),
        size if size >= 1e8 => (value / 1e8, "亿"),
        size if size >= 1e6 => (value / 1e4, "万"),
        _ => (value, ""),
    };
    let text = format!("{value:.4}");
    let text =
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    let text = if text == "-0" { "0" } else { text };
    format!("{text}{suffix}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_exact_as_they_are_written() {
        for (text, low, high) in [
            ("增长5.6%", 5.55, 5.65),
            ("就业1200万人", 11_995_000.0, 12_005_000.0),
            ("审议法规12件", 12.0, 12.0),
            ("新增企业超过30家", 30.0, 40.0),
            ("新增企业近50家", 45.0, 50.0),
            ("办结各类案件1,036件", 1036.0, 1036.0),
            ("增长百分之五点六", 5.55, 5.65),
            ("产值４.75万亿元", 4.745e12, 4.755e12),
            ("增长4.5%—5%", 4.5, 5.0),
        ] {
            let report = crate::parse(text);
            let amount = Amount::of(report.statistics().get(0).unwrap());
            let near = |a: f64, b: f64| (a - b).abs() <= 1e-6 * b.abs();
            let is = near(amount.low, low) && near(amount.high, high);
            assert!(is, "{text}: {amount:?}");
        }
    }

    #[test]
    fn numbers_are_shown_as_they_are_read() {
        for (value, text) in [
            (183_640_000_000.0, "1836.4亿"),
            (41_800_000.0, "4180万"),
            (5.6, "5.6"),
            (0.1 + 0.2, "0.3"),
            (-0.00001, "0"),
            (316.0, "316"),
            (35000.0, "35000"),
        ] {
            assert_eq!(shown(value), text);
        }
    }
}
