//! Whose number it is, where it is not that of the whole region of the report.

use super::lead::{Home, Lead};
use super::region::{at, begins_with, is_of_a_body};
use super::words::{Class, Word};
use crate::grammar::Shape;
use crate::lexicon::AnyOf;
use crate::report::Tier;
use crate::statistics::cue::Cue;
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

/// Words for the level of government itself, before what its budget has; longer ones first.
const OWN: [&str; 22] = [
    "自治区本级", "中央本级", "省本级", "市本级", "区本级", "县本级", "州本级", "盟本级", "旗本级",
    "镇本级", "本级", "中央级", "省级", "市级", "区级", "县级", "州级", "盟级", "市直", "省直",
    "县直", "区直",
];

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
/// | text | place | |
/// |---|---|---|
/// | 全国居民消费价格上涨`0.2%` | 全国 | |
/// | 我市居民消费价格上涨`0.4%` | | |
/// | 澜江县一般公共预算收入突破`10亿元` | 澜江县 | |
/// | 高新区完成工业总产值`126亿元` | 高新区 | |
/// | 澜江县白石镇新建蔬菜大棚`800亩` | 澜江县白石镇 | |
/// | 云山新区工业投资增长`12%` | 云山新区 | |
/// | 长三角生态绿色一体化发展示范区推出制度创新成果`18项` | 长三角生态绿色一体化发展示范区 | |
/// | 2024年云山区完成税收`26亿元` | 云山区 | |
/// | 澜江县、云山区居民收入分别增长5%和`6%` | 云山区 | |
/// | 澜江县、云山区税收合计`36亿元` | 澜江县、云山区 | |
/// | 澜江县、云山区等`6个`县区实现城乡供水一体化 | | not: these are counted |
/// | 酒泉、张掖经济总量突破`千亿元` | 酒泉、张掖 | |
/// | 酒泉机场旅客吞吐量`120万人次` | | not: a body of its own |
/// | 澜江县投资增速居全市`第3位` | 澜江县 | |
/// | 粮食产量居全省`第3位` | | |
/// | 新增省级企业技术中心`8家` | | |
///
/// | text, budget | place | |
/// |---|---|---|
/// | 全市一般公共预算收入126亿元，其中市级`41亿元` | 本级 | |
/// | 州本级政府性基金收入`26亿元`，增长3% | 本级 | |
/// | 州本级政府性基金收入26亿元，增长`3%` | 本级 | |
/// | 加上解市级支出`18亿元` | | not: paid to that level |
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
    // The clause of the number.
    let Some(&head) = lead.heads.last() else { return Told::Nothing };
    let start = opened(sheet, lead, head);
    let here = |class: Class| at(lead, start, class);
    let rank = row.role == Role::Rank || matches!(row.q.shape, Shape::Rank(_));
    if here(Class::Home).is_some() {
        return if rank { Told::Nothing } else { Told::Home };
    }
    if let Some(end) = here(Class::Whole) {
        let word = &lead.text[start..end];
        let behind = lead.stretch(end, lead.text.len());
        // 全国文明村, 全国排名, 全国最大: no number of the whole.
        let kind = rank
            || sheet.starts(lead.stretch(start, lead.text.len()), Cue::Keep).is_some()
            || sheet.opens(behind, ['排', '位', '第', '首', '唯', '性', '各'])
            || sheet.find(behind, ['最']).is_some();
        return match is_home(word, home) {
            true if rank => Told::Nothing,
            true => Told::Home,
            false if kind => Told::Nothing,
            false if states(sheet, row) && end < lead.text.len() => Told::Here(start, end),
            false => Told::Nothing,
        };
    }
    let Some(end) = begins_with(sheet, lead, start, states(sheet, row)) else {
        return Told::Nothing;
    };
    let behind = &lead.text[end..];
    // 中部地区第1: that is the field of the rank; 4个示范区等: these are counted.
    let field = rank && (behind.is_empty() || behind.starts_with(['第', '排', '首', '前']));
    if field || behind.starts_with(['等', '的']) || is_of_a_body(lead, end) {
        return Told::Nothing;
    }
    let word = &lead.text[start..end];
    // 青河市, 青河地区
    let word = word.strip_suffix("地区").unwrap_or(word);
    match home.region {
        Some(region) if region.ends_with(word) || region.starts_with(word) => Told::Home,
        _ => Told::Here(start, end),
    }
}

/// Where the subject of a clause begins, behind words and dates that open it.
fn opened(sheet: &Sheet<'_, '_>, lead: &Lead<'_, '_>, head: usize) -> usize {
    static OPENERS: AnyOf = AnyOf::new(&[
        "同期", "其中", "包括", "同时", "此外", "另外", "以及", "特别是", "尤其是", "仅", "（",
        "、", "，", "：", "年末", "累计",
    ]);
    let mut start = head;
    for _ in 0..4 {
        let clause = &lead.text[start..];
        let opener = OPENERS.start(clause);
        // 2024年云山区, “十四五”期间云山区
        let date = || sheet.dated(lead.at + start).map(|end| end - lead.at - start);
        match opener.map(|opener| opener.len()).or_else(date) {
            Some(len) if start + len < lead.text.len() => start += len,
            _ => break,
        }
    }
    start
}

/// A name without a place that it begins with.
pub(super) fn displaced(sheet: &Sheet<'_, '_>, name: Stretch, place: Where) -> Stretch {
    let rest = match place {
        Where::Named(place) => sheet.text(name).strip_prefix(sheet.text(place)),
        Where::Own => OWN.iter().find_map(|own| sheet.text(name).strip_prefix(*own)),
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
    let clause = lead.heads.last().copied().unwrap_or(0);
    let own = |word: &&Word| word.is(Class::Own) && word.start >= clause;
    let Some(word) = lead.words.iter().rfind(own) else { return false };
    // 上解市级支出, 对市级的补助: paid to that level.
    if lead.text[..word.start].ends_with(['解', '交', '缴', '对', '向', '给']) {
        return false;
    }
    let money = is_money(&row.q.unit) || row.change().is_some() || row.q.shape == Shape::Percent;
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
        ("全球" | "世界" | "全世界", _) => false,
        ("全国", tier) => matches!(tier, Some(Tier::Nation)),
        ("全省", tier) => !matches!(tier, Some(Tier::City | Tier::County | Tier::Township)),
        ("全市", Some(Tier::County | Tier::Township)) => ends("市"),
        ("全区" | "全县" | "全州" | "全盟" | "全旗", Some(Tier::Township)) => false,
        _ => true,
    }
}

/// Whether a number may be that of a larger whole: 全国文明村12个 are those of the region.
pub(super) fn states(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> bool {
    let measured = !unit::is(&row.q.unit, Cue::Counter) && !sheet.is_streak(row.token);
    row.change().is_some()
        || is_money(&row.q.unit)
        || matches!(row.q.shape, Shape::Percent | Shape::Point | Shape::Ratio)
        || row.q.shape == Shape::Count && measured && row.q.unit != "届"
}
