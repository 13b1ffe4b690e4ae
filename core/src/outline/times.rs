//! Scopes of sections and passages: what headings say, what paragraphs say, what is inherited.

use super::scope::{self, Cue};
use super::tree::Tree;
use super::{Draft, Scope};
use crate::report::{Level, Role};
use crate::source::Block;

/// Scopes in the order of headings and of passages.
#[derive(Debug)]
pub(super) struct Times {
    pub sections: Vec<Scope>,
    pub passages: Vec<Scope>,
}

/// Gives every section and passage its scope; `year` is the year under review.
pub(super) fn of(
    blocks: &[Block<'_>],
    drafts: &[Draft],
    tree: &Tree<'_>,
    year: Option<i32>,
) -> Times {
    let stated: Vec<Option<Scope>> = (0..tree.len())
        .map(|i| {
            let h = tree.heading(i);
            // Only headings of parts and sections divide the report in time.
            let divides = h.level <= Level::Section
                || (h.level == Level::Subsection && h.heading.contains('年'));
            if divides {
                scope::of_heading(&h.heading, year)
            } else {
                None
            }
        })
        .collect();
    let announced = (0..tree.len())
        .any(|i| stated[i].is_some_and(|s| s.plan) && tree.heading(i).level <= Level::Section);
    let base = Scope {
        year,
        since: None,
        plan: false,
    };
    let ahead = Scope {
        year: year.map(|y| y + 1),
        since: None,
        plan: true,
    };
    let mut times = Times {
        sections: Vec::with_capacity(tree.len()),
        passages: Vec::with_capacity(drafts.len()),
    };
    let mut turned: Option<Scope> = None;
    let mut seen = 0;
    // A stretch of paragraphs inside a section that covers one year and a longer span.
    let mut stretch: Option<(usize, Scope)> = None;
    for (n, draft) in drafts.iter().enumerate() {
        if draft.heading > 0 && seen < tree.len() && draft.open == Some(seen) {
            let scope = section(tree, &stated, &times.sections, seen, turned, base, ahead);
            if stated[seen].is_some() && tree.heading(seen).level <= Level::Section {
                turned = None;
            }
            times.sections.push(scope);
            seen += 1;
        }
        let inherited = match draft.open {
            Some(open) => times.sections[open],
            None => turned.unwrap_or(base),
        };
        let mut scope = inherited;
        if draft.role == Role::Body || draft.role == Role::Problems || draft.role == Role::Thanks {
            let text = blocks[draft.index].text.as_ref();
            let said = scope::cue(text, year);
            if !announced && !inherited.plan && n * 4 >= drafts.len() && said == Some(Cue::Plan) {
                turned = Some(ahead);
                if let Some(open) = draft.open {
                    stretch = Some((open, ahead));
                }
                scope = ahead;
            } else {
                scope = passage(tree, draft, inherited, said, year, &mut stretch);
            }
        }
        times.passages.push(scope);
    }
    times
}

/// Scope of a section: stated, or that of its parent, or a plan after a review.
fn section(
    tree: &Tree<'_>,
    stated: &[Option<Scope>],
    done: &[Scope],
    index: usize,
    turned: Option<Scope>,
    base: Scope,
    ahead: Scope,
) -> Scope {
    if let Some(scope) = stated[index] {
        return scope;
    }
    let parent = tree.parent(index);
    if let Some(turned) = turned {
        return turned;
    }
    if let Some(parent) = parent {
        return done[parent];
    }
    if tree.heading(index).level > Level::Section {
        return base;
    }
    // After a section that says it looks back, the rest of its series looks forward.
    let before = (0..index)
        .rev()
        .find(|&i| tree.parent(i).is_none() && tree.heading(i).level == tree.heading(index).level);
    match before {
        Some(i) if done[i].plan => Scope {
            since: None,
            ..ahead
        },
        Some(i) if stated[i].is_some() => ahead,
        _ => base,
    }
}

/// Scope of a paragraph: its section's, unless its first words say otherwise.
fn passage(
    tree: &Tree<'_>,
    draft: &Draft,
    inherited: Scope,
    said: Option<Cue>,
    year: Option<i32>,
    stretch: &mut Option<(usize, Scope)>,
) -> Scope {
    let Some(open) = draft.open else {
        return inherited;
    };
    let running = stretch
        .as_ref()
        .filter(|(at, _)| *at == open)
        .map(|&(_, s)| s);
    if inherited.plan {
        return inherited;
    }
    let one = Scope {
        year,
        since: None,
        plan: false,
    };
    let Some(since) = inherited.since else {
        return running.unwrap_or(inherited);
    };
    let mixed = scope::is_mixed(&tree.heading(open).heading);
    match said {
        Some(Cue::Year) if mixed => {
            *stretch = Some((open, one));
            one
        }
        Some(Cue::Year) => one,
        Some(Cue::Span) => {
            *stretch = None;
            Scope {
                since: Some(since),
                ..inherited
            }
        }
        _ => running.unwrap_or(inherited),
    }
}
