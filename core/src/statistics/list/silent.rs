//! Respective lists without 分别: 改造供热、燃气管网80公里、60公里.

use super::members;
use super::respective::run_length;
use crate::grammar::Shape;
use crate::statistics::memory::Memory;
use crate::statistics::phrase::trim::joins;
use crate::statistics::predicate::role::{Predicate, Role};
use crate::statistics::row::{Place, Row};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// 甲收入80元，乙收入60元，增长5%和6%: the changes of the two levels that the sentence named.
///
/// | text | indicator | change | |
/// |---|---|---|---|
/// | 全市公路货运量260万吨，水路货运量86万吨，比上年增长`2.6%`和5.1% | 公路货运量 | increase | |
/// | 全市公路货运量260万吨，水路货运量86万吨，比上年增长2.6%和`5.1%` | 水路货运量 | increase | not: the list goes on |
pub(super) fn are_changes(
    sheet: &Sheet<'_, '_>,
    memory: &Memory<'_, '_>,
    at: &Place<'_, '_>,
    p: &Predicate,
) -> bool {
    let Some((next, after)) = at.next else { return false };
    let between = Stretch::new(sheet.token(at.token).end, sheet.token(next).start);
    let joined = joins(sheet, sheet.trim(between));
    if !joined || !at.first || !matches!(p.role, Role::Change(_)) || !p.subject.is_empty() {
        return false;
    }
    let want = run_length(sheet, at);
    let level = |r: &&Row<'_, '_>| {
        r.sentence == at.sentence && r.change().is_none() && !r.is_share() && r.role != Role::Rank
    };
    let names: Vec<Stretch> = memory.back(want + 1).filter(level).map(|r| r.name.text).collect();
    let distinct = names.iter().skip(1).all(|&name| !sheet.same(name, names[0]));
    after.shape == at.q.shape && names.len() == want && distinct
}

/// Whether a list of names is followed by as many numbers of one unit.
///
/// | text | indicator | |
/// |---|---|---|
/// | 全市改造供热管网、燃气管网`80公里`、60公里 | 改造供热管网 | |
/// | 全市进口、出口增速居全省`第3位`和第4位 | 进口增速 | |
/// | 全市不捕率、不诉率为20%、`30%` | 不诉率 | | not: the list goes on |
/// | 全市改造供热管网、燃气管网`80公里` | 改造供热管网、燃气管网 | not: one number |
pub(super) fn is_list(sheet: &Sheet<'_, '_>, at: &Place<'_, '_>, p: &Predicate) -> bool {
    let Some((next, after)) = at.next else { return false };
    let between = Stretch::new(sheet.token(at.token).end, sheet.token(next).start);
    let between = sheet.trim(between);
    let rank = matches!(at.q.shape, Shape::Rank(_)) && p.role == Role::Rank;
    let count = at.q.shape == Shape::Count && matches!(p.role, Role::Plain | Role::Level);
    let mark = sheet.behind(between, ['、']).is_some_and(Stretch::is_empty);
    let rates = at.q.shape == Shape::Percent && p.role == Role::Level;
    if after.unit != at.q.unit || !(mark && (count || rates) || rank && joins(sheet, between)) {
        return false;
    }
    let want = run_length(sheet, at);
    match members::parts(sheet, p.subject, want) {
        // 不捕率、不诉率为20%、30%: each of the names is that of a rate.
        Some(parts) => !rates || parts.iter().all(|&part| sheet.closes(part, ['率', '比', '重'])),
        None => false,
    }
}
