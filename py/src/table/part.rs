//! What a table is made of: reports, or some nodes of them.

use std::sync::Arc;

use baogao::WorkReport;
use serde::{Deserialize, Serialize};

/// A report, or some of its nodes.
#[derive(Clone, Serialize, Deserialize)]
pub struct Part {
    pub report: Arc<WorkReport<'static>>,
    pub file: Option<String>,
    /// Indexes of the nodes, unless it is all of them.
    pub nodes: Option<Arc<[usize]>>,
}

impl Part {
    /// How many nodes it has of a report that has so many.
    pub fn count(&self, all: usize) -> usize {
        self.nodes.as_ref().map_or(all, |nodes| nodes.len())
    }

    /// Their indexes.
    pub fn indexes(&self, all: usize) -> impl Iterator<Item = usize> {
        (0..self.count(all)).map(|at| self.nodes.as_ref().map_or(at, |nodes| nodes[at]))
    }
}
