//! Headings without a marker, known by their wording.

use super::date;
use super::fold::{fold, has, squeeze};
use crate::lexicon::AnyOf;
use crate::source::is_stop;

/// What a bare heading announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wording {
    /// A part of the report: 过去一年主要工作, 2025年工作安排, 结束语.
    Part,
    /// 注释, 名词解释.
    Glossary,
    /// 附件1 and nothing more: the next line names the part.
    Annex,
}

/// Words of headings of parts.
static PART: AnyOf = AnyOf::new(&[
    "回顾", "工作总结", "主要工作", "工作安排", "工作部署", "总体部署", "工作打算", "重点工作",
    "主要任务", "总体要求", "目标任务", "主要目标", "奋斗目标", "工作任务", "工作建议",
    "政府工作的建议", "工作思路", "工作意见", "工作计划", "发展成就", "结束语", "今后五年",
    "未来五年", "过去五年", "下一步工作", "民生实事", "工作情况", "工作要点", "努力方向",
    "基本经验", "回望", "展望",
]);

/// Words of headings of glossaries.
static GLOSSARY: AnyOf = AnyOf::new(&[
    "名词解释", "名词注释", "名词释义", "术语解释", "名词术语", "名词说明", "用语解释", "用语说明",
    "名词与术语", "相关注释",
]);

/// Longest heading by wording, in characters.
const LONGEST: usize = 45;

/// Tells whether a line is a heading by its wording.
///
/// | line | |
/// | --- | --- |
/// | `过去一年主要工作` | `Part` |
/// | `“十五五”时期的主要目标任务` | `Part` |
/// | `注释：` | `Glossary` |
/// | `附件2` | `Annex` |
/// | `一年来，主要做了以下工作。` | none |
pub(super) fn wording(text: &str) -> Option<Wording> {
    if text.len() > LONGEST * 4 || text.contains('。') {
        return None;
    }
    let folded = fold(text);
    let line = squeeze(without_edit_mark(&folded));
    let body = line.trim_end_matches(['：', ':']);
    let count = body.chars().count();
    if !(2..=LONGEST).contains(&count) || body.contains(is_stop) {
        return None;
    }
    if matches!(body, "注释" | "注" | "附注" | "脚注" | "尾注")
        || (count <= 36 && GLOSSARY.is_in(body))
    {
        return Some(Wording::Glossary);
    }
    let annex = body
        .strip_prefix("附件")
        .or_else(|| body.strip_prefix("附录"))
        .or(if body == "附" { Some("") } else { None });
    if annex.is_some_and(|rest| rest.chars().count() <= 3) {
        return Some(Wording::Annex);
    }
    if annex.is_some() && body.len() == line.len() {
        return Some(Wording::Part);
    }
    let open = body.len() == line.len()
        && !body.ends_with(['，', '、', '；', ',', ';', '是', '了', '，'])
        && !body.starts_with(['—', '-', '图', '表', '《', '（', '(', '◇']);
    let leads = || has(body, &["以下", "如下", "我们", "做了", "抓了", "请予", "报告工作"]);
    (open && PART.is_in(body) && !leads()).then_some(Wording::Part)
}

/// A heading without the wiki's link to its editor.
pub(super) fn without_edit_mark(heading: &str) -> &str {
    let mut text = heading.trim_end();
    for mark in ["[编辑]", "[編輯]", "编辑", "編輯"] {
        text = text.strip_suffix(mark).map_or(text, str::trim_end);
    }
    text
}

/// Whether a part heading says what time it is about; others may stand inside a section.
pub(super) fn is_timed(text: &str) -> bool {
    let folded = fold(text);
    date::years(&folded).next().is_some()
        || (folded.contains('五') && folded.contains('“'))
        || has(
            &folded,
            &[
                "过去", "今后", "未来", "新一年", "今年", "去年", "一年", "五年", "回望", "展望",
                "回顾", "安排", "打算", "部署", "结束语", "附件", "民生实事",
            ],
        )
}

/// Whether a line could be a heading by its form alone: short, no end of a sentence, no list, caption or date.
pub(super) fn is_plain_heading(text: &str) -> bool {
    if text.len() > 150 {
        return false;
    }
    let line = squeeze(text);
    let count = line.chars().count();
    if !(4..=45).contains(&count) {
        return false;
    }
    let han = line.chars().filter(|c| ('\u{3400}'..='\u{9FFF}').contains(c)).count();
    let ends = !line.ends_with(is_stop)
        && !line.ends_with([
            '。', '！', '？', '；', '，', '、', '：', ':', ',', ';', '.', '”', '）', ')', '…', '—',
            '》', '|', '】', ']', '是', '的',
        ]);
    let starts = !line.starts_with([
        '—', '-', '图', '表', '注', '《', '（', '(', '[', '［', '【', '◇', '●', '*', '”', '》',
        '·', '○', '□', '附', '■', '★', '▲',
    ]);
    han >= 4
        && han * 10 >= count * 6
        && ends
        && starts
        && !line.contains(['。', '；', '|', '=', '@', '>', '：', ':', '《', '【'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_by_wording() {
        for (text, expected) in [
            ("过去一年主要工作", Some(Wording::Part)),
            ("新一年主要工作安排", Some(Wording::Part)),
            ("“十五五”时期的主要目标任务", Some(Wording::Part)),
            ("過去一年的主要工作", Some(Wording::Part)),
            ("结束语", Some(Wording::Part)),
            ("注释：", Some(Wording::Glossary)),
            ("附件2", Some(Wording::Annex)),
            ("附件2 名词解释", Some(Wording::Glossary)),
            ("一年来，主要做了以下工作。", None),
            ("今年政府工作的总体要求是：", None),
            ("一年来的主要工作是：", None),
        ] {
            assert_eq!(wording(text), expected, "{text}");
        }
    }

    #[test]
    fn headings_by_form() {
        assert!(is_plain_heading("关于外交工作"));
        for text in
            ["图1 2019—2023年地区生产总值", "加快推进。", "印度", "2024年3月", "来源：青溪日报"]
        {
            assert!(!is_plain_heading(text), "{text}");
        }
    }
}
