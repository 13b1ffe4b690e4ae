//! Phrases: what they begin and end with, and what is no part of a name.

pub(super) mod clean;
pub(super) mod head;
pub(super) mod relational;
pub(super) mod tail;
pub(super) mod topic;
pub(super) mod trim;
pub(super) mod unit;
pub(super) mod verbs;
