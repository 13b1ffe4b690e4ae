//! Reads a report and prints it.
fn main() {}
