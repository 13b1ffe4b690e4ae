//! Blanks that are set between letters and between digits: `比 上 年 增 长 4.1 %`, `1 1 ％`, `86. 5亿元`.
//!
//! A page that was set wide, or read off a scan, keeps its spacing as blanks. They are taken off
//! where the text has the habit; the cells of a table stay apart.

use std::ops::Range;

use super::forms::Form;
use super::lines::Line;
use super::reading::Edit;
use crate::events::{Class, Event, Events};

/// Blanks between two characters of one line.
#[derive(Debug, Clone)]
struct Gap {
    /// Their bytes.
    range: Range<usize>,
    /// How many there are.
    width: usize,
}

/// Most blanks that still set letters apart; more set words apart.
const WIDEST: usize = 2;
/// Fewest pairs of Chinese characters that make a habit by themselves.
const CERTAIN: usize = 4;

/// The blanks of a text that no word has.
pub(super) fn form(text: &str, events: &Events, lines: &[Line]) -> Form {
    Form { edits: edits(text, events, lines), ..Form::default() }
}

fn edits(text: &str, events: &Events, lines: &[Line]) -> Vec<Edit> {
    let spaced: Vec<(usize, Vec<Gap>)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.spaces > 0 && !line.is_row())
        .map(|(n, line)| (n, gaps(text, line, events)))
        .collect();
    if spaced.is_empty() {
        return Vec::new();
    }
    let lettered = lettered(text, lines, &spaced);
    let mut edits = Vec::new();
    for ((n, gaps), lettered) in spaced.iter().zip(lettered) {
        let line = lines[*n].start..lines[*n].end;
        let mut off: Vec<bool> = vec![false; gaps.len()];
        for run in lettered {
            letters(text, &line, gaps, run, &mut off);
        }
        digits(text, &line, gaps, &mut off);
        let taken = gaps.iter().zip(off).filter(|(_, off)| *off);
        edits.extend(taken.map(|(gap, _)| Edit { range: gap.range.clone(), with: None }));
    }
    edits
}

/// The gaps of a line, by its events.
fn gaps(text: &str, line: &Line, events: &Events) -> Vec<Gap> {
    let mut out: Vec<Gap> = Vec::with_capacity(line.spaces);
    let inside = |event: &&Event| event.class() == Class::BLANK && event.at() > line.start;
    let events = events.all()[line.events.clone()].iter().filter(inside);
    for at in events.map(|event| event.at()).take_while(|&at| at < line.end) {
        let end = at + char_at(text, at).len_utf8();
        match out.last_mut() {
            Some(last) if last.range.end == at => {
                (last.range.end, last.width) = (end, last.width + 1);
            }
            _ => out.push(Gap { range: at..end, width: 1 }),
        }
    }
    out
}

/// Gaps of one line that stand between letters set apart.
type Run = Range<usize>;

/// What the gaps of a line are worth for the habit of spaced letters.
enum Habit {
    /// Stretches that are spaced beyond doubt; empty where there is none.
    Sure(Vec<Run>),
    /// All of the line may be spaced: it is, beside a line that is.
    Perhaps,
}

/// The spaced stretches of each line that has gaps.
///
/// | line | |
/// |---|---|
/// | 粮 食 总 产 量 20.1 万 吨 | spaced |
/// | 一、综 合 | spaced, beside such a line |
/// | 王 强　　李 明　　张 华 | not: names, blanks of two widths |
/// | 一 二 三 四 五 | not: numerals of a table |
fn lettered(text: &str, lines: &[Line], spaced: &[(usize, Vec<Gap>)]) -> Vec<Vec<Run>> {
    let habit =
        |(n, gaps): &(usize, Vec<Gap>)| habit(text, &(lines[*n].start..lines[*n].end), gaps);
    let mut habits: Vec<Habit> = spaced.iter().map(habit).collect();
    // Down the page, and up again.
    let last = habits.len();
    for (beside, at) in (1..last).map(|n| (n - 1, n)).chain((1..last).rev().map(|n| (n, n - 1))) {
        let is_sure = matches!(&habits[beside], Habit::Sure(runs) if !runs.is_empty());
        let next = spaced[at].0.abs_diff(spaced[beside].0) == 1;
        if is_sure && next && matches!(habits[at], Habit::Perhaps) {
            let whole = 0..spaced[at].1.len();
            habits[at] = Habit::Sure(Vec::from([whole]));
        }
    }
    // A heading set wide on its own is no habit; it is known as it stands.
    let is_running = |&(n, _): &(usize, Vec<Gap>)| {
        let text = lines[n].text(text);
        lines[n].stops || text.contains(is_digit) || text.contains(['，', '：', '；'])
    };
    let is_sure = |habit: &Habit| matches!(habit, Habit::Sure(runs) if !runs.is_empty());
    if !spaced.iter().zip(&habits).any(|(line, habit)| is_sure(habit) && is_running(line)) {
        return vec![Vec::new(); spaced.len()];
    }
    let runs = |habit| match habit {
        Habit::Sure(runs) => runs,
        Habit::Perhaps => Vec::new(),
    };
    habits.into_iter().map(runs).collect()
}

fn habit(text: &str, line: &Range<usize>, gaps: &[Gap]) -> Habit {
    let between = |n: usize| {
        &text[gaps[n].range.end..gaps.get(n + 1).map_or(line.end, |next| next.range.start)]
    };
    let mut runs = Vec::new();
    let mut start = 0;
    for n in 0..gaps.len() {
        // A word in one piece ends a stretch, and so does a wide blank.
        let ends = n + 1 == gaps.len() || has_word(between(n)) || gaps[n + 1].width > WIDEST;
        if ends {
            if is_spaced(text, &gaps[start..=n]) {
                runs.push(start..n + 1);
            }
            start = n + 1;
        }
    }
    let words = has_word(&text[line.start..gaps.first().map_or(line.end, |gap| gap.range.start)])
        || (0..gaps.len()).any(|n| has_word(between(n)) || gaps[n].width > WIDEST);
    match runs.is_empty() && !words && gaps.iter().any(|gap| pair(text, gap)) {
        true => Habit::Perhaps,
        false => Habit::Sure(runs),
    }
}

/// Whether letters are set apart by these gaps: enough of them, of one width.
fn is_spaced(text: &str, gaps: &[Gap]) -> bool {
    let pairs = || gaps.iter().filter(|gap| gap.width <= WIDEST && pair(text, gap));
    let count = pairs().count();
    if count < CERTAIN {
        return false;
    }
    let narrow = pairs().filter(|gap| gap.width == 1).count();
    let numeral = |gap: &&Gap| is_numeral(before(text, gap)) || is_numeral(behind(text, gap));
    narrow.max(count - narrow) * 5 >= count * 4 && pairs().filter(numeral).count() * 2 < count
}

/// Takes the blanks of a spaced stretch off: between Chinese characters, marks and numbers, and
/// between digits that each stand alone.
fn letters(text: &str, line: &Range<usize>, gaps: &[Gap], run: Run, off: &mut [bool]) {
    let pairs = || gaps[run.clone()].iter().filter(|gap| pair(text, gap));
    let narrow = pairs().filter(|gap| gap.width == 1).count();
    let width = if narrow * 2 >= pairs().count() { 1 } else { WIDEST };
    for n in run.clone().filter(|&n| gaps[n].width <= width) {
        let (left, right) = (before(text, &gaps[n]), behind(text, &gaps[n]));
        let latin = |c: char| c.is_ascii_alphabetic();
        off[n] = match is_digit(left) && is_digit(right) || latin(left) && latin(right) {
            true => is_alone(text, line, gaps, n),
            false => true,
        };
    }
}

/// Whether one digit or Latin letter stands on each side of a gap.
fn is_alone(text: &str, line: &Range<usize>, gaps: &[Gap], n: usize) -> bool {
    let start = n.checked_sub(1).map_or(line.start, |last| gaps[last].range.end);
    let end = gaps.get(n + 1).map_or(line.end, |next| next.range.start);
    let left = text[start..gaps[n].range.start].chars().rev().take(2).filter(|&c| is_letter(c));
    let right = text[gaps[n].range.end..end].chars().take(2).filter(|&c| is_letter(c));
    left.count() == 1 && right.count() == 1
}

/// Takes the blanks inside of numbers off.
///
/// | text | |
/// |---|---|
/// | 增长1 1 ％ | 增长11％ |
/// | 86. 5亿元，增长6 ．1% | 86.5亿元，增长6．1% |
/// | 1 2 月2 0 日 | 12月20日 |
/// | 小区12 34个 | not: it may be two numbers |
/// | 总产值（亿元） 8 6 | not: two cells of a table |
/// | 增长6. 12月 | not: a sentence ends |
fn digits(text: &str, line: &Range<usize>, gaps: &[Gap], off: &mut [bool]) {
    let mut n = 0;
    while n < gaps.len() {
        let first = n;
        let touches = |n: usize| {
            let (left, right) = (before(text, &gaps[n]), behind(text, &gaps[n]));
            let joins = |c| is_digit(c) || is_point(c);
            gaps[n].width <= WIDEST
                && joins(left)
                && joins(right)
                && !(is_point(left) && is_point(right))
        };
        // All gaps of one number: what stands between them is digits and points.
        while n < gaps.len()
            && touches(n)
            && (n == first || is_number(&text[gaps[n - 1].range.end..gaps[n].range.start]))
        {
            n += 1;
        }
        if n > first {
            let number = number_around(text, line, gaps, first..n);
            if is_one_number(text, line, gaps, first..n, &number) {
                off[first..n].fill(true);
            }
        }
        n = n.max(first + 1);
    }
}

/// The digits and points on both sides of some gaps.
fn number_around(text: &str, line: &Range<usize>, gaps: &[Gap], run: Run) -> Range<usize> {
    let (first, last) = (&gaps[run.start], &gaps[run.end - 1]);
    let joins = |c| is_digit(c) || is_point(c);
    let start = text[line.start..first.range.start].trim_end_matches(joins).len() + line.start;
    let end = line.end - text[last.range.end..line.end].trim_start_matches(joins).len();
    start..end
}

fn is_one_number(
    text: &str,
    line: &Range<usize>,
    gaps: &[Gap],
    run: Run,
    number: &Range<usize>,
) -> bool {
    let mut chunks = Vec::new();
    let mut from = number.start;
    for gap in &gaps[run] {
        chunks.push(&text[from..gap.range.start]);
        from = gap.range.end;
    }
    chunks.push(&text[from..number.end]);
    let (head, tail) = (&text[line.start..number.start], &text[number.end..line.end]);
    let after = tail.trim_start_matches(is_blank).chars().next().unwrap_or(' ');
    let is_unit = is_han(after) || after.is_alphabetic() || matches!(after, '%' | '％' | '‰');
    let is_mark = JOINED.contains(after);
    let single = |chunk: &str| chunk.chars().nth(1).is_none();
    // Digits that stand alone up to the point; behind it they may stand together.
    let pointed = chunks.iter().position(|chunk| chunk.contains(is_point));
    let whole = &chunks[..pointed.unwrap_or(chunks.len())];
    let lone = |chunk: &str| chunk.split(is_point).next().is_none_or(single);
    let alone =
        whole.iter().all(|chunk| single(chunk)) && pointed.is_none_or(|at| lone(chunks[at]));
    let before = head.chars().next_back();
    match chunks.concat().chars().filter(|&c| is_point(c)).count() {
        // `1 2 月`, `1 1 ％`: a word leads to the number, or the line is running text.
        0 if alone && matches!(after, '年' | '月' | '日') => true,
        0 if alone && before.is_some_and(|c| !is_blank(c)) => is_unit || is_mark,
        0 => alone && is_unit && head.contains(['，', '；', '。']),
        // `1 8 . 物价`: the number of a paragraph.
        1 if before.is_none() => {
            alone && chunks.last().is_some_and(|last| last.ends_with(is_point))
        }
        1 => {
            let open = |chunk: &&&str| chunk.contains(is_point);
            let split = |chunk: &&str| chunk.starts_with(is_point) || chunk.ends_with(is_point);
            // `增长6. 12月`: a sentence ends.
            let stops = chunks.iter().any(|chunk| chunk.ends_with(is_point) && !single(chunk));
            let dated = matches!(after, '年' | '月' | '日') && stops;
            (alone || chunks.iter().filter(open).all(split))
                && !dated
                && (is_unit || is_mark)
                && chunks[0].starts_with(is_digit)
                && chunks[chunks.len() - 1].ends_with(is_digit)
        }
        _ => false,
    }
}

/// Marks that may stand right behind a number in running text: the end of a clause, of a
/// bracket, the middle of a range or of a ratio.
const JOINED: &str = "，、；。）)”》：:∶—–-－~～/";

fn is_number(text: &str) -> bool {
    text.chars().all(|c| is_digit(c) || is_point(c))
}

/// Whether two Chinese characters stand together.
fn has_word(text: &str) -> bool {
    let mut last = false;
    text.chars().any(|c| {
        let now = is_han(c);
        std::mem::replace(&mut last, now) && now
    })
}

/// Whether a gap stands between two Chinese characters.
fn pair(text: &str, gap: &Gap) -> bool {
    is_han(before(text, gap)) && is_han(behind(text, gap))
}

fn before(text: &str, gap: &Gap) -> char {
    text[..gap.range.start].chars().next_back().unwrap_or(' ')
}

fn behind(text: &str, gap: &Gap) -> char {
    char_at(text, gap.range.end)
}

fn char_at(text: &str, at: usize) -> char {
    text[at..].chars().next().unwrap_or(' ')
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c) || ('\u{3400}'..='\u{4DBF}').contains(&c)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

fn is_point(c: char) -> bool {
    matches!(c, '.' | '．')
}

fn is_letter(c: char) -> bool {
    is_digit(c) || c.is_ascii_alphabetic()
}

fn is_blank(c: char) -> bool {
    Class::of(c) == Some(Class::BLANK)
}

fn is_numeral(c: char) -> bool {
    Class::of(c) == Some(Class::NUMERAL)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;
    use crate::source::reading::Reading;

    fn read(text: &str) -> String {
        let events = Events::of(text);
        let edits = edits(text, &events, &lines(text, &events));
        Reading::plain(text).edited(&edits, &[]).text
    }

    #[test]
    fn letters_set_apart_are_read_together() {
        for (text, expected) in [
            ("粮 食 总 产 量 20.1 万 吨，同 比 下 降 1.5%。", "粮食总产量20.1万吨，同比下降1.5%。"),
            (
                "全  县  林  地  面  积 40.2 万 亩，增  加 3 个  百  分  点。",
                "全县林地面积40.2万亩，增加3个百分点。",
            ),
            (
                "白 溪 县 2 0 2 3 年 统 计 公 报\n一、综 合\n全 年 新 增 就 业 12 人。",
                "白溪县2023年统计公报\n一、综合\n全年新增就业12人。",
            ),
            (
                "经济稳中向好。接 待 游 客 126 万 人 次，增 长 8%。",
                "经济稳中向好。接待游客126万人次，增长8%。",
            ),
            (
                "王 强　　李 明　　张 华　　赵 军　　孙 丽",
                "王 强　　李 明　　张 华　　赵 军　　孙 丽",
            ),
            ("一 二 三 四 五 六", "一 二 三 四 五 六"),
            ("一、综 合\n全年新增就业12人。", "一、综 合\n全年新增就业12人。"),
            ("地区生产总值 86.5 亿元，增长 5.6 %", "地区生产总值 86.5 亿元，增长 5.6 %"),
        ] {
            assert_eq!(read(text), expected);
        }
    }

    #[test]
    fn digits_set_apart_are_one_number_in_running_text() {
        for (text, expected) in [
            ("增长1 1 ％，价格涨幅为0 ．8 ％。", "增长11 ％，价格涨幅为0．8 ％。"),
            ("总值86. 5亿元，增长6 .1%。", "总值86.5亿元，增长6.1%。"),
            ("近1 0 万亿元", "近10 万亿元"),
            ("工业增长1 2.4%。", "工业增长12.4%。"),
            ("1 2 月2 0 日召开大会。", "12 月20 日召开大会。"),
            ("覆盖率4 1 ． 6 ％，提高0 ． 5 个百分点。", "覆盖率41．6 ％，提高0．5 个百分点。"),
            ("改造小区12 34个。", "改造小区12 34个。"),
            ("总产值（亿元） 8 6", "总产值（亿元） 8 6"),
            ("总产值（亿元） 80 120 7%", "总产值（亿元） 80 120 7%"),
            ("增长6. 12月，完成3件。", "增长6. 12月，完成3件。"),
            ("3. 5个村建成。", "3. 5个村建成。"),
            ("1 8. 零工市场：指固定场所。", "18. 零工市场：指固定场所。"),
            ("三次产业比1 1 .7 ∶4 0 .4，年限1 0 .5 年。", "三次产业比11.7 ∶40.4，年限10.5 年。"),
        ] {
            assert_eq!(read(text), expected);
        }
    }
}
