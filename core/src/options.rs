//! How a text is read: with which words and which facts, and up to which size.

use std::fmt;

use crate::outline::{self, Given};
use crate::{Error, Kind, Lexicon, WorkReport, source, statistics};

/// How to read a text: words to read with, facts that the caller knows, a limit on what it may hold,
/// and a way to stop.
///
/// A page gives the title, the day and the place apart from the text. Facts are taken as given and
/// settle what follows from them, as if they stood in front:
///
/// ```
/// use baogao::{Error, Kind, Options};
///
/// let text = "一、工作回顾\n审结案件536件。\n二、工作安排\n新建法庭3个。";
/// let options = Options::new().title("青溪区人民法院2024年工作报告").date("2025-01-15")?;
/// let report = options.parse(text)?;
/// assert_eq!((report.front.kind, report.front.year), (Kind::Court, Some(2024)));
/// assert_eq!(report.front.region.as_deref(), Some("青溪区"));
/// assert_eq!(report.statistics().get(1).unwrap().period().as_deref(), Some("2025"));
/// # Ok::<(), Error>(())
/// ```
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
    given: Given<'o>,
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
            given: Given::default(),
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

    /// The title of the report, which then is no part of the text: `front.title`, and what it tells
    /// of kind, issuer, region and year.
    pub fn title(mut self, title: &'o str) -> Self {
        self.given.title = Some(title);
        self
    }

    /// The day of delivery or publication, `2025-01-15` or `2025年1月15日`.
    ///
    /// # Errors
    /// [`Error::Fact`] where it is no day of the calendar from 1900 to 2099.
    pub fn date(mut self, date: &str) -> Result<Self, Error> {
        let wrong = || Error::Fact { what: "date", given: date.to_owned() };
        self.given.day = Some(outline::day(date).ok_or_else(wrong)?);
        Ok(self)
    }

    /// The place that the report is on: `青溪区`, or `全国`.
    pub fn region(mut self, region: &'o str) -> Self {
        self.given.region = Some(region);
        self
    }

    /// The genre of the report.
    pub fn kind(mut self, kind: Kind) -> Self {
        self.given.kind = Some(kind);
        self
    }

    /// The year under review, not that of delivery.
    ///
    /// # Errors
    /// [`Error::Fact`] outside 1900 to 2099.
    pub fn year(mut self, year: i32) -> Result<Self, Error> {
        let wrong = || Error::Fact { what: "year", given: year.to_string() };
        self.given.year = Some(Some(year).filter(|y| (1900..2100).contains(y)).ok_or_else(wrong)?);
        Ok(self)
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
        let outline = outline::build_given(blocks, &events, &self.given);
        statistics::read(text, outline, &events, self.lexicon, &|found| self.check(found))
    }

    /// Reads every report of a text, as [`parse_all`](crate::parse_all) does. The limits are
    /// those of the whole text; where it holds several reports, title, kind and year are those of
    /// none and left aside.
    ///
    /// # Errors
    /// As [`parse`](Self::parse).
    pub fn parse_all<'s>(&self, text: &'s str) -> Result<Vec<WorkReport<'s>>, Error> {
        self.admit(text)?;
        let mut reports: Vec<WorkReport<'s>> = Vec::new();
        let mut before = 0;
        let (blocks, events) = source::read(text);
        for outline in outline::build_all_given(blocks, &events, &self.given) {
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
