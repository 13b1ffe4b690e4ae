//! What a number builds on: 在上年水平的基础上压缩两成, 在出口下降3%的情况下增长5%.

use crate::statistics::cue::Cue;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Characters of such a phrase.
const LONGEST: usize = 40;

/// Words before a number without the phrase that they end with: what it builds on is no part of
/// what it is of.
///
/// | text | indicator |
/// |---|---|
/// | 全市公务用车在2020年的基础上压减`20%` | 公务用车 |
/// | 全市用水量，要在上年水平的基础上下降`2%` | 用水量 |
pub(super) fn without(sheet: &Sheet<'_, '_>, s: Stretch) -> Stretch {
    if !sheet.closes(s, ['上', '下']) || sheet.ends(s, Cue::Given).is_none() {
        return s;
    }
    opening(sheet, s).map_or(s, |open| s.before(open))
}

/// The 在 that opens such a phrase, within words that end with it or with a number inside it.
pub(in crate::statistics) fn opening(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let open = sheet.rfind(s, ['在'])?;
    (sheet.count(s.after(open)) <= LONGEST).then_some(open)
}

/// What goes on behind a number that stands in such a phrase: `的情况下`增长5%.
pub(in crate::statistics) fn closing(sheet: &Sheet<'_, '_>, behind: Stretch) -> Option<Stretch> {
    let of = sheet.behind(sheet.trim(behind), ['的'])?;
    sheet.starts(of, Cue::Given).map(|word| of.after(word))
}
