//! The columns of a table: which hold names, units, numbers.

use super::cell::{Kind, kind};
use super::header::{Column, Says, column};
use super::shape::Row;
use super::value::is_rate;
use super::words::{INDEXES, NOTES, TIMES, UNITS};
use crate::lexicon::Lexicon;
use crate::report::Change;

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Holds {
    /// The names of the rows.
    Name,
    /// The units of the rows.
    Unit,
    /// Numbers.
    Numbers(Column),
    /// Numbers of the rows, codes, remarks.
    Nothing,
}

/// What all columns hold, and the units that the line above the table tells.
#[derive(Debug)]
pub(super) struct Columns<'r, 'p> {
    pub list: Vec<Holds>,
    over: &'r [Vec<&'p str>],
    units: Vec<&'p str>,
}

/// Ends of captions of which all numbers are changes: 居民消费价格比上年涨跌幅度.
const CHANGES: &[&str] = &["涨跌幅度", "涨跌幅", "增长速度", "增速", "增幅", "涨幅"];

impl<'r, 'p> Columns<'r, 'p> {
    /// Reads the columns of rows under a head; `year` is the one that 本年 means.
    pub fn of(
        over: &'r [Vec<&'p str>],
        body: &[Row<'_>],
        caption: Option<&'p str>,
        unit: Option<&'p str>,
        year: Option<i32>,
        lexicon: &Lexicon,
    ) -> Self {
        let has = |at: usize, wanted: Kind| {
            let cells = body.iter().filter_map(|row| row.get(at));
            cells.filter(|cell| kind(cell) == wanted).count()
        };
        let mut named = false;
        let mut list = Vec::new();
        for (at, words) in over.iter().enumerate() {
            let word = words.last().copied().unwrap_or_default();
            let word: String = word.chars().filter(|c| !c.is_whitespace()).collect();
            let word = word.split(['（', '(']).next().unwrap_or_default();
            let texts = has(at, Kind::Text);
            let numbers = has(at, Kind::Number) + has(at, Kind::Year);
            list.push(if INDEXES.contains(&word) || NOTES.contains(&word) {
                Holds::Nothing
            } else if UNITS.contains(&word) && texts >= numbers {
                Holds::Unit
            } else if !named && (texts > numbers || TIMES.contains(&word)) {
                named = true;
                Holds::Name
            } else if numbers > 0 {
                Holds::Numbers(column(words, year, lexicon))
            } else {
                Holds::Nothing
            });
        }
        let marks = ['、', '，', ',', '；', ' ', '\u{3000}'];
        let units = unit.unwrap_or_default().split(marks).map(str::trim);
        let units: Vec<&str> = units.filter(|unit| !unit.is_empty()).collect();
        let changes = caption.filter(|text| CHANGES.iter().any(|end| text.ends_with(end)));
        if let Some(caption) = changes.filter(|_| matches!(units[..], [unit] if is_rate(unit))) {
            let basis = column(&[caption], None, lexicon).basis;
            let levels = list.iter_mut().filter_map(|holds| match holds {
                Holds::Numbers(column) if column.says == Says::Level => Some(column),
                _ => None,
            });
            levels.for_each(|column| {
                column.says = Says::Change(Change::Increase);
                column.basis.clone_from(&basis);
            });
        }
        Self { list, over, units }
    }

    /// The cell of a row in the first column of this kind.
    pub fn word<'t>(&self, row: &Row<'t>, holds: &Holds) -> &'t str {
        let at = self.list.iter().position(|column| column == holds);
        at.and_then(|at| row.get(at)).copied().unwrap_or_default()
    }

    /// Columns with numbers.
    pub fn numbers(&self) -> impl Iterator<Item = (usize, &Column)> {
        self.list.iter().enumerate().filter_map(|(at, holds)| match holds {
            Holds::Numbers(column) => Some((at, column)),
            _ => None,
        })
    }

    /// The column that one of 其中 divides: the last one of levels before it that is no part itself.
    pub fn whole(&self, at: usize) -> Option<usize> {
        let levels = |holds: &Holds, part: bool| matches!(holds, Holds::Numbers(column) if column.says == Says::Level && column.part == part);
        let part = self.list.get(at).filter(|holds| levels(holds, true));
        part.and_then(|_| self.list[..at].iter().rposition(|holds| levels(holds, false)))
    }

    /// The column of levels that a change or a share is of: of those before it, up to another
    /// change, the one of the last year.
    pub fn base(&self, at: usize) -> Option<&Column> {
        let is_level = |column: &Column| column.says == Says::Level;
        if !matches!(&self.list[at], Holds::Numbers(column) if !is_level(column)) {
            return None;
        }
        let group = |at: usize| self.over[at].first().filter(|_| self.over[at].len() > 1);
        let year = |column: &Column| {
            column.time.as_deref().and_then(|time| time.get(..4)?.parse::<i32>().ok())
        };
        let mut best: Option<&Column> = None;
        for n in (0..at).rev() {
            let Holds::Numbers(column) = &self.list[n] else { break };
            if !is_level(column) {
                if best.is_some() {
                    break;
                }
                continue;
            }
            if group(at).is_some() && group(at) != group(n) {
                break;
            }
            if best.is_none_or(|best| year(column) > year(best)) {
                best = Some(column);
            }
        }
        best
    }

    /// The unit that is said for the cells of a column in a row that has its own or none: a rate
    /// of the column comes first, then what stands nearer to the number.
    pub fn unit(
        &self,
        at: usize,
        column: &Column,
        row: Option<&str>,
        bracket: bool,
    ) -> Option<String> {
        let own = column.unit.as_deref();
        let rate = own.is_some_and(is_rate) || column.says != Says::Level && own.is_some();
        // 产值（亿元） beside a column of units that are those of 产量.
        if rate || own.is_some() && !column.name.is_empty() && !bracket {
            return own.map(str::to_owned);
        }
        if column.says != Says::Level && !column.amount {
            return self.units.iter().find(|unit| is_rate(unit)).map(|unit| (*unit).to_owned());
        }
        let amounts: Vec<&&str> = self.units.iter().filter(|unit| !is_rate(unit)).collect();
        let of_table = match (&amounts[..], &self.units[..]) {
            ([one], _) => Some(**one),
            ([], [one]) => Some(*one),
            _ => None,
        };
        let of_base = self.base(at).and_then(|base| base.unit.as_deref());
        row.or(own).or(of_base).or(of_table).map(str::to_owned)
    }
}
