//! The laws that hold for every text, shared by the tests, the fuzz targets and the mutations.

#![allow(dead_code, reason = "each test takes what it needs")]

pub mod every;
pub mod markup;
pub mod times;
pub mod together;

use baogao::{Code, Paragraph, Role, Section, Span, Status, Value, WorkReport};

/// Whether a character shows on the page.
pub fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// A text without what does not show: blanks, line breaks, spelled-out no-break spaces.
pub fn squeeze(text: &str) -> String {
    // The blanks go first: a wrap may break the spelled-out space.
    text.chars().filter(|&c| is_visible(c)).collect::<String>().replace("<U+00A0>", "")
}

/// The spans of paragraphs that lie inside another one, in the order of the source: furniture that
/// a paragraph goes on behind.
pub fn nested<'r, 's: 'r>(paragraphs: impl Iterator<Item = &'r Paragraph<'s>>) -> Vec<Span> {
    let mut spans: Vec<Span> = paragraphs.map(|paragraph| paragraph.span).collect();
    spans.sort_unstable_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut end = 0;
    spans.retain(|span| {
        let inside = span.end <= end && span.start < span.end;
        end = end.max(span.end);
        inside
    });
    spans
}

/// The source of a span without the paragraphs that lie inside it.
pub fn own(source: &str, span: Span, nested: &[Span]) -> Option<String> {
    source.get(span.range())?;
    let mut out = String::new();
    let mut at = span.start;
    let first = nested.partition_point(|inner| inner.start < span.start);
    for inner in nested[first..].iter().take_while(|inner| inner.end <= span.end) {
        if *inner != span {
            out.push_str(&source[at..inner.start]);
            at = inner.end;
        }
    }
    out.push_str(&source[at..span.end]);
    Some(out)
}

/// What a report breaks: nothing lost, nothing twice, every slice true, spans inside their
/// parents, paths and indexes that lead somewhere, nodes in reading order, values that are numbers.
pub fn broken(source: &str, report: &WorkReport<'_>) -> Vec<String> {
    let mut out = Vec::new();
    once(source, report.paragraphs.iter(), &mut out);
    nodes(source, report, &mut out);
    out
}

/// The same for the reports of one text, which share its paragraphs.
pub fn broken_together(source: &str, reports: &[WorkReport<'_>]) -> Vec<String> {
    let mut out = Vec::new();
    once(source, reports.iter().flat_map(|report| &report.paragraphs), &mut out);
    for report in reports {
        nodes(source, report, &mut out);
    }
    out
}

fn nodes(source: &str, report: &WorkReport<'_>, out: &mut Vec<String>) {
    let inner = nested(report.paragraphs.iter());
    let mut homes: Vec<_> =
        report.paragraphs.iter().filter(|p| !is_among(&inner, p.span)).collect();
    homes.sort_by_key(|paragraph| paragraph.span);
    for paragraph in &report.paragraphs {
        slice(source, paragraph.span, &paragraph.text, "paragraph", &inner, out);
        in_step(source, paragraph, &inner, out);
        if is_among(&inner, paragraph.span) && paragraph.role != Role::Furniture {
            out.push(format!("{:?} lies in another paragraph", paragraph.text));
        }
        leads(report, paragraph.section.as_deref(), &paragraph.text, out);
        one_line(&paragraph.text, "paragraph", out);
    }
    for section in flatten(&report.sections) {
        let text = format!("{}{}", section.label, section.heading);
        slice(source, section.span, &text, "section", &inner, out);
        one_line(&text, "section", out);
        if section.body.start < section.span.end || source.get(section.body.range()).is_none() {
            out.push(format!("the body of {text:?} is no slice of the source behind it"));
        }
    }
    for statistic in report.statistics() {
        slice(source, statistic.span(), statistic.text(), "statistic", &inner, out);
        located(&homes, statistic.span(), statistic.text(), out);
        one_line(statistic.text(), "statistic", out);
        leads(report, statistic.section(), statistic.text(), out);
        let inside = report.paragraphs.get(statistic.paragraph()).is_some_and(|paragraph| {
            paragraph.span.contains(statistic.sentence())
                && statistic.sentence().contains(statistic.span())
        });
        if !inside {
            out.push(format!("statistic {:?} outside its sentence or paragraph", statistic.text()));
        }
    }
    for mention in report.mentions() {
        slice(source, mention.span(), mention.text(), "mention", &inner, out);
        located(&homes, mention.span(), mention.text(), out);
        one_line(mention.text(), "mention", out);
    }
    let all = Span::new(0, source.len());
    let citations = report.citations.iter().map(|c| c.span);
    for span in report.notes.iter().map(|n| n.span).chain(citations) {
        if !all.contains(span) || source.get(span.range()).is_none() {
            out.push(format!("span {span:?} is no slice of the source"));
        }
    }
    tables(source, report, &inner, out);
    actions(source, report, &inner, &homes, out);
    order(report, out);
    bodies(report, &inner, out);
    indexes(report, out);
    values(report, out);
    times::check(report, out);
}

/// Actions are slices of their paragraphs in order; what they refer to is there, and is done once; each
/// belongs to one duty at most.
fn actions(
    source: &str,
    report: &WorkReport<'_>,
    inner: &[Span],
    homes: &[&Paragraph<'_>],
    out: &mut Vec<String>,
) {
    let actions = report.actions();
    for action in &actions {
        slice(source, action.span, &action.text, "action", inner, out);
        located(homes, action.span, &action.text, out);
        leads(report, action.section.as_deref(), &action.text, out);
        let paragraph = report.paragraphs.get(action.paragraph);
        let text = paragraph.map(|paragraph| &*paragraph.text).unwrap_or_default();
        let statistic = action.statistic.map(|index| report.statistics().get(index));
        let title =
            action.document.map(|index| report.citations.get(index).and_then(|c| c.title.clone()));
        let right = paragraph.is_some_and(|paragraph| paragraph.span.contains(action.span))
            && text.contains(&*action.verb)
            && action.subject.as_deref().is_none_or(|subject| text.contains(subject))
            && !action.verb.is_empty()
            && action.object.as_deref() != Some("")
            && action.status != Status::Background
            && statistic.is_none_or(|s| s.is_some_and(|s| s.paragraph() == action.paragraph))
            && title.is_none_or(|title| title == action.title);
        if !right {
            out.push(format!("action {action:?} refers to what is not there"));
        }
    }
    let place =
        |action: &baogao::Action<'_>| (action.paragraph, action.span.start, action.span.end);
    if let Some(pair) = actions.windows(2).find(|pair| place(&pair[0]) >= place(&pair[1])) {
        out.push(format!("{:?} stands before {:?}", pair[0].text, pair[1].text));
    }
    let mut grouped: Vec<usize> =
        report.duties().into_iter().flat_map(|duty| duty.actions).collect();
    let all = grouped.len();
    grouped.sort_unstable();
    grouped.dedup();
    if grouped.len() < all || grouped.last().is_some_and(|&last| last >= actions.len()) {
        out.push("an action belongs to two duties, or is none".to_owned());
    }
}

/// The cells of tables are slices in order, inside paragraphs of tables; a statistic of a table is
/// what stands in its cell.
fn tables(source: &str, report: &WorkReport<'_>, inner: &[Span], out: &mut Vec<String>) {
    for table in &report.tables {
        let mut at = table.span.start;
        leads(report, table.section.as_deref(), "table", out);
        for cell in table.header.iter().chain(&table.rows).flatten() {
            if cell.span.start < cell.span.end {
                slice(source, cell.span, &cell.text, "cell", inner, out);
                if cell.span.start < at || cell.span.end > table.span.end {
                    out.push(format!("cell {:?} out of its place", cell.text));
                }
                at = cell.span.end;
            }
        }
    }
    let within = |span: Span| report.tables.iter().any(|table| table.span.contains(span));
    for paragraph in report.paragraphs.iter().filter(|p| p.role == Role::Table) {
        if !within(paragraph.span) {
            out.push(format!("{:?} is a row of no table", paragraph.text));
        }
    }
    for statistic in report.statistics() {
        let role = report.paragraphs.get(statistic.paragraph()).map(|paragraph| paragraph.role);
        let cell = statistic.table().map(|[table, row, column]| {
            report.tables.get(table).and_then(|table| table.rows.get(row)?.get(column))
        });
        let right = match cell {
            None => role != Some(Role::Table),
            Some(cell) => {
                role == Some(Role::Table)
                    && cell.is_some_and(|cell| {
                        (cell.span, &*cell.text) == (statistic.span(), statistic.text())
                    })
            }
        };
        if !right {
            out.push(format!("{:?} is not what stands in its cell", statistic.text()));
        }
    }
}

/// Every visible character in exactly one paragraph: the inner one, where one lies in another.
fn once<'r, 's: 'r>(
    source: &str,
    paragraphs: impl Iterator<Item = &'r Paragraph<'s>>,
    out: &mut Vec<String>,
) {
    let paragraphs: Vec<_> = paragraphs.collect();
    let inner = nested(paragraphs.iter().copied());
    for pair in inner.windows(2).filter(|pair| pair[1].start < pair[0].end) {
        out.push(format!("two paragraphs at {:?} inside another one", pair[1]));
    }
    let mut spans: Vec<Span> = paragraphs.iter().map(|p| p.span).collect();
    spans.retain(|&span| !is_among(&inner, span));
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

/// Whether a span is among sorted ones.
fn is_among(spans: &[Span], span: Span) -> bool {
    spans.binary_search(&span).is_ok()
}

fn slice(source: &str, span: Span, text: &str, what: &str, inner: &[Span], out: &mut Vec<String>) {
    match own(source, span, inner) {
        Some(found) if squeeze(&found) == squeeze(text) => {}
        Some(found) if is_marked(&found) && holds(&found, text) => {}
        found => out.push(format!("{what} {text:?} is not {found:?}")),
    }
    if squeeze(text).is_empty() && what != "section" && what != "paragraph" {
        out.push(format!("{what} {span:?} shows nothing"));
    }
}

/// Whether marks may stand in a piece of source, which are no part of its text.
fn is_marked(source: &str) -> bool {
    source.contains([
        '*', '_', '#', '<', '>', '&', '\\', '[', '~', '`', '|', '^', '{', '+', '-', '.', '$', '•',
        '●', '■', '◆', '▪', '◦', '➢',
    ])
}

/// Whether the Chinese characters and digits of a text stand in a piece of source in this order,
/// those aside that are written as references.
fn holds(source: &str, text: &str) -> bool {
    let counts = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c) || c.is_ascii_digit();
    let mut there = source.chars();
    source.contains("&#") || text.chars().filter(|&c| counts(c)).all(|c| there.any(|s| s == c))
}

fn one_line(text: &str, what: &str, out: &mut Vec<String>) {
    if text.contains(['\n', '\r']) {
        out.push(format!("{what} {text:?} has a line break"));
    }
}

/// A body holds every paragraph of its section, and the bodies below it, where nothing was moved.
fn bodies(report: &WorkReport<'_>, inner: &[Span], out: &mut Vec<String>) {
    if report.notes.iter().any(|note| note.code == Code::Order) {
        return;
    }
    let empty = |span: Span| span.start == span.end;
    for paragraph in report.paragraphs.iter().filter(|p| !is_among(inner, p.span)) {
        let path = paragraph.section.as_deref().unwrap_or_default();
        for depth in 1..=path.len() {
            let Some(section) = report.section(&path[..depth]) else { continue };
            // Its own heading stands before the body, with the marks before it.
            let own = paragraph.span.contains(section.span);
            if !own && !section.body.contains(paragraph.span) {
                out.push(format!("{:?} is not in {:?}", paragraph.text, section.heading));
            }
        }
    }
    for section in flatten(&report.sections) {
        for below in &section.sections {
            let own = [below.span, below.body];
            if own.iter().any(|&span| !section.body.contains(span) && !empty(span)) {
                out.push(format!("the body of {:?} leaves out one below", section.heading));
            }
        }
    }
}

/// A path leads to a section.
fn leads(report: &WorkReport<'_>, path: Option<&[usize]>, what: &str, out: &mut Vec<String>) {
    if let Some(path) = path
        && !reaches(&report.sections, path)
    {
        out.push(format!("{what:?}: no section {path:?}"));
    }
}

/// Checks that text and source run in step between the breaks of a paragraph, and that nothing
/// visible is set aside but the paragraphs inside it and marks. Where two breaks stand at one place
/// of the text, what is before it is read for other characters.
fn in_step(source: &str, paragraph: &Paragraph<'_>, inner: &[Span], out: &mut Vec<String>) {
    let Span { start, end } = paragraph.span;
    let mut pieces = vec![(0, start)];
    pieces.extend(&paragraph.breaks);
    let (at, last) = pieces[pieces.len() - 1];
    pieces.push((at + (end - last), end));
    for (number, pair) in pieces.windows(2).enumerate() {
        let [(at, from), (next, to)] = [pair[0], pair[1]];
        let length = next - at;
        if pieces.get(number + 2).is_some_and(|&(after, _)| after == next) && length > 0 {
            let exact = paragraph.text[at..next].char_indices().next_back().map_or(0, |c| c.0);
            let other = source.get(from + exact..to).is_some_and(|other| !other.is_empty());
            if !other || source.get(from..from + exact) != Some(&paragraph.text[at..at + exact]) {
                out.push(format!("{:?} stands not at {from}", &paragraph.text[at..next]));
            }
            continue;
        }
        let (text, place) = (&paragraph.text[at..next], &source[from..from + length]);
        let joins = |(text, place): (char, char)| {
            text == place || (text == ' ' && matches!(place, '\n' | '\r' | '\x0B' | '\x0C'))
        };
        let same = text.len() == place.len() && text.chars().zip(place.chars()).all(joins);
        let gap = Span::new(from + length, to);
        let aside = own(source, gap, inner).filter(|_| !is_among(inner, gap));
        let aside = squeeze(&aside.unwrap_or_default());
        let marks = aside.is_empty() || is_marked(&aside);
        if !same || !marks || (number > 0 && (at, from) == (0, start)) {
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
    !path.is_empty()
}

/// Headings, statistics and mentions in reading order; statistics and mentions apart from
/// each other, each in one paragraph.
fn order(report: &WorkReport<'_>, out: &mut Vec<String>) {
    let inner = nested(report.paragraphs.iter());
    let mut homes: Vec<(Span, usize)> =
        report.paragraphs.iter().enumerate().map(|(at, p)| (p.span, at)).collect();
    homes.retain(|&(span, _)| !is_among(&inner, span));
    homes.sort_unstable();
    let home = |span: Span| {
        let after = homes.partition_point(|(home, _)| home.start <= span.start);
        homes[..after].last().filter(|(home, _)| home.contains(span)).map(|&(_, at)| at)
    };
    let mut ascending = |what: &str, spans: &mut dyn Iterator<Item = Span>| {
        let mut before = (0, 0);
        let mut all = Vec::new();
        for span in spans {
            let Some(at) = home(span) else {
                out.push(format!("{what} {span:?} in no paragraph"));
                continue;
            };
            if (at, span.start) < before {
                out.push(format!("{what} {span:?} stands before the end of the one before"));
            }
            before = (at, span.end);
            all.push((span, at));
        }
        all
    };
    ascending("section", &mut flatten(&report.sections).into_iter().map(|s| s.span));
    let statistics = ascending("statistic", &mut report.statistics().iter().map(|s| s.span()));
    let mentions = ascending("mention", &mut report.mentions().iter().map(|m| m.span()));
    for ((span, at), statistic) in statistics.iter().zip(report.statistics()) {
        if *at != statistic.paragraph() {
            out.push(format!("statistic {span:?} names another paragraph"));
        }
    }
    let mut both: Vec<Span> = statistics.iter().chain(&mentions).map(|&(span, _)| span).collect();
    both.sort_unstable();
    for pair in both.windows(2).filter(|pair| pair[1].start < pair[0].end) {
        out.push(format!("{:?} and {:?} overlap", pair[0], pair[1]));
    }
}

/// The numbers of wholes and groups are those of statistics and of lists.
fn indexes(report: &WorkReport<'_>, out: &mut Vec<String>) {
    for (at, statistic) in report.statistics().iter().enumerate() {
        if statistic.whole().is_some_and(|whole| whole >= at) {
            out.push(format!("statistic {at} is a part of {:?}", statistic.whole()));
        }
        if statistic.group().is_some_and(|group| group > at) {
            out.push(format!("statistic {at} in group {:?}", statistic.group()));
        }
    }
}

/// Values are finite and have no sign where they are nothing; the ends of a range are in order,
/// or a note says that they are not.
fn values(report: &WorkReport<'_>, out: &mut Vec<String>) {
    let is_number = |n: f64| n.is_finite() && (n != 0.0 || n.is_sign_positive());
    for statistic in report.statistics() {
        if !is_number(statistic.value()) || !statistic.high().is_none_or(is_number) {
            out.push(format!(
                "{:?}: {} {:?}",
                statistic.text(),
                statistic.value(),
                statistic.high()
            ));
        }
        let noted =
            |code| report.notes.iter().any(|n| n.code == code && n.span == statistic.span());
        if statistic.high().is_some_and(|high| high < statistic.value()) && !noted(Code::Range) {
            out.push(format!("{:?}: the range is upside down", statistic.text()));
        }
    }
    for mention in report.mentions() {
        if let Some(Value::Number(number)) = mention.value()
            && !is_number(number)
        {
            out.push(format!("{:?}: {number}", mention.text()));
        }
    }
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
