//! Pure functions of a report: summary, outline, HTML, Markdown, Akoma Ntoso.

mod recount;
mod summary;

pub use summary::Summary;
