//! Where tags of HTML stand in a text, and what each of them is.

use crate::events::{Class, Event, Events};

/// What a tag does to the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Begins or ends an element that stands on lines of its own.
    Block,
    /// A heading of this depth.
    Heading(u8),
    /// An item of a list.
    Item,
    /// The element of a page: `<html>`.
    Page,
    Table,
    Row,
    Cell,
    /// Ends a line.
    Break,
    /// Raised characters.
    Raised,
    /// Stands inside a line.
    Inline,
    /// Of no name that is known.
    Unknown,
    Comment,
}

impl Kind {
    /// Whether it ends the line.
    pub const fn is_block(self) -> bool {
        matches!(
            self,
            Self::Block | Self::Heading(_) | Self::Item | Self::Page | Self::Table | Self::Row
        )
    }
}

/// A tag or a comment.
#[derive(Debug)]
pub(super) struct Tag {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    /// `</p>`
    pub closes: bool,
    /// Line breaks of the element stand as they are.
    pub preserves: bool,
    /// End of the element where it holds no text of the report; else 0.
    pub aside: usize,
}

/// Elements that hold no text of the report: programs, and what belongs to the page.
const ASIDE: &[&str] = &[
    "script", "style", "head", "title", "nav", "footer", "aside", "select", "button", "noscript",
    "iframe", "svg", "textarea", "template", "object",
];

/// Elements that hold no tags.
const RAW: &[&str] = &["script", "style", "textarea"];

const BLOCKS: &[&str] = &[
    "p", "div", "section", "article", "main", "header", "center", "blockquote", "ul", "ol", "dl",
    "dt", "dd", "pre", "hr", "tbody", "thead", "tfoot", "caption", "form", "fieldset", "legend",
    "figure", "figcaption", "address", "details", "summary", "body", "noframes", "marquee", "dir",
    "menu",
];

const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "base", "bdo", "big", "cite", "code", "col", "colgroup", "del",
    "dfn", "em", "embed", "font", "i", "img", "input", "ins", "kbd", "label", "link", "map",
    "mark", "meta", "nobr", "option", "param", "q", "s", "samp", "small", "source", "span",
    "strike", "strong", "sub", "time", "tt", "u", "var", "video", "audio", "wbr", "ruby", "rt",
    "area", "picture", "track", "canvas", "optgroup", "basefont", "blink", "xml",
];

/// What the name of an element says.
fn kind(name: &str) -> Kind {
    match name {
        "br" => Kind::Break,
        "li" => Kind::Item,
        "html" => Kind::Page,
        "table" => Kind::Table,
        "tr" => Kind::Row,
        "td" | "th" => Kind::Cell,
        "sup" => Kind::Raised,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Kind::Heading(name.as_bytes()[1] - b'0'),
        _ if BLOCKS.contains(&name) || ASIDE.contains(&name) => Kind::Block,
        _ if INLINE.contains(&name) => Kind::Inline,
        // Elements of word processors and of site builders.
        _ if name.contains([':', '-']) => Kind::Inline,
        _ => Kind::Unknown,
    }
}

/// Every tag of a text, in order.
pub(super) fn tags(text: &str, events: &Events) -> Vec<Tag> {
    let mut finder = Finder { text, events: events.all(), lower: None, found: Vec::new() };
    let mut tags = Vec::new();
    let mut from = 0;
    for (n, event) in events.all().iter().enumerate() {
        let at = event.at();
        if event.class() != Class::LESS || at < from {
            continue;
        }
        let before = &text.as_bytes()[..at];
        let Some((tag, skip)) = (!before.ends_with(b"\\")).then(|| finder.tag(at, n)).flatten()
        else {
            continue;
        };
        from = skip;
        tags.push(tag);
    }
    tags
}

struct Finder<'t> {
    text: &'t str,
    events: &'t [Event],
    /// The text in small letters, where an end tag had to be searched for.
    lower: Option<String>,
    /// What was searched for, and where it was found first.
    found: Vec<(&'static str, Option<usize>)>,
}

impl Finder<'_> {
    /// The tag at a byte and an event, and where the next one may stand.
    fn tag(&mut self, at: usize, event: usize) -> Option<(Tag, usize)> {
        let rest = &self.text[at + 1..];
        let tag =
            |end, kind| Tag { start: at, end, kind, closes: false, preserves: false, aside: 0 };
        if rest.starts_with("!--") {
            let end = self.after("-->", at + 4)?;
            return Some((tag(end, Kind::Comment), end));
        }
        if rest.starts_with(['!', '?']) {
            let end = self.close(at, event)?;
            let name = rest.as_bytes().get(1..8).unwrap_or_default();
            let known =
                [b"doctype".as_slice(), b"xml".as_slice(), b"[".as_slice()].iter().any(|word| {
                    name.len() >= word.len() && name[..word.len()].eq_ignore_ascii_case(word)
                });
            let kind =
                if name.eq_ignore_ascii_case(b"doctype") { Kind::Page } else { Kind::Inline };
            return known.then(|| (tag(end, kind), end));
        }
        let closes = rest.starts_with('/');
        let name = &rest[usize::from(closes)..];
        let is_name = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b':' | b'-' | b'_');
        let len = name.bytes().take(32).take_while(is_name).count();
        let starts = name.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
        let ends =
            matches!(name.as_bytes().get(len), Some(b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r'));
        if !starts || !ends || name[len..].starts_with("//") || name[..len].ends_with(':') {
            return None;
        }
        let end = self.close(at, event)?;
        let attributes = &self.text[at + 1 + usize::from(closes) + len..end - 1];
        if !attributes.is_ascii() && !attributes.contains('=') {
            return None;
        }
        let name = name[..len].to_ascii_lowercase();
        let mut found = Tag { closes, ..tag(end, kind(&name)) };
        found.preserves = name == "pre";
        if closes || attributes.ends_with('/') {
            return Some((found, end));
        }
        let mut skip = end;
        if let Some(name) = ASIDE.iter().find(|known| **known == name)
            && let Some(to) = self.end_tag(name, end)
        {
            found.aside = to;
            if RAW.contains(name) {
                skip = to;
            }
        }
        Some((found, skip))
    }

    /// Where the tag that begins at an event ends: no other begins in it, and quotes are closed.
    fn close(&self, at: usize, event: usize) -> Option<usize> {
        let mut from = at;
        let mut open = None;
        for next in &self.events[event + 1..] {
            let here = next.at();
            let ends = next.class() == Class::MARK && self.text.as_bytes()[here] == b'>';
            if !ends && next.class() != Class::LESS {
                continue;
            }
            for b in self.text[from..here].bytes().filter(|b| matches!(b, b'"' | b'\'')) {
                open = match open {
                    None => Some(b),
                    Some(quote) if quote == b => None,
                    Some(_) => open,
                };
            }
            from = here;
            if ends && (open.is_none() || here - at > 4096) {
                return Some(here + 1);
            }
            if !ends && (open.is_none() || here - at > 256) {
                return None;
            }
        }
        None
    }

    /// Where a piece of text ends, searched from a byte on.
    fn after(&mut self, piece: &'static str, from: usize) -> Option<usize> {
        let text = self.text;
        let found = self.search(piece, from, |from| text.get(from..)?.find(piece));
        Some(found? + piece.len())
    }

    /// Where the end tag of an element begins, searched from a byte on.
    fn end_tag(&mut self, name: &'static str, from: usize) -> Option<usize> {
        let lower = self.lower.take().unwrap_or_else(|| self.text.to_ascii_lowercase());
        let tag = format!("</{name}");
        let ends = |at: usize| !lower.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric);
        let found = self.search(name, from, |from| {
            let mut all = lower[from..].match_indices(&tag).map(|(at, _)| at);
            all.find(|at| ends(from + at + tag.len()))
        });
        self.lower = Some(lower);
        found
    }

    /// Searches once for what several tags ask for.
    fn search(
        &mut self,
        what: &'static str,
        from: usize,
        find: impl FnOnce(usize) -> Option<usize>,
    ) -> Option<usize> {
        match self.found.iter_mut().find(|(known, _)| *known == what) {
            Some((_, None)) => None,
            Some((_, Some(at))) if *at >= from => Some(*at),
            Some((_, known)) => {
                *known = find(from).map(|at| from + at);
                *known
            }
            None => {
                let at = find(from).map(|at| from + at);
                self.found.push((what, at));
                at
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        tags(text, &Events::of(text)).iter().map(|tag| &text[tag.start..tag.end]).collect()
    }

    #[test]
    fn tags_and_what_looks_like_them() {
        assert_eq!(found("<p>甲</p><br/>乙<BR>"), ["<p>", "</p>", "<br/>", "<BR>"]);
        assert_eq!(found("<a href=\"x\" title='大于>小于'>甲</a>").len(), 2);
        assert_eq!(found("<img\n src=\"a.png\"\n/>").len(), 1);
        assert_eq!(found("<o:p></o:p><st1:chsdate w:st=\"on\">").len(), 3);
        assert_eq!(
            found("<!DOCTYPE html><!-- 甲<p>乙 -->"),
            ["<!DOCTYPE html>", "<!-- 甲<p>乙 -->"]
        );
        assert_eq!(found("<script>if (a<b) c();</script>乙"), ["<script>", "</script>"]);
        let page = "<head><header></header></head>";
        assert_eq!(tags(page, &Events::of(page))[0].aside, page.len() - "</head>".len());
        for text in [
            "PM2.5<35微克", "a<b且c>d", "<U+00A0>", "<https://a.example/p>", "<p", "<p class=\"a",
            "<<<", "< p>", "<3>", "<!注>", "<!-- 没有结束", "\\<p\\>", "<b 小于 c>",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
