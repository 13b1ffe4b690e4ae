//! Ranks: 居全省第一, 在全国同类城市中排名第六.

use super::adverbs::strip_adverbs;
use super::role::{Predicate, Role};
use super::rule::Rule;
use crate::grammar::Quantity;
use crate::statistics::cue::{Cue, set};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// A rank: its verb and the field that it ranges over are no part of the name.
///
/// | text | indicator |
/// |---|---|
/// | 全市进出口总额居全省`第一` | 进出口总额 |
/// | 全市进出口增速位列全国同类城市`第六` | 进出口增速 |
/// | 全市案件质量居中部地区`前三` | 案件质量 |
/// | 全市进出口增速并列全省`第三` | 进出口增速 |
/// | 全市粮食单产居粮食主产省`第2位` | 粮食单产 |
/// | 全市居民收入全省`第3位` | 居民收入 |
pub(super) const RANK: Rule = Rule { name: "rank", read: rank };

fn rank(sheet: &Sheet<'_, '_>, _: &Quantity<'_>, p: &mut Predicate) -> bool {
    const LONGEST: usize = 14;
    p.role = Role::Rank;
    for _ in 0..6 {
        strip_adverbs(sheet, p);
        if let Some(date) = sheet.date_before(p.subject.end) {
            let start = sheet.tokens[date].start.max(p.subject.start);
            p.subject = Stretch::new(p.subject.start, start);
            continue;
        }
        // 从全省第9位升至第4位
        if let Some(before) = sheet.ahead(p.subject, ['从', '由']) {
            p.subject = before;
            p.role = Role::From;
            return true;
        }
        if let Some(verb) = own_field(sheet, p.subject) {
            p.subject = p.subject.before(verb);
            continue;
        }
        if let Some(word) = sheet.ends(p.subject, set![Rank, Field]) {
            p.subject = p.subject.before(word);
            continue;
        }
        // 在全市乡镇中排名第六
        let Some(mark) = sheet.rfind(p.subject, ['在', '列', '居']) else { break };
        let field = p.subject.after(mark);
        let verb = sheet.ends(p.subject.through(mark), Cue::Rank).unwrap_or(mark);
        if sheet.count(field) > LONGEST || sheet.starts(field, Cue::Field).is_none() {
            break;
        }
        p.subject = p.subject.before(verb);
    }
    true
}

/// 居粮食主产省: the verb before a field that has a name of its own.
fn own_field(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    const LONGEST: usize = 8;
    let kind = sheet.ends(s, Cue::Field).filter(|&kind| sheet.count(kind) == 1)?;
    let mark = sheet.rfind(s.before(kind), ['居', '列'])?;
    let field = s.before(kind).after(mark);
    let named = (1..=LONGEST).contains(&sheet.count(field)) && !sheet.opens(field, ['民', '住']);
    named.then(|| sheet.ends(s.through(mark), Cue::Rank)).flatten()
}
