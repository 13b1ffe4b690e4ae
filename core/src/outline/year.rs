//! The year under review, where no date line tells it; terms and sessions.

use super::date::{self, Day};
use super::fold::{fold, has, head, squeeze};
use super::months;
use super::scope;
use crate::source::marker::{arabic, han};

/// Characters of the numbers of terms and sessions.
const NUMERALS: &[char] = &[
    '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '0', '1', '2', '3', '4', '5', '6',
    '7', '8', '9', '０', '１', '２', '３', '４', '５', '６', '７', '８', '９',
];

/// Year of a session of the National People's Congress that a text addresses.
///
/// | text | year |
/// | --- | --- |
/// | `向第六届全国人民代表大会第一次会议作` | 1983 |
/// | `向十四届全国人大一次会议作` | 2023 |
/// | `在第十四届全国人民代表大会第三次会议上` | 2025 |
/// | `向第五届全国人民代表大会作` | 1978 |
pub(super) fn of_session(text: &str) -> Option<i32> {
    let line = head(text, 600);
    line.match_indices('届').find_map(|(at, word)| {
        let after = &line[at + word.len()..];
        let rest = ["全国人民代表大会", "全国人大"].iter().find_map(|w| after.strip_prefix(w))?;
        let before = line[..at].trim_end_matches(NUMERALS);
        let term = counted(&line[before.len()..at + word.len()], word)?;
        let before = before.strip_suffix('第').unwrap_or(before);
        let session =
            if rest.trim_start_matches('第').trim_start_matches(NUMERALS).starts_with("次会议")
            {
                counted(rest, "次会议")?
            } else if rest.starts_with(['，', '作', '提']) {
                1
            } else {
                return None;
            };
        before.ends_with(['向', '在']).then_some(())?;
        congress_year(term, session)
    })
}

/// When a session of the National People's Congress met: yearly since 1978, terms of five years since 1983.
fn congress_year(term: u32, session: u32) -> Option<i32> {
    if !(1..=6).contains(&session) {
        return None;
    }
    let session = session as i32;
    match term {
        1 => Some(1953 + session),
        2 => [1959, 1960, 1962, 1963].get(session as usize - 1).copied(),
        3 => (session == 1).then_some(1964),
        4 => (session == 1).then_some(1975),
        5 => Some(1977 + session),
        6..=40 => Some(1982 + 5 * (term as i32 - 6) + session),
        _ => None,
    }
}

/// The year of a title that looks back on it: `青溪镇2024年工作总结和2025年工作计划` → 2024.
pub(super) fn of_summary(title: &str) -> Option<i32> {
    let found = date::years(title).next()?;
    has(&title[found.end..], &["总结", "小结", "汇报"]).then_some(found.year)
}

/// Whether a communique speaks of the year it is published in, which has not ended:
/// `前三季度，…`, and no whole year.
pub(super) fn speaks_of_running_year(body: &str) -> bool {
    let start = head(body, 3000);
    has(start, &["前三季度", "上半年", "一季度", "月份", "今年以来"]) && !start.contains("全年")
}

/// Whether a report to a standing committee reviews the year that it is given in, which has not
/// ended: `上半年，…`, `今年以来，…`, `1—8月，…`.
pub(super) fn reviews_running_year(day: Day, body: &str) -> bool {
    let start = head(body, 1500);
    (4..=10).contains(&day.month)
        && (has(start, &["前三季度", "上半年", "一季度", "今年以来"])
            || months::months(start).is_some())
}

/// The year that a report of a day looks back on: the year before, but the year itself where
/// the report comes at its end and speaks of it.
pub(super) fn before<'b>(day: Day, body: impl FnOnce() -> &'b str) -> i32 {
    let last = day.year - 1;
    if day.month < 10 {
        return last;
    }
    let body = body();
    let headed = of_headings(body).filter(|y| (last..=day.year).contains(y));
    headed.unwrap_or_else(|| {
        let named = |year| date::years(body).filter(|y| y.year == year).count();
        let own = named(day.year);
        // A congress of November or December reviews the year that ends.
        let past = match day.month {
            11.. => own == 0 && named(last) >= PLAINLY || own * 3 < named(last),
            _ => own == 0 || own < named(last),
        };
        if past { last } else { day.year }
    })
}

/// How often a text names the year that it is plainly about.
const PLAINLY: usize = 3;

/// The year that the first paragraphs of a text speak of: `2024年，…`, `过去的2024年，…`,
/// `截至2024年底，…`; less one where they plan for it.
pub(super) fn of_opening(paragraphs: &[&str]) -> Option<i32> {
    const PARAGRAPHS: usize = 12;
    paragraphs.iter().take(PARAGRAPHS).find_map(|text| of_beginning(text))
}

/// The year that a text tells: the one it opens with or, where it names that one seldom, the one it
/// speaks of most.
pub(super) fn told(paragraphs: &[&str], body: &str) -> Option<i32> {
    let years: Vec<i32> = date::years(body).map(|named| named.year).collect();
    let (opening, most) = (of_opening(paragraphs), of_text(body, &years));
    let (Some(first), Some(other)) = (opening, most) else {
        return opening.or(most).or_else(|| until(body));
    };
    let named = |year| years.iter().filter(|y| **y == year).count();
    if first == other || named(first) * 2 >= named(other) { opening } else { most }
}

/// The year that a text opens with whose kind is not known, if it names no later one: a year of
/// history is none under review.
pub(super) fn plainly_told(paragraphs: &[&str], body: &str) -> Option<i32> {
    let year = of_opening(paragraphs)?;
    date::years(body).all(|named| named.year <= year + 1).then_some(year)
}

/// The year that a paragraph begins with.
fn of_beginning(text: &str) -> Option<i32> {
    const AHEAD: [&str; 8] =
        ["新的一年", "新一年", "预安排", "总体要求", "预期目标", "工作打算", "我们将", "常委会将"];
    const BACK: [&str; 6] = ["一年来", "过去一年", "过去的一年", "完成", "增长", "全年"];
    const LEADS: [&str; 12] =
        ["，", ",", "：", ":", "！", "截至", "截止", "过去的", "回顾", "回首", "—", "在"];
    /// Characters before the year: 各位代表！, 报告指出，.
    const LEAD: usize = 12;
    let folded = fold(head(text, 600));
    let line = squeeze(&folded);
    let year = date::years(head(&line, 120)).next()?;
    let (before, after) = (&line[..year.start], &line[year.end..]);
    let near = before.chars().count() <= LEAD;
    let led = before.is_empty() || near && LEADS.iter().any(|lead| before.ends_with(lead));
    let day = after.starts_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    let until = before.ends_with("截至") || before.ends_with("截止");
    let other = ["至", "到", "—", "-", "～", "以来", "前", "以前", "起", "版", "修"];
    let told = line.contains(['，', '。', ',']);
    if !led || !told || day && !until || other.iter().any(|word| after.starts_with(word)) {
        return None;
    }
    let plans = has(after, &AHEAD) && !has(head(&line, 300), &BACK);
    Some(year.year - i32::from(plans))
}

/// Bytes that no heading has.
const HEADING: usize = 150;

/// The last year of a five-year plan that one heading looks back on and another one goes beyond:
/// `“十四五”时期工作回顾` and `“十五五”时期主要目标` → 2025.
fn of_plans(lines: &[&str]) -> Option<i32> {
    let named = |line: &str| scope::plan_periods(line).last().copied();
    let headings = || lines.iter().copied().filter(|line| !line.contains('。'));
    let (_, last) = headings().filter(|line| has(line, &["回顾", "成就"])).find_map(named)?;
    headings().filter_map(named).any(|(first, _)| first == last + 1).then_some(last)
}

/// `2024年工作回顾` → 2024; `2025年工作安排` → 2024.
pub(super) fn of_headings(body: &str) -> Option<i32> {
    let lines: Vec<&str> = body.lines().filter(|line| line.len() < HEADING).collect();
    let dated: Vec<(&str, i32)> =
        lines.iter().filter_map(|&line| Some((line, date::years(line).next()?.year))).collect();
    let headed = |words: &[&str], not: &[&str]| {
        let found = dated.iter().find(|(line, _)| has(line, words) && !has(line, not));
        found.map(|&(_, year)| year)
    };
    let looked_back = headed(&["回顾", "工作总结"], &["安排", "今后"]).or_else(|| of_plans(&lines));
    looked_back.or_else(|| headed(&["主要工作"], &["安排", "今后"])).or_else(|| {
        headed(
            &[
                "工作安排", "重点工作", "主要任务", "总体要求", "总体部署", "工作的建议",
                "工作任务", "目标任务", "工作打算", "工作思路", "工作计划", "工作要点", "工作展望",
                "工作谋划", "工作部署",
            ],
            &["时期"],
        )
        .map(|y| y - 1)
    })
}

/// The year that a text without date speaks of most: `刚刚过去的2024年`, or the one that
/// is named most often together with the year after it; `years` are those of the text.
fn of_text(body: &str, years: &[i32]) -> Option<i32> {
    for word in ["刚刚过去的", "过去的"] {
        for (at, found) in body.match_indices(word).take(8) {
            let rest = head(&body[at + found.len()..], 24);
            if let Some(year) = date::years(rest).next().filter(|y| y.start == 0) {
                return Some(year.year);
            }
        }
    }
    let mut counts = [0usize; 200];
    for year in years {
        counts[(year - 1900) as usize] += 1;
    }
    let at = |i: usize| counts.get(i).copied().unwrap_or(0);
    // The last year of a plan stands alone; a year under review has neighbours.
    let score = |i: usize| {
        if i.is_multiple_of(5) && at(i - 1) + at(i + 1) == 0 { 0 } else { at(i) * 2 + at(i + 1) }
    };
    let best = (1..199).max_by_key(|&i| score(i)).filter(|&i| at(i) >= 2)?;
    // Five-year reviews name their base year as often as their last one.
    let last =
        (best + 4..199).rev().find(|&i| at(i) >= 2 && score(i) * 2 >= score(best)).unwrap_or(best);
    Some(1900 + last as i32)
}

/// The year up to whose end a text tells, the last one: `截至2024年底`, `截止2024年12月31日`.
fn until(body: &str) -> Option<i32> {
    let ends = ["底", "末", "10月", "11月", "12月"];
    let told = ["截至", "截止"].into_iter().flat_map(|word| body.match_indices(word));
    let years = told.filter_map(|(at, word)| {
        let rest = head(&body[at + word.len()..], 30);
        let year = date::years(rest).next().filter(|year| year.start == 0)?;
        let after = rest[year.end..].trim_start_matches('年');
        ends.iter().any(|end| after.starts_with(end)).then_some(year.year)
    });
    years.max()
}

/// The meeting that an opening addresses: `向青溪县第九届人民代表大会第二次会议` of
/// `我代表县人民政府，向青溪县第九届人民代表大会第二次会议作政府工作报告`.
pub(super) fn addressed(opening: &str) -> Option<&str> {
    opening.match_indices(['向', '在']).find_map(|(at, _)| {
        let rest = head(&opening[at..], 120);
        let clause = &rest[..rest.find(['，', '。', '；', ',']).unwrap_or(rest.len())];
        let congress = has(clause, &["人民代表大会", "人大", "政协", "委员会"]);
        (congress && clause.contains('届')).then_some(clause)
    })
}

/// The meeting that a resolution begins with: `青溪市第十六届人民代表大会第五次会议听取和审议了…`.
pub(super) fn resolving(text: &str) -> Option<&str> {
    let line = head(text.trim_start(), 150);
    let end = line.find("次会议")? + "次会议".len();
    let resolves =
        ["听取", "审议", "审查", "认真", "充分"].iter().any(|w| line[end..].starts_with(w));
    (resolves && line[..end].contains('届') && !line[..end].contains(['，', '。']))
        .then_some(&line[..end])
}

/// `第十六届` → 16, `第五次会议` → 5; 第 may be missing, and there is no `第0届`.
pub(super) fn counted(line: &str, word: &str) -> Option<u32> {
    let at = line.find(word)?;
    let before = &line[..at];
    let digits = before.trim_end_matches(NUMERALS);
    let number = &before[digits.len()..];
    han(number)
        .or_else(|| arabic(number))
        .filter(|&(n, len)| len == number.len() && n > 0)
        .map(|(n, _)| n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_sessions() {
        for (opening, year) in [
            ("我代表国务院，向第六届全国人民代表大会第一次会议作政府工作报告", Some(1983)),
            ("向第五届全国人民代表大会作政府工作报告", Some(1978)),
            ("受十三届全国人大常委会委托，向十四届全国人大一次会议作工作报告", Some(2023)),
            ("在第十四届全国人民代表大会第三次会议上", Some(2025)),
            ("受十三届全国人大常委会委托", None),
            ("关于第十四届全国人民代表大会第三次会议的说明", None),
            ("我代表国务院，向大会作政府工作报告", None),
        ] {
            assert_eq!(of_session(opening), year, "{opening}");
        }
        assert_eq!(congress_year(14, 3), Some(2025));
    }

    #[test]
    fn years_of_texts() {
        assert_eq!(of_headings("一、2024年工作回顾\n二、2025年工作安排"), Some(2024));
        let plans = "一、“十四五”时期工作回顾\n二、“十五五”时期主要目标\n三、2026年主要工作";
        assert_eq!(of_headings(plans), Some(2025));
        assert_eq!(of_headings("牢记嘱托\n二、2025年工作安排"), Some(2024));
        assert_eq!(told(&[], "刚刚过去的2017年，形势稳定。2020年要完成。"), Some(2017));
        assert_eq!(told(&[], "2007年增长；2007年完成；2008年要"), Some(2007));
        assert_eq!(told(&[], "没有年份"), None);
        assert_eq!(of_headings("一、刑事审判\n二、2025年工作打算"), Some(2024));
        let proposals = "九届三次会议以来立案278件。截至2024年12月底，均已办复。";
        assert_eq!(told(&[], proposals), Some(2024));
        assert_eq!(told(&[], "到2025年底建成。截至2025年1月，已受理12件。"), None);
    }

    #[test]
    fn years_that_have_not_ended() {
        assert!(speaks_of_running_year("前三季度生产总值529亿元"));
        assert!(!speaks_of_running_year("全年生产总值529亿元，上半年增长5%"));
        let day = |month| Day { year: 2024, month, day: 20 };
        for (month, body, year) in [
            (12, "2024年，是不平凡的一年。", 2024),
            (12, "2023年工作回顾\n2024年，", 2023),
            (12, "2023年，2023年，2023年，", 2023),
            (12, "一年来，", 2024),
            (1, "2024年，", 2023),
        ] {
            assert_eq!(before(day(month), || body), year, "{month} {body}");
        }
    }

    #[test]
    fn meetings_in_running_text() {
        for (text, terms) in [
            ("我代表县政府，向青溪县第九届人民代表大会第二次会议作报告", Some((Some(9), Some(2)))),
            ("我代表省政府，向第四届全省人民代表大会作报告", Some((Some(4), None))),
            ("我受区政府委托，向区七届人大常委会第三次会议，作报告", Some((Some(7), Some(3)))),
            ("受市十五届人大常委会委托，向大会报告工作", None),
        ] {
            let found = addressed(text).map(|line| (counted(line, "届"), counted(line, "次会议")));
            assert_eq!(found, terms, "{text}");
        }
        let text = "第十届全国人民代表大会第五次会议听取和审议了报告。";
        assert_eq!(resolving(text), Some("第十届全国人民代表大会第五次会议"));
        assert_eq!(resolving("自第十届人民代表大会第五次会议以来，听取了报告。"), None);
    }

    #[test]
    fn years_of_openings() {
        for (paragraph, year) in [
            ("2024年，全县经济稳中向好。", Some(2024)),
            ("2024年是极不平凡的一年。", Some(2024)),
            ("刚刚过去的2024年，全市上下团结奋斗。", Some(2024)),
            ("报告指出，2024年，县人大常委会听取报告9项。", Some(2024)),
            ("截至2024年11月底，全县登记企业8600户。", Some(2024)),
            ("二〇二四年，我院受理案件536件。", Some(2024)),
            ("2025年，常委会将听取报告9项。", Some(2024)),
            ("2025年，是起步之年。新的一年，县人大主要开展12项工作。", Some(2024)),
            ("2024年1月15日，县人大召开会议。", None),
            ("2020年以来，全县新建学校6所。", None),
            ("2021年至2024年，新建学校6所。", None),
            ("全县2024年粮食产量12万吨。", None),
            ("一、2024年工作回顾", None),
        ] {
            assert_eq!(of_opening(&[paragraph]), year, "{paragraph}");
        }
        assert_eq!(of_opening(&["各位代表：", "2023年，审结案件536件。"]), Some(2023));
    }

    #[test]
    fn terms_and_sessions() {
        let line = "——2025年2月27日在青溪市第十六届人民代表大会第五次会议上";
        assert_eq!((counted(line, "届"), counted(line, "次会议")), (Some(16), Some(5)));
        assert_eq!(counted("青川省十四届人民代表大会", "届"), Some(14));
        assert_eq!(counted("青川省第0届人民代表大会", "届"), None);
    }
}
