//! The lines above a table: its caption and its unit.

/// Longest caption, in characters.
const LONGEST: usize = 48;

/// Whether a line tells the unit of a table: `单位：万元`, `（计量单位：亿元、%）`.
pub(crate) fn is_unit_line(text: &str) -> bool {
    let inner = text.trim_start_matches(['（', '(', ' ', '\u{3000}', '\t', '*']);
    let Some(at) = inner.find("单位").filter(|&at| at <= 12) else { return false };
    let before = &inner[..at];
    let rest = inner[at + "单位".len()..].trim_start();
    before.chars().all(|c| "计量金额数据货币 ".contains(c))
        && rest.starts_with(['：', ':'])
        && inner.chars().count() <= 24
        && !inner.contains('。')
}

/// The unit that a line or a caption tells: `（单位：万元）` → `万元`.
pub(super) fn unit(text: &str) -> Option<&str> {
    let at = text.find("单位")? + "单位".len();
    let rest = text[at..].trim_start().strip_prefix(['：', ':'])?;
    let end = rest.find(['）', ')', '\t', '|']).unwrap_or(rest.len());
    Some(rest[..end].trim()).filter(|unit| !unit.is_empty())
}

/// The words of a caption without the marks of Markdown and its unit.
pub(super) fn words(text: &str) -> &str {
    let text = text.trim_start_matches(['#', ' ', '*', '\u{3000}', '|', '\t']);
    let text = text.trim_end_matches(['*', ' ', '|', '\t', '\u{3000}']);
    match text.find("单位") {
        Some(at) if unit(text).is_some() => {
            text[..at].trim_end_matches(['（', '(', ' ', '计', '量', '\u{3000}', '\t'])
        }
        _ => text,
    }
}

/// Whether a line right above a table may be its caption: a short one that ends no sentence and
/// opens no section; `表1 …` is one beyond doubt.
///
/// | line | |
/// | --- | --- |
/// | 表2 主要农产品产量 | caption |
/// | 附表一 2023年一般公共预算支出决算 | caption |
/// | 各类学校情况 | caption |
/// | 主要支出如下： | not |
/// | 云山市财政局 | not: it signs |
/// | 2024年4月8日 | not: a date |
pub(crate) fn is_caption(text: &str) -> bool {
    let text = words(text);
    let count = text.chars().count();
    if !(2..=LONGEST).contains(&count)
        || text.contains(['。', '；', '！', '？', '|', '｜', '│', '\t'])
    {
        return false;
    }
    if is_numbered(text) {
        return true;
    }
    let signs =
        ["局", "委", "厅", "院", "府", "会", "部", "处", "公报", "报告", "草案", "文件", "如下"];
    let dated = |c: char| c.is_ascii_digit() || "年月日（）() ".contains(c);
    !text.contains(['，', '：', ':'])
        && !text.starts_with(['—', '-', '注', '（', '('])
        && !signs.iter().any(|sign| text.ends_with(sign))
        && !text.chars().all(dated)
        && !text.ends_with(['：', '、', '”'])
        && count <= 40
}

/// Whether it has the number of a table: `表1`, `附表2-1`, `续表`, `表三`.
pub(super) fn is_numbered(text: &str) -> bool {
    let rest = text.strip_prefix('附').unwrap_or(text);
    let Some(rest) = rest.strip_prefix('表').or_else(|| rest.strip_prefix("续表")) else {
        return false;
    };
    let rest = rest.trim_start();
    rest.is_empty()
        || rest.starts_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十：:".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_above_a_table() {
        for text in ["单位：万元", "（单位：亿元、%）", "计量单位:吨"] {
            assert!(is_unit_line(text), "{text}");
        }
        for text in [
            "单位职工126人参加培训，其中女职工42人。",
            "各单位：",
            "牵头单位：市教育局、市财政局、各县区政府和有关部门",
        ] {
            assert!(!is_unit_line(text), "{text}");
        }
        for text in [
            "表2 主要农产品产量", "附表一 预算支出", "各类学校情况", "### 表1 主要指标",
            "收入表（单位：万元）",
        ] {
            assert!(is_caption(text), "{text}");
        }
        for text in ["主要支出如下：", "云山市财政局", "2024年4月8日", "全年支出12亿元。"]
        {
            assert!(!is_caption(text), "{text}");
        }
        assert_eq!(unit("收入表（单位：万元）"), Some("万元"));
        assert_eq!(words("**收入表（单位：万元）**"), "收入表");
    }
}
