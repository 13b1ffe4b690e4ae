//! What a rate is per.

use super::lead::Lead;
use super::words::{self, Class};
use crate::grammar::Shape;
use crate::statistics::row::Row;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Characters between the denominator and its number.
const FAR: usize = 24;

/// What the number behind some words is per. `name`: its name, which says so where the words of
/// another number do not.
///
/// | text | per | |
/// |---|---|---|
/// | 全市每万人口发明专利拥有量`12.6件` | 每万人口 | |
/// | 全市人均公园绿地面积`14.2平方米` | 人均 | |
/// | 全市低保标准提高到每人每月`760元` | 每人每月 | |
/// | 全市低保标准、特困标准分别从每人每月700元、`980元`提高到760元、1040元 | 每人每月 | |
/// | 全市单位GDP能耗下降`3.2%` | 单位GDP | |
/// | 全市规上工业单位增加值能耗下降`4%` | 单位增加值 | |
/// | 全市万人商标拥有量`310件` | 万人 | |
/// | 全市每万城镇常住人口拥有社区工作者`18人` | 每万城镇常住人口 | |
/// | 全市城乡居民人均可支配收入分别增长5.1%、`6.8%` | 人均 | |
/// | 全市企业养老金提高，人均达到`2600元` | 人均 | |
/// | 全市新生儿发病率降至`7.2/10万` | 10万 | |
/// | 全市火灾死亡率`0.4人/10万人` | 10万人 | |
/// | 全市亩均论英雄改革企业`120家` | | |
/// | 全市万人计划人才`12人` | | |
/// | 全市人均预期寿命`79.6岁` | | |
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
        // 人均达到1.4万元, 人均仅1.5亩
        false => word.starts_with('每') || name.contains(word) || says(lead, end),
    };
    stands.then(|| lead.stretch(start, end))
}

/// Whether nothing but words of having and changing stand between a denominator and its number.
fn says(lead: &Lead<'_, '_>, mut at: usize) -> bool {
    for _ in 0..4 {
        let words = lead.words.iter().filter(|word| word.start == at && word.is(Class::Has));
        let Some(end) = words.map(|word| word.end).max() else { break };
        at = end;
    }
    at == lead.text.len()
}

/// What a number is per by its name, where the words before it are those of another number of its
/// list: 城乡居民人均可支配收入分别增长5%和6%.
pub(super) fn named(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>, name: Stretch) -> Option<Stretch> {
    let text = sheet.text(name);
    let rate = matches!(row.q.shape, Shape::Count | Shape::Percent | Shape::Multiple);
    if !rate || matches!(&*row.q.unit, "岁" | "周岁") {
        return None;
    }
    // The sheet knows the characters of its lines: most names are told apart without a search.
    if sheet.find(name, ['均', '每', '单']).is_none()
        || !text.contains(['均', '每']) && !text.contains("单位")
    {
        return None;
    }
    let (start, end) = words::first(text, Class::Apiece)?;
    let other = words::first(text, Class::NoPer)
        .is_some_and(|(no, no_end)| no < end && start < no_end && no_end - no >= end - start);
    let many = text[start..].starts_with(['十', '百', '千', '万']) && start > 0;
    (!other && !many).then(|| Stretch::new(name.start + start, name.start + end))
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

/// The end of a denominator that begins at a byte: 万人口, 10万人, 平方公里, 万城镇常住人口.
fn denominator(lead: &Lead<'_, '_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    let digit = |c: char| c.is_ascii_digit() || "百千万亿十两一二三四五".contains(c);
    let noun = lead.text[at..].trim_start_matches(digit);
    let start = lead.text.len() - noun.len();
    let words = lead.words.iter().filter(|word| word.start == start && word.is(Class::Per));
    // 每万城镇常住人口: what is counted by the ten thousand closes with its own noun.
    let heads = || {
        let heads = lead.words.iter().filter(|word| {
            let between = lead.text.get(start..word.start);
            start > at
                && word.is(Class::Heads)
                && between.is_some_and(|words| words.chars().count() <= LONGEST)
        });
        heads.map(|word| word.end).next()
    };
    let known = words.map(|word| word.end).max();
    // 每万名就业人员
    let apiece = known.filter(|&end| ["名", "位"].contains(&&lead.text[start..end]));
    if let Some(end) = apiece.and_then(|_| heads()) {
        return Some(end);
    }
    known.or_else(heads).or_else(|| (start > at + 3).then_some(start))
}
