//! The section tree.

use pyo3::prelude::*;

use crate::field::{Children, Field};
use crate::names::Level;
use crate::node::node;
use crate::series::{Nodes, Series};

/// A section and its sub-sections as objects.
pub struct Branch {
    value: baogao::Section<'static>,
    children: Nodes<Section>,
}

impl Section {
    /// A section of its own.
    pub fn new(value: &baogao::Section<'static>) -> Self {
        Self(Branch { value: value.clone(), children: Nodes::default() })
    }
}

node! {
    /// A section with its sub-sections. `start` and `end` are those of label and heading.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("一、依法监督\n（一）财经监督。听取报告5项。\n二、代表工作\n")
    /// >>> [(section.label, section.heading) for section in report.sections]
    /// [('一、', '依法监督'), ('二、', '代表工作')]
    /// >>> report.sections[0].sections[0].heading
    /// '财经监督'
    Section(Branch): &baogao::Section<'_> = held => &held.value;
    hash(start, end, heading), repr(level, label, heading, year, sections);
    fields |section| {
        /// Level that the marker stands for: `一、` a section, `（一）` a subsection, a bare heading a part.
        level: Level = section.level.into();
        /// Marker as written: `一、`, `（二）`, `三是`; empty for a bare heading.
        label: &str = &section.label;
        /// Number of the marker.
        number: Option<u32> = section.number;
        /// Heading without label and final stop.
        heading: &str = &section.heading;
        /// Index in the source of the first character of the label.
        start: usize = section.span.start;
        /// Index in the source after the last character of the heading.
        end: usize = section.span.end;
        /// Year the section covers; the last one of several.
        year: Option<i32> = section.year;
        /// First year, where the section covers several.
        since: Option<i32> = section.since;
        /// Whether it plans (`True`) or reviews (`False`).
        plan: bool = section.plan;
    }
    inner {
        sections: Children<'_> = Children(&section.sections);
    }
    to_dict "The section as in the JSON form."
    methods {
        /// Sub-sections in reading order.
        #[getter(sections)]
        fn children(&self, py: Python<'_>) -> PyResult<Series<Self>> {
            self.0.children.get(py, &self.0.value.sections, Self::new)
        }
    }
}
