//! Where a parser is worth trying: one table look-up per character.

use crate::charset::CharSet;

/// What may begin at a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trigger {
    /// Arabic digit, ASCII or full-width.
    Digit,
    /// Chinese digit or scale.
    Numeral,
    /// 半, 几, 双, 过, 翻: part of fractions and words.
    Half,
    /// 第.
    Ordinal,
    /// A word for a time: 今年, 上半年.
    Time,
    /// “ 「 『 ‘ or ".
    Quote,
    /// 《 or 〈.
    Title,
    /// [ ［ 〔 【 （ (: footnote marks, document numbers, numbering.
    Bracket,
    /// ①–⑳ and the like.
    Circled,
}

/// Every trigger but the circled numbers; a test holds it against [`of`].
const TRIGGERS: &str = "0123456789０１２３４５６７８９第〇零○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾\
佰仟廿卅卌兩萬億貳參陸俩仨倆兆半几双过翻幾雙過今去明上本同年下前当近全“「『‘\"《〈[［〔【（(";

static TABLE: CharSet = CharSet::new().with(TRIGGERS).with_range('①', '⒛').with_range('㈠', '㈩');

/// Byte of the first trigger in `text` at or after `from`.
pub(crate) fn next(text: &str, from: usize) -> Option<usize> {
    TABLE.find(text, from)
}

/// What may begin at a character.
pub(crate) const fn of(c: char) -> Option<Trigger> {
    Some(match c {
        '0'..='9' | '０'..='９' => Trigger::Digit,
        '第' => Trigger::Ordinal,
        '①'..='⒛' | '㈠'..='㈩' => Trigger::Circled,
        '〇' | '零' | '○' | '一' | '二' | '两' | '三' | '四' | '五' | '六' | '七' | '八' | '九'
        | '十' | '百' | '千' | '万' | '亿' | '壹' | '贰' | '叁' | '肆' | '伍' | '陆' | '柒'
        | '捌' | '玖' | '拾' | '佰' | '仟' | '廿' | '卅' | '卌' | '兩' | '萬' | '億' | '貳'
        | '參' | '陸' | '俩' | '仨' | '倆' | '兆' => Trigger::Numeral,
        '半' | '几' | '双' | '过' | '翻' | '幾' | '雙' | '過' => Trigger::Half,
        '今' | '去' | '明' | '上' | '本' | '同' | '年' | '下' | '前' | '当' | '近' | '全' => {
            Trigger::Time
        }
        '“' | '「' | '『' | '‘' | '"' => Trigger::Quote,
        '《' | '〈' => Trigger::Title,
        '[' | '［' | '〔' | '【' | '（' | '(' => Trigger::Bracket,
        _ => return None,
    })
}

/// Whether a word of the lexicon is looked up at this character.
pub(crate) fn starts_word(c: char) -> bool {
    matches!(
        of(c),
        Some(Trigger::Digit | Trigger::Numeral | Trigger::Half | Trigger::Ordinal | Trigger::Time)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_agrees_with_the_classes() {
        for c in ('\0'..='\u{FFFF}').chain(['𠮷', '😀']) {
            let text = c.to_string();
            assert_eq!(next(&text, 0).is_some(), of(c).is_some(), "{c:?}");
        }
    }

    #[test]
    fn triggers_are_found_behind_any_character() {
        let text = "é𠮷😀的第3位";
        assert_eq!(next(text, 0), text.find('第'));
        assert_eq!(next("没有", 0), None);
    }
}
