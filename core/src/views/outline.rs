//! The outline as a tree of text.

use crate::report::{Section, WorkReport};

impl WorkReport<'_> {
    /// Title and section tree as text for reading, one section a line.
    ///
    /// A section that covers a time of its own is followed by it, a plan by `plan`.
    ///
    /// ```
    /// let text = "一、感悟思想伟力\n（一）强化引领。开展学习7次。\n（二）请示报告。报告24件。\n二、增强法治供给\n";
    /// assert_eq!(
    ///     baogao::parse(text).outline(),
    ///     "├─ 一、感悟思想伟力\n│  ├─ （一）强化引领\n│  └─ （二）请示报告\n└─ 二、增强法治供给\n",
    /// );
    /// ```
    pub fn outline(&self) -> String {
        let mut out = String::new();
        if let Some(title) = &self.front.title {
            out.push_str(title);
            out.push('\n');
        }
        branch(&self.sections, &mut String::new(), None, &mut out);
        out
    }
}

/// Years that a section covers, where they are not those of its parent.
pub(super) fn years(section: &Section<'_>) -> Option<String> {
    let year = section.year?;
    Some(match section.since {
        Some(since) if since != year => format!("{since}–{year}"),
        _ => year.to_string(),
    })
}

fn branch(
    sections: &[Section<'_>],
    indent: &mut String,
    scope: Option<(&str, bool)>,
    out: &mut String,
) {
    for (index, section) in sections.iter().enumerate() {
        let last = index + 1 == sections.len();
        out.push_str(indent);
        out.push_str(if last { "└─ " } else { "├─ " });
        out.push_str(&section.label);
        out.push_str(&section.heading);
        let years = years(section).unwrap_or_default();
        let own = (years.as_str(), section.plan);
        if scope != Some(own) && (!years.is_empty() || section.plan) {
            let plan = if section.plan { " plan" } else { "" };
            out.push_str(&format!("  [{}]", format!("{years}{plan}").trim_start()));
        }
        out.push('\n');

        let length = indent.len();
        indent.push_str(if last { "   " } else { "│  " });
        branch(&section.sections, indent, Some(own), out);
        indent.truncate(length);
    }
}
