//! The time a number refers to: its own time word, else its sentence's, its paragraph's, its part's.

use super::clause::Clause;
use super::cue::Cue;
use super::indicator;
use super::phrase::{Page, Stretch};
use super::predicate::Role;
use super::reading::Row;
use super::{Scene, time};
use crate::grammar::{Shape, TokenKind};
use crate::outline::Scope;
use time::{Calendar, Time};

/// Times that the clauses, sentences and the paragraph set.
pub(super) struct Timeline {
    /// Time that each clause opens with.
    clauses: Vec<Option<Time>>,
    /// Time that the paragraph opens with.
    paragraph: Option<Time>,
    /// The report may be on a part of a year.
    partial: bool,
}

/// What the words say about the time of a row.
#[derive(Debug, Clone, Default)]
pub(super) struct When {
    /// From the words before the number.
    pub own: Option<Time>,
    /// From the clause before it or the opening of the paragraph.
    pub context: Option<Time>,
}

/// The year of a part of it.
const WHOLE: &str = "全年";
/// The part of the year before that a number is compared with.
const SAME: &str = "同期";

/// 下半年加快，全年增长19%: the whole year of the part that was spoken of.
fn whole_year(time: &Time) -> Option<Time> {
    let Time::Fixed(part) = time else { return None };
    time.is_part_of_year().then(|| Time::Fixed(time::last_year(part).to_string()))
}

impl Timeline {
    /// `partial`: the report may be on a part of a year, and goes on speaking of it;
    /// `running`: the part that the paragraphs before speak of (前三季度).
    pub fn new(scene: &Scene<'_, '_, '_>, partial: bool, running: Option<Time>) -> Self {
        let page = &scene.page;
        let opening = |clause: &Clause| {
            let s = page.ltrim(clause.start..clause.end);
            let date = page.first_from(s.start);
            let token = page.tokens.get(date).filter(|t| t.start < s.end)?;
            let before = page.text[s.start..token.start].trim_end_matches(['“', '"']);
            let opens = page.cues.strip(Cue::Opening, before).is_empty();
            // 报名数三年来增长近四成，教师却仅增加6名: a span goes on, wherever it stands.
            let spans = time::span_years(&page.text[token.start..token.end]).is_some();
            page.date_at(token.start).filter(|_| opens || spans)?;
            time::of_date(page, date, &scene.calendar)
        };
        // Only sentences with numbers need their times, and the paragraph that of its beginning.
        let mut clauses = vec![None; scene.layout.clauses.len()];
        for (i, sentence) in scene.layout.sentences.iter().enumerate() {
            let numbers = |c: usize| {
                let mut tokens = page.tokens[scene.layout.clauses[c].tokens.clone()].iter();
                tokens.any(|t| matches!(t.kind, TokenKind::Quantity(_)))
            };
            if i == 0 || sentence.clauses.clone().any(numbers) {
                let mut last = None;
                for c in sentence.clauses.clone() {
                    let clause = &scene.layout.clauses[c];
                    let whole = || {
                        let words = page.slice(&page.ltrim(clause.start..clause.end));
                        words.starts_with(WHOLE)
                    };
                    clauses[c] = opening(clause)
                        .or_else(|| time::of_task(page, clause, scene.calendar.scope.plan))
                        .or_else(|| whole_year(last.as_ref()?).filter(|_| whole()));
                    last = clauses[c].clone().or(last);
                }
            }
        }
        let first = scene.layout.sentences.first().map_or(0..0, |s| s.clauses.clone());
        let mut times = clauses[first].iter().flatten().filter(|_| partial);
        let part = times.find(|t| t.is_part_of_year()).cloned();
        let scope = &scene.calendar.scope;
        let passing = |t: &Time| in_passing(scope, t) && !reviewed(page);
        let first = clauses.first().cloned().flatten().filter(|t| !passing(t));
        let paragraph = first.or(part).or(running);
        Self { clauses, paragraph, partial }
    }

    /// The part of a year that the paragraph speaks of.
    pub fn part_of_year(&self) -> Option<Time> {
        self.paragraph.clone().filter(Time::is_part_of_year)
    }

    /// What the words say about the time of a row.
    pub fn when(&self, scene: &Scene<'_, '_, '_>, row: &Row<'_, '_>) -> When {
        let page = &scene.page;
        let clause = &scene.layout.clauses[row.clause];
        let basis = row.basis.as_ref();
        let date = |s: &Stretch| time::date_in(page, s, basis);
        let of_date = |s: &Stretch, date: Option<usize>| {
            date.and_then(|i| time::of_date(page, i, &scene.calendar))
                .or_else(|| time::years_in(page.cues, page.slice(s), scene.calendar.scope.plan))
        };
        let of = |s: &Stretch| of_date(s, date(s));
        let before = page.before(clause.start, row.lead.start.max(clause.start));
        // 由2020年的88件下降到80件: the date belongs to the earlier level.
        let pair = row.role == Role::Into || row.after_from;
        // 2025年由2020年的88件下降到80件: the earlier level has the year behind 由.
        let split = match row.role {
            Role::From => page.slice(&row.lead).rfind(['由', '从', '比', '较']).unwrap_or(0),
            _ => 0,
        };
        let split = row.lead.start + split;
        let own = of(&(split..row.lead.end)).or_else(|| {
            if !pair {
                // 由上年下降2%转为增长8%: the time of the number before it.
                let date = date(&before);
                let prior = |i: usize| page.text[..page.tokens[i].start].ends_with(['由', '从']);
                return of_date(&before, date).filter(|_| !date.is_some_and(prior));
            }
            let from = page.slice(&before).rfind(['由', '从']).filter(|&at| at > 0)?;
            of(&(before.start..before.start + from))
        });
        let sentence = &scene.layout.sentences[row.sentence];
        let earlier = sentence.clauses.start..row.clause + usize::from(!pair);
        // 1至11月仅增长1.9%；财政收支缺口约3.8亿元: a part of a year ends with its item.
        let item = scene.layout.clauses[earlier.clone()].iter().rposition(|c| c.stop == '；');
        let item = item.filter(|_| !self.partial).map_or(earlier.start, |i| earlier.start + i + 1);
        let scope = &scene.calendar.scope;
        // 2025年达到9万亿元，年均增长5%，累计建成8座: the last year only in passing.
        let years = |c: usize| {
            let from = scene.layout.clauses[c].start;
            let to = page.tokens[row.token].start;
            row.yearly || page.cues.within(Cue::Over, page.slice(&page.before(from, to)))
        };
        let ended = |c: usize, t: &Time| {
            c < item && t.is_part_of_year() || in_passing(scope, t) && (c < item || years(c))
        };
        let later = of(&(row.lead.start..split)).filter(|_| split > row.lead.start);
        let context = earlier
            .rev()
            .find_map(|c| Some((c, self.clauses[c].as_ref()?)))
            .filter(|(c, t)| !ended(*c, t))
            .map(|(_, t)| t.clone())
            .or_else(|| self.paragraph.clone())
            .filter(|_| own.is_none());
        let context = later.filter(|_| own.is_none()).or(context);
        When { own, context }
    }
}

/// Years of the last pair of levels: 由2019年的5亿元增加到2024年的9亿元，其中出口由2亿元增加到4亿元.
#[derive(Debug, Default)]
pub(super) struct Levels {
    sentence: usize,
    /// Last clause that set a year.
    clause: usize,
    from: Option<String>,
    into: Option<String>,
}

impl Levels {
    /// The year that the pair before gives to a level without one, if no other time came between.
    pub fn shared(
        &mut self,
        timeline: &Timeline,
        row: &Row<'_, '_>,
        when: &When,
    ) -> Option<String> {
        if self.sentence != row.sentence {
            *self = Self { sentence: row.sentence, ..Self::default() };
        }
        let level = match row.role {
            Role::From => &mut self.from,
            Role::Into => &mut self.into,
            _ => return None,
        };
        if let Some(own) = &when.own {
            self.clause = row.clause;
            *level = match own {
                Time::Fixed(year) if !year.contains('/') => Some(year.clone()),
                _ => None,
            };
            return None;
        }
        let between = timeline.clauses.get(self.clause + 1..=row.clause).unwrap_or_default();
        level.clone().filter(|_| between.iter().all(Option::is_none))
    }
}

/// The period of a row in ISO form.
pub(super) fn period(scene: &Scene<'_, '_, '_>, row: &Row<'_, '_>, when: &When) -> Option<String> {
    let calendar = &scene.calendar;
    let scope = effective(calendar, when.context.as_ref());
    let end = || scope.year.or(calendar.review).map(|y| y.to_string());
    let span = |first: i32, last: i32| Some(format!("{first}/{last}"));
    if row.role == Role::From {
        let token = scene.page.tokens[row.token].start;
        let before = &scene.page.text[scene.layout.clauses[row.clause].start..token];
        // 比预算数8亿元少6000万元: a plan for the same time.
        let from = before.rfind(['由', '从', '比', '较']).unwrap_or(0);
        let planned = before[from..].contains("预算") || before[from..].contains("计划");
        return match (&when.own, &when.context) {
            _ if planned => end(),
            (Some(Time::Fixed(t)), _) => Some(t.clone()),
            (None, Some(t @ Time::Fixed(part)))
                if t.is_part_of_year() && before.ends_with(SAME) =>
            {
                time::year_before(part)
            }
            // 今年由每人每年240元提高到280元: the year before.
            (None, Some(Time::Fixed(year))) if year.len() == 4 && !ends(&scope, year) => {
                time::year_before(year)
            }
            _ => {
                let year = scope.since.or(scope.year).or(calendar.review)?;
                Some((year - 1).to_string())
            }
        };
    }
    // 两年平均增长4%: the basis itself is the span.
    let basis = row.basis.as_ref().map(|b| scene.page.slice(b));
    if let Some(years) = basis.and_then(time::span_years) {
        let year = scope.year.or(calendar.review)?;
        return span(year - years + 1, year);
    }
    // In a part of several years, a change against a year speaks of the years since.
    if row.change().is_some()
        && let (Some(since), Some(year)) = (scope.since, scope.year)
        && let Some(base) = row.basis.as_ref().and_then(|b| time::year_in(&scene.page, b))
        && (since..year).contains(&(base + 1))
        && match when.own.as_ref().or(when.context.as_ref()) {
            Some(Time::Fixed(t)) => t.contains('/') && !t.contains('-') || t.parse() == Ok(year),
            _ => true,
        }
    {
        return span(base + 1, year);
    }
    let later = row.role == Role::Into;
    let (cues, lead) = (scene.page.cues, scene.page.slice(&row.lead));
    match &when.own {
        Some(Time::Fixed(t)) => match t.rsplit_once('/') {
            Some((_, last)) if later => return Some(last.into()),
            _ => return Some(t.clone()),
        },
        Some(Time::Span(_))
            if later
                || row.change().is_none()
                    // 五年增量超1万亿元, 五年投入达到90亿元 are of all the years.
                    && (passes(scene, row) && !lead.contains('年')
                        || cues.within(Cue::End, lead)
                            && !cues.within(Cue::Work, row.name.text())) =>
        {
            return end();
        }
        Some(Time::Span(years)) => {
            let year = scope.year.or(calendar.review)?;
            // 五年共培养: the years that the part plans.
            if let Some(since) = scope.since.filter(|&s| scope.plan && year - s + 1 == *years) {
                return span(since, year);
            }
            let year = if scope.plan { calendar.review? } else { year };
            return span(year - years + 1, year);
        }
        Some(Time::Ahead(years)) => {
            let first = calendar.ahead()?;
            return span(first, first + years - 1);
        }
        None => {}
    }
    if let Some(Time::Fixed(t)) = &when.context
        && (!t.contains('/') || t.contains('-'))
    {
        return Some(t.clone());
    }
    if later {
        return end();
    }
    let spoken = match &when.context {
        Some(Time::Fixed(t)) => t.contains('/'),
        context => context.is_some(),
    };
    match (scope.since, scope.year) {
        (Some(since), Some(year)) if since < year && over(scene, row, spoken) => span(since, year),
        _ => end(),
    }
}

/// A review of several years names their last one only in passing (2025年达到9万亿元).
fn in_passing(scope: &Scope, time: &Time) -> bool {
    matches!(time, Time::Fixed(year) if !scope.plan && ends(scope, year))
}

/// 刚刚过去的2025年: the year that a whole paragraph is about.
fn reviewed(page: &Page<'_, '_>) -> bool {
    page.tokens.first().is_some_and(|date| {
        let before = page.text[..date.start].trim_start();
        before.contains("过去") || before.contains("回顾")
    })
}

/// Whether a year is the last of a part of several.
fn ends(scope: &Scope, year: &str) -> bool {
    scope.since.is_some() && scope.year.is_some_and(|y| year.parse() == Ok(y))
}

/// The scope of a row under the time that its sentence or paragraph sets.
fn effective(calendar: &Calendar, context: Option<&Time>) -> Scope {
    let scope = calendar.scope;
    match context {
        Some(Time::Span(years)) if scope.since.is_none() || scope.plan => {
            let year = if scope.plan { calendar.review } else { scope.year.or(calendar.review) };
            Scope { year, since: year.map(|y| y - years + 1), plan: false }
        }
        Some(Time::Ahead(years)) => {
            let first = calendar.ahead();
            Scope { year: first.map(|y| y + years - 1), since: first, plan: true }
        }
        Some(Time::Fixed(t)) => match time::years_of(t) {
            Some((since, year)) if since < year => {
                Scope { year: Some(year), since: Some(since), plan: scope.plan }
            }
            _ => scope,
        },
        _ => scope,
    }
}

/// 突破9万亿元: a mark that is passed is the level of today.
fn passes(scene: &Scene<'_, '_, '_>, row: &Row<'_, '_>) -> bool {
    let page = &scene.page;
    let mark = page.text_from(row.token).starts_with(['突', '超', '跨', '跃']);
    mark && !row.name.has_verb()
        && !row.yearly
        && !page.cues.within(Cue::Over, page.slice(&row.lead))
}

/// Whether a number speaks of all the years of its part (sums, changes, done things) or of its end.
///
/// `spoken`: the sentence itself names the years (五年来).
fn over(scene: &Scene<'_, '_, '_>, row: &Row<'_, '_>, spoken: bool) -> bool {
    let page: &Page<'_, '_> = &scene.page;
    let clause = &scene.layout.clauses[row.clause];
    let words = page.slice(&page.before(clause.start, page.tokens[row.token].start));
    let cues = page.cues;
    let lead = page.slice(&row.lead);
    if passes(scene, row) {
        return row.change().is_some();
    }
    if row.change().is_some()
        || row.yearly
        || page.is_streak(row.token)
        || cues.within(Cue::Over, words)
    {
        return true;
    }
    let q = row.q;
    if matches!(row.role, Role::Share { .. } | Role::Rank)
        || matches!(q.shape, Shape::Percent | Shape::Ratio | Shape::Fraction)
        || cues.within(Cue::End, lead)
        || !row.name.has_verb() && cues.suffix(Cue::End, row.name.text()).is_some()
    {
        return false;
    }
    let name = row.name.text();
    if row.name.has_tail() && !row.name.has_verb() {
        return cues.within(Cue::Done, name);
    }
    let counted =
        q.shape == Shape::Count && !row.name.has_tail() && !indicator::is_measure(cues, name);
    spoken && !row.level
        || row.name.has_verb()
        || cues.prefix(Cue::Verb, name).is_some()
        || cues.suffix(Cue::Action, name).is_some()
        || cues.within(Cue::Work, name)
        || counted && !row.level && cues.within(Cue::Verb, name)
}
