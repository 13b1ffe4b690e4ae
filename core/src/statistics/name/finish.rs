//! What is no part of a name, wherever the name comes from.

use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::verbs;
use crate::statistics::row::Name;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Characters of the name of a quantity behind 完成.
const SHORTEST_QUANTITY: usize = 3;

/// Drops what leads away from a name, verbs inside it that say nothing, its own place, and marks
/// whose other half is lost.
///
/// | text | indicator |
/// |---|---|
/// | 全市粮食产量要稳定在`5.5万吨`以上 | 粮食产量 |
/// | 环卫工人生活补贴人均月增`200元` | 环卫工人生活补贴 |
/// | 其中第一产业完成增加值`21.6亿元` | 第一产业增加值 |
/// | 全市完成`12条`道路的改造任务 | 道路改造 |
/// | 连续`6年`召开全市党建座谈会 | 召开党建座谈会 |
/// | 全市`9条`主次干道实现通车 | 主次干道通车 |
pub(in crate::statistics) fn finish(sheet: &mut Sheet<'_, '_>, name: Name) -> Name {
    const STEPS: [fn(&mut Sheet<'_, '_>, Stretch) -> Option<Stretch>; 6] =
        [unpaired, trailing, inner, still, own_place, wrapped];
    let mut text = name.text;
    for step in STEPS {
        text = step(sheet, text).filter(|s| !s.is_empty()).unwrap_or(text);
    }
    if text == name.text {
        return name;
    }
    // A verb that was dropped is none that a list repeats.
    let kept = !name.has_verb() || sheet.text(text).contains(sheet.text(name.verb));
    let verb = if kept { name.verb } else { Stretch::default() };
    Name { tail: name.tail, trace: name.trace, ..Name::with_verb(sheet, text, verb) }
}

/// 落实“, ”建成公园: a mark whose other half is lost.
fn unpaired(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    const PAIRS: [(char, char); 3] = [('“', '”'), ('（', '）'), ('《', '》')];
    let mut rest = s;
    for (open, close) in PAIRS {
        let words = sheet.text(rest);
        let count = |mark: char| words.matches(mark).count();
        let (opened, closed) = (count(open), count(close));
        if opened > closed {
            rest = sheet.ahead(rest, [open]).unwrap_or(rest);
        } else if closed > opened {
            rest = sheet.behind(rest, [close]).unwrap_or(rest);
        }
    }
    (rest != s).then_some(rest)
}

/// 粮食产量要, 生活补贴人均: what leads on to the number.
fn trailing(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let mut rest = s;
    while let Some(word) = sheet.ends(rest, Cue::Trailing) {
        let name = sheet.ends(rest, set![Ending, Average, Noun, Relational, Measure, Verb]);
        if word == rest || name.is_some_and(|name| name.len() > word.len()) {
            break;
        }
        rest = rest.before(word);
    }
    (rest != s && sheet.count(rest) >= 2).then_some(rest)
}

/// 第一产业完成增加值: a verb between whose it is and what it is.
fn inner(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let verb = sheet.first(s, Cue::Inner).filter(|verb| verb.start > s.start)?;
    let (whose, what) = (s.before(verb), s.after(verb));
    let quantity = verbs::is_measure(sheet, what)
        && sheet.count(what) >= SHORTEST_QUANTITY
        && sheet.count(whose) >= 2
        && !verbs::acts(sheet, whose);
    quantity.then(|| sheet.join([whose.into(), what.into()]))
}

/// 住房全部交付, 干道实现通车: a word between the things and what became of them.
fn still(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let word = sheet.first(s, Cue::Still).filter(|word| word.start > s.start)?;
    let what = s.after(word);
    // 人均, 平均
    if sheet.ends(s.through(word), Cue::Average).is_some_and(|name| name.len() > word.len()) {
        return None;
    }
    let done = sheet.starts(what, set![Done, Object]).is_some();
    let thing = s.before(word);
    let both = done && sheet.count(thing) >= 2 && !verbs::acts(sheet, thing);
    both.then(|| sheet.join([thing.into(), what.into()]))
}

/// 召开全市党建座谈会: the region of the report.
fn own_place(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let place = sheet.first(s, Cue::OwnPlace).filter(|place| place.start > s.start)?;
    let (front, rest) = (s.before(place), s.after(place));
    let does = sheet.ends(front, Cue::Verb).is_some() && sheet.count(rest) >= 2;
    does.then(|| sheet.join([front.into(), rest.into()]))
}

/// 完成道路的改造任务: what is done is the name of an action.
fn wrapped(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let verb = sheet.starts(s, Cue::Wrapper);
    let body = verb.map_or(s, |verb| s.after(verb));
    let task = sheet.ends(body, Cue::Task).map(|task| body.before(task));
    let action = sheet.ends(task.unwrap_or(body), Cue::Action);
    let bare = task.unwrap_or(body);
    // 实施儿童友好空间改造工程: a work that is carried out is a thing.
    let verb = verb.filter(|&verb| !(sheet.closes(bare, ['程']) && sheet.has(verb, Cue::Verb)));
    let action =
        action.filter(|&action| action != bare && sheet.ends(bare, Cue::Funds).is_none())?;
    if verb.is_none() && task.is_none() || sheet.find(bare, ['”', '、']).is_some() {
        return None;
    }
    let thing = bare.before(action);
    let thing = sheet.trim_end(thing, ['的']);
    Some(sheet.join([thing.into(), action.into()]))
}
