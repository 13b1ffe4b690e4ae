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
    (open && (PART.is_in(body) || is_timed_work(body)) && !leads()).then_some(Wording::Part)
}

/// Whether a line is a time and work, and nothing more: the heading of a part.
///
/// | line | |
/// | --- | --- |
/// | `一年来的工作`, `明年工作`, `做好2023年工作` | yes |
/// | `2022年的工作`, `今后一年的任务`, `本届以来的工作` | yes |
/// | `全年工作`, `2022年工作亮点纷呈`, `明年建成` | no |
fn is_timed_work(line: &str) -> bool {
    let line = ["全力做好", "扎实做好", "做好", "关于", "对"]
        .iter()
        .find_map(|w| line.strip_prefix(w))
        .unwrap_or(line);
    let Some(rest) = after_time(line) else { return false };
    let rest = rest.strip_prefix('的').unwrap_or(rest);
    let Some(at) = ["工作", "任务", "目标", "安排", "打算", "情况", "计划"]
        .iter()
        .filter_map(|w| rest.find(w))
        .min()
    else {
        return false;
    };
    let (adjective, noun) = rest.split_at(at);
    let known = [
        "", "主要", "重点", "各项", "总体", "政府", "常委会", "人大", "政协", "审判", "检察",
        "法院", "审计", "预算", "财政", "常委会主要", "政府主要", "预期",
    ];
    let ends = [
        "工作", "任务", "目标", "安排", "打算", "计划", "情况", "目标任务", "目标和任务",
        "工作任务", "工作目标", "工作情况", "工作的情况", "工作重点", "工作建议", "工作设想",
        "任务和措施", "工作目标和任务",
    ];
    known.contains(&adjective) && ends.contains(&noun)
}

/// What follows a time at the beginning of a line: `一年来`, `过去的一年`, `2023年`, `明年`.
fn after_time(line: &str) -> Option<&str> {
    let fixed = [
        "明年", "今年", "去年", "来年", "上年", "下一年", "下年度", "新一年", "新的一年",
        "本届以来", "换届以来", "下一步", "下步", "下一阶段", "今后", "当前", "上半年", "下半年",
        "届内",
    ];
    if let Some(word) = fixed.iter().find(|w| line.starts_with(**w)) {
        let rest = &line[word.len()..];
        // 今后一年, 今后五年
        return (*word == "今后").then(|| counted_years(rest)).flatten().or(Some(rest));
    }
    if let Some(year) = date::years(line).next().filter(|y| y.start == 0) {
        let rest = &line[year.end..];
        return Some(rest.strip_prefix('度').or_else(|| rest.strip_prefix("以来")).unwrap_or(rest));
    }
    let before = ["刚刚过去的", "过去的", "过去", "未来", "近", "这"];
    let past = before.iter().find_map(|w| line.strip_prefix(w));
    let rest = counted_years(past.unwrap_or(line))?;
    match rest.strip_prefix("来") {
        Some(rest) => Some(rest),
        None => past.and(Some(rest)),
    }
}

/// What follows `一年`, `五年`, `5年`.
fn counted_years(line: &str) -> Option<&str> {
    let number = |c: char| c.is_ascii_digit() || "一二两三四五六七八九十".contains(c);
    let rest = line.trim_start_matches(number);
    let digits = line.len() - rest.len();
    (digits > 0 && digits <= 6).then(|| rest.strip_prefix('年')).flatten()
}

/// Whether a heading is that of an annex.
pub(super) fn is_annex(text: &str) -> bool {
    ["附件", "附录", "附：", "附表"].iter().any(|w| text.starts_with(w))
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
                "过去", "今后", "未来", "新一年", "今年", "去年", "明年", "来年", "年来", "一年",
                "五年", "下一步", "本届", "回望", "展望", "回顾", "安排", "打算", "部署", "结束语",
                "附件", "民生实事",
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
            ("一年来的工作", Some(Wording::Part)),
            ("五年来的工作情况", Some(Wording::Part)),
            ("明年工作", Some(Wording::Part)),
            ("2022年的工作", Some(Wording::Part)),
            ("做好2023年工作", Some(Wording::Part)),
            ("今后一年的任务", Some(Wording::Part)),
            ("本届以来的工作", Some(Wording::Part)),
            ("全年工作", None),
            ("2022年工作亮点纷呈", None),
            ("明年建成", None),
            ("五年规划目标", None),
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
