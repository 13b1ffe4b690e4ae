//! The words that the grammar knows, as data.

use std::sync::LazyLock;

/// Units, measure words, verbs, cues and formulas.
#[derive(Debug, Clone)]
pub struct Lexicon {}

impl Lexicon {
    /// The lexicon that ships with the crate, loaded once.
    pub fn standard() -> &'static Self {
        static STANDARD: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {});
        &STANDARD
    }
}
