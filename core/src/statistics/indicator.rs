//! The name of what is counted, built from the words around a number.

use super::cue::Cue;
use super::phrase::{Page, Stretch, joiner_word};

/// A name, and how many of its bytes are the verb that heads it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Name {
    pub text: String,
    /// Bytes of verb (and 为, 向, 对 phrase) in front; a list member without a verb repeats them.
    pub verb: usize,
    /// The words behind the number took part.
    pub tail: bool,
}

/// Words behind a number that do not name what is counted.
const NO_TAIL: [&str; 49] = [
    "以上", "以下", "以内", "左右", "上下", "后", "时", "前", "内", "之", "间", "且", "并", "来",
    "起", "到", "至", "增长", "增加", "上升", "提高", "下降", "降低", "减少", "降至", "升至",
    "增至", "减至", "提升", "和", "及", "以及", "与", "或", "稳定", "保持", "维持", "左", "变为",
    "扩大", "缩短", "压缩", "均", "优势", "大关", "台阶", "新台阶", "关口", "高位",
];

/// Where the words behind a number stop naming it.
const TAIL_END: [&str; 6] = ["予以", "用于", "来把握", "以支持", "并处", "从而"];

/// The words behind a number that name what is counted: `2部`**法律法规实施情况**.
pub(super) fn tail(page: &Page<'_, '_>, s: Stretch, more: bool) -> Option<Stretch> {
    let raw = page.slice(&s);
    (!NO_TAIL.iter().any(|w| raw.starts_with(w))).then(|| any_tail(page, s, more)).flatten()
}

/// The words behind a number, whatever they begin with.
pub(super) fn any_tail(page: &Page<'_, '_>, s: Stretch, more: bool) -> Option<Stretch> {
    let mut s = page.rtrim(s);
    let raw = page.slice(&s);
    let first = raw.chars().next()?;
    if first.is_whitespace()
        || (!first.is_alphanumeric() && !matches!(first, '“' | '‘' | '《' | '「'))
    {
        return None;
    }
    if let Some(rest) = raw.strip_prefix('的') {
        s.start += raw.len() - rest.len();
    }
    let text = page.slice(&s);
    let cut = TAIL_END.iter().filter_map(|w| text.find(w)).filter(|&at| at > 0).min();
    if let Some(at) = cut {
        s.end = s.start + at;
    }
    if more {
        // Before the next number: drop what leads on to it.
        loop {
            s = page.rtrim(s);
            let text = page.slice(&s);
            let Some(word) = [
                "以及", "和", "及", "与", "并", "其中", "共", "约", "达", "达到", "分别", "为",
                "已", "的", "超",
            ]
            .iter()
            .find(|w| text.ends_with(**w)) else {
                break;
            };
            s.end -= word.len();
        }
    }
    if page.slice(&s).ends_with('中') {
        s.end -= '中'.len_utf8();
    }
    (!s.is_empty()).then_some(s)
}

/// Verb chain at the beginning (制定修改, 批准和决定逮捕), 0 without one.
pub(super) fn verbs_in_front(page: &Page<'_, '_>, text: &str) -> usize {
    let mut len = ["新", "再"]
        .iter()
        .find(|w| text.strip_prefix(**w).is_some_and(|t| page.cues.prefix(Cue::Verb, t).is_some()))
        .map_or(0, |w| w.len());
    loop {
        let rest = &text[len..];
        if let Some(n) = page.cues.prefix(Cue::Verb, rest) {
            len += n;
            if text[len..].starts_with('了') {
                len += '了'.len_utf8();
            }
            continue;
        }
        let joined = ["、", "和", "并"].iter().find(|w| len > 0 && rest.starts_with(**w));
        if let Some(word) = joined
            && let Some(n) = page.cues.prefix(Cue::Verb, &rest[word.len()..])
        {
            len += word.len() + n;
            continue;
        }
        return len;
    }
}

/// Verb chain at the end; its first byte.
fn verbs_behind(page: &Page<'_, '_>, text: &str) -> Option<usize> {
    let mut end = text.len();
    if text.ends_with('了') {
        end -= '了'.len_utf8();
    }
    let mut start = end;
    loop {
        let rest = &text[..start];
        if let Some(n) = page.cues.suffix(Cue::Verb, rest) {
            start -= n;
            continue;
        }
        let joined = ["、", "和", "并"].iter().find(|w| start < end && rest.ends_with(**w));
        if let Some(word) = joined
            && let Some(n) = page.cues.suffix(Cue::Verb, &rest[..rest.len() - word.len()])
        {
            start -= word.len() + n;
            continue;
        }
        return (start < end).then_some(start);
    }
}

/// Whether a name is that of a quantity (收入, 发电量, 比重), so that a verb in it is part of the name.
pub(super) fn is_measure(text: &str) -> bool {
    text.ends_with(['额', '率', '量', '值', '数', '价', '比', '速'])
        || [
            "余额", "收入", "支出", "面积", "里程", "水平", "比重", "比例", "规模", "投资", "利润",
            "价格", "税收", "总产", "产能", "存款", "贷款", "人口", "用时", "周期", "时间", "时限",
        ]
        .iter()
        .any(|w| text.ends_with(w))
}

/// Bytes of a name that a following list member repeats: verbs, or a 为…发放 phrase.
pub(super) fn shared_verb(page: &Page<'_, '_>, text: &str) -> usize {
    if text.starts_with(['为', '向', '对', '给']) {
        return page.cues.find(Cue::Verb, text).map_or(0, |(at, len)| at + len);
    }
    let len = verbs_in_front(page, text);
    if len == text.len() || is_measure(text) && !text[len..].starts_with(['“', '《']) && len < 6
    {
        0
    } else {
        len
    }
}

/// Cleans a name: place and manner phrases, supporting verbs, 完成 before an action.
pub(super) fn clean(page: &Page<'_, '_>, s: Stretch) -> Stretch {
    let mut s = page.head(page.rtrim(s));
    for _ in 0..4 {
        let text = page.slice(&s);
        // 在全省的位次
        if let Some(rest) = text.strip_prefix('在')
            && let Some(len) = page.cues.prefix(Cue::Scope, rest)
        {
            s = page.head(s.start + '在'.len_utf8() + len..s.end);
            if page.slice(&s).starts_with('的') {
                s.start += '的'.len_utf8();
            }
            continue;
        }
        // 12309检察服务中心接收群众信访
        if let Some(end) = page.code_at(s.start)
            && let Some((at, _)) = page.cues.find(Cue::Verb, &page.text[end.min(s.end)..s.end])
        {
            s = page.head(end + at..s.end);
            continue;
        }
        // 转移支付规模大幅增加、转移支付项目减少三分之二
        if let Some(at) = text.rfind('、').filter(|&at| {
            [Cue::Up, Cue::Down]
                .iter()
                .any(|&c| page.cues.suffix(c, &text[..at]).is_some_and(|n| n >= 6))
        }) {
            s = page.head(s.start + at..s.end);
            continue;
        }
        if let Some(len) = page.cues.prefix(Cue::Frame, text)
            && let Some((at, _)) = page.cues.find(Cue::Verb, &text[len..])
            && at > 0
        {
            s = page.head(s.start + len + at..s.end);
            continue;
        }
        if let Some(len) = page.cues.prefix(Cue::Support, text)
            && (page.cues.prefix(Cue::Verb, &text[len..]).is_some()
                || page.cues.prefix(Cue::Wrapper, &text[len..]).is_some())
        {
            s = page.head(s.start + len..s.end);
            continue;
        }
        if let Some(len) = page.cues.prefix(Cue::Wrapper, text) {
            let rest = &text[len..];
            let action = page.cues.suffix(Cue::Action, rest).is_some_and(|n| n < rest.len())
                && !rest.ends_with("投资")
                || page.cues.prefix(Cue::Verb, rest).is_some_and(|n| n < rest.len());
            if action && !rest.contains('”') {
                s = page.head(s.start + len..s.end);
                continue;
            }
        }
        break;
    }
    s
}

/// What stands before the number keeps of itself when words behind the number name the thing.
pub(super) fn before_tail(page: &Page<'_, '_>, s: &Stretch, tail: &Stretch) -> String {
    let s = clean(page, s.clone());
    let text = page.slice(&s);
    if text.is_empty() {
        return String::new();
    }
    let behind = page.slice(tail);
    let prepositions = ["为", "向", "对", "给"];
    if let Some(word) = prepositions
        .into_iter()
        .find(|w| text.ends_with(w) && page.cues.suffix(Cue::Verb, text).is_none())
    {
        return word.into();
    }
    if let Some(at) = verbs_behind(page, text) {
        let verb = &text[at..];
        let support = page.cues.prefix(Cue::Support, verb) == Some(verb.len());
        if support && page.cues.find(Cue::Verb, behind).is_some_and(|(at, _)| at > 0) {
            return String::new();
        }
        return verb.trim_end_matches('了').into();
    }
    let listed = ["等", "的", "共", "等共", "中的"].iter().any(|w| text.ends_with(w));
    let front = verbs_in_front(page, text);
    if front > 0 && (listed || text.contains(['、', '和', '对'])) && !is_measure(text) {
        return text[..front].into();
    }
    if front > 0 && !is_measure(text) {
        return page.render(&s);
    }
    String::new()
}

/// Members of a list of names: `买卖、租赁、建设工程合同纠纷` → three names with the head restored.
pub(super) fn members(text: &str, want: usize) -> Option<Vec<String>> {
    let mut parts: Vec<&str> = Vec::new();
    let mut start = 0;
    let mut at = 0;
    let mut quoted = 0usize;
    while let Some(c) = text[at..].chars().next() {
        match c {
            '“' | '（' | '《' => quoted += 1,
            '”' | '）' | '》' => quoted = quoted.saturating_sub(1),
            _ => {}
        }
        let word = if quoted == 0 { joiner_word(&text[at..]).filter(|_| at > start) } else { None };
        match word {
            Some(len) => {
                parts.push(&text[start..at]);
                at += len;
                start = at;
            }
            None => at += c.len_utf8(),
        }
    }
    parts.push(&text[start..]);
    parts.retain(|p| !p.is_empty());
    if parts.len() != want || want < 2 {
        return None;
    }
    let last = parts[want - 1];
    let shared_tail = shared_head_noun(last, &parts[..want - 1]);
    let shared_front = shared_front(parts[0], &parts[1..]);
    Some(
        parts
            .iter()
            .enumerate()
            .map(|(i, part)| {
                let front = if i > 0 { shared_front } else { "" };
                let tail = if i + 1 < want { shared_tail } else { "" };
                format!("{front}{part}{tail}")
            })
            .collect(),
    )
}

/// Nouns that head the name of a quantity; a list writes them once, behind its last member.
const HEAD_NOUNS: [&str; 45] = [
    "合同纠纷", "低保标准", "平均标准", "基本生活标准", "人均可支配收入", "可支配收入", "增加值",
    "总产值", "产量", "发电量", "收入", "支出", "标准", "案件", "数量", "人数", "户数", "面积",
    "投资", "价格", "覆盖率", "率", "总额", "纠纷", "贷款", "存款", "余额", "里程", "销售额",
    "零售额", "客运量", "货运量", "吞吐量", "供应量", "使用量", "产值", "利润", "水平", "规模",
    "比重", "犯罪", "资金", "事故", "总量", "额",
];

fn shared_head_noun<'a>(last: &'a str, others: &[&str]) -> &'a str {
    let Some(noun) = HEAD_NOUNS
        .iter()
        .filter(|n| last.ends_with(**n) && last.len() > n.len())
        .max_by_key(|n| n.len())
    else {
        return "";
    };
    let cues = super::cue::Cues::get();
    let bare = |p: &&str| {
        !HEAD_NOUNS.iter().any(|n| p.ends_with(n))
            && !is_measure(p)
            && cues.suffix(Cue::Action, p).is_none()
    };
    if !others.iter().all(|p| bare(p)) {
        return "";
    }
    // 城市、农村低保标准: what is longer in the last member than in the others is shared.
    let longest = others.iter().map(|p| p.chars().count()).max().unwrap_or(0);
    let tail = last.char_indices().nth(longest).map_or("", |(at, _)| &last[at..]);
    let modifier = last.chars().count() - noun.chars().count();
    if noun.chars().count() < 3 && tail.len() > noun.len() && modifier > longest + 1 {
        tail
    } else {
        &last[last.len() - noun.len()..]
    }
}

/// 政府会议数量和发文数量, 生产安全事故起数、死亡人数: the modifier of the first member is shared.
fn shared_front<'a>(first: &'a str, others: &[&str]) -> &'a str {
    const COUNTS: [&str; 8] = ["起数", "件数", "人数", "会议数量", "数量", "次数", "出口", "总量"];
    let Some(count) = COUNTS.iter().find(|c| first.ends_with(**c) && first.len() > c.len()) else {
        return "";
    };
    let front = &first[..first.len() - count.len()];
    if others.iter().all(|p| !p.starts_with(front) && p.chars().count() <= 8) { front } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_names() {
        for (text, want, names) in [
            ("城市、农村低保标准", 2, Some(vec!["城市低保标准", "农村低保标准"])),
            (
                "买卖、租赁、建设工程合同纠纷",
                3,
                Some(vec!["买卖合同纠纷", "租赁合同纠纷", "建设工程合同纠纷"]),
            ),
            ("火灾起数、死亡人数", 2, Some(vec!["火灾起数", "火灾死亡人数"])),
            ("城乡居民人均可支配收入", 2, None),
        ] {
            let got = members(text, want);
            assert_eq!(got, names.map(|n| n.into_iter().map(String::from).collect()), "{text}");
        }
    }
}
