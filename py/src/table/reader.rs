//! Rows in batches, made when they are asked for.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, Field, Schema, SchemaRef};
use serde::{Deserialize, Serialize};

use super::Content;
use super::cells::Cells;
use super::columns::{Columns, Described, Nodes};
use super::head::{Head, Origin};
use super::keep::Kept;
use super::mentions::Mentions;
use super::part::Part;
use super::sections::Sections;
use super::statistics::Statistics;

/// Rows of a batch.
const ROWS: usize = 1 << 14;
/// Bytes that the columns of the caller may have in it: a column of texts has room for 2 GiB.
const BYTES: usize = 1 << 28;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    Statistics,
    Sections,
    Mentions,
    Tables,
}

/// Calls a generic function for the columns of a kind.
macro_rules! of_kind {
    ($kind:expr, $call:ident($($argument:expr),*)) => {
        match $kind {
            Kind::Statistics => $call::<Statistics>($($argument),*),
            Kind::Sections => $call::<Sections>($($argument),*),
            Kind::Mentions => $call::<Mentions>($($argument),*),
            Kind::Tables => $call::<Cells>($($argument),*),
        }
    };
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Statistics, Self::Sections, Self::Mentions, Self::Tables];

    pub fn name(self) -> &'static str {
        match self {
            Self::Statistics => "statistics",
            Self::Sections => "sections",
            Self::Mentions => "mentions",
            Self::Tables => "tables",
        }
    }

    /// The columns of a table, but for those that the caller adds.
    pub fn columns(self) -> impl Iterator<Item = &'static Described> {
        fn all<C: Columns>() -> &'static [Described] {
            C::ALL
        }
        Head::ALL.iter().chain(of_kind!(self, all()))
    }
}

impl Content {
    pub fn schema(&self) -> SchemaRef {
        fn fields<C: Columns>() -> Vec<Field> {
            C::fields()
        }
        let mut all = Head::fields();
        all.extend(self.keep.iter().map(Kept::field));
        all.extend(of_kind!(self.kind, fields()));
        Arc::new(Schema::new(all))
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        fn count<C: Nodes>(part: &Part) -> usize {
            C::count(part)
        }
        self.parts.iter().map(|part| of_kind!(self.kind, count(part))).sum()
    }
}

/// The batches of a table.
pub struct Reader {
    content: Arc<Content>,
    schema: SchemaRef,
    /// Batches that are made, and the part that comes next.
    made: VecDeque<RecordBatch>,
    next: usize,
}

impl Reader {
    pub fn of(content: &Arc<Content>) -> Self {
        let (content, schema) = (Arc::clone(content), content.schema());
        Self { content, schema, made: VecDeque::new(), next: 0 }
    }
}

impl Iterator for Reader {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.made.is_empty() && self.next < self.content.parts.len() {
            let make = || of_kind!(self.content.kind, make(&self.content, &self.schema, self.next));
            // Who asks may be no Rust code, which no panic may reach.
            let made = catch_unwind(AssertUnwindSafe(make));
            match made.unwrap_or_else(|_| Err(ArrowError::ComputeError("internal".into()))) {
                Ok((made, next)) => (self.made, self.next) = (made, next),
                Err(error) => {
                    self.next = usize::MAX;
                    return Some(Err(error));
                }
            }
        }
        self.made.pop_front().map(Ok)
    }
}

impl RecordBatchReader for Reader {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }
}

/// At least one full batch, where there are so many rows, beginning with a part; and the part that
/// comes behind.
fn make<C: Nodes>(
    content: &Content,
    schema: &SchemaRef,
    mut next: usize,
) -> Result<(VecDeque<RecordBatch>, usize), ArrowError> {
    let mut made = VecDeque::new();
    let mut batch = Batch::<C>::default();
    while let Some(part) = content.parts.get(next).filter(|_| made.is_empty()) {
        let size = content.keep.iter().map(|kept| kept.size(next)).sum::<usize>();
        let mut failure = None;
        C::walk(part, &mut |row| {
            batch.push(next, row, size);
            if batch.is_full() && failure.is_none() {
                match std::mem::take(&mut batch).finish(content, schema) {
                    Ok(full) => made.push_back(full),
                    Err(error) => failure = Some(error),
                }
            }
        });
        if let Some(error) = failure {
            return Err(error);
        }
        next += 1;
    }
    if batch.rows > 0 {
        made.push_back(batch.finish(content, schema)?);
    }
    Ok((made, next))
}

/// A batch that grows.
#[derive(Default)]
struct Batch<C> {
    columns: C,
    /// Parts and how many rows of each.
    runs: Vec<(usize, usize)>,
    rows: usize,
    bytes: usize,
}

impl<C: Nodes> Batch<C> {
    fn push(&mut self, part: usize, row: &C::Row<'_>, size: usize) {
        self.columns.push(row, 1);
        match self.runs.last_mut() {
            Some((last, rows)) if *last == part => *rows += 1,
            _ => self.runs.push((part, 1)),
        }
        self.rows += 1;
        self.bytes += size;
    }

    fn is_full(&self) -> bool {
        self.rows >= ROWS || self.bytes >= BYTES
    }

    fn finish(self, content: &Content, schema: &SchemaRef) -> Result<RecordBatch, ArrowError> {
        let mut head = Head::default();
        for &(report, rows) in &self.runs {
            let part = &content.parts[report];
            let file = part.file.as_deref();
            head.push(&Origin { report, file, front: &part.report.front }, rows);
        }
        let mut columns = head.finish();
        columns.extend(content.keep.iter().map(|kept| kept.array(&self.runs)));
        columns.extend(self.columns.finish());
        RecordBatch::try_new(Arc::clone(schema), columns)
    }
}
