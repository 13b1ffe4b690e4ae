//! One report against another, and against itself: what the core finds, in its JSON form.

use pyo3::prelude::*;
use serde::Serialize;

use crate::guard;
use crate::pickle;
use crate::report::WorkReport;
use crate::text::Given;

/// Computes without the interpreter's lock and writes down what came out.
fn written<T: Serialize + Send>(
    py: Python<'_>,
    compute: impl FnOnce() -> T + Send,
) -> PyResult<String> {
    pickle::json(&guard::detached(py, compute)?)
}

/// Lay two reports side by side: a `Comparison` as JSON.
#[pyfunction]
pub fn _compare(
    py: Python<'_>,
    a: Given<'_, WorkReport>,
    b: Given<'_, WorkReport>,
) -> PyResult<String> {
    let (a, b) = (&a.0.value, &b.0.value);
    written(py, || baogao::compare(a, b))
}

/// Lay what a report promised beside what a later one tells: a list of `Promise` as JSON.
#[pyfunction]
pub fn _track(
    py: Python<'_>,
    plan: Given<'_, WorkReport>,
    outcome: Given<'_, WorkReport>,
) -> PyResult<String> {
    let (plan, outcome) = (&plan.0.value, &outcome.0.value);
    written(py, || baogao::track(plan, outcome))
}

/// Check a report against itself and the one before: a list of `Finding` as JSON.
#[pyfunction]
#[pyo3(signature = (report, previous=None))]
pub fn _check(
    py: Python<'_>,
    report: Given<'_, WorkReport>,
    previous: Option<Given<'_, WorkReport>>,
) -> PyResult<String> {
    let (report, previous) = (&report.0.value, previous.as_ref().map(|one| &*one.0.value));
    written(py, || baogao::check(report, previous))
}
