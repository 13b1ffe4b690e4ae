//! A report as one value: its JSON form, what it prints as, when it equals another.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    Citation, Front, MentionFields, Mentions, Note, Paragraph, Section, StatisticFields,
    StatisticalTable, Statistics, WorkReport,
};
use crate::span::Unit;

/// The fields of the JSON form, to be written.
#[derive(Debug, PartialEq, Serialize)]
#[serde(rename = "WorkReport")]
struct Written<'r> {
    schema: u32,
    offsets: Unit,
    front: &'r Front<'r>,
    paragraphs: &'r [Paragraph<'r>],
    sections: &'r [Section<'r>],
    statistics: Statistics<'r>,
    mentions: Mentions<'r>,
    tables: &'r [StatisticalTable<'r>],
    citations: &'r [Citation<'r>],
    actions: Actions<'r>,
    notes: &'r [Note],
}

/// The actions, found when they are written: they follow from the rest, and are not read back.
struct Actions<'r>(&'r WorkReport<'r>);

impl PartialEq for Actions<'_> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Actions<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.actions()).finish()
    }
}

impl Serialize for Actions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.actions())
    }
}

/// The same, read back.
#[derive(Deserialize)]
struct Read<'s> {
    schema: u32,
    /// Schema 1 had none.
    #[serde(default)]
    offsets: Unit,
    front: Front<'s>,
    paragraphs: Vec<Paragraph<'s>>,
    sections: Vec<Section<'s>>,
    statistics: Vec<StatisticFields<'s>>,
    mentions: Vec<MentionFields<'s>>,
    // Reports of earlier versions have none.
    #[serde(default)]
    tables: Vec<StatisticalTable<'s>>,
    citations: Vec<Citation<'s>>,
    notes: Vec<Note>,
}

impl WorkReport<'_> {
    fn written(&self) -> Written<'_> {
        Written {
            schema: self.schema,
            offsets: self.unit,
            front: &self.front,
            paragraphs: &self.paragraphs,
            sections: &self.sections,
            statistics: self.statistics(),
            mentions: self.mentions(),
            tables: &self.tables,
            citations: &self.citations,
            actions: Actions(self),
            notes: &self.notes,
        }
    }
}

impl Serialize for WorkReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.written().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for WorkReport<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = Read::deserialize(deserializer)?;
        let mut report = WorkReport {
            schema: read.schema,
            unit: read.offsets,
            front: read.front,
            paragraphs: read.paragraphs,
            sections: read.sections,
            tables: read.tables,
            citations: read.citations,
            notes: read.notes,
            ..WorkReport::default()
        };
        report.set_statistics(read.statistics);
        report.set_mentions(read.mentions);
        Ok(report)
    }
}

impl PartialEq for WorkReport<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.written() == other.written()
    }
}

impl fmt::Debug for WorkReport<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.written(), f)
    }
}
