//! What a paragraph is for.

use super::fold::{has, head, tail};
use super::glossary::is_entry;
use super::looks::Look;
use crate::events::Class;
use crate::lexicon::AnyOf;
use crate::report::Role;
use crate::source::{Block, Mark, is_stop};

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
pub(super) fn body_role(block: &Block<'_>) -> Role {
    let text = &block.text;
    if block.mark == Mark::Note || is_entry(text) {
        Role::Glossary
    } else if is_thanks(block) {
        Role::Thanks
    } else if is_problems(block) {
        Role::Problems
    } else {
        Role::Body
    }
}

/// A part of the text that stands behind the report itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    /// A paragraph of running text.
    Text,
    /// The heading of an annex or a glossary.
    Back,
    /// A heading of the report, alone or before its text.
    Head,
    /// Page furniture, notes and the like.
    Other,
}

/// The paragraph that appeals to the meeting: one of the last of the report, with no heading behind it.
pub(super) fn closing(
    blocks: &[Block<'_>],
    seen: impl DoubleEndedIterator<Item = (usize, Seen)>,
) -> Option<usize> {
    let mut left = LAST;
    let mut last = true;
    for (index, seen) in seen.rev() {
        match seen {
            Seen::Other => {}
            Seen::Back => (left, last) = (LAST, true),
            Seen::Head => return None,
            Seen::Text => {
                let block = &blocks[index];
                if is_closing(&block.simplified(&block.text), last) {
                    return Some(index);
                }
                last = false;
                left -= 1;
                if left == 0 {
                    return None;
                }
            }
        }
    }
    None
}

/// How many of the last paragraphs may hold the appeal.
const LAST: usize = 3;

/// Thanks to those who helped, by the one who speaks.
///
/// | text | |
/// | --- | --- |
/// | `在此，我代表市人大常委会，向…表示衷心的感谢！` | yes |
/// | `向各国朋友，表示衷心感谢！` | yes |
/// | `帮助企业126家，企业负责人表示衷心感谢。` | no |
pub(super) fn is_thanks(block: &Block<'_>) -> bool {
    static WORDS: AnyOf = AnyOf::new(&[
        "衷心的感谢", "衷心感谢", "诚挚的感谢", "诚挚感谢", "崇高的敬意", "崇高敬意", "表示感谢",
        "致谢", "谢忱", "致以诚挚", "深深的感谢", "最诚挚的", "衷心的感謝", "衷心感謝", "诚挚谢意",
        "衷心谢意", "深切的谢意",
    ]);
    static SPEAKER: AnyOf = AnyOf::new(&[
        "我代表", "谨代表", "我谨", "在此", "在这里", "我向", "我们向", "我再次", "请允许我",
        "借此机会",
    ]);
    if !block.events.has(Class::REGARD) {
        return false;
    }
    let end = block.simplified(tail(&block.text, 420));
    let Some(at) = WORDS.find(&end) else { return false };
    let sentence = end[..at].rfind(is_stop).map_or(&end[..at], |stop| &end[stop..at]);
    let sentence = sentence.trim_start_matches(is_stop);
    let speaks = |text: &str| SPEAKER.is_in(text);
    sentence.starts_with(['向', '谨', '特'])
        || speaks(&end)
        || speaks(&block.simplified(tail(&block.text, 1500)))
}

/// Words for what falls short.
static LACKS: AnyOf = AnyOf::new(&[
    "困难", "问题", "不足", "挑战", "差距", "缺点", "矛盾", "短板", "失误", "薄弱", "障碍",
    "不平衡", "压力", "不确定", "风险", "尚未", "不够", "弱项", "制约",
]);

/// Words that such a paragraph says so with, unless it refers to what was said: 对这些问题.
static SAYS: AnyOf = AnyOf::new(&[
    "看到", "认识到", "意识到", "知道", "正视", "存在", "面临", "还有", "仍有", "仍然有",
    "还不同程度", "不容忽视", "不可忽视",
]);

/// Whether a paragraph says what still falls short.
///
/// | text | |
/// | --- | --- |
/// | `同时，我们也清醒地看到，工作中还存在一些问题和不足：…` | yes |
/// | `在肯定成绩的同时，也要看到面临的困难。…` | yes |
/// | `检察工作还存在不少差距：…` | yes |
/// | `成绩固然可喜，问题也不容忽视。…` | yes |
/// | `对这些困难和问题，我们将认真解决。` | yes |
/// | `认真整改存在的问题，政风明显好转。` | no |
/// | `企业遇到了不少困难，要加大帮扶力度。` | no |
/// | `从风险挑战看，外部环境仍然复杂。` | no |
pub(super) fn is_problems(block: &Block<'_>) -> bool {
    if block.text.len() < 40 || !block.events.has(Class::LACK) {
        return false;
    }
    let start = block.simplified(head(&block.text, 480));
    let refers = || start.starts_with(['对', '针', '以', '上', '这']);
    if !SAYS.is_in(&start) && !refers() {
        return false;
    }
    let mut from = 0;
    for (n, sentence) in start.split_inclusive(is_stop).take(3).enumerate() {
        let rest = &start[from + sentence.len()..];
        from += sentence.len();
        let first = n == 0 || n == 1 && is_address(&start[..from - sentence.len()]);
        if is_aware(sentence, rest, first) || first && (exists(sentence) || names(sentence)) {
            return true;
        }
    }
    false
}

fn is_address(text: &str) -> bool {
    ["各位代表", "各位委员", "同志们", "各位同志"]
        .iter()
        .any(|w| text.trim_end_matches(is_stop) == *w)
}

/// `我们也清醒地看到，…还存在不足`; `rest` is what follows the sentence.
fn is_aware(sentence: &str, rest: &str, first: bool) -> bool {
    static SEES: AnyOf = AnyOf::new(&["看到", "认识到", "意识到", "知道", "正视"]);
    let turns = || {
        let words = ["同时", "但是", "但我们", "然而", "在肯定", "在看到", "在总结", "在充分肯定"];
        first || words.iter().any(|w| sentence.starts_with(w))
    };
    let mut from = 0;
    while let Some(found) = SEES.find(&sentence[from..]) {
        let at = from + found;
        let word = SEES.start(&sentence[at..]).unwrap_or_default();
        let (before, after) = (&sentence[..at], &sentence[at + word.len()..]);
        from = at + word.len();
        let before = before.trim_end_matches(['地', '的']);
        let faces = word == "正视" && before.ends_with(['要', '须', '应', '当', '也', '更', '还']);
        let sober = before.ends_with("清醒") || faces;
        let also = [
            "也", "还", "也要", "还要", "也应", "也应当", "也应该", "也必须", "还必须", "还应",
            "还应当",
        ]
        .iter()
        .any(|w| before.ends_with(w))
            || has(before, &["同时"]);
        let speaker = has(before, &["我们", "必须", "要", "应", "同时"]) || before.len() < 12;
        let whole = if sober {
            first || speaker && has(before, &["我们", "必须", "同时"])
        } else {
            word != "正视" && also && turns()
        };
        if whole && speaker && !after.starts_with("成绩") {
            let said = head(after, 150);
            return LACKS.is_in(said) || said.len() < 12 && LACKS.is_in(head(rest, 150));
        }
    }
    false
}

/// `工作中还存在一些问题和不足：`, as the statement of the sentence.
fn exists(sentence: &str) -> bool {
    static STILL: AnyOf = AnyOf::new(&[
        "还存在", "仍存在", "仍然存在", "依然存在", "也存在", "尚存在", "还面临", "仍面临",
        "仍然面临", "依然面临", "还有", "仍有", "仍然有", "还不同程度", "还是存在",
    ]);
    static WHOLE: AnyOf =
        AnyOf::new(&["工作", "发展", "前进", "我们", "道路", "经济社会", "自身", "生活"]);
    static NOUNS: AnyOf =
        AnyOf::new(&["困难", "问题", "不足", "挑战", "差距", "缺点", "矛盾", "短板", "失误"]);
    let Some(at) = STILL.find(sentence) else { return false };
    let word = STILL.start(&sentence[at..]).unwrap_or_default();
    let after = head(&sentence[at + word.len()..], 90);
    let Some(clause) = after.split(['，', '：', '。', '；', ',', ':']).next() else {
        return false;
    };
    let ends = NOUNS.words().iter().any(|noun| clause.ends_with(noun));
    let asks = has(&sentence[at..], &["，要", "，必须", "，应", "，需", "，但"]);
    // 目前还存在: the subject stands in the clause before.
    let mut clauses = sentence[..at].rsplit(['，', ',', '；']);
    let own = clauses.next().unwrap_or_default();
    let before = clauses.next().filter(|_| own.len() <= 12 && !own.starts_with('但'));
    let whole = WHOLE.is_in(own) || before.is_some_and(|before| WHOLE.is_in(before));
    whole && ends && !clause.starts_with('的') && !asks
}

/// `问题也不容忽视`, `当前存在的主要问题是：`, `对这些问题，`.
fn names(sentence: &str) -> bool {
    static NOUNS: AnyOf = AnyOf::new(&["困难", "问题", "不足", "挑战", "差距", "矛盾", "缺点"]);
    static NEGLECTED: AnyOf = AnyOf::new(&["不容忽视", "不可忽视"]);
    static HELD: AnyOf = AnyOf::new(&["面临", "存在"]);
    if NEGLECTED.is_in(sentence) {
        return has(sentence, &["问题", "困难", "不足", "矛盾"]);
    }
    let line = head(sentence, 90);
    if !NOUNS.is_in(line) {
        return false;
    }
    let nouns = NOUNS.words();
    let these = ["对这些", "对于这些", "对以上", "对上述", "针对这些", "以上", "上述", "这些"];
    if let Some((these, rest)) = these.iter().find_map(|w| Some((w, line.strip_prefix(w)?))) {
        let clause = rest.split(['，', ',']).next().unwrap_or_default();
        return clause.chars().count() < 16
            && nouns.iter().any(|w| clause.ends_with(w))
            && (these.len() > "以上".len() || nouns.iter().any(|w| clause.starts_with(w)));
    }
    let many = ["也不少", "还很多", "还不少", "仍然不少", "还很突出", "依然突出"];
    if !HELD.is_in(line) {
        return false;
    }
    if has(line, &["面临的", "存在的"]) && has(line, &many) {
        return true;
    }
    ["问题", "困难", "不足", "差距"].iter().any(|noun| {
        line.split_once(noun).is_some_and(|(before, after)| {
            before.chars().count() <= 12
                && HELD.is_in(before)
                && ["是：", "有：", "：", "主要是", "主要有", "主要表现", "表现在"]
                    .iter()
                    .any(|w| after.starts_with(w))
        })
    })
}

/// Whether one of the last paragraphs appeals to the meeting; `last` where nothing follows it.
///
/// | text | |
/// | --- | --- |
/// | `让我们团结奋斗，为建设美好青溪作出新的更大贡献！` | yes |
/// | `我们要更加紧密地团结在…周围，…` | yes |
/// | `各位代表，新征程呼唤新担当。…贡献力量！` | yes |
/// | `全县上下紧密团结在党中央周围，召开会议6次。` | no |
pub(super) fn is_closing(text: &str, last: bool) -> bool {
    static LET_US: AnyOf = AnyOf::new(&["让我们"]);
    let end = text.trim_end();
    let urges = end.ends_with(['！', '!']);
    let lets = LET_US.find(text).is_some_and(|at| !text[..at].ends_with(['都', '也', '更', '使']));
    let unites = ["紧密地团结", "紧密团结", "紧密的团结"].iter().filter_map(|w| text.find(w)).min();
    let unites = unites.is_some_and(|at| {
        let sentence = text[..at].rfind(is_stop).map_or(&text[..at], |stop| &text[stop..at]);
        urges || has(sentence, &["我们要", "我们将", "我们一定", "号召", "要更加", "要紧密"])
    });
    let strives = ["而奋斗", "而努力奋斗", "而共同奋斗", "而不懈奋斗", "共同奋斗", "奋勇前进"]
        .iter()
        .any(|w| end.trim_end_matches(is_stop).ends_with(w));
    let addressed = text.starts_with("各位") || text.starts_with("同志们");
    let hopes = || {
        text.len() > 60
            && (addressed
                || last
                    && has(
                        tail(text, 300),
                        &["我们", "全体", "一定能", "新的更大", "谱写", "再创"],
                    ))
    };
    lets && (urges || last) || unites || strives && (urges || addressed || last) || urges && hopes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source;

    #[test]
    fn roles_of_paragraphs() {
        for (text, role) in [
            (
                "各位代表，取得这些成绩，离不开全市人民的支持。在此，我代表市人大常委会表示衷心的感谢！",
                Role::Thanks,
            ),
            ("向关心支持青溪发展的各国朋友，表示衷心感谢！", Role::Thanks),
            ("帮助企业解决用工难题126件，企业负责人纷纷表示衷心感谢。", Role::Body),
            (
                "同时，我们也清醒地看到，工作中还存在一些问题和不足：立法质量有待进一步提高，监督的针对性还需增强。",
                Role::Problems,
            ),
            ("在肯定成绩的同时，也要看到面临的困难和挑战。外部环境更趋复杂。", Role::Problems),
            ("安不忘危，兴不忘忧。我们清醒认识到，发展不平衡的问题尚未解决。", Role::Problems),
            (
                "各位代表，检察工作还存在不少差距：一是办案质量不高，二是队伍素质有待提升。",
                Role::Problems,
            ),
            ("成绩固然可喜，问题也不容忽视。一是产业结构不优，二是财力困难。", Role::Problems),
            ("对这些困难和问题，我们将高度重视，认真加以解决，决不辜负人民期待。", Role::Problems),
            ("我们在取得成绩的同时，面临的问题和困难也不少，最突出的是物价上涨。", Role::Problems),
            ("我们在工作中有过失误,目前还存在不少问题,群众还有意见。", Role::Problems),
            ("成绩来之不易。我们更要正视发展中的困难：经济总量偏小，财力不足。", Role::Problems),
            ("一年来成绩显著。同时，我们也看到，工业投资后劲不足，短板较多。", Role::Problems),
            ("我们正视信访积案问题，化解86件，群众满意度提高，困难得到解决。", Role::Body),
            ("必须看到，发展很不平衡，主要矛盾的变化提出了新的要求，任务艰巨。", Role::Body),
            ("今年发展仍面临不少风险挑战，但长期向好的基本面没有改变，困难可以克服。", Role::Body),
            ("以上讲的五个问题，贯穿着一个精神，就是不足之处要补上来。", Role::Body),
            ("认真整改存在的问题，政风明显好转，发文数量减少15%，会议减少20%。", Role::Body),
            ("民营企业生产经营中遇到了不少困难和问题，要在融资等方面加大帮扶力度。", Role::Body),
            ("从风险挑战看，外部环境仍然复杂，全年化解风险项目26个，清理问题12个。", Role::Body),
            ("[3]规模以上工业统计范围为年主营业务收入2000万元及以上的企业。", Role::Glossary),
            ("①《青溪文集》第1卷，第285页。", Role::Glossary),
            ("全年新增就业三百人，解决困难群众的实际问题。", Role::Body),
        ] {
            let (blocks, _) = source::read(text);
            assert_eq!(body_role(&blocks[0]), role, "{text}");
        }
    }

    #[test]
    fn appeals() {
        for (text, expected) in [
            ("各位代表，让我们更加紧密地团结起来，为谱写新篇章而努力奋斗！", true),
            ("让我们团结奋斗，为建设美好青溪作出新的更大贡献！", true),
            ("我们要更加紧密地团结在党中央周围，埋头苦干，开创新局面。", true),
            ("各位代表，新征程呼唤新担当。我们将认真执行会议决议，贡献检察力量！", true),
            ("全县上下紧密团结在党中央周围，奋力开创新局面，召开会议6次。", false),
            ("一件件实事都让我们看到变化，新建学校3所。", false),
            ("新建学校3所，新增床位620张。", false),
        ] {
            assert_eq!(is_closing(text, true), expected, "{text}");
        }
    }
}
