//! The section tree: markers and bare headings under their parents.

use std::borrow::Cow;
use std::sync::Arc;

use super::whole::Whole;
use crate::report::{Code, Level, Note, Section};
use crate::source;
use crate::source::marker::Family;
use crate::span::Span;

/// A heading before it has a place in the tree.
#[derive(Debug)]
pub(super) struct Heading<'s> {
    pub level: Level,
    /// `None` for a bare heading.
    pub family: Option<Family>,
    pub number: Option<u32>,
    pub label: Cow<'s, str>,
    pub heading: Cow<'s, str>,
    pub span: Span,
    /// A bare heading that opens a part by its wording.
    pub top: bool,
    /// Whether it says what time it is about.
    pub timed: bool,
    /// Its [`depth`] by marks.
    pub depth: u8,
}

/// A heading in the series of all headings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    pub family: Option<Family>,
    pub number: Option<u32>,
    /// A bare heading that opens a part.
    pub top: bool,
}

#[derive(Debug)]
struct Node<'s> {
    heading: Heading<'s>,
    children: Vec<usize>,
    parent: Option<usize>,
    /// Place in the list of headings.
    order: usize,
    /// Whether text stands in it.
    told: bool,
    /// How paragraphs in it turned to the whole, as bits of [`Whole`].
    turned: u8,
}

/// Depth of a heading that is one only by its type, below those of all other marks.
const BOLD: u8 = 7;

/// Depth of a heading by its mark, from 1; 0 where no mark tells it.
pub(super) const fn depth(mark: source::Mark) -> u8 {
    match mark {
        source::Mark::Heading(0) => BOLD,
        source::Mark::Heading(depth) => depth,
        _ => 0,
    }
}

/// How many sections of a run are looked at.
const SIBLINGS: usize = 64;

/// A tree under construction, and the path to the section that is open.
#[derive(Debug, Default)]
pub(super) struct Tree<'s> {
    nodes: Vec<Node<'s>>,
    roots: Vec<usize>,
    open: Vec<usize>,
    /// Path of the section that is open; its paragraphs share it.
    path: Option<Arc<[usize]>>,
    /// Families that have been seen.
    seen: Vec<Family>,
    /// For each heading, whether the next one of its family carries the next number.
    goes_on: Vec<bool>,
    /// For each heading, whether it is the last of its series in the section above it.
    last: Vec<bool>,
    /// The last number of each family that is counted over the sections.
    numbers: Vec<(Family, u32)>,
    pub notes: Vec<Note>,
}

impl<'s> Tree<'s> {
    /// A tree for a series of headings; `series` has one entry for each that will be added.
    pub fn new(series: &[Mark]) -> Self {
        // For each family: the number that follows, and whether it follows in the same section.
        let mut next: Vec<(Family, Option<u32>, bool)> = Vec::new();
        let mut goes_on = vec![false; series.len()];
        let mut last = vec![true; series.len()];
        for (i, mark) in series.iter().enumerate().rev() {
            let Some(family) = mark.family else {
                if mark.top {
                    next.iter_mut().for_each(|entry| entry.2 = false);
                }
                continue;
            };
            match next.iter_mut().find(|(f, ..)| *f == family) {
                Some((_, following, near)) => {
                    goes_on[i] = mark.number.is_some_and(|n| *following == Some(n + 1));
                    last[i] =
                        !(*near && mark.number.is_some_and(|n| following.is_none_or(|f| f > n)));
                    (*following, *near) = (mark.number, true);
                }
                None => next.push((family, mark.number, true)),
            }
            let level = family.level();
            next.iter_mut().filter(|(f, ..)| f.level() > level).for_each(|entry| entry.2 = false);
        }
        Self { goes_on, last, ..Self::default() }
    }

    /// Adds the next heading in reading order.
    pub fn add(&mut self, heading: Heading<'s>) {
        let keep = match heading.family {
            Some(family) => self.depth_for_marker(family, heading.level, heading.number),
            None if (1..BOLD).contains(&heading.depth) => {
                self.depth_for_mark(heading.depth, heading.top)
            }
            None if heading.top => 0,
            None if heading.depth == BOLD => {
                self.depth_for_mark(BOLD, false).max(self.depth_for_bare())
            }
            None => self.depth_for_bare(),
        };
        self.open.truncate(keep);
        let parent = self.open.last().copied();
        self.check_number(parent, &heading);
        let id = self.nodes.len();
        match parent {
            Some(p) => self.nodes[p].children.push(id),
            None => self.roots.push(id),
        }
        if let Some(family) = heading.family.filter(|f| !self.seen.contains(f)) {
            self.seen.push(family);
        }
        self.nodes.push(Node {
            heading,
            children: Vec::new(),
            parent,
            order: id,
            told: false,
            turned: 0,
        });
        self.open.push(id);
        self.path = self.open_path();
    }

    /// How much of the open path stays above a marked heading.
    fn depth_for_marker(&self, family: Family, level: Level, number: Option<u32>) -> usize {
        let same = self.open.iter().rposition(|&id| self.nodes[id].heading.family == Some(family));
        if let Some(depth) = same {
            return depth;
        }
        let first = number == Some(1);
        let mut keep = self.open.len();
        while keep > 0 {
            let node = &self.nodes[self.open[keep - 1]];
            let above = node.heading.level < level
                || node.heading.family.is_some_and(|above| above.is_above(family));
            // A series in another series of the same or a lower level: 1. holds 一是; （一） may hold 一、
            let upside_down =
                node.heading.level == Level::Subsection && !self.seen.contains(&family);
            let inside = first
                && node.heading.family.is_some()
                && (node.heading.level == level || self.goes_on[node.order] || upside_down);
            if above || inside {
                break;
            }
            keep -= 1;
        }
        keep
    }

    /// A bare heading that marks tell stays inside those that they set above it, and inside numbered
    /// ones without a mark. Where all headings have one mark, it stays inside a numbered section that
    /// goes on after it.
    fn depth_for_mark(&self, depth: u8, top: bool) -> usize {
        let above = |&id: &usize| {
            let open = &self.nodes[id].heading;
            let numbered = open.family.is_some() && open.level <= Level::Subsection;
            match open.depth {
                0 => depth > 1 && numbered && !top,
                own => own < depth || own == depth && self.holds_bare(id),
            }
        };
        self.open.iter().rposition(above).map_or(0, |at| at + 1)
    }

    /// A bare heading stays inside a numbered section that goes on after it.
    fn depth_for_bare(&self) -> usize {
        self.open.iter().rposition(|&id| self.holds_bare(id)).map_or(0, |depth| depth + 1)
    }

    /// Whether a section is numbered, and the next number follows.
    fn holds_bare(&self, id: usize) -> bool {
        let node = &self.nodes[id];
        node.heading.level <= Level::Subsection
            && node.heading.family.is_some()
            && self.goes_on[node.order]
    }

    /// Tells that text stands in the section that is open.
    pub fn tell(&mut self) {
        if let Some(&id) = self.open.last() {
            self.nodes[id].told = true;
        }
    }

    /// Ends the runs of sections that a paragraph leaves which turns to the whole.
    ///
    /// It leaves the last of a run, once text stands in it, and goes up to the part that states its
    /// time, or to the highest section. A paragraph like it in a section before shows that the
    /// sections of the run hold such paragraphs themselves. A run of sections at the top that state no
    /// time ends as well: the paragraph then stands in none.
    pub fn turn(&mut self, whole: Whole) {
        let bit = whole.bit();
        if !self
            .open
            .last()
            .is_some_and(|&id| self.nodes[id].told || !self.nodes[id].children.is_empty())
        {
            return;
        }
        let mut keep = self.open.len();
        while keep > 0 && self.may_leave(keep - 1, whole) {
            keep -= 1;
        }
        if keep < self.open.len() {
            self.open.truncate(keep);
            if let Some(&id) = self.open.last() {
                self.nodes[id].told = true;
            }
            self.path = self.open_path();
        }
        for &id in &self.open {
            self.nodes[id].turned |= bit;
        }
    }

    /// Whether a paragraph that turns to the whole leaves the open section at a depth.
    fn may_leave(&self, depth: usize, whole: Whole) -> bool {
        let id = self.open[depth];
        let node = &self.nodes[id];
        let Some(family) = node.heading.family else {
            return depth > 0 && !node.heading.top && whole != Whole::List;
        };
        if !self.last[node.order] || whole == Whole::List && node.heading.level < Level::Item {
            return false;
        }
        let run = self.siblings(node.parent).iter().rev().take(SIBLINGS).map(|&id| &self.nodes[id]);
        let mut run = run.filter(|sibling| sibling.heading.family == Some(family));
        if node.heading.timed {
            let above = &self.open[..depth];
            return above.iter().any(|&id| self.nodes[id].heading.timed);
        }
        let held = |sibling: &Node<'_>| sibling.turned & whole.bit() != 0;
        if depth == 0 {
            let whole = matches!(whole, Whole::Role | Whole::Merit);
            let (mut count, mut other) = (0, false);
            for sibling in run {
                (count, other) = (count + 1, other || sibling.heading.timed || held(sibling));
            }
            return whole && count > 2 && !other && node.heading.level == Level::Section;
        }
        whole == Whole::Role || !run.any(held)
    }

    /// Whether a number follows the last one of its series, wherever that stands.
    fn carries_on(&mut self, family: Family, number: u32) -> bool {
        match self.numbers.iter_mut().find(|(f, _)| *f == family) {
            Some((_, last)) => std::mem::replace(last, number).saturating_add(1) == number,
            None => {
                self.numbers.push((family, number));
                false
            }
        }
    }

    fn siblings(&self, parent: Option<usize>) -> &[usize] {
        parent.map_or(&self.roots, |parent| &self.nodes[parent].children)
    }

    fn check_number(&mut self, parent: Option<usize>, heading: &Heading<'s>) {
        let (Some(family), Some(number)) = (heading.family, heading.number) else {
            return;
        };
        let carried = family.goes_over() && self.carries_on(family, number);
        // A bare part between two sections does not restart their numbers.
        let before = self
            .siblings(parent)
            .iter()
            .rev()
            .take(SIBLINGS)
            .map(|&id| &self.nodes[id].heading)
            .find(|h| h.family == Some(family));
        let message = match before.map(|h| h.number) {
            None if number == 1 || carried => return,
            None => format!("the series begins with {number}"),
            Some(Some(last)) if last.saturating_add(1) == number => return,
            Some(Some(last)) => format!("number {number} follows {last}"),
            Some(None) => return,
        };
        self.notes.push(Note { code: Code::Numbering, span: heading.span, message });
    }

    /// Path of the section that is open.
    pub fn path(&self) -> Option<Arc<[usize]>> {
        self.path.clone()
    }

    fn open_path(&self) -> Option<Arc<[usize]>> {
        let mut siblings = &self.roots;
        let mut path = Vec::with_capacity(self.open.len());
        for &id in &self.open {
            // An open section is the last of its siblings.
            path.push(siblings.len() - 1);
            siblings = &self.nodes[id].children;
        }
        (!path.is_empty()).then_some(path.into())
    }

    /// Index of the heading that is open, in the order of adding.
    pub fn current(&self) -> Option<usize> {
        self.open.last().copied()
    }

    /// Index of the heading above another one.
    pub fn parent(&self, index: usize) -> Option<usize> {
        self.nodes[index].parent
    }

    /// Heading by index, in the order of adding.
    pub fn heading(&self, index: usize) -> &Heading<'s> {
        &self.nodes[index].heading
    }

    /// Number of headings.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The finished sections; `scope` gives year, first year and plan of a heading by index, and
    /// `bodies` the place of its text.
    pub fn finish(
        self,
        scope: impl Fn(usize) -> super::Scope,
        bodies: &[Span],
    ) -> Vec<Section<'s>> {
        let mut built: Vec<Option<Section<'s>>> = Vec::with_capacity(self.nodes.len());
        let mut children: Vec<Vec<usize>> = Vec::with_capacity(self.nodes.len());
        for (index, node) in self.nodes.into_iter().enumerate() {
            let Heading { level, number, label, heading, span, .. } = node.heading;
            let scope = scope(index);
            built.push(Some(Section {
                level,
                label,
                number,
                heading,
                span,
                body: bodies[index],
                year: scope.year,
                since: scope.since,
                plan: scope.plan,
                sections: Vec::new(),
            }));
            children.push(node.children);
        }
        // Children have higher indices than their parents: build from the end, without recursion.
        for index in (0..built.len()).rev() {
            let inner: Vec<_> =
                children[index].iter().filter_map(|&child| built[child].take()).collect();
            if let Some(section) = &mut built[index] {
                section.sections = inner;
            }
        }
        self.roots.iter().filter_map(|&root| built[root].take()).collect()
    }
}
