//! The one place where text of the report enters markup.

/// Appends text to HTML or XML, safe in content and in quoted attributes.
///
/// Control characters that XML 1.0 forbids become U+FFFD.
///
/// | text | markup |
/// | --- | --- |
/// | `<b>` | `&lt;b&gt;` |
/// | `"'&` | `&quot;&#39;&amp;` |
pub(super) fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
}

/// Appends an attribute.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_cannot_be_injected() {
        let table = [
            ("<b>", "&lt;b&gt;"),
            ("\"'&", "&quot;&#39;&amp;"),
            ("增长\u{0}\u{b}5%", "增长\u{fffd}\u{fffd}5%"),
            ("一\n二\t三", "一&#10;二&#9;三"),
            ("𠮷", "𠮷"),
        ];
        for (text, markup) in table {
            let mut out = String::new();
            escape(&mut out, text);
            assert_eq!(out, markup);
        }
        let mut out = String::new();
        attribute(&mut out, "title", "\" onclick=\"alert(1)");
        assert_eq!(out, " title=\"&quot; onclick=&quot;alert(1)\"");
    }
}
