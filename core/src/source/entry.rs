//! Heads of entries in brackets: `【概况】`, in yearbooks and short reports.

/// The words of a head in 【】 and where the text behind it begins: `【概况】2023年，` → `概况`.
///
/// Buttons of a page stand in such brackets too, but another one follows them; so do the marks of
/// news agencies.
pub(crate) fn entry(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix('【')?;
    let at = inner.find('】')?;
    let words = &inner[..at];
    let taken = text.len() - inner.len() + at + '】'.len_utf8();
    let is_head = words.chars().count() <= 24
        && words.chars().any(|c| ('\u{3400}'..='\u{9FFF}').contains(&c))
        && !words.contains(['。', '：', ':', '！', '？', '【'])
        && ![
            "台", "社", "报", "报告", "网", "讯", "电", "公报", "摘要", "打印", "关闭", "窗口",
            "本页",
        ]
        .iter()
        .any(|end| words.ends_with(end));
    (is_head && !text[taken..].trim_start().starts_with(['【', '|'])).then_some((words, taken))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_in_brackets() {
        assert_eq!(entry("【概况】2023年，"), Some(("概况", "【概况】".len())));
        assert_eq!(entry("【农业】"), Some(("农业", "【农业】".len())));
        for text in [
            "【打印本页】【关闭窗口】", "【字体：大 中 小】", "【1】注", "【未完", "【本报讯】5日",
            "概况",
        ] {
            assert_eq!(entry(text), None, "{text}");
        }
    }
}
