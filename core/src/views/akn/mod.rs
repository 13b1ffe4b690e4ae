//! The report as Akoma Ntoso 1.0 (OASIS LegalDocML), a `<statement name="workReport">`.

mod eid;
mod meta;

use std::collections::BTreeMap;
use std::ops::Range;

use super::escape::{attribute, escape};
use super::place::{Placed, place};
use super::table::{Shown, begins, lies_in, numbers};
use crate::report::{Change, Role, Section, Statistic, StatisticalTable, WorkReport};
use eid::{child, element, identifiers};
use meta::meta;

/// Namespace of Akoma Ntoso.
const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
/// Namespace of the attributes that Akoma Ntoso has no name for.
const OWN: &str = "urn:baogao:1";

impl WorkReport<'_> {
    /// The report as an Akoma Ntoso document, valid against the OASIS schema.
    ///
    /// Title, date and speaker are the preface; a part is `<part>`, `一、` a `<section>`,
    /// `（一）` a `<subsection>`, an item a `<paragraph>` and a subitem a `<subparagraph>`,
    /// with identifiers by the naming convention (`part_1__sec_2__subsec_3`). A statistic
    /// is a `<quantity>` that refers to its indicator; `normalized` is its value, and
    /// unit, period, status … are attributes of the namespace `urn:baogao:1`. Page
    /// furniture is left out.
    ///
    /// ```
    /// let xml = baogao::parse("一、依法监督\n听取报告12项。").to_akn();
    /// assert!(xml.contains("<section eId=\"sec_1\">"));
    /// assert!(xml.contains("normalized=\"12\""));
    /// ```
    pub fn to_akn(&self) -> String {
        Writer::new(self).document()
    }
}

struct Writer<'r, 's> {
    report: &'r WorkReport<'s>,
    /// Paragraphs without page furniture.
    placed: Vec<Placed<'r, 's>>,
    /// Every section in reading order, which is the order of the paths.
    sections: Vec<(Vec<usize>, &'r Section<'s>)>,
    /// Paragraphs of each of them, as indices of `placed`.
    own: Vec<Vec<usize>>,
    /// Names of indicators in order of appearance.
    names: Vec<&'r str>,
    /// The place of each name, from 1.
    concepts: BTreeMap<String, usize>,
    /// The statistics of the cells of tables, and the table that is open.
    numbers: BTreeMap<[usize; 3], Statistic<'r>>,
    open: Option<&'r StatisticalTable<'s>>,
    out: String,
}

impl<'r, 's> Writer<'r, 's> {
    fn new(report: &'r WorkReport<'s>) -> Self {
        let mut placed = place(report);
        placed.retain(|placed| placed.paragraph.role != Role::Furniture);

        let sections: Vec<_> = report.walk().collect();
        let mut own = vec![Vec::new(); sections.len()];
        for (index, placed) in placed.iter().enumerate() {
            let head = placed.heads.first().map(|head| &*head.path);
            let path = head.or(placed.paragraph.section.as_deref());
            if let Some(section) = path.and_then(|path| find(&sections, path)) {
                own[section].push(index);
            }
        }
        let mut names = Vec::new();
        let mut concepts = BTreeMap::new();
        for name in report.statistics().iter().map(concept) {
            if !concepts.contains_key(name) {
                names.push(name);
                concepts.insert(name.to_owned(), names.len());
            }
        }
        let numbers = numbers(report);
        let (open, out) = (None, String::new());
        Self { report, placed, sections, own, names, concepts, numbers, open, out }
    }

    fn document(mut self) -> String {
        self.out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<akomaNtoso");
        attribute(&mut self.out, "xmlns", NAMESPACE);
        attribute(&mut self.out, "xmlns:b", OWN);
        self.out.push_str(">\n<statement name=\"workReport\">\n");
        meta(&self.report.front, &self.names, &mut self.out);
        let first = self.preface();
        self.body(first);
        self.out.push_str("</statement>\n</akomaNtoso>\n");
        self.out
    }

    /// Title, date and speaker where they open the text; returns the first paragraph after.
    fn preface(&mut self) -> usize {
        let opens = |placed: &Placed<'_, '_>| {
            matches!(placed.paragraph.role, Role::Title | Role::Date | Role::Speaker)
                && placed.heads.is_empty()
        };
        let count = self.placed.iter().take_while(|placed| opens(placed)).count();
        if count == 0 {
            return 0;
        }
        self.out.push_str("<preface eId=\"preface\">\n");
        for index in 0..count {
            let id = child("preface", "p", Some(index as u32 + 1));
            let name = match self.placed[index].paragraph.role {
                Role::Title => "docTitle",
                Role::Date => "span",
                _ => "docProponent",
            };
            self.out.push_str("<p");
            attribute(&mut self.out, "eId", &id);
            self.out.push_str(&format!("><{name}>"));
            escape(&mut self.out, &self.placed[index].paragraph.text);
            self.out.push_str(&format!("</{name}></p>\n"));
        }
        self.out.push_str("</preface>\n");
        count
    }

    /// The text from the paragraph `first` on.
    fn body(&mut self, first: usize) {
        self.out.push_str("<mainBody eId=\"body\">\n");
        let report = self.report;
        let ids = identifiers(&report.sections, "");
        let starts: Vec<_> = (0..ids.len()).map(|index| self.start(&[index])).collect();
        let loose: Vec<_> =
            (first..self.placed.len()).filter(|&index| self.is_loose(index)).collect();
        let mut loose = loose.into_iter().peekable();
        let mut number = 0;
        let mut empty = true;
        for (index, section) in report.sections.iter().enumerate() {
            while let Some(paragraph) = loose.next_if(|&paragraph| paragraph < starts[index]) {
                self.block(paragraph, "body", &mut number);
            }
            self.section(section, &mut vec![index], &ids[index]);
            empty = false;
        }
        for paragraph in loose {
            self.block(paragraph, "body", &mut number);
        }
        if empty && number == 0 {
            self.out.push_str("<p eId=\"body__p_1\"/>\n");
        }
        self.out.push_str("</mainBody>\n");
    }

    /// Whether a paragraph belongs to no section.
    fn is_loose(&self, index: usize) -> bool {
        let placed = &self.placed[index];
        placed.heads.is_empty() && placed.paragraph.section.is_none()
    }

    /// The first paragraph of a section.
    fn start(&self, path: &[usize]) -> usize {
        find(&self.sections, path)
            .and_then(|section| self.own[section].first())
            .copied()
            .unwrap_or(0)
    }

    fn section(&mut self, section: &'r Section<'s>, path: &mut Vec<usize>, id: &str) {
        let (name, _) = element(section.level);
        let own = find(&self.sections, path).map_or(&[][..], |section| &self.own[section]);
        let head = own.first().and_then(|&index| {
            let head = self.placed[index].heads.first().filter(|head| head.path == *path)?;
            Some((index, head.heading.clone()))
        });
        let blocks: Vec<_> =
            own.iter().copied().filter(|&index| !self.placed[index].is_heading()).collect();
        self.out.push_str(&format!("<{name}"));
        attribute(&mut self.out, "eId", id);
        self.out.push_str(">\n");
        if !section.label.is_empty() {
            self.out.push_str("<num>");
            escape(&mut self.out, &section.label);
            self.out.push_str("</num>\n");
        }
        let heading = child(id, "heading", None);
        self.out.push_str("<heading");
        attribute(&mut self.out, "eId", &heading);
        self.out.push('>');
        match head {
            Some((index, part)) => self.text(index, part, &heading),
            None => escape(&mut self.out, &section.heading),
        }
        self.out.push_str("</heading>\n");

        if section.sections.is_empty() {
            self.container("content", id, None, &blocks);
        } else {
            let ids = identifiers(&section.sections, id);
            let mut blocks = &blocks[..];
            let mut texts = 0;
            for (index, child) in section.sections.iter().enumerate() {
                path.push(index);
                let start = self.start(path);
                let (before, after) =
                    blocks.split_at(blocks.partition_point(|&block| block < start));
                blocks = after;
                if index == 0 {
                    self.container("intro", id, None, before);
                } else if !before.is_empty() {
                    texts += 1;
                    self.container("hcontainer", id, Some(texts), before);
                }
                self.section(child, path, &ids[index]);
                path.pop();
            }
            self.container("wrapUp", id, None, blocks);
        }
        self.out.push_str(&format!("</{name}>\n"));
    }

    /// An element that holds the text of a section.
    fn container(&mut self, name: &str, parent: &str, number: Option<u32>, blocks: &[usize]) {
        if blocks.is_empty() {
            return;
        }
        let id = child(parent, if name == "wrapUp" { "wrapup" } else { name }, number);
        self.out.push_str(&format!("<{name}"));
        attribute(&mut self.out, "eId", &id);
        if name == "hcontainer" {
            self.out.push_str(" name=\"text\"");
        }
        self.out.push('>');
        let inner = if name == "hcontainer" { child(&id, "content", None) } else { id };
        if name == "hcontainer" {
            self.out.push_str("<content");
            attribute(&mut self.out, "eId", &inner);
            self.out.push('>');
        }
        self.out.push('\n');
        let mut count = 0;
        for &block in blocks {
            self.block(block, &inner, &mut count);
        }
        if name == "hcontainer" {
            self.out.push_str("</content>");
        }
        self.out.push_str(&format!("</{name}>\n"));
    }

    /// A paragraph without the run-in heading it begins with.
    fn block(&mut self, index: usize, parent: &str, count: &mut u32) {
        if let Some(shown) = begins(self.report, &self.placed[index]) {
            self.open = Some(shown.table);
            *count += 1;
            return self.table(shown, &child(parent, "table", Some(*count)));
        }
        if self.open.is_some_and(|table| lies_in(&self.placed[index], table)) {
            return;
        }
        *count += 1;
        let id = child(parent, "p", Some(*count));
        let placed = &self.placed[index];
        let start = placed.heads.first().map_or(0, |head| head.range.end);
        let end = placed.paragraph.text.len();
        self.out.push_str("<p");
        attribute(&mut self.out, "eId", &id);
        self.out.push('>');
        self.text(index, start..end, &id);
        self.out.push_str("</p>\n");
    }

    fn table(&mut self, shown: Shown<'r, 's>, id: &str) {
        self.out.push_str("<table");
        attribute(&mut self.out, "eId", id);
        self.out.push_str(">\n");
        if let Some(caption) = shown.caption() {
            self.out.push_str("<caption>");
            escape(&mut self.out, &caption);
            self.out.push_str("</caption>\n");
        }
        let mut count = 0;
        let heads = shown.table.header.len();
        let rows = shown.table.header.iter().chain(&shown.table.rows);
        for (at, row) in rows.enumerate().filter(|(_, row)| !row.is_empty()) {
            let name = if at < heads { "th" } else { "td" };
            self.out.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                count += 1;
                let inner = child(id, "p", Some(count));
                self.out.push_str(&format!("<{name}><p"));
                attribute(&mut self.out, "eId", &inner);
                self.out.push('>');
                let row = at.checked_sub(heads);
                match row.and_then(|row| shown.number(&self.numbers, row, column, cell)) {
                    Some(statistic) => {
                        self.quantity(statistic, &child(&inner, "quantity", Some(1)))
                    }
                    None => escape(&mut self.out, &cell.text),
                }
                self.out.push_str(&format!("</p></{name}>"));
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</table>\n");
    }

    fn quantity(&mut self, statistic: Statistic<'_>, id: &str) {
        let out = &mut self.out;
        out.push_str("<quantity");
        attribute(out, "eId", id);
        let concept = self.concepts.get(concept(statistic)).copied().unwrap_or_default();
        attribute(out, "refersTo", &format!("#indicator_{concept}"));
        quantity(statistic, out);
    }

    /// A part of the text of a paragraph with the statistics in it.
    fn text(&mut self, index: usize, part: Range<usize>, parent: &str) {
        let placed = &self.placed[index];
        let text = &*placed.paragraph.text;
        let out = &mut self.out;
        let mut done = part.start;
        for (number, (range, statistic)) in (1..).zip(placed.marks(part.clone())) {
            escape(out, &text[done..range.start]);
            out.push_str("<quantity");
            attribute(out, "eId", &child(parent, "quantity", Some(number)));
            let concept = self.concepts.get(concept(*statistic)).copied().unwrap_or_default();
            attribute(out, "refersTo", &format!("#indicator_{concept}"));
            quantity(*statistic, out);
            done = range.end;
        }
        escape(out, &text[done..part.end]);
    }
}

/// Place of the section with this path.
fn find(sections: &[(Vec<usize>, &Section<'_>)], path: &[usize]) -> Option<usize> {
    sections.binary_search_by(|(other, _)| other.as_slice().cmp(path)).ok()
}

/// Name of what a statistic measures.
fn concept(statistic: Statistic<'_>) -> &str {
    statistic.indicator().unwrap_or("unknown")
}

/// Attributes and text of a `<quantity>`, with its end.
fn quantity(statistic: Statistic<'_>, out: &mut String) {
    attribute(out, "normalized", &statistic.value().to_string());
    let high = statistic.high().map(|high| high.to_string());
    let period = statistic.period();
    let facts = [
        ("b:high", high.as_deref()),
        ("b:unit", Some(statistic.unit())),
        ("b:bound", Some(statistic.bound().name())),
        ("b:change", statistic.change().map(Change::name)),
        ("b:basis", statistic.basis()),
        ("b:period", period.as_deref()),
        ("b:status", Some(statistic.status().name())),
    ];
    for (name, fact) in facts {
        if let Some(fact) = fact {
            attribute(out, name, fact);
        }
    }
    out.push('>');
    escape(out, statistic.text());
    out.push_str("</quantity>");
}
