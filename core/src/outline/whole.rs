//! Paragraphs behind the last of a run of sections that belong to none of the run.
//!
//! Behind the last （七） a report sums up, thanks, names what falls short and appeals, without a
//! heading. Such a paragraph turns from the part to the whole by its first words.

use super::fold::{has, head, squeeze};
use crate::events::Class;
use crate::lexicon::AnyOf;
use crate::report::Role;
use crate::source::{Block, is_stop};

/// How a paragraph turns to the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    /// 各位代表！
    Address,
    /// 五年来, 过去一年, 回顾这五年, “十四五”时期
    Past,
    /// 这些成绩的取得, 成绩来之不易
    Merit,
    /// 做好今年工作, 面对新形势新任务
    Ahead,
    /// 此外
    Besides,
    /// 以上10件实事: behind a list, not behind a section.
    List,
    /// Thanks, problems, the closing appeal.
    Role,
}

impl Whole {
    /// A bit for the set of ways that were seen.
    pub const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// Characters of the first words.
const WORDS: usize = 60;

/// Tells whether and how a paragraph turns to the whole.
///
/// | text | |
/// | --- | --- |
/// | `各位代表！`, `各位代表，蓝图已经绘就。` | `Address` |
/// | `五年来，全市累计…`, `过去一年，我们…`, `一年来的工作殊为不易。` | `Past` |
/// | `回顾五年奋斗历程，…`, `经过五年接续奋斗，…`, `“十四五”时期是…` | `Past` |
/// | `2025年目标的完成，标志着“十四五”收官。` | `Past` |
/// | `这些成绩的取得，根本在于…`, `成绩来之不易。` | `Merit` |
/// | `做好今年工作，必须…`, `面对新形势新任务，…`, `实现今年目标，任务艰巨。` | `Ahead` |
/// | `此外，国防动员、双拥、外事等工作取得新成效。` | `Besides` |
/// | `以上民生实事，我们将…` | `List` |
/// | `各位代表提出的建议全部办结。`, `总结推广“青溪经验”。` | none |
/// | `五年规划编制完成。`, `面对洪涝灾害，紧急转移群众。` | none |
/// | `完成投资12亿元。`, `同时，新建学校3所。`, `外事工作取得新成绩。` | none |
pub(super) fn whole(block: &Block<'_>, role: Role) -> Option<Whole> {
    if matches!(role, Role::Thanks | Role::Problems | Role::Closing) {
        return Some(Whole::Role);
    }
    let folded = block.simplified(head(&block.text, WORDS * 3));
    let line = if block.events.has(Class::BLANK) { squeeze(&folded) } else { folded };
    let line = line.trim_start_matches(['—', '─', '-']);
    if is_address(line) {
        return Some(Whole::Address);
    }
    let first = line.chars().next()?;
    match first {
        '以' | '上' if is_list(line) && !is_merit(line) => Some(Whole::List),
        '此' if line.starts_with("此外，") => Some(Whole::Besides),
        _ if looks_back(line) => Some(Whole::Past),
        _ if is_merit(line) => Some(Whole::Merit),
        '做' | '完' | '实' | '抓' | '面' | '应' | '肩' | '站' | '踏' | '进' | '在' | '新'
            if looks_ahead(line) =>
        {
            Some(Whole::Ahead)
        }
        _ => None,
    }
}

/// `各位代表！`, `同志们，`.
fn is_address(line: &str) -> bool {
    ["各位代表", "各位委员", "各位同志", "各位领导", "同志们"]
        .iter()
        .find_map(|word| line.strip_prefix(word))
        .is_some_and(|rest| rest.starts_with(['！', '!', '，', ',', '：', ':', '、']))
}

/// The first clause of a line.
fn clause(line: &str) -> &str {
    static ENDS: AnyOf = AnyOf::new(&["，", ",", "；", "：", ":", "。", "！", "？", "!", "?"]);
    &line[..ENDS.find(line).unwrap_or(line.len())]
}

/// The first sentence of a line.
fn sentence(line: &str) -> &str {
    line.split(is_stop).next().unwrap_or(line)
}

/// A time that is over, at the beginning: `五年来，`, `回顾过去一年，`, `“十四五”时期，`.
fn looks_back(line: &str) -> bool {
    let Some(rest) = ["全面总结", "总结", "回顾", "回望", "回首", "纵观", "透过"]
        .iter()
        .find_map(|w| line.strip_prefix(w))
    else {
        return span(line) || closes(line);
    };
    let words = clause(rest);
    has(
        words,
        &[
            "过去", "年来", "一年", "五年", "年的", "历程", "以往", "往昔", "来路", "成绩", "成就",
            "“十", "过往",
        ],
    ) || words.starts_with(|c: char| c.is_ascii_digit())
}

/// `五年来，` `过去的一年，` `在过去五年中，` `这五年，` `经过五年接续奋斗，` `“十四五”时期，`.
fn span(line: &str) -> bool {
    let rest = line.strip_prefix('在').unwrap_or(line);
    if let Some(rest) = rest.strip_prefix(['“', '"']) {
        let Some((name, after)) = rest.split_once(['”', '"']) else { return false };
        return name.ends_with('五')
            && name.chars().count() <= 4
            && ["时期", "期间", "以来", "五年"].iter().any(|w| after.starts_with(w));
    }
    let mut rest = rest;
    let mut past = false;
    while let Some(word) =
        ["刚刚", "过去", "经过", "历经", "这", "的", "我们"].iter().find(|w| rest.starts_with(**w))
    {
        past |= !matches!(*word, "的" | "我们");
        rest = &rest[word.len()..];
    }
    let number = |c: char| c.is_ascii_digit() || "一二两三四五六七八九十".contains(c);
    let digits = rest.len() - rest.trim_start_matches(number).len();
    // 2024年 is a date.
    if digits == 0 || rest[..digits].chars().count() > 2 {
        return false;
    }
    let Some(after) = rest[digits..].strip_prefix('年') else { return false };
    if ["前", "后", "规划", "计划", "行动", "以上", "左右", "级", "期", "内"]
        .iter()
        .any(|w| after.starts_with(w))
    {
        return false;
    }
    past || after.starts_with('来')
        || ["多来", "的实践", "的奋斗", "的历程", "间，"].iter().any(|w| after.starts_with(w))
}

/// `2025年目标的完成，标志着“十四五”圆满收官。`
fn closes(line: &str) -> bool {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    digits == 4
        && line[digits..].starts_with('年')
        && (has(sentence(line), &["标志着"])
            || has(sentence(line), &["收官"]) && line.contains("五”"))
}

/// `这些成绩的取得，`, `取得这样的成绩，`, `过去的成就来之不易，`.
fn is_merit(line: &str) -> bool {
    static MERITS: AnyOf = AnyOf::new(&["成绩", "成就", "成效", "进步"]);
    let words = clause(line);
    // Few clauses have one.
    MERITS.is_in(words)
        && (words.ends_with("的取得")
            || words.starts_with("取得这")
            || has(
                sentence(line),
                &[
                    "来之不易", "来之十分不易", "殊为不易", "实属不易", "十分不易", "根本在于",
                    "归功于", "离不开", "的结果", "得益于",
                ],
            ))
}

/// `做好今年工作，`, `面对新形势新任务，`, `新征程新使命，`.
fn looks_ahead(line: &str) -> bool {
    let words = clause(line);
    let goals = ["工作", "目标", "任务", "使命", "蓝图", "规划"];
    let ahead =
        ["今年", "明年", "新一年", "新的一年", "今后", "下一步", "五”", "新形势", "新时代", "20"];
    let takes = ["做好", "完成好", "完成", "实现", "抓好"];
    if let Some(goal) = takes.iter().find_map(|w| words.strip_prefix(w)) {
        let mut whose = goal;
        while let Some(rest) = goals.iter().find_map(|w| whose.strip_suffix(w)) {
            whose = rest;
        }
        // 做好2025年民生工作 is a task.
        let of = whose.trim_end_matches(['的', '和']);
        return whose.len() < goal.len()
            && has(goal, &ahead)
            && line[words.len()..].starts_with(['，', ','])
            && ["年", "各项", "政府", "主要", "发展", "五”", "形势下"]
                .iter()
                .any(|w| of.ends_with(w));
    }
    let faced = ["面对", "应对", "肩负", "站在", "踏上", "进入", "在"]
        .iter()
        .find_map(|w| words.strip_prefix(w));
    let noun = faced.unwrap_or(words);
    let new = [
        "新形势", "新征程", "新任务", "新使命", "新挑战", "新要求", "新的形势", "新的征程",
        "新的任务", "新的使命", "新的起点", "新的历史起点", "新起点", "新常态",
    ]
    .iter()
    .any(|w| noun.starts_with(w));
    let task = faced.is_some()
        && has(noun, &["今年", "新的", "艰巨", "繁重"])
        && goals[1..].iter().any(|w| noun.ends_with(w));
    new || task
}

/// `以上民生实事，`, `上述项目，`; not `以上成绩`, which is a merit.
fn is_list(line: &str) -> bool {
    let words = clause(line);
    (words.starts_with("以上") || words.starts_with("上述"))
        && line[words.len()..].starts_with(['，', ','])
        && words.chars().count() <= 14
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source;

    #[test]
    fn first_words() {
        for (text, expected) in [
            ("各位代表！", Some(Whole::Address)),
            ("各位代表，蓝图已经绘就。", Some(Whole::Address)),
            ("同志们！形势喜人。", Some(Whole::Address)),
            ("五年来，全市累计新建学校46所。", Some(Whole::Past)),
            ("一年来，我们加强政府自身建设。", Some(Whole::Past)),
            ("四年来的工作实践证明，", Some(Whole::Past)),
            ("过去的一年，全区各项事业全面进步。", Some(Whole::Past)),
            ("在过去五年中，我们积累了经验。", Some(Whole::Past)),
            ("——这五年，综合实力大幅跃升。", Some(Whole::Past)),
            ("经过五年接续奋斗，全市面貌一新。", Some(Whole::Past)),
            ("五年的实践启示我们，", Some(Whole::Past)),
            ("“十四五”时期是极不寻常的五年。", Some(Whole::Past)),
            ("回顾五年奋斗历程，我们深感不易。", Some(Whole::Past)),
            ("回望2025，我们步履坚实。", Some(Whole::Past)),
            ("总结一年来的工作，主要有以下体会。", Some(Whole::Past)),
            ("2025年目标任务的完成，标志着“十四五”圆满收官。", Some(Whole::Past)),
            ("这些成绩的取得，根本在于党的领导。", Some(Whole::Merit)),
            ("成绩来之不易，经验弥足珍贵。", Some(Whole::Merit)),
            ("取得这样的成绩十分不易。", Some(Whole::Merit)),
            ("以上成绩的取得，是团结奋斗的结果。", Some(Whole::Merit)),
            ("做好今年工作，必须坚持稳中求进。", Some(Whole::Ahead)),
            ("完成好2025年各项工作任务，责任重大。", Some(Whole::Ahead)),
            ("做好新形势下的政府工作，唯有真抓实干。", Some(Whole::Ahead)),
            ("实现今年目标，任务艰巨。", Some(Whole::Ahead)),
            ("面对新形势新任务，我们要勇挑重担。", Some(Whole::Ahead)),
            ("面对今年艰巨繁重的发展任务，", Some(Whole::Ahead)),
            ("新征程新使命，对政府工作提出新要求。", Some(Whole::Ahead)),
            ("此外，国防动员、双拥、外事等工作取得新成效。", Some(Whole::Besides)),
            ("以上民生实事，我们将定期公布进度。", Some(Whole::List)),
            ("各位代表提出的建议全部办结。", None),
            ("总结推广“青溪经验”，新建示范村12个。", None),
            ("总结宣传先进典型36个。", None),
            ("五年规划编制完成。", None),
            ("一年级新生入学3600人。", None),
            ("2024年，新增企业12家。", None),
            ("十年树木，百年树人。", None),
            ("面对洪涝灾害，紧急转移群众1200人。", None),
            ("面对复杂形势，完成投资12亿元。", None),
            ("完成投资12亿元。", None),
            ("完成年度目标任务，新增就业1.2万人。", None),
            ("做好“十五五”规划编制工作，科学确定目标。", None),
            ("做好2025年民生工作，新建学校3所。", None),
            ("近几年，加工工业发展过快。", None),
            ("几年来，管理水平不断提高。", None),
            ("同时，新建学校3所。", None),
            ("外事工作取得新成绩，接待来访26批。", None),
            ("以上级考核为契机推进整改。", None),
            ("“十四五”规划重大项目开工12个。", None),
        ] {
            let (blocks, _) = source::read(text);
            let block = &blocks[0];
            assert_eq!(whole(block, Role::Body), expected, "{text}");
        }
    }
}
