//! Statistics, one a row.

use baogao::{Bound, Change, Measure, Norm, Statistic, Status};

use super::columns::*;
use super::head::{Home, Outline};
use super::part::Part;
use super::sentence::Sentences;

/// A statistic with what it refers to.
pub struct Row<'r> {
    pub index: usize,
    pub statistic: Statistic<'r>,
    pub norm: Option<Norm>,
    pub home: Option<&'r Home<'r>>,
    pub sentence: Option<&'r str>,
}

columns! {
    /// The columns of statistics.
    Statistics<'r>(Row<'r>) |row|;
    statistic: Int, "index", "which of the statistics of its report; what `whole` and `beyond` refer to" = Some(count(row.index));
    span_start: Int, "code point", "first character in the source" = Some(count(row.statistic.span().start));
    span_end: Int, "code point", "behind the last character in the source" = Some(count(row.statistic.span().end));
    text: Text, "", "bound words, number, multiplier and unit, without line breaks" = Some(row.statistic.text());
    value: Float, "`unit`", "number with its multiplier applied; lower end of a range; size of a change, never negative for its direction" = Some(row.statistic.value());
    high: Float, "`unit`", "upper end of a range, else empty" = row.statistic.high();
    low: Float, "`unit`", "lower end that is known: `value`, but empty where `bound` is nearly or most, whose value is an upper end" = low(row.statistic);
    mid: Float, "`unit`", "one number a row: halfway between `value` and `high` for a range, else `value`, whatever `bound` says" = Some(middle(row.statistic.value(), row.statistic.high()));
    unit: Text, "", "canonical unit without multiplier; an empty text for ratios and ranks" = Some(row.statistic.unit());
    norm_value: Float, "`norm_unit`", "`value` in the unit of its dimension (斤 in 吨, 亩 in 公顷); empty for what is no measure" = row.norm.as_ref().map(|norm| norm.value);
    norm_high: Float, "`norm_unit`", "`high` in that unit" = row.norm.as_ref().and_then(|norm| norm.high);
    norm_unit: Text, "", "the unit of the dimension" = row.norm.as_ref().map(|norm| &*norm.unit);
    bound: Name<Bound>, "", "how exact the number is" = Some(row.statistic.bound());
    change: Name<Change>, "", "direction of a change; empty for a level" = row.statistic.change();
    basis: Text, "", "what a change is compared with, as written" = row.statistic.basis();
    indicator: Text, "", "what is counted or measured, in the words of the text" = row.statistic.indicator();
    status: Name<Status>, "", "observed, planned, or history and other people's" = Some(row.statistic.status());
    period: Text, "ISO 8601", "time that the value refers to: 2024, 2021/2025, 2025-06; 2024-H1 and 2024-Q3 for halves and quarters" = row.statistic.period().as_deref();
    section: Text, "", "markers of the sections it stands in, from the outermost: 一、/（二）; a heading without marker stands for itself" = row.home.map(|home| home.markers.as_str());
    heading: Text, "", "heading of the innermost section" = row.home.map(Home::heading);
    path: Text, "index", "the same section in figures, 0/2: column `path` of the table of sections" = row.home.map(|home| home.figures.as_str());
    paragraph: Int, "index", "which of the paragraphs of its report" = Some(count(row.statistic.paragraph()));
    sentence: Text, "", "the sentence, without line breaks; of one over 1000 characters those around the number" = row.sentence;
    sentence_start: Int, "code point", "first character of the sentence in the source" = Some(count(row.statistic.sentence().start));
    sentence_end: Int, "code point", "behind the last character of the sentence in the source" = Some(count(row.statistic.sentence().end));
    group_id: Int, "", "shared by the members of one respective list (分别)" = row.statistic.group().map(count);
    whole: Int, "index", "statistic that this one is a part of (其中)" = row.statistic.whole().map(count);
    topic: Text, "", "stable id of the quantity, as in `baogao.topics()`" = row.statistic.topic();
    measure: Name<Measure>, "", "what kind of quantity it is" = row.statistic.measure();
    place: Text, "", "whose number it is, where not that of the whole region" = row.statistic.place();
    of: Text, "", "the whole of a share" = row.statistic.of();
    per: Text, "", "what a rate is per" = row.statistic.per();
    scope: Text, "", "what a rank ranges over" = row.statistic.scope();
    terms: Text, "", "how it was reckoned; several with 、 between" = terms(row.statistic).as_deref();
    aim: Text, "", "the word of a target" = row.statistic.aim();
    beyond: Int, "index", "target that this one goes beyond" = row.statistic.beyond().map(count);
    table_index: Int, "index", "table that it stands in" = cell(row.statistic, 0);
    table_row: Int, "index", "its row there, behind the head" = cell(row.statistic, 1);
    table_column: Int, "index", "its column there" = cell(row.statistic, 2);
}

impl Nodes for Statistics {
    fn count(part: &Part) -> usize {
        part.count(part.report.statistics().len())
    }

    fn walk(part: &Part, push: &mut dyn FnMut(&Row<'_>)) {
        let all = part.report.statistics();
        let outline = Outline::of(&part.report);
        let mut sentences = Sentences::of(&part.report);
        for index in part.indexes(all.len()) {
            let Some(statistic) = all.get(index) else { continue };
            push(&Row {
                index,
                statistic,
                norm: statistic.norm(),
                home: outline.at(statistic.section()),
                sentence: sentences.get(statistic),
            });
        }
    }
}

/// The lower end that a number tells.
fn low(statistic: Statistic<'_>) -> Option<f64> {
    let is_top = matches!(statistic.bound(), Bound::Nearly | Bound::Most);
    (!is_top).then_some(statistic.value())
}

fn middle(value: f64, high: Option<f64>) -> f64 {
    high.map_or(value, |high| value + (high - value) / 2.0)
}

fn terms(statistic: Statistic<'_>) -> Option<String> {
    Some(statistic.terms().collect::<Vec<_>>().join("、")).filter(|terms| !terms.is_empty())
}

fn cell(statistic: Statistic<'_>, side: usize) -> Option<i64> {
    statistic.table().map(|cell| count(cell[side]))
}
