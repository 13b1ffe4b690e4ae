//! What stands right before a number: the verb that gives it its role.

use super::basis;
use super::change::{change, growth_name, into, object_of_change};
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
                || into(page, &mut p, q)
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
pub(super) fn is_rate(q: &Quantity<'_>) -> bool {
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
    // 每人每月, 每生每年
    let per = text[..at].char_indices().rev().nth(1).filter(|(_, c)| *c == '每');
    let before = per.map_or(&text[..at], |(per, _)| &text[..per]);
    let verb = ["为", "达到", "达", "是", "到", "至", "分别", "从", "由"]
        .iter()
        .any(|w| before.ends_with(w));
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
    if !pair && !of || pair && is_doer(page, p, q) {
        return false;
    }
    p.subject.end = s.end - '从'.len_utf8();
    p.role = Role::From;
    strip_adverbs(page, p);
    true
}

/// 由8位院长领衔: those who do it, not the earlier of two levels, as none comes behind.
fn is_doer(page: &Page<'_, '_>, p: &Predicate, q: &Quantity<'_>) -> bool {
    const LONGEST: usize = 30;
    const LATER: [char; 16] = [
        '到', '至', '为', '降', '升', '增', '减', '缩', '压', '扩', '提', '跃', '调', '优', '变',
        '下',
    ];
    let behind = page.text[p.lead.end..].chars().take(LONGEST);
    matches!(&*q.unit, "位" | "名" | "人" | "个" | "家")
        && !behind.take_while(|c| !matches!(c, '。' | '；')).any(|c| LATER.contains(&c))
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
    // 占全国九成: a region alone is the whole.
    let whole = page.rtrim(from..from + of.len());
    let of = Some(page.head(whole.clone())).filter(|of| !of.is_empty()).unwrap_or(whole);
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
