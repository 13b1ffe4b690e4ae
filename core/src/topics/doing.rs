//! Whether a name tells what was done in a time, or what is there at a time.
//!
//! Three places of a name tell it, the first of them that does: the verb it begins with, a predicate
//! behind its subject, the noun it ends in. A noun of things tells it of their count alone: what a
//! power station has in kilowatts, or a school in people, is no stock of stations or schools.

use std::sync::LazyLock;

use crate::lexicon::{Dimension, WordSet, embed};
use crate::report::{Measure, Statistic};

/// The words of `lexicon/measures.tsv`.
struct Words {
    /// Verbs, and words that look like one and tell nothing.
    begin: WordSet<Option<Measure>>,
    end: WordSet<Noun>,
    inside: WordSet<Measure>,
    /// Stand before the verb that a name begins with.
    adverb: WordSet<()>,
    /// Stand before the verb behind a subject.
    mark: WordSet<()>,
}

/// What a noun says of its number.
#[derive(Debug, Clone, Copy)]
enum Noun {
    Of(Measure),
    /// A stock of things, where they are counted.
    Things,
    /// A stock of people, where they are counted.
    People,
    /// A stock of land, where it is measured.
    Land,
    Nothing,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let (mut begin, mut end) = (Vec::new(), Vec::new());
    let (mut inside, mut adverb, mut mark) = (Vec::new(), Vec::new(), Vec::new());
    for row in embed!(include_bytes!("../lexicon/measures.tsv")).lines() {
        let (class, words) = row.split_once('\t').unwrap_or((row, ""));
        let (name, side) = class.split_once(' ').unwrap_or((class, ""));
        let measure = Measure::ALL.iter().find(|measure| measure.name() == name).copied();
        let words = words.split_whitespace().map(str::to_owned);
        match (side, measure) {
            ("adverb", _) => adverb.extend(words.map(|word| (word, ()))),
            ("mark", _) => mark.extend(words.map(|word| (word, ()))),
            ("begin", told) => begin.extend(words.map(|word| (word, told))),
            ("inside", Some(told)) => inside.extend(words.map(|word| (word, told))),
            ("thing", _) => end.extend(words.map(|word| (word, Noun::Things))),
            ("land", _) => end.extend(words.map(|word| (word, Noun::Land))),
            ("people", _) => end.extend(words.map(|word| (word, Noun::People))),
            (_, told) => {
                let noun = told.map_or(Noun::Nothing, Noun::Of);
                end.extend(words.map(|word| (word, noun)));
            }
        }
    }
    Words {
        begin: WordSet::forward(begin),
        end: WordSet::backward(end),
        inside: WordSet::forward(inside),
        adverb: WordSet::forward(adverb),
        mark: WordSet::forward(mark),
    }
});

/// What the end of a name tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    As(Measure),
    /// The noun is known, and the number may be of either kind.
    Open,
    Nothing,
}

/// What the noun tells that a name ends in, of a number in a unit.
///
/// ```text
/// 公共图书馆, in 座      stock
/// 火力电站, in 万千瓦     open    what one of them has
/// 个体工商户总数         stock
/// ```
pub(super) fn closes(name: &str, unit: &str, dimension: Option<Dimension>) -> Told {
    let counted = dimension.is_none_or(is_count);
    // 户 counts households, and enterprises.
    let people = dimension == Some(Dimension::People) && unit != "户";
    // 个体工商户总数: that of what is counted.
    let count = ["总数", "数量", "总量"].iter().find_map(|count| name.strip_suffix(count));
    let found = WORDS.end.longest(name).or_else(|| WORDS.end.longest(count?));
    match found {
        Some((_, Noun::Of(measure))) => Told::As(*measure),
        Some((_, Noun::Things)) if counted && !people => Told::As(Measure::Stock),
        Some((_, Noun::People)) if counted => Told::As(Measure::Stock),
        Some((_, Noun::Land)) if dimension == Some(Dimension::Area) => Told::As(Measure::Stock),
        Some(_) => Told::Open,
        None => Told::Nothing,
    }
}

/// Whether a unit counts.
fn is_count(unit: Dimension) -> bool {
    use Dimension::{Document, Event, Noun, People, Place, Thing};
    matches!(unit, People | Event | Document | Thing | Place | Noun)
}

/// What the predicate of a name tells.
///
/// ```text
/// 新建粮库                flow    the verb at its beginning
/// 年均输转劳动力             flow    behind its adverbs
/// 现有粮库                stock   a verb of state
/// 镇被命名为卫生镇            flow    behind its subject
/// 财政部门还将增加贷款          flow    behind its subject and a mark of tense or voice
/// ```
pub(super) fn predicate(name: &str) -> Option<Measure> {
    let mut verb = name;
    loop {
        if let Some((_, &told)) = WORDS.begin.longest(verb) {
            return told.or_else(|| behind(name));
        }
        match WORDS.adverb.longest(verb) {
            Some((adverb, ())) => verb = &verb[adverb..],
            None => return behind(name),
        }
    }
}

/// What the predicate behind the subject tells.
fn behind(name: &str) -> Option<Measure> {
    let mut found = None;
    WORDS.inside.within(name, |at, _, &measure| found = found.or((at > 0).then_some(measure)));
    WORDS.mark.within(name, |at, len, ()| {
        let verb = name.get(at + len..).and_then(|verb| WORDS.begin.longest(verb));
        found = found.or(verb.and_then(|(_, &measure)| measure).filter(|_| at > 0));
    });
    found
}

/// Tells of one number after the other what was done, where its verb stands with another.
#[derive(Debug)]
pub(super) struct Verbs<'r> {
    /// The number before, whose verb goes on over a list.
    last: Option<Statistic<'r>>,
    source: &'r str,
}

impl<'r> Verbs<'r> {
    /// Of a report read from `source`.
    pub fn new(source: &'r str) -> Self {
        Self { last: None, source }
    }

    /// The measure of a number whose own name tells `own`; of its whole, where that is known.
    ///
    /// ```text
    /// 高质量建好12个产业平台          flow   the verb before the number, that is no part of the name
    /// 新建水厂3座、泵站5座            泵站: flow   the verb of the list
    /// 新建水厂3座，泵站达到5座          泵站: stock  it has a verb of its own
    /// 新建水厂3座，泵站5座            泵站: none   where the name has no verb from the list: of it, or all there are
    /// 新增的生产能力有：发电装机80万千瓦     发电装机: flow   what opens the list
    /// 改造水库20座，其中小型水库15座     小型水库: flow   what its whole is
    /// ```
    pub fn measure(
        &mut self,
        statistic: Statistic<'r>,
        own: Option<Measure>,
        whole: Option<Measure>,
    ) -> Option<Measure> {
        let name = statistic.indicator().unwrap_or_default();
        let kind = |measure: &Measure| matches!(measure, Measure::Flow | Measure::Stock);
        let last = self.last.take();
        if own.is_some_and(|own| !kind(&own)) {
            return own;
        }
        if let Some(told) = predicate(name) {
            self.last = Some(statistic).filter(|_| told == Measure::Flow);
            return own;
        }
        if let Some(told) = whole.filter(kind) {
            return Some(told);
        }
        if own != Some(Measure::Stock) {
            return own;
        }
        let mark = last.and_then(|last| self.mark(last, statistic));
        if mark == Some('，') && last.is_some_and(|last| last.unit() == statistic.unit()) {
            return None;
        }
        if matches!(mark, Some('、' | '和')) || self.is_done(statistic) || self.is_headed(statistic)
        {
            self.last = Some(statistic);
            return Some(Measure::Flow);
        }
        own
    }

    /// The mark between two numbers of one sentence, where it and the name are all that stands there.
    fn mark(&self, last: Statistic<'_>, statistic: Statistic<'_>) -> Option<char> {
        let between = self.source.get(last.span().end..statistic.span().start)?;
        let mark = between.chars().next()?;
        let name = &between[mark.len_utf8()..];
        let same = last.sentence() == statistic.sentence() && Some(name) == statistic.indicator();
        same.then_some(mark)
    }

    /// Whether what a colon opens tells that all behind it was done: 新增的生产能力有：….
    fn is_headed(&self, statistic: Statistic<'_>) -> bool {
        const LONGEST: usize = 20;
        let name = statistic.indicator().unwrap_or_default();
        let before = self.source.get(statistic.sentence().start..statistic.span().start);
        // 公路里程达到86公里: it has a verb of its own.
        let Some(before) = before.and_then(|before| before.strip_suffix(name)) else {
            return false;
        };
        let Some((head, _)) = before.rsplit_once('：') else { return false };
        let head = head.rsplit(['，', '。', '；', '：']).next().unwrap_or_default();
        let all = head.ends_with(['有', '为', '括', '是']) && head.chars().count() <= LONGEST;
        all && (predicate(head) == Some(Measure::Flow) || head.contains("招生"))
    }

    /// Whether a verb of doing stands right before a number whose name stands behind it.
    fn is_done(&self, statistic: Statistic<'_>) -> bool {
        const VERB: std::ops::RangeInclusive<usize> = 2..=4;
        let before = self.source.get(..statistic.span().start).unwrap_or_default();
        let mut starts = before.char_indices().rev().map(|(at, _)| &before[at..]);
        let starts = starts.by_ref().take(*VERB.end()).skip(VERB.start() - 1);
        starts.filter_map(|verb| WORDS.begin.get(verb)).any(|told| *told == Some(Measure::Flow))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_one_of_a_side() {
        for row in embed!(include_bytes!("../lexicon/measures.tsv")).lines() {
            let (class, words) = row.split_once('\t').unwrap();
            let (name, side) = class.split_once(' ').unwrap();
            let known = Measure::ALL.iter().any(|measure| measure.name() == name);
            assert!(known || name == "none" && !matches!(side, "inside" | "thing"), "{class}");
            let sides = ["adverb", "begin", "end", "inside", "land", "mark", "people", "thing"];
            assert!(sides.contains(&side) && !words.is_empty(), "{class}");
        }
    }
}
