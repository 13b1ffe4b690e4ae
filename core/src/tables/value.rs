//! The number of a cell, with the unit that is said elsewhere.

use crate::events::Events;
use crate::grammar::{Parts, Quantity, Shape, Token, TokenKind};
use crate::lexicon::Lexicon;
use crate::report::{Bound, Change};

use super::cell::{FALLS, Number, RISES, is_digit};

/// Every number and numeral of a short text.
pub(super) fn tokens<'t>(text: &'t str, lexicon: &Lexicon) -> Vec<Token<'t>> {
    let events = Events::of(text);
    let mut out = Vec::new();
    Parts::new(text, events.all().iter().copied(), lexicon).part(usize::MAX, usize::MAX, &mut out);
    out
}

/// The quantity that a text is, and nothing else.
fn whole<'t>(text: &'t str, lexicon: &Lexicon) -> Option<Quantity<'t>> {
    let mut tokens = tokens(text, lexicon);
    let all = tokens.first().is_some_and(|token| token.start == 0 && token.end == text.len());
    match tokens.pop()?.kind {
        TokenKind::Quantity(quantity) if all && tokens.is_empty() => Some(quantity),
        _ => None,
    }
}

/// Whether a text is a unit: `亿元`, `个百分点`, `%`.
pub(super) fn is_unit(text: &str, lexicon: &Lexicon) -> bool {
    if text.is_empty() || text.chars().count() > 12 || text.starts_with(is_digit) {
        return false;
    }
    whole(&format!("8{text}"), lexicon).is_some_and(|quantity| {
        quantity.doubt.is_none() && !quantity.unit.is_empty() && quantity.bound == Bound::Exact
    })
}

/// Whether a unit is one of rates: per cent, points.
pub(super) fn is_rate(unit: &str) -> bool {
    unit.ends_with(['%', '％', '‰', '点'])
}

/// The number of a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Value {
    pub value: f64,
    pub high: Option<f64>,
    pub unit: String,
    pub bound: Bound,
    /// The direction that its sign or word tells.
    pub sign: Option<Change>,
    /// Whether the cell has the unit itself.
    pub own: bool,
}

/// Reads a cell; `unit` is the one that is said elsewhere, which comes behind its own.
///
/// | cell | unit | value | |
/// | --- | --- | --- | --- |
/// | `86.5` | 亿元 | 8650000000 元 | |
/// | `1 286` | 公里 | 1286 公里 | |
/// | `12.6万吨` | 亿元 | 126000 吨 | its own unit |
/// | `↓3.1%` | | 3.1 % | decrease |
pub(super) fn value(cell: &str, unit: Option<&str>, lexicon: &Lexicon) -> Option<Value> {
    let number = Number::of(cell)?;
    let word = cell[..number.sign].trim();
    let sign = match word {
        "" => None,
        _ if FALLS.contains(&word) => Some(Change::Decrease),
        _ if RISES.contains(&word) => Some(Change::Increase),
        _ => return None,
    };
    let bound = cell[number.sign..number.digits.start].trim();
    let digits: String =
        cell[number.digits.clone()].chars().filter(|c| !c.is_whitespace()).collect();
    let rest = cell[number.digits.end..].trim();
    let bounds = ["以上", "以下", "以内", "左右"];
    let own = !rest.is_empty() && !bounds.contains(&rest);
    let said = if own { rest } else { unit.unwrap_or_default() };
    let behind = if own { "" } else { rest };
    let quantity = |said: &str| {
        let text = format!("{bound}{digits}{said}{behind}");
        let found = whole(&text, lexicon)?;
        let known = matches!(found.shape, Shape::Bare) == said.is_empty();
        known.then(|| (found.value, found.high, found.unit.into_owned(), found.bound))
    };
    let (value, high, unit, bound) = quantity(said).or_else(|| {
        // A unit that the lexicon does not know, behind a multiplier.
        let multiplier = ["万亿", "百万", "千万", "十万", "万", "亿"];
        let times = multiplier.iter().find(|m| said.starts_with(**m)).copied().unwrap_or_default();
        let name = &said[times.len()..];
        let name = name.trim_start_matches(['（', '(']).trim_end_matches(['）', ')']);
        let (value, high, _, bound) = quantity("")?;
        let scale =
            if times.is_empty() { 1.0 } else { whole(&format!("1{times}"), lexicon)?.value };
        (!own && !name.is_empty())
            .then(|| (value * scale, high.map(|high| high * scale), name.to_owned(), bound))
    })?;
    value.is_finite().then_some(Value { value, high, unit, bound, sign, own })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_cells() {
        let fall = Some(Change::Decrease);
        for (cell, unit, value, name, sign) in [
            ("86.5", Some("亿元"), 8_650_000_000.0, "元", None),
            ("1 286", Some("公里"), 1286.0, "公里", None),
            ("1,286.5", Some("公里"), 1286.5, "公里", None),
            ("12.6万吨", Some("亿元"), 126_000.0, "吨", None),
            ("-0.7", Some("%"), 0.7, "%", fall),
            ("↓3.1%", None, 3.1, "%", fall),
            ("28.6", Some("千公顷"), 28600.0, "公顷", None),
            ("1.25", Some("亿美元"), 125_000_000.0, "美元", None),
            ("12.6", Some("亿千瓦时"), 1_260_000_000.0, "千瓦时", None),
            ("316", Some("万人次"), 3_160_000.0, "人次", None),
            ("0.8", Some("百分点"), 0.8, "百分点", None),
            ("103.0", Some("%"), 103.0, "%", None),
            ("2.7", Some("万某某"), 27000.0, "某某", None),
            ("101.2", None, 101.2, "", None),
        ] {
            let found =
                super::value(cell, unit, Lexicon::standard()).unwrap_or_else(|| panic!("{cell}"));
            assert_eq!((found.unit.as_str(), found.sign), (name, sign), "{cell}");
            assert!((found.value - value).abs() <= 1e-6 * value, "{cell} {}", found.value);
        }
    }

    #[test]
    fn units() {
        for unit in [
            "亿元", "万吨", "%", "公里", "个", "所", "人", "百分点", "个百分点", "万标准箱", "辆",
            "户", "亿千瓦时", "元/人", "立方米",
        ] {
            assert!(is_unit(unit, Lexicon::standard()), "{unit}");
        }
        for words in ["含税", "不变价", "户籍", "上年=100", "万元、%", "以上"] {
            assert!(!is_unit(words, Lexicon::standard()), "{words}");
        }
    }
}
