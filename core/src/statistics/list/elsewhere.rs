//! The same quantity somewhere else: 增长5.6%，全国为5%.

use super::shared_predicate::is_named_behind;
use crate::grammar::Shape;
use crate::report::Change;
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
/// | 全省出口增长5%，我市高`1.3个百分点` | 出口 | increase | achieved | |
/// | 召开县人代会3次，常委会`8次` | 召开常委会 | | achieved | not: an organ |
/// | 全市出口增长8%，全国进口增长`5%` | 进口 | increase | background | not: another quantity |
pub(super) fn read<'a, 't>(
    sheet: &Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
    p: &Predicate,
) -> bool {
    if let Some(said) = differs(sheet, memory, at, p) {
        memory.push(sheet, at, p, said);
        memory.listed("elsewhere");
        return true;
    }
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

/// 全省出口增长5%，我市高1.3个百分点: by how much another place has more of the same.
fn differs(
    sheet: &Sheet<'_, '_>,
    memory: &Memory<'_, '_>,
    at: &Place<'_, '_>,
    p: &Predicate,
) -> Option<Said> {
    let points = at.q.shape == Shape::Point && at.first && p.role == Role::Plain;
    if !points || !sheet.is(p.subject, Cue::Compares) {
        return None;
    }
    let region = at.lead.before(p.subject);
    if !rtrim(sheet, region).is_empty() && !is_place(sheet, region) {
        return None;
    }
    let row = memory.back(NEAR).find(|row| {
        row.sentence == at.sentence
            && row.q.shape == Shape::Percent
            && matches!(row.role, Role::Change(_) | Role::Level | Role::Into | Role::Plain)
            && !row.name.text.is_empty()
    })?;
    let less = sheet.opens(p.subject, ['低', '少', '慢']);
    let change = if less { Change::Decrease } else { Change::Increase };
    let basis = sheet.starts(sheet.trim(row.lead), Cue::Opens);
    Some(Said { role: Role::Change(change), basis, group: None, ..Said::from(row) })
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
