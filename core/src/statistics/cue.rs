//! Words that tell what a number means, looked up by their beginning or their end.

use std::sync::LazyLock;

use crate::lexicon::embed;

/// Declares the classes with their names in `lexicon/cues.tsv`, where each is explained.
macro_rules! classes {
    ($($class:ident $name:literal),* $(,)?) => {
        /// Class of a cue, the first column of `lexicon/cues.tsv`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Cue {
            $($class,)*
        }

        const NAMES: &[&str] = &[$($name,)*];
    };
}

classes! {
    Up "up", Down "down", Shrink "shrink", Grow "grow", Level "level", Rank "rank",
    Adverb "adverb", Lead "lead", Keep "keep", Scope "scope", Frame "frame", Support "support",
    Wrapper "wrapper", Action "action", Verb "verb", Relational "relational", Cut "cut",
    Predicate "predicate", Above "above", Below "below", Opens "opens", Closes "closes",
    Since "since", Until "until", Fixed "fixed", Price "price", Field "field", Into "into",
    Rate "rate", Equals "equals", Prior "prior", Whole "whole", Over "over", End "end",
    Done "done", Work "work", Past "past", NoTail "notail", TailEnd "tailend", LeadOn "leadon",
    Measure "measure", Noun "noun", Count "count", Object "object", Settled "settled",
    Event "event", Average "average", Opening "opening",
    During "during", Led "led", Will "will",
    DateTail "datetail", Empty "empty", Trim "trim", Times "times", Target "target",
    Asserts "asserts", Thing "thing", Absolute "absolute", Act "act",
}

/// The cue tables, each held twice: by first and by last character.
pub(super) struct Cues {
    heads: Side,
    tails: Side,
}

impl Cues {
    /// The tables that ship with the crate, loaded once.
    pub fn get() -> &'static Self {
        static CUES: LazyLock<Cues> =
            LazyLock::new(|| Cues::load(embed!(include_bytes!("../lexicon/cues.tsv"))));
        &CUES
    }

    fn load(tsv: &'static str) -> Self {
        let mut cues = Self { heads: Side::default(), tails: Side::default() };
        for (class, words) in lines(tsv) {
            for word in words.split(' ') {
                if let (Some(first), Some(last)) = (word.chars().next(), word.chars().next_back()) {
                    cues.heads.add(first, class, word);
                    cues.tails.add(last, class, word);
                }
            }
        }
        cues
    }

    /// Length of the longest word of the class that `text` begins with.
    pub fn prefix(&self, cue: Cue, text: &str) -> Option<usize> {
        self.begins(cue, text.chars().next()?, text)
    }

    /// The same, for a text that begins with `first`.
    #[inline]
    fn begins(&self, cue: Cue, first: char, text: &str) -> Option<usize> {
        self.heads.words(cue, first).find(|word| text.starts_with(word)).map(str::len)
    }

    /// Length of the longest word of the class that `text` ends with.
    pub fn suffix(&self, cue: Cue, text: &str) -> Option<usize> {
        let last = text.chars().next_back()?;
        self.tails.words(cue, last).find(|word| text.ends_with(word)).map(str::len)
    }

    /// Place and length of the first word of the class in `text`.
    pub fn find(&self, cue: Cue, text: &str) -> Option<(usize, usize)> {
        text.char_indices().find_map(|(at, c)| Some((at, self.begins(cue, c, &text[at..])?)))
    }

    /// Place and length of the last word of the class in `text`.
    pub fn rfind(&self, cue: Cue, text: &str) -> Option<(usize, usize)> {
        text.char_indices().rev().find_map(|(at, c)| Some((at, self.begins(cue, c, &text[at..])?)))
    }

    /// Place, length and class of the last word of either class in `text`.
    pub fn rfind_of(&self, one: Cue, other: Cue, text: &str) -> Option<(usize, usize, Cue)> {
        text.char_indices().rev().find_map(|(at, c)| {
            let found = |cue| Some((at, self.begins(cue, c, &text[at..])?, cue));
            found(one).or_else(|| found(other))
        })
    }

    /// Whether a word of the class stands in `text`.
    pub fn within(&self, cue: Cue, text: &str) -> bool {
        self.find(cue, text).is_some()
    }

    /// `text` without the words of the class at its end.
    pub fn strip<'t>(&self, cue: Cue, mut text: &'t str) -> &'t str {
        while let Some(len) = self.suffix(cue, text) {
            text = &text[..text.len() - len];
        }
        text
    }
}

fn lines(tsv: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    tsv.lines().filter_map(|line| {
        let (name, words) = line.split_once('\t')?;
        Some((NAMES.iter().position(|n| *n == name)?, words))
    })
}

/// All words, by one of their characters: found in two steps, pages of 256 characters.
#[derive(Default)]
struct Side {
    pages: Vec<[u16; 256]>,
    /// Page of each high byte, from 1; 0 where no word has such a character.
    index: Vec<u8>,
    /// Words of each character, from 1.
    groups: Vec<Group>,
}

/// The words of one character.
#[derive(Default)]
struct Group {
    /// Classes that have one of them.
    classes: u64,
    /// By class, longer words first.
    words: Vec<(usize, &'static str)>,
}

impl Side {
    fn add(&mut self, c: char, class: usize, word: &'static str) {
        let (high, low) = ((c as usize) >> 8, (c as usize) & 0xff);
        if self.index.len() <= high {
            self.index.resize(high + 1, 0);
        }
        if self.index[high] == 0 {
            self.pages.push([0; 256]);
            self.index[high] = self.pages.len() as u8;
        }
        let slot = &mut self.pages[self.index[high] as usize - 1][low];
        if *slot == 0 {
            self.groups.push(Group::default());
            *slot = self.groups.len() as u16;
        }
        let group = &mut self.groups[*slot as usize - 1];
        group.classes |= 1 << class;
        let key = |&(c, w): &(usize, &str)| (c, usize::MAX - w.len());
        let at = group.words.partition_point(|word_| key(word_) < key(&(class, word)));
        group.words.insert(at, (class, word));
    }

    /// The words of a class with the character, longer ones first.
    #[inline]
    fn words(&self, cue: Cue, c: char) -> impl Iterator<Item = &'static str> + '_ {
        let class = cue as usize;
        let words = match self.group(c) {
            Some(group) if group.classes & (1 << class) != 0 => group.words.as_slice(),
            _ => &[],
        };
        words.iter().skip_while(move |w| w.0 < class).take_while(move |w| w.0 == class).map(|w| w.1)
    }

    #[inline]
    fn group(&self, c: char) -> Option<&Group> {
        let page = *self.index.get((c as usize) >> 8)?;
        let slot = self.pages.get((page as usize).checked_sub(1)?)?[(c as usize) & 0xff];
        self.groups.get((slot as usize).checked_sub(1)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longest_word_wins() {
        let cues = Cues::get();
        for (cue, text, prefix, suffix) in [
            (Cue::Up, "净增加", Some("净增加"), Some("净增加")),
            (Cue::Verb, "批准逮捕嫌疑人", Some("批准逮捕"), None),
            (Cue::Lead, "全年共办理", Some("全年共"), None),
            (Cue::Down, "同比下降", None, Some("下降")),
        ] {
            assert_eq!(cues.prefix(cue, text), prefix.map(str::len), "{text}");
            assert_eq!(cues.suffix(cue, text), suffix.map(str::len), "{text}");
        }
        assert_eq!(cues.find(Cue::Verb, "企业修复信用"), Some((6, 6)));
        assert_eq!(cues.rfind(Cue::Above, "增速快于全省"), Some((6, 6)));
        assert_eq!(cues.strip(Cue::Whole, "全部投资的比重为"), "全部投资");
    }

    #[test]
    fn every_class_has_one_line() {
        let mut seen: Vec<usize> =
            lines(embed!(include_bytes!("../lexicon/cues.tsv"))).map(|l| l.0).collect();
        seen.sort_unstable();
        assert_eq!(seen, (0..NAMES.len()).collect::<Vec<_>>());
        assert!(NAMES.len() <= 64, "the sets of classes are 64 bits wide");
    }
}
