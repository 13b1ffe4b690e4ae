//! Reports that nobody read: a report with fields set to something else.

use std::borrow::Cow;

use baogao::{
    Bound, Cell, Change, Class, Code, Kind, Level, Mention, Role, Section, Span, Statistic,
    StatisticFields, Status, Tier, Unit, Value, WorkReport,
};
use libfuzzer_sys::arbitrary::{Result, Unstructured};

/// Sets up to 24 fields of a report to anything that their types allow.
///
/// # Errors
/// Where the bytes make no text; the fields set until then stay.
pub fn forge(input: &mut Unstructured<'_>, report: &mut WorkReport<'_>) -> Result<()> {
    for _ in 0..24 {
        if input.is_empty() {
            break;
        }
        match input.int_in_range(0..=9u8)? {
            0 => front(input, report)?,
            1 | 2 => paragraph(input, report)?,
            3 | 4 => section(input, report)?,
            5..=7 => statistic(input, report)?,
            8 => others(input, report)?,
            _ => report.unit = *input.choose(&[Unit::Bytes, Unit::CodePoints, Unit::Utf16])?,
        }
    }
    Ok(())
}

fn front(input: &mut Unstructured<'_>, report: &mut WorkReport<'_>) -> Result<()> {
    let front = &mut report.front;
    match input.int_in_range(0..=8u8)? {
        0 => front.title = maybe_words(input)?,
        1 => front.issuer = maybe_words(input)?,
        2 => front.region = maybe_words(input)?,
        3 => front.date = maybe_words(input)?,
        4 => front.speaker = maybe_words(input)?,
        5 => front.code = maybe_words(input)?,
        6 => (front.term, front.session) = input.arbitrary()?,
        7 => front.year = input.arbitrary()?,
        _ => {
            front.kind = *input.choose(Kind::ALL)?;
            front.tier = Some(*input.choose(Tier::ALL)?);
        }
    }
    Ok(())
}

fn paragraph(input: &mut Unstructured<'_>, report: &mut WorkReport<'_>) -> Result<()> {
    let Some(at) = pick(input, report.paragraphs.len())? else { return Ok(()) };
    let paragraph = &mut report.paragraphs[at];
    match input.int_in_range(0..=5u8)? {
        0 => paragraph.span = span(input)?,
        1 => paragraph.text = words(input)?,
        2 => paragraph.role = *input.choose(Role::ALL)?,
        3 => paragraph.section = path(input)?.map(Into::into),
        4 => drop(report.paragraphs.remove(at)),
        _ => {
            let again = paragraph.clone();
            report.paragraphs.push(again);
        }
    }
    Ok(())
}

fn section(input: &mut Unstructured<'_>, report: &mut WorkReport<'_>) -> Result<()> {
    let mut list = &mut report.sections;
    // Down the tree, as deep as levels go.
    for _ in 0..input.int_in_range(0..=4u8)? {
        match pick(input, list.len())? {
            Some(at) => list = &mut list[at].sections,
            None => break,
        }
    }
    let Some(at) = pick(input, list.len())? else {
        let mut section = Section::default();
        section.level = *input.choose(Level::ALL)?;
        (section.label, section.heading) = (words(input)?, words(input)?);
        (section.span, section.body) = (span(input)?, span(input)?);
        (section.number, section.year, section.since) = input.arbitrary()?;
        section.plan = input.arbitrary()?;
        list.push(section);
        return Ok(());
    };
    let section = &mut list[at];
    match input.int_in_range(0..=6u8)? {
        0 => (section.span, section.body) = (span(input)?, span(input)?),
        1 => section.label = words(input)?,
        2 => section.heading = words(input)?,
        3 => section.level = *input.choose(Level::ALL)?,
        4 => (section.number, section.year, section.since) = input.arbitrary()?,
        5 => drop(list.remove(at)),
        _ => {
            let again = section.clone();
            list.push(again);
        }
    }
    Ok(())
}

fn statistic(input: &mut Unstructured<'_>, report: &mut WorkReport<'_>) -> Result<()> {
    let original = report.clone();
    let mut statistics: Vec<_> = original.statistics().iter().map(Statistic::fields).collect();
    let done = forged(input, &mut statistics);
    report.set_statistics(statistics);
    done
}

fn forged(input: &mut Unstructured<'_>, statistics: &mut Vec<StatisticFields<'_>>) -> Result<()> {
    let Some(at) = pick(input, statistics.len())? else {
        let mut statistic = StatisticFields::default();
        (statistic.span, statistic.sentence) = (span(input)?, span(input)?);
        (statistic.text, statistic.unit) = (words(input)?, words(input)?);
        (statistic.value, statistic.high) = input.arbitrary()?;
        statistic.bound = *input.choose(Bound::ALL)?;
        (statistic.basis, statistic.indicator) = (maybe_words(input)?, maybe_words(input)?);
        statistic.status = *input.choose(Status::ALL)?;
        statistic.period = maybe_words(input)?;
        statistic.section = path(input)?.map(Cow::Owned);
        statistic.paragraph = input.int_in_range(0..=9)?;
        (statistic.group, statistic.whole, statistic.table) = input.arbitrary()?;
        statistics.push(statistic);
        return Ok(());
    };
    let statistic = &mut statistics[at];
    match input.int_in_range(0..=10u8)? {
        0 => statistic.span = span(input)?,
        1 => statistic.text = words(input)?,
        2 => (statistic.value, statistic.high) = input.arbitrary()?,
        3 => statistic.unit = words(input)?,
        4 => statistic.indicator = maybe_words(input)?,
        5 => statistic.basis = maybe_words(input)?,
        6 => statistic.period = maybe_words(input)?,
        7 => statistic.section = path(input)?.map(Cow::Owned),
        8 => statistic.paragraph = input.arbitrary()?,
        9 => {
            statistic.change = Some(*input.choose(Change::ALL)?);
            statistic.sentence = span(input)?;
            (statistic.group, statistic.whole) = input.arbitrary()?;
            statistic.table = input.arbitrary()?;
        }
        _ => {
            let again = statistic.clone();
            statistics.insert(0, again);
        }
    }
    Ok(())
}

fn others(input: &mut Unstructured<'_>, report: &mut WorkReport<'_>) -> Result<()> {
    if let Some(at) = pick(input, report.mentions().len())? {
        let original = report.clone();
        let mut mentions: Vec<_> = original.mentions().iter().map(Mention::fields).collect();
        let mention = &mut mentions[at];
        mention.span = span(input)?;
        mention.class = *input.choose(Class::ALL)?;
        mention.value = Some(match input.arbitrary()? {
            true => Value::Number(input.arbitrary()?),
            false => Value::Text(words(input)?.into_owned()),
        });
        report.set_mentions(mentions);
    }
    if let Some(at) = pick(input, report.citations.len())? {
        report.citations[at].span = span(input)?;
        report.citations[at].title = maybe_words(input)?;
    }
    if let Some(at) = pick(input, report.tables.len())? {
        let table = &mut report.tables[at];
        table.span = span(input)?;
        table.caption = maybe_words(input)?;
        let mut cell = Cell::default();
        (cell.span, cell.text) = (span(input)?, words(input)?);
        table.rows.push(vec![cell]);
    }
    if let Some(at) = pick(input, report.notes.len())? {
        report.notes[at].span = span(input)?;
        report.notes[at].code = *input.choose(Code::ALL)?;
        report.notes[at].message = words(input)?.into_owned();
    }
    Ok(())
}

fn pick(input: &mut Unstructured<'_>, length: usize) -> Result<Option<usize>> {
    if length == 0 { Ok(None) } else { input.choose_index(length).map(Some) }
}

/// Offsets near the text, or anywhere; the end may stand before the start.
fn span(input: &mut Unstructured<'_>) -> Result<Span> {
    let offset = |input: &mut Unstructured<'_>| {
        if input.ratio(3, 4u8)? { input.int_in_range(0..=600usize) } else { input.arbitrary() }
    };
    Ok(Span::new(offset(input)?, offset(input)?))
}

fn path(input: &mut Unstructured<'_>) -> Result<Option<Vec<usize>>> {
    let mut path = Vec::new();
    for _ in 0..input.int_in_range(0..=6u8)? {
        path.push(if input.ratio(7, 8u8)? {
            input.int_in_range(0..=3)?
        } else {
            input.arbitrary()?
        });
    }
    Ok(Some(path).filter(|path| !path.is_empty()))
}

const WORDS: [&str; 16] = [
    "", "一、", "3件", "\n", "\r", "<script>", "\"", "'", "&amp;", "]]>", "\u{0}", "\u{FFFF}",
    "2025-13-45", "件。", "`*_#", "𠮷",
];

fn words(input: &mut Unstructured<'_>) -> Result<Cow<'static, str>> {
    Ok(match input.int_in_range(0..=3u8)? {
        0 => Cow::Owned(input.arbitrary::<&str>()?.to_owned()),
        1 => Cow::Owned([*input.choose(&WORDS)?, *input.choose(&WORDS)?].concat()),
        _ => Cow::Borrowed(*input.choose(&WORDS)?),
    })
}

fn maybe_words(input: &mut Unstructured<'_>) -> Result<Option<Cow<'static, str>>> {
    Ok(if input.arbitrary()? { Some(words(input)?) } else { None })
}
