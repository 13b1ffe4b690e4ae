//! Paragraphs.

use baogao::Span;
use pyo3::prelude::*;

use crate::field::{Field, Tuple};
use crate::names::Role;
use crate::node::node;
use crate::text::Offset;

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
