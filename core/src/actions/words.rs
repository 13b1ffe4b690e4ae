//! The words of actions: which verbs and objects make an act, and what stands around them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::lexicon::{WordSet, embed};
use crate::report::{Act, Kind, Tier};

/// Rows of `frames.tsv`, a bit each; the first row has the lowest.
pub(super) type Rows = u64;

/// What verbs and objects make an act.
pub(super) struct Frames {
    /// Verbs with the rows that they stand in.
    pub verbs: WordSet<Rows>,
    /// Words that objects end with.
    heads: WordSet<Rows>,
    /// Words that stand anywhere in an object.
    inside: WordSet<Rows>,
    /// Some rows say what is no act.
    acts: Vec<Option<Act>>,
    /// Rows with `#`, `*`, `《》`.
    counted: Rows,
    any: Rows,
    titled: Rows,
    /// Rows with such a word.
    within: Rows,
    /// Rows whose object stands before the verb.
    fronted: Rows,
}

impl Frames {
    /// The frames that ship with the crate, loaded once.
    pub fn get() -> &'static Self {
        static FRAMES: LazyLock<Frames> =
            LazyLock::new(|| Frames::load(embed!(include_bytes!("../lexicon/frames.tsv"))));
        &FRAMES
    }

    fn load(tsv: &str) -> Self {
        let (mut verbs, mut heads, mut inside) =
            (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut frames = Self {
            verbs: WordSet::forward(Vec::new()),
            heads: WordSet::backward(Vec::new()),
            inside: WordSet::forward(Vec::new()),
            acts: Vec::new(),
            counted: 0,
            any: 0,
            titled: 0,
            within: 0,
            fronted: 0,
        };
        for (act, line, objects) in rows(tsv) {
            let row = 1 << frames.acts.len();
            let name = act.trim_end_matches('<');
            frames.acts.push(Act::ALL.iter().find(|act| act.name() == name).copied());
            if name.len() < act.len() {
                frames.fronted |= row;
            }
            for verb in words(line) {
                *verbs.entry(verb.to_owned()).or_insert(0) |= row;
            }
            for object in words(objects) {
                match object {
                    "#" => frames.counted |= row,
                    "*" => frames.any |= row,
                    "《》" => frames.titled |= row,
                    _ => match object.strip_prefix('~') {
                        Some(word) => {
                            *inside.entry(word.to_owned()).or_insert(0) |= row;
                            frames.within |= row;
                        }
                        None => *heads.entry(object.to_owned()).or_insert(0) |= row,
                    },
                }
            }
        }
        frames.verbs = WordSet::forward(verbs.into_iter().collect());
        frames.heads = WordSet::backward(heads.into_iter().collect());
        frames.inside = WordSet::forward(inside.into_iter().collect());
        frames
    }

    /// Rows whose object may end as this one does, a number set aside.
    pub fn heads(&self, object: &str) -> Rows {
        let mut rows = 0;
        self.heads.each(object, |_, &row| rows |= row);
        if let Some(quoted) = object.strip_suffix('”') {
            self.heads.each(quoted, |_, &row| rows |= row);
        }
        if object.ends_with('》') {
            rows |= self.titled;
        }
        rows
    }

    /// Rows of a verb with a word that stands in the object.
    pub fn inside(&self, object: &str, verb: Rows) -> Rows {
        let mut rows = 0;
        if verb & self.within == 0 {
            return rows;
        }
        self.inside.within(object, |_, _, &row| rows |= row);
        rows
    }

    /// Whether the whole object is what is done, and not what it is done to: 执法检查, 专题调研.
    pub fn is_head(&self, object: &str) -> bool {
        self.heads.get(object).is_some()
    }

    /// Rows that take any object with a number.
    pub fn counted(&self) -> Rows {
        self.counted
    }

    /// Rows that take any object.
    pub fn any(&self) -> Rows {
        self.any
    }

    /// Rows whose object stands before the verb.
    pub fn fronted(&self) -> Rows {
        self.fronted
    }

    /// The act of the first of some rows.
    pub fn act(&self, rows: Rows) -> Option<Act> {
        *self.acts.get(rows.trailing_zeros() as usize)?
    }
}

/// Words around a verb.
pub(super) struct Cues {
    /// Words that end what stands before a verb, with their classes.
    pub before: WordSet<u16>,
    /// Words that begin a clause, or what follows a verb, with their classes.
    pub ahead: WordSet<u16>,
    own: BTreeMap<&'static str, Vec<&'static str>>,
    level: BTreeMap<&'static str, Vec<&'static str>>,
}

/// Classes of words in `deeds.tsv`.
pub(super) const ADVERB: u16 = 1;
pub(super) const SUPPORT: u16 = 1 << 1;
pub(super) const WILL: u16 = 1 << 2;
pub(super) const PAST: u16 = 1 << 3;
pub(super) const NOT: u16 = 1 << 4;
pub(super) const ASKED: u16 = 1 << 5;
pub(super) const UNREAL: u16 = 1 << 6;
pub(super) const FRONT: u16 = 1 << 7;
pub(super) const NO_FRONT: u16 = 1 << 8;
pub(super) const PHRASE: u16 = 1 << 9;
pub(super) const CUT: u16 = 1 << 10;
pub(super) const ORGAN: u16 = 1 << 11;
pub(super) const TAIL: u16 = 1 << 12;
pub(super) const NO_TAIL: u16 = 1 << 13;
pub(super) const RULED: u16 = 1 << 14;

const CLASSES: [(&str, u16); 15] = [
    ("adverb", ADVERB),
    ("support", SUPPORT),
    ("will", WILL),
    ("past", PAST),
    ("not", NOT),
    ("asked", ASKED),
    ("unreal", UNREAL),
    ("front", FRONT),
    ("nofront", NO_FRONT),
    ("phrase", PHRASE),
    ("cut", CUT),
    ("organ", ORGAN),
    ("tail", TAIL),
    ("notail", NO_TAIL),
    ("ruled", RULED),
];

impl Cues {
    /// The words that ship with the crate, loaded once.
    pub fn get() -> &'static Self {
        static CUES: LazyLock<Cues> =
            LazyLock::new(|| Cues::load(embed!(include_bytes!("../lexicon/deeds.tsv"))));
        &CUES
    }

    fn load(tsv: &'static str) -> Self {
        let mut all: BTreeMap<&str, u16> = BTreeMap::new();
        let (mut own, mut level) = (BTreeMap::new(), BTreeMap::new());
        for (key, line) in tsv.lines().filter_map(|line| line.split_once('\t')) {
            let table = match key.split_once(' ') {
                Some(("own", kind)) => own.insert(kind, words(line).collect()),
                Some((_, tier)) => level.insert(tier, words(line).collect()),
                None => None,
            };
            debug_assert!(table.is_none());
            if let Some(&(_, class)) = CLASSES.iter().find(|(name, _)| *name == key) {
                words(line).for_each(|word| *all.entry(word).or_default() |= class);
            }
        }
        let pairs = || all.iter().map(|(word, class)| ((*word).to_owned(), *class)).collect();
        Self { before: WordSet::backward(pairs()), ahead: WordSet::forward(pairs()), own, level }
    }

    /// Length of the longest word of some classes that a text ends with, and its classes.
    pub fn ends(&self, text: &str, classes: u16) -> Option<(usize, u16)> {
        longest(&self.before, text, classes)
    }

    /// Length of the longest word of some classes that a text begins with, and its classes.
    pub fn starts(&self, text: &str, classes: u16) -> Option<(usize, u16)> {
        longest(&self.ahead, text, classes)
    }

    /// Whether a subject names the body that reports.
    pub fn is_own(
        &self,
        subject: &str,
        kind: Kind,
        tier: Option<Tier>,
        region: Option<&str>,
    ) -> bool {
        let names = self.own.get(kind.name()).map_or(&[][..], |names| names);
        let levels = |tier: &str| self.level.get(tier).map_or(&[][..], |level| level);
        names.iter().any(|name| {
            subject.strip_suffix(name).is_some_and(|level| {
                level.is_empty()
                    || region.is_some_and(|region| region.starts_with(level))
                    || match tier {
                        Some(tier) => levels(tier.name()).contains(&level),
                        None => ["province", "city", "county", "township"]
                            .iter()
                            .any(|tier| levels(tier).contains(&level)),
                    }
            })
        })
    }
}

fn longest(set: &WordSet<u16>, text: &str, classes: u16) -> Option<(usize, u16)> {
    let mut best = None;
    set.each(text, |len, &class| {
        if class & classes != 0 {
            best = Some((len, class));
        }
    });
    best
}

/// Rows of a table of three columns.
fn rows(tsv: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    tsv.lines().filter_map(|line| {
        let (act, rest) = line.split_once('\t')?;
        let (verbs, objects) = rest.split_once('\t')?;
        Some((act, verbs, objects))
    })
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(' ').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_frames_names_an_act_and_every_act_has_a_row() {
        let tsv = embed!(include_bytes!("../lexicon/frames.tsv"));
        assert_eq!(tsv.lines().count(), rows(tsv).count(), "a row has no three columns");
        for (act, verbs, objects) in rows(tsv) {
            let name = act.trim_end_matches('<');
            assert!(name == "none" || Act::ALL.iter().any(|act| act.name() == name), "{act}");
            assert!(words(verbs).count() > 0 && words(objects).count() > 0, "{act}");
        }
        assert!(rows(tsv).count() <= 64, "a row has no bit");
        for act in Act::ALL {
            assert!(Frames::get().acts.contains(&Some(*act)), "{act} has no row");
        }
    }

    #[test]
    fn every_class_of_deeds_is_explained_and_known() {
        let table = include_str!("../lexicon/deeds.tsv");
        for line in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let (key, _) = line.split_once('\t').unwrap();
            let name = key.split(' ').next().unwrap();
            assert!(
                name == "own" || name == "level" || CLASSES.iter().any(|c| c.0 == name),
                "{key}"
            );
            assert!(table.contains(&format!("# {name}: ")), "{name}");
        }
    }
}
