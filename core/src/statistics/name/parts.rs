//! Parts (其中) and kinds that leave out the head noun of their whole.

use crate::grammar::Shape;
use crate::statistics::ask::Ask;
use crate::statistics::cue::Cue;
use crate::statistics::phrase::verbs;
use crate::statistics::predicate::role::is_rate;
use crate::statistics::row::Row;
use crate::statistics::stretch::Stretch;

/// Characters of a part that leaves out the head noun of its whole.
const LONGEST_PART: usize = 7;

/// 发电量9亿千瓦时，其中水电2亿千瓦时: the part is of the same quantity.
///
/// | text | indicator |
/// |---|---|
/// | 全市发电量9亿千瓦时，其中水电`2亿千瓦时` | 水电发电量 |
/// | 全市居民消费价格上涨1%，其中衣着类上涨`2%` | 衣着类居民消费价格 |
pub(super) fn of_whole(ask: &mut Ask<'_, '_, '_>, text: Stretch) -> Option<Stretch> {
    let (sheet, q) = (&*ask.sheet, ask.at.q);
    if ask.memory.part.is_none()
        || matches!(q.shape, Shape::Percent | Shape::Point | Shape::Fraction)
        || verbs::is_measure(sheet, text)
        || verbs::acts(sheet, text)
        || sheet.closes(text, ['口'])
        || sheet.ends(text, Cue::Balance).is_some()
        || sheet.count(text) > LONGEST_PART
        || sheet.ends(text, Cue::Noun).is_some()
    {
        return None;
    }
    let whole = &ask.memory.rows[ask.memory.whole()?];
    let noun = sheet.ends(whole.name.text, Cue::Noun)?;
    let shared = whole.q.unit == q.unit
        && !whole.name.tail
        && verbs::is_measure(sheet, noun)
        && !sheet.opens(noun, ['总'])
        && sheet.count(noun) > 1;
    shared.then(|| ask.sheet.join([text.into(), noun.into()]))
}

/// 居民消费价格上涨1%，其中衣着类上涨2%
pub(super) fn of_kind(ask: &mut Ask<'_, '_, '_>, text: Stretch) -> Option<Stretch> {
    let sheet = &*ask.sheet;
    if !(sheet.closes(text, ['类']) && is_rate(ask.at.q) && ask.memory.part.is_some()) {
        return None;
    }
    let changed = |r: &&Row<'_, '_>| r.change().is_some() && verbs::is_measure(sheet, r.name.text);
    let whole = ask.memory.back(12).find(changed)?.name.text;
    // Another kind of the list has the whole name behind its own.
    let whole = sheet.rfind(whole, ['类']).map_or(whole, |kind| whole.after(kind));
    Some(ask.sheet.join([text.into(), whole.into()]))
}
