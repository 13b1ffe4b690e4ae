//! A trie in two flat arrays.

use crate::sorted;

/// Words found by one walk over a text.
///
/// Looking up costs one binary search for each character of the word found, whatever the
/// number of words. The payloads live elsewhere, so that the code is the same for all of them.
#[derive(Debug, Clone)]
pub(super) struct Trie {
    nodes: Vec<Node>,
    labels: Vec<char>,
    /// One bit for the low bits of each character that a word begins with: most characters
    /// begin none.
    starts: [u64; 16],
    backward: bool,
}

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
        let mut starts = [0; 16];
        for &c in &labels[..nodes[0].count as usize] {
            let (word, bit) = place(c);
            starts[word] |= 1 << bit;
        }
        Self { nodes, labels, starts, backward }
    }

    /// Whether words are looked for at the end of a text.
    pub fn is_backward(&self) -> bool {
        self.backward
    }

    /// Calls `found` with length in bytes and index of every word that `text` starts (or
    /// ends) with, shortest first.
    pub fn each(&self, text: &str, found: &mut dyn FnMut(usize, usize)) {
        let mut chars = text.chars();
        let start = if self.backward { chars.clone().next_back() } else { chars.clone().next() };
        let Some((word, bit)) = start.map(place) else { return };
        if self.starts[word] >> bit & 1 == 0 {
            return;
        }
        let mut node = self.nodes[0];
        let mut len = 0;
        loop {
            let next = if self.backward { chars.next_back() } else { chars.next() };
            let Some(c) = next else { return };
            let first = node.first as usize;
            let Ok(k) = self.labels[first..first + node.count as usize].binary_search(&c) else {
                return;
            };
            node = self.nodes[first + k + 1];
            len += c.len_utf8();
            if let Some(word) = node.word {
                found(len, word as usize);
            }
        }
    }
}

/// Where the bit of a character stands.
fn place(c: char) -> (usize, u32) {
    (c as usize / 64 % 16, c as u32 % 64)
}
