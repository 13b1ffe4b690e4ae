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
    let cues: Vec<Option<Cue>> = drafts
        .iter()
        .map(|d| if is_text(d) { scope::cue(&blocks[d.index].text, year) } else { None })
        .collect();
    let clock = Clock { tree, year, stated: stated(drafts, tree, &cues, year) };
    let announced = (0..tree.len()).any(|i| clock.stated[i].is_some_and(|s| s.scope.plan));
    let mut times = Times {
        sections: Vec::with_capacity(tree.len()),
        passages: Vec::with_capacity(drafts.len()),
    };
    // What the paragraphs of the open part have turned to.
    let mut turned: Option<Scope> = None;
    for (n, draft) in drafts.iter().enumerate() {
        if draft.heading > 0 && draft.open == Some(times.sections.len()) {
            let index = times.sections.len();
            if clock.stated[index].is_some()
                || (tree.heading(index).level <= Level::Section && announced)
            {
                turned = None;
            }
            let scope = clock.section(index, &times.sections, turned);
            times.sections.push(scope);
            if let Some(first) = clock.stated[index].and_then(|s| s.first) {
                turned = Some(first);
            }
        }
        let scope = match draft.open {
            Some(open) => times.sections[open],
            None => clock.base(),
        };
        let mixed = draft.open.is_some_and(|open| clock.is_mixed(open));
        let late = n * 4 >= drafts.len();
        turned = match cues[n] {
            Some(Cue::Plan) if !scope.plan && !announced && late => Some(clock.ahead()),
            Some(Cue::Year) if mixed && !scope.plan => Some(clock.base()),
            Some(Cue::Plan) if mixed && scope.plan => Some(clock.ahead()),
            Some(Cue::Span) if mixed && !scope.plan => None,
            Some(Cue::PlanSpan) if mixed && scope.plan => None,
            _ => turned,
        };
        let once = match cues[n] {
            Some(Cue::Year) if !scope.plan && scope.since.is_some() => Some(clock.base()),
            _ => None,
        };
        times.passages.push(once.or(turned).unwrap_or(scope));
    }
    times
}

fn is_text(draft: &Draft) -> bool {
    matches!(draft.role, Role::Body | Role::Problems | Role::Thanks)
}

/// What a heading, or the first paragraphs under it, state about time.
#[derive(Debug, Clone, Copy)]
struct Stated {
    scope: Scope,
    /// Where the heading names one year and a longer span: what it begins with.
    first: Option<Scope>,
    mixed: bool,
}

struct Clock<'t, 's> {
    tree: &'t Tree<'s>,
    year: Option<i32>,
    stated: Vec<Option<Stated>>,
}

impl Clock<'_, '_> {
    /// The review.
    fn base(&self) -> Scope {
        Scope { year: self.year, since: None, plan: false }
    }

    /// The plan for the year after it.
    fn ahead(&self) -> Scope {
        Scope { year: self.year.map(|y| y + 1), since: None, plan: true }
    }

    /// Scope of a section: stated, turned to, that of its parent, or a plan after a review.
    fn section(&self, index: usize, done: &[Scope], turned: Option<Scope>) -> Scope {
        if let Some(stated) = self.stated[index] {
            return stated.scope;
        }
        if let Some(turned) = turned {
            return turned;
        }
        if let Some(parent) = self.tree.parent(index) {
            return done[parent];
        }
        if self.tree.heading(index).level > Level::Section {
            return self.base();
        }
        // After a section that says it looks back, the rest looks forward.
        let before = (0..index).rev().find(|&i| {
            self.tree.parent(i).is_none() && self.tree.heading(i).level <= Level::Section
        });
        match before {
            Some(i) if done[i].plan || self.stated[i].is_some_and(|s| !s.scope.plan) => {
                self.ahead()
            }
            _ => self.base(),
        }
    }

    /// Whether a heading above covers one year and a longer span.
    fn is_mixed(&self, mut index: usize) -> bool {
        loop {
            if let Some(stated) = self.stated[index] {
                return stated.mixed;
            }
            match self.tree.parent(index) {
                Some(parent) => index = parent,
                None => return false,
            }
        }
    }
}

/// What headings of parts and sections say; where they say nothing, what the first paragraphs under them say.
fn stated(
    drafts: &[Draft],
    tree: &Tree<'_>,
    cues: &[Option<Cue>],
    year: Option<i32>,
) -> Vec<Option<Stated>> {
    let mut stated: Vec<Option<Stated>> = (0..tree.len())
        .map(|i| {
            let h = tree.heading(i);
            let divides = h.level <= Level::Section
                || (h.level == Level::Subsection && h.heading.contains('年'));
            let scope = if divides {
                scope::of_heading(&h.heading, year)?
            } else {
                return None;
            };
            let mixed = scope::is_mixed(&h.heading);
            let single = Scope {
                year: year.map(|y| y + i32::from(scope.plan)),
                since: None,
                plan: scope.plan,
            };
            let first =
                (mixed && (scope.plan || scope::begins_with_year(&h.heading))).then_some(single);
            Some(Stated { scope, first, mixed })
        })
        .collect();
    let mut looked: Option<(usize, usize)> = None;
    for (n, draft) in drafts.iter().enumerate() {
        let Some(open) = draft.open else { continue };
        if draft.heading > 0 {
            let top = tree.parent(open).is_none() && tree.heading(open).level <= Level::Section;
            looked = (top && stated[open].is_none()).then_some((open, 0));
        }
        let Some((section, seen)) =
            looked.filter(|&(section, _)| section == open && is_text(draft))
        else {
            continue;
        };
        let scope = match cues[n] {
            Some(Cue::Plan) => Some(Scope { year: year.map(|y| y + 1), since: None, plan: true }),
            Some(Cue::PlanSpan) => {
                Some(Scope { year: year.map(|y| y + 5), since: year.map(|y| y + 1), plan: true })
            }
            _ => None,
        };
        if let Some(scope) = scope {
            stated[section] = Some(Stated { scope, first: None, mixed: false });
        }
        looked = (seen < 2 && scope.is_none() && cues[n].is_none()).then_some((section, seen + 1));
    }
    stated
}
