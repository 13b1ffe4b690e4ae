//! The whole of a share.

use super::words::{self, Class};
use crate::grammar::Shape;
use crate::statistics::cue::Cue;
use crate::statistics::predicate::role::{Role, is_rate};
use crate::statistics::row::Row;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// What a share is a part of: the words behind 占, those that its name has, those before 中, or the
/// number that it divides.
///
/// | text | of | |
/// |---|---|---|
/// | 全市民间投资占全部投资的`62%` | 全部投资 | |
/// | 全市民间投资占全部投资比重由58%提高到`62%` | 全部投资 | |
/// | 全市民间投资占全部投资比重达62%，提高`4个百分点` | 全部投资 | |
/// | 在工业总产值中，高新技术产业所占比重由30%提高到`36%` | 工业总产值 | |
/// | 全市轻工产品在工业总产值中所占的比重，将由46%上升到`48%` | 工业总产值 | |
/// | 预计在工业总产值中，高新技术产业的比重将上升到`36%` | 工业总产值 | |
/// | 全市农村低保标准占城镇低保标准的最低比例提高到`80%` | 城镇低保标准 | |
/// | 一般公共预算支出中民生支出占比达`81%` | 一般公共预算支出 | |
/// | 全市风电装机在西北地区占比达`12%` | 西北地区 | |
/// | 全市受理案件620件，其中民事案件310件，占`50%` | 受理案件 | |
/// | 在120个行政村中，建成示范村36个，占`30%` | 行政村 | |
/// | 全市完成改造36个村，占全市120个行政村的`30%` | 行政村 | |
/// | 全市财政支出占预算数的`96%` | | what is done of a plan |
/// | 全市在校生占比`40%` | | |
/// | 全市城镇化率`62.4%` | | |
pub(super) fn of(
    sheet: &Sheet<'_, '_>,
    rows: &[Row<'_, '_>],
    row: &Row<'_, '_>,
) -> Option<Stretch> {
    let told = match row.q.shape {
        Shape::Percent | Shape::Fraction | Shape::Noun | Shape::Bare => true,
        Shape::Point => row.change().is_some(),
        _ => false,
    };
    if !told {
        return None;
    }
    if let Role::Share { of: Some(of), .. } = row.role {
        return trimmed(sheet, of);
    }
    if row.change().is_some() {
        return of_name(sheet, row.name.text);
    }
    let share = row.is_share() || sheet.ends(row.name.text, Cue::ShareWord).is_some();
    if !share {
        return counted(sheet, row);
    }
    of_name(sheet, row.name.text)
        .or_else(|| within(sheet, row))
        .or_else(|| among(sheet, row))
        .or_else(|| divided(sheet, rows, row))
}

/// The words behind 占 without what is none of the whole; 占比 and 占有率 have none, and what is done
/// of a plan is no share of it.
fn trimmed(sheet: &Sheet<'_, '_>, of: Stretch) -> Option<Stretch> {
    let of = sheet.trim_start(of, ['到', '了', '着', '据']);
    let of = sheet.trim_end(of, ['的', '中']);
    // 占城镇低保标准的最低比例
    let extreme = ["的最低", "的最高", "的平均"];
    let cut = extreme.iter().find(|word| sheet.text(of).ends_with(**word)).map_or(0, |w| w.len());
    let of = Stretch::new(of.start, of.end - cut);
    let text = sheet.text(of);
    let other = ["比", "有率", "用率"].iter().any(|word| text.starts_with(word))
        || text == "预算"
        || words::any_at_end(text, Class::Planned);
    (!other && !of.is_empty()).then_some(of)
}

/// 战略性新兴产业产值占规上工业比重: the whole stands in the name.
fn of_name(sheet: &Sheet<'_, '_>, name: Stretch) -> Option<Stretch> {
    let word = sheet.ends(name, Cue::ShareWord)?;
    let verb = sheet.rfind(name.before(word), ['占'])?;
    let behind = trimmed(sheet, sheet.strip(name.before(word).after(verb), Cue::Whole));
    behind.or_else(|| inside(sheet, name.before(verb)))
}

/// 生产资料在工业总产值中所占比重: what stands between 在 and 中 before 占.
fn inside(sheet: &Sheet<'_, '_>, words: Stretch) -> Option<Stretch> {
    const LONGEST: usize = 20;
    let words = sheet.ahead(sheet.trim_end(words, ['所']), ['中'])?;
    let text = sheet.text(words);
    let mut marks = text.char_indices().filter(|&(at, c)| c == '在' && is_preposition(text, at));
    let (at, c) = marks.next_back()?;
    named(sheet, Stretch::new(words.start + at + c.len_utf8(), words.end), LONGEST)
}

/// 在北方地区占比, 在工业总产值中所占的比重, 一般公共预算支出中民生支出占比: the whole stands in the
/// clause, before 占 or 中.
fn within(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> Option<Stretch> {
    const LONGEST: usize = 20;
    let clause = sheet.layout.clauses[row.clause].start;
    let words = sheet.before(clause, sheet.token(row.token).start);
    let text = sheet.text(words);
    let verb = ["占", "比重", "比例"].iter().filter_map(|word| text.rfind(word)).min()?;
    let before =
        text[..verb].trim_end_matches(['的', '所', '也', '只', '仅', '就', '已', '约', '将', '还']);
    let part = |start: usize, end: usize| {
        named(sheet, Stretch::new(words.start + start, words.start + end), LONGEST)
    };
    let inner = before.strip_suffix('中').or_else(|| before.strip_suffix('里'));
    // 在校生占比: 在 is no preposition there.
    let mut marks =
        before.char_indices().filter(|&(at, c)| c == '在' && is_preposition(before, at));
    if let Some((mark, c)) = marks.next_back() {
        let start = mark + c.len_utf8();
        let place = before.ends_with(['国', '省', '市', '县', '区', '州', '球', '界', '业', '内']);
        return match inner {
            Some(inner) => part(start, inner.len()),
            None if place => part(start, before.len()),
            None => None,
        };
    }
    // 支出中民生支出占比, but 中小企业占比
    let mut inside = before.char_indices().filter(|&(at, c)| c == '中' && is_inside(before, at));
    part(0, inside.next_back()?.0)
}

/// Whether 在 is no part of a word: 在校, 现在.
fn is_preposition(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let behind = text[at + '在'.len_utf8()..].chars().next();
    before.is_none_or(|c| !"现实存潜正内所".contains(c))
        && behind.is_some_and(|c| !"校园押建册岗编营线职读产湘".contains(c))
}

/// Whether 中 is no part of a word: 集中, 中小企业.
fn is_inside(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let behind = text[at + '中'.len_utf8()..].chars().next();
    before.is_some_and(|c| !"集其高初在之、".contains(c))
        && behind.is_some_and(|c| !"小型央心医学等部国东级长期介高试".contains(c))
}

/// 24个国控断面中，优良断面23个，占95.8%: the things that a clause before it opens with 中.
fn among(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> Option<Stretch> {
    const FAR: usize = 4;
    const LONGEST: usize = 16;
    let first = sheet.layout.sentences[row.sentence].clauses.start;
    let clauses = &sheet.layout.clauses[first..row.clause];
    let opens = clauses.iter().rev().take(FAR).find_map(|clause| {
        let place = sheet.trim(clause.place());
        let inside = sheet.ahead(place, ['中'])?;
        (!sheet.closes(inside, ['集', '其', '初', '高', '之'])).then_some(inside)
    })?;
    // 预计在零售总额中: from the preposition on.
    let text = sheet.text(opens);
    let mut marks = text.char_indices().filter(|&(at, c)| c == '在' && is_preposition(text, at));
    let start = marks.next_back().map_or(0, |(at, c)| at + c.len_utf8());
    named(sheet, Stretch::new(opens.start + start, opens.end), LONGEST)
}

/// 审结案件90件，其中盗窃案件30件，占33.3%: the number that this one divides.
fn divided(sheet: &Sheet<'_, '_>, rows: &[Row<'_, '_>], row: &Row<'_, '_>) -> Option<Stretch> {
    let whole = rows.get(row.part_of?).filter(|whole| !is_rate(whole.q))?;
    let average = |name| sheet.text(name).chars().take(3).any(|c| c == '均');
    Some(whole.name.text).filter(|&name| !name.is_empty() && !average(name))
}

/// 占全市126个行政村的78%: what is counted is the whole.
fn counted(sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> Option<Stretch> {
    let noun = sheet.ahead(sheet.trim(row.lead), ['的'])?;
    let token = row.token.checked_sub(1)?;
    let number = sheet.token(token);
    if number.end != row.lead.start {
        return None;
    }
    let clause = sheet.layout.clauses[row.clause].start;
    let words = sheet.before(clause, number.start);
    let verb = sheet.rfind(words, ['占'])?;
    (sheet.count(words.after(verb)) <= 6).then(|| named(sheet, noun, 12)).flatten()
}

/// Words that may name a whole: some, not too many, and no mark among them. In 全省160个国控断面 what
/// is counted is named.
fn named(sheet: &Sheet<'_, '_>, words: Stretch, longest: usize) -> Option<Stretch> {
    let number = sheet.first_from(words.end).checked_sub(1);
    let number = number.filter(|&token| sheet.unit(token).is_some());
    let number = number.map(|token| sheet.token(token)).filter(|n| n.start >= words.start);
    let words = number.map_or(words, |number| words.after(number));
    let words = sheet.trim_start(words, ['在', '从', '、', '“', '的']);
    let words = sheet.strip(sheet.trim_end(words, ['的', '”']), Cue::Whole);
    let count = sheet.count(words);
    let marks = || sheet.text(words).contains(['，', '。', '；', '：', ',']);
    ((2..=longest).contains(&count) && !marks()).then_some(words)
}
