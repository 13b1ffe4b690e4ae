//! Reports set in a narrow column, as a newspaper does.

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

/// Sets a report in a column, broken by false blank lines, its front matter after the text.
pub fn rewrap(report: &WorkReport<'_>, columns: usize, setting: Setting) -> String {
    let role = |p: &&Paragraph<'_>| {
        matches!(p.role, Role::Title | Role::Date | Role::Speaker | Role::Opening)
            || (p.role == Role::Salutation && p.section.is_none())
    };
    let kept = || report.paragraphs.iter().filter(|p| p.role != Role::Furniture);
    let front: Vec<String> = kept().filter(role).map(|p| p.text.to_string()).collect();
    let body: Vec<String> = kept().filter(|p| !role(p)).map(|p| p.text.to_string()).collect();
    set(&front, &body, columns, setting)
}
