//! Dates that cannot be, and dates outside the time of the report.

use super::page::Page;
use super::{Finding, FindingCode, Severity};
use crate::message::Message;
use crate::report::{Class, Code, Section, Value};

/// Words beside a date that look ahead.
const AHEAD: [&str; 25] = [
    "到", "至", "前", "底", "末", "力争", "将", "计划", "规划", "目标", "拟", "预计", "期间", "起",
    "届", "迎", "任务", "面向", "以后", "使", "年度", "申办", "举办权", "预期", "确保",
];
/// Characters around a date that are looked at for them.
const AROUND: usize = 30;

/// Finds impossible dates, dates of things done that lie behind the report, and headings of a
/// review that name another year.
///
/// | text | findings |
/// | --- | --- |
/// | 2月30日召开会议 | date 2月30日 |
/// | 2026年8月，听取审议环境状况报告 | date 2026年8月 |
/// | 到2027年12月建成青沙高速 | |
pub(super) fn find(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    impossible(page, out);
    behind(page, out);
    let front = &page.report.front;
    if let Some(year) = front.year {
        headings(&page.report.sections, year, out);
    }
}

fn impossible(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    let dates = page.report.mentions().iter().filter(|mention| mention.class() == Class::Date);
    for date in dates.filter(|date| date.value().is_none()) {
        let noted =
            |note: &&crate::report::Note| note.code == Code::Value && note.span == date.span();
        if page.report.notes.iter().find(noted).is_some() {
            let text = date.text();
            let message = Message::new(
                format!("没有{text}这个日期"),
                format!("there is no such date as {text}"),
            );
            let (code, spans) = (FindingCode::Date, vec![date.span()]);
            out.push(Finding::new(code, Severity::Error, spans, message));
        }
    }
}

/// Dates of what is told as done that lie behind the delivery of the report.
fn behind(page: &Page<'_, '_>, out: &mut Vec<Finding>) {
    let front = &page.report.front;
    let Some(year) = front.year else { return };
    let delivered = front.date.as_deref().unwrap_or_default();
    for date in page.report.mentions().iter().filter(|mention| mention.class() == Class::Date) {
        let Some(Value::Text(value)) = date.value() else { continue };
        let value = value.as_str();
        if !date.text().contains('年') {
            continue;
        }
        if value.contains('/') || !value.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            continue;
        }
        let Some((paragraph, range)) = page.find(date.span()) else { continue };
        let path = page.report.paragraphs[paragraph].section.as_deref();
        let reviews = path.is_some_and(|path| is_review(&page.report.sections, path, year));
        let after = match delivered.is_empty() {
            true => value.get(..4).and_then(|v| v.parse().ok()).is_some_and(|v: i32| v > year + 1),
            false => value > delivered && !delivered.starts_with(value),
        };
        if !reviews || !after || looks_ahead(page.text(paragraph), range) {
            continue;
        }
        let text = date.text();
        let message = Message::new(
            format!("回顾部分出现报告之后的日期{text}"),
            format!("the review tells of {text}, which lies behind the report"),
        );
        let spans = vec![date.span()];
        out.push(Finding::new(FindingCode::Date, Severity::Warning, spans, message));
    }
}

/// Whether a section reviews the year of the report.
fn is_review(sections: &[Section<'_>], path: &[usize], year: i32) -> bool {
    let mut list = sections;
    let mut reviews = false;
    for &step in path {
        let Some(section) = list.get(step) else { return false };
        if section.plan {
            return false;
        }
        reviews |= section.year == Some(year);
        list = &section.sections;
    }
    reviews
}

fn looks_ahead(text: &str, range: std::ops::Range<usize>) -> bool {
    let before: String = text[..range.start].chars().rev().take(AROUND).collect();
    let before: String = before.chars().rev().collect();
    let after: String = text[range.end..].chars().take(AROUND).collect();
    let before = before.rsplit(['。', '；']).next().unwrap_or_default();
    let after = after.split(['。', '；']).next().unwrap_or_default();
    AHEAD.iter().any(|word| before.contains(word) || after.contains(word))
}

/// Headings at the top that say which year they review: 2023年工作回顾.
fn headings(sections: &[Section<'_>], year: i32, out: &mut Vec<Finding>) {
    for section in sections {
        let Some((digits, rest)) = section.heading.split_once('年') else { continue };
        let Ok(said) = digits.parse::<i32>() else { continue };
        let looks_back = ["回顾", "工作总结", "主要工作", "工作情况", "执行情况", "完成情况"];
        let looks_back =
            rest.chars().count() <= 20 && looks_back.iter().any(|word| rest.contains(word));
        let full = digits.len() == 4 && (1949..=2100).contains(&said);
        if full && looks_back && !section.plan && said != year && !rest.contains("以来") {
            let message = Message::new(
                format!("标题回顾{said}年，而报告回顾{year}年"),
                format!("the heading reviews {said}, the report {year}"),
            );
            let spans = vec![section.span];
            out.push(Finding::new(FindingCode::Date, Severity::Warning, spans, message));
        }
    }
}
