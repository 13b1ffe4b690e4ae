//! What stands behind a bracket: the address of a link, attributes.

/// Longest address, in bytes.
const LONGEST: usize = 2048;

/// Bytes of an address with its parentheses, `(https://a.example/x.html "题")`, that a text begins with.
pub(super) fn address(text: &str) -> Option<usize> {
    let mut depth = 0;
    let mut quoted = false;
    for (at, b) in text.bytes().enumerate().take(LONGEST) {
        match b {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' => return None,
            _ if quoted => {}
            b'(' => depth += 1,
            b')' if depth == 1 => return is_address(&text[1..at]).then_some(at + 1),
            b')' => depth -= 1,
            b'[' | b']' => return None,
            _ => {}
        }
    }
    None
}

/// Whether what stands in parentheses behind a bracket is an address, and no remark on it.
fn is_address(text: &str) -> bool {
    let path = text.split(' ').next().unwrap_or_default();
    let known =
        ["http", "#", "/", "./", "../", "mailto:", "javascript:", "data:", "<", "tel:", "file:"];
    path.is_empty() && text.is_empty()
        || known.iter().any(|start| path.starts_with(start))
        || path.contains(['/', '.']) && path.contains(|c: char| c.is_ascii_alphabetic())
}

/// Bytes of the attributes that a text begins with: `{#sec-1 .unnumbered width="5in"}`.
pub(super) fn attributes(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('{')?;
    let end = inner.bytes().take(LONGEST).position(|b| matches!(b, b'}' | b'{' | b'\n'))?;
    let inner = &inner[..end];
    let known = inner.starts_with(['#', '.'])
        || inner == "-"
        || inner.contains("=\"")
        || inner.contains('=') && inner.is_ascii();
    (known && text.as_bytes()[end + 1] == b'}').then_some(end + 2)
}

/// Where the attributes begin that a heading ends with; its length without any.
pub(super) fn attributes_at_end(text: &str) -> usize {
    let at = text.ends_with('}').then(|| text.rfind('{')).flatten();
    at.filter(|&at| attributes(&text[at..]) == Some(text.len() - at)).unwrap_or(text.len())
}

/// Bytes of the label of a link, `[1]`, that a text begins with behind the words of the link.
pub(super) fn reference(words: &str, text: &str) -> Option<usize> {
    let end = text.bytes().take(60).position(|b| b == b']').filter(|&end| end > 1)?;
    let label = &text[1..end];
    // `[1][2]` are two notes.
    let own = words.contains(|c: char| !c.is_ascii()) && !label.contains(['[', '^']);
    (own && label.is_ascii()).then_some(end + 1)
}
