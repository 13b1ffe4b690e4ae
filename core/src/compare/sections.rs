//! Which section of one report is which of another, and which sentences are new.

use std::ops::Range;

use super::SectionMatch;
use super::words::{COMMON, Index, Pair, likeness, pairs};
use crate::arrange;
use crate::report::{Role, Section, WorkReport};
use crate::span::Span;
use crate::views::Finder;

/// How like two sections must be, headings and words together.
const ALIKE: f64 = 0.22;
/// How much of a sentence has to stand in one of the other report, for it not to be new.
const KNOWN: f64 = 0.5;
/// Pairs of characters that a sentence needs to be one.
const SENTENCE: usize = 6;

/// A report, cut into sections and sentences.
pub(super) struct Parts<'r, 's> {
    sections: Vec<Part<'r, 's>>,
    sentences: Vec<Sentence>,
}

struct Part<'r, 's> {
    path: Vec<usize>,
    section: &'r Section<'s>,
    heading: Vec<Pair>,
    words: Vec<Pair>,
}

struct Sentence {
    span: Span,
    words: Vec<Pair>,
    /// The section it stands in, by its place in the list.
    section: Option<usize>,
}

impl<'r, 's> Parts<'r, 's> {
    pub fn of(report: &'r WorkReport<'s>) -> Self {
        let mut sections: Vec<_> = report
            .walk()
            .map(|(path, section)| {
                let heading = pairs(&section.heading);
                Part { path, section, words: heading.clone(), heading }
            })
            .collect();
        let finder = Finder::new(report);
        let mut sentences = Vec::new();
        for (index, paragraph) in report.paragraphs.iter().enumerate() {
            if !matches!(paragraph.role, Role::Body | Role::Problems | Role::Thanks | Role::Closing)
            {
                continue;
            }
            let path = paragraph.section.as_deref();
            let home = path.and_then(|path| {
                sections.binary_search_by(|part| part.path.as_slice().cmp(path)).ok()
            });
            for range in sentence_ranges(&paragraph.text) {
                let words = pairs(&paragraph.text[range.clone()]);
                let Some(span) = finder.span(index, range) else { continue };
                if let Some(home) = home {
                    sections[home].words.extend_from_slice(&words);
                }
                sentences.push(Sentence { span, words, section: home });
            }
        }
        // A section has the words of those in it.
        for index in (0..sections.len()).rev() {
            let inner = std::mem::take(&mut sections[index].words);
            let path = &sections[index].path;
            let outer = path.split_last().filter(|(_, outer)| !outer.is_empty());
            let outer = outer.and_then(|(_, outer)| {
                sections.binary_search_by(|part| part.path.as_slice().cmp(outer)).ok()
            });
            if let Some(outer) = outer {
                sections[outer].words.extend_from_slice(&inner);
            }
            let mut inner = inner;
            inner.sort_unstable();
            inner.dedup();
            sections[index].words = inner;
        }
        Self { sections, sentences }
    }
}

/// Sentences of a text: what ends in 。！？ or with it.
fn sentence_ranges(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    let ends = text.char_indices().filter(|(_, c)| matches!(c, '。' | '！' | '？'));
    let ends = ends.map(|(at, c)| at + c.len_utf8()).chain([text.len()]);
    ends.filter_map(move |end| {
        let range = std::mem::replace(&mut start, end)..end;
        (!text[range.clone()].trim().is_empty()).then_some(range)
    })
}

/// Matches the sections of two reports, one to one, the likest first; those of a plan only with
/// those of a plan.
pub(super) fn sections(a: &Parts<'_, '_>, b: &Parts<'_, '_>) -> Vec<SectionMatch> {
    let index = Index::of(a.sections.iter().map(|part| part.words.as_slice()));
    let mut ranked = Vec::new();
    let mut shared = vec![0.0; a.sections.len()];
    for (j, part) in b.sections.iter().enumerate() {
        shared.fill(0.0);
        for &pair in &part.words {
            let holders = index.holders(pair);
            // What many sections have says little about one.
            let weight = 1.0 / (1.0 + holders.len() as f64);
            holders.iter().for_each(|&holder| shared[holder as usize] += weight);
        }
        for (i, other) in a.sections.iter().enumerate() {
            if shared[i] == 0.0 || other.section.plan != part.section.plan {
                continue;
            }
            let own = part.words.len().min(other.words.len()).max(1) as f64;
            let words = (shared[i] * 4.0 / own).min(1.0);
            let heading = likeness(&other.heading, &part.heading);
            let depth = if other.path.len() == part.path.len() { 0.05 } else { -0.1 };
            let score = 0.6 * heading + 0.4 * words + depth;
            if score >= ALIKE {
                ranked.push((score, i, j));
            }
        }
    }
    arrange::by(&mut ranked, |x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let mut used = (vec![false; a.sections.len()], vec![false; b.sections.len()]);
    let mut matched = Vec::new();
    for (score, i, j) in ranked {
        if !used.0[i] && !used.1[j] {
            used.0[i] = true;
            used.1[j] = true;
            matched.push((i, j, score));
        }
    }
    arrange::by_key(&mut matched, |&(_, j, _)| j);
    let (fresh, gone) = (news(&b.sentences, &a.sentences), news(&a.sentences, &b.sentences));
    matched
        .into_iter()
        .map(|(i, j, score)| SectionMatch {
            a: a.sections[i].path.clone(),
            b: b.sections[j].path.clone(),
            likeness: (score.clamp(0.0, 1.0) * 1000.0).round() / 1000.0,
            appeared: spans(&b.sentences, &fresh, j),
            vanished: spans(&a.sentences, &gone, i),
        })
        .collect()
}

fn spans(sentences: &[Sentence], new: &[bool], section: usize) -> Vec<Span> {
    let here = sentences.iter().zip(new);
    here.filter(|(sentence, new)| **new && sentence.section == Some(section))
        .map(|(sentence, _)| sentence.span)
        .collect()
}

/// For each sentence, whether no sentence of the other report has half of it.
fn news(sentences: &[Sentence], others: &[Sentence]) -> Vec<bool> {
    let index = Index::of(others.iter().map(|sentence| sentence.words.as_slice()));
    let mut shared = vec![0_u32; others.len()];
    let mut touched = Vec::new();
    let is_new = |sentence: &Sentence| {
        if sentence.words.len() < SENTENCE {
            return false;
        }
        let mut told = 0;
        for &pair in &sentence.words {
            let holders = index.holders(pair);
            if holders.len() > COMMON {
                continue;
            }
            told += 1;
            for &holder in holders {
                let count = &mut shared[holder as usize];
                if *count == 0 {
                    touched.push(holder);
                }
                *count += 1;
            }
        }
        let most = touched.iter().map(|&holder| shared[holder as usize]).max().unwrap_or(0);
        touched.drain(..).for_each(|holder| shared[holder as usize] = 0);
        f64::from(most) < KNOWN * f64::from(told)
    };
    sentences.iter().map(is_new).collect()
}
