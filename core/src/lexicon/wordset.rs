//! A set of words for longest-match look-up.

use std::collections::BTreeMap;

/// Words with a payload each, found by longest match in one walk over the text.
///
/// A trie in three flat arrays: looking up costs one binary search per character of the
/// word found, whatever the size of the set. `forward` sets match at the start of a text,
/// `backward` sets at its end:
///
/// ```text
/// let units = WordSet::forward(vec![("千瓦".into(), 1), ("千瓦时".into(), 2)]);
/// assert_eq!(units.longest("千瓦时的电"), Some((9, &2)));     // bytes matched, payload
/// let before = WordSet::backward(vec![("超过".into(), ()), ("过".into(), ())]);
/// assert_eq!(before.longest("数量超过"), Some((6, &())));
/// ```
#[derive(Debug, Clone)]
pub(crate) struct WordSet<T> {
    words: BTreeMap<String, T>,
    nodes: Vec<Node>,
    labels: Vec<char>,
    values: Vec<T>,
    backward: bool,
}

/// Children are `labels[first..first + count]`; the child behind label `k` is node `k + 1`.
#[derive(Debug, Clone, Copy)]
struct Node {
    first: u32,
    count: u32,
    value: Option<u32>,
}

impl<T: Clone> WordSet<T> {
    /// A set whose words are looked for at the start of a text. A word given twice keeps
    /// its last payload.
    pub fn forward(words: impl IntoIterator<Item = (String, T)>) -> Self {
        Self::build(words.into_iter().collect(), false)
    }

    /// A set whose words are looked for at the end of a text.
    pub fn backward(words: impl IntoIterator<Item = (String, T)>) -> Self {
        Self::build(words.into_iter().collect(), true)
    }

    /// The same set with more words; a word that is already there gets the new payload.
    pub fn extended(&self, words: impl IntoIterator<Item = (String, T)>) -> Self {
        let mut all = self.words.clone();
        all.extend(words);
        Self::build(all, self.backward)
    }

    fn build(words: BTreeMap<String, T>, backward: bool) -> Self {
        let mut sorted: Vec<(Vec<char>, &T)> = words
            .iter()
            .filter(|(word, _)| !word.is_empty())
            .map(|(word, value)| {
                (
                    if backward { word.chars().rev().collect() } else { word.chars().collect() },
                    value,
                )
            })
            .collect();
        sorted.sort_by(|a, b| a.0.cmp(&b.0));
        let mut nodes = vec![Node { first: 0, count: 0, value: None }];
        let mut labels = Vec::new();
        let mut values = Vec::new();
        // Breadth first: node k + 1 is made when label k is, so the queue runs in step with the labels.
        let mut ranges = vec![(0, sorted.len(), 0)];
        let mut at = 0;
        while at < ranges.len() {
            let (mut low, high, depth) = ranges[at];
            if low < high && sorted[low].0.len() == depth {
                nodes[at].value = Some(values.len() as u32);
                values.push(sorted[low].1.clone());
                low += 1;
            }
            nodes[at].first = labels.len() as u32;
            while low < high {
                let label = sorted[low].0[depth];
                let end = low + sorted[low..high].partition_point(|(word, _)| word[depth] == label);
                labels.push(label);
                nodes.push(Node { first: 0, count: 0, value: None });
                ranges.push((low, end, depth + 1));
                nodes[at].count += 1;
                low = end;
            }
            at += 1;
        }
        Self { words, nodes, labels, values, backward }
    }

    /// Length in bytes and payload of the longest word that `text` starts (or, for a
    /// backward set, ends) with.
    pub fn longest(&self, text: &str) -> Option<(usize, &T)> {
        let mut best = None;
        self.each(text, |len, value| best = Some((len, value)));
        best
    }

    /// Payload of exactly this word.
    pub fn get(&self, word: &str) -> Option<&T> {
        self.words.get(word)
    }

    /// Calls `found` with every word that `text` starts (or ends) with, shortest first.
    pub fn each<'a>(&'a self, text: &str, found: impl FnMut(usize, &'a T)) {
        if self.backward {
            self.walk(text.chars().rev(), found)
        } else {
            self.walk(text.chars(), found)
        }
    }

    fn walk<'a>(&'a self, chars: impl Iterator<Item = char>, mut found: impl FnMut(usize, &'a T)) {
        let mut node = self.nodes[0];
        let mut len = 0;
        for c in chars {
            let first = node.first as usize;
            let Ok(k) = self.labels[first..first + node.count as usize].binary_search(&c) else {
                return;
            };
            node = self.nodes[first + k + 1];
            len += c.len_utf8();
            if let Some(value) = node.value {
                found(len, &self.values[value as usize]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(words: &[&str]) -> Vec<(String, usize)> {
        words.iter().enumerate().map(|(n, word)| ((*word).to_owned(), n)).collect()
    }

    #[test]
    fn the_longest_word_wins() {
        let units = WordSet::forward(set(&["千瓦", "瓦", "千瓦时", "件"]));
        assert_eq!(units.longest("千瓦时的电"), Some((9, &2)));
        assert_eq!(units.longest("千瓦特"), Some((6, &0)));
        assert_eq!(units.longest("千"), None);
        assert_eq!(units.longest(""), None);
        assert_eq!(WordSet::forward(set(&[])).longest("件"), None);
    }

    #[test]
    fn a_backward_set_matches_at_the_end() {
        let before = WordSet::backward(set(&["过", "超过", "超"]));
        assert_eq!(before.longest("数量超过"), Some((6, &1)));
        assert_eq!(before.longest("超过的"), None);
    }

    #[test]
    fn an_extended_set_knows_old_and_new() {
        let units = WordSet::forward(set(&["件"]))
            .extended(vec![("箱".to_owned(), 7), ("件".to_owned(), 8)]);
        assert_eq!(units.longest("箱"), Some((3, &7)));
        assert_eq!(units.longest("件"), Some((3, &8)));
    }
}
