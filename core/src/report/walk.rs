//! Ways through a report: to a section by its path, over all of them, to the words of a number.

use core::iter::FusedIterator;
use core::slice;

use super::{Section, Statistic, WorkReport};
use crate::span::Unit;

impl<'s> WorkReport<'s> {
    /// The section at a path: `[0, 2]` is the third one below the first. `None` where there is none,
    /// and for the empty path.
    ///
    /// ```
    /// let report = baogao::parse("一、财经监督\n（一）预算监督。提出意见3条。\n（二）国资监督。");
    /// assert_eq!(report.section(&[0, 1]).unwrap().heading, "国资监督");
    ///
    /// let advice = report.statistics().get(0).unwrap();
    /// assert_eq!(report.section(advice.section().unwrap()).unwrap().heading, "预算监督");
    /// ```
    pub fn section(&self, path: &[usize]) -> Option<&Section<'s>> {
        let (&last, above) = path.split_last()?;
        let list = above.iter().try_fold(&self.sections, |list, &step| {
            list.get(step).map(|section| &section.sections)
        })?;
        list.get(last)
    }

    /// Every section with its path, in reading order: each before those below it.
    ///
    /// ```
    /// let report = baogao::parse("一、财经监督\n（一）预算监督。提出意见3条。\n二、代表工作");
    /// let all: Vec<_> = report.walk().map(|(path, section)| (path, &*section.heading)).collect();
    /// assert_eq!(all, [(vec![0], "财经监督"), (vec![0, 0], "预算监督"), (vec![1], "代表工作")]);
    /// ```
    pub fn walk(&self) -> Walk<'_, 's> {
        Walk { path: Vec::new(), open: vec![self.sections.iter()] }
    }

    /// The sentence of a statistic in `source`, the text that was parsed, in whatever unit the
    /// report counts. `None` where the source has no such place.
    ///
    /// ```
    /// let source = "改造学校5所。新建小学3所，\n增加学位900个。";
    /// let report = baogao::parse(source);
    /// let places = report.statistics().get(2).unwrap();
    /// assert_eq!(report.sentence(places, source), Some("新建小学3所，\n增加学位900个。"));
    /// ```
    pub fn sentence<'t>(&self, statistic: Statistic<'_>, source: &'t str) -> Option<&'t str> {
        let span = statistic.sentence();
        source.get(self.unit.byte(source, span.start)?..self.unit.byte(source, span.end)?)
    }
}

/// The sections of a report with their paths, in reading order; see [`WorkReport::walk`].
#[derive(Debug, Clone)]
pub struct Walk<'r, 's> {
    /// Path of the section that was given last.
    path: Vec<usize>,
    /// What is left on every level; the last one is that below the section given last.
    open: Vec<slice::Iter<'r, Section<'s>>>,
}

impl<'r, 's> Iterator for Walk<'r, 's> {
    type Item = (Vec<usize>, &'r Section<'s>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let level = self.open.len();
            if let Some(section) = self.open.last_mut()?.next() {
                self.path.truncate(level);
                match self.path.get_mut(level - 1) {
                    Some(index) => *index += 1,
                    None => self.path.push(0),
                }
                self.open.push(section.sections.iter());
                return Some((self.path.clone(), section));
            }
            self.open.pop();
        }
    }
}

impl FusedIterator for Walk<'_, '_> {}

impl Unit {
    /// The byte of a text at which a unit begins; `None` beyond the end.
    fn byte(self, text: &str, offset: usize) -> Option<usize> {
        if self == Self::Bytes {
            return Some(offset);
        }
        let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        let widths = text.bytes().map(|byte| self.width(byte)).filter(|&width| width > 0);
        let counts = [0].into_iter().chain(widths.scan(0, |sum, width| {
            *sum += width;
            Some(*sum)
        }));
        ends.zip(counts).find(|&(_, count)| count == offset).map(|(at, _)| at)
    }
}
