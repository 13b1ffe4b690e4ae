//! Runs of months: one form for each, whatever words the text has for it.

/// The period of a run of months of a year.
///
/// Half a year, a quarter and three quarters have names of their own, and twelve months are the
/// year; other runs are told by their ends.
pub(in crate::statistics) fn run(year: i32, first: u32, last: u32) -> String {
    match (first, last) {
        (1, 12) => format!("{year:04}"),
        (1, 6) => format!("{year:04}-H1"),
        (7, 12) => format!("{year:04}-H2"),
        (1, 3) | (4, 6) | (7, 9) | (10, 12) => format!("{year:04}-Q{}", last / 3),
        (1 | 4, 9) | (4, 12) => {
            format!("{year:04}-Q{}/{year:04}-Q{}", first.div_ceil(3), last / 3)
        }
        _ if first == last => format!("{year:04}-{first:02}"),
        _ => format!("{year:04}-{first:02}/{year:04}-{last:02}"),
    }
}

/// A period in its one form; what is no run of months of one year stays.
///
/// | period | form |
/// |---|---|
/// | `2024-01/2024-06`, `2024-Q1/2024-Q2` | `2024-H1` |
/// | `2024-01/2024-09` | `2024-Q1/2024-Q3` |
/// | `2024-01/2024-12` | `2024` |
/// | `2024-11/2025-03`, `2024-06-30` | as they are |
pub(super) fn one_form(period: String) -> String {
    months(&period).map_or(period, |(year, first, last)| run(year, first, last))
}

/// Year, first and last month of a run that is named by its ends.
fn months(period: &str) -> Option<(i32, u32, u32)> {
    let (from, to) = period.split_once('/')?;
    let (year, first) = part(from)?;
    let (end, last) = part(to)?;
    (year == end && first.0 <= last.1).then_some((year, first.0, last.1))
}

/// Year, first and last month of a month, quarter or half year.
fn part(text: &str) -> Option<(i32, (u32, u32))> {
    let (year, part) = text.split_once('-')?;
    let months = match part.as_bytes() {
        [b'H', n @ b'1'..=b'2'] => (u32::from(n - b'1') * 6 + 1, u32::from(n - b'0') * 6),
        [b'Q', n @ b'1'..=b'4'] => (u32::from(n - b'1') * 3 + 1, u32::from(n - b'0') * 3),
        _ => part.parse().ok().map(|month| (month, month))?,
    };
    Some((year.parse().ok()?, months))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        for (period, form) in [
            ("2024-01/2024-06", "2024-H1"),
            ("2024-Q1/2024-Q2", "2024-H1"),
            ("2024-07/2024-12", "2024-H2"),
            ("2024-01/2024-09", "2024-Q1/2024-Q3"),
            ("2024-Q1/2024-Q3", "2024-Q1/2024-Q3"),
            ("2024-01/2024-03", "2024-Q1"),
            ("2024-01/2024-12", "2024"),
            ("2024-01/2024-11", "2024-01/2024-11"),
            ("2024-04/2024-09", "2024-Q2/2024-Q3"),
            ("2024-11/2025-03", "2024-11/2025-03"),
            ("2024-03", "2024-03"),
            ("2024-06-30", "2024-06-30"),
            ("2024-06-01/2024-06-30", "2024-06-01/2024-06-30"),
            ("2021/2025", "2021/2025"),
        ] {
            assert_eq!(one_form(period.to_owned()), form, "{period}");
        }
    }
}
