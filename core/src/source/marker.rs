//! Section markers: `一、` `（一）` `1.` `一是` `（1）` `第一部分`.
//!
//! GB/T 9704-2012, 7.3.3 sets four levels: `一、` `（一）` `1.` `（1）`. Reports add
//! `一是` and `第一，` beside `1.`, and bare headings or `第一部分` above `一、`. Plans have
//! 编, 章, 节, 条 and boxes, 专栏; yearbooks have entries, `【概况】`.

use crate::report::Level;

/// A marker at the beginning of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marker {
    /// Series that the marker belongs to.
    pub family: Family,
    /// Its number; `None` for 最后.
    pub number: Option<u32>,
    /// Bytes of the label.
    pub label: usize,
}

impl Marker {
    /// Level that the marker stands for.
    pub fn level(&self) -> Level {
        self.family.level()
    }
}

/// A series of markers that count together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Family {
    /// 第一部分
    Division,
    /// 第一章
    Chapter,
    /// 第一节
    Clause,
    /// 第一条
    Article,
    /// 一、
    Comma,
    /// 一 (alone, or set apart by a blank)
    Bare,
    /// （一）
    Paren,
    /// 1.
    Dot,
    /// 一是
    Is,
    /// 一要
    Must,
    /// 第一，
    Ordinal,
    /// 首先，其次，最后，
    Order,
    /// （1）
    ParenDigit,
    /// 1）
    HalfParen,
    /// ①
    Circle,
    /// 专栏1
    Panel,
    /// 【概况】
    Entry,
}

impl Family {
    /// Level that the markers of the series stand for.
    pub fn level(self) -> Level {
        match self {
            Self::Division | Self::Chapter => Level::Part,
            Self::Comma | Self::Bare | Self::Clause => Level::Section,
            Self::Paren | Self::Article => Level::Subsection,
            Self::Dot | Self::Is | Self::Ordinal | Self::Order | Self::Must => Level::Item,
            Self::Panel | Self::Entry => Level::Item,
            Self::ParenDigit | Self::HalfParen | Self::Circle => Level::Subitem,
        }
    }

    /// Whether a series is counted over the sections: 章 over 编, 条 and 专栏 over 章.
    pub fn goes_over(self) -> bool {
        matches!(self, Self::Chapter | Self::Article | Self::Panel)
    }

    /// Whether a series stands above another one of its level: 编 above 章, 节 above 一、,
    /// 条 above （一）.
    pub fn is_above(self, other: Self) -> bool {
        let rank = |family| match family {
            Self::Division => 0,
            Self::Chapter | Self::Clause | Self::Article => 1,
            _ => 2,
        };
        self.level() == other.level() && rank(self) < rank(other)
    }
}

/// The marker at the beginning of a text.
///
/// | text | family | number | label |
/// | --- | --- | --- | --- |
/// | `一、工作回顾` | `Comma` | 1 | `一、` |
/// | `（十二）` | `Paren` | 12 | `（十二）` |
/// | `1.做优` | `Dot` | 1 | `1.` |
/// | `三是以` | `Is` | 3 | `三是` |
/// | `第一，` | `Ordinal` | 1 | `第一，` |
/// | `（3）` | `ParenDigit` | 3 | `（3）` |
/// | `第二部分` | `Division` | 2 | `第二部分` |
/// | `第三条 ` | `Article` | 3 | `第三条` |
/// | `专栏1 ` | `Panel` | 1 | `专栏1` |
/// | `1.5亿元`, `一、二、三产业`, `第一产业` | none | | |
pub(crate) fn at(text: &str) -> Option<Marker> {
    let first = text.chars().next()?;
    match first {
        '（' | '(' | '〔' | '[' => parenthesis(text),
        '第' => ordinal(text),
        '专' | '專' => panel(text),
        '首' | '其' | '再' | '最' => order(text),
        '0'..='9' | '０'..='９' => digits(text),
        '①'..='⑳' => enclosed(first, '①', Family::Circle),
        '⑴'..='⒇' => enclosed(first, '⑴', Family::ParenDigit),
        '⒈'..='⒛' => enclosed(first, '⒈', Family::Dot),
        '㈠'..='㈩' => enclosed(first, '㈠', Family::Paren),
        _ if is_numeral(first) => numeral(text),
        _ => None,
    }
}

/// `（一）` `(1)`; brackets of both widths may be mixed.
fn parenthesis(text: &str) -> Option<Marker> {
    let open = text.chars().next()?;
    let inner = text[open.len_utf8()..].trim_start();
    let skipped = text.len() - inner.len();
    let (family, number, len) = match han(inner) {
        Some((number, len)) if !matches!(open, '[') => (Family::Paren, number, len),
        Some(_) => return None,
        None => {
            let (number, len) = arabic(inner)?;
            (Family::ParenDigit, number, len)
        }
    };
    if matches!(open, '[' | '〔') && family == Family::ParenDigit {
        return None;
    }
    let after = inner[len..].trim_start();
    let close = after.chars().next().filter(|c| matches!(c, '）' | ')' | '〕'))?;
    let mut label = skipped + (inner.len() - after.len()) + close.len_utf8();
    if text[label..].starts_with('、') {
        label += '、'.len_utf8();
    }
    Some(Marker { family, number: Some(number), label })
}

/// `第一部分` `第一章` `第一节` `第一，` `第一、` `第一是`.
fn ordinal(text: &str) -> Option<Marker> {
    let inner = &text['第'.len_utf8()..];
    let (number, len) = han(inner).or_else(|| arabic(inner))?;
    let rest = &inner[len..];
    let base = '第'.len_utf8() + len;
    let found = |family, tail: &str| {
        Some(Marker { family, number: Some(number), label: base + tail.len() })
    };
    for (tail, family) in [
        ("部分", Family::Division),
        ("编", Family::Division),
        ("章", Family::Chapter),
        ("節", Family::Clause),
        ("节", Family::Clause),
    ] {
        if let Some(after) = rest.strip_prefix(tail) {
            let label = after.chars().next().is_none_or(|c| {
                c.is_whitespace()
                    || matches!(c, '：' | ':' | '、' | '，')
                    || !matches!(c, '的' | '是')
            });
            return if label { found(family, tail) } else { None };
        }
    }
    // 第一条 为了规范; not 第一条生产线
    if let Some(after) = rest.strip_prefix(['条', '條'])
        && after.chars().next().is_none_or(|c| c.is_whitespace() || matches!(c, '：' | ':'))
    {
        return found(Family::Article, "条");
    }
    for tail in ["，", "、", "是", "：", ",", "．"] {
        if let Some(after) = rest.strip_prefix(tail) {
            // 第一、二、三产业; 第一、第二轮
            return if han(after).is_some() || after.starts_with('第') {
                None
            } else {
                found(Family::Ordinal, tail)
            };
        }
    }
    None
}

/// `专栏1` `专栏 二` `专栏3：`; not `专栏12期`.
fn panel(text: &str) -> Option<Marker> {
    let inner = text.strip_prefix("专栏").or_else(|| text.strip_prefix("專欄"))?;
    let body = inner.trim_start();
    let (number, len) = arabic(body).or_else(|| han(body))?;
    let counts = ['个', '期', '篇', '项', '块', '余', '多', '、', '-', '—', '－', '.'];
    (!body[len..].starts_with(counts)).then_some(Marker {
        family: Family::Panel,
        number: Some(number),
        label: text.len() - body.len() + len,
    })
}

/// `首先，` `其次，` `再次，` `最后，`.
fn order(text: &str) -> Option<Marker> {
    for (word, number) in [("首先", Some(1)), ("其次", Some(2)), ("再次", Some(3)), ("最后", None)]
    {
        if let Some(rest) = text.strip_prefix(word) {
            let mark = rest.chars().next().filter(|c| matches!(c, '，' | ',' | '、' | '是'))?;
            return Some(Marker {
                family: Family::Order,
                number,
                label: word.len() + mark.len_utf8(),
            });
        }
    }
    None
}

/// `1.` `1．` `1、` `1）`, never the head of a decimal.
fn digits(text: &str) -> Option<Marker> {
    let (number, len) = arabic(text)?;
    let rest = text[len..].trim_start_matches(' ');
    let blank = text.len() - len - rest.len();
    let mark = rest.chars().next()?;
    let after = rest[mark.len_utf8()..].chars().next();
    let family = match mark {
        '.' | '．' | '、' | '﹒' => Family::Dot,
        '）' | ')' => Family::HalfParen,
        _ => return None,
    };
    let counted = after.is_some_and(|c| c.is_ascii_digit() || ('０'..='９').contains(&c));
    if counted || number == 0 || number > 199 || blank > 1 {
        return None;
    }
    Some(Marker { family, number: Some(number), label: len + blank + mark.len_utf8() })
}

/// `一、` `一．` `一是` `一要`, or a numeral set apart by a blank.
fn numeral(text: &str) -> Option<Marker> {
    let (number, len) = han(text)?;
    let rest = &text[len..];
    let found =
        |family, tail: usize| Some(Marker { family, number: Some(number), label: len + tail });
    let Some(mark) = rest.chars().next() else {
        return found(Family::Bare, 0);
    };
    let after = &rest[mark.len_utf8()..];
    match mark {
        // 一、二、三产业; 二、三产业
        '、' if han(after).is_some_and(|(_, n)| {
            after[n..].starts_with([
                '、', '产', '產', '次', '级', '線', '线', '季', '月', '期', '号', '是',
            ])
        }) =>
        {
            None
        }
        '、' | '．' | '.' | '﹑' => found(Family::Comma, mark.len_utf8()),
        '是' if !after.starts_with(['非', '一']) => found(Family::Is, mark.len_utf8()),
        '要' => found(Family::Must, mark.len_utf8()),
        '）' | ')' => found(Family::Paren, mark.len_utf8()),
        c if c.is_whitespace() => {
            let body = after.trim_start();
            if body.starts_with('、') {
                return found(Family::Comma, rest.len() - body.len() + '、'.len_utf8());
            }
            let heading =
                body.len() <= 120 && !body.ends_with(super::is_stop) && body.chars().count() > 1;
            if heading && (c == '\u{3000}' || rest.len() - body.len() > 1) {
                found(Family::Bare, 0)
            } else {
                None
            }
        }
        _ => None,
    }
}

fn enclosed(c: char, first: char, family: Family) -> Option<Marker> {
    Some(Marker { family, number: Some(c as u32 - first as u32 + 1), label: c.len_utf8() })
}

const fn is_numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// A Chinese digit from 1 to 9.
pub(crate) const fn digit(c: char) -> Option<u32> {
    Some(match c {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// A Chinese numeral from 1 to 99: `一` `十二` `二十` `三十五`.
pub(crate) fn han(text: &str) -> Option<(u32, usize)> {
    let (mut tens, mut units, mut len) = (None, None, 0);
    for c in text.chars().take(4) {
        match (c, digit(c)) {
            ('十', _) if tens.is_none() => tens = Some(units.take().unwrap_or(1)),
            (_, Some(d)) if units.is_none() => units = Some(d),
            _ => break,
        }
        len += c.len_utf8();
    }
    let number = tens.unwrap_or(0) * 10 + units.unwrap_or(0);
    (number > 0).then_some((number, len))
}

/// Up to three digits of either width.
pub(crate) fn arabic(text: &str) -> Option<(u32, usize)> {
    let (mut number, mut len) = (0, 0);
    for (n, c) in text.chars().enumerate() {
        let digit = match c {
            '0'..='9' => c as u32 - '0' as u32,
            '０'..='９' => c as u32 - '０' as u32,
            _ => break,
        };
        if n == 3 {
            return None;
        }
        number = number * 10 + digit;
        len += c.len_utf8();
    }
    (len > 0).then_some((number, len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_of_every_family() {
        let table: &[(&str, Family, Option<u32>, &str)] = &[
            ("一、工作回顾", Family::Comma, Some(1), "一、"),
            ("十二．环境", Family::Comma, Some(12), "十二．"),
            ("一 、环境", Family::Comma, Some(1), "一 、"),
            ("（一）加强监督", Family::Paren, Some(1), "（一）"),
            ("(十) 改革", Family::Paren, Some(10), "(十)"),
            ("㈢文化", Family::Paren, Some(3), "㈢"),
            ("1.做优", Family::Dot, Some(1), "1."),
            ("１２．做优", Family::Dot, Some(12), "１２．"),
            ("1、收入", Family::Dot, Some(1), "1、"),
            ("三是以更大力度", Family::Is, Some(3), "三是"),
            ("二要依法行政", Family::Must, Some(2), "二要"),
            ("第一，加快", Family::Ordinal, Some(1), "第一，"),
            ("第十、坚持", Family::Ordinal, Some(10), "第十、"),
            ("首先，要", Family::Order, Some(1), "首先，"),
            ("最后，要", Family::Order, None, "最后，"),
            ("（3）做好", Family::ParenDigit, Some(3), "（3）"),
            ("⑵做好", Family::ParenDigit, Some(2), "⑵"),
            ("1）收入", Family::HalfParen, Some(1), "1）"),
            ("②支出", Family::Circle, Some(2), "②"),
            ("第二部分 工作安排", Family::Division, Some(2), "第二部分"),
            ("第三章", Family::Chapter, Some(3), "第三章"),
            ("第十二条　本办法", Family::Article, Some(12), "第十二条"),
            ("专栏1 数字工程", Family::Panel, Some(1), "专栏1"),
            ("专栏 二：", Family::Panel, Some(2), "专栏 二"),
            ("二", Family::Bare, Some(2), "二"),
            ("二　农业", Family::Bare, Some(2), "二"),
        ];
        for (text, family, number, label) in table {
            let found = at(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (found.family, found.number, &text[..found.label]),
                (*family, *number, *label),
                "{text}"
            );
        }
    }

    #[test]
    fn what_looks_like_a_marker() {
        for text in [
            "1.5亿元", "一、二、三产业增加值", "二、三产业", "第一产业", "第一、二产业",
            "第一、第二轮", "第一季度", "2024年", "一年来", "一是一", "10月，", "（2024年1月）",
            "[3]术语：", "三个规定", "2024.1", "第一条生产线投产", "专栏12期", "专栏作家",
        ] {
            assert_eq!(at(text), None, "{text}");
        }
    }
}
