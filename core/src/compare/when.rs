//! Times as numbers, so that those of two reports can be laid side by side.

/// The years that a period covers and what part of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct When {
    pub first: i32,
    pub last: i32,
    /// Part of the year; 0 for whole years.
    part: u32,
}

impl When {
    /// Reads the ISO form of a period; a period without a year has none.
    ///
    /// | period | first | last | whole years |
    /// |---|---|---|---|
    /// | `2024` | 2024 | 2024 | yes |
    /// | `2021/2025` | 2021 | 2025 | yes |
    /// | `2024-H1` | 2024 | 2024 | no |
    /// | `2024-01/2024-11` | 2024 | 2024 | no |
    pub fn of(period: &str) -> Option<Self> {
        let (first, last) = period.split_once('/').unwrap_or((period, period));
        let part = match (tail(first), tail(last)) {
            ("", "") => 0,
            (first, last) => {
                let bytes = first.bytes().chain([b'/']).chain(last.bytes());
                bytes.fold(1, |sum: u32, byte| sum.wrapping_mul(31).wrapping_add(byte.into()))
            }
        };
        Some(Self { first: year(first)?, last: year(last).or_else(|| year(first))?, part })
    }

    /// Whether it is one year, from its beginning to its end.
    pub fn is_year(self) -> bool {
        self.first == self.last && self.part == 0
    }

    /// The same time as seen from a year.
    pub fn from(self, year: i32) -> Self {
        let back = |ours: i32| ours.saturating_sub(year);
        Self { first: back(self.first), last: back(self.last), part: self.part }
    }
}

fn year(end: &str) -> Option<i32> {
    end.get(..4)?.parse().ok()
}

fn tail(end: &str) -> &str {
    end.get(4..).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_parts() {
        for (period, expected) in [
            ("2024", Some((2024, 2024, true))),
            ("2021/2025", Some((2021, 2025, false))),
            ("2024-H1", Some((2024, 2024, false))),
            ("2024-01/2024-11", Some((2024, 2024, false))),
            ("2024-06-30", Some((2024, 2024, false))),
            ("H1", None),
            ("", None),
        ] {
            let when = When::of(period);
            assert_eq!(when.map(|w| (w.first, w.last, w.is_year())), expected, "{period}");
        }
        assert_ne!(When::of("2024-H1"), When::of("2024-Q1"));
        assert_eq!(
            When::of("2024-H1").unwrap().from(2024),
            When::of("2023-H1").unwrap().from(2023)
        );
    }
}
