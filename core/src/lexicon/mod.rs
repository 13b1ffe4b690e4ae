//! The words that the grammar knows, as data.
//!
//! Tables of lines `class <TAB> word word …`, read once: `units.tsv` (units, measure words,
//! and nouns that begin like one), `bounds.tsv` (超过, 左右), `words.tsv` (words with a numeral
//! in them that count nothing, and words for a time) and `suffixes.tsv` (热线, 号线). A line that
//! starts with `#` is a comment. Other stages keep tables of their own in a [`WordSet`].

mod anyof;
mod embed;
pub(crate) mod regions;
pub(crate) mod stems;
mod table;
mod topics;
mod trie;
mod wordset;

use std::sync::{Arc, LazyLock};

pub(crate) use anyof::AnyOf;
pub(crate) use embed::{bare, embed};
pub use regions::add_counties;
pub(crate) use table::{Dimension, Place, Unit, Word};
pub use topics::Topic;
pub(crate) use topics::{Found, Rank, Topics};
pub(crate) use trie::{Bits, bit};
pub(crate) use wordset::WordSet;

use crate::{Bound, Class, Error};

/// Units, measure words, bound words and words with a numeral in them.
///
/// ```
/// use baogao::{Lexicon, Table};
///
/// let text = "2024年，全县生产皮货300包裹。";
/// let lexicon = Lexicon::standard().with(Table::Units, "thing\t包裹\n").unwrap();
/// let report = baogao::parse_with(text, &lexicon);
/// assert_eq!(report.statistics().get(0).unwrap().unit(), "包裹");
///
/// let error = Lexicon::standard().with(Table::Units, "thing\t皮箱\nthing\t\n").unwrap_err();
/// assert_eq!(error.to_string(), "lexicon entry on line 2: no words after the tab");
/// ```
#[derive(Debug, Clone)]
pub struct Lexicon {
    /// What a number may be followed by.
    pub(crate) units: WordSet<Unit>,
    /// Words that touch a number from before.
    pub(crate) before: WordSet<(Place, Option<Bound>)>,
    /// Words that touch a number, or its unit, from behind.
    pub(crate) after: WordSet<(Place, Option<Bound>)>,
    /// Words with a numeral in them, by the part that begins with the numeral.
    pub(crate) words: WordSet<Vec<Word>>,
    /// Words that make the number before them a code, a name or an ordinal.
    pub(crate) suffixes: WordSet<Class>,
    /// Topics, unless they are those of the crate.
    topics: Option<Arc<Topics>>,
}

/// A table of the lexicon, for [`Lexicon::with`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Table {
    /// `dimension <TAB> words`: `thing`, `event`, `people`, `money`, `mass` …; a word may name
    /// its canonical form (`個百分點=百分点`). The dimension `noun` stands for things that are
    /// counted without a measure word.
    Units,
    /// `class <TAB> words`: `lexical`, `formula`, `name`, `code`, `ordinal` or `date`. Every word
    /// holds a numeral or begins like a time word; `=` gives the value of a date.
    Words,
    /// `class <TAB> words`: what makes the number before it a `code`, `name`, `ordinal` or
    /// `formula` (号线, 强).
    Suffixes,
    /// `place bound <TAB> words`: place `before`, `after`, `scale`, `name` or `within`; bound `about`,
    /// `nearly`, `over`, `least`, `most`, or `none` for a longer word that bounds nothing (附近).
    Bounds,
    /// `id <TAB> Chinese label <TAB> English label <TAB> dimensions <TAB> names <TAB> excluding words
    /// <TAB> kinds <TAB> boundary`, the last three of which may be left out; what they mean is said in
    /// the first lines of `topics.tsv`.
    Topics,
}

impl Lexicon {
    /// The lexicon that ships with the crate, loaded once.
    pub fn standard() -> &'static Self {
        static STANDARD: LazyLock<Lexicon> = LazyLock::new(|| {
            let tables = [
                (Table::Units, embed!(include_bytes!("units.tsv"))),
                (Table::Bounds, embed!(include_bytes!("bounds.tsv"))),
                (Table::Words, embed!(include_bytes!("words.tsv"))),
                (Table::Suffixes, embed!(include_bytes!("suffixes.tsv"))),
            ];
            let well_formed = |lexicon: Lexicon, (table, text)| {
                lexicon
                    .with(table, text)
                    .unwrap_or_else(|_| unreachable!("a test checks the tables of the crate"))
            };
            tables.into_iter().fold(Lexicon::empty(), well_formed)
        });
        &STANDARD
    }

    /// The lexicon with the entries of `text` added to one of its tables; an entry that is
    /// already there is replaced.
    ///
    /// # Errors
    /// [`Error::Lexicon`] with the line of the first entry that cannot be used.
    pub fn with(&self, table: Table, text: &str) -> Result<Self, Error> {
        let mut lexicon = self.clone();
        match table {
            Table::Units => lexicon.units = self.units.extended(table::units(text)?),
            Table::Words => lexicon.words = table::words(&self.words, text)?,
            Table::Topics => lexicon.topics = Some(Arc::new(self.own_topics().with(text)?)),
            Table::Suffixes => lexicon.suffixes = self.suffixes.extended(table::suffixes(text)?),
            Table::Bounds => {
                let (before, after) = table::bounds(text)?;
                lexicon.before = self.before.extended(before);
                lexicon.after = self.after.extended(after);
            }
        }
        Ok(lexicon)
    }

    /// What statistics count and measure: the topics of the crate, in the order of fields, and your
    /// own.
    ///
    /// ```
    /// use baogao::{Lexicon, Table};
    ///
    /// let mine = "local.lantern\t花灯\tLanterns\tcount\t花灯 展出花灯\n";
    /// let lexicon = Lexicon::standard().with(Table::Topics, mine)?;
    /// assert_eq!(&*lexicon.topics().last().unwrap().id, "local.lantern");
    /// let report = baogao::parse_with("全县展出花灯320盏。", &lexicon);
    /// assert_eq!(report.statistics().get(0).unwrap().topic(), Some("local.lantern"));
    /// # Ok::<(), baogao::Error>(())
    /// ```
    pub fn topics(&self) -> &[Topic] {
        self.own_topics().list()
    }

    pub(crate) fn own_topics(&self) -> &Arc<Topics> {
        self.topics.as_ref().unwrap_or_else(|| Topics::standard())
    }

    fn empty() -> Self {
        Self {
            units: WordSet::forward(Vec::new()),
            before: WordSet::backward(Vec::new()),
            after: WordSet::forward(Vec::new()),
            words: WordSet::forward(Vec::new()),
            suffixes: WordSet::forward(Vec::new()),
            topics: None,
        }
    }

    /// The word with a numeral in it that has its numeral (or, for a time word, its first
    /// character) at byte `at` of `text` and does not begin before `floor`: its first byte,
    /// the byte after it, and what it is. The longest one wins.
    pub(crate) fn word<'l>(
        &'l self,
        text: &str,
        floor: usize,
        at: usize,
    ) -> Option<(usize, usize, &'l Word)> {
        let mut best: Option<(usize, usize, &Word)> = None;
        self.words.each(&text[at..], |len, candidates| {
            let before = &text[floor..at];
            for word in candidates {
                // One byte tells most heads apart.
                let near = word.head.as_bytes().last();
                if (near.is_none() || near == before.as_bytes().last())
                    && before.ends_with(&*word.head)
                {
                    let (start, end) = (at - word.head.len(), at + len);
                    if best.is_none_or(|(s, e, _)| end - start >= e - s) {
                        best = Some((start, end, word));
                    }
                }
            }
        });
        best
    }
}

/// Names the class of a word as the tables do.
fn class(name: &str) -> Option<Class> {
    Some(match name {
        "lexical" => Class::Lexical,
        "formula" => Class::Formula,
        "name" => Class::Name,
        "code" => Class::Code,
        "ordinal" => Class::Ordinal,
        "date" => Class::Date,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_of_the_crate_are_well_formed() {
        assert!(table::units(include_str!("units.tsv")).is_ok());
        assert!(table::bounds(include_str!("bounds.tsv")).is_ok());
        assert!(table::words(&WordSet::forward(Vec::new()), include_str!("words.tsv")).is_ok());
        assert!(table::suffixes(include_str!("suffixes.tsv")).is_ok());
    }

    #[test]
    fn no_word_of_a_table_stands_twice() {
        for text in [include_str!("units.tsv"), include_str!("words.tsv")] {
            let mut seen = std::collections::BTreeSet::new();
            for (line, _, words) in table::rows(text) {
                for word in words.split_whitespace() {
                    assert!(seen.insert(word.to_owned()), "line {line}: {word}");
                }
            }
        }
    }

    #[test]
    fn a_word_is_found_by_its_numeral() {
        let lexicon = Lexicon::standard();
        let text = "要进一步统一认识";
        let (start, end, word) = lexicon.word(text, 0, text.find('一').unwrap()).unwrap();
        assert_eq!((&text[start..end], word.class), ("进一步", Class::Lexical));
        assert!(lexicon.word("统一", 3, 3).is_none());
    }

    #[test]
    fn a_bad_entry_tells_its_line() {
        for (table, text, line) in [
            (Table::Units, "thing\t箱子\nwhatever\t箱子", 2),
            (Table::Units, "# comment\n\nthing", 3),
            (Table::Words, "lexical\t部门", 1),
            (Table::Words, "idiom\t一定", 1),
            (Table::Bounds, "before\t超过", 1),
            (Table::Bounds, "before about\t", 1),
            (Table::Bounds, "under about\t超过", 1),
        ] {
            match Lexicon::standard().with(table, text) {
                Err(Error::Lexicon { line: found, .. }) => assert_eq!(found, line, "{text}"),
                other => panic!("{text}: {:?}", other.map(|_| ())),
            }
        }
    }
}
