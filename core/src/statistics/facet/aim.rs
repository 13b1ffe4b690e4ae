//! The word of a target.

use super::lead::Lead;
use super::words::Class;
use crate::statistics::stretch::Stretch;

/// The last word of a target before a number.
///
/// | text | aim |
/// |---|---|
/// | `力争全年接待游客130万人次` | 力争 |
/// | `地区生产总值预期增长6%` | 预期 |
/// | `失业率控制在5.5%以内` | 控制 |
/// | `今年的目标是：新增就业1.3万人` | 目标 |
/// | `增长7%、冲刺8%` | 冲刺 |
/// | `签订目标责任书38份` | – |
pub(super) fn aim(lead: &Lead<'_, '_>) -> Option<Stretch> {
    let mut best: Option<(usize, usize)> = None;
    for word in lead.words.iter().filter(|word| word.is(Class::Aim)) {
        let behind = &lead.text[word.end..];
        // A target that is a thing, or what was reached.
        let other = match &lead.text[word.start..word.end] {
            "目标" | "预期目标" => !goal(behind),
            "奋斗目标" => !goal(behind) && !behind.is_empty(),
            "预期" => behind.starts_with("寿命") || behind.starts_with("目标"),
            "控制" => !behind.starts_with('在') && !behind.starts_with('到'),
            _ => false,
        };
        if !other && best.is_none_or(|(start, end)| word.start >= end || word.start == start) {
            best = Some((word.start, word.end));
        }
    }
    best.map(|(start, end)| lead.stretch(start, end))
}

/// Whether the words behind 目标 say what it is.
fn goal(behind: &str) -> bool {
    ["是", "为", "：", ":"].iter().any(|mark| behind.starts_with(mark))
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
pub(super) fn reaches(word: &str) -> bool {
    matches!(word, "力争" | "争取" | "努力" | "力求" | "奋力" | "冲刺" | "挑战" | "奋斗目标")
}
