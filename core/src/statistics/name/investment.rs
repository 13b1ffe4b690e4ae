//! What money is invested in: it stands behind the number, in the next clause or in the sentence before.

use crate::statistics::ask::Ask;
use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::clean::clean;
use crate::statistics::phrase::head::head;
use crate::statistics::phrase::tail::tail;
use crate::statistics::phrase::topic::topic;
use crate::statistics::phrase::verbs;
use crate::statistics::row::Name;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Characters of a name before a number that is part of it.
const INSIDE: usize = 8;

/// Whether the words before a number are only 投资, 总投资 ….
pub(super) fn is_investment(sheet: &Sheet<'_, '_>, subject: Stretch) -> bool {
    if sheet.ends(subject, Cue::Invest).is_none() {
        return false;
    }
    let drop = |s: Stretch, class| sheet.starts(s, class).map_or(s, |word| s.after(word));
    let word = drop(drop(subject, Cue::Total), Cue::Planned);
    sheet.is(word, Cue::Invest)
}

/// 投资900万元的工程, 投资800万元，对堤防进行加固: the investment of the thing named behind.
///
/// | text | indicator | rule |
/// |---|---|---|
/// | 全市总投资`900万元`的污水处理厂开工 | 污水处理厂总投资 | investment |
/// | 全市投资`800万元`，对青河堤防进行加固 | 青河堤防加固投资 | investment |
/// | 全市投资`800万元`，对老城管网进行全面改造 | 老城管网改造投资 | investment |
/// | 全市投资`800万元`，完成5个村的饮水工程 | 饮水工程投资 | investment |
/// | 老城改造成效明显。全年完成投资`3亿元` | 老城改造完成投资 | investment |
pub(super) fn investment(
    ask: &mut Ask<'_, '_, '_>,
    subject: Stretch,
    behind: Stretch,
    tail: Option<Stretch>,
) -> Name {
    let thing = invested(ask, behind).or(tail);
    // 全年完成投资3亿元 looks back, 投资3亿元，新建校舍 looks ahead.
    if thing.is_none()
        && let Some(done) = ask.sheet.ends(ask.at.lead, Cue::InvestDone)
    {
        let theme = theme(ask);
        return Name::plain(ask.sheet.join([theme.into(), done.into()])).by("investment");
    }
    let thing = thing.or_else(|| done_next(ask));
    let mut name = match thing.and_then(|thing| treated(ask.sheet, thing)) {
        Some((thing, action)) => ask.sheet.join([thing.into(), action.into()]),
        None => thing.map_or_else(Stretch::default, |thing| thing_in(ask.sheet, thing)),
    };
    if ask.sheet.count(name) < 2 {
        name = ask.memory.thing(ask.sheet);
    }
    let mut word = subject;
    for class in [Cue::Complete, Cue::Planned, Cue::Total] {
        while let Some(front) = ask.sheet.starts(word, class) {
            word = word.after(front);
        }
    }
    Name::plain(ask.sheet.join([name.into(), word.into()])).by("investment")
}

/// 对堤防进行加固: the thing, and what is done to it.
fn treated(sheet: &Sheet<'_, '_>, words: Stretch) -> Option<(Stretch, Stretch)> {
    const LONGEST: usize = 6;
    let s = head(sheet, words);
    let s = sheet.behind(s, ['对'])?;
    let does = sheet.first(s, Cue::Still).filter(|&does| sheet.opens(does, ['进']))?;
    let action = head(sheet, s.after(does));
    let action = sheet.trim(action);
    let named = sheet.ends(action, set![Action, Verb]).is_some()
        && (2..=LONGEST).contains(&sheet.count(action))
        && sheet.count(s.before(does)) >= 2;
    named.then_some((s.before(does), action))
}

/// The thing in the words that say what the money does: 对`堤防`进行加固.
fn thing_in(sheet: &Sheet<'_, '_>, words: Stretch) -> Stretch {
    // 5个村的饮水工程: the words behind a number begin with what it counts.
    let words =
        sheet.behind(words, ['村']).and_then(|of| sheet.behind(of, ['的'])).unwrap_or(words);
    let s = sheet.trim_start(clean(sheet, words), ['对']);
    let s = sheet.trim_start(s.after(verbs::in_front(sheet, s)), ['了']);
    let named = s.after(sheet.head_chars(s, 3));
    let s = sheet.first(named, Cue::Settled).map_or(s, |settled| s.before(settled));
    sheet.trim_end(s, ['的'])
}

/// 投资700万元，完成4个村的道路工程: what the next clause does.
fn done_next(ask: &Ask<'_, '_, '_>) -> Option<Stretch> {
    let sheet = &*ask.sheet;
    let next = ask.at.clause + 1;
    if !sheet.layout.sentences[ask.at.sentence].clauses.contains(&next) {
        return None;
    }
    let clause = &sheet.layout.clauses[next];
    let place = clause.place();
    let Some(number) = sheet.quantities(clause).next() else {
        return Some(place).filter(|&s| acts(sheet, s));
    };
    let number = sheet.token(number);
    // 投资1.2万亿元，城乡收入比2.5∶1: another number, not the object.
    let before = Some(place.before(number)).filter(|&s| acts(sheet, s))?;
    tail(sheet, place.after(number), false).or(Some(before))
}

/// Whether words begin with a verb or 对.
fn acts(sheet: &Sheet<'_, '_>, s: Stretch) -> bool {
    let s = head(sheet, s);
    sheet.opens(s, ['对']) || sheet.starts(s, set![Verb, Support, Wrapper]).is_some()
}

/// What the sentence speaks of, or the sentence without numbers before it:
/// 老城改造成效明显。全年完成投资3亿元.
fn theme(ask: &Ask<'_, '_, '_>) -> Stretch {
    let (sheet, memory, at) = (&*ask.sheet, ask.memory, &ask.at);
    let layout = sheet.layout;
    let before = at.sentence.checked_sub(1).map(|s| layout.sentences[s].clauses.clone());
    let plain = before.filter(|before| {
        memory.pending(sheet).is_empty()
            && memory.last().is_none_or(|r| r.sentence != at.sentence)
            && layout.clauses[before.clone()].iter().all(|c| !c.counts)
    });
    let topic = plain.and_then(|before| topic(sheet, &layout.clauses[before.start]));
    topic.map_or_else(|| memory.thing(sheet), |topic| topic.noun)
}

/// 投资5000万元的日处理80吨污泥焚烧厂, 投资2亿元完成了17条道路的改建: what is invested in, where
/// the next number stands inside its name or before it.
fn invested(ask: &Ask<'_, '_, '_>, behind: Stretch) -> Option<Stretch> {
    let sheet = &*ask.sheet;
    let clause = sheet.layout.clauses[ask.at.clause].place();
    let next = sheet.token(ask.at.next?.0);
    if sheet.find(behind, ['、', '和', '及']).is_some() {
        return None;
    }
    if let Some(of) = sheet.behind(behind, ['的']) {
        let inside = !of.is_empty() && sheet.count(of) <= INSIDE;
        return inside.then_some(Stretch::new(of.start, clause.end));
    }
    let verb = verbs::in_front(sheet, behind);
    let goes_on = !verb.is_empty() && verb.end == sheet.trim(behind).end && next.end < clause.end;
    goes_on.then(|| tail(sheet, clause.after(next), false)).flatten()
}
