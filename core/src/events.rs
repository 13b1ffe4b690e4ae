//! The one pass over a text: which characters some rule asks about, and where they stand.
//!
//! Lines, paragraphs, quotation marks and the scan for numbers read what is found here; none of
//! them walks over the text again. Nine characters in ten are of no class and cost one look-up.

use std::ops::Range;
use std::sync::LazyLock;

use crate::script;

/// What a character is to the rules that ask for it.
///
/// | class | characters |
/// | --- | --- |
/// | `BREAK` | ends of lines |
/// | `INVISIBLE` | characters without width |
/// | `LESS` | `<`, which may begin a spelled-out blank or a tag |
/// | `AMPERSAND` | `&`, which may begin a reference to a character |
/// | `MARK` | # * \\ _ ~ ` \| > ^ \] $: marks of Markdown |
/// | `BAR` | ｜ │ ├ ┼ and the like, which draw tables |
/// | `LOST` | U+FFFD |
/// | `DIGIT` `NUMERAL` | Arabic digits; Chinese digits and scales |
/// | `HALF` | 半, 几, 双, 过, 翻: part of fractions and words |
/// | `ORDINAL` | 第 |
/// | `TIME` | what begins a word for a time: 今年, 上半年 |
/// | `CIRCLED` | ①–⑳ and the like |
/// | `QUOTE` `QUOTED` | “ 「 『 ‘ ", ” |
/// | `TITLE` `TITLED` | 《 〈, 》 |
/// | `BRACKET` `BRACKETED` | \[ ［ 〔 【 （ (, ） ) |
/// | `STOP` `PAUSE` | 。 ！ ？ ! ?, ， , ； ; ： : |
/// | `BLANK` | white space that ends no line |
/// | `REGARD` | 感, 敬, 谢, 挚: thanks hold one of them |
/// | `REPORT` | 报, 决, 说: titles hold one of them |
/// | `LACK` | 题, 足, 困, 挑, 差, 板, 弱, 缺: problems hold one of them |
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Class(u8);

impl Class {
    pub const BREAK: Self = Self(1);
    pub const INVISIBLE: Self = Self(2);
    pub const LESS: Self = Self(3);
    pub const LOST: Self = Self(4);
    pub const DIGIT: Self = Self(5);
    pub const NUMERAL: Self = Self(6);
    pub const HALF: Self = Self(7);
    pub const ORDINAL: Self = Self(8);
    pub const TIME: Self = Self(9);
    pub const CIRCLED: Self = Self(10);
    pub const QUOTE: Self = Self(11);
    pub const QUOTED: Self = Self(12);
    pub const TITLE: Self = Self(13);
    pub const TITLED: Self = Self(14);
    pub const BRACKET: Self = Self(15);
    pub const BRACKETED: Self = Self(16);
    pub const STOP: Self = Self(17);
    pub const BLANK: Self = Self(18);
    pub const REGARD: Self = Self(19);
    pub const LACK: Self = Self(20);
    pub const REPORT: Self = Self(21);
    pub const PAUSE: Self = Self(22);
    pub const AMPERSAND: Self = Self(23);
    pub const MARK: Self = Self(24);
    pub const BAR: Self = Self(25);

    const ALL: &'static [(Self, &'static str)] = &[
        (Self::BREAK, "\n\r\u{0B}\u{0C}\u{2028}\u{2029}"),
        (Self::INVISIBLE, "\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}\u{FEFF}"),
        (Self::LESS, "<"),
        (Self::AMPERSAND, "&"),
        (Self::MARK, "#*\\_~`|>^]$"),
        (Self::BAR, "｜│┃║┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝"),
        (Self::LOST, "\u{FFFD}"),
        (Self::DIGIT, "0123456789０１２３４５６７８９"),
        (
            Self::NUMERAL,
            "〇零○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌兩萬億貳參陸俩仨倆兆",
        ),
        (Self::HALF, "半几双过翻幾雙過"),
        (Self::ORDINAL, "第"),
        (Self::TIME, "今去明上本同年下前当近全首"),
        (Self::CIRCLED, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
        (Self::CIRCLED, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"),
        (Self::QUOTE, "“「『‘\""),
        (Self::QUOTED, "”"),
        (Self::TITLE, "《〈"),
        (Self::TITLED, "》"),
        (Self::BRACKET, "[［〔【（("),
        (Self::BRACKETED, "）)"),
        (Self::STOP, "。！？!?"),
        (Self::PAUSE, "，,；;：:"),
        (Self::BLANK, " \t\u{85}\u{A0}\u{1680}\u{202F}\u{205F}\u{3000}"),
        (
            Self::BLANK,
            "\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}",
        ),
        (Self::REGARD, "感敬谢謝挚"),
        (Self::LACK, "题足困題挑差板弱缺"),
        (Self::REPORT, "报報决決说說"),
    ];

    /// The class of a character.
    pub fn of(c: char) -> Option<Self> {
        let class = TABLE.get(slot(u16::try_from(c).ok()?.into()))? & CLASS;
        (class > 0).then_some(Self(class))
    }

    /// Whether a number, or what is no number and looks like one, may begin here.
    pub const fn is_trigger(self) -> bool {
        const TRIGGERS: u32 = Class::NUMBERS
            | 1 << Class::ORDINAL.0
            | 1 << Class::TIME.0
            | 1 << Class::CIRCLED.0
            | 1 << Class::QUOTE.0
            | 1 << Class::TITLE.0
            | 1 << Class::BRACKET.0;
        TRIGGERS >> self.0 & 1 == 1
    }

    /// Whether a clause may end here, or a parenthesis begin.
    pub const fn is_mark(self) -> bool {
        const MARKS: u32 = 1 << Class::BREAK.0
            | 1 << Class::STOP.0
            | 1 << Class::PAUSE.0
            | 1 << Class::BRACKET.0
            | 1 << Class::BRACKETED.0;
        MARKS >> self.0 & 1 == 1
    }

    /// Whether it is white space.
    pub const fn is_blank(self) -> bool {
        matches!(self, Self::BLANK | Self::BREAK)
    }

    /// Whether a number may begin here.
    pub const fn is_number(self) -> bool {
        Self::NUMBERS >> self.0 & 1 == 1
    }

    /// Whether a word of the lexicon is looked up here.
    pub const fn starts_word(self) -> bool {
        self.is_number() || matches!(self, Self::ORDINAL | Self::TIME)
    }

    const NUMBERS: u32 = 1 << Self::DIGIT.0 | 1 << Self::NUMERAL.0 | 1 << Self::HALF.0;
}

/// Bits of the class in the table; the bit above says that the character is Traditional.
const CLASS: u8 = 0x1F;

/// The last 16 bits of the bits that mark the three bytes of a character.
const MARKS: u32 = 0x2080;

/// Place of a code point of the Basic Multilingual Plane in the table: so far behind its own number
/// that the bytes of most characters give it as they are.
const fn slot(code: u32) -> usize {
    (code + MARKS) as u16 as usize
}

/// Place of a character of three bytes in the table.
const fn place(a: u8, b: u8, c: u8) -> usize {
    (((a as u32) << 12) + ((b as u32) << 6) + c as u32) as u16 as usize
}

/// Classes by the [`slot`]s of characters.
static TABLE: LazyLock<Box<[u8; 0x1_0000]>> = LazyLock::new(|| {
    let mut table: Box<[u8; 0x1_0000]> = Box::new([0; 0x1_0000]);
    for (class, chars) in Class::ALL {
        chars.chars().for_each(|c| table[slot(c.into())] = class.0);
    }
    script::traditional().for_each(|c| table[slot(c.into())] |= CLASS + 1);
    table
});

/// A character of a class, and the byte where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Event(u64);

impl Event {
    const fn new(at: usize, class: Class) -> Self {
        Self((at as u64) << 8 | class.0 as u64)
    }

    /// Byte of the character.
    pub const fn at(self) -> usize {
        (self.0 >> 8) as usize
    }

    /// What it is.
    pub const fn class(self) -> Class {
        Class(self.0 as u8)
    }
}

/// The events of one or more texts, each in its order.
#[derive(Debug, Default)]
pub(crate) struct Events {
    list: Vec<Event>,
    /// One bit for each class that is among them.
    seen: u32,
    traditional: bool,
    /// The text was read out of a page of HTML.
    pub markup: bool,
}

/// The events of a part of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Part {
    /// Which ones.
    range: Range<usize>,
    /// The byte that their places count from.
    base: usize,
    /// One bit for each class that is among them.
    seen: u32,
    /// Whether a Traditional character may be among the characters: one stands in the texts read.
    pub traditional: bool,
}

impl Part {
    /// Whether a character of this class is among them.
    pub const fn has(&self, class: Class) -> bool {
        self.seen >> class.0 & 1 == 1
    }
}

impl Events {
    /// The events of a text.
    pub fn of(text: &str) -> Self {
        let list = Vec::with_capacity(text.len() / 16);
        let mut events = Self { list, ..Self::default() };
        events.read(text);
        // They stay until the end of the reading.
        events.list.shrink_to_fit();
        events
    }

    /// Whether a text held a Traditional character.
    pub fn has_traditional(&self) -> bool {
        self.traditional
    }

    /// Whether a character of this class is among them.
    pub const fn has(&self, class: Class) -> bool {
        self.seen >> class.0 & 1 == 1
    }

    /// Every event.
    pub fn all(&self) -> &[Event] {
        &self.list
    }

    /// The events of a part, their places counted from its beginning.
    pub fn part<'e>(&'e self, part: &Part) -> impl Iterator<Item = Event> + use<'e> {
        let base = (part.base as u64) << 8;
        self.list[part.range.clone()].iter().map(move |event| Event(event.0 - base))
    }

    /// The events of the bytes `start..end` of a part, as a part of its own.
    pub fn cut(&self, part: &Part, start: usize, end: usize) -> Part {
        let cut = self.within(part.range.clone(), part.base + start, part.base + end);
        Part { base: part.base + start, ..cut }
    }

    /// The events of the bytes `start..end` of a text, which are among those of a range.
    pub fn within(&self, range: Range<usize>, start: usize, end: usize) -> Part {
        let events = &self.list[range.clone()];
        let low = events.partition_point(|event| event.at() < start);
        let high = events.partition_point(|event| event.at() < end);
        let seen = events[low..high].iter().fold(0, |seen, event| seen | 1 << event.class().0);
        let range = range.start + low..range.start + high;
        Part { range, base: start, seen, traditional: self.traditional }
    }

    /// Reads one more text; yields its events.
    pub fn read(&mut self, text: &str) -> Part {
        let table = &**TABLE;
        let first = self.list.len();
        let mut notes = Notes { buffer: [Event(0); NOTES], len: 0, bits: 0 };
        let mut rest = text.as_bytes();
        loop {
            // Nearly all characters take three bytes, and most have no class.
            while let Some((four, after)) = rest.split_first_chunk::<12>()
                && [0, 3, 6, 9].into_iter().fold(0, |bits, at| bits | (four[at] ^ 0xE0)) < 0x10
            {
                let start = text.len() - rest.len();
                for at in [0, 3, 6, 9] {
                    let found = table[place(four[at], four[at + 1], four[at + 2])];
                    notes.take(start + at, found);
                }
                notes.flush(&mut self.list);
                rest = after;
            }
            let (found, after) = match rest {
                [a @ ..=0x7F, after @ ..] => (table[slot(u32::from(*a))], after),
                [a @ 0xC0..=0xDF, b, after @ ..] => {
                    let code = u32::from(*a & 0x1F) << 6 | u32::from(b & 0x3F);
                    (table[slot(code)], after)
                }
                [a @ 0xE0..=0xEF, b, c, after @ ..] => (table[place(*a, *b, *c)], after),
                [_, _, _, _, after @ ..] => (0, after),
                _ => break,
            };
            notes.take(text.len() - rest.len(), found);
            notes.flush(&mut self.list);
            rest = after;
        }
        self.list.extend_from_slice(&notes.buffer[..notes.len]);
        self.traditional |= notes.bits > CLASS;
        let range = first..self.list.len();
        let seen = self.list[first..].iter().fold(0, |seen, event| seen | 1 << event.class().0);
        self.seen |= seen;
        Part { range, base: 0, seen, traditional: self.traditional }
    }
}

/// Events that are taken down at a time, and room for those of one step.
const NOTES: usize = 64;
const STEP: usize = 4;

/// Events on their way to the list. Whether a character has a class cannot be foretold, so that each
/// is written down, and counts if it has one.
struct Notes {
    buffer: [Event; NOTES],
    len: usize,
    /// What the table said of all characters.
    bits: u8,
}

impl Notes {
    /// Takes down what the table says of the character at a byte.
    #[inline(always)]
    fn take(&mut self, at: usize, found: u8) {
        let class = found & CLASS;
        self.buffer[self.len % NOTES] = Event::new(at, Class(class));
        self.len += usize::from(class > 0);
        self.bits |= found;
    }

    /// Empties the buffer where the next step may not fit.
    #[inline(always)]
    fn flush(&mut self, list: &mut Vec<Event>) {
        if self.len > NOTES - STEP {
            list.extend_from_slice(&self.buffer[..self.len.min(NOTES)]);
            self.len = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_has_two_classes() {
        let mut all: Vec<char> = Class::ALL.iter().flat_map(|(_, chars)| chars.chars()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn every_white_space_is_a_blank_or_a_break() {
        for c in ('\0'..='\u{FFFF}').filter(|&c| c.is_whitespace()) {
            assert!(matches!(Class::of(c), Some(Class::BLANK | Class::BREAK)), "{c:?}");
        }
    }

    #[test]
    fn characters_of_every_length_are_found() {
        let text = "é𠮷😀的第3位②\n國";
        let events = Events::of(text);
        let found: Vec<_> =
            events.all().iter().map(|event| (&text[event.at()..], event.class())).collect();
        assert_eq!(
            found,
            [
                ("第3位②\n國", Class::ORDINAL),
                ("3位②\n國", Class::DIGIT),
                ("②\n國", Class::CIRCLED),
                ("\n國", Class::BREAK),
            ]
        );
        assert!(events.has_traditional());
        assert!(!Events::of("没有").has_traditional());
        for c in ('\0'..='\u{FFFF}').chain(['𠮷', '😀']) {
            let text = c.to_string();
            let class = Events::of(&text).all().first().map(|event| event.class());
            assert_eq!(class, Class::of(c), "{c:?}");
        }
    }

    #[test]
    fn a_part_counts_from_its_beginning() {
        let mut events = Events::of("三、第3位。");
        let own = events.read("第4位");
        assert_eq!(events.part(&own).map(Event::at).collect::<Vec<_>>(), [0, 3]);
        let cut = events.within(0..4, 6, 13);
        assert_eq!(events.part(&cut).map(Event::at).collect::<Vec<_>>(), [0, 3]);
        assert!(cut.has(Class::DIGIT) && !cut.has(Class::STOP));
        let digit = events.cut(&cut, 3, 4);
        assert_eq!(events.part(&digit).map(Event::at).collect::<Vec<_>>(), [0]);
    }
}
