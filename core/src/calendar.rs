//! Which dates there are, in the forms of ISO 8601 and, without a year, of XML Schema.

/// Days of a month from 1 to 12; February has 29 where the year is not known.
fn days(year: Option<i32>, month: u32) -> u32 {
    let leap = |y: i32| y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);
    match month {
        2 => 28 + u32::from(year.is_none_or(leap)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Whether the month has this day, in this year where it is known.
pub(crate) fn has(year: Option<i32>, month: u32, day: u32) -> bool {
    (1..=12).contains(&month) && (1..=days(year, month)).contains(&day)
}

/// Whether a date, a part of a year or an interval of two of them can be.
///
/// The later end of an interval may not come first; without a year, months may run into the next
/// one, and days into the next month.
///
/// | value | can be |
/// |---|---|
/// | `2024` `2024-02-29` `2024-H1` `2024-Q1/2024-Q3` | yes |
/// | `--03` `--02-29` `---31` `Q4` `--11/--03` | yes |
/// | `2023-02-29` `2024-13` `2024-Q5` `2024-05/2024-03` | no |
/// | `--02-30` `--13-45` `---32` `--03-15/--03-10` | no |
pub(crate) fn exists(value: &str) -> bool {
    let Some((first, last)) = value.split_once('/') else { return is_part(value) };
    let common = first.len().min(last.len());
    let in_order = match first.as_bytes() {
        [b'-', b'-', month @ .., _, _, _] if last.as_bytes().get(2..4) == Some(month) => {
            first <= last
        }
        [b'-', ..] => true,
        _ => first.get(..common) <= last.get(..common),
    };
    is_part(first) && is_part(last) && in_order
}

/// Whether one date or part of a year can be.
fn is_part(value: &str) -> bool {
    let number = |text: &str| text.parse::<u32>().unwrap_or(0);
    let month_day = |year, text: &str| match text.split_once('-') {
        Some((month, day)) => has(year, number(month), number(day)),
        None => (1..=12).contains(&number(text)),
    };
    let of_year = |year, text: &str| match text.as_bytes() {
        [b'H', half] => (b'1'..=b'2').contains(half),
        [b'Q', quarter] => (b'1'..=b'4').contains(quarter),
        _ => month_day(year, text),
    };
    if let Some(day) = value.strip_prefix("---") {
        return (1..=31).contains(&number(day));
    }
    if let Some(rest) = value.strip_prefix("--") {
        return month_day(None, rest);
    }
    match value.split_once('-') {
        Some((year, rest)) => of_year(year.parse().ok(), rest),
        None => value.parse::<i32>().is_ok() || value.len() == 2 && of_year(None, value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        for value in [
            "2024", "2024-02-29", "2000-02-29", "2024-H1", "2024-Q1/2024-Q3", "2021/2025",
            "2024-11/2025-03", "2023/2025-03", "2024-03-15/2024-03-15", "--03", "--02-29", "---31",
            "Q4", "H2", "Q1/Q3", "--01/--11", "--11/--03", "--12-25/--01-05", "--03-10/--03-15",
            "---25/---05",
        ] {
            assert!(exists(value), "{value}");
        }
        for value in [
            "2023-02-29", "1900-02-29", "2024-13", "2024-00", "2024-04-31", "2024-Q5", "2024-Q0",
            "2025/2021", "2024-05/2024-03", "2024-03-15/2024-03-10", "--02-30", "--13-45",
            "--05-00", "---32", "---00", "--03-15/--03-10", "Q5", "Q3/Q1", "--04/--13",
        ] {
            assert!(!exists(value), "{value}");
        }
    }
}
