//! Short names of five-year plans, and their years.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::anychar;
use nom::combinator::{map_opt, not, peek, value, verify};
use nom::sequence::terminated;

use super::IResult;
use super::chars::{chinese_digit, is_numeral};

/// Years of the five-year plan with this number: the 14th is 2021 to 2025 (the second ended
/// in 1962 and the third began in 1966).
pub(crate) fn plan_years(number: u32) -> Option<(u32, u32)> {
    match number {
        1..=2 => Some((1948 + 5 * number, 1952 + 5 * number)),
        3..=40 => Some((1951 + 5 * number, 1955 + 5 * number)),
        _ => None,
    }
}

/// `plan := 十? digit 五`: the short name of a five-year plan, with its number.
///
/// | text | number |
/// |---|---|
/// | `十四五` | 14 |
/// | `十五` | 10 |
/// | `九五` | 9 |
pub(crate) fn plan(input: &str) -> IResult<&str, u32> {
    let digit = map_opt(anychar, |c| {
        chinese_digit(c).filter(|&d| (1..=9).contains(&d) && !matches!(c, '两'))
    });
    let second = (tag("十"), digit, tag("五")).map(|(_, d, _)| 10 + d);
    let digit = map_opt(anychar, |c| {
        chinese_digit(c).filter(|&d| (1..=9).contains(&d) && !matches!(c, '两'))
    });
    let first = (digit, tag("五")).map(|(d, _)| d);
    let tenth = value(10, tag("十五"));
    terminated(alt((second, tenth, first)), not(peek(verify(anychar, |&c| is_numeral(c)))))
        .parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plans() {
        for (text, number, years) in [
            ("十四五规划", 14, (2021, 2025)),
            ("十五", 10, (2001, 2005)),
            ("九五", 9, (1996, 2000)),
            ("一五", 1, (1953, 1957)),
        ] {
            assert_eq!(plan(text).unwrap().1, number, "{text}");
            assert_eq!(plan_years(number), Some(years));
        }
        assert!(plan("四五六").is_err());
    }
}
