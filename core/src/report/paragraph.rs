//! Paragraphs and what they are for.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// A paragraph of the source.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Paragraph<'s> {
    /// Place in the source, from the first to the last visible character.
    #[serde(flatten)]
    pub span: Span,
    /// Text with hard wraps undone.
    ///
    /// Line breaks and the blanks around them, characters without width (U+200B–U+200F,
    /// U+2060, U+FEFF) and no-break spaces spelled out as `<U+00A0>` are set aside; a break
    /// between two Latin words is read as a blank. Everything else of the source is here, but
    /// for page numbers and running heads that stand inside the paragraph: each is a paragraph
    /// of its own, of role [`Furniture`](Role::Furniture), whose span lies in this one's. A
    /// character belongs to the innermost paragraph around it.
    ///
    /// ```
    /// let source = "全年办结案件，\n— 3 —\n共12件。";
    /// let report = baogao::parse(source);
    /// assert_eq!(report.paragraphs[0].text, "全年办结案件，共12件。");
    /// assert_eq!(report.paragraphs[1].text, "— 3 —");
    /// assert!(report.paragraphs[0].span.contains(report.paragraphs[1].span));
    /// ```
    pub text: Cow<'s, str>,
    /// Where the text leaves the source: pairs `(at, source)`, both ascending. From offset
    /// `at` of the text on, it stands at offset `source` of the source, in the unit of the
    /// report. Empty when the text stands in one piece from `start` to `end`.
    ///
    /// Each pair begins a piece, which ends where the next one begins, the last one at the
    /// end of the text; the piece before the first pair begins at `start`. Inside a piece
    /// text and source run in step, offset for offset. What the source has beyond that, up
    /// to the next piece or `end`, is set aside. Where that is so behind the last
    /// character, a piece of nothing tells it: `(length of the text, end)`.
    ///
    /// [`locate`](Paragraph::locate) and [`place`](Paragraph::place) read them.
    ///
    /// ```
    /// let report = baogao::parse("改造小学3所、\r\n中学5所。");
    /// assert_eq!(report.paragraphs[0].text, "改造小学3所、中学5所。");
    /// assert_eq!(report.paragraphs[0].breaks, [(19, 21)]);
    /// ```
    pub breaks: Vec<(usize, usize)>,
    /// What the paragraph is for.
    pub role: Role,
    /// Path of the section it belongs to, `[0, 2, 1]`; paragraphs of one section share it.
    pub section: Option<Arc<[usize]>>,
}

/// What a paragraph is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Role {
    /// Title of the report.
    Title,
    /// ——2025年2月27日在…会议上
    Date,
    /// Office and name of the speaker.
    Speaker,
    /// 各位代表：
    Salutation,
    /// 我受…委托，向大会报告工作，请予审议
    Opening,
    /// A heading on a line of its own.
    Heading,
    /// Running text.
    #[default]
    Body,
    /// Thanks to those who helped.
    Thanks,
    /// What the report says still falls short.
    Problems,
    /// The closing appeal.
    Closing,
    /// Navigation, share bars, page numbers, licence lines.
    Furniture,
    /// Footnotes and explanations of terms.
    Glossary,
    /// A line of a table: its caption, its unit, a row, or a cell that stands on a line of its own.
    Table,
}
