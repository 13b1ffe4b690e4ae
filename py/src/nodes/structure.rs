//! Front matter, paragraphs, sections.

use baogao::Span;

use crate::field::{Children, Tuple};
use crate::names::{Kind, Level, Role, Tier};
use crate::node::*;
use crate::series::{Nodes, Series};
use crate::text::Offset;

node! {
    /// What the front matter says. An absent fact is `None`.
    ///
    /// Examples
    /// --------
    /// >>> text = "澜江市中级人民法院工作报告\n（2025年1月9日在澜江市第十届人民代表大会第五次会议上）\n"
    /// >>> front = baogao.parse(text).front
    /// >>> front.kind, front.region, front.date, front.term, front.session
    /// ('court', '澜江市', '2025-01-09', 10, 5)
    Front(baogao::Front<'static>): &baogao::Front<'_> = held => held;
    hash(title, date, year), repr(kind, title, issuer, date, speaker, year);
    fields |front| {
        /// Genre of the report; `other` for what is none.
        kind: Kind = front.kind.into();
        /// Title without line breaks and spacing.
        title: Option<&str> = front.title.as_deref();
        /// The body that reports.
        issuer: Option<&str> = front.issuer.as_deref();
        /// The place it reports on.
        region: Option<&str> = front.region.as_deref();
        /// Administrative level of the region.
        tier: Option<Tier> = front.tier.map(Into::into);
        /// Six-digit code of the place (GB/T 2260), 江门市 is `440700`, in the year under review; `None`
        /// where the name leaves a doubt, and for what has no code, such as the whole country.
        code: Option<&str> = front.code.as_deref();
        /// Day of delivery or publication, `2025-02-27`.
        date: Option<&str> = front.date.as_deref();
        /// Term of the congress: 第十六届 is 16.
        term: Option<u32> = front.term;
        /// Session of the congress: 第五次会议 is 5.
        session: Option<u32> = front.session;
        /// Who delivers it, without office and spacing.
        speaker: Option<&str> = front.speaker.as_deref();
        /// The year under review, not the year of delivery.
        year: Option<i32> = front.year;
    }
    to_dict "The front matter as in the JSON form."
}

node! {
    /// A paragraph of the source; page furniture is one too.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("一、依法监督\n全年听取报告12项。\n责任编辑：何静\n")
    /// >>> [(paragraph.role, paragraph.text) for paragraph in report.paragraphs]
    /// [('heading', '一、依法监督'), ('body', '全年听取报告12项。'), ('furniture', '责任编辑：何静')]
    Paragraph(baogao::Paragraph<'static>): &baogao::Paragraph<'_> = held => held;
    hash(start, end, text), repr(role, text);
    fields |paragraph| {
        /// Index in the source of the first character.
        start: usize = paragraph.span.start;
        /// Index in the source after the last character.
        end: usize = paragraph.span.end;
        /// Text with hard wraps undone.
        ///
        /// Line breaks and the blanks around them, characters without width and `<U+00A0>` are set
        /// aside; a break between two Latin words is read as a blank.
        text: &str = &paragraph.text;
        /// Where the text leaves the source, as pairs `(at, source)`: from index `at` of the text
        /// on, it stands at index `source` of the source.
        ///
        /// Between two pairs text and source run in step, and before the first one from `start` on;
        /// what the source has beyond that is set aside. Empty when the text stands in one piece
        /// from `start` to `end`. `locate` and `place` read them.
        ///
        /// Examples
        /// --------
        /// >>> baogao.parse("改造小学3所、\r\n中学5所。").paragraphs[0].breaks
        /// ((7, 9),)
        breaks: Tuple<'_, (usize, usize)> = Tuple(&paragraph.breaks);
        /// What the paragraph is for.
        role: Role = paragraph.role.into();
        /// Path of the section it belongs to: `(0, 2)` is `report.sections[0].sections[2]`.
        section: Option<Tuple<'_, usize>> = paragraph.section.as_deref().map(Tuple);
    }
    to_dict "The paragraph as in the JSON form."
    methods {
        /// Find the part of the text that stands at a place of the source.
        ///
        /// Parameters
        /// ----------
        /// start, end : int
        ///     A place in the source: that of a statistic, a mention, a citation, a sentence …
        ///
        /// Returns
        /// -------
        /// tuple of int, or None
        ///     Start and end in `text`; `None` when the place is not inside the paragraph, or
        ///     nothing of the text stands there.
        ///
        /// Raises
        /// ------
        /// baogao.Error
        ///     With code `wrong_type` when an argument is no `int`.
        ///
        /// Examples
        /// --------
        /// >>> report = baogao.parse("改造小学3所、\r\n中学5所。")
        /// >>> paragraph, statistic = report.paragraphs[0], report.statistics[1]
        /// >>> start, end = paragraph.locate(statistic.start, statistic.end)
        /// >>> paragraph.text[:start] + "[" + paragraph.text[start:end] + "]"
        /// '改造小学3所、中学[5所]'
        fn locate(&self, start: Offset, end: Offset) -> Option<(usize, usize)> {
            self.get().locate(Span::new(start.0, end.0)).map(|range| (range.start, range.end))
        }

        /// Find the place in the source of a part of the text: the opposite of `locate`.
        ///
        /// Parameters
        /// ----------
        /// start, end : int
        ///     Start and end in `text`.
        ///
        /// Returns
        /// -------
        /// tuple of int, or None
        ///     Start and end in the source; `None` when they are no part of the text.
        ///
        /// Raises
        /// ------
        /// baogao.Error
        ///     With code `wrong_type` when an argument is no `int`.
        ///
        /// Examples
        /// --------
        /// >>> report = baogao.parse("改造小学3所、\r\n中学5所。")
        /// >>> start, end = report.paragraphs[0].place(6, 9)
        /// >>> report.source[start:end]
        /// '、\r\n中学'
        fn place(&self, start: Offset, end: Offset) -> Option<(usize, usize)> {
            self.get().place(start.0..end.0).map(|span| (span.start, span.end))
        }
    }
}

/// A section and its sub-sections as objects.
pub struct Branch {
    value: baogao::Section<'static>,
    children: Nodes<Section>,
}

impl From<baogao::Section<'static>> for Section {
    fn from(value: baogao::Section<'static>) -> Self {
        Self(Branch { value, children: Nodes::default() })
    }
}

node! {
    /// A section with its sub-sections. `start` and `end` are those of label and heading.
    ///
    /// Examples
    /// --------
    /// >>> report = baogao.parse("一、依法监督\n（一）财经监督。听取报告5项。\n二、代表工作\n")
    /// >>> [(section.label, section.heading) for section in report.sections]
    /// [('一、', '依法监督'), ('二、', '代表工作')]
    /// >>> report.sections[0].sections[0].heading
    /// '财经监督'
    Section(Branch): &baogao::Section<'_> = held => &held.value;
    hash(start, end, heading), repr(level, label, heading, year, sections);
    fields |section| {
        /// Level that the marker stands for: `一、` a section, `（一）` a subsection, a bare heading a part.
        level: Level = section.level.into();
        /// Marker as written: `一、`, `（二）`, `三是`; empty for a bare heading.
        label: &str = &section.label;
        /// Number of the marker.
        number: Option<u32> = section.number;
        /// Heading without label and final stop.
        heading: &str = &section.heading;
        /// Index in the source of the first character of the label.
        start: usize = section.span.start;
        /// Index in the source after the last character of the heading.
        end: usize = section.span.end;
        /// Start and end in the source of its text: from the first character behind the heading, or
        /// the first paragraph below it, to the end of the last paragraph of the section or of one
        /// below it.
        ///
        /// Empty, at the end of the heading, where it has no text. Page furniture between two
        /// paragraphs lies inside. Where paragraphs were moved to restore the reading order, the text
        /// that goes on from the heading; `Paragraph.section` tells what belongs to a section wherever
        /// it stands.
        ///
        /// Examples
        /// --------
        /// >>> report = baogao.parse("一、财经监督。\n听取报告5项。\n二、代表工作\n")
        /// >>> start, end = report.sections[0].body
        /// >>> report.source[start:end]
        /// '听取报告5项。'
        body: (usize, usize) = (section.body.start, section.body.end);
        /// Year the section covers; the last one of several.
        year: Option<i32> = section.year;
        /// First year, where the section covers several.
        since: Option<i32> = section.since;
        /// Whether it plans (`True`) or reviews (`False`).
        plan: bool = section.plan;
    }
    inner {
        sections: Children<'_> = Children(&section.sections);
    }
    to_dict "The section as in the JSON form."
    methods {
        /// Sub-sections in reading order.
        #[getter(sections)]
        fn children(&self, py: Python<'_>) -> PyResult<Series<Self>> {
            self.0.children.get(py, self.0.value.sections.iter().cloned().map(Self::from))
        }
    }
}
