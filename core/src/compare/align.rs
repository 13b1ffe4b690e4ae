//! Which statistic of one report is which of another: one to one, the likest first.

use std::collections::HashMap;

use super::quantity::{Aspect, Facets, Quantity};
use super::when::When;
use super::words::{likeness, pairs};
use super::{Match, Reason};
use crate::arrange;
use crate::report::{Measure, Section, Status, WorkReport};

/// Pairs of statistics of one bucket that are looked at, at most.
const PAIRS: usize = 1 << 14;
/// How like two names must be, to be one name in other words.
const ALIKE: f64 = 0.75;
/// Characters that a name needs to be told from others in other sections.
const TELLING: usize = 4;

/// One report with what the other is likened to.
pub(super) struct Side<'r> {
    pub quantities: Vec<Quantity<'r>>,
    year: Option<i32>,
    /// For each top section path, the number of the matched pair of sections.
    homes: HashMap<Vec<usize>, usize>,
}

impl<'r> Side<'r> {
    /// A report; `homes` are the paths of its matched sections, in the order of the matches.
    pub fn new<'p>(report: &'r WorkReport<'_>, homes: impl Iterator<Item = &'p [usize]>) -> Self {
        Self {
            quantities: Quantity::all(report),
            year: year(report),
            homes: homes.enumerate().map(|(number, path)| (path.to_vec(), number)).collect(),
        }
    }

    /// The matched section around a statistic, the innermost one.
    fn home(&self, index: usize) -> Option<usize> {
        let path = self.quantities[index].statistic.section()?;
        (1..=path.len()).rev().find_map(|depth| self.homes.get(&path[..depth]).copied())
    }

    /// The time of a statistic as seen from the year of the report; a target or history that has
    /// its own year keeps it.
    fn time(&self, index: usize) -> Time {
        let quantity = &self.quantities[index];
        let (Some(when), Some(year)) = (quantity.when, self.year) else {
            return Time::Unknown(quantity.when);
        };
        match quantity.status {
            Status::Background => Time::Absolute(when),
            Status::Planned if when.last > year + 1 => Time::Absolute(when),
            _ => Time::Relative(when.from(year)),
        }
    }
}

/// The year under review, or the last year that the sections cover.
pub(super) fn year(report: &WorkReport<'_>) -> Option<i32> {
    let covered = |section: &Section<'_>| section.year.filter(|_| !section.plan);
    report.front.year.or_else(|| report.sections.iter().filter_map(covered).max())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Time {
    Relative(When),
    Absolute(When),
    Unknown(Option<When>),
}

/// What has to be the same for two statistics to be likened at all.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key<'r> {
    thing: Thing<'r>,
    facets: Facets<'r>,
    status: Status,
    time: Time,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Thing<'r> {
    Topic(&'r str),
    Name(String),
    Any,
}

/// Matches the statistics of two reports: those of one topic first, then those of one name, then
/// those whose names are alike. Those of a bucket are paired by name, section, number and order.
pub(super) fn align(a: &Side<'_>, b: &Side<'_>) -> Vec<Match> {
    let mut free = (vec![true; a.quantities.len()], vec![true; b.quantities.len()]);
    let mut matched = Vec::new();
    for reason in [Reason::Topic, Reason::Name, Reason::Wording] {
        let mut buckets: HashMap<Key<'_>, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for (at, side) in [a, b].into_iter().enumerate() {
            for index in 0..side.quantities.len() {
                let open = if at == 0 { &free.0 } else { &free.1 };
                if !open[index] {
                    continue;
                }
                if let Some(key) = key(side, index, reason) {
                    let bucket = buckets.entry(key).or_default();
                    if at == 0 { bucket.0.push(index) } else { bucket.1.push(index) }
                }
            }
        }
        for (left, right) in buckets.into_values() {
            for (i, j) in pair(a, b, &left, &right, reason) {
                free.0[i] = false;
                free.1[j] = false;
                matched.push(told(&a.quantities[i], &b.quantities[j], reason));
            }
        }
    }
    arrange::by_key(&mut matched, |one| (one.b, one.a));
    matched
}

fn key<'r>(side: &Side<'r>, index: usize, reason: Reason) -> Option<Key<'r>> {
    let quantity = &side.quantities[index];
    let thing = match reason {
        Reason::Topic => Thing::Topic(quantity.topic?),
        Reason::Name => Thing::Name(Some(quantity.name.clone()).filter(|name| !name.is_empty())?),
        Reason::Wording => Thing::Any,
    };
    let mut facets = quantity.facets;
    // The topic says of what the share is; the words for it change from year to year.
    if reason == Reason::Topic && facets.aspect == Aspect::Level {
        facets.of = None;
    }
    Some(Key { thing, facets, status: quantity.status, time: side.time(index) })
}

/// Pairs the statistics of a bucket, the likest first.
fn pair(
    a: &Side<'_>,
    b: &Side<'_>,
    left: &[usize],
    right: &[usize],
    reason: Reason,
) -> Vec<(usize, usize)> {
    if left.is_empty() || right.is_empty() {
        return Vec::new();
    }
    if left.len().saturating_mul(right.len()) > PAIRS {
        // So many of one name are a list, and stay in its order.
        let in_turn = left.iter().copied().zip(right.iter().copied());
        return if reason == Reason::Wording { Vec::new() } else { in_turn.collect() };
    }
    let names = |side: &Side<'_>, list: &[usize]| {
        list.iter().map(|&index| pairs(&side.quantities[index].name)).collect::<Vec<_>>()
    };
    let (ours, theirs) = (names(a, left), names(b, right));
    let mut ranked = Vec::new();
    for (x, &i) in left.iter().enumerate() {
        for (y, &j) in right.iter().enumerate() {
            let (one, other) = (&a.quantities[i], &b.quantities[j]);
            let same_name = one.name == other.name;
            let like = if same_name { 1.0 } else { likeness(&ours[x], &theirs[y]) };
            let together = match (a.home(i), b.home(j)) {
                (Some(here), Some(there)) => here == there,
                _ => false,
            };
            if is_pair(one, other, like, together, reason) {
                let order = (x as f64 / left.len() as f64 - y as f64 / right.len() as f64).abs();
                let bounds = f64::from(one.statistic.bound() == other.statistic.bound());
                let near = closeness(one, other) + bounds / 2.0;
                let score = 4.0 * like + f64::from(together) / 2.0 + near - order / 4.0;
                ranked.push((score, i, j));
            }
        }
    }
    arrange::by(&mut ranked, |x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let (mut used, mut taken) = (Vec::new(), Vec::new());
    let mut found = Vec::new();
    for (_, i, j) in ranked {
        if !used.contains(&i) && !taken.contains(&j) {
            used.push(i);
            taken.push(j);
            found.push((i, j));
        }
    }
    found
}

fn is_pair(
    one: &Quantity<'_>,
    other: &Quantity<'_>,
    like: f64,
    together: bool,
    reason: Reason,
) -> bool {
    // A part of a quantity keeps its topic where it has none of its own.
    let both_parts = one.statistic.whole().is_some() == other.statistic.whole().is_some();
    let telling = one.name.chars().count() >= TELLING;
    match reason {
        Reason::Topic => both_parts || like == 1.0 || like > 0.5,
        Reason::Name => one.topic == other.topic && (telling || together),
        Reason::Wording => {
            let both = one.topic.is_none() && other.topic.is_none();
            let words = both && together && telling && like >= ALIKE;
            words && is_one_measure(one, other) && is_one_kind(&one.name, &other.name)
        }
    }
}

fn is_one_measure(one: &Quantity<'_>, other: &Quantity<'_>) -> bool {
    let kind = |quantity: &Quantity<'_>| match quantity.statistic.measure() {
        Some(Measure::Stock | Measure::Flow) | None => None,
        told => told,
    };
    kind(one) == kind(other)
}

/// Words that make another quantity of a name.
const KINDS: [&str; 12] =
    ["新增", "净增", "累计", "人均", "平均", "全国", "入境", "农村", "城镇", "率", "占", "余额"];

fn is_one_kind(one: &str, other: &str) -> bool {
    KINDS.iter().all(|word| one.contains(word) == other.contains(word))
}

/// How near two numbers are, from 0 to 1.
fn closeness(one: &Quantity<'_>, other: &Quantity<'_>) -> f64 {
    let (x, y) = (one.signed(), other.signed());
    let size = x.abs().max(y.abs());
    if size == 0.0 || !size.is_finite() { 1.0 } else { 1.0 - ((x - y).abs() / size).min(1.0) }
}

fn told(one: &Quantity<'_>, other: &Quantity<'_>, reason: Reason) -> Match {
    let (x, y) = (one.signed(), other.signed());
    let finite = |number: f64| Some(number).filter(|number| number.is_finite());
    let has_ratio = matches!(one.facets.aspect, Aspect::Level) && x != 0.0;
    Match {
        a: one.index,
        b: other.index,
        difference: finite(y - x).map(tidy),
        ratio: has_ratio.then_some(y / x).and_then(finite),
        unit: one.difference_unit().to_owned(),
        reason,
    }
}

/// Without what floating point leaves behind the digits that count.
pub(crate) fn tidy(number: f64) -> f64 {
    if number == 0.0 || !number.is_finite() {
        return number;
    }
    let digits = 12 - number.abs().log10().ceil() as i32;
    let power = 10_f64.powi(digits.clamp(-300, 300));
    let tidy = (number * power).round() / power;
    if tidy.is_finite() { tidy } else { number }
}
