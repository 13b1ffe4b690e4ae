//! Laws that hold for any text whatever.

mod common;

use common::every::faults;
use proptest::prelude::*;

fn holds(source: &str) {
    let faults = faults(source);
    let head: String = source.chars().take(40).collect();
    assert!(faults.is_empty(), "{head:?}: {faults:#?}");
}

#[test]
fn odd_texts() {
    for source in [
        "",
        " \u{3000}\n\r\n\t",
        "\u{FEFF}",
        "\u{200B}\n\u{200B}",
        "<U+00A0>",
        "<U+00A0>\n<U+00A0>甲<U+00A0>乙<U+00A0>\n<U+00A0>",
        "\0\u{1}\u{FFFD}\u{FFFD}",
        "The quick brown fox.\nIt jumps, and jumps again.",
        "𠮷田和𠮷野家😀\r\n一、𠮷\r（一）😀。",
        "各位代表：",
        "一、",
        "（一）",
        "第一部分",
        "1.",
        "一是",
        "——",
        "《",
        "【字号：\n大\n】",
        "“没有合上的引号\n《没有合上的书名\n（没有合上的括号",
        "１２３４５６７８９０％　ＡＢＣ",
        "2024年\n年\n月日",
        "— 3 —\n第3版\n（下转第二版）",
        "全年办结案件，\n— 3 —\n共12件，\n第 4 页\n青溪日报 2025年1月20日 星期一\n办理13\n— 5 —\n8608万元。",
        "全市以人民为（下转第二版）\n（上接第一版）中心，（下转第三版）",
        "（上接第一版）\n　（下转第二版）　\u{200B}\n甲（上接第三版",
    ] {
        holds(source);
    }
}

#[test]
fn one_character_many_times() {
    for piece in [
        "一、", "（", "《", "。", "1", "十", "年", "各位代表：\n", "一是", "，", "“", "\u{200B}",
        "<U+00A0>", "甲\n", "甲\n\n", "a ", "　", "政府工作报告\n", "—",
    ] {
        holds(&piece.repeat(20_000 / piece.len()));
    }
}

#[test]
fn a_text_on_one_line_of_megabytes() {
    let sentence = "全年新增就业三百人，增长5.8%。 二、加强监督 ";
    holds(&sentence.repeat(2_000_000 / sentence.len()));
}

#[test]
fn bytes_that_are_no_text() {
    let bytes: Vec<u8> =
        (0..20_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert_eq!(baogao::decode(&bytes).unwrap_err().code(), "not_text");
    holds(&String::from_utf8_lossy(&bytes));
    holds(&format!("PK\u{3}\u{4}{}", String::from_utf8_lossy(&bytes)));
}

/// A run-in heading ends at a wide blank, and no number is cut there.
#[test]
fn a_number_across_the_end_of_a_heading() {
    let rest = "全市各项工作平稳有序推进。".repeat(6).replace('。', "，");
    for number in ["一九八　　根", "3件　　以上", "5%　　至8%", "18　　万元"] {
        let text = format!("青溪区政府工作报告\n一、新建水杉{number}种植，{rest}建成2处");
        holds(&text);
        let html = baogao::parse(&text).html();
        let body = &html[html.find("<div class=\"text\">").unwrap()..];
        assert_eq!(body.matches("<mark").count(), 2, "{text}");
    }
}

/// Pieces that reports are made of, and what converters make of them.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        " ",
        "　",
        "\u{200B}",
        "\u{A0}",
        "<U+00A0>",
        "\u{FEFF}",
        "一、",
        "二、",
        "（一）",
        "(二)",
        "1.",
        "2．",
        "一是",
        "二是",
        "第一，",
        "首先，",
        "其次，",
        "①",
        "第一部分",
        "各位代表：",
        "各位代表！",
        "政府工作报告",
        "——2025年2月27日在青溪区第八届人民代表大会第四次会议上",
        "青溪区区长 李明",
        "我代表区人民政府，向大会报告工作，请予审议。",
        "2024年工作回顾",
        "2025年工作安排",
        "过去一年主要工作",
        "名词解释",
        "附件2",
        "[1]术语：",
        "全年新增就业三百人",
        "增长5.8%",
        "1663件8840人",
        "《青溪条例》",
        "“十四五”",
        "，",
        "。",
        "：",
        "；",
        "“",
        "”",
        "（",
        "）",
        "《",
        "》",
        "下载",
        "— 3 —",
        "第 4 页",
        "3 / 9",
        "7",
        "（下转第二版）",
        "青溪日报 2025年1月20日 星期一",
        "\u{C}",
        "𠮷",
        "😀",
        "open data",
        "同比",
        "分别增长9.7%、15.3%",
        "其中",
        "二〇二六年一月二十七日",
        "國民經濟",
        "編輯",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_mixture_of_pieces(pieces in prop::collection::vec(piece(), 0..120)) {
        holds(&pieces.concat());
    }

    #[test]
    fn any_characters(source in "\\PC{0,200}") {
        holds(&source);
    }
}
