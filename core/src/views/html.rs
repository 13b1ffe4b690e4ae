//! The report as a fragment of HTML: outline, and text with its statistics marked.

use std::collections::BTreeMap;

use super::escape::{attribute, escape};
use super::outline::time;
use super::place::{Placed, place};
use super::table::{Item, Shown, items, numbers};
use crate::report::{Change, Front, Role, Section, Statistic, Status, WorkReport};

const STYLE: &str = include_str!("report.css");

impl WorkReport<'_> {
    /// Outline and text as one self-contained `<article class="baogao">`.
    ///
    /// Every statistic is a `<mark>` whose class is its status and whose `data-`
    /// attributes and title hold what was understood. Styles are scoped to the
    /// article and follow the colours of the page, dark or light. No script, no link
    /// to anywhere else, all text escaped. Works whatever unit the offsets have.
    ///
    /// ```
    /// let html = baogao::parse("全年R&D经费12.5万元，增长3%。").html();
    /// assert!(html.contains("R&amp;D经费<mark class=\"achieved\""));
    /// assert!(html.contains("data-value=\"125000\" data-unit=\"元\""));
    /// ```
    pub fn html(&self) -> String {
        let placed = place(self);
        let anchors = Anchors::new(self);
        let mut out = String::from("<article class=\"baogao\" lang=\"zh\">\n<style>\n");
        out.push_str(STYLE);
        out.push_str("</style>\n<nav aria-label=\"Outline\">\n");
        facts(&self.front, &mut out);
        legend(self, &mut out);
        anchors.list(&self.sections, &mut Vec::new(), &mut out);
        out.push_str("</nav>\n<div class=\"text\">\n");
        let numbers = numbers(self);
        for item in items(self, &placed) {
            match item {
                Item::Paragraph(paragraph) => write_paragraph(paragraph, &anchors, &mut out),
                Item::Table(table) => write_table(table, &numbers, &mut out),
            }
        }
        out.push_str("</div>\n</article>\n");
        out
    }
}

/// What the front matter says, on one line.
fn facts(front: &Front<'_>, out: &mut String) {
    let year = front.year.map(|year| year.to_string());
    let facts = [
        Some(front.kind.name()),
        front.issuer.as_deref().or(front.region.as_deref()),
        front.date.as_deref(),
        front.speaker.as_deref(),
        year.as_deref(),
    ];
    out.push_str("<p class=\"facts\">");
    for (index, fact) in facts.into_iter().flatten().enumerate() {
        if index > 0 {
            out.push_str(" · ");
        }
        escape(out, fact);
    }
    out.push_str("</p>\n");
}

/// What the colours of the marks mean, with the number of statistics.
fn legend(report: &WorkReport<'_>, out: &mut String) {
    out.push_str("<p class=\"legend\">");
    for (index, status) in
        [Status::Achieved, Status::Planned, Status::Background].into_iter().enumerate()
    {
        let count =
            report.statistics().iter().filter(|statistic| statistic.status() == status).count();
        if index > 0 {
            out.push_str(" · ");
        }
        out.push_str(&format!("<mark class=\"{status}\">{status}</mark> {count}"));
    }
    out.push_str("</p>\n");
}

/// Identifiers of the sections, distinct from those of another report on the same page.
struct Anchors {
    prefix: String,
}

impl Anchors {
    fn new(report: &WorkReport<'_>) -> Self {
        let texts = report.paragraphs.iter().map(|paragraph| paragraph.text.as_bytes());
        let hash = texts.flatten().fold(0x811c_9dc5_u32, |hash, &byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        Self { prefix: format!("bg{hash:08x}") }
    }

    /// Identifier of the section at a path.
    fn id(&self, path: &[usize]) -> String {
        path.iter().fold(self.prefix.clone(), |id, index| format!("{id}-{}", index + 1))
    }

    /// The section tree as nested lists of links.
    fn list(&self, sections: &[Section<'_>], path: &mut Vec<usize>, out: &mut String) {
        if sections.is_empty() {
            return;
        }
        out.push_str("<ol>\n");
        for (index, section) in sections.iter().enumerate() {
            path.push(index);
            out.push_str(&format!("<li><a href=\"#{}\">", self.id(path)));
            escape(out, &section.label);
            escape(out, &section.heading);
            out.push_str("</a>");
            if let Some(time) = time(section).filter(|_| path.len() == 1) {
                out.push_str(&format!(" <small>{time}</small>"));
            }
            self.list(&section.sections, path, out);
            out.push_str("</li>\n");
            path.pop();
        }
        out.push_str("</ol>\n");
    }
}

fn write_table(
    shown: Shown<'_, '_>,
    numbers: &BTreeMap<[usize; 3], Statistic<'_>>,
    out: &mut String,
) {
    out.push_str("<table>\n");
    if let Some(caption) = shown.caption() {
        out.push_str("<caption>");
        escape(out, &caption);
        out.push_str("</caption>\n");
    }
    for row in &shown.table.header {
        out.push_str("<tr>");
        for cell in row {
            out.push_str("<th>");
            escape(out, &cell.text);
            out.push_str("</th>");
        }
        out.push_str("</tr>\n");
    }
    for (at, row) in shown.table.rows.iter().enumerate() {
        out.push_str("<tr>");
        for (column, cell) in row.iter().enumerate() {
            out.push_str("<td>");
            match shown.number(numbers, at, column, cell) {
                Some(statistic) => write_mark(statistic, out),
                None => escape(out, &cell.text),
            }
            out.push_str("</td>");
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}

fn write_paragraph(placed: &Placed<'_, '_>, anchors: &Anchors, out: &mut String) {
    let text = &*placed.paragraph.text;
    if placed.is_heading() {
        let head = &placed.heads[0];
        let rank = (head.section.level as usize + 2).min(6);
        out.push_str(&format!("<h{rank} id=\"{}\">", anchors.id(&head.path)));
        write_marked(placed, 0, text.len(), out);
        out.push_str(&format!("</h{rank}>\n"));
        return;
    }
    out.push_str("<p");
    if placed.paragraph.role != Role::Body {
        attribute(out, "class", placed.paragraph.role.name());
    }
    out.push('>');
    let mut done = 0;
    for head in &placed.heads {
        write_marked(placed, done, head.range.start, out);
        out.push_str(&format!("<strong id=\"{}\">", anchors.id(&head.path)));
        write_marked(placed, head.range.start, head.range.end, out);
        out.push_str("</strong>");
        done = head.range.end;
    }
    write_marked(placed, done, text.len(), out);
    out.push_str("</p>\n");
}

/// Writes the bytes `start..end` of a paragraph's text with the statistics in them.
fn write_marked(placed: &Placed<'_, '_>, start: usize, end: usize, out: &mut String) {
    let text = &*placed.paragraph.text;
    let mut done = start;
    for (range, statistic) in placed.marks(start..end) {
        escape(out, &text[done..range.start]);
        write_mark(*statistic, out);
        done = range.end;
    }
    escape(out, &text[done..end]);
}

fn write_mark(statistic: Statistic<'_>, out: &mut String) {
    let mut value = statistic.value().to_string();
    if let Some(high) = statistic.high() {
        value.push('–');
        value.push_str(&high.to_string());
    }
    let status = statistic.status().name();
    let period = statistic.period();
    let facts = [
        ("indicator", statistic.indicator()),
        ("value", Some(value.as_str())),
        ("unit", Some(statistic.unit())),
        ("bound", Some(statistic.bound().name())),
        ("change", statistic.change().map(Change::name)),
        ("basis", statistic.basis()),
        ("period", period.as_deref()),
        ("status", Some(status)),
    ];
    out.push_str("<mark");
    attribute(out, "class", status);
    let mut title = String::new();
    for (name, fact) in facts {
        let Some(fact) = fact.filter(|fact| !fact.is_empty()) else {
            continue;
        };
        attribute(out, &format!("data-{name}"), fact);
        if !title.is_empty() {
            title.push('\n');
        }
        title.push_str(&format!("{name}: {fact}"));
    }
    attribute(out, "title", &title);
    out.push('>');
    escape(out, statistic.text());
    out.push_str("</mark>");
}
