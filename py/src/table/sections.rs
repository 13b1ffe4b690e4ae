//! Sections, one a row, sub-sections behind the section they belong to.

use baogao::Level;

use super::column::cut;
use super::columns::*;
use super::head::{Home, Outline};
use super::part::Part;

/// A section with its place in the outline.
pub struct Row<'r> {
    pub index: usize,
    pub within: Option<usize>,
    pub home: &'r Home<'r>,
}

columns! {
    /// The columns of sections.
    Sections<'r>(Row<'r>) |row|;
    section_index: Int, "index", "which of the sections of its report, sub-sections counted behind their section" = Some(count(row.index));
    path: Text, "index", "its place in the tree: 0/2 is the third sub-section of the first section" = Some(&row.home.figures);
    parent: Int, "index", "`section_index` of the section it belongs to; empty at the top" = row.within.map(count);
    depth: Int, "", "sections around it: 0 at the top" = Some(count(row.home.depth()));
    level: Name<Level>, "", "what its marker stands for, whatever its depth" = Some(row.home.section.level);
    label: Text, "", "marker as written; an empty text for a bare heading" = Some(&row.home.section.label);
    number: Int, "", "number of the marker" = row.home.section.number.map(i64::from);
    section: Text, "", "markers from the outermost section to this one: 一、/（二）; a heading without marker stands for itself" = Some(&row.home.markers);
    heading: Text, "", "heading without marker and final stop" = Some(cut(&row.home.section.heading));
    span_start: Int, "code point", "first character of marker and heading in the source" = Some(count(row.home.section.span.start));
    span_end: Int, "code point", "behind the last character of the heading in the source" = Some(count(row.home.section.span.end));
    section_year: Int, "year", "year that the section covers, the last one of several" = row.home.section.year.map(i64::from);
    since: Int, "year", "the first one, where it covers several" = row.home.section.since.map(i64::from);
    plan: Flag, "", "whether it plans or reviews" = Some(row.home.section.plan);
}

impl Nodes for Sections {
    fn count(part: &Part) -> usize {
        below(part, &Outline::of(&part.report)).count()
    }

    fn walk(part: &Part, push: &mut dyn FnMut(&Row<'_>)) {
        let outline = Outline::of(&part.report);
        for index in below(part, &outline) {
            let home = &outline.0[index];
            push(&Row { index, within: home.within(&outline), home });
        }
    }
}

/// The indexes of the sections of a part: those it has at the top, and all below them.
fn below(part: &Part, outline: &Outline<'_>) -> impl Iterator<Item = usize> {
    let mut tops: Vec<_> = outline.tops().collect();
    tops.push(outline.0.len());
    part.indexes(tops.len() - 1).flat_map(move |top| tops[top]..tops[top + 1])
}
