//! The same again in another unit: 增产30万吨，即6%.

use crate::statistics::cue::Cue;
use crate::statistics::memory::Memory;
use crate::statistics::predicate::predicate;
use crate::statistics::row::{Place, Said};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Behind 即, 也就是, 折合 the number before is said once more.
///
/// | text | indicator | change | |
/// |---|---|---|---|
/// | 全市粮食增产30万吨，即`6%` | 粮食 | increase | |
/// | 全市粮食增产30万吨，折合`600亿斤` | 粮食 | increase | |
/// | 全市粮食增产30万吨，增幅`6%` | 粮食 | increase | not: a name of a rate |
pub(super) fn read<'a, 't>(
    sheet: &Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
    raw: Stretch,
) -> bool {
    if !sheet.is(raw, Cue::Same) {
        return false;
    }
    let Some(last) = memory.last().map(Said::from) else { return false };
    let p = predicate(sheet, at.lead, at.q);
    memory.push(sheet, at, &p, last);
    memory.listed("same-again");
    true
}
