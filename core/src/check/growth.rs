//! The change between two levels, as they are written.

use crate::compare::{Quantity, shown};

/// What two levels of one quantity say of the change between them, in the unit of a change.
///
/// | before | level | unit | change | from | to |
/// |---|---|---|---|---|---|
/// | 40公里 | 50公里 | % | 25 | 22.2 | 27.8 |
/// | 40公里 | 50公里 | 公里 | 10 | 9 | 11 |
/// | 93.8% | 98.1% | 百分点 | 4.3 | 4.2 | 4.4 |
/// | 93.8% | 98.1% | % | none: points are meant | | |
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Growth {
    pub value: f64,
    /// The ends that rounding leaves open.
    pub low: f64,
    pub high: f64,
    /// How it is reckoned: `50 ÷ 40 − 1`.
    pub relation: String,
}

impl Growth {
    /// `None` where the levels have no change in this unit.
    pub fn between(before: &Quantity<'_>, level: &Quantity<'_>, unit: &str) -> Option<Self> {
        let (x, y) = (before.amount, level.amount);
        let percent = level.facets.unit == "%";
        let rate = match unit {
            "%" if !percent && x.low > 0.0 => true,
            "百分点" if percent => false,
            unit if unit == level.facets.unit && !percent => false,
            _ => return None,
        };
        let of = |y: f64, x: f64| if rate { (y / x - 1.0) * 100.0 } else { y - x };
        let relation = match rate {
            true => format!("{} ÷ {} − 1", shown(y.value), shown(x.value)),
            false => format!("{} − {}", shown(y.value), shown(x.value)),
        };
        let (low, high) = (of(y.low, x.high), of(y.high, x.low));
        Some(Self { value: of(y.value, x.value), low, high, relation })
    }

    /// Rounding of both levels, on either side.
    pub fn slack(&self) -> f64 {
        (self.high - self.low) / 2.0
    }

    /// Whether a change that is told with so much room on either side can be this one.
    pub fn meets(&self, stated: f64, room: f64) -> bool {
        stated + room >= self.low - 1e-9 && stated - room <= self.high + 1e-9
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_between_levels() {
        for row in include_str!("growth.rs").lines().filter_map(|line| line.strip_prefix("/// | "))
        {
            let cells: Vec<_> = row.split(" | ").map(|cell| cell.trim_end_matches(" |")).collect();
            let [before, level, unit, change, rest @ ..] = &cells[..] else { panic!("{row}") };
            if *before == "before" {
                continue;
            }
            let texts = [before, level].map(|number| format!("覆盖{number}"));
            let reports = [crate::parse(&texts[0]), crate::parse(&texts[1])];
            let of = |at: usize| Quantity::new(0, reports[at].statistics().get(0).unwrap());
            let found = Growth::between(&of(0), &of(1), unit);
            match (found, change.parse::<f64>()) {
                (None, Err(_)) => {}
                (Some(growth), Ok(change)) => {
                    let told = [change, rest[0].parse().unwrap(), rest[1].parse().unwrap()];
                    let near = |(a, b): (f64, f64)| (a - b).abs() < 0.06;
                    let ours = [growth.value, growth.low, growth.high];
                    assert!(ours.into_iter().zip(told).all(near), "{row}: {growth:?}");
                }
                (found, _) => panic!("{row}: {found:?}"),
            }
        }
    }
}
