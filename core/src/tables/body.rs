//! The rows of a table behind its head, and the statistics of their cells.

use std::borrow::Cow;

use super::cell::{Kind, Number, kind};
use super::columns::{Columns, Holds};
use super::grid::{Cell, Grid};
use super::header::{Column, Says, time};
use super::label::{Label, label};
use super::name;
use super::read::Facts;
use super::shape::{Row, Shape, is_numbering};
use super::value::{Value, value};
use super::words::{QUANTITIES, ending};
use crate::outline::Passage;
use crate::report::{Change, StatisticFields, Status};
use crate::span::Span;

/// Rows that may be parts of one whole without an indent.
const PARTS: usize = 12;

/// What is not certain, and where.
pub(super) type Doubt = (Span, &'static str);

/// The rows behind the head.
pub(super) struct Body<'r, 'p, 's> {
    pub passages: &'p [Passage<'s>],
    pub grid: &'r Grid<'p, 's>,
    pub texts: &'r [Row<'p>],
    pub shape: &'r Shape,
    pub facts: Facts<'r>,
}

/// A row that others may be parts of.
struct Above {
    /// Its number, and how far it is set in.
    row: usize,
    indent: usize,
    name: String,
    unit: Option<String>,
    /// Its level in each column, as a statistic.
    found: Vec<Option<usize>>,
}

/// The time of a table.
struct When {
    /// The year that 本年 means.
    year: Option<i32>,
    /// That of cells without one of their own.
    period: Option<String>,
    /// Whether the caption tells it.
    told: bool,
}

/// A row with its label.
struct Named {
    label: Label,
    /// With the words of the row that it is a part of.
    name: String,
    /// Its time, where the rows are times.
    time: Option<String>,
    /// Its unit, and whether its own brackets tell it.
    unit: Option<String>,
    bracket: bool,
}

impl<'p> Body<'_, 'p, '_> {
    /// Reads all rows.
    pub fn read(&self, over: &[Vec<&'p str>], out: &mut Vec<StatisticFields<'p>>) -> Option<Doubt> {
        let text = |cell: &Option<Cell>| cell.as_ref().map(|cell| self.grid.text(cell));
        let (caption, unit) = (text(&self.grid.caption), text(&self.grid.unit));
        let when = self.when(caption);
        let body = &self.texts[self.shape.body.clone()];
        let columns = Columns::of(over, body, caption, unit, when.year, self.facts.lexicon);
        let mut doubt = None;
        let mut above: Vec<Above> = Vec::new();
        // Rows up to here are parts as the one above, though they are not set in.
        let mut parts = 0;
        let mut inner = 0;
        for at in self.shape.body.clone() {
            let row = &self.texts[at];
            if is_numbering(row) || columns.numbers().next().is_none() {
                continue;
            }
            if !self.is_whole(at, &columns) {
                doubt = doubt.or(self.doubt(at, "a row has other cells than the head"));
                continue;
            }
            let mut label = label(columns.word(row, &Holds::Name), self.facts.lexicon);
            let mut indent = self.grid.indents[at];
            if label.part {
                indent += "其中：".chars().count() * 2;
                above.retain(|row| row.indent < indent);
                inner = indent;
                let whole = above.last().map(|above| above.row);
                parts = parts.max(whole.map_or(0, |whole| self.parts(whole, at, &columns)));
            } else if at < parts {
                indent = indent.max(inner);
            }
            above.retain(|row| row.indent < indent);
            let parent = above.last();
            let named = self.named(row, &mut label, parent, &columns, &when);
            let mut found = vec![None; columns.list.len()];
            for (column_at, column) in columns.numbers() {
                let Some(text) = row.get(column_at).filter(|cell| Number::of(cell).is_some())
                else {
                    continue;
                };
                let unit = columns.unit(column_at, column, named.unit.as_deref(), named.bracket);
                let read = value(text, unit.as_deref(), self.facts.lexicon);
                let Some(read) = read.filter(|read| is_told(read, column, &named.label)) else {
                    doubt = doubt.or(self.doubt(at, "the unit of a cell is not told"));
                    continue;
                };
                let level = column.says == Says::Level;
                let whole = parent.and_then(|parent| parent.found[column_at]);
                let beside = || columns.whole(column_at).and_then(|at| found[at]);
                let holds = |&at: &usize| out[at].unit == read.unit && out[at].value >= read.value;
                let whole = whole.or_else(|| beside().filter(holds));
                let number = Found {
                    cell: &self.grid.rows[at][column_at],
                    at: [self.facts.table, at - self.shape.body.start, column_at],
                    read,
                    whole: whole.filter(|_| level),
                };
                found[column_at] = Some(out.len()).filter(|_| level);
                out.push(self.statistic(number, column, columns.base(column_at), &named, &when));
            }
            above.push(Above { row: at, indent, name: named.name, unit: named.unit, found });
        }
        doubt
    }

    /// The time of the table: of its caption, or of the part of the report.
    fn when(&self, caption: Option<&str>) -> When {
        let base = self.passages[0].scope.year.or(self.facts.review);
        let told = caption.and_then(|text| time(text, None, self.facts.lexicon).0);
        let year = told.as_deref().and_then(|time| time.get(..4)?.parse().ok()).or(base);
        let period = told.clone().or_else(|| base.map(|year| year.to_string()));
        When { year, period, told: told.is_some() }
    }

    /// Whether a row has the cells that the head asks for, and no sentences among them.
    fn is_whole(&self, at: usize, columns: &Columns<'_, '_>) -> bool {
        let row = &self.texts[at];
        let full =
            self.grid.is_full(at, self.shape.width) || row.iter().any(|cell| cell.is_empty());
        let asked = row.iter().zip(&columns.list).filter(|(_, holds)| **holds != Holds::Nothing);
        full && !asked.map(|(cell, _)| kind(cell)).any(|kind| kind == Kind::Prose)
    }

    fn doubt(&self, row: usize, message: &'static str) -> Option<Doubt> {
        let cell = self.grid.rows[row].first()?;
        Some((self.passages[cell.passage].block.span, message))
    }

    /// Where the parts of a whole end of which 其中 stands before the first: the numbers of the rows
    /// that are not set in add up to that of the whole.
    ///
    /// | rows | parts |
    /// | --- | --- |
    /// | 人口 40.2 / 其中：城镇 21.0 / 乡村 19.2 / 户数 12.6 | 城镇, 乡村 |
    fn parts(&self, whole: usize, first: usize, columns: &Columns<'_, '_>) -> usize {
        let Some((column, _)) = columns.numbers().find(|(_, column)| column.says == Says::Level)
        else {
            return 0;
        };
        let size = |at: usize| {
            let text = self.texts.get(at).filter(|_| self.shape.body.contains(&at))?.get(column)?;
            value(text, None, self.facts.lexicon).map(|read| read.value)
        };
        let Some(total) = size(whole) else { return 0 };
        let mut sum = 0.0;
        for at in first..first + PARTS {
            let Some(size) = size(at) else { return 0 };
            sum += size;
            // Each number is rounded.
            if at > first && (sum - total).abs() <= total.abs() * 2e-3 {
                return at + 1;
            }
            if sum > total {
                return 0;
            }
        }
        0
    }

    /// The name, time and unit of a row.
    fn named(
        &self,
        row: &Row<'p>,
        label: &mut Label,
        parent: Option<&Above>,
        columns: &Columns<'_, '_>,
        when: &When,
    ) -> Named {
        // 2021年: the row is a time.
        let (time, rest) = time(columns.word(row, &Holds::Name), when.year, self.facts.lexicon);
        let time = time.filter(|_| rest.trim().is_empty());
        if time.is_some() {
            label.name.clear();
        }
        let unit = Some(columns.word(row, &Holds::Unit)).filter(|unit| kind(unit) == Kind::Text);
        let of_parent = || parent.and_then(|parent| parent.unit.as_deref());
        let own = label.unit.as_deref().or(unit).or_else(of_parent);
        let whole = parent.filter(|parent| !parent.name.is_empty() && !label.total);
        let name = match whole.filter(|_| !label.name.is_empty()) {
            Some(parent) => name::of_part(&label.name, &parent.name),
            None => label.name.clone(),
        };
        Named {
            name,
            time,
            unit: own.map(str::to_owned),
            bracket: label.unit.is_some(),
            label: std::mem::take(label),
        }
    }

    fn statistic(
        &self,
        found: Found<'_>,
        column: &Column,
        base: Option<&Column>,
        row: &Named,
        when: &When,
    ) -> StatisticFields<'p> {
        let Found { cell, at, read, whole } = found;
        let passage = &self.passages[cell.passage];
        let period = row.time.as_deref().or(column.time.as_deref());
        let told = period.is_some() || when.told;
        let period = period.or_else(|| base?.time.as_deref()).or(when.period.as_deref());
        let plan = column.plan.or_else(|| base?.plan);
        let change = match (column.says, read.sign) {
            (Says::Change(Change::Increase), Some(Change::Decrease)) => Some(Change::Decrease),
            (Says::Change(change), _) => Some(change),
            _ => None,
        };
        let negative = change.is_none() && read.sign == Some(Change::Decrease) && read.value > 0.0;
        let sign = if negative { -1.0 } else { 1.0 };
        let name = name_of(column, base, row);
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
            status: self.status(plan, period, told),
            period: period.map(|period| Cow::Owned(period.to_owned())),
            section: passage.section.as_deref().map(Cow::Borrowed),
            paragraph: self.facts.paragraph + cell.passage,
            sentence: passage.block.span,
            group: None,
            whole,
            table: Some(at),
            ..StatisticFields::default()
        }
    }

    fn status(&self, plan: Option<bool>, when: Option<&str>, told: bool) -> Status {
        let year: Option<i32> = when.and_then(|when| when.get(..4)?.parse().ok());
        let ahead = year.zip(self.facts.review).is_some_and(|(year, review)| year > review);
        let plans = plan.unwrap_or(ahead || !told && self.passages[0].scope.plan);
        if plans { Status::Planned } else { Status::Achieved }
    }
}

/// A number of a table and where it stands.
struct Found<'r> {
    cell: &'r Cell,
    at: [usize; 3],
    read: Value,
    whole: Option<usize>,
}

/// Whether the unit of a number is known; that of an index is none.
fn is_told(read: &Value, column: &Column, label: &Label) -> bool {
    !read.unit.is_empty() || label.index && column.says == Says::Level
}

/// The name of a number: the words of its row with those of its column, or of the column that it is
/// a change of.
fn name_of(column: &Column, base: Option<&Column>, row: &Named) -> String {
    let words = match &*column.name {
        "" => base.map_or("", |base| &base.name),
        own => own,
    };
    if row.label.total && !words.is_empty() {
        return words.to_owned();
    }
    // 小麦 under 粮食 in a column 产量: the quantity is told.
    let told = column.says != Says::Share && ending(words, QUANTITIES).is_some();
    name::of_column(if told { &row.label.name } else { &row.name }, words)
}
