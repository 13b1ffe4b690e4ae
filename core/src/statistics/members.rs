//! Lists of names (`县城、乡镇低保标准`): taken apart, with what they share restored.

use super::cue::{Cue, Cues};
use super::indicator::is_measure;
use super::phrase::joiner_word;

/// The members of a list that should have `want` of them.
///
/// | list | members |
/// |---|---|
/// | 县城、乡镇低保标准 | 县城低保标准, 乡镇低保标准 |
/// | 借款、运输、技术服务合同纠纷 | 借款合同纠纷, 运输合同纠纷, 技术服务合同纠纷 |
/// | 火灾起数、死亡人数 | 火灾起数, 火灾死亡人数 |
pub(super) fn members(cues: &Cues, text: &str, want: usize) -> Option<Vec<String>> {
    // 覆盖率、普及率 has a 及 and 软件和信息技术、商务服务 a 和 that joins nothing.
    let joins: [fn(&str) -> Option<usize>; 2] = [joiner_word, comma];
    let mut lists = joins.into_iter().map(|joins| split(text, joins));
    let parts = lists.find(|parts| parts.len() == want && want > 1)?;
    if let Some(ordinals) = ordinals(&parts) {
        return Some(ordinals);
    }
    if let Some(pair) = pair(&parts) {
        return Some(pair);
    }
    let last = parts[want - 1];
    let tail = shared_noun(cues, last, &parts[..want - 1]);
    let front = shared_front(cues, parts[0], &parts[1..]);
    let member = |(i, part): (usize, &&str)| {
        let front = if i > 0 { front } else { "" };
        let tail = if i + 1 < want { tail } else { "" };
        format!("{front}{part}{tail}")
    };
    Some(parts.iter().enumerate().map(member).collect())
}

/// The mark of enumeration alone.
fn comma(text: &str) -> Option<usize> {
    text.starts_with('、').then_some('、'.len_utf8())
}

/// Cuts at the words that `joins` measures, outside quotation marks and parentheses.
fn split(text: &str, joins: fn(&str) -> Option<usize>) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut at, mut depth) = (0, 0, 0usize);
    while let Some(c) = text[at..].chars().next() {
        match c {
            '“' | '（' | '《' => depth += 1,
            '”' | '）' | '》' => depth = depth.saturating_sub(1),
            _ => {}
        }
        // 1,036岁: a mark inside a number.
        let digit = |c: char| c.is_ascii_digit();
        let inside = text[..at].ends_with(digit) && text[at + c.len_utf8()..].starts_with(digit);
        match joins(&text[at..]).filter(|_| depth == 0 && !(inside && c == ',')) {
            // 以及 before the first member is no part of it; 和, 与 and 及 may be (和平街).
            Some(len) if at > start || text[at..].starts_with("以及") => {
                parts.push(&text[start..at]);
                at += len;
                start = at;
            }
            _ => at += c.len_utf8(),
        }
    }
    parts.push(&text[start..]);
    parts.retain(|p| !p.is_empty());
    parts
}

/// 第一、二、三产业: 第 stands once in front, the noun once behind.
fn ordinals(parts: &[&str]) -> Option<Vec<String>> {
    let is_digit = |c: char| "一二三四五六七八九十".contains(c);
    let first = parts[0].strip_prefix('第')?;
    let noun = parts[parts.len() - 1].trim_start_matches(is_digit);
    let counts: Vec<&str> = std::iter::once(first)
        .chain(parts[1..].iter().copied())
        .map(|p| p.strip_suffix(noun).unwrap_or(p))
        .collect();
    let all = counts.iter().all(|c| !c.is_empty() && c.chars().all(is_digit));
    all.then(|| counts.iter().map(|c| format!("第{c}{noun}")).collect())
}

/// 银行存、贷款余额: two words that share their second character.
fn pair(parts: &[&str]) -> Option<Vec<String>> {
    const PAIRS: [(&str, &str); 3] = [("存款", "贷款"), ("进口", "出口"), ("升幅", "降幅")];
    let [first, last] = parts else { return None };
    PAIRS.iter().find_map(|(one, other)| {
        let (front, tail) =
            (first.strip_suffix(&one[..'存'.len_utf8()])?, last.strip_prefix(other)?);
        Some(vec![format!("{front}{one}{tail}"), format!("{front}{other}{tail}")])
    })
}

/// The head noun that stands only behind the last member.
fn shared_noun<'a>(cues: &Cues, last: &'a str, others: &[&str]) -> &'a str {
    let Some(noun) = cues.suffix(Cue::Noun, last).filter(|&n| n < last.len()) else { return "" };
    let whole = |p: &&str| {
        is_measure(cues, p) || [Cue::Noun, Cue::Action].iter().any(|&c| cues.suffix(c, p).is_some())
    };
    if others.iter().any(whole) {
        return "";
    }
    let noun = &last[last.len() - noun..];
    // 东城、西城公交单日最高客运量: what is longer in the last member than in the others is shared.
    let longest = others.iter().map(|p| p.chars().count()).max().unwrap_or(0);
    let inside = |at: usize| {
        let latin = |c: char| c.is_ascii_alphanumeric();
        last[..at].ends_with(latin) && last[at..].starts_with(latin)
    };
    let tail = last.char_indices().nth(longest).filter(|&(at, _)| !inside(at));
    let tail = tail.map_or("", |(at, _)| &last[at..]);
    let (count, modifier) = (noun.chars().count(), last.chars().count() - noun.chars().count());
    if count < 3 && tail.len() > noun.len() && modifier > longest + 1 { tail } else { noun }
}

/// The modifier that stands only before the first member.
fn shared_front<'a>(cues: &Cues, first: &'a str, others: &[&str]) -> &'a str {
    const LONGEST: usize = 8;
    let Some(count) = cues.suffix(Cue::Count, first).filter(|&n| n < first.len()) else {
        return "";
    };
    let front = &first[..first.len() - count];
    let bare = |p: &&str| !p.starts_with(front) && p.chars().count() <= LONGEST;
    if others.iter().all(bare) { front } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("保险覆盖率、自来水普及率", 2, Some(vec!["保险覆盖率", "自来水普及率"])),
            ("以及县城、乡镇低保标准", 2, Some(vec!["县城低保标准", "乡镇低保标准"])),
            ("制剂类、新型HPV疫苗产量", 2, Some(vec!["制剂类产量", "新型HPV疫苗产量"])),
            ("银行存、贷款余额", 2, Some(vec!["银行存款余额", "银行贷款余额"])),
            ("城乡居民人均可支配收入", 2, None),
        ] {
            let got = members(Cues::get(), text, want);
            assert_eq!(got, names.map(|n| n.into_iter().map(String::from).collect()), "{text}");
        }
    }
}
