//! From the words around a number to the name of what it counts.
//!
//! `counted.rs` decides between the words before and the words behind; `before.rs` and
//! `behind.rs` build the name from them; `elided.rs` and `parts.rs` put back what was said before.

mod anniversary;
mod before;
pub(super) mod behind;
mod beneficiary;
mod counted;
mod elided;
mod examples;
mod finish;
mod gain;
mod investment;
mod kept;
mod member;
mod parts;
mod share;
mod shared_verb;

use super::ask::Ask;
use super::cue::Cue;
use super::phrase::clean::clean;
use super::predicate::role::{Predicate, Role};
use super::row::Name;
use super::stretch::Stretch;

pub(super) use elided::restored;
pub(super) use finish::finish;
pub(super) use share::share_word;

/// The name of what a number counts or measures.
pub(super) fn name(ask: &mut Ask<'_, '_, '_>, p: &Predicate) -> Name {
    match p.role {
        Role::Share { of, ratio } => share::share(ask, p, of, ratio),
        Role::Completed { of } => {
            let own = clean(ask.sheet, p.subject);
            let own = ask.sheet.render(own);
            let part = if own.is_empty() { ask.memory.topic(ask.sheet, ask.at.q) } else { own };
            let of = ask.sheet.words(of);
            Name::plain(ask.sheet.join([part.into(), of.into()])).by("target")
        }
        _ => {
            let name = of_role(ask, p);
            finish(ask.sheet, name)
        }
    }
}

/// The name of a number that is neither a share nor part of a target.
fn of_role(ask: &mut Ask<'_, '_, '_>, p: &Predicate) -> Name {
    match p.role {
        Role::Change(_) => {
            if let Some(name) = gain::gain(ask, p) {
                return name;
            }
            let tail = behind::change_tail(ask).filter(|_| p.subject.is_empty());
            complete(ask, p, tail)
        }
        // 7项进入全省前三: the rank is of what the count is of.
        Role::Rank
            if p.subject.is_empty()
                && ask.memory.last_in(ask.at.clause).is_some_and(|r| r.name.tail) =>
        {
            Name::plain(ask.memory.noun_of_topic(ask.sheet)).by("rank-of-count")
        }
        Role::Rank | Role::Into | Role::From => complete(ask, p, None),
        _ => counted::counted(ask, p, ask.at.behind),
    }
}

/// A name from the words before the number, and a tail.
fn complete(ask: &mut Ask<'_, '_, '_>, p: &Predicate, tail: Option<Stretch>) -> Name {
    let s = clean(ask.sheet, p.subject);
    let (front, back) = match p.dropped {
        Some(verb) => (s.before(verb), s.after(verb)),
        None => (s, s.nothing()),
    };
    let pieces = [front, back, tail.unwrap_or_default()].map(|s| ask.sheet.render(s).into());
    let text = ask.sheet.join(pieces);
    if text.is_empty() || ask.sheet.is(text, Cue::Empty) {
        let (sheet, memory, at) = (&*ask.sheet, ask.memory, &ask.at);
        let named = memory.named(sheet, at);
        let topic = || Some(memory.topic(sheet, at.q)).filter(|topic| !topic.is_empty());
        let change = matches!(p.role, Role::Change(_));
        let subject = || if change { memory.subject_before(sheet, at) } else { None };
        let said = named.or_else(subject).or_else(topic).unwrap_or_default();
        return Name::plain(said).by("topic");
    }
    if let Some(whole) = ask.sheet.behind(text, ['占'])
        && let Some(name) = share::share_of_level(ask, whole)
    {
        return name;
    }
    let text = restored(ask, text, p.role == Role::Rank);
    Name::read(ask.sheet, text).by("before")
}

#[cfg(test)]
mod tests {
    use super::super::table::tables;

    tables! {
        name:
        anniversary "", before "", behind "", beneficiary "", elided "", examples "", finish "", gain "", investment "", member "",
        parts "", share "", shared_verb "",
    }
}
