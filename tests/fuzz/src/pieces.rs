//! Texts put together from the words of the lexicon, numerals, dates and separators.

use std::sync::LazyLock;

use libfuzzer_sys::arbitrary::{Result, Unstructured};

/// The tables of the lexicon, as they stand in the source.
pub const TABLES: [(&str, &str); 5] = [
    ("units", include_str!("../../../core/src/lexicon/units.tsv")),
    ("bounds", include_str!("../../../core/src/lexicon/bounds.tsv")),
    ("words", include_str!("../../../core/src/lexicon/words.tsv")),
    ("suffixes", include_str!("../../../core/src/lexicon/suffixes.tsv")),
    ("cues", include_str!("../../../core/src/lexicon/cues.tsv")),
];

const DIGITS: &str = "0123456789０１９一二两三九十百千万亿零〇半几多余廿兆.．,，壹贰拾";
const SEPARATORS: &str =
    "，。、；：！？——～~-－/／（）()《》“”〔〕[] 　\n\r\t+%％‰·∶:等和及与其中分别共各每第";
const DATES: [&str; 24] = [
    "2024年", "2月30日", "13月", "今年", "去年", "上半年", "“十四五”", "二〇二四年", "1月10日",
    "5月至6月", "2021—2025年", "年底", "一季度", "2024.5.6", "前三季度", "五年来", "24日", "届",
    "同比", "比上年", "全年", "本世纪", "9月", "2024-02-27",
];
const FRAMES: [&str; 24] = [
    "\n",
    "\r\n",
    "\n\n",
    "一、",
    "（一）",
    "1．",
    "一是",
    "首先，",
    "第一部分",
    "各位代表：",
    "政府工作报告\n",
    "——2025年2月27日在青溪区第八届人民代表大会第四次会议上\n",
    "[1]",
    "①",
    "<U+00A0>",
    "\u{200B}",
    "\u{FEFF}",
    "C类案件",
    "HPV疫苗",
    "5G基站",
    "𠮷",
    "😀",
    "增長",
    "|",
];

/// The words of each table.
static WORDS: LazyLock<Vec<Vec<&'static str>>> =
    LazyLock::new(|| TABLES.iter().map(|(_, table)| words(table).collect()).collect());

/// The words of a table without their values.
pub fn words(table: &str) -> impl Iterator<Item = &str> {
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .flat_map(|(_, words)| words.split_whitespace())
        .map(|word| word.split('=').next().unwrap_or(word))
        .filter(|word| !word.is_empty())
}

/// Appends a piece.
///
/// # Errors
/// None that stop: bytes that are used up count as zeros.
pub fn piece(input: &mut Unstructured<'_>, out: &mut String) -> Result<()> {
    let digits = |input: &mut Unstructured<'_>, most, out: &mut String| -> Result<()> {
        for _ in 0..input.int_in_range(1..=most)? {
            let at = input.choose_index(DIGITS.chars().count())?;
            out.extend(DIGITS.chars().nth(at));
        }
        Ok(())
    };
    match input.int_in_range(0..=15u8)? {
        0..=2 => digits(input, 6, out)?,
        3 => out.push_str(&input.int_in_range(0..=99_999u32)?.to_string()),
        4 => out.push_str(&format!("{:?}", input.arbitrary::<f32>()?)),
        5 => out.push_str(&"9".repeat(input.int_in_range(1..=400)?)),
        6 | 7 => {
            let at = input.choose_index(SEPARATORS.chars().count())?;
            out.extend(SEPARATORS.chars().nth(at));
        }
        8 => out.push_str(input.choose(&DATES)?),
        9 => out.push_str(input.choose(&FRAMES)?),
        10 => out.push(input.arbitrary()?),
        table => out.push_str(input.choose(&WORDS[usize::from(table - 11)])?),
    }
    Ok(())
}

/// A text of as many pieces as the bytes give, at most 80; some of it is said again.
///
/// # Errors
/// As [`piece`].
pub fn text(input: &mut Unstructured<'_>) -> Result<String> {
    let mut out = String::new();
    for _ in 0..80 {
        if input.is_empty() {
            break;
        }
        piece(input, &mut out)?;
        if input.ratio(1, 32u8)? {
            let again: String =
                out.chars().rev().take(12).collect::<Vec<_>>().iter().rev().collect();
            for _ in 0..input.int_in_range(1..=20u8)? {
                out.push_str(&again);
            }
        }
    }
    Ok(out)
}
