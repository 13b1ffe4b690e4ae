//! The word of a target.

use super::lead::Lead;
use super::words::{Class, Word};
use crate::statistics::stretch::Stretch;

/// The last word of a target before a number.
///
/// | text, planned | aim | |
/// |---|---|---|
/// | 力争全年接待游客`130万人次` | 力争 | |
/// | 地区生产总值预期增长`6%` | 预期 | |
/// | 城镇调查失业率控制在`5.5%以内` | 控制 | |
/// | 明年的目标是：新增就业`1.3万人` | 目标 | |
/// | 明年的目标是：新增就业1.3万人，粮食产量稳定在`60万吨` | 目标 | it holds up to the end of the sentence |
/// | 财政收入增长目标定为`7%` | 目标 | |
/// | 地区生产总值增长7%、冲刺`8%` | 冲刺 | |
/// | 力争用三年时间，改造老旧小区`26个` | 力争 | |
/// | 争取引进企业20家、合作社`30家` | 争取 | a list |
/// | 努力提高服务质量，接待游客`130万人次` | | not: another clause |
/// | 主要预期目标是：地区生产总值增长6%左右，实际工作中争取更好结果；粮食产量`60万吨` | 预期目标 | |
/// | 签订目标责任书`38份` | | |
/// | 完成预期性指标`13项` | | |
pub(super) fn aim(lead: &Lead<'_, '_>) -> Option<Stretch> {
    let mut best: Option<(usize, usize)> = None;
    for word in lead.words.iter().filter(|word| word.is(Class::Aim)) {
        let behind = &lead.text[word.end..];
        // A target that is a thing, or what was reached.
        let other = match &lead.text[word.start..word.end] {
            "目标" | "预期目标" | "奋斗目标" => !goal(behind),
            "预期" => behind.starts_with("寿命") || behind.starts_with("目标"),
            "控制" => !behind.starts_with(['在', '到', '为', '于']),
            _ => false,
        } || !said(behind) && !governs(lead, word)
            || lead
                .words
                .iter()
                .any(|no| no.is(Class::NoAim) && no.start <= word.start && word.end <= no.end);
        if !other && best.is_none_or(|(start, end)| word.start >= end || word.start == start) {
            best = Some((word.start, word.end));
        }
    }
    best.map(|(start, end)| lead.stretch(start, end))
}

/// Whether the clause of the number is what a word aims at: 力争用三年时间，建成…, but not
/// 努力提高质量，产量达到500吨.
fn governs(lead: &Lead<'_, '_>, word: &Word) -> bool {
    const LONGEST: usize = 12;
    let Some(&next) = lead.heads.iter().find(|&&head| head >= word.end) else { return true };
    let rest = lead.text[word.end..next].trim_end_matches(['，', ',', '：', ':', ' ']);
    let time = rest.chars().count() <= LONGEST
        && rest.ends_with(['年', '期', '末', '月', '底', '内', '间', '是', '为', '括', '时', '前']);
    // 力争在提高效益的基础上，产值达到6亿元
    let base = rest.starts_with('在') && rest.ends_with(['上', '下']);
    next == lead.heads.last().copied().unwrap_or(0) && (rest.is_empty() || time || base)
}

/// Whether a goal is told behind a word, up to the end of the sentence.
fn said(behind: &str) -> bool {
    ["是", "为", "：", ":", "包括"].iter().any(|mark| behind.starts_with(mark))
}

/// Whether the words behind 目标 say what it is.
fn goal(behind: &str) -> bool {
    const SAYS: [&str; 14] = [
        "是", "为", "：", ":", "定为", "设定为", "确定为", "设定在", "定在", "包括", "主要是",
        "有", "分别是", "分别为",
    ];
    behind.is_empty() || SAYS.iter().any(|mark| behind.starts_with(mark))
}

/// Whether what is aimed at is all that follows in the sentence.
pub(super) fn opens(lead: &Lead<'_, '_>) -> bool {
    lead.words.iter().any(|word| {
        word.is(Class::Aim)
            && lead.text[..word.end].ends_with("目标")
            && goal(&lead.text[word.end..])
    })
}

/// Whether a word aims at more than was promised before it.
///
/// | text, planned | beyond | |
/// |---|---|---|
/// | 地区生产总值增长6%以上，力争达到`7%` | 6%以上 | |
/// | 粮食产量60万吨，奋力冲刺`65万吨` | 60万吨 | |
/// | 力争粮食产量达到`60万吨` | | |
/// | 粮食产量60万吨，力争税收增长`7%` | | not: of another quantity |
pub(super) fn reaches(word: &str) -> bool {
    matches!(word, "力争" | "争取" | "努力" | "力求" | "奋力" | "冲刺" | "挑战" | "奋斗目标")
}
