//! A trie in two flat arrays.

use crate::sorted;

/// Words found by one walk over a text.
///
/// Looking up costs one table look-up for the first character and one search among a few for each
/// other character of the word found, whatever the number of words. The payloads live elsewhere, so that the code is the same for all of them.
#[derive(Debug, Clone)]
pub(super) struct Trie {
    nodes: Vec<Node>,
    labels: Vec<char>,
    /// For the low bits of a character: [`NONE`] where no word begins with one like it, the label
    /// of the only one that does, or [`SEVERAL`].
    starts: Vec<u16>,
    /// One bit for each [`pair`] of characters that a word begins with.
    pairs: Vec<u64>,
    backward: bool,
}

/// No word begins with a character like this.
const NONE: u16 = u16::MAX;
/// Words begin with different characters like this.
const SEVERAL: u16 = u16::MAX - 1;

/// Children are `labels[first..first + count]`; the child behind label `k` is node `k + 1`.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    first: u32,
    count: u32,
    /// Index of the word that ends here.
    word: Option<u32>,
}

impl Trie {
    /// The trie of some words, read from their ends where `backward`. Of equal words the last
    /// one counts.
    pub fn new(words: &[String], backward: bool) -> Self {
        let letters = |word: &String| -> Vec<char> {
            if backward { word.chars().rev().collect() } else { word.chars().collect() }
        };
        let letters: Vec<_> = words.iter().map(letters).collect();
        let sorted = sorted::order(words.len(), &mut |a, b| letters[a].cmp(&letters[b]));

        let mut nodes = vec![Node::default()];
        let mut labels = Vec::new();
        // Breadth first: node k + 1 is made when label k is, so the queue runs in step with the labels.
        let mut ranges = vec![(0, sorted.len(), 0)];
        let mut at = 0;
        while at < ranges.len() {
            let (mut low, high, depth) = ranges[at];
            while low < high && letters[sorted[low]].len() == depth {
                nodes[at].word = (depth > 0).then_some(sorted[low] as u32);
                low += 1;
            }
            nodes[at].first = labels.len() as u32;
            while low < high {
                let label = letters[sorted[low]][depth];
                let end =
                    low + sorted[low..high].partition_point(|&word| letters[word][depth] == label);
                labels.push(label);
                nodes.push(Node::default());
                ranges.push((low, end, depth + 1));
                nodes[at].count += 1;
                low = end;
            }
            at += 1;
        }
        let mut starts = vec![NONE; STARTS];
        for (label, &c) in labels[..nodes[0].count as usize].iter().enumerate() {
            let start = &mut starts[c as usize % STARTS];
            let fits = *start == NONE && label < usize::from(SEVERAL);
            *start = if fits { label as u16 } else { SEVERAL };
        }
        let mut pairs = vec![0; PAIRS / 64];
        for letters in letters.iter().filter(|letters| letters.len() > 1) {
            let pair = pair(letters[0], letters[1]);
            pairs[pair / 64] |= 1 << (pair % 64);
        }
        Self { nodes, labels, starts, pairs, backward }
    }

    /// Whether words are looked for at the end of a text.
    pub fn is_backward(&self) -> bool {
        self.backward
    }

    /// Calls `found` with length in bytes and index of every word that `text` starts (or
    /// ends) with, shortest first.
    pub fn each(&self, text: &str, found: &mut dyn FnMut(usize, usize)) {
        let mut chars = text.chars();
        let mut next = || if self.backward { chars.next_back() } else { chars.next() };
        let Some(c) = next() else { return };
        let label = match self.starts[c as usize % STARTS] {
            NONE => return,
            SEVERAL => self.child(self.nodes[0], c),
            label => Some(usize::from(label)).filter(|&label| self.labels[label] == c),
        };
        let Some(label) = label else { return };
        let mut node = self.nodes[label + 1];
        let mut len = c.len_utf8();
        if let Some(word) = node.word {
            found(len, word as usize);
        }
        let Some(mut follower) = next() else { return };
        // Most words end here, and one look tells.
        let pair = pair(c, follower);
        if self.pairs[pair / 64] >> (pair % 64) & 1 == 0 {
            return;
        }
        while let Some(label) = self.child(node, follower) {
            node = self.nodes[label + 1];
            len += follower.len_utf8();
            if let Some(word) = node.word {
                found(len, word as usize);
            }
            let Some(c) = next() else { return };
            follower = c;
        }
    }

    /// The label of the child of a node for a character.
    fn child(&self, node: Node, c: char) -> Option<usize> {
        let first = node.first as usize;
        let labels = &self.labels[first..first + node.count as usize];
        let found = if labels.len() <= FEW {
            labels.iter().position(|&label| label == c)
        } else {
            labels.binary_search(&c).ok()
        };
        found.map(|k| first + k)
    }
}

/// Different low bits of characters that are told apart.
const STARTS: usize = 1024;
/// Different pairs of characters that are told apart.
const PAIRS: usize = 1 << 14;
/// Children that are looked through one by one.
const FEW: usize = 8;

/// A number for two characters, the same for few others.
const fn pair(first: char, second: char) -> usize {
    (first as usize * 157 + second as usize) % PAIRS
}
