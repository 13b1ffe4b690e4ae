//! Lists of names (`县城、乡镇低保标准`): taken apart, with what they share restored.

use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::trim::joiner;
use crate::statistics::phrase::verbs::is_measure;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// The members of a list that should have `want` of them.
///
/// | list | members |
/// |---|---|
/// | 县城、乡镇低保标准 | 县城低保标准, 乡镇低保标准 |
/// | 借款、运输、技术服务合同纠纷 | 借款合同纠纷, 运输合同纠纷, 技术服务合同纠纷 |
/// | 火灾起数、死亡人数 | 火灾起数, 火灾死亡人数 |
pub(in crate::statistics) fn members(
    sheet: &mut Sheet<'_, '_>,
    s: Stretch,
    want: usize,
) -> Option<Vec<Stretch>> {
    let parts = parts(sheet, s, want)?;
    if let Some(ordinals) = ordinals(sheet, &parts) {
        return Some(ordinals);
    }
    if let Some(pair) = pair(sheet, &parts) {
        return Some(pair);
    }
    let last = want - 1;
    if let Some(kinds) = kinds(sheet, &parts) {
        return Some(kinds);
    }
    let tail = shared_noun(sheet, parts[last], &parts[..last]).unwrap_or_default();
    let front = shared_front(sheet, parts[0], &parts[1..]).unwrap_or_default();
    let member = |(i, &part): (usize, &Stretch)| {
        let front = if i > 0 { front } else { Stretch::default() };
        let tail = if i < last { tail } else { Stretch::default() };
        // 制造业、新能源产业增加值: 业 says already what 产业 would.
        let own = sheet.behind(tail, ['产']).and_then(|tail| sheet.behind(tail, ['业']));
        let tail = own.filter(|_| sheet.closes(part, ['业'])).unwrap_or(tail);
        // 城镇居民、农村居民人均消费支出: nor 居民 twice.
        let twice = sheet.head_chars(tail, 2);
        let tail = if sheet.ends_like(part, twice) { tail.after(twice) } else { tail };
        sheet.join([front.into(), part.into(), tail.into()])
    };
    Some(parts.iter().enumerate().map(member).collect())
}

/// Whether words are a list of so many members.
pub(super) fn are(sheet: &Sheet<'_, '_>, s: Stretch, want: usize) -> bool {
    parts(sheet, s, want).is_some()
}

/// The parts of a list of `want` members, cut at its joiners or at its commas alone.
pub(super) fn parts(sheet: &Sheet<'_, '_>, s: Stretch, want: usize) -> Option<Vec<Stretch>> {
    if want < 2 || !sheet.has(s, Cue::Joiner) {
        return None;
    }
    // 覆盖率、普及率 has a 及 and 软件和信息技术、商务服务 a 和 that joins nothing.
    let mut lists = [joiner, comma].into_iter().map(|joins| split(sheet, s, joins));
    lists.find(|parts| parts.len() == want)
}

/// The mark of enumeration alone.
fn comma(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    sheet.behind(s, ['、']).map(|rest| s.before(rest))
}

/// Cuts at the words that `joins` finds, outside quotation marks and parentheses.
fn split(
    sheet: &Sheet<'_, '_>,
    s: Stretch,
    joins: fn(&Sheet<'_, '_>, Stretch) -> Option<Stretch>,
) -> Vec<Stretch> {
    let mut parts = Vec::new();
    let (mut part, mut depth, mut skip) = (s, 0usize, s.start);
    for (at, c) in sheet.text(s).char_indices() {
        let rest = Stretch::new(s.start + at, s.end);
        if rest.start < skip {
            continue;
        }
        match c {
            '“' | '（' | '《' => depth += 1,
            '”' | '）' | '》' => depth = depth.saturating_sub(1),
            _ => {}
        }
        // 以及 before the first member is no part of it; 和, 与 and 及 may be (和平街).
        if depth == 0
            && !(c == ',' && is_inside_a_number(sheet, s, rest))
            && let Some(word) = joins(sheet, rest)
            && (rest.start > part.start || sheet.count(word) > 1)
        {
            parts.push(part.before(word));
            part = part.after(word);
            skip = word.end;
        }
    }
    parts.push(part);
    parts.retain(|p| !p.is_empty());
    parts
}

/// 1,036岁: a mark inside a number.
fn is_inside_a_number(sheet: &Sheet<'_, '_>, s: Stretch, rest: Stretch) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let before = sheet.text(s.before(rest)).ends_with(digit);
    before && sheet.behind(rest, [',']).is_some_and(|s| sheet.text(s).starts_with(digit))
}

/// 第一、二、三产业: 第 stands once in front, the noun once behind.
fn ordinals(sheet: &mut Sheet<'_, '_>, parts: &[Stretch]) -> Option<Vec<Stretch>> {
    const DIGITS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    let first = sheet.behind(parts[0], ['第'])?;
    let noun = sheet.trim_start(*parts.last()?, DIGITS);
    let count = |&part: &Stretch| {
        let end = sheet.ends_like(part, noun).then(|| part.len() - noun.len());
        Stretch::new(part.start, end.map_or(part.end, |len| part.start + len))
    };
    let mut counts: Vec<Stretch> = parts.iter().map(count).collect();
    counts[0] = count(&first);
    let digits = |&s: &Stretch| !s.is_empty() && sheet.trim_start(s, DIGITS).is_empty();
    if !counts.iter().all(digits) {
        return None;
    }
    let ordinal = |count: Stretch| sheet.join(["第".into(), count.into(), noun.into()]);
    Some(counts.into_iter().map(ordinal).collect())
}

/// 银行存、贷款余额: two words that share their second character.
fn pair(sheet: &mut Sheet<'_, '_>, parts: &[Stretch]) -> Option<Vec<Stretch>> {
    const PAIRS: [(char, &str, &str); 3] =
        [('存', "存款", "贷款"), ('进', "进口", "出口"), ('升', "升幅", "降幅")];
    let [first, last] = *parts else { return None };
    PAIRS.iter().find_map(|&(half, one, other)| {
        let front = sheet.ahead(first, [half])?;
        let tail = sheet.text(last).strip_prefix(other)?;
        let tail = Stretch::new(last.end - tail.len(), last.end);
        let names = [one, other].map(|w| sheet.join([front.into(), w.into(), tail.into()]));
        Some(names.to_vec())
    })
}

/// 食品、化工等产业增加值: behind 等 stands what each member is of.
fn kinds(sheet: &mut Sheet<'_, '_>, parts: &[Stretch]) -> Option<Vec<Stretch>> {
    const SHORTEST: usize = 3;
    let (last, others) = parts.split_last()?;
    let mark = sheet.find(*last, ['等']).filter(|mark| mark.start > last.start)?;
    let kind = last.after(mark);
    let quantity = is_measure(sheet, kind) && sheet.count(kind) >= SHORTEST;
    if !quantity || others.iter().any(|&p| is_measure(sheet, p)) {
        return None;
    }
    let members = others.iter().copied().chain([last.before(mark)]);
    Some(members.map(|member| sheet.join([member.into(), kind.into()])).collect())
}

/// The head noun that stands only behind the last member.
fn shared_noun(sheet: &Sheet<'_, '_>, last: Stretch, others: &[Stretch]) -> Option<Stretch> {
    // 生产总值、工业增加值增速: the names are whole, what is said of each is not.
    if let Some(rate) = sheet.ends(last, Cue::Rate).filter(|&rate| rate != last)
        && others.iter().all(|&p| sheet.ends(p, Cue::Rate).is_none())
    {
        return Some(rate);
    }
    let noun = sheet.ends(last, Cue::Noun).filter(|&noun| noun != last)?;
    let whole = |&p: &Stretch| is_measure(sheet, p) || sheet.ends(p, set![Noun, Action]).is_some();
    if others.iter().any(whole) {
        return None;
    }
    // 东城、西城公交单日最高客运量: what is longer in the last member than in the others is shared.
    let longest = others.iter().map(|&p| sheet.count(p)).max().unwrap_or(0);
    let head = sheet.head_chars(last, longest);
    let tail = last.after(head);
    let latin = |c: char| c.is_ascii_alphanumeric();
    let cut = sheet.text(head).ends_with(latin) && sheet.text(tail).starts_with(latin);
    let modifier = sheet.count(last.before(noun));
    let short = sheet.count(noun) < 3 && !cut && tail.len() > noun.len() && modifier > longest + 1;
    Some(if short { tail } else { noun })
}

/// The modifier that stands only before the first member.
fn shared_front(sheet: &Sheet<'_, '_>, first: Stretch, others: &[Stretch]) -> Option<Stretch> {
    const LONGEST: usize = 8;
    let count = sheet.ends(first, Cue::Count).filter(|&count| count != first)?;
    let front = first.before(count);
    let bare =
        |&p: &Stretch| sheet.count(p) <= LONGEST && !sheet.text(p).starts_with(sheet.text(front));
    others.iter().all(bare).then_some(front)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::sheet::tests::on_sheet;

    #[test]
    fn table() {
        for (text, want, names) in [
            ("县城、乡镇低保标准", 2, Some(vec!["县城低保标准", "乡镇低保标准"])),
            (
                "借款、运输、技术服务合同纠纷",
                3,
                Some(vec!["借款合同纠纷", "运输合同纠纷", "技术服务合同纠纷"]),
            ),
            ("火灾起数、死亡人数", 2, Some(vec!["火灾起数", "火灾死亡人数"])),
            ("“双招双引”、技改投资", 2, Some(vec!["“双招双引”投资", "技改投资"])),
            (
                "第一、二、三产业增加值",
                3,
                Some(vec!["第一产业增加值", "第二产业增加值", "第三产业增加值"]),
            ),
            ("生产总值、进口增速", 2, Some(vec!["生产总值增速", "进口增速"])),
            ("保险覆盖率、自来水普及率", 2, Some(vec!["保险覆盖率", "自来水普及率"])),
            ("以及县城、乡镇低保标准", 2, Some(vec!["县城低保标准", "乡镇低保标准"])),
            ("制剂类、新型HPV疫苗产量", 2, Some(vec!["制剂类产量", "新型HPV疫苗产量"])),
            ("食品、化工等产业增加值", 2, Some(vec!["食品产业增加值", "化工产业增加值"])),
            ("制造业、普惠小微贷款余额", 2, Some(vec!["制造业贷款余额", "普惠小微贷款余额"])),
            ("制造业、新能源产业增加值", 2, Some(vec!["制造业增加值", "新能源产业增加值"])),
            ("银行存、贷款余额", 2, Some(vec!["银行存款余额", "银行贷款余额"])),
            (
                "城镇、农村居民人均可支配收入",
                2,
                Some(vec!["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
            ),
            (
                "全体居民、农村居民人均消费支出",
                2,
                Some(vec!["全体居民人均消费支出", "农村居民人均消费支出"]),
            ),
            ("城乡居民人均可支配收入", 2, None),
        ] {
            on_sheet(text, |sheet| {
                let got = members(sheet, sheet.all(), want);
                let got = got.map(|n| n.into_iter().map(|s| sheet.text(s)).collect::<Vec<_>>());
                assert_eq!(got, names, "{text}");
            });
        }
    }
}
