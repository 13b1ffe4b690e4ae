//! What is left of a line when its marks are taken off.

use super::*;
use crate::source::lines::lines;
use crate::source::reading::Reading;

fn read(text: &str) -> String {
    let events = Events::of(text);
    let Form { edits, marks, .. } = form(text, &events, &lines(text, &events));
    Reading::plain(text).edited(&edits, &marks).text
}

#[test]
fn marks_are_taken_off() {
    for (written, meant) in [
        ("## 一、产业 ##", "一、产业"),
        ("##2024年工作", "2024年工作"),
        ("**新增**企业***12***家", "新增企业12家"),
        ("***投资*****增长**", "投资增长"),
        ("*游客*8人，*收入*6元", "游客8人，收入6元"),
        ("`企业`12家", "企业12家"),
        ("增长5\\.8\\%\\~6%", "增长5.8%~6%"),
        ("\\\"专精\\\"企业", "\"专精\"企业"),
        ("增长$5.8\\%$，占$10\\sim 15$", "增长5.8%，占10~ 15"),
        ("[12家](/a_1.html)", "12家"),
        ("产量[1](#fn1)8吨[^2]", "产量8吨"),
        ("[详情][1]和[2][3]", "详情和[2][3]"),
        ("26km^2^和PM~2.5~", "26km²和PM2.5"),
        ("- **产业**：甲\n- *民生*：乙", "产业：甲\n民生：乙"),
        ("•甲\n•乙", "甲\n乙"),
        (">新增12家\n>>新建3所", "新增12家\n新建3所"),
        ("甲\\\n乙\\\n", "甲\n乙\n"),
    ] {
        assert_eq!(read(written), meant, "{written}");
    }
}

#[test]
fn what_only_looks_like_marks_stays() {
    for text in [
        "*注：按可比口径。", "张**盗窃案、李**诈骗案", "3*5米、4*6米", "#3机组、1#楼",
        "#乡村振兴#", "投资$5亿、$6亿", "编辑[1]采纳[2]", "- 3 -", "- 12", "•甲",
        "增长10~15%，降3~5%", "138****1234", "A_B_C", "甲\n---",
    ] {
        assert_eq!(read(text), text);
    }
}
