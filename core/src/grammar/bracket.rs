//! Brackets: 《titles》, document numbers, footnote marks and numbering.

use super::IResult;
use nom::Parser;
use nom::bytes::complete::tag;
use nom::character::complete::{anychar, one_of};
use nom::combinator::{not, verify};

use super::arabic::digits;
use super::chars::{arabic_digit, blanks, fail, first, is_han, last_chars};
use super::date::year;
use super::numeral::numeral;

/// Longest title, in characters, that is still looked for.
const TITLE: usize = 160;

/// Bytes of a 《title》 that begins at `input`, inner titles included; none without its end.
pub(crate) fn title(input: &str) -> Option<usize> {
    let mut depth = 0u32;
    for (at, c) in input.char_indices().take(TITLE) {
        match c {
            '《' | '〈' if depth < 4 => depth += 1,
            '《' | '〈' => return None,
            '》' | '〉' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + c.len_utf8());
                }
            }
            '。' if depth == 1 && at > 180 => return None,
            _ => {}
        }
    }
    None
}

/// `document := [〔［[（(] year [〕］]）)] 第? digits 号`, behind the sign of its issuer.
///
/// | text | |
/// |---|---|
/// | `〔2025〕8号` | document number |
/// | `（2024）京01民终5号` | none: something stands between |
pub(crate) fn document(input: &str) -> IResult<&str, ()> {
    let number = (
        one_of("〔［[（(【"),
        blanks,
        year,
        blanks,
        one_of("〕］]）)】"),
        blanks,
        nom::combinator::opt(tag("第")),
        digits,
        blanks,
        tag("号"),
    );
    number.map(|_| ()).parse(input)
}

/// Bytes before a document number that belong to it: 粤府〔2025〕8号. Of a longer run of text only
/// the sign of the issuer, which ends with 发, 办, 函, 字, 令, 府 or 委.
pub(crate) fn issuer(before: &str) -> usize {
    let near = last_chars(before, 8);
    let run = near
        .rfind(|c: char| !is_han(c))
        .map_or(near, |at| &near[at + first(&near[at..]).len_utf8()..]);
    let run = ["按照", "根据", "依据", "经", "按", "据", "以", "由"]
        .iter()
        .find_map(|word| run.strip_prefix(word))
        .unwrap_or(run);
    if run.chars().count() < 8 { run.len() } else { last_chars(run, 4).len() }
}

/// `footnote := open digits{1,3} close`: [1], ［12］, 〔3〕, 【4】.
pub(crate) fn footnote(input: &str) -> IResult<&str, f64> {
    let mark = verify(digits, |d: &str| d.chars().count() <= 3);
    let (rest, (_, _, mark, _, _)) =
        (one_of("[［〔【"), blanks, mark, blanks, one_of("]］〕】")).parse(input)?;
    Ok((rest, whole(mark)))
}

/// `numbering := （ numeral ）`: （一）, (3).
pub(crate) fn numbering(input: &str) -> IResult<&str, f64> {
    let number = verify(numeral, |n| {
        !n.decimal && !n.over && n.low < 100.0 && n.length <= 3 && n.low == n.high
    });
    let (rest, (_, _, n, _, _)) =
        (one_of("（("), blanks, number, blanks, one_of("）)")).parse(input)?;
    Ok((rest, n.low))
}

/// `marker := numeral 、 | digits [.．、] | numeral (是 | 要) | 第 numeral [，、,]`, at the beginning of a paragraph or sentence;
/// `digits [)）]` at that of a paragraph.
///
/// | text | number |
/// |---|---|
/// | `一、总体要求` | 1 |
/// | `2.加强监督` | 2 |
/// | `3）非税收入` | 3 |
/// | `三是突出重点` | 3 |
/// | `第一，坚持` | 1 |
pub(crate) fn marker(input: &str, opens_paragraph: bool) -> IResult<&str, f64> {
    if let Some(inner) = input.strip_prefix('第') {
        let (rest, (n, _)) =
            (verify(numeral, |n| !n.decimal && n.low < 40.0), one_of("，、,：")).parse(inner)?;
        // 第一、第二轮督察 is a list.
        return if rest.starts_with('第') { fail() } else { Ok((rest, n.low)) };
    }
    // 一、二十年来: the number ends at the mark.
    let end =
        input.char_indices().take(5).find(|&(_, c)| c == '、').map_or(input.len(), |(at, _)| at);
    let (left, n) = verify(numeral, |n| {
        !n.decimal && !n.over && n.low < 1000.0 && n.low == n.high && n.length <= 3
    })
    .parse(&input[..end])?;
    let rest = &input[end - left.len()..];
    let numeral_next = verify(anychar, |&c| arabic_digit(c).is_some());
    let mark = if n.arabic && opens_paragraph {
        (blanks, one_of(".．﹒、)）"), not(numeral_next)).map(|_| ()).parse(rest)
    } else if n.arabic {
        (one_of(".．、"), not(numeral_next)).map(|_| ()).parse(rest)
    } else if opens_paragraph {
        nom::branch::alt((one_of("、，.．是要").map(|_| ()), (blanks, one_of("、")).map(|_| ())))
            .parse(rest)
    } else {
        one_of("是要").map(|_| ()).parse(rest)
    };
    mark.map(|(rest, ())| (rest, n.low))
}

/// Number of a circled or bracketed character: ① ⑴ ⒈ ㈠.
pub(crate) fn circled(c: char) -> f64 {
    let code = c as u32;
    let base = match c {
        '①'..='⑳' => '①',
        '⑴'..='⒇' => '⑴',
        '⒈'..='⒛' => '⒈',
        _ => '㈠',
    };
    f64::from(code - base as u32 + 1)
}

fn whole(digits: &str) -> f64 {
    digits.chars().filter_map(arabic_digit).fold(0.0, |n, d| n * 10.0 + f64::from(d))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        for (text, inner) in [
            ("《条例》和", "《条例》"),
            ("《关于〈条例〉的决定》", "《关于〈条例〉的决定》"),
            ("《一《二》三》", "《一《二》三》"),
        ] {
            assert_eq!(title(text).map(|len| &text[..len]), Some(inner), "{text}");
        }
        assert_eq!(title("《没有结束"), None);
    }

    #[test]
    fn documents() {
        assert!(document("〔2025〕8号文").is_ok());
        assert!(document("[2025] 8 号").is_ok());
        assert!(document("（2024）京01民终5号").is_err());
        assert_eq!(issuer("按照（青府"), "青府".len());
        assert_eq!(issuer("根据市人民政府青府办"), "青府办".len() + "府".len());
    }

    #[test]
    fn marks() {
        assert_eq!(footnote("[1]本公报"), Ok(("本公报", 1.0)));
        assert!(footnote("[2025]8号").is_err());
        assert_eq!(numbering("（十二）加强"), Ok(("加强", 12.0)));
        for (text, n) in [
            ("一、总体要求", 1.0),
            ("2.加强监督", 2.0),
            ("三是突出重点", 3.0),
            ("一、二十年来", 1.0),
            ("第一，坚持", 1.0),
            ("3）非税收入", 3.0),
            ("12) 商贸", 12.0),
            ("4﹒教育", 4.0),
        ] {
            assert_eq!(marker(text, true).unwrap().1, n, "{text}");
        }
        for text in ["1.2亿元", "一批", "20件"] {
            assert!(marker(text, true).is_err(), "{text}");
        }
        assert!(marker("3）；", false).is_err(), "一类2，二类3）；");
        assert_eq!((circled('③'), circled('㈡'), circled('⑵')), (3.0, 2.0, 2.0));
    }
}
