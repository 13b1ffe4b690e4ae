//! From text to paragraphs in one piece: lines, hard wraps, page furniture.
//!
//! A published text is wrapped by a newspaper column, broken by blank lines in
//! mid-sentence, or has no line break at all. This stage undoes that and keeps a
//! map back to the source. It never drops a character: every visible one lies in
//! exactly one [`Block`].

mod decode;
mod encoding;
mod ends;
mod entity;
pub(crate) mod entry;
mod folio;
mod format;
mod forms;
mod furniture;
mod html;
mod inline;
mod join;
mod layout;
mod lines;
mod markdown;
pub(crate) mod marker;
mod pages;
mod reading;
mod rows;
mod spacing;
mod tags;
mod titles;
mod walk;
mod weight;

use std::borrow::Cow;

use crate::breaks::{Break, inward, outward, until};
use crate::events::{Events, Part};
use crate::script::fold;
use crate::span::Span;

#[cfg(feature = "decode")]
pub use decode::decode;
pub use decode::{Decoded, decode_with};
pub(crate) use format::{Format, of_lines as format_of};
pub(crate) use furniture::is_related;
pub(crate) use reading::Mark;

/// A paragraph of the source with its hard wraps undone.
#[derive(Debug, Clone)]
pub(crate) struct Block<'s> {
    /// From the first to the last visible character.
    pub span: Span,
    /// Borrowed where the source has it in one piece, owned where a wrap was undone.
    pub text: Cow<'s, str>,
    /// Where the text leaves the source, as [`Paragraph::breaks`](crate::Paragraph::breaks).
    pub joins: Vec<Break>,
    /// Page furniture (navigation, page numbers, licence lines).
    pub furniture: bool,
    /// What marks say of it.
    pub mark: Mark,
    /// The events of the text.
    pub events: Part,
}

impl Block<'_> {
    /// The place in the source of the bytes `start..end` of the text.
    pub fn place(&self, start: usize, end: usize) -> Span {
        let stop = || until(self.span.start, &self.joins, end).unwrap_or(self.span.end);
        let from = self.at(start);
        Span::new(from, if end > start { stop() } else { from })
    }

    /// Bytes of the text between a place in the source and one in the text behind it.
    pub fn distance(&self, source: usize, at: usize) -> usize {
        let from = inward(self.span.start, &self.joins, source);
        from.map_or(usize::MAX, |from| at.saturating_sub(from))
    }

    /// A piece of the text in Simplified characters.
    pub fn simplified<'t>(&self, piece: &'t str) -> Cow<'t, str> {
        if self.events.traditional { fold(piece) } else { Cow::Borrowed(piece) }
    }

    /// Whether it is a line of a table.
    pub fn is_row(&self) -> bool {
        matches!(self.mark, Mark::Table { .. })
    }

    fn at(&self, offset: usize) -> usize {
        outward(self.span.start, &self.joins, offset).unwrap_or(self.span.end)
    }
}

/// Reads a text into paragraphs, in source order; every visible character lies in exactly one.
///
/// Yields the events that they refer to.
pub(crate) fn read(source: &str) -> (Vec<Block<'_>>, Events) {
    let mut events = Events::of(source);
    let mut lines = lines::lines(source, &events);
    rows::mark(source, &mut lines);
    if let Some(reading) = forms::reading(source, &events, &lines) {
        let mut events = Events::of(&reading.text);
        events.markup = reading.markup;
        let mut lines = lines::lines(&reading.text, &events);
        reading.mark(&mut lines);
        rows::mark(&reading.text, &mut lines);
        let blocks = blocks(&reading.text, &mut lines, &mut events);
        if !blocks.is_empty() {
            return (reading.restore(source, blocks), events);
        }
    }
    (blocks(source, &mut lines, &mut events), events)
}

/// Cuts a text into paragraphs. A paragraph that had to be put together is read once more, and
/// its events are added to those of the text.
fn blocks<'t>(text: &'t str, lines: &mut [lines::Line], events: &mut Events) -> Vec<Block<'t>> {
    pages::mark(text, lines);
    let layout = layout::Layout::of(text, lines);
    let paragraphs = join::paragraphs(text, lines, &layout);
    inline::split(text, lines, paragraphs, &layout, events)
}

/// Whether a character has no width at all: it is neither text nor a blank line.
pub(crate) const fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Whether a character shows on the page.
pub(crate) fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !is_zero_width(c)
}

/// A no-break space spelled out by a careless converter.
pub(crate) const SPELLED_BLANK: &str = "<U+00A0>";

/// Whether a mark ends a sentence.
pub(crate) const fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?')
}

/// Whether a mark may stand after a full stop.
const fn is_closer(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '）' | ')')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(source: &str) -> Vec<Block<'_>> {
        read(source).0
    }

    fn texts(source: &str) -> Vec<String> {
        blocks(source).into_iter().map(|b| b.text.into_owned()).collect()
    }

    #[test]
    fn lines_are_paragraphs_where_nothing_is_wrapped() {
        let source = "一、工作回顾\r\n  全年新增就业三百人。\r\r今年是开局之年。";
        assert_eq!(texts(source), ["一、工作回顾", "全年新增就业三百人。", "今年是开局之年。"]);
    }

    #[test]
    fn a_line_that_starts_with_a_closing_mark_continues() {
        assert_eq!(
            texts("贯彻《\n青溪条例\n》，开展检查。\n\n下一段。"),
            ["贯彻《青溪条例》，开展检查。", "下一段。"]
        );
    }

    #[test]
    fn invisible_characters_are_in_the_span_and_not_in_the_text() {
        let source = "<U+00A0><U+00A0>政府\u{200B}工作报告";
        let block = &blocks(source)[0];
        assert_eq!(block.text, "政府工作报告");
        assert_eq!(block.span.slice(source), source);
        assert_eq!(block.place(0, 3).slice(source), "政");
        assert_eq!(block.place(3, 9).slice(source), "府\u{200B}工");
    }

    #[test]
    fn a_paragraph_goes_on_behind_what_belongs_to_the_page() {
        for page in ["- 1 -", "第 2 页", "1 / 9", "3", "\n— 1 —\n\n青溪日报 2025年1月20日 星期一"]
        {
            let source = format!(
                "全年地区生产总值702922万元，按不变价格计\n算，比上年增长1.6%。其中，第一产业增加值\n\
                 138608\n{page}\n万元，增长3.2%，占地区生产总值比重为19.7%；\n第二产业增加值203760万元，\
                 下降7.2%，占比\n为29.0%；第三产业增加值若干万元，增长有力。\n"
            );
            let source = source.replace("增加值\n138608\n", "增加值138608\n");
            let blocks = blocks(&source);
            assert!(blocks[0].text.contains("增加值138608万元，增长3.2%"), "{page}: {blocks:?}");
            assert!(blocks[1..].iter().all(|block| block.furniture), "{page}: {blocks:?}");
            assert!(blocks[0].span.contains(blocks[1].span));
            let at = blocks[0].text.find("138608").unwrap();
            let place = blocks[0].place(at, at + "138608万元".len()).slice(&source);
            assert!(place.starts_with("138608\n") && place.ends_with("\n万元"), "{place}");
        }
    }

    #[test]
    fn a_note_of_the_newspaper_may_stand_inside_a_line() {
        let source = "坚持以人民为（下转第二版）\n（上接第一版）中心的发展思想。\n（下转第三版）";
        assert_eq!(
            texts(source),
            ["坚持以人民为中心的发展思想。", "（下转第二版）", "（上接第一版）", "（下转第三版）"]
        );
    }

    #[test]
    fn no_paragraph_goes_on_from_a_heading_or_behind_its_end() {
        for source in [
            "一、工作回顾\n— 1 —\n全年新增就业三百人。",
            "全年新增就业三百人。\n— 1 —\n今年是开局之年。",
            "全年新增就业三百人，\n分享到\n今年是开局之年。",
            "2024年工作回顾\n第 1 页\n全年新增就业三百人。",
        ] {
            assert_eq!(texts(source).len(), 3, "{source}");
        }
    }

    #[test]
    fn lines_of_one_sentence_and_short_texts_are_not_wrapped() {
        for source in [
            "青溪县政府工作报告\n一、2023年工作回顾\n粮食产量8万吨。\n新增企业12家。\n新修道路9条。\n二、2024年工作",
            "12月，表彰先进单位30家。\n全年新改建农村道路42公里。\n一季度，投资增长百分之六。\n\
             完成技术改造投资12亿元。\n年末全县户籍人口11万人。\n第四季度，新开工项目8个。",
        ] {
            assert_eq!(texts(source).len(), source.lines().count(), "{source}");
        }
        let cut = "全年新建改建农村公路420公里，同比增\n长2.1%。\n一季度，固定资产投资增长6.4%。\n\
                   完成技术改造投资126亿元，比上年增长\n3.2%。\n新建中小学校23所。\n新开工项目83个。\n\
                   年末全市户籍人口118.6万人，增加2万\n人。\n新增床位260张。\n新建泵站26座。\n培训600人次。";
        assert_eq!(texts(cut).len(), 9, "{:?}", texts(cut));
    }

    #[test]
    fn an_indent_begins_a_paragraph_and_a_flush_line_goes_on() {
        let source = [
            "　　全年地区生产总值若干万元，比上年增长一成多，第一产业",
            "增加值若干万元，增长三分。",
            "二、农业",
            "　　全年粮食产量8.1万吨，比上年增长1.5%，其中夏粮产量3",
            "万吨，增长2.1%。",
            "　　全年油料产量1.1万吨，比上年下降1.5%，蔬菜产量则有",
            "3万吨。",
        ]
        .join("\n");
        let source = source.as_str();
        assert_eq!(texts(source).len(), 4, "{:?}", texts(source));
        assert!(texts(source)[0].ends_with("第一产业增加值若干万元，增长三分。"));
    }

    #[test]
    fn latin_words_are_joined_with_a_blank() {
        let wide = "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛";
        let mut source = String::new();
        for _ in 0..12 {
            source.push_str(wide);
            source.push('\n');
        }
        source.push_str("甲乙丙丁戊己庚辛壬癸甲乙丙丁open\ndata。");
        let joined = texts(&source);
        assert_eq!(joined.len(), 1);
        assert!(joined[0].ends_with("open data。"));
    }
}
