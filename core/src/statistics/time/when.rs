//! What a time word says, and the years that relative words count from.

use super::months::run;
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

    /// Whether it is a month or a day, of which no more than a sentence speaks.
    pub fn is_moment(&self) -> bool {
        let digits = |part: &str| part.as_bytes().get(5).is_some_and(u8::is_ascii_digit);
        matches!(self, Self::Fixed(t) if !t.contains('/') && digits(t))
    }

    /// Whether it is what has passed of a year: 2024-H1, 2020-01/2020-08.
    pub fn is_so_far(&self) -> bool {
        matches!(self, Self::Fixed(t) if matches!(t.get(4..7), Some("-H1" | "-Q1" | "-01"))
            && !self.is_moment())
    }

    /// The year that it is, and no more.
    pub fn single_year(&self) -> Option<i32> {
        match self {
            Self::Fixed(t) if t.len() == 4 => t.parse().ok(),
            _ => None,
        }
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
    /// First and last month of it, where it is no whole year.
    pub months: Option<(u32, u32)>,
    /// Year under review of the whole report.
    pub review: Option<i32>,
    /// When the report was delivered: the year, and the month where it is known.
    pub now: Option<(i32, Option<u32>)>,
    /// Whether the year under review had not ended then.
    pub running: bool,
    /// Whether the paragraph explains words: what it says is background.
    pub notes: bool,
}

impl Calendar {
    /// The year in which the report is delivered.
    pub fn delivery(&self) -> Option<i32> {
        self.now.map(|(year, _)| year)
    }

    /// The year that 上半年, 3月, 年末 belong to.
    pub fn current(&self) -> Option<i32> {
        self.scope.year.or(self.review)
    }

    /// The first year of a plan.
    pub fn ahead(&self) -> Option<i32> {
        let scope = self.scope;
        let planned = scope.since.or(scope.year).filter(|_| scope.plan);
        planned.or_else(|| self.review.map(|year| year + i32::from(!self.running)))
    }

    /// The last year that is looked back on.
    pub fn until(&self) -> Option<i32> {
        self.scope.year.filter(|_| !self.scope.plan).or(self.review)
    }

    /// What has passed of the year of delivery.
    pub fn so_far(&self) -> Option<Time> {
        let year = self.delivery()?;
        Some(match self.months.filter(|&(first, _)| first == 1 && !self.scope.plan) {
            Some((first, last)) => Time::Fixed(run(year, first, last)),
            None => Time::year(year),
        })
    }

    /// The year that the century begins with: 2000.
    pub fn century(&self) -> Option<i32> {
        self.review.or(self.scope.year).map(|year| year / 100 * 100)
    }

    /// The time of a part that is no whole year.
    pub fn part(&self) -> Option<String> {
        let (first, last) = self.months.filter(|_| self.scope.since.is_none())?;
        Some(run(self.scope.year?, first, last))
    }

    /// Whether a time begins behind the delivery.
    pub fn is_to_come(&self, period: &str) -> bool {
        let Some((year, month)) = self.now else { return false };
        let first = period.split('/').next().unwrap_or(period);
        let from = first.get(5..7).and_then(|month| month.parse::<u32>().ok());
        match (first.get(..4).and_then(|y| y.parse::<i32>().ok()), from, month) {
            (Some(begins), Some(from), Some(month)) => (begins, from) > (year, month),
            (Some(begins), _, None) if first.len() > 4 => begins > year,
            (Some(begins), None, Some(month)) if begins == year => {
                let from = match first.get(5..) {
                    Some("H1" | "Q1") => 1,
                    Some("Q2") => 4,
                    Some("H2" | "Q3") => 7,
                    Some("Q4") => 10,
                    // 今年 of a report in autumn has mostly passed.
                    _ => return !self.running && month < 7,
                };
                from > month
            }
            (Some(begins), ..) => begins >= year,
            _ => false,
        }
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
pub(in crate::statistics) fn years_of(period: &str) -> Option<(i32, i32)> {
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
