//! Times that only the words around tell: 96年, 始建于1127年, 20**年, 上午9点.

use super::chars::{first, first_chars, is_blank};
use super::claim::Claim;
use super::date::When;
use super::numeral::Numeral;
use crate::report::{Class, Value};

/// A year or hour whose numeral `n` stands at `at`, between `before` and `left`.
///
/// | text | reading |
/// |---|---|
/// | `96年`，国内生产总值; 比`95年`增长; `98年底`; `05年`末 | 1996, 1995, 1998, 2005 |
/// | 历时96年, 96年以上, 已有60年 | none |
/// | 始建于`1127年`, 公元`960年` | 1127, 0960 |
/// | 距今1300年, 1300年历史 | none |
/// | `20**年` `201*年` `20××年` | a year without a value |
/// | 上午`9点`, 夜间`22点`前, 下午`三点半` | none of them a value |
/// | 提出9点意见, 发展9点 | none |
pub(super) fn moment<'t>(
    text: &'t str,
    before: &str,
    at: usize,
    left: &'t str,
    n: &Numeral,
) -> Option<Claim<'t>> {
    if n.decimal || n.over || n.scaled && n.arabic || n.high > n.low {
        return None;
    }
    let before = before.trim_end_matches(is_blank);
    let end = text.len() - left.len();
    match first(left) {
        '年' if n.arabic => {
            let year = short(before, left, n, &text[at..end]).or_else(|| old(before, left, n))?;
            let behind = &left['年'.len_utf8()..];
            let tail = ["底", "末", "初", "度"].iter().find(|tail| behind.starts_with(**tail));
            let end = end + '年'.len_utf8() + tail.map_or(0, |tail| tail.len());
            Some(Claim::Date(at, end, When::Told(year)))
        }
        '*' | '＊' | 'x' | 'X' | '×' if n.arabic => {
            let rest = left.trim_start_matches(['*', '＊', 'x', 'X', '×']);
            let masked =
                (2..=3).contains(&n.length) && left.chars().count() - rest.chars().count() <= 2;
            (masked && rest.starts_with('年') && (n.low < 22.0 || n.low > 179.0))
                .then(|| Claim::Date(at, text.len() - rest.len() + '年'.len_utf8(), When::Untold))
        }
        '点' | '點' if n.low <= 24.0 && hour(before, left) => {
            let behind = &left['点'.len_utf8()..];
            let half = ["半", "整", "钟"].iter().find(|word| behind.starts_with(**word));
            let end = end + '点'.len_utf8() + half.map_or(0, |word| word.len());
            Some(Claim::Mention(at, end, Class::Date, None::<Value>))
        }
        _ => None,
    }
}

/// A year of two digits, in the last century or, with a zero, in this one.
fn short(before: &str, left: &str, n: &Numeral, digits: &str) -> Option<String> {
    const BEHIND: [&str; 13] = [
        "以上", "以下", "以内", "以来", "来", "间", "历史", "的历史", "之久", "如一日", "老", "多",
        "前",
    ];
    const LENGTHS: [&str; 12] =
        ["历时", "历经", "达", "约", "近", "超过", "已有", "满", "共", "连续", "整整", "长达"];
    const LEADS: [&str; 14] =
        ["比", "较", "自", "从", "至", "到", "在", "于", "由", "与", "和", "年—", "年-", "年、"];
    if n.length != 2 || digits.len() != 2 {
        return None;
    }
    let behind = &left['年'.len_utf8()..];
    let century = match n.low {
        y if y < 10.0 => 2000,
        y if y >= 60.0 => 1900,
        _ => return None,
    };
    let opens = before.is_empty()
        || before.ends_with(['，', '。', '；', '：', '（', '、', '(', ',', '”', '\n']);
    let led = LEADS.iter().any(|lead| before.ends_with(lead));
    let length = LENGTHS.iter().any(|word| before.ends_with(word))
        || BEHIND.iter().any(|word| behind.starts_with(word));
    ((opens || led) && !length).then(|| (century + n.low as i32).to_string())
}

/// A year before 1800, which only a word before it tells from a length of time.
fn old(before: &str, left: &str, n: &Numeral) -> Option<String> {
    const LEADS: [&str; 9] = ["于", "公元", "自", "从", "（", "(", "在", "到", "至"];
    let behind = first_chars(&left['年'.len_utf8()..], 3);
    let length = ["历史", "的历史", "以上", "左右", "古"].iter().any(|w| behind.starts_with(w));
    let fits = match n.length {
        4 => (1000.0..1800.0).contains(&n.low) && LEADS.iter().any(|w| before.ends_with(w)),
        1..=3 => before.ends_with("公元") && n.low > 0.0,
        _ => false,
    };
    (fits && !length).then(|| format!("{:04}", n.low))
}

/// Whether the words around 9点 speak of the clock.
fn hour(before: &str, left: &str) -> bool {
    const PARTS: [&str; 22] = [
        "上午", "下午", "中午", "凌晨", "早上", "晚上", "夜间", "傍晚", "清晨", "深夜", "晚间",
        "早", "晚", "每天", "每日", "每晚", "当日", "当天", "次日", "日", "夜里", "午夜",
    ];
    let behind = &left['点'.len_utf8()..];
    PARTS.iter().any(|part| before.ends_with(part)) && !behind.starts_with(['以', '意', '建', '要'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::numeral::numeral;

    #[test]
    fn table() {
        for (before, text, rest, year) in [
            ("", "96年，", "，", Some("1996")),
            ("比", "95年增长", "增长", Some("1995")),
            ("，", "98年底，", "，", Some("1998")),
            ("截至", "05年末", "", Some("2005")),
            ("始建于", "1127年，", "，", Some("1127")),
            ("（公元", "960年）", "）", Some("0960")),
            ("", "20**年", "", None),
            ("批准", "201*年决算", "决算", None),
            ("预计", "20××年", "", None),
            ("上午", "9点开会", "开会", None),
            ("夜间", "22点前", "前", None),
            ("下午", "三点半", "", None),
        ] {
            let (left, n) = numeral(text).unwrap();
            let (end, told) = match moment(text, before, 0, left, &n) {
                Some(Claim::Date(_, end, When::Told(year))) => (end, Some(year)),
                Some(Claim::Date(_, end, When::Untold)) => (end, None),
                Some(Claim::Mention(_, end, ..)) => (end, None),
                _ => panic!("{before}{text}"),
            };
            assert_eq!((&text[end..], told.as_deref()), (rest, year), "{before}{text}");
        }
        for (before, text) in [
            ("历时", "96年，"),
            ("", "96年以上"),
            ("已有", "60年"),
            ("，", "10年，"),
            ("距今", "1300年"),
            ("于", "1300年历史"),
            ("提出", "9点意见"),
            ("按", "3x年"),
        ] {
            let (left, n) = numeral(text).unwrap();
            assert!(moment(text, before, 0, left, &n).is_none(), "{before}{text}");
        }
    }
}
