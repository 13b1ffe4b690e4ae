//! Classes of words that tell what a number means, and the table that holds them.

use std::collections::BTreeMap;
use std::ops::BitOr;
use std::sync::LazyLock;

use crate::lexicon::{Bits, WordSet, embed};

/// Declares the classes with their names in `lexicon/cues.tsv`, where each is explained.
macro_rules! classes {
    ($($class:ident $name:literal),* $(,)?) => {
        /// Class of a cue, the first column of `lexicon/cues.tsv`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Cue {
            $($class,)*
        }

        const NAMES: &[&str] = &[$($name,)*];
        #[cfg(test)]
        const CLASSES: &[Cue] = &[$(Cue::$class,)*];
    };
}

classes! {
    // Changes
    Up "up", Down "down", Shrink "shrink", Grow "grow", Net "net", Trim "trim", Less "less", LessOf "lessof", Raise "raise",
    Sooner "sooner", Compares "compares", Rate "rate", Goal "goal", OfRate "ofrate", OfFall "offall", Equals "equals",
    Into "into", Now "now", Turned "turned",
    // What a change is compared with
    Above "above", Below "below", Opens "opens", Closes "closes", Since "since", Until "until",
    Fixed "fixed", Yearly "yearly", Alone "alone", Compared "compared", Way "way", Price "price",
    // Levels, targets, multiples
    Level "level", BareLevel "barelevel", Prior "prior", Complete "complete", Target "target",
    Times "times", PerVerb "perverb",
    Step "step", StepLead "steplead", Met "met", Short "short",
    // Ranks and shares
    Rank "rank", Field "field", Placing "placing", Ranked "ranked", Whole "whole", Ratio "ratio",
    Shares "shares", ShareWord "shareword", ShareName "sharename", OfShare "ofshare",
    // What a name does not begin with
    Lead "lead", Scope "scope", Keep "keep", Frame "frame", Support "support", Wrapper "wrapper",
    Action "action", Meeting "meeting", Funds "funds", Meanwhile "meanwhile", Reckoned "reckoned",
    Factored "factored", Given "given", Reckoner "reckoner", LeadsTo "leadsto", Inner "inner",
    Trailing "trailing", Ending "ending", Organ "organ", OwnPlace "ownplace", OwnOrgan "ownorgan", Service "service", PlaceOf "placeof", Task "task",
    NoPlace "noplace",
    // Verbs and things
    Verb "verb", Thing "thing", Object "object", Act "act", Done "done", Work "work",
    Light "light", Became "became", Aim "aim", Offence "offence", Still "still",
    Predicate "predicate", Average "average", Adverb "adverb", Least "least",
    // Words behind a number
    NoTail "notail", Begins "begins", TailEnd "tailend", LeadOn "leadon",
    // Heads of names
    Measure "measure", Noun "noun", Count "count", Output "output", Annual "annual", Handed "handed", Tier "tier", Outer "outer", Empty "empty",
    Relational "relational", Absolute "absolute", PerHead "perhead", Timed "timed",
    Handled "handled", Case "case", BudgetPart "budgetpart", CaseKind "casekind", Medal "medal", Budget "budget",
    // Lists and what was said before
    Respective "respective", Joiner "joiner", Connector "connector", Joint "joint", Same "same",
    Former "former", Latter "latter", Parts "parts", Among "among", Balance "balance",
    // Clauses without numbers
    Cut "cut", Asserts "asserts", Reckons "reckons",
    // Investments and anniversaries
    Invest "invest", InvestDone "investdone", Planned "planned", Total "total", Settled "settled",
    Event "event",
    // Units
    Counter "counter", Doer "doer", PeopleUnit "peopleunit", CaseUnit "caseunit",
    // Times
    Opening "opening", Led "led", During "during", DateTail "datetail", Streak "streak",
    Over "over", End "end", Past "past", Will "will", WholeYear "wholeyear",
    SamePeriod "sameperiod", PlanLevel "planlevel", Reviewed "reviewed", OneYear "oneyear",
    PastYear "pastyear", SinceThen "sincethen", SpanTail "spantail", YearsGoOn "yearsgoon",
    TaskTime "tasktime", Stairs "stairs", DatedName "datedname",
}

/// A set of classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Set([u32; WORDS]);

/// Words of 32 bits in a set of classes: sets are kept with every word that is found.
const WORDS: usize = 5;

impl Set {
    pub const NONE: Self = Self([0; WORDS]);

    pub const fn of(classes: &[Cue]) -> Self {
        let (mut set, mut n) = ([0; WORDS], 0);
        while n < classes.len() {
            let class = classes[n] as usize;
            set[class / 32] |= 1 << (class % 32);
            n += 1;
        }
        Self(set)
    }

    /// The set of the class with a number.
    fn nth(class: usize) -> Self {
        Self(std::array::from_fn(|i| if i == class / 32 { 1 << (class % 32) } else { 0 }))
    }

    /// Whether the sets have a class in common.
    pub const fn meets(self, other: Self) -> bool {
        let ([a, b, c, d, e], [v, w, x, y, z]) = (self.0, other.0);
        a & v | b & w | c & x | d & y | e & z != 0
    }
}

impl Set {
    /// The names of its classes.
    #[cfg(any(test, feature = "explain"))]
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let has = move |n: usize| self.0[n / 32] >> (n % 32) & 1 == 1;
        NAMES.iter().enumerate().filter(move |(n, _)| has(*n)).map(|(_, name)| *name)
    }
}

impl BitOr for Set {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] | other.0[i]))
    }
}

impl From<Cue> for Set {
    fn from(cue: Cue) -> Self {
        Self::of(&[cue])
    }
}

/// The set of some classes: `set![Up, Down]`.
macro_rules! set {
    ($($class:ident),+ $(,)?) => {
        const { $crate::statistics::cue::Set::of(&[$($crate::statistics::cue::Cue::$class),+]) }
    };
}
pub(super) use set;

/// The words of all classes, each once.
pub(super) struct Cues {
    words: WordSet<Set>,
    /// Units stand in no clause by themselves: they are asked for what the numbers have.
    units: WordSet<Set>,
}

/// Classes of units.
const UNITS: Set = Set::of(&[Cue::Counter, Cue::Doer, Cue::PeopleUnit, Cue::CaseUnit]);

impl Cues {
    /// The words that ship with the crate, loaded once.
    pub fn get() -> &'static Self {
        static CUES: LazyLock<Cues> =
            LazyLock::new(|| Cues::load(embed!(include_bytes!("../lexicon/cues.tsv"))));
        &CUES
    }

    fn load(tsv: &'static str) -> Self {
        let set = |units: bool| {
            let mut words: BTreeMap<&str, Set> = BTreeMap::new();
            let all = lines(tsv).map(|(class, line)| (Set::nth(class), line));
            for (class, line) in all.filter(|(class, _)| class.meets(UNITS) == units) {
                for word in line.split(' ').filter(|word| !word.is_empty()) {
                    let classes = words.entry(word).or_default();
                    *classes = *classes | class;
                }
            }
            let words = words.into_iter().map(|(word, classes)| (word.to_owned(), classes));
            WordSet::forward(words.collect())
        };
        Self { words: set(false), units: set(true) }
    }

    /// Calls `found` with place, length and classes of every word in `text`: by where they begin,
    /// shorter ones first. Yields the [`Bits`] of the characters of `text`.
    #[inline]
    pub fn each(&self, text: &str, mut found: impl FnMut(usize, usize, Set)) -> Bits {
        self.words.within(text, |at, len, classes| found(at, len, *classes))
    }

    /// Whether a unit is of a class.
    pub fn is_unit(&self, unit: &str, class: Cue) -> bool {
        self.units.get(unit).is_some_and(|classes| classes.meets(class.into()))
    }
}

fn lines(tsv: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    tsv.lines().filter_map(|line| {
        let (name, words) = line.split_once('\t')?;
        Some((NAMES.iter().position(|n| *n == name)?, words))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = include_str!("../lexicon/cues.tsv");

    #[test]
    fn every_class_is_explained_and_has_words() {
        for (class, name) in CLASSES.iter().zip(NAMES) {
            let words: Vec<_> = lines(TABLE).filter(|l| l.0 == *class as usize).collect();
            assert!(!words.is_empty(), "{name} has no words");
            let explained = TABLE.lines().filter_map(|l| l.strip_prefix("# "));
            let mut heads = explained.filter_map(|l| Some(l.split_once(": ")?.0));
            assert!(heads.any(|head| head.split(", ").any(|n| n == *name)), "{name}");
        }
        assert!(NAMES.len() <= 32 * WORDS, "a class has no bit");
    }

    #[test]
    fn every_line_has_a_class() {
        for line in TABLE.lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
            let (name, words) = line.split_once('\t').unwrap();
            assert!(NAMES.contains(&name), "{name}");
            assert!(words.split(' ').all(|word| !word.is_empty() && word.len() <= 48), "{line}");
        }
    }

    /// Rules look for these characters before they ask for a word.
    #[test]
    fn words_hold_the_characters_that_rules_look_for_first() {
        let words = |class: Cue| {
            let lines = lines(TABLE).filter(move |line| line.0 == class as usize);
            lines.flat_map(|(_, words)| words.split(' '))
        };
        for (class, first) in [
            (Cue::Among, &['其'][..]),
            (Cue::Reviewed, &['过', '回']),
            (Cue::WholeYear, &['全', '年', '当', '到', '至']),
        ] {
            assert!(words(class).all(|word| word.starts_with(first)), "{class:?}");
        }
        assert!(words(Cue::SinceThen).all(|word| word.ends_with("以来") || word.ends_with("至今")));
    }

    #[test]
    fn a_word_is_found_with_all_its_classes() {
        let mut found = Vec::new();
        Cues::get().each("比净增加", |at, len, classes| found.push((at, len, classes)));
        let up: Vec<_> = found.iter().filter(|f| f.2.meets(Cue::Up.into())).collect();
        assert_eq!(
            up.iter().map(|f| (f.0, f.1)).collect::<Vec<_>>(),
            [(3, 6), (3, 9), (6, 3), (6, 6)]
        );
        assert!(up[0].2.meets(Cue::Net.into()));
        let cues = Cues::get();
        assert!(cues.is_unit("件", Cue::CaseUnit) && !cues.is_unit("公里", Cue::Counter));
    }
}
