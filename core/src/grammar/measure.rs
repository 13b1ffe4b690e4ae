//! Units and measure words behind a number.

use std::borrow::Cow;

use super::chars::{big_scale, first, first_chars, is_han, last, skip_blanks, small_scale};
use super::numeral::{Numeral, numeral};
use crate::Lexicon;
use crate::lexicon::Dimension;

/// A unit found behind a number.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Measure<'t> {
    /// What is left behind the unit.
    pub rest: &'t str,
    /// The text from the unit on, and how many bytes of it the unit takes.
    pub from: &'t str,
    pub length: usize,
    /// Its canonical form.
    pub unit: Cow<'t, str>,
    pub dimension: Dimension,
    /// Needs Arabic digits or a numeral of several characters before it.
    pub weak: bool,
    /// 多 or 余 stands beside it (5年多, 一个多月).
    pub over: bool,
    /// 半 stands behind it (两年半): half a unit more.
    pub half: bool,
}

/// `measure := unit ( '/' scale* unit | 每 unit )? ( （unit (、unit)*） 次? )? (多 | 余 | 半)? | 个 (多 | 半) time`
///
/// The longest unit of the lexicon wins: 千瓦时 over 千瓦, 个百分点 over 个.
///
/// | text | unit |
/// |---|---|
/// | `千瓦时` | 千瓦时 |
/// | `个百分点` | 百分点 |
/// | `微克/立方米` | 微克/立方米 |
/// | `吨标准煤/万元` | 吨标准煤/万元 |
/// | `微克每立方米` | 微克每立方米 |
/// | `件（次）` | 件（次） |
/// | `个多月` | 个月, over |
/// | `年半` `米半` | 年, 米, half |
/// | `km` `m²` `μg/m³` `t/a` | as written |
/// | `/10万` `人/10万人` | none, 人: a rate |
pub(crate) fn measure<'t>(
    input: &'t str,
    numeral: &Numeral,
    lexicon: &Lexicon,
) -> Option<Measure<'t>> {
    let start = skip_blanks(input);
    if let Some(long) = split_time(start).or_else(|| spaced_point(start)) {
        return Some(long);
    }
    if let Some(rate) = per_many(start) {
        return Some(rate);
    }
    let many = numeral.big || numeral.over;
    let mut best = None;
    lexicon.units.each(start, |len, unit| {
        if (unit.dimension != Dimension::Noun || !unit.weak || many) && ends(start, len) {
            best = Some((len, unit));
        }
    });
    let (len, unit) = best?;
    // Blanks part a number from its unit only where typesetting puts them, never from a noun.
    if unit.dimension == Dimension::Noun && start.len() < input.len() {
        return None;
    }
    let mut end = len;
    let mut compound = false;
    let mut rate = 0;
    if !matches!(unit.dimension, Dimension::Percent | Dimension::Noun) {
        // 2.6人/10万人: a rate whose unit is that of the upper number.
        let many = per_many(&start[end..]).filter(|_| unit.dimension.counts());
        if let Some(many) = many {
            rate = many.length;
        } else if let Some(more) = per(&start[end..], unit.dimension, lexicon) {
            end += more;
            compound = true;
        }
        if unit.dimension.counts() && rate == 0 {
            end += bracketed(&start[end..], lexicon);
        }
    }
    let written = &start[..end];
    let canonical = unit.canonical.as_deref().filter(|_| end == len);
    let rest = &start[end + rate..];
    let mut found = Measure {
        rest,
        from: start,
        length: end,
        unit: canonical.map_or(Cow::Borrowed(written), |c| Cow::Owned(c.to_owned())),
        dimension: if compound { Dimension::Concentration } else { unit.dimension },
        weak: unit.weak && !compound,
        over: false,
        half: false,
    };
    let measures = !unit.dimension.counts() && !compound;
    let halved = match unit.dimension {
        // 每周五天半工作制
        Dimension::Duration => rest.strip_prefix('半'),
        _ => halved(rest),
    };
    if measures && let Some(rest) = halved {
        return Some(Measure { rest, half: true, ..found });
    }
    if matches!(
        unit.dimension,
        Dimension::Duration
            | Dimension::Multiple
            | Dimension::Percent
            | Dimension::Money
            | Dimension::Age
    ) {
        match first(rest) {
            '多' | '余'
                if !matches!(
                    first_chars(rest, 2),
                    "多年" | "多次" | "多家" | "余额" | "余热" | "多个" | "多元" | "多项"
                ) =>
            {
                found.over = true
            }
            _ => return Some(found),
        }
        found.rest = &rest[first(rest).len_utf8()..];
    }
    Some(found)
}

/// What is left behind the 半 of 两米半, 三亩半 or 一年半; none of 两米半径, 5元半价.
fn halved(rest: &str) -> Option<&str> {
    const WORDS: &str = "年个天月小径数导成挂程价日夜山岛封殖途路截工农公边球圈坡载票";
    let rest = rest.strip_prefix('半')?;
    (!WORDS.contains(first(rest)) || first(rest) == '\0').then_some(rest)
}

/// Whether a unit of so many bytes ends where a word may end: 36km but not 36kmh, 98分 but not 3分局,
/// 八两 but not 三两个.
fn ends(text: &str, len: usize) -> bool {
    let (unit, after) = text.split_at(len);
    let next = first(after);
    match unit {
        "分" | "两" => {
            const BEHIND: [&str; 28] = [
                "以上", "以下", "左右", "以内", "上下", "的", "和", "及", "与", "至", "到", "提高",
                "提升", "上升", "增加", "增长", "下降", "降低", "降至", "升至", "位居", "居", "排",
                "位列", "比", "较", "高于", "低于",
            ];
            !(is_han(next) || next == '钟') || BEHIND.iter().any(|word| after.starts_with(word))
        }
        _ => !(last(unit).is_ascii_alphanumeric() && next.is_ascii_alphanumeric()),
    }
}

/// `per-many := '/' numeral (人 | 活产 | 户 | 辆 | 车)?`, the numeral a round one with 百, 千, 万 or 亿: what a
/// rate is per (8.5/10万, 2.6人/10万人, 1.2人/万车). It is no unit and no number of its own.
fn per_many(input: &str) -> Option<Measure<'_>> {
    let after = skip_blanks(input.strip_prefix(['/', '／'])?);
    let (rest, n) = numeral(after).ok()?;
    let power = n.low.log10();
    let round = n.scaled && n.low == n.high && power.fract() == 0.0 && (2.0..9.0).contains(&power);
    let whom = ["人", "活产", "户", "辆", "车", "人口"];
    let rest = whom.iter().find_map(|whom| rest.strip_prefix(whom)).unwrap_or(rest);
    let next = first(rest);
    (round && (!is_han(next) || "的和与及以左，".contains(next))).then(|| Measure {
        rest,
        from: input,
        length: input.len() - rest.len(),
        unit: Cow::Borrowed(""),
        dimension: Dimension::Concentration,
        weak: false,
        over: false,
        half: false,
    })
}

/// `个 (多 | 余 | 半) (月 | 小时 | 星期 | 世纪 | 百分点)`
fn split_time(input: &str) -> Option<Measure<'_>> {
    let inner = input.strip_prefix('个')?;
    let mark = first(inner);
    if !matches!(mark, '多' | '余' | '半') {
        return None;
    }
    let noun = &inner[mark.len_utf8()..];
    let (word, unit, dimension) = [
        ("月", "个月", Dimension::Duration),
        ("小时", "个小时", Dimension::Duration),
        ("星期", "个星期", Dimension::Duration),
        ("百分点", "百分点", Dimension::Point),
    ]
    .into_iter()
    .find(|(word, ..)| noun.starts_with(word))?;
    let rest = &noun[word.len()..];
    Some(Measure {
        rest,
        from: input,
        length: input.len() - rest.len(),
        unit: Cow::Borrowed(unit),
        dimension,
        weak: false,
        over: mark != '半',
        half: mark == '半',
    })
}

/// `个? 百 分 点`, set with blanks.
fn spaced_point(input: &str) -> Option<Measure<'_>> {
    let mut rest = input.strip_prefix(['个', '個']).unwrap_or(input);
    for letters in [['百', '佰'], ['分', '分'], ['点', '點']] {
        rest = skip_blanks(rest).strip_prefix(letters)?;
    }
    Some(Measure {
        rest,
        from: input,
        length: input.len() - rest.len(),
        unit: Cow::Borrowed("百分点"),
        dimension: Dimension::Point,
        weak: false,
        over: false,
        half: false,
    })
}

/// Bytes of `'/' scale* unit` or, behind a physical unit, `每 unit`.
fn per(input: &str, dimension: Dimension, lexicon: &Lexicon) -> Option<usize> {
    let mark = first(input);
    let counted = match mark {
        '/' | '／' => true,
        '每' => !dimension.counts() && dimension != Dimension::Duration,
        _ => return None,
    };
    let mut base = &input[mark.len_utf8()..];
    while small_scale(first(base)).or_else(|| big_scale(first(base))).is_some()
        && lexicon.units.longest(base).is_none()
    {
        base = &base[first(base).len_utf8()..];
    }
    const BASES: [&str; 12] = ["月", "日", "年", "人", "亩", "户", "天", "a", "d", "h", "s", "min"];
    let len = lexicon
        .units
        .longest(base)
        .filter(|(_, unit)| unit.dimension != Dimension::Noun)
        .map(|(len, _)| len)
        .or_else(|| BASES.iter().find(|b| base.starts_with(**b)).map(|b| b.len()))?;
    counted.then(|| input.len() - base.len() + len)
}

/// Bytes of `（unit (、unit)*）次?`: 件（次）, 台(套), 辆（艘、架）次.
fn bracketed(input: &str, lexicon: &Lexicon) -> usize {
    let open = first(input);
    if !matches!(open, '（' | '(') {
        return 0;
    }
    let mut rest = &input[open.len_utf8()..];
    for _ in 0..6 {
        let Some((len, unit)) = lexicon.units.longest(rest) else { return 0 };
        if !unit.dimension.counts() || unit.dimension == Dimension::Noun {
            return 0;
        }
        rest = &rest[len..];
        match first(rest) {
            '、' => rest = &rest['、'.len_utf8()..],
            close @ ('）' | ')') => {
                rest = &rest[close.len_utf8()..];
                rest = rest.strip_prefix('次').unwrap_or(rest);
                return input.len() - rest.len();
            }
            _ => return 0,
        }
    }
    0
}

/// Whether a bare numeral in front of this unit is a word for many things (百名专家) and
/// not an amount (百亿元).
pub(crate) fn is_formulaic(numeral: &Numeral, dimension: Dimension) -> bool {
    numeral.bare && (numeral.length < 2 || dimension.counts() && numeral.low < 1e6)
}

/// Whether the text before a number ends with a word that makes it a denominator (每百人).
pub(crate) fn is_denominator(before: &str) -> bool {
    last(before) == '每'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        for (text, unit, over, half, rest) in [
            ("5千瓦时的电", "千瓦时", false, false, "的电"),
            ("0.3个百分点", "百分点", false, false, ""),
            ("34微克/立方米", "微克/立方米", false, false, ""),
            ("0.4吨标准煤/万元", "吨标准煤/万元", false, false, ""),
            ("34微克每立方米", "微克每立方米", false, false, ""),
            ("12件（次）", "件（次）", false, false, ""),
            ("12辆（艘、架）次", "辆（艘、架）次", false, false, ""),
            ("12件（其中", "件", false, false, "（其中"),
            ("1个多月", "个月", true, false, ""),
            ("两年半", "年", false, true, ""),
            ("5年多", "年", true, false, ""),
            ("2倍多", "倍", true, false, ""),
            ("3 件", "件", false, false, ""),
            ("1.5％", "%", false, false, ""),
            ("800元/吨", "元/吨", false, false, ""),
            ("两米半。", "米", false, true, "。"),
            ("两米半径", "米", false, false, "半径"),
            ("36km，", "km", false, false, "，"),
            ("28μg/m³", "μg/m³", false, false, ""),
            ("50万t/a的", "t/a", false, false, "的"),
            ("8.5/10万，", "", false, false, "，"),
            ("2.6人/10万人。", "人", false, false, "。"),
            ("0.4吨标准煤/万元", "吨标准煤/万元", false, false, ""),
            ("98.6分，", "分", false, false, "，"),
            ("92分以上", "分", false, false, "以上"),
            ("八两。", "两", false, false, "。"),
            ("3个位次", "位", false, false, ""),
        ] {
            let (behind, n) = numeral(text).unwrap();
            let read = measure(behind, &n, Lexicon::standard()).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (&*read.unit, read.over, read.half, read.rest),
                (unit, over, half, rest),
                "{text}"
            );
        }
        for text in ["三角", "8的", "3分局", "三两个", "5mv", "8/10万元"] {
            let (rest, n) = numeral(text).unwrap();
            assert!(measure(rest, &n, Lexicon::standard()).is_none(), "{text}");
        }
    }
}
