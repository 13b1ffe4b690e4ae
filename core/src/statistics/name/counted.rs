//! Names of counts and levels: from the words behind the number where they name it, else from
//! those before.

use super::anniversary::anniversary;
use super::before::before;
use super::behind::{is_direction, with_tail};
use super::beneficiary::is_beneficiary;
use super::investment::{investment, is_investment};
use crate::grammar::Shape;
use crate::report::Bound;
use crate::statistics::ask::Ask;
use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::tail::{any_tail, tail};
use crate::statistics::phrase::trim::rtrim;
use crate::statistics::phrase::{unit, verbs};
use crate::statistics::predicate::role::{Predicate, is_money};
use crate::statistics::row::Name;
use crate::statistics::stretch::Stretch;

/// The name of what a number counts; `behind` are the words behind it.
pub(super) fn counted(ask: &mut Ask<'_, '_, '_>, p: &Predicate, behind: Stretch) -> Name {
    let at = ask.at;
    if at.q.shape == Shape::Anniversary {
        return anniversary(ask, p.subject);
    }
    let mut words = words_behind(ask, p, behind);
    // 钢铁20万吨、水泥40万吨等落后产能: what the members are stands behind the last one.
    if let Some(kind) = words.and_then(|words| ask.sheet.behind(words, ['等']))
        && !p.subject.is_empty()
    {
        let kind = ask.sheet.render(kind);
        let name = counted(ask, p, behind.nothing());
        let text = ask.sheet.join([name.text.into(), kind.into()]);
        let name = Name { tail: name.tail, ..Name::with_verb(ask.sheet, text, name.verb) };
        return name.by("examples");
    }
    if is_of_next(ask, p, words.unwrap_or_default()) {
        words = None;
    }
    // 达到5.1万个工作岗位 keeps its noun, 收入达到5亿元以上规模 does not.
    if p.level && !p.subject.is_empty() && is_money(&at.q.unit) {
        words = None;
    }
    if is_investment(ask.sheet, p.subject) {
        return investment(ask, p.subject, behind, words);
    }
    // 专家组先后3次到县里指导: the words behind a count of acts are the act.
    if words.is_none() && at.q.unit == "次" && !at.more() {
        words = any_tail(ask.sheet, behind, false).filter(|&t| !is_direction(ask.sheet, t));
    }
    // 12个联系点提出建议540条: what they did is for the next number alone.
    if at.more()
        && let Some(words) = &mut words
        && !is_beneficiary(ask)
        && let Some(act) = ask.sheet.first(*words, Cue::Act)
        && ask.sheet.count(words.before(act)) >= 2
    {
        *words = rtrim(ask.sheet, words.before(act));
    }
    match words {
        // 夺得8金9银
        Some(words) if ask.sheet.is(words, Cue::Medal) => {
            Name::plain(ask.sheet.join([words.into(), "牌".into()])).by("behind")
        }
        Some(words) => with_tail(ask, p, words),
        None => before(ask, p),
    }
}

/// The words behind the number that may name what it counts.
fn words_behind(ask: &Ask<'_, '_, '_>, p: &Predicate, behind: Stretch) -> Option<Stretch> {
    let (sheet, at) = (&*ask.sheet, &ask.at);
    let of = sheet.opens(behind, ['的']);
    let rate = matches!(at.q.shape, Shape::Percent | Shape::Fraction);
    let countable = match at.q.shape {
        Shape::Count | Shape::Noun | Shape::Bare | Shape::Duration => true,
        // 有76%的县普及了小学教育
        _ if rate => !p.level || of && sheet.closes(sheet.trim(at.lead), ['有']),
        _ => false,
    };
    if !countable {
        return None;
    }
    let words = if sheet.is_streak(at.token) && !at.more() {
        any_tail(sheet, behind, false).filter(|&words| !is_direction(sheet, words))?
    } else {
        tail(sheet, behind, at.more())?
    };
    // 连跨4个千亿台阶, 几十年的时间: marks that are passed, and time itself, are not what is counted.
    let passed = sheet.ends(words, Cue::Stairs).is_some();
    if passed || at.q.shape == Shape::Duration && sheet.is(words, Cue::TaskTime) {
        return None;
    }
    if at.q.shape == Shape::Noun {
        return Some(sheet.find(words, ['的']).map_or(words, |of| words.before(of)));
    }
    // 覆盖全省九成以上乡镇 has an object, 城镇化率60%以上 has none.
    let object = || !p.level && at.q.bound == Bound::Least && verbs::acts(sheet, p.subject);
    let told = !rate || of || sheet.starts(words, Cue::Predicate).is_some() || object();
    told.then_some(words)
}

/// Whether the words behind a number belong to the next one.
fn is_of_next(ask: &Ask<'_, '_, '_>, p: &Predicate, words: Stretch) -> bool {
    let (sheet, at) = (&*ask.sheet, &ask.at);
    let Some((_, next)) = at.next else { return false };
    // 连续9年居全省第一: the rank is the next number's.
    if matches!(next.shape, Shape::Rank(_))
        && sheet.starts(words, set![Rank, Field]).is_some()
        && sheet.is_streak(at.token)
    {
        return true;
    }
    // 龙头企业9家培育合作社30个: a verb behind a named number begins the next one, unless
    // people are counted, who may act.
    at.q.shape == Shape::Count
        && !p.subject.is_empty()
        && !is_investment(sheet, p.subject)
        && !unit::is(&at.q.unit, Cue::PeopleUnit)
        && sheet.ends(p.subject, Cue::Verb).is_none()
        && sheet.starts(words, Cue::Predicate).is_none()
        && verbs::acts(sheet, words)
}
