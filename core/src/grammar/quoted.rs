//! Policy formulas and plans in quotation marks: “1310”, “十四五”, “最多跑一次”.

use super::chars::{arabic_digit, chinese_digit, first, first_chars, is_numeral};
use super::date::{When, date};
use super::plan::{plan, plan_years};
use super::quantity::{amount, bound_after};
use crate::Lexicon;
use crate::lexicon::Dimension;
use crate::report::{Class, Value};

/// Longest quotation, in characters, that may be a formula.
const LONGEST: usize = 26;

/// What a quotation is, with its last byte.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Quoted {
    pub end: usize,
    pub class: Class,
    pub value: Option<Value>,
}

/// The mark that closes a quotation.
const fn closing(open: char) -> char {
    match open {
        '“' => '”',
        '「' => '」',
        '『' => '』',
        '‘' => '’',
        other => other,
    }
}

/// Reads the quotation that opens with the mark at `at`, where all of it is one mention; the
/// mention lies between the marks. A quotation that holds a date or a count with its measure word
/// (“90%以上”) is left to the scan.
///
/// | text | reading |
/// |---|---|
/// | `“1310”` `“1+6+3”` `“两个维护”` | formula |
/// | `“十四五”` | date 2021/2025 |
/// | `“十三五”末` | date 2020 |
/// | `“中国制造2025”` | name |
/// | `“90%以上”` `“2024年”` | none |
pub(crate) fn quoted(text: &str, at: usize, lexicon: &Lexicon) -> Option<Quoted> {
    let open = first(&text[at..]);
    let start = at + open.len_utf8();
    let close = closing(open);
    if open == '“'
        && let Some(end) = slogans(text, start)
    {
        return Some(Quoted { end, class: Class::Formula, value: None });
    }
    let (len, _) = text[start..]
        .char_indices()
        .take(LONGEST + 1)
        .enumerate()
        .find(|&(n, (_, c))| c == close || open == '“' && (c == '“' || c == '’' && n <= 3))
        .map(|(_, found)| found)?;
    let inner = &text[start..start + len];
    let end = start + len;
    let after = &text[end + first(&text[end..]).len_utf8()..];
    if !inner.chars().any(|c| is_numeral(c) || c == '双') || inner.contains('。') {
        return None;
    }
    if let Ok((rest, number)) = plan(inner)
        && (rest.is_empty() || rest == "末" || rest == "时期" || rest == "规划")
    {
        let (from, to) = plan_years(number)?;
        if after.starts_with("普法") {
            return Some(Quoted {
                end,
                class: Class::Ordinal,
                value: Some(Value::Number(f64::from(number))),
            });
        }
        let tail = ["期末", "末期", "末"].iter().find(|word| after.starts_with(**word));
        let value =
            if tail.is_some() || rest == "末" { to.to_string() } else { format!("{from}/{to}") };
        let end = tail.map_or(end, |word| text.len() - after.len() + word.len());
        return Some(Quoted { end, class: Class::Date, value: Some(Value::Text(value)) });
    }
    if inner.chars().any(|c| matches!(c, '年' | '月'))
        && date(inner).is_ok_and(|(_, when)| when != When::Untold)
    {
        return None;
    }
    let length = inner.chars().count();
    let unclosed = text[end..].starts_with('“') && length > 6;
    if unclosed || inner.contains(['，', '；']) && inner.chars().any(|c| arabic_digit(c).is_some())
    {
        return None;
    }
    let digit = inner.char_indices().find(|&(_, c)| arabic_digit(c).is_some());
    if let Some((offset, _)) = digit
        && let Some(draft) = amount(text, start + offset, lexicon)
        && draft.dimension.is_some_and(|d| d != Dimension::Noun)
        && draft.end <= end
    {
        let quantity_end = bound_after(text, &draft, lexicon).map_or(draft.end, |(end, _)| end);
        let named = matches!(lexicon.suffixes.longest(after), Some((_, Class::Formula)));
        if quantity_end >= end && !named || length > 14 {
            return None;
        }
    }
    if length > 14
        && !first(inner).is_ascii_digit()
        && !is_numeral(first(inner))
        && first(inner) != '双'
    {
        return None;
    }
    let name = digit.is_some_and(|(offset, _)| offset > 0) && !inner.contains(['+', '＋', '·']);
    Some(Quoted { end, class: if name { Class::Name } else { Class::Formula }, value: None })
}

/// The byte behind a list of slogans, each with its Chinese numeral in front: 一城引领、两业支撑、三区联动.
fn slogans(text: &str, start: usize) -> Option<usize> {
    const LONGEST: usize = 160;
    const FEWEST: usize = 3;
    let rest = &text[start..];
    let numbered = |item: &str| {
        let c = first(item);
        (chinese_digit(c).is_some() || matches!(c, '十' | '双' | '百' | '千'))
            && (3..=10).contains(&item.chars().count())
            && !item.chars().any(|c| arabic_digit(c).is_some())
    };
    if !numbered(first_chars(rest, 3)) {
        return None;
    }
    let (len, _) =
        rest.char_indices().take(LONGEST).find(|&(_, c)| matches!(c, '”' | '。' | '“'))?;
    let items = rest[..len].split(['、', '，', '；']);
    let (all, slogans) = items.fold((0, 0), |(all, n), i| (all + 1, n + usize::from(numbered(i))));
    (rest[len..].starts_with('”') && slogans >= FEWEST && all == slogans).then_some(start + len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        for (text, class, value, span) in [
            ("“1310”部署", Class::Formula, None, "1310"),
            ("“1+6+3”工作", Class::Formula, None, "1+6+3"),
            ("“12·4”宪法日", Class::Formula, None, "12·4"),
            ("“两个维护”", Class::Formula, None, "两个维护"),
            ("“双融合”", Class::Formula, None, "双融合"),
            ("“最多跑一次”改革", Class::Formula, None, "最多跑一次"),
            ("“十四五”规划", Class::Date, Some("2021/2025"), "十四五"),
            ("“十三五”末", Class::Date, Some("2020"), "十三五”末"),
            ("“中国制造2025”", Class::Name, None, "中国制造2025"),
            ("“15分钟生活圈”", Class::Formula, None, "15分钟生活圈"),
        ] {
            let read = quoted(text, 0, Lexicon::standard()).unwrap_or_else(|| panic!("{text}"));
            let expected = value.map(|v: &str| Value::Text(v.to_owned()));
            assert_eq!(
                (read.class, read.value, &text[first(text).len_utf8()..read.end]),
                (class, expected, span),
                "{text}"
            );
        }
        for text in ["“90%以上”", "“2024年”", "“没有数字”", "“没有结束"] {
            assert_eq!(quoted(text, 0, Lexicon::standard()), None, "{text}");
        }
        let law = quoted("“八五”普法", 0, Lexicon::standard()).unwrap();
        assert_eq!((law.class, law.value), (Class::Ordinal, Some(Value::Number(8.0))));
    }
}
