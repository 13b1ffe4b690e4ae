//! Why a statistic is what it is: its clause, the words found in it, the rules that told its fields.

use std::ops::Range;

use super::cue::Cues;
use super::row::Row;
use super::sheet::Sheet;
use super::time::when::Calendar;
use super::trace::Trace;
use crate::outline::Scope;
use crate::report::Statistic;
use crate::span::Span;

/// Why a statistic is what it is; only with the feature `explain`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Why {
    /// Place of the number in the source.
    pub span: Span,
    /// The clause that it stands in.
    pub clause: String,
    /// Bytes of the number in the clause.
    pub number: Range<usize>,
    /// The words of the clause that tell something.
    pub words: Vec<Word>,
    /// The rule that told what the number says of its name; empty where no word does.
    pub predicate: &'static str,
    /// The rule that took the number as one of a list; empty where it stands alone.
    pub list: &'static str,
    /// The rule that gave the name.
    pub name: &'static str,
    /// Where the period comes from.
    pub time: &'static str,
    /// First and last year of the part of the report that it stands in.
    pub years: Option<(i32, i32)>,
    /// Whether that part plans.
    pub plans: bool,
}

/// A word that tells something.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Word {
    /// Bytes of the word in the clause.
    pub place: Range<usize>,
    /// Its classes in `lexicon/cues.tsv`.
    pub classes: Vec<&'static str>,
}

impl Why {
    /// The reason in words: the clause, its words with their classes, and for each field that
    /// has a value or a rule both, the rule by its file under `statistics/`.
    ///
    /// ```
    /// let text = "一、2024年工作回顾\n农户占62%。";
    /// let report = baogao::parse(text);
    /// let share = report.statistics().first().unwrap();
    /// let told = "\
    /// 农户占62%
    ///     占 [rank]
    ///   number     62%
    ///   change     –  ← predicate/share
    ///   indicator  农户占比  ← name/share
    ///   period     2024  ← time/part
    /// ";
    /// assert_eq!(baogao::explain(text)[0].tell(share), told);
    /// ```
    #[cfg_attr(not(feature = "explain"), allow(dead_code))]
    pub fn tell(&self, statistic: Statistic<'_>) -> String {
        let mut page = format!("{}\n", self.clause);
        for Word { place, classes } in &self.words {
            page += &format!("    {} [{}]\n", &self.clause[place.clone()], classes.join(", "));
        }
        let change = statistic.change().map(|change| change.to_string());
        let fields = [
            ("number", Some(statistic.text().to_owned()), self.list, "list"),
            ("change", change, self.predicate, "predicate"),
            ("indicator", statistic.indicator().map(str::to_owned), self.name, "name"),
            ("period", statistic.period().map(|period| period.to_string()), self.time, "time"),
        ];
        for (field, value, rule, folder) in fields {
            page += &match (value.as_deref(), rule) {
                (None, "") => continue,
                (Some(value), "") => format!("  {field:<10} {value}\n"),
                (value, rule) => {
                    format!("  {field:<10} {}  ← {folder}/{rule}\n", value.unwrap_or("–"))
                }
            };
        }
        page
    }
}

/// Why a number in the cell of a table is what it is: the words over its column and before its row.
pub(super) fn of_cell(span: Span, text: &str, scope: Scope) -> Why {
    Why {
        span,
        clause: text.to_owned(),
        number: 0..text.len(),
        words: Vec::new(),
        predicate: "",
        list: "",
        name: "table",
        time: "table",
        years: scope.year.map(|year| (scope.since.unwrap_or(year), year)),
        plans: scope.plan,
    }
}

/// Why the statistic at a place is what it is.
pub(super) fn why(
    span: Span,
    sheet: &Sheet<'_, '_>,
    row: &Row<'_, '_>,
    calendar: &Calendar,
    time: Trace,
) -> Why {
    let place = sheet.layout.clauses[row.clause].place();
    let number = sheet.token(row.token);
    let clause = sheet.text(place).to_owned();
    let mut words = Vec::new();
    Cues::get().each(&clause, |at, len, classes| {
        words.push(Word { place: at..at + len, classes: classes.names().collect() });
    });
    let scope = calendar.scope;
    Why {
        span,
        clause,
        number: number.start.saturating_sub(place.start)..number.end.saturating_sub(place.start),
        words,
        predicate: row.told.name(),
        list: row.listed.name(),
        name: row.name.trace.name(),
        time: time.name(),
        years: scope.year.map(|year| (scope.since.unwrap_or(year), year)),
        plans: scope.plan,
    }
}
