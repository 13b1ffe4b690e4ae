//! Reports set in a narrow column, as a newspaper does.

#![allow(dead_code, reason = "each test takes what it needs")]

use baogao::{Paragraph, Role, WorkReport};

/// How paragraphs are set apart.
#[derive(Clone, Copy, Debug)]
pub enum Setting {
    /// By blank lines, with false ones between.
    Spaced,
    /// By an indent of two characters.
    Indented,
}

fn width(c: char) -> usize {
    if (c as u32) < 0x300 { 1 } else { 2 }
}

/// Wraps a paragraph; figures are not broken and no line begins with a closing mark.
fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for c in text.chars() {
        let glue = words.last().and_then(|w| w.chars().next_back()).is_some_and(|last| {
            (last.is_ascii_alphanumeric() || matches!(last, '.' | '-'))
                && (c.is_ascii_alphanumeric() || matches!(c, '.' | '%' | '-'))
                || "，。、；：！？”）》%".contains(c)
        });
        if glue {
            words.last_mut().unwrap().push(c);
        } else {
            words.push(c.to_string());
        }
    }
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in words {
        let needed: usize = word.chars().map(width).sum();
        if used > 0 && used + needed > columns {
            lines.push(String::new());
            used = 0;
        }
        lines.last_mut().unwrap().push_str(&word);
        used += needed;
    }
    lines
}

/// Sets a report in a column, its front matter after the text.
fn set(front: &[String], body: &[String], columns: usize, setting: Setting) -> String {
    let mut out = String::new();
    let mut count = 0;
    for paragraph in body {
        let indented = match setting {
            Setting::Indented => format!("　　{paragraph}"),
            Setting::Spaced => paragraph.clone(),
        };
        let lines = wrap(&indented, columns);
        let long = lines.len() > 3;
        for (n, line) in lines.iter().enumerate() {
            out.push_str(line);
            out.push('\n');
            count += 1;
            let inside = long && n > 0 && n + 1 < lines.len();
            // A blank line after a full stop would be a new paragraph for any reader.
            if inside
                && matches!(setting, Setting::Spaced)
                && count % 7 == 0
                && !line.ends_with(['。', '！', '？', '：', '”', '；'])
            {
                out.push('\n');
            }
        }
        if matches!(setting, Setting::Spaced) {
            out.push('\n');
        }
    }
    for line in front {
        out.push('\n');
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// Lines between two pages: the page that ends, how many there are, the title of the report.
pub type Furniture = fn(usize, usize, &str) -> String;

/// Sets a report in a column as [`rewrap`] does, its front matter before the text, in pages of 22
/// lines with furniture between them.
pub fn pages(
    report: &WorkReport<'_>,
    columns: usize,
    setting: Setting,
    furniture: Furniture,
) -> String {
    let (front, body) = parts(report);
    let text = set(&[], &body, columns, setting);
    let front: Vec<&str> = front.iter().map(String::as_str).collect();
    let lines: Vec<&str> = front.into_iter().chain(text.lines()).collect();
    let count = lines.iter().filter(|line| !line.is_empty()).count();
    let title = report.front.title.as_deref().unwrap_or("青溪市发展报告（全文）");
    let mut out = String::new();
    let mut used = 0;
    for line in lines {
        if used > 0 && used % 22 == 0 && !line.is_empty() {
            out.push_str(&furniture(used / 22, count.div_ceil(22), title));
            out.push('\n');
        }
        used += usize::from(!line.is_empty());
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// Sets a report in a column, broken by false blank lines, its front matter after the text.
pub fn rewrap(report: &WorkReport<'_>, columns: usize, setting: Setting) -> String {
    let (front, body) = parts(report);
    set(&front, &body, columns, setting)
}

/// The paragraphs of the front matter and those of the text.
fn parts(report: &WorkReport<'_>) -> (Vec<String>, Vec<String>) {
    let role = |p: &&Paragraph<'_>| {
        matches!(p.role, Role::Title | Role::Date | Role::Speaker | Role::Opening)
            || (p.role == Role::Salutation && p.section.is_none())
    };
    let kept = || report.paragraphs.iter().filter(|p| p.role != Role::Furniture);
    let front: Vec<String> = kept().filter(role).map(|p| p.text.to_string()).collect();
    let body: Vec<String> = kept().filter(|p| !role(p)).map(|p| p.text.to_string()).collect();
    (front, body)
}
