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
mod facet;
mod lattice;
mod limits;
mod list;
mod memory;
mod mention;
mod name;
#[cfg(test)]
mod order;
mod part;
mod phrase;
mod predicate;
mod record;
mod row;
mod sheet;
mod split;
mod status;
mod stretch;
#[cfg(test)]
pub(crate) mod table;
mod time;
mod trace;
mod walk;
mod whole;
#[cfg(any(test, feature = "explain"))]
pub(crate) mod why;
mod yardstick;

use std::borrow::Cow;

use crate::events::{self, Events};
use crate::grammar::{Parts, Token, TokenKind};
use crate::lexicon::Lexicon;
use crate::outline::{Delivery, Outline, Passage};
use crate::report::{Builder, Code, Kind, Note, Paragraph, Role, WorkReport};
use crate::script::{Written, fold, is_traditional};
use crate::tables::{self, Facts, Reading};
use crate::topics;
use clause::Layout;
use facet::{Facing, Home};
use part::{Before, DENSEST, PART, Part, Text, cut_off};
use record::Scene;
use sheet::{Room, Sheet};
use time::when::{Calendar, Time};
use time::{Levels, Timeline};

/// Asked before the numbers of a paragraph are read, with how many there are then at most.
type Check<'c, E> = &'c dyn Fn(usize) -> Result<(), E>;

/// Reads the statistics, mentions and citations of an outline, as long as `check` has no error.
pub(crate) fn read<'s, E>(
    source: &'s str,
    outline: Outline<'s>,
    events: &Events,
    lexicon: &Lexicon,
    check: Check<'_, E>,
) -> Result<WorkReport<'s>, E> {
    Reader::new(source, &outline, events, lexicon)
        .read(outline, source, check)
        .map(|(report, _)| report)
}

/// Tells why each statistic of an outline is what it is.
#[cfg(any(test, feature = "explain"))]
pub(crate) fn explain<'s>(
    source: &'s str,
    outline: Outline<'s>,
    events: &Events,
    lexicon: &Lexicon,
) -> Vec<why::Why> {
    let mut reader = Reader::new(source, &outline, events, lexicon);
    reader.whys = Some(Vec::new());
    let Ok((_, whys)) = reader.read::<std::convert::Infallible>(outline, source, &|_| Ok(()));
    whys.unwrap_or_default()
}

/// What tells why, where that is asked for.
#[cfg(any(test, feature = "explain"))]
type Whys = Option<Vec<why::Why>>;
#[cfg(not(any(test, feature = "explain")))]
type Whys = ();

/// What goes on from paragraph to paragraph.
struct Reader<'s, 'l> {
    events: &'l Events,
    lexicon: &'l Lexicon,
    traditional: bool,
    builder: Builder<'s>,
    delivery: Delivery,
    /// Respective lists so far.
    groups: usize,
    /// The part of a year that a half-year report speaks of.
    running: Option<Time>,
    /// What a sheet needs to work, and the layout of the last paragraph.
    room: Room,
    layout: Layout,
    whys: Whys,
}

impl<'s, 'l> Reader<'s, 'l> {
    fn new(
        source: &'s str,
        outline: &Outline<'_>,
        events: &'l Events,
        lexicon: &'l Lexicon,
    ) -> Self {
        Self {
            events,
            lexicon,
            traditional: events.has_traditional()
                && outline.passages.iter().any(|p| is_traditional(&p.block.text)),
            builder: Builder::new(source),
            delivery: outline.delivery,
            groups: 0,
            running: None,
            room: Room::default(),
            layout: Layout::default(),
            whys: Whys::default(),
        }
    }

    fn read<E>(
        mut self,
        outline: Outline<'s>,
        source: &str,
        check: Check<'_, E>,
    ) -> Result<(WorkReport<'s>, Whys), E> {
        let mut report = WorkReport {
            front: outline.front,
            sections: outline.sections,
            notes: outline.notes,
            ..WorkReport::default()
        };
        let mut tokens = Vec::new();
        // Where the table ends that was read last.
        let mut read = 0;
        for (index, passage) in outline.passages.iter().enumerate() {
            if passage.role == Role::Table {
                if index >= read {
                    read = index
                        + self.table(
                            source,
                            &mut report,
                            &outline.passages[index..],
                            index,
                            check,
                        )?;
                }
                continue;
            }
            // Records count in 32 bits.
            let kept = u32::try_from(passage.block.span.end).is_ok();
            if kept && passage.role != Role::Furniture {
                self.passage(&mut report, index, passage, &mut tokens, check)?;
            }
        }
        drop(tokens);
        (self.room, self.layout) = Default::default();
        // Each paragraph takes the room of its passage.
        let paragraphs = outline.passages.into_iter().map(|passage| Paragraph {
            span: passage.block.span,
            text: passage.block.text,
            breaks: passage.block.joins,
            role: passage.role,
            section: passage.section,
        });
        report.paragraphs = paragraphs.collect();
        report.paragraphs.shrink_to_fit();
        report.records = self.builder.finish();
        topics::assign(
            &mut report.records, report.front.kind, self.lexicon, self.traditional, source,
        );
        Ok((report, self.whys))
    }

    /// Reads a table; tells how many paragraphs it takes.
    fn table<E>(
        &mut self,
        source: &str,
        report: &mut WorkReport<'s>,
        passages: &[Passage<'s>],
        index: usize,
        check: Check<'_, E>,
    ) -> Result<usize, E> {
        let facts = Facts {
            review: report.front.year,
            paragraph: index,
            table: report.tables.len(),
            lexicon: self.lexicon,
        };
        let Reading { paragraphs, table, statistics, doubt } =
            tables::read(source, passages, facts);
        let base = self.builder.statistics().len();
        check(base + statistics.len())?;
        // Records count in 32 bits.
        if u32::try_from(table.span.end).is_ok() {
            for mut fields in statistics {
                #[cfg(any(test, feature = "explain"))]
                if let Some(whys) = &mut self.whys {
                    whys.push(why::of_cell(fields.span, &fields.text, passages[0].scope));
                }
                fields.whole = fields.whole.map(|whole| whole + base);
                self.builder.statistic(&fields);
            }
        }
        if let Some((span, message)) = doubt {
            report.notes.push(Note { code: Code::Table, span, message: message.into() });
        }
        report.tables.push(table);
        Ok(paragraphs)
    }

    /// Reads a paragraph; its tokens take the room of those of the last one.
    fn passage<'p, E>(
        &mut self,
        report: &mut WorkReport<'s>,
        index: usize,
        passage: &'p Passage<'s>,
        tokens: &mut Vec<Token<'p>>,
        check: Check<'_, E>,
    ) -> Result<(), E> {
        // Traditional text is read as Simplified; both have the same offsets.
        let block = &passage.block;
        if self.traditional
            && let Cow::Owned(text) = fold(&block.text)
        {
            let mut events = Events::default();
            let all = events.read(&text);
            let text = Text { passage, index, text: &text, folded: true, all };
            return self.text(report, text, &events, &mut Vec::new(), check);
        }
        let (text, all) = (&*block.text, block.events.clone());
        tokens.clear();
        let text = Text { passage, index, text, folded: false, all };
        self.text(report, text, self.events, tokens, check)
    }

    /// Reads a paragraph in parts; its events are among those given.
    fn text<'t, E>(
        &mut self,
        report: &mut WorkReport<'s>,
        whole: Text<'t, 's>,
        events: &Events,
        tokens: &mut Vec<Token<'t>>,
        check: Check<'_, E>,
    ) -> Result<(), E> {
        let Text { passage, text, ref all, .. } = whole;
        let mut scan = Parts::new(text, events.part(all), self.lexicon);
        let mut before = None;
        let mut start = 0;
        loop {
            let known = scan.part(start + PART, DENSEST, tokens);
            let end = if known < text.len() { cut_off(text, start..known, tokens) } else { known };
            let count = tokens.partition_point(|token| token.start < end);
            if start > 0 {
                tokens[..count].iter_mut().for_each(|token| token.shift(start));
            }
            let part = Part {
                passage,
                paragraph: whole.index,
                start,
                text: &text[start..end],
                folded: whole.folded,
                last: end == text.len(),
            };
            let whole = start == 0 && part.last;
            let events =
                events.part(&if whole { all.clone() } else { events.cut(all, start, end) });
            before = self.part(report, part, events, &tokens[..count], before, check)?;
            if part.last {
                return Ok(());
            }
            tokens.drain(..count);
            start = end;
        }
    }

    fn part<E>(
        &mut self,
        report: &mut WorkReport<'s>,
        part: Part<'_, 's>,
        events: impl Iterator<Item = events::Event>,
        tokens: &[Token<'_>],
        before: Option<Before>,
        check: Check<'_, E>,
    ) -> Result<Option<Before>, E> {
        let passage = part.passage;
        let quantity = |t: &&Token<'_>| matches!(t.kind, TokenKind::Quantity(_));
        let quantities = tokens.iter().filter(quantity).count();
        check(self.builder.statistics().len() + quantities)?;
        for token in tokens {
            if let Some(code) = token.doubt {
                let span = part.place(token.start, token.end);
                report.notes.push(Note { code, span, message: record::doubt(code, "") });
            }
        }
        for pair in
            tokens.windows(2).filter(|pair| split::may_be_one(part.text, &pair[0], &pair[1]))
        {
            let (code, span) = (Code::Split, part.place(pair[0].start, pair[1].end));
            report.notes.push(Note { code, span, message: record::doubt(code, "") });
        }
        if quantities == 0
            || matches!(passage.role, Role::Title | Role::Date | Role::Speaker | Role::Salutation)
        {
            mention::mention(report, &mut self.builder, part, tokens, &[]);
            return Ok(before);
        }
        let layout = clause::layout(part.text, events, tokens, std::mem::take(&mut self.layout));
        let written = part.folded.then(|| part.written(0, part.text.len()));
        let room = std::mem::take(&mut self.room);
        let mut sheet = Sheet::new(part.text, written, tokens, &layout, room);
        let mut memory = walk::paragraph(&mut sheet, quantities, before.as_ref());
        whole::settle(&sheet, &mut memory.rows);
        for (token, code) in &memory.doubts {
            report.notes.push(Note {
                code: *code,
                span: part.place(tokens[*token].start, tokens[*token].end),
                message: "the list has fewer names than numbers".into(),
            });
        }
        mention::mention(report, &mut self.builder, part, tokens, &memory.thresholds);
        let calendar = Calendar {
            scope: passage.scope,
            months: passage.months.map(|(first, last)| (first.into(), last.into())),
            review: report.front.year,
            now: self.delivery.now,
            running: self.delivery.running,
            notes: passage.role == Role::Glossary,
        };
        let written = written.map(|written| Written::of(written, part.text));
        let home = Home { region: report.front.region.as_deref(), tier: report.front.tier };
        let scene = Scene { sheet: &sheet, part, calendar, home, written: written.as_ref() };
        let mut facing = Facing::new(&memory.rows);
        let base = self.builder.statistics().len();
        // A report on half a year goes on speaking of it; a yearly one only mentions it.
        let partial = matches!(report.front.kind, Kind::Communique | Kind::Budget | Kind::Plan);
        let running = self.running.clone().filter(|_| !passage.scope.plan);
        let mut timeline = Timeline::new(&sheet, &calendar, partial, running);
        if let Some(before) = before {
            timeline = timeline.opened(before.opening);
        }
        if partial {
            self.running = timeline.part_of_year();
        }
        let mut levels = Levels::default();
        for row in &memory.rows {
            let when = timeline.when(&sheet, &calendar, row);
            let year = levels.shared(&timeline, row, &when);
            let (notes, builder) = (&mut report.notes, &mut self.builder);
            let _time = record::statistic(
                notes, builder, scene, &mut facing, row, &when, year, base, self.groups,
            );
            #[cfg(any(test, feature = "explain"))]
            if let Some(whys) = &mut self.whys {
                let span = self.builder.statistics().last().map(|s| s.span());
                whys.extend(span.map(|span| why::why(span, &sheet, row, &calendar, _time)));
            }
        }
        self.groups += memory.rows.iter().filter_map(|r| r.group).max().map_or(0, |g| g + 1);
        let more = !part.last;
        let before = more
            .then(|| Before { opening: timeline.opening().cloned(), said: memory.said(&sheet) });
        self.room = sheet.into_room();
        self.layout = layout;
        Ok(before)
    }
}
