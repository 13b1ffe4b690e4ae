//! The nodes of a report: frozen classes over the values of the core.

mod number;
mod structure;
mod table;
mod told;

use crate::series::Tabular;
use crate::table::Kind;
pub use number::{Mention, Norm, Statistic, Topic};
pub use structure::{Front, Paragraph, Section};
pub use table::{Cell, StatisticalTable};
pub use told::{Action, Citation, Duty, Note};

macro_rules! tabular {
    ($($node:ident: $class:literal, $rows:ident;)*) => {$(
        impl Tabular for $node {
            const CLASS: &'static str = $class;
            const KIND: Kind = Kind::$rows;
        }
    )*};
}

tabular! {
    Statistic: "Statistics", Statistics;
    Section: "Sections", Sections;
    Mention: "Mentions", Mentions;
    StatisticalTable: "Tables", Tables;
}
