//! The names of places: how they begin, how they end, what they are followed by.

use super::lead::Lead;
use super::words::{Class, Word};
use crate::statistics::cue::{Set, set};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// The end of the longest word of a class that begins at a byte.
pub(super) fn at(lead: &Lead<'_, '_>, start: usize, class: Class) -> Option<usize> {
    let words = lead.words.iter().filter(|word| word.start == start && word.is(class));
    words.map(|word| word.end).max()
}

/// The end of the name of a place that begins at a byte: one that a table has, or one that is told
/// by its form; with the smaller place in it (恩平市良西镇) or the zone that it names
/// (长三角生态绿色一体化发展示范区). `measured`: the number may be one of a place that has only its
/// short name (酒泉经济总量).
pub(super) fn begins_with(
    sheet: &Sheet<'_, '_>,
    lead: &Lead<'_, '_>,
    start: usize,
    measured: bool,
) -> Option<usize> {
    let known = at(lead, start, Class::Place);
    if let Some(end) = known.or_else(|| named(sheet, lead, start, measured)) {
        return Some(extended(sheet, lead, end));
    }
    // 酒泉经济总量, but 酒泉机场, 合肥中欧班列集结中心
    let short = at(lead, start, Class::Known)?;
    let end = extended(sheet, lead, short);
    let listed = || measured && ends_list(lead, end);
    (end > short || at(lead, end, Class::Subject).is_some() || listed()).then_some(end)
}

/// Whether a mark of a list of places stands at a byte.
fn ends_list(lead: &Lead<'_, '_>, at: usize) -> bool {
    lead.text[at..].starts_with(['、', '和', '与', '及'])
}

/// The end of a name of a place with the names that it goes on with.
fn extended(sheet: &Sheet<'_, '_>, lead: &Lead<'_, '_>, mut end: usize) -> usize {
    const NEAR: usize = 3;
    const FAR: usize = 14;
    let between = |from: usize, word: &Word, most: usize| {
        let stem = lead.text.get(from..word.start).unwrap_or("的");
        let plain = stem.chars().all(|c| is_han(c) && !"的和与及或等各全在助建".contains(c));
        plain && stem.chars().count() <= most && !sheet.has(lead.stretch(from, word.start), ACTS)
    };
    for _ in 0..2 {
        let from = end;
        // 粤北地区, but in 粤北地区生产总值 the word belongs to the quantity.
        let rest = &lead.text[from..];
        if rest.starts_with("地区") && !rest.starts_with("地区生产总值") {
            end += "地区".len();
            break;
        }
        if lead.text[..from].ends_with("地区") && rest.starts_with("生产总值") {
            return from - "地区".len();
        }
        let ends = |w: &&Word| w.start >= from && w.is(Class::Region) && between(from, w, NEAR);
        let next = lead.words.iter().filter(ends).map(|word| word.end).next();
        let next = next.map(|next| at_end(lead, from, next));
        match next.filter(|&next| closes(lead, next) && !is_common(lead, from, next)) {
            Some(next) => end = next,
            None => break,
        }
    }
    let zone = |w: &&Word| w.start >= end && w.is(Class::Zone) && between(end, w, FAR);
    lead.words.iter().filter(zone).map(|zone| zone.end).next().unwrap_or(end)
}

/// The end of the longest suffix that ends a name between two bytes or begins there.
fn at_end(lead: &Lead<'_, '_>, from: usize, end: usize) -> usize {
    let start = lead.words.iter().find(|w| w.start >= from && w.end == end);
    start.and_then(|word| at(lead, word.start, Class::Region)).unwrap_or(end)
}

/// What a zone or a smaller place is not the name of: 云山区创建示范区.
const ACTS: Set = set![Verb, Support, Wrapper, Up, Down, Raise, Level];

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// Whether no word goes on behind the name of a place: 市级, 区域, 县直.
fn closes(lead: &Lead<'_, '_>, end: usize) -> bool {
    const GOES_ON: &str =
        "内外级域直属里长委人民政公办以场镇村中各辖道间市县区生湾机大港高籍值际到至往";
    lead.text[end..].chars().next().is_none_or(|c| !GOES_ON.contains(c))
}

/// Whether a name is a common word: 社区, 贫困山区; but 云山区 is a name.
fn is_common(lead: &Lead<'_, '_>, start: usize, end: usize) -> bool {
    if at(lead, start, Class::Common) == Some(end) {
        return true;
    }
    let suffix = lead.words.iter().filter(|w| w.is(Class::Region) && w.end == end);
    let suffix = suffix.map(|w| w.end - w.start).max().unwrap_or(0);
    lead.words.iter().any(|w| {
        let beside = lead.text.get(start..w.start).map_or(0, |beside| beside.chars().count());
        let longer = w.end - w.start > suffix;
        w.is(Class::Common) && w.end == end && w.start >= start && longer && beside != 1
    })
}

/// Whether a number is that of a body by its own name in a place: 云山国际机场, 青河第一大学.
pub(super) fn is_of_a_body(lead: &Lead<'_, '_>, end: usize) -> bool {
    const NEAR: usize = 8;
    lead.words.iter().any(|word| {
        let stem = lead.text.get(end..word.start).map_or(0, |stem| stem.chars().count());
        word.is(Class::Body) && (1..=NEAR).contains(&stem)
    })
}

/// The places of a list that begins with one: 澜江县、云山区和青岭县. Yields the end of the list.
pub(super) fn members(
    sheet: &Sheet<'_, '_>,
    lead: &Lead<'_, '_>,
    first: (usize, usize),
    measured: bool,
    out: &mut Vec<Stretch>,
) -> usize {
    let (start, mut end) = first;
    out.push(lead.stretch(start, end));
    while let Some(joiner) = lead.text[end..].chars().next().filter(|c| "、和与及".contains(*c))
    {
        let start = end + joiner.len_utf8();
        let whole = at(lead, start, Class::Whole);
        let Some(next) = whole.or_else(|| begins_with(sheet, lead, start, measured)) else {
            break;
        };
        out.push(lead.stretch(start, next));
        end = next;
    }
    end
}

/// The end of the name of a place that a clause begins with: 澜江县, 云山区.
///
/// No table has all of them, so a name is told by its form: a few characters of no verb, and the word
/// for what kind of place it is.
fn named(
    sheet: &Sheet<'_, '_>,
    lead: &Lead<'_, '_>,
    start: usize,
    measured: bool,
) -> Option<usize> {
    const NOT_FIRST: Set = set![
        Verb, Lead, Scope, Keep, Support, Wrapper, Frame, Adverb, Up, Down, Raise, Level, Average
    ];
    const NOT_INSIDE: &str = "对把向的和与及或等各全部分重点以年月来为被是在并城";
    let ends = |word: &&Word| word.start > start && word.is(Class::Region);
    let word = lead.words.iter().find(ends)?;
    // The longest of the suffixes there: 新区, not 区.
    let end = at(lead, word.start, Class::Region)?;
    // 成渝地区双城经济圈: a region of regions has the name of one in its own.
    let wider = |w: &&Word| {
        w.start > end && w.end <= end + 18 && w.end - w.start > 6 && w.is(Class::Region)
    };
    let (inner, end) = match lead.words.iter().find(wider) {
        Some(wider) => (wider.start, wider.end),
        None => (word.start, end),
    };
    let stem = &lead.text[start..inner];
    let wide = inner > word.start;
    let count = stem.chars().count();
    let plain = stem.chars().all(|c| is_han(c) && (wide || !NOT_INSIDE.contains(c)));
    let verb = sheet.starts(lead.stretch(start, end), NOT_FIRST).is_some();
    let verb = verb || at(lead, start, Class::NoPlace).is_some();
    // 云岭省, but 常住人口省, 落实省
    let province = lead.text[..end].ends_with('省');
    let fits = !province || count == 2 || at(lead, start, Class::Known) == Some(word.start);
    let short = if wide { 8 } else { 4 };
    ((1..=short).contains(&count)
        && plain
        && fits
        && (measured || end < lead.text.len())
        && !is_common(lead, start, end)
        && closes(lead, end)
        && !verb)
        .then_some(end)
}
