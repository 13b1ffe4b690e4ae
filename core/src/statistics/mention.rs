//! Numbers that are no statistics, and citations: titles of documents and their numbers.

use std::borrow::Cow;

use super::part::Part;
use crate::grammar::{Token, TokenKind};
use crate::report::{Builder, Citation, Class, WorkReport};

/// Takes the mentions and citations of a part. A number that only delimits a noun (60岁以上人口) is
/// part of a word: `thresholds` are the tokens of these, ascending.
pub(super) fn mention<'s>(
    report: &mut WorkReport<'s>,
    builder: &mut Builder<'s>,
    part: Part<'_, 's>,
    tokens: &[Token<'_>],
    thresholds: &[usize],
) {
    for (i, token) in tokens.iter().enumerate() {
        let (class, value) = match &token.kind {
            TokenKind::Mention(class, value) => (*class, value.as_ref()),
            TokenKind::Quantity(_) if thresholds.binary_search(&i).is_ok() => {
                (Class::Lexical, None)
            }
            TokenKind::Quantity(_) => continue,
            TokenKind::Title | TokenKind::DocumentNumber => {
                cite(report, part, token);
                continue;
            }
        };
        let span = part.place(token.start, token.end);
        builder.mention(span, part.written(token.start, token.end), class, value);
    }
}

/// Adds a title or a document number to the report.
fn cite<'s>(report: &mut WorkReport<'s>, part: Part<'_, 's>, token: &Token<'_>) {
    let span = part.place(token.start, token.end);
    let text = cut(part, token);
    if matches!(token.kind, TokenKind::DocumentNumber) {
        // 《…》（粤府〔2025〕8号): the number belongs to the title before it.
        if let Some(last) = report.citations.last_mut().filter(|c| {
            c.number.is_none() && c.span.end <= span.start && span.start - c.span.end <= 4
        }) {
            last.number = Some(text);
            last.span.end = span.end;
            return;
        }
        report.citations.push(Citation { span, title: None, number: Some(text) });
        return;
    }
    let title = match text {
        Cow::Borrowed(t) => Cow::Borrowed(t.trim_start_matches('《').trim_end_matches('》')),
        Cow::Owned(t) => Cow::Owned(t.trim_start_matches('《').trim_end_matches('》').to_owned()),
    };
    report.citations.push(Citation { span, title: Some(title), number: None });
}

/// The characters of a token, borrowed from the source where possible.
fn cut<'s>(part: Part<'_, 's>, token: &Token<'_>) -> Cow<'s, str> {
    match &part.passage.block.text {
        Cow::Borrowed(text) => {
            Cow::Borrowed(&text[part.start + token.start..part.start + token.end])
        }
        Cow::Owned(_) => Cow::Owned(part.written(token.start, token.end).to_owned()),
    }
}
