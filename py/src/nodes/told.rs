//! What was cited, what was done, and doubts.

use crate::field::Tuple;
use crate::names::{Act, Code, Status};
use crate::node::*;

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
    /// What was or will be done, also where no number stands.
    ///
    /// Examples
    /// --------
    /// >>> action, = baogao.parse("2024年，市政府出台《港口发展办法》。").actions
    /// >>> action.verb, action.object, action.period, action.status
    /// ('出台', '《港口发展办法》', '2024', 'achieved')
    Action(baogao::Action<'static>): &baogao::Action<'_> = held => held;
    hash(start, end, text), repr(act, verb, object, subject, period, status);
    fields |action| {
        /// Index in the source of the first character: of the verb, or of what stands before it and
        /// belongs to it. Of several objects of one verb, the second and the following have their own
        /// place.
        start: usize = action.span.start;
        /// Index in the source after the last character.
        end: usize = action.span.end;
        /// The characters, without line breaks.
        text: &str = &action.text;
        /// What kind of act it is.
        act: Act = action.act.into();
        /// The verb as written, with what is done where the object stands in front (对…`开展执法检查`).
        verb: &str = &action.verb;
        /// What it is done to, without its number; `None` where the text leaves it out.
        object: Option<&str> = action.object.as_deref();
        /// Who does it, where the text tells and it is not the body that reports.
        subject: Option<&str> = action.subject.as_deref();
        /// The cited document that it is about, an index of `citations`.
        document: Option<usize> = action.document;
        /// Title of that document, without 《》.
        title: Option<&str> = action.title.as_deref();
        /// When, as the period of a statistic: `2024`, `2021/2025`, `2025-06`.
        period: Option<&str> = action.period.as_deref();
        /// Done or planned.
        status: Status = action.status.into();
        /// Path of the section: `(0, 2)` is `report.sections[0].sections[2]`.
        section: Option<Tuple<'_, usize>> = action.section.as_deref().map(Tuple);
        /// Index of the paragraph.
        paragraph: usize = action.paragraph;
        /// Index of the statistic that says how many.
        statistic: Option<usize> = action.statistic;
    }
    to_dict "The action as in the JSON form."
}

node! {
    /// A duty of the body that reports, with what the report says of it.
    ///
    /// Examples
    /// --------
    /// >>> text = "澜江市中级人民法院工作报告\n一、2024年工作\n审结刑事案件3186件。"
    /// >>> [duty for duty in baogao.parse(text).duties() if duty.actions]
    /// [Duty(duty='cases', zh='受理和审结案件', en='Cases accepted and closed')]
    Duty(baogao::Duty): &baogao::Duty = held => held;
    hash(duty), repr(duty, zh, en);
    fields |duty| {
        /// Stable id, `legislation.passed`.
        duty: &str = &duty.duty;
        /// The Chinese term.
        zh: &str = &duty.zh;
        /// English label.
        en: &str = &duty.en;
        /// Indexes of its actions, those of others left out.
        actions: Tuple<'_, usize> = Tuple(&duty.actions);
        /// Indexes of its statistics: those of its actions, and those with its topics; background left
        /// out.
        statistics: Tuple<'_, usize> = Tuple(&duty.statistics);
    }
    to_dict "The duty as in the JSON form."
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
