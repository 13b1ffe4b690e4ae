//! A list that grows in chunks: nothing is ever copied into a larger room.

/// Members of a full chunk.
const CHUNK: usize = 64;

/// A list of records.
///
/// A list in one piece has to be copied whenever its room is used up, and for that moment takes
/// three times its own size. This one takes a chunk more.
#[derive(Debug, Clone)]
pub(super) struct Store<T> {
    /// All of them full but the last.
    chunks: Vec<Vec<T>>,
}

impl<T> Default for Store<T> {
    fn default() -> Self {
        Self { chunks: Vec::new() }
    }
}

impl<T> Store<T> {
    pub fn len(&self) -> usize {
        match self.chunks.last() {
            Some(last) => (self.chunks.len() - 1) * CHUNK + last.len(),
            None => 0,
        }
    }

    pub fn push(&mut self, value: T) {
        if self.chunks.last().is_none_or(|last| last.len() == CHUNK) {
            // A short report has one small chunk.
            let room = if self.chunks.is_empty() { CHUNK / 16 } else { CHUNK };
            self.chunks.push(Vec::with_capacity(room));
        }
        if let Some(last) = self.chunks.last_mut() {
            last.push(value);
        }
    }

    pub fn get(&self, index: usize) -> Option<&T> {
        self.chunks.get(index / CHUNK)?.get(index % CHUNK)
    }

    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        self.chunks.get_mut(index / CHUNK)?.get_mut(index % CHUNK)
    }

    pub fn last(&self) -> Option<&T> {
        self.chunks.last()?.last()
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.chunks.iter_mut().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_stand_where_they_were_put() {
        let mut store = Store::default();
        for n in 0..CHUNK * 2 + 3 {
            assert_eq!((store.len(), store.get(n)), (n, None));
            store.push(n);
            assert_eq!(store.last(), Some(&n));
        }
        store.iter_mut().for_each(|n| *n += 1);
        assert!((0..store.len()).all(|n| store.get(n) == Some(&(n + 1))));
    }

    #[test]
    fn no_chunk_grows_beyond_its_size() {
        let mut store = Store::default();
        (0..CHUNK * 3).for_each(|n| store.push(n));
        assert!(store.chunks.iter().all(|chunk| chunk.capacity() == CHUNK));
    }
}
