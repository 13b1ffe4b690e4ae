//! The one place where offsets change their unit.

/// Unit of the offsets of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// UTF-8 bytes (Rust).
    Bytes,
    /// Unicode code points (Python).
    CodePoints,
    /// UTF-16 code units (JavaScript).
    Utf16,
}
