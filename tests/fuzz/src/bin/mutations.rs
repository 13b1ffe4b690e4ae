//! Texts cut, with parts deleted, spliced with each other and wrapped anew, held against the laws.
//!
//! ```console
//! mutations MEGABYTES PATH …
//! ```
//!
//! A path is a text, or a folder of texts with the ending `txt`. Each text is read as it is, then in
//! every kind of mutation until so many megabytes have been read of it; 0 reads the texts only. A
//! text that breaks a law is made shorter as long as it breaks the same one, and is printed; then
//! the exit status is 1.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::iter;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, panic, thread};

use baogao_fuzz::laws::every::faults;

/// Shorter texts that are tried for one find.
const TRIES: usize = 3000;

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let budget = arguments.next().and_then(|number| number.to_str()?.parse::<f64>().ok());
    let budget = (budget.expect("a number of megabytes") * 1e6) as usize;
    let mut texts = Vec::new();
    arguments.for_each(|path| collect(Path::new(&path), &mut texts));
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        PANIC.with_borrow_mut(|last| *last = format!("a panic at {place}: {info}"));
    }));

    let next = AtomicUsize::new(0);
    let finds = Mutex::new(BTreeMap::new());
    let tally = Mutex::new(BTreeMap::new());
    let worker = || {
        while let Some((path, text)) = texts.get(next.fetch_add(1, Ordering::Relaxed)) {
            let other = &texts[(next.load(Ordering::Relaxed) * 7) % texts.len()].1;
            for (kind, mutants) in mutations(text, other) {
                let (mut read, mut count) = (0, 0);
                for mutant in mutants {
                    if read > budget {
                        break;
                    }
                    read += mutant.len();
                    count += 1;
                    check(&mutant, &format!("{} {kind}", path.display()), &finds);
                }
                let mut tally = tally.lock().expect("no panic is held");
                let entry: &mut (usize, usize) = tally.entry(kind).or_default();
                *entry = (entry.0 + count, entry.1 + read);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(worker);
        }
    });

    println!("{} texts", texts.len());
    for (kind, (count, bytes)) in tally.into_inner().expect("no panic is held") {
        println!("{kind:8} {count:7} mutants, {:7.1} MB", bytes as f64 / 1e6);
    }
    let finds = finds.into_inner().expect("no panic is held");
    for (law, (count, from, text, fault)) in &finds {
        println!("\n{law}: {count} times, first in {from}\n  {text:?}\n  {fault}");
    }
    println!("{} laws broken", finds.len());
    if finds.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What a broken law is known by: how often, where first, the shortest text, and the fault in it.
type Finds = BTreeMap<String, (usize, String, String, String)>;

fn check(text: &str, from: &str, finds: &Mutex<Finds>) {
    for fault in laws(text) {
        let law = law(&fault);
        {
            let mut finds = finds.lock().expect("no panic is held");
            if let Some(find) = finds.get_mut(&law) {
                find.0 += 1;
                continue;
            }
            finds.insert(law.clone(), (1, from.to_owned(), String::new(), fault));
        }
        let short = shorten(text, &law);
        let fault = laws(&short).into_iter().find(|fault| self::law(fault) == law);
        let mut finds = finds.lock().expect("no panic is held");
        let find = finds.get_mut(&law).expect("it was put there");
        (find.2, find.3) = (short, fault.unwrap_or_default());
    }
}

thread_local! {
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The faults of a text; a panic is one.
fn laws(text: &str) -> Vec<String> {
    panic::catch_unwind(|| faults(text)).unwrap_or_else(|_| vec![PANIC.take()])
}

/// A fault without what is particular to a text: quotations and figures.
fn law(fault: &str) -> String {
    if let Some(place) = fault.strip_prefix("a panic at ") {
        return format!("a panic at {}", place.split(": ").next().unwrap_or(place));
    }
    let mut out = String::new();
    let mut quoted = false;
    let mut before = ' ';
    for c in fault.chars() {
        quoted ^= c == '"' && before != '\\';
        before = c;
        if !quoted && !c.is_ascii_digit() {
            out.push(c);
        }
    }
    out
}

/// A shorter text that breaks the same law.
fn shorten(text: &str, law: &str) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let mut tries = 0;
    let mut size = chars.len().div_ceil(2);
    while size > 0 {
        let mut at = 0;
        let mut shorter = false;
        while at < chars.len() && tries < TRIES {
            tries += 1;
            let end = (at + size).min(chars.len());
            let rest: String = chars[..at].iter().chain(&chars[end..]).collect();
            if laws(&rest).iter().any(|fault| self::law(fault) == law) {
                chars.drain(at..end);
                shorter = true;
            } else {
                at = end;
            }
        }
        if !shorter || size > 1 {
            size /= 2;
        }
    }
    chars.into_iter().collect()
}

fn collect(path: &Path, out: &mut Vec<(PathBuf, String)>) {
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("a folder that can be read");
        let mut paths: Vec<PathBuf> =
            entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        let texts =
            paths.iter().filter(|p| p.is_dir() || p.extension().is_some_and(|e| e == "txt"));
        texts.for_each(|path| collect(path, out));
    } else {
        let bytes = fs::read(path).expect("a file that can be read");
        let text = baogao::decode(&bytes).expect("a file of a text's size").text.into_owned();
        out.push((path.to_owned(), text));
    }
}

type Mutants<'t> = Box<dyn Iterator<Item = String> + 't>;

/// Every kind of mutation of a text. Where not all of them fit the budget, those that are read
/// are spread over the text.
fn mutations<'t>(text: &'t str, other: &'t str) -> [(&'static str, Mutants<'t>); 6] {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let others: Vec<usize> = other.char_indices().map(|(at, _)| at).collect();
    let mut dice = Dice(text.len() as u64);
    let mut pick =
        move |places: &[usize]| places.get(dice.roll(places.len())).copied().unwrap_or(0);
    let mut pick_two = pick.clone();
    let all = places.clone();
    let count = lines.len();
    [
        ("whole", Box::new(iter::once(text.to_owned()))),
        ("cut", Box::new(spread(places.len()).map(move |n| text[..all[n]].to_owned()))),
        (
            "delete",
            Box::new(spread(places.len()).map(move |n| {
                let next = pick(&places).max(places[n]);
                let end = if n % 2 == 0 {
                    next
                } else {
                    places.get(n + 1).copied().unwrap_or(text.len())
                };
                [&text[..places[n]], &text[end..]].concat()
            })),
        ),
        (
            "lines",
            Box::new(spread(count).map(move |n| {
                // Every other time the line is only moved to the end.
                let moved = if n % 2 == 0 { lines[n] } else { "" };
                [&lines[..n].concat(), &*lines[n + 1..].concat(), moved].concat()
            })),
        ),
        (
            "splice",
            Box::new(spread(count).map(move |_| {
                let (head, tail) = (pick_two(&others), pick_two(&others));
                [&text[..floor(text, head)], &other[tail..]].concat()
            })),
        ),
        (
            "wrap",
            Box::new(spread(56 * 4).map(move |n| {
                let end = if n % 2 == 0 { "\n" } else { "\r\n" };
                wrap(text, 5 + n / 4, end, if n / 2 % 2 == 0 { "" } else { "　　" })
            })),
        ),
    ]
}

/// The start of the character at a byte.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// All numbers below `count`, in an order in which any first part is spread over all of them.
fn spread(count: usize) -> impl Iterator<Item = usize> {
    let step =
        [65537, 10007, 1009].into_iter().find(|&prime| !count.is_multiple_of(prime)).unwrap_or(1);
    (0..count).map(move |n| n * step % count)
}

/// A text set in lines of so many full-width characters.
fn wrap(text: &str, width: usize, end: &str, indent: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        out.push_str(indent);
        let mut used = indent.chars().count() * 2;
        for c in line.chars() {
            let wide = if c.is_ascii() { 1 } else { 2 };
            if used + wide > width * 2 {
                out.push_str(end);
                used = 0;
            }
            out.push(c);
            used += wide;
        }
        out.push_str(end);
    }
    out
}

/// Numbers that look like chance and are the same every time.
#[derive(Clone)]
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        if sides == 0 { 0 } else { (self.0 >> 33) as usize % sides }
    }
}
