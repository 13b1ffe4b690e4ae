//! Parts of a year and the same part of another: 上半年 … 全年, 去年同期.

use super::when::{Time, last_year};
use crate::statistics::clause::Clause;
use crate::statistics::cue::Cue;
use crate::statistics::phrase::trim::ltrim;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// 下半年加快，全年增长19%: the whole year of the part that was spoken of.
pub(super) fn whole_year(sheet: &Sheet<'_, '_>, clause: &Clause, time: &Time) -> Option<Time> {
    let Time::Fixed(part) = time else { return None };
    let s = ltrim(sheet, clause.place());
    // One character tells most clauses apart, whose words need not be marked then.
    let whole = sheet.opens(s, ['全', '年', '当', '到', '至'])
        && sheet.starts(s, Cue::WholeYear).is_some()
        && (time.is_part_of_year() || time.single_year().is_some());
    whole.then(|| Time::year(last_year(part)))
}

/// 上半年 …，去年同期为5亿元: the same part of the year before.
///
/// | text | period |
/// |---|---|
/// | 上半年全市税收由去年同期的`8亿元`增加到9亿元 | 2023 |
/// | 上半年全市税收下降2%，全年增长`5%` | 2024 |
pub(super) fn same_period(
    sheet: &Sheet<'_, '_>,
    before: Stretch,
    context: &Time,
) -> Option<Option<String>> {
    let Time::Fixed(part) = context else { return None };
    let same = context.is_part_of_year() && sheet.ends(before, Cue::SamePeriod).is_some();
    same.then(|| year_before(part))
}

/// The same period one year before: 2020-01/2020-06 → 2019-01/2019-06.
pub(super) fn year_before(period: &str) -> Option<String> {
    let part = |p: &str| {
        let year: i32 = p.get(..4)?.parse().ok()?;
        Some(format!("{}{}", year - 1, &p[4..]))
    };
    match period.split_once('/') {
        Some((first, last)) if last.len() >= 4 => Some(format!("{}/{}", part(first)?, part(last)?)),
        Some((first, last)) => Some(format!("{}/{last}", part(first)?)),
        None => part(period),
    }
}
