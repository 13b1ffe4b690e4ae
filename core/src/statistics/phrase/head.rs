//! What a name does not begin with: times, regions, organs, manner.

use super::trim::ltrim;
use crate::grammar::TokenKind;
use crate::report::Class;
use crate::statistics::cue::{Cue, set};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Drops what a name does not begin with.
///
/// | words | name |
/// |---|---|
/// | 2024年全市法院依法审结案件 | 审结案件 |
/// | 全市共享单车 | 共享单车 |
/// | “十四五”期间新建学校 | 新建学校 |
/// | 青河县常住人口 | 常住人口 |
/// | 全市共有医疗机构 | 医疗机构 |
pub(in crate::statistics) fn head(sheet: &Sheet<'_, '_>, mut s: Stretch) -> Stretch {
    loop {
        s = ltrim(sheet, s);
        if s.is_empty() {
            return s;
        }
        if let Some(end) = sheet.dated(s.start).filter(|&end| end <= s.end) {
            let years = sheet.closes(Stretch::new(s.start, end), ['年']);
            s = Stretch::new(end, s.end);
            // 五年来财政投入: 来 is of the years; 来华 is a word.
            if years && sheet.starts(s, Cue::Begins).is_none() {
                s = sheet.behind(s, ['来']).unwrap_or(s);
            }
            continue;
        }
        // 到2026年底覆盖率
        if let Some(led) = sheet.starts(s, Cue::Led).filter(|led| led.len() > ','.len_utf8())
            && let Some(end) = sheet.dated(led.end).filter(|&end| end < s.end)
        {
            s = Stretch::new(end, s.end);
            continue;
        }
        if let Some(rest) = own_region(sheet, s) {
            s = rest;
            continue;
        }
        // 10.发放补贴: a number of the list.
        if let Some(i) = sheet.token_at(s.start)
            && matches!(sheet.tokens[i].kind, TokenKind::Mention(Class::Numbering, _))
            && sheet.tokens[i].end <= s.end
            && !sheet.opens(s, ['第'])
        {
            s = s.after(sheet.token(i));
            continue;
        }
        if sheet.closes(s, ['年', '来', '间', '里', '中']) && is_years(sheet.text(s)) {
            return s.nothing();
        }
        let Some(word) = sheet.starts(s, set![Lead, Scope]) else { return s };
        // 召开常委会会议8次、主任会议17次: a meeting that is counted is no subject.
        if word == s && sheet.ends(s, Cue::Meeting).is_some() {
            return s;
        }
        let longer = |name: Option<Stretch>, shortest| name.is_some_and(|n| n.len() >= shortest);
        let rest = s.after(word);
        if longer(sheet.starts(s, Cue::Keep), word.len())
            // A name may begin with a verb that begins with the same character.
            || longer(sheet.starts(s, Cue::Verb), word.len() + 1)
            || sheet.opens(rest, ['的']) && !sheet.is(word, Cue::Scope)
        {
            return s;
        }
        // 全国和自由贸易区负面清单: the first of two.
        if sheet.is(word, Cue::Scope) && sheet.opens(rest, ['和', '与', '及', '、']) {
            return s;
        }
        s = sheet.behind(rest, ['的']).unwrap_or(rest);
        // 全市共有学校: the verb goes with its adverb.
        if sheet.closes(word, ['共']) {
            s = sheet.behind(s, ['有']).unwrap_or(s);
        }
        // 果断地把军队裁减: the manner is said with 地.
        if let Some(manner) = sheet.behind(s, ['地'])
            && sheet.opens(manner, ['、', '把', '将'])
        {
            s = manner;
        }
    }
}

/// 青河市常住人口: a place before a quantity that places have.
fn own_region(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    const LONGEST: usize = 5;
    let quantity = sheet.first(s, Cue::PlaceOf)?;
    let place = s.before(quantity);
    let named = place.len() <= LONGEST * '市'.len_utf8()
        && sheet.closes(place, ['市', '县', '省', '州', '盟', '旗'])
        && sheet.count(place) >= 3
        && sheet.ends(place, Cue::NoPlace).is_none();
    (named && sheet.starts(s, Cue::Keep).is_none()).then_some(s.from(quantity))
}

/// 五年, 十年间: a length of time that stands alone before a predicate.
fn is_years(text: &str) -> bool {
    text.trim_end_matches(['来', '间', '里', '中']).strip_suffix('年').is_some_and(|n| {
        !n.is_empty()
            && n.chars().all(|c| "一二三四五六七八九十两几近".contains(c) || c.is_ascii_digit())
    })
}
