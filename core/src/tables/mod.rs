//! Tables: rows of cells, whatever they are drawn with.
//!
//! | form | what keeps cells apart |
//! | --- | --- |
//! | [`Form::Bars`] [`Form::Inner`] | bars, with or without outer ones, drawn borders, the rule of Markdown |
//! | [`Form::Tabs`] | tabs |
//! | [`Form::Wide`] | two blanks and more |
//! | [`Form::Narrow`] | single blanks |
//! | [`Form::Stack`] | line ends: one cell a line |
//!
//! The lines of a table are found before paragraphs are put together ([`detect`], [`stack`]); each
//! stays a paragraph. Behind the outline a table is read again from these: its cells ([`grid`]), what
//! the columns hold ([`header`]), what the rows are of ([`label`]), and the numbers ([`value`]).
//! Where the shape is not certain, there are no statistics, and a note says so.

mod body;
mod caption;
mod cell;
mod columns;
mod detect;
mod grid;
mod header;
mod label;
mod name;
mod read;
mod shape;
mod split;
mod stack;
mod value;
mod words;

pub(crate) use caption::{is_caption, is_unit_line};
pub(crate) use cell::{Kind, kind};
pub(crate) use detect::{barred, spaced, tabbed};
pub(crate) use read::{Facts, Reading, read};
pub(crate) use stack::stacked;

/// What keeps the cells of a table apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    /// `|`, `｜`, `│`, around each row too.
    Bars,
    /// The same, between cells only.
    Inner,
    /// Tabs.
    Tabs,
    /// Two blanks and more.
    Wide,
    /// Single blanks.
    Narrow,
    /// Line ends.
    Stack,
}

/// What a line is in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Its caption or the line of its unit.
    Head,
    /// A row, or a cell of one.
    Row(Form),
}

/// A line of a text that may be one of a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'t> {
    /// Blanks before the text.
    pub lead: &'t str,
    /// From the first to the last visible character.
    pub text: &'t str,
    /// Blank lines before it.
    pub blanks: usize,
}
