//! Tells why the statistics of a report are what they are.
//!
//! ```console
//! cargo run --release --example explain --features explain                  # the sample report
//! cargo run --release --example explain --features explain -- FILE          # a text file of any encoding
//! cargo run --release --example explain --features explain -- FILE 增长5.8%  # the numbers in these words
//! cargo run --release --example explain --features explain -- FILE 1036     # the number at this byte
//! ```
//!
//! Behind each reason stands the rule that gave it: `predicate/change` is
//! `core/src/statistics/predicate/change.rs`. Where numbers are asked for, the words of their clause
//! follow with their classes in `core/src/lexicon/cues.tsv`, and a number that is no statistic is told too.

mod reasons;

use std::error::Error;
use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _, stdout};

use baogao::{Class, Mention, Span, Statistic, Status, Why, Word, WorkReport};
use reasons::reason;

const SAMPLE: &str = include_str!("../../reports/congress.txt");
/// Characters of the sentence that are shown before and behind a number.
const BEFORE: usize = 40;
const BEHIND: usize = 16;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let text = match arguments.next() {
        Some(path) => baogao::decode(&std::fs::read(path)?)?.text.into_owned(),
        None => SAMPLE.to_owned(),
    };
    let page = match arguments.next() {
        Some(asked) => page(&text, &places(&text, &asked)?)?,
        None => page(&text, &[])?,
    };
    match stdout().write_all(page.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// The places that are asked for: a byte, or wherever some words stand.
fn places(text: &str, asked: &str) -> Result<Vec<Span>, String> {
    let stands = |(at, words): (usize, &str)| Span { start: at, end: at + words.len() };
    let found: Vec<Span> = text.match_indices(asked).map(stands).collect();
    match asked.parse() {
        _ if asked.is_empty() => Err("no words".to_owned()),
        Ok(at) if at < text.len() => Ok(vec![Span { start: at, end: at + 1 }]),
        _ if !found.is_empty() => Ok(found),
        _ => Err(format!("{asked} stands nowhere in one piece; try fewer words")),
    }
}

/// The reasons for the statistics at some places, or for all.
fn page(text: &str, places: &[Span]) -> Result<String, Box<dyn Error>> {
    let report = baogao::parse(text);
    let asked = |span: Span| places.iter().any(|p| p.start < span.end && span.start < p.end);
    let mut page = String::new();
    for (index, why) in baogao::explain(text).iter().enumerate() {
        if places.is_empty() || asked(why.span) {
            explain(&mut page, &report, index, why)?;
            if !places.is_empty() {
                words(&mut page, why)?;
            }
            page.push('\n');
        }
    }
    for mention in report.mentions().iter().filter(|mention| asked(mention.span())) {
        writeln!(page, "{} is no statistic: {}.\n", mention.text(), of_class(mention))?;
    }
    if page.is_empty() {
        page.push_str("No number stands there.\n");
    }
    Ok(page)
}

fn explain(
    page: &mut String,
    report: &WorkReport<'_>,
    index: usize,
    why: &Why,
) -> Result<(), Box<dyn Error>> {
    let statistic = report.statistics().get(index).ok_or("a statistic has no reason")?;
    writeln!(page, "{}", sentence(report, statistic).unwrap_or_else(|| why.clause.clone()))?;
    let none = || "none".to_owned();
    let value = match statistic.high() {
        Some(high) => format!("{} to {high} {}", statistic.value(), statistic.unit()),
        None => format!("{} {}", statistic.value(), statistic.unit()),
    };
    let value = format!("{}, {}", value.trim_end(), statistic.bound());
    row(page, "value", &value, told("list", why.list, why))?;
    let change = statistic.change().map(|change| match statistic.basis() {
        Some(basis) => format!("{change}, {basis}"),
        None => change.to_string(),
    });
    let told_change = match why.predicate {
        "" if statistic.change().is_none() => ("no word tells one".to_owned(), String::new()),
        "" => ("as for the number before it".to_owned(), String::new()),
        rule => told("predicate", rule, why),
    };
    row(page, "change", &change.unwrap_or_else(none), told_change)?;
    let (mut because, rule) = told("name", why.name, why);
    if let Some(named) = named_before(report, index) {
        write!(because, " ({named})")?;
    }
    let name = statistic.indicator().map_or_else(none, str::to_owned);
    row(page, "indicator", &name, (because, rule))?;
    let period = statistic.period().map(|period| period.to_string());
    let (mut because, rule) = told("time", why.time, why);
    if why.time == "part" {
        because.push_str(&of_part(why, period.as_deref()));
    }
    row(page, "period", &period.unwrap_or_else(none), (because, rule))?;
    let because = of_status(statistic.status(), why);
    row(page, "status", &statistic.status().to_string(), (because, String::new()))?;
    Ok(())
}

/// A field, its value, the reason and the rule that gave it.
fn row(
    page: &mut String,
    field: &str,
    value: &str,
    (because, rule): (String, String),
) -> std::fmt::Result {
    write!(page, "  {field:<9}  {value}")?;
    if !because.is_empty() {
        write!(page, "  ← {because}")?;
    }
    if !rule.is_empty() {
        write!(page, "  [{rule}]")?;
    }
    writeln!(page)
}

/// The sentence, or what of it stands around the number, with the number in brackets.
fn sentence(report: &WorkReport<'_>, statistic: Statistic<'_>) -> Option<String> {
    let paragraph = report.paragraphs.get(statistic.paragraph())?;
    let sentence = paragraph.locate(statistic.sentence())?;
    let number = paragraph.locate(statistic.span())?;
    let text = &*paragraph.text;
    let before = text.get(sentence.start..number.start)?;
    let behind = text.get(number.end..sentence.end)?;
    let skipped = before.chars().count().saturating_sub(BEFORE);
    let first: String = before.chars().skip(skipped).collect();
    let last: String = behind.chars().take(BEHIND).collect();
    let dots = |left_out: bool| if left_out { "…" } else { "" };
    let (open, close) = (dots(skipped > 0), dots(last.len() < behind.len()));
    Some(format!("{open}{first}【{}】{last}{close}", text.get(number)?))
}

/// The reason of a rule with the word that it goes by, and the name of the rule.
fn told(folder: &str, rule: &str, why: &Why) -> (String, String) {
    if rule.is_empty() {
        return Default::default();
    }
    let (classes, reason) = reason(folder, rule);
    let before = |word: &&Word| word.place.end <= why.number.start;
    let tells = |word: &&Word| word.classes.iter().any(|class| classes.contains(class));
    let words = longest(&why.words);
    let telling = words.iter().rposition(|word| before(word) && tells(word));
    let place = telling.map(|at| {
        let word = &words[at].place;
        // 缩短至: the change and where it leads.
        let change =
            |word: &&&Word| word.classes.iter().any(|class| matches!(*class, "up" | "down"));
        let joined = at.checked_sub(1).and_then(|at| words.get(at)).filter(change);
        let joined = joined.filter(|other| other.place.end == word.start);
        joined.map_or(word.start, |other| other.place.start)..word.end
    });
    let word = place.and_then(|place| why.clause.get(place));
    let word = word.map_or_else(|| "the words".to_owned(), |word| format!("“{word}”"));
    (reason.replace("{}", &word), format!("{folder}/{rule}"))
}

/// The words that are no part of a longer one.
fn longest(words: &[Word]) -> Vec<&Word> {
    let inside = |word: &Word, other: &Word| {
        other.place.start <= word.place.start
            && word.place.end <= other.place.end
            && other.place.len() > word.place.len()
    };
    words.iter().filter(|word| !words.iter().any(|other| inside(word, other))).collect()
}

/// The number before that has the same name, in the same paragraph.
fn named_before(report: &WorkReport<'_>, index: usize) -> Option<String> {
    let statistic = report.statistics().get(index)?;
    let name = statistic.indicator()?;
    let before = report.statistics().get(index.checked_sub(1)?)?;
    let same = before.indicator() == Some(name) && before.paragraph() == statistic.paragraph();
    same.then(|| format!("as for {}", before.text()))
}

/// What the part of the report says about the time.
fn of_part(why: &Why, period: Option<&str>) -> String {
    let Some((first, last)) = why.years else {
        return ", nor does the part of the report".to_owned();
    };
    let years = if first == last { last.to_string() } else { format!("{first}/{last}") };
    if period == Some(&years) {
        return format!("; this part of the report covers {years}");
    }
    format!("; reckoned from {years}, which this part of the report covers")
}

fn of_status(status: Status, why: &Why) -> String {
    match (status, why.plans) {
        (Status::Achieved, false) => "this part looks back, and nothing here looks ahead",
        (Status::Achieved, true) => "this part plans, but the time or the words here look back",
        (Status::Planned, true) => "this part plans",
        (Status::Planned, false) => {
            "this part looks back, but the time or the words here look ahead"
        }
        (Status::Background, _) => "history, neither done nor planned",
    }
    .to_owned()
}

fn of_class(mention: Mention<'_>) -> &'static str {
    match mention.class() {
        Class::Date => "it tells a time",
        Class::Ordinal => "it tells which one, not how many",
        Class::Formula => "it is the name of a policy",
        Class::Name => "it is part of a name",
        Class::Code => "it is a code or a grade",
        Class::Numbering => "it numbers a section or an item",
        Class::Lexical => "it is part of a word",
        Class::Footnote => "it is the mark of a footnote",
        _ => "it is none that this program knows",
    }
}

/// The words of a clause with their classes.
fn words(page: &mut String, why: &Why) -> std::fmt::Result {
    let word = |word: &&Word| {
        let text = why.clause.get(word.place.clone()).unwrap_or_default();
        format!("{text} ({})", word.classes.join(" "))
    };
    let words: Vec<String> = longest(&why.words).iter().map(word).collect();
    writeln!(page, "  {:<9}  {}", "words", words.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "2024年，全县地区生产总值达到386.7亿元，同比增长5.8%。";

    #[test]
    fn a_reason_names_the_word_and_the_rule() {
        let page = page(TEXT, &places(TEXT, "增长5.8%").unwrap()).unwrap();
        assert!(
            page.starts_with("2024年，全县地区生产总值达到386.7亿元，同比增长【5.8%】"),
            "{page}"
        );
        assert!(page.contains("increase, 同比  ← “增长” before the number"), "{page}");
        assert!(
            page.contains("[predicate/change]") && page.contains("(as for 386.7亿元)"),
            "{page}"
        );
        assert!(!page.contains("【386.7亿元】"), "{page}");
    }

    #[test]
    fn the_readmes_show_what_is_printed() {
        let text = include_str!("../../reports/court.txt");
        let page = page(text, &places(text, "至316天").unwrap()).unwrap();
        for readme in [include_str!("../../../README.md"), include_str!("../../../README.zh.md")] {
            assert!(readme.contains(page.trim_end()), "not in the README:\n{page}");
        }
    }

    #[test]
    fn what_is_no_statistic_is_told_too() {
        let page = page(TEXT, &places(TEXT, "0").unwrap()).unwrap();
        assert_eq!(page, "2024年 is no statistic: it tells a time.\n\n");
    }

    #[test]
    fn words_that_stand_nowhere_are_refused() {
        assert!(places(TEXT, "粮食").is_err());
    }
}
