//! Ratios and compositions: 2.52∶1, 6.3∶43.6∶50.1.

use super::IResult;
use nom::Parser;
use nom::character::complete::one_of;
use nom::sequence::delimited;

use super::arabic::{Arabic, arabic};
use super::chars::{blanks, fail, first, is_han, last_chars};

/// `ratio := number (mark number)+`, mark one of ∶ : ： 比, at most eight numbers.
///
/// Yields each number with what is left behind it. A colon may also part hours and minutes, and
/// 比 begins a comparison, so these need more: decimals, a third number, or nothing behind.
///
/// | text | numbers |
/// |---|---|
/// | `2.52∶1` | 2.52, 1 |
/// | `6.3：43.6：50.1` | 6.3, 43.6, 50.1 |
/// | `2.9比1` | 2.9, 1 |
pub(crate) fn ratio(input: &str) -> IResult<&str, Vec<(Arabic, &str)>> {
    let (mut rest, head) = arabic(input)?;
    let mut numbers = vec![(head, rest)];
    let mut marks = [false; 2];
    while numbers.len() < 8 {
        let Ok((after, (mark, number))) =
            (delimited(blanks, one_of("∶:：比"), blanks), arabic).parse(rest)
        else {
            break;
        };
        marks[0] |= mark != '∶';
        marks[1] |= mark == '比';
        numbers.push((number, after));
        rest = after;
    }
    let sure = numbers.len() > 2 || numbers.iter().any(|(n, _)| n.decimal);
    let next = first(rest);
    // 3比2件 and 10：30分 are no ratios.
    let followed = is_han(next) && marks[1]
        || matches!(next, '年' | '月' | '%' | '％' | '万' | '亿' | '分' | '时');
    if numbers.len() < 2 || followed || marks[0] && !marks[1] && !sure {
        return fail();
    }
    Ok((rest, numbers))
}

/// Whether the words before a number speak of a ratio, so that 3:1 is none of the clock.
pub(crate) fn announced(before: &str) -> bool {
    const CUES: [&str; 16] = [
        "比例", "之比", "收入比", "结构", "构成", "比为", "比达", "比由", "比从", "比值", "按照",
        "配比", "师生比", "存贷比", "生师比", "床护比",
    ];
    // 结构由上年的15:35:50优化为14:36:50
    let far = last_chars(before, 24);
    let near = last_chars(before, 10);
    // 师生比1:15, but 同比
    let touching = before.trim_end_matches(super::chars::is_blank);
    let names = touching.ends_with('比')
        && !["同比", "环比", "对比", "相比"].iter().any(|w| touching.ends_with(w));
    let later =
        ["为", "到", "至"].iter().any(|to| touching.ends_with(to)) && far.contains(['由', '从']);
    names
        || CUES.iter().any(|cue| near.contains(cue))
        || later && CUES.iter().any(|cue| far.contains(cue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        for (text, numbers) in [
            ("2.52∶1", &[2.52, 1.0][..]),
            ("3∶2。", &[3.0, 2.0]),
            ("6.3：43.6：50.1", &[6.3, 43.6, 50.1]),
            ("2.9比1，", &[2.9, 1.0]),
        ] {
            let read: Vec<f64> = ratio(text).unwrap().1.iter().map(|(n, _)| n.value).collect();
            assert_eq!(read, numbers, "{text}");
        }
        for text in ["10：30", "3比2件", "2.5", "20%：5"] {
            assert!(ratio(text).is_err(), "{text}");
        }
        assert!(announced("城乡居民收入比例为"));
    }
}
