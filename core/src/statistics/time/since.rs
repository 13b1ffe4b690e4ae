//! From a great event on: 党的十八大以来, 改革开放以来.

use super::date::onwards;
use super::when::{Calendar, Time, years_of};
use crate::grammar::TokenKind;
use crate::report::{Class, Value};
use crate::statistics::clause::Clause;
use crate::statistics::cue::Cue;
use crate::statistics::row::Row;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Events that texts count from, and their years.
const EVENTS: &[(&str, i32)] = &[
    ("改革开放", 1978),
    ("十一届三中全会", 1978),
    ("新中国成立", 1949),
    ("中华人民共和国成立", 1949),
    ("共和国成立", 1949),
    ("建国", 1949),
    ("解放", 1949),
    ("新世纪", 2001),
    ("本世纪", 2001),
    ("入世", 2001),
    ("西部大开发", 2000),
    ("脱贫攻坚战打响", 2015),
    ("新冠疫情发生", 2020),
    ("十八届三中全会", 2013),
    ("十九届四中全会", 2019),
    ("二十届三中全会", 2024),
];

/// Bytes before 以来 that may hold the event.
const NEAR: usize = 60;

/// The years since the event that a clause opens with, up to the end of what is looked back on.
///
/// | text | period |
/// |---|---|
/// | 党的十八大以来，全市新建学校`80所` | 2012/2024 |
/// | 改革开放以来，全市新建学校`80所` | 1978/2024 |
/// | 自2018年起，全市新建学校`80所` | 2018/2024 |
/// | 2018年至今，全市新建学校`80所` | 2018/2024 |
/// | 全面呈现党的二十大以来的成果，新建学校`80所` | 2024 |
pub(super) fn since(sheet: &Sheet<'_, '_>, calendar: &Calendar, clause: &Clause) -> Option<Time> {
    let place = clause.place();
    let word = sheet.first(place, Cue::SinceThen)?;
    let before = sheet.trim_end(place.before(word), ['”', '"', '召', '开', '胜', '利']);
    let near = sheet.before(before.end.saturating_sub(NEAR).max(place.start), before.end);
    let text = sheet.text(near);
    let event = EVENTS.iter().find(|(event, _)| text.strip_suffix(event).is_some_and(opens));
    let year = event.map(|&(_, year)| year).or_else(|| congress(sheet, place, before))?;
    let until = calendar.until()?;
    (year < until).then(|| onwards(year, Some(until)))
}

/// The years of a plan that has not ended, up to the end of what is looked back on, where the words
/// before a number say that it is so already.
///
/// | text | period |
/// |---|---|
/// | “十四五”期间，全市已累计新建学校`80所` | 2021/2024 |
pub(in crate::statistics) fn done_so_far(
    sheet: &Sheet<'_, '_>,
    calendar: &Calendar,
    row: &Row<'_, '_>,
    time: Option<&Time>,
) -> Option<String> {
    let Some(Time::Fixed(time)) = time else { return None };
    let (first, last) = years_of(time).filter(|_| !time.contains('-'))?;
    let until = calendar.until().filter(|&until| first < until && until < last)?;
    let clause = &sheet.layout.clauses[row.clause];
    let words = sheet.before(clause.start, sheet.token(row.token).start);
    let done = sheet.find(words, ['已']).is_some() || sheet.has(words, Cue::Over);
    let will = sheet.find(words, ['将', '要', '拟']).is_some() || sheet.has(words, Cue::Will);
    (done && !will).then(|| format!("{first}/{until}"))
}

/// Whether nothing stands before an event but words that may: 特别是`党的`十八大以来.
fn opens(mut lead: &str) -> bool {
    const LEADS: [&str; 15] = [
        "党的", "自从", "自", "从", "进入", "我国", "全市", "全县", "全区", "全省", "特别是",
        "尤其是", "实施", "加入", "，",
    ];
    loop {
        lead = lead.trim_matches(['，', '、', '：', ' ', '　', '“', '"']);
        match LEADS.iter().find_map(|word| lead.strip_suffix(word)) {
            Some(rest) => lead = rest,
            None => return lead.is_empty(),
        }
    }
}

/// The year of a party congress, 十八大: every five years since 1977.
fn congress(sheet: &Sheet<'_, '_>, place: Stretch, before: Stretch) -> Option<i32> {
    let i = sheet.first_from(before.end).checked_sub(1)?;
    let token = &sheet.tokens[i];
    let TokenKind::Mention(Class::Ordinal, Some(Value::Number(number))) = token.kind else {
        return None;
    };
    let named = token.end == before.end && sheet.closes(sheet.token(i), ['大']);
    let number = number as i32;
    let led = opens(sheet.text(place.before(sheet.token(i))));
    (named && led && (11..=40).contains(&number)).then(|| 1977 + 5 * (number - 11))
}
