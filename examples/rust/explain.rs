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

use baogao::{Statistic, Why};

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
            explain(&mut page, statistic, &why)?;
        }
    }
    match stdout().write_all(page.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

fn explain(page: &mut String, statistic: Statistic<'_>, why: &Why) -> std::fmt::Result {
    writeln!(page, "{}  {}", statistic.span().start, why.clause)?;
    for (word, classes) in &why.words {
        writeln!(page, "    {word} [{}]", classes.join(", "))?;
    }
    let change = statistic.change().map(|change| change.to_string());
    let fields = [
        ("number", Some(statistic.text().to_owned()), why.list, "list"),
        ("change", change, why.predicate, "predicate"),
        ("indicator", statistic.indicator().map(str::to_owned), why.name, "name"),
        ("period", statistic.period().map(|period| period.to_string()), why.time, "time"),
    ];
    for (field, value, rule, folder) in fields {
        let value = value.unwrap_or_else(|| "–".to_owned());
        match rule {
            "" => writeln!(page, "  {field:<10} {value}")?,
            rule => writeln!(page, "  {field:<10} {value}  ← {folder}/{rule}")?,
        }
    }
    writeln!(page)
}
