//! Verbs at the ends of a phrase, and names that only look like them.

use crate::statistics::cue::Cue;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// The verb chain at the beginning (制定修改, 批准和决定逮捕); empty without one.
pub(in crate::statistics) fn in_front(sheet: &Sheet<'_, '_>, s: Stretch) -> Stretch {
    let mut rest = sheet
        .behind(s, ['新', '再'])
        .filter(|&behind| sheet.starts(behind, Cue::Verb).is_some())
        .unwrap_or(s);
    loop {
        if sheet.starts(rest, Cue::Thing).is_some() {
            break;
        }
        if let Some(verb) = sheet.starts(rest, Cue::Verb) {
            // 办结率 is a noun.
            if sheet.starts(rest, Cue::Relational).is_some_and(|noun| noun.len() > verb.len()) {
                break;
            }
            let behind = rest.after(verb);
            // 抢救性康复, 补贴性培训: what kind it is of.
            if sheet.opens(behind, ['性']) {
                break;
            }
            // 新收案件 is 新收 and 案件.
            let case = sheet
                .last_char(verb)
                .filter(|_| sheet.closes(verb, ['案']) && sheet.opens(behind, ['件']));
            rest = case.map_or(behind, |case| rest.from(case));
            rest = sheet.behind(rest, ['了']).unwrap_or(rest);
            continue;
        }
        let joined = sheet.behind(rest, ['、', '和', '并', '或']).filter(|_| rest.start > s.start);
        let Some(verb) = joined.and_then(|joined| sheet.starts(joined, Cue::Verb)) else { break };
        rest = rest.after(verb);
    }
    s.before(rest)
}

/// Whether a phrase begins with a verb.
pub(in crate::statistics) fn acts(sheet: &Sheet<'_, '_>, s: Stretch) -> bool {
    !in_front(sheet, s).is_empty()
}

/// The first verb that is no part of a thing (联系点).
pub(in crate::statistics) fn first(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let mut rest = s;
    loop {
        let verb = sheet.first(rest, Cue::Verb)?;
        match sheet.starts(rest.from(verb), Cue::Thing) {
            Some(thing) => rest = rest.after(thing),
            None => return Some(verb),
        }
    }
}

/// The verb chain at the end.
pub(in crate::statistics) fn behind(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let end = sheet.ahead(s, ['了']).unwrap_or(s);
    let mut rest = end;
    loop {
        if let Some(verb) = sheet.ends(rest, Cue::Verb) {
            rest = rest.before(verb);
            continue;
        }
        let joined = sheet.ahead(rest, ['、', '和', '并', '或']).filter(|_| rest.end < end.end);
        let Some(verb) = joined.and_then(|joined| sheet.ends(joined, Cue::Verb)) else { break };
        rest = rest.before(verb);
    }
    (rest.end < end.end).then(|| s.after(rest))
}

/// Whether a name is that of a quantity (收入, 发电量, 比重), so that a verb in it is part of the name.
pub(in crate::statistics) fn is_measure(sheet: &Sheet<'_, '_>, s: Stretch) -> bool {
    sheet.ends(s, Cue::Measure).is_some()
}

/// What a following list member repeats of a name: verbs, or a 为…发放 phrase.
pub(in crate::statistics) fn shared(sheet: &Sheet<'_, '_>, s: Stretch) -> Stretch {
    if sheet.opens(s, ['为', '向', '对', '给']) {
        return sheet.first(s, Cue::Verb).map_or(s.before(s), |verb| s.through(verb));
    }
    let verb = in_front(sheet, s);
    let named =
        is_measure(sheet, s) && !sheet.opens(s.after(verb), ['“', '《']) && sheet.count(verb) < 2;
    // 提出抗诉19件、再审检察建议64件: an action is what was done.
    let light = sheet.starts(s, Cue::Light).filter(|&light| verb == s && light != s);
    if let Some(light) = light {
        return light;
    }
    if verb == s || named { s.before(s) } else { verb }
}
