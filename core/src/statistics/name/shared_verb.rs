//! Verbs that the members of a list share, and verbs that take each other's place.

use crate::statistics::ask::Ask;
use crate::statistics::cue::Cue;
use crate::statistics::phrase::relational::is_relational;
use crate::statistics::phrase::verbs;
use crate::statistics::predicate::role::Role;
use crate::statistics::row::Name;
use crate::statistics::stretch::Stretch;

/// A list member or a 其中 part repeats the verb of what it continues: 审结甲案5件、乙案`3件`.
///
/// | text | indicator | rule |
/// |---|---|---|
/// | 全市审结甲类案件5件、乙类案件`3件` | 审结乙类案件 | shared-verb |
/// | 全市排查井盖8万个、修复`2万个` | 修复井盖 | parallel-verb |
/// | 全市受理案件120件，审结`100件` | 审结案件 | object-before |
pub(super) fn shared(ask: &mut Ask<'_, '_, '_>, text: Stretch, joined: bool) -> Option<Name> {
    let (sheet, memory, at) = (&*ask.sheet, ask.memory, &ask.at);
    if is_relational(sheet, text) {
        return None;
    }
    let last = memory.rows.last()?;
    let from = if memory.part.is_some() { &memory.rows[memory.whole()?] } else { last };
    if from.sentence != at.sentence
        || !from.name.has_verb()
        || from.is_share()
        || from.role == Role::Rank
    {
        return None;
    }
    let unit = memory.back(4).any(|r| r.clause == from.clause && r.q.unit == at.q.unit);
    let near = last.clause == at.clause || last.clause + 1 == at.clause;
    let goes_on = joined
        || memory.part.is_some() && unit
        || unit && near && from.change().is_none() && !verbs::is_measure(sheet, text);
    if !goes_on {
        return None;
    }
    let verb = from.name.verb;
    let text = ask.sheet.join([verb.into(), text.into()]);
    Some(Name::with_verb(ask.sheet, text, verb).by("shared-verb"))
}

/// 排查井盖8万个、修复`2万个`; 监督机关立案5件、撤案`8件`: the verb of the number before gives way.
pub(super) fn parallel(ask: &mut Ask<'_, '_, '_>, verb: Stretch) -> Option<Name> {
    let last = ask
        .memory
        .last_in(ask.at.clause)
        .filter(|r| r.q.unit == ask.at.q.unit && r.role == Role::Plain && !r.name.tail)?;
    let name = last.name.text;
    if let Some(own) = verbs::behind(ask.sheet, name) {
        let before = name.before(own);
        let doer = ask.sheet.strip(before, Cue::Adverb);
        let text = ask.sheet.join([doer.into(), verb.into()]);
        return (!before.is_empty()).then_some(Name::plain(text).by("parallel-verb"));
    }
    let object = last.name.object()?;
    let text = ask.sheet.join([verb.into(), object.into()]);
    Some(Name::with_verb(ask.sheet, text, verb).by("parallel-verb"))
}

/// 受理案件120件，审结`100件`: the verb is done to the thing that was counted before.
pub(super) fn object_before(ask: &mut Ask<'_, '_, '_>, verb: Stretch) -> Option<Name> {
    let (sheet, memory) = (&*ask.sheet, ask.memory);
    let near = if memory.part.is_some() { 3 } else { 1 };
    let same =
        memory.back(near).any(|r| r.q.unit == ask.at.q.unit) || !memory.pending(sheet).is_empty();
    let thing = memory.thing(sheet);
    // 法院受理案件, 审结: the cases, not what the courts did; 住房基本建成, 新开工: the homes.
    let thing = match sheet.first(thing, Cue::Object) {
        Some(done) if done.end < thing.end => thing.after(done),
        Some(done) => sheet.strip(thing.before(done), Cue::Adverb),
        None => thing,
    };
    if !same || thing.is_empty() || sheet.ends_like(verb, thing) {
        return None;
    }
    let text = ask.sheet.join([verb.into(), thing.into()]);
    Some(Name::with_verb(ask.sheet, text, verb).by("object-before"))
}
