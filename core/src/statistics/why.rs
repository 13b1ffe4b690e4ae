//! Why a statistic is what it is: its clause, the words found in it, the rules that told its fields.

use super::cue::Cues;
use super::row::Row;
use super::sheet::Sheet;
use super::trace::Trace;
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
    /// The words of the clause that tell something, each with its classes in `cues.tsv`.
    pub words: Vec<(String, Vec<&'static str>)>,
    /// The rule that told what the number says of its name; empty where no word does.
    pub predicate: &'static str,
    /// The rule that took the number as one of a list; empty where it stands alone.
    pub list: &'static str,
    /// The rule that gave the name.
    pub name: &'static str,
    /// Where the period comes from.
    pub time: &'static str,
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
    pub fn tell(&self, statistic: Statistic<'_>) -> String {
        let mut page = format!("{}\n", self.clause);
        for (word, classes) in &self.words {
            page += &format!("    {word} [{}]\n", classes.join(", "));
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

/// Why the statistic at a place is what it is.
pub(super) fn why(span: Span, sheet: &Sheet<'_, '_>, row: &Row<'_, '_>, time: Trace) -> Why {
    let clause = sheet.layout.clauses[row.clause].place();
    let clause = sheet.text(clause).to_owned();
    let mut words = Vec::new();
    Cues::get().each(&clause, |at, len, classes| {
        words.push((clause[at..at + len].to_owned(), classes.names().collect()));
    });
    Why {
        span,
        clause,
        words,
        predicate: row.told.name(),
        list: row.listed.name(),
        name: row.name.trace.name(),
        time: time.name(),
    }
}
