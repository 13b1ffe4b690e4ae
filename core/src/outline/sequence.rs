//! What all paragraphs are for, in reading order.

use super::order::Order;
use super::roles::{self, Seen, body_role};
use super::signs::Sign;
use super::wording;
use crate::report::Role;
use crate::source::Block;

/// What each paragraph is for, in reading order.
pub(super) fn roles(blocks: &[Block<'_>], order: &Order, signs: &[Sign]) -> Vec<Role> {
    let mut glossary = false;
    let mut roles: Vec<Role> = Vec::with_capacity(signs.len());
    for (&index, sign) in order.sequence.iter().zip(signs) {
        roles.push(match sign {
            Sign::Heading { extent, glossary: opens, .. } => {
                glossary = *opens;
                if extent.whole { Role::Heading } else { Role::Body }
            }
            Sign::Role(role) => *role,
            Sign::Text if glossary => Role::Glossary,
            Sign::Text => body_role(&blocks[index]),
        });
    }
    let seen = |at: usize| {
        let seen = match &signs[at] {
            Sign::Heading { glossary: true, .. } => Seen::Back,
            Sign::Heading { .. } => Seen::Head,
            _ if matches!(roles[at], Role::Body | Role::Thanks | Role::Problems) => Seen::Text,
            _ => Seen::Other,
        };
        (order.sequence[at], seen)
    };
    // Annexes follow the report; their paragraphs are none of its last ones.
    let annex = |at: &usize| {
        matches!(signs[*at], Sign::Heading { marker: None, .. } | Sign::Role(Role::Heading))
            && wording::is_annex(&blocks[order.sequence[*at]].text)
    };
    let end = (0..signs.len()).find(annex).unwrap_or(signs.len());
    let closing = roles::closing(blocks, (0..end).map(seen))
        .or_else(|| roles::closing(blocks, (end..signs.len()).map(seen)));
    let at = closing.and_then(|index| order.sequence.iter().position(|&i| i == index));
    if let Some(role) = at.and_then(|at| roles.get_mut(at)).filter(|role| **role == Role::Body) {
        *role = Role::Closing;
    }
    roles
}
