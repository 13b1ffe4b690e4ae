//! What can go wrong.

use thiserror::Error;

/// A typed failure. [`parse`](crate::parse) itself is total and never fails.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Error {
    /// The input is over a limit, see [`Options`](crate::Options).
    #[error("input of more than {limit} {what}")]
    TooLarge {
        /// What is limited: `bytes`, `characters` or `statistics`.
        what: &'static str,
        /// The most that is allowed.
        limit: u64,
    },
    /// The bytes are no text but a file of another format.
    #[error("not text but {format}, {what}: {advice}")]
    NotText {
        /// The format: `docx`, `pdf`, `doc`, `png` …; `binary` for bytes with zeros that are none of UTF-16.
        format: &'static str,
        /// What such a file is.
        what: &'static str,
        /// What to do about it.
        advice: &'static str,
    },
    /// The reading was told to stop, see [`Options::stop_when`](crate::Options::stop_when).
    #[error("stopped before the end of the text")]
    Stopped,
    /// A string that should be one numeral is not.
    #[error("not a numeral at byte {position}: \"{text}\"")]
    NotANumber {
        /// Byte offset of the first character that does not fit.
        position: usize,
        /// The string as given.
        text: String,
    },
    /// A fact about a text cannot be as it is given, see [`Options`](crate::Options).
    #[error("{what} cannot be \"{given}\"")]
    Fact {
        /// The fact: `date`, `kind` or `year`.
        what: &'static str,
        /// What was given.
        given: String,
    },
    /// No value of an enumeration has the name, see its `FromStr`.
    #[error("no {what} is called \"{given}\"")]
    Name {
        /// What should have the name: `kind`, `status` …
        what: &'static str,
        /// What was given.
        given: String,
    },
    /// A report does not fit the source that is given with it, see
    /// [`WorkReport::tie`](crate::WorkReport::tie).
    #[error("{path}: {reason}")]
    Report {
        /// What is wrong in the report: `statistics[3].sentence`.
        path: String,
        /// What is wrong with it.
        reason: &'static str,
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
            Self::NotText { .. } => "not_text",
            Self::Stopped => "stopped",
            Self::NotANumber { .. } => "not_a_number",
            Self::Fact { .. } => "fact",
            Self::Name { .. } => "name",
            Self::Report { .. } => "wrong_report",
            Self::Lexicon { .. } => "lexicon",
        }
    }
}
