//! How a text is read: with which words, and up to which size.

use std::fmt;

use crate::{Error, Lexicon, WorkReport, outline, source, statistics};

/// How to read a text from a source that is not trusted: words to read with, a limit on what it
/// may hold, and a way to stop.
///
/// [`parse`](crate::parse) reads any text to its end. At its peak it takes 4 to 8 bytes of memory
/// for each byte of a report, about 40 for each byte of a line made for the purpose (`5%5%5%…`),
/// and up to 190 where every paragraph is one character: some 70 for each statistic, and 350 for
/// each paragraph. The limits of [`Options::new`] are wide. They let pass what any reader of
/// reports may have and keep out what has no end, and a text made for the purpose may still take
/// 4 GB; a service that strangers send texts to sets limits that fit its memory.
///
/// ```
/// use baogao::{Error, Options};
///
/// let report = Options::new().parse("全区新建小学3所。")?;
/// assert_eq!(report.statistics().get(0).map(|schools| schools.value()), Some(3.0));
///
/// let error = Options::new().max_characters(8).parse("全区新建小学3所。").unwrap_err();
/// assert_eq!(error, Error::TooLarge { what: "characters", limit: 8 });
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone)]
pub struct Options<'o> {
    lexicon: &'o Lexicon,
    characters: usize,
    statistics: usize,
    stop: Option<&'o dyn Fn() -> bool>,
}

impl<'o> Options<'o> {
    /// Most characters of a text, unless told otherwise: 60 MB of Chinese, a thousand long
    /// reports.
    pub const MAX_CHARACTERS: usize = 20_000_000;
    /// Most statistics of a text, unless told otherwise.
    pub const MAX_STATISTICS: usize = 3_000_000;

    /// The words of the crate, [`MAX_CHARACTERS`](Self::MAX_CHARACTERS) and
    /// [`MAX_STATISTICS`](Self::MAX_STATISTICS).
    pub fn new() -> Self {
        Self {
            lexicon: Lexicon::standard(),
            characters: Self::MAX_CHARACTERS,
            statistics: Self::MAX_STATISTICS,
            stop: None,
        }
    }

    /// Reads with a lexicon of your own, see [`Lexicon::with`].
    pub fn lexicon(mut self, lexicon: &'o Lexicon) -> Self {
        self.lexicon = lexicon;
        self
    }

    /// Refuses a text of more characters (code points); `usize::MAX` refuses none.
    pub fn max_characters(mut self, most: usize) -> Self {
        self.characters = most;
        self
    }

    /// Refuses a text of more statistics, before they are made; `usize::MAX` refuses none.
    /// Numbers that turn out to be part of a word (60岁以上人口) count too.
    pub fn max_statistics(mut self, most: usize) -> Self {
        self.statistics = most;
        self
    }

    /// Gives up with [`Error::Stopped`] once `stop` says so. It is asked before each paragraph,
    /// and again in one of more than 16 KiB.
    ///
    /// ```
    /// use baogao::{Error, Options};
    ///
    /// let stopped = Options::new().stop_when(&|| true).parse("全区新建小学3所。");
    /// assert_eq!(stopped.unwrap_err(), Error::Stopped);
    /// ```
    pub fn stop_when(mut self, stop: &'o dyn Fn() -> bool) -> Self {
        self.stop = Some(stop);
        self
    }

    /// Reads a report, as [`parse`](crate::parse) does.
    ///
    /// # Errors
    /// [`Error::TooLarge`] over a limit or 4 GiB, [`Error::Stopped`] when told to stop.
    pub fn parse<'s>(&self, text: &'s str) -> Result<WorkReport<'s>, Error> {
        self.admit(text)?;
        let (blocks, events) = source::read(text);
        let outline = outline::build(blocks, &events);
        statistics::read(text, outline, &events, self.lexicon, &|found| self.check(found))
    }

    /// Reads every report of a text, as [`parse_all`](crate::parse_all) does. The limits are
    /// those of the whole text.
    ///
    /// # Errors
    /// As [`parse`](Self::parse).
    pub fn parse_all<'s>(&self, text: &'s str) -> Result<Vec<WorkReport<'s>>, Error> {
        self.admit(text)?;
        let mut reports: Vec<WorkReport<'s>> = Vec::new();
        let mut before = 0;
        let (blocks, events) = source::read(text);
        for outline in outline::build_all(blocks, &events) {
            let check = |found| self.check(before + found);
            let report = statistics::read(text, outline, &events, self.lexicon, &check)?;
            before += report.statistics().len();
            reports.push(report);
        }
        Ok(reports)
    }

    fn admit(&self, text: &str) -> Result<(), Error> {
        if u32::try_from(text.len()).is_err() {
            return Err(Error::TooLarge { what: "bytes", limit: u32::MAX.into() });
        }
        // Counting is for those texts only that the number of their bytes does not settle.
        if text.len() > self.characters && text.chars().count() > self.characters {
            return Err(Error::TooLarge { what: "characters", limit: self.characters as u64 });
        }
        Ok(())
    }

    fn check(&self, statistics: usize) -> Result<(), Error> {
        if statistics > self.statistics {
            return Err(Error::TooLarge { what: "statistics", limit: self.statistics as u64 });
        }
        if self.stop.is_some_and(|stop| stop()) {
            return Err(Error::Stopped);
        }
        Ok(())
    }
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A lexicon is thousands of words, a function has no form to show.
        f.debug_struct("Options")
            .field("max_characters", &self.characters)
            .field("max_statistics", &self.statistics)
            .finish_non_exhaustive()
    }
}
