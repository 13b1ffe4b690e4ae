//! What a paragraph is for.

use super::Draft;
use super::fold::{has, head, tail};
use super::looks::Look;
use crate::events::{Class, Events};
use crate::lexicon::AnyOf;
use crate::report::Role;
use crate::source::Block;

/// Role of a part of the front matter.
pub(super) fn front_role(look: Look) -> Role {
    match look {
        Look::Title | Look::Joined => Role::Title,
        Look::Date => Role::Date,
        Look::Speaker | Look::Issuer => Role::Speaker,
        Look::Salutation => Role::Salutation,
        Look::Opening => Role::Opening,
        Look::Plain => Role::Furniture,
    }
}

/// Role of a paragraph of the text.
pub(super) fn body_role(block: &Block<'_>, events: &Events) -> Role {
    let text = &block.text;
    if is_glossary_entry(text) {
        Role::Glossary
    } else if is_thanks(block) {
        Role::Thanks
    } else if is_problems(block, events) {
        Role::Problems
    } else {
        Role::Body
    }
}

/// `[3]术语：…`, `［14］两新：`, `①《青溪文集》第1卷，第285页。`.
pub(super) fn is_glossary_entry(text: &str) -> bool {
    if text.starts_with(|c| ('①'..='⑳').contains(&c)) {
        return text.len() < 400
            && text.contains('《')
            && text.trim_end_matches('。').ends_with(['页', '頁', '版']);
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

/// The last paragraphs of the text appeal to the meeting.
pub(super) fn close(blocks: &[Block<'_>], drafts: &mut [Draft]) {
    let last = drafts.iter().rposition(|d| matches!(d.role, Role::Body) && d.heading == 0);
    let Some(last) = last else { return };
    for draft in drafts[..=last].iter_mut().rev().take(3) {
        if draft.role == Role::Body && draft.heading == 0 && is_closing(&blocks[draft.index].text) {
            draft.role = Role::Closing;
            return;
        }
    }
}

/// Thanks to those who helped.
pub(super) fn is_thanks(block: &Block<'_>) -> bool {
    static WORDS: AnyOf = AnyOf::new(&[
        "衷心的感谢", "衷心感谢", "诚挚的感谢", "诚挚感谢", "崇高的敬意", "崇高敬意", "表示感谢",
        "致谢", "谢忱", "致以诚挚", "深深的感谢", "最诚挚的", "衷心的感謝", "衷心感謝",
    ]);
    let end = tail(&block.text, 420);
    block.events.has(Class::REGARD)
        && WORDS.is_in(end)
        && (end.contains(['感', '敬', '谢', '謝']) || end.contains("最诚挚的"))
}

/// What still falls short.
pub(super) fn is_problems(block: &Block<'_>, events: &Events) -> bool {
    static WORDS: AnyOf = AnyOf::new(&[
        "清醒", "正视", "不容忽视", "困难和问题", "問題和困難", "问题和不足", "存在不少",
        "存在一些", "不足和", "还存在", "仍存在", "仍然存在", "存在的问题", "存在差距",
        "困难和挑战", "矛盾和问题", "问题和困难", "不少困难",
    ]);
    let start = head(&block.text, 420);
    let lacks = || {
        let mut lacks = events.part(&block.events).filter(|event| event.class() == Class::LACK);
        lacks.next().is_some_and(|first| first.at() < start.len())
    };
    block.text.len() > 90
        && block.events.has(Class::LACK)
        && lacks()
        && WORDS.is_in(start)
        && has(start, &["看到", "认识到", "問題", "问题", "不足", "差距", "挑战", "困难", "短板"])
}

/// The closing appeal.
pub(super) fn is_closing(text: &str) -> bool {
    let addressed = text.starts_with("各位") && text.ends_with(['！', '!']) && text.len() > 60;
    addressed
        || has(
            head(text, 1200),
            &[
                "让我们", "讓我們", "更加紧密地团结", "更加紧密团结", "紧密地团结", "紧密团结",
                "緊密團結", "奋勇前进", "而奋斗", "而努力奋斗",
            ],
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::blocks;

    #[test]
    fn roles_of_paragraphs() {
        for (text, role) in [
            (
                "各位代表，取得这些成绩，离不开全市人民的支持。在此，我代表市人大常委会表示衷心的感谢！",
                Role::Thanks,
            ),
            (
                "同时，我们也清醒地看到，工作中还存在一些问题和不足：立法质量有待进一步提高，监督的针对性还需增强。",
                Role::Problems,
            ),
            ("[3]规模以上工业统计范围为年主营业务收入2000万元及以上的企业。", Role::Glossary),
            ("①《青溪文集》第1卷，第285页。", Role::Glossary),
            ("全年新增就业三百人，解决困难群众的实际问题。", Role::Body),
        ] {
            let mut events = Events::of(text);
            let block = &blocks(text, &mut events)[0];
            assert_eq!(body_role(block, &events), role, "{text}");
        }
        assert!(is_closing("各位代表，让我们更加紧密地团结起来，为谱写新篇章而努力奋斗！"));
    }
}
