//! The name of what a number counts.

use super::indicator;
use super::phrase::Page;

/// A name, with the verb that heads it and whether words behind the number took part.
///
/// Names are put together from parts of the text, and what stands in front or behind moves the
/// verb: only the functions of this file know where in the name it stands.
///
/// | name | verb | object |
/// |---|---|---|
/// | 新建学校 | 新建 | 学校 |
/// | 为退役军人提供岗位 | 为退役军人提供 | 岗位 |
/// | 案件办结率 | | 案件办结率 |
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Name {
    text: String,
    /// Where the verb ends.
    verb: usize,
    tail: bool,
}

impl Name {
    /// A name that no verb heads.
    pub fn bare(text: impl Into<String>) -> Self {
        Self { text: text.into(), verb: 0, tail: false }
    }

    /// A verb and its object; a list member without a verb repeats the verb.
    pub fn headed(verb: &str, object: &str) -> Self {
        Self { text: format!("{verb}{object}"), verb: verb.len(), tail: false }
    }

    /// A finished name; the verb that heads it, if any, is found in it. In 办结率 and 接种量 none is.
    pub fn read(page: &Page<'_, '_>, text: String) -> Self {
        let verb = indicator::shared_verb(page, &text);
        let noun = text[verb..].chars().nth(1).is_none();
        Self { verb: if noun { 0 } else { verb }, text, tail: false }
    }

    /// The whole name.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The verb (and 为, 向, 对 phrase) that heads the name; empty without one.
    pub fn verb(&self) -> &str {
        &self.text[..self.verb]
    }

    /// What stands behind the verb.
    pub fn object(&self) -> &str {
        &self.text[self.verb..]
    }

    /// Whether a verb heads the name.
    pub fn has_verb(&self) -> bool {
        self.verb > 0
    }

    /// Whether words behind the number took part.
    pub fn has_tail(&self) -> bool {
        self.tail
    }

    /// Adds words at the end.
    pub fn push(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// The name with words at its end that stand behind the number.
    pub fn with_tail(mut self, words: &str) -> Self {
        self.push(words);
        self.tail = true;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::cue::Cues;

    #[test]
    fn the_verb_stays_where_it_is() {
        let mut name = Name::headed("新建", "学校");
        assert_eq!((name.text(), name.verb(), name.object()), ("新建学校", "新建", "学校"));
        name.push("操场");
        assert_eq!((name.verb(), name.object(), name.has_tail()), ("新建", "学校操场", false));
        let name = Name::headed("新建", "").with_tail("学校");
        assert_eq!((name.text(), name.verb(), name.has_tail()), ("新建学校", "新建", true));
    }

    #[test]
    fn the_verb_is_found_in_the_finished_name() {
        let page = Page { text: "", tokens: &[], steps: &[], gaps: &[], cues: Cues::get() };
        for (text, verb) in [
            ("新建学校", "新建"),
            ("为老人提供岗位", "为老人提供"),
            ("C类案件办结率", ""),
            ("HPV疫苗接种率", ""),
            ("办结率", ""),
            ("新建", ""),
            ("", ""),
        ] {
            let name = Name::read(&page, text.to_owned());
            assert_eq!((name.verb(), name.has_verb()), (verb, !verb.is_empty()), "{text}");
        }
    }
}
