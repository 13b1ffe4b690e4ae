//! A set of words for longest-match look-up.

use super::trie::{Bits, Trie};

/// Words with a payload each, found by longest match in one walk over the text.
///
/// `forward` sets match at the start of a text, `backward` sets at its end:
///
/// ```text
/// let units = WordSet::forward(vec![("千瓦".into(), 1), ("千瓦时".into(), 2)]);
/// assert_eq!(units.longest("千瓦时的电"), Some((9, &2)));     // bytes matched, payload
/// let before = WordSet::backward(vec![("超过".into(), ()), ("过".into(), ())]);
/// assert_eq!(before.longest("数量超过"), Some((6, &())));
/// ```
#[derive(Debug, Clone)]
pub(crate) struct WordSet<T> {
    words: Vec<String>,
    values: Vec<T>,
    trie: Trie,
}

impl<T: Clone> WordSet<T> {
    /// A set whose words are looked for at the start of a text. A word given twice keeps
    /// its last payload.
    pub fn forward(words: Vec<(String, T)>) -> Self {
        Self::new(words, false)
    }

    /// A set whose words are looked for at the end of a text.
    pub fn backward(words: Vec<(String, T)>) -> Self {
        Self::new(words, true)
    }

    fn new(words: Vec<(String, T)>, backward: bool) -> Self {
        let (words, values): (Vec<_>, Vec<_>) = words.into_iter().unzip();
        Self { trie: Trie::new(&words, backward), words, values }
    }

    /// The same set with more words; a word that is already there gets the new payload.
    pub fn extended(&self, words: Vec<(String, T)>) -> Self {
        let mut all = self.clone();
        for (word, value) in words {
            all.words.push(word);
            all.values.push(value);
        }
        all.trie = Trie::new(&all.words, self.trie.is_backward());
        all
    }

    /// Length in bytes and payload of the longest word that `text` starts (or, for a
    /// backward set, ends) with.
    pub fn longest(&self, text: &str) -> Option<(usize, &T)> {
        let mut best = None;
        self.trie.each(text, |len, word| best = Some((len, word)));
        best.map(|(len, word)| (len, &self.values[word]))
    }

    /// Payload of exactly this word.
    pub fn get(&self, word: &str) -> Option<&T> {
        self.longest(word).filter(|&(len, _)| len == word.len()).map(|(_, value)| value)
    }

    /// Calls `found` with place, length and payload of every word of a forward set that stands in
    /// `text`: by where they begin, shorter ones first. Yields the [`Bits`] of its characters.
    #[inline]
    pub fn within<'a>(&'a self, text: &str, mut found: impl FnMut(usize, usize, &'a T)) -> Bits {
        self.trie.within(text, |at, len, word| found(at, len, &self.values[word]))
    }

    /// Calls `found` with every word that `text` starts (or ends) with, shortest first.
    pub fn each<'a>(&'a self, text: &str, mut found: impl FnMut(usize, &'a T)) {
        self.trie.each(text, |len, word| found(len, &self.values[word]));
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
