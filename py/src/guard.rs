//! The way into the core: without the interpreter's lock, and back with an ordinary exception
//! should the core ever panic.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::sync::Once;

use pyo3::prelude::*;

use crate::error::InternalError;

thread_local! {
    /// Where the last panic of this thread was: for the exception, instead of being printed.
    static PLACE: Cell<Option<String>> = const { Cell::new(None) };
}

/// Runs what needs no Python object.
pub fn detached<T: Send>(py: Python<'_>, run: impl FnOnce() -> T + Send) -> PyResult<T> {
    py.detach(|| catch(run)).map_err(InternalError::new_err)
}

/// Runs what is over in no time, without letting go of the lock.
pub fn attached<T>(run: impl FnOnce() -> T) -> PyResult<T> {
    catch(run).map_err(InternalError::new_err)
}

/// A panic as its message and place.
fn catch<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    static KEEP_PLACES: Once = Once::new();
    KEEP_PLACES.call_once(|| {
        set_hook(Box::new(|panic| PLACE.set(panic.location().map(ToString::to_string))));
    });
    // The core keeps nothing from call to call, so there is nothing that a panic leaves half done.
    catch_unwind(AssertUnwindSafe(run)).map_err(|panic| {
        let place = PLACE.take().unwrap_or_else(|| "an unknown place".into());
        format!("{} at {place}", message(&*panic))
    })
}

fn message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("panic")
}

/// Panic, as no other function should: shows that a panic is an ordinary exception.
#[pyfunction]
pub fn _panic(py: Python<'_>, message: &str) -> PyResult<()> {
    detached(py, || panic!("{message}"))
}
