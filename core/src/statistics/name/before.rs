//! Names from the words before a number alone.

use super::beneficiary;
use super::elided::restored;
use super::examples::without_examples;
use super::{member, shared_verb};
use crate::statistics::ask::Ask;
use crate::statistics::cue::Cue;
use crate::statistics::phrase::clean::clean;
use crate::statistics::phrase::trim::joiner;
use crate::statistics::phrase::verbs;
use crate::statistics::predicate::role::{Predicate, Role};
use crate::statistics::row::Name;
use crate::statistics::stretch::Stretch;

/// The name that the words before the number give, with what they leave out.
///
/// | text | indicator | rule |
/// |---|---|---|
/// | 全市常住人口`80万人` | 常住人口 | before |
/// | 全市发出意见4700条，被采纳`1200条` | 意见被采纳 | passive |
/// | 社会商品零售总额，比上年增长`5%` | 社会商品零售总额 | topic |
pub(super) fn before(ask: &mut Ask<'_, '_, '_>, p: &Predicate) -> Name {
    let (at, memory) = (ask.at, ask.memory);
    let joined = !at.first && joiner(ask.sheet, ask.sheet.trim(at.lead)).is_some();
    let text = own_words(ask, p, joined);
    if text.is_empty()
        || ask.sheet.is(text, Cue::Empty)
        || ask.sheet.ahead(text, ['为']).is_some_and(Stretch::is_empty)
    {
        // 年末达到1623亿元 goes on with the sentence before; a bare number does not.
        let named = memory.named(ask.sheet, &at);
        let topic = || match p.level {
            true => memory.topic(ask.sheet, at.q),
            false => memory.topic_of(ask.sheet, at.q, at.sentence),
        };
        return Name::plain(named.unwrap_or_else(topic)).by("topic");
    }
    let plain = p.role == Role::Plain;
    // 为80名新生发放助学金16万元
    if !at.first
        && !joined
        && plain
        && let Some(name) = beneficiary::between(ask, text)
    {
        return name;
    }
    // 发出意见4700条，被采纳1200条
    if ask.sheet.opens(text, ['被']) {
        let thing = memory.thing(ask.sheet);
        if !thing.is_empty() {
            return Name::plain(ask.sheet.join([thing.into(), text.into()])).by("passive");
        }
    }
    let object = ask.sheet.ends(text, Cue::Object);
    let is_verb = |text| object == Some(text) || verbs::in_front(ask.sheet, text) == text;
    // 直接纠正12件
    let manner = ask.sheet.starts(text, Cue::Adverb).map(|manner| text.after(manner));
    let bare_verb = is_verb(text) || manner.is_some_and(|verb| !verb.is_empty() && is_verb(verb));
    let verb = verbs::shared(ask.sheet, text);
    if plain
        && !at.first
        && let Some(name) = member::grade(ask, text)
    {
        return name;
    }
    let shared = match () {
        () if bare_verb && object.is_some() && joined => {
            shared_verb::parallel(ask, text).or_else(|| shared_verb::object_before(ask, text))
        }
        () if bare_verb && object.is_some() => shared_verb::object_before(ask, text),
        () if verb.is_empty() && plain && !bare_verb => shared_verb::shared(ask, text, joined),
        () if plain => shared_verb::case_before(ask, text),
        () => None,
    };
    let carried = match shared {
        None if joined && plain => shared_verb::outer(ask, text)
            .or_else(|| shared_verb::owner(ask, text))
            .or_else(|| member::doer(ask, text)),
        shared => shared,
    };
    carried.unwrap_or_else(|| {
        let whole = restored(ask, text, false);
        let rule = if whole == text { "before" } else { "elided" };
        Name::read(ask.sheet, whole).by(rule)
    })
}

/// The words before the number, cleaned.
fn own_words(ask: &mut Ask<'_, '_, '_>, p: &Predicate, joined: bool) -> Stretch {
    let mut s = p.subject;
    // 公园3个和广场5个, but 公园3个、和平广场5个
    if joined
        && s.start == ask.at.lead.start
        && let Some(word) = joiner(ask.sheet, s)
    {
        s = s.after(word);
    }
    let s = clean(ask.sheet, s);
    let text = ask.sheet.render(s);
    let text = without_examples(ask, text);
    // 通过其中28件
    let text = ask.sheet.ends(text, Cue::Among).map_or(text, |among| text.before(among));
    // 较2025年底新增8个
    let than = ask.sheet.behind(text, ['较', '比']);
    than.filter(|&verb| verbs::acts(ask.sheet, verb)).unwrap_or(text)
}
