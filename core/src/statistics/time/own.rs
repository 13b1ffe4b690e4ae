//! The time word that belongs to a number.

use super::date::of_date;
use super::neighbour::dates_itself;
use super::span::{span_years, years_in};

use super::when::{Calendar, Time};
use crate::grammar::TokenKind;
use crate::statistics::cue::Cue;
use crate::statistics::limits;
use crate::statistics::phrase::head::head;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// The time that words give, by the date in them or a count of years.
pub(super) fn told(
    sheet: &Sheet<'_, '_>,
    calendar: &Calendar,
    s: Stretch,
    date: Option<usize>,
) -> Option<Time> {
    date.and_then(|i| of_date(sheet, i, calendar))
        .or_else(|| years_in(sheet, s, calendar.scope.plan))
}

/// The last date of a stretch that tells a time: it opens the stretch, or follows 到, 在, 由 …
///
/// | text | period | rule |
/// |---|---|---|
/// | 全市旅游收入2023年达到`8亿元` | 2023 | own |
/// | 全市旅游收入2023年比2022年增长`8%` | 2023 | own |
/// | 全市旅游收入恢复到2019年同期的`九成` | 2024 | part |
/// | 全市旅游收入是2020年的`2.5倍` | 2024 | part |
pub(super) fn date_in(sheet: &Sheet<'_, '_>, s: Stretch, basis: Option<Stretch>) -> Option<usize> {
    let tokens = sheet.first_from(s.start)..sheet.first_from(s.end);
    let dates = tokens.rev().filter(|&i| sheet.is_date(i));
    let last = sheet.first_from(s.end);
    let counts = |i: usize| matches!(sheet.tokens[i].kind, TokenKind::Quantity(_));
    dates.take(limits::DATES).find(|&i| {
        let at = sheet.token(i).start;
        // 上年结余2亿元、上级补助13亿元
        if dates_itself(sheet, i) && (i..last).take(limits::DATES).any(counts) {
            return false;
        }
        !basis.is_some_and(|b| b.start <= at && at < b.end) && tells(sheet, s, i)
    })
}

/// 恢复到2019年的九成: the time whose level is reached again is not that of the number.
fn reaches_again(before: &str) -> bool {
    ["恢复到", "恢复至", "回升到", "回升至"].iter().any(|word| before.ends_with(word))
}

/// Whether the date `i` in a stretch tells the time of a number behind it.
fn tells(sheet: &Sheet<'_, '_>, s: Stretch, i: usize) -> bool {
    let (date, behind) = (sheet.token(i), sheet.rest(i));
    let before = sheet.trim_end(s.before(date), ['“', '"', ' ']);
    // 是上年的2.5倍: the year that a multiple is of.
    let of = sheet.opens(behind, ['的']) && sheet.closes(before, ['是', '为', '于'])
        || sheet.opens(behind, ['的', '同', '水']) && reaches_again(sheet.text(before));
    if of || sheet.closes(before, ['比', '较', '与', '同', '和']) {
        return false;
    }
    let spans = || {
        let behind = sheet.trim_start(behind, ['”', '"']);
        span_years(sheet, date).is_some() || sheet.starts(behind, Cue::During).is_some()
    };
    // 客流量2019年比2018年增长: the year stands between the name and what it is compared with.
    let compared = || sheet.opens(sheet.trim_start(behind, ['又', '都', '同']), ['比', '较']);
    // 医疗旅游2025年达到: it stands between the name and its verb.
    sheet.opens(behind, ['达', '将', '要'])
        || compared()
        || sheet.ends(before, Cue::Led).is_some()
        || head(sheet, before).is_empty()
        || spans()
}
