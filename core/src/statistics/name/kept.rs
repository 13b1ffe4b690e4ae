//! What the words before a number keep when words behind it name the thing.

use crate::statistics::ask::Ask;
use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::clean::{clean, frame};
use crate::statistics::phrase::head::head;
use crate::statistics::phrase::trim::rtrim;
use crate::statistics::phrase::verbs;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// 基础教育公平、工程乱象治理2个项目: the noun of action that ends a list of nouns is no verb.
fn ends_a_list(sheet: &Sheet<'_, '_>, s: Stretch, verb: Stretch) -> bool {
    let before = s.before(verb);
    let Some(mark) = sheet.rfind(before, ['、']) else { return false };
    let last = before.after(mark);
    let member = before.before(mark);
    let nouns = verbs::first(sheet, before).is_none()
        || sheet.ends(member, set![Action, Verb]).is_some_and(|act| act.start > member.start);
    sheet.is(verb, Cue::Action) && sheet.count(last) >= 2 && nouns
}

/// The verb, the preposition or the whole phrase before a number whose thing is named by `tail`.
///
/// | words | kept |
/// |---|---|
/// | 为退役军人提供 | 为退役军人提供 |
/// | 专题审议 | 审议 |
/// | 对情节轻微的 | 对 |
/// | 把触角延伸到 | |
pub(super) fn kept(ask: &mut Ask<'_, '_, '_>, s: Stretch, tail: Stretch) -> Stretch {
    let sheet = &mut *ask.sheet;
    // 围绕岸线保护的18件法规: what they are about is not done to them.
    if frame(sheet, head(sheet, s)).is_some() && sheet.closes(rtrim(sheet, s), ['的']) {
        return s.nothing();
    }
    let s = clean(sheet, s);
    let none = s.nothing();
    // 把征求意见的触角延伸到38个联系点: what is moved is not what is counted.
    if s.is_empty() || sheet.closes(sheet.up_to(s.start), ['把']) {
        return none;
    }
    if sheet.closes(s, ['为', '向', '对', '给']) && sheet.ends(s, Cue::Verb).is_none() {
        return sheet.last_char(s).unwrap_or(none);
    }
    // 对情节轻微的5名被告人适用缓刑
    if sheet.opens(s, ['对', '为', '向']) && sheet.closes(rtrim(sheet, s), ['的']) {
        return sheet.head_chars(s, 1);
    }
    if let Some(verb) = verbs::behind(sheet, s).filter(|&verb| !ends_a_list(sheet, s, verb)) {
        // 为退役军人提供5万个岗位: whom it is for belongs to the name.
        if verb.start > s.start && sheet.opens(s, ['为', '向', '给']) {
            return sheet.render(s);
        }
        let helps = sheet.is(verb, Cue::Support);
        if helps && sheet.first(tail, Cue::Verb).is_some_and(|v| v.start > tail.start) {
            return none;
        }
        return sheet.trim_end(verb, ['了']);
    }
    let front = verbs::in_front(sheet, s);
    if front.is_empty() || verbs::is_measure(sheet, s) {
        return none;
    }
    let listed = sheet.closes(s, ['等', '的', '共']);
    if listed && let Some(first) = sheet.starts(s, Cue::Verb) {
        // 出台降低收费等8项办法: only the first verb is not of the list.
        let rest = front.after(first);
        let joined = rest.is_empty() || sheet.opens(rest, ['、', '和', '并']);
        return if joined { front } else { first };
    }
    if listed || sheet.find(s, ['、', '和', '对']).is_some() {
        return front;
    }
    sheet.render(s)
}
