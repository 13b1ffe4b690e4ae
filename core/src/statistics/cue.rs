//! Words that tell what a number means, looked up by their beginning or their end.

use std::sync::LazyLock;

/// Class of a cue, the first column of `lexicon/cues.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cue {
    Up,
    Down,
    Shrink,
    Grow,
    Level,
    Rank,
    Adverb,
    Lead,
    Keep,
    Scope,
    Frame,
    Support,
    Wrapper,
    Action,
    Verb,
    Relational,
    Cut,
    Predicate,
}

const NAMES: [(&str, Cue); 18] = [
    ("up", Cue::Up),
    ("down", Cue::Down),
    ("shrink", Cue::Shrink),
    ("grow", Cue::Grow),
    ("level", Cue::Level),
    ("rank", Cue::Rank),
    ("adverb", Cue::Adverb),
    ("lead", Cue::Lead),
    ("keep", Cue::Keep),
    ("scope", Cue::Scope),
    ("frame", Cue::Frame),
    ("support", Cue::Support),
    ("wrapper", Cue::Wrapper),
    ("action", Cue::Action),
    ("verb", Cue::Verb),
    ("relational", Cue::Relational),
    ("cut", Cue::Cut),
    ("predicate", Cue::Predicate),
];

/// The cue tables, each sorted twice: by first and by last character, longer words first.
pub(super) struct Cues {
    tables: Vec<Table>,
}

#[derive(Default)]
struct Table {
    heads: Vec<(char, &'static str)>,
    tails: Vec<(char, &'static str)>,
}

impl Cues {
    /// The tables that ship with the crate, loaded once.
    pub fn get() -> &'static Self {
        static CUES: LazyLock<Cues> =
            LazyLock::new(|| Cues::load(include_str!("../lexicon/cues.tsv")));
        &CUES
    }

    fn load(tsv: &'static str) -> Self {
        let mut tables: Vec<Table> = NAMES.iter().map(|_| Table::default()).collect();
        for line in tsv.lines().filter(|line| !line.starts_with('#')) {
            let Some((name, words)) = line.split_once('\t') else {
                continue;
            };
            let Some(index) = NAMES.iter().position(|(n, _)| *n == name) else {
                continue;
            };
            for word in words.split(' ') {
                if let (Some(first), Some(last)) = (word.chars().next(), word.chars().next_back()) {
                    tables[index].heads.push((first, word));
                    tables[index].tails.push((last, word));
                }
            }
        }
        for table in &mut tables {
            for list in [&mut table.heads, &mut table.tails] {
                list.sort_by(|a, b| (a.0, b.1.len(), a.1).cmp(&(b.0, a.1.len(), b.1)));
                list.dedup();
            }
        }
        Self { tables }
    }

    /// Length of the longest word of the class that `text` begins with.
    pub fn prefix(&self, cue: Cue, text: &str) -> Option<usize> {
        let first = text.chars().next()?;
        group(&self.tables[cue as usize].heads, first)
            .iter()
            .find(|(_, word)| text.starts_with(word))
            .map(|(_, word)| word.len())
    }

    /// Length of the longest word of the class that `text` ends with.
    pub fn suffix(&self, cue: Cue, text: &str) -> Option<usize> {
        let last = text.chars().next_back()?;
        group(&self.tables[cue as usize].tails, last)
            .iter()
            .find(|(_, word)| text.ends_with(word))
            .map(|(_, word)| word.len())
    }

    /// Place and length of the first word of the class in `text`.
    pub fn find(&self, cue: Cue, text: &str) -> Option<(usize, usize)> {
        text.char_indices().find_map(|(at, _)| self.prefix(cue, &text[at..]).map(|len| (at, len)))
    }
}

fn group<'a>(list: &'a [(char, &'static str)], key: char) -> &'a [(char, &'static str)] {
    let from = list.partition_point(|(c, _)| *c < key);
    let to = from + list[from..].partition_point(|(c, _)| *c == key);
    &list[from..to]
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
    }

    #[test]
    fn every_line_has_a_known_class() {
        for line in include_str!("../lexicon/cues.tsv")
            .lines()
            .filter(|l| !l.starts_with('#') && !l.is_empty())
        {
            let name = line.split('\t').next();
            assert!(NAMES.iter().any(|(n, _)| Some(*n) == name), "{name:?}");
        }
    }
}
