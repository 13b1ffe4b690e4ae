//! The times that clauses, sentences and the paragraph set.

use super::date::of_date;
use super::neighbour::dates_itself;
use super::own::{date_in, told};
use super::same_period::{whole_year, year_before};
use super::since::since;
use super::span::span_years;
use super::task::of_task;
use super::when::{Calendar, Time};
use crate::statistics::clause::Clause;
use crate::statistics::cue::Cue;
use crate::statistics::phrase::trim::ltrim;
use crate::statistics::predicate::role::Role;
use crate::statistics::row::Row;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;
use crate::statistics::trace::Trace;

/// Times that the clauses, sentences and the paragraph set.
pub(in crate::statistics) struct Timeline {
    /// Time that each clause opens with.
    pub(super) clauses: Vec<Option<Time>>,
    /// Time that the paragraph opens with.
    paragraph: Option<Time>,
    /// Later sentences that open with another year, which goes on.
    turns: Vec<(usize, Option<Time>)>,
    /// The report may be on a part of a year.
    partial: bool,
}

/// What the words say about the time of a row.
#[derive(Debug, Clone, Default)]
pub(in crate::statistics) struct When {
    /// From the words before the number.
    pub own: Option<Time>,
    /// From the clause before it or the opening of the paragraph.
    pub context: Option<Time>,
}

impl When {
    /// Where the time comes from.
    pub fn trace(&self) -> Trace {
        Trace::of(match self {
            Self { own: Some(_), .. } => "own",
            Self { context: Some(_), .. } => "context",
            _ => "part",
        })
    }
}

impl Timeline {
    /// `partial`: the report may be on a part of a year, and goes on speaking of it;
    /// `running`: the part that the paragraphs before speak of (前三季度).
    pub fn new(
        sheet: &Sheet<'_, '_>,
        calendar: &Calendar,
        partial: bool,
        running: Option<Time>,
    ) -> Self {
        let layout = sheet.layout;
        // Only sentences with numbers need their times, and the paragraph that of its beginning.
        let mut clauses = vec![None; layout.clauses.len()];
        // Most paragraphs hold none of the words, and their clauses need not be marked then.
        let since_then = ["以来", "至今"].iter().any(|word| sheet.text(sheet.all()).contains(word));
        let mut turns = Vec::new();
        let mut opened: Option<Time> = None;
        for (i, sentence) in layout.sentences.iter().enumerate() {
            let numbers = |c: usize| layout.clauses[c].counts;
            if i > 0 && !sentence.clauses.clone().any(numbers) {
                // 过去一年，各项工作取得很大成绩。 The sentences behind it say which.
                let first = &layout.clauses[sentence.clauses.start];
                let looks_back = || {
                    let s = ltrim(sheet, first.place());
                    // One character tells most clauses apart, whose words need not be marked then.
                    sheet.opens(s, ['过', '回']) && sheet.starts(s, Cue::Reviewed).is_some()
                };
                if calendar.scope.plan && looks_back() {
                    let time = opening(sheet, calendar, first);
                    turns.extend(time.filter(|t| t.single_year().is_some()).map(|t| (i, Some(t))));
                }
                continue;
            }
            let mut last = None;
            for c in sentence.clauses.clone() {
                let clause = &layout.clauses[c];
                let spoken = last.as_ref().or(opened.as_ref());
                clauses[c] = same_time(sheet, calendar, clause, spoken.or(running.as_ref()))
                    .or_else(|| {
                        let spoken = spoken.filter(|t| !passes(calendar, t))?;
                        whole_year(sheet, clause, spoken)
                    })
                    .or_else(|| opening(sheet, calendar, clause))
                    .or_else(|| since_then.then(|| since(sheet, calendar, clause)).flatten())
                    .or_else(|| of_task(sheet, clause, calendar.scope.plan));
                last = clauses[c].clone().or(last);
            }
            let first = clauses[sentence.clauses.start].as_ref();
            // 去年…。今年…。 The last year that opens a sentence goes on.
            let one = calendar.scope.since.is_none();
            let turns_to = |t: &Time| one && t.single_year().is_some() && !passes(calendar, t);
            if i > 0 && first.is_some_and(turns_to) {
                turns.push((i, first.cloned()));
            }
            opened = last.or(opened);
        }
        let first = layout.sentences.first().map_or(0..0, |s| s.clauses.clone());
        let mut times = clauses[first].iter().flatten().filter(|_| partial);
        let part = times.find(|t| t.is_so_far()).cloned();
        let passing = |t: &Time| {
            t.is_moment() || passes(calendar, t) || in_passing(calendar, t) && !is_reviewed(sheet)
        };
        let first = clauses.first().cloned().flatten().filter(|t| !passing(t));
        let first = first.filter(|_| !is_ground(sheet, &layout.clauses[0]));
        let paragraph = first.or(part).or(running);
        Self { clauses, paragraph, turns, partial }
    }

    /// The same with the time that the paragraph opened with, long before.
    pub fn opened(self, paragraph: Option<Time>) -> Self {
        Self { paragraph, ..self }
    }

    /// The time that the paragraph opens with.
    pub fn opening(&self) -> Option<&Time> {
        self.paragraph.as_ref()
    }

    /// The part of a year that the paragraph speaks of.
    pub fn part_of_year(&self) -> Option<Time> {
        self.paragraph.clone().filter(Time::is_so_far)
    }

    /// What the words say about the time of a row.
    pub fn when(&self, sheet: &Sheet<'_, '_>, calendar: &Calendar, row: &Row<'_, '_>) -> When {
        let clause = &sheet.layout.clauses[row.clause];
        let of = |s: Stretch| told(sheet, calendar, s, date_in(sheet, s, row.basis));
        let before = sheet.before(clause.start, row.lead.start.max(clause.start));
        // 由2020年的88件下降到80件: the date belongs to the earlier level.
        let pair = row.role == Role::Into || row.after_from;
        // 2025年由2020年的88件下降到80件: the earlier level has the year behind 由.
        let split = match row.role {
            Role::From => sheet.rfind(row.lead, ['由', '从', '比', '较']),
            _ => None,
        };
        let level = split.map_or(row.lead, |word| row.lead.from(word));
        let own = of(level).or_else(|| {
            if !pair {
                // 由上年下降2%转为增长8%: the time of the number before it.
                let date = date_in(sheet, before, row.basis);
                let prior =
                    |i: usize| sheet.closes(sheet.up_to(sheet.token(i).start), ['由', '从']);
                let time = told(sheet, calendar, before, date);
                return time.filter(|_| !date.is_some_and(prior));
            }
            let from = sheet.rfind(before, ['由', '从'])?;
            Some(before.before(from)).filter(|s| !s.is_empty()).and_then(of)
        });
        if own.is_some() {
            return When { own, context: None };
        }
        let later = split.map(|word| row.lead.before(word)).filter(|s| !s.is_empty()).and_then(of);
        let context = later.or_else(|| self.context(sheet, calendar, row, pair));
        When { own, context }
    }

    /// The time that the clauses before a row or the paragraph set.
    fn context(
        &self,
        sheet: &Sheet<'_, '_>,
        calendar: &Calendar,
        row: &Row<'_, '_>,
        pair: bool,
    ) -> Option<Time> {
        let layout = sheet.layout;
        let earlier = layout.sentences[row.sentence].clauses.start..row.clause + usize::from(!pair);
        // 1至11月仅增长1.9%；财政收支缺口约3.8亿元: a part of a year ends with its item.
        let said = earlier.start..row.clause;
        let item = layout.clauses[said].iter().rposition(|c| c.stop == '；');
        let item = item.filter(|_| !self.partial).map_or(earlier.start, |i| earlier.start + i + 1);
        // 2025年达到9万亿元，年均增长5%，累计建成8座: the last year only in passing.
        let years = |c: usize| {
            let to = sheet.token(row.token).start;
            let since = || sheet.before(layout.clauses[c].start, to);
            row.yearly || sheet.has(since(), Cue::Over)
        };
        let ended = |c: usize, t: &Time| {
            let part = || t.is_part_of_year() && !sheet.opens(layout.clauses[c].place(), ['截']);
            c < item && part() || in_passing(calendar, t) && (c < item || years(c))
        };
        let mut set = earlier
            .rev()
            .filter_map(|c| Some((c, self.clauses[c].as_ref()?)))
            .filter(|&(c, _)| c == row.clause || !is_ground(sheet, &layout.clauses[c]));
        let last = set.next().filter(|(c, t)| !ended(*c, t)).map(|(_, t)| t.clone());
        let turn = self.turns.partition_point(|&(sentence, _)| sentence < row.sentence);
        let turned = turn.checked_sub(1).and_then(|turn| self.turns[turn].1.clone());
        last.or(turned).or_else(|| self.paragraph.clone())
    }
}

/// The time that a clause opens with.
fn opening(sheet: &Sheet<'_, '_>, calendar: &Calendar, clause: &Clause) -> Option<Time> {
    let s = ltrim(sheet, clause.place());
    let i = sheet.first_from(s.start);
    let date = Some(i).filter(|&i| i < sheet.tokens.len() && sheet.token(i).start < s.end)?;
    if !sheet.is_date(date) || dates_itself(sheet, date) {
        return None;
    }
    let date_place = sheet.token(date);
    let before = sheet.trim_end(s.before(date_place), ['“', '"']);
    let opens = sheet.strip(before, Cue::Opening).is_empty();
    // 报名数三年来增长近四成，教师却仅增加6名: a span goes on, wherever it stands.
    (opens || span_years(sheet, date_place).is_some())
        .then(|| of_date(sheet, date, calendar))
        .flatten()
}

/// Whether a time is one year of history under the heading of another year: 2019年，…, 五年前，….
fn passes(calendar: &Calendar, time: &Time) -> bool {
    let scope = calendar.scope;
    let covered = scope.since.or(scope.year).filter(|_| !scope.plan);
    time.single_year().zip(covered).is_some_and(|(year, since)| year < since)
}

/// 上年同期为5亿元: the same time of the year before.
fn same_time(
    sheet: &Sheet<'_, '_>,
    calendar: &Calendar,
    clause: &Clause,
    spoken: Option<&Time>,
) -> Option<Time> {
    let s = ltrim(sheet, clause.place());
    let date = sheet.date_at(s.start)?;
    sheet.text(sheet.token(date)).strip_suffix("年同期").filter(|w| matches!(*w, "上" | "去"))?;
    match spoken {
        Some(Time::Fixed(time)) => year_before(time).map(Time::Fixed),
        _ => match calendar.part() {
            Some(part) => year_before(&part).map(Time::Fixed),
            None => calendar.current().map(|year| Time::year(year - 1)),
        },
    }
}

/// `在去年完成投资120亿元的基础上，`: what the rest of the sentence builds on, at another time.
fn is_ground(sheet: &Sheet<'_, '_>, clause: &Clause) -> bool {
    sheet.text(clause.place()).ends_with("基础上")
}

/// A review of several years names their last one only in passing (2025年达到9万亿元).
fn in_passing(calendar: &Calendar, time: &Time) -> bool {
    matches!(time, Time::Fixed(year) if !calendar.scope.plan && calendar.ends(year))
}

/// 刚刚过去的2025年: the year that a whole paragraph is about.
fn is_reviewed(sheet: &Sheet<'_, '_>) -> bool {
    !sheet.tokens.is_empty() && sheet.has(sheet.up_to(sheet.token(0).start), Cue::Reviewed)
}
