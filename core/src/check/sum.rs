//! Parts and their whole.

use std::collections::BTreeMap;
use std::collections::HashMap;

use super::page::Page;
use super::{Finding, FindingCode, Severity};
use crate::compare::{Aspect, Quantity, shown};
use crate::lexicon::embed;
use crate::message::Message;
use crate::report::{Bound, Measure};

/// Finds parts that are more than their whole, and parts that should be all of it and are not.
///
/// | text | findings |
/// | --- | --- |
/// | 听取审议专项工作报告12项，其中财经类3项、民生类4项、环保类6项 | sum 3 + 4 + 6 = 13 > 12 |
/// | 一般公共预算收入60亿元，其中税收收入66亿元 | part 66亿 > 60亿 |
/// | 地区生产总值100亿元，其中第一产业增加值10亿元，第二产业增加值40亿元，第三产业增加值60亿元 | sum 10亿 + 40亿 + 60亿 = 110亿 ≠ 100亿 |
/// | 进出口总额268.4亿元，其中出口197.2亿元，进口71.2亿元 | |
/// | 制定法规3件、修改法规2件，共6件 | sum 3 + 2 = 5 ≠ 6 |
/// | 制定法规3件、修改法规2件，共5件 | |
/// | 检查企业30家，发现问题45个、整改40个，共走访95家 | |
pub(super) fn find(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    let mut found = Vec::new();
    identities(page, &mut found);
    listed(page, &mut found);
    larger(page, &mut found);
    totals(page, &mut found);
    // A whole whose parts are known by topic is told of once.
    let mut told = Vec::new();
    found.retain(|finding| {
        let key = (finding.code, finding.spans.first().copied());
        let is_new = !told.contains(&key);
        told.push(key);
        is_new
    });
    out.append(&mut found);
}

/// 其中 right behind a level that is less than the part: no number is the whole of such a part.
fn larger(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    for part in page.quantities.iter().filter(|part| is_amount(part)) {
        let opens = page.before(part.index).trim_start_matches(['，', '。', '；', '、', '（']);
        if part.statistic.whole().is_some() || !opens.starts_with("其中") {
            continue;
        }
        let before = page.quantities[..part.index].iter().rev();
        let mut levels = before.take(2).filter(|one| matches!(one.facets.aspect, Aspect::Level));
        let Some(whole) = levels.next().filter(|one| is_whole(one, part)) else { continue };
        if part.amount.low > whole.amount.high && !is_apart(page, whole, part) {
            out.push(exceeds(page, whole, part));
        }
    }
}

/// Words for all that was listed before.
const TOTALS: [&str; 6] = ["共计", "合计", "总计", "总共", "一共", "共"];

/// 制定法规3件、修改法规2件，共5件: a list and its total behind it. The list may begin later than its
/// first number; a total that is that of some of it is none of all.
fn totals(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    for sentence in page.sentences() {
        for (place, total) in sentence.iter().enumerate().skip(2) {
            let words = page.before(total.index).trim_start_matches(['，', '、', ' ']);
            if !is_amount(total) || !TOTALS.contains(&words) {
                continue;
            }
            let listed = |part: &&Quantity<'_>| {
                is_amount(part)
                    && part.facets.unit == total.facets.unit
                    && part.statistic.unit() == total.statistic.unit()
                    && part.statistic.whole().is_none()
            };
            let mut parts: Vec<&Quantity<'_>> = Vec::new();
            for part in sentence[..place].iter().rev().take_while(listed) {
                parts.insert(0, part);
                if !page.before(part.index).starts_with(['、', '，', '和']) {
                    break;
                }
            }
            let sums = parts.iter().rev().scan(0.0, |sum, part| {
                *sum += part.amount.value;
                Some(*sum)
            });
            let room = parts.iter().map(|part| part.amount.half).sum::<f64>() + total.amount.half;
            let near = |sum: f64| (sum - total.amount.value).abs() <= room + 1e-9;
            let larger = parts.iter().all(|part| part.amount.value < total.amount.value);
            if larger && !sums.skip(1).any(near) {
                add(
                    page,
                    total,
                    &parts.iter().map(|&part| (1.0, part)).collect::<Vec<_>>(),
                    true,
                    out,
                );
            }
        }
    }
}

/// 其中: parts by the whole that they belong to.
fn listed(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    let mut parts: BTreeMap<usize, Vec<&Quantity<'_>>> = BTreeMap::new();
    for part in page.quantities.iter().filter(|part| is_amount(part)) {
        let Some(whole) = part.statistic.whole() else { continue };
        let Some(of) = page.quantities.get(whole).filter(|of| is_whole(of, part)) else { continue };
        if !is_apart(page, of, part) {
            parts.entry(of.index).or_default().push(part);
        }
    }
    for (whole, parts) in parts {
        let whole = &page.quantities[whole];
        if let Some(part) = parts.iter().find(|part| part.amount.low > whole.amount.high) {
            out.push(exceeds(page, whole, part));
            continue;
        }
        let parts = list(page, &parts);
        let all = is_division(&parts.iter().map(|part| part.name.as_str()).collect::<Vec<_>>());
        add(page, whole, &parts.iter().map(|&part| (1.0, part)).collect::<Vec<_>>(), all, out);
    }
}

/// The parts that stand in one list behind 其中: one sentence, each behind a mark of a list, and
/// no part of a part.
fn list<'q, 'r>(page: &Page<'_, '_>, parts: &[&'q Quantity<'r>]) -> Vec<&'q Quantity<'r>> {
    let Some(first) = parts.first() else { return Vec::new() };
    let sentence = first.statistic.sentence();
    let mut listed: Vec<&'q Quantity<'r>> = Vec::new();
    for part in parts.iter().filter(|part| part.statistic.sentence() == sentence) {
        let before = page.before(part.index);
        let nested = ["包括", "含", "其中"].iter().any(|word| before.contains(word));
        if !listed.is_empty() && nested {
            break;
        }
        // One name twice is one part told in two ways.
        if listed.iter().any(|listed| listed.name == part.name) {
            return Vec::new();
        }
        listed.push(part);
    }
    listed
}

/// Whether a stop stands between a whole and a part.
fn is_apart(page: &Page<'_, '_>, whole: &Quantity<'_>, part: &Quantity<'_>) -> bool {
    let (Some(from), Some(to)) = (&page.places[whole.index], &page.places[part.index]) else {
        return true;
    };
    let between = page.text(from.0).get(from.1.end..to.1.start).unwrap_or_default();
    let behind = between.split_once("其中").map_or("", |(_, behind)| behind);
    // 其中：A；B；C is one list.
    let list = behind.starts_with(['：', ':', '，']);
    from.0 != to.0 || !list && between.contains(['；', ';'])
}

fn is_amount(quantity: &Quantity<'_>) -> bool {
    let level = matches!(quantity.facets.aspect, Aspect::Level);
    let kind = !matches!(
        quantity.statistic.measure(),
        Some(Measure::Share | Measure::Rate | Measure::Index)
    );
    level && kind && !matches!(quantity.facets.unit, "" | "%" | "‰" | "百分点" | "倍")
}

fn is_whole(whole: &Quantity<'_>, part: &Quantity<'_>) -> bool {
    is_amount(whole)
        && whole.index < part.index
        && whole.facets.unit == part.facets.unit
        && whole.when == part.when
        && whole.status == part.status
        && whole.statistic.per() == part.statistic.per()
        && !matches!(whole.statistic.bound(), Bound::Over | Bound::Least)
}

/// Whether names differ in the words of one division, all of which are there.
fn is_division(names: &[&str]) -> bool {
    let divisions = embed!(include_bytes!("../lexicon/opposites.tsv"));
    divisions.lines().any(|line| {
        let words: Vec<_> = line.split_whitespace().collect();
        words.len() == names.len()
            && words.iter().all(|word| names.iter().filter(|name| name.contains(word)).count() == 1)
            && {
                let mut rests: Vec<String> = names
                    .iter()
                    .map(|name| words.iter().fold((*name).to_owned(), |n, w| n.replacen(w, "", 1)))
                    .collect();
                rests.dedup();
                rests.len() == 1
            }
    })
}

/// Wholes and parts that are known by topic, in one paragraph.
fn identities(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    let table = embed!(include_bytes!("../lexicon/identities.tsv"));
    let rules: Vec<(&str, Vec<(f64, &str)>)> = table
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(whole, parts)| (whole, parts.split_whitespace().filter_map(signed).collect()))
        .collect();
    for paragraph in page.paragraphs() {
        let mut first: HashMap<&str, Vec<&Quantity<'_>>> = HashMap::new();
        for quantity in paragraph.iter().filter(|q| matches!(q.facets.aspect, Aspect::Level)) {
            if let Some(topic) = quantity.topic {
                first.entry(topic).or_default().push(quantity);
            }
        }
        for (whole, parts) in &rules {
            for whole in first.get(whole).into_iter().flatten() {
                // 出生率 and 死亡率 stand before what is left of them.
                let balance = parts.iter().any(|(sign, _)| *sign < 0.0);
                let part = |topic: &str| {
                    let known = first.get(topic)?.iter();
                    let fits = |part: &&&Quantity<'_>| {
                        let same = (part.when, part.status, part.facets.place, part.facets.unit);
                        let ours =
                            (whole.when, whole.status, whole.facets.place, whole.facets.unit);
                        same == ours
                            && (part.index > whole.index || balance && part.index != whole.index)
                    };
                    known.clone().find(fits).copied()
                };
                let parts: Option<Vec<_>> =
                    parts.iter().map(|&(sign, topic)| Some((sign, part(topic)?))).collect();
                if let Some(parts) = parts {
                    add(page, whole, &parts, true, out);
                }
            }
        }
    }
}

fn signed(part: &str) -> Option<(f64, &str)> {
    let negative = part.strip_prefix('-').map(|topic| (-1.0, topic));
    negative.or_else(|| Some((1.0, part.strip_prefix('+')?)))
}

/// Adds parts up. `all`: they should be the whole; otherwise they may be less.
fn add(
    page: &Page<'_, '_>,
    whole: &Quantity<'_>,
    parts: &[(f64, &Quantity<'_>)],
    all: bool,
    out: &mut Vec<Finding>,
) {
    let exact = |quantity: &Quantity<'_>| quantity.statistic.bound() == Bound::Exact;
    if parts.len() < 2 || !exact(whole) || !parts.iter().all(|(_, part)| exact(part)) {
        return;
    }
    let sum: f64 = parts.iter().map(|(sign, part)| sign * part.amount.value).sum();
    let half: f64 = parts.iter().map(|(_, part)| part.amount.half).sum();
    let tolerance = half + whole.amount.half + whole.amount.value.abs() * 1e-9;
    let over = sum - whole.amount.value;
    if over <= tolerance && (!all || over >= -tolerance) {
        return;
    }
    let terms = parts.iter().enumerate().map(|(place, (sign, part))| {
        let sign = match (place, *sign < 0.0) {
            (0, false) => "",
            (0, true) => "−",
            (_, false) => " + ",
            (_, true) => " − ",
        };
        format!("{sign}{}", shown(part.amount.value))
    });
    let relation = if all { "≠" } else { ">" };
    let total = shown(whole.amount.value);
    let arithmetic = format!("{} = {} {relation} {total}", terms.collect::<String>(), shown(sum));
    let name = whole.statistic.indicator().unwrap_or_default();
    let message = if all {
        Message::new(
            format!("“{name}”的各分项之和与总数不符"),
            format!("the parts of {name} do not add up to it"),
        )
    } else {
        Message::new(
            format!("“{name}”的各分项之和大于总数"),
            format!("the parts of {name} are more than it"),
        )
    };
    let mut spans = vec![page.of(whole)];
    spans.extend(parts.iter().map(|(_, part)| page.of(part)));
    let severity = if all { Severity::Error } else { Severity::Warning };
    out.push(
        Finding::new(FindingCode::Sum, severity, spans, message).reckoned(arithmetic, tolerance),
    );
}

fn exceeds(page: &Page<'_, '_>, whole: &Quantity<'_>, part: &Quantity<'_>) -> Finding {
    let (a, b) = (
        part.statistic.indicator().unwrap_or_default(),
        whole.statistic.indicator().unwrap_or_default(),
    );
    let message = Message::new(
        format!("“{a}”是“{b}”的一部分，却大于它"),
        format!("{a} is part of {b} and more than it"),
    );
    let arithmetic = format!("{} > {}", shown(part.amount.value), shown(whole.amount.value));
    let spans = vec![page.of(whole), page.of(part)];
    Finding::new(FindingCode::Part, Severity::Error, spans, message)
        .reckoned(arithmetic, whole.amount.half + part.amount.half)
}
