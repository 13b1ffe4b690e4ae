//! The time that a number shares with the one right before it.

use crate::report::Statistic;
use crate::statistics::cue::Cue;
use crate::statistics::phrase::trim::joins;
use crate::statistics::phrase::unit;
use crate::statistics::predicate::role::is_money;
use crate::statistics::row::Row;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Bytes between a number and the one that it is a share of or is compared with.
const NEAR: usize = 30;

/// Whether a row speaks of the time of the statistic before it, so many bytes away.
///
/// | text | |
/// |---|---|
/// | 办理案件2840件，占总数的`12%` | the share and what it is a share of |
/// | 突破8万亿元、`9万亿元` | one more of the same |
/// | 城镇化率达66%、高于全国`2个百分点` | the comparison and what is compared |
///
/// | text | period | rule |
/// |---|---|---|
/// | 2023年，全市办理案件2840件，占总数的`12%` | 2023 | neighbour |
pub(in crate::statistics) fn shares_time(
    sheet: &Sheet<'_, '_>,
    row: &Row<'_, '_>,
    last: Statistic<'_>,
    distance: usize,
) -> bool {
    let near = distance <= NEAR;
    if row.change().is_some() {
        // 年初, 去年, 上年, 同期 are times.
        let against = |basis: Stretch| {
            sheet.starts(basis, Cue::Opens).is_some()
                && !sheet.opens(basis, ['年', '去', '上', '同'])
        };
        return near && row.basis.is_some_and(against);
    }
    let lead = sheet.trim(row.lead);
    if is_left_over(sheet, row) {
        return false;
    }
    if row.group.is_none() && (joins(sheet, lead) || sheet.text(lead) == ":") {
        return true;
    }
    let share = row.is_share() && {
        let verb = sheet.trim_start(lead, ['，', '、', '约', '仅', '已', '均']);
        sheet.opens(verb, ['占'])
    };
    let counted =
        last.change().is_none() && (unit::is(last.unit(), Cue::Counter) || is_money(last.unit()));
    near && share && counted
}

/// 上年结余2亿元、上级补助`13亿元`: what is left of last year dates itself only.
fn is_left_over(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> bool {
    let clause = &sheet.layout.clauses[row.clause];
    let mut dates = clause.tokens.clone().filter(|&i| i < row.token && sheet.is_date(i));
    dates.any(|i| dates_itself(sheet, i))
}

/// Whether a date belongs to the noun behind it: `上年`结余, `上年`结转收入.
pub(super) fn dates_itself(sheet: &Sheet<'_, '_>, i: usize) -> bool {
    let behind =
        sheet.text(sheet.head_chars(sheet.rest(i), 4)).trim_start_matches(['末', '底', '年']);
    ["结余", "结转", "滚存"].iter().any(|word| behind.starts_with(word))
}
