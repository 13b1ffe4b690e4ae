//! What all rows of a report begin with, and where in its outline they stand.

use baogao::{Front, Kind, Section, Tier, WorkReport};

use super::column::cut;
use super::columns::*;

/// The report that rows come from.
pub struct Origin<'r> {
    pub report: usize,
    pub file: Option<&'r str>,
    pub front: &'r Front<'static>,
}

columns! {
    /// The first columns of every table.
    Head<'r>(Origin<'r>) |row|;
    report: Int, "index", "which of the reports, in their order" = Some(count(row.report));
    file: Text, "", "file that the report was read from" = row.file;
    kind: Name<Kind>, "", "genre of the report" = Some(row.front.kind);
    issuer: Text, "", "body that reports" = row.front.issuer.as_deref().map(cut);
    region: Text, "", "place that the report is on" = row.front.region.as_deref().map(cut);
    code: Text, "GB/T 2260", "six-digit code of that place" = row.front.code.as_deref();
    tier: Name<Tier>, "", "administrative level of that place" = row.front.tier;
    year: Int, "year", "year under review, not that of delivery" = row.front.year.map(i64::from);
}

/// Where in the outline something stands.
pub struct Home<'r> {
    path: Vec<usize>,
    pub section: &'r Section<'static>,
    /// The path in figures, `0/2/1`.
    pub figures: String,
    /// The path in markers, `一、/（二）`; a bare heading stands for itself.
    pub markers: String,
}

impl<'r> Home<'r> {
    /// Heading of the section.
    pub fn heading(&self) -> &'r str {
        cut(&self.section.heading)
    }

    /// How many sections are around it.
    pub fn depth(&self) -> usize {
        self.path.len() - 1
    }

    /// The index of the section among all, and that of the one around it.
    pub fn within(&self, all: &Outline<'_>) -> Option<usize> {
        all.find(&self.path[..self.depth()])
    }
}

/// All sections of a report in reading order.
pub struct Outline<'r>(pub Vec<Home<'r>>);

impl<'r> Outline<'r> {
    pub fn of(report: &'r WorkReport<'static>) -> Self {
        let mut all = Vec::new();
        add(&mut all, &report.sections, None);
        Self(all)
    }

    /// The section at a path.
    pub fn at(&self, path: Option<&[usize]>) -> Option<&Home<'r>> {
        self.0.get(self.find(path?)?)
    }

    /// The indexes of the sections that are in no other.
    pub fn tops(&self) -> impl Iterator<Item = usize> {
        (0..self.0.len()).filter(|&at| self.0[at].depth() == 0)
    }

    fn find(&self, path: &[usize]) -> Option<usize> {
        // Reading order is the order of paths.
        self.0.binary_search_by(|home| home.path.as_slice().cmp(path)).ok()
    }
}

fn add<'r>(all: &mut Vec<Home<'r>>, sections: &'r [Section<'static>], around: Option<usize>) {
    for (index, section) in sections.iter().enumerate() {
        let around = around.and_then(|around| all.get(around));
        let marker = if section.label.is_empty() { &section.heading } else { &section.label };
        let (mut path, figures, markers) = match around {
            Some(home) => (
                home.path.clone(),
                format!("{}/{index}", home.figures),
                format!("{}/{marker}", home.markers),
            ),
            None => (Vec::new(), index.to_string(), marker.to_string()),
        };
        path.push(index);
        let markers = cut(&markers).to_owned();
        let here = all.len();
        all.push(Home { path, section, figures, markers });
        add(all, &section.sections, Some(here));
    }
}
