//! The model: what a report is made of once it has been read.
//!
//! Field names are those of the JSON form and the same in Rust, Python and
//! TypeScript. Text is borrowed from the source where the source has it in one
//! piece. What a report has by the thousand is packed ([`records`]) and looked at through
//! small values with methods: [`Statistic`] and [`Mention`].

mod action;
mod builder;
mod form;
mod list;
mod mention;
mod norm;
mod owned;
mod period;
mod piece;
mod records;
mod statistic;
mod store;
mod table;
mod walk;

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::span::{Span, Unit};

pub use action::{Act, Action};
pub(crate) use builder::{Builder, TopicIds};
pub use list::{Iter, List};
pub use mention::{Mention, MentionFields, Mentions};
pub use norm::Norm;
pub(crate) use norm::is_measure;
pub use period::Period;
pub(crate) use records::Records;
pub use statistic::{Statistic, StatisticFields, Statistics};
pub use table::{Cell, StatisticalTable};
pub use walk::Walk;

/// A report that has been read: structure, statistics and doubts.
///
/// Made by [`parse`](crate::parse). Serialises to the JSON form described in the README.
#[derive(Clone)]
#[non_exhaustive]
pub struct WorkReport<'s> {
    /// Version of the JSON form, now 2.
    pub schema: u32,
    /// Unit of every offset: bytes, until [`recount`](WorkReport::recount) changes it.
    /// `offsets` in the JSON form.
    pub unit: Unit,
    /// Title, issuer, date, speaker and what else stands before the text.
    pub front: Front<'s>,
    /// Every paragraph in reading order, page furniture included.
    pub paragraphs: Vec<Paragraph<'s>>,
    /// The section tree.
    pub sections: Vec<Section<'s>>,
    /// Statistics and mentions.
    pub(crate) records: Records<'s>,
    /// Tables, in the order of the text.
    pub tables: Vec<StatisticalTable<'s>>,
    /// 《Titles》 and document numbers 〔2025〕8号.
    pub citations: Vec<Citation<'s>>,
    /// Doubts, each with a stable code.
    pub notes: Vec<Note>,
}

impl WorkReport<'_> {
    /// Every statistic in reading order.
    ///
    /// ```
    /// let report = baogao::parse("新建小学3所。");
    /// let schools = report.statistics().get(0).unwrap();
    /// assert_eq!((schools.value(), schools.unit()), (3.0, "所"));
    /// ```
    pub fn statistics(&self) -> Statistics<'_> {
        self.records.list()
    }

    /// Numbers and numerals that are no statistics: dates, ordinals, formulas …
    ///
    /// ```
    /// let report = baogao::parse("落实“1310”部署。");
    /// assert_eq!(report.mentions().get(0).unwrap().text(), "1310");
    /// ```
    pub fn mentions(&self) -> Mentions<'_> {
        self.records.list()
    }

    /// Puts other statistics in the place of these. Offsets and indexes beyond 4 GiB become the
    /// last below it.
    ///
    /// ```
    /// let mut report = baogao::parse("新建小学3所、中学5所。");
    /// let mut middle = report.statistics().get(1).unwrap().fields();
    /// middle.indicator = Some("新建完全中学".into());
    /// let middle = middle.into_owned();
    ///
    /// report.set_statistics([middle]);
    /// assert_eq!(report.statistics().len(), 1);
    /// assert_eq!(report.statistics().get(0).unwrap().indicator(), Some("新建完全中学"));
    /// ```
    pub fn set_statistics<'t>(
        &mut self,
        statistics: impl IntoIterator<Item = StatisticFields<'t>>,
    ) {
        self.records = core::mem::take(&mut self.records).with_statistics(statistics);
    }

    /// Puts other mentions in the place of these, as [`set_statistics`](Self::set_statistics).
    pub fn set_mentions<'t>(&mut self, mentions: impl IntoIterator<Item = MentionFields<'t>>) {
        self.records = core::mem::take(&mut self.records).with_mentions(mentions);
    }
}

/// A report of nothing.
impl Default for WorkReport<'_> {
    fn default() -> Self {
        Self {
            schema: 2,
            unit: Unit::Bytes,
            front: Front::default(),
            paragraphs: Vec::new(),
            sections: Vec::new(),
            records: Records::default(),
            tables: Vec::new(),
            citations: Vec::new(),
            notes: Vec::new(),
        }
    }
}

/// What the front matter says. An absent fact is `None`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Front<'s> {
    /// Genre of the report.
    pub kind: Kind,
    /// Title without line breaks and spacing (政 府 工 作 报 告 → 政府工作报告).
    pub title: Option<Cow<'s, str>>,
    /// The body that reports.
    pub issuer: Option<Cow<'s, str>>,
    /// The place it reports on.
    pub region: Option<Cow<'s, str>>,
    /// Administrative level of the region.
    pub tier: Option<Tier>,
    /// The code of the place, six digits (GB/T 2260), with which other data sets are joined:
    /// 江门市 → `440700`. It is the one of the year under review, so that a place that ended
    /// keeps its own; a name that several places have is settled by the place above it. `None`
    /// where that leaves a doubt, and for what the standard has no code for: the whole country,
    /// new areas and zones, townships. Counties need the feature `regions`.
    ///
    /// ```
    /// let report = baogao::parse("江门市2023年国民经济和社会发展统计公报");
    /// assert_eq!(report.front.code.as_deref(), Some("440700"));
    /// ```
    pub code: Option<Cow<'s, str>>,
    /// Day of delivery or publication, `2025-02-27`.
    pub date: Option<Cow<'s, str>>,
    /// 第十六届 → 16.
    pub term: Option<u32>,
    /// 第五次会议 → 5.
    pub session: Option<u32>,
    /// Who delivers it, without office and spacing.
    pub speaker: Option<Cow<'s, str>>,
    /// The year under review, not the year of delivery.
    pub year: Option<i32>,
}

/// Genre of a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Kind {
    /// 人大常委会工作报告
    Congress,
    /// 政府工作报告
    Government,
    /// 法院工作报告
    Court,
    /// 检察院工作报告
    Procuratorate,
    /// 政协常委会工作报告
    Cppcc,
    /// 国民经济和社会发展计划报告
    Plan,
    /// 预算报告
    Budget,
    /// 统计公报
    Communique,
    /// Anything else.
    #[default]
    Other,
}

/// Administrative level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Tier {
    /// 国家
    Nation,
    /// 省、自治区、直辖市、特别行政区
    Province,
    /// 地级市、自治州、地区、盟
    City,
    /// 县、县级市、市辖区、旗
    County,
    /// 乡、镇、街道
    Township,
}

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

/// A section with its sub-sections.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Section<'s> {
    /// Level that the marker stands for.
    pub level: Level,
    /// Marker as written: `一、`, `（二）`, `三是`; empty for a bare heading.
    pub label: Cow<'s, str>,
    /// Number of the marker.
    pub number: Option<u32>,
    /// Heading without label and final stop.
    pub heading: Cow<'s, str>,
    /// Place of label and heading.
    #[serde(flatten)]
    pub span: Span,
    /// Place of its text: from the first character behind the heading and its stop, or from the
    /// first paragraph below it, to the end of the last paragraph that belongs to the section or
    /// to one below it. Empty, at the end of the heading, where it has no text.
    ///
    /// Furniture between two paragraphs of the text lies inside, furniture behind the last one
    /// does not. Where the reading order was repaired, the source has the text of a section in
    /// several places; this is the one that goes on from the heading, up to the next heading of
    /// another section. [`Paragraph::section`] tells what belongs to a section wherever it stands.
    ///
    /// ```
    /// let source = "一、财经监督。\n听取报告5项。\n（一）预算监督。提出意见3条。\n二、代表工作";
    /// let report = baogao::parse(source);
    /// let [finance, deputies] = &report.sections[..] else { panic!() };
    /// assert_eq!(finance.body.slice(source), "听取报告5项。\n（一）预算监督。提出意见3条。");
    /// assert_eq!(finance.sections[0].body.slice(source), "提出意见3条。");
    /// assert_eq!(deputies.body.slice(source), "");
    /// ```
    // Schema 1 had none.
    #[serde(default)]
    pub body: Span,
    /// Year the section covers; the last one of several.
    pub year: Option<i32>,
    /// First year, where the section covers several.
    pub since: Option<i32>,
    /// Whether it plans (`true`) or reviews (`false`).
    pub plan: bool,
    /// Sub-sections in reading order.
    pub sections: Vec<Section<'s>>,
}

/// Level of a section; follows the marker, not the depth (GB/T 9704-2012, 7.3.3).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Level {
    /// A bare heading or 第一部分.
    Part,
    /// 一、
    #[default]
    Section,
    /// （一）
    Subsection,
    /// 1. or 一是
    Item,
    /// （1） or ①
    Subitem,
}

/// How exact a number is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Bound {
    /// As it stands.
    #[default]
    Exact,
    /// 约, 左右, 上下
    About,
    /// 多, 余, 超过, 突破
    Over,
    /// 近, 接近
    Nearly,
    /// 以上, 不低于, 至少
    Least,
    /// 以内, 以下, 不超过, 不足
    Most,
    /// 4.5%—5%
    Range,
}

/// Direction of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// 增长, 提高 …
    Increase,
    /// 下降, 缩短 …
    Decrease,
}

/// What kind of quantity a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Measure {
    /// At a time: 人口, 余额, 里程.
    Stock,
    /// Over a time: 产值, 办结, 新增.
    Flow,
    /// The size of a change: exactly where `change` is there.
    Change,
    /// Part of a named whole: 占…比重.
    Share,
    /// Per something, or a percentage of no named whole: 失业率.
    Rate,
    /// 上年=100, scores, prices.
    Index,
    /// 2.52∶1, 1.8倍.
    Ratio,
    /// 第3位, 前三.
    Rank,
    /// 连续8年, 用时46天.
    Duration,
}

/// Whether a number has been observed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Observed, done, or so today.
    #[default]
    Achieved,
    /// A target, plan or promise.
    Planned,
    /// History and other people's numbers.
    Background,
}

/// What a mention is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Class {
    /// Days, years, periods, plans: 2024年, 上半年, 十四五.
    Date,
    /// Meetings, terms, articles, grades: 第十六届, 二十大, 第二十三条.
    Ordinal,
    /// Policy formulas: “1310”, 两个维护, 一府一委两院.
    Formula,
    /// Proper names: 世界500强, PM2.5, 5G.
    Name,
    /// Hot lines, grades, models, addresses: 12345热线, 5A级.
    Code,
    /// Section numbers in the text.
    Numbering,
    /// Numerals that are part of a word: 进一步, 统一.
    Lexical,
    /// Footnote marks.
    Footnote,
}

/// Value of a mention, with its text as a `String` or a [`Period`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value<T = String> {
    /// An ordinal.
    Number(f64),
    /// An ISO date or period; without its year or month in the form of XML Schema (`--03`, `--01-10`,
    /// `---05`).
    Text(T),
}

/// A cited document.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Citation<'s> {
    /// Place of 《title》 and document number.
    #[serde(flatten)]
    pub span: Span,
    /// Title without 《》.
    pub title: Option<Cow<'s, str>>,
    /// Document number as written, `粤府〔2025〕8号`.
    pub number: Option<Cow<'s, str>>,
}

/// A doubt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Note {
    /// Stable code.
    pub code: Code,
    /// What it is about.
    #[serde(flatten)]
    pub span: Span,
    /// The doubt in words.
    pub message: String,
}

/// Stable code of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Code {
    /// The text holds nothing that looks like a report.
    Unread,
    /// The text is a file of another format, such as docx or PDF; nothing in it was read.
    #[serde(rename = "not_text")]
    NotText,
    /// The text was decoded in a wrong encoding.
    Mojibake,
    /// Characters that could not be decoded were replaced by U+FFFD.
    Undecoded,
    /// A section number does not follow the one before.
    Numbering,
    /// Paragraphs were moved to restore the reading order.
    Order,
    /// The text repeats a report that was already read.
    Copy,
    /// Another document of the text was set aside: a resolution, a notice, news, an annex, a second
    /// report. `parse_all` reads them.
    Aside,
    /// The unit of the lower end of a range is not certain.
    Range,
    /// A number was split by a line break.
    Split,
    /// A respective list whose names and numbers do not match.
    Respective,
    /// A unit that the lexicon does not know.
    Unit,
    /// A quotation mark without its pair.
    Quote,
    /// A number or date that cannot be as it is written, or is too large to have a value.
    Value,
    /// The text is HTML; it was read through its tags.
    Markup,
    /// The shape of a table, or the unit of its numbers, is not certain.
    Table,
}
