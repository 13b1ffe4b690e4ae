//! The raw-number layer: every numeral of a text, before any meaning.

use super::arabic::digits;
use super::chars::{arabic_digit, first, is_blank, is_numeral, skip_blanks};
use super::numeral::numeral;
use super::quantity::{Draft, amount, amount_of, finish, share_at};
use super::share::{Share, discount};
use super::token::Shape;
use crate::decimal::power_of_ten;
use crate::events::Events;
use crate::{Bound, Class, Error, Lexicon, Span};

/// A numeral found in a text, before any meaning.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
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
    for event in Events::of(text).all().iter().filter(|event| event.class().is_number()) {
        let start = event.at();
        if start < at {
            continue;
        }
        let draft = match read(text, floor, start, lexicon) {
            Ok(draft) => draft,
            Err(skip) => {
                at = at.max(skip);
                continue;
            }
        };
        let (from, end, quantity) = finish(text, floor, draft, lexicon);
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

/// The numeral at `at`, or the byte where to go on. The character behind its digits tells whether
/// it may be a share or a price.
fn read<'t>(text: &'t str, floor: usize, at: usize, lexicon: &Lexicon) -> Result<Draft<'t>, usize> {
    let n = numeral(&text[at..]).ok();
    let next = n.map(|(left, _)| first(skip_blanks(left)));
    let shares =
        |c| matches!(c, '分' | '成' | '又' | '/' | '／' | '半') || arabic_digit(c).is_some();
    if next.is_none_or(shares)
        && let Some(share) = share_at(text, at)
    {
        return Ok(scaled(text, share, lexicon));
    }
    let priced = next.is_none_or(|c| c == '折' || is_numeral(c));
    let price = || if priced { discounted(text, at) } else { None };
    let mut draft = match n.map(|(left, n)| amount_of(text, at, left, n, lexicon)) {
        Some(draft) if !is_word(text, floor, &draft, lexicon)? => draft,
        _ => price().ok_or(at)?,
    };
    if let Some(price) = price() {
        draft = price;
    }
    if let Some(point) = leading_point(text, &draft) {
        draft.number -= 1;
        draft.low = point;
    }
    let draft = scaled(text, draft, lexicon);
    // A run of digits that no `f64` can hold has no value to tell.
    let bounded = draft.low.is_finite() && draft.high.is_none_or(f64::is_finite);
    if bounded { Ok(draft) } else { Err(draft.end) }
}

/// Whether a draft is only a part of a word; then, where known, the byte behind that word.
fn is_word(text: &str, floor: usize, draft: &Draft, lexicon: &Lexicon) -> Result<bool, usize> {
    let Some(number) = draft.numeral else { return Ok(false) };
    let at = draft.number;
    let end = draft.unit_start.min(draft.end);
    if let Some((_, word_end, word)) = lexicon.word(text, floor, at)
        && matches!(word.class, Class::Lexical | Class::Name)
        && (word_end > end && word_end >= draft.unit_end || word_end == end && number.positional)
    {
        return Err(word_end);
    }
    // 陆, 伍, 肆 and 拾 are words of their own; 万 and 亿 alone, or 万万, are no numbers.
    let formal = matches!(first(&text[at..]), '陆' | '陸' | '伍' | '肆' | '拾' | '仟' | '佰');
    let many = number.bare && number.low > 10.0 && draft.dimension.is_none();
    let lone = number.length == 1 && (formal || many) || many && number.low == 1e8;
    if lone { Err(end) } else { Ok(false) }
}

/// A price such as 七五折, as a percentage.
fn discounted(text: &str, at: usize) -> Option<Draft<'_>> {
    let (left, (value, unit)) = discount(&text[at..]).ok()?;
    let end = text.len() - left.len();
    let share = Share { low: value, high: None, unit, shape: Shape::Percent, bound: Bound::Exact };
    Some(Draft::of_share(at, end, &share))
}

/// The value of digits behind a point that nothing stands before: .5
fn leading_point(text: &str, draft: &Draft) -> Option<f64> {
    let before = text[..draft.number].strip_suffix('.')?;
    let number = draft.numeral.filter(|n| n.arabic && !n.decimal && !n.scaled)?;
    let opens = !before.ends_with(|c: char| c == '.' || c.is_alphanumeric());
    let digits = u32::try_from(number.length).ok()?;
    (opens && digits < 300).then(|| number.low / power_of_ten(digits))
}

/// The draft with a factor of another notation behind it.
fn scaled<'t>(text: &'t str, mut draft: Draft<'t>, lexicon: &Lexicon) -> Draft<'t> {
    let arabic = text[..draft.end].ends_with(|c| arabic_digit(c).is_some());
    let Some((up, down, len)) = notation(&text[draft.end..], arabic) else { return draft };
    draft.low = draft.low * up / down;
    draft.end += len;
    if draft.shape != Shape::Percent {
        let rest = skip_blanks(&text[draft.end..]);
        if let Some((len, unit)) = lexicon.units.longest(rest) {
            draft.unit = unit.canonical.as_deref().unwrap_or(&rest[..len]).to_owned().into();
        }
    }
    (draft.unit_start, draft.unit_end) = (draft.end, draft.end);
    draft
}

/// Notations of other fields: `e5`, `E-1`, `k`, `M`, 打. What to multiply and to divide by, and its bytes.
fn notation(rest: &str, arabic: bool) -> Option<(f64, f64, usize)> {
    if rest.starts_with('打') {
        return Some((12.0, 1.0, '打'.len_utf8()));
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
        'k' | 'K' | 'Ｋ' | 'ｋ' if word_ends => Some((1e3, 1.0, skipped + mark.len_utf8())),
        'M' | 'Ｍ' if word_ends => Some((1e6, 1.0, skipped + mark.len_utf8())),
        'e' | 'E' | 'ｅ' if skipped == 0 => {
            let sign = first(after);
            let digits_at = if matches!(sign, '+' | '-' | '－' | '＋') {
                &after[sign.len_utf8()..]
            } else {
                after
            };
            let (left, run) = digits(digits_at).ok()?;
            let exponent: u32 = run
                .chars()
                .filter_map(arabic_digit)
                .try_fold(0u32, |n, d| n.checked_mul(10)?.checked_add(d))?;
            let factor = power_of_ten(exponent.min(300));
            let len = rest.len() - left.len();
            Some(if matches!(sign, '-' | '－') { (1.0, factor, len) } else { (factor, 1.0, len) })
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
/// | `-0` | 0 |
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
    let signed = matches!(sign, '-' | '－' | '−' | '﹣' | '负' | '負');
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
    // 0 - 0 is 0, where -0 would be -0.
    Ok(if signed { 0.0 - draft.low } else { draft.low })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_zero() {
        for (text, value) in
            [("负二点五", -2.5), ("−3", -3.0), ("﹣3万", -30_000.0), ("负百分之五", -5.0)]
        {
            assert_eq!(number(text), Ok(value), "{text}");
        }
        for text in ["-0", "负零", "－0.0", "负百分之零"] {
            assert!(number(text).unwrap().is_sign_positive(), "{text}");
        }
        let found = numerals("增长-0.0%，零下0度，百分之负零");
        assert_eq!(found.len(), 3);
        assert!(found.iter().all(|n| n.value == 0.0 && n.value.is_sign_positive()), "{found:?}");
    }

    #[test]
    fn digits_beyond_every_number_have_no_value() {
        let digits = "9".repeat(400);
        assert!(number(&digits).is_err());
        assert_eq!(numerals(&format!("{digits}件，3件")).len(), 1);
    }
}
