//! Digits that label what stands beside them: numbers of figures, of boxes, of the items of a list,
//! of footnotes, of pages; and the digits of sentences in another language.

use super::chars::{first, first_chars, is_blank, is_han, last, last_chars, skip_blanks};
use super::claim::Claim;
use super::numeral::{Numeral, numeral};
use super::scan::Scan;
use crate::report::{Class, Value};

/// A label whose digits `n` stand at `at` and leave `left`.
///
/// | text | reading |
/// |---|---|
/// | `图 1` 地区生产总值, `专栏3` 重点工程, 附表`2`： | numbering |
/// | 任务`1`：改造小区, 步骤`2`： | numbering |
/// | 包括`1`、督办议案。2、检查 | numbering |
/// | `1️⃣`新增企业; at the start of a paragraph `2.2`本级投资 and `20.`2026年省运会 | numbering |
/// | 上升22.1%`1`。 审结46件`3`，判处 | footnote |
/// | 行贿案`2`入选典型案例 | footnote |
/// | 第68/`127页`; 政府工作报告-`29篇` | code |
/// | 任务12项, 代表3名, 图书5册, 表扬3人 | none |
pub(super) fn label<'t>(
    scan: &Scan<'t, '_>,
    at: usize,
    left: &'t str,
    n: &Numeral,
) -> Option<Claim<'t>> {
    let end = scan.text.len() - left.len();
    let value = Some(Value::Number(n.low));
    let next = first(left);
    if matches!(next, '\u{FE0F}' | '\u{20E3}') {
        let rest = left.trim_start_matches(['\u{FE0F}', '\u{20E3}']);
        return Some(Claim::Mention(at, scan.text.len() - rest.len(), Class::Numbering, value));
    }
    if n.decimal {
        return item_of_paragraph(scan, at, left, n);
    }
    if n.scaled || n.over {
        return None;
    }
    if n.length <= 2 {
        // One character tells most numbers apart.
        let touching = last(&scan.text[scan.floor..at]);
        let may = matches!(touching, '图' | '表' | '栏' | '件') || is_blank(touching);
        let may = may || matches!(next, '：' | ':' | '、');
        let before = if may { scan.before(at) } else { "" };
        if may && (captioned(before, left) || listed(before, left, n)) {
            return Some(Claim::Mention(at, end, Class::Numbering, value));
        }
        if footnote(scan, at, left) {
            return Some(Claim::Mention(at, end, Class::Footnote, value));
        }
    }
    if scan.text[..at].ends_with('/') && scan.floor + 1 == at && left.starts_with('页') {
        return Some(Claim::Mention(at, end + '页'.len_utf8(), Class::Code, value));
    }
    // 政府工作报告-29篇（第1/9页）: how many texts a page offers
    let offers = ["报告-", "总结-", "范文-", "汇编-", "精选-"];
    let before = &scan.text[..at];
    let offered = before.ends_with('-') && offers.iter().any(|words| before.ends_with(words));
    if offered && let Some(rest) = left.strip_prefix('篇').filter(|rest| !is_han(first(rest))) {
        return Some(Claim::Mention(at, scan.text.len() - rest.len(), Class::Code, value));
    }
    None
}

/// 2.2本级投资, 20.2026年省运会: the number of an item and what it is about.
fn item_of_paragraph<'t>(
    scan: &Scan<'t, '_>,
    at: usize,
    left: &'t str,
    n: &Numeral,
) -> Option<Claim<'t>> {
    const LARGEST: f64 = 100.0;
    if n.low >= LARGEST || n.scaled || !scan.opens(at).0 || !is_han(first(left)) {
        return None;
    }
    let end = scan.text.len() - left.len();
    let digits = &scan.text[at..end];
    let (whole, part) = digits.split_once('.')?;
    let number = |value: f64| Some(Value::Number(value));
    if part.len() == 4 && left.starts_with('年') {
        let end = at + whole.len() + 1;
        return Some(Claim::Mention(at, end, Class::Numbering, number(n.low.trunc())));
    }
    let counts =
        scan.lexicon.units.longest(left).is_some_and(|(len, unit)| {
            len > 0 && unit.dimension != crate::lexicon::Dimension::Noun
        });
    let scaled = super::chars::is_numeral(first(left)) || left.starts_with('成');
    let titled = part.len() == 1 && !counts && !scaled;
    titled.then(|| Claim::Mention(at, end, Class::Numbering, number(n.low)))
}

/// 图 1, 专栏3; 任务1：, 步骤2：.
fn captioned(before: &str, left: &str) -> bool {
    const FIGURES: [&str; 6] = ["图", "表", "专栏", "附件", "附表", "附图"];
    const PEOPLE: [&str; 14] = [
        "代表", "发表", "报表", "地图", "蓝图", "意图", "企图", "版图", "试图", "构图", "图表",
        "仪表", "外表", "电表",
    ];
    const ITEMS: [&str; 8] = ["任务", "步骤", "案例", "问题", "环节", "举措", "措施", "要点"];
    let touching = before.trim_end_matches(is_blank);
    let figure = FIGURES.iter().find_map(|word| touching.strip_suffix(word));
    if let Some(words) = figure.filter(|_| !PEOPLE.iter().any(|word| touching.ends_with(word))) {
        let next = first(left);
        let opens = words.is_empty() || !is_han(last(words)) || touching.len() == before.len();
        return opens && (!is_han(next) || touching.len() == before.len());
    }
    left.starts_with(['：', ':']) && ITEMS.iter().any(|word| touching.ends_with(word))
}

/// 包括1、督办议案。2、检查: the first of a list that goes on.
fn listed(before: &str, left: &str, n: &Numeral) -> bool {
    const LONGEST: usize = 100;
    let opens = ["包括", "分别是", "主要是", "主要有", "如下"].iter().any(|w| before.ends_with(w));
    let Some(item) = left.strip_prefix('、').filter(|_| opens && n.low == 1.0) else {
        return false;
    };
    let next = first(skip_blanks(item));
    is_han(next) && numeral(item).is_err() && first_chars(item, LONGEST).contains("2、")
}

/// A digit behind a complete number, or behind a case and before what became of it.
fn footnote(scan: &Scan<'_, '_>, at: usize, left: &str) -> bool {
    const VERBS: [&str; 8] = ["入选", "被评", "被最高", "获评", "荣获", "获全", "获省", "获最高"];
    let next = first(left);
    let ends = matches!(next, '，' | '。' | '；' | '）' | '\0');
    if scan.floor == at {
        return ends && scan.ends_with_unit(at);
    }
    let noun = ["案", "案件", "案例", "经验", "做法"].iter().any(|w| scan.text[..at].ends_with(w));
    noun && VERBS.iter().any(|verb| left.starts_with(verb))
}

/// Whether an amount, which leaves `left`, stands in a sentence in Latin letters: words stand around it, and
/// nothing Chinese.
///
/// | text | |
/// |---|---|
/// | We built `3` schools, total of `12.44` million jobs | yes |
/// | GDP`5.2%`, WiFi AP `300个` | no |
pub(super) fn is_foreign(text: &str, at: usize, left: &str) -> bool {
    const NEAR: usize = 12;
    const FEWEST: usize = 6;
    // Nearly every number of a report has something Chinese close behind it.
    if left.chars().take(4).any(is_chinese) {
        return false;
    }
    let behind = first_chars(left, NEAR);
    let before = last_chars(&text[..at], NEAR);
    let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).count();
    let latin = !before.chars().any(is_chinese) && !behind.chars().any(is_chinese);
    let parted = before.is_empty() || before.contains(' ');
    let words = letters(before) + letters(behind) >= FEWEST;
    latin && parted && words && (behind.contains(' ') || letters(before) > 3)
}

/// A character or mark of a Chinese text.
fn is_chinese(c: char) -> bool {
    is_han(c) || matches!(c, '，' | '。' | '、' | '；' | '：' | '％' | '（' | '）')
}

#[cfg(test)]
mod tests {
    use crate::events::Events;
    use crate::grammar::{TokenKind, scan};
    use crate::{Class, Lexicon};

    /// The mention that begins at the first digit behind the mark `|` of a text.
    fn class(text: &str) -> Option<Class> {
        let at = text.find('|').unwrap();
        let text = text.replace('|', "");
        let events = Events::of(&text);
        let tokens = scan(&text, events.all().iter().copied(), Lexicon::standard());
        let token = tokens.iter().find(|t| t.start <= at && at < t.end)?;
        match &token.kind {
            TokenKind::Mention(class, _) => Some(*class),
            _ => None,
        }
    }

    #[test]
    fn table() {
        for (text, read) in [
            ("图 |1 地区生产总值及增速", Class::Numbering),
            ("专栏|3 重点工程", Class::Numbering),
            ("见附表|2。", Class::Numbering),
            ("任务|1：改造小区6个", Class::Numbering),
            ("主要包括|1、督办议案。2、检查实施。", Class::Numbering),
            ("|1️⃣新增企业12家", Class::Numbering),
            ("|2.2本级计划投资35万元", Class::Numbering),
            ("|20.2026年省运会", Class::Numbering),
            ("上升22.1%|1。", Class::Footnote),
            ("审结46件|3，判处罪犯51人", Class::Footnote),
            ("行贿案|2入选典型案例", Class::Footnote),
            ("（第68/|127页）", Class::Code),
            ("年度总结-|29篇（一）", Class::Code),
            ("We built |3 schools and roads.", Class::Lexical),
            ("total of |12.44 million jobs were", Class::Lexical),
            ("achieved in |2025 was indeed", Class::Date),
        ] {
            assert_eq!(class(text), Some(read), "{text}");
        }
        for text in [
            "任务|12项", "代表|3名", "图书|5册", "表扬|3人", "|2.2亿元用于修路", "绘制蓝图|5张",
            "审结46件|51人", "GDP|5.2%", "WiFi AP |300个",
        ] {
            assert_eq!(class(text), None, "{text}");
        }
    }
}
