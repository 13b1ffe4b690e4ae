//! What a name leaves out because it was said before: the thing of a rate, the head noun.

use super::parts::{of_kind, of_whole};
use crate::grammar::Shape;
use crate::statistics::ask::Ask;
use crate::statistics::cue::Cue;
use crate::statistics::phrase::relational::is_relational;
use crate::statistics::row::Row;
use crate::statistics::stretch::Stretch;

/// Puts the thing in front of a relational name, the head noun behind an enumerated one.
///
/// | text | indicator | rule |
/// |---|---|---|
/// | 全市受理甲类案件120件，办结率`95%` | 甲类案件办结率 | elided |
/// | 全市发出司法建议120件，采纳率`95%` | 司法建议采纳率 | elided |
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
    if is_relational(ask.sheet, text) {
        return of_thing(ask, text, rank);
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

/// 采纳率 → 司法建议采纳率: a relational name with the thing it is of.
fn of_thing(ask: &mut Ask<'_, '_, '_>, text: Stretch, rank: bool) -> Stretch {
    if ask.sheet.is(text, Cue::Placing) {
        return ask.memory.topic(ask.at.q);
    }
    if rank && ask.sheet.is(text, Cue::Ranked) {
        let topic = ask.memory.topic(ask.at.q);
        return ask.sheet.join([topic.into(), text.into()]);
    }
    if ask.sheet.is(text, Cue::PerHead) {
        // 向30名学徒发放补贴60万元，人均2万元
        let topic = ask.memory.topic(ask.at.q);
        let act = ask.sheet.first(topic, Cue::Verb).map_or(topic, |verb| topic.from(verb));
        return ask.sheet.join([text.into(), act.into()]);
    }
    let handled = ask.memory.handled(ask.sheet);
    let thing = if ask.sheet.closes(text, ['率']) {
        ask.memory.rated(ask.sheet)
    } else if !handled.is_empty() && ask.sheet.has(text, Cue::Timed) {
        handled
    } else {
        ask.memory.thing(ask.sheet)
    };
    // 汽车产量增长6%、出口量增长8%
    let output =
        ask.sheet.ends(thing, Cue::Output).filter(|_| ask.sheet.closes(text, ['量', '值']));
    let thing = output.map_or(thing, |word| thing.before(word));
    if ask.sheet.ends_like(thing, text) {
        return thing;
    }
    ask.sheet.join([thing.into(), text.into()])
}
