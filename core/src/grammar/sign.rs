//! Signs in front of a number: -2.3%, 负5.3%, 零下5度, 同比+3.2%.

use super::chars::{first, is_blank, is_han, is_numeral, last, skip_blanks};
use super::quantity::{Draft, amount};
use super::token::Shape;
use crate::Lexicon;
use crate::lexicon::Dimension;
use crate::report::Code;

/// Below zero, of temperatures.
const BELOW: &str = "零下";

/// A sign before a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sign {
    /// Bytes from the sign to the number, blanks and bound words included.
    pub len: usize,
    pub negative: bool,
    /// It rules both ends of a range: 零下15至8度.
    both: bool,
}

/// What follows 零下, where that is a number: the sign is read with it.
pub(super) fn below_zero(rest: &str) -> Option<&str> {
    let after = skip_blanks(rest.strip_prefix(BELOW)?);
    let bound =
        ["约", "近", "超过", "大约", "将近", "接近"].iter().find_map(|w| after.strip_prefix(w));
    let number = skip_blanks(bound.unwrap_or(after));
    (is_numeral(first(number)) || matches!(first(number), '几' | '幾')).then_some(after)
}

/// The sign before the number of `draft`, whose first `floor` bytes belong to other tokens.
///
/// A hyphen or minus touches the number. A dash, or a sign with a blank behind it, is one only
/// behind words that ask for a number (增长—8.5%); else it parts two things.
///
/// | text | sign |
/// |---|---|
/// | 增长`-24.8%`, 为`－2.33‰`, 增长`—8.5%`, CPI`-0.3%` | minus |
/// | 为`负2.3%`, 气温`负0.4℃`, 是`负的3.2%` | minus |
/// | `零下5度`, `零下约5℃` | minus |
/// | 净利润`–5亿元` | minus |
/// | 同比`+3.2%` | plus |
/// | 1万元（含）-5万元, 减负1.2亿元, ——2.3%, 2019-23件, 正负3%, 3胜2负5平, 地下3米 | none |
pub(super) fn sign(text: &str, floor: usize, draft: &Draft, bound: Option<usize>) -> Option<Sign> {
    let number = bound.unwrap_or(draft.number);
    let touching = text[floor..number].trim_end_matches(is_blank);
    let mark = last(touching);
    if !is_mark(mark) && !matches!(mark, '下' | '负' | '負' | '的' | '+' | '＋') {
        return None;
    }
    let spaced = floor + touching.len() < number;
    let sign = |word: &str, negative, both| Sign {
        len: draft.number - (floor + touching.len() - word.len()),
        negative,
        both,
    };
    let before = |word: &str| &text[..floor + touching.len() - word.len()];
    if touching.ends_with(BELOW) {
        let parted = before(BELOW).ends_with(['归', '清']);
        return (is_temperature(draft) && !parted).then(|| sign(BELOW, true, true));
    }
    for word in ["负的", "負的", "负", "負"] {
        if touching.ends_with(word) {
            return is_negative(before(word), draft).then(|| sign(word, true, false));
        }
    }
    let mut bytes = [0; 4];
    let word: &str = mark.encode_utf8(&mut bytes);
    if bound.is_some() || !is_mark(mark) && !matches!(mark, '+' | '＋') {
        return None;
    }
    let prior = last(before(word));
    let told = || asks(before(word));
    // What touches the token before parts the two; a paragraph may open with a sign.
    let touches = touching.len() == word.len();
    // 1万元（含）-5万元: the dash parts two numbers.
    let between = &text[floor..floor + touching.len() - word.len()];
    if floor > 0
        && matches!(prior, '）' | ')')
        && (between.starts_with(['（', '(']) || between.chars().count() == 1)
    {
        return None;
    }
    let fits = match mark {
        '+' | '＋' => {
            is_rate(draft) && !touches && (is_han(prior) && !is_numeral(prior) || prior == '（')
        }
        '—' | '–' => told() || is_loss(before(word), draft),
        _ if spaced => told(),
        // 比上年-2.7%, 第二产业-5%, but 10%-5%
        _ if touches => floor == 0 || is_rate(draft) && is_han(prior) && !is_numeral(prior),
        _ if prior.is_ascii_alphabetic() => is_rate(draft),
        _ => !prior.is_alphanumeric() || is_word(prior),
    };
    (fits && !is_mark(prior)).then(|| sign(word, !matches!(mark, '+' | '＋'), false))
}

/// Hyphens, minus signs and dashes.
const fn is_mark(c: char) -> bool {
    matches!(c, '-' | '－' | '−' | '﹣' | '‐' | '‑' | '–' | '—' | '─')
}

/// Whether 负 behind these words is a sign, and not the end of 减负, 自负 or 正负.
fn is_negative(before: &str, draft: &Draft) -> bool {
    const WORDS: &str = "减減担擔背欠抱辜肩自正胜勝承荷亏虧重轻輕降少增压壓卸免如税稅费費债債";
    const ASKS: &str = "为為是达達由从從至到和率";
    let prior = last(before);
    // 净利润负3亿元, but 企业税负3亿元
    let money = draft.dimension == Some(Dimension::Money) && "润潤益额額入差餘余值".contains(prior);
    let measured = is_rate(draft) || is_temperature(draft) || money;
    match prior {
        _ if is_numeral(prior) || WORDS.contains(prior) => false,
        _ if prior.is_alphabetic() => ASKS.contains(prior) || measured,
        _ => true,
    }
}

/// 净利润–5亿元: money that may be below zero.
fn is_loss(before: &str, draft: &Draft) -> bool {
    draft.dimension == Some(Dimension::Money)
        && ["利润", "净利润", "利润总额", "差额", "顺差", "逆差", "盈余", "净流入"]
            .iter()
            .any(|w| before.ends_with(w))
}

/// Whether the words before a dash ask for a number.
fn asks(before: &str) -> bool {
    const WORDS: [&str; 14] = [
        "增长", "增速", "增幅", "涨幅", "同比", "环比", "上年", "下降", "速为", "幅为", "率为",
        "长为", "比为", "温为",
    ];
    let before = before.trim_end_matches(is_blank);
    WORDS.iter().any(|word| before.ends_with(word))
}

fn is_rate(draft: &Draft) -> bool {
    matches!(draft.shape, Shape::Percent | Shape::Point)
}

fn is_temperature(draft: &Draft) -> bool {
    draft.dimension == Some(Dimension::Temperature)
        || matches!(&*draft.unit, "度" | "華氏度" | "华氏度")
        || draft.unit.is_empty() && draft.shape == Shape::Bare
}

/// A character of running Chinese text.
fn is_word(c: char) -> bool {
    is_han(c) && !is_numeral(c) && !matches!(c, '年' | '月' | '日' | '号' | '第')
}

/// The draft with its sign, and with the upper end of a range that has a sign of its own.
///
/// | text | value |
/// |---|---|
/// | `-5～8℃` | -5 to 8 |
/// | `-15℃～-8℃`, `零下15至零下8度` | -15 to -8 |
/// | `零下8—零下15℃` | -15 to -8 |
/// | `-2%至1%` | -2 to 1 |
/// | `零下8至15度` | -15 to -8, doubtful |
/// | `-0.0%` | 0 |
pub(super) fn signed<'t>(
    text: &'t str,
    mut draft: Draft<'t>,
    sign: Option<Sign>,
    lexicon: &Lexicon,
) -> Draft<'t> {
    // 0 - 0 is 0, where -0 would be -0.
    let negative = |n: f64| 0.0 - n;
    let Some(sign) = sign.filter(|s| s.negative) else { return draft };
    if let Some(high) = draft.high {
        let written = &text[draft.number..draft.end];
        let unit = &text[draft.unit_start..draft.unit_end];
        let shared = unit.is_empty() || written.matches(unit).count() < 2;
        if sign.both && shared || written.contains("--") {
            (draft.low, draft.high) = (negative(high), Some(negative(draft.low)));
            draft.doubt = sign.both.then_some(Code::Range);
        } else if draft.falls {
            (draft.low, draft.high) = (negative(high), Some(draft.low));
            draft.doubt = None;
        } else {
            draft.low = negative(draft.low);
        }
        return draft;
    }
    draft.low = negative(draft.low);
    let start = draft.number - sign.len;
    // 由-3%至2% are two levels.
    let levels = text[..start].trim_end().ends_with(['从', '由', '自']);
    if !levels && let Some((second, below)) = second_end(text, &draft, lexicon) {
        let (a, b) = (draft.low, if below { negative(second.low) } else { second.low });
        let (low, high) = (a.min(b), Some(a.max(b)).filter(|_| a != b));
        draft = Draft { number: draft.number, numeral: draft.numeral, low, high, ..second };
    }
    draft
}

/// The second number of 零下15至零下8度 or -2%至1%, and whether it has a sign.
fn second_end<'t>(
    text: &'t str,
    draft: &Draft<'t>,
    lexicon: &Lexicon,
) -> Option<(Draft<'t>, bool)> {
    let rest = skip_blanks(&text[draft.end..]);
    let to = first(rest);
    if !is_mark(to) && !matches!(to, '~' | '～' | '〜' | '∼' | '至' | '到') {
        return None;
    }
    let rest = skip_blanks(&rest[to.len_utf8()..]);
    let sign = [BELOW, "负", "負"].into_iter().find_map(|word| rest.strip_prefix(word));
    let sign = sign.or_else(|| rest.strip_prefix(['-', '－', '−', '﹣']));
    let rest = skip_blanks(sign.unwrap_or(rest));
    let second = amount(text, text.len() - rest.len(), lexicon)?;
    let alike = draft.unit.is_empty() || draft.unit == second.unit;
    (alike && second.high.is_none() && second.dimension.is_some())
        .then_some((second, sign.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::Events;
    use crate::grammar::scan;
    use crate::grammar::token::TokenKind;

    /// The quantities of a text: their characters, values and units.
    fn read(text: &str) -> Vec<(&str, f64, Option<f64>)> {
        let events = Events::of(text);
        let events = events.all().iter().copied();
        let tokens = scan(text, events, Lexicon::standard()).into_iter();
        let quantity = |t: crate::grammar::Token<'_>| match t.kind {
            TokenKind::Quantity(q) => Some((&text[t.start..t.end], q.value, q.high)),
            _ => None,
        };
        tokens.filter_map(quantity).collect()
    }

    #[test]
    fn table() {
        for (text, part, value) in [
            ("增长-24.8%", "-24.8%", -24.8),
            ("为－2.33‰", "－2.33‰", -2.33),
            ("增长−1.2%", "−1.2%", -1.2),
            ("增长﹣1.2%", "﹣1.2%", -1.2),
            ("同比增长 - 1.2 %", "- 1.2 %", -1.2),
            ("增长—8.5%", "—8.5%", -8.5),
            ("增速为–8.5%", "–8.5%", -8.5),
            ("CPI-0.3%", "-0.3%", -0.3),
            ("（-0.3%）", "-0.3%", -0.3),
            ("-0.3%", "-0.3%", -0.3),
            ("为负2.3%", "负2.3%", -2.3),
            ("年平均气温负0.4℃", "负0.4℃", -0.4),
            ("净利润负3亿元", "负3亿元", -3e8),
            ("净利润–5亿元", "–5亿元", -5e8),
            ("最低零下二十度", "零下二十度", -20.0),
            ("降到零下十几度", "零下十几度", -10.0),
            ("30件（含）-5万元", "5万元", 50_000.0),
            ("增速（%）-5.2%", "-5.2%", -5.2),
            ("是负的3.2%", "负的3.2%", -3.2),
            ("为负 3.2%", "负 3.2%", -3.2),
            ("最低气温零下23.5℃", "零下23.5℃", -23.5),
            ("零下 5 摄氏度", "零下 5 摄氏度", -5.0),
            ("降到零下十五度", "零下十五度", -15.0),
            ("达零下约30度", "零下约30度", -30.0),
            ("近零下30多度", "近零下30多度", -30.0),
            ("约-5℃", "约-5℃", -5.0),
            ("第二产业-5.6%", "-5.6%", -5.6),
            ("从零下5度", "零下5度", -5.0),
            ("比上年-2.7%", "-2.7%", -2.7),
            ("企业税负3亿元", "3亿元", 3e8),
            ("同比+3.2%", "+3.2%", 3.2),
            ("增长-0.0%", "-0.0%", 0.0),
            ("零下0度", "零下0度", 0.0),
            ("减负1.2亿元", "1.2亿元", 1.2e8),
            ("为企业减负近3亿元", "近3亿元", 3e8),
            ("目标——2.3%", "2.3%", 2.3),
            ("由2019-23件", "23件", 23.0),
            ("误差正负3%", "3%", 3.0),
            ("地下3米", "3米", 3.0),
            ("水下20.5米", "20.5米", 20.5),
            ("项目—5个", "5个", 5.0),
            ("项目 - 5个", "5个", 5.0),
            ("- 5个", "5个", 5.0),
        ] {
            let found = read(text);
            let last = found.last().copied();
            assert_eq!(last, Some((part, value, None)), "{text} {found:?}");
            assert!(last.is_none_or(|(_, n, _)| n != 0.0 || n.is_sign_positive()), "{text}");
        }
    }

    #[test]
    fn ranges() {
        for (text, part, low, high) in [
            ("气温-5～8℃", "-5～8℃", -5.0, 8.0),
            ("气温-15℃～-8℃", "-15℃～-8℃", -15.0, -8.0),
            ("气温-15--8℃", "-15--8℃", -15.0, -8.0),
            ("零下15至零下8度", "零下15至零下8度", -15.0, -8.0),
            ("零下8℃—零下15℃", "零下8℃—零下15℃", -15.0, -8.0),
            ("零下8至15度", "零下8至15度", -15.0, -8.0),
            ("-15至8℃", "-15至8℃", -15.0, 8.0),
            ("增长-2%至1%", "-2%至1%", -2.0, 1.0),
            ("零下5℃至8℃", "零下5℃至8℃", -5.0, 8.0),
        ] {
            assert_eq!(read(text), [(part, low, Some(high))], "{text}");
        }
    }
}
