//! Names that mean nothing without the thing before them.

use crate::statistics::cue::Cue;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Characters of a rate that has no name of its own.
const SHORT_RATE: usize = 4;

/// Whether a name is that of a relation (采纳率, 占比): it needs the thing it is of.
///
/// A short rate (接通率, 清理率) is one of the thing before it, unless it is known to stand alone
/// (城镇化率).
pub(in crate::statistics) fn is_relational(sheet: &Sheet<'_, '_>, s: Stretch) -> bool {
    let rate = sheet.closes(s, ['率'])
        && sheet.count(s) <= SHORT_RATE
        && sheet.ends(s, Cue::Absolute).is_none();
    rate || sheet.is(s, Cue::Relational) || is_rate_of_acts(sheet, s)
}

/// 回复整改率, 办结满意率: a rate of nothing but acts, whatever they were done to.
fn is_rate_of_acts(sheet: &Sheet<'_, '_>, s: Stretch) -> bool {
    const LONGEST: usize = 7;
    let acts = sheet.ahead(s, ['率']).filter(|_| sheet.count(s) <= LONGEST);
    acts.is_some_and(|acts| {
        sheet.ends(s, Cue::Absolute).is_none() && sheet.strip(acts, Cue::Verb).is_empty()
    })
}
