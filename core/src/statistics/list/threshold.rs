//! Numbers that only delimit a noun: 60岁以上人口, 标的额50万元以上案件.

use crate::grammar::Shape;
use crate::report::Bound;
use crate::statistics::cue::Cue;
use crate::statistics::memory::Memory;
use crate::statistics::phrase::tail::tail;
use crate::statistics::phrase::{unit, verbs};
use crate::statistics::predicate::role::is_money;
use crate::statistics::row::Place;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// 标的额50万元以上案件30件: the first number delimits what the second one counts.
///
/// | text | indicator | |
/// |---|---|---|
/// | 全市标的额50万元以上案件`30件` | 标的额50万元以上案件 | the first number is a mention |
/// | 全市新建亿元以上项目20个，其中10亿元以上`5个` | 新建10亿元以上项目 | |
/// | 全市60岁以上人口`30万人` | 60岁以上人口 | |
/// | 全市产值超5亿元的企业`12家` | 产值超5亿元的企业 | |
pub(super) fn read<'a, 't>(
    sheet: &Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
) -> bool {
    let Some((_, next)) = at.next else { return false };
    let q = at.q;
    if !matches!(q.bound, Bound::Over | Bound::Least | Bound::Most)
        && !sheet.opens(at.behind, ['内'])
        || !matches!(q.shape, Shape::Count | Shape::Duration)
    {
        return false;
    }
    // 其中10亿元以上5个: the noun is that of the whole.
    if memory.part == Some(at.clause)
        && at.behind.is_empty()
        && matches!(q.bound, Bound::Least | Bound::Most)
        && !unit::is(&q.unit, Cue::Counter)
        && unit::is(&next.unit, Cue::Counter)
    {
        memory.limit = Some(at.lead.start);
        memory.thresholds.push(at.token);
        return true;
    }
    let noun = sheet.trim(sheet.trim_start(at.behind, ['的']));
    let short = (1..=14).contains(&sheet.count(noun));
    let listed = sheet.closes(noun, ['、', '和', '及']);
    // 产值超5亿元的企业12家
    let of = sheet.opens(at.behind, ['的']);
    let over = q.bound == Bound::Over && (of || names(sheet, at.behind));
    // 公交与轨道50米内换乘比例
    let within = sheet.opens(at.behind, ['内']) && sheet.count(at.behind) > 2;
    let delimits = (over || within || matches!(q.bound, Bound::Least | Bound::Most))
        && (q.shape == Shape::Duration || over && of || !unit::is(&q.unit, Cue::Counter));
    let counted = matches!(next.shape, Shape::Count | Shape::Percent | Shape::Fraction)
        && next.unit != q.unit;
    if !(short && !listed && delimits && counted)
        || sheet.opens(sheet.rest(at.token), ['，', '、', '）'])
        || tail(sheet, at.behind, false).is_none()
    {
        return false;
    }
    memory.limit = Some(at.lead.start);
    memory.thresholds.push(at.token);
    true
}

/// 跨过3个万亿元大关: how high the steps are that the number before counts.
pub(super) fn step<'a, 't>(
    sheet: &Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
) -> bool {
    const BEHIND: usize = 4;
    let is_step = is_money(&at.q.unit)
        && memory.last_in(at.clause).is_some_and(|last| unit::is(&last.q.unit, Cue::Counter))
        && sheet.trim(at.lead).is_empty()
        && sheet.first(sheet.head_chars(at.behind, BEHIND), Cue::Stairs).is_some();
    if is_step {
        memory.thresholds.push(at.token);
    }
    is_step
}

/// Whether words are a noun and no verb with its object.
fn names(sheet: &Sheet<'_, '_>, s: Stretch) -> bool {
    !s.is_empty() && !verbs::acts(sheet, s) && !sheet.has(s, Cue::Level)
}
