//! What the fuzz targets and the mutations share: the laws, which are those of `core/tests`,
//! and how inputs are put together.

pub mod forge;
#[path = "../../../core/tests/common/mod.rs"]
pub mod laws;
pub mod pieces;

/// Fails when a text breaks a law.
///
/// # Panics
/// With the laws that are broken.
pub fn hold(source: &str) {
    keep(source, &laws::every::faults(source));
}

/// Fails when there are faults.
///
/// # Panics
/// With the faults and the text.
pub fn keep(source: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{source:?} breaks {faults:#?}");
}
