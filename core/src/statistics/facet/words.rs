//! The words that facets are told by, and where they stand.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::lexicon::{WordSet, embed, regions};

/// Declares the classes with their names in `lexicon/facets.tsv`, where each is explained.
macro_rules! classes {
    ($($class:ident $name:literal),* $(,)?) => {
        /// Class of a word, the first column of `lexicon/facets.tsv`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Class {
            $($class,)*
        }

        const NAMES: &[(&str, Class)] = &[$(($name, Class::$class)),*];
    };
}

classes! {
    Aim "aim", Home "home", Whole "whole", Own "own", Budgeted "budgeted", NoPlace "noplace", Fiscal "fiscal", Place "place",
    Region "region", Common "common", Terms "terms", Real "real", Termed "termed", Excluding "excluding",
    Head "head", Per "per", Apiece "apiece", NoPer "noper", Known "known", Zone "zone", Body "body",
    Planned "planned", Opens "opens", Closes "closes", NoAim "noaim", Heads "heads", Subject "subject", Has "has", Ordinary "ordinary", NoTerms "noterms",
}

/// A word in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    pub start: usize,
    pub end: usize,
    classes: u32,
}

impl Word {
    pub fn is(self, class: Class) -> bool {
        self.classes >> class as u32 & 1 == 1
    }
}

static WORDS: LazyLock<WordSet<u32>> = LazyLock::new(|| {
    let mut words: BTreeMap<&str, u32> = BTreeMap::new();
    for line in embed!(include_bytes!("../../lexicon/facets.tsv")).lines() {
        let Some((name, list)) = line.split_once('\t') else { continue };
        let Some((_, class)) = NAMES.iter().find(|(known, _)| *known == name) else { continue };
        for word in list.split_whitespace() {
            *words.entry(word).or_default() |= 1 << *class as u32;
        }
    }
    let ordinary =
        |name: &str| words.get(name).is_some_and(|set| set >> Class::Ordinary as u32 & 1 == 1);
    for name in regions::short().filter(|name| !ordinary(name)).collect::<Vec<_>>() {
        *words.entry(name).or_default() |= 1 << Class::Known as u32;
    }
    WordSet::forward(words.into_iter().map(|(word, set)| (word.to_owned(), set)).collect())
});

/// The words of a text: by where they begin, shorter ones first.
pub(super) fn words(text: &str, out: &mut Vec<Word>) {
    out.clear();
    WORDS.within(text, |start, len, &classes| out.push(Word { start, end: start + len, classes }));
}

/// Whether a word of a class stands in a text.
pub(super) fn any(text: &str, class: Class) -> bool {
    let mut any = false;
    WORDS.within(text, |_, _, &classes| any |= classes >> class as u32 & 1 == 1);
    any
}

/// The first word of a class in a text, from byte to byte; the longest of those that begin there.
pub(super) fn first(text: &str, class: Class) -> Option<(usize, usize)> {
    let mut found: Option<(usize, usize)> = None;
    WORDS.within(text, |start, len, &classes| {
        let is = classes >> class as u32 & 1 == 1;
        if is && found.is_none_or(|(first, _)| first == start) {
            found = Some((start, start + len));
        }
    });
    found
}

/// Whether a text ends with a word of a class.
pub(super) fn any_at_end(text: &str, class: Class) -> bool {
    let mut any = false;
    WORDS.within(text, |start, len, &classes| {
        any |= classes >> class as u32 & 1 == 1 && start + len == text.len();
    });
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_a_class() {
        let table = embed!(include_bytes!("../../lexicon/facets.tsv"));
        for line in table.lines() {
            let (name, _) = line.split_once('\t').unwrap();
            assert!(NAMES.iter().any(|(known, _)| *known == name), "{name}");
        }
    }
}
