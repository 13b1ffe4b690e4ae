//! Tables that ship with the crate, without the comments that explain them.

/// The text of a table, `embed!(include_bytes!("units.tsv"))`, without comments and empty lines;
/// with a list of columns, `embed!(include_bytes!("topics.tsv"), [1, 2])`, without what stands in these.
macro_rules! embed {
    ($table:expr) => {
        embed!($table, [])
    };
    ($table:expr, $columns:expr) => {{
        use $crate::lexicon::bare;
        const TABLE: &[u8] = $table;
        const COLUMNS: &[usize] = &$columns;
        const LEN: usize = bare(TABLE, COLUMNS, &mut []);
        const BARE: [u8; LEN] = {
            let mut out = [0; LEN];
            bare(TABLE, COLUMNS, &mut out);
            out
        };
        const TEXT: &str = match core::str::from_utf8(&BARE) {
            Ok(text) => text,
            Err(_) => panic!("a table is UTF-8"),
        };
        TEXT
    }};
}
pub(crate) use embed;

/// Copies the lines that say something to `out`, as far as there is room, and counts their bytes.
/// What stands in the `empty` columns is left out.
pub(crate) const fn bare(text: &[u8], empty: &[usize], out: &mut [u8]) -> usize {
    let mut len = 0;
    let mut at = 0;
    while at < text.len() {
        let keep = text[at] != b'#' && text[at] != b'\n';
        let mut line = true;
        let mut column = 0;
        let mut copied = !holds(empty, column);
        while line && at < text.len() {
            let mark = text[at] == b'\t' || text[at] == b'\n';
            if mark {
                column += 1;
                copied = !holds(empty, column);
            }
            if keep && (mark || copied) {
                if len < out.len() {
                    out[len] = text[at];
                }
                len += 1;
            }
            line = text[at] != b'\n';
            at += 1;
        }
    }
    len
}

const fn holds(list: &[usize], number: usize) -> bool {
    let mut at = 0;
    while at < list.len() && list[at] != number {
        at += 1;
    }
    at < list.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_left_out() {
        for (text, empty, table) in [
            ("# units\nmass\t吨\n\nmoney\t元\n", &[][..], "mass\t吨\nmoney\t元\n"),
            ("mass\t#\n#", &[], "mass\t#\n"),
            ("", &[], ""),
            ("gdp\t生产总值\tGDP\tmoney\nrain\t雨\n", &[1, 2], "gdp\t\t\tmoney\nrain\t\n"),
        ] {
            let mut out = vec![0; bare(text.as_bytes(), empty, &mut [])];
            bare(text.as_bytes(), empty, &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), table);
        }
    }
}
