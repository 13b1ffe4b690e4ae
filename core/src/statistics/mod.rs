//! From quantities to statistics: what a number means.
//!
//! A paragraph is scanned once and cut into clauses ([`clause`]). [`walk`] goes over the clauses
//! that hold a number; each number is taken as one of a list or on its own ([`list`]), the words
//! before it are taken apart ([`predicate`]), its name is put together ([`name`]), and what
//! outlives it is kept ([`memory`]). Then each row gets its time ([`time`]) and its [`status`],
//! and becomes a statistic ([`record`]).
//!
//! The rules look at nothing but a [`sheet`]: the paragraph and the names composed from it, with
//! six questions about the words in them. The words of a clause are marked once ([`lattice`]).

mod ask;
mod clause;
mod cue;
mod lattice;
mod limits;
mod list;
mod memory;
mod mention;
mod name;
#[cfg(test)]
mod order;
mod phrase;
mod predicate;
mod record;
mod row;
mod sheet;
mod status;
mod stretch;
#[cfg(test)]
mod table;
mod time;
mod trace;
mod walk;
#[cfg(any(test, feature = "explain"))]
pub(crate) mod why;

use std::borrow::Cow;

use crate::events::Events;
use crate::grammar::{Token, TokenKind, scan};
use crate::lexicon::Lexicon;
use crate::outline::{Outline, Passage};
use crate::report::{Kind, Note, Paragraph, Role, WorkReport};
use crate::script::{Written, fold, is_traditional};
use record::Scene;
use sheet::{Room, Sheet};
use time::when::{Calendar, Time};
use time::{Levels, Timeline};

/// Asked before the numbers of a paragraph are read, with how many there are then at most.
type Check<'c, E> = &'c dyn Fn(usize) -> Result<(), E>;

/// Reads the statistics, mentions and citations of an outline, as long as `check` has no error.
pub(crate) fn read<'s, E>(
    outline: Outline<'s>,
    events: &Events,
    lexicon: &Lexicon,
    check: Check<'_, E>,
) -> Result<WorkReport<'s>, E> {
    Reader::new(&outline, events, lexicon).read(outline, check)
}

/// Tells why each statistic of an outline is what it is.
#[cfg(any(test, feature = "explain"))]
pub(crate) fn explain(outline: Outline<'_>, events: &Events, lexicon: &Lexicon) -> Vec<why::Why> {
    let mut reader = Reader::new(&outline, events, lexicon);
    let Ok(_) = reader.read::<std::convert::Infallible>(outline, &|_| Ok(()));
    reader.whys
}

/// What goes on from paragraph to paragraph.
struct Reader<'l> {
    events: &'l Events,
    lexicon: &'l Lexicon,
    traditional: bool,
    /// Respective lists so far.
    groups: usize,
    /// The part of a year that a half-year report speaks of.
    running: Option<Time>,
    /// What a sheet needs to work.
    room: Room,
    #[cfg(any(test, feature = "explain"))]
    whys: Vec<why::Why>,
}

impl<'l> Reader<'l> {
    fn new(outline: &Outline<'_>, events: &'l Events, lexicon: &'l Lexicon) -> Self {
        Self {
            events,
            lexicon,
            traditional: events.has_traditional()
                && outline.passages.iter().any(|p| is_traditional(&p.block.text)),
            groups: 0,
            running: None,
            room: Room::default(),
            #[cfg(any(test, feature = "explain"))]
            whys: Vec::new(),
        }
    }

    fn read<'s, E>(
        &mut self,
        outline: Outline<'s>,
        check: Check<'_, E>,
    ) -> Result<WorkReport<'s>, E> {
        let mut report = WorkReport {
            schema: 1,
            unit: Default::default(),
            front: outline.front,
            paragraphs: Vec::with_capacity(outline.passages.len()),
            sections: outline.sections,
            statistics: Vec::new(),
            mentions: Vec::new(),
            citations: Vec::new(),
            notes: outline.notes,
        };
        for passage in outline.passages {
            if passage.role != Role::Furniture {
                self.passage(&mut report, &passage, check)?;
            }
            report.paragraphs.push(Paragraph {
                span: passage.block.span,
                text: passage.block.text,
                breaks: passage.block.joins,
                role: passage.role,
                section: passage.section,
            });
        }
        Ok(report)
    }

    fn passage<'s, E>(
        &mut self,
        report: &mut WorkReport<'s>,
        passage: &Passage<'s>,
        check: Check<'_, E>,
    ) -> Result<(), E> {
        // Traditional text is read as Simplified; both have the same offsets.
        let block = &passage.block;
        let folded = match self.traditional {
            true => fold(&block.text),
            false => Cow::Borrowed(&*block.text),
        };
        let text: &str = &folded;
        let mut own = Events::default();
        let (events, part) = match &folded {
            Cow::Borrowed(_) => (self.events, block.events.clone()),
            Cow::Owned(_) => {
                let part = own.read(text);
                (&own, part)
            }
        };
        let tokens = scan(text, events.part(&part), self.lexicon);
        let quantity = |t: &&Token<'_>| matches!(t.kind, TokenKind::Quantity(_));
        let quantities = tokens.iter().filter(quantity).count();
        check(report.statistics.len() + quantities)?;
        for token in &tokens {
            if let Some(code) = token.doubt {
                let span = block.place(token.start, token.end);
                report.notes.push(Note { code, span, message: record::doubt(code, "") });
            }
        }
        if quantities == 0
            || matches!(passage.role, Role::Title | Role::Date | Role::Speaker | Role::Salutation)
        {
            mention::mention(report, block, &tokens, &[]);
            return Ok(());
        }
        let layout = clause::layout(text, events.part(&part), &tokens);
        let written = matches!(folded, Cow::Owned(_)).then_some(&*block.text);
        let room = std::mem::take(&mut self.room);
        let mut sheet = Sheet::new(text, written, &tokens, &layout, room);
        let memory = walk::paragraph(&mut sheet, quantities);
        for (token, code) in &memory.doubts {
            report.notes.push(Note {
                code: *code,
                span: block.place(tokens[*token].start, tokens[*token].end),
                message: "the list has fewer names than numbers".into(),
            });
        }
        mention::mention(report, block, &tokens, &memory.thresholds);
        let calendar = Calendar { scope: passage.scope, review: report.front.year };
        let written = written.map(|written| Written::of(written, text));
        let scene = Scene { sheet: &sheet, passage, calendar, written: written.as_ref() };
        let base = report.statistics.len();
        // A report on half a year goes on speaking of it; a yearly one only mentions it.
        let partial = matches!(report.front.kind, Kind::Communique | Kind::Budget | Kind::Plan);
        let running = self.running.clone().filter(|_| !passage.scope.plan);
        let timeline = Timeline::new(&sheet, &calendar, partial, running);
        if partial {
            self.running = timeline.part_of_year();
        }
        let mut levels = Levels::default();
        for row in &memory.rows {
            let when = timeline.when(&sheet, &calendar, row);
            let year = levels.shared(&timeline, row, &when);
            let _time = record::statistic(report, scene, row, &when, year, base, self.groups);
            #[cfg(any(test, feature = "explain"))]
            self.whys.extend(report.statistics.last().map(|s| why::why(s, &sheet, row, _time)));
        }
        self.groups += memory.rows.iter().filter_map(|r| r.group).max().map_or(0, |g| g + 1);
        self.room = sheet.into_room();
        Ok(())
    }
}
