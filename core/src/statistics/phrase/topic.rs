//! What a clause without numbers speaks of.

use super::clean::{clean, frame};
use super::verbs;
use crate::statistics::clause::Clause;
use crate::statistics::cue::{Cue, set};
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Characters of a name before a way of reckoning.
const SHORTEST_NAMED: usize = 3;
/// Characters of a topic.
const LONGEST_TOPIC: usize = 24;
/// Characters of a list of topics.
const LONGEST_LIST: usize = 48;

/// What a clause without numbers speaks of.
#[derive(Debug, Clone, Copy)]
pub(in crate::statistics) struct Topic {
    pub noun: Stretch,
    /// The clause is nothing but this noun.
    pub whole: bool,
    /// The clause begins with this noun, and says what became of it.
    pub subject: bool,
}

/// The thing that a clause without numbers speaks of: 完善`社会保障体系`, `工业投资`增长较快.
pub(in crate::statistics) fn topic(sheet: &Sheet<'_, '_>, clause: &Clause) -> Option<Topic> {
    let s = clean(sheet, clause.place());
    let s = reckoned(sheet, s).unwrap_or(s);
    // 收入预算未作调整: what became of it is not what it is.
    let s = unchanged(sheet, s).unwrap_or(s);
    // 按不变价格计算: a manner, not a thing.
    if frame(sheet, s).is_some() {
        return None;
    }
    let goes = |noun| sheet.ends(noun, set![Up, Down]);
    let verb = verbs::in_front(sheet, s);
    let noun = s.after(verb);
    // 养老金再次提高: what became of it is no part of the name.
    let became = goes(noun).filter(|&word| sheet.count(word) > 1 && word != noun);
    let noun = sheet.strip(became.map_or(noun, |word| noun.before(word)), Cue::Adverb);
    let cut = cut(sheet, noun).filter(|cut| {
        cut.start > noun.start && became.is_none() && !verbs::is_measure(sheet, noun)
    });
    // 工业投资增长较快
    let noun = cut.map_or(noun, |cut| {
        let before = noun.before(cut);
        goes(before).map_or(before, |word| before.before(word))
    });
    let noun = sheet.trim_end(noun, ['的']);
    let shortest = if clause.stop == '：' { 2 } else { 3 };
    let list = sheet.find(noun, ['、']).is_some();
    let longest = if list { LONGEST_LIST } else { LONGEST_TOPIC };
    let length = sheet.count(sheet.head_chars(noun, longest + 1));
    let named = (shortest..=longest).contains(&length)
        && !sheet.has(s, Cue::Asserts)
        && !sheet.is(noun, Cue::Empty);
    let whole = verb.is_empty() && cut.is_none();
    let subject = verb.is_empty() && cut.is_some() && !list;
    named.then_some(Topic { noun, whole, subject })
}

/// Where a phrase ends that says what became of something; 基本养老金 is a name.
fn cut(sheet: &Sheet<'_, '_>, noun: Stretch) -> Option<Stretch> {
    let cut = sheet.first(noun, Cue::Cut)?;
    match sheet.starts(noun.from(cut), Cue::Keep) {
        Some(name) => sheet.first(noun.after(name), Cue::Cut),
        None => Some(cut),
    }
}

/// 收入预算未作调整: what stays as it was.
fn unchanged(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    const WORDS: [&str; 9] = [
        "未作调整", "未做调整", "未发生变动", "未发生变化", "未调整", "没有变动", "没有调整",
        "没有变化", "保持不变",
    ];
    if !sheet.closes(s, ['整', '动', '化', '变']) {
        return None;
    }
    let text = sheet.text(s);
    let word = WORDS.iter().find(|word| text.ends_with(**word))?;
    Some(Stretch::new(s.start, s.end - word.len()))
}

/// 扣除价格因素, 按不变价格计算: a way of reckoning, not a thing.
pub(in crate::statistics) fn reckons(sheet: &Sheet<'_, '_>, clause: &Clause) -> bool {
    // One character tells most clauses apart, whose words need not be marked then.
    let s = sheet.trim(clause.place());
    sheet.closes(s, ['素', '算', '径', '价'])
        && sheet.ends(s, Cue::Reckons).is_some()
        && reckoned(sheet, s).is_none()
}

/// 工业增加值按可比价格计算: the name before the way of reckoning.
fn reckoned(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    if !sheet.closes(s, ['素', '算', '径', '价']) {
        return None;
    }
    sheet.ends(s, Cue::Reckons)?;
    let name = s.before(sheet.last(s, Cue::Reckoner)?);
    (sheet.count(name) >= SHORTEST_NAMED).then_some(name)
}
