//! From the paragraphs of a table to its node and its statistics.

use std::borrow::Cow;

use super::cell::{Kind, Number, kind};
use super::grid::{Cell, Grid, count};
use super::header::{Column, Says, column, time};
use super::label::{Label, label};
use super::name;
use super::shape::{Row, Shape, is_numbering, over};
use super::value::{Value, is_rate, value};
use super::words::{INDEXES, NOTES, TIMES, UNITS};
use crate::lexicon::Lexicon;
use crate::outline::Passage;
use crate::report::{Change, StatisticFields, StatisticalTable, Status};
use crate::span::Span;

/// What a table is read with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts<'l> {
    /// The year under review.
    pub review: Option<i32>,
    /// Index of its first paragraph.
    pub paragraph: usize,
    /// Index that it gets among the tables.
    pub table: usize,
    pub lexicon: &'l Lexicon,
}

/// A table that was read.
#[derive(Debug)]
pub(crate) struct Reading<'p, 's> {
    /// Paragraphs that it takes.
    pub paragraphs: usize,
    pub table: StatisticalTable<'s>,
    /// In the order of the cells; a whole is counted from the first of them.
    pub statistics: Vec<StatisticFields<'p>>,
    /// What is not certain.
    pub doubt: Option<(Span, &'static str)>,
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
enum Holds {
    /// The names of the rows.
    Name,
    /// The units of the rows.
    Unit,
    /// Numbers.
    Numbers(Column),
    /// Numbers of the rows, codes, remarks.
    Nothing,
}

/// Reads the table that the first of some passages begins.
pub(crate) fn read<'p, 's>(
    source: &str,
    passages: &'p [Passage<'s>],
    facts: Facts<'_>,
) -> Reading<'p, 's> {
    let passages = &passages[..count(passages)];
    let grid = Grid::of(source, passages);
    let span = Span::new(
        passages[0].block.span.start,
        passages.last().map_or(0, |passage| passage.block.span.end),
    );
    let texts = grid.texts();
    let head = grid.shape.as_ref().and_then(|shape| {
        let over = over(&texts[shape.head.clone()], shape.width)?;
        Some((shape, over))
    });
    let (header, rows) = match &head {
        Some((shape, _)) => (shape.head.clone(), shape.body.clone()),
        None => (0..0, 0..texts.len()),
    };
    let nodes = |rows: &[Vec<Cell>]| {
        rows.iter().map(|row| row.iter().map(|cell| grid.cell(cell)).collect()).collect()
    };
    let table = StatisticalTable {
        span,
        caption: grid.caption.as_ref().map(|cell| grid.cell(cell).text),
        unit: grid.unit.as_ref().map(|cell| grid.cell(cell).text),
        header: nodes(&grid.rows[header]),
        rows: nodes(&grid.rows[rows]),
        section: passages[0].section.clone(),
    };
    let has_numbers = texts.iter().flatten().any(|cell| kind(cell) == Kind::Number);
    let mut reading = Reading {
        paragraphs: passages.len(),
        table,
        statistics: Vec::new(),
        doubt: has_numbers.then_some((span, "the shape of the table is not certain")),
    };
    if let Some((shape, over)) = head {
        let body = Body { passages, grid: &grid, texts: &texts, shape, facts };
        reading.doubt = body.read(&over, &mut reading.statistics);
    }
    reading
}

/// The rows behind the head.
struct Body<'r, 'p, 's> {
    passages: &'p [Passage<'s>],
    grid: &'r Grid<'p, 's>,
    texts: &'r [Row<'p>],
    shape: &'r Shape,
    facts: Facts<'r>,
}

/// A row that others may be parts of.
struct Above {
    indent: usize,
    name: String,
    unit: Option<String>,
    /// Its statistic in each column.
    found: Vec<Option<usize>>,
}

impl<'p> Body<'_, 'p, '_> {
    fn read(
        &self,
        over: &[Vec<&str>],
        out: &mut Vec<StatisticFields<'p>>,
    ) -> Option<(Span, &'static str)> {
        let scope = self.passages[0].scope;
        let lexicon = self.facts.lexicon;
        let base = scope.year.or(self.facts.review);
        let caption = self.grid.caption.as_ref().map(|cell| self.grid.text(cell));
        let told = caption.and_then(|text| time(text, None, lexicon).0);
        let year = told.as_deref().and_then(|time| time.get(..4)?.parse().ok()).or(base);
        let period = told.clone().or_else(|| base.map(|year| year.to_string()));
        let columns = self.columns(over, year);
        if !columns.iter().any(|column| matches!(column, Holds::Numbers(_))) {
            return None;
        }
        let mut doubt = None;
        let mut above: Vec<Above> = Vec::new();
        let units = self.units();
        for at in self.shape.body.clone() {
            let row = &self.texts[at];
            if is_numbering(row) {
                continue;
            }
            if !self.grid.is_full(at, self.shape.width) && !row.iter().any(|cell| cell.is_empty())
                || row.iter().any(|cell| kind(cell) == Kind::Prose)
            {
                doubt = doubt.or(self.doubt(at, "a row has other cells than the head"));
                continue;
            }
            let named = |holds: &Holds| columns.iter().position(|column| column == holds);
            let word =
                |at: Option<usize>| at.and_then(|at| row.get(at)).copied().unwrap_or_default();
            let words = word(named(&Holds::Name));
            let mut label = label(words, lexicon);
            // 2021年: the row is a time.
            let timed = Some(time(words, year, lexicon))
                .filter(|(time, rest)| time.is_some() && rest.trim().is_empty())
                .and_then(|(time, _)| time);
            if timed.is_some() {
                label.name.clear();
            }
            let unit = Some(word(named(&Holds::Unit))).filter(|unit| kind(unit) == Kind::Text);
            let indent = self.grid.indents[at]
                + if label.part { "其中：".chars().count() * 2 } else { 0 };
            above.retain(|row| row.indent < indent);
            let parent = above.last();
            let named = self.name(&label, parent);
            let own = label.unit.as_deref().or(unit);
            let own =
                own.or_else(|| parent.and_then(|parent| parent.unit.as_deref())).map(str::to_owned);
            let mut found = vec![None; columns.len()];
            for (at_column, holds) in columns.iter().enumerate() {
                let Holds::Numbers(column) = holds else { continue };
                let Some(text) = row.get(at_column).filter(|cell| Number::of(cell).is_some())
                else {
                    continue;
                };
                let base = base_of(&columns, at_column, over);
                let said = self.unit(column, own.as_deref(), base, &units);
                let read = value(text, said.as_deref(), lexicon);
                let Some(read) = read.filter(|read| is_told(read, column, &label)) else {
                    doubt = doubt.or(self.doubt(at, "the unit of a cell is not told"));
                    continue;
                };
                let cell = &self.grid.rows[at][at_column];
                let row = at - self.shape.body.start;
                let when =
                    timed.as_deref().or(column.time.as_deref()).or_else(|| base?.time.as_deref());
                let when = when.or(period.as_deref());
                let plan = column.plan.or_else(|| base?.plan);
                let words = match &*column.name {
                    "" => base.map_or("", |base| &base.name),
                    own => own,
                };
                let whole = parent.and_then(|parent| parent.found[at_column]);
                let told = timed.is_some() || column.time.is_some() || told.is_some();
                let words = if label.total && !words.is_empty() {
                    words.to_owned()
                } else {
                    let bare = label.name == named && !words.is_empty();
                    let row = if bare { &label.name } else { &named };
                    name::of_column(row, words, own.is_some())
                };
                let cell = Found { cell, row, column: at_column, read, whole };
                found[at_column] = Some(out.len());
                out.push(self.statistic(cell, column, words, when, self.status(plan, when, told)));
            }
            above.push(Above { indent, name: named, unit: own, found });
        }
        doubt
    }

    fn doubt(&self, row: usize, message: &'static str) -> Option<(Span, &'static str)> {
        let cell = self.grid.rows[row].first()?;
        Some((self.passages[cell.passage].block.span, message))
    }

    /// What the columns hold.
    fn columns(&self, over: &[Vec<&str>], year: Option<i32>) -> Vec<Holds> {
        let body = &self.texts[self.shape.body.clone()];
        let has = |at: usize, wanted: Kind| {
            let cells = body.iter().filter_map(|row| row.get(at));
            cells.filter(|cell| kind(cell) == wanted).count()
        };
        let mut named = false;
        let mut out = Vec::new();
        for (at, words) in over.iter().enumerate() {
            let word: String = words
                .last()
                .map_or("", |word| word)
                .chars()
                .filter(|c| !c.is_whitespace())
                .collect();
            let word = word.split(['（', '(']).next().unwrap_or_default();
            let texts = has(at, Kind::Text);
            let numbers = has(at, Kind::Number) + has(at, Kind::Year);
            out.push(if INDEXES.contains(&word) || NOTES.contains(&word) {
                Holds::Nothing
            } else if UNITS.contains(&word) && texts >= numbers {
                Holds::Unit
            } else if !named && (texts > numbers || TIMES.contains(&word)) {
                named = true;
                Holds::Name
            } else if numbers > 0 {
                Holds::Numbers(column(words, year, self.facts.lexicon))
            } else {
                Holds::Nothing
            });
        }
        out
    }

    /// The units that the line above the table tells.
    fn units(&self) -> Vec<&'p str> {
        let text = self.grid.unit.as_ref().map_or("", |cell| self.grid.text(cell));
        text.split(['、', '，', ',', '；', ' ', '\u{3000}'])
            .map(str::trim)
            .filter(|u| !u.is_empty())
            .collect()
    }

    /// The unit that is said for a cell: of its column where that is a rate, of its row, of its
    /// column, of the table.
    fn unit(
        &self,
        column: &Column,
        row: Option<&str>,
        base: Option<&Column>,
        units: &[&str],
    ) -> Option<String> {
        let own = column.unit.as_deref();
        if own.is_some_and(is_rate) || column.says != Says::Level && own.is_some() {
            return own.map(str::to_owned);
        }
        if column.says != Says::Level && !column.amount {
            return units.iter().find(|unit| is_rate(unit)).map(|unit| (*unit).to_owned());
        }
        let amounts: Vec<&&str> = units.iter().filter(|unit| !is_rate(unit)).collect();
        let of_table = match (&amounts[..], units) {
            ([one], _) => Some(**one),
            ([], [one]) => Some(*one),
            _ => None,
        };
        let of_base = base.and_then(|base| base.unit.as_deref());
        row.or(own).or(of_base).or(of_table).map(str::to_owned)
    }

    /// The name of a row, with that of the one that it is a part of.
    fn name(&self, label: &Label, parent: Option<&Above>) -> String {
        match parent.filter(|parent| !parent.name.is_empty() && !label.total) {
            Some(parent) if !label.name.is_empty() => name::of_part(&label.name, &parent.name),
            _ => label.name.clone(),
        }
    }

    fn status(&self, plan: Option<bool>, when: Option<&str>, told: bool) -> Status {
        let year: Option<i32> = when.and_then(|when| when.get(..4)?.parse().ok());
        let ahead = year.zip(self.facts.review).is_some_and(|(year, review)| year > review);
        let plans = match plan {
            Some(plan) => plan,
            None => ahead || !told && self.passages[0].scope.plan,
        };
        if plans { Status::Planned } else { Status::Achieved }
    }

    fn statistic(
        &self,
        found: Found<'_>,
        column: &Column,
        name: String,
        when: Option<&str>,
        status: Status,
    ) -> StatisticFields<'p> {
        let Found { cell, row, column: at, read, whole } = found;
        let passage = &self.passages[cell.passage];
        let change = match (column.says, read.sign) {
            (Says::Change(Change::Increase), Some(Change::Decrease)) => Some(Change::Decrease),
            (Says::Change(change), _) => Some(change),
            _ => None,
        };
        let negative = change.is_none() && read.sign == Some(Change::Decrease) && read.value > 0.0;
        let sign = if negative { -1.0 } else { 1.0 };
        StatisticFields {
            span: passage.block.place(cell.range.start, cell.range.end),
            text: Cow::Borrowed(self.grid.text(cell)),
            value: read.value * sign,
            high: read.high.map(|high| high * sign),
            unit: Cow::Owned(read.unit),
            bound: read.bound,
            change,
            basis: column.basis.clone().filter(|_| change.is_some()).map(Cow::Owned),
            indicator: (!name.is_empty()).then_some(Cow::Owned(name)),
            status,
            period: when.map(|when| Cow::Owned(when.to_owned())),
            section: passage.section.as_deref().map(Cow::Borrowed),
            paragraph: self.facts.paragraph + cell.passage,
            sentence: passage.block.span,
            group: None,
            whole,
            table: Some([self.facts.table, row, at]),
            ..StatisticFields::default()
        }
    }
}

/// A number of a table and where it stands.
struct Found<'r> {
    cell: &'r Cell,
    row: usize,
    column: usize,
    read: Value,
    whole: Option<usize>,
}

/// Whether the unit of a number is known; that of an index is none.
fn is_told(read: &Value, column: &Column, label: &Label) -> bool {
    !read.unit.is_empty() || label.index && column.says == Says::Level
}

/// The column of levels that a change or a share is of: of those before it, up to another change,
/// the one of the last year.
fn base_of<'c>(columns: &'c [Holds], at: usize, over: &[Vec<&str>]) -> Option<&'c Column> {
    let is_level = |column: &Column| column.says == Says::Level;
    match &columns[at] {
        Holds::Numbers(column) if !is_level(column) => {}
        _ => return None,
    }
    let group = |at: usize| over[at].first().filter(|_| over[at].len() > 1);
    let mut best: Option<&Column> = None;
    let mut levels = false;
    for n in (0..at).rev() {
        let Holds::Numbers(column) = &columns[n] else { break };
        if !is_level(column) {
            if levels {
                break;
            }
            continue;
        }
        if group(at).is_some() && group(at) != group(n) {
            break;
        }
        levels = true;
        let year = |column: &Column| {
            column.time.as_deref().and_then(|time| time.get(..4)?.parse::<i32>().ok())
        };
        if best.is_none_or(|best| year(column) > year(best)) {
            best = Some(column);
        }
    }
    best
}
