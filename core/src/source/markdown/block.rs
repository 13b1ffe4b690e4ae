//! What lines are: headings, items, quotations, fences, the head of a file.

use super::inline::Inline;
use super::lead::{is_rule, item, quote};
use super::{Found, Needs, Row};
use crate::source::{Mark, is_stop, marker};

/// Longest head of a file, in lines.
const HEAD: usize = 60;
/// Longest line that can be a heading, in bytes.
const HEADING: usize = 300;

/// The marks of the lines of a text.
pub(super) fn read(text: &str, rows: &[Row]) -> Found {
    let mut page = Page { text, rows, inline: Inline::new(text), fences: fences(text, rows) };
    let mut next = page.head();
    while next < rows.len() {
        next = page.row(next);
    }
    page.inline.finish()
}

struct Page<'t> {
    text: &'t str,
    rows: &'t [Row],
    inline: Inline<'t>,
    /// Pairs of rows that fence in what is between them.
    fences: Vec<(usize, usize)>,
}

/// Fences of code, each with its end.
fn fences(text: &str, rows: &[Row]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut open: Option<(usize, &str)> = None;
    for (n, row) in rows.iter().enumerate().filter(|(_, row)| row.marked) {
        let line = &text[row.start..row.end];
        let Some(fence) = ["```", "~~~"].into_iter().find(|fence| line.starts_with(fence)) else {
            continue;
        };
        let info = line.trim_matches(['`', '~']);
        match open {
            Some((first, known)) if known == fence && info.is_empty() => {
                pairs.push((first, n));
                open = None;
            }
            None if info.len() < 40 && !info.contains(['`', '~']) => open = Some((n, fence)),
            _ => {}
        }
    }
    pairs
}

impl<'t> Page<'t> {
    fn line(&self, n: usize) -> &'t str {
        self.rows.get(n).map_or("", |row| &self.text[row.start..row.end])
    }

    /// A row that is no text of the report.
    fn aside(&mut self, n: usize, needs: Needs) {
        if !self.line(n).is_empty() {
            self.inline.found.mark(self.rows[n].start, Mark::Aside, needs);
        }
    }

    /// Reads the head of the file, between two lines of dashes; yields the row after it.
    fn head(&mut self) -> usize {
        let first = (0..self.rows.len()).find(|&n| !self.line(n).is_empty()).unwrap_or(0);
        let bare = |line: &str| line.trim_start_matches('\u{FEFF}') == "---";
        if !bare(self.line(first)) {
            return first;
        }
        let is_end = |&n: &usize| matches!(self.line(n), "---" | "...");
        let Some(last) = (first + 1..self.rows.len().min(first + HEAD)).find(is_end) else {
            return first;
        };
        let is_entry = |line: &str| {
            line.is_empty()
                || line.starts_with(['#', '-', '"'])
                || line.split_once(':').is_some_and(|(key, _)| key.len() < 40 && !key.contains(' '))
        };
        let entries = (first + 1..last).map(|n| self.line(n));
        if last == first + 1 || !entries.clone().next().is_some_and(is_entry) {
            return first;
        }
        if entries.filter(|line| !is_entry(line)).count() * 4 > last - first {
            return first;
        }
        (first..=last).for_each(|n| self.aside(n, Needs::Nothing));
        last + 1
    }

    /// Reads a row; yields the next one.
    fn row(&mut self, n: usize) -> usize {
        let line = self.line(n);
        if line.is_empty() {
            self.inline.close();
            return n + 1;
        }
        let Row { end, marked, .. } = self.rows[n];
        if marked && let Ok(at) = self.fences.binary_search_by_key(&n, |pair| pair.0) {
            return self.fenced(self.fences[at]);
        }
        if is_rule(line) {
            self.inline.close();
            return n + 1;
        }
        if line.starts_with(":::")
            && (line.len() == 3
                || line.starts_with(":::: ")
                || line.starts_with("::: ")
                || line.bytes().all(|b| b == b':'))
        {
            self.aside(n, Needs::Nothing);
            return n + 1;
        }
        if marked && line.starts_with('|') {
            return self.table(n);
        }
        let start = self.prefixes(n);
        if start >= end {
            return n + 1;
        }
        if !marked {
            self.underlined(n, start);
            self.inline.text(start, end);
            return n + 1;
        }
        let rest = &self.text[start..end];
        if rest.starts_with('#') && self.heading(start, end) {
            return n + 1;
        }
        if self.reference(start, end) || self.image(start, end) {
            return n + 1;
        }
        self.underlined(n, start);
        self.inline.row(start, end);
        n + 1
    }

    /// What a pair of fences holds: text stays text, code is set aside.
    fn fenced(&mut self, (first, last): (usize, usize)) -> usize {
        self.inline.close();
        let info = self.line(first).trim_matches(['`', '~', ' ']);
        let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
        let text = ["", "text", "txt", "markdown", "md", "plain", "plaintext"].contains(&info)
            && (first + 1..last).any(|n| self.line(n).contains(is_han));
        self.aside(first, Needs::Nothing);
        if !text {
            (first + 1..last).for_each(|n| self.aside(n, Needs::Nothing));
        }
        self.aside(last, Needs::Nothing);
        last + 1
    }

    /// Takes quotation marks and dashes of lists off; yields where the text begins.
    ///
    /// | line | text |
    /// | --- | --- |
    /// | `> 新增企业12家。` | `新增企业12家。` |
    /// | `- （一）产业提速。` | `（一）产业提速。` |
    /// | `* [x] 建成公路` | `建成公路` |
    /// | `- 3 -`, `>50%`, `-2.1‰`, `> 首页 > 公报` | as it stands |
    fn prefixes(&mut self, n: usize) -> usize {
        let Row { start, end, .. } = self.rows[n];
        let mut at = start;
        let mut needs: Option<Needs> = None;
        while let Some(len) = quote(&self.text[at..end]) {
            let rest = self.text[at + len..end].trim_start();
            let sentence = rest.ends_with(is_stop) && !rest.contains('>') && len > 1;
            // A step of the way to a page stands alone: `>`.
            let own = match (sentence, rest.is_empty()) {
                (true, _) => Needs::Nothing,
                (_, true) => Needs::Habit,
                _ => Needs::Rows,
            };
            self.inline.found.rows += usize::from(at == start && own == Needs::Rows);
            needs = Some(needs.unwrap_or(own));
            at = end - rest.len();
        }
        if let Some(needs) = needs.filter(|_| at > start) {
            self.inline.close();
            self.inline.found.edit(start, at, None, needs);
            // A quotation goes on in the next line.
            let above = n.checked_sub(1).map_or("", |above| self.line(above));
            let goes_on = above.starts_with('>') && above.ends_with(['，', '、']);
            if at < end && !goes_on {
                self.inline.found.mark(at, Mark::Apart, needs);
            }
        }
        if let Some(len) = item(&self.text[at..end]) {
            self.inline.close();
            let from = at;
            at += len;
            self.inline.found.items += 1;
            self.inline.found.edit(from, at, None, Needs::Items);
            self.inline.found.mark(at, Mark::Apart, Needs::Items);
        }
        at
    }

    /// `## 一、工作回顾 ##`; without a blank only where the text has the habit.
    fn heading(&mut self, start: usize, end: usize) -> bool {
        let line = &self.text[start..end];
        let depth = line.bytes().take_while(|&b| b == b'#').count();
        let rest = line[depth..].trim_start();
        let blank = line.len() - depth > rest.len();
        let mut inner = rest.trim_end_matches('#');
        // `#话题#` is a topic of a message, `C#` a name.
        if inner.len() < rest.len() && !inner.ends_with(' ') && rest.len() - inner.len() != depth {
            inner = rest;
        }
        inner = inner.trim_end();
        let attributes = super::link::attributes_at_end(inner);
        let inner = inner[..attributes].trim_end();
        if depth > 6 || inner.is_empty() || rest.len() > HEADING {
            return false;
        }
        let first = inner.chars().next();
        let letter = first.is_some_and(|c| c.is_ascii_alphanumeric());
        let word = first.is_some_and(|c| {
            !c.is_ascii_alphanumeric() && !c.is_ascii_punctuation()
                || matches!(c, '*' | '_' | '[' | '<' | '\\' | '(')
        });
        // `#3机组` is the name of a thing, `##2024年工作回顾` a heading.
        let needs = match (depth, blank) {
            (1, false) if !word => return false,
            (_, false) if !word && !letter => return false,
            (2.., _) => Needs::Nothing,
            (_, true) if word || marker::at(inner).is_some() => Needs::Nothing,
            (_, false) if inner.len() < rest.len() => return false,
            _ => Needs::Habit,
        };
        self.inline.close();
        let from = end - rest.len();
        let to = from + inner.len();
        self.inline.found.edit(start, from, None, needs);
        self.inline.found.mark(start, Mark::Heading(depth as u8), needs);
        self.inline.row(from, to);
        if to < end {
            self.inline.found.edit(to, end, None, needs);
        }
        self.inline.close();
        true
    }

    /// A line with a line of `=` or `-` under it. Dashes are sure only under a marker.
    fn underlined(&mut self, n: usize, start: usize) {
        let under = self.line(n + 1).as_bytes();
        let depth = match under {
            [b'=', b'=', b'=', ..] if under.iter().all(|&b| b == b'=') => 1,
            [b'-', b'-', b'-', ..] if under.iter().all(|&b| b == b'-') => 2,
            _ => return,
        };
        let text = &self.text[start..self.rows[n].end];
        let short = text.len() <= 120 && !text.ends_with(is_stop) && !text.contains(['|', '\t']);
        if short && (depth == 1 || marker::at(text).is_some()) {
            self.inline.found.underlined += 1;
            self.inline.found.mark(start, Mark::Heading(depth), Needs::Nothing);
        } else if short {
            self.inline.found.mark(start, Mark::Heading(depth), Needs::Underlined);
        }
    }

    /// `[^1]: 按可比口径。` is a footnote, `[1]: https://…` no text.
    fn reference(&mut self, start: usize, end: usize) -> bool {
        let Some(inner) = self.text[start..end].strip_prefix('[') else { return false };
        let Some((label, rest)) = inner.split_once("]:") else { return false };
        if label.is_empty() || label.len() > 60 || label.contains([' ', '[', ']']) {
            return false;
        }
        let body = rest.trim_start();
        self.inline.close();
        if label.starts_with('^') && !body.is_empty() {
            let from = end - body.len();
            self.inline.found.edit(start, from, None, Needs::Nothing);
            self.inline.found.mark(from, Mark::Note, Needs::Nothing);
            self.inline.row(from, end);
            self.inline.close();
            return true;
        }
        let is_address =
            ["http", "#", "/", "./", "<http", "mailto:"].iter().any(|p| body.starts_with(p));
        if is_address {
            self.inline.found.mark(start, Mark::Aside, Needs::Nothing);
        }
        is_address
    }

    /// A picture on a line of its own.
    fn image(&mut self, start: usize, end: usize) -> bool {
        let line = &self.text[start..end];
        if !line.starts_with("![") {
            return false;
        }
        let whole = line.find("](").and_then(|at| {
            let to = super::link::address(&line[at + 1..])? + at + 1;
            (super::link::attributes(&line[to..]).unwrap_or(0) + to == line.len()).then_some(())
        });
        if whole.is_some() {
            self.inline.close();
            self.inline.found.mark(start, Mark::Aside, Needs::Nothing);
        }
        whole.is_some()
    }

    /// Rows of a table, each for itself, and the line after them; or the lines of a verse, `| 第一行`.
    fn table(&mut self, first: usize) -> usize {
        let is_row = |n: &usize| self.line(*n).starts_with('|');
        let last = (first..self.rows.len()).take_while(is_row).last().unwrap_or(first);
        let verse = |n| self.line(n).starts_with("| ") && !self.line(n)[1..].contains('|');
        let is_verse = (first..=last).all(verse);
        self.inline.close();
        if is_verse {
            for Row { start, end, .. } in self.rows[first..=last].iter().copied() {
                let from = end - self.text[start + 1..end].trim_start().len();
                self.inline.found.rows += 1;
                self.inline.found.edit(start, from, None, Needs::Rows);
                self.inline.row(from, end);
                self.inline.close();
            }
            return last + 1;
        }
        let is_delimiter = |n| {
            let line = self.line(n);
            line.len() > 4 && line.contains("--") && line.bytes().all(|b| b" |-:+".contains(&b))
        };
        let closed = (first..=last).filter(|&n| self.line(n).ends_with('|')).count();
        let own = (first..=last).any(is_delimiter) || closed > 1;
        let needs = if own { Needs::Nothing } else { Needs::Habit };
        for Row { start, end, .. } in self.rows[first..=last].iter().copied() {
            self.inline.found.mark(start, Mark::Apart, needs);
            self.inline.cells(start, end);
        }
        let after = (last + 1..self.rows.len()).find(|&n| !self.line(n).is_empty());
        if let Some(row) = after.map(|n| self.rows[n]) {
            self.inline.found.mark(row.start, Mark::Apart, needs);
        }
        last + 1
    }
}
