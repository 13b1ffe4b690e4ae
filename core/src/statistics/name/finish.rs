//! What is no part of a name, wherever the name comes from.

use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::verbs;
use crate::statistics::row::Name;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Characters of the name of a quantity behind 完成.
const SHORTEST_QUANTITY: usize = 3;
/// Characters of an action behind 的.
const LONGEST_ACTION: usize = 6;

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
/// | 全市出台“科技金融`15条`” | 出台科技金融 |
/// | 全市生产总值连跨`4个`千亿台阶 | 生产总值 |
/// | `连续3年`在国务院考核中获优秀等次 | 获优秀等次 |
/// | 全市对`9条`主次干道进行综合改造 | 主次干道综合改造 |
/// | 全市完成`9个`小区的节能改造 | 小区节能改造 |
/// | 向区人大常委会专题报告工作`9次` | 向人大常委会专题报告工作 |
/// | 全市为“2+4”产业园区提供法律服务`9次` | 为产业园区提供法律服务 |
/// | 全市发生各类生产安全事故`9起` | 生产安全事故 |
/// | 省级出让矿业权`9宗` | 出让矿业权 |
/// | 全市煤炭年产量突破`9万吨` | 煤炭产量 |
/// | 全市用电量增速由负转正、增长`2%` | 用电量 |
/// | 全市教育支出占财政支出的比重由`5%`提高到6% | 教育支出占财政支出比重 |
pub(in crate::statistics) fn finish(sheet: &mut Sheet<'_, '_>, name: Name) -> Name {
    const STEPS: [fn(&mut Sheet<'_, '_>, Stretch) -> Option<Stretch>; 13] = [
        share_of, turned, within, unpaired, formula, annual, trailing, inner, still, done,
        own_place, own_organ, wrapped,
    ];
    let mut text = if name.tail { name.text } else { tier(sheet, name.text) };
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

/// 教育支出占财政支出的比重由5%提高到6%: a share has one name, whatever its number is.
fn share_of(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let word = sheet.ends(s, Cue::ShareWord)?;
    let whole = sheet.ahead(s.before(word), ['的'])?;
    let share = sheet.rfind(whole, ['占']).is_some_and(|verb| verb.start > s.start);
    share.then(|| sheet.join([whole.into(), word.into()]))
}

/// 落实“, ”建成公园: a mark whose other half is lost.
fn unpaired(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    const PAIRS: [(char, char); 3] = [('“', '”'), ('（', '）'), ('《', '》')];
    // Most names have no marks.
    sheet.find(s, ['“', '”', '（', '）', '《', '》', '、'])?;
    let mut rest = sheet.trim_start(s, ['”', '）', '》']);
    rest = sheet.trim_end(rest, ['“', '（', '《', '、']);
    for (open, close) in PAIRS {
        let words = sheet.text(rest);
        let count = |mark: char| words.matches(mark).count();
        let (opened, closed) = (count(open), count(close));
        if opened > closed {
            rest = sheet.ahead(rest, [open]).unwrap_or(rest);
        } else if closed > opened {
            rest = sheet.behind(rest, [close]).unwrap_or(rest);
        }
        // 出台“科技金融15条”: the number took the other mark with it.
        let mark = match open {
            '“' if opened > closed => sheet.rfind(rest, [open]),
            '“' if opened < closed => sheet.find(rest, [close]),
            _ => None,
        };
        if let Some(mark) = mark {
            rest = sheet.join([rest.before(mark).into(), rest.after(mark).into()]);
        }
    }
    (rest != s).then_some(rest)
}

/// 为“2+4”产业园区提供, “3·15”专案涉案资金: a formula inside a name says nothing, and neither does the
/// date that a case is called by; “415X”集群营收 is of that one alone.
fn formula(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let open = sheet.find(s, ['“'])?;
    let close = sheet.find(s.after(open), ['”'])?;
    let inside = sheet.text(s.after(open).before(close));
    let symbols = !inside.is_empty()
        && inside.starts_with(|c: char| c.is_ascii_digit())
        && inside.chars().all(|c| !c.is_alphabetic() || c.is_ascii());
    let (front, rest) = (s.before(open), s.after(close));
    let belongs = sheet.count(rest) >= 2
        && !sheet.closes(front, ['的', '和', '、'])
        && (!front.is_empty() || inside.contains('·'));
    (symbols && belongs).then(|| sheet.join([front.into(), rest.into()]))
}

/// 省级出让矿业权: a level of government before what it does; 省级审批事项 is a thing.
fn tier(sheet: &Sheet<'_, '_>, s: Stretch) -> Stretch {
    let rest = sheet.starts(s, Cue::Tier).map(|tier| s.after(tier));
    let does = |rest: &Stretch| {
        let verb = verbs::in_front(sheet, *rest);
        !verb.is_empty() && verb != *rest && !verbs::is_measure(sheet, *rest)
    };
    rest.filter(does).unwrap_or(s)
}

/// 煤炭年产量: the year that a quantity is of.
fn annual(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let word = sheet.ends(s, Cue::Annual)?;
    let of = s.before(word);
    let rest = word.after(sheet.head_chars(word, 1));
    (sheet.count(of) >= 2).then(|| sheet.join([of.into(), rest.into()]))
}

/// 用电量增速由负转正、增长2%: the turn is no part of what turned.
fn turned(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    if !sheet.closes(s, ['正', '负', '升', '降', '增', '盈', '稳']) {
        return None;
    }
    const TURNS: [&str; 13] = [
        "由负转正", "由正转负", "由降转升", "由升转降", "由降转增", "由增转降", "转负为正",
        "转正为负", "扭负为正", "扭亏为盈", "止跌转增", "止跌回升", "企稳回升",
    ];
    let turn = TURNS.iter().find(|turn| sheet.text(s).ends_with(**turn))?;
    let thing = Stretch::new(s.start, s.end - turn.len());
    let rate = sheet.ends(thing, Cue::Rate).filter(|&rate| rate != thing);
    let thing = rate.map_or(thing, |rate| thing.before(rate));
    (sheet.count(thing) >= 2).then_some(thing)
}

/// 粮食产量要, 生活补贴人均: what leads on to the number.
fn trailing(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let mut rest = s;
    while let Some(word) = sheet.ends(rest, set![Trailing, PerVerb]) {
        let name = sheet.ends(rest, set![Ending, Average, Noun, Measure, Verb]);
        if word == rest || name.is_some_and(|name| name.len() > word.len()) {
            break;
        }
        rest = rest.before(word);
    }
    (rest != s && sheet.count(rest) >= 2).then_some(rest)
}

/// 在国务院考核中获优秀等次: where it happened.
fn within(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    const LONGEST: usize = 24;
    let inside = sheet.behind(s, ['在'])?;
    let near = sheet.head_chars(inside, LONGEST);
    let first = || sheet.first(near, set![Light, Done]).filter(|verb| verb.start > near.start);
    let end = sheet.rfind(near, ['中', '上']);
    let rest = end.map(|end| s.after(end)).or_else(|| first().map(|verb| s.from(verb)))?;
    let verb = sheet.starts(rest, set![Verb, Done, Predicate]).is_some()
        || verbs::is_measure(sheet, rest) && sheet.ends(rest, Cue::ShareName).is_none();
    (verb && sheet.starts(s, Cue::Keep).is_none()).then_some(rest)
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
    // 道路进行综合改造
    let action = sheet.opens(word, ['进'])
        && sheet.count(what) <= LONGEST_ACTION
        && sheet.ends(what, Cue::Action).is_some();
    let done = action || sheet.starts(what, set![Done, Object]).is_some();
    let thing = s.before(word);
    let thing = if action { sheet.trim_start(thing, ['对']) } else { thing };
    let both = done && sheet.count(thing) >= 2;
    both.then(|| sheet.join([thing.into(), what.into()]))
}

/// 召开全市党建座谈会: the region of the report.
fn own_place(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let place = sheet.first(s, Cue::OwnPlace).filter(|place| place.start > s.start)?;
    let (front, rest) = (s.before(place), s.after(place));
    let leads = sheet.ends(front, Cue::Verb).is_some() || sheet.closes(front, ['为']);
    let does = leads && sheet.count(rest) >= 2;
    does.then(|| sheet.join([front.into(), rest.into()]))
}

/// 向区人大报告: whose organ it is.
fn own_organ(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let organ = sheet.first(s, Cue::OwnOrgan).filter(|organ| organ.start > s.start)?;
    let front = s.before(organ);
    let rest = s.from(organ).after(sheet.head_chars(organ, 1));
    // 向省政府报告: another's government is whom it is done to.
    let to = sheet.opens(rest, ['人']) && sheet.closes(front, ['向', '对', '为', '由']);
    let leads = to || sheet.ends(front, Cue::Verb).is_some();
    leads.then(|| sheet.join([front.into(), rest.into()]))
}

/// 完善了制度: a verb with 了 and its object.
fn done(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let mark = sheet.find(s, ['了']).filter(|mark| mark.end < s.end)?;
    let verb = sheet.ends(s.before(mark), set![Verb, Done, Wrapper, Aim]).is_some();
    verb.then(|| sheet.join([s.before(mark).into(), s.after(mark).into()]))
}

/// 完成道路的改造任务: what is done is the name of an action.
fn wrapped(sheet: &mut Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let verb = sheet.starts(s, Cue::Wrapper);
    let body = verb.map_or(s, |verb| s.after(verb));
    let task = sheet.ends(body, Cue::Task).map(|task| body.before(task));
    let bare = task.unwrap_or(body);
    let action = sheet.ends(bare, Cue::Action)?;
    // 实施儿童友好空间改造工程: a work that is carried out is a thing.
    let verb = verb.filter(|&verb| {
        !(sheet.closes(bare, ['程']) && sheet.closes(sheet.trim_end(verb, ['了']), ['施']))
    });
    let other = sheet.ends(bare, Cue::Funds).is_some() || sheet.find(bare, ['”', '、']).is_some();
    let of = sheet.rfind(bare, ['的']).filter(|of| of.start > bare.start);
    // 小区的节能改造
    let manner = of.filter(|of| sheet.count(bare.after(*of)) <= LONGEST_ACTION);
    if verb.is_none() && task.is_none() && manner.is_none() || other {
        return None;
    }
    if verb.is_none() && manner.is_none() && action == bare {
        return None;
    }
    Some(match manner {
        Some(of) => sheet.join([bare.before(of).into(), bare.after(of).into()]),
        None => bare,
    })
}
