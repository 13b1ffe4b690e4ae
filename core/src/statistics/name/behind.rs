//! Names from the words behind a number: 2部法律法规实施情况.

use super::elided::restored;
use super::kept::kept;
use crate::grammar::Shape;
use crate::statistics::ask::Ask;
use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::clean::clean;
use crate::statistics::phrase::tail::tail;
use crate::statistics::phrase::trim::connects;
use crate::statistics::phrase::verbs;
use crate::statistics::predicate::role::Predicate;
use crate::statistics::row::{Name, Place};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// 增长5%的增速 has no name behind it; 减少3名法官 has.
pub(super) fn change_tail(ask: &Ask<'_, '_, '_>) -> Option<Stretch> {
    if ask.sheet.opens(ask.at.behind, ['的']) {
        return None;
    }
    tail(ask.sheet, ask.at.behind, ask.at.more())
}

/// Where what the counted things did begins: 联系点`提出建议`.
pub(super) fn act(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let verb = sheet.first(s, Cue::Act)?;
    // 完成投资 has its object in it.
    let whole = verb.end < s.end || sheet.count(verb) > 2;
    (sheet.count(s.before(verb)) >= 2 && whole).then(|| s.from(verb))
}

/// 连续6年下降: the words behind the years are only a direction.
pub(super) fn is_direction(sheet: &Sheet<'_, '_>, s: Stretch) -> bool {
    sheet.is(s, set![Up, Down])
}

/// The name that the words behind a number give, with what the words before keep.
///
/// | text | indicator | rule |
/// |---|---|---|
/// | 全市检查`2部`法律实施情况 | 检查法律实施情况 | behind |
/// | 全市`12个`联系点提出建议540条 | 联系点 | behind |
/// | 全市改造建设6个食堂和`9个`书屋 | 改造建设书屋 | behind |
/// | 全市`80家`企业获评示范企业 | 企业获评示范企业 | behind |
/// | 全市健儿夺得8金`9银` | 银牌 | behind |
/// | 全市开展6部法规检查、`3次`专题询问 | 开展专题询问 | behind |
/// | 全市召开8次常委会会议，`23次`主任会议 | 召开主任会议 | behind |
/// | 组织代表31人次列席会议、`25人次`参与视察 | 组织代表参与视察 | behind |
pub(super) fn with_tail(ask: &mut Ask<'_, '_, '_>, p: &Predicate, tail: Stretch) -> Name {
    let (at, memory) = (ask.at, ask.memory);
    let lead = ask.sheet.trim(at.lead);
    let joined = !at.first && ask.sheet.closes(lead, ['、', '和', '及', '与']);
    let listed = listed(ask, lead, tail, joined);
    let mut before = match listed {
        Some(verb) => verb,
        None => kept(ask, p.subject, tail),
    };
    let text = ask.sheet.render(tail);
    let ranked = ask.sheet.starts(text, Cue::Rank).is_some();
    let rank = at.next.filter(|(_, next)| ranked && matches!(next.shape, Shape::Rank(_)));
    let rank = rank.map_or_else(Stretch::default, |(next, _)| ask.sheet.token(next));
    // 位居全省前五: what the rank ranges over is no part of the name.
    let text = if rank.is_empty() { text } else { ask.sheet.strip(text, Cue::Field) };
    // 2168名被执行人: a noun that begins like 被
    let noun = ask.sheet.starts(text, Cue::Begins).is_some();
    let verb_first = ranked || !noun && ask.sheet.starts(text, Cue::Predicate).is_some();
    let streak = ask.sheet.is_streak(at.token);
    if listed.is_some() {
        // The words before are those behind the number before.
    } else if streak && !p.subject.is_empty() {
        let own = own_words(ask, p);
        before = restored(ask, own, false);
    } else if before.is_empty()
        && verb_first
        && (p.subject.is_empty() || ask.sheet.closes(p.subject, ['在', '于']))
    {
        let own = own_words(ask, p);
        let own = ask.sheet.trim_end(own, ['在', '于']);
        before = match (own.is_empty(), streak) {
            (true, true) => own,
            (true, false) => memory.noun_of_topic(ask.sheet),
            (false, _) => restored(ask, own, false),
        };
    } else if before.is_empty() && verb_first {
        let own = own_words(ask, p);
        before = restored(ask, own, false);
    } else if before.is_empty() && at.q.unit == "次" && !p.subject.is_empty() {
        before = own_words(ask, p);
    } else if before.is_empty()
        && joined
        // 改造建设6个食堂和9个书屋
        && let Some(last) = memory.last_in(at.clause).filter(|r| r.name.has_verb())
    {
        before = last.name.verb;
    }
    // 4个班组和8名职工受到表彰: the predicate stands behind the last member.
    let end = predicate_behind(ask.sheet, &at, tail).unwrap_or_default();
    let text = ask.sheet.join([before.into(), text.into(), rank.into(), end.into()]);
    // Those who do something are no verb that a list repeats.
    let does = verbs::acts(ask.sheet, before) || ask.sheet.opens(before, ['为', '向', '对', '给']);
    let verb = if does { before } else { Stretch::default() };
    Name { tail: true, ..Name::with_verb(ask.sheet, text, verb) }.by("behind")
}

/// 开展6部法规检查、3次询问; 召开8次会议，23次听证会: the verb before the first number rules the next
/// ones; the words between them are those behind the number before.
fn listed(ask: &Ask<'_, '_, '_>, lead: Stretch, tail: Stretch, joined: bool) -> Option<Stretch> {
    let (sheet, at) = (&*ask.sheet, &ask.at);
    let last = ask.memory.last().filter(|r| r.sentence == at.sentence)?;
    // 3次到企业调研、5次作出批示
    let times = joined && last.q.unit == "次" && last.clause == at.clause && sheet.count(lead) > 1;
    if times && !last.name.tail {
        return Some(lead.nothing());
    }
    if !last.name.tail {
        return None;
    }
    let between = joined && last.clause == at.clause && sheet.count(lead) > 1;
    let next = at.first
        && lead.is_empty()
        && last.clause + 1 == at.clause
        && last.q.unit == at.q.unit
        && last.name.has_verb()
        && !sheet.has(tail, set![Verb, Done, Predicate])
        && sheet.find(tail, ['、']).is_none();
    (between || next).then_some(last.name.verb)
}

fn own_words(ask: &mut Ask<'_, '_, '_>, p: &Predicate) -> Stretch {
    let s = clean(ask.sheet, p.subject);
    ask.sheet.render(s)
}

/// The predicate that the members of a list share behind the last one.
pub(in crate::statistics) fn predicate_behind(
    sheet: &mut Sheet<'_, '_>,
    at: &Place<'_, '_>,
    own: Stretch,
) -> Option<Stretch> {
    let clause = sheet.layout.clauses[at.clause].place();
    let next = sheet.token(at.next?.0);
    let between = sheet.trim(Stretch::new(own.end, next.start));
    let whole = sheet.has(own, set![Verb, Predicate]);
    if next.start >= clause.end || !connects(sheet, between) || whole {
        return None;
    }
    let after = Stretch::new(next.end.min(clause.end), clause.end);
    let mut verb = sheet.first(after, set![Verb, Predicate])?;
    // 村、企业全部已完成改革: the words between say nothing.
    while sheet.is(verb, set![Still, Adverb]) {
        verb = sheet.first(after.after(verb), set![Verb, Predicate])?;
    }
    if verb.start == after.start {
        return None;
    }
    // 8名职工被评为标兵: done to them.
    let passive = sheet.ahead(after.before(verb), ['被']);
    let verb = passive.map_or(verb, |before| after.after(before));
    let predicate = tail(sheet, after.from(verb), false)?;
    Some(sheet.render(predicate))
}
