//! How far the rules of this stage look, whatever the text is made of.
//!
//! A number is read from its clause and from what was read before. Each of these is bounded, so
//! that a number costs the same in a text of any length; no report comes near the bounds.

/// Bytes of a clause; it may be longer by what is not cut in two: a token, a parenthesis.
///
/// The words before a number are looked through several times. The longest clauses of reports have
/// some 600 bytes.
pub(super) const CLAUSE: usize = 1200;

/// Tokens of a clause: some rules ask for each number what the other ones of its clause say.
/// The longest lists of reports have some 40.
pub(super) const TOKENS: usize = 64;

/// Clauses of a sentence: a number without a time looks for one in all clauses before it.
pub(super) const SENTENCE: usize = 400;

/// Bytes of a parenthesis that may belong to no phrase: a longer one is text like any other.
pub(super) const ASIDE: usize = 180;

/// Bytes of a name: names grow out of names (占比 of a share, parts of parts); a name that grew
/// too long is none.
pub(super) const NAME: usize = 420;

/// Bytes before a number that its time and status are read from.
pub(super) const WORDS: usize = 300;

/// Dates, counted from the last one, that are asked whether they tell the time of a number: each
/// looks at all the words before it. In reports one of the last four answers.
pub(super) const DATES: usize = 4;

/// Numbers back to the whole that 其中 divides, or to those that a list without names is of.
pub(super) const ROWS: usize = 64;

/// Clauses without numbers that are asked for their topic.
pub(super) const TOPICS: usize = 4;
