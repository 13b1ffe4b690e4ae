//! Tables whose rows come from elsewhere: a panel, a series.

use std::sync::Arc;

use arrow_array::{RecordBatch, RecordBatchIterator, RecordBatchReader};
use arrow_schema::{ArrowError, Schema, SchemaRef};
use serde::{Deserialize, Serialize};

use super::keep::Kept;

/// Columns of one length.
#[derive(Serialize, Deserialize)]
pub struct Own {
    /// What a row is.
    pub kind: String,
    pub columns: Vec<Kept>,
    pub rows: usize,
}

impl Own {
    pub fn schema(&self) -> SchemaRef {
        Arc::new(Schema::new(self.columns.iter().map(Kept::field).collect::<Vec<_>>()))
    }

    /// All rows in one batch.
    pub fn reader(&self) -> Result<Box<dyn RecordBatchReader + Send>, ArrowError> {
        let each: Vec<_> = (0..self.rows).map(|row| (row, 1)).collect();
        let columns = self.columns.iter().map(|column| column.array(&each)).collect();
        let batch = RecordBatch::try_new(self.schema(), columns)?;
        Ok(Box::new(RecordBatchIterator::new([Ok(batch)], self.schema())))
    }
}
