//! Footnotes and explanations of terms, by the form of a paragraph alone.

use crate::source::marker;

/// Whether a paragraph is an entry of a list of notes, by its form alone.
///
/// | text | |
/// | --- | --- |
/// | `[3]术语：…`, `［14］两新：` | yes |
/// | `①《青溪文集》第1卷，第285页。` | yes |
/// | `注：本表数据为初步统计数。`, `注2：…` | yes |
/// | `①建成泵站6座。`, `注重民生。` | no |
pub(super) fn is_entry(text: &str) -> bool {
    if text.starts_with(|c| ('①'..='⑳').contains(&c)) {
        return text.len() < 400
            && text.contains('《')
            && text.trim_end_matches('。').ends_with(['页', '頁', '版']);
    }
    if is_note(text) {
        return true;
    }
    let Some(rest) = text.strip_prefix(['[', '［', '〔']) else {
        return false;
    };
    rest.split([']', '］', '〕']).next().is_some_and(|n| {
        !n.is_empty()
            && n.len() < 12
            && n.chars().all(|c| c.is_ascii_digit() || ('０'..='９').contains(&c))
    })
}

/// `注：…`, `注释：…`, `注1：…`, `备注：…`.
fn is_note(text: &str) -> bool {
    let text = text.trim_start_matches(['（', '(', '*', '＊']);
    let Some(rest) = ["注释", "註釋", "附注", "备注", "脚注", "注", "註"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
    else {
        return false;
    };
    let rest = marker::arabic(rest).map_or(rest, |(_, len)| &rest[len..]);
    rest.starts_with(['：', ':'])
}

/// The number that goes on with a list which a note opens: `注：1.本表数据…` is followed by `2.`.
pub(super) fn opens_list(text: &str) -> bool {
    is_note(text)
        && text
            .split_once(['：', ':'])
            .and_then(|(_, rest)| marker::at(rest.trim_start()))
            .is_some_and(|found| found.number == Some(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_by_form() {
        for (text, expected) in [
            ("[3]规模以上工业统计范围为年主营业务收入2000万元及以上的企业。", true),
            ("［14］两新：大规模设备更新和消费品以旧换新。", true),
            ("①《青溪文集》第1卷，第285页。", true),
            ("注：本表数据为初步统计数。", true),
            ("注2：按可比价格计算。", true),
            ("注重民生改善，新建学校3所。", false),
            ("①建成泵站6座。", false),
            ("[青溪]", false),
        ] {
            assert_eq!(is_entry(text), expected, "{text}");
        }
        assert!(
            opens_list("注：1.本公报为初步统计数。") && !opens_list("注：本公报为初步统计数。")
        );
    }
}
