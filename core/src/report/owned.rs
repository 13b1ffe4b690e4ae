//! Reports that outlive their source.

use std::borrow::Cow;

use super::{
    Citation, Front, MentionFields, Paragraph, Section, StatisticFields, StatisticalTable,
    WorkReport,
};

/// Copies a text that is still borrowed.
fn text(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}

impl WorkReport<'_> {
    /// The same report without a borrow from its source.
    ///
    /// ```
    /// fn read() -> baogao::WorkReport<'static> {
    ///     let text = String::from("新建小学3所。");
    ///     baogao::parse(&text).into_owned()
    /// }
    /// assert_eq!(read().statistics().get(0).unwrap().value(), 3.0);
    /// ```
    pub fn into_owned(self) -> WorkReport<'static> {
        WorkReport {
            schema: self.schema,
            unit: self.unit,
            front: self.front.into_owned(),
            paragraphs: self.paragraphs.into_iter().map(Paragraph::into_owned).collect(),
            sections: self.sections.into_iter().map(Section::into_owned).collect(),
            records: self.records.into_owned(),
            tables: self.tables.into_iter().map(StatisticalTable::into_owned).collect(),
            citations: self.citations.into_iter().map(Citation::into_owned).collect(),
            notes: self.notes,
        }
    }
}

impl Front<'_> {
    /// The same without a borrow from the source.
    pub fn into_owned(self) -> Front<'static> {
        Front {
            title: self.title.map(text),
            issuer: self.issuer.map(text),
            region: self.region.map(text),
            code: self.code.map(text),
            date: self.date.map(text),
            speaker: self.speaker.map(text),
            kind: self.kind,
            tier: self.tier,
            term: self.term,
            session: self.session,
            year: self.year,
        }
    }
}

impl Paragraph<'_> {
    /// The same without a borrow from the source.
    pub fn into_owned(self) -> Paragraph<'static> {
        Paragraph {
            text: text(self.text),
            span: self.span,
            breaks: self.breaks,
            role: self.role,
            section: self.section,
        }
    }
}

impl Section<'_> {
    /// The same without a borrow from the source.
    pub fn into_owned(self) -> Section<'static> {
        Section {
            label: text(self.label),
            heading: text(self.heading),
            sections: self.sections.into_iter().map(Section::into_owned).collect(),
            level: self.level,
            number: self.number,
            span: self.span,
            body: self.body,
            year: self.year,
            since: self.since,
            plan: self.plan,
        }
    }
}

impl StatisticFields<'_> {
    /// The same without a borrow from the source.
    pub fn into_owned(self) -> StatisticFields<'static> {
        StatisticFields {
            text: text(self.text),
            unit: text(self.unit),
            basis: self.basis.map(text),
            indicator: self.indicator.map(text),
            period: self.period.map(text),
            span: self.span,
            value: self.value,
            high: self.high,
            bound: self.bound,
            change: self.change,
            status: self.status,
            section: self.section.map(|path| Cow::Owned(path.into_owned())),
            paragraph: self.paragraph,
            sentence: self.sentence,
            group: self.group,
            whole: self.whole,
            norm: self.norm,
            topic: self.topic.map(text),
            measure: self.measure,
            place: self.place.map(text),
            of: self.of.map(text),
            per: self.per.map(text),
            scope: self.scope.map(text),
            terms: self.terms.map(|terms| terms.into_iter().map(text).collect()),
            aim: self.aim.map(text),
            beyond: self.beyond,
            table: self.table,
        }
    }
}

impl MentionFields<'_> {
    /// The same without a borrow from the source.
    pub fn into_owned(self) -> MentionFields<'static> {
        MentionFields {
            text: text(self.text),
            span: self.span,
            class: self.class,
            value: self.value,
        }
    }
}

impl Citation<'_> {
    /// The same without a borrow from the source.
    pub fn into_owned(self) -> Citation<'static> {
        Citation { title: self.title.map(text), number: self.number.map(text), span: self.span }
    }
}
