//! What can go wrong before there is a text to read.

use thiserror::Error;

/// A typed failure. Parsing itself is total and never fails.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Error {
    /// The input is larger than a report can be (4 GiB).
    #[error("input of {size} bytes is over the limit of 4 GiB")]
    TooLarge {
        /// Size of the input in bytes.
        size: u64,
    },
    /// A string that should be one numeral is not.
    #[error("not a numeral at byte {position}: \"{text}\"")]
    NotANumber {
        /// Byte offset of the first character that does not fit.
        position: usize,
        /// The string as given.
        text: String,
    },
    /// An entry of a user's lexicon cannot be used.
    #[error("lexicon entry on line {line}: {reason}")]
    Lexicon {
        /// Line of the entry, from 1.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
}

impl Error {
    /// Stable name of the kind of failure, the same on every surface.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too_large",
            Self::NotANumber { .. } => "not_a_number",
            Self::Lexicon { .. } => "lexicon",
        }
    }
}
