//! What a digit or Chinese numeral is: date, designator, formula, code, word or quantity.

use super::chars::{arabic_digit, first, is_han, is_numeral, last, last_chars, skip_blanks};
use super::date::{date, day_of_month, plan, plan_years, year};
use super::designator::meeting;
use super::list::shared;
use super::measure::{is_denominator, is_formulaic};
use super::numeral::{Numeral, numeral};
use super::period::{Reading, period};
use super::quantity::{Draft, amount_of, bound_after, bound_before, share_at};
use super::ratio::{announced, ratio};
use super::scan::Scan;
use super::token::Shape;
use crate::lexicon::Dimension;
use crate::report::{Class, Value};

/// What was found at a numeral.
pub(super) enum Claim<'t> {
    Mention(usize, usize, Class, Option<Value>),
    Quantity(Box<Draft<'t>>),
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
        let joins =
            touching.is_ascii_alphabetic() || matches!(touching, '+' | '＋' | '·' | '×' | '•');
        if joins && let Some(len) = formula(rest) {
            return Claim::Mention(at, at + len, Class::Formula, None);
        }
    } else if let Some(claim) = five_year_plan(scan, at) {
        return claim;
    }
    if may_date(next, &n)
        && let Ok((left, when)) = date(rest)
        && !(announced(scan.before(at)) && ratio(rest).is_ok())
        && !longer(end_of(left) + 1)
    {
        return Claim::Mention(at, end_of(left), Class::Date, when.map(Value::Text));
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
        return Claim::Quantity(Box::new(draft));
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
    match decide(scan, draft) {
        Claim::Nothing => known(),
        claim => claim,
    }
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

/// Decides whether an amount counts something.
fn decide<'t>(scan: &Scan<'t, '_>, mut draft: Draft<'t>) -> Claim<'t> {
    let text = scan.text;
    let Some(n) = draft.numeral else { return Claim::Nothing };
    let before = scan.before(draft.number);
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
    if let Some(claim) = suffixed(scan, &draft, &n) {
        return claim;
    }
    let bounded = bound_before(text, scan.floor, &draft, scan.lexicon).is_some()
        || bound_after(text, &draft, scan.lexicon).is_some();
    if draft.dimension == Some(Dimension::Anniversary)
        && ["大会", "庆典", "座谈会", "纪念大会", "庆祝大会", "纪念日", "主题"]
            .iter()
            .any(|word| scan.follows(draft.end, word))
    {
        return Claim::Mention(draft.number, draft.end, Class::Name, None);
    }
    if draft.shape == Shape::Duration {
        if &*draft.unit == "日"
            && !bounded
            && let Ok((left, when)) = day_of_month(&text[draft.number..])
            && !["不少于", "均在", "工作"].iter().any(|word| before.ends_with(word))
        {
            return Claim::Mention(
                draft.number,
                text.len() - left.len(),
                Class::Date,
                when.map(Value::Text),
            );
        }
        if let Reading::Period(back, end, value) = period(text, scan.floor, &draft, bounded) {
            return Claim::Mention(draft.number - back, end, Class::Date, value.map(Value::Text));
        }
        return Claim::Quantity(Box::new(draft));
    }
    if let Some(listed) = shared(text, &draft, scan.lexicon)
        && (n.arabic && code(scan, &draft, &n).is_none() || n.big)
    {
        return Claim::Quantity(Box::new(listed));
    }
    match draft.dimension {
        Some(dimension) if dimension != Dimension::Noun => {
            if draft.weak && !n.arabic && n.length < 2 && !counted(before) {
                return Claim::Nothing;
            }
            if !n.arabic && !counts(&draft, &n, dimension, bounded) {
                return lexical(&draft, &n);
            }
            Claim::Quantity(Box::new(draft))
        }
        noun => {
            if !n.arabic
                && !(n.big && (!n.bare || text[draft.number..].starts_with('十'))
                    || n.over && n.scaled
                    || n.bare && bounded)
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
            } else if !n.arabic && noun.is_none() && !bounded && !n.big {
                return Claim::Nothing;
            }
            Claim::Quantity(Box::new(draft))
        }
    }
}

/// Whether a Chinese numeral with this unit is an amount: 两个, 三百多亩, 一倍; not 一个, 百名.
fn counts(draft: &Draft, n: &Numeral, dimension: Dimension, bounded: bool) -> bool {
    if n.positional {
        return false;
    }
    if n.low == 1.0 && draft.high.is_none() && n.length == 1 && !n.over {
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
    if !named
        && !(long
            && matches!(number, 11..=20)
            && !left.starts_with(|c| {
                is_numeral(c) || matches!(c, '个' | '件' | '人' | '年' | '名' | '项')
            }))
    {
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

/// 三次会议, 八次全会 behind the name of a term (八届人大三次会议).
fn session(text: &str, at: usize) -> Option<(usize, f64)> {
    let (rest, n) = numeral(&text[at..]).ok()?;
    let listed = |rest: &str| {
        let next = rest.strip_prefix(['、', '和', '及']).and_then(|rest| numeral(rest).ok());
        next.is_some_and(|(rest, _)| rest.starts_with('次'))
    };
    let rest = rest.strip_prefix('次').filter(|rest| {
        ["会议", "全会", "全体会议"].iter().any(|word| rest.starts_with(word)) || listed(rest)
    })?;
    last_chars(&text[..at], 14).contains('届').then(|| (text.len() - rest.len(), n.low))
}

/// Words that count terms and meetings instead of naming them: 连续七届.
fn counted(before: &str) -> bool {
    ["连续", "历经", "举办", "召开", "举办了", "办", "共"].iter().any(|word| before.ends_with(word))
        && !before.ends_with("中共")
}

/// Words behind 届 that name a body or meeting: 4届人大, but 3届商博会.
fn names_body(after: &str) -> bool {
    ["人大", "人民", "政协", "党", "委", "常委", "全国", "全会", "省", "市", "县", "区", "中"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// First and last byte of a name that digits belong to: PM2.5, G60, R2, content_12.
fn attached(text: &str, floor: usize, at: usize) -> Option<(usize, usize)> {
    let before = &text[floor..at];
    let c = last(before);
    let joined = c.is_ascii_alphabetic()
        || c == '_'
        || c == '-' && last(&before[..before.len() - 1]).is_ascii_alphanumeric();
    if !joined {
        return None;
    }
    let back = before
        .chars()
        .rev()
        .take(24)
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '&'))
        .count();
    let rest = &text[at..];
    let len = ascii_run(rest, &['-', '_', '.']);
    let rest_after = &rest[len..];
    // GDP5.2% is a name and a number.
    if back >= 3 && matches!(first(skip_blanks(rest_after)), '%' | '％' | '亿' | '万' | '元' | '‰')
    {
        return None;
    }
    Some((at - back, at + len))
}

/// Bytes of `part ([+＋·×] part)+`: 1+6+3, 3+N, 12·4; a part is digits, a letter or a few.
fn formula(rest: &str) -> Option<usize> {
    let mut end = 0;
    let mut parts = 0;
    for (at, c) in rest.char_indices().take(24) {
        if c.is_ascii_alphanumeric() || arabic_digit(c).is_some() {
            end = at + c.len_utf8();
        } else if matches!(c, '+' | '＋' | '·' | '×' | '•') && at == end {
            parts += 1;
            let next = first(&rest[at + c.len_utf8()..]);
            if !next.is_ascii_alphanumeric() && arabic_digit(next).is_none() {
                // 3+若干 and 5G+工业 are formulas too; the word behind stays outside.
                return (c != '·' && c != '•' && parts > 0).then_some(at);
            }
        } else {
            break;
        }
    }
    (parts > 0).then_some(end)
}

/// Numbers of a ratio at `at`. Two are one value, their quotient, unless they are parts of 100 or
/// of 10; of more each is its own.
fn composition(scan: &Scan, at: usize) -> Option<Vec<(usize, usize, f64)>> {
    let rest = &scan.text[at..];
    let mark = rest.find(|c| arabic_digit(c).is_none() && !matches!(c, '.' | '．'))?;
    if !matches!(first(rest[mark..].trim_start()), '∶' | ':' | '：' | '比') {
        return None;
    }
    let (_, numbers) = ratio(rest)
        .ok()
        .or_else(|| if announced(scan.before(at)) { loose_ratio(rest) } else { None })?;
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

/// A number that the word behind makes a code, name or ordinal: 12345热线, 500强, 3号线, 千亿级.
fn suffixed<'t>(scan: &Scan<'t, '_>, draft: &Draft, n: &Numeral) -> Option<Claim<'t>> {
    let text = scan.text;
    let (left, _) = numeral(&text[draft.number..]).ok()?;
    let at = text.len() - left.len();
    let (len, &class) = scan.lexicon.suffixes.longest(left)?;
    let graded = n.decimal && ["级", "版"].iter().any(|word| left.starts_with(word));
    if draft.high.is_some() && n.high == n.low || draft.unit_end > at + len || n.decimal && !graded
    {
        return None;
    }
    if n.big || n.over {
        return (left.starts_with('级') || left.starts_with('强'))
            .then(|| Claim::Mention(draft.number, at + len, Class::Lexical, None));
    }
    let fits = match class {
        Class::Formula => n.arabic && n.length >= 3,
        Class::Ordinal | Class::Name => !n.over,
        _ => !(left.starts_with('A') && left[1..].starts_with(|c: char| c.is_ascii_alphanumeric())),
    };
    // 提升2级, 3层楼: digits of one place before 楼, 级 still name a grade; 举办3届 counts.
    let held =
        n.arabic && n.low < 10.0 && left.starts_with('届') && !names_body(&left['届'.len_utf8()..]);
    if !fits || class == Class::Ordinal && (held || counted(scan.before(draft.number))) {
        return None;
    }
    let mut end = at + len;
    // 备00000000号-1
    if let Some(part) = text[end..].strip_prefix('-') {
        end += part.chars().take(4).take_while(char::is_ascii_digit).count()
            + usize::from(first(part).is_ascii_digit());
    }
    Some(Claim::Mention(draft.number, end, class, Some(Value::Number(n.low))))
}

/// Digits without a unit that identify something: hot lines, telephone and post codes, models,
/// versions, roads, years, and the members of a list that a suffix ends (3、4号机组).
fn code<'t>(scan: &Scan<'t, '_>, draft: &Draft, n: &Numeral) -> Option<Claim<'t>> {
    let text = scan.text;
    let rest = &text[draft.end..];
    let next = first(rest);
    if n.big || n.scaled || n.over {
        return None;
    }
    let claim = |end: usize, class, value| Some(Claim::Mention(draft.number, end, class, value));
    if next.is_ascii_alphabetic() && !n.decimal && n.length <= 4 {
        let len = ascii_run(rest, &['-', '.']);
        return claim(draft.end + len, Class::Name, None);
    }
    if n.decimal {
        let version = text[..draft.end].ends_with(".0") && is_han(next);
        return version.then_some(()).and_then(|()| claim(draft.end, Class::Name, None));
    }
    if matches!(next, '-' | '—' | '－') {
        let tail =
            rest.chars().skip(1).take(16).take_while(|c| c.is_ascii_digit() || *c == '-').count();
        if tail >= 7 || n.length >= 7 && tail > 0 {
            return claim(draft.end + next.len_utf8() + tail, Class::Code, None);
        }
    }
    let value = Some(Value::Number(n.low));
    if matches!(next, '、' | '-' | '—' | '－' | '–' | '~' | '～' | '至' | '和')
        && let Ok((left, _)) = numeral(&rest[next.len_utf8()..])
        && let Some((_, class @ (Class::Code | Class::Ordinal))) =
            scan.lexicon.suffixes.longest(left)
    {
        return claim(draft.end, *class, value);
    }
    let before = last_chars(&text[..draft.number], 2);
    let road = |word| ["国道", "省道", "县道"].contains(&word);
    if n.length == 5 && (12_000.0..13_000.0).contains(&n.low)
        || n.length >= 7
        || n.length == 6 && !is_han(next)
        || n.length == 3 && (road(before) || road(super::chars::first_chars(rest, 2)))
    {
        return claim(draft.end, Class::Code, value);
    }
    if n.length == 4
        && (1900.0..=2060.0).contains(&n.low)
        && let Ok((left, y)) = year(&text[draft.number..])
    {
        return claim(text.len() - left.len(), Class::Date, Some(Value::Text(y.to_string())));
    }
    if before.ends_with('图')
        || before.ends_with('表') && !["代表", "发表", "报表"].contains(&before)
    {
        return claim(draft.end, Class::Numbering, value);
    }
    // 626小河: what a longer number names without a measure word is a name, not an amount.
    let names = n.length >= 3 && draft.dimension.is_none() && begins_noun(rest);
    names.then_some(()).and_then(|()| claim(draft.end, Class::Name, None))
}

/// Length of a run of ASCII letters, digits and the `marks`, of at most 24 characters.
fn ascii_run(text: &str, marks: &[char]) -> usize {
    text.chars().take(24).take_while(|c| c.is_ascii_alphanumeric() || marks.contains(c)).count()
}

/// Whether a noun that a number could count begins here, and no particle or verb.
fn begins_noun(text: &str) -> bool {
    const PARTICLES: &str = "的和与及或比为是在由从到至以于占增降升提下上减超达同按将已被把又也就均并而但则等左右多余不缩扩之其，";
    let next = first(text);
    let member = ["在校", "在职", "在园", "在岗", "在册", "在读", "在编"]
        .iter()
        .any(|word| text.starts_with(word));
    is_han(next) && !is_numeral(next) && (member || !PARTICLES.contains(next))
}
