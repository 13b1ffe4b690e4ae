//! Months, days and times of day that no calendar and no clock has.

use nom::Parser;
use nom::bytes::complete::tag;
use nom::character::complete::one_of;
use nom::combinator::not;
use nom::sequence::terminated;

use super::IResult;
use super::date::{day_of, small, to, word};
use crate::lexicon::AnyOf;

/// What is left behind a month, day or time of day that no calendar and no clock has, where the
/// words `before` and behind make it no length of time.
///
/// | text | left |
/// |---|---|
/// | `13月，` `0月` `1—13月` | behind it |
/// | 本月`45日` | behind it |
/// | `8时75分` `25时30分` | behind it |
/// | 工期`13月`, `24月龄`, `18月以上`, `45日`, 历时`25时30分` | none |
pub(crate) fn impossible<'t>(input: &'t str, before: &str) -> Option<&'t str> {
    static LENGTHS: AnyOf =
        AnyOf::new(&["期", "历时", "用时", "时长", "时限", "满", "达", "缩短", "延长", "共", "每"]);
    const BEHIND: [&str; 14] =
        ["龄", "期", "薪", "息", "嫂", "饼", "均", "租", "以", "之", "内", "前", "后", "供"];
    let end = |found: IResult<&'t str, u32>| found.ok().map(|(rest, _)| rest);
    if before.ends_with('月') {
        let possible = day_of(1, 31)(input).is_ok();
        return end(day_of(0, 99)(input)).filter(|_| !possible);
    }
    if LENGTHS.is_in(before) {
        return None;
    }
    let mut minute = (small(0, 99), tag("时"), small(0, 99), tag("分"), not(one_of("之钟")));
    if let Ok((rest, (hour, _, minute, ..))) = minute.parse(input) {
        return (hour > 24 || minute > 59).then_some(rest);
    }
    let month = |input| terminated(small(0, 99), word("月")).parse(input);
    let range = (small(0, 99), to, small(0, 99), word("月")).map(|(a, ..)| a).parse(input);
    let possible = month(input).is_ok_and(|(_, m)| (1..=12).contains(&m));
    let rest = end(range).or_else(|| end(month(input)).filter(|_| !possible))?;
    BEHIND.iter().all(|word| !rest.starts_with(word)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_times() {
        for (before, text, rest) in [
            ("", "13月，", "，"),
            ("截至", "0月", ""),
            ("", "1—13月", ""),
            ("本月", "45日前", "前"),
            ("上午", "8时75分", ""),
            ("", "25时30分", ""),
        ] {
            assert_eq!(impossible(text, before), Some(rest), "{before}{text}");
        }
        for (before, text) in [
            ("工期", "13月"),
            ("期限为", "36月"),
            ("", "24月龄"),
            ("", "18月以上"),
            ("", "45日"),
            ("本月", "15日"),
            ("历时", "25时30分"),
            ("", "12月"),
            ("", "8时15分"),
        ] {
            assert_eq!(impossible(text, before), None, "{before}{text}");
        }
    }
}
