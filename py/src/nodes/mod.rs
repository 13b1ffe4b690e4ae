//! The nodes of a report: frozen classes over the values of the core.

mod front;
mod paragraph;
mod remark;
mod section;
mod statistic;

pub use front::Front;
pub use paragraph::Paragraph;
pub use remark::{Citation, Mention, Note};
pub use section::Section;
pub use statistic::Statistic;
