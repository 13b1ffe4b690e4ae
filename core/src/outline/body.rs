//! Where the text of a section stands.

use super::Draft;
use super::tree::Tree;
use crate::arrange;
use crate::source::Block;
use crate::span::Span;

/// The place of the text of every heading, in the order of adding.
///
/// A paragraph belongs to the section of its own and to those above. The source is followed, not
/// the reading order, so that a body is one piece of it: a heading ends the bodies of the sections
/// that it does not stand below.
pub(super) fn bodies(blocks: &[Block<'_>], drafts: &[Draft], tree: &Tree<'_>) -> Vec<Span> {
    let end = |heading: usize| tree.heading(heading).span.end;
    let mut bodies: Vec<_> = (0..tree.len()).map(|at| Span::new(end(at), end(at))).collect();
    let mut placed: Vec<_> = drafts.iter().filter(|draft| draft.open.is_some()).collect();
    arrange::by_key(&mut placed, |draft| blocks[draft.index].span);
    let mut open: Vec<usize> = Vec::new();
    for draft in placed {
        let block = &blocks[draft.index];
        let above = || core::iter::successors(draft.open, |&heading| tree.parent(heading));
        let text = block.span;
        if let Some(own) = draft.open.filter(|_| draft.heading > 0) {
            open.retain(|&heading| above().any(|one| one == heading));
            open.push(own);
            bodies[own] = behind(block, draft.heading, end(own));
        }
        for heading in above().filter(|heading| open.contains(heading)) {
            let body = &mut bodies[heading];
            match body.start < body.end {
                true => body.end = body.end.max(text.end),
                false if draft.heading == 0 || draft.open != Some(heading) => *body = text,
                false => {}
            }
        }
    }
    bodies
}

/// The rest of a paragraph behind its heading, which takes so many bytes of it.
fn behind(block: &Block<'_>, heading: usize, end: usize) -> Span {
    let text = block.text.trim_end();
    let rest = text.get(heading..).unwrap_or_default();
    let start = text.len() - rest.trim_start().len();
    if start < text.len() { block.place(start, text.len()) } else { Span::new(end, end) }
}
