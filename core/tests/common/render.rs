//! Reports written in Markdown and HTML, as converters and editors do.

#![allow(dead_code, reason = "each test takes what it needs")]

use baogao::{Paragraph, Role, WorkReport};

use super::common::flatten;

/// A paragraph as it is written.
pub struct Piece<'r> {
    pub text: &'r str,
    pub role: Role,
    /// Depth of the heading that it is as a whole, from 2; 0 for others.
    pub depth: usize,
    /// Bytes of the heading that it begins with, its stop included.
    pub lead: usize,
}

/// The paragraphs of a report, without what belongs to the page.
pub fn pieces<'r>(report: &'r WorkReport<'_>) -> Vec<Piece<'r>> {
    let sections = flatten(&report.sections);
    let lead = |paragraph: &Paragraph<'_>| {
        let section = sections.iter().find(|section| section.span.start == paragraph.span.start)?;
        let head = format!("{}{}", section.label, section.heading);
        let taken = paragraph.text.strip_prefix(head.as_str())?.starts_with('。');
        Some(head.len() + if taken { '。'.len_utf8() } else { 0 })
    };
    let text = report.paragraphs.iter().filter(|p| p.role != Role::Furniture);
    text.map(|paragraph| {
        let lead = lead(paragraph).unwrap_or(0);
        let whole = paragraph.role == Role::Heading && !paragraph.text.ends_with('。');
        let depth = paragraph.section.as_ref().map_or(1, |path| path.len()) + 1;
        Piece {
            text: &paragraph.text,
            role: paragraph.role,
            depth: if whole { depth.min(6) } else { 0 },
            lead,
        }
    })
    .collect()
}

/// One paragraph a line.
pub fn plain(report: &WorkReport<'_>) -> String {
    pieces(report).iter().map(|piece| format!("{}\n", piece.text)).collect()
}

/// A way to write a report.
pub type Style = (&'static str, fn(&[Piece<'_>]) -> String);

/// The ways to write a report in Markdown and HTML.
pub const STYLES: [Style; 13] = [
    ("headings, blank lines, escapes", |pieces| {
        paragraphs(pieces, "\n\n", |piece, _| {
            let text = escaped(piece.text, "*_[]#\\<>~^`|");
            match piece {
                Piece { role: Role::Title, .. } => format!("# {text}"),
                Piece { depth: 2.., .. } => format!("{} {text}", "#".repeat(piece.depth)),
                _ => numbered(&text),
            }
        })
    }),
    ("headings of one depth, bold leads", |pieces| {
        paragraphs(pieces, "\n\n", |piece, _| {
            let text = escaped(piece.text, "*_");
            match piece {
                Piece { role: Role::Title, .. } | Piece { depth: 2.., .. } => format!("## {text}"),
                Piece { lead: 1.., .. } if text == piece.text => bold_lead(piece),
                _ => text,
            }
        })
    }),
    ("bold lines, no blank lines", |pieces| {
        paragraphs(pieces, "\n", |piece, _| match piece {
            Piece { role: Role::Title, .. } | Piece { depth: 2.., .. } => {
                format!("**{}**", piece.text)
            }
            Piece { lead: 1.., .. } => bold_lead(piece),
            _ => piece.text.to_string(),
        })
    }),
    ("bold figures, headings without blanks", |pieces| {
        paragraphs(pieces, "\n\n", |piece, _| match piece {
            Piece { role: Role::Title, .. } => format!("#{}", piece.text),
            Piece { depth: 2.., .. } => format!("{}{}", "#".repeat(piece.depth), piece.text),
            _ => bold_figures(piece.text),
        })
    }),
    ("lists", |pieces| {
        paragraphs(pieces, "\n", |piece, _| match piece {
            Piece { role: Role::Title, .. } => format!("# {}\n", piece.text),
            Piece { depth: 2.., .. } => format!("\n### {}\n", piece.text),
            Piece { role: Role::Heading | Role::Body, .. } => format!("- {}", piece.text),
            _ => format!("{}\n", piece.text),
        })
    }),
    ("quotations, bold headings", |pieces| {
        paragraphs(pieces, "\n>\n", |piece, _| match piece {
            Piece { depth: 2.., .. } => format!("> ## **{}**", piece.text),
            _ => format!("> {}", piece.text),
        })
    }),
    ("every mark escaped, hard line ends", |pieces| {
        paragraphs(pieces, "\\\n", |piece, _| escaped(piece.text, "*_[]#\\<>~^`|.-()+!{}%"))
    }),
    ("links and footnotes", |pieces| {
        let mut count = 0;
        let mut notes = String::new();
        let body = paragraphs(pieces, "\n\n", |piece, n| {
            if piece.role != Role::Body || piece.lead > 0 {
                return piece.text.to_string();
            }
            count += 1;
            notes.push_str(&format!("\n[^{count}]: 按可比口径。\n"));
            match piece.text.find('，') {
                Some(at) => format!(
                    "[{}](https://a.example/2024/t{n}_33.html \"第5页\"){}[^{count}]",
                    &piece.text[..at],
                    &piece.text[at..]
                ),
                None => format!("{}[^{count}]", piece.text),
            }
        });
        body + &notes
    }),
    ("head of a file, comments, pictures", |pieces| {
        let body = paragraphs(pieces, "\n\n", |piece, n| {
            let text = match piece {
                Piece { role: Role::Title, .. } => format!("# {}", piece.text),
                Piece { depth: 2.., .. } => format!("## {}", piece.text),
                _ => piece.text.to_string(),
            };
            match n % 5 {
                1 => format!("{text}\n\n<!-- 第 {n} 页 -->"),
                3 => format!("{text}\n\n![图{n}](images/{n}.png)"),
                4 => format!("{text}\n\n---"),
                _ => text,
            }
        });
        format!("---\ntitle: 文件{{1}}\ndate: 2020-01-02\npages: 12\n---\n\n{body}")
    }),
    ("paragraphs of HTML", |pieces| {
        paragraphs(pieces, "", |piece, _| {
            let text = quoted(piece.text);
            match piece {
                Piece { role: Role::Title, .. } => format!("<h1>{text}</h1>"),
                Piece { depth: 2.., .. } => format!("<h{0}>{text}</h{0}>", piece.depth),
                Piece { lead: 1.., .. } => {
                    let (lead, rest) = piece.text.split_at(piece.lead);
                    format!("<p><strong>{}</strong>{}</p>", quoted(lead), quoted(rest))
                }
                _ => format!("<p>&nbsp;&nbsp;&nbsp;&nbsp;{text}</p>"),
            }
        })
    }),
    ("a page, lines broken", |pieces| {
        let body = paragraphs(pieces, "\n", |piece, _| {
            let mut text = String::new();
            for (n, c) in piece.text.chars().enumerate() {
                let han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
                if n % 40 == 39 && han(c) && text.ends_with(han) {
                    text.push_str("\n  ");
                }
                text.push_str(&quoted(&c.to_string()));
            }
            format!("  <p class=\"MsoNormal\" style=\"text-indent:2em\">{text}<o:p></o:p></p>")
        });
        format!(
            "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>网站12</title>\n\
             <style>p {{ margin: 3px }}</style></head>\n<body>\n<nav><a href=\"/\">首页</a></nav>\n\
             <div id=\"c\">\n{body}</div>\n<script>var n = 5 < 6;</script>\n</body>\n</html>\n"
        )
    }),
    ("elements of all kinds", |pieces| {
        paragraphs(pieces, "\n", |piece, n| {
            let text = figures(piece.text, "<span lang=\"EN-US\">", "</span>", quoted);
            format!(
                "<div class=\"b{n}\"><div><font size=\"3\"><span>{text}</span></font></div></div>"
            )
        })
    }),
    ("line ends of HTML, references", |pieces| {
        paragraphs(pieces, "", |piece, n| {
            let text = quoted(piece.text).replace('“', "&ldquo;").replace('”', "&rdquo;");
            let end = ["<br>", "<br/>", "<BR />\n"][n % 3];
            format!("&emsp;&#12288;{}{end}", text.replace('—', "&mdash;"))
        })
    }),
];

fn paragraphs(
    pieces: &[Piece<'_>],
    between: &str,
    mut write: impl FnMut(&Piece<'_>, usize) -> String,
) -> String {
    pieces.iter().enumerate().map(|(n, piece)| write(piece, n) + between).collect()
}

/// A backslash before each of some marks.
fn escaped(text: &str, marks: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if marks.contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// `1.` that begins a paragraph is no list: `1\.`
fn numbered(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text[digits..].strip_prefix('.') {
        Some(rest) if digits > 0 => format!("{}\\.{rest}", &text[..digits]),
        _ => text.to_string(),
    }
}

fn bold_lead(piece: &Piece<'_>) -> String {
    let (lead, rest) = piece.text.split_at(piece.lead);
    format!("**{lead}**{rest}")
}

fn bold_figures(text: &str) -> String {
    figures(text, "**", "**", str::to_owned)
}

/// Runs of digits behind the first character between two marks.
fn figures(text: &str, open: &str, close: &str, write: fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut inside = false;
    for (at, c) in text.char_indices() {
        let digit = c.is_ascii_digit() || inside && c == '.';
        if digit != inside && at > 0 {
            out.push_str(if digit { open } else { close });
            inside = digit;
        }
        out.push_str(&write(c.encode_utf8(&mut [0; 4])));
    }
    if inside {
        out.push_str(close);
    }
    out
}

/// Characters that HTML writes by name.
fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
