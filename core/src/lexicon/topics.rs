//! What statistics count and measure: the table of topics, and the way from a name to one.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use serde::{Deserialize, Serialize};

use super::{AnyOf, Dimension, WordSet, embed, stems};
use crate::Error;
use crate::report::Kind;

/// What a statistic counts or measures, under an id that is the same in every report.
///
/// ```
/// let topics = baogao::Lexicon::standard().topics();
/// let gdp = topics.iter().find(|topic| &*topic.id == "economy.gdp").unwrap();
/// assert_eq!(&*gdp.zh, "国内(地区)生产总值");
/// assert_eq!(&*gdp.en, "Gross domestic (regional) product");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Topic {
    /// From the field to the quantity: `fiscal.revenue.general`.
    pub id: Box<str>,
    /// The Chinese term: that of the statistics office, where it has one. Label and boundary of the
    /// topics of the crate need the feature `labels`.
    pub zh: Box<str>,
    /// English label.
    pub en: Box<str>,
    /// What a level of it is stated in: `money`, `person`, `percent` …
    pub dimensions: Vec<Box<str>>,
    /// Where it ends: what it is not, from or until when.
    pub note: Box<str>,
    /// Dimensions as bits.
    #[serde(skip)]
    fits: u32,
    /// As the table has them.
    #[serde(skip)]
    names: Vec<Box<str>>,
    /// Words that exclude it where they stand beside the name.
    #[serde(skip)]
    not: Vec<Box<str>>,
    /// Kinds of report in which the names marked so hold.
    #[serde(skip)]
    kinds: Vec<Kind>,
}

/// The names of dimensions, in the order of their bits, and the units that a level may have.
const DIMENSIONS: [(&str, &[Dimension]); 19] = {
    use Dimension as D;
    [
        ("money", &[D::Money]),
        ("percent", &[D::Percent, D::Point]),
        ("person", &[D::People, D::Thing, D::Noun, D::Event]),
        ("case", &[D::Event, D::Document, D::Thing]),
        ("count", &[D::Event, D::Document, D::Thing, D::Place, D::People, D::Noun, D::Hours]),
        ("area", &[D::Area]),
        ("length", &[D::Length]),
        ("mass", &[D::Mass]),
        ("volume", &[D::Volume]),
        // Angle: 亿度 are units of power.
        ("energy", &[D::Energy, D::Mass, D::Angle]),
        ("power", &[D::Energy]),
        ("vehicle", &[D::Thing]),
        ("traffic", &[D::Freight]),
        ("computing", &[D::Data]),
        ("concentration", &[D::Concentration, D::Mass]),
        ("temperature", &[D::Temperature, D::Angle]),
        ("duration", &[D::Duration, D::Hours, D::Age, D::Anniversary]),
        ("index", &[D::Event, D::Percent]),
        ("ratio", &[D::Percent]),
    ]
};

/// Bits of the dimensions whose levels may stand without a unit.
const BARE: u32 = 1 << 2 | 1 << 4 | 1 << 17 | 1 << 18;

/// A name of a topic.
#[derive(Debug, Clone)]
struct Name {
    topic: usize,
    hold: Hold,
    form: Form,
    /// Of a name with gaps, the pieces between them.
    pieces: Option<Arc<[Box<str>]>>,
}

/// What may stand in front of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Other words too, where the name is long enough.
    Any,
    /// Nothing.
    Whole,
    /// Verbs that bring about what it names, and the grade of that.
    Made,
}

impl Form {
    /// What the next character of a name in the table says, and the rest.
    fn of(written: &str) -> (Self, &str) {
        match written.as_bytes() {
            [b'=', ..] => (Self::Whole, &written[1..]),
            [b'+', ..] => (Self::Made, &written[1..]),
            _ => (Self::Any, written),
        }
    }
}

/// When a name holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Hold {
    /// Where the report has no other name of the topic.
    Last,
    Always,
    /// In the kinds of the topic.
    Kinds,
}

impl Hold {
    /// What the first character of a name in the table says, and the rest.
    fn of(written: &str) -> (Self, &str) {
        match written.as_bytes() {
            [b'~', ..] => (Self::Kinds, &written[1..]),
            [b'?', ..] => (Self::Last, &written[1..]),
            _ => (Self::Always, written),
        }
    }
}

/// The topics, and their names.
#[derive(Debug, Clone)]
pub(crate) struct Topics {
    list: Vec<Topic>,
    /// By the name, or the last piece of one with gaps.
    ends: WordSet<Vec<Name>>,
    /// Names with gaps by the first piece, where that is longer than the last.
    heads: WordSet<Vec<Name>>,
    /// Those that begin and end with a gap, by the longest piece between.
    inside: WordSet<Vec<Name>>,
    /// Topics of two in one number, by these two.
    joint: BTreeMap<(usize, usize), usize>,
}

/// A topic that a name leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub topic: usize,
    /// It holds only where the report has no other name of the topic.
    pub last: bool,
}

/// Characters before a name that belongs to a longer one.
const BEFORE: usize = 14;
/// The fewest characters of a name that a longer one may end with.
const SHORTEST: usize = 4;
/// Words that make another quantity of the name behind them.
static OTHER: AnyOf = AnyOf::new(&["人均", "每", "占", "单位", "率", "比重", "和", "、", "与"]);

impl Topics {
    /// The topics that ship with the crate, read once.
    pub fn standard() -> &'static Arc<Self> {
        static STANDARD: LazyLock<Arc<Topics>> = LazyLock::new(|| {
            #[cfg(feature = "labels")]
            let rows = rows(embed!(include_bytes!("topics.tsv")));
            #[cfg(not(feature = "labels"))]
            let rows = rows(embed!(include_bytes!("topics.tsv"), [1, 2, 7]));
            let list =
                rows.unwrap_or_else(|_| unreachable!("a test checks the tables of the crate"));
            Arc::new(Topics::of(list))
        });
        &STANDARD
    }

    pub fn list(&self) -> &[Topic] {
        &self.list
    }

    /// The same with more topics; one whose id is there already is replaced.
    pub fn with(&self, text: &str) -> Result<Self, Error> {
        let mut list = self.list.clone();
        for topic in rows(text)? {
            match list.iter_mut().find(|known| known.id == topic.id) {
                Some(known) => *known = topic,
                None => list.push(topic),
            }
        }
        Ok(Self::of(list))
    }

    fn of(list: Vec<Topic>) -> Self {
        let (mut ends, mut heads, mut inside) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let ids: BTreeMap<&str, usize> = list.iter().map(|topic| &*topic.id).zip(0..).collect();
        let mut joint = BTreeMap::new();
        for (at, topic) in list.iter().enumerate() {
            for written in &topic.names {
                if let Some((a, b)) = written.strip_prefix('&').and_then(|ids| ids.split_once('&'))
                {
                    if let (Some(&a), Some(&b)) = (ids.get(a), ids.get(b)) {
                        joint.extend([((a, b), at), ((b, a), at)]);
                    }
                    continue;
                }
                let (hold, written) = Hold::of(written);
                let (form, written) = Form::of(written);
                let pieces: Arc<[Box<str>]> = written.split('*').map(Into::into).collect();
                let gaps = pieces.len() > 1;
                let (first, last) = (&*pieces[0], &*pieces[pieces.len() - 1]);
                let longest = pieces.iter().max_by_key(|piece| piece.len());
                let (set, piece) = match longest {
                    Some(longest) if first.is_empty() && last.is_empty() => {
                        (&mut inside, &**longest)
                    }
                    _ if first.len() > last.len() => (&mut heads, first),
                    _ => (&mut ends, last),
                };
                let known: &mut Vec<Name> = set.entry(piece.to_owned()).or_default();
                known.push(Name { topic: at, hold, form, pieces: gaps.then(|| pieces.clone()) });
            }
        }
        Self {
            joint,
            list,
            ends: WordSet::backward(ends.into_iter().collect()),
            heads: WordSet::forward(heads.into_iter().collect()),
            inside: WordSet::forward(inside.into_iter().collect()),
        }
    }

    /// The topic of a name, in a report of a kind. `fits`: whether the number can be one of it.
    ///
    /// A name that holds in the kind goes before one that always does; the whole name before one
    /// with gaps, this before one behind verbs, and this before the longest that the name ends with.
    pub fn find(
        &self,
        name: &str,
        kind: Kind,
        fits: impl Fn(&Topic) -> bool,
    ) -> Option<(Rank, Found)> {
        let mut best: Option<(Rank, Found)> = None;
        let mut offer = |name: &Name, rank: Rank, beside: &str| {
            let topic = &self.list[name.topic];
            let here = name.hold != Hold::Kinds || topic.kinds.contains(&kind);
            if here
                && best.is_none_or(|(known, _)| rank > known)
                && !topic.not.iter().any(|word| beside.contains(&**word))
                && fits(topic)
            {
                best = Some((rank, Found { topic: name.topic, last: name.hold == Hold::Last }));
            }
        };
        self.ends.each(name, |len, names| {
            let before = &name[..name.len() - len];
            for known in names {
                match (&known.pieces, known.form) {
                    (Some(pieces), _) => {
                        if let Some(beside) = gaps(name, pieces) {
                            offer(known, Rank::Gaps(known.hold, said(pieces)), &beside);
                        }
                    }
                    (None, Form::Made) => {
                        if is_made(before) {
                            offer(known, Rank::Made(len, known.hold), before);
                        }
                    }
                    (None, _) if before.is_empty() => offer(known, Rank::Whole(known.hold), ""),
                    (None, Form::Any) if ends_longer(before, &name[before.len()..]) => {
                        offer(known, Rank::End(len, known.hold), before);
                    }
                    (None, _) => {}
                }
            }
        });
        let mut with_gaps = |names: &Vec<Name>| {
            for known in names {
                let Some(pieces) = known.pieces.as_deref() else { continue };
                if let Some(beside) = gaps(name, pieces) {
                    offer(known, Rank::Gaps(known.hold, said(pieces)), &beside);
                }
            }
        };
        self.heads.each(name, |_, names| with_gaps(names));
        self.inside.within(name, |_, _, names| with_gaps(names));
        best
    }

    /// The topic of two in one number.
    pub fn joint(&self, a: usize, b: usize) -> Option<usize> {
        self.joint.get(&(a, b)).copied()
    }
}

impl Rank {
    /// Whether the name is all of it.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Whole(_))
    }

    /// Whether the table says all of the name, but for verbs before it and words in its gaps.
    pub fn is_near(self) -> bool {
        !matches!(self, Self::End(..))
    }
}

/// How well a name fits, the best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    /// Bytes at the end of a longer name.
    End(usize, Hold),
    /// Bytes of a name behind verbs that bring it about.
    Made(usize, Hold),
    /// Bytes of the pieces.
    Gaps(Hold, usize),
    Whole(Hold),
}

/// Whether a name may be meant by a longer one that ends with it.
fn ends_longer(before: &str, name: &str) -> bool {
    let left = stems::left(before).1;
    name.chars().nth(SHORTEST - 1).is_some()
        && left.chars().nth(BEFORE).is_none()
        && !OTHER.is_in(left)
}

/// Whether what stands before a name is verbs that bring about what it names, and its grade.
fn is_made(before: &str) -> bool {
    stems::left(before) == (true, "")
}

/// Bytes of a name with gaps.
fn said(pieces: &[Box<str>]) -> usize {
    pieces.iter().map(|piece| piece.len()).sum()
}

/// What stands in the gaps between pieces, where a name consists of both.
fn gaps(name: &str, pieces: &[Box<str>]) -> Option<String> {
    let (first, rest) = pieces.split_first()?;
    let (last, middle) = rest.split_last()?;
    let mut inner = name.strip_prefix(&**first)?.strip_suffix(&**last)?;
    let mut beside = String::new();
    for piece in middle {
        let (gap, behind) = inner.split_once(&**piece)?;
        beside.push_str(gap);
        inner = behind;
    }
    beside.push_str(inner);
    Some(beside)
}

impl Topic {
    /// Whether a level of it may be stated in a unit; `None` for a number without one.
    pub(crate) fn takes(&self, unit: Option<Dimension>) -> bool {
        let units = |bit: usize, unit| DIMENSIONS[bit].1.contains(&unit);
        match unit {
            None => self.fits & BARE != 0,
            Some(unit) => (0..DIMENSIONS.len()).any(|n| self.fits >> n & 1 == 1 && units(n, unit)),
        }
    }
}

/// The lines of a table.
fn rows(text: &str) -> Result<Vec<Topic>, Error> {
    let lines = text.lines().map(str::trim_end).enumerate();
    let said = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    said.map(|(n, line)| row(n + 1, line)).collect()
}

/// A line of a table.
fn row(line: usize, text: &str) -> Result<Topic, Error> {
    let bad = |reason: String| Error::Lexicon { line, reason };
    let mut columns = text.split('\t').map(str::trim);
    let mut column = || columns.next().unwrap_or_default();
    let (id, zh, en, dimensions, names) = (column(), column(), column(), column(), column());
    let (not, kinds, note) = (column(), column(), column());
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_');
    if id.is_empty() || !id.chars().all(plain) {
        return Err(bad(format!("\"{id}\" is no id: lower-case words joined by dots")));
    }
    if names.is_empty() {
        return Err(bad("no names in the fifth column".into()));
    }
    let mut fits = 0;
    for name in dimensions.split_whitespace() {
        let bit = DIMENSIONS.iter().position(|(known, _)| *known == name);
        fits |= 1 << bit.ok_or_else(|| bad(format!("no dimension is called \"{name}\"")))?;
    }
    let bound = |name: &str| name.starts_with('~');
    let kind = |name: &str| {
        let known = Kind::ALL.iter().find(|kind| kind.name() == name);
        known.copied().ok_or_else(|| bad(format!("no kind is called \"{name}\"")))
    };
    if kinds.is_empty() && names.split_whitespace().any(bound) {
        return Err(bad("names with ~, and no kinds in the seventh column".into()));
    }
    let words = |text: &str| text.split_whitespace().map(Into::into).collect();
    Ok(Topic {
        id: id.into(),
        zh: zh.into(),
        en: en.into(),
        dimensions: words(dimensions),
        note: note.into(),
        fits,
        not: words(not),
        kinds: kinds.split_whitespace().map(kind).collect::<Result<_, _>>()?,
        names: words(names),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The id of a name in a table of lanterns.
    fn id(name: &str, kind: Kind) -> Option<String> {
        let table = "lantern\t花灯\tLanterns\tcount\t=花灯 *花灯节*\n\
                     lantern.new\t新花灯\tNew lanterns\tcount\t+花灯\n\
                     lantern.maker\t花灯匠人\tMakers\tperson\t花灯匠人 ~匠人\t外地\tgovernment\n\
                     lantern.both\t花灯和匠人\tBoth\tcount\t&lantern&lantern.maker\n";
        let topics = Topics::of(rows(table).unwrap());
        let found = topics.find(name, kind, |_| true);
        found.map(|(_, found)| topics.list()[found.topic].id.to_string())
    }

    #[test]
    fn marks_of_names() {
        for (name, expected) in [
            ("花灯", Some("lantern")),
            ("全县花灯", None),
            ("新建和认定省级花灯", Some("lantern.new")),
            ("新建水车和花灯", None),
            ("举办花灯节活动", Some("lantern")),
            ("古镇花灯匠人", Some("lantern.maker")),
            ("外地花灯匠人", None),
            ("匠人", Some("lantern.maker")),
        ] {
            assert_eq!(id(name, Kind::Government).as_deref(), expected, "{name}");
        }
        assert_eq!(id("匠人", Kind::Court), None);
    }

    #[test]
    fn names_of_kinds_need_kinds() {
        let error = rows("lantern\t花灯\tLanterns\tcount\t~花灯\n").unwrap_err();
        let said = "lexicon entry on line 1: names with ~, and no kinds in the seventh column";
        assert_eq!(error.to_string(), said);
    }

    #[test]
    fn joint_topics_are_of_topics() {
        let standard = Topics::standard();
        let written = standard.list().iter().flat_map(|topic| &topic.names);
        let joint = written.filter(|name| name.starts_with('&')).count();
        assert_eq!(standard.joint.len(), 2 * joint);
    }
}
