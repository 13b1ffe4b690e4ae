//! A lexicon of one's own.

use std::collections::BTreeMap;

use baogao::Table;
use pyo3::prelude::*;

use crate::error;
use crate::field::quoted;
use crate::guard;
use crate::node;
use crate::nodes::Topic;
use crate::text::{Argument, Given, Text};

/// The words to read with: those of the package and your own.
///
/// Each table is a text with one entry a line, a class and its words with a tab between them;
/// a line that begins with `#` is a comment.
///
/// Parameters
/// ----------
/// units : str, optional
///     Units and measure words by dimension: `thing`, `event`, `people`, `money`, `mass` …; a
///     word may name its canonical form, `個百分點=百分点`. The dimension `noun` stands for things
///     that are counted without a measure word.
/// words : str, optional
///     Words with a numeral in them that count nothing, by class: `lexical`, `formula`, `name`,
///     `code`, `ordinal` or `date`.
/// bounds : str, optional
///     Bound words by place and bound: `before over`, `after least` …
/// topics : str, optional
///     Topics: id, Chinese label, English label, dimensions and names with tabs between them.
///
/// Raises
/// ------
/// baogao.Error
///     With code `lexicon` and the line of the first entry that cannot be used.
///
/// Examples
/// --------
/// >>> lexicon = baogao.Lexicon(units="thing\t皮箱")
/// >>> baogao.parse("生产200皮箱。", lexicon).statistics[0].unit
/// '皮箱'
/// >>> baogao.Lexicon(units="thing")
/// Traceback (most recent call last):
/// baogao.errors.LexiconError: lexicon entry on line 1: no words after the tab
#[pyclass(frozen, eq, module = "baogao")]
pub struct Lexicon {
    value: baogao::Lexicon,
    units: String,
    words: String,
    bounds: String,
    topics: String,
}

impl PartialEq for Lexicon {
    fn eq(&self, other: &Self) -> bool {
        self.entries() == other.entries()
    }
}

impl Lexicon {
    fn entries(&self) -> (&str, &str, &str, &str) {
        (&self.units, &self.words, &self.bounds, &self.topics)
    }
}

#[pymethods]
impl Lexicon {
    #[new]
    #[pyo3(signature = (*, units=None, words=None, bounds=None, topics=None))]
    fn new(
        units: Option<Text<'_>>,
        words: Option<Text<'_>>,
        bounds: Option<Text<'_>>,
        topics: Option<Text<'_>>,
    ) -> PyResult<Self> {
        let mut value = baogao::Lexicon::standard().clone();
        let mut add = |table, entries: Option<Text<'_>>| -> PyResult<String> {
            let entries = entries.as_ref().map_or(Ok(""), Text::as_str)?.to_owned();
            value = guard::attached(|| value.with(table, &entries))?
                .map_err(|error| error::raise(&error, &entries))?;
            Ok(entries)
        };
        let units = add(Table::Units, units)?;
        let words = add(Table::Words, words)?;
        let bounds = add(Table::Bounds, bounds)?;
        let topics = add(Table::Topics, topics)?;
        Ok(Self { value, units, words, bounds, topics })
    }

    fn __getnewargs_ex__(&self) -> ((), BTreeMap<&str, &str>) {
        (
            (),
            BTreeMap::from([
                ("units", &*self.units),
                ("words", &*self.words),
                ("bounds", &*self.bounds),
                ("topics", &*self.topics),
            ]),
        )
    }

    fn __hash__(&self) -> u64 {
        node::hash(self.entries())
    }

    fn __repr__(&self) -> String {
        let tables = [
            ("units", &self.units),
            ("words", &self.words),
            ("bounds", &self.bounds),
            ("topics", &self.topics),
        ];
        let given = |entries: &String| (!entries.is_empty()).then(|| quoted(entries));
        node::repr("Lexicon", tables.map(|(table, entries)| (table, given(entries))))
    }
}

impl Argument for Lexicon {
    const CALLED: &'static str = "lexicon";
}

/// List what statistics count and measure: the topics of the package, in the order of fields, and
/// those of a lexicon of your own.
///
/// Examples
/// --------
/// >>> [topic.id for topic in baogao.topics()][:2]
/// ['economy.gdp', 'economy.gdp.per_capita']
#[pyfunction]
#[pyo3(signature = (lexicon=None))]
pub fn topics(lexicon: Option<Given<'_, Lexicon>>) -> PyResult<Vec<Topic>> {
    guard::attached(|| words(lexicon).topics().iter().cloned().map(Topic).collect())
}

/// The lexicon of the core that an argument stands for.
pub fn words<'a>(lexicon: Option<Given<'a, Lexicon>>) -> &'a baogao::Lexicon {
    lexicon.map_or(baogao::Lexicon::standard(), |lexicon| &lexicon.0.value)
}
