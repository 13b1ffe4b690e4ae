//! Markup read strictly: what XML 1.0 calls well-formed, without what the views never write
//! (comments, CDATA, processing instructions but the first, entities but five and numbers).

/// A piece of markup.
#[derive(Debug, PartialEq)]
pub enum Event {
    /// A start tag, or an empty element before its [`Event::Close`].
    Open { name: String, attributes: Vec<(String, String)> },
    /// Characters with references replaced.
    Text(String),
    /// An end tag.
    Close,
}

/// The events of a document with one root.
///
/// # Errors
/// What is not well-formed, with the markup from there.
pub fn read(markup: &str) -> Result<Vec<Event>, String> {
    let mut reader = Reader { rest: markup, events: Vec::new(), open: Vec::new() };
    reader.document().map_err(|what| {
        let near: String = reader.rest.chars().take(60).collect();
        format!("{what} at {near:?}")
    })?;
    Ok(reader.events)
}

struct Reader<'m> {
    rest: &'m str,
    events: Vec<Event>,
    open: Vec<&'m str>,
}

impl<'m> Reader<'m> {
    fn document(&mut self) -> Result<(), &'static str> {
        if let Some(c) = self.rest.chars().find(|&c| !is_char(c)) {
            self.rest = &self.rest[self.rest.find(c).unwrap_or(0)..];
            return Err("a character that XML forbids");
        }
        if self.rest.starts_with("<?xml ") {
            self.until("?>")?;
        }
        loop {
            self.text()?;
            if self.rest.is_empty() {
                break;
            }
            if self.open.is_empty() && !self.events.is_empty() {
                return Err("a second root");
            }
            self.tag()?;
        }
        match (self.open.is_empty(), self.events.is_empty()) {
            (false, _) => Err("an element without an end"),
            (_, true) => Err("no element"),
            _ => Ok(()),
        }
    }

    fn text(&mut self) -> Result<(), &'static str> {
        let end = self.rest.find('<').unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(end);
        if self.open.is_empty() && !text.trim().is_empty() {
            return Err("text outside the root");
        }
        if !self.open.is_empty() && !text.is_empty() {
            let text = resolve(text)?;
            self.events.push(Event::Text(text));
        }
        self.rest = rest;
        Ok(())
    }

    fn tag(&mut self) -> Result<(), &'static str> {
        if let Some(rest) = self.rest.strip_prefix("</") {
            let name = self.open.pop().ok_or("an end without a start")?;
            let rest = rest.strip_prefix(name).ok_or("an end of another element")?;
            self.rest = rest.strip_prefix('>').ok_or("an end of another element")?;
            self.events.push(Event::Close);
            return Ok(());
        }
        self.rest = &self.rest[1..];
        let name = self.name()?;
        let mut attributes: Vec<(String, String)> = Vec::new();
        loop {
            let blank = self.rest.starts_with([' ', '\n']);
            self.rest = self.rest.trim_start_matches([' ', '\n']);
            if let Some(rest) = self.rest.strip_prefix("/>") {
                self.rest = rest;
                self.events.push(Event::Open { name: name.to_owned(), attributes });
                self.events.push(Event::Close);
                return Ok(());
            }
            if let Some(rest) = self.rest.strip_prefix('>') {
                self.rest = rest;
                self.events.push(Event::Open { name: name.to_owned(), attributes });
                self.open.push(name);
                return Ok(());
            }
            if !blank {
                return Err("no blank before an attribute");
            }
            let key = self.name()?;
            self.rest = self.rest.strip_prefix("=\"").ok_or("no value")?;
            let value = self.until("\"")?;
            if value.contains(['<', '\n', '\t']) {
                return Err("a value that is read otherwise than it is written");
            }
            if attributes.iter().any(|(other, _)| other == key) {
                return Err("an attribute twice");
            }
            attributes.push((key.to_owned(), resolve(value)?));
        }
    }

    fn name(&mut self) -> Result<&'m str, &'static str> {
        let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '_' | '-' | '.');
        let end = self.rest.find(|c| !good(c)).unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        if name.starts_with(|c: char| c.is_ascii_alphabetic()) { Ok(name) } else { Err("no name") }
    }

    fn until(&mut self, mark: &str) -> Result<&'m str, &'static str> {
        let (before, after) = self.rest.split_once(mark).ok_or("no end of a tag")?;
        self.rest = after;
        Ok(before)
    }
}

/// Whether XML 1.0 allows a character.
fn is_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// A text with its references replaced.
fn resolve(text: &str) -> Result<String, &'static str> {
    if text.contains("]]>") {
        return Err("the end of a CDATA section");
    }
    let mut pieces = text.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once(';').ok_or("an ampersand that begins nothing")?;
        let c = match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => name
                .strip_prefix('#')
                .and_then(|number| number.parse().ok())
                .and_then(char::from_u32)
                .filter(|&c| is_char(c))
                .ok_or("a reference to nothing")?,
        };
        out.push(c);
        out.push_str(rest);
    }
    Ok(out)
}
