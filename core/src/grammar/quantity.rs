//! Quantities: a number with its unit, a range of two, and the bound words that touch them.

use std::borrow::Cow;

use super::chars::{ends_tag, first, last, last_chars, skip_blanks};
use super::date::to;
use super::measure::{Measure, measure};
use super::numeral::{Numeral, numeral};
use super::share::{Share, share};
use super::sign::{sign, signed};
use super::sum::times;
use super::token::{Quantity, Shape};
use crate::lexicon::{Dimension, Place};
use crate::report::Code;
use crate::{Bound, Lexicon};

/// A quantity before it is known whether it counts.
#[derive(Debug, Clone)]
pub(crate) struct Draft<'t> {
    /// First byte of the number.
    pub number: usize,
    /// Byte after the unit (or the number), before bound words.
    pub end: usize,
    pub low: f64,
    pub high: Option<f64>,
    /// The upper end of the range stands first.
    pub falls: bool,
    pub unit: Cow<'t, str>,
    pub unit_start: usize,
    pub unit_end: usize,
    pub dimension: Option<Dimension>,
    /// The unit needs Arabic digits or a numeral of several characters before it.
    pub weak: bool,
    /// The number as written; of a range the first one.
    pub numeral: Option<Numeral>,
    pub shape: Shape,
    /// 多, 余, 几 inside; 翻近一番.
    pub bound: Option<Bound>,
    pub doubt: Option<Code>,
}

/// `amount := numeral measure? ( to numeral measure )?`
///
/// A range shares the unit behind its second number, and the multiplier too where the first
/// number is the smaller one (3至5万元) or else too small by far (5—3亿元); that reading is doubtful
/// and says so. So is a range whose upper end stands first; 10%至5% are two levels, or a mistake.
///
/// | text | value, unit |
/// |---|---|
/// | `1036件` | 1036 件 |
/// | `4.75万亿元` | 4750000000000 元 |
/// | `15%—30%` | 15 to 30 % |
/// | `9亿～16亿元` | 900000000 to 1600000000 元 |
/// | `3至5年` | 3 to 5 年 |
/// | `3至5万元` | 30000 to 50000 元, doubtful |
/// | `三到十五人` `三到十几天` | 3 to 15 人, 3 to 10 天 |
/// | `八至十二亿元` | 800000000 to 1200000000 元, doubtful |
/// | `一千到两千万元` | 10000000 to 20000000 元, doubtful |
/// | `1万元（含）—5万元` | 10000 to 50000 元 |
/// | `5—3亿元`, `5亿元—3亿元` | 300000000 to 500000000 元, doubtful |
/// | `5000至1万元` | 5000 to 10000 元 |
/// | `两年半` | 2.5 年 |
/// | `三元五角` `五块三毛` | 3.5 元, 5.3 元 |
pub(crate) fn amount<'t>(text: &'t str, at: usize, lexicon: &Lexicon) -> Option<Draft<'t>> {
    let (rest, n) = numeral(&text[at..]).ok()?;
    Some(amount_of(text, at, rest, n, lexicon))
}

/// The amount whose numeral `n` stands at `at` and leaves `rest`.
pub(crate) fn amount_of<'t>(
    text: &'t str,
    at: usize,
    rest: &'t str,
    n: Numeral,
    lexicon: &Lexicon,
) -> Draft<'t> {
    let offset = |rest: &str| text.len() - rest.len();
    let mut m = measure(rest, &n, lexicon);
    let mut draft = Draft {
        number: at,
        end: offset(rest),
        low: n.low,
        high: (n.high > n.low).then_some(n.high),
        falls: false,
        unit: Cow::Borrowed(""),
        unit_start: offset(rest),
        unit_end: offset(rest),
        dimension: None,
        weak: false,
        numeral: Some(n),
        shape: Shape::Bare,
        bound: n.over.then_some(Bound::Over),
        doubt: None,
    };
    if draft.high.is_none()
        && let Some((end, n2, m2)) = upper(text, at, &n, m.as_ref(), rest, lexicon)
    {
        let alone = m.is_none();
        // 一千到两千万, 八至十二亿: of a number with parts only the last scale is shared.
        let scale = if n.scaled || n2.multiplier == 1.0 { n2.myriads } else { n2.multiplier };
        let small = n.low < n2.low / scale || n.low < n2.low * FAR;
        if scale > 1.0 && alone && !n.big && small {
            draft.low = times(n.low, scale);
            draft.doubt = Some(Code::Range);
        }
        let levels = rest_of(rest, m.as_ref()).starts_with(['至', '到']) && !alone;
        let year = n.length == 4 && (1900.0..=2060.0).contains(&n.low) && alone;
        let falls = draft.low > n2.low;
        if draft.low < n2.low || falls && !levels && !year {
            // 50—3万元 may be 500000 or 50 to 30000.
            if falls || alone && !n.big && scale > 1.0 && draft.low < n2.low / 100.0 {
                draft.doubt = Some(Code::Range);
            }
            draft.falls = falls;
            draft.high = Some(draft.low.max(n2.low));
            draft.low = draft.low.min(n2.low);
            m = Some(m2);
            draft.end = offset(end);
        } else {
            draft.low = n.low;
            draft.doubt = (falls && levels).then_some(Code::Range);
        }
    }
    if let Some(m) = m {
        let mut rest = m.rest;
        if m.half {
            draft.low += 0.5;
        }
        if m.over {
            draft.bound = Some(Bound::Over);
        }
        if matches!(&*m.unit, "元" | "圆" | "块" | "块钱")
            && let Some((end, change)) = small_money(rest)
        {
            draft.low = ((draft.low + change) * 100.0).round() / 100.0;
            rest = end;
        }
        if matches!(&*m.unit, "小时" | "个小时")
            && !m.half
            && let Some((end, minutes)) = minutes(rest)
        {
            draft.low += minutes / 60.0;
            rest = end;
        }
        draft.unit_start = offset(m.from);
        draft.unit_end = draft.unit_start + m.length;
        // 五块三毛, but 五块地
        let coins = &*m.unit == "块" && draft.low.fract() != 0.0;
        draft.unit = if coins { Cow::Borrowed("元") } else { m.unit };
        draft.dimension = Some(if coins { Dimension::Money } else { m.dimension });
        draft.weak = m.weak;
        draft.end = offset(rest);
        draft.shape = shape(m.dimension);
        if m.dimension == Dimension::Noun {
            // The noun is counted, it is no unit.
            draft.unit = Cow::Borrowed("");
            draft.end = draft.unit_start;
            draft.unit_end = draft.unit_start;
        }
    }
    draft
}

/// The lower end of a range is more than this part of the upper one, or shares its multiplier.
const FAR: f64 = 1e-3;

/// What is left behind a number and its unit, blanks aside.
fn rest_of<'t>(rest: &'t str, m: Option<&Measure<'t>>) -> &'t str {
    skip_blanks(m.map_or(rest, |m| m.rest))
}

/// The shape of a number with a unit of this dimension.
pub(crate) const fn shape(dimension: Dimension) -> Shape {
    match dimension {
        Dimension::Percent => Shape::Percent,
        Dimension::Point => Shape::Point,
        Dimension::Multiple => Shape::Multiple,
        Dimension::Duration => Shape::Duration,
        Dimension::Anniversary => Shape::Anniversary,
        Dimension::Noun => Shape::Noun,
        _ => Shape::Count,
    }
}

/// The upper end of a range that begins with `n` (and unit `m`) at `at`.
fn upper<'t>(
    text: &'t str,
    at: usize,
    n: &Numeral,
    m: Option<&Measure<'t>>,
    rest: &'t str,
    lexicon: &Lexicon,
) -> Option<(&'t str, Numeral, Measure<'t>)> {
    let from = m.map_or(rest, |m| m.rest);
    // 1万元（含）—5万元
    const LIMITS: [&str; 6] =
        ["（含）", "(含)", "（不含）", "(不含)", "（含本数）", "（不含本数）"];
    let from = LIMITS.iter().find_map(|limit| from.strip_prefix(limit)).unwrap_or(from);
    let (rest, ()) = to(from).ok()?;
    // 由3%至5% are two levels.
    if matches!(last(text[..at].trim_end()), '从' | '由' | '自') {
        return None;
    }
    let (rest, n2) = numeral(rest).ok()?;
    let m2 = measure(rest, &n2, lexicon)?;
    if n2.arabic != n.arabic
        || n2.positional && (!n.positional || &*m2.unit == "年")
        || m2.dimension == Dimension::Noun
        || m.is_some_and(|m| m.unit != m2.unit)
    {
        return None;
    }
    Some((m2.rest, n2, m2))
}

/// `small-money := numeral (角 | 毛) (numeral 分)? | 整`
fn small_money(input: &str) -> Option<(&str, f64)> {
    for word in ["整", "正"] {
        if let Some(rest) = input.strip_prefix(word) {
            return (!first(rest).is_alphabetic()).then_some((rest, 0.0));
        }
    }
    let (rest, tenths) = numeral(input).ok()?;
    let rest = rest.strip_prefix(['角', '毛'])?;
    let cents = numeral(rest)
        .ok()
        .and_then(|(after, n)| after.strip_prefix('分').map(|after| (after, n.low)));
    let (rest, cents) = cents.unwrap_or((rest, 0.0));
    (tenths.low < 10.0 && cents < 10.0).then(|| (rest, (tenths.low * 10.0 + cents) / 100.0))
}

/// `minutes := 零? numeral 分钟?`, behind hours: 一小时零三十分, 2小时15分钟.
fn minutes(input: &str) -> Option<(&str, f64)> {
    let (rest, n) = numeral(input.strip_prefix('零').unwrap_or(input)).ok()?;
    let rest = rest.strip_prefix("分钟").or_else(|| rest.strip_prefix('分'))?;
    let whole = n.low == n.high && n.low < 60.0 && !n.over && !n.scaled | (n.low >= 10.0);
    (whole && !rest.starts_with(['之', '别'])).then_some((rest, n.low))
}

/// A share at `at`, as a draft.
pub(crate) fn share_at(text: &str, at: usize) -> Option<Draft<'_>> {
    let (rest, found) = share(&text[at..]).ok()?;
    Some(Draft::of_share(at, text.len() - rest.len(), &found))
}

impl Draft<'_> {
    /// The draft of a share that takes the bytes `at..end`.
    pub fn of_share(at: usize, end: usize, share: &Share) -> Self {
        Self {
            number: at,
            end,
            low: share.low,
            high: share.high,
            falls: false,
            unit: Cow::Borrowed(share.unit),
            unit_start: end,
            unit_end: end,
            dimension: None,
            weak: false,
            numeral: None,
            shape: share.shape,
            bound: (share.bound != Bound::Exact).then_some(share.bound),
            doubt: None,
        }
    }
}

/// Words at the end of the text `before` a number or its sign that bound it: their first byte and
/// the bound.
pub(crate) fn bound_before(
    before: &str,
    draft: &Draft,
    lexicon: &Lexicon,
) -> Option<(usize, Bound)> {
    // Most numbers stand behind no such word.
    lexicon.before.longest(before.trim_end_matches(super::chars::is_blank))?;
    let window = last_chars(before, 8);
    let touching = window.trim_end_matches(super::chars::is_blank);
    let (len, &(place, bound)) = lexicon.before.longest(touching)?;
    let bare = draft.numeral.is_some_and(|n| n.bare);
    let name = &touching[..touching.len() - len];
    if place == Place::Scale && !bare || place == Place::Name && !bare && !ends_name(name, draft) {
        return None;
    }
    let at = before.len() - window.len() + touching.len() - len;
    if ends_tag(before) { None } else { Some((at, bound?)) }
}

/// Whether the text before 过 or 破 ends the name of what is counted, or is empty: 收入破10亿元,
/// 过20家企业; not 办过3件, 破3起.
fn ends_name(before: &str, draft: &Draft) -> bool {
    const ENDS: &str = "额量值数入出率口产积程款资模客户业费税润贷余市元币次均已将全首里林地流车";
    let found = before.trim_end_matches(super::chars::is_blank);
    let solved =
        matches!(&*draft.unit, "起" | "件" | "宗" | "案") && !found.ends_with(['量', '数']);
    match last(found) {
        c if c == '\0' || !c.is_alphanumeric() => !solved,
        c => ENDS.contains(c) && !found.ends_with("通") && !solved,
    }
}

/// A bound behind the bracket that follows a number: 2000人（含续聘1000人）左右. The bracket keeps its
/// numbers, so the span ends before it.
fn bound_beyond(text: &str, draft: &Draft, lexicon: &Lexicon) -> Option<Bound> {
    const LONGEST: usize = 40;
    let rest = text[draft.end..].strip_prefix(['（', '('])?;
    let (close, mark) = rest
        .char_indices()
        .take(LONGEST)
        .find(|&(_, c)| matches!(c, '）' | ')' | '（' | '(' | '。' | '；'))
        .filter(|&(_, c)| matches!(c, '）' | ')'))?;
    let (_, &(place, bound)) = lexicon.after.longest(&rest[close + mark.len_utf8()..])?;
    bound.filter(|_| place == Place::After)
}

/// A name of money before a number in 元 or without a unit, with the unit that it makes: 港币2960万元,
/// 新台币17.1亿元, $3.5亿. Yields its first byte.
fn currency(before: &str, draft: &Draft) -> Option<(usize, &'static str)> {
    const NAMES: [(&str, &str); 24] = [
        ("人民币", "元"),
        ("港币", "港元"),
        ("新台币", "新台币元"),
        ("台币", "台币"),
        ("澳门币", "澳门元"),
        ("美金", "美元"),
        ("日币", "日元"),
        ("美元", "美元"),
        ("港元", "港元"),
        ("欧元", "欧元"),
        ("日元", "日元"),
        ("英镑", "英镑"),
        ("US$", "美元"),
        ("HK$", "港元"),
        ("NT$", "新台币元"),
        ("RMB", "元"),
        ("$", "美元"),
        ("＄", "美元"),
        ("￥", "元"),
        ("¥", "元"),
        ("€", "欧元"),
        ("£", "英镑"),
        ("USD", "美元"),
        ("CNY", "元"),
    ];
    let touching = before.trim_end_matches(super::chars::is_blank);
    // Most numbers stand behind no such character.
    if !matches!(
        last(touching),
        '币' | '金' | '元' | '镑' | '$' | '＄' | '￥' | '¥' | '€' | '£' | 'B' | 'D' | 'Y'
    ) {
        return None;
    }
    let (name, unit) = NAMES.iter().find(|(name, _)| touching.ends_with(name))?;
    // 进出口总额（亿美元）12 has its unit in the bracket.
    let bare = draft.unit.is_empty() && draft.numeral.is_some_and(|n| n.big || name.is_ascii());
    let own = *unit == draft.unit && !matches!(*unit, "元");
    (&*draft.unit == "元" && *name != "美元" || bare || own)
        .then(|| (touching.len() - name.len(), *unit))
}

/// Words behind a number or unit that bound it: the byte after them and the bound.
pub(crate) fn bound_after(text: &str, draft: &Draft, lexicon: &Lexicon) -> Option<(usize, Bound)> {
    let rest = skip_blanks(&text[draft.end..]);
    let (len, &(place, bound)) = lexicon.after.longest(rest)?;
    if place == Place::Within && draft.shape != Shape::Duration {
        return None;
    }
    Some((text.len() - rest.len() + len, bound?))
}

/// Adds bound words and sign: the finished quantity with its first and last byte.
pub(crate) fn finish<'t>(
    text: &'t str,
    floor: usize,
    draft: Draft<'t>,
    lexicon: &Lexicon,
) -> (usize, usize, Quantity<'t>) {
    let before = |draft: &Draft<'t>, end: usize| {
        bound_before(&text[floor..end], draft, lexicon).map(|(at, bound)| (floor + at, bound))
    };
    let mut draft = draft;
    let mut start = draft.number;
    let mut words = before(&draft, start);
    // 港币2960万元, 约港币2960万元, 港币约2960万元
    let from = words.map_or(start, |(at, _)| at);
    let counts = matches!(draft.shape, Shape::Count | Shape::Bare);
    let money = if counts { currency(&text[floor..from], &draft) } else { None };
    if let Some((at, unit)) = money {
        start = floor + at;
        words = words.map(|(_, bound)| (start, bound)).or_else(|| before(&draft, start));
        draft.unit = Cow::Borrowed(unit);
        draft.dimension = Some(Dimension::Money);
        draft.shape = Shape::Count;
    }
    let sign = match money {
        None => sign(text, floor, &draft, words.map(|(at, _)| at)),
        Some(_) => None,
    };
    if let Some(sign) = sign {
        start = draft.number - sign.len;
        // 近零下30度, 零下近30度
        words = words.or_else(|| before(&draft, start)).map(|(at, bound)| (at.min(start), bound));
    }
    let draft = signed(text, draft, sign, lexicon);
    let (mut end, mut bound) = (draft.end, draft.bound);
    if let Some((after, b)) = bound_after(text, &draft, lexicon) {
        (end, bound) = (after, Some(b));
    } else if bound.is_none() {
        bound = bound_beyond(text, &draft, lexicon);
    }
    if let Some((before, b)) = words {
        (start, bound) = (before, Some(b));
    }
    if bound.is_none() {
        bound = distant(&text[floor..start], draft.shape);
    }
    // Streaks include 连续 (连续8年).
    if text[floor..start].ends_with("连续") {
        start -= "连续".len();
    }
    let bound = if draft.high.is_some() { Bound::Range } else { bound.unwrap_or_default() };
    let quantity = Quantity {
        number: draft.number,
        value: draft.low,
        high: draft.high,
        unit: draft.unit,
        unit_start: draft.unit_start,
        unit_end: draft.unit_end,
        bound,
        shape: draft.shape,
        doubt: draft.doubt,
    };
    (start, end, quantity)
}

/// A bound that stands earlier in the clause: 不到诉讼程序的四分之一, 至少培养2名.
fn distant(before: &str, shape: Shape) -> Option<Bound> {
    const NEAR: usize = 14;
    if !before.ends_with('的') && !before.chars().rev().take(NEAR).any(|c| c == '少') {
        return None;
    }
    let near = last_chars(before, NEAR);
    let clause = near.rfind(['，', '。', '；', '、', '：', ',']).map_or(near, |at| &near[at..]);
    let share = matches!(shape, Shape::Percent | Shape::Fraction | Shape::Multiple);
    if share && clause.ends_with('的') {
        const WORDS: [(&str, Bound); 6] = [
            ("不超过", Bound::Most),
            ("不到", Bound::Most),
            ("不足", Bound::Most),
            ("超过", Bound::Over),
            ("约占", Bound::About),
            ("约为", Bound::About),
        ];
        return WORDS.iter().find(|(word, _)| clause.contains(word)).map(|&(_, bound)| bound);
    }
    clause.contains("至少").then_some(Bound::Least)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        for (text, low, high, unit, doubt, rest) in [
            ("1036件", 1036.0, None, "件", None, ""),
            ("4.75万亿元", 4.75e12, None, "元", None, ""),
            ("1.1万人", 11_000.0, None, "人", None, ""),
            ("15%—30%", 15.0, Some(30.0), "%", None, ""),
            ("9亿～16亿元", 9e8, Some(1.6e9), "元", None, ""),
            ("3至5年", 3.0, Some(5.0), "年", None, ""),
            ("3至5万元", 30_000.0, Some(50_000.0), "元", Some(Code::Range), ""),
            ("三到十五人", 3.0, Some(15.0), "人", None, ""),
            ("三到十几天", 3.0, Some(10.0), "天", None, ""),
            ("八至十二亿元", 8e8, Some(1.2e9), "元", Some(Code::Range), ""),
            ("两百到三百五十亿元", 2e10, Some(3.5e10), "元", Some(Code::Range), ""),
            ("一千到两千万元", 1e7, Some(2e7), "元", Some(Code::Range), ""),
            ("五至十万人", 50_000.0, Some(100_000.0), "人", Some(Code::Range), ""),
            ("八百至一千人", 800.0, Some(1000.0), "人", None, ""),
            ("三千到五万人", 3000.0, Some(50_000.0), "人", None, ""),
            ("1万元（含）—5万元", 10_000.0, Some(50_000.0), "元", None, ""),
            ("50万元(含)至100万元(不含)", 5e5, Some(1e6), "元", None, "(不含)"),
            ("2~3km", 2.0, Some(3.0), "km", None, ""),
            ("1.6m-3.9m", 1.6, Some(3.9), "m", None, ""),
            ("5—3亿元", 3e8, Some(5e8), "元", Some(Code::Range), ""),
            ("5亿元—3亿元", 3e8, Some(5e8), "元", Some(Code::Range), ""),
            ("30-20件", 20.0, Some(30.0), "件", Some(Code::Range), ""),
            ("2019-23件", 2019.0, None, "", None, "-23件"),
            ("5000至1万元", 5000.0, Some(10_000.0), "元", None, ""),
            ("8—10名", 8.0, Some(10.0), "名", None, ""),
            ("二十三四万人", 230_000.0, Some(240_000.0), "人", None, ""),
            ("两年半", 2.5, None, "年", None, ""),
            ("三元五角", 3.5, None, "元", None, ""),
            ("五元三毛", 5.3, None, "元", None, ""),
            ("5块3毛", 5.3, None, "元", None, ""),
            ("三块地", 3.0, None, "块", None, "地"),
            ("一小时零三十分", 1.5, None, "小时", None, ""),
            ("2小时15分钟", 2.25, None, "小时", None, ""),
            ("2小时15件", 2.0, None, "小时", None, "15件"),
            ("两米半", 2.5, None, "米", None, ""),
            ("三斤半粮", 3.5, None, "斤", None, "粮"),
            ("两米半径", 2.0, None, "米", None, "半径"),
            ("9665元1角8分", 9665.18, None, "元", None, ""),
            ("13亿多人口", 1.3e9, None, "", None, "人口"),
            ("286.4千公顷", 286_400.0, None, "公顷", None, ""),
            ("5件至2024年", 5.0, None, "件", None, "至2024年"),
            ("10%至5%", 10.0, None, "%", Some(Code::Range), "至5%"),
            ("50—3万元", 50.0, Some(30_000.0), "元", Some(Code::Range), ""),
        ] {
            let read = amount(text, 0, Lexicon::standard()).unwrap();
            assert_eq!(
                (read.low, read.high, &*read.unit, read.doubt, &text[read.end..]),
                (low, high, unit, doubt, rest),
                "{text}"
            );
        }
    }

    #[test]
    fn bounds() {
        for (text, bound, span) in [
            ("超过3万亿元", Bound::Over, "超过3万亿元"),
            ("总数近50场次", Bound::Nearly, "近50场次"),
            ("不低于85%", Bound::Least, "不低于85%"),
            ("增长5%左右", Bound::About, "5%左右"),
            ("为1000万元以上的", Bound::Least, "1000万元以上"),
            ("有100天内", Bound::Most, "100天内"),
            ("有100件内部", Bound::Exact, "100件"),
            ("附近5公里", Bound::Exact, "5公里"),
            ("节约5万元", Bound::Exact, "5万元"),
            ("三十余个", Bound::Over, "三十余个"),
            ("15%—30%左右", Bound::Range, "15%—30%左右"),
            ("为-2.33‰", Bound::Exact, "-2.33‰"),
            ("减负5亿元", Bound::Exact, "5亿元"),
            ("至少培养2名", Bound::Least, "2名"),
            ("浓度<35微克", Bound::Most, "<35微克"),
            ("<学校>35个", Bound::Exact, "35个"),
            ("过20家企业", Bound::Over, "过20家"),
            ("产值过10亿元", Bound::Over, "过10亿元"),
            ("首次破10亿元", Bound::Over, "破10亿元"),
            ("游客过百万人次", Bound::Over, "过百万人次"),
            ("办过3件", Bound::Exact, "3件"),
            ("，破5起", Bound::Exact, "5起"),
            ("审议通过5件", Bound::Exact, "5件"),
            ("2000人（含续聘人员）左右", Bound::About, "2000人"),
            ("500套(含公租房)以上", Bound::Least, "500套"),
            ("500套（含公租房），以上", Bound::Exact, "500套"),
            ("为港币2960万元", Bound::Exact, "港币2960万元"),
            ("达约港币2960万元", Bound::About, "约港币2960万元"),
            ("$3.5亿", Bound::Exact, "$3.5亿"),
            ("达人民币12.6亿元", Bound::Exact, "人民币12.6亿元"),
        ] {
            let at = text.find(super::super::chars::is_numeral).unwrap();
            let lexicon = Lexicon::standard();
            let draft = amount(text, at, lexicon).unwrap();
            let (start, end, quantity) = finish(text, 0, draft, lexicon);
            assert_eq!((quantity.bound, &text[start..end]), (bound, span), "{text}");
        }
    }
}
