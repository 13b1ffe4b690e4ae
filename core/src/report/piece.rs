//! The texts of records: pieces of the source, or of one pool of what the source does not have.

/// A text of at most 2 GiB, as a place in [`Texts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    start: u32,
    /// Bytes; the highest bit is set where the text is in the pool.
    len: u32,
}

/// Marks the pool.
const POOL: u32 = 1 << 31;

impl Piece {
    /// No text; what is no text is empty too.
    pub const NONE: Self = Self { start: 0, len: u32::MAX };
    /// The empty text.
    pub const EMPTY: Self = Self { start: 0, len: 0 };

    fn new(start: usize, len: usize, pool: u32) -> Option<Self> {
        let len = u32::try_from(len).ok().filter(|&len| len < POOL)?;
        Some(Self { start: u32::try_from(start).ok()?, len: len | pool })
    }

    /// The piece, unless it is none.
    pub fn some(self) -> Option<Self> {
        Some(self).filter(|&piece| piece != Self::NONE)
    }

    /// The two halves, the second one below `u32::MAX`, for what has a piece inside.
    pub const fn parts(self) -> (u32, u32) {
        (self.start, self.len)
    }

    pub const fn of_parts(start: u32, len: u32) -> Self {
        Self { start, len }
    }
}

/// What the pieces of a report are pieces of.
#[derive(Debug, Clone, Default)]
pub(super) struct Texts<'s> {
    source: &'s str,
    /// Names that were put together, text whose wraps were undone …
    pool: String,
}

impl<'s> Texts<'s> {
    pub fn of(source: &'s str) -> Self {
        Self { source, pool: String::new() }
    }

    /// The text of a piece; that of none is empty.
    pub fn get(&self, piece: Piece) -> &str {
        if piece == Piece::NONE {
            return "";
        }
        let from = if piece.len & POOL == 0 { self.source } else { &self.pool };
        let start = piece.start as usize;
        from.get(start..start + (piece.len & !POOL) as usize).unwrap_or_default()
    }

    /// The piece of the source that a text is borrowed from.
    pub fn borrowed(&self, text: &str) -> Option<Piece> {
        let start = text.as_ptr().addr().checked_sub(self.source.as_ptr().addr())?;
        // What lies among the bytes of the source is a piece of it.
        self.source.get(start..start.checked_add(text.len())?)?;
        Piece::new(start, text.len(), 0)
    }

    /// A piece of the source by its bytes, if the text stands there.
    pub fn standing(&self, text: &str, start: usize) -> Option<Piece> {
        let there = self.source.get(start..start.checked_add(text.len())?)?;
        if there == text { Piece::new(start, text.len(), 0) } else { None }
    }

    /// A text of its own. One that has no room any more is empty.
    pub fn add(&mut self, text: &str) -> Piece {
        if text.is_empty() {
            return Piece::EMPTY;
        }
        let Some(piece) = Piece::new(self.pool.len(), text.len(), POOL) else {
            return Piece::EMPTY;
        };
        // A room of twice the size would be half empty, at worst.
        if self.pool.capacity() - self.pool.len() < text.len() {
            self.pool.reserve_exact(text.len().max(self.pool.len() / 4).max(64));
        }
        self.pool.push_str(text);
        piece
    }

    /// The same without the source, and without any piece yet.
    pub fn emptied(&self) -> Texts<'static> {
        Texts { source: "", pool: String::with_capacity(self.pool.len()) }
    }
}

/// Texts that were added last: a name is said again and again.
#[derive(Debug)]
pub(super) struct Recent {
    slots: Vec<Piece>,
}

/// Texts that are remembered.
const SLOTS: usize = 128;

impl Default for Recent {
    fn default() -> Self {
        Self { slots: vec![Piece::EMPTY; SLOTS] }
    }
}

impl Recent {
    /// A text of its own, shared with an equal one if that was added lately.
    pub fn add(&mut self, texts: &mut Texts<'_>, text: &str) -> Piece {
        let slot = &mut self.slots[hash(text) % SLOTS];
        if texts.get(*slot) != text {
            *slot = texts.add(text);
        }
        *slot
    }
}

/// A number by which a text is remembered: FNV-1a over its ends.
pub(super) fn hash(text: &str) -> usize {
    let bytes = text.as_bytes();
    let ends = bytes.iter().take(16).chain(bytes.iter().rev().take(8));
    let hash = ends
        .fold(0x811c_9dc5_u32, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 15)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_borrowed_from_the_source_takes_no_room() {
        let source = String::from("新建小学3所，中学5所。");
        let mut texts = Texts::of(&source);
        let piece = texts.borrowed(&source[6..12]).unwrap();
        assert_eq!(texts.get(piece), "小学");
        assert_eq!(texts.borrowed("小学"), None, "the same words elsewhere");
        assert_eq!(texts.standing("小学", 6), Some(piece));
        assert_eq!(texts.standing("小学", 7), None);
        assert_eq!(texts.standing("小学", usize::MAX), None);
        let made = texts.add("新建中学");
        assert_eq!((texts.get(made), texts.pool.len()), ("新建中学", 12));
        assert_eq!((texts.get(Piece::NONE), texts.get(Piece::EMPTY)), ("", ""));
    }

    #[test]
    fn a_text_said_again_is_shared() {
        let (mut texts, mut recent) = (Texts::default(), Recent::default());
        let first = recent.add(&mut texts, "粮食产量");
        assert_eq!(recent.add(&mut texts, "粮食产量"), first);
        for n in 0..1000 {
            let text = n.to_string();
            let piece = recent.add(&mut texts, &text);
            assert_eq!(texts.get(piece), text);
        }
        assert_eq!(texts.get(first), "粮食产量");
    }
}
