//! Units that the numbers of a list share: 11.1、11.2个百分点, 1409万、1305万人次.

use std::borrow::Cow;

use super::chars::{arabic_digit, first, skip_blanks};
use super::quantity::{Draft, amount, shape};
use crate::Lexicon;
use crate::lexicon::Dimension;
use crate::report::Code;

/// Longest list that is followed to its unit.
const LONGEST: usize = 5;

/// `shared := number ( [、和与及或] number )+ unit`: the first number with the unit of the last.
///
/// A multiplier is shared too where the first number is small and has none (5、8亿元); that
/// reading is doubtful and says so. Of 0.9个、1.4个百分点 both are 百分点.
///
/// | text | value, unit |
/// |---|---|
/// | `11.1、11.2个百分点` | 11.1 百分点 |
/// | `4.6和3.1个百分点` | 4.6 百分点 |
/// | `1409万、1305万人次` | 14090000 人次 |
/// | `5、8亿元` | 500000000 元, doubtful |
/// | `0.9个、1.4个百分点` | 0.9 百分点 |
pub(super) fn shared<'t>(text: &'t str, draft: &Draft<'t>, lexicon: &Lexicon) -> Option<Draft<'t>> {
    let n = draft.numeral?;
    let points = &*draft.unit == "个";
    if draft.high.is_some() || draft.dimension.is_some() && !points {
        return None;
    }
    let mut end = draft.end;
    for _ in 0..LONGEST {
        let rest = skip_blanks(&text[end..]);
        let mark = first(rest);
        if !matches!(mark, '、' | '和' | '与' | '及' | '或') {
            return None;
        }
        let next = amount(text, text.len() - rest.len() + mark.len_utf8(), lexicon)?;
        let m = next.numeral.filter(|m| m.arabic == n.arabic && next.high.is_none())?;
        let Some(dimension) = next.dimension else {
            end = next.end;
            continue;
        };
        if points && dimension == Dimension::Thing {
            end = next.end;
            continue;
        }
        if points != (dimension == Dimension::Point && points)
            || dimension == Dimension::Noun
            || &*next.unit == "日"
        {
            return None;
        }
        let scales = m.multiplier > 1.0 && m.big && !n.scaled && n.low < 1000.0;
        return Some(Draft {
            low: if scales { (n.low * m.multiplier * 1e6).round() / 1e6 } else { draft.low },
            doubt: scales.then_some(Code::Range),
            unit: Cow::Owned(next.unit.into_owned()),
            dimension: Some(dimension),
            shape: shape(dimension),
            ..draft.clone()
        });
    }
    None
}

/// `points := decimal 个 (mark words decimal 个)* mark words decimal 个百分点`: the first number with the unit
/// of the last, where verbs stand between them. Nothing is counted in tenths.
///
/// | text | value, unit |
/// |---|---|
/// | `0.3个、下降0.2个、提高0.5个百分点` | 0.3 百分点 |
/// | `0.4个，服务价格涨幅回落0.7个百分点` | 0.4 百分点 |
pub(super) fn shared_points<'t>(
    text: &'t str,
    draft: &Draft<'t>,
    lexicon: &Lexicon,
) -> Option<Draft<'t>> {
    const WORDS: usize = 16;
    if &*draft.unit != "个" || !draft.numeral.is_some_and(|n| n.decimal && n.arabic && !n.big) {
        return None;
    }
    let mut end = draft.end;
    for _ in 0..LONGEST {
        let rest = text[end..].strip_prefix(['、', '，', '；', ',']).or_else(|| {
            ["和", "与", "及"].iter().find_map(|word| text[end..].strip_prefix(word))
        })?;
        let digits = rest.char_indices().take(WORDS).find(|&(_, c)| arabic_digit(c).is_some())?.0;
        if rest[..digits].contains('。') {
            return None;
        }
        let next = amount(text, text.len() - rest.len() + digits, lexicon)?;
        if next.dimension == Some(Dimension::Point) {
            return Some(Draft {
                unit: Cow::Owned(next.unit.into_owned()),
                dimension: Some(Dimension::Point),
                shape: shape(Dimension::Point),
                ..draft.clone()
            });
        }
        if &*next.unit != "个" || !next.numeral.is_some_and(|n| n.decimal) {
            return None;
        }
        end = next.end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::token::Shape;

    #[test]
    fn points() {
        let lexicon = Lexicon::standard();
        for text in [
            "0.3个、下降0.2个、提高0.5个百分点",
            "0.4个，服务价格涨幅回落0.7个百分点",
            "1.2个和提高3个百分点",
        ] {
            let draft = amount(text, 0, lexicon).unwrap();
            let read = shared_points(text, &draft, lexicon).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((&*read.unit, read.shape), ("百分点", Shape::Point), "{text}");
        }
        for text in ["3个、下降0.5个百分点", "0.3个，新建5所", "0.3个。提高0.5个百分点"]
        {
            let draft = amount(text, 0, lexicon).unwrap();
            assert!(shared_points(text, &draft, lexicon).is_none(), "{text}");
        }
    }

    #[test]
    fn table() {
        let lexicon = Lexicon::standard();
        for (text, value, unit, doubt) in [
            ("11.1、11.2个百分点", 11.1, "百分点", None),
            ("4.6和3.1个百分点", 4.6, "百分点", None),
            ("10.6万、3.8万、3.3万平方公里", 106_000.0, "平方公里", None),
            ("5、8亿元", 5e8, "元", Some(Code::Range)),
            ("1200、1.3万人", 1200.0, "人", None),
            ("0.9个、1.4个百分点", 0.9, "百分点", None),
        ] {
            let draft = amount(text, 0, lexicon).unwrap();
            let read = shared(text, &draft, lexicon).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((read.low, &*read.unit, read.doubt), (value, unit, doubt), "{text}");
        }
        for text in ["3、其他", "3个、5个", "12，13件", "5件、8件"] {
            let draft = amount(text, 0, lexicon).unwrap();
            assert!(shared(text, &draft, lexicon).is_none(), "{text}");
        }
    }
}
