//! A lexicon of the user's own: a letter that names the table, entries, an empty line, a text.

#![no_main]

use baogao::{Lexicon, Table};
use baogao_fuzz::{keep, laws};
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|input: &str| -> Corpus {
    let Some((head, text)) = input.split_once("\n\n") else { return Corpus::Reject };
    let table = match head.as_bytes().first() {
        Some(b'u') => Table::Units,
        Some(b'b') => Table::Bounds,
        Some(b'w') => Table::Words,
        Some(b's') => Table::Suffixes,
        _ => return Corpus::Reject,
    };
    let entries = &head[1..];
    let lexicon = match Lexicon::standard().with(table, entries) {
        Ok(lexicon) => lexicon,
        Err(baogao::Error::Lexicon { line, .. }) => {
            assert!((1..=entries.lines().count()).contains(&line), "{entries:?}: line {line}");
            return Corpus::Keep;
        }
        Err(error) => panic!("{entries:?}: {error}"),
    };
    let report = baogao::parse_with(text, &lexicon);
    keep(input, &laws::every::faults_of(text, &report));
    keep(input, &laws::broken_together(text, &baogao::parse_all_with(text, &lexicon)));
    Corpus::Keep
});
