//! The raw-number layer: every numeral of a text, before any meaning.

use super::arabic::digits;
use super::chars::{first, is_blank, skip_blanks};
use super::numeral::numeral;
use super::quantity::{Draft, amount, finish, share_at};
use super::share::discount;
use super::trigger::{self, Trigger};
use crate::{Bound, Class, Error, Lexicon, Span};

/// A numeral found in a text, before any meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Numeral<'s> {
    /// Place of bound words, number, multiplier and unit.
    pub span: Span,
    /// The characters.
    pub text: &'s str,
    /// Number with its multiplier applied; the lower end of a range.
    pub value: f64,
    /// Upper end of a range.
    pub high: Option<f64>,
    /// Canonical unit; empty without one.
    pub unit: String,
    /// How exact it is.
    pub bound: Bound,
}

/// Every numeral of a text, before any meaning: years, ordinals and articles too, but no
/// numeral that is only part of a word of the [`Lexicon`] (统一, 百姓).
///
/// ```
/// let found = baogao::numerals("第3届，新增近50家，增长百分之五点六");
/// let values: Vec<f64> = found.iter().map(|n| n.value).collect();
/// assert_eq!(values, [3.0, 50.0, 5.6]);
/// assert_eq!((found[1].text, found[1].unit.as_str()), ("近50家", "家"));
/// assert_eq!(found[1].bound, baogao::Bound::Nearly);
/// ```
pub fn numerals(text: &str) -> Vec<Numeral<'_>> {
    let lexicon = Lexicon::standard();
    let mut found = Vec::new();
    let (mut at, mut floor) = (0, 0);
    while let Some(start) = trigger::next(text, at) {
        let c = first(&text[start..]);
        at = start + c.len_utf8();
        if !matches!(trigger::of(c), Some(Trigger::Digit | Trigger::Numeral | Trigger::Half)) {
            continue;
        }
        let (draft, claimed) = match read(text, floor, start, lexicon) {
            Ok(draft) => draft,
            Err(skip) => {
                at = at.max(skip);
                continue;
            }
        };
        let (from, end, quantity) = finish(text, floor, draft, lexicon);
        let end = end.max(claimed);
        found.push(Numeral {
            span: Span::new(from, end),
            text: &text[from..end],
            value: quantity.value,
            high: quantity.high,
            unit: quantity.unit.into_owned(),
            bound: quantity.bound,
        });
        floor = end;
        at = end;
    }
    found
}

/// The numeral at `at` with the byte after it, or the byte where to go on.
fn read<'t>(
    text: &'t str,
    floor: usize,
    at: usize,
    lexicon: &Lexicon,
) -> Result<(Draft<'t>, usize), usize> {
    let rest = &text[at..];
    if let Some(draft) = share_at(text, at) {
        let end = draft.end;
        return Ok((draft, end));
    }
    let mut draft = amount(text, at, lexicon).ok_or(at)?;
    let number = draft.numeral.ok_or(at)?;
    let (left, _) = numeral(rest).map_err(|_| at)?;
    let digits_end = text.len() - left.len();
    if let Some((_, end, word)) = lexicon.word(text, floor, at)
        && matches!(word.class, Class::Lexical | Class::Name)
        && end > digits_end
        && end >= draft.unit_end
    {
        return Err(end);
    }
    // 陆, 伍, 肆 and 拾 are words of their own; 万 and 亿 alone are no numbers.
    let lone = number.length == 1 && draft.dimension.is_none();
    let formal = matches!(first(rest), '陆' | '陸' | '伍' | '肆' | '拾' | '仟' | '佰');
    if lone && (formal || number.bare && number.low > 10.0)
        || number.bare && !number.arabic && rest.starts_with("万万") && draft.dimension.is_none()
    {
        return Err(digits_end);
    }
    if let Ok((left, (value, unit))) = discount(rest) {
        let end = text.len() - left.len();
        draft = Draft {
            low: value,
            high: None,
            unit: unit.into(),
            unit_start: end,
            unit_end: end,
            end,
            bound: None,
            ..draft
        };
    }
    let left = &text[draft.end..];
    if let Some((scale, len)) = notation(left, number.arabic) {
        draft.low *= scale;
        let scale_end = draft.end + len;
        if let Some((len, unit)) = lexicon.units.longest(skip_blanks(&text[scale_end..])) {
            draft.unit =
                unit.canonical.as_deref().unwrap_or(&text[scale_end..][..len]).to_owned().into();
        }
        draft.end = scale_end;
        draft.unit_start = scale_end;
        draft.unit_end = scale_end;
    }
    let end = draft.end;
    // A run of digits that no `f64` can hold has no value to tell.
    if draft.low.is_finite() && draft.high.is_none_or(f64::is_finite) {
        Ok((draft, end))
    } else {
        Err(end)
    }
}

/// Notations of other fields: `e5`, `E-1`, `k`, `M`, 打. The factor and its bytes.
fn notation(rest: &str, arabic: bool) -> Option<(f64, usize)> {
    if rest.starts_with('打') {
        return Some((12.0, '打'.len_utf8()));
    }
    if !arabic {
        return None;
    }
    let spaced = rest.trim_start_matches(is_blank);
    let skipped = rest.len() - spaced.len();
    let mark = first(spaced);
    let after = &spaced[mark.len_utf8().min(spaced.len())..];
    let word_ends = !first(after).is_ascii_alphanumeric();
    match mark {
        'k' | 'K' | 'Ｋ' | 'ｋ' if word_ends => Some((1e3, skipped + mark.len_utf8())),
        'M' | 'Ｍ' if word_ends => Some((1e6, skipped + mark.len_utf8())),
        'e' | 'E' | 'ｅ' if skipped == 0 => {
            let sign = first(after);
            let digits_at = if matches!(sign, '+' | '-' | '－' | '＋') {
                &after[sign.len_utf8()..]
            } else {
                after
            };
            let (left, run) = digits(digits_at).ok()?;
            let exponent: i32 = run
                .chars()
                .filter_map(super::chars::arabic_digit)
                .try_fold(0i32, |n, d| n.checked_mul(10)?.checked_add(d as i32))?;
            let negative = matches!(sign, '-' | '－');
            (exponent < 300).then(|| {
                (10f64.powi(if negative { -exponent } else { exponent }), rest.len() - left.len())
            })
        }
        _ => None,
    }
}

/// Reads one numeral: the whole of `text` but blanks around it.
///
/// Arabic, Chinese, formal and mixed numerals, fractions, 百分之, 成, and amounts of money in words
/// (`壹拾壹元整`); the unit, if any, is money.
///
/// | text | value |
/// |---|---|
/// | `一百零一` | 101 |
/// | `10亿零817万` | 1008170000 |
/// | `三分之一` | 0.333… |
/// | `负二点五` | -2.5 |
///
/// ```
/// use baogao::{Error, number};
///
/// assert_eq!(number("一百零一"), Ok(101.0));
/// assert_eq!(number("4.75万亿"), Ok(4_750_000_000_000.0));
/// assert_eq!(number("两千个"), Err(Error::NotANumber { position: 6, text: "两千个".into() }));
/// ```
///
/// # Errors
/// [`Error::NotANumber`] with the byte of the first character that does not fit.
pub fn number(text: &str) -> Result<f64, Error> {
    let fail = |position: usize| Error::NotANumber { position, text: text.into() };
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len().max(start);
    let body = &text[..end];
    let sign = first(&body[start..]);
    let signed = matches!(sign, '-' | '－' | '负' | '負');
    let at = if signed { start + sign.len_utf8() } else { start };
    let lexicon = Lexicon::standard();
    let draft = share_at(body, at)
        .filter(|share| share.end == end)
        .or_else(|| amount(body, at, lexicon))
        .ok_or_else(|| fail(at))?;
    // Only money may stand behind the number, and no range or 多.
    let number_end = numeral(&body[at..]).map_or(draft.end, |(left, _)| body.len() - left.len());
    let money = matches!(&*draft.unit, "元" | "圆");
    let read = if draft.numeral.is_none() || money { draft.end } else { number_end };
    if !draft.low.is_finite() {
        return Err(fail(at));
    }
    if read < end || draft.high.is_some() || draft.bound.is_some() {
        return Err(fail(read.min(end)));
    }
    Ok(if signed { -draft.low } else { draft.low })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_beyond_every_number_have_no_value() {
        let digits = "9".repeat(400);
        assert!(number(&digits).is_err());
        assert_eq!(numerals(&format!("{digits}件，3件")).len(), 1);
    }
}
