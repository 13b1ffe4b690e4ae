//! Pure functions of a report: summary, outline, HTML, Markdown, Akoma Ntoso.

mod akn;
mod escape;
mod finder;
mod html;
mod markdown;
mod outline;
mod place;
mod recount;
mod summary;
mod table;
mod tie;

pub(crate) use finder::Finder;
pub(crate) use recount::Index;
pub use summary::{SectionSize, Summary, Tally};
