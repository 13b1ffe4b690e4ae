//! The laws that hold for every text, shared by the tests.

use baogao::{Paragraph, Section, Span, WorkReport};

/// Whether a character shows on the page.
pub fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// A text without what does not show: blanks, line breaks, spelled-out no-break spaces.
pub fn squeeze(text: &str) -> String {
    text.replace("<U+00A0>", "").chars().filter(|&c| is_visible(c)).collect()
}

/// What a report breaks: nothing lost, nothing twice, every slice true, spans inside their parents.
pub fn broken(source: &str, report: &WorkReport<'_>) -> Vec<String> {
    let mut out = Vec::new();
    once(source, report, &mut out);
    let mut homes: Vec<_> = report.paragraphs.iter().collect();
    homes.sort_by_key(|paragraph| paragraph.span);
    for paragraph in &report.paragraphs {
        slice(source, paragraph.span, &paragraph.text, "paragraph", &mut out);
        in_step(source, paragraph, &mut out);
        if let Some(path) = &paragraph.section
            && !reaches(&report.sections, path)
        {
            out.push(format!("no section {path:?}"));
        }
    }
    for section in flatten(&report.sections) {
        slice(
            source,
            section.span,
            &format!("{}{}", section.label, section.heading),
            "section",
            &mut out,
        );
    }
    for statistic in &report.statistics {
        slice(source, statistic.span, &statistic.text, "statistic", &mut out);
        located(&homes, statistic.span, &statistic.text, &mut out);
        let paragraph = &report.paragraphs[statistic.paragraph];
        if !paragraph.span.contains(statistic.sentence)
            || !statistic.sentence.contains(statistic.span)
        {
            out.push(format!("statistic {:?} outside its sentence or paragraph", statistic.text));
        }
    }
    for mention in &report.mentions {
        slice(source, mention.span, &mention.text, "mention", &mut out);
        located(&homes, mention.span, &mention.text, &mut out);
    }
    let all = Span::new(0, source.len());
    let citations = report.citations.iter().map(|c| c.span);
    for span in report.notes.iter().map(|n| n.span).chain(citations) {
        if !all.contains(span) || source.get(span.range()).is_none() {
            out.push(format!("span {span:?} is no slice of the source"));
        }
    }
    out
}

fn once(source: &str, report: &WorkReport<'_>, out: &mut Vec<String>) {
    let mut spans: Vec<Span> = report.paragraphs.iter().map(|p| p.span).collect();
    spans.sort_unstable();
    let mut at = 0;
    for span in spans.into_iter().chain([Span::new(source.len(), source.len())]) {
        if span.start < at {
            out.push(format!("two paragraphs at {span:?}"));
        } else if source[at..span.start].chars().any(is_visible) {
            out.push(format!("in no paragraph: {:?}", &source[at..span.start]));
        }
        at = at.max(span.end);
    }
}

fn slice(source: &str, span: Span, text: &str, what: &str, out: &mut Vec<String>) {
    match source.get(span.range()) {
        Some(found) if squeeze(found) == squeeze(text) => {}
        found => out.push(format!("{what} {text:?} is not {found:?}")),
    }
}

/// Checks that text and source run in step between the breaks of a paragraph, and that
/// nothing visible is set aside.
fn in_step(source: &str, paragraph: &Paragraph<'_>, out: &mut Vec<String>) {
    let Span { start, end } = paragraph.span;
    let mut pieces = vec![(0, start)];
    pieces.extend(&paragraph.breaks);
    let (at, last) = pieces[pieces.len() - 1];
    pieces.push((at + (end - last), end));
    for (number, pair) in pieces.windows(2).enumerate() {
        let [(at, from), (next, to)] = [pair[0], pair[1]];
        let length = next - at;
        let (text, place) = (&paragraph.text[at..next], &source[from..from + length]);
        let joins = |(text, place): (char, char)| {
            text == place || (text == ' ' && matches!(place, '\n' | '\r' | '\x0B' | '\x0C'))
        };
        let same = text.len() == place.len() && text.chars().zip(place.chars()).all(joins);
        let aside = squeeze(&source[from + length..to]);
        if !same || !aside.is_empty() || (number > 0 && (at, from) == (0, start)) {
            out.push(format!("{text:?} is not {place:?} with {aside:?} aside"));
        }
    }
    let all = paragraph.place(0..paragraph.text.len());
    if all.and_then(|all| paragraph.locate(all)) != Some(0..paragraph.text.len()) {
        out.push(format!("{:?} is not found again", paragraph.text));
    }
}

/// Checks that a paragraph has the text of a node where the node stands in the source.
fn located(homes: &[&Paragraph<'_>], span: Span, text: &str, out: &mut Vec<String>) {
    let next = homes.partition_point(|home| home.span.start <= span.start);
    let home = homes[next.saturating_sub(1)];
    let found = home
        .locate(span)
        .is_some_and(|range| home.text[range.clone()] == *text && home.place(range) == Some(span));
    if !found {
        out.push(format!("{text:?} is not in the text where it is in the source"));
    }
}

fn reaches(mut list: &[Section<'_>], path: &[usize]) -> bool {
    for &step in path {
        let Some(section) = list.get(step) else { return false };
        list = &section.sections;
    }
    true
}

/// Every section in reading order.
pub fn flatten<'r, 's>(list: &'r [Section<'s>]) -> Vec<&'r Section<'s>> {
    let mut out = Vec::new();
    for section in list {
        out.push(section);
        out.extend(flatten(&section.sections));
    }
    out
}
