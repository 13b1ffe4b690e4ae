//! What a change is compared with: 同比, 比上年, 较五年前.

use super::adverbs::strip_adverbs;
use super::role::Predicate;
use crate::statistics::cue::Cue;
use crate::statistics::phrase::trim::rtrim;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Drops what a change is compared with from the end of the subject and remembers the nearest.
pub(super) fn strip(sheet: &Sheet<'_, '_>, p: &mut Predicate) {
    for _ in 0..4 {
        // 比计划少用3天: 计划 is an adverb elsewhere.
        if comparative(sheet, rtrim(sheet, p.subject)).is_none() {
            strip_adverbs(sheet, p);
        }
        let start = if let Some(date) = average(sheet, p.subject) {
            p.yearly = true;
            sheet.tokens[date].start.max(p.subject.start)
        } else if let Some(price) = sheet.ends(p.subject, Cue::Price) {
            p.subject = p.subject.before(price);
            continue;
        } else if let Some(word) = sheet.ends(p.subject, Cue::Fixed) {
            p.yearly |= sheet.closes(word, ['均']);
            word.start
        } else if let Some(than) = comparative(sheet, p.subject) {
            than.start
        } else {
            return;
        };
        let words = Stretch::new(start, p.subject.end);
        // 比上年分别增长, 比上年实际增长
        let bare = sheet.ends(words, Cue::Way).map(|way| words.before(way));
        p.basis.get_or_insert(bare.filter(|b| !b.is_empty()).unwrap_or(words));
        p.subject = p.subject.before(words);
    }
}

/// Takes 比东部地区 off the subject of 低, 快, 多: there anything may be compared with.
pub(super) fn strip_any(sheet: &Sheet<'_, '_>, p: &mut Predicate) {
    const LONGEST: usize = 14;
    let Some(than) = sheet.rfind(p.subject, ['比', '较']) else { return };
    let with = p.subject.after(than);
    // 比重, 比例, 占比: part of a name.
    if (2..=LONGEST).contains(&sheet.count(with))
        && !sheet.opens(with, ['重', '例', '率', '价', '值'])
    {
        p.basis = Some(p.subject.from(than));
        p.subject = p.subject.before(than);
        strip_adverbs(sheet, p);
    }
}

/// 同比 or 比上年 at the end of a stretch.
pub(in crate::statistics) fn at_end(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    let s = rtrim(sheet, s);
    let from = sheet.ends(s, Cue::Fixed).or_else(|| comparative(sheet, s))?;
    Some(sheet.trim_end(s.from(from), ['的']))
}

/// The date of 两年平均, 五年年均 at the end of a stretch.
fn average(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<usize> {
    let mean = sheet.ends(s, Cue::Yearly);
    let before = mean.and_then(|mean| sheet.date_before(mean.start));
    before.or_else(|| {
        let date = sheet.date_before(s.end)?;
        sheet.ends(sheet.token(date), Cue::Yearly).map(|_| date)
    })
}

/// 比 of 比上年, 较五年前, 比全省平均水平, 与上年相比 at the end of a stretch.
fn comparative(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    const LONGEST: usize = 20;
    let body = sheet.ends(s, Cue::Compared).map(|word| s.before(word));
    let mut rest = body.unwrap_or(s);
    loop {
        // 与上年同期相比 has a 同 of its own.
        let than = match body {
            Some(_) => sheet.rfind(rest, ['与', '同', '和', '比', '较'])?,
            None => sheet.rfind(rest, ['比', '较'])?,
        };
        let after = Stretch::new(than.end, body.unwrap_or(s).end);
        if sheet.count(after) > LONGEST {
            return None;
        }
        let known = sheet.date_at(after.start).is_some()
            || sheet.starts(after, Cue::Since).is_some()
            || sheet.ends(after, Cue::Until).is_some();
        if known && !after.is_empty() {
            // 同比去年
            return Some(sheet.ends(s.through(than), Cue::Alone).unwrap_or(than));
        }
        body?;
        rest = rest.before(than);
    }
}
