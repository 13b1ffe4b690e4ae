//! What a name leaves out because it was said before: the thing of a rate, the head noun.

use super::parts::{of_kind, of_whole};
use crate::grammar::Shape;
use crate::statistics::ask::Ask;
use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::relational::is_relational;
use crate::statistics::phrase::{unit, verbs};
use crate::statistics::predicate::role::Role;
use crate::statistics::row::Row;
use crate::statistics::stretch::Stretch;

/// Numbers back to the name of the budget that a bare head is of.
const BUDGETS: usize = 12;

/// Puts the thing in front of a relational name, the head noun behind an enumerated one.
///
/// | text | indicator | rule |
/// |---|---|---|
/// | 全市受理甲类案件120件，办结率`95%` | 甲类案件办结率 | elided |
/// | 全市发出司法建议120件，采纳率`95%` | 司法建议采纳率 | elided |
/// | 全市司法建议发出120件，采纳率`95%` | 司法建议采纳率 | elided |
/// | 全市调解成功120件，成功率`95%` | 调解成功率 | elided |
/// | 全市研发经费80亿元，与生产总值之比为`2%` | 研发经费与生产总值之比 | elided |
/// | 金融机构各项存款余额80亿元，各项贷款余额`60亿元` | 金融机构各项贷款余额 | elided |
/// | 全市生猪出栏86万头，存栏`52万头` | 生猪存栏 | elided |
/// | 全市粮食播种面积38万亩，总产量`14.6万吨` | 粮食总产量 | elided |
/// | 全市设立引导基金24只、总规模`934亿元` | 引导基金总规模 | elided |
/// | 全市数字产业产值80亿元，增加值`32亿元` | 数字产业增加值 | elided |
/// | 全市空气质量优良天数318天，优良率`87%` | 空气质量优良率 | elided |
/// | 全市办理代表建议90件、政协提案50件，办结率`100%` | 代表建议、政协提案办结率 | elided |
/// | 全市办理代表建议90件、政协提案50件，办结率100%，满意率`98%` | 代表建议、政协提案满意率 | elided |
/// | 工业生产者出厂价格下降2%，购进价格下降`3%` | 工业生产者购进价格 | before |
/// | 全市调解成功120件，平均用时`13天` | 调解平均用时 | elided |
/// | 审结破产案件20件，盘活土地80亩，清偿率`40%` | 破产案件清偿率 | elided |
/// | 发出检察建议80件，回复整改率`95%` | 检察建议回复整改率 | elided |
/// | 全市城镇化率`66%` | 城镇化率 | before |
/// | 全市发出保护令9份、教育令12份，前者同比增长`20%` | 发出保护令 | before |
pub(in crate::statistics) fn restored(
    ask: &mut Ask<'_, '_, '_>,
    text: Stretch,
    rank: bool,
) -> Stretch {
    let q = ask.at.q;
    let said = if ask.sheet.is(text, Cue::Shares) {
        ask.memory.back(4).find(|r| r.is_share())
    } else if ask.sheet.is(text, Cue::Latter) {
        ask.memory.back(1).next()
    } else if ask.sheet.is(text, Cue::Former) {
        // 保护令9份、教育令12份，前者同比翻番
        ask.memory.back(2).nth(1)
    } else {
        None
    };
    if let Some(Row { name, .. }) = said {
        return name.text;
    }
    if let Some(whole) = of_budget(ask, text).or_else(|| of_stem(ask, text)) {
        return whole;
    }
    if is_relational(ask.sheet, text) {
        return of_thing(ask, text, rank);
    }
    if let Some(whole) = of_relation(ask, text).or_else(|| parallel_head(ask, text)) {
        return whole;
    }
    if let Some(part) = of_whole(ask, text).or_else(|| of_kind(ask, text)) {
        return part;
    }
    if let Some(noun) = ask.memory.enumerated
        && matches!(q.shape, Shape::Percent | Shape::Multiple)
        && ask.sheet.ends(text, Cue::Noun).is_none()
    {
        return ask.sheet.join([text.into(), noun.into()]);
    }
    text
}

/// 一般公共预算收入80亿元，支出90亿元: which budget a bare head is of is told by the last name with
/// a budget in it, or by the head of the paragraph.
///
/// | text | indicator |
/// |---|---|
/// | 全市一般公共预算收入80亿元，支出`90亿元` | 一般公共预算支出 |
/// | 政府性基金预算。收入`80亿元` | 政府性基金预算收入 |
fn of_budget(ask: &mut Ask<'_, '_, '_>, text: Stretch) -> Option<Stretch> {
    let sheet = &*ask.sheet;
    if !sheet.is(text, Cue::BudgetPart) {
        return None;
    }
    let budget = |name: Stretch| {
        let head = sheet.ends(name, Cue::BudgetPart).map(|head| name.before(head))?;
        sheet.ends(head, Cue::Budget).map(|_| head)
    };
    let told = ask.memory.back(BUDGETS).find_map(|r| budget(r.name.text));
    let budget = told.or_else(|| {
        // （一）政府性基金预算。收入80亿元
        let first = sheet.layout.clauses.first().filter(|c| !c.counts)?;
        sheet.ends(sheet.trim(first.place()), Cue::Budget)
    })?;
    Some(ask.sheet.join([budget.into(), text.into()]))
}

/// 调解成功80件，成功率90%; 成案80件，成案率90%: the rate of what was just done; 空气质量优良天数318天，
/// 优良率87%: of what the days are of.
fn of_stem(ask: &mut Ask<'_, '_, '_>, text: Stretch) -> Option<Stretch> {
    let stem = ask.sheet.ahead(text, ['率']).filter(|&stem| ask.sheet.count(stem) >= 2)?;
    let last = ask.memory.last()?.name.text;
    if ask.sheet.ends(text, Cue::Absolute).is_some() {
        return None;
    }
    if ask.sheet.ends_like(last, stem) {
        return Some(ask.sheet.join([last.into(), "率".into()]));
    }
    let days = ask.sheet.ahead(last, ['数']).and_then(|days| ask.sheet.ahead(days, ['天']))?;
    let of = Stretch::new(days.start, days.end.checked_sub(stem.len())?);
    (ask.sheet.ends_like(days, stem) && of.end > of.start)
        .then(|| ask.sheet.join([of.into(), text.into()]))
}

/// 研发经费80亿元，与生产总值之比为2%; 对增长贡献率30%: a relation to something, of what was said.
fn of_relation(ask: &mut Ask<'_, '_, '_>, text: Stretch) -> Option<Stretch> {
    let sheet = &*ask.sheet;
    let open = sheet.opens(text, ['与', '对']) && sheet.closes(text, ['比', '率'])
        || sheet.opens(text, ['在']) && sheet.ends(text, Cue::ShareName).is_some();
    let level = |r: &&Row<'_, '_>| {
        r.role != Role::Rank && !r.is_share() && sheet.find(r.name.text, ['占']).is_none()
    };
    let topic = open.then(|| ask.memory.back(6).find(level)).flatten()?.name.text;
    let named = !topic.is_empty() && !sheet.opens(topic, ['对', '与']);
    named.then(|| ask.sheet.join([topic.into(), text.into()]))
}

/// 金融机构本外币各项存款余额80亿元，各项贷款余额60亿元: a name that repeats the end of the last one
/// with another word in it is of the same.
fn parallel_head(ask: &mut Ask<'_, '_, '_>, text: Stretch) -> Option<Stretch> {
    const FRONT: usize = 2;
    let sheet = &*ask.sheet;
    let last = ask.memory.back(4).find(|r| r.q.unit == ask.at.q.unit)?.name.text;
    let front = sheet.head_chars(text, FRONT);
    // 各项贷款余额: the last word of a head of two.
    let long = |noun: &Stretch| sheet.count(text.before(*noun)) > FRONT;
    let noun = sheet.ends(text, Cue::Noun).filter(long);
    let noun =
        noun.or_else(|| sheet.ends(text, Cue::Measure).filter(|_| sheet.closes(text, ['额'])))?;
    let at = sheet.text(last).find(sheet.text(front)).filter(|&at| at > 0)?;
    let tail = Stretch::new(last.start + at, last.end);
    let alike = sheet.count(tail) == sheet.count(text)
        && sheet.ends_like(last, noun)
        && sheet.count(text.before(noun)) > FRONT
        && !sheet.same(tail, text);
    let modifier = last.before(tail);
    alike.then(|| ask.sheet.join([modifier.into(), text.into()]))
}

/// 采纳率 → 司法建议采纳率: a relational name with the thing it is of.
fn of_thing(ask: &mut Ask<'_, '_, '_>, text: Stretch, rank: bool) -> Stretch {
    if ask.sheet.is(text, Cue::Placing) {
        return ask.memory.topic(ask.sheet, ask.at.q);
    }
    if rank && ask.sheet.is(text, Cue::Ranked) {
        let topic = ask.memory.topic(ask.sheet, ask.at.q);
        return ask.sheet.join([topic.into(), text.into()]);
    }
    if ask.sheet.is(text, Cue::PerHead) {
        // 向30名学徒发放补贴60万元，人均2万元
        let topic = ask.memory.topic(ask.sheet, ask.at.q);
        let act = ask.sheet.first(topic, Cue::Verb).map_or(topic, |verb| topic.from(verb));
        return ask.sheet.join([text.into(), act.into()]);
    }
    let handled = ask.memory.handled(ask.sheet);
    let rate = ask.sheet.closes(text, ['率']);
    let thing = if let Some(list) = rate.then(|| counted_list(ask)).flatten() {
        list
    } else if rate && is_of_cases(ask.sheet.text(text)) && !ask.sheet.is(handled, Cue::Case) {
        handled
    } else if rate {
        ask.memory.rated(ask.sheet)
    } else if !handled.is_empty() && ask.sheet.has(text, Cue::Timed) {
        handled
    } else {
        ask.memory.thing(ask.sheet)
    };
    // 代表提出建议80件，办结率100%: of the suggestions, not of what was done.
    let put = proposals(ask, thing).filter(|_| rate);
    let thing = put.unwrap_or(thing);
    // 汽车产量增长6%、出口量增长8%
    let output =
        ask.sheet.ends(thing, Cue::Output).filter(|_| ask.sheet.closes(text, ['量', '值', '格']));
    let thing = output.map_or(thing, |word| thing.before(word));
    // 工业总产值80亿元，增加值30亿元
    let total = ask.sheet.closes(text, ['值']).then(|| ask.sheet.ahead(thing, ['总'])).flatten();
    let thing = total.unwrap_or(thing);
    // 工业生产增长较快，总产值80亿元
    let grown = ask.sheet.ends(thing, set![Up, Down]).filter(|&word| ask.sheet.count(word) > 1);
    let thing = grown.map_or(thing, |word| thing.before(word));
    // 司法建议发出80件，采纳率90%: what was done to them is no part of them.
    let became = ask.sheet.ends(thing, Cue::Became).map(|word| thing.before(word));
    let thing = became.filter(|&thing| ask.sheet.count(thing) >= 2).unwrap_or(thing);
    // 简易程序审理的案件占八成，平均用时11天: of the cases, not of their share.
    let shared = ask.sheet.ends(thing, Cue::ShareName).map(|word| thing.before(word));
    let thing = shared.filter(|thing| !thing.is_empty()).unwrap_or(thing);
    // 受理执行案件80件，到位金额3亿元
    let arrived = ask.sheet.opens(text, ['到']).then(|| ask.sheet.ends(thing, Cue::Case)).flatten();
    let thing = arrived.map_or(thing, |case| thing.before(case));
    if ask.sheet.ends_like(thing, text) {
        return thing;
    }
    ask.sheet.join([thing.into(), text.into()])
}

/// 代表提出建议: whose suggestions they are.
fn proposals(ask: &mut Ask<'_, '_, '_>, thing: Stretch) -> Option<Stretch> {
    let sheet = &*ask.sheet;
    let verb = sheet.first(thing, Cue::Light).filter(|&verb| {
        verb.start > thing.start && verb.end < thing.end && sheet.opens(verb, ['提'])
    })?;
    Some(ask.sheet.join([thing.before(verb).into(), thing.after(verb).into()]))
}

/// Whether a rate is one of cases, whatever else was counted since.
fn is_of_cases(rate: &str) -> bool {
    matches!(rate, "清偿率" | "结案率" | "审结率" | "服判息诉率")
}

/// 办理代表建议9件、政协提案5件，办结率100%: the rate of all that a list has counted.
fn counted_list(ask: &mut Ask<'_, '_, '_>) -> Option<Stretch> {
    const LONGEST: usize = 8;
    let (sheet, memory) = (&*ask.sheet, ask.memory);
    let mut rows = memory.back(2);
    let (last, first) = (rows.next()?, rows.next()?);
    // …办结率100%，满意率98%: of the same list.
    if sheet.closes(last.name.text, ['率']) && last.sentence == ask.at.sentence {
        let of = last.name.text.before(sheet.ends(last.name.text, Cue::Relational)?);
        return sheet.find(of, ['、']).map(|_| of);
    }
    let noun = |r: &Row<'_, '_>| {
        let noun = r.name.object().unwrap_or(r.name.text);
        let named = r.role == Role::Plain && !r.name.tail && !verbs::acts(sheet, noun);
        (named && (2..=LONGEST).contains(&sheet.count(noun))).then_some(noun)
    };
    let third = memory.back(3).nth(2).is_some_and(|r| r.clause == last.clause);
    let list = last.clause == first.clause
        && last.clause < ask.at.clause
        && !third
        && last.q.unit == first.q.unit
        && unit::is(&last.q.unit, Cue::CaseUnit)
        && last.whole.is_none()
        && first.name.object().is_some()
        && sheet.opens(sheet.rest(first.token), ['、']);
    let (one, other) = (noun(first)?, noun(last)?);
    (list && !sheet.same(one, other))
        .then(|| ask.sheet.join([one.into(), "、".into(), other.into()]))
}
