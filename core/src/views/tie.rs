//! A report and its source again, after the report has travelled without it.

use super::recount::Index;
use crate::error::Error;
use crate::report::{Paragraph, WorkReport};
use crate::span::{Span, Unit};

/// What is wrong with a part of a report.
type Fault = (String, &'static str);

impl WorkReport<'_> {
    /// Ties a report to its source again: one that was read back from its JSON form, whichever
    /// surface wrote it. Checks it against `source`, the text that was parsed, and makes its
    /// offsets count in `unit`.
    ///
    /// Takes one pass over the source and a bounded number of steps for each node.
    ///
    /// ```
    /// use baogao::{Error, Unit, WorkReport};
    ///
    /// let source = "𠮷县有3所学校。";
    /// let mut written = baogao::parse(source);
    /// written.recount(source, Unit::Utf16);
    /// let json = serde_json::to_string(&written)?;
    ///
    /// let mut report: WorkReport = serde_json::from_str(&json)?;
    /// report.tie(source, Unit::Bytes)?;
    /// assert_eq!(report, baogao::parse(source));
    ///
    /// let error = report.tie("另一份报告", Unit::Bytes).unwrap_err();
    /// assert_eq!(error.to_string(), "paragraphs[0]: does not lie in the source");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Report`] with the path of the first part that does not fit: a place that is none of
    /// the source, a paragraph that does not stand at its place, an index or a path that leads to
    /// nothing, another schema than 2. The report is then as it was.
    pub fn tie(&mut self, source: &str, unit: Unit) -> Result<(), Error> {
        let fault = |(path, reason)| Error::Report { path, reason };
        if self.schema != WorkReport::default().schema {
            return Err(fault(("schema".into(), "is that of another version")));
        }
        places(self, source).and_then(|()| indexes(self)).map_err(fault)?;
        let given = self.unit;
        self.recount(source, Unit::Bytes);
        let moved = self.paragraphs.iter().position(|paragraph| !stands(paragraph, source));
        if let Some(at) = moved {
            self.recount(source, given);
            return Err(fault((format!("paragraphs[{at}].text"), "is not what the source says")));
        }
        self.recount(source, unit);
        Ok(())
    }
}

/// Checks that every place lies in the source, between two characters.
fn places(report: &WorkReport<'_>, source: &str) -> Result<(), Fault> {
    let index = Index::new(source, report.unit);
    let lies = |span: Span| {
        let at = |offset| index.begins(offset);
        span.start <= span.end && at(span.start) && at(span.end)
    };
    let check = |span, path: &dyn Fn() -> String| match lies(span) {
        true => Ok(()),
        false => Err((path(), "does not lie in the source")),
    };
    for (at, paragraph) in report.paragraphs.iter().enumerate() {
        check(paragraph.span, &|| format!("paragraphs[{at}]"))?;
        let inside = Index::new(&paragraph.text, report.unit);
        let mut last = (0, paragraph.span.start);
        for &(text, place) in &paragraph.breaks {
            let ascends = last.0 <= text && last.1 <= place && place <= paragraph.span.end;
            if !ascends || !inside.begins(text) || !index.begins(place) {
                return Err((format!("paragraphs[{at}].breaks"), "are none of its text"));
            }
            last = (text, place);
        }
    }
    for (path, section) in report.walk() {
        let written = || {
            let steps = path.iter().map(|step| format!("sections[{step}]"));
            steps.collect::<Vec<_>>().join(".")
        };
        check(section.span, &written)?;
        check(section.body, &|| written() + ".body")?;
    }
    for (at, statistic) in report.statistics().iter().enumerate() {
        check(statistic.span(), &|| format!("statistics[{at}]"))?;
        check(statistic.sentence(), &|| format!("statistics[{at}].sentence"))?;
    }
    for (at, mention) in report.mentions().iter().enumerate() {
        check(mention.span(), &|| format!("mentions[{at}]"))?;
    }
    for (at, table) in report.tables.iter().enumerate() {
        check(table.span, &|| format!("tables[{at}]"))?;
        for (list, rows) in [("header", &table.header), ("rows", &table.rows)] {
            for (row, cells) in rows.iter().enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    check(cell.span, &|| format!("tables[{at}].{list}[{row}][{column}]"))?;
                }
            }
        }
    }
    for (at, citation) in report.citations.iter().enumerate() {
        check(citation.span, &|| format!("citations[{at}]"))?;
    }
    for (at, note) in report.notes.iter().enumerate() {
        check(note.span, &|| format!("notes[{at}]"))?;
    }
    Ok(())
}

/// Checks that every index and every path leads to what there is.
fn indexes(report: &WorkReport<'_>) -> Result<(), Fault> {
    let statistics = report.statistics();
    let leads = |path: Option<&[usize]>| path.is_none_or(|path| report.section(path).is_some());
    for (at, paragraph) in report.paragraphs.iter().enumerate() {
        if !leads(paragraph.section.as_deref()) {
            return Err((format!("paragraphs[{at}].section"), "leads to no section"));
        }
    }
    for (at, table) in report.tables.iter().enumerate() {
        if !leads(table.section.as_deref()) {
            return Err((format!("tables[{at}].section"), "leads to no section"));
        }
    }
    for (at, statistic) in statistics.iter().enumerate() {
        let known = |index: Option<usize>| index.is_none_or(|index| index < statistics.len());
        let cell = statistic.table().is_none_or(|[table, row, column]| {
            let row = report.tables.get(table).and_then(|table| table.rows.get(row));
            row.is_some_and(|row| column < row.len())
        });
        let faults = [
            ("section", leads(statistic.section()), "leads to no section"),
            ("paragraph", statistic.paragraph() < report.paragraphs.len(), "is none of the report"),
            ("whole", known(statistic.whole()), "is no statistic of the report"),
            ("beyond", known(statistic.beyond()), "is no statistic of the report"),
            ("table", cell, "is no cell of the report"),
        ];
        if let Some((field, _, reason)) = faults.into_iter().find(|&(_, right, _)| !right) {
            return Err((format!("statistics[{at}].{field}"), reason));
        }
    }
    Ok(())
}

/// Whether the text of a paragraph stands in the source where it says; in bytes, with breaks that
/// lie in both. The last character before two breaks at one place is read for other characters.
fn stands(paragraph: &Paragraph<'_>, source: &str) -> bool {
    let mut pieces = vec![(0, paragraph.span.start)];
    pieces.extend(&paragraph.breaks);
    pieces.push((paragraph.text.len(), paragraph.span.end));
    pieces.windows(2).enumerate().all(|(number, pair)| {
        let [(at, from), (next, to)] = [pair[0], pair[1]];
        let text = &paragraph.text[at..next];
        let other = paragraph.breaks.get(number + 1).is_some_and(|&(after, _)| after == next);
        let text = match text.char_indices().next_back() {
            Some((last, _)) if other => &text[..last],
            _ => text,
        };
        // A break between two Latin words is read as a blank.
        let same = |(text, place): (char, char)| {
            text == place || text == ' ' && matches!(place, '\n' | '\r' | '\x0B' | '\x0C')
        };
        from + text.len() <= to
            && source.get(from..from + text.len()).is_some_and(|place| {
                text.chars().count() == place.chars().count()
                    && text.chars().zip(place.chars()).all(same)
            })
    })
}
