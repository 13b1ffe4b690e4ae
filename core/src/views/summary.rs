//! The report's own measures.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::{Level, Role, Section, Status, WorkReport};

/// How long a report is and how many statistics it holds.
///
/// Page furniture is counted apart and in no other figure. A section's measures
/// include those of its sub-sections.
///
/// ```
/// let report = baogao::parse("一、开展监督。听取报告12项，专题询问2次。");
/// let summary = report.summary();
/// assert_eq!(summary.statistics, 2);
/// assert_eq!(summary.status.achieved, 2);
/// assert_eq!(summary.units["项"], 1);
/// assert_eq!(summary.sections[0].path, [0]);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Summary {
    /// Paragraphs, headings included.
    pub paragraphs: usize,
    /// Sentences: runs of text that end in 。！？ or with the paragraph.
    pub sentences: usize,
    /// Characters that are not blank.
    pub characters: usize,
    /// Characters of page furniture.
    pub furniture: usize,
    /// Statistics.
    pub statistics: usize,
    /// Statistics by status.
    pub status: Tally,
    /// Statistics by canonical unit; the empty unit is that of ratios and ranks.
    pub units: BTreeMap<String, usize>,
    /// The same measures for every section, in reading order.
    pub sections: Vec<SectionSize>,
}

/// Statistics by status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Tally {
    /// Observed, done, or so today.
    pub achieved: usize,
    /// Targets, plans and promises.
    pub planned: usize,
    /// History and other people's numbers.
    pub background: usize,
}

/// Measures of one section.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct SectionSize {
    /// Path of the section, `[0, 2, 1]`.
    pub path: Vec<usize>,
    /// Level of its marker.
    pub level: Level,
    /// Marker as written.
    pub label: String,
    /// Heading.
    pub heading: String,
    /// Paragraphs, headings included.
    pub paragraphs: usize,
    /// Sentences.
    pub sentences: usize,
    /// Characters that are not blank.
    pub characters: usize,
    /// Statistics.
    pub statistics: usize,
}

impl WorkReport<'_> {
    /// Measures the report.
    pub fn summary(&self) -> Summary {
        let mut summary = Summary {
            statistics: self.statistics().len(),
            sections: self.walk().map(measure).collect(),
            ..Summary::default()
        };

        for paragraph in &self.paragraphs {
            let characters = paragraph.text.chars().filter(|c| !c.is_whitespace()).count();
            if paragraph.role == Role::Furniture {
                summary.furniture += characters;
                continue;
            }
            let sentences = sentences(&paragraph.text);
            summary.paragraphs += 1;
            summary.sentences += sentences;
            summary.characters += characters;
            for place in ancestors(paragraph.section.as_deref(), &summary.sections) {
                let section = &mut summary.sections[place];
                section.paragraphs += 1;
                section.sentences += sentences;
                section.characters += characters;
            }
        }
        for statistic in self.statistics() {
            let status = match statistic.status() {
                Status::Achieved => &mut summary.status.achieved,
                Status::Planned => &mut summary.status.planned,
                Status::Background => &mut summary.status.background,
            };
            *status += 1;
            match summary.units.get_mut(statistic.unit()) {
                Some(count) => *count += 1,
                None => drop(summary.units.insert(statistic.unit().to_owned(), 1)),
            }
            for place in ancestors(statistic.section(), &summary.sections) {
                summary.sections[place].statistics += 1;
            }
        }
        summary
    }
}

fn measure((path, section): (Vec<usize>, &Section<'_>)) -> SectionSize {
    SectionSize {
        path,
        level: section.level,
        label: section.label.to_string(),
        heading: section.heading.to_string(),
        paragraphs: 0,
        sentences: 0,
        characters: 0,
        statistics: 0,
    }
}

/// Places of the sections on a path, from the outermost to the innermost.
fn ancestors(path: Option<&[usize]>, sections: &[SectionSize]) -> Vec<usize> {
    let path = path.unwrap_or_default();
    // Reading order is the order of the paths.
    let place = |depth: usize| {
        sections.binary_search_by(|section| section.path.as_slice().cmp(&path[..depth])).ok()
    };
    (1..=path.len()).filter_map(place).collect()
}

/// Sentences of a paragraph.
fn sentences(text: &str) -> usize {
    text.split(['。', '！', '？']).filter(|piece| piece.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_with_a_stop_or_the_paragraph() {
        let table = [
            ("", 0),
            ("各位代表：", 1),
            ("一、加强监督", 1),
            ("听取报告。作出决定。", 2),
            ("他说：“好！”会议结束。", 2),
            ("——。", 0),
        ];
        for (text, expected) in table {
            assert_eq!(sentences(text), expected, "{text}");
        }
    }
}
