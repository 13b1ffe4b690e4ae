//! Prints RULES.md: the tables of examples of all rules, from the code.
//!
//! ```console
//! cargo run --quiet --example rules > RULES.md
//! ```

mod page;
mod tables;

use std::io::{self, Write as _, stdout};
use std::path::Path;

fn main() -> io::Result<()> {
    let page = page::page(Path::new(env!("CARGO_MANIFEST_DIR")))?;
    stdout().write_all(page.as_bytes())
}
