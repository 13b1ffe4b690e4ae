//! What stands right before a number: the verb that gives it its role.

use super::basis;
use super::cue::Cue;
use super::phrase::{Page, Stretch};
use crate::grammar::{Quantity, Shape};
use crate::report::Change;

/// Role of a number in its clause.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Role {
    /// The size of a change.
    Change(Change),
    /// A level behind a verb of level (达到, 为).
    Level,
    /// A level behind a change with 到, 至 or 为 (提高到): the later of two.
    Into,
    /// The earlier of two levels (从…, 由…).
    From,
    /// A share; the whole it is a share of, if named, and whether the text says 比例.
    Share { of: Option<Stretch>, ratio: bool },
    /// How much of a target is done; the verb and the target (完成年度预算).
    Completed { of: Stretch },
    /// A place in an order.
    Rank,
    /// Nothing but a name or a verb with its object.
    Plain,
}

/// The words before a number, taken apart.
#[derive(Debug, Clone)]
pub(super) struct Predicate {
    /// All the words.
    pub lead: Stretch,
    pub role: Role,
    /// What is left of the words: the name, or verb and object.
    pub subject: Stretch,
    /// What a change is compared with.
    pub basis: Option<Stretch>,
    /// 分别 stands in the words: the names before it.
    pub respective: Option<Stretch>,
    /// 至少 stands before the verb.
    pub least: bool,
    /// 年均, 月均 …
    pub yearly: bool,
    /// A verb of level was there.
    pub level: bool,
    /// A verb inside the subject that is no part of the name.
    pub dropped: Option<Stretch>,
}

/// Takes the words before a quantity apart.
///
/// | words | role | subject | basis |
/// |---|---|---|---|
/// | 地区生产总值比上年增长 | change | 地区生产总值 | 比上年 |
/// | 城镇化率提高到 | into | 城镇化率 | |
/// | 民间投资占全部投资的 | share of 全部投资 | 民间投资 | |
/// | 败诉率由上年的 | from | 败诉率 | |
/// | 快于全省 | change | | 全省 |
pub(super) fn predicate(page: &Page<'_, '_>, lead: Stretch, q: &Quantity<'_>) -> Predicate {
    let mut p = Predicate {
        lead: lead.clone(),
        role: Role::Plain,
        subject: page.rtrim(lead),
        basis: None,
        respective: None,
        least: false,
        yearly: false,
        level: false,
        dropped: None,
    };
    if matches!(q.shape, Shape::Rank(_)) {
        p.role = Role::Rank;
        rank(page, &mut p);
        p.subject = page.head(p.subject);
        return p;
    }
    let number = &page.text[p.lead.end..];
    let streak = number.starts_with("连续");
    if number.starts_with('翻') {
        p.role = Role::Change(Change::Increase);
        basis::strip(page, &mut p);
        split_respective(page, &mut p);
        p.subject = page.head(page.rtrim(p.subject));
        return p;
    }
    if streak || !basis::comparison(page, &mut p, q) {
        strip_adverbs(page, &mut p);
        // 连续6年增长: a streak is no size of a change.
        let told = !streak
            && (from(page, &mut p, q)
                || multiple_of(page, &mut p, q)
                || share(page, &mut p, q)
                || completed(page, &mut p, q)
                || into(page, &mut p)
                || change(page, &mut p, q));
        if !told {
            level(page, &mut p);
        }
    }
    if p.respective.is_none() {
        split_respective(page, &mut p);
    }
    strip_time(page, &mut p);
    p.subject = page.head(page.rtrim(p.subject));
    if matches!(p.role, Role::Plain | Role::Level) {
        object_of_change(page, &mut p, q);
        growth_name(page, &mut p, q);
    }
    p
}

/// Numbers that are rates by their form.
fn is_rate(q: &Quantity<'_>) -> bool {
    matches!(q.shape, Shape::Percent | Shape::Point | Shape::Multiple | Shape::Fraction)
}

/// Drops adverbs at the end and remembers the telling ones.
pub(super) fn strip_adverbs(page: &Page<'_, '_>, p: &mut Predicate) {
    strip_denominator(page, p);
    loop {
        p.subject = page.rtrim(p.subject.clone());
        let text = page.slice(&p.subject);
        let Some(len) = page.cues.suffix(Cue::Adverb, text) else { return };
        // 人均, 最短: part of a name.
        let name = [Cue::Average, Cue::Relational];
        if name.iter().any(|&cue| page.cues.suffix(cue, text).is_some_and(|n| n > len)) {
            return;
        }
        match &text[text.len() - len..] {
            "分别" => p.respective = Some(p.subject.start..p.subject.end - len),
            "至少" | "最低" => p.least = true,
            // 两年平均增长4%: the years are the basis.
            "平均" if page.date_before(p.subject.end - len).is_some() => return,
            _ => {}
        }
        p.subject.end -= len;
    }
}

/// Drops 每人每月 behind a verb: 低保标准为每人每月600元.
fn strip_denominator(page: &Page<'_, '_>, p: &mut Predicate) {
    const LONGEST: usize = 8;
    let text = page.slice(&p.subject);
    let Some(at) = text.rfind('每') else { return };
    let before = text[..at].trim_end_matches("每人");
    let verb =
        ["为", "达到", "达", "是", "到", "分别", "从", "由"].iter().any(|w| before.ends_with(w));
    if verb && text[before.len()..].chars().count() <= LONGEST {
        p.subject.end = p.subject.start + before.len();
    }
}

/// Drops a time behind the name: 库存到年末, 参训人数在今年.
fn strip_time(page: &Page<'_, '_>, p: &mut Predicate) {
    let s = page.rtrim(p.subject.clone());
    let Some(date) = page.date_before(s.end).filter(|&d| page.tokens[d].start > s.start) else {
        return;
    };
    let text = page.slice(&(s.start..page.tokens[date].start)).trim_end_matches('“');
    let len = page.cues.suffix(Cue::Led, text).unwrap_or(0);
    if len < text.len() {
        p.subject.end = s.start + text.len() - len;
    }
}

/// 从40%, 由上年的11%, 由2020年的88件: the earlier of two levels.
fn from(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) -> bool {
    let mut s = p.subject.clone();
    for _ in 0..3 {
        if let Some(len) = page.cues.suffix(Cue::Prior, page.slice(&s)) {
            s.end -= len;
        }
        if let Some(i) = page.date_before(s.end) {
            s.end = page.tokens[i].start.max(s.start);
        }
    }
    let text = page.slice(&s);
    let pair = text.ends_with(['从', '由']);
    // 比上年的5亿元减少2000万元: the level that a change is counted from.
    let alone = text.len() == '比'.len_utf8() && q.shape == Shape::Count;
    let of = text.ends_with(['比', '较']) && (alone || page.slice(&p.subject).ends_with('的'));
    if !pair && !of {
        return false;
    }
    p.subject.end = s.end - '从'.len_utf8();
    p.role = Role::From;
    strip_adverbs(page, p);
    true
}

/// 是上年的2.5倍, 相当于2015年的3倍: a level.
fn multiple_of(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) -> bool {
    const LONGEST: usize = 14;
    if !is_rate(q) {
        return false;
    }
    let text = page.slice(&p.subject);
    let Some(body) = text.strip_suffix('的') else { return false };
    let Some((at, len)) = page.cues.rfind(Cue::Times, body) else { return false };
    let of = &body[at + len..];
    if of.chars().count() > LONGEST || of.contains('占') {
        return false;
    }
    p.role = Role::Level;
    p.level = true;
    p.subject.end = p.subject.start + at;
    true
}

/// 占全部投资的六成, 占比达40%, 占全市比重从12%.
fn share(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) -> bool {
    const LONGEST: usize = 28;
    if !matches!(q.shape, Shape::Percent | Shape::Fraction | Shape::Noun | Shape::Bare) {
        return false;
    }
    let text = page.slice(&p.subject);
    let Some(at) = text.rfind('占') else { return false };
    let after = &text[at + '占'.len_utf8()..];
    let of = page.cues.strip(Cue::Whole, after);
    if of.chars().count() > LONGEST {
        return false;
    }
    let base = p.subject.start + at;
    if after.contains("分别") && p.respective.is_none() {
        p.respective = Some(p.subject.start..base);
    }
    let ratio = after.contains("比例");
    let from = base + '占'.len_utf8();
    let of = page.head(page.rtrim(from..from + of.len()));
    p.role = Role::Share { of: (!of.is_empty()).then_some(of), ratio };
    p.subject.end = base;
    strip_adverbs(page, p);
    true
}

/// 完成年度预算的60%: how much of a target is done.
fn completed(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) -> bool {
    const LONGEST: usize = 14;
    let text = page.slice(&p.subject);
    let Some(at) = text.rfind("完成").filter(|_| q.shape == Shape::Percent) else { return false };
    let after = &text[at + "完成".len()..];
    let of = page.cues.strip(Cue::Whole, after);
    if of.chars().count() > LONGEST || page.cues.suffix(Cue::Target, of).is_none() {
        return false;
    }
    let from = p.subject.start + at;
    p.role = Role::Completed { of: from..from + "完成".len() + of.len() };
    p.subject.end = from;
    strip_adverbs(page, p);
    true
}

/// A verb or name of change at the end: its length and direction.
fn change_word(page: &Page<'_, '_>, text: &str) -> Option<(usize, Change)> {
    let up = page.cues.suffix(Cue::Up, text).map(|n| (n, Change::Increase));
    let down = page.cues.suffix(Cue::Down, text).map(|n| (n, Change::Decrease));
    up.into_iter().chain(down).max_by_key(|(len, _)| *len)
}

/// 比上年多办20件, 少用3天: a verb behind 多 or 少.
fn more_done(page: &Page<'_, '_>, text: &str) -> Option<(usize, Change)> {
    let verb = page
        .cues
        .suffix(Cue::Verb, text)
        .unwrap_or_else(|| text.chars().next_back().map_or(0, char::len_utf8));
    let before = &text[..text.len() - verb];
    let change = match before.chars().next_back()? {
        '多' => Change::Increase,
        '少' => Change::Decrease,
        _ => return None,
    };
    Some((verb + '多'.len_utf8(), change))
}

fn is_rate_name(page: &Page<'_, '_>, text: &str, len: usize) -> bool {
    page.cues.suffix(Cue::Rate, text) == Some(len)
}

/// 提高到, 降至, 增加为: a level.
fn into(page: &Page<'_, '_>, p: &mut Predicate) -> bool {
    // 增加到2019年的90公里
    let mut s = p.subject.clone();
    let year = page.slice(&s).strip_suffix('的').map_or(s.end, |t| s.start + t.len());
    if let Some(date) = page.date_before(year) {
        s.end = page.tokens[date].start.max(s.start);
    }
    let text = page.slice(&s);
    let Some(word) = page.cues.suffix(Cue::Into, text) else { return false };
    let body = &text[..text.len() - word];
    // 增速为5%, 降幅为3%: still the size of a change.
    let Some((len, _)) = change_word(page, body).filter(|(n, _)| !is_rate_name(page, body, *n))
    else {
        return false;
    };
    p.role = Role::Into;
    p.level = true;
    p.subject.end = s.end - word - len;
    basis::strip(page, p);
    true
}

/// 增长, 下降, 多, 少: the size of a change.
fn change(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) -> bool {
    let mut s = p.subject.clone();
    // 涨幅为3%, 增速达到12%
    if let Some(word) = page.cues.suffix(Cue::Equals, page.slice(&s)) {
        let body = s.start..s.end - word;
        if page.cues.suffix(Cue::Rate, page.slice(&body)).is_some() {
            s = body;
        }
    }
    let text = page.slice(&s);
    let Some((len, change)) = change_word(page, text).or_else(|| more_done(page, text)) else {
        return false;
    };
    let word = &text[text.len() - len..];
    // 新增, 至少, 最多 are not changes; the longest word wins.
    let longer = [Cue::Verb, Cue::Adverb];
    if longer.iter().any(|&cue| page.cues.suffix(cue, text).is_some_and(|n| n > len)) {
        return false;
    }
    let done = word.starts_with(['多', '少']) && len > '多'.len_utf8();
    // 推动农房品质提升3万户: so many were raised, not by so much.
    if matches!(word, "提升" | "提高" | "改善") && is_counter(&q.unit) {
        return false;
    }
    if page.cues.prefix(Cue::Trim, word).is_some() && !is_rate(q) {
        return false;
    }
    // 比上年快20天: a time that is shorter.
    let change = match word {
        "快" | "提前" if q.shape == Shape::Duration => Change::Decrease,
        _ => change,
    };
    let mut probe = p.clone();
    probe.subject.end = s.end - len;
    basis::strip(page, &mut probe);
    let short = len == '增'.len_utf8() || done && change_word(page, text).is_none();
    let bare_rate = is_rate(q) && !matches!(word, "多" | "高" | "快" | "少" | "低" | "慢");
    if short && probe.basis.is_none() && !bare_rate {
        return false;
    }
    *p = probe;
    p.role = Role::Change(change);
    true
}

/// Measure words that count; other units measure.
pub(super) fn is_counter(unit: &str) -> bool {
    matches!(
        unit,
        "件" | "人"
            | "个"
            | "家"
            | "名"
            | "户"
            | "次"
            | "项"
            | "条"
            | "人次"
            | "场"
            | "所"
            | "座"
            | "种"
            | "场次"
            | "处"
            | "批"
            | "份"
            | "篇"
            | "起"
            | "宗"
            | "台"
            | "辆"
            | "村"
            | "套"
    )
}

/// 达到, 为, 完成: verbs of level.
fn level(page: &Page<'_, '_>, p: &mut Predicate) {
    for _ in 0..3 {
        let text = page.slice(&p.subject);
        let Some(len) = page.cues.suffix(Cue::Level, text) else { return };
        let word = &text[text.len() - len..];
        let alone = len == text.len()
            && matches!(word, "完成" | "实现" | "计" | "排" | "按" | "安排为" | "为");
        if alone || page.cues.suffix(Cue::Verb, text).is_some_and(|n| n > len) {
            return;
        }
        let turned =
            matches!(word, "调整为" | "优化为" | "演进为" | "演变为" | "变化为" | "变为" | "改为");
        p.subject.end -= len;
        p.role = if turned { Role::Into } else { Role::Level };
        p.level = true;
        if turned {
            return;
        }
        strip_adverbs(page, p);
    }
}

/// 降低物流成本2亿元, 压减收费项目30%: a change in front of its object.
fn object_of_change(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) {
    if p.role != Role::Plain {
        return;
    }
    let text = page.slice(&p.subject);
    // 为商户减轻租金负担200多万元
    if text.starts_with(['为', '给'])
        && let Some((at, len)) = page.cues.find(Cue::Shrink, text)
        && at > '为'.len_utf8()
        && at + len < text.len()
        && page.cues.prefix(Cue::Verb, &text[at..]) == Some(len)
    {
        let verb = p.subject.start + at;
        p.dropped = Some(verb..verb + len);
        p.subject.start += '为'.len_utf8();
        p.role = Role::Change(Change::Decrease);
        return;
    }
    let shrink = page.cues.prefix(Cue::Shrink, text).map(|n| (n, Change::Decrease));
    let rate =
        |cue, change| page.cues.prefix(cue, text).filter(|_| is_rate(q)).map(|n| (n, change));
    let word = shrink
        .or_else(|| rate(Cue::Trim, Change::Decrease))
        .or_else(|| rate(Cue::Grow, Change::Increase));
    let Some((len, change)) = word else { return };
    if len < text.len() {
        p.subject.start += len;
        if page.slice(&p.subject).starts_with('了') {
            p.subject.start += '了'.len_utf8();
        }
        p.role = Role::Change(change);
    }
}

/// 工业增加值增速12%: the name of a rate of change is itself the direction.
fn growth_name(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) {
    if !matches!(q.shape, Shape::Percent | Shape::Point) {
        return;
    }
    let text = page.slice(&p.subject);
    if let Some(len) = page.cues.suffix(Cue::Rate, text)
        && let Some((_, change)) = change_word(page, text)
    {
        p.subject.end -= len;
        p.role = Role::Change(change);
    }
}

/// Drops rank verbs and the field they range over: 在全省排名, 位居全国.
fn rank(page: &Page<'_, '_>, p: &mut Predicate) {
    const LONGEST: usize = 14;
    for _ in 0..6 {
        strip_adverbs(page, p);
        let text = page.slice(&p.subject);
        if let Some(date) = page.date_before(p.subject.end) {
            p.subject.end = page.tokens[date].start.max(p.subject.start);
            continue;
        }
        // 从全省第9位升至第4位
        if text.ends_with(['从', '由']) {
            p.subject.end -= '从'.len_utf8();
            p.role = Role::From;
            return;
        }
        let cue = [Cue::Rank, Cue::Field].into_iter().find_map(|c| page.cues.suffix(c, text));
        if let Some(len) = cue {
            p.subject.end -= len;
            continue;
        }
        // 在全市乡镇中排名第六
        let Some(at) = text.rfind(['在', '列', '居']) else { return };
        let (verb, field) = text.split_at(at + '在'.len_utf8());
        let at = verb.len() - page.cues.suffix(Cue::Rank, verb).unwrap_or('在'.len_utf8());
        if field.chars().count() > LONGEST || page.cues.prefix(Cue::Field, field).is_none() {
            return;
        }
        p.subject.end = p.subject.start + at;
    }
}

/// 分别 inside the words: names before it, verb behind it.
fn split_respective(page: &Page<'_, '_>, p: &mut Predicate) {
    let text = page.slice(&p.subject);
    if text.contains('别')
        && let Some(at) = text.rfind("分别")
    {
        p.respective = Some(p.subject.start..p.subject.start + at);
        p.subject.start += at + "分别".len();
    }
}
