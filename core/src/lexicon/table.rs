//! Reading the tables of the lexicon.

use std::collections::BTreeMap;

use super::{WordSet, class};
use crate::events;
use crate::{Bound, Class, Error};

/// A unit or measure word.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Unit {
    /// The form it is reported in, where that is not the word itself.
    pub canonical: Option<Box<str>>,
    pub dimension: Dimension,
    /// Taken only after Arabic digits or a numeral of several characters; a noun only after
    /// a multiplier or 多.
    pub weak: bool,
}

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dimension {
    Money,
    Area,
    Length,
    Volume,
    Mass,
    Freight,
    Energy,
    Concentration,
    Data,
    Temperature,
    Angle,
    Duration,
    /// 学时, 工日: work or teaching measured in hours; counted like things.
    Hours,
    Age,
    Anniversary,
    Percent,
    Point,
    Multiple,
    People,
    Event,
    Document,
    Thing,
    Place,
    /// No unit: a noun that begins like a measure word (人口, 个体).
    Noun,
}

const DIMENSIONS: [(&str, Dimension); 24] = [
    ("money", Dimension::Money),
    ("area", Dimension::Area),
    ("length", Dimension::Length),
    ("volume", Dimension::Volume),
    ("mass", Dimension::Mass),
    ("freight", Dimension::Freight),
    ("energy", Dimension::Energy),
    ("concentration", Dimension::Concentration),
    ("data", Dimension::Data),
    ("temperature", Dimension::Temperature),
    ("angle", Dimension::Angle),
    ("duration", Dimension::Duration),
    ("hours", Dimension::Hours),
    ("age", Dimension::Age),
    ("anniversary", Dimension::Anniversary),
    ("percent", Dimension::Percent),
    ("point", Dimension::Point),
    ("multiple", Dimension::Multiple),
    ("people", Dimension::People),
    ("event", Dimension::Event),
    ("document", Dimension::Document),
    ("thing", Dimension::Thing),
    ("place", Dimension::Place),
    ("noun", Dimension::Noun),
];

impl Dimension {
    /// Counts with a measure word, where 一 is an article (一批, 一个).
    pub const fn counts(self) -> bool {
        matches!(
            self,
            Self::People
                | Self::Event
                | Self::Document
                | Self::Thing
                | Self::Place
                | Self::Hours
                | Self::Noun
        )
    }
}

/// Where a bound word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Before any number.
    Before,
    /// Before a bare scale: 上百, 数十万.
    Scale,
    /// Before a bare scale, or behind the name of what is counted: 收入破10亿元, not 侦破3起.
    Name,
    /// After the number or its unit.
    After,
    /// After a length of time: 7日内.
    Within,
}

/// A word with a numeral in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Word {
    /// The part before the numeral.
    pub head: Box<str>,
    pub class: Class,
    /// ISO value of a date.
    pub value: Option<Box<str>>,
}

/// Rows of a table: line number from 1, class, words. Comments and empty lines are left out;
/// a line without a tab has no words.
pub(super) fn rows(text: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    text.lines().enumerate().map(|(n, line)| (n + 1, line.trim_end())).filter_map(|(n, line)| {
        let (class, words) = line.split_once('\t').unwrap_or((line, ""));
        (!line.is_empty() && !line.starts_with('#')).then_some((n, class.trim(), words.trim()))
    })
}

/// A row cut into its words, each with what stands after its `=`.
fn entries(line: usize, words: &str) -> Result<impl Iterator<Item = (&str, Option<&str>)>, Error> {
    if words.is_empty() {
        return Err(bad(line, "no words after the tab"));
    }
    Ok(words.split_whitespace().map(|word| match word.split_once('=') {
        Some((word, value)) => (word, Some(value)),
        None => (word, None),
    }))
}

fn bad(line: usize, reason: impl Into<String>) -> Error {
    Error::Lexicon { line, reason: reason.into() }
}

pub(super) fn units(text: &str) -> Result<Vec<(String, Unit)>, Error> {
    let mut units = Vec::new();
    for (line, key, words) in rows(text) {
        let (name, weak) = match key.strip_suffix(" weak") {
            Some(name) => (name, true),
            None => (key, false),
        };
        let Some(&(_, dimension)) = DIMENSIONS.iter().find(|(n, _)| *n == name) else {
            return Err(bad(line, format!("no dimension is called \"{name}\"")));
        };
        for (word, canonical) in entries(line, words)? {
            units.push((
                word.to_owned(),
                Unit { canonical: canonical.map(Into::into), dimension, weak },
            ));
        }
    }
    Ok(units)
}

type Bounds = Vec<(String, (Place, Option<Bound>))>;

pub(super) fn bounds(text: &str) -> Result<(Bounds, Bounds), Error> {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for (line, key, words) in rows(text) {
        let (place, bound) = key.split_once(' ').unwrap_or((key, ""));
        let place = match place {
            "before" => Place::Before,
            "scale" => Place::Scale,
            "name" => Place::Name,
            "after" => Place::After,
            "within" => Place::Within,
            _ => return Err(bad(line, format!("no place is called \"{place}\""))),
        };
        let bound = match bound {
            "none" => None,
            "about" => Some(Bound::About),
            "nearly" => Some(Bound::Nearly),
            "over" => Some(Bound::Over),
            "least" => Some(Bound::Least),
            "most" => Some(Bound::Most),
            _ => return Err(bad(line, format!("no bound is called \"{bound}\""))),
        };
        let side = if matches!(place, Place::Before | Place::Scale | Place::Name) {
            &mut before
        } else {
            &mut after
        };
        side.extend(entries(line, words)?.map(|(word, _)| (word.to_owned(), (place, bound))));
    }
    Ok((before, after))
}

pub(super) fn words(known: &WordSet<Vec<Word>>, text: &str) -> Result<WordSet<Vec<Word>>, Error> {
    let mut groups: Vec<(String, Vec<Word>)> = Vec::new();
    let mut places = BTreeMap::new();
    for (line, key, words) in rows(text) {
        let Some(class) = class(key) else {
            return Err(bad(line, format!("no class is called \"{key}\"")));
        };
        for (word, value) in entries(line, words)? {
            let Some((at, _)) = word
                .char_indices()
                .find(|&(_, c)| events::Class::of(c).is_some_and(events::Class::starts_word))
            else {
                return Err(bad(line, format!("{word} holds no numeral")));
            };
            let tail = &word[at..];
            let place = places.get(tail).copied().unwrap_or(groups.len());
            if place == groups.len() {
                places.insert(tail.to_owned(), place);
                groups.push((tail.to_owned(), known.get(tail).cloned().unwrap_or_default()));
            }
            let group = &mut groups[place].1;
            group.retain(|old| *old.head != word[..at]);
            group.push(Word { head: word[..at].into(), class, value: value.map(Into::into) });
        }
    }
    Ok(known.extended(groups))
}

pub(super) fn suffixes(text: &str) -> Result<Vec<(String, Class)>, Error> {
    let mut suffixes = Vec::new();
    for (line, key, words) in rows(text) {
        let Some(class) = class(key) else {
            return Err(bad(line, format!("no class is called \"{key}\"")));
        };
        suffixes.extend(entries(line, words)?.map(|(word, _)| (word.to_owned(), class)));
    }
    Ok(suffixes)
}
