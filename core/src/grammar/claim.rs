//! What a digit or Chinese numeral is: date, designator, formula, code, word or quantity.

use super::chars::{arabic_digit, chinese_digit, first, is_numeral, last_chars, skip_blanks};
use super::code::{attached, begins_noun, code, formula, names_body, numbered, suffixed, version};
use super::date::{When, bare_years, date, day_of_month};
use super::designator::meeting;
use super::impossible::impossible;
use super::label::{is_foreign, label};
use super::list::{shared, shared_points};
use super::measure::{is_denominator, is_formulaic};
use super::moment::moment;
use super::numeral::{Numeral, numeral};
use super::parted::parted;
use super::period::{Reading, period};
use super::plan::{plan, plan_years};
use super::quantity::{Draft, amount_of, bound_after, bound_before, share_at};
use super::ratio::{announced, ratio};
use super::scan::{LOOK_BACK, Scan};
use super::sum::LONGEST_ROW;
use super::token::Shape;
use crate::Lexicon;
use crate::lexicon::Dimension;
use crate::report::{Class, Value};

/// What was found at a numeral.
#[allow(clippy::large_enum_variant, reason = "most are quantities, each taken apart at once")]
pub(super) enum Claim<'t> {
    Mention(usize, usize, Class, Option<Value>),
    Date(usize, usize, When),
    /// A number that cannot be as it is written: first byte, byte after.
    Doubtful(usize, usize, Class),
    Quantity(Draft<'t>),
    /// Numbers of a ratio or composition: first byte, byte after, value.
    Ratio(Vec<(usize, usize, f64)>),
    /// Part of a word that the lexicon does not know; no number.
    Nothing,
}

/// Reads the numeral at `at`, which has been read as `n` and leaves `left`. What a longer word or
/// name claims comes before dates, dates before designators, and all of them before quantities. A
/// rule is tried only where the character behind the numeral lets it fit.
pub(super) fn claim<'t>(scan: &Scan<'t, '_>, at: usize, left: &'t str, n: Numeral) -> Claim<'t> {
    let text = scan.text;
    let (left, n) = more(left, n, scan.lexicon);
    let rest = &text[at..];
    let end_of = |left: &str| text.len() - left.len();
    let touching = first(left);
    let next = first(skip_blanks(left));
    let word = scan.word(at);
    let longer = |end: usize| word.as_ref().is_some_and(|w| w.1 >= end);
    let known = || match &word {
        Some((start, end, class, value)) => Claim::Mention(*start, *end, *class, value.clone()),
        None => Claim::Nothing,
    };
    if n.arabic {
        if let Some((start, end)) = attached(text, scan.floor, at) {
            return Claim::Mention(start, end, Class::Name, None);
        }
        if let Some(claim) = label(scan, at, left, &n).or_else(|| numbered(scan, at, left)) {
            return claim;
        }
        let joins =
            touching.is_ascii_alphabetic() || matches!(touching, '+' | '＋' | '·' | '×' | '•');
        if joins && let Some(len) = formula(rest) {
            return Claim::Mention(at, at + len, Class::Formula, None);
        }
    } else if let Some(claim) = five_year_plan(scan, at) {
        return claim;
    }
    if n.arabic
        && n.length == 4
        && text[scan.floor..at].ends_with(['从', '自', '由', '在'])
        && let Ok((left, when)) = bare_years(rest)
    {
        return Claim::Date(at, end_of(left), when);
    }
    if matches!(touching, '年' | '点' | '點' | '*' | '＊' | 'x' | 'X' | '×')
        && let Some(claim) = moment(text, scan.before(at), at, left, &n)
    {
        return claim;
    }
    if may_date(next, &n)
        && let Ok((left, when)) = date(rest)
        && !((ratio(rest).is_ok() || loose_ratio(rest).is_some())
            && announced(last_chars(&text[..at], LOOK_BACK)))
        && !longer(end_of(left) + 1)
    {
        let before = &text[scan.floor..at];
        let lunar = ["农历", "阴历", "夏历", "旧历"].iter().any(|w| before.ends_with(w));
        return Claim::Date(at, end_of(left), if lunar { When::Untold } else { when });
    }
    if may_time(next)
        && let Some(left) = impossible(rest, last_chars(&text[..at], 6))
    {
        return Claim::Date(at, end_of(left), When::Impossible);
    }
    if n.arabic
        && matches!(touching, '.' | '．')
        && let Some(left) = version(rest)
    {
        return match first(left) {
            // 5.6.7月
            '月' => Claim::Date(at, end_of(left), When::Untold),
            '%' | '％' | '‰' | '万' | '亿' => Claim::Doubtful(at, end_of(left), Class::Code),
            _ => Claim::Mention(at, end_of(left), Class::Code, None),
        };
    }
    if touching == ','
        && n.arabic
        && let Some(end) = european(left, scan.lexicon)
    {
        return Claim::Doubtful(at, end_of(end), Class::Code);
    }
    if n.positional && n.length >= LONGEST_ROW && chinese_digit(touching).is_some() {
        // More digits in a row than a value can tell apart.
        let end =
            left.find(|c| chinese_digit(c).is_none()).map_or(text.len(), |len| end_of(left) + len);
        return Claim::Doubtful(at, end, Class::Code);
    }
    if matches!(next, '届' | '屆' | '中' | '大')
        && let Ok((left, number)) = meeting(rest)
        && !(counted(scan.before(at)) || n.arabic && number < 10.0 && !names_body(left))
        && !longer(end_of(left))
    {
        return Claim::Mention(at, end_of(left), Class::Ordinal, Some(Value::Number(number)));
    }
    if !n.arabic
        && next == '次'
        && let Some((end, n)) = session(text, at)
    {
        return Claim::Mention(at, end, Class::Ordinal, Some(Value::Number(n)));
    }
    if n.arabic
        && matches!(next, '∶' | ':' | '：' | '比')
        && let Some(numbers) = composition(scan, at)
    {
        return Claim::Ratio(numbers);
    }
    if matches!(next, '分' | '成' | '又' | '/' | '／' | '半')
        && let Some(draft) = share_at(text, at)
        && !longer(draft.end)
    {
        return Claim::Quantity(draft);
    }
    // Most Chinese numerals are part of a word.
    if word.is_some()
        && longer(end_of(left) + scan.lexicon.units.longest(left).map_or(0, |(len, _)| len))
    {
        return known();
    }
    let draft = amount_of(text, at, left, n, scan.lexicon);
    if longer(draft.end.max(draft.unit_end)) {
        return known();
    }
    match decide(scan, draft, left) {
        Claim::Quantity(draft) if n.arabic && is_foreign(text, at, left) => {
            Claim::Mention(draft.number, draft.end, Class::Lexical, None)
        }
        Claim::Nothing => known(),
        claim => claim,
    }
}

/// The numeral with the plus sign of 20+家 or 5.6万+人, where the measure word stands behind it.
fn more<'t>(left: &'t str, n: Numeral, lexicon: &Lexicon) -> (&'t str, Numeral) {
    let after = left.strip_prefix(['+', '＋']).filter(|_| n.arabic && !n.over);
    let unit = after.and_then(|after| lexicon.units.longest(after));
    let counts = unit.is_some_and(|(_, unit)| {
        !unit.weak && !matches!(unit.dimension, Dimension::Noun | Dimension::Data)
    });
    match after {
        Some(after) if counts => (after, Numeral { over: true, ..n }),
        _ => (left, n),
    }
}

/// What is left behind the comma and two digits of 1,23元: a point or a lost digit, nobody knows.
fn european<'t>(left: &'t str, lexicon: &Lexicon) -> Option<&'t str> {
    let (rest, digits) = super::arabic::digits(left.strip_prefix(',')?).ok()?;
    let (_, unit) = lexicon.units.longest(rest)?;
    let parts = matches!(unit.dimension, Dimension::Money | Dimension::Percent);
    (digits.len() == 2 && parts).then_some(rest)
}

/// Whether a month, day or time of day may continue with `next` behind its number.
const fn may_time(next: char) -> bool {
    matches!(
        next,
        '月' | '日'
            | '号'
            | '时'
            | '-'
            | '－'
            | '—'
            | '–'
            | '―'
            | '─'
            | '~'
            | '～'
            | '〜'
            | '∼'
            | '至'
            | '到'
    )
}

/// Whether a date may continue with `next` behind the numeral `n`.
fn may_date(next: char, n: &Numeral) -> bool {
    match next {
        '年' | '月' | '日' | '号' | '季' | '世' | '时' | '点' | ':' | '：' | '-' | '－' | '—'
        | '–' | '―' | '─' | '~' | '～' | '〜' | '∼' | '至' | '到' | '、' | '.' | '．' | '/' => {
            true
        }
        '，' | ',' | '和' | '与' | '及' | '两' | '兩' => n.length == 4,
        // 二00八年, 二 ○ 二 四 年
        _ => !n.arabic && is_numeral(next),
    }
}

/// Decides whether an amount, whose numeral leaves `left`, counts something.
fn decide<'t>(scan: &Scan<'t, '_>, mut draft: Draft<'t>, left: &'t str) -> Claim<'t> {
    let text = scan.text;
    let Some(n) = draft.numeral else { return Claim::Nothing };
    let before = &text[scan.floor..draft.number];
    if is_denominator(before) {
        return Claim::Mention(draft.number - '每'.len_utf8(), draft.end, Class::Lexical, None);
    }
    if n.length == 1
        && matches!(
            first(&text[draft.number..]),
            '陆' | '陸' | '伍' | '拾' | '肆' | '仟' | '佰' | '俩' | '仨'
        )
    {
        return Claim::Nothing;
    }
    if let Some(claim) = suffixed(scan, &draft, &n, left) {
        return claim;
    }
    let bounded = |draft: &Draft<'_>| {
        bound_before(&text[scan.floor..draft.number], draft, scan.lexicon).is_some()
            || bound_after(text, draft, scan.lexicon).is_some()
    };
    if draft.dimension == Some(Dimension::Anniversary)
        && ["大会", "庆典", "座谈会", "纪念大会", "庆祝大会", "纪念日", "主题"]
            .iter()
            .any(|word| scan.follows(draft.end, word))
    {
        return Claim::Mention(draft.number, draft.end, Class::Name, None);
    }
    if draft.shape == Shape::Duration {
        if returns(&text[draft.end..]) {
            return Claim::Mention(draft.number, draft.end, Class::Lexical, None);
        }
        if &*draft.unit == "日"
            && !bounded(&draft)
            && let Ok((left, when)) = day_of_month(&text[draft.number..])
            && !["不少于", "均在", "工作"].iter().any(|word| before.ends_with(word))
        {
            return Claim::Date(draft.number, text.len() - left.len(), when);
        }
        if let Reading::Period(back, end, value) = period(text, scan.floor, &draft, bounded(&draft))
        {
            return Claim::Mention(draft.number - back, end, Class::Date, value.map(Value::Text));
        }
        return Claim::Quantity(draft);
    }
    if let Some(listed) = shared_points(text, &draft, scan.lexicon) {
        return Claim::Quantity(listed);
    }
    if let Some(listed) = shared(text, &draft, scan.lexicon)
        && (n.arabic && code(scan, &draft, &n).is_none() || n.big)
    {
        return Claim::Quantity(listed);
    }
    // 财政八项支出: the items of a list that everybody knows.
    let listed = !n.arabic && &*draft.unit == "项" && before.ends_with("财政");
    if listed && ["支出", "重点支出"].iter().any(|word| text[draft.end..].starts_with(word)) {
        return Claim::Mention(draft.number, draft.end, Class::Lexical, None);
    }
    match draft.dimension {
        Some(dimension) if dimension != Dimension::Noun => {
            let alone = n.length < 2 && !n.over && !before.ends_with("零下");
            if draft.weak && !n.arabic && alone && !counted(before) {
                return Claim::Nothing;
            }
            if !n.arabic && !counts(&draft, &n, dimension, n.bare && bounded(&draft)) {
                return lexical(&draft, &n);
            }
            Claim::Quantity(draft)
        }
        None if n.arabic
            && !n.over
            && let Some(draft) = parted(text, &draft, scan.lexicon) =>
        {
            Claim::Quantity(draft)
        }
        noun => {
            if !n.arabic
                && !(n.big && (!n.bare || text[draft.number..].starts_with('十'))
                    || n.over && n.scaled
                    || n.bare && bounded(&draft))
            {
                return Claim::Nothing;
            }
            if n.arabic
                && let Some(claim) = code(scan, &draft, &n)
            {
                return claim;
            }
            let end = bound_after(text, &draft, scan.lexicon).map_or(draft.end, |(end, _)| end);
            if begins_noun(&text[end..]) {
                draft.shape = Shape::Noun;
            } else if !n.arabic && noun.is_none() && !n.big && !bounded(&draft) {
                return Claim::Nothing;
            }
            Claim::Quantity(draft)
        }
    }
}

/// Whether words behind a length of time make it a frequency and no amount.
///
/// | text | |
/// | --- | --- |
/// | 五十年`一遇`的洪水, 50年`不遇`的干旱, 20年`至50年一遇` | how seldom it comes |
/// | 三十年未遇到 | a time |
fn returns(behind: &str) -> bool {
    const FAR: usize = 6;
    let seldom = |text: &str| ["一遇", "不遇", "难遇"].iter().any(|word| text.starts_with(word));
    // 二十年至五十年一遇
    let range = || {
        let upper = behind.strip_prefix(['至', '到', '—', '-', '～', '~'])?;
        let (at, year) = upper.char_indices().take(FAR).find(|&(_, c)| c == '年')?;
        let number = upper[..at].chars().all(|c| is_numeral(c) || c.is_ascii_digit());
        Some(number && seldom(&upper[at + year.len_utf8()..]))
    };
    seldom(behind) || range() == Some(true)
}

/// Whether a Chinese numeral with this unit is an amount: 两个, 三百多亩, 一倍; not 一个, 百名.
fn counts(draft: &Draft, n: &Numeral, dimension: Dimension, bounded: bool) -> bool {
    if n.positional {
        return counts_by_position(draft, n, dimension);
    }
    // 一吨半 is one and a half.
    let whole = draft.low == n.low;
    if n.low == 1.0 && draft.high.is_none() && n.length == 1 && !n.over && whole {
        return matches!(
            dimension,
            Dimension::Percent | Dimension::Point | Dimension::Multiple | Dimension::Anniversary
        );
    }
    if n.bare && n.low >= 100.0 && !n.over && !bounded {
        return !is_formulaic(n, dimension);
    }
    true
}

/// Whether Chinese digits in a row, with this unit, are an amount and no name: 一〇〇所, 二四〇公里,
/// 一八〇〇万斤, 二五%; not 七〇九案, 一五三团, 六一名.
fn counts_by_position(draft: &Draft, n: &Numeral, dimension: Dimension) -> bool {
    const TROOPS: [&str; 2] = ["团", "队"];
    if !dimension.counts() || n.big {
        return true;
    }
    // 〇〇三件
    let padded = !n.scaled && n.low < 10f64.powi(n.length as i32 - 1);
    let pair = n.length == 2 && n.low % 10.0 != 0.0;
    !(pair || padded || draft.weak || TROOPS.contains(&&*draft.unit))
}

/// 一批, 百名: an article or a word for many.
fn lexical<'t>(draft: &Draft, n: &Numeral) -> Claim<'t> {
    if n.positional {
        Claim::Nothing
    } else {
        Claim::Mention(draft.number, draft.end, Class::Lexical, None)
    }
}

/// 十四五规划, 十五时期: a plan without quotation marks.
fn five_year_plan<'t>(scan: &Scan<'t, '_>, at: usize) -> Option<Claim<'t>> {
    let rest = &scan.text[at..];
    if !rest.chars().skip(1).take(2).any(|c| c == '五') {
        return None;
    }
    let (left, number) = plan(rest).ok()?;
    let (from, to) = plan_years(number)?;
    let long = rest.len() - left.len() == 9;
    let named = ["规划", "计划", "时期", "期间", "末", "以来", "目标", "开局", "收官"]
        .iter()
        .any(|word| left.starts_with(word));
    let counts =
        left.starts_with(|c| is_numeral(c) || matches!(c, '个' | '件' | '人' | '年' | '名' | '项'));
    if !named && (!long || counts || !matches!(number, 11..=20)) {
        return None;
    }
    let end = scan.text.len() - left.len();
    let (end, value) = if left.starts_with('末') {
        (end + 3, to.to_string())
    } else {
        (end, format!("{from}/{to}"))
    };
    Some(Claim::Mention(at, end, Class::Date, Some(Value::Text(value))))
}

/// 三次会议, 八次全会 behind the name of a term (八届人大三次会议), or as a time or a source by itself.
///
/// | text | session |
/// | --- | --- |
/// | 八届人大`三次`会议 | 3 |
/// | 自`二次`会议以来, `六次`会议闭幕后 | 2, 6 |
/// | 召开`六次`会议, 两次会议以来 | none, they are counted |
fn session(text: &str, at: usize) -> Option<(usize, f64)> {
    let (rest, n) = numeral(&text[at..]).ok()?;
    let listed = |rest: &str| {
        let next = rest.strip_prefix(['、', '和', '及']).and_then(|rest| numeral(rest).ok());
        next.is_some_and(|(rest, _)| rest.starts_with('次'))
    };
    let rest = rest.strip_prefix('次').filter(|rest| {
        ["会议", "全会", "全体会议"].iter().any(|word| rest.starts_with(word)) || listed(rest)
    })?;
    let left = ["全体会议", "会议", "全会"].iter().find_map(|word| rest.strip_prefix(word));
    let alone = || {
        let named = left.is_some_and(|left| {
            ["以来", "期间", "闭幕", "精神", "决议", "批准", "通过的", "确定的", "提出的", "部署的"]
                .iter()
                .any(|word| left.starts_with(word))
        });
        named
            && !text[at..].starts_with(['两', '兩'])
            && !counted(&text[..at])
            && !["举行", "举行了", "召开了", "开"].iter().any(|word| text[..at].ends_with(word))
    };
    (last_chars(&text[..at], 14).contains('届') || alone())
        .then(|| (text.len() - rest.len(), n.low))
}

/// Words that count terms and meetings instead of naming them: 连续七届.
pub(super) fn counted(before: &str) -> bool {
    ["连续", "历经", "举办", "召开", "举办了", "办", "共"].iter().any(|word| before.ends_with(word))
        && !before.ends_with("中共")
}

/// Numbers of a ratio at `at`. Two are one value, their quotient, unless they are parts of 100 or
/// of 10; of more each is its own.
fn composition(scan: &Scan, at: usize) -> Option<Vec<(usize, usize, f64)>> {
    let rest = &scan.text[at..];
    let mark = rest.find(|c| arabic_digit(c).is_none() && !matches!(c, '.' | '．'))?;
    if !matches!(first(rest[mark..].trim_start()), '∶' | ':' | '：' | '比') {
        return None;
    }
    let (_, numbers) = ratio(rest).ok().or_else(|| {
        let speaks = announced(last_chars(&scan.text[..at], LOOK_BACK));
        if speaks { loose_ratio(rest) } else { None }
    })?;
    let end = |left: &str| scan.text.len() - left.len();
    if let [(a, _), (b, left)] = numbers[..]
        && b.value > 0.0
        && !matches!(a.value + b.value, 100.0 | 10.0)
    {
        return Some(vec![(at, end(left), a.value / b.value)]);
    }
    let mut start = at;
    let mut out = Vec::new();
    for (number, left) in numbers {
        let stop = end(left);
        out.push((start, stop, number.value));
        start = stop + scan.text[stop..].find(|c| arabic_digit(c).is_some()).unwrap_or(0);
    }
    Some(out)
}

/// 3:1 where the words before speak of a ratio.
fn loose_ratio(rest: &str) -> Option<(&str, Vec<(super::arabic::Arabic, &str)>)> {
    let (after, a) = super::arabic::arabic(rest).ok()?;
    let after_mark = skip_blanks(after).strip_prefix([':', '：'])?;
    let (left, b) = super::arabic::arabic(skip_blanks(after_mark)).ok()?;
    Some((left, vec![(a, after), (b, left)]))
}
