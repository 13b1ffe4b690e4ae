//! The parts of a name, found in the words around a number.

use super::cue::{Cue, Cues};
use super::phrase::{Page, Stretch};

/// The words behind a number that name what is counted: `2部`**法律法规实施情况**.
pub(super) fn tail(page: &Page<'_, '_>, s: Stretch, more: bool) -> Option<Stretch> {
    let raw = page.slice(&s);
    page.cues.prefix(Cue::NoTail, raw).is_none().then(|| any_tail(page, s, more)).flatten()
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
    if let Some((at, _)) = page.cues.find(Cue::TailEnd, text).filter(|(at, _)| *at > 0) {
        s.end = s.start + at;
    }
    // Before the next number: drop what leads on to it.
    while more && let Some(len) = page.cues.suffix(Cue::LeadOn, page.slice(&s)) {
        if page.cues.suffix(Cue::Average, page.slice(&s)).is_some_and(|n| n > len) {
            break;
        }
        s.end -= len;
        s = page.rtrim(s);
    }
    if page.slice(&s).ends_with('中') {
        s.end -= '中'.len_utf8();
    }
    // 超过20%的有23种
    (!s.is_empty() && page.slice(&s) != "有").then_some(s)
}

/// Verb chain at the beginning (制定修改, 批准和决定逮捕), 0 without one.
pub(super) fn verbs_in_front(page: &Page<'_, '_>, text: &str) -> usize {
    let mut len = ["新", "再"]
        .iter()
        .find(|w| text.strip_prefix(**w).is_some_and(|t| page.cues.prefix(Cue::Verb, t).is_some()))
        .map_or(0, |w| w.len());
    loop {
        let rest = &text[len..];
        if page.cues.prefix(Cue::Thing, rest).is_some() {
            return len;
        }
        if let Some(n) = page.cues.prefix(Cue::Verb, rest) {
            // 办结率 is a noun.
            if page.cues.prefix(Cue::Relational, rest).is_some_and(|noun| noun > n) {
                return len;
            }
            len += n;
            // 新收案件 is 新收 and 案件.
            if text[..len].ends_with('案') && text[len..].starts_with('件') {
                len -= '案'.len_utf8();
            }
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

/// First byte of the first verb that is no part of a thing (联系点).
fn first_verb(page: &Page<'_, '_>, text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let (at, _) = page.cues.find(Cue::Verb, &text[from..])?;
        match page.cues.prefix(Cue::Thing, &text[from + at..]) {
            Some(thing) => from += at + thing,
            None => return Some(from + at),
        }
    }
}

/// Verb chain at the end; its first byte.
pub(super) fn verbs_behind(page: &Page<'_, '_>, text: &str) -> Option<usize> {
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
pub(super) fn is_measure(cues: &Cues, text: &str) -> bool {
    cues.suffix(Cue::Measure, text).is_some()
}

/// Bytes of a name that a following list member repeats: verbs, or a 为…发放 phrase.
pub(super) fn shared_verb(page: &Page<'_, '_>, text: &str) -> usize {
    if text.starts_with(['为', '向', '对', '给']) {
        return page.cues.find(Cue::Verb, text).map_or(0, |(at, len)| at + len);
    }
    let len = verbs_in_front(page, text);
    if len == text.len()
        || is_measure(page.cues, text) && !text[len..].starts_with(['“', '《']) && len < 6
    {
        0
    } else {
        len
    }
}

/// Bytes of the preposition (在, 按照) that opens a phrase of place or manner; 自治区 has none.
pub(super) fn frame(cues: &Cues, text: &str) -> Option<usize> {
    cues.prefix(Cue::Frame, text).filter(|_| cues.prefix(Cue::Keep, text).is_none())
}

/// End of what is said of the time or the way before a name: 疫情期间, 按平均汇率计算, 扣除价格因素.
fn aside(text: &str) -> Option<usize> {
    let ends: &[&str] = match text.chars().next()? {
        '按' => &["计算"],
        '考' | '扣' | '剔' => &["因素"],
        '在' => &["情况下", "基础上"],
        _ => {
            let at = text.find('期').filter(|&at| at > 0 && text[at..].starts_with("期间"))?;
            return Some(at + "期间".len());
        }
    };
    ends.iter().find_map(|end| Some(text.find(end)? + end.len()))
}

/// Bytes of what is said of the time or the way before a name.
const LONGEST_ASIDE: usize = 60;

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
        // 市人大五次会议期间代表提出议案, 按平均汇率计算为5791美元: when and how.
        if let Some(at) = aside(text)
            && at <= LONGEST_ASIDE
            && verbs_in_front(page, text) == 0
        {
            s = page.head(s.start + at..s.end);
            continue;
        }
        // 12345热线受理群众诉求
        if let Some(end) = page.code_at(s.start)
            && let Some((at, _)) = page.cues.find(Cue::Verb, &page.text[end.min(s.end)..s.end])
        {
            s = page.head(end + at..s.end);
            continue;
        }
        // 门诊量大幅增加、候诊时间减少三分之一
        if let Some(at) = text.rfind('、').filter(|&at| {
            [Cue::Up, Cue::Down]
                .iter()
                .any(|&c| page.cues.suffix(c, &text[..at]).is_some_and(|n| n >= 6))
        }) {
            s = page.head(s.start + at..s.end);
            continue;
        }
        if let Some(len) = frame(page.cues, text)
            && let Some(at) = first_verb(page, &text[len..])
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

/// 制定《甲条例》等法规, 新建环城东路等道路: examples of the thing that is counted are no part of
/// its name; 审结教育、医疗等案件 keeps what kind it is of.
pub(super) fn without_list(page: &Page<'_, '_>, text: String) -> String {
    const NAMES: [char; 14] =
        ['》', '”', '院', '街', '路', '园', '站', '厂', '馆', '桥', '校', '程', '目', '道'];
    let verb = verbs_in_front(page, &text);
    let Some(at) = text.rfind('等').filter(|&at| verb > 0 && at > verb) else { return text };
    let noun = &text[at + '等'.len_utf8()..];
    if text[..at].ends_with(NAMES) && noun.chars().count() >= 2 {
        return format!("{}{noun}", &text[..verb]);
    }
    text
}

/// What stands before the number keeps of itself when words behind the number name the thing.
pub(super) fn before_tail(page: &Page<'_, '_>, s: &Stretch, tail: &Stretch) -> String {
    let s = clean(page, s.clone());
    let text = page.slice(&s);
    // 把征求意见的触角延伸到38个联系点: what is moved is not what is counted.
    if text.is_empty() || page.text[..s.start].ends_with('把') {
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
        // 为退役军人提供5万个岗位: whom it is for belongs to the name.
        if at > 0 && text.starts_with(['为', '向', '给']) {
            return page.render(&s);
        }
        let support = page.cues.prefix(Cue::Support, verb) == Some(verb.len());
        if support && page.cues.find(Cue::Verb, behind).is_some_and(|(at, _)| at > 0) {
            return String::new();
        }
        return verb.trim_end_matches('了').into();
    }
    let listed = ["等", "的", "共", "等共", "中的"].iter().any(|w| text.ends_with(w));
    let front = verbs_in_front(page, text);
    if listed && let Some(first) = page.cues.prefix(Cue::Verb, text).filter(|_| front > 0) {
        // 出台降低收费等8项办法: only the first verb is not of the list.
        let joined = text[first..front].starts_with(['、', '和', '并']) || first == front;
        let end = if joined { front } else { first };
        if !is_measure(page.cues, text) {
            return text[..end].into();
        }
    }
    if front > 0 && (listed || text.contains(['、', '和', '对'])) && !is_measure(page.cues, text)
    {
        return text[..front].into();
    }
    if front > 0 && !is_measure(page.cues, text) {
        return page.render(&s);
    }
    String::new()
}
