//! The earlier of two levels: 由2020年的88件, 从40%.

use super::adverbs::strip_adverbs;
use super::role::{Predicate, Role};
use super::rule::Rule;
use crate::grammar::{Quantity, Shape};
use crate::statistics::cue::Cue;
use crate::statistics::phrase::unit;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// The earlier of two levels, behind 从 or 由, or behind 比 where a change is counted from it.
///
/// | text | indicator | period | |
/// |---|---|---|---|
/// | 全市败诉率由上年的`11%`降至9% | 败诉率 | 2023 | |
/// | 全市案件量从`40件`增加到50件 | 案件量 | 2023 | |
/// | 全市积案由最多时的`40件`降到6件 | 积案 | 2023 | |
/// | 全市税收比上年的`5亿元`减少2000万元 | 税收 | 2023 | |
/// | 项目由`8位`院长领衔 | 院长领衔 | 2024 | not: those who do it |
pub(super) const EARLIER: Rule = Rule { name: "earlier", read: earlier };

fn earlier(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &mut Predicate) -> bool {
    let mut s = p.subject;
    for _ in 0..3 {
        let word = sheet.ends(s, Cue::Prior);
        s = word.map_or(s, |word| s.before(word));
        let date = sheet.date_before(s.end);
        s = date.map_or(s, |date| Stretch::new(s.start, sheet.tokens[date].start.max(s.start)));
        // 较“十三五”末的: the date is what stands between the marks.
        s = date.map_or(s, |_| sheet.trim_end(s, ['“']));
        if word.is_none() && date.is_none() {
            break;
        }
    }
    let pair = sheet.ahead(s, ['从', '由']);
    let than = sheet.ahead(s, ['比', '较']);
    // 比上年的5亿元减少2000万元: the level that a change is counted from.
    let alone = than.is_some_and(Stretch::is_empty) && q.shape == Shape::Count;
    let than = than.filter(|_| alone || sheet.closes(p.subject, ['的']));
    let Some(before) = pair.filter(|_| !is_doer(sheet, q, p)).or(than) else { return false };
    p.subject = before;
    p.role = Role::From;
    strip_adverbs(sheet, p);
    true
}

/// 由8位院长领衔: those who do it, not the earlier of two levels, as none comes behind.
fn is_doer(sheet: &Sheet<'_, '_>, q: &Quantity<'_>, p: &Predicate) -> bool {
    const LONGEST: usize = 30;
    const LATER: [char; 16] = [
        '到', '至', '为', '降', '升', '增', '减', '缩', '压', '扩', '提', '跃', '调', '优', '变',
        '下',
    ];
    let behind = sheet.head_chars(Stretch::new(p.lead.end, sheet.all().end), LONGEST);
    let item = sheet.find(behind, ['。', '；']).map_or(behind, |stop| behind.before(stop));
    unit::is(&q.unit, Cue::Doer) && sheet.find(item, LATER).is_none()
}
