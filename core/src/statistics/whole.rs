//! The number that a part (其中) is a part of, once all numbers of a paragraph are read.

use core::ops::ControlFlow::{Break, Continue};

use super::cue::Cue;
use super::limits;
use super::predicate::role::{Role, is_rate};
use super::row::Row;
use super::sheet::Sheet;
use crate::grammar::Shape;
use crate::report::is_measure;

/// Tells each part its whole.
///
/// The whole of a level is the last level before 其中 that can hold it: of the same unit and no
/// smaller, or counted as the part is (项目12个，其中水库5座). The whole of a change is the change
/// before 其中, or the level where the part has one of its own; a rank goes with its level. What
/// follows in the sentence is one more part where it has the unit and the last words of the part
/// before, and the whole has room for it, or where the parts add up to the whole.
///
/// | text | whole | |
/// |---|---|---|
/// | 全市发电量9亿千瓦时，其中水电`2亿千瓦时` | 9亿千瓦时 | |
/// | 全市进出口总额86亿元。其中，出口`61亿元`，增长2% | 86亿元 | |
/// | 全市进出口总额86亿元。其中，出口61亿元，增长`2%` | 86亿元 | |
/// | 全市居民消费价格上涨0.3%，其中食品价格上涨`0.6%` | 0.3% | |
/// | 全市贫困户301户611人脱贫，其中`173户`349人稳定脱贫 | 301户 | |
/// | 全市贫困户301户611人脱贫，其中173户`349人`稳定脱贫 | 611人 | |
/// | 全市新增铁路里程639公里、其中高铁`370公里` | 639公里 | |
/// | 全市安排赤字120亿元，其中市级赤字85亿元，代县区发债`35亿元` | 120亿元 | |
/// | 全市工业投资50亿元，其中技改投资20亿元，税收`5亿元` | | |
/// | 全市救助群众264名，人均1.3万元，其中老年人占`45%` | 264名 | |
/// | 全市接待游客增长8%，其中入境游客111万人，增长`15%` | 8% | |
/// | 全市游客人数和旅游收入分别增长10%、9%，其中入境游客增长`19%` | | |
/// | 全市民生支出占支出的80%。居民收入稳步增长，其中农民收入增长`8%` | | |
/// | 全市外贸80亿元，其中出口50亿元，分别增长`3%`和5% | | |
/// | 全市汽车由25万辆增至32万辆，其中新能源汽车由`4万辆`增至6万辆 | 25万辆 | |
/// | 全市夏秋粮80万吨，其中夏粮产量30万吨，增长2%；秋粮产量`50万吨` | 80万吨 | |
/// | 全市审结案件90件，其中盗窃案件30件，占`33.3%` | 90件 | |
/// | 全市外贸增长22%，其中，出口增长20%，进口增长`25%` | 22% | |
/// | 全市城镇化率达到69%，失业率5%，其中企业投入占比`60%` | | |
/// | 全市二十件案例获奖，其中5件入库；`7个`集体受到表彰 | | |
/// | 全市改造公路400公里，其中县道120公里，通车行政村`35个` | | |
/// | 全市化解争议73件，其中争议`5年以上`的8件 | | |
/// | 全市外贸80亿元，其中出口50亿元，进口30亿元，顺差`20亿元` | | |
/// | 全市公路1800公里，其中高速公路430公里；铁路`215公里` | | |
/// | 全市财政收入80亿元，其中农村居民人均可支配收入`2万元` | | |
/// | 全市零售额增长8%，其中国营商业增长6%，合作社营商业增长`15%` | 8% | |
/// | 全市企业净增630家，其中科技企业`120家` | 630家 | |
pub(super) fn settle(sheet: &Sheet<'_, '_>, rows: &mut [Row<'_, '_>]) {
    let mut run: Option<Run> = None;
    for at in 0..rows.len() {
        let row = &rows[at];
        run = run.filter(|run| run.sentence == row.sentence);
        let opens = opens(sheet, row);
        let clause = if opens { Some(row.clause) } else { row.part };
        if let Some(clause) = clause
            && (opens || run.as_ref().is_none_or(|run| run.clause < clause))
        {
            run = Some(Run { clause, sentence: row.sentence, first: at, last: at, sum: 0.0 });
        }
        let Some(run) = &mut run else { continue };
        let (all, run_) = (&*rows, &*run);
        let whole = match clause {
            Some(_) if opens || !ended(sheet, row) => part(sheet, all, run_, at),
            _ => one_more(sheet, all, run_, at),
        };
        let whole = whole.filter(|_| sheet.ends(all[at].name.text, Cue::Balance).is_none());
        rows[at].part_of = whole;
        if whole.is_some() || clause.is_some() {
            if is_level(&rows[at]) {
                run.sum += rows[at].q.value;
            }
            run.last = at;
        }
    }
}

/// Numbers behind one 其中.
struct Run {
    /// The clause that it opened.
    clause: usize,
    sentence: usize,
    /// Its first number, and the last one so far.
    first: usize,
    last: usize,
    /// Of the levels.
    sum: f64,
}

/// Whether the words before a number begin with 其中: 639公里、其中高铁370公里.
fn opens(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> bool {
    let words = sheet.trim_start(sheet.trim(row.lead), ['、', '，', '（']);
    sheet.opens(words, ['其']) && sheet.starts(words, Cue::Among).is_some()
}

/// The whole of a number that stands behind 其中.
fn part(sheet: &Sheet<'_, '_>, rows: &[Row<'_, '_>], run: &Run, at: usize) -> Option<usize> {
    let row = &rows[at];
    let named = |other: usize| sheet.same(rows[other].name.text, row.name.text);
    let found = match row.role {
        Role::Rank | Role::Completed { .. } => {
            rows[run.first..at].last().and_then(|one| one.part_of)
        }
        Role::Change(_) => (run.first..at)
            .rev()
            .find(|&one| named(one))
            .and_then(|one| rows[one].part_of)
            .or_else(|| change(sheet, rows, run, at))
            .or_else(|| level(sheet, rows, run, at)),
        _ => level(sheet, rows, run, at),
    };
    // 外贸80亿元，其中出口50亿元，分别增长3%和5%: the first is of the whole itself.
    found.filter(|&whole| row.group.is_none() || !named(whole))
}

/// Numbers before those of a run that it may divide, the last first: those of its sentence, and those
/// of the one before where 其中 begins a sentence.
fn before<'r, 'a, 't>(
    sheet: &Sheet<'_, '_>,
    rows: &'r [Row<'a, 't>],
    run: &Run,
    aside: u32,
) -> impl Iterator<Item = (usize, &'r Row<'a, 't>)> {
    let layout = sheet.layout;
    let first = &layout.clauses[layout.sentences[run.sentence].clauses.start];
    let begins = sheet.starts(sheet.trim(first.place()), Cue::Among).is_some();
    let sentence = run.sentence - usize::from(begins && run.sentence > 0);
    let all = rows[..run.first].iter().enumerate().rev().take(limits::ROWS);
    all.take_while(move |(_, row)| row.sentence >= sentence)
        .filter(move |(_, row)| row.aside == 0 || row.aside == aside)
}

/// The change that another one is a part of; where several are told together, the one of its name.
fn change(sheet: &Sheet<'_, '_>, rows: &[Row<'_, '_>], run: &Run, at: usize) -> Option<usize> {
    let part = &rows[at];
    let mut all = before(sheet, rows, run, part.aside);
    let (at, whole) = all.find(|(_, row)| row.change().is_some() && row.q.unit == part.q.unit)?;
    (whole.group.is_none() || alike(sheet, whole, part)).then_some(at)
}

/// The level that a part can be a part of.
fn level(sheet: &Sheet<'_, '_>, rows: &[Row<'_, '_>], run: &Run, at: usize) -> Option<usize> {
    let part = &rows[at];
    let earlier = part.role == Role::From;
    let rate = matches!(part.q.shape, Shape::Percent | Shape::Fraction);
    let share = rate && !sheet.closes(part.name.text, ['率']);
    let change = part.change().is_some();
    if !rate && !change && !is_counted(part) && !is_sized(part) || is_average(sheet, part) {
        return None;
    }
    let mut counted = None;
    let found = before(sheet, rows, run, part.aside).try_for_each(|(at, row)| {
        // 净增企业63家，其中科技企业12家: so many new ones have parts too.
        let more = row.change().is_some() && (is_counted(row) || is_sized(row));
        let level = if earlier { row.role == Role::From } else { is_level(row) || row.is_share() };
        if !level || is_average(sheet, row) {
            let more = more && !change && !rate && row.q.unit == part.q.unit;
            if more && counted.is_none() && row.q.value >= part.q.value {
                counted = Some(at);
            }
            return Continue(());
        }
        if !change && row.q.unit == part.q.unit && row.q.shape == part.q.shape {
            let holds = row.q.value >= part.q.value && (!rate || alike(sheet, row, part));
            return if holds { Break(at) } else { Continue(()) };
        }
        let holds = match change {
            true => !is_rate(row.q) && alike(sheet, row, part),
            false if share => is_counted(row) || is_sized(row),
            false => is_counted(row) && is_counted(part) && part.clause == run.clause,
        };
        if holds && counted.is_none() {
            counted = Some(at);
        }
        Continue(())
    });
    match found {
        Break(at) => Some(at),
        Continue(()) => counted.filter(|_| !earlier),
    }
}

/// The whole of a number that goes on with the parts before it, though words of its own ended them.
fn one_more(sheet: &Sheet<'_, '_>, rows: &[Row<'_, '_>], run: &Run, at: usize) -> Option<usize> {
    let (row, last) = (&rows[at], &rows[run.last]);
    let whole = last.part_of.filter(|_| row.aside == last.aside)?;
    let (name, before) = (row.name.text, last.name.text);
    if !is_level(row) {
        // What is said of a part beside its level; a change of as long a name beside another one.
        let parallel = row.change().is_some()
            && last.change().is_some()
            && rows[whole].change().is_some()
            && !ended(sheet, row)
            && (sheet.count(name) == sheet.count(before)
                && last_char(sheet, row) == last_char(sheet, last)
                || alike(sheet, row, last));
        let same = run.last + 1 == at && !name.is_empty() && sheet.same(name, before);
        return (same && !row.is_share() || parallel).then_some(whole);
    }
    let unit = &rows[whole].q.unit;
    if row.q.unit != *unit || !is_counted(row) && !is_sized(row) {
        return None;
    }
    let room = rows[whole].q.value * EXACT;
    let sum = run.sum + row.q.value;
    let levels =
        rows[at..].iter().take(limits::ROWS).take_while(|one| one.sentence == row.sentence);
    let levels = levels.filter(|one| is_level(one) && one.q.unit == *unit);
    let mut sums = levels.scan(run.sum, |sum, one| {
        *sum += one.q.value;
        Some(*sum)
    });
    let whole_again =
        sums.any(|sum| (sum - rows[whole].q.value).abs() <= rows[whole].q.value * ROUNDED);
    // 其中高速公路436公里；铁路215公里: a new part of the sentence is a part where it adds up.
    let shared = |part: &Row<'_, '_>| tail(sheet, part, &rows[whole]);
    let goes_on = !ended(sheet, row) || shared(row) >= shared(last).max(3);
    (sum <= room && alike(sheet, row, last) && goes_on || whole_again).then_some(whole)
}

/// How many characters the names of two numbers have in common at their end.
fn tail(sheet: &Sheet<'_, '_>, one: &Row<'_, '_>, other: &Row<'_, '_>) -> usize {
    let (one, other) = (sheet.text(one.name.text), sheet.text(other.name.text));
    one.chars().rev().zip(other.chars().rev()).take_while(|(one, other)| one == other).count()
}

/// Whether the clause before that of a number ended a part of the sentence.
fn ended(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> bool {
    row.clause.checked_sub(1).is_some_and(|before| sheet.layout.clauses[before].stop == '；')
}

/// Parts that are rounded may be a little more than their whole.
const EXACT: f64 = 1.0 + ROUNDED;
const ROUNDED: f64 = 0.002;

/// Whether the names of two numbers end with the same two characters.
fn alike(sheet: &Sheet<'_, '_>, one: &Row<'_, '_>, other: &Row<'_, '_>) -> bool {
    let end = |row: &Row<'_, '_>| {
        let mut last = sheet.text(row.name.text).chars().rev();
        Some((last.next()?, last.next()?))
    };
    end(one).is_some() && end(one) == end(other)
}

/// The last character of a name.
fn last_char(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> Option<char> {
    sheet.text(row.name.text).chars().next_back()
}

/// Whether a number is a level of its own.
fn is_level(row: &Row<'_, '_>) -> bool {
    matches!(row.role, Role::Plain | Role::Level | Role::Into)
        && !matches!(row.q.shape, Shape::Rank(_) | Shape::Point | Shape::Multiple)
}

/// Whether things are counted.
fn is_counted(row: &Row<'_, '_>) -> bool {
    let age = matches!(&*row.q.unit, "岁" | "周岁");
    matches!(row.q.shape, Shape::Count | Shape::Noun) && !age && !is_measure(&row.q.unit)
}

/// Whether something is measured: money, weight, length.
fn is_sized(row: &Row<'_, '_>) -> bool {
    row.q.shape == Shape::Count && is_measure(&row.q.unit)
}

/// Whether a number is an average (人均1.3万元, 居民人均可支配收入), which has no parts.
fn is_average(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> bool {
    let name = sheet.text(row.name.text);
    name.chars().take(2).any(|c| c == '均') || name.contains("人均") || name.contains("户均")
}

#[cfg(test)]
mod tests {
    #[test]
    fn table() {
        crate::statistics::table::check(include_str!("whole.rs"), |_| "", "");
    }
}
