//! One quantity over years and places.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::align::tidy;
use super::quantity::{Aspect, Facets, Quantity};
use crate::arrange;
use crate::report::{Status, WorkReport};

/// A quantity of one place over the years, of all the reports that tell of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// Topic of the quantity.
    pub topic: String,
    /// The place that the reports are on.
    pub region: Option<String>,
    /// Whose number it is, where not that of the whole region.
    pub place: Option<String>,
    /// Whether the numbers are yearly changes (growth below zero is a decline) or levels.
    pub change: bool,
    /// Unit of the values.
    pub unit: String,
    /// A value a year, ascending.
    pub points: Vec<Point>,
    /// Years between the first and the last one that no report tells of.
    pub gaps: Vec<i32>,
    /// Years that two reports tell two numbers of.
    pub contradictions: Vec<Contradiction>,
}

/// The number of one year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The year.
    pub year: i32,
    /// The number that the latest report tells, in the unit of the series.
    pub value: f64,
    /// Every place where the year is told, in the order of the reports.
    pub sources: Vec<Source>,
}

/// A statistic of one of several reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Source {
    /// Index of the report.
    pub report: usize,
    /// Index of the statistic in it.
    pub statistic: usize,
}

/// Two numbers for one year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contradiction {
    /// The year.
    pub year: i32,
    /// Where the first number stands.
    pub first: Source,
    /// Where the other number stands.
    pub other: Source,
    /// Other number less the first.
    pub difference: f64,
    /// Whether the other one is of a report on a later year, which revises the first.
    pub revises: bool,
}

/// What tells one series from another.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key<'r> {
    topic: &'r str,
    region: Option<&'r str>,
    facets: Facets<'r>,
}

/// Puts the numbers of several reports into series: one topic of one place, year by year.
///
/// Only achieved numbers of whole years are taken, and of changes those against the year before.
/// Every point has its sources; years without a number are `gaps`; two numbers for one year that
/// rounding does not explain are `contradictions`. Ordered by topic and place.
///
/// ```
/// let texts = [
///     "澜江市2022年政府工作报告\n2022年，全市地区生产总值1700亿元。",
///     "澜江市2024年政府工作报告\n2024年，全市地区生产总值1890亿元。",
/// ];
/// let reports = texts.map(baogao::parse);
/// let series = baogao::series(&[&reports[0], &reports[1]]);
/// assert_eq!((series[0].topic.as_str(), series[0].unit.as_str()), ("economy.gdp", "元"));
/// assert_eq!(series[0].points[1].value, 189e9);
/// assert_eq!(series[0].gaps, [2023]);
/// ```
pub fn series(reports: &[&WorkReport<'_>]) -> Vec<Series> {
    let quantities: Vec<Vec<Quantity<'_>>> =
        reports.iter().map(|report| Quantity::all(report)).collect();
    let mut found: BTreeMap<Key<'_>, Vec<(i32, Source)>> = BTreeMap::new();
    for (number, (report, all)) in reports.iter().zip(&quantities).enumerate() {
        for quantity in all.iter().filter(|quantity| quantity.status == Status::Achieved) {
            let (Some(topic), Some(when)) = (quantity.topic, quantity.when) else { continue };
            let mut facets = quantity.facets;
            let counted = match facets.aspect {
                Aspect::Level => true,
                Aspect::Change(basis) => basis == super::Basis::Year && facets.unit == "%",
                _ => false,
            };
            if !when.is_year() || !counted {
                continue;
            }
            facets.of = None;
            let region = report.front.code.as_deref().or(report.front.region.as_deref());
            let source = Source { report: number, statistic: quantity.index };
            found.entry(Key { topic, region, facets }).or_default().push((when.first, source));
        }
    }
    let of = |source: &Source| &quantities[source.report][source.statistic];
    let made = found.into_iter().map(|(key, mut told)| {
        arrange::by_key(&mut told, |&(year, source)| {
            (year, reports[source.report].front.year, source.report)
        });
        let mut points: Vec<Point> = Vec::new();
        let mut contradictions = Vec::new();
        for (year, source) in told {
            let value = of(&source).signed();
            let Some(point) = points.last_mut().filter(|point| point.year == year) else {
                points.push(Point { year, value, sources: vec![source] });
                continue;
            };
            let first = point.sources[point.sources.len() - 1];
            if !of(&first).agrees(of(&source)) {
                let of_year = |source: Source| reports[source.report].front.year;
                contradictions.push(Contradiction {
                    year,
                    first,
                    other: source,
                    difference: tidy(value - of(&first).signed()),
                    revises: of_year(source) > of_year(first),
                });
            }
            point.value = value;
            point.sources.push(source);
        }
        let years = points.iter().map(|point| point.year).collect::<Vec<_>>();
        let region = points[0].sources[0].report;
        Series {
            topic: key.topic.to_owned(),
            region: reports[region].front.region.as_deref().map(str::to_owned),
            place: key.facets.place.map(str::to_owned),
            change: matches!(key.facets.aspect, Aspect::Change(_)),
            unit: key.facets.unit.to_owned(),
            gaps: gaps(&years),
            points,
            contradictions,
        }
    });
    made.collect()
}

/// Most years that a gap is told for: an anniversary is no series.
const GAPS: i32 = 100;

fn gaps(years: &[i32]) -> Vec<i32> {
    let between = years.windows(2).filter(|pair| pair[1].saturating_sub(pair[0]) <= GAPS);
    between.flat_map(|pair| pair[0] + 1..pair[1]).collect()
}
