//! Calendar dates and periods.

use super::IResult;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{anychar, one_of};
use nom::combinator::{map_opt, not, opt, peek, value, verify};
use nom::sequence::{preceded, terminated};

use super::arabic::arabic;
use super::chars::{
    any_of, arabic_digit, blanks, chinese_digit, fail, first, is_numeral, skip_blanks,
};
use super::numeral::numeral;
use crate::calendar;

/// What the words of a date tell by themselves.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum When {
    /// A date or period in ISO form; without a year or month in that of XML Schema.
    Told(String),
    /// Nothing: 21世纪, 8时30分.
    Untold,
    /// A date that no calendar has: 2月30日, 13月45日.
    Impossible,
}

impl When {
    fn of(iso: Option<String>) -> Self {
        match iso {
            Some(iso) if calendar::exists(&iso) => Self::Told(iso),
            Some(_) => Self::Impossible,
            None => Self::Untold,
        }
    }
}

/// A value as it is written, whether it can be or not.
type Iso = Option<String>;

/// `date := iso | years | year-led | quarter | months | clock | decade | century`
///
/// | text | value |
/// |---|---|
/// | `2024年` `２０２４年度` `二〇二四年末` | 2024 |
/// | `2024年3月15日` `二〇二六年一月二十七日` | 2024-03-15, 2026-01-27 |
/// | `2024-02-01` `2024.2.1` `1/2/2024` | 2024-02-01 |
/// | `2019—2023年` `2019年至2023年` | 2019/2023 |
/// | `2024年上半年` | 2024-H1 |
/// | `2024年前三季度` | 2024-Q1/2024-Q3 |
/// | `2024年1—9月` | 2024-01/2024-09 |
/// | `2024年3月15日至18日` | 2024-03-15/2024-03-18 |
/// | `一季度` `前三季度` | Q1, Q1/Q3 |
/// | `3月` `1至11月` `3月15日` | --03, --01/--11, --03-15 |
/// | `九十年代` `20世纪80年代` | 1990/1999, 1980/1989 |
/// | `2021年与2023年间` | 2021/2023 |
/// | `21世纪` `8时30分` | none |
/// | `2月30日` `2023年2月29日` `2024年13月45日` `2024年5月—3月` | impossible |
pub(crate) fn date(input: &str) -> IResult<&str, When> {
    let (rest, iso) = written(input)?;
    Ok((rest, When::of(iso)))
}

fn written(input: &str) -> IResult<&str, Iso> {
    if let Ok((rest, y)) = year(input) {
        let found = iso(input)
            .or_else(|_| years(y, rest))
            .or_else(|_| year_led(y, rest))
            .or_else(|_| year_of_list(y, chinese_digit(first(input)).is_some(), rest));
        if found.is_ok() {
            return found;
        }
    }
    if let Ok(found) = day_led(input) {
        return Ok(found);
    }
    // A look at the words to come saves most of the tries.
    let mut near = [false; 4];
    for c in input.chars().take(LONGEST) {
        near.iter_mut().zip(['季', '月', '代', '世']).for_each(|(near, mark)| *near |= mark == c);
    }
    let with = |mark: usize, rule: fn(&str) -> IResult<&str, Iso>| {
        move |input| if near[mark] { rule(input) } else { fail() }
    };
    alt((with(0, quarter), with(1, months), with(2, decade), with(3, century), clock)).parse(input)
}

/// Characters of the longest quarter, month or decade, blanks included.
pub(super) const LONGEST: usize = 24;

/// `year := digit{4}` from 1800 to 2199, Arabic, Chinese, or Chinese with an Arabic zero (二00八).
pub(crate) fn year(input: &str) -> IResult<&str, i32> {
    // Nearly all years are four digits before 年.
    if let [digits @ .., 0xE4..=0xE9] = input.as_bytes().get(..5).unwrap_or_default()
        && digits.iter().all(u8::is_ascii_digit)
    {
        let y = digits.iter().fold(0, |y, digit| y * 10 + i32::from(digit - b'0'));
        return if (1800..=2199).contains(&y) { Ok((&input[4..], y)) } else { fail() };
    }
    let arabic_year =
        || map_opt(arabic, |n| (n.digits == 4 && !n.decimal).then_some(n.value as i32));
    alt((arabic_year(), chinese_year))
        .parse(input)
        .and_then(|(rest, y)| if (1800..=2199).contains(&y) { Ok((rest, y)) } else { fail() })
}

fn chinese_year(input: &str) -> IResult<&str, i32> {
    let zero = |c: char| matches!(c, '0' | '０' | 'O' | 'Ｏ' | '◯' | 'О').then_some(0);
    let digit = |input| {
        preceded(
            blanks,
            map_opt(anychar, |c| chinese_digit(c).filter(|_| c != '两').or_else(|| zero(c))),
        )
        .parse(input)
    };
    let (rest, (a, b, c, d)) = (digit, digit, digit, digit).parse(input)?;
    not(digit).parse(rest)?;
    if chinese_digit(first(input)).is_none() {
        fail()
    } else {
        Ok((rest, (a * 1000 + b * 100 + c * 10 + d) as i32))
    }
}

/// A whole number from `low` to `high`, Arabic of at most two digits or Chinese.
pub(super) fn small(low: u32, high: u32) -> impl Fn(&str) -> IResult<&str, u32> {
    move |input| {
        let (rest, n) = alt((
            map_opt(arabic, |n| (n.digits <= 2 && !n.decimal).then_some(n.value)),
            map_opt(numeral, |n| {
                (!n.arabic && (!n.positional || n.length == 2) && !n.over && n.low == n.high)
                    .then_some(n.low)
            }),
        ))
        .parse(input)?;
        let n = n as u32;
        if (low..=high).contains(&n) { Ok((rest, n)) } else { fail() }
    }
}

/// `to := — – - － ～ 至 到 ……`, blanks allowed around it.
pub(crate) fn to(input: &str) -> IResult<&str, ()> {
    let rest = skip_blanks(input);
    let mark = first(rest);
    let len = match mark {
        '—' | '-' => {
            let after = &rest[mark.len_utf8()..];
            if after.starts_with(mark) { 2 * mark.len_utf8() } else { mark.len_utf8() }
        }
        '–' | '―' | '─' | '－' | '～' | '~' | '〜' | '∼' | '至' | '到' => {
            mark.len_utf8()
        }
        _ => return fail(),
    };
    Ok((skip_blanks(&rest[len..]), ()))
}

/// A word behind blanks.
pub(super) fn word<'t>(w: &'static str) -> impl Parser<&'t str, Output = &'t str, Error = ()> {
    preceded(blanks, tag(w))
}

/// `iso := year sep month sep day`, sep one of `- . /`.
fn iso(input: &str) -> IResult<&str, Iso> {
    let (rest, y) = four_digits(input)?;
    let (rest, sep) = one_of("-./．－").parse(rest)?;
    let part = || {
        map_opt(super::arabic::digits, |d: &str| {
            let n = d.chars().filter_map(arabic_digit).take(2).fold(0, |n, d| n * 10 + d);
            (d.chars().count() <= 2).then_some(n)
        })
    };
    let (rest, m) = part().parse(rest)?;
    let (rest, _) = verify(anychar, |&c| c == sep).parse(rest)?;
    let (rest, d) = part().parse(rest)?;
    Ok((rest, Some(format!("{y:04}-{m:02}-{d:02}"))))
}

/// `day-led := day '/' month '/' year`, or the month first where only that can be.
fn day_led(input: &str) -> IResult<&str, Iso> {
    let part = |input| verify(super::arabic::digits, |d: &str| d.len() <= 2).parse(input);
    let (rest, (d, _, m, _, y)) =
        (part, one_of("/"), part, one_of("/"), four_digits).parse(input)?;
    if first(rest) == '/' {
        return fail();
    }
    let number = |digits: &str| digits.parse::<u32>().unwrap_or(0);
    let (d, m) = if number(m) > 12 && number(d) <= 12 { (m, d) } else { (d, m) };
    Ok((rest, Some(format!("{y:04}-{:02}-{:02}", number(m), number(d)))))
}

fn four_digits(input: &str) -> IResult<&str, i32> {
    let (rest, run) =
        verify(super::arabic::digits, |d: &str| d.chars().count() == 4).parse(input)?;
    let y = run.chars().filter_map(arabic_digit).fold(0, |n, d| n * 10 + d as i32);
    if (1800..=2199).contains(&y) { Ok((rest, y)) } else { fail() }
}

/// `years := year (年 度?)? to year (学年 | 年 end?) | year 年 (与 | 和) year 年 (间 | 之间)`, from behind
/// the first year on.
fn years(a: i32, rest: &str) -> IResult<&str, Iso> {
    if let Ok((rest, (_, _, b, _, _))) =
        (word("年"), one_of("与和及"), year, word("年"), any_of(&["之间", "间"])).parse(rest)
    {
        return Ok((rest, Some(format!("{a}/{b}"))));
    }
    let (rest, _) = opt((word("年"), opt(tag("度")))).parse(rest)?;
    let (rest, _) = to(rest)?;
    let (rest, b) = year(rest)?;
    let (rest, _) = alt((word("学年"), word("年度"), word("年"))).parse(rest)?;
    let (after, months) = opt(preceded(blanks, year_month_day(b))).parse(rest)?;
    if let Some((_, end)) = months {
        // 2024年至2025年3月
        return Ok((after, Some(format!("{a}/{end}"))));
    }
    let (rest, _) = opt(end_of_period).parse(rest)?;
    Ok((rest, Some(format!("{a}/{b}"))))
}

/// 末, 底, 初, 以来 … behind 年 or 月: part of the expression, not of the value.
fn end_of_period(input: &str) -> IResult<&str, &'static str> {
    // 2023年初中毕业生: the character begins the next word.
    let word =
        any_of(&["初中", "初步", "初级", "初高中", "初婚", "初审", "初任", "底层", "末端", "份额"]);
    not(word).parse(input)?;
    any_of(&[
        "年末", "年底", "年初", "以来", "末", "底", "初", "中期", "上旬", "中旬", "下旬", "份",
    ])(input)
}

/// `year-led := year 年 (度 | half | quarters | months | end)?`, from behind the year on.
fn year_led(y: i32, rest: &str) -> IResult<&str, Iso> {
    let (rest, _) = word("年").parse(rest)?;
    let half = alt((value("H1", tag("上半年")), value("H2", tag("下半年"))));
    let mut part = preceded(
        blanks,
        alt((half.map(|h| format!("{y}-{h}")), quarters(Some(y)), year_months(y))),
    );
    let next = first(skip_blanks(rest));
    let parted = is_numeral(next) || matches!(next, '上' | '下' | '前' | '第');
    if parted && let Ok((after, part)) = part.parse(rest) {
        let (after, _) = opt(end_of_period).parse(after)?;
        return Ok((after, Some(part)));
    }
    let (rest, _) = opt(alt((any_of(&["度"]), end_of_period))).parse(rest)?;
    Ok((rest, Some(y.to_string())))
}

/// `year-of-list := year`, where 、 or 和 and another year with 年 follow (2023、2024年), or 两年 as the
/// sum of the list (一九五三和一九五四两年), from behind the year on.
fn year_of_list(y: i32, chinese: bool, rest: &str) -> IResult<&str, Iso> {
    if chinese && any_of(&["两年", "兩年"])(rest).is_ok() {
        return Ok((rest, Some(y.to_string())));
    }
    let after = any_of(&["年", "、", "两年", "兩年", "和", "三年", "四年"]);
    peek((one_of("、，,和及与"), year, blanks, after)).parse(rest)?;
    Ok((rest, Some(y.to_string())))
}

/// `quarters := 前 N 季度 | N (to N)? 季度`
fn quarters<'t>(y: Option<i32>) -> impl Parser<&'t str, Output = String, Error = ()> {
    let name = move |q: u32| y.map_or(format!("Q{q}"), |y| format!("{y}-Q{q}"));
    let up_to = (tag("前"), small(2, 3), word("个季度"))
        .map(move |(_, q, _)| format!("{}/{}", name(1), name(q)));
    let first = (tag("前"), small(2, 3), word("季度"))
        .map(move |(_, q, _)| format!("{}/{}", name(1), name(q)));
    let range = (
        opt(tag("第")),
        small(1, 3),
        alt((to, value((), tag("、")))),
        opt(tag("第")),
        small(2, 4),
        word("季度"),
    )
        .map(move |(_, a, _, _, b, _)| format!("{}/{}", name(a), name(b)));
    // 五季度 counts where no year stands before it and no 第.
    let one = verify((opt(tag("第")), small(0, 9), word("季度")), move |&(nth, q, _)| {
        y.is_some() || nth.is_some() || (1..=4).contains(&q)
    })
    .map(move |(_, q, _)| name(q));
    alt((up_to, first, range, one))
}

fn quarter(input: &str) -> IResult<&str, Iso> {
    let (rest, quarters) = quarters(None).parse(input)?;
    let (rest, _) = opt(any_of(&["末", "以来"])).parse(rest)?;
    Ok((rest, Some(quarters)))
}

/// Month, or month and day, with what it is written as.
fn year_month_day<'t>(y: i32) -> impl Parser<&'t str, Output = (u32, String), Error = ()> {
    month_day_of(true)
        .map(move |(m, d)| (m, d.map_or(format!("{y}-{m:02}"), |d| format!("{y}-{m:02}-{d:02}"))))
}

/// `month-day := month 月 (day (日 | 号))?`
fn month_day(input: &str) -> IResult<&str, (u32, Option<u32>)> {
    month_day_of(false)(input)
}

/// A month with or without a day, whether they can be or not. Alone, 13月 is a month only behind a
/// year: it may be the length of a lease.
fn month_day_of(dated: bool) -> impl Fn(&str) -> IResult<&str, (u32, Option<u32>)> {
    move |input| {
        // 两月 are two of them.
        let (rest, m) =
            (not(one_of("两兩俩")), small(0, 99), word("月")).map(|(_, m, _)| m).parse(input)?;
        let (rest, d) = opt(preceded(blanks, day_of(0, 99))).parse(rest)?;
        let fits = d.is_some() || (1..=12).contains(&m) || dated && !rest.starts_with(OF_AGE);
        if fits { Ok((rest, (m, d))) } else { fail() }
    }
}

/// What makes a number before 月 a length of time: 18月龄, 36月期.
const OF_AGE: [char; 2] = ['龄', '期'];

/// `day := number (日 | 号)`
fn day(input: &str) -> IResult<&str, u32> {
    day_of(1, 31)(input)
}

/// `day` from `low` to `high`, whether the calendar has it or not.
pub(super) fn day_of(low: u32, high: u32) -> impl Fn(&str) -> IResult<&str, u32> {
    move |input| {
        let end = (alt((word("日"), word("号"))), not(one_of("均产常益")));
        terminated(small(low, high), end).parse(input)
    }
}

/// `year-months := months-range | month-day (to (year 年)? (month-day | day))?`
fn year_months<'t>(y: i32) -> impl Parser<&'t str, Output = String, Error = ()> {
    let range = (small(0, 99), alt((to, value((), tag("、")))), small(0, 99), word("月"))
        .map(move |(a, _, b, _)| format!("{y}-{a:02}/{y}-{b:02}"));
    let from_to = move |input| {
        let (rest, (m, start)) = year_month_day(y).parse(input)?;
        let later = preceded(
            to,
            alt((
                (terminated(year, word("年")), preceded(blanks, month_day_of(true)))
                    .map(|(y, (m, d))| (Some(y), m, d)),
                month_day_of(true).map(|(m, d)| (None, m, d)),
                day_of(0, 99).map(move |d| (None, m, Some(d))),
            )),
        );
        let (rest, end) = opt(later).parse(rest)?;
        Ok((
            rest,
            match end {
                None => start,
                Some((other, m, None)) => format!("{start}/{}-{m:02}", other.unwrap_or(y)),
                Some((other, m, Some(d))) => {
                    format!("{start}/{}-{m:02}-{d:02}", other.unwrap_or(y))
                }
            },
        ))
    };
    alt((range, from_to))
}

/// `months := month to month 月 | month-day (to (month-day | day))?`, without a year.
fn months(input: &str) -> IResult<&str, Iso> {
    let range = (small(1, 12), alt((to, value((), tag("、")))), small(1, 12), word("月"))
        .map(|(a, _, b, _)| format!("--{a:02}/--{b:02}"));
    let show =
        |m: u32, d: Option<u32>| d.map_or(format!("--{m:02}"), |d| format!("--{m:02}-{d:02}"));
    let from_to = move |input| {
        let (rest, (m, d)) = month_day(input)?;
        let later = preceded(to, alt((month_day, day_of(0, 99).map(move |d| (m, Some(d))))));
        let (rest, end) = opt(later).parse(rest)?;
        Ok((rest, end.map_or(show(m, d), |(n, e)| format!("{}/{}", show(m, d), show(n, e)))))
    };
    let (rest, months) = alt((range, from_to)).parse(input)?;
    let (rest, _) = opt(end_of_period).parse(rest)?;
    Ok((rest, Some(months)))
}

/// `day-of-month := day`, bare; the caller knows whether 15日 is a date.
pub(crate) fn day_of_month(input: &str) -> IResult<&str, When> {
    let (rest, d) = day(input)?;
    let (rest, end) = opt(preceded(to, day)).parse(rest)?;
    let iso = end.map_or(format!("---{d:02}"), |e| format!("---{d:02}/---{e:02}"));
    Ok((rest, When::of(Some(iso))))
}

/// `decade := (century)? tens 年代 end?`
fn decade(input: &str) -> IResult<&str, Iso> {
    let (rest, century) = opt(terminated(small(1, 21), word("世纪"))).parse(input)?;
    let (rest, tens) = terminated(small(10, 90), word("年代")).parse(rest)?;
    let (rest, _) = opt(any_of(&["末期", "初期", "中期", "末", "初", "中叶"])).parse(rest)?;
    if tens % 10 != 0 {
        return fail();
    }
    let start = match century {
        Some(c) => Some((c - 1) * 100 + tens),
        None if tens >= 50 => Some(1900 + tens),
        None => None,
    };
    Ok((rest, start.map(|s| format!("{s}/{}", s + 9))))
}

/// `span-of-years := year to year`, where the caller knows that a span begins: 从2016到2018.
pub(crate) fn bare_years(input: &str) -> IResult<&str, When> {
    let (rest, a) = four_digits(input)?;
    let (rest, b) = preceded(to, four_digits).parse(rest)?;
    let (rest, _) = not(one_of("年.．:：")).parse(rest)?;
    if is_numeral(first(rest)) || super::chars::is_han(first(rest)) {
        return fail();
    }
    Ok((rest, When::of(Some(format!("{a}/{b}")))))
}

/// `last-century := (上世纪 | 上个世纪) tens 年代 end?`: the century before this one.
///
/// | text | value |
/// |---|---|
/// | `上世纪90年代` `上个世纪五十年代末` | 1990/1999, 1950/1959 |
pub(crate) fn last_century(input: &str) -> IResult<&str, When> {
    let (rest, _) = any_of(&["上世纪", "上个世纪"])(input)?;
    let (rest, tens) = terminated(small(10, 90), word("年代")).parse(skip_blanks(rest))?;
    let (rest, _) = opt(any_of(&["末期", "初期", "中期", "末", "初", "中叶"])).parse(rest)?;
    if tens % 10 != 0 {
        return fail();
    }
    Ok((rest, When::of(Some(format!("{}/{}", 1900 + tens, 1909 + tens)))))
}

/// `century := number 世纪`
fn century(input: &str) -> IResult<&str, Iso> {
    let (rest, _) = (small(10, 30), word("世纪"), not(peek(one_of("前来")))).parse(input)?;
    let (rest, _) = opt(any_of(&["初", "末", "中叶", "以来"])).parse(rest)?;
    Ok((rest, None))
}

/// `clock := hour 时 (minute 分)? | hour 点 (整 | 半 | 钟 | minute 分)? | hour [:：] minute ([:：] second)?`
///
/// A colon between two numbers is a clock only with two digits behind it; ratios are tried first where the words before speak of one.
fn clock(input: &str) -> IResult<&str, Iso> {
    let two = |input| {
        verify(super::arabic::digits, |d: &str| {
            d.chars().count() == 2 && !matches!(first(d), '6'..='9')
        })
        .parse(input)
    };
    let hour =
        |input| verify(arabic, |n| n.digits <= 2 && !n.decimal && n.value <= 24.0).parse(input);
    let minute = |input| (small(0, 59), tag("分"), not(one_of("之钟"))).parse(input);
    let colon = (
        hour,
        one_of(":："),
        two,
        opt((one_of(":："), two)),
        not(verify(anychar, |&c| is_numeral(c) || matches!(c, '∶' | ':' | '：' | '.' | '%'))),
    )
        .map(|_| ());
    let late = (small(60, 99), tag("分"), not(one_of("之钟")));
    let hours =
        (hour, tag("时"), not(one_of("间代期候常刻机段速任")), opt(minute), not(late)).map(|_| ());
    let points = (
        hour,
        tag("点"),
        alt((value((), one_of("整半钟")), value((), minute), value((), (to, hour, tag("点"))))),
    )
        .map(|_| ());
    let (rest, ()) = alt((colon, hours, points)).parse(input)?;
    Ok((rest, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        for (text, when, rest) in [
            ("2024年，", Some("2024"), "，"),
            ("２０２４年度预算", Some("2024"), "预算"),
            ("二〇二四年末", Some("2024"), ""),
            ("二00八年", Some("2008"), ""),
            ("二０一０年", Some("2010"), ""),
            ("二 ○ 二 四 年", Some("2024"), ""),
            ("1 9 9 3 年", Some("1993"), ""),
            ("2024年3月15日", Some("2024-03-15"), ""),
            ("二〇二六年一月二十七日", Some("2026-01-27"), ""),
            ("2024-02-01 10:20", Some("2024-02-01"), " 10:20"),
            ("2024.2.1", Some("2024-02-01"), ""),
            ("1/2/2024，", Some("2024-02-01"), "，"),
            ("2019—2023年", Some("2019/2023"), ""),
            ("2019年至2023年", Some("2019/2023"), ""),
            ("2023-2024学年", Some("2023/2024"), ""),
            ("2021年与2023年间，", Some("2021/2023"), "，"),
            ("2024年上半年", Some("2024-H1"), ""),
            ("2024年前三季度", Some("2024-Q1/2024-Q3"), ""),
            ("2024年第一季度", Some("2024-Q1"), ""),
            ("2024年1—9月", Some("2024-01/2024-09"), ""),
            ("2024年3月底前", Some("2024-03"), "前"),
            ("2024年3月15日至18日", Some("2024-03-15/2024-03-18"), ""),
            ("2024年11月至2025年3月", Some("2024-11/2025-03"), ""),
            ("2023、2024年", Some("2023"), "、2024年"),
            ("一九五三和一九五四两年", Some("1953"), "和一九五四两年"),
            ("一九五四两年", Some("1954"), "两年"),
            ("一季度", Some("Q1"), ""),
            ("前三季度", Some("Q1/Q3"), ""),
            ("3月", Some("--03"), ""),
            ("1至11月", Some("--01/--11"), ""),
            ("3月15日", Some("--03-15"), ""),
            ("2月29日", Some("--02-29"), ""),
            ("2024年2月29日", Some("2024-02-29"), ""),
            ("12月25日至1月5日", Some("--12-25/--01-05"), ""),
            ("二〇二四年一〇月三〇日", Some("2024-10-30"), ""),
            ("十二月", Some("--12"), ""),
            ("九十年代末", Some("1990/1999"), ""),
            ("20世纪80年代", Some("1980/1989"), ""),
            ("21世纪", None, ""),
            ("8时30分", None, ""),
            ("20:30", None, ""),
            ("10点整", None, ""),
        ] {
            let (left, read) = date(text).unwrap_or_else(|_| panic!("{text}"));
            let when = when.map_or(When::Untold, |when| When::Told(when.into()));
            assert_eq!((read, left), (when, rest), "{text}");
        }
        for (text, rest) in [
            ("2月30日，", "，"),
            ("四月三十一日", ""),
            ("13月45日", ""),
            ("5月0日", ""),
            ("2023年2月29日", ""),
            ("2024年13月45日", ""),
            ("2024年13月，", "，"),
            ("2024年0月", ""),
            ("2024年1—13月", ""),
            ("2024年第五季度", ""),
            ("2024-02-30", ""),
            ("2024.13.45", ""),
            ("2024年5月—3月", ""),
            ("2024年3月15日至10日", ""),
            ("3月15日至45日", ""),
            ("2025年至2021年", ""),
        ] {
            assert_eq!(date(text), Ok((rest, When::Impossible)), "{text}");
        }
        for text in [
            "3个月", "13月", "2024", "2024件", "3时间", "5000年", "三年", "2.5月", "24月龄",
            "五季度", "两月",
        ] {
            assert!(date(text).is_err(), "{text}");
        }
    }

    #[test]
    fn spans_and_decades() {
        let told = |iso: &str| When::Told(iso.into());
        assert_eq!(bare_years("2016到2018，"), Ok(("，", told("2016/2018"))));
        assert_eq!(last_century("上世纪90年代，"), Ok(("，", told("1990/1999"))));
        assert_eq!(last_century("上个世纪五十年代末"), Ok(("", told("1950/1959"))));
        for text in ["2016到2018件", "2016至2018年", "2016-20181"] {
            assert!(bare_years(text).is_err(), "{text}");
        }
        assert!(last_century("上世纪末").is_err());
    }
}
