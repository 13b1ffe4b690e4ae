//! Marks, joiners and gaps at the ends of a phrase.

use crate::statistics::cue::Cue;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Drops blanks, marks and gaps at the end.
pub(in crate::statistics) fn rtrim(sheet: &Sheet<'_, '_>, mut s: Stretch) -> Stretch {
    loop {
        // Han characters begin with 0xE4 to 0xE9; no mark does, nor what ends a gap.
        if let [.., 0xE4..=0xE9, _, _] = sheet.bytes(s) {
            return s;
        }
        if let Some(gap) = sheet.gap_ending(s.end).filter(|g| g.start >= s.start) {
            s = Stretch::new(s.start, gap.start);
            continue;
        }
        match sheet.text(s).chars().next_back() {
            // 县（市、区）: the mark closes what is part of the name.
            Some('）') if sheet.text(s).contains('（') => return s,
            Some(c) if c.is_whitespace() || is_mark(c) => {
                s = Stretch::new(s.start, s.end - c.len_utf8());
            }
            _ => return s,
        }
    }
}

/// Drops blanks, marks and gaps at the beginning.
pub(in crate::statistics) fn ltrim(sheet: &Sheet<'_, '_>, mut s: Stretch) -> Stretch {
    loop {
        if let [0xE4..=0xE9, ..] = sheet.bytes(s) {
            return s;
        }
        if let Some(gap) = sheet.gap_starting(s.start).filter(|g| g.end <= s.end) {
            s = Stretch::new(gap.end, s.end);
            continue;
        }
        // （一）: a mark of numbering
        if let Some(inside) = sheet.behind(s, ['（'])
            && let Some(close) = sheet.find(sheet.head_chars(inside, 4), ['）'])
        {
            s = s.after(close);
            continue;
        }
        match sheet.text(s).chars().next() {
            Some(c) if c.is_whitespace() || is_mark(c) => {
                s = Stretch::new(s.start + c.len_utf8(), s.end);
            }
            _ => return s,
        }
    }
}

/// Marks that join list members or lead in a clause.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '、' | '，'
            | '|'
            | '｜'
            | ','
            | '：'
            | ':'
            | '；'
            | ';'
            | '。'
            | '—'
            | '-'
            | '（'
            | '('
            | '）'
            | ')'
            | '∶'
            | '\u{200b}'
            | '\u{feff}'
    )
}

/// The word at the beginning that joins the members of a list: 、, 和, 以及.
pub(in crate::statistics) fn joiner(sheet: &Sheet<'_, '_>, s: Stretch) -> Option<Stretch> {
    sheet.starts(s, Cue::Joiner)
}

/// Whether a stretch is nothing but a joiner.
pub(in crate::statistics) fn joins(sheet: &Sheet<'_, '_>, s: Stretch) -> bool {
    sheet.is(s, Cue::Joiner)
}

/// Whether the words between two numbers only connect them: 和, 至, nothing.
pub(in crate::statistics) fn connects(sheet: &Sheet<'_, '_>, s: Stretch) -> bool {
    s.is_empty() || sheet.is(s, Cue::Connector) || joins(sheet, s)
}
