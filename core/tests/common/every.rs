//! Everything that is asked of any text whatever: its report, and all that is made of it.

use std::collections::BTreeSet;

use baogao::{Span, Unit, WorkReport};

use super::markup::{self, Event};
use super::{broken, broken_together, flatten, is_visible, squeeze, together};

/// The laws that a text breaks, with the standard lexicon.
pub fn faults(source: &str) -> Vec<String> {
    let report = baogao::parse(source);
    let mut out = faults_of(source, &report);
    if baogao::parse(source) != report {
        out.push("read twice, read otherwise".to_owned());
    }
    let all = baogao::parse_all(source);
    out.extend(broken_together(source, &all).into_iter().map(|fault| format!("all: {fault}")));
    let total: usize = all.iter().map(|report| report.paragraphs.len()).sum();
    if total != report.paragraphs.len() {
        out.push(format!("{} paragraphs, but {total} in all", report.paragraphs.len()));
    }
    numerals(source, &mut out);
    out
}

/// The laws that a report breaks which was read from a text.
pub fn faults_of(source: &str, report: &WorkReport<'_>) -> Vec<String> {
    let mut out = broken(source, report);
    let views = [report.html(), report.to_akn()];
    form(report, &mut out);
    units(source, report, &views, &mut out);
    html(report, &views[0], &mut out);
    akn(&views[1], &mut out);
    texts(report, &mut out);
    together::faults(source, report, &mut out);
    out
}

/// Numerals are slices in order, with values that are numbers.
fn numerals(source: &str, out: &mut Vec<String>) {
    let mut at = 0;
    for found in baogao::numerals(source) {
        if found.span.start < at || source.get(found.span.range()) != Some(found.text) {
            out.push(format!("numeral {:?} at {:?}", found.text, found.span));
        }
        if !found.value.is_finite() || !found.high.is_none_or(f64::is_finite) {
            out.push(format!("numeral {:?}: {} {:?}", found.text, found.value, found.high));
        }
        at = found.span.end;
        numeral(found.text, out);
    }
}

/// One numeral is a number, or the place is told where it ceases to be one.
pub fn numeral(text: &str, out: &mut Vec<String>) {
    match baogao::number(text) {
        Ok(value) if value.is_finite() => {}
        Err(baogao::Error::NotANumber { position, text: given })
            if given == text && text.is_char_boundary(position) => {}
        other => out.push(format!("number {text:?}: {other:?}")),
    }
}

/// The JSON form reads back as what it was.
fn form(report: &WorkReport<'_>, out: &mut Vec<String>) {
    let json = serde_json::to_string(report).expect("a report serialises");
    match serde_json::from_str::<WorkReport<'_>>(&json) {
        Ok(back) if back == *report => {}
        Ok(_) => out.push("the JSON form reads back otherwise".to_owned()),
        Err(error) => out.push(format!("the JSON form does not read back: {error}")),
    }
}

/// Offsets count what they say, on the way through all units and back, and the views are the same.
fn units(source: &str, report: &WorkReport<'_>, views: &[String; 2], out: &mut Vec<String>) {
    let mut other = report.clone();
    for unit in [Unit::CodePoints, Unit::Utf16, Unit::Bytes] {
        other.recount(source, unit);
        let mut counts = vec![0; source.len() + 1];
        let mut count = 0;
        for (at, c) in source.char_indices() {
            counts[at] = count;
            count += match unit {
                Unit::Bytes => c.len_utf8(),
                Unit::CodePoints => 1,
                Unit::Utf16 => c.len_utf16(),
            };
        }
        counts[source.len()] = count;
        let spans = |report: &WorkReport<'_>| -> Vec<Span> {
            let statistics = report.statistics().iter().flat_map(|s| [s.span(), s.sentence()]);
            report.paragraphs.iter().map(|p| p.span).chain(statistics).collect()
        };
        for (span, was) in spans(&other).into_iter().zip(spans(report)) {
            let right = Span::new(counts[was.start], counts[was.end]);
            if span != right {
                out.push(format!("{unit:?}: {was:?} became {span:?}, not {right:?}"));
            }
        }
        if unit != Unit::Bytes && [other.html(), other.to_akn()] != *views {
            out.push(format!("{unit:?}: the views differ"));
        }
    }
    if other != *report {
        out.push("other offsets after a recount there and back".to_owned());
    }
}

/// The HTML is well-formed, its links have targets, and every statistic is marked in its place.
fn html(report: &WorkReport<'_>, html: &str, out: &mut Vec<String>) {
    let events = match markup::read(html) {
        Ok(events) => events,
        Err(fault) => return out.push(format!("HTML: {fault}")),
    };
    references("HTML", "id", &events, out);

    let text = |event: &Event| {
        matches!(event, Event::Open { attributes, .. }
            if attributes.iter().any(|(key, value)| key == "class" && value == "text"))
    };
    let begin = events.iter().position(text).unwrap_or(events.len());
    let mut marks = Vec::new();
    let mut paragraphs = 0;
    let mut shown = String::new();
    let mut cells = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut marked = false;
    for event in &events[begin..] {
        match event {
            Event::Open { name, .. } => open.push(name),
            Event::Close => drop(open.pop()),
            Event::Text(_) => {}
        }
        let inside = open.contains(&"table");
        match event {
            Event::Open { name, .. } if inside => marked |= name == "mark",
            Event::Text(text) if inside => {
                cells.extend(std::mem::take(&mut marked).then_some(text.as_str()));
            }
            Event::Open { name, .. } if name == "mark" => {
                marks.push((paragraphs - 1, squeeze(&shown).chars().count()));
            }
            Event::Open { name, .. } if name == "p" || name.starts_with('h') => {
                paragraphs += 1;
                shown.clear();
            }
            Event::Text(text) => shown.push_str(text),
            _ => {}
        }
    }
    // What stands in a table is shown as one.
    let is_row = |paragraph: &baogao::Paragraph<'_>| {
        paragraph.role == baogao::Role::Table
            && report.tables.iter().any(|table| table.span.contains(paragraph.span))
    };
    let rows: Vec<bool> = report.paragraphs.iter().map(is_row).collect();
    let mut shown = vec![0; rows.len() + 1];
    for (at, row) in rows.iter().enumerate() {
        shown[at + 1] = shown[at] + usize::from(!row);
    }
    let numbers: Vec<&str> =
        report.statistics().iter().filter(|s| s.table().is_some()).map(|s| s.text()).collect();
    if cells != numbers {
        out.push(format!("HTML: cells {cells:?} are marked, not {numbers:?}"));
    }
    let places =
        report.statistics().iter().filter(|s| s.table().is_none()).filter_map(|statistic| {
            let paragraph = report.paragraphs.get(statistic.paragraph())?;
            let before = &paragraph.text[..paragraph.locate(statistic.span())?.start];
            Some((shown[statistic.paragraph()], squeeze(before).chars().count()))
        });
    let places: Vec<_> = places.collect();
    if marks != places {
        let wrong = places.iter().zip(&marks).position(|(place, mark)| place != mark);
        let at = wrong.unwrap_or(marks.len().min(places.len()));
        out.push(format!(
            "HTML: {} marks of {} statistics, number {at} at {:?} and not at {:?}",
            marks.len(),
            places.len(),
            marks.get(at),
            places.get(at),
        ));
    }
}

/// Akoma Ntoso is well-formed and its references have targets.
fn akn(xml: &str, out: &mut Vec<String>) {
    match markup::read(xml) {
        Ok(events) => references("XML", "eId", &events, out),
        Err(fault) => out.push(format!("XML: {fault}")),
    }
}

/// Identifiers are unique, and what refers to one has it.
fn references(what: &str, key: &str, events: &[Event], out: &mut Vec<String>) {
    let mut ids = BTreeSet::new();
    let mut links = BTreeSet::new();
    let attributes = events.iter().filter_map(|event| match event {
        Event::Open { attributes, .. } => Some(attributes),
        _ => None,
    });
    for (name, value) in attributes.flatten() {
        if name == key && !ids.insert(value.as_str()) {
            out.push(format!("{what}: the identifier {value} twice"));
        }
        if matches!(name.as_str(), "href" | "refersTo" | "as" | "source") {
            links.extend(value.strip_prefix('#'));
        }
    }
    for link in links.difference(&ids) {
        out.push(format!("{what}: nothing is called {link}"));
    }
}

/// Outline, Markdown and summary show what the report has.
fn texts(report: &WorkReport<'_>, out: &mut Vec<String>) {
    let lines = report.outline().lines().count();
    let sections = flatten(&report.sections).len();
    if lines != sections + usize::from(report.front.title.is_some()) {
        out.push(format!("an outline of {lines} lines for {sections} sections"));
    }
    let markdown = report.to_markdown();
    if markdown.match_indices(['<', '`']).any(|(at, _)| !markdown[..at].ends_with('\\')) {
        out.push(format!("markup in Markdown: {markdown:?}"));
    }
    let summary = report.summary();
    let status = summary.status;
    let statistics = status.achieved + status.planned + status.background;
    let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let characters: usize = report.paragraphs.iter().map(|p| visible(&p.text)).sum();
    if summary.statistics != report.statistics().len()
        || statistics != report.statistics().len()
        || summary.units.values().sum::<usize>() != report.statistics().len()
        || summary.characters + summary.furniture != characters
        || summary.sections.len() != sections
    {
        out.push(format!("a summary that does not add up: {summary:?}"));
    }
    let shows = |text: &str| text.chars().any(is_visible);
    for (what, text) in [("title", &report.front.title), ("speaker", &report.front.speaker)] {
        if text.as_deref().is_some_and(|text| !shows(text)) {
            out.push(format!("a {what} that shows nothing"));
        }
    }
}
