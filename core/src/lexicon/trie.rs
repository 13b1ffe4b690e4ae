//! A trie in two flat arrays, with a page for the first character.

use crate::arrange;
use crate::charset::three;

/// Words found by one walk over a text.
///
/// Most characters of a text begin no word, which one look in a page tells; each further
/// character of a word costs a short search. The payloads live elsewhere, so that the code is
/// the same for all of them.
#[derive(Debug, Clone)]
pub(super) struct Trie {
    nodes: Vec<Node>,
    labels: Vec<u32>,
    starts: Starts,
    backward: bool,
}

/// Children that are looked through one by one.
const FEW: usize = 8;

/// Children are `labels[first..first + count]`; the child behind label `k` is node `k + 1`.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    first: u32,
    count: u32,
    /// Index of the word that ends here.
    word: Option<u32>,
    /// A bit for each [`bit`] of a label: most words end where this says that none goes on.
    next: u64,
}

/// The characters that words begin with, in pages of 256.
#[derive(Debug, Clone)]
struct Starts {
    /// Page of each high byte; page 0 is empty.
    index: Vec<u16>,
    /// Node of each low byte, page by page; 0 where no word begins so.
    pages: Vec<u32>,
}

impl Starts {
    fn new() -> Self {
        Self { index: Vec::new(), pages: vec![0; 256] }
    }

    fn add(&mut self, c: u32, node: u32) {
        let (high, low) = (c as usize >> 8, c as usize & 0xff);
        if self.index.len() <= high {
            self.index.resize(high + 1, 0);
        }
        if self.index[high] == 0 {
            self.index[high] = (self.pages.len() >> 8) as u16;
            self.pages.resize(self.pages.len() + 256, 0);
        }
        self.pages[usize::from(self.index[high]) << 8 | low] = node;
    }

    #[inline(always)]
    fn node(&self, c: u32) -> Option<usize> {
        let page = *self.index.get(c as usize >> 8)?;
        match *self.pages.get(usize::from(page) << 8 | c as usize & 0xff)? {
            0 => None,
            node => Some(node as usize),
        }
    }
}

impl Trie {
    /// The trie of some words, read from their ends where `backward`. Of equal words the last
    /// one counts.
    pub fn new(words: &[String], backward: bool) -> Self {
        let letters = |word: &String| -> Vec<char> {
            if backward { word.chars().rev().collect() } else { word.chars().collect() }
        };
        let letters: Vec<_> = words.iter().map(letters).collect();
        let sorted = arrange::order(words.len(), &|a, b| letters[a].cmp(&letters[b]));

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
                labels.push(u32::from(label));
                nodes[at].next |= bit(u32::from(label));
                nodes.push(Node::default());
                ranges.push((low, end, depth + 1));
                nodes[at].count += 1;
                low = end;
            }
            at += 1;
        }
        let mut starts = Starts::new();
        for (k, &c) in labels[..nodes[0].count as usize].iter().enumerate() {
            starts.add(c, k as u32 + 1);
        }
        Self { nodes, labels, starts, backward }
    }

    /// Whether words are looked for at the end of a text.
    pub fn is_backward(&self) -> bool {
        self.backward
    }

    /// Calls `found` with length in bytes and index of every word that `text` starts (or
    /// ends) with, shortest first.
    #[inline]
    pub fn each(&self, text: &str, found: impl FnMut(usize, usize)) {
        if self.backward {
            let mut chars = text.chars();
            let mut next = || chars.next_back().map(|c| (u32::from(c), c.len_utf8()));
            if let Some((c, len)) = next()
                && let Some(node) = self.starts.node(c)
            {
                self.follow(node, len, next, found);
            }
        } else if let Some((c, len, after)) = decode(text.as_bytes())
            && let Some(node) = self.starts.node(c)
        {
            self.go_on(node, len, after, found);
        }
    }

    /// Calls `found` with place, length and index of every word that stands in `text`: by where
    /// they begin, shorter ones first. Yields the [`Bits`] of its characters.
    #[inline]
    pub fn within(&self, text: &str, mut found: impl FnMut(usize, usize, usize)) -> Bits {
        let mut chars = Bits::default();
        let mut rest = text.as_bytes();
        while let Some((c, len, after)) = decode(rest) {
            chars.add(c);
            if let Some(node) = self.starts.node(c) {
                let at = text.len() - rest.len();
                self.go_on(node, len, after, |len, word| found(at, len, word));
            }
            rest = after;
        }
        chars
    }

    /// Goes down from the node of a first character with those behind it.
    #[inline(always)]
    fn go_on(&self, node: usize, len: usize, mut behind: &[u8], found: impl FnMut(usize, usize)) {
        let next = || {
            let (c, len, after) = decode(behind)?;
            behind = after;
            Some((c, len))
        };
        self.follow(node, len, next, found);
    }

    /// Goes down from the node of a first character with those that `next` gives.
    #[inline(always)]
    fn follow(
        &self,
        mut at: usize,
        mut len: usize,
        mut next: impl FnMut() -> Option<(u32, usize)>,
        mut found: impl FnMut(usize, usize),
    ) {
        loop {
            let node = &self.nodes[at];
            if let Some(word) = node.word {
                found(len, word as usize);
            }
            if node.next == 0 {
                return;
            }
            let Some((c, more)) = next() else { return };
            if node.next & bit(c) == 0 {
                return;
            }
            let first = node.first as usize;
            let labels = &self.labels[first..first + node.count as usize];
            // Past the first character few words go on.
            let found = match labels.len() {
                ..=FEW => labels.iter().position(|&label| label == c),
                _ => labels.binary_search(&c).ok(),
            };
            let Some(k) = found else { return };
            at = first + k + 1;
            len += more;
        }
    }
}

/// Bits of the characters of a text, those of Chinese ones apart from all others.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Bits {
    han: u64,
    other: u64,
}

impl Bits {
    /// Adds a character.
    #[inline(always)]
    pub const fn add(&mut self, c: u32) {
        match c {
            0x4E00..=0x9FFF => self.han |= bit(c),
            _ => self.other |= bit(c),
        }
    }

    /// Whether both have a bit in common, which they have where they have a character in common.
    #[inline(always)]
    pub const fn meets(self, other: Self) -> bool {
        self.han & other.han | self.other & other.other != 0
    }
}

/// One of 64 bits for a character, the same for few others.
#[inline(always)]
pub(crate) const fn bit(c: u32) -> u64 {
    1 << (c & 63)
}

/// The code of the first character of a text, its length, and what stands behind it.
#[inline(always)]
fn decode(text: &[u8]) -> Option<(u32, usize, &[u8])> {
    let low = |byte: u8| u32::from(byte & 0x3F);
    // Most characters take three bytes.
    Some(match *text {
        [a @ 0xE0..=0xEF, b, c, ref after @ ..] => (three(a, b, c), 3, after),
        [a @ ..=0x7F, ref after @ ..] => (u32::from(a), 1, after),
        [a @ 0xC0..=0xDF, b, ref after @ ..] => (u32::from(a & 0x1F) << 6 | low(b), 2, after),
        [a, b, c, d, ref after @ ..] => {
            (u32::from(a & 0x07) << 18 | low(b) << 12 | low(c) << 6 | low(d), 4, after)
        }
        _ => return None,
    })
}
