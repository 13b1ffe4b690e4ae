//! What was or will be done, also where no number stands.
//!
//! A pure function of a report: nothing of it is kept, and reading a text takes no longer for it.
//! A paragraph is cut into clauses ([`page`]); a verb of `lexicon/frames.tsv` whose object fits one
//! of its rows ([`object`]) is an act, unless what stands before it says otherwise ([`left`]).
//! [`time`] tells when and whether it is planned; [`duties`] groups what was found.

mod duties;
mod elided;
mod fronted;
mod left;
mod object;
mod page;
mod read;
#[cfg(test)]
mod table;
mod time;
mod words;

use std::borrow::Cow;
use std::ops::Range;

use crate::arrange;
use crate::report::{Action, Measure, Role, Value, WorkReport};
use crate::script::{fold, is_traditional};
use crate::span::Span;
use crate::views::{Finder, Index};
pub use duties::Duty;
use page::{Count, Page};
use read::Deed;
use time::Scopes;

impl WorkReport<'_> {
    /// What the body that reports, or somebody it names, did or will do: laws passed, reports heard,
    /// cases closed, schools built; also where no number stands.
    ///
    /// Which verbs and objects make an act is told by `lexicon/frames.tsv`. What was not done
    /// (尚未制定), might be done (如修改规划) or is asked of others (建议制定) is no action. Each document
    /// that a verb names is an action of its own. Found when asked for, in time that grows with the
    /// text; in the unit of the report.
    ///
    /// ```
    /// let report = baogao::parse("制定《古渡口保护条例》《养犬条例》，对《港口条例》开展执法检查。");
    /// let actions = report.actions();
    /// let titles: Vec<_> = actions.iter().filter_map(|action| action.title.as_deref()).collect();
    /// assert_eq!(titles, ["古渡口保护条例", "养犬条例", "港口条例"]);
    /// assert_eq!((&*actions[2].verb, actions[2].object.as_deref()), ("开展执法检查", Some("《港口条例》")));
    /// ```
    pub fn actions(&self) -> Vec<Action<'_>> {
        let traditional = self.paragraphs.iter().any(|paragraph| is_traditional(&paragraph.text));
        let scopes = Scopes::of(self);
        let places = Places::of(self);
        let mut actions = Vec::new();
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            if !matches!(paragraph.role, Role::Heading | Role::Body) {
                continue;
            }
            let folded =
                if traditional { fold(&paragraph.text) } else { Cow::Borrowed(&*paragraph.text) };
            let page = places.page(index, &folded);
            let deeds = read::read(&page, &self.front);
            let scope = scopes.scope(paragraph.section.as_deref());
            let counts = Index::new(&paragraph.text, self.unit);
            let place = |range: &Range<usize>| {
                paragraph.place(counts.count(range.start)..counts.count(range.end))
            };
            for deed in deeds {
                let Some(span) = place(&deed.place) else { continue };
                let (period, status) = time::time(self, &page, scope, &deed);
                actions.push(self.action(index, span, &page, &deed, (period, status)));
            }
        }
        actions
    }

    fn action(
        &self,
        index: usize,
        span: Span,
        page: &Page<'_>,
        deed: &Deed,
        (period, status): time::Told,
    ) -> Action<'_> {
        let paragraph = &self.paragraphs[index];
        let words = |range: &Range<usize>| Cow::Borrowed(&paragraph.text[range.clone()]);
        let document = page.title_in(deed.object.as_ref().unwrap_or(&deed.place));
        let document = document.or_else(|| page.title_in(&deed.place));
        let statistic = deed.count;
        let verb = &paragraph.text[deed.verb.clone()];
        let named = || {
            let statistic = self.statistics().get(statistic?)?;
            let name = statistic.indicator()?.strip_prefix(verb)?;
            // 调解成功5104件
            (!name.is_empty() && name != "成功").then_some(Cow::Owned(name.to_owned()))
        };
        Action {
            span,
            text: words(&deed.place),
            act: deed.act,
            verb: Cow::Borrowed(verb),
            object: deed.object.as_ref().map(words).or_else(named),
            subject: deed.subject.as_ref().map(words),
            document,
            title: document.and_then(|document| {
                Some(Cow::Borrowed(self.citations.get(document)?.title.as_deref()?))
            }),
            period,
            status,
            section: paragraph.section.clone(),
            paragraph: index,
            statistic,
        }
    }
}

/// What stands in each paragraph: nodes by the paragraphs that hold them, as bytes of their texts.
struct Places {
    counts: Vec<Vec<Count>>,
    titles: Vec<Vec<(Range<usize>, usize)>>,
    dates: Vec<Vec<(Range<usize>, String)>>,
}

impl Places {
    fn of(report: &WorkReport<'_>) -> Self {
        let finder = Finder::new(report);
        let none = report.paragraphs.len();
        let mut places = Self {
            counts: vec![Vec::new(); none],
            titles: vec![Vec::new(); none],
            dates: vec![Vec::new(); none],
        };
        for (index, statistic) in report.statistics().iter().enumerate() {
            if let Some((at, range)) = finder.find(statistic.span()) {
                let counts = statistic.change().is_none()
                    && !matches!(statistic.unit(), "%" | "‰" | "百分点" | "倍")
                    && !matches!(
                        statistic.measure(),
                        Some(Measure::Rate | Measure::Share | Measure::Rank | Measure::Duration)
                    );
                let count = Count { place: range, index, value: statistic.value() };
                if counts {
                    places.counts[at].push(count);
                }
            }
        }
        for (index, citation) in report.citations.iter().enumerate() {
            if let Some((at, range)) = finder.find(citation.span) {
                places.titles[at].push((range, index));
            }
        }
        for mention in report.mentions() {
            if let Some(Value::Text(value)) = mention.value()
                && let Some((at, range)) = finder.find(mention.span())
            {
                places.dates[at].push((range, value.to_string()));
            }
        }
        places.counts.iter_mut().for_each(|list| arrange::by_key(list, |count| count.place.start));
        places.titles.iter_mut().for_each(|list| arrange::by_key(list, |(range, _)| range.start));
        places.dates.iter_mut().for_each(|list| arrange::by_key(list, |(range, _)| range.start));
        places
    }

    fn page<'t>(&'t self, index: usize, text: &'t str) -> Page<'t> {
        let mut page = Page::new(text);
        page.counts.clone_from(&self.counts[index]);
        page.titles.clone_from(&self.titles[index]);
        let dates = self.dates[index].iter().map(|(range, value)| (range.clone(), &**value));
        page.dates.extend(dates);
        page
    }
}
