//! What the columns of a table hold, by the words over them.

use super::value::{is_rate, is_unit, tokens};
use super::words::{DONE, PLAIN, PLANS};
use crate::grammar::TokenKind;
use crate::lexicon::Lexicon;
use crate::report::{Change, Class, Value};

/// What a number of a column is to the quantity of its row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Says {
    /// How much it is.
    #[default]
    Level,
    /// How much of something else: 执行数为预算数%, 占比.
    Share,
    /// How much more, in per cent or in its unit.
    Change(Change),
}

/// What the words over a column say of its numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Column {
    pub says: Says,
    /// The unit in the brackets of the head.
    pub unit: Option<String>,
    /// The time, in ISO form.
    pub time: Option<String>,
    /// Whether it plans, where its words tell.
    pub plan: Option<bool>,
    /// What a change is compared with, as written.
    pub basis: Option<String>,
    /// A change told as an amount: 增减额.
    pub amount: bool,
    /// Words that belong to the name of each number: 产量.
    pub name: String,
    /// Its numbers are parts of those of a column before it: 其中.
    pub part: bool,
}

/// Words of growth.
const GROWTH: &[&str] = &[
    "增长速度", "增长率", "增长", "增减率", "增减额", "增减量", "增减", "增速", "增幅", "增加额",
    "增加量", "增加值率", "增加", "涨跌幅度", "涨跌幅", "涨跌", "涨幅", "升降幅度", "升降", "降幅",
    "下降", "减少", "降低", "变化", "±", "+-", "+、-", "+/-", "净增", "增量", "幅度",
];
/// Of these, words of a rise or fall by an amount.
const AMOUNTS: &[&str] = &["增减额", "增减量", "增加额", "增加量", "增加", "净增", "增量", "减少"];
/// Of these, words of a fall.
const FALLS: &[&str] = &["降幅", "下降", "减少", "降低"];
/// What a change is compared with.
const BASES: &[&str] = &[
    "与上年同期相比", "与去年同期相比", "与上年相比", "与去年相比", "比上年同期", "较上年同期",
    "比去年同期", "较去年同期", "比上年", "较上年", "比去年", "较去年", "比上月", "较上月",
    "比上季", "比年初", "较年初", "同比", "环比", "年均", "比同期", "较同期",
];

/// Reads the words over a column, from above; `year` is the one that 本年 means.
///
/// | words | |
/// | --- | --- |
/// | 产量（万吨） | 产量 in 万吨 |
/// | 2023年, 比上年增长（%） | change of 2023 |
/// | 2024年预算数 | plan of 2024 |
/// | 执行数为预算数% | share in % |
/// | 增减（百分点） | change in 百分点 |
/// | 其中：城镇人口（人） | 城镇人口 in 人, part |
pub(super) fn column(words: &[&str], year: Option<i32>, lexicon: &Lexicon) -> Column {
    let mut column = Column::default();
    for words in words {
        part(words, year, lexicon, &mut column);
    }
    column
}

fn part(words: &str, year: Option<i32>, lexicon: &Lexicon, column: &mut Column) {
    let squeezed: String = words.chars().filter(|c| !c.is_whitespace() && *c != '*').collect();
    let (mut text, unit) = without_unit(&squeezed, lexicon);
    if let Some(rest) = text.strip_prefix("其中") {
        text = rest.trim_start_matches(['：', ':']).to_owned();
        column.part = true;
    }
    if unit.is_some() {
        column.unit = unit;
    }
    let rate = text.ends_with(['%', '％']) || text.contains("的%") || text.contains("百分比");
    if rate {
        column.unit = Some("%".to_owned());
        text = text.trim_end_matches(['%', '％', '，', ',']).to_owned();
    }
    let in_rate = column.unit.as_deref().is_some_and(is_rate);
    let grows = GROWTH.iter().any(|word| text.contains(word))
        && !text.contains("增加值")
        && !text.contains("贡献")
        || BASES.iter().any(|basis| text.starts_with(basis))
        || text.replace("增加值", "").contains("增长");
    let shares = text.contains("占")
        || text.contains("比重")
        || in_rate && text.contains('为')
        || text.contains("为预算")
        || text.contains("为上年")
        || in_rate && text.starts_with("完成") && text.chars().count() > 2
        || text.ends_with("完成率")
        || text.ends_with("执行率")
        || text.ends_with("进度");
    if shares && !grows {
        column.says = Says::Share;
        column.unit = column.unit.take().or(Some("%".to_owned()));
        let at = text.find('为').unwrap_or(0);
        let mut head = Column::default();
        name(&text[..at], year, lexicon, &mut head);
        column.time = head.time.or(column.time.take());
        column.plan = head.plan.or(column.plan);
        // 占比, 占全市比重: part of the name; 完成预算% is not.
        if text.contains("占") || text.contains("比重") {
            column.name = text;
        }
        return;
    }
    if grows {
        let falls = FALLS.iter().any(|word| text.contains(word)) && !text.contains("增");
        column.says = Says::Change(if falls { Change::Decrease } else { Change::Increase });
        column.amount = !in_rate && AMOUNTS.iter().any(|word| text.contains(word));
        // 增减 alone may be an amount.
        let open = ["增减", "变化", "升降"].iter().any(|word| text.contains(word));
        if column.unit.is_none() && !column.amount && !open {
            column.unit = Some("%".to_owned());
        }
        if let Some(basis) = basis(&text) {
            text = text.replacen(&basis, "", 1);
            column.basis = Some(basis);
        }
        // What a name is made of is left when the words of growth are taken off its end.
        let at = GROWTH.iter().filter_map(|word| text.rfind(word)).min().unwrap_or(text.len());
        text.truncate(at);
    }
    name(&text, year, lexicon, column);
}

/// The words a change is compared with: `比上年`, `比2022年`.
fn basis(text: &str) -> Option<String> {
    if let Some(basis) = BASES.iter().find(|basis| text.contains(**basis)) {
        return Some((*basis).to_owned());
    }
    let at = text.find(['比', '较'])?;
    let rest = &text[at + '比'.len_utf8()..];
    let year = rest.bytes().take_while(u8::is_ascii_digit).count();
    let end =
        rest[year..].find('年').filter(|&gap| gap == 0 && year == 4)? + year + '年'.len_utf8();
    Some(text[at..at + '比'.len_utf8() + end].to_owned())
}

/// Takes time and plan out of words; what is left names a quantity.
fn name(text: &str, year: Option<i32>, lexicon: &Lexicon, column: &mut Column) {
    let plans = PLANS.iter().any(|word| text.contains(word));
    let done = DONE.iter().any(|word| text.contains(word));
    let (time, rest) = time(text, year, lexicon);
    column.time = time.or(column.time.take());
    if plans || done {
        column.plan = Some(plans && !done);
    }
    let mut rest = rest.trim_matches(['的', '，', '、', '-', '—', ':', '：']);
    if !PLAIN.contains(&rest) {
        let plain = [
            "绝对数", "绝对值", "预算数", "决算数", "执行数", "完成数", "完成情况", "目标值",
            "计划数", "指标值", "累计",
        ];
        for word in plain {
            rest = rest.strip_suffix(word).unwrap_or(rest);
        }
        for region in ["全市", "全县", "全区", "全省", "全州"] {
            rest = rest.strip_prefix(region).unwrap_or(rest);
        }
    }
    if !rest.is_empty() && !PLAIN.contains(&rest) {
        column.name.push_str(rest);
    }
}

/// Takes a unit in brackets off: `产量（万吨）`, `2023年(亿元)`; other brackets go too.
pub(super) fn without_unit(text: &str, lexicon: &Lexicon) -> (String, Option<String>) {
    let mut out = text.to_owned();
    let mut unit = None;
    while let Some(open) = out.find(['（', '(']) {
        let Some(len) = out[open..].find(['）', ')']) else { break };
        let close = open + len;
        let inner = out[open + out[open..].chars().next().map_or(1, char::len_utf8)..close].trim();
        let inner =
            inner.strip_prefix("单位：").or_else(|| inner.strip_prefix("单位:")).unwrap_or(inner);
        let marks = inner.trim_start_matches(['±', '+', '-', '、', '/', '，']);
        if is_unit(inner, lexicon) {
            unit = Some(inner.to_owned());
        } else if matches!(marks, "%" | "％") {
            unit = Some("%".to_owned());
        }
        let end = close + out[close..].chars().next().map_or(1, char::len_utf8);
        out.replace_range(open..end, "");
    }
    if unit.is_none()
        && let Some(at) = out.rfind(['/', '／', '，', ','])
    {
        let tail = out[at..].trim_start_matches(['/', '／', '，', ',']);
        if is_unit(tail, lexicon) {
            unit = Some(tail.to_owned());
            out.truncate(at);
        }
    }
    (out, unit)
}

/// Takes the time out of words: `2023年执行数` → 2023, 执行数; `上年同期` → the year before.
pub(super) fn time(text: &str, year: Option<i32>, lexicon: &Lexicon) -> (Option<String>, String) {
    let relative = [
        ("上年同期", -1),
        ("去年同期", -1),
        ("上年度", -1),
        ("上年", -1),
        ("去年", -1),
        ("上期", -1),
        ("基期", -1),
        ("本年度", 0),
        ("本年", 0),
        ("当年", 0),
        ("今年", 0),
        ("本期", 0),
        ("报告期", 0),
        ("前年", -2),
    ];
    if let Some((word, years)) = relative.iter().find(|(word, _)| text.contains(word)) {
        let rest = text.replacen(word, "", 1);
        return (year.map(|year| (year + years).to_string()), rest);
    }
    let found = tokens(text, lexicon);
    let date = found.iter().find_map(|token| match &token.kind {
        TokenKind::Mention(Class::Date, Some(Value::Text(value))) => {
            Some((token.start..token.end, value.clone()))
        }
        _ => None,
    });
    if let Some((range, value)) = date {
        let mut rest = text.to_owned();
        rest.replace_range(range, "");
        let rest = rest.trim_start_matches(['末', '底', '度']).to_owned();
        return (dated(&value, year), rest);
    }
    // 2023: without 年.
    let at = text.find(|c: char| c.is_ascii_digit());
    let digits = at
        .map(|at| &text[at..])
        .map(|rest| &rest[..rest.bytes().take_while(u8::is_ascii_digit).count()]);
    if let Some((at, digits)) = at.zip(digits)
        && digits.len() == 4
        && (digits.starts_with("19") || digits.starts_with("20"))
    {
        let mut rest = text.to_owned();
        rest.replace_range(at..at + 4, "");
        let rest = rest.trim_start_matches(['年', '度', '末']).to_owned();
        return (Some(digits.to_owned()), rest);
    }
    (None, text.to_owned())
}

/// A date in ISO form, with the year where the words do not tell it.
fn dated(value: &str, year: Option<i32>) -> Option<String> {
    let whole = |part: &str| match part.strip_prefix("--") {
        Some(day) if day.starts_with('-') => None,
        Some(month) => Some(format!("{}-{month}", year?)),
        None if part.starts_with(['H', 'Q']) => Some(format!("{}-{part}", year?)),
        None => Some(part.to_owned()),
    };
    let parts: Option<Vec<String>> = value.split('/').map(whole).collect();
    let parts = parts?;
    // Months that are halves and quarters are told as such.
    let month = |part: &str| Some((part.get(..4)?.to_owned(), part.get(5..)?.parse::<u32>().ok()?));
    if let [first, last] = &parts[..]
        && let (Some((year, from)), Some((same, to))) = (month(first), month(last))
        && year == same
    {
        let run = match (from, to) {
            (1, 6) => Some(format!("{year}-H1")),
            (7, 12) => Some(format!("{year}-H2")),
            (1, 9) => Some(format!("{year}-Q1/{year}-Q3")),
            (1 | 4 | 7 | 10, _) if to == from + 2 => Some(format!("{year}-Q{}", to / 3)),
            (1, 12) => Some(year),
            _ => None,
        };
        if let Some(run) = run {
            return Some(run);
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Column {
        column(words, Some(2023), Lexicon::standard())
    }

    #[test]
    fn words_over_columns() {
        let up = Says::Change(Change::Increase);
        for (words, says, unit, time, plan, name) in [
            (&["2023年"][..], Says::Level, None, Some("2023"), None, ""),
            (&["2022"], Says::Level, None, Some("2022"), None, ""),
            (&["产量（万吨）"], Says::Level, Some("万吨"), None, None, "产量"),
            (&["比上年增长（%）"], up, Some("%"), None, None, ""),
            (&["同比±%"], up, Some("%"), None, None, ""),
            (&["2023年", "增速"], up, Some("%"), Some("2023"), None, ""),
            (&["比上年增减（百分点）"], up, Some("百分点"), None, None, ""),
            (&["产值增长（%）"], up, Some("%"), None, None, "产值"),
            (&["增加值（亿元）"], Says::Level, Some("亿元"), None, None, "增加值"),
            (&["2024年预算数"], Says::Level, None, Some("2024"), Some(true), ""),
            (&["决算数（万元）"], Says::Level, Some("万元"), None, Some(false), ""),
            (&["执行数为预算数%"], Says::Share, Some("%"), None, Some(false), ""),
            (&["为上年决算数的%"], Says::Share, Some("%"), None, None, ""),
            (&["上年"], Says::Level, None, Some("2022"), None, ""),
            (&["2025年目标"], Says::Level, None, Some("2025"), Some(true), ""),
            (&["学校数（所）"], Says::Level, Some("所"), None, None, "学校数"),
            (&["占比（%）"], Says::Share, Some("%"), None, None, "占比"),
            (&["完成情况"], Says::Level, None, None, Some(false), ""),
        ] {
            let found = read(words);
            assert_eq!(
                (
                    found.says,
                    found.unit.as_deref(),
                    found.time.as_deref(),
                    found.plan,
                    found.name.as_str()
                ),
                (says, unit, time, plan, name),
                "{words:?}"
            );
        }
        for (words, name, part) in [
            (&["其中：城镇人口"][..], "城镇人口", true),
            (&["其中", "税收收入"], "税收收入", true),
            (&["城镇人口"], "城镇人口", false),
        ] {
            let found = read(words);
            assert_eq!((found.name.as_str(), found.part), (name, part), "{words:?}");
        }
        assert_eq!(read(&["比2022年增长"]).basis.as_deref(), Some("比2022年"));
        assert_eq!(read(&["比上年增长"]).basis.as_deref(), Some("比上年"));
        assert_eq!(read(&["下降（%）"]).says, Says::Change(Change::Decrease));
    }
}
