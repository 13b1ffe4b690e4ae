//! Python binding of `baogao`: frozen classes over the values of the core.
//!
//! Offsets are Unicode code points here, as in any Python string; the core counts bytes.

mod decode;
mod error;
mod explain;
mod facts;
mod field;
mod guard;
mod lexicon;
mod limit;
mod names;
mod node;
mod nodes;
mod numeral;
mod parse;
mod pickle;
mod report;
mod series;
mod several;
mod table;
mod text;

/// Reads official Chinese work reports: their structure and their statistics.
#[pyo3::pymodule]
mod _baogao {
    #[pymodule_export]
    use crate::decode::{Decoded, decode};
    #[pymodule_export]
    use crate::explain::explain;
    #[pymodule_export]
    use crate::guard::_panic;
    #[pymodule_export]
    use crate::lexicon::{Lexicon, topics};
    #[pymodule_export]
    use crate::nodes::{
        Action, Cell, Citation, Duty, Front, Mention, Norm, Note, Paragraph, Section, Statistic,
        StatisticalTable, Topic,
    };
    #[pymodule_export]
    use crate::numeral::{Numeral, number, numerals};
    #[pymodule_export]
    use crate::parse::{parse, parse_all};
    #[pymodule_export]
    use crate::pickle::_restore;
    #[pymodule_export]
    use crate::report::WorkReport;
    #[pymodule_export]
    use crate::several::{_check, _compare, _track};
    #[pymodule_export]
    use crate::table::{Batches, Rows};

    #[pymodule_export]
    const MAX_CHARACTERS: usize = baogao::Options::MAX_CHARACTERS;
    #[pymodule_export]
    const MAX_STATISTICS: usize = baogao::Options::MAX_STATISTICS;
    #[pymodule_export]
    #[allow(non_upper_case_globals)]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
