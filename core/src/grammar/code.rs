//! Digits that identify and do not count: names, models, hot lines, roads, versions, formulas.

use super::arabic::digits;
use super::chars::{
    arabic_digit, first, first_chars, is_han, is_numeral, last, last_chars, skip_blanks,
};
use super::claim::{Claim, counted};
use super::date::year;
use super::numeral::{Numeral, numeral};
use super::quantity::Draft;
use super::scan::Scan;
use crate::report::{Class, Value};

/// Words behind 届 that name a body or meeting: 4届人大, but 3届商博会.
pub(super) fn names_body(after: &str) -> bool {
    ["人大", "人民", "政协", "党", "委", "常委", "全国", "全会", "省", "市", "县", "区", "中"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// First and last byte of a name that digits belong to: PM2.5, G60, R2, content_12.
pub(super) fn attached(text: &str, floor: usize, at: usize) -> Option<(usize, usize)> {
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

/// The number of a standard or of a telephone, or a name with a slash, whose digits stand at `at`.
///
/// | text | reading |
/// |---|---|
/// | 推广GB/T `9704-2012`标准, 按照DB `33/T 2188`规范, ISO `9001`认证 | code |
/// | 监督电话`020 11111111`, 热线+`86 10 59081185`, 电话：`0571-8888 8888` | code |
/// | 移动`4/5G`网络, `3/4/5G`融合站 | name |
/// | 热线1200条, GDP 520亿元 | none |
pub(super) fn numbered<'t>(scan: &Scan<'t, '_>, at: usize, left: &'t str) -> Option<Claim<'t>> {
    /// Characters of the numbers of a name with slashes: 3/4/5G.
    const LONGEST: usize = 12;
    let rest = &scan.text[at..];
    if left.starts_with('/') {
        let near = first_chars(rest, LONGEST);
        let len = near.find(|c: char| !c.is_ascii_digit() && c != '/').unwrap_or(near.len());
        let letters = rest[len..].chars().take(3).take_while(char::is_ascii_alphanumeric).count();
        let generation = matches!(first(&rest[len..]), 'G' | 'A' | 'K') && letters < 3;
        if generation {
            return Some(Claim::Mention(at, at + len + letters, Class::Name, None));
        }
    }
    // Nearly every number has a character before it that ends neither.
    let touching = last(&scan.text[scan.floor..at]);
    if is_han(touching)
        && !matches!(touching, '话' | '线' | '真' | '机' | '码' | '打' | '编' | '为' | '是')
    {
        return None;
    }
    let before = scan.before(at);
    let end = standard(before, rest).or_else(|| telephone(before, rest))?;
    Some(Claim::Mention(at, at + end, Class::Code, None))
}

/// Bytes of the digits, years and parts of a standard behind its letters.
fn standard(before: &str, rest: &str) -> Option<usize> {
    const LETTERS: [&str; 26] = [
        "GB", "GBZ", "GBT", "DB", "ISO", "IEC", "HJ", "JGJ", "CJJ", "JTG", "YY", "NY", "SL", "AQ",
        "GA", "QB", "JR", "WS", "EN", "IATF", "TS", "CJ", "DL", "LY", "SC", "RB",
    ];
    let letters = before.trim_end_matches([' ', '-', '\u{A0}']);
    let letters =
        ["/T", "/Z", "／T"].iter().find_map(|t| letters.strip_suffix(t)).unwrap_or(letters);
    let word = letters.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let mark = &letters[word.len()..];
    if !LETTERS.contains(&mark) || last(word).is_ascii_alphanumeric() {
        return None;
    }
    let run = |text: &str| ascii_run(text, &['-', '.', '/', ':']);
    let mut len = run(rest);
    // 33/T 2188
    if rest[..len].ends_with('T') && first(skip_blanks(&rest[len..])).is_ascii_digit() {
        let after = skip_blanks(&rest[len..]);
        len = rest.len() - after.len() + run(after);
    }
    if let Some(year) = rest[len..].strip_prefix('—') {
        let digits = ascii_run(year, &[]);
        len += if digits > 0 { '—'.len_utf8() + digits } else { 0 };
    }
    Some(len)
}

/// Bytes of a telephone number, in groups of any size, behind a word for one.
fn telephone(before: &str, rest: &str) -> Option<usize> {
    const WORDS: [&str; 8] = ["电话", "热线", "传真", "手机", "号码", "拨打", "邮编", "专线"];
    const FEWEST: usize = 6;
    let words =
        before.trim_end_matches(['+', '＋', ' ', ':', '：', '（', '(', '\u{3000}', '为', '是']);
    if !WORDS.iter().any(|word| words.ends_with(word)) {
        return None;
    }
    let mut end = 0;
    let mut count = 0;
    for (at, c) in rest.char_indices().take(24) {
        if arabic_digit(c).is_some() {
            (end, count) = (at + c.len_utf8(), count + 1);
        } else if !matches!(c, ' ' | '-' | '－' | '—' | '(' | ')' | '（' | '）' | '转') {
            break;
        }
    }
    let counted = first(skip_blanks(&rest[end..]));
    (count > FEWEST
        && !matches!(counted, '个' | '件' | '次' | '人' | '元' | '万' | '亿' | '条' | '部'))
    .then_some(end)
}

/// Bytes of `part ([+＋·×] part)+`: 1+6+3, 3+N, 12·4; a part is digits, a letter or a few.
pub(super) fn formula(rest: &str) -> Option<usize> {
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

/// What is left behind `digits ([.．] digits){2,}`: a version, an address, the number of a heading
/// (5.6.7, 192.168.1.1).
pub(super) fn version(rest: &str) -> Option<&str> {
    const LONGEST: usize = 8;
    let (mut left, _) = digits(rest).ok()?;
    let mut parts = 1;
    while parts < LONGEST
        && let Some(after) = left.strip_prefix(['.', '．'])
        && let Ok((after, _)) = digits(after)
    {
        left = after;
        parts += 1;
    }
    (parts > 2).then_some(left)
}

/// A number that the word behind, where `left` begins, makes a code, name or ordinal: 12345热线,
/// 500强, 3号线, 千亿级.
pub(super) fn suffixed<'t>(
    scan: &Scan<'t, '_>,
    draft: &Draft,
    n: &Numeral,
    left: &str,
) -> Option<Claim<'t>> {
    let text = scan.text;
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
pub(super) fn code<'t>(scan: &Scan<'t, '_>, draft: &Draft, n: &Numeral) -> Option<Claim<'t>> {
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
        || n.length == 3 && (road(before) || road(first_chars(rest, 2)))
    {
        return claim(draft.end, Class::Code, value);
    }
    if n.length == 4
        && (1900.0..=2060.0).contains(&n.low)
        && let Ok((left, y)) = year(&text[draft.number..])
    {
        return claim(text.len() - left.len(), Class::Date, Some(Value::Text(y.to_string())));
    }
    if before == "附件"
        || before.ends_with('图')
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
pub(super) fn begins_noun(text: &str) -> bool {
    const PARTICLES: &str = "的和与及或比为是在由从到至以于占增降升提下上减超达同按将已被把又也就均并而但则等左右多余不缩扩之其，";
    let next = first(text);
    let member = ["在校", "在职", "在园", "在岗", "在册", "在读", "在编"]
        .iter()
        .any(|word| text.starts_with(word));
    is_han(next) && !is_numeral(next) && (member || !PARTICLES.contains(next))
}
