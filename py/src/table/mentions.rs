//! Mentions, one a row.

use baogao::{Class, Mention, Period, Value};

use super::columns::*;
use super::part::Part;

/// A mention of a report.
pub struct Row<'r> {
    pub index: usize,
    pub mention: Mention<'r>,
}

columns! {
    /// The columns of mentions.
    Mentions<'r>(Row<'r>) |row|;
    mention: Int, "index", "which of the mentions of its report" = Some(count(row.index));
    span_start: Int, "code point", "first character in the source" = Some(count(row.mention.span().start));
    span_end: Int, "code point", "behind the last character in the source" = Some(count(row.mention.span().end));
    text: Text, "", "the characters, without line breaks" = Some(row.mention.text());
    mention_class: Name<Class>, "", "what it is" = Some(row.mention.class());
    value: Float, "", "its number, where it has one: 第十六届 is 16" = number(row.mention);
    iso: Text, "ISO 8601", "its time, where it has one: 2024-03" = time(row.mention).as_deref();
}

impl Nodes for Mentions {
    fn count(part: &Part) -> usize {
        part.count(part.report.mentions().len())
    }

    fn walk(part: &Part, push: &mut dyn FnMut(&Row<'_>)) {
        let all = part.report.mentions();
        for index in part.indexes(all.len()) {
            let Some(mention) = all.get(index) else { continue };
            push(&Row { index, mention });
        }
    }
}

fn number(mention: Mention<'_>) -> Option<f64> {
    match mention.value()? {
        Value::Number(number) => Some(number),
        Value::Text(_) => None,
    }
}

fn time(mention: Mention<'_>) -> Option<Period<'_>> {
    match mention.value()? {
        Value::Number(_) => None,
        Value::Text(text) => Some(text),
    }
}
