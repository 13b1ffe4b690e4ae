//! Adverbs and denominators between a verb and its number.

use super::role::Predicate;
use super::rule::Rule;
use crate::grammar::Quantity;
use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::trim::rtrim;
use crate::statistics::sheet::Sheet;

/// Adverbs before the number go, the telling ones are remembered.
///
/// | text | indicator | bound |
/// |---|---|---|
/// | 全市粮食产量共计`45万吨` | 粮食产量 | exact |
/// | 全市培训教师至少达到`300人` | 培训教师 | least |
/// | 全市低保标准为每人每月`600元` | 低保标准 | exact |
/// | 全市药品每盒降价`2元` | 药品 | exact |
pub(super) const ADVERBS: Rule = Rule { name: "adverbs", read: adverbs };

fn adverbs(sheet: &Sheet<'_, '_>, _: &Quantity<'_>, p: &mut Predicate) -> bool {
    strip_adverbs(sheet, p);
    false
}

/// Drops adverbs at the end and remembers the telling ones.
pub(super) fn strip_adverbs(sheet: &Sheet<'_, '_>, p: &mut Predicate) {
    strip_denominator(sheet, p);
    loop {
        p.subject = rtrim(sheet, p.subject);
        let Some(word) = sheet.ends(p.subject, Cue::Adverb) else { return };
        // 人均, 最短: part of a name.
        let name = sheet.ends(p.subject, set![Average, Relational]);
        if name.is_some_and(|name| name.len() > word.len()) {
            return;
        }
        let before = p.subject.before(word);
        // 招生8000人: a verb that nothing stands before is what is counted.
        let alone = rtrim(sheet, before).is_empty();
        if alone && sheet.is(word, Cue::Verb) && !sheet.is(word, Cue::Level) {
            return;
        }
        if sheet.is(word, Cue::Respective) {
            p.respective = Some(before);
        } else if sheet.is(word, Cue::Least) {
            p.least = true;
        } else if sheet.is(word, Cue::Yearly) && sheet.date_before(before.end).is_some() {
            // 两年平均增长4%: the years are the basis.
            return;
        }
        p.subject = before;
    }
}

/// Drops 每人每月 behind a verb, and 每盒 behind a name: 低保标准为每人每月600元, 药品每盒降价2元.
fn strip_denominator(sheet: &Sheet<'_, '_>, p: &mut Predicate) {
    const LONGEST: usize = 8;
    let Some(per) = sheet.rfind(p.subject, ['每']) else { return };
    let mut before = p.subject.before(per);
    // 每人每月, 每生每年
    let pair = sheet.last_char(before).map(|whom| p.subject.before(whom));
    if let Some(words) = pair.and_then(|words| sheet.ahead(words, ['每'])) {
        before = words;
    }
    let per = p.subject.after(before);
    // 每盒, but 每增长1个百分点
    let noun = sheet
        .behind(per, ['每'])
        .is_some_and(|noun| sheet.starts(noun, set![Verb, Up, Down]).is_none());
    let own = noun && sheet.count(per) <= 3 && sheet.count(before) >= 2;
    if (own || sheet.ends(before, Cue::PerVerb).is_some()) && sheet.count(per) <= LONGEST {
        p.subject = before;
    }
}
