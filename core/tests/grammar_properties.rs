//! Numbers printed in any form read back as themselves, and a quantity put into a sentence is
//! found where it was put.

use baogao::{Bound, number, numerals, parse};
use proptest::prelude::*;

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// A number below 10000 in Chinese, with 零 between parts that are not neighbours.
fn section(n: u64) -> String {
    let mut text = String::new();
    let mut gap = false;
    for (power, scale) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = (n / power % 10) as usize;
        if digit == 0 {
            gap = true;
            continue;
        }
        if gap && !text.is_empty() {
            text.push('零');
        }
        gap = false;
        text.push(DIGITS[digit]);
        text.push_str(scale);
    }
    if text.is_empty() { "零".into() } else { text }
}

/// A number in Chinese as it is read aloud; 零 stands where a part does not fill its places.
fn chinese(n: u64) -> String {
    let mut text = String::new();
    let mut rest = n;
    for (power, scale) in [(100_000_000, "亿"), (10_000, "万")] {
        if rest >= power {
            text.push_str(&chinese(rest / power));
            text.push_str(scale);
            rest %= power;
            if rest > 0 && rest < power / 10 {
                text.push('零');
            }
        }
    }
    if rest > 0 || text.is_empty() {
        text.push_str(&section(rest));
    }
    text
}

fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let first = (digits.len() - 1) % 3 + 1;
    let mut text = digits[..first].to_owned();
    for group in digits.as_bytes()[first..].chunks(3) {
        text.push(',');
        text.push_str(std::str::from_utf8(group).unwrap());
    }
    text
}

fn full_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '0'..='9' => char::from_u32(c as u32 + 0xFEE0).unwrap(),
            '.' => '．',
            ',' => '，',
            other => other,
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn a_chinese_number_reads_back(n in 0u64..9_999_999_999_999_999) {
        prop_assert_eq!(number(&chinese(n)), Ok(n as f64));
    }

    #[test]
    fn an_arabic_number_reads_back(n in 0u64..999_999_999_999, decimals in 0usize..6) {
        let value = n as f64 / 10f64.powi(decimals as i32);
        let text = format!("{value:.decimals$}");
        prop_assert_eq!(number(&text), Ok(value));
        prop_assert_eq!(number(&full_width(&text)), Ok(value));
        prop_assert_eq!(number(&grouped(n)), Ok(n as f64));
        prop_assert_eq!(number(&full_width(&grouped(n))), Ok(n as f64));
    }

    #[test]
    fn a_number_with_a_multiplier_is_a_whole_number(n in 1u64..99_999, decimals in 1usize..5) {
        let text = format!("{:.decimals$}亿", n as f64 / 10f64.powi(decimals as i32));
        prop_assert_eq!(number(&text), Ok((n * 10u64.pow(8 - decimals as u32)) as f64));
    }

    #[test]
    fn a_quantity_is_found_where_it_was_put(
        n in 2u64..9_999,
        form in 0usize..4,
        unit in prop::sample::select(vec!["件", "人次", "万亩", "亿元", "公里", "个百分点", "%", "台（套）", "微克/立方米"]),
        before in prop::sample::select(vec![("", Bound::Exact), ("超过", Bound::Over), ("近", Bound::Nearly), ("不少于", Bound::Least)]),
        after in prop::sample::select(vec!["", "左右", "以上"]),
    ) {
        // A year in digits before 年 is not among the units, so every number is an amount.
        let digits = match form {
            0 => n.to_string(),
            1 => full_width(&n.to_string()),
            2 if !unit.contains('%') => chinese(n),
            _ => format!("{n}.5"),
        };
        let after = if before.0.is_empty() { after } else { "" };
        let quantity = format!("{}{digits}{unit}{after}", before.0);
        let sentence = format!("青溪区全年办理事项{quantity}，群众满意。");
        let start = sentence.find(&quantity).unwrap();
        let report = parse(&sentence);
        prop_assert_eq!(report.statistics().len(), 1, "{}", sentence);
        let found = report.statistics().get(0).unwrap();
        prop_assert_eq!((found.span().start, found.span().end), (start, start + quantity.len()));
        prop_assert_eq!(found.text(), &quantity);
        let bound = match after {
            "左右" => Bound::About,
            "以上" => Bound::Least,
            _ => before.1,
        };
        prop_assert_eq!(found.bound(), bound);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "[0-9０-９一二两三四五六七八九十百千万亿零〇半几多余年月日第届个件%％．.,，、：:∶/—“”《》（）〔〕\\-+·GN 分之成倍翻番以上近超]{0,60}") {
        for found in numerals(&text) {
            prop_assert_eq!(&text[found.span.start..found.span.end], found.text);
        }
        let report = parse(&text);
        for found in report.statistics() {
            prop_assert!(text.is_char_boundary(found.span().start) && text.is_char_boundary(found.span().end));
        }
        let _ = number(&text);
    }
}
