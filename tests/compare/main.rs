//! Compares two versions of the core over many texts; see `run`.

mod differ;
mod texts;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};

use differ::Differences;
use serde_json::{Value, json};
use texts::Text;

/// What the command line asks for.
struct Options {
    root: PathBuf,
    before: PathBuf,
    quick: bool,
    new: bool,
    examples: usize,
    field: Option<String>,
}

fn options() -> Options {
    let mut args = std::env::args().skip(1);
    let mut path = || PathBuf::from(args.next().expect("started by `run`"));
    let (root, before) = (path(), path());
    let mut options = Options { root, before, quick: false, new: false, examples: 10, field: None };
    while let Some(arg) = args.next() {
        let mut value = || args.next().unwrap_or_else(|| panic!("{arg} needs a value"));
        match arg.as_str() {
            "--quick" => options.quick = true,
            "--new" => options.new = true,
            "--examples" => options.examples = value().parse().expect("a number"),
            "--field" => options.field = Some(value()),
            _ => panic!("unknown: {arg}"),
        }
    }
    options
}

/// The reports of a text and its numerals as JSON, by each version; a panic is a value too.
macro_rules! reading {
    ($core:ident, $text:expr) => {
        catch_unwind(AssertUnwindSafe(|| {
            let reports = serde_json::to_string(&$core::parse_all($text)).expect("is JSON");
            let numerals: Vec<Value> = $core::numerals($text)
                .iter()
                .map(|n| json!({ "start": n.span.start, "end": n.span.end, "all": format!("{n:?}") }))
                .collect();
            let numerals = Value::from(numerals);
            format!("{{\"reports\":{reports},\"numerals\":{numerals}}}")
        }))
        .unwrap_or_else(|_| json!({ "panic": true }).to_string())
    };
}

fn compare(text: &Text, new: bool, out: &mut Differences) {
    let (before, after) = (reading!(before, &text.text), reading!(after, &text.text));
    if before != after {
        let [before, after] = [before, after]
            .map(|json| serde_json::from_str::<Value>(&json).expect("what was written reads"));
        out.compare(text, &before, &after, new);
    }
}

fn main() -> ExitCode {
    let options = options();
    let texts = texts::all(&options.root, &options.before, options.quick);
    std::panic::set_hook(Box::new(|_| {}));
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut all = Differences::default();
    std::thread::scope(|scope| {
        let work = || {
            let mut found = Differences::default();
            while let Some(text) = texts.get(next.fetch_add(1, Ordering::Relaxed)) {
                compare(text, options.new, &mut found);
            }
            found
        };
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().for_each(|worker| all.add(worker.join().expect("caught inside")));
    });
    all.print(options.examples, options.field.as_deref());
    let bytes: usize = texts.iter().map(|text| text.text.len()).sum();
    println!("{} differences in {} texts, {:.1} MB", all.total(), texts.len(), bytes as f64 / 1e6);
    if all.total() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
