//! What stands right before a number: the verb that gives it its role.

use super::cue::Cue;
use super::phrase::{Page, Stretch};
use crate::grammar::{Quantity, Shape};
use crate::report::Change;

/// Role of a number in its clause.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Role {
    /// The size of a change.
    Change(Change),
    /// A level behind a verb of level (达到, 为, 提高到).
    Level,
    /// A level behind a change with 到, 至 or 为 (提高到): the later of two.
    Into,
    /// The earlier of two levels (从…, 由…).
    From,
    /// A share; the whole it is a share of, if named, and whether the text says 比例.
    Share { of: Option<Stretch>, ratio: bool },
    /// A place in an order.
    Rank,
    /// Nothing but a name or a verb with its object.
    Plain,
}

/// The words before a number, taken apart.
#[derive(Debug, Clone)]
pub(super) struct Predicate {
    pub role: Role,
    /// What is left of the words: the name, or verb and object.
    pub subject: Stretch,
    /// What a change is compared with.
    pub basis: Option<Stretch>,
    /// 分别 stands in the words: the names before it, if any.
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
        strip_adverbs(page, &mut p);
        strip_rank(page, &mut p);
        p.subject = page.head(p.subject);
        return p;
    }
    if !comparison(page, &mut p, q) {
        strip_adverbs(page, &mut p);
        if !(from(page, &mut p)
            || multiple_of(page, &mut p, q)
            || share(page, &mut p, q)
            || into(page, &mut p)
            || change(page, &mut p, q))
        {
            level(page, &mut p);
        }
    }
    if p.respective.is_none() {
        split_respective(page, &mut p);
    }
    p.subject = page.head(page.rtrim(p.subject));
    if p.role == Role::Plain || p.role == Role::Level {
        object_of_change(page, &mut p, q);
        growth_name(page, &mut p, q);
    }
    p
}

/// Drops adverbs at the end and remembers the telling ones.
fn strip_adverbs(page: &Page<'_, '_>, p: &mut Predicate) {
    strip_denominator(page, p);
    loop {
        p.subject = page.rtrim(p.subject.clone());
        let text = page.slice(&p.subject);
        let Some(len) = page.cues.suffix(Cue::Adverb, text) else {
            return;
        };
        // 人均, 年均, 最短: part of a name.
        if is_average(text) || page.cues.suffix(Cue::Relational, text).is_some_and(|n| n > len) {
            return;
        }
        let word = &text[text.len() - len..];
        match word {
            "分别" if p.respective.is_none() => {
                let names = p.subject.start..p.subject.end - len;
                p.respective = Some(names);
            }
            "至少" | "最低" => p.least = true,
            "由" | "从" | "自" => return,
            // 两年平均增长5.1%: the years are the basis.
            "平均" if page.date_before(p.subject.end - len).is_some() => return,
            _ => {}
        }
        p.subject.end -= len;
    }
}

/// Drops 每人每月 behind a verb: 低保标准为每人每月705元.
fn strip_denominator(page: &Page<'_, '_>, p: &mut Predicate) {
    const LONGEST: usize = 8;
    let text = page.slice(&p.subject);
    let Some(at) = text.find('每').filter(|&at| text[at..].chars().count() <= LONGEST) else { return };
    let verb = ["为", "达到", "达", "是", "到", "分别"].iter().any(|w| text[..at].ends_with(w));
    if verb {
        p.subject.end = p.subject.start + at;
    }
}

/// 从54%, 由上年的12.7%, 由2023年的106.5件: the earlier of two levels.
fn from(page: &Page<'_, '_>, p: &mut Predicate) -> bool {
    let mut s = p.subject.clone();
    for _ in 0..3 {
        let text = page.slice(&s);
        for word in [
            "的", "末", "底", "上年", "去年", "同期", "原来", "过去", "年初", "期末", "上年末",
            "前", "时",
        ] {
            if text.ends_with(word) {
                s.end -= word.len();
                break;
            }
        }
        if let Some(i) = page.date_before(s.end) {
            s.end = page.tokens[i].start.max(s.start);
        }
    }
    let text = page.slice(&s);
    let word = ["从", "由", "自"].into_iter().find(|w| text.ends_with(w));
    let Some(word) = word else { return false };
    p.subject.end = s.end - word.len();
    p.role = Role::From;
    strip_adverbs(page, p);
    true
}

/// 是上年的1.8倍, 相当于2012年的2.3倍: a level.
fn multiple_of(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) -> bool {
    if !matches!(q.shape, Shape::Multiple | Shape::Percent | Shape::Fraction) {
        return false;
    }
    let text = page.slice(&p.subject);
    let Some(body) = text.strip_suffix('的') else {
        return false;
    };
    for word in ["相当于", "是", "为"] {
        if let Some(at) = body.rfind(word) {
            let of = &body[at + word.len()..];
            if of.chars().count() <= 14 && !of.contains('占') {
                p.role = Role::Level;
                p.level = true;
                p.subject.end = p.subject.start + at;
                return true;
            }
        }
    }
    false
}

/// 占全部投资的58.3%, 占比达40%, 占世界经济比重从11.4%.
fn share(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) -> bool {
    if !matches!(q.shape, Shape::Percent | Shape::Fraction | Shape::Noun | Shape::Bare) {
        return false;
    }
    let text = page.slice(&p.subject);
    let Some(at) = text.rfind('占') else {
        return false;
    };
    let after = &text[at + '占'.len_utf8()..];
    let ratio = after.contains("比例");
    let mut of = after;
    while let Some(shorter) = [
        "分别", "提高", "上升", "下降", "增加", "比重", "比例", "的", "达到", "达", "为", "稳定在",
        "保持在", "约", "超过", "比", "近", "到", "了", "仅", "已", "提高到", "上升到", "将",
    ]
    .iter()
    .find_map(|w| of.strip_suffix(w))
    {
        of = shorter;
    }
    if of.chars().count() > 28 {
        return false;
    }
    let base = p.subject.start + at;
    if after.contains("分别") && p.respective.is_none() {
        p.respective = Some(p.subject.start..base);
    }
    let from = base + '占'.len_utf8();
    let of = page.head(page.rtrim(from..from + of.len()));
    p.role = Role::Share { of: (!of.is_empty()).then_some(of), ratio };
    p.subject.end = base;
    strip_adverbs(page, p);
    true
}

/// 提高到, 降至, 增加为: a level.
fn into(page: &Page<'_, '_>, p: &mut Predicate) -> bool {
    let text = page.slice(&p.subject);
    for word in ["到了", "到", "至", "为", "成"] {
        let Some(body) = text.strip_suffix(word) else {
            continue;
        };
        let len = page.cues.suffix(Cue::Up, body).or_else(|| page.cues.suffix(Cue::Down, body));
        // 增速为5%, 降幅为3%: still the size of a change.
        if let Some(len) = len.filter(|&n| !is_change_name(&body[body.len() - n..])) {
            p.role = Role::Into;
            p.level = true;
            p.subject.end -= word.len() + len;
            strip_basis(page, p);
            return true;
        }
    }
    false
}

/// 增长, 下降, 多, 少: the size of a change.
fn change(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) -> bool {
    let mut s = p.subject.clone();
    let text = page.slice(&s);
    // 涨幅为3%, 增速达到12%
    for word in ["达到", "为", "达", "约为", "仅为", "在", "控制在", "保持在"] {
        if let Some(body) = text.strip_suffix(word)
            && let Some(len) =
                page.cues.suffix(Cue::Up, body).or_else(|| page.cues.suffix(Cue::Down, body))
            && is_change_name(&body[body.len() - len..])
        {
            s.end -= word.len();
            break;
        }
    }
    let text = page.slice(&s);
    let up = page.cues.suffix(Cue::Up, text).map(|n| (n, Change::Increase));
    let down = page.cues.suffix(Cue::Down, text).map(|n| (n, Change::Decrease));
    let Some((len, change)) = up.into_iter().chain(down).max_by_key(|(len, _)| *len) else {
        return false;
    };
    let word = &text[text.len() - len..];
    // 新增, 至少, 最多 are not changes; the longest verb or adverb wins.
    if page.cues.suffix(Cue::Verb, text).is_some_and(|n| n > len)
        || page.cues.suffix(Cue::Adverb, text).is_some_and(|n| n > len)
    {
        return false;
    }
    let rate = matches!(q.shape, Shape::Percent | Shape::Point | Shape::Multiple | Shape::Fraction);
    let mut probe = p.clone();
    probe.subject.end = s.end - len;
    strip_basis(page, &mut probe);
    let short = word.chars().count() == 1;
    // 推动农房风貌提升26万户: so many were raised, not by so much.
    if matches!(word, "提升" | "提高" | "改善")
        && matches!(
            q.unit.as_ref(),
            "户" | "个"
                | "所"
                | "处"
                | "家"
                | "条"
                | "座"
                | "件"
                | "项"
                | "村"
                | "套"
                | "公里"
                | "亩"
                | "平方米"
        )
    {
        return false;
    }
    if short
        && probe.basis.is_none()
        && !(rate && !matches!(word, "多" | "高" | "快" | "少" | "低" | "慢"))
    {
        return false;
    }
    *p = probe;
    p.role = Role::Change(change);
    true
}

/// 快于全省1.4个百分点, 超年度计划28%: a change whose basis stands behind the verb.
fn comparison(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) -> bool {
    const WORDS: [(&str, Change); 18] = [
        ("高于", Change::Increase),
        ("快于", Change::Increase),
        ("好于", Change::Increase),
        ("优于", Change::Increase),
        ("多于", Change::Increase),
        ("大于", Change::Increase),
        ("高出", Change::Increase),
        ("超出", Change::Increase),
        ("超过", Change::Increase),
        ("领先", Change::Increase),
        ("高过", Change::Increase),
        ("超", Change::Increase),
        ("低于", Change::Decrease),
        ("慢于", Change::Decrease),
        ("少于", Change::Decrease),
        ("小于", Change::Decrease),
        ("落后", Change::Decrease),
        ("滞后", Change::Decrease),
    ];
    if !matches!(q.shape, Shape::Percent | Shape::Point | Shape::Count | Shape::Multiple) {
        return false;
    }
    let text = page.slice(&p.subject);
    let found = WORDS
        .iter()
        .filter_map(|(word, change)| text.rfind(word).map(|at| (at, *word, *change)))
        .filter(|(at, word, _)| at + word.len() < text.len())
        .max_by_key(|(at, word, _)| at + word.len());
    let Some((at, word, direction)) = found else {
        return false;
    };
    let basis = &text[at + word.len()..];
    let opens = [
        "全", "平均", "年度", "计划", "目标", "预期", "上年", "去年", "同期", "预算", "序时",
        "时序", "年初", "历史", "国家", "省定", "市定", "同类", "规划",
    ];
    let closes = [
        "平均", "平均数", "水平", "平均水平", "增速", "计划", "目标", "任务", "同期", "预期",
        "标准", "要求", "均值", "平均值", "进度",
    ];
    if basis.chars().count() > 14
        || basis.contains('、')
        || !(opens.iter().any(|w| basis.starts_with(w))
            || closes.iter().any(|w| basis.ends_with(w)))
    {
        return false;
    }
    let from = p.subject.start + at + word.len();
    p.basis = Some(page.rtrim(from..p.subject.end));
    p.subject.end = p.subject.start + at;
    p.role = Role::Change(direction);
    strip_adverbs(page, p);
    true
}

/// 达到, 为, 完成: verbs of level.
fn level(page: &Page<'_, '_>, p: &mut Predicate) {
    for _ in 0..3 {
        let text = page.slice(&p.subject);
        let Some(len) = page.cues.suffix(Cue::Level, text) else {
            return;
        };
        let verb = page.cues.suffix(Cue::Verb, text).is_some_and(|n| n > len);
        let whole = len == text.len()
            && matches!(
                &text[text.len() - len..],
                "完成" | "实现" | "计" | "排" | "按" | "安排为" | "为"
            );
        if verb || whole {
            return;
        }
        p.subject.end -= len;
        p.role = Role::Level;
        p.level = true;
        strip_adverbs(page, p);
    }
}

/// 降低利息负担1.2万亿元, 压减政府性基金项目30%: a change in front of its object.
fn object_of_change(page: &Page<'_, '_>, p: &mut Predicate, q: &Quantity<'_>) {
    let text = page.slice(&p.subject);
    let rate = matches!(q.shape, Shape::Percent | Shape::Point | Shape::Multiple | Shape::Fraction);
    // 为市场主体减轻非税负担3000多亿元
    if p.role == Role::Plain
        && text.starts_with(['为', '给'])
        && let Some((at, len)) = page.cues.find(Cue::Shrink, text)
        && at > '为'.len_utf8()
        && at + len < text.len()
        && page.cues.prefix(Cue::Verb, &text[at..]) == Some(len)
    {
        p.subject.start += '为'.len_utf8();
        p.dropped = Some(
            p.subject.start + at - '为'.len_utf8()..p.subject.start + at - '为'.len_utf8() + len,
        );
        p.role = Role::Change(Change::Decrease);
        return;
    }
    let (len, change) =
        match (page.cues.prefix(Cue::Shrink, text), page.cues.prefix(Cue::Grow, text)) {
            (Some(len), _) => (len, Change::Decrease),
            (None, Some(len)) if rate => (len, Change::Increase),
            _ => return,
        };
    if len < text.len() && p.role == Role::Plain {
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
    for (name, change) in [
        ("增速", Change::Increase),
        ("增幅", Change::Increase),
        ("涨幅", Change::Increase),
        ("降幅", Change::Decrease),
        ("跌幅", Change::Decrease),
    ] {
        if text.ends_with(name) {
            p.subject.end -= name.len();
            p.role = Role::Change(change);
            return;
        }
    }
}

fn is_average(text: &str) -> bool {
    ["人均", "户均", "年均", "月均", "日均", "亩均", "次均", "件均"]
        .iter()
        .any(|w| text.ends_with(w))
}

fn is_change_name(word: &str) -> bool {
    matches!(
        word,
        "增速"
            | "增幅"
            | "涨幅"
            | "降幅"
            | "跌幅"
            | "减幅"
            | "升幅"
            | "增长率"
            | "增长速度"
            | "增长幅度"
    )
}

/// Drops rank verbs and the field they range over: 在全省排名, 位居全国.
fn strip_rank(page: &Page<'_, '_>, p: &mut Predicate) {
    for _ in 0..6 {
        strip_adverbs(page, p);
        let text = page.slice(&p.subject);
        if let Some(len) = page.cues.suffix(Cue::Rank, text) {
            p.subject.end -= len;
            p.level = true;
            continue;
        }
        let field = [
            "全国同类城市", "全国", "全省", "全市", "全区", "世界", "全球", "国内", "中部", "西部",
            "东部", "中西部", "中部地区", "西部地区", "东部地区", "中西部地区", "全国同类", "东北",
            "西北", "西南", "长三角", "珠三角", "沿海", "同类", "省内", "县域", "百强", "十强",
            "亚洲", "我国", "各省区市", "各市州", "全州", "全县", "各省", "省", "市", "国", "区",
            "县",
        ]
        .iter()
        .filter(|w| text.ends_with(**w))
        .max_by_key(|w| w.len());
        if let Some(field) = field {
            p.subject.end -= field.len();
            continue;
        }
        // 在全省基层法院排名第七
        if let Some(at) = text
            .rfind(['在', '列', '居'])
            .filter(|&at| text[at..].chars().count() <= 14 && text.len() > at + 3)
        {
            let body = &text[at + 3..];
            if ["全", "省", "市", "国", "世界", "同"].iter().any(|w| body.starts_with(w)) {
                p.subject.end = p.subject.start + at;
                continue;
            }
        }
        return;
    }
}

/// 分别 inside the words: names before it, verb behind it.
fn split_respective(page: &Page<'_, '_>, p: &mut Predicate) {
    let text = page.slice(&p.subject);
    if let Some(at) = text.rfind("分别") {
        let names = p.subject.start..p.subject.start + at;
        p.respective = Some(names);
        p.subject.start += at + "分别".len();
    }
}

/// Drops what a change is compared with from the end and remembers it.
fn strip_basis(page: &Page<'_, '_>, p: &mut Predicate) {
    for _ in 0..4 {
        strip_adverbs(page, p);
        let text = page.slice(&p.subject);
        let average = ["平均", "年均", ""].into_iter().find_map(|word| {
            let date = text.ends_with(word).then(|| page.date_before(p.subject.end - word.len()))??;
            let words = &page.text[page.tokens[date].start..p.subject.end];
            (words.ends_with("平均") || words.ends_with("年均")).then_some(date)
        });
        if let Some(i) = average {
            let start = page.tokens[i].start.max(p.subject.start);
            p.basis.get_or_insert(start..p.subject.end);
            p.subject.end = start;
            p.yearly = true;
            continue;
        }
        const FIXED: [&str; 14] = [
            "同比", "环比", "年均", "月均", "年平均", "同口径", "按同口径", "按可比口径",
            "按可比价格计算", "按可比价格", "按可比价", "可比口径", "按不变价格计算", "按不变价",
        ];
        if let Some(word) = FIXED.iter().find(|w| text.ends_with(**w)) {
            let start = p.subject.end - word.len();
            p.yearly |= word.ends_with("均");
            if p.basis.is_none() && !word.contains("价") {
                p.basis = Some(start..p.subject.end);
            }
            p.subject.end = start;
            continue;
        }
        match comparative(page, &p.subject) {
            Some(start) => {
                p.basis.get_or_insert(start..p.subject.end);
                p.subject.end = start;
            }
            None => return,
        }
    }
}

/// Start of 比上年, 较五年前, 比全省平均水平 at the end of a stretch.
fn comparative(page: &Page<'_, '_>, s: &Stretch) -> Option<usize> {
    const LONGEST: usize = 20;
    let text = page.slice(s);
    let at = text.rfind(['比', '较', '与'])?;
    let word = text[at..].chars().next()?;
    let after = &text[at + word.len_utf8()..];
    let count = after.chars().count();
    if count == 0 || count > LONGEST {
        return None;
    }
    if word == '与' {
        let time = page.date_at(s.start + at + word.len_utf8()).is_some()
            || after.starts_with(['上', '去', '年', '前']);
        return (time && after.ends_with("相比")).then_some(s.start + at);
    }
    starts_like_basis(page, s.start + at + word.len_utf8(), after).then_some(s.start + at)
}

fn starts_like_basis(page: &Page<'_, '_>, at: usize, after: &str) -> bool {
    page.date_at(at).is_some()
        || [
            "上年", "上一", "上月", "上季", "上届", "上半年", "上周", "去年", "年初", "年均", "前",
            "同期", "全", "计划", "预算", "常年", "往年", "十", "五", "四", "三", "两", "一",
            "改革", "目标", "规划", "国家", "预期", "基期", "历史", "过去", "原",
        ]
        .iter()
        .any(|w| after.starts_with(w))
        || [
            "平均", "平均数", "水平", "平均水平", "均值", "同期", "计划", "目标", "前", "时期",
            "时", "末", "底", "年",
        ]
        .iter()
        .any(|w| after.ends_with(w))
}
