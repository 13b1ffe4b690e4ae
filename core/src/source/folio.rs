//! Page numbers, by their form.
//!
//! | form | examples |
//! | --- | --- |
//! | between ornaments | `— 3 —` `-3-` `·3·` `— 十二 —` `— 3/9 —` |
//! | in words | `第 3 页` `第3页 共9页` `共9页，第3页` `Page 3 of 9` `P.3` `第3版` `A03版` |
//! | a page of pages | `3 / 9` |
//! | uncertain | `3` `3/9` `〔3〕` `— 3` |

use super::marker;

/// Longest page number, in bytes.
const LONGEST: usize = 60;

/// A page number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    /// What stands around it.
    pub form: char,
    pub page: u32,
    /// Whether it is one wherever it stands.
    pub certain: bool,
}

/// Whether a line is a number that may be that of a page: `3`, `3/9`, `〔3〕`.
pub(super) fn may_be_number(text: &str) -> bool {
    text.len() <= LONGEST && number(text).is_some_and(|n| matches!(n.form, ' ' | '/' | '〔' | '【'))
}

/// The number of a page, on a line of its own.
pub(super) fn number(text: &str) -> Option<Number> {
    // The first character tells most lines that are none.
    let first = narrow(text.chars().next()?);
    let worded = matches!(first, '第' | '共' | 'p' | 'P' | '〔' | '【' | 'A'..='D');
    let begins = first.is_ascii_digit() || worded || is_ornament(first);
    if text.len() > LONGEST || !begins {
        return None;
    }
    let line: String = text.chars().filter(|c| !c.is_whitespace()).map(narrow).collect();
    let certain = |page, form| Some(Number { form, page, certain: true });
    let likely = |page, form| Some(Number { form, page, certain: false });
    let inner = line.trim_matches(is_ornament);
    let (led, trailed) = (line.starts_with(is_ornament), line.ends_with(is_ornament));
    if let Some(page) = counted(inner) {
        return match (led, trailed) {
            (true, true) => certain(page, '-'),
            (false, false) if inner.bytes().all(|b| b.is_ascii_digit()) => {
                if inner.len() <= 3 {
                    likely(page, ' ')
                } else {
                    None
                }
            }
            (false, false) => None,
            _ if inner.bytes().all(|b| b.is_ascii_digit()) => likely(page, '-'),
            _ => None,
        };
    }
    if let Some((page, pages)) = inner.split_once('/')
        && let (Some(page), Some(pages)) = (digits(page), digits(pages))
    {
        let fits = (1..=pages).contains(&page) && pages > 1;
        let spaced = text.contains([' ', '\u{3000}']);
        return match () {
            () if !fits => None,
            () if led && trailed || spaced => certain(page, '/'),
            () => likely(page, '/'),
        };
    }
    for (open, close) in [('〔', '〕'), ('【', '】')] {
        if let Some(page) = line.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)) {
            return likely(digits(page)?, open);
        }
    }
    let page = paged(inner)?;
    certain(page, '页')
}

/// `第3页`, `第三頁`, `第3页共9页`, `共9页第3页`, `第3页(共9页)`, `第3版`, `03版`, `A3版`, `Page3of9`, `P3`.
fn paged(line: &str) -> Option<u32> {
    if let Some(rest) = line.strip_prefix(['p', 'P']) {
        let rest = rest.strip_prefix("age").or(rest.strip_prefix("AGE")).unwrap_or(rest);
        let rest = rest.strip_prefix(['.', ':']).unwrap_or(rest);
        let (page, pages) = rest.split_once("of").or(rest.split_once('/')).unwrap_or((rest, "1"));
        return digits(page).filter(|_| digits(pages).is_some());
    }
    let is_numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百〇零".contains(c);
    let told = |word: &[char]| {
        let (before, _) = line.split_once(word)?;
        let start = before.trim_end_matches(is_numeral).len();
        counted(&before[start..])
    };
    if line.contains(['页', '頁']) && line.contains('第') {
        let rest = line.trim_matches(|c| is_numeral(c) || "第页頁共/,，、|()（）".contains(c));
        let at = line.rfind('第')? + '第'.len_utf8();
        let end = line[at..].find(|c| !is_numeral(c)).map_or(line.len(), |end| at + end);
        return counted(&line[at..end]).filter(|_| rest.is_empty());
    }
    let body = line.strip_prefix('第').unwrap_or(line);
    let body = body.strip_prefix(['A', 'B', 'C', 'D']).unwrap_or(body);
    let (number, name) = body.split_once('版')?;
    let name = name.trim_start_matches([':', '：', '·', '|']);
    // 第3版：要闻
    let told = told(&['版'])?;
    (!number.is_empty() && number.chars().all(is_numeral) && name.chars().count() <= 4)
        .then_some(told)
        .filter(|_| !name.contains(['本', '权', '的', '图']))
}

/// Digits of either width, or a Chinese numeral up to 99.
fn counted(text: &str) -> Option<u32> {
    let han = || marker::han(text).filter(|&(_, len)| len == text.len()).map(|(page, _)| page);
    digits(text).or_else(han)
}

/// At most four digits.
fn digits(text: &str) -> Option<u32> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// Digits, letters, dashes and slashes as ASCII has them.
pub(super) fn narrow(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | '（' | '）' | '／' | '｜' => {
            char::from_u32(c as u32 - 0xFEE0).unwrap_or(c)
        }
        c => c,
    }
}

/// What a page number is set between.
pub(super) const fn is_ornament(c: char) -> bool {
    matches!(
        c,
        '—' | '-'
            | '－'
            | '–'
            | '―'
            | '─'
            | '━'
            | '−'
            | '﹣'
            | '~'
            | '～'
            | '·'
            | '•'
            | '‧'
            | '∙'
            | '・'
            | '●'
            | '○'
            | '◆'
            | '◇'
            | '■'
            | '□'
            | '▪'
            | '*'
            | '＊'
            | '|'
            | '='
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_of_every_form() {
        for (text, page) in [
            ("— 3 —", 3),
            ("-3-", 3),
            ("－ １２ －", 12),
            ("- 1 2 -", 12),
            ("·7·", 7),
            ("— 十二 —", 12),
            ("第 3 页", 3),
            ("第三页", 3),
            ("第3页 共20页", 3),
            ("第3页/共20页", 3),
            ("第 3 頁（共 20 頁）", 3),
            ("共20页，第3页", 3),
            ("- 第3页 -", 3),
            ("3 / 20", 3),
            ("— 3/20 —", 3),
            ("Page 3 of 20", 3),
            ("P.3", 3),
            ("第3版", 3),
            ("第三版：要闻", 3),
            ("A03版", 3),
        ] {
            let found = number(text).unwrap_or_else(|| panic!("{text}"));
            assert!(found.certain && found.page == page, "{text}: {found:?}");
        }
        for (text, form) in [("3", ' '), ("１２", ' '), ("3/9", '/'), ("〔3〕", '〔'), ("— 3", '-')]
        {
            let found = number(text).unwrap_or_else(|| panic!("{text}"));
            assert!(!found.certain && found.form == form, "{text}: {found:?}");
        }
    }

    #[test]
    fn what_looks_like_a_page_number() {
        for text in [
            "2024", "3%", "3件", "一", "（3）", "9/3", "1/1", "第3位", "第三产业", "第3页的图",
            "共20页", "3.", "——2025年", "第二版权", "P2P", "-3.5", "— —", "12345",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
