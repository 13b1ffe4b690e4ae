//! What a time word says, and the years that relative words count from.

use crate::outline::Scope;

/// What a time word says about the time of a number.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::statistics) enum Time {
    /// An ISO period: `2024`, `2024-06`, `2024-H1`, `2021/2025`.
    Fixed(String),
    /// So many years up to the end of the scope: 近三年, 五年来.
    Span(i32),
    /// So many years from the plan year on: 今后三年.
    Ahead(i32),
}

impl Time {
    /// A year.
    pub fn year(year: i32) -> Self {
        Self::Fixed(year.to_string())
    }

    /// Whether it is a part of one year: 2024-H1, 2020-01/2020-06.
    pub fn is_part_of_year(&self) -> bool {
        matches!(self, Self::Fixed(t) if t.contains('-'))
    }
}

/// Years that relative words count from.
#[derive(Debug, Clone, Copy)]
pub(in crate::statistics) struct Calendar {
    /// Time that the part covers.
    pub scope: Scope,
    /// Year under review of the whole report.
    pub review: Option<i32>,
    /// Whether the paragraph explains words: what it says is background.
    pub notes: bool,
}

impl Calendar {
    /// The year in which the report is delivered.
    pub fn delivery(&self) -> Option<i32> {
        self.review.map(|y| y + 1)
    }

    /// The year that 上半年, 3月, 年末 belong to.
    pub fn current(&self) -> Option<i32> {
        self.scope.year.or(self.review)
    }

    /// The first year of a plan.
    pub fn ahead(&self) -> Option<i32> {
        let scope = self.scope;
        let planned = scope.since.or(scope.year).filter(|_| scope.plan);
        planned.or_else(|| self.delivery())
    }

    /// Whether a year is the last of a part of several.
    pub fn ends(&self, year: &str) -> bool {
        let scope = self.scope;
        scope.since.is_some() && scope.year.is_some_and(|y| year.parse() == Ok(y))
    }

    /// The scope of a row under the time that its sentence or paragraph sets.
    pub fn under(&self, context: Option<&Time>) -> Scope {
        let scope = self.scope;
        match context {
            Some(Time::Span(years)) if scope.since.is_none() || scope.plan => {
                let year = if scope.plan { self.review } else { self.current() };
                Scope { year, since: year.map(|y| y - years + 1), plan: false }
            }
            Some(Time::Ahead(years)) => {
                let first = self.ahead();
                Scope { year: first.map(|y| y + years - 1), since: first, plan: true }
            }
            Some(Time::Fixed(t)) => match years_of(t) {
                Some((since, year)) if since < year => {
                    Scope { year: Some(year), since: Some(since), plan: scope.plan }
                }
                _ => scope,
            },
            _ => scope,
        }
    }
}

/// First and last year of an ISO period.
pub(super) fn years_of(period: &str) -> Option<(i32, i32)> {
    let year = |p: &str| p.get(..4)?.parse().ok();
    let (first, last) = period.split_once('/').unwrap_or((period, period));
    Some((year(first)?, year(last).or_else(|| year(first))?))
}

/// The last year of an ISO period.
pub(in crate::statistics) fn last_year(period: &str) -> i32 {
    years_of(period).map_or(0, |(_, last)| last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_periods() {
        for (period, years) in [
            ("2024", (2024, 2024)),
            ("2021/2025", (2021, 2025)),
            ("2024-H1", (2024, 2024)),
            ("2016-Q1/Q3", (2016, 2016)),
        ] {
            assert_eq!(years_of(period), Some(years), "{period}");
        }
    }
}
