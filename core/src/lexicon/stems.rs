//! What stands around the name of a topic and says nothing of what is counted.

use std::sync::LazyLock;

use super::{WordSet, embed};

/// The words of `stems.tsv`, by class.
struct Stems {
    lead: WordSet<()>,
    tail: WordSet<()>,
    than: WordSet<()>,
    turn: WordSet<()>,
    /// Verbs, and whether they bring about what they have as their object.
    verb: WordSet<bool>,
    grade: WordSet<()>,
}

static STEMS: LazyLock<Stems> = LazyLock::new(|| {
    let table = embed!(include_bytes!("stems.tsv"));
    let of = |class: &'static str| {
        let lines = table.lines().filter_map(|line| line.split_once('\t'));
        let lines = lines.filter(move |(name, _)| *name == class);
        lines.flat_map(|(_, words)| words.split_whitespace().map(str::to_owned))
    };
    let plain = |class| of(class).map(|word| (word, ())).collect::<Vec<_>>();
    let verbs = |class, makes| of(class).map(move |word| (word, makes));
    Stems {
        lead: WordSet::forward(plain("lead")),
        tail: WordSet::backward(plain("tail")),
        than: WordSet::forward(plain("than")),
        turn: WordSet::backward(plain("turn")),
        verb: WordSet::forward(verbs("make", true).chain(verbs("mend", false)).collect()),
        grade: WordSet::forward(plain("grade")),
    }
});

/// What is left of a name without the words in front of it; `None` where there are none, or
/// nothing else.
pub(crate) fn unled<'n>(name: &'n str) -> Option<&'n str> {
    let shorter = |name: &&'n str| {
        let (len, ()) = STEMS.lead.longest(name)?;
        (len < name.len()).then(|| &name[len..])
    };
    std::iter::successors(shorter(&name), shorter).last()
}

/// What is left of a name without the last word behind it.
pub(crate) fn untailed(name: &str) -> Option<&str> {
    let (len, ()) = STEMS.tail.longest(name)?;
    (len < name.len()).then(|| &name[..name.len() - len])
}

/// A name as far as it is compared with something: 农村居民收入`增速快于`城镇居民.
pub(crate) fn compared(name: &str) -> Option<&str> {
    let mut first = None;
    STEMS.than.within(name, |at, _, ()| {
        first.get_or_insert(at);
    });
    first.filter(|&at| at > 0).map(|at| &name[..at])
}

/// A name with the verb that stands behind its object in front: 代表建议`办结` → 办结代表建议.
pub(crate) fn turned(name: &str) -> Option<String> {
    let (len, ()) = STEMS.turn.longest(name)?;
    let (object, verb) = name.split_at(name.len() - len);
    (!object.is_empty()).then(|| format!("{verb}{object}"))
}

/// What is left of the words before a name behind the verbs and the grade, and whether one of the
/// verbs brings about what is named.
///
/// ```text
/// 新增              true, ""
/// 新建和改造提升     true, ""
/// 培育省级和国家级   true, ""
/// 水电和            false, "水电和"
/// ```
pub(super) fn left(before: &str) -> (bool, &str) {
    let mut makes = false;
    let left = chain(before, &STEMS.verb, |&verb| makes |= verb);
    (makes, chain(left, &STEMS.grade, |()| ()))
}

/// What follows words of a set, and words of it joined to them.
fn chain<'n, T: Clone>(text: &'n str, set: &WordSet<T>, mut met: impl FnMut(&T)) -> &'n str {
    let mut left = text;
    let mut begun = false;
    loop {
        let next =
            if begun { left.strip_prefix(['和', '、', '及', '与', '或']) } else { None };
        let found = set
            .longest(left)
            .map(|found| (left, found))
            .or_else(|| next.and_then(|next| set.longest(next).map(|found| (next, found))));
        let Some((from, (len, value))) = found else { return left };
        met(value);
        left = &from[len..];
        begun = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_around_a_name() {
        assert_eq!(unled("全市今年粮食产量"), Some("粮食产量"));
        assert_eq!(unled("全市"), None);
        assert_eq!(untailed("绿色工厂总数增速"), Some("绿色工厂总数"));
        assert_eq!(untailed("粮食产量"), None);
        assert_eq!(compared("农村居民收入增速快于城镇居民"), Some("农村居民收入"));
        assert_eq!(turned("代表建议办结").as_deref(), Some("办结代表建议"));
        assert_eq!(turned("办结"), None);
    }

    #[test]
    fn verbs_and_grades_before_a_name() {
        for (before, expected) in [
            ("新增", (true, "")),
            ("新建和改造提升", (true, "")),
            ("改造提升", (false, "")),
            ("培育省级和国家级", (true, "")),
            ("国家级和省级", (false, "")),
            ("水电和", (false, "水电和")),
            ("新增水电和", (true, "水电和")),
            ("", (false, "")),
        ] {
            assert_eq!(left(before), expected, "{before}");
        }
    }
}
