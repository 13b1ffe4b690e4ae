//! Done, planned or background.

use super::cue::{Cue, set};
use super::predicate::role::Role;
use super::row::Row;
use super::sheet::Sheet;
use super::stretch::Stretch;
use super::time::When;
use super::time::done_so_far;
use super::time::when::{Calendar, Time, last_year, years_of};
use super::yardstick::Yardstick;
use crate::grammar::Shape;
use crate::lexicon::AnyOf;
use crate::report::Status;

/// Status of a row: the part it stands in, unless its time or its words say otherwise.
pub(super) fn status(
    sheet: &Sheet<'_, '_>,
    calendar: &Calendar,
    row: &Row<'_, '_>,
    when: &When,
) -> Status {
    if row.q.shape == Shape::Anniversary || calendar.notes {
        return Status::Background;
    }
    if row.yardstick == Some(Yardstick::Target) {
        return Status::Planned;
    }
    let scope = calendar.scope;
    let layout = sheet.layout;
    let clause = &layout.clauses[row.clause];
    let to = row.basis.map_or(sheet.token(row.token).start, |b| b.start.max(clause.start));
    let words = || sheet.before(clause.start, to);
    let time = when.own.as_ref().or(when.context.as_ref());
    if !scope.plan {
        let review = calendar.review.or(scope.year);
        let ahead = match time {
            Some(Time::Fixed(t)) => review.is_some_and(|review| comes(calendar, t, review)),
            Some(Time::Ahead(_)) => true,
            _ => false,
        };
        let ahead =
            ahead && row.role != Role::From && done_so_far(sheet, calendar, row, time).is_none();
        let planned = ahead
            || sheet.has(words(), Cue::Will)
            || is_target(sheet, row, words())
            || must(sheet, row, words())
            || review.is_none() && is_intended(sheet, words());
        return if planned { Status::Planned } else { Status::Achieved };
    }
    let earlier = match time {
        Some(Time::Fixed(t)) => scope.since.or(scope.year).is_some_and(|year| last_year(t) < year),
        Some(Time::Span(_)) => true,
        _ => false,
    };
    if row.role == Role::From || earlier {
        return Status::Achieved;
    }
    // 已建成的主要有：渠道90公里；
    let first = &layout.clauses[layout.sentences[row.sentence].clauses.start];
    let listed = first.stop == '：' && sheet.find(first.place(), ['已']).is_some();
    let past =
        (listed || sheet.has(words(), Cue::Past)) && sheet.find(words(), ['将', '再']).is_none();
    if past || sheet.text(clause.place()).ends_with("基础上") || is_people(sheet, row) {
        Status::Achieved
    } else {
        Status::Planned
    }
}

/// Whether a number is that of a people or of the members of a body as they are today, of whom a
/// plan only speaks.
///
/// | words | |
/// | --- | --- |
/// | 让全市`80万`人民共享成果, `14亿`中国人的饭碗 | yes |
/// | 让`80万`农村居民喝上放心水 | no, so many shall |
fn is_people(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> bool {
    const MANY: f64 = 10_000.0;
    const PEOPLE: [&str; 12] = [
        "人民", "各族", "中国人", "中华儿女", "儿女", "父老", "党员", "共产党员", "干部群众",
        "老区人民", "家乡人民", "同胞",
    ];
    let behind = sheet.trim_start(sheet.rest(row.token), ['的']);
    row.q.value >= MANY
        && matches!(row.role, Role::Plain | Role::Level)
        && PEOPLE.iter().any(|word| sheet.text(sheet.head_chars(behind, 4)).starts_with(word))
}

/// Whether a time lies ahead: behind the year under review, and behind the delivery where it is a part
/// of that year.
fn comes(calendar: &Calendar, time: &str, review: i32) -> bool {
    match years_of(time) {
        Some((first, last)) if first == last => {
            last > review + 1 || (last > review || calendar.running) && calendar.is_to_come(time)
        }
        _ => last_year(time) > review,
    }
}

/// Whether words before a number speak of what is to come, in a text that tells no year.
///
/// | words | |
/// | --- | --- |
/// | `常委会将审议9部法规`, `拟新建学校3所` | yes |
/// | `将12个村纳入规划`, `模拟演练6次` | no |
fn is_intended(sheet: &Sheet<'_, '_>, words: Stretch) -> bool {
    let verbs = set![Verb, Adverb];
    let wills = ['将', '拟'];
    sheet.find(words, wills).is_some_and(|will| {
        let before = words.before(will);
        let subject = !before.is_empty() && !sheet.closes(before, ['模', '虚', '草', '即', '比']);
        let alone = before.is_empty() && sheet.closes(will, ['拟']);
        (subject || alone) && sheet.starts(words.after(will), verbs).is_some()
    })
}

/// Whether a number is a target or a budget, whether it was met or not.
///
/// | text | status |
/// |---|---|
/// | 没有实现能耗降低`4%`的目标 | planned |
/// | 全市教育支出年初预算为`8亿元` | planned |
/// | 全市教育支出预算`8亿元`，执行7亿元 | planned |
/// | 全市税收收入预算未作调整，仍为`8亿元` | planned |
/// | 全市教育支出完成预算的`95%` | achieved |
/// | 全市教育支出决算数为`8亿元` | achieved |
/// | 全市承担`12项`目标任务 | achieved |
fn is_target(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>, words: Stretch) -> bool {
    static UNCHANGED: AnyOf = AnyOf::new(&[
        "未作调整", "未做调整", "未发生变动", "未发生变化", "未调整", "没有变动", "保持不变",
        "不变",
    ]);
    let of = sheet.behind(sheet.rest(row.token), ['的']);
    let aimed = of.is_some_and(|of| {
        let rest = sheet.text(sheet.head_chars(of, 11));
        let phrase = rest.split(['，', '。', '；', '、', ',', ';']).next().unwrap_or_default();
        // 涉及8万人的保交房任务 is work, 新增就业8万人的年度任务 a target.
        let tasks = ["任务", "年度任务", "全年任务", "计划任务"];
        let named = ["目标", "预期"].iter().filter_map(|word| phrase.find(word)).min();
        named.is_some_and(|at| phrase[..at].chars().count() <= 6 && !phrase[..at].contains('的'))
            || tasks.iter().any(|word| phrase.starts_with(word))
    });
    if aimed {
        return true;
    }
    if row.change().is_some() || matches!(row.role, Role::Completed { .. } | Role::Share { .. }) {
        return false;
    }
    let lead =
        sheet.text(words).trim_end_matches(['为', '是', '仍', '约', '共', '：', ':', '数', '额']);
    if lead.is_empty() {
        let before = row.clause.checked_sub(1).map(|c| &sheet.layout.clauses[c]);
        return before.is_some_and(|clause| {
            let text = sheet.text(clause.place());
            text.contains("预算") && UNCHANGED.is_in(text)
        });
    }
    // 政府性基金预算 is the name of a budget, 支出预算 a plan for a quantity.
    const BOOKS: [&str; 4] = ["公共预算", "基金预算", "经营预算", "保险预算"];
    let budget = ["预算", "预算安排", "年初计划", "年度计划", "年初目标", "年度目标", "预期目标"]
        .iter()
        .any(|word| lead.ends_with(word));
    let done = ["完成", "超", "超过", "比", "较", "占", "执行"];
    let book = BOOKS.iter().any(|word| lead.ends_with(word));
    budget && !book && {
        let name = lead.rsplit(['，', '、']).next().unwrap_or_default();
        !done.iter().any(|word| name.contains(word) && *word != "执行" || name.ends_with(word))
    }
}

/// Whether the words before a number say what has to be done: 我们要建成, 必须把面积扩大到.
///
/// | text | status |
/// |---|---|
/// | 我们必须把灌溉面积扩大到`3万亩` | planned |
/// | 我们要建成学校`8所` | planned |
/// | 我们要在2030年以前，建成学校`8所` | planned |
/// | 全市主要开展活动`8次` | achieved |
/// | 全市需要救助的`8人`得到安置 | achieved |
fn must(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>, words: Stretch) -> bool {
    let before = row.clause.checked_sub(1).filter(|&c| {
        sheet.layout.sentences[row.sentence].clauses.contains(&c)
            && !sheet.layout.clauses[c].counts
            && sheet.text(sheet.layout.clauses[c].place()).ends_with(['前', '内', '年', '底'])
    });
    let oblige = |s: Stretch| sheet.find(s, ['必', '要']).is_some() && obliges(sheet.text(s));
    let own = oblige(words);
    // 必须把握三条原则 is no plan for three of them.
    let level = matches!(row.role, Role::Into | Role::Level | Role::Change(_));
    if own && !level && sheet.text(words).contains("必须") {
        return false;
    }
    own || before.is_some_and(|c| oblige(sheet.layout.clauses[c].place()))
}

/// Whether a text holds 必须, or 要 before a verb and behind its subject.
fn obliges(text: &str) -> bool {
    const NEXT: &str = "在把再使将全实建新完增提达力努确到用争积继大加培开办改修造";
    if text.contains("必须") {
        return true;
    }
    text.match_indices('要').any(|(at, word)| {
        let subject = text[..at].trim_start_matches(['，', '、', ' ', '　']);
        let spoken = subject.is_empty()
            || ["我们", "全市", "全县", "全区", "全省", "今后", "年"]
                .iter()
                .any(|w| subject.ends_with(w));
        spoken && text[at + word.len()..].starts_with(|c| NEXT.contains(c))
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn status() {
        crate::statistics::table::check(include_str!("status.rs"), |_| "", "");
    }
}
