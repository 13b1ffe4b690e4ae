//! Units that a bracket parts from their number: 总额（亿元）10.00, 266.3（不含军工企业）亿元.

use std::borrow::Cow;

use super::chars::{big_scale, first, is_blank, is_numeral, last_chars, skip_blanks, small_scale};
use super::quantity::{Draft, shape};
use super::sum::times;
use crate::Lexicon;
use crate::lexicon::{Dimension, Unit};

/// A bracket before a number ends this near to it, and begins so near.
const FAR: usize = 20;

/// A draft without a unit, with the one that a bracket before or behind it parts from it.
///
/// | text | value, unit |
/// |---|---|
/// | 总额（亿元）`10.00` | 1000000000 元 |
/// | 保有量（万辆）：`12.5` | 125000 辆 |
/// | 覆盖率（%）`62.3` | 62.3 % |
/// | `266.3（不含军工企业）亿元` | 26630000000 元 |
/// | 项目（二期）3, 5（其中2个）个 | none |
pub(super) fn parted<'t>(text: &'t str, draft: &Draft<'t>, lexicon: &Lexicon) -> Option<Draft<'t>> {
    if draft.high.is_some() {
        return None;
    }
    let row = text[draft.end..].trim_start_matches(is_blank).starts_with(is_numeral)
        && text[draft.end..].starts_with(is_blank);
    let unit = || before(last_chars(&text[..draft.number], FAR), draft, lexicon);
    (if row { None } else { unit() }).or_else(|| behind(text, draft, lexicon))
}

fn before<'t>(before: &str, draft: &Draft<'t>, lexicon: &Lexicon) -> Option<Draft<'t>> {
    const LONGEST: usize = 12;
    // Further away, and with more numbers behind it, it is the head of a row.
    let touching = before.strip_suffix(is_blank).unwrap_or(before);
    let touching = touching.trim_end_matches(['：', ':', '为']);
    let inner = last_chars(touching.strip_suffix(['）', ')'])?, LONGEST);
    let open = inner.rfind(['（', '('])?;
    let inner = &inner[open + first(&inner[open..]).len_utf8()..];
    let inner =
        ["单位：", "单位:", "单位"].iter().find_map(|w| inner.strip_prefix(w)).unwrap_or(inner);
    let (scale, word, rest, unit) = scaled(inner.trim(), lexicon)?;
    if !rest.is_empty() || draft.numeral?.big && scale > 1.0 {
        return None;
    }
    Some(with(draft, scale, unit, word, draft.end))
}

fn behind<'t>(text: &'t str, draft: &Draft<'t>, lexicon: &Lexicon) -> Option<Draft<'t>> {
    const LONGEST: usize = 30;
    const OPENS: [&str; 10] =
        ["不含", "含", "包括", "不包括", "未含", "剔除", "扣除", "按", "现价", "可比价"];
    let rest = text[draft.end..].strip_prefix(['（', '('])?;
    if !OPENS.iter().any(|word| rest.starts_with(word)) {
        return None;
    }
    let close = rest.char_indices().take(LONGEST).find(|&(_, c)| matches!(c, '）' | ')'))?.0;
    if rest[..close].chars().any(|c| is_numeral(c) || c == '。') {
        return None;
    }
    let after = &rest[close + first(&rest[close..]).len_utf8()..];
    let (scale, word, left, unit) = scaled(after, lexicon)?;
    if scale == 1.0 && unit.dimension.counts() {
        return None;
    }
    Some(with(draft, scale, unit, word, text.len() - left.len()))
}

/// `scale* unit`: the product of the scales, the unit as written, what is left, and the unit.
fn scaled<'t, 'l>(
    input: &'t str,
    lexicon: &'l Lexicon,
) -> Option<(f64, &'t str, &'t str, &'l Unit)> {
    let mut rest = input;
    let mut scale = 1.0;
    loop {
        // 亿千瓦时: 千 begins a unit.
        if let Some((len, unit)) = lexicon.units.longest(rest) {
            let left = skip_blanks(&rest[len..]);
            return (unit.dimension != Dimension::Noun).then_some((
                scale,
                &rest[..len],
                left,
                unit,
            ));
        }
        let c = first(rest);
        scale *= small_scale(c).or_else(|| big_scale(c))?;
        rest = &rest[c.len_utf8()..];
    }
}

fn with<'t>(draft: &Draft<'t>, scale: f64, unit: &Unit, word: &str, end: usize) -> Draft<'t> {
    let unit_name = unit.canonical.as_deref().unwrap_or(word).to_owned();
    Draft {
        low: times(draft.low, scale),
        unit: Cow::Owned(unit_name),
        dimension: Some(unit.dimension),
        shape: shape(unit.dimension),
        unit_start: end,
        unit_end: end,
        end,
        ..draft.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::quantity::amount;

    #[test]
    fn table() {
        let lexicon = Lexicon::standard();
        for (text, value, unit, end) in [
            ("总额（亿元）10.00，", 1e9, "元", "，"),
            ("保有量（万辆）：12.5；", 125_000.0, "辆", "；"),
            ("里程（公里）：1860。", 1860.0, "公里", "。"),
            ("覆盖率（%）62.3", 62.3, "%", ""),
            ("总额（单位：亿元）为 12", 1.2e9, "元", ""),
            ("发电量（亿千瓦时）12.6。", 1.26e9, "千瓦时", "。"),
            ("总值（亿元）75.9", 7.59e9, "元", ""),
            ("产量（千米）5", 5.0, "千米", ""),
            ("增加值266.3（不含军工企业）亿元，", 2.663e10, "元", "，"),
            ("常住人口40.2（不含流动人口）万人", 402_000.0, "人", ""),
        ] {
            let at = text.find(|c: char| c.is_ascii_digit()).unwrap();
            let draft = amount(text, at, lexicon).unwrap();
            let read = parted(text, &draft, lexicon).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((read.low, &*read.unit, &text[read.end..]), (value, unit, end), "{text}");
        }
        for text in [
            "总值（亿元） 80 120", "总值（亿元）　　80", "项目（二期）3，", "5（其中）个",
            "5（含土建）个", "5（含2个）万个",
        ] {
            let at = text.find(|c: char| c.is_ascii_digit()).unwrap();
            let draft = amount(text, at, lexicon).unwrap();
            assert!(parted(text, &draft, lexicon).is_none(), "{text}");
        }
    }
}
