//! Classes of characters, and small steps over a text.

use super::IResult;

/// Value of an Arabic digit, ASCII or full-width.
pub(crate) fn arabic_digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

/// Value of a Chinese digit.
pub(crate) fn chinese_digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '兩' | '贰' | '貳' | '俩' | '倆' => 2,
        '三' | '叁' | '參' | '仨' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// 十, 百, 千 in every form; 廿 卅 卌 are tens of their own.
pub(crate) fn small_scale(c: char) -> Option<f64> {
    Some(match c {
        '十' | '拾' => 10.0,
        '百' | '佰' => 100.0,
        '千' | '仟' => 1000.0,
        _ => return None,
    })
}

/// 万, 亿, 兆.
pub(crate) fn big_scale(c: char) -> Option<f64> {
    Some(match c {
        '万' | '萬' => 1e4,
        '亿' | '億' => 1e8,
        '兆' => 1e12,
        _ => return None,
    })
}

/// Space that typesetting puts inside and around numbers.
pub(crate) const fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{A0}' | '\u{3000}' | '\u{2002}'..='\u{200B}' | '\u{202F}' | '\u{FEFF}'
    )
}

/// A Chinese character.
pub(crate) const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '〇' | '\u{20000}'..='\u{3FFFF}')
}

/// Any numeral character.
pub(crate) fn is_numeral(c: char) -> bool {
    arabic_digit(c).is_some() || is_chinese_numeral(c)
}

/// A Chinese digit or scale.
pub(crate) fn is_chinese_numeral(c: char) -> bool {
    chinese_digit(c).is_some()
        || small_scale(c).is_some()
        || big_scale(c).is_some()
        || matches!(c, '廿' | '卅' | '卌')
}

/// At most four blanks.
pub(crate) fn blanks(input: &str) -> IResult<&str, &str> {
    let rest = skip_blanks(input);
    Ok((rest, &input[..input.len() - rest.len()]))
}

/// What is left of `input` after blanks; of more than four none is skipped.
pub(crate) fn skip_blanks(input: &str) -> &str {
    // Digits and most Chinese characters begin like this, and no blank does.
    if let Some(b'0'..=b'9' | 0xE4..=0xE9) = input.as_bytes().first() {
        return input;
    }
    let mut rest = input;
    for _ in 0..4 {
        let c = first(rest);
        if !is_blank(c) {
            return rest;
        }
        rest = &rest[c.len_utf8()..];
    }
    if is_blank(first(rest)) { input } else { rest }
}

/// The first character, or `\0` at the end.
pub(crate) fn first(text: &str) -> char {
    text.chars().next().unwrap_or('\0')
}

/// The last character, or `\0` at the beginning.
pub(crate) fn last(text: &str) -> char {
    text.chars().next_back().unwrap_or('\0')
}

/// The last `count` characters of a text.
pub(crate) fn last_chars(text: &str, count: usize) -> &str {
    if count == 0 {
        return "";
    }
    text.char_indices().nth_back(count - 1).map_or(text, |(at, _)| &text[at..])
}

/// The first `count` characters of a text.
pub(crate) fn first_chars(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(at, _)| &text[..at])
}

/// A parser of the first of these words that the text starts with.
pub(crate) fn any_of(
    words: &'static [&'static str],
) -> impl Fn(&str) -> IResult<&str, &'static str> + Copy {
    move |input| match words.iter().find(|word| input.starts_with(**word)) {
        Some(word) => Ok((&input[word.len()..], *word)),
        None => fail(),
    }
}

/// The failure of a rule that does not fit.
pub(crate) fn fail<'t, T>() -> IResult<&'t str, T> {
    Err(nom::Err::Error(()))
}

/// Whether a text ends with a tag or another pair of angles, whose `>` bounds nothing: `<b>35`,
/// `<学校>3所`.
pub(crate) fn ends_tag(text: &str) -> bool {
    let Some(inner) = text.trim_end().strip_suffix('>') else { return false };
    let near = last_chars(inner, 24);
    let opened = near.rfind(['<', '>']).is_some_and(|at| near[at..].starts_with('<'));
    // What is before may have been claimed as a number: `<U+00A0>35`.
    opened
        || near.is_empty()
        || near.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '"' | '\'' | '/'))
}
