//! What the words before a row say of its numbers.

use super::header::without_unit;
use super::words::TOTALS;
use crate::lexicon::Lexicon;

/// What the first cell of a row says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Label {
    /// What is counted, without marks, unit and region.
    pub name: String,
    /// The unit in its brackets.
    pub unit: Option<String>,
    /// The row is a part of the one above: 其中.
    pub part: bool,
    /// The row is the sum of the others.
    pub total: bool,
    /// Its numbers are those of an index, which has no unit.
    pub index: bool,
}

/// Reads the words before a row.
///
/// | words | |
/// | --- | --- |
/// | 其中：高速公路（公里） | part, 高速公路, 公里 |
/// | 一、税收收入 | 税收收入 |
/// | 居民消费价格指数（上年=100） | index |
/// | 全市常住人口 | 常住人口 |
pub(super) fn label(text: &str, lexicon: &Lexicon) -> Label {
    let squeezed: String = text.chars().filter(|c| !c.is_whitespace() && *c != '*').collect();
    let index = squeezed.contains("=100") || squeezed.contains("＝100");
    let (name, unit) = without_unit(&squeezed, lexicon);
    let mut part = false;
    let mut rest = numbered(&name);
    for word in ["其中：", "其中:", "其中", "#", "＃"] {
        if let Some(behind) = rest.strip_prefix(word) {
            (rest, part) = (numbered(behind), true);
            break;
        }
    }
    let total = TOTALS.contains(&rest);
    if !total {
        for region in ["全市", "全县", "全区", "全省", "全州"] {
            rest = rest.strip_prefix(region).unwrap_or(rest);
        }
    }
    let rest = rest.trim_matches(['：', ':', '、', '—', '-', '·', '①', '②', '③']);
    let index = index || rest.ends_with("指数") || rest.ends_with("系数");
    Label { name: rest.to_owned(), unit, part, total, index }
}

/// Words without the number before them: `一、`, `（一）` (whose brackets are gone), `1.`, `①`.
fn numbered(text: &str) -> &str {
    let digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let rest = text.trim_start_matches(digit);
    let Some(mark) = rest.chars().next().filter(|c| matches!(c, '、' | '.' | '．')) else {
        return text.trim_start_matches(|c| ('①'..='⑳').contains(&c));
    };
    if rest.len() == text.len() { text } else { &rest[mark.len_utf8()..] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_before_rows() {
        for (words, name, unit, part) in [
            ("其中：高速公路（公里）", "高速公路", Some("公里"), true),
            ("一、税收收入", "税收收入", None, false),
            ("（一）增值税", "增值税", None, false),
            ("1.国内增值税", "国内增值税", None, false),
            ("# 城镇", "城镇", None, true),
            ("项 目", "项目", None, false),
            ("固定资产投资（不含农户）", "固定资产投资", None, false),
            ("第一产业", "第一产业", None, false),
            ("全市常住人口（万人）", "常住人口", Some("万人"), false),
            ("一般公共预算收入", "一般公共预算收入", None, false),
        ] {
            let found = label(words, Lexicon::standard());
            assert_eq!(
                (found.name.as_str(), found.unit.as_deref(), found.part),
                (name, unit, part),
                "{words}"
            );
        }
        assert!(label("价格指数（上年=100）", Lexicon::standard()).index);
        assert!(label("合 计", Lexicon::standard()).total);
    }
}
