//! Whose number it is, where it is not that of the whole region of the report.

use super::lead::{Home, Lead};
use super::words::{Class, Word};
use crate::grammar::Shape;
use crate::report::Tier;
use crate::statistics::cue::{Cue, Set, set};
use crate::statistics::phrase::unit;
use crate::statistics::predicate::role::{Role, is_money};
use crate::statistics::row::Row;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// A place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::statistics) enum Where {
    /// By its name.
    Named(Stretch),
    /// The budget of the level of government itself.
    Own,
}

/// Words for the level of government itself, before what its budget has.
const OWN: [&str; 7] = ["市本级", "省本级", "区本级", "县本级", "市级", "区级", "县级"];

/// What the words before a number say of the place.
pub(super) enum Told {
    Nothing,
    /// The region of the report.
    Home,
    /// The budget of the level of government itself.
    Own,
    /// From one byte of the words to another.
    Here(usize, usize),
}

/// The place that a clause before a number begins with. `budget`: it or a number before it is one of a
/// budget.
///
/// | text | place |
/// |---|---|
/// | `全国居民消费价格上涨0.2%` | 全国 |
/// | `我市上涨0.4%` | – |
/// | `澜江县一般公共预算收入突破10亿元` | 澜江县 |
/// | `高新区完成工业总产值126亿元` | 高新区 |
/// | `其中：市级41亿元` (of a budget) | 本级 |
/// | `新增省级企业技术中心8家` | – |
/// | `居全省第3位` | – |
pub(super) fn place(
    sheet: &Sheet<'_, '_>,
    row: &Row<'_, '_>,
    lead: &Lead<'_, '_>,
    home: Home<'_>,
    budget: bool,
) -> Told {
    if is_own(row, lead, budget) {
        return Told::Own;
    }
    if row.role == Role::Rank {
        return Told::Nothing;
    }
    // The clause of the number.
    if let Some(&head) = lead.heads.last() {
        let start = head + opened(&lead.text[head..]);
        let here = |class: Class| at(lead, start, class);
        if here(Class::Home).is_some() {
            return Told::Home;
        }
        if let Some(end) = here(Class::Whole) {
            let word = &lead.text[start..end];
            let behind = lead.stretch(end, lead.text.len());
            // 全国文明村, 全国排名, 全国最大: no number of the whole.
            let kind = sheet.starts(lead.stretch(start, lead.text.len()), Cue::Keep).is_some()
                || sheet.opens(behind, ['排', '位', '第', '首', '唯'])
                || sheet.find(behind, ['最']).is_some();
            return match is_home(word, home) {
                true => Told::Home,
                false if kind => Told::Nothing,
                false if states(sheet, row) && end < lead.text.len() => Told::Here(start, end),
                false => Told::Nothing,
            };
        }
        let known = here(Class::Place).filter(|&end| !lead.text[end..].starts_with(['等', '的']));
        // 粤北地区生产总值: the word belongs to the quantity.
        let own = |end: &usize| {
            lead.text[..*end].ends_with("地区") && lead.text[*end..].starts_with("生产总值")
        };
        let known = known.map(|end| if own(&end) { end - "地区".len() } else { end });
        let end = known.or_else(|| named(sheet, lead, start));
        if let Some(end) = end {
            let word = &lead.text[start..end];
            let own = home
                .region
                .is_some_and(|region| region.ends_with(word) || region.starts_with(word));
            return if own { Told::Home } else { Told::Here(start, end) };
        }
    }
    Told::Nothing
}

/// Bytes of words that open a clause before its subject.
fn opened(clause: &str) -> usize {
    const OPENERS: [&str; 9] =
        ["同期", "其中，", "其中：", "其中", "包括", "同时", "此外", "（", "、"];
    let opener = OPENERS.iter().find(|opener| clause.starts_with(**opener));
    opener.map_or(0, |opener| opener.len())
}

/// The end of the longest word of a class that begins at a byte.
fn at(lead: &Lead<'_, '_>, start: usize, class: Class) -> Option<usize> {
    let words = lead.words.iter().filter(|word| word.start == start && word.is(class));
    words.map(|word| word.end).max()
}

/// The places of a list that begins with one: 澜江县、云山区和青岭县.
pub(super) fn members(
    sheet: &Sheet<'_, '_>,
    lead: &Lead<'_, '_>,
    first: (usize, usize),
    out: &mut Vec<Stretch>,
) {
    let (start, mut end) = first;
    out.push(lead.stretch(start, end));
    while let Some(joiner) = lead.text[end..].chars().next().filter(|c| "、和与及".contains(*c))
    {
        let start = end + joiner.len_utf8();
        let Some(next) = at(lead, start, Class::Place).or_else(|| named(sheet, lead, start)) else {
            break;
        };
        out.push(lead.stretch(start, next));
        end = next;
    }
}

/// A name without a place that it begins with.
pub(super) fn displaced(sheet: &Sheet<'_, '_>, name: Stretch, place: Where) -> Stretch {
    let rest = match place {
        Where::Named(place) => sheet.text(name).strip_prefix(sheet.text(place)),
        Where::Own => OWN.iter().find_map(|own| sheet.text(name).strip_prefix(own)),
    };
    let rest = rest.map_or(name, |rest| Stretch::new(name.end - rest.len(), name.end));
    // 云山镇、青河办建成大棚: no name begins with the mark between two places.
    sheet.trim_start(rest, ['、'])
}

/// Whether a place is larger than the region of the report and has it inside: 全国.
pub(in crate::statistics) fn is_wider(sheet: &Sheet<'_, '_>, place: Where) -> bool {
    let Where::Named(place) = place else { return false };
    super::words::any(sheet.text(place), Class::Whole)
}

/// Whether a name is one of a budget.
pub(super) fn is_fiscal(name: &str) -> bool {
    super::words::any(name, Class::Fiscal)
}

/// 市本级收入: whether a number is that of one level of government beside that of all of them, in a
/// `budget`.
fn is_own(row: &Row<'_, '_>, lead: &Lead<'_, '_>, budget: bool) -> bool {
    let Some(word) = lead.words.iter().rfind(|word| word.is(Class::Own)) else { return false };
    let money = is_money(&row.q.unit) || row.change().is_some();
    let behind = &lead.text[word.end..];
    let later =
        |other: &Word| other.start >= word.end && (other.is(Class::Whole) || other.is(Class::Home));
    money
        && (budget && behind.chars().count() <= 4
            || is_fiscal(behind) && at(lead, word.end, Class::Budgeted).is_some())
        && !lead.words.iter().any(later)
}

/// Whether 全省, 全市 … is the region of the report.
fn is_home(word: &str, home: Home<'_>) -> bool {
    let ends = |with: &str| home.region.is_some_and(|region| region.ends_with(with));
    match (word, home.tier) {
        ("全国", tier) => matches!(tier, Some(Tier::Nation)),
        ("全省", tier) => !matches!(tier, Some(Tier::City | Tier::County | Tier::Township)),
        ("全市", Some(Tier::County | Tier::Township)) => ends("市"),
        ("全区" | "全县" | "全州" | "全盟" | "全旗", Some(Tier::Township)) => false,
        _ => true,
    }
}

/// Whether a number may be that of a larger whole: 全国文明村12个 are those of the region.
fn states(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> bool {
    let measured = !unit::is(&row.q.unit, Cue::Counter) && !sheet.is_streak(row.token);
    row.change().is_some()
        || is_money(&row.q.unit)
        || matches!(row.q.shape, Shape::Percent | Shape::Point | Shape::Ratio)
        || row.q.shape == Shape::Count && measured && row.q.unit != "届"
}

/// The end of the name of a place that a clause begins with: 澜江县, 云山区.
///
/// No table has all of them, so a name is told by its form: a few characters of no verb, and the word
/// for what kind of place it is.
fn named(sheet: &Sheet<'_, '_>, lead: &Lead<'_, '_>, start: usize) -> Option<usize> {
    const NOT_FIRST: Set =
        set![Verb, Lead, Scope, Keep, Support, Wrapper, Frame, Adverb, Up, Down, Raise, Average];
    const NOT_INSIDE: &str = "的和与及或等各全部分重点以年月来为被是在并城";
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
    // 社区, 贫困山区; but 云山区 is a name.
    let common = lead.words.iter().any(|w| {
        let beside = lead.text.get(start..w.start).map_or(0, |beside| beside.chars().count());
        let longer = w.end - w.start > end - inner;
        w.is(Class::Common) && w.end == end && w.start >= start && longer && beside != 1
    });
    let han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let plain = stem.chars().all(|c| han(c) && (wide || !NOT_INSIDE.contains(c)));
    let goes_on = |c: char| {
        "内外级域直属里长委人民政公办以场镇村中各辖道间市县区生湾等的机大港高籍".contains(c)
    };
    let behind = lead.text[end..].chars().next()?;
    let verb = sheet.starts(lead.stretch(start, end), NOT_FIRST).is_some();
    let verb = verb || at(lead, start, Class::NoPlace).is_some();
    let short = if wide { 8 } else { 4 };
    ((1..=short).contains(&count) && plain && !common && !goes_on(behind) && !verb).then_some(end)
}
