//! Tells why the statistics of a report are what they are.
//!
//! ```console
//! cargo run --release --example explain --features explain                  # the sample report
//! cargo run --release --example explain --features explain -- FILE          # a text file of any encoding
//! cargo run --release --example explain --features explain -- FILE OFFSET   # the number at a byte
//! ```

use std::error::Error;
use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _, stdout};

const SAMPLE: &str = include_str!("../reports/congress.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let text = match arguments.next() {
        Some(path) => baogao::decode(&std::fs::read(path)?)?.text.into_owned(),
        None => SAMPLE.to_owned(),
    };
    let offset: Option<usize> = arguments.next().map(|offset| offset.parse()).transpose()?;
    let report = baogao::parse(&text);
    let mut page = String::new();
    for (statistic, why) in report.statistics().iter().zip(baogao::explain(&text)) {
        let span = statistic.span();
        if offset.is_none_or(|at| span.start <= at && at < span.end) {
            writeln!(page, "{}  {}", span.start, why.tell(statistic))?;
        }
    }
    match stdout().write_all(page.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
