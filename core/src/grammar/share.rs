//! Fractions, percentages in words, 成, halves and doublings.

use super::IResult;
use core::f64::consts::SQRT_2;
use nom::Parser;

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{anychar, one_of};
use nom::combinator::{map_opt, not, opt, peek, value, verify};
use nom::sequence::{preceded, terminated};

use super::arabic::arabic;
use super::chars::{any_of, blanks, chinese_digit, fail, first, is_chinese_numeral};
use super::numeral::{Numeral, numeral};
use super::token::Shape;
use crate::Bound;

/// A share as written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Share {
    pub low: f64,
    /// Upper end, where it differs.
    pub high: Option<f64>,
    pub unit: &'static str,
    pub shape: Shape,
    pub bound: Bound,
}

impl Share {
    fn new(low: f64, unit: &'static str, shape: Shape) -> Self {
        Self { low, high: None, unit, shape, bound: Bound::Exact }
    }
}

/// `share := parts | slash | tenths | half | doubled`; the first character tells which may fit.
pub(crate) fn share(input: &str) -> IResult<&str, Share> {
    match first(input) {
        '翻' => doubled(input),
        '过' | '過' | '近' => half(input),
        '半' => alt((tenths, half)).parse(input),
        '几' | '幾' | '双' | '雙' => fail(),
        _ => alt((parts, slash, tenths, half)).parse(input),
    }
}

/// `parts := denominator 分之 sign? numeral`; 百, 千 and 万 alone make %, ‰ and ‱.
///
/// | text | value, unit |
/// |---|---|
/// | `百分之五点六` | 5.6 % |
/// | `百分之百` `百分百` | 100 % |
/// | `百分之二十到三十` | 20 to 30 % |
/// | `千分之4.2` | 4.2 ‰ |
/// | `三分之一` | 0.333… |
/// | `二又二分之一` | 2.5 |
pub(crate) fn parts(input: &str) -> IResult<&str, Share> {
    if let Ok((rest, (whole, _, part))) =
        (numeral, (blanks, tag("又"), blanks), simple_parts).parse(input)
    {
        return Ok((rest, Share::new(whole.low + part.low, "", Shape::Fraction)));
    }
    simple_parts(input)
}

fn simple_parts(input: &str) -> IResult<&str, Share> {
    if let Ok((rest, _)) = any_of(&["百分百", "百份百"])(input) {
        return Ok((rest, Share::new(100.0, "%", Shape::Percent)));
    }
    let over = |input| (blanks, tag("分"), blanks, tag("之"), blanks).map(|_| ()).parse(input);
    let rate = terminated(
        alt((value("%", one_of("百佰")), value("‰", one_of("千仟")), value("‱", one_of("万萬")))),
        over,
    );
    let negative = || opt(one_of("负負-")).map(|sign| if sign.is_some() { -1.0 } else { 1.0 });
    if let Ok((rest, (unit, sign, n))) = (rate, negative(), numeral).parse(input) {
        let mut share = Share::new(sign * n.low + 0.0, unit, Shape::Percent);
        share.high = (n.high > n.low).then_some(n.high);
        if n.over {
            share.bound = Bound::Over;
        }
        if share.high.is_none()
            && let Some((rest, high)) = upper(rest, unit, n.high)
        {
            share.high = Some(high);
            return Ok((rest, share));
        }
        return Ok((rest, share));
    }
    let denominator =
        map_opt(numeral, |n: Numeral| (n.low != 0.0 && !n.over && !n.decimal).then_some(n.low));
    let (rest, (sign, denominator, _, sign_above, n)) =
        (negative(), denominator, over, negative(), numeral).parse(input)?;
    if (denominator, n.low) == (100.0, 0.0) {
        return fail();
    }
    Ok((rest, Share::new(sign * sign_above * n.low / denominator + 0.0, "", Shape::Fraction)))
}

/// `upper := to (rate)? numeral`: the upper end of 百分之四至百分之五 or 百分之五至六.
fn upper<'t>(input: &'t str, unit: &str, low: f64) -> Option<(&'t str, f64)> {
    let (rest, ()) = super::date::to(input).ok()?;
    let rate = match unit {
        "%" => "百分之",
        "‰" => "千分之",
        _ => "万分之",
    };
    let rest = rest.strip_prefix(rate).unwrap_or(rest);
    let (rest, n) = numeral(rest).ok()?;
    let year = n.positional && n.length > 3;
    let fits =
        n.low > low && !n.big && !year && !rest.trim_start().starts_with(['分', '年', '月', '个']);
    fits.then_some((rest, n.low))
}

/// `slash := digits '/' digits`, of at most three digits each, and no third one (2/1/2024).
///
/// | text | value |
/// |---|---|
/// | `1/3` | 0.333… |
/// | `1 4/3` | 2.333… |
fn slash(input: &str) -> IResult<&str, Share> {
    let whole = |max| {
        map_opt(super::arabic::digits, move |d: &str| {
            let n = d
                .chars()
                .filter_map(super::chars::arabic_digit)
                .fold(0u32, |n, d| n.saturating_mul(10).saturating_add(d));
            (d.chars().count() <= max).then_some(f64::from(n))
        })
    };
    let bar = || (blanks, one_of("/／"), blanks);
    let after = || {
        not(peek(verify(anychar, |&c| {
            matches!(c, '/' | '／' | '.') || is_chinese_numeral(c) || c.is_ascii_alphanumeric()
        })))
    };
    let fraction =
        || (whole(3), bar(), verify(whole(3), |&d| d > 0.0), after()).map(|(n, _, d, ())| n / d);
    let mixed = (whole(3), verify(anychar, |&c| c == ' '), fraction()).map(|(w, _, f)| w + f);
    let (rest, n) = alt((mixed, fraction())).parse(input)?;
    Ok((rest, Share::new(n, "", Shape::Fraction)))
}

/// `tenths := digit 成 (digit | 半)? (多 | 余)?`, unless 成 begins a word.
///
/// | text | value |
/// |---|---|
/// | `三成` | 30 % |
/// | `六成五` | 65 % |
/// | `三成半` | 35 % |
/// | `9.5成` | 95 % |
pub(crate) fn tenths(input: &str) -> IResult<&str, Share> {
    let tenths = alt((
        map_opt(arabic, |n| (n.value <= 10.0).then_some(n.value)),
        map_opt(numeral, |n| {
            (!n.arabic && n.low == n.high && n.low <= 10.0 && !n.over && !n.positional)
                .then_some(n.low)
        }),
        value(0.5, tag("半")),
    ));
    let begins_word =
        not(peek(one_of("立功果员为长熟本效绩都套交品年人就了份因分才群批列片型规行")));
    let hundredths = alt((
        map_opt(terminated(anychar, not(peek(verify(anychar, |&c| is_chinese_numeral(c))))), |c| {
            chinese_digit(c).filter(|&d| d > 0).map(f64::from)
        }),
        value(5.0, tag("半")),
    ));
    let (rest, (n, _, _, ones)) =
        (tenths, (blanks, tag("成")), begins_word, opt(preceded(blanks, hundredths)))
            .parse(input)?;
    let (rest, more) =
        opt(terminated(one_of("多余"), not(peek(one_of("元数样额次"))))).parse(rest)?;
    let percent = ((n * 10.0 + ones.unwrap_or(0.0)) * 1e6).round() / 1e6;
    let bound = if more.is_some() { Bound::Over } else { Bound::Exact };
    Ok((rest, Share { bound, ..Share::new(percent, "%", Shape::Percent) }))
}

/// `discount := (digit digit? | number) 折`: what is left to pay, in percent. Only for the raw layer.
///
/// | text | value |
/// |---|---|
/// | `七五折` | 75 % |
/// | `9.9折` | 99 % |
/// | `两折` | 20 % |
pub(crate) fn discount(input: &str) -> IResult<&str, (f64, &'static str)> {
    let price = alt((
        map_opt((arabic, blanks, arabic), |(a, _, b)| {
            (a.digits == 1 && b.digits == 1).then_some(a.value * 10.0 + b.value)
        }),
        map_opt(arabic, |n| {
            Some(if n.digits > 1 && !n.decimal && n.value > 10.0 {
                n.value
            } else {
                n.value * 10.0
            })
        }),
        map_opt((numeral, blanks, opt(numeral)), |(a, _, b)| match b {
            Some(b) => (a.length == 1 && b.length == 1).then_some(a.low * 10.0 + b.low),
            None if a.positional && a.length == 2 => Some(a.low),
            None if a.length == 2 && a.high > a.low => Some(a.low * 10.0 + a.high),
            None => (!a.over && a.low <= 10.0).then_some(a.low * 10.0),
        }),
        value(50.0, one_of("半对對")),
    ));
    let (rest, (price, _, _)) = (price, blanks, tag("折")).parse(input)?;
    Ok((rest, ((price * 1e6).round() / 1e6, "%")))
}

/// `half := 一半 | 半数 | 过半 | 近半`
///
/// | text | value, bound |
/// |---|---|
/// | `一半` `半数` | 0.5 |
/// | `过半数` `过半` | 0.5 over |
/// | `近半` `近半数` | 0.5 nearly |
pub(crate) fn half(input: &str) -> IResult<&str, Share> {
    let (rest, bound) = alt((
        value(
            Bound::Over,
            alt((
                any_of(&["过半数"]),
                terminated(any_of(&["过半", "過半"]), not(peek(one_of("年个天月小世径夜")))),
            )),
        ),
        value(
            Bound::Nearly,
            alt((
                any_of(&["近半数"]),
                terminated(any_of(&["近半"]), not(peek(one_of("年个天月小世径")))),
            )),
        ),
        value(Bound::Exact, any_of(&["一半", "半数"])),
    ))
    .parse(input)?;
    Ok((rest, Share { bound, ..Share::new(0.5, "", Shape::Fraction) }))
}

/// `doubled := 翻 了? bound? (numeral)? 番`: two to the power of the number, a whole one or a half more.
///
/// | text | value |
/// |---|---|
/// | `翻一番` `翻番` | 2 倍 |
/// | `翻1.5番` | 2.83 倍 |
/// | `翻了近两番` | 4 倍 nearly |
pub(crate) fn doubled(input: &str) -> IResult<&str, Share> {
    let bound = alt((
        value(Bound::Nearly, any_of(&["将近", "近", "接近"])),
        value(Bound::About, any_of(&["大约", "约"])),
        value(Bound::Over, any_of(&["超过", "超"])),
    ));
    let (rest, (_, _, bound, n, _)) =
        (tag("翻"), opt(tag("了")), opt(bound), opt(numeral), tag("番")).parse(input)?;
    let doublings = n.map_or(1.0, |n| n.low);
    if doublings > 10.0 || (doublings * 2.0).fract() != 0.0 {
        return fail();
    }
    let half = if doublings.fract() == 0.0 { 1.0 } else { SQRT_2 };
    let times = half * f64::from(1 << doublings as u32);
    let (rest, more) = opt(any_of(&["多", "有余"])).parse(rest)?;
    let bound = more.map_or(bound.unwrap_or(Bound::Exact), |_| Bound::Over);
    Ok((rest, Share { bound, ..Share::new(times, "倍", Shape::Multiple) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        for (text, low, high, unit, bound, rest) in [
            ("百分之五点六", 5.6, None, "%", Bound::Exact, ""),
            ("百分之一百二十", 120.0, None, "%", Bound::Exact, ""),
            ("百分之百", 100.0, None, "%", Bound::Exact, ""),
            ("百分百。", 100.0, None, "%", Bound::Exact, "。"),
            ("百分之二十到三十", 20.0, Some(30.0), "%", Bound::Exact, ""),
            ("百分之四至百分之五", 4.0, Some(5.0), "%", Bound::Exact, ""),
            ("百分之七八十", 70.0, Some(80.0), "%", Bound::Exact, ""),
            ("百分之三十几", 30.0, None, "%", Bound::Over, ""),
            ("千分之4.2", 4.2, None, "‰", Bound::Exact, ""),
            ("万分之三", 3.0, None, "‱", Bound::Exact, ""),
            ("百分之负二", -2.0, None, "%", Bound::Exact, ""),
            ("三分之一", 1.0 / 3.0, None, "", Bound::Exact, ""),
            ("二又二分之一", 2.5, None, "", Bound::Exact, ""),
            ("1/3的", 1.0 / 3.0, None, "", Bound::Exact, "的"),
            ("1 4/3", 7.0 / 3.0, None, "", Bound::Exact, ""),
            ("三成", 30.0, None, "%", Bound::Exact, ""),
            ("六成五", 65.0, None, "%", Bound::Exact, ""),
            ("一成多；", 10.0, None, "%", Bound::Over, "；"),
            ("三成半", 35.0, None, "%", Bound::Exact, ""),
            ("9.5成", 95.0, None, "%", Bound::Exact, ""),
            ("一半以上", 0.5, None, "", Bound::Exact, "以上"),
            ("过半", 0.5, None, "", Bound::Over, ""),
            ("近半", 0.5, None, "", Bound::Nearly, ""),
            ("翻一番", 2.0, None, "倍", Bound::Exact, ""),
            ("翻番", 2.0, None, "倍", Bound::Exact, ""),
            ("翻1.5番", 8f64.sqrt(), None, "倍", Bound::Exact, ""),
            ("翻了近两番", 4.0, None, "倍", Bound::Nearly, ""),
        ] {
            let (left, read) = share(text).unwrap_or_else(|_| panic!("{text}"));
            assert!((read.low - low).abs() < 1e-12, "{text}");
            assert_eq!(
                (read.high, read.unit, read.bound, left),
                (high, unit, bound, rest),
                "{text}"
            );
        }
        for text in ["五成员", "两成果", "三分", "1/2/3", "翻山", "近半年", "12/2024"]
        {
            assert!(share(text).is_err(), "{text}");
        }
    }
}
