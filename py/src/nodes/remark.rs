//! Mentions, citations and notes.

use pyo3::prelude::*;

use crate::field::{Field, Value};
use crate::names::{Class, Code};
use crate::node::{In, node};

node! {
    /// A number or numeral that is no statistic.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("2024年3月，第十届人民代表大会通过决议，落实“1310”部署。")
    /// >>> [(mention.class_, mention.text, mention.value) for mention in report.mentions]
    /// [('date', '2024年3月', '2024-03'), ('ordinal', '第十届', 10.0), ('formula', '1310', None)]
    Mention(In): baogao::Mention<'_> = held => held.report.mentions().get(held.index).expect("the index of a mention");
    hash(start, end, text), repr(text, class_);
    fields |mention| {
        /// Index in the source of the first character.
        start: usize = mention.span().start;
        /// Index in the source after the last character.
        end: usize = mention.span().end;
        /// The characters, without line breaks.
        text: &str = mention.text();
        /// What it is; `class` in the JSON form, which is a keyword in Python.
        class_ as "class": Class = mention.class().into();
        /// ISO date or number, where it has one.
        value: Option<Value> = mention.value().map(|value| match value { baogao::Value::Number(number) => Value::Number(number), baogao::Value::Text(text) => Value::Text(text.to_string()), });
    }
    to_dict "The mention as in the JSON form."
}

node! {
    /// A cited document.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("印发《澜江市养老服务办法》（澜府〔2024〕8号）。")
    /// >>> report.citations
    /// (Citation(title='澜江市养老服务办法', number='澜府〔2024〕8号'),)
    Citation(baogao::Citation<'static>): &baogao::Citation<'_> = held => held;
    hash(start, end, title), repr(title, number);
    fields |citation| {
        /// Index in the source of the first character.
        start: usize = citation.span.start;
        /// Index in the source after the last character.
        end: usize = citation.span.end;
        /// Title without 《》.
        title: Option<&str> = citation.title.as_deref();
        /// Document number as written, `澜府〔2025〕8号`.
        number: Option<&str> = citation.number.as_deref();
    }
    to_dict "The citation as in the JSON form."
}

node! {
    /// A doubt.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("一、依法监督\n三、代表工作\n")
    /// >>> note, = report.notes
    /// >>> note.code, report.source[note.start : note.end]
    /// ('numbering', '三、代表工作')
    Note(baogao::Note): &baogao::Note = held => held;
    hash(start, end, message), repr(code, message);
    fields |note| {
        /// Stable code.
        code: Code = note.code.into();
        /// Index in the source of the first character it is about.
        start: usize = note.span.start;
        /// Index in the source after the last character it is about.
        end: usize = note.span.end;
        /// The doubt in words.
        message: &str = &note.message;
    }
    to_dict "The note as in the JSON form."
}
