//! Verbs that the members of a list share, and verbs that take each other's place.

use crate::statistics::ask::Ask;
use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::clean::clean;
use crate::statistics::phrase::relational::is_relational;
use crate::statistics::phrase::{unit, verbs};
use crate::statistics::predicate::role::{Role, is_money};
use crate::statistics::row::{Name, Row};
use crate::statistics::stretch::Stretch;

/// A list member or a 其中 part repeats the verb of what it continues: 审结甲案5件、乙案`3件`.
///
/// | text | indicator | rule |
/// |---|---|---|
/// | 全市审结甲类案件5件、乙类案件`3件` | 审结乙类案件 | shared-verb |
/// | 全市排查井盖8万个、修复`2万个` | 修复井盖 | parallel-verb |
/// | 全市受理案件120件，审结`100件` | 审结案件 | object-before |
/// | 全市受理复议案件90件，直接纠正`12件` | 直接纠正复议案件 | object-before |
/// | 全市制定法规3件、修改`4件次` | 修改法规 | parallel-verb |
/// | 对盗窃犯罪批捕78件85人，起诉`110件` | 起诉盗窃犯罪 | object-before |
/// | 严惩抢劫犯罪，办结案件`80件` | 办结抢劫犯罪案件 | object-before |
/// | 全市监督立案183件、撤案`246件` | 监督撤案 | parallel-verb |
/// | 全市安排重点项目105个，其中工业类`3个` | 安排工业类重点项目 | shared-verb |
/// | 全市开展计划监督12项，执法检查`2项` | 开展执法检查 | shared-verb |
/// | 提出抗诉19件、再审检察建议`64件` | 提出再审检察建议 | shared-verb |
/// | 接待游客80万人次、旅游收入`6亿元` | 旅游收入 | before |
/// | 召开党组会议35次，中心组学习`13次` | 中心组学习 | before |
/// | 开展普法讲座12场次、受教育师生`500人` | 受教育师生 | before |
/// | 办理代表建议90件，其中重点督办`5件` | 重点督办代表建议 | shared-verb |
/// | 受理监委移送职务犯罪112人，起诉`98人` | 起诉职务犯罪 | object-before |
/// | 在8个立法联系点征集意见建议80条，采纳`20条` | 采纳意见建议 | object-before |
/// | 起诉诈骗犯罪80人，追赃挽损90万元。不批捕9人、不起诉`8人` | 不起诉 | before |
/// | 判令补植林木3200株、缴纳修复金`14万元` | 判令缴纳修复金 | outer |
/// | 全市年均新增就业30万人、输转劳动力`50万人` | 年均输转劳动力 | outer |
/// | 省属企业完成产业类投资55亿元、研发投入`13亿元` | 省属企业研发投入 | owner |
pub(super) fn shared(ask: &mut Ask<'_, '_, '_>, text: Stretch, joined: bool) -> Option<Name> {
    let (sheet, memory, at) = (&*ask.sheet, ask.memory, &ask.at);
    if is_relational(sheet, text) {
        return None;
    }
    let last = memory.last()?;
    // 审结案件80件，法官人均结案9件: per head, and what it is done to is said in it.
    if sheet.has(text, Cue::PerHead) {
        return None;
    }
    let from = if memory.part.is_some() { &memory.rows[memory.whole()?] } else { last };
    // 审结案件80件。其中盗窃案件5件
    let goes_on_whole = memory.part.is_some() && from.sentence + 1 == at.sentence;
    if from.sentence != at.sentence && !goes_on_whole
        || !from.name.has_verb()
        || from.is_share()
        || from.role == Role::Rank
    {
        return None;
    }
    let same = memory.back(4).any(|r| r.clause == from.clause && r.q.unit == at.q.unit);
    let near = last.clause == at.clause || last.clause + 1 == at.clause;
    // 开展监督12项，执法检查2项: one act after the other.
    // 立案80件，磋商结案20件: an act of its own.
    let closed = sheet.ends(text, Cue::Object).is_some_and(|end| end != text)
        && sheet.closes(text, ['案'])
        && !sheet.is(from.name.verb, Cue::Light);
    if closed && memory.part.is_none() {
        return None;
    }
    let acts = near
        && sheet.is(from.name.verb, Cue::Light)
        && !verbs::is_measure(sheet, text)
        && sheet.ends(text, set![Verb, Action]).is_some();
    // 接待游客80万人次、旅游收入6亿元: an amount of money is not done as things are.
    let earned = is_money(&at.q.unit)
        && !is_money(&from.q.unit)
        && sheet.ends(text, Cue::Annual).is_none()
        && sheet.closes(text, ['入', '值', '润'])
        && verbs::is_measure(sheet, text);
    if earned {
        return None;
    }
    // 招商引资到位资金61亿元，小微企业新增贷款8亿元: a name with a verb of its own.
    let own = sheet
        .first(text, Cue::Verb)
        .is_some_and(|verb| verb.start > text.start && verb.end < text.end);
    let goes_on = joined
        || acts && !own
        || memory.part.is_some() && same
        || same && near && !own && from.change().is_none() && !verbs::is_measure(sheet, text);
    if !goes_on {
        return None;
    }
    let verb = from.name.verb;
    // 开展普法讲座12场次、受教育师生500人: those who came are not what was held.
    let people = |unit: &str| unit::is(unit, Cue::PeopleUnit);
    if sheet.is(verb, Cue::Light) && people(&at.q.unit) && !people(&from.q.unit) {
        return None;
    }
    // 召开党组会议35次，中心组学习13次: only a meeting is held.
    let held = sheet.ends(from.name.text, Cue::Meeting).is_some() && sheet.opens(verb, ['召']);
    if held && sheet.ends(text, Cue::Meeting).is_none() && sheet.closes(text, ['习', '训', '究'])
    {
        return None;
    }
    // 安排重点项目80个，其中工业类3个: a kind of the same.
    let kind = memory.part.is_some() && same && sheet.closes(text, ['类']);
    let object = if kind { from.name.object() } else { None };
    // 新建亿元以上项目20个，其中10亿元以上5个: the things, not how large they are.
    let larger = memory.part.is_some() && same && sheet.closes(text, ['上', '下']);
    let things = if larger { from.name.object() } else { None };
    let things = things.map(|things| match sheet.rfind(things, ['上', '下']) {
        Some(limit) => things.after(limit),
        None => things,
    });
    let object = object.or(things.filter(|things| !things.is_empty()));
    // 审结各类案件80件，其中刑事30件
    let case = from.name.object().and_then(|object| sheet.ends(object, Cue::Case));
    let object = object.or(case.filter(|_| same && sheet.is(text, Cue::CaseKind)));
    // 办理代表建议90件，其中重点督办5件: another act on the same things.
    let acted = memory.part.is_some() && same && sheet.ends(text, Cue::Object).is_some();
    if acted && let Some(object) = from.name.object() {
        let text = ask.sheet.join([text.into(), object.into()]);
        return Some(Name::plain(text).by("shared-verb"));
    }
    let text = match object {
        Some(object) => ask.sheet.join([text.into(), object.into()]),
        None => text,
    };
    let text = ask.sheet.join([verb.into(), text.into()]);
    Some(Name::with_verb(ask.sheet, text, verb).by("shared-verb"))
}

/// 排查井盖8万个、修复`2万个`; 监督机关立案5件、撤案`8件`: the verb of the number before gives way.
pub(super) fn parallel(ask: &mut Ask<'_, '_, '_>, verb: Stretch) -> Option<Name> {
    let last = ask
        .memory
        .last_in(ask.at.clause)
        .filter(|r| alike(&r.q.unit, &ask.at.q.unit) && r.role == Role::Plain && !r.name.tail)?;
    let name = last.name.text;
    // 监督立案5件、撤案8件: only the last verb gives way.
    let last_verb = ask
        .sheet
        .ends(name, Cue::Object)
        .filter(|&own| own.start > name.start && ask.sheet.is(name.before(own), Cue::Verb));
    if let Some(own) = last_verb.or_else(|| verbs::behind(ask.sheet, name)) {
        let before = name.before(own);
        let doer = ask.sheet.strip(before, Cue::Adverb);
        // 提请代表大会审议5件、修改21件: what acts with an object is no doer.
        if last_verb.is_none() && verbs::acts(ask.sheet, doer) {
            return None;
        }
        let text = ask.sheet.join([doer.into(), verb.into()]);
        return (!before.is_empty()).then_some(Name::plain(text).by("parallel-verb"));
    }
    let object = last.name.object()?;
    let text = ask.sheet.join([verb.into(), object.into()]);
    Some(Name::with_verb(ask.sheet, text, verb).by("parallel-verb"))
}

/// Whether two units count the same: 件 and 件次.
fn alike(one: &str, other: &str) -> bool {
    one == other
        || !one.is_empty()
            && !other.is_empty()
            && (one.starts_with(other) || other.starts_with(one))
}

/// 严惩抢劫犯罪，办结案件`80件`: the cases are those of the clause before.
pub(super) fn case_before(ask: &mut Ask<'_, '_, '_>, text: Stretch) -> Option<Name> {
    let (sheet, memory) = (&*ask.sheet, ask.memory);
    let verb = verbs::in_front(sheet, text);
    let case = text.after(verb);
    let topic = memory.pending(sheet);
    let tried = sheet.ends(topic, Cue::Offence).is_some() && !sheet.ends_like(topic, case);
    if verb.is_empty() || !sheet.is(case, Cue::Case) || !tried {
        return None;
    }
    let text = ask.sheet.join([verb.into(), topic.into(), case.into()]);
    Some(Name::with_verb(ask.sheet, text, verb).by("object-before"))
}

/// 受理案件120件，审结`100件`: the verb is done to the thing that was counted before.
pub(super) fn object_before(ask: &mut Ask<'_, '_, '_>, verb: Stretch) -> Option<Name> {
    let (sheet, memory) = (&*ask.sheet, ask.memory);
    // 批捕78件85人，起诉110件: one of the numbers of the clause before.
    let clause = memory.last().map(|r| r.clause);
    let near = |r: &&Row<'_, '_>| memory.part.is_some() || Some(r.clause) == clause;
    let unit = memory.back(3).filter(near).any(|r| alike(&r.q.unit, &ask.at.q.unit));
    let pending = Some(memory.pending(sheet)).filter(|topic| !topic.is_empty());
    // 维护社会秩序，批捕80人: a clause that says what for has no object for another verb.
    let aim = |topic: Stretch| sheet.ends(sheet.up_to(topic.start), Cue::Aim).is_some();
    let pending = pending.filter(|&topic| topic.end > sheet.all().end || !aim(topic));
    let same = unit || pending.is_some();
    // 依法不批捕80人、不起诉90人: a verb beside one without an object has none.
    let bare = |r: &Row<'_, '_>| {
        r.role == Role::Plain && verbs::in_front(sheet, r.name.text) == r.name.text
    };
    if pending.is_none() && memory.last_in(ask.at.clause).is_some_and(bare) {
        return None;
    }
    let thing = pending.or_else(|| collected(ask)).unwrap_or_else(|| memory.spoken());
    // 监委移送职务犯罪: who handed it over says nothing of the next act.
    let handed = sheet.first(thing, Cue::Handed).map(|handed| thing.after(handed));
    let thing = handed.filter(|&thing| sheet.count(thing) >= 2).unwrap_or(thing);
    // 法院受理案件, 审结: the cases, not what the courts did; 住房基本建成, 新开工: the homes.
    let thing = match sheet.first(thing, Cue::Object) {
        Some(done) if done.end < thing.end => thing.after(done),
        Some(done) => sheet.strip(thing.before(done), Cue::Adverb),
        None => thing,
    };
    // 受理案件120件，结案100件: the verb has its object in it.
    let own = sheet.closes(verb, ['案']) && sheet.is(thing, Cue::Case);
    // 审查逮捕案件80件120人，批准逮捕90人: people, not cases.
    let own =
        own || unit::is(&ask.at.q.unit, Cue::PeopleUnit) && sheet.ends(thing, Cue::Case).is_some();
    if !same || own || thing.is_empty() || sheet.ends_like(verb, thing) {
        return None;
    }
    let text = ask.sheet.join([verb.into(), thing.into()]);
    Some(Name::with_verb(ask.sheet, text, verb).by("object-before"))
}

/// 在8个联系点征集意见80条，采纳`20条`: what was counted is the object, not where it was done.
fn collected(ask: &Ask<'_, '_, '_>) -> Option<Stretch> {
    let sheet = &*ask.sheet;
    let last = ask.memory.last().filter(|r| {
        r.clause + 1 == ask.at.clause && alike(&r.q.unit, &ask.at.q.unit) && r.name.tail
    })?;
    let name = last.name.text;
    let verb = verbs::first(sheet, name).filter(|verb| verb.start > name.start)?;
    Some(name.after(verb)).filter(|&object| sheet.count(object) >= 2)
}

/// 判令补植林木3200株、缴纳修复金14万元: a word before the first verb that holds for all of them.
pub(super) fn outer(ask: &mut Ask<'_, '_, '_>, text: Stretch) -> Option<Name> {
    let last = ask.memory.last_in(ask.at.clause)?.name.text;
    let word = ask.sheet.starts(last, Cue::Outer)?;
    let both = verbs::acts(ask.sheet, text)
        && verbs::acts(ask.sheet, last.after(word))
        && !verbs::is_measure(ask.sheet, text);
    both.then(|| Name::plain(ask.sheet.join([word.into(), text.into()])).by("outer"))
}

/// 省属企业完成投资55亿元、研发投入13亿元: whose quantity the first was, the second is too.
pub(super) fn owner(ask: &mut Ask<'_, '_, '_>, text: Stretch) -> Option<Name> {
    const LONGEST: usize = 8;
    let sheet = &*ask.sheet;
    let last = ask.memory.last_in(ask.at.clause).filter(|r| r.role != Role::Rank)?;
    let lead = sheet.trim(last.lead);
    let verb = sheet.first(lead, Cue::Inner).filter(|verb| verb.start > lead.start)?;
    let owner = clean(sheet, lead.before(verb));
    let owned = (3..=LONGEST).contains(&sheet.count(owner))
        && sheet.ends(text, set![Measure, Invest]).is_some()
        && !verbs::acts(sheet, owner)
        && !verbs::is_measure(sheet, owner)
        && sheet.text(last.name.text).starts_with(sheet.text(owner));
    owned.then(|| Name::plain(ask.sheet.join([owner.into(), text.into()])).by("owner"))
}
