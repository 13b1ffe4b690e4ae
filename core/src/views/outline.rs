//! The outline as a tree of text.

use crate::report::{Section, WorkReport};

impl WorkReport<'_> {
    /// Title and section tree as text for reading, one section a line, without
    /// a line break at the end.
    ///
    /// A section that covers another time than the one before it is followed by the
    /// time, and by `plan` when it plans.
    ///
    /// ```
    /// let text = "一、感悟思想伟力\n（一）强化引领。开展学习7次。\n（二）请示报告。报告24件。\n二、增强法治供给\n";
    /// assert_eq!(
    ///     baogao::parse(text).outline(),
    ///     "├─ 一、感悟思想伟力\n│  ├─ （一）强化引领\n│  └─ （二）请示报告\n└─ 二、增强法治供给",
    /// );
    /// ```
    pub fn outline(&self) -> String {
        let mut out = String::new();
        if let Some(title) = &self.front.title {
            out.push_str(title);
            out.push('\n');
        }
        branch(&self.sections, &mut String::new(), &mut None, &mut out);
        out.truncate(out.trim_end_matches('\n').len());
        out
    }
}

/// The time that a section covers, `2024`, `2021–2025` or `2025 plan`.
pub(super) fn time(section: &Section<'_>) -> Option<String> {
    let year = section.year?;
    let plan = if section.plan { " plan" } else { "" };
    Some(match section.since {
        Some(since) if since != year => format!("{since}–{year}{plan}"),
        _ => format!("{year}{plan}"),
    })
}

fn branch(
    sections: &[Section<'_>],
    indent: &mut String,
    before: &mut Option<String>,
    out: &mut String,
) {
    for (index, section) in sections.iter().enumerate() {
        let last = index + 1 == sections.len();
        out.push_str(indent);
        out.push_str(if last { "└─ " } else { "├─ " });
        out.push_str(&section.label);
        out.push_str(&section.heading);
        let time = time(section);
        if let Some(time) = time.as_deref().filter(|time| before.as_deref() != Some(time)) {
            out.push_str(&format!("  [{time}]"));
        }
        *before = time;
        out.push('\n');

        let length = indent.len();
        indent.push_str(if last { "   " } else { "│  " });
        branch(&section.sections, indent, before, out);
        indent.truncate(length);
    }
}
