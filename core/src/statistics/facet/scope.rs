//! What a rank ranges over.

use crate::statistics::cue::{Cue, set};
use crate::statistics::row::Row;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// The field of a rank: from its first word to the verb or the number.
///
/// | text | scope | |
/// |---|---|---|
/// | 全市工业投资增速居全省`第3位` | 全省 | |
/// | 全市营商环境评价位列全省同类城市`第2` | 全省同类城市 | |
/// | 全市政务公开考核排名全国`第6` | 全国 | |
/// | 澜江镇在全市乡镇中排名`第六` | 全市乡镇 | |
/// | 全市信访工作考核在17个设区市中居`第2位` | 17个设区市 | |
/// | 全市集成电路产量居国内`第3位` | 国内 | |
/// | 全市工业投资增速从全国`第9位`升至第4位 | 全国 | |
/// | 全市工业投资增速从全国第9位升至`第4位` | 全国 | |
/// | 全市经济总量在全国排名有望升至`第20位` | 全国 | |
/// | 全市劳动竞赛获得`第2名` | | |
pub(super) fn scope(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> Option<Stretch> {
    const LONGEST: usize = 14;
    let clause = &sheet.layout.clauses[row.clause];
    let all = sheet.before(clause.start, sheet.token(row.token).start);
    // 全省第5位、全国第2位: each rank has its own words.
    let mut field = sheet.rfind(all, ['第']).map_or(all, |_| sheet.before(row.lead.start, all.end));
    // The field stands before the number, or before the verb of the rank.
    while let Some(word) = sheet.ends(field, set![Rank, Adverb, Level]) {
        field = field.before(word);
    }
    let field = sheet.trim_end(field, ['从', '由']);
    let whole = field;
    let inside = ["范围内", "中", "里", "内", "的", "之"];
    let field = inside.iter().fold(field, |field, word| {
        let rest = sheet.text(field).strip_suffix(word).unwrap_or("国");
        // 国内, 省内 are fields, what is left of them none.
        match rest.ends_with(['国', '省', '市', '区', '县', '州', '业']) && *word == "内" {
            true => field,
            false if sheet.text(field).ends_with(word) => {
                Stretch::new(field.start, field.end - word.len())
            }
            false => field,
        }
    });
    // 居全国同类城市: from the verb on; 全国: the word alone.
    let verb = sheet.last(field, Cue::Rank).map(|verb| field.after(verb));
    let placed = sheet.rfind(field, ['在', '列', '居']).map(|mark| field.after(mark));
    let named = |field: Stretch| sheet.starts(field, Cue::Field).map(|_| field);
    let short = |field: &Stretch| sheet.count(*field) > 1 && sheet.count(*field) <= LONGEST;
    // 在17个设区市中居第3位: whatever stands between 在 and 中.
    let among = || placed.filter(|_| field.end < whole.end && sheet.text(whole).ends_with('中'));
    // 在全国排名有望升至第20位: up to the word of the rank.
    let short_of = |field: Stretch| {
        let word = sheet.first(field, Cue::Placing).filter(|word| word.start > field.start);
        word.map_or(field, |word| field.before(word))
    };
    let found =
        verb.and_then(named).or(placed.and_then(named)).or_else(among).map(short_of).filter(short);
    found.or_else(|| sheet.ends(field, Cue::Field)).or_else(|| {
        let first = sheet.first(field, Cue::Field).filter(|first| sheet.count(*first) > 1)?;
        let ranked = sheet.first(field.after(first), set![Rank, Placing]);
        let field = field.from(first);
        let field = ranked.map_or(field, |ranked| field.before(ranked));
        Some(field).filter(short).filter(|&field| !sheet.has(field, Cue::Verb))
    })
}
