//! What a rule may see of a number: the sheet, what came before, where the number stands.

use super::memory::Memory;
use super::row::Place;
use super::sheet::Sheet;

/// A number that is asked about.
pub(super) struct Ask<'r, 'a, 't> {
    pub sheet: &'r mut Sheet<'a, 't>,
    pub memory: &'r Memory<'a, 't>,
    pub at: Place<'a, 't>,
}
