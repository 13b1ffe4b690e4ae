//! Tables that ship with the crate, without the comments that explain them.

/// The text of a table, `embed!(include_bytes!("units.tsv"))`, without comments and empty lines.
macro_rules! embed {
    ($table:expr) => {{
        use $crate::lexicon::bare;
        const TABLE: &[u8] = $table;
        const LEN: usize = bare(TABLE, &mut []);
        const BARE: [u8; LEN] = {
            let mut out = [0; LEN];
            bare(TABLE, &mut out);
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
pub(crate) const fn bare(text: &[u8], out: &mut [u8]) -> usize {
    let mut len = 0;
    let mut at = 0;
    while at < text.len() {
        let keep = text[at] != b'#' && text[at] != b'\n';
        let mut line = true;
        while line && at < text.len() {
            if keep {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_empty_lines_are_left_out() {
        for (text, table) in [
            ("# units\nmass\t吨\n\nmoney\t元\n", "mass\t吨\nmoney\t元\n"),
            ("mass\t#\n#", "mass\t#\n"),
            ("", ""),
        ] {
            let mut out = vec![0; bare(text.as_bytes(), &mut [])];
            bare(text.as_bytes(), &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), table);
        }
    }
}
