//! Sentences and clauses of a paragraph, and the quantities they hold.

use std::ops::Range;

use crate::grammar::{Token, TokenKind};
use crate::report::Class;

/// A clause: bytes `start..end` of the paragraph, with the tokens in it.
#[derive(Debug)]
pub(super) struct Clause {
    pub start: usize,
    pub end: usize,
    /// Indexes into the tokens of the paragraph.
    pub tokens: Range<usize>,
    /// The mark that ends it.
    pub stop: char,
}

/// A sentence: its clauses as a range of [`Layout::clauses`].
#[derive(Debug)]
pub(super) struct Sentence {
    pub start: usize,
    pub end: usize,
    pub clauses: Range<usize>,
}

/// A paragraph cut into sentences and clauses.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub sentences: Vec<Sentence>,
    pub clauses: Vec<Clause>,
    /// Parentheses without a quantity and footnote marks: they belong to no phrase.
    pub gaps: Vec<Range<usize>>,
}

/// Bytes of a clause.
const LONGEST_CLAUSE: usize = 1200;
/// Clauses of a sentence.
const LONGEST_SENTENCE: usize = 400;

/// Cuts a paragraph. Marks inside a token (`1,036`) do not cut.
pub(super) fn layout(text: &str, tokens: &[Token<'_>]) -> Layout {
    let mut out = Layout::default();
    let mut next = 0; // next token
    let (mut clause, mut sentence, mut first_clause) = (0, 0, 0);
    let mut skip = 0;
    let mut first_token = 0;
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        if at < skip {
            at = skip;
            continue;
        }
        // Han characters begin with 0xE4 to 0xE9; no mark does.
        if matches!(byte, 0xE4..=0xE9)
            && tokens.get(next).is_none_or(|t| at < t.start)
            && at - clause <= LONGEST_CLAUSE
        {
            at += 3;
            continue;
        }
        let Some(mark) = text[at..].chars().next() else { break };
        let here = at;
        at += mark.len_utf8();
        let (at, after) = (here, at);
        while next < tokens.len() && tokens[next].end <= at {
            next += 1;
        }
        if let Some(token) = tokens.get(next).filter(|t| t.start <= at) {
            skip = token.end;
            if matches!(token.kind, TokenKind::Mention(Class::Footnote, _)) {
                out.gaps.push(token.start..token.end);
            }
            continue;
        }
        match mark {
            '（' | '(' => {
                if let Some(end) = aside(&text[after..]).map(|n| after + n) {
                    let holds = tokens[next..]
                        .iter()
                        .take_while(|t| t.start < end)
                        .any(|t| matches!(t.kind, TokenKind::Quantity(_)));
                    if !holds {
                        if !names_a_thing(&text[after..end]) {
                            out.gaps.push(at..end);
                        }
                        skip = end;
                        continue;
                    }
                }
            }
            // 9.2:38.5:52.3: the mark stands inside a ratio.
            '：' | ':'
                if next > 0
                    && tokens[next - 1].end == at
                    && tokens.get(next).is_some_and(|t| t.start == after) =>
            {
                continue;
            }
            '，' | ',' | '；' | ';' | '：' | ':' | '。' | '！' | '？' | '!' | '?' | '）' | ')'
            | '\n' => {}
            // Text without marks is cut by length, so that no rule looks too far.
            _ if at - clause > LONGEST_CLAUSE => {}
            _ => continue,
        }
        let after = if at - clause > LONGEST_CLAUSE { at } else { after };
        let to = first_token + tokens[first_token..].partition_point(|t| t.start < at);
        out.clauses.push(Clause { start: clause, end: at, tokens: first_token..to, stop: mark });
        first_token = to;
        clause = after;
        let full = out.clauses.len() - first_clause >= LONGEST_SENTENCE;
        if full || matches!(mark, '。' | '！' | '？' | '!' | '?') {
            out.sentences.push(Sentence {
                start: sentence,
                end: after,
                clauses: first_clause..out.clauses.len(),
            });
            sentence = after;
            first_clause = out.clauses.len();
        }
    }
    if clause < text.len() {
        out.clauses.push(Clause {
            start: clause,
            end: text.len(),
            tokens: first_token..tokens.len(),
            stop: '\n',
        });
    }
    if first_clause < out.clauses.len() {
        out.sentences.push(Sentence {
            start: sentence,
            end: text.len(),
            clauses: first_clause..out.clauses.len(),
        });
    }
    out
}

/// Length of a parenthesis up to and with its closing mark, if it is short.
fn aside(text: &str) -> Option<usize> {
    const LONGEST: usize = 180;
    text.char_indices()
        .take_while(|(at, _)| *at < LONGEST)
        .find(|(_, c)| matches!(c, '）' | ')'))
        .map(|(at, c)| at + c.len_utf8())
}

/// 镇（街道）, 村（社区）, 县（市、区）: the parenthesis is part of the name.
fn names_a_thing(inside: &str) -> bool {
    let inside = inside.trim_end_matches(['）', ')']);
    inside.chars().count() <= 5
        && [
            "街道", "社区", "市、区", "区、市", "县、区", "市", "区", "县", "次", "乡", "村", "居",
            "园区",
        ]
        .iter()
        .any(|w| inside.ends_with(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts() {
        let text = "全年受理案件若干（含旧存），办结大半。镇（街道）齐备；村居跟进";
        let layout = layout(text, &[]);
        let clauses: Vec<&str> = layout.clauses.iter().map(|c| &text[c.start..c.end]).collect();
        assert_eq!(
            clauses,
            ["全年受理案件若干（含旧存）", "办结大半", "镇（街道）齐备", "村居跟进"]
        );
        assert_eq!(layout.sentences.len(), 2);
        assert_eq!(layout.gaps.len(), 1);
    }
}
