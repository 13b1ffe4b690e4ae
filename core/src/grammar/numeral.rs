//! Numerals: Arabic, Chinese and mixed, with multipliers, 几 多 余 and approximate pairs.

use super::IResult;
use super::chars::{chinese_digit, fail, first, is_blank, is_numeral};
use super::sum::{Sum, ZEROS};
use crate::decimal::Decimal;

/// A number as written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Numeral {
    /// Value; the lower end of an approximate pair (七八十).
    pub low: f64,
    /// Value, or the upper end of an approximate pair.
    pub high: f64,
    /// 多, 余, 几 or 来 stand inside or behind.
    pub over: bool,
    /// Begins with Arabic digits.
    pub arabic: bool,
    /// Has a decimal point.
    pub decimal: bool,
    /// Has 十, 百, 千, 万 or 亿.
    pub scaled: bool,
    /// Has a multiplier 万 or 亿.
    pub big: bool,
    /// Is nothing but 十, 百, 千, 万, 亿 (百亿, 上万).
    pub bare: bool,
    /// Characters that stand for digits or scales.
    pub length: usize,
    /// Chinese digits in a row without a scale (二〇二四).
    pub positional: bool,
    /// What a single leading number is multiplied by (5万: 10000), else 1; 十 alone multiplies none.
    pub multiplier: f64,
    /// What 万 or 亿 behind it multiplies all of it by (十二亿: 100000000), else 1.
    pub myriads: f64,
}

/// `numeral := part+ vague?`, `part := digit scale | arabic scale | 零 part | vague scale | 点 digit+`
///
/// Scales fall (五千二百, not 二百五千) unless a big one multiplies all before it (三千亿).
/// A last digit without a scale stands one step below the scale before it (两千四 is 2400).
/// Two neighbouring digits in the place of one are an approximate pair (七八十).
///
/// | text | value |
/// |---|---|
/// | `一百零一` | 101 |
/// | `两千四百五` | 2450 |
/// | `四千零五万` | 40050000 |
/// | `10亿零817万` | 1008170000 |
/// | `1万6千多` | 16000, over |
/// | `4.78万亿` | 4780000000000 |
/// | `三点五万` | 35000 |
/// | `三十几` | 30, over |
/// | `二十三四万` | 230000 to 240000 |
/// | `二〇二四` `一八〇〇万` `一00` `二三点五` | 2024, 18000000, 100, 23.5 |
/// | `壹佰伍拾` | 150 |
/// | `7 万5 千4 百` | 75400 |
pub(crate) fn numeral(input: &str) -> IResult<&str, Numeral> {
    match plain(input).or_else(|| added(input)) {
        Some(found) => Ok(found),
        None => fail(),
    }
}

/// A numeral of several parts.
fn added(input: &str) -> Option<(&str, Numeral)> {
    let mut sum = Sum::new();
    let mut rest = input;
    // Every step consumes a character, and no numeral of a report needs this many.
    for _ in 0..48 {
        match sum.step(rest) {
            Some(next) => rest = next,
            None => break,
        }
    }
    Some((rest, sum.finish()?))
}

/// Arabic digits, or one Chinese digit, that nothing behind them goes on: most numerals of a report.
fn plain(input: &str) -> Option<(&str, Numeral)> {
    let bytes = input.as_bytes();
    let (value, length, decimal, end) = match bytes {
        [b'0'..=b'9', ..] => digits(bytes),
        _ => {
            let c = first(input);
            (f64::from(chinese_digit(c)?), 1, false, c.len_utf8())
        }
    };
    let arabic = bytes[0].is_ascii_digit();
    let next = first(&input[end..]);
    let vague = matches!(next, '多' | '余' | '几' | '来' | '幾' | '餘' | '馀');
    let point = matches!(next, '点' | '點' | '.' | '．' | '·' | '•');
    // 1,036; 二、三百
    let comma = if arabic { matches!(next, ',' | '，') } else { next == '、' };
    let zero = ZEROS.contains(&next);
    let goes_on = vague || point || comma || zero || is_blank(next) || is_numeral(next);
    (!goes_on).then_some((
        &input[end..],
        Numeral {
            low: value,
            high: value,
            over: false,
            arabic,
            decimal,
            scaled: false,
            big: false,
            bare: false,
            length,
            positional: false,
            multiplier: 1.0,
            myriads: 1.0,
        },
    ))
}

/// `digits := [0-9]+ ( '.' [0-9]+ )?`: value, digits before the point, whether there is one, bytes.
fn digits(bytes: &[u8]) -> (f64, usize, bool, usize) {
    let mut value = Decimal::default();
    let mut end = 0;
    while let Some(digit @ b'0'..=b'9') = bytes.get(end) {
        value.push(u32::from(digit - b'0'));
        end += 1;
    }
    let length = end;
    if let [b'.', b'0'..=b'9', ..] = bytes[end..] {
        end += 1;
        while let Some(digit @ b'0'..=b'9') = bytes.get(end) {
            value.push_decimal(u32::from(digit - b'0'));
            end += 1;
        }
    }
    (value.value(), length, end > length, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        for (text, low, high, over, rest) in [
            ("一百零一", 101.0, 101.0, false, ""),
            ("两千四百五", 2450.0, 2450.0, false, ""),
            ("四千零五万", 40_050_000.0, 40_050_000.0, false, ""),
            ("10亿零817万人", 1_008_170_000.0, 1_008_170_000.0, false, "人"),
            ("1万6千多户", 16_000.0, 16_000.0, true, "户"),
            ("2万5千公里", 25_000.0, 25_000.0, false, "公里"),
            ("1亿3千多万", 130_000_000.0, 130_000_000.0, true, ""),
            ("4.78万亿", 4.78e12, 4.78e12, false, ""),
            ("1.1万", 11_000.0, 11_000.0, false, ""),
            ("三点五万", 35_000.0, 35_000.0, false, ""),
            ("零点五", 0.5, 0.5, false, ""),
            ("一.五倍", 1.5, 1.5, false, "倍"),
            ("一.二季度", 1.0, 1.0, false, ".二季度"),
            ("三十几", 30.0, 30.0, true, ""),
            ("十余万", 100_000.0, 100_000.0, true, ""),
            ("二十三四万", 230_000.0, 240_000.0, false, ""),
            ("七八十", 70.0, 80.0, false, ""),
            ("三五个", 3.0, 5.0, false, "个"),
            ("二、三百亿", 2e10, 3e10, false, ""),
            ("两、三年", 2.0, 3.0, false, "年"),
            ("三、四倍", 3.0, 4.0, false, "倍"),
            ("一、二是", 1.0, 1.0, false, "、二是"),
            ("十五六", 15.0, 16.0, false, ""),
            ("二百○八所", 208.0, 208.0, false, "所"),
            ("一百几十亿", 1e10, 1e10, true, ""),
            ("二〇二四", 2024.0, 2024.0, false, ""),
            ("一八〇〇万斤", 18_000_000.0, 18_000_000.0, false, "斤"),
            ("一八○○多人", 1800.0, 1800.0, true, "人"),
            ("一00所", 100.0, 100.0, false, "所"),
            ("一八ＯＯ人", 1800.0, 1800.0, false, "人"),
            ("二０三户", 203.0, 203.0, false, "户"),
            ("二三点五", 23.5, 23.5, false, ""),
            ("二两月", 2.0, 2.0, false, "两月"),
            ("一0元", 1.0, 1.0, false, "0元"),
            ("一05元", 1.0, 1.0, false, "05元"),
            ("一OA系统", 1.0, 1.0, false, "OA系统"),
            ("一九九八", 1998.0, 1998.0, false, ""),
            ("壹佰伍拾", 150.0, 150.0, false, ""),
            ("廿二", 22.0, 22.0, false, ""),
            ("7 万5 千4 百", 75_400.0, 75_400.0, false, ""),
            ("一百 五 十 二", 152.0, 152.0, false, ""),
            ("五兆六十二亿四万五千二", 5_006_200_045_200.0, 5_006_200_045_200.0, false, ""),
            ("一百十六", 116.0, 116.0, false, ""),
            ("百三", 130.0, 130.0, false, ""),
            ("万万", 1e8, 1e8, false, ""),
            ("300千瓦", 300.0, 300.0, false, "千瓦"),
            ("五十千", 50.0, 50.0, false, "千"),
            ("3百分点", 3.0, 3.0, false, "百分点"),
            ("1663件", 1663.0, 1663.0, false, "件"),
            ("9万亿三个", 9e12, 9e12, false, "三个"),
            ("100万三千", 1_003_000.0, 1_003_000.0, false, ""),
            ("3万2024年", 30_000.0, 30_000.0, false, "2024年"),
        ] {
            let (left, read) = numeral(text).unwrap();
            assert_eq!((read.low, read.high, read.over, left), (low, high, over, rest), "{text}");
        }
        assert!(numeral("多").is_err());
        assert!(numeral("").is_err());
    }

    #[test]
    fn the_short_way_reads_as_the_long_one() {
        let heads =
            ["5", "0", "36", "1036", "4.75", "3.", "20240101", "一", "两", "零", "〇", "捌"];
        let behind: Vec<char> =
            "0OＯ９.．,，、·•%％ \u{3000}年月个件一二十百千万亿兆廿零多余几来点分成半又号:：/-—~至和。（a"
                .chars()
                .collect();
        let mut short = 0;
        for head in heads {
            for (a, b) in behind.iter().flat_map(|a| behind.iter().map(move |b| (a, b))) {
                for text in [format!("{head}{a}{b}"), format!("{head}{a}{b}5"), head.to_owned()] {
                    let found = plain(&text);
                    short += usize::from(found.is_some());
                    assert!(found.is_none() || found == added(&text), "{text}");
                }
            }
        }
        assert!(short > 10_000, "{short}");
    }

    #[test]
    fn forms() {
        let read = |text| numeral(text).unwrap().1;
        assert!(read("百亿").bare && !read("一百亿").bare);
        assert!(read("二〇二四").positional && !read("三五").positional);
        assert!(read("30多万").arabic && read("30多万").big);
        assert!(read("3.5").decimal && read("三点五").decimal);
    }
}
