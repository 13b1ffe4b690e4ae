//! Arabic digit strings: plain, grouped, full-width, spaced, with decimals.

use super::IResult;
use nom::Parser;
use nom::combinator::{recognize, verify};
use nom::multi::{many_m_n, many1_count};
use nom::sequence::preceded;

use super::chars::{arabic_digit, fail, first, is_blank, is_han};
use crate::decimal::Decimal;

/// A number in Arabic digits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Arabic {
    pub value: f64,
    /// Digits before the decimal point.
    pub digits: usize,
    /// Whether there is a decimal point.
    pub decimal: bool,
}

/// `number := (spaced | comma-grouped | blank-grouped | digits) ( '.' digits )?`
///
/// The decimal point counts only where no second one follows (2024.2.1 is a date).
///
/// | text | value |
/// |---|---|
/// | `1036` | 1036 |
/// | `4.75` | 4.75 |
/// | `1,050,000` | 1050000 |
/// | `１９３．４` | 193.4 |
/// | `４，５６５` | 4565 |
/// | `1 036件` | 1036 |
/// | `1 9 9 3年` | 1993 |
pub(crate) fn arabic(input: &str) -> IResult<&str, Arabic> {
    let (rest, whole) = digits(input)?;
    // Only a comma or a blank can make the number longer than its first digits.
    let (rest, whole) = match first(rest) {
        ',' | '，' => comma_grouped(input).unwrap_or((rest, whole)),
        c if is_blank(c) => {
            spaced(input).or_else(|_| blank_grouped(input)).unwrap_or((rest, whole))
        }
        _ => (rest, whole),
    };
    let (rest, fraction) = match fraction(rest) {
        Ok((rest, fraction)) => (rest, Some(fraction)),
        Err(_) => (rest, None),
    };
    let plain = whole.bytes().all(|b| b.is_ascii_digit());
    let digits = if plain {
        whole.len()
    } else {
        whole.chars().filter(|&c| arabic_digit(c).is_some()).count()
    };
    Ok((
        rest,
        Arabic { value: value(whole, fraction.unwrap_or("")), digits, decimal: fraction.is_some() },
    ))
}

/// `digits := [0-9０-９]+`
pub(crate) fn digits(input: &str) -> IResult<&str, &str> {
    let mut rest = input.as_bytes();
    while let [b'0'..=b'9', after @ ..] | [0xEF, 0xBC, 0x90..=0x99, after @ ..] = rest {
        rest = after;
    }
    match input.len() - rest.len() {
        0 => fail(),
        len => Ok((&input[len..], &input[..len])),
    }
}

/// Exactly `count` digits.
fn run(count: usize) -> impl Fn(&str) -> IResult<&str, &str> {
    move |input| verify(digits, |run: &str| run.chars().count() == count).parse(input)
}

/// `fraction := [.．] digits`, unless another point and digit follow; `·` only before a percent sign
/// (19·5％, but “12·4”).
fn fraction(input: &str) -> IResult<&str, &str> {
    let point = first(input);
    if !matches!(point, '.' | '．' | '·' | '•') {
        return fail();
    }
    let (rest, fraction) = digits(&input[point.len_utf8()..])?;
    if matches!(point, '·' | '•') && !matches!(first(rest), '%' | '％' | '‰') {
        return fail();
    }
    let mut after = rest.chars();
    let second = matches!(after.next(), Some('.' | '．'))
        && after.next().is_some_and(|c| arabic_digit(c).is_some());
    if second { fail() } else { Ok((rest, fraction)) }
}

/// `spaced := digit (blank digit){2,}`, every digit on its own.
fn spaced(input: &str) -> IResult<&str, &str> {
    let one = |input| run(1)(input);
    let blank = verify(nom::character::complete::anychar, |&c| is_blank(c));
    verify(recognize((one, many1_count((blank, one)))), |text: &str| {
        text.chars().filter(|&c| arabic_digit(c).is_some()).count() >= 3
    })
    .parse(input)
}

/// `comma-grouped := digit{1,3} ( comma digit{3} )+`; a full-width comma between ASCII digits only where a word follows.
fn comma_grouped(input: &str) -> IResult<&str, &str> {
    if let Ok(found) = grouped(input, |c| c == ',') {
        return Ok(found);
    }
    let (rest, whole) = grouped(input, |c| c == '，')?;
    let next = first(rest);
    if is_han(next) && !matches!(next, '年' | '月' | '日' | '第') {
        Ok((rest, whole))
    } else if first(input).is_ascii() {
        fail()
    } else {
        Ok((rest, whole))
    }
}

/// `blank-grouped := digit{1,3} ( blank digit{3} )+` before a word or `%`, so that two columns of a table stay two.
fn blank_grouped(input: &str) -> IResult<&str, &str> {
    let (rest, whole) = grouped(input, is_blank)?;
    let mut after =
        rest.chars().take(24).skip_while(|&c| is_blank(c) || c == '.' || arabic_digit(c).is_some());
    if after.next().is_some_and(|c| is_han(c) || matches!(c, '%' | '％' | '‰')) {
        Ok((rest, whole))
    } else {
        fail()
    }
}

fn grouped(input: &str, separator: impl Fn(char) -> bool) -> IResult<&str, &str> {
    let group = |input| {
        preceded(verify(nom::character::complete::anychar, |&c| separator(c)), run(3)).parse(input)
    };
    recognize((
        verify(digits, |lead: &str| lead.chars().count() <= 3 && first(lead) != '0'),
        group,
        many_m_n(0, 6, group),
    ))
    .parse(input)
}

/// Value of digits before and after the point, exact to the last bit.
fn value(whole: &str, fraction: &str) -> f64 {
    let mut decimal = Decimal::default();
    whole.chars().filter_map(arabic_digit).for_each(|digit| decimal.push(digit));
    fraction.chars().filter_map(arabic_digit).for_each(|digit| decimal.push_decimal(digit));
    decimal.value()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        for (text, number, rest) in [
            ("1036件", 1036.0, "件"),
            ("4.75万", 4.75, "万"),
            ("1,050,000", 1_050_000.0, ""),
            ("1,23", 1.0, ",23"),
            ("１９３．４", 193.4, ""),
            ("４，５６５", 4565.0, ""),
            ("4，565", 4.0, "，565"),
            ("4，565万吨", 4565.0, "万吨"),
            ("4，5件", 4.0, "，5件"),
            ("1 036件", 1036.0, "件"),
            ("1 036 2", 1.0, " 036 2"),
            ("1 9 9 3年", 1993.0, "年"),
            ("12 345 678人", 12_345_678.0, "人"),
            ("2024.2.1", 2024.0, ".2.1"),
            ("19·5％", 19.5, "％"),
            ("12·4", 12.0, "·4"),
            ("0.1", 0.1, ""),
            ("3.", 3.0, "."),
            ("4.800", 4.8, ""),
            ("12345678901234567890", 12_345_678_901_234_567_890.0, ""),
            ("0.1234567890123456789012345", 0.123_456_789_012_345_68, ""),
        ] {
            let (left, read) = arabic(text).unwrap();
            assert_eq!((read.value, left), (number, rest), "{text}");
        }
        assert!(arabic("件").is_err());
        assert!(arabic("").is_err());
    }
}
