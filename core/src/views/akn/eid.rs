//! Identifiers of sections by the Akoma Ntoso Naming Convention 1.0, 5.

use crate::arrange;
use crate::report::{Level, Section};

/// Element of Akoma Ntoso that holds a section, and its abbreviation in an identifier.
pub(super) const fn element(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::Part => ("part", "part"),
        Level::Section => ("section", "sec"),
        Level::Subsection => ("subsection", "subsec"),
        Level::Item => ("paragraph", "para"),
        Level::Subitem => ("subparagraph", "subpara"),
    }
}

/// Identifiers of sibling sections: `sec_3`, or `part_1__sec_3` under a parent.
///
/// The number is that of the marker when all siblings have one and it is unique at
/// its level, and otherwise the place among the siblings of the level.
pub(super) fn identifiers(siblings: &[Section<'_>], parent: &str) -> Vec<String> {
    let mut keys: Vec<_> = siblings.iter().map(|section| (section.level, section.number)).collect();
    arrange::plain(&mut keys);
    let numbered = siblings.iter().all(|section| section.number.is_some())
        && keys.windows(2).all(|pair| pair[0] != pair[1]);
    let mut places = [0; 5];
    siblings
        .iter()
        .map(|section| {
            let place = &mut places[section.level as usize];
            *place += 1;
            let number = section.number.filter(|_| numbered).unwrap_or(*place);
            child(parent, element(section.level).1, Some(number))
        })
        .collect()
}

/// Identifier of an element under its parent.
pub(super) fn child(parent: &str, name: &str, number: Option<u32>) -> String {
    let separator = if parent.is_empty() { "" } else { "__" };
    match number {
        Some(number) => format!("{parent}{separator}{name}_{number}"),
        None => format!("{parent}{separator}{name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(level: Level, number: Option<u32>) -> Section<'static> {
        Section { level, number, ..Section::default() }
    }

    #[test]
    fn the_number_of_the_marker_counts_while_it_is_unique() {
        use Level::{Part, Section, Subsection};
        let list = |rows: &[(Level, Option<u32>)]| {
            let siblings: Vec<_> =
                rows.iter().map(|&(level, number)| section(level, number)).collect();
            identifiers(&siblings, "")
        };
        assert_eq!(list(&[(Section, Some(1)), (Section, Some(4))]), ["sec_1", "sec_4"]);
        assert_eq!(list(&[(Section, Some(1)), (Section, Some(1))]), ["sec_1", "sec_2"]);
        assert_eq!(list(&[(Part, None), (Part, None)]), ["part_1", "part_2"]);
        assert_eq!(list(&[(Part, None), (Section, Some(3))]), ["part_1", "sec_1"]);
        assert_eq!(
            identifiers(&[section(Subsection, Some(2))], "part_1__sec_2"),
            ["part_1__sec_2__subsec_2"]
        );
    }
}
