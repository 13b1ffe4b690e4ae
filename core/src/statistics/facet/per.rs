//! What a rate is per.

use super::lead::Lead;
use super::words::Class;
use crate::statistics::stretch::Stretch;

/// Characters between the denominator and its number.
const FAR: usize = 24;

/// What the number behind some words is per. `name`: its name, which says so where the words of
/// another number do not.
///
/// | text | per |
/// |---|---|
/// | `每万人口发明专利拥有量12.6件` | 每万人口 |
/// | `人均公园绿地面积14.2平方米` | 人均 |
/// | `低保标准提高到每人每月760元` | 每人每月 |
/// | `单位GDP能耗下降3.2%` | 单位GDP |
/// | `万人商标拥有量310件` | 万人 |
/// | `新生儿发病率降至7.2/10万` | 10万 |
/// | `火灾死亡率0.4人/10万人` | 10万人 |
/// | `亩均论英雄改革企业120家` | – |
/// | `万人计划人才12人` | – |
pub(super) fn per(lead: &Lead<'_, '_>, name: &str, number: &str) -> Option<Stretch> {
    if let Some((start, end)) = behind_slash(number) {
        let at = lead.at + lead.text.len();
        return Some(Stretch::new(at + start, at + end));
    }
    let clause = lead.heads.last().copied().unwrap_or(0);
    let mut best: Option<(usize, usize)> = None;
    for word in lead.words.iter().filter(|word| word.start >= clause) {
        if word.is(Class::NoPer) && best.is_some_and(|(start, _)| start == word.start) {
            best = None;
            continue;
        }
        let end = if word.is(Class::Apiece) {
            Some(word.end)
        } else if word.is(Class::Head) {
            denominator(lead, word.end)
        } else {
            None
        };
        let Some(end) = end else { continue };
        let far = lead.text[end..].chars().count() > FAR;
        let other = lead
            .words
            .iter()
            .any(|no| no.is(Class::NoPer) && no.start == word.start && no.end >= end);
        // 每人每月 is one denominator; a later one goes before an earlier one.
        match best {
            _ if far || other => {}
            Some((start, known)) if known == word.start => best = Some((start, end)),
            Some((start, known)) if word.start < known && start <= word.start => {
                best = Some((start, known.max(end)));
            }
            _ => best = Some((word.start, end)),
        }
    }
    let (start, end) = best?;
    // 人均 of something else than the number's own name.
    let word = &lead.text[start..end];
    let many = word.starts_with(['十', '百', '千', '万']);
    let stands = match many {
        // 万人发明专利拥有量, but 推动万人就业
        true => name.starts_with(word),
        false => end == lead.text.len() || word.starts_with('每') || name.contains(word),
    };
    stands.then(|| lead.stretch(start, end))
}

/// 10万 of 8.5/10万, 千人 of 3.2人/千人: so many things behind a stroke. 元/千克 is a unit, 1/4 a part.
fn behind_slash(number: &str) -> Option<(usize, usize)> {
    const NOUNS: [&str; 4] = ["人口", "人", "户", "车"];
    const BEHIND: [&str; 4] = ["以上", "以下", "以内", "左右"];
    let at = number.find(['/', '／'])?;
    let start = at + number[at..].chars().next()?.len_utf8();
    let many = |c: char| c.is_ascii_digit() || "百千万亿十".contains(c);
    let noun = number[start..].trim_start_matches(many);
    let end = number.len() - noun.len();
    if !number[start..end].contains(['百', '千', '万', '亿']) {
        return None;
    }
    match NOUNS.iter().find(|word| noun.starts_with(**word)) {
        Some(word) => Some((start, end + word.len())),
        None if noun.is_empty() || BEHIND.iter().any(|word| noun.starts_with(word)) => {
            Some((start, end))
        }
        None => None,
    }
}

/// The end of a denominator that begins at a byte: 万人口, 10万人, 平方公里.
fn denominator(lead: &Lead<'_, '_>, at: usize) -> Option<usize> {
    let digit = |c: char| c.is_ascii_digit() || "百千万亿十两一二三四五".contains(c);
    let noun = lead.text[at..].trim_start_matches(digit);
    let start = lead.text.len() - noun.len();
    let words = lead.words.iter().filter(|word| word.start == start && word.is(Class::Per));
    words.map(|word| word.end).max().or_else(|| (start > at + 3).then_some(start))
}
