//! Units by what they count.

use crate::statistics::cue::{Cue, Cues};

/// Whether a unit is of a class of cues (counter, caseunit …).
pub(in crate::statistics) fn is(unit: &str, class: Cue) -> bool {
    Cues::get().is_unit(unit, class)
}
