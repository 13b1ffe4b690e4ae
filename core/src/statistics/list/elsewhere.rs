//! The same quantity somewhere else: 增长5.6%，全国为5%.

use super::shared_predicate::is_named_behind;
use crate::statistics::cue::{Cue, set};
use crate::statistics::memory::Memory;
use crate::statistics::phrase::trim::{ltrim, rtrim};
use crate::statistics::predicate::role::{Predicate, Role};
use crate::statistics::row::{Place, Said};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Numbers of the sentence among which the other one is looked for.
const NEAR: usize = 4;

/// A region, a mean and a verb of level, and nothing else before a number: what was said before it,
/// of another place.
///
/// | text | indicator | change | status | |
/// |---|---|---|---|---|
/// | 全市出口增长8%，全国平均水平为`5%` | 出口 | increase | background | |
/// | 全市城镇化率66%，全国平均`64%` | 城镇化率 | | background | |
/// | 全省运费上涨1.1%，我市为`0.7%` | 运费 | increase | achieved | |
/// | 召开县人代会3次，常委会`8次` | 召开常委会 | | achieved | not: an organ |
/// | 全市出口增长8%，全国进口增长`5%` | 进口 | increase | background | not: another quantity |
pub(super) fn read<'a, 't>(
    sheet: &Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
    p: &Predicate,
) -> bool {
    let own = !matches!(p.role, Role::Plain | Role::Level) || sheet.opens(at.behind, ['的']);
    if !at.first || own || is_named_behind(sheet, at) || !is_place(sheet, at.lead) {
        return false;
    }
    let same = memory.back(NEAR).find(|row| {
        row.sentence == at.sentence
            && row.q.unit == at.q.unit
            && row.q.shape == at.q.shape
            && matches!(row.role, Role::Change(_) | Role::Level | Role::Into | Role::Plain)
            && !row.name.text.is_empty()
    });
    let Some(said) = same.map(Said::from) else { return false };
    memory.push(sheet, at, p, Said { basis: None, group: None, ..said });
    memory.listed("elsewhere");
    true
}

/// Whether words are a region and what leads from it to a number.
fn is_place(sheet: &Sheet<'_, '_>, lead: Stretch) -> bool {
    let mut s = rtrim(sheet, lead);
    while let Some(word) = sheet.ends(s, set![Level, Equals, Adverb, Closes]) {
        s = rtrim(sheet, s.before(word));
    }
    let s = ltrim(sheet, s);
    let s = sheet.starts(s, Cue::SamePeriod).map_or(s, |same| ltrim(sheet, s.after(same)));
    // 常委会, 我们: those who do something.
    let region = sheet.opens(s, ['全', '我', '本']) || sheet.closes(s, ['区', '市', '县', '省']);
    region && sheet.is(s, Cue::Scope) && !sheet.closes(s, ['会', '院', '体', '关', '们', '统'])
}
