//! How a number was reckoned.

use super::lead::Lead;
use super::words::{self, Class, Word};
use crate::statistics::row::Row;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// The ways of reckoning that stand before a number, in its clause or in one without a number
/// before it.
///
/// | text | terms | |
/// |---|---|---|
/// | 全市地区生产总值86亿元，按可比价格计算，同比增长`6.1%` | 按可比价格计算 | |
/// | 全市财政收入同口径增长`3.1%` | 同口径 | |
/// | 剔除退税因素，税收收入增长`4.6%` | 剔除退税因素 | |
/// | 全市居民收入扣除价格因素实际增长`5.1%` | 扣除价格因素，实际 | |
/// | 全市居民收入名义增长`6%` | 名义 | |
/// | 全市工业增加值`9亿元`（按现价计算），增长3% | 按现价计算 | |
/// | 全市工业增加值增长3%（按可比价计算）；财政收入`15亿元` | | not: it is of the number before |
/// | 扶贫标准提高到`2600元`（2015年不变价） | 2015年不变价 | |
/// | 考虑留抵退税因素，财政收入增长`3%` | 考虑留抵退税因素 | |
/// | 按2020年价格计算，粮食产值`26亿元` | 按2020年价格计算 | |
/// | 按常住人口计算，人均地区生产总值`7.6万元` | 按常住人口计算 | |
/// | 完善全口径投入机制，投入资金`3亿元` | | |
/// | 发布平价商品快报`38期` | | |
pub(super) fn terms(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>, lead: &Lead<'_, '_>) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    for word in lead.words {
        let end = if word.is(Class::Terms) || word.is(Class::Real) && grows(&lead.text[word.end..])
        {
            Some(word.end)
        } else if word.is(Class::Excluding) {
            closed(lead, word, Class::Termed)
        } else if word.is(Class::Opens) {
            closed(lead, word, Class::Closes)
        } else {
            None
        };
        let Some(end) = end.filter(|&end| holds(lead, end)) else { continue };
        add(&mut out, lead.stretch(word.start, end));
    }
    behind(sheet, row, &mut out);
    out
}

/// A name without the way of reckoning behind it; `None` where it is nothing else.
///
/// ```text
/// 零售总额扣除价格因素        零售总额
/// 总磷浓度剔除自然因素影响后     总磷浓度
/// 按可比价格计算           nothing
/// ```
pub(super) fn without(sheet: &Sheet<'_, '_>, name: Stretch, terms: &[Stretch]) -> Option<Stretch> {
    const BEHIND: [&str; 4] = ["", "后", "影响后", "影响"];
    let mut name = name;
    for &term in terms.iter().rev() {
        if term.start <= name.start && name.end <= term.end && !name.is_empty() {
            return None;
        }
        let inside = name.start < term.start && term.start < name.end && term.end <= name.end;
        if inside && BEHIND.contains(&sheet.text(name.after(term))) {
            name = sheet.trim_end(name.before(term), ['的', '按', '，']);
        }
    }
    Some(name)
}

/// Adds a way of reckoning: the longest of those that begin at one place, and nothing inside of
/// another.
fn add(out: &mut Vec<Stretch>, found: Stretch) {
    match out.last_mut() {
        Some(last) if last.start == found.start => *last = found,
        Some(last) if found.end <= last.end => {}
        _ => out.push(found),
    }
}

/// The end of a way of reckoning that a word opens and another one closes: 扣除价格因素.
fn closed(lead: &Lead<'_, '_>, word: &Word, class: Class) -> Option<usize> {
    const LONGEST: usize = 16;
    let closes = |close: &&Word| {
        let between = lead.text.get(word.end..close.start).unwrap_or("，");
        close.is(class)
            && close.start > word.end
            && !between.contains(['，', '。', '；', '、', '：'])
            && between.chars().count() <= LONGEST
    };
    // 不考虑各方面因素: no way to reckon.
    let plain = lead.words.iter().all(|no| !(no.is(Class::NoTerms) && no.start == word.start))
        && !lead.text[..word.start].ends_with(['合', '面']);
    let end = lead.words.iter().filter(closes).map(|close| close.end).next().filter(|_| plain)?;
    let longest = lead.words.iter().filter(|w| w.is(class) && w.start < end && w.end > end);
    Some(longest.map(|w| w.end).max().unwrap_or(end))
}

/// Whether a way of reckoning that ends at a byte is that of the number: it stands in the same
/// clause, or in one that says nothing else.
fn holds(lead: &Lead<'_, '_>, end: usize) -> bool {
    const BEHIND: [&str; 8] = ["计算", "的", "后", "影响", "下同", "统计", "来", "看"];
    let clause = lead.heads.last().copied().unwrap_or(0);
    if end > clause {
        // 增长8.9%（按可比价计算）；收入15亿元: the bracket is of the number before it.
        return !(lead.text.starts_with(['（', '(']) && lead.text[end..].contains(['）', ')']));
    }
    let mut rest = &lead.text[end..];
    while let Some(behind) = BEHIND.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = behind;
    }
    rest.starts_with(['，', ',', '：', '、', '）'])
        && !(lead.text.starts_with(['（', '(']) && rest.starts_with('）') && rest.contains('；'))
}

/// Those in a bracket behind the number: 9亿元（按现价计算）.
fn behind(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>, out: &mut Vec<Stretch>) {
    const LONGEST: usize = 60;
    let rest = sheet.rest(row.token);
    let Some(inside) = sheet.behind(rest, ['（', '(']) else { return };
    let text = sheet.text(inside);
    let Some(end) = text.char_indices().take(LONGEST).find(|(_, c)| "）)".contains(*c)) else {
        return;
    };
    let inside = Stretch::new(inside.start, inside.start + end.0);
    let words = sheet.text(inside);
    let known = || words::first(words, Class::Terms).map(|(start, end)| (dated(words, start), end));
    if let Some((start, end)) = between(words).or_else(known) {
        out.push(Stretch::new(inside.start + start, inside.start + end));
    }
}

/// Where a way of reckoning begins with its year: 2020年不变价.
fn dated(words: &str, start: usize) -> usize {
    let year = words[..start].strip_suffix('年');
    let digits =
        year.is_some_and(|year| year.len() >= 4 && year.bytes().all(|b| b.is_ascii_digit()));
    if digits { 0 } else { start }
}

/// 按2020年价格计算 in a bracket that says nothing else.
fn between(text: &str) -> Option<(usize, usize)> {
    let opens =
        words::first(text, Class::Opens).or_else(|| words::first(text, Class::Excluding))?;
    let closes = words::any_at_end(text, Class::Closes) || words::any_at_end(text, Class::Termed);
    (opens.0 == 0 && closes).then_some((0, text.len()))
}

/// Whether a change stands behind 实际 or 名义.
fn grows(behind: &str) -> bool {
    ["增长", "增速", "上升", "上涨", "下降", "提高", "增", "利率", "收益"]
        .iter()
        .any(|verb| behind.starts_with(verb))
}
