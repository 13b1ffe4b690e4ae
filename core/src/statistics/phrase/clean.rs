//! Place, manner and supporting verbs before a name.

use super::head::head;
use super::trim::rtrim;
use super::verbs;
use crate::statistics::cue::{Cue, set};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Characters of the name of a quantity that a verb only leads to.
const SHORTEST_QUANTITY: usize = 3;
/// Bytes of what is said of the time or the way before a name.
const LONGEST_ASIDE: usize = 60;

/// Cleans a name: place and manner phrases, supporting verbs, 完成 before an action.
///
/// | words | name |
/// |---|---|
/// | 在全省的位次 | 位次 |
/// | 按平均汇率计算人均收入 | 人均收入 |
/// | 12345热线受理群众诉求 | 受理群众诉求 |
/// | 推动建成公园 | 建成公园 |
/// | 实现地区生产总值 | 地区生产总值 |
/// | 完成老旧小区改造 | 老旧小区改造 |
pub(in crate::statistics) fn clean(sheet: &Sheet<'_, '_>, s: Stretch) -> Stretch {
    const STEPS: [fn(&Sheet<'_, '_>, Stretch) -> Option<Stretch>; 9] =
        [place, aside, code, trend, framed, supported, leading, wrapped, organ];
    let mut s = head(sheet, rtrim(sheet, s));
    for _ in 0..4 {
        // 按期办结率 is a name.
        if sheet.is(s, Cue::Relational) {
            break;
        }
        match STEPS.iter().find_map(|step| step(sheet, s)) {
            Some(rest) => s = rest,
            None => break,
        }
    }
    s
}

/// 在全省的位次
fn place(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let inside = sheet.behind(s, ['在'])?;
    let scope = sheet.starts(inside, Cue::Scope)?;
    let rest = head(sheet, s.after(scope));
    Some(sheet.behind(rest, ['的']).unwrap_or(rest))
}

/// 市人大五次会议期间代表提出议案, 按平均汇率计算为5791美元: when and how.
fn aside(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let class = match sheet.text(s).chars().next()? {
        '按' => Cue::Reckoned,
        '考' | '扣' | '剔' => Cue::Factored,
        '在' => Cue::Given,
        _ => Cue::Meanwhile,
    };
    let word = match class {
        Cue::Meanwhile => {
            let term = sheet.find(s, ['期']).filter(|term| term.start > s.start)?;
            sheet.starts(s.from(term), class)?
        }
        _ => sheet.first(s, class)?,
    };
    let long = s.through(word).len() > LONGEST_ASIDE || verbs::acts(sheet, s);
    (!long).then(|| head(sheet, s.after(word)))
}

/// 12345热线受理群众诉求
fn code(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let end = sheet.code_at(s.start)?.min(s.end);
    let verb = verbs::first(sheet, Stretch::new(end, s.end))?;
    Some(head(sheet, s.from(verb)))
}

/// 门诊量大幅增加、候诊时间减少三分之一
fn trend(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let mark = sheet.rfind(s, ['、'])?;
    let word = sheet.ends(s.before(mark), set![Up, Down])?;
    (sheet.count(word) >= 2).then(|| head(sheet, s.from(mark)))
}

/// 在全省率先建成公园, 围绕经济建设开展调研
fn framed(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let inside = s.after(frame(sheet, s)?);
    let light = sheet.last(inside, Cue::Light).filter(|verb| verb.start > inside.start);
    // 围绕经济建设提出提案: what they are about is what they are.
    if sheet.opens(s, ['围']) && light.is_some_and(|verb| sheet.opens(verb, ['提'])) {
        return None;
    }
    let first = || verbs::first(sheet, inside).filter(|verb| verb.start > inside.start);
    let verb = light.or_else(first)?;
    Some(head(sheet, s.from(verb)))
}

/// 实现地区生产总值, 带动财政收入, but 完成投资
fn leading(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let verb = sheet.starts(s, Cue::LeadsTo)?;
    let rest = head(sheet, s.after(verb));
    let rate = sheet.closes(rest, ['率']) && sheet.opens(verb, ['提', '建']);
    let quantity = verbs::is_measure(sheet, rest) && sheet.count(rest) >= SHORTEST_QUANTITY;
    (quantity && !rate && !is_relational_rate(sheet, rest)).then_some(rest)
}

/// 参保率: what is before it may be what it is of.
fn is_relational_rate(sheet: &Sheet<'_, '_>, s: Stretch) -> bool {
    sheet.closes(s, ['率']) && sheet.is(s, Cue::Relational)
}

/// 县十八届人大常委会共审议法规: an organ and what it did.
fn organ(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    // 服务大厅接待群众
    let act = sheet.first(s, Cue::Act).filter(|act| act.end < s.end);
    if let Some(act) = act.filter(|&act| sheet.ends(s.before(act), Cue::Service).is_some()) {
        return Some(head(sheet, s.from(act)));
    }
    let sum = sheet.find(s, ['共', '累', '先']).filter(|sum| sum.start > s.start)?;
    let adverb = sheet.starts(s.from(sum), Cue::Adverb)?;
    sheet.ends(s.before(adverb), Cue::Organ)?;
    let act = s.after(adverb);
    sheet.starts(act, Cue::Verb).map(|_| head(sheet, act))
}

/// 推动建成公园
fn supported(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let rest = s.after(sheet.starts(s, Cue::Support)?);
    sheet.starts(rest, set![Verb, Wrapper]).map(|_| head(sheet, rest))
}

/// 完成老旧小区改造
fn wrapped(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let rest = s.after(sheet.starts(s, Cue::Wrapper)?);
    let part = |word: Option<Stretch>| word.is_some_and(|word| word != rest);
    let action = part(sheet.ends(rest, Cue::Action)) && sheet.ends(rest, Cue::Funds).is_none()
        || part(sheet.starts(rest, Cue::Verb));
    (action && sheet.find(rest, ['”']).is_none()).then(|| head(sheet, rest))
}

/// The preposition (在, 按照) that opens a phrase of place or manner; 自治区 has none.
pub(in crate::statistics) fn frame(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    sheet.starts(s, Cue::Frame).filter(|_| sheet.starts(s, Cue::Keep).is_none())
}
