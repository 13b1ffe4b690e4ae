//! Traditional characters, read as their Simplified forms.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::charset::CharSet;
use crate::lexicon::AnyOf;

/// Pairs of a Traditional character and its Simplified form (《通用规范汉字表》附件1). Left out are
/// characters that Simplified text uses too (乾, 著), so that such text is not changed, and those
/// whose Simplified form stands in no rule or table: a rule with a new character may need its pair.
const PAIRS: &str = include_str!("lexicon/traditional.txt");

/// Simplified forms by character, in pages of 256; 0 where a character stays.
struct Table {
    pages: Vec<[u16; 256]>,
    /// Page of each high byte, from 1; 0 where every character stays.
    index: [u8; 256],
    /// The characters that do not stay.
    changed: CharSet,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { pages: Vec::new(), index: [0; 256], changed: CharSet::new() };
    let mut chars = PAIRS.chars().filter(|c| !c.is_whitespace());
    while let (Some(from), Some(to)) = (chars.next(), chars.next()) {
        let (high, low) = ((from as usize) >> 8, (from as usize) & 0xff);
        if table.index[high] == 0 {
            table.pages.push([0; 256]);
            table.index[high] = table.pages.len() as u8;
        }
        table.pages[table.index[high] as usize - 1][low] = to as u16;
        table.changed.add(from);
    }
    table
});

impl Table {
    fn simplified(&self, c: char) -> Option<char> {
        let (high, low) = ((c as usize) >> 8, (c as usize) & 0xff);
        match self.index.get(high) {
            None | Some(0) => None,
            Some(&page) => match self.pages[page as usize - 1][low] {
                0 => None,
                to => char::from_u32(u32::from(to)),
            },
        }
    }
}

/// Every Traditional character that [`fold`] changes.
pub(crate) fn traditional() -> impl Iterator<Item = char> {
    PAIRS.chars().filter(|c| !c.is_whitespace()).step_by(2)
}

/// The text with Traditional characters read as Simplified; borrowed where it has none.
///
/// Every pair takes the same number of bytes, so that offsets stay true.
pub(crate) fn fold(text: &str) -> Cow<'_, str> {
    let table = &*TABLE;
    let Some(first) = table.changed.find(text, 0) else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..first]);
    out.extend(text[first..].chars().map(|c| table.simplified(c).unwrap_or(c)));
    Cow::Owned(out)
}

/// Whether a text is likely to have Traditional characters: it has one of the commonest.
pub(crate) fn is_traditional(text: &str) -> bool {
    static COMMON: AnyOf = AnyOf::new(&["國", "會", "業", "經", "發", "萬", "億", "個", "為"]);
    COMMON.is_in(text)
}

/// The characters of a Traditional text by their Simplified forms, each as the text has it first.
pub(crate) struct Written(Vec<(char, Option<char>)>);

impl Written {
    /// The characters of a text that is `folded` to Simplified ones.
    pub fn of(text: &str, folded: &str) -> Self {
        let pairs = || folded.chars().zip(text.chars());
        let mut written: Vec<(char, Option<char>)> = Vec::new();
        // No more than the table of pairs has.
        for (simplified, _) in pairs().filter(|(simplified, c)| simplified != c) {
            if let Err(at) = written.binary_search_by_key(&simplified, |entry| entry.0) {
                written.insert(at, (simplified, None));
            }
        }
        for (simplified, c) in pairs() {
            if let Ok(at) = written.binary_search_by_key(&simplified, |entry| entry.0) {
                written[at].1.get_or_insert(c);
            }
        }
        Self(written)
    }

    /// Words of the folded text in the characters that the text has.
    pub fn unfold(&self, words: &str) -> String {
        let as_written = |c: char| match self.0.binary_search_by_key(&c, |entry| entry.0) {
            Ok(at) => self.0[at].1.unwrap_or(c),
            Err(_) => c,
        };
        words.chars().map(as_written).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_as_written() {
        let text = "國民經濟總產值";
        assert_eq!(Written::of(text, &fold(text)).unfold("总产值"), "總產值");
        let mixed = "总值和總量";
        assert_eq!(Written::of(mixed, &fold(mixed)).unfold("总量和"), "总量和");
    }

    #[test]
    fn table() {
        for (traditional, simplified) in [
            ("全國人民代表大會常務委員會工作報告", "全国人民代表大会常务委员会工作报告"),
            ("國民經濟增長，佔比為百分之三", "国民经济增长，占比为百分之三"),
            ("乾县、著名", "乾县、著名"),
        ] {
            assert_eq!(fold(traditional), simplified);
        }
        assert!(matches!(fold("全市地区生产总值"), Cow::Borrowed(_)));
    }

    #[test]
    fn pairs_keep_offsets() {
        let chars: Vec<char> = PAIRS.chars().filter(|c| !c.is_whitespace()).collect();
        assert_eq!(chars.len() % 2, 0);
        for pair in chars.chunks(2) {
            assert_eq!(pair[0].len_utf8(), pair[1].len_utf8(), "{pair:?}");
            assert_eq!(TABLE.simplified(pair[1]), None, "{pair:?}");
        }
    }
}
