//! From quantities to statistics: what a number means.
//!
//! A paragraph is scanned once; its quantities are read clause by clause
//! ([`reading`]), then each gets its time ([`period`]) and status ([`status`]).

mod basis;
mod behind;
mod change;
mod clause;
mod cue;
mod ellipsis;
mod indicator;
mod investment;
mod limits;
mod members;
mod memory;
mod name;
mod naming;
mod neighbour;
mod period;
mod phrase;
mod predicate;
mod reading;
mod respective;
mod status;
mod threshold;
mod time;
mod topic;

use std::borrow::Cow;

use crate::events::Events;
use crate::grammar::{Token, TokenKind, scan};
use crate::lexicon::Lexicon;
use crate::outline::{Outline, Passage};
use crate::report::{
    Bound, Change, Citation, Class, Code, Kind, Mention, Note, Paragraph, Role, Statistic,
    WorkReport,
};
use crate::script::{Written, fold, is_traditional};
use crate::source::Block;
use cue::Cues;
use period::{Levels, Timeline, When};
use phrase::Page;
use reading::{Reading, Row};
use time::{Calendar, Time};

/// Asked before the numbers of a paragraph are read, with how many there are then at most.
type Check<'c, E> = &'c dyn Fn(usize) -> Result<(), E>;

/// Reads the statistics, mentions and citations of an outline, as long as `check` has no error.
pub(crate) fn read<'s, E>(
    outline: Outline<'s>,
    events: &Events,
    lexicon: &Lexicon,
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
    let mut reader = Reader {
        events,
        lexicon,
        traditional: events.has_traditional()
            && outline.passages.iter().any(|p| is_traditional(&p.block.text)),
        groups: 0,
        running: None,
    };
    for passage in outline.passages {
        if passage.role != Role::Furniture {
            reader.passage(&mut report, &passage, check)?;
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

/// What goes on from paragraph to paragraph.
struct Reader<'l> {
    events: &'l Events,
    lexicon: &'l Lexicon,
    traditional: bool,
    /// Respective lists so far.
    groups: usize,
    /// The part of a year that a half-year report speaks of.
    running: Option<Time>,
}

impl Reader<'_> {
    fn passage<'s, E>(
        &mut self,
        report: &mut WorkReport<'s>,
        passage: &Passage<'s>,
        check: Check<'_, E>,
    ) -> Result<(), E> {
        // Traditional text is read as Simplified; both have the same offsets.
        let written = &*passage.block.text;
        let folded = if self.traditional { fold(written) } else { Cow::Borrowed(written) };
        let text: &str = &folded;
        let mut own = Events::default();
        let (events, part) = match &folded {
            Cow::Borrowed(_) => (self.events, passage.block.events.clone()),
            Cow::Owned(_) => {
                let part = own.read(text);
                (&own, part)
            }
        };
        let tokens = scan(text, events.part(&part), self.lexicon);
        for token in &tokens {
            if let Some(code) = token.doubt {
                let span = passage.block.place(token.start, token.end);
                report.notes.push(Note { code, span, message: doubt(code, "") });
            }
        }
        let quantities = tokens.iter().filter(|t| matches!(t.kind, TokenKind::Quantity(_))).count();
        check(report.statistics.len() + quantities)?;
        if quantities == 0
            || matches!(passage.role, Role::Title | Role::Date | Role::Speaker | Role::Salutation)
        {
            mention(report, &passage.block, &tokens, &[]);
            return Ok(());
        }
        let layout = clause::layout(text, events.part(&part), &tokens);
        let steps = phrase::steps(text.len(), &tokens);
        let (gaps, cues) = (layout.gaps.as_slice(), Cues::get());
        let page = Page { text, tokens: &tokens, steps: &steps, gaps, cues };
        let reading = Reading::new(page, &layout).run();
        for (token, code) in &reading.doubts {
            report.notes.push(Note {
                code: *code,
                span: passage.block.place(tokens[*token].start, tokens[*token].end),
                message: "the list has fewer names than numbers".into(),
            });
        }
        let scene = Scene {
            page,
            layout: &layout,
            passage,
            calendar: Calendar { scope: passage.scope, review: report.front.year },
            written: self.traditional.then(|| Written::of(written, text)),
        };
        mention(report, &passage.block, &tokens, &reading.thresholds);
        let base = report.statistics.len();
        // A report on half a year goes on speaking of it; a yearly one only mentions it.
        let partial = matches!(report.front.kind, Kind::Communique | Kind::Budget | Kind::Plan);
        let running = self.running.clone().filter(|_| !passage.scope.plan);
        let timeline = Timeline::new(&scene, partial, running);
        if partial {
            self.running = timeline.part_of_year();
        }
        let mut levels = Levels::default();
        for row in &reading.rows {
            let when = timeline.when(&scene, row);
            let year = levels.shared(&timeline, row, &when);
            statistic(report, &scene, row, &when, year, base, self.groups);
        }
        self.groups += reading.rows.iter().filter_map(|r| r.group).max().map_or(0, |g| g + 1);
        Ok(())
    }
}

/// A paragraph with all that its numbers can be read from.
struct Scene<'a, 't, 's> {
    page: Page<'a, 't>,
    layout: &'a clause::Layout,
    passage: &'a Passage<'s>,
    calendar: Calendar,
    /// The characters of a Traditional text.
    written: Option<Written>,
}

/// Takes the mentions and citations of a block. A number that only delimits a noun (60岁以上人口) is
/// part of a word: `thresholds` are the tokens of these, ascending.
fn mention<'s>(
    report: &mut WorkReport<'s>,
    block: &Block<'s>,
    tokens: &[Token<'_>],
    thresholds: &[usize],
) {
    for (i, token) in tokens.iter().enumerate() {
        let (class, value) = match &token.kind {
            TokenKind::Mention(class, value) => (*class, value.clone()),
            TokenKind::Quantity(_) if thresholds.binary_search(&i).is_ok() => {
                (Class::Lexical, None)
            }
            TokenKind::Quantity(_) => continue,
            TokenKind::Title | TokenKind::DocumentNumber => {
                cite(report, block, token);
                continue;
            }
        };
        report.mentions.push(Mention {
            span: block.place(token.start, token.end),
            text: cut(block, token.start, token.end),
            class,
            value,
        });
    }
}

fn statistic<'s>(
    report: &mut WorkReport<'s>,
    scene: &Scene<'_, '_, 's>,
    row: &Row<'_, '_>,
    when: &When,
    year: Option<String>,
    base: usize,
    groups: usize,
) {
    let Scene { page, layout, passage, .. } = scene;
    let token = &page.tokens[row.token];
    let q = row.q;
    let span = passage.block.place(token.start, token.end);
    if let Some(code) = q.doubt {
        report.notes.push(Note { code, span, message: doubt(code, &q.unit) });
    }
    if split(&passage.block, token.start, token.end) {
        report.notes.push(Note { code: Code::Split, span, message: doubt(Code::Split, "") });
    }
    let sentence = &layout.sentences[row.sentence].visible;
    let bound = match q.bound {
        Bound::Exact if row.least => Bound::Least,
        Bound::Exact if neighbour::passes_too(report, page, row) => Bound::Over,
        bound => bound,
    };
    // A part without a time of its own shares that of its whole.
    let whole = row.whole.and_then(|w| report.statistics.get(w + base));
    let whole = whole.filter(|w| (w.unit == "%") == (q.unit == "%"));
    let whole = whole.filter(|_| row.change().is_none());
    let whole = whole.or_else(|| neighbour::same_time(report, scene, row, span));
    let shared = when.own.is_none();
    let period = match (year, whole.filter(|_| shared)) {
        (Some(year), _) => Some(year.into()),
        (None, Some(whole)) => whole.period.clone(),
        (None, None) => period::period(scene, row, when).map(Cow::Owned),
    };
    let (change, value, high) = change::size(row.change(), q);
    if row.change() == Some(Change::Decrease) && q.value < 0.0 {
        report.notes.push(Note { code: Code::Value, span, message: doubt(Code::Value, "") });
    }
    report.statistics.push(Statistic {
        span,
        text: cut(&passage.block, token.start, token.end),
        value,
        high,
        unit: name(scene, &q.unit).map_or(Cow::Borrowed(""), Cow::Owned),
        bound,
        change,
        basis: row
            .basis
            .as_ref()
            .filter(|_| row.change().is_some())
            .map(|b| cut(&passage.block, b.start, b.end)),
        indicator: name(scene, row.name.text()).map(Cow::Owned),
        status: status::status(scene, row, when),
        period,
        section: passage.section.clone(),
        paragraph: report.paragraphs.len(),
        sentence: passage.block.place(sentence.start, sentence.end),
        group: row.group.map(|g| g + groups),
        whole: row.whole.map(|w| w + base),
    });
}

/// A name or unit in the characters of the source.
fn name(scene: &Scene<'_, '_, '_>, name: &str) -> Option<String> {
    match name.trim_start_matches('的') {
        "" => None,
        name => Some(match &scene.written {
            Some(written) => written.unfold(name),
            None => name.to_owned(),
        }),
    }
}

/// Whether a line break stands between two digits of the bytes `start..end`.
fn split(block: &Block<'_>, start: usize, end: usize) -> bool {
    let text = block.text.as_bytes();
    let inside = &block.joins[block.joins.partition_point(|&(at, _)| at <= start)..];
    let mut inside = inside.iter().map(|&(at, _)| at).take_while(|&at| at < end);
    inside.any(|at| text[at - 1].is_ascii_digit() && text[at].is_ascii_digit())
}

fn doubt(code: Code, unit: &str) -> String {
    match code {
        Code::Split => "a line break stands between two digits of the number".into(),
        Code::Unit => format!("unit \"{unit}\" is not in the lexicon"),
        Code::Range => "the ends of the range may have another order or another unit".into(),
        Code::Value => "a number or date that cannot be as it is written, or is too large".into(),
        _ => "the number is not certain".into(),
    }
}

/// The characters `start..end` of a block, borrowed from the source where possible.
fn cut<'s>(block: &Block<'s>, start: usize, end: usize) -> Cow<'s, str> {
    match &block.text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[start..end]),
        Cow::Owned(text) => Cow::Owned(text[start..end].to_owned()),
    }
}

fn cite<'s>(report: &mut WorkReport<'s>, block: &Block<'s>, token: &Token<'_>) {
    let span = block.place(token.start, token.end);
    let text = cut(block, token.start, token.end);
    if matches!(token.kind, TokenKind::DocumentNumber) {
        // 《…》（粤府〔2025〕8号): the number belongs to the title before it.
        if let Some(last) = report.citations.last_mut().filter(|c| {
            c.number.is_none() && c.span.end <= span.start && span.start - c.span.end <= 4
        }) {
            last.number = Some(text);
            last.span.end = span.end;
            return;
        }
        report.citations.push(Citation { span, title: None, number: Some(text) });
        return;
    }
    let title = match text {
        Cow::Borrowed(t) => Cow::Borrowed(t.trim_start_matches('《').trim_end_matches('》')),
        Cow::Owned(t) => Cow::Owned(t.trim_start_matches('《').trim_end_matches('》').to_owned()),
    };
    report.citations.push(Citation { span, title: Some(title), number: None });
}
