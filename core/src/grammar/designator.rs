//! Ordinals: terms, meetings, articles, quarters, plans and ranks.

use super::IResult;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::one_of;
use nom::combinator::{opt, peek, recognize, verify};
use nom::multi::many_m_n;
use nom::sequence::preceded;

use super::chars::{any_of, blanks, fail, first, is_han, last_chars};
use super::numeral::{Numeral, numeral};
use super::plan::plan_years;

/// What a numeral with 第 before it, or with 届, 大, 中全会 behind it, stands for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Designator {
    /// 第十六届, 第二十三条: its number.
    Ordinal(f64),
    /// 第3位, 第七.
    Rank(f64),
    /// 第十四个五年规划: its years.
    Plan(String),
    /// 第8年 after 连续.
    Streak(f64),
}

/// `designator := 第 numeral (个五年 (规划 | 计划) | 位 | 名 | 年 | tail)?`
///
/// Whether 第一 without a word behind it is a rank, the words `before` tell (全国第一, 居第三).
///
/// | text | reading |
/// |---|---|
/// | `第十六届` | ordinal 16 |
/// | `第二十三条` | ordinal 23 |
/// | `第十四个五年规划` | plan 2021/2025 |
/// | `第3位` | rank 3 |
/// | 全国`第一` | rank 1 |
/// | 全国`第一家` | ordinal 1 |
pub(crate) fn designator<'t>(input: &'t str, before: &str) -> IResult<&'t str, Designator> {
    let (rest, n) =
        preceded((tag("第"), blanks), verify(numeral, |n: &Numeral| !n.over && !n.decimal))
            .parse(input)?;
    let number = n.low;
    // 第八、第九两条: the sum of a list.
    let sum =
        rest.strip_prefix(['两', '兩']).filter(|r| r.starts_with(['条', '條', '章', '届', '次']));
    if let Some(rest) = sum {
        return Ok((rest, Designator::Ordinal(number)));
    }
    // 第679—680页
    let (rest, _) = opt((
        super::date::to,
        numeral,
        peek(any_of(&["页", "条", "章", "号", "版", "届", "次", "期", "卷"])),
    ))
    .parse(rest)?;
    if let Ok((rest, _)) =
        (any_of(&["个五年规划", "个五年计划", "个五年"]), opt(any_of(&["时期", "期间"])))
            .parse(rest)
        && let Some((from, to)) = plan_years(number as u32)
    {
        return Ok((rest, Designator::Plan(format!("{from}/{to}"))));
    }
    if let Some(after) = rest.strip_prefix('年')
        && last_chars(before, 4).contains("连续")
    {
        return Ok((after, Designator::Streak(number)));
    }
    let figurative = ["放在", "摆在", "置于", "放到"].iter().any(|word| before.ends_with(word));
    if !figurative
        && let Some(after) = rest.strip_prefix(['位', '名'])
        && !after.starts_with(['数', '单', '额', '牌'])
    {
        return Ok((after, Designator::Rank(number)));
    }
    let next = first(rest);
    let stands_alone =
        !is_han(next) || matches!(next, '的' | '和' | '与' | '及' | '并' | '且' | '地');
    if stands_alone && announces_rank(before) {
        return Ok((rest, Designator::Rank(number)));
    }
    const TAILS: [&str; 22] = [
        "屆", "页", "卷", "届", "次", "条", "章", "款", "项", "个", "批", "轮", "期", "代", "部分",
        "产业", "季", "年", "例", "家", "版", "号",
    ];
    let (rest, _) = opt(any_of(&TAILS)).parse(rest)?;
    Ok((rest, Designator::Ordinal(number)))
}

/// Words behind which a bare ordinal, or 前三, is a rank.
pub(crate) fn announces_rank(before: &str) -> bool {
    const CUES: [&str; 34] = [
        "全国", "全省", "全市", "全区", "全县", "全州", "全盟", "全旗", "全球", "世界", "亚洲",
        "全疆", "中国", "国内", "省内", "市内", "居", "列", "排", "排名", "名列", "位列", "保持",
        "跃升", "升至", "进入", "跻身", "挺进", "稳居", "重返", "系统", "地区", "城市", "地市",
    ];
    // 居中部第1, 排西部第二
    const PARTS: [&str; 8] = ["中部", "西部", "东部", "南部", "北部", "东北", "西北", "西南"];
    let part = PARTS.iter().find_map(|part| before.strip_suffix(part));
    let part = part.map(|verb| verb.strip_suffix('中').unwrap_or(verb));
    let near = last_chars(before, 3);
    part.is_some_and(|verb| verb.ends_with(['居', '列', '排', '位']))
        || CUES.iter().any(|cue| near.ends_with(cue))
        || ["排名", "位居", "位次", "名列", "位列", "总量", "增速", "居全", "列全", "历史"]
            .iter()
            .any(|cue| last_chars(before, 8).contains(cue))
}

/// `top := 前 numeral (名 | 位 | 强)?` where words before speak of ranks or nothing is counted behind.
///
/// | text | reading |
/// |---|---|
/// | 居全国`前三` | 3 |
/// | `前10名` | 10 |
/// | 前三季度, 前10个月, 前五年 | none |
pub(crate) fn top<'t>(input: &'t str, before: &str) -> IResult<&'t str, f64> {
    let (rest, n) =
        preceded(tag("前"), verify(numeral, |n: &Numeral| !n.decimal && n.low <= 1000.0))
            .parse(input)?;
    let (after, place) = opt(any_of(&["名", "位"])).parse(rest)?;
    let next = first(rest);
    let alone = !is_han(next) && !matches!(next, '%' | '％' | '‰' | '‱' | '?')
        || matches!(next, '的' | '和' | '并' | '行');
    if place.is_some() || alone && (announces_rank(before) || !n.arabic) {
        return Ok((if place.is_some() { after } else { rest }, n.low));
    }
    fail()
}

/// `meeting := numeral (届 (plenary | numeral 次)? | plenary | 大)`,
/// `plenary := numeral 中 (、 numeral 中)* 全会`
///
/// | text | number |
/// |---|---|
/// | `十六届` | 16 |
/// | `二十届二中、三中全会` | 20 |
/// | `九届八次` | 9 |
/// | `三中全会` | 3 |
/// | `二十大` | 20 |
pub(crate) fn meeting(input: &str) -> IResult<&str, f64> {
    let chinese = |low: f64, high: f64| {
        verify(numeral, move |n: &Numeral| {
            !n.over && !n.decimal && n.low == n.high && (low..=high).contains(&n.low)
        })
    };
    let middle = (chinese(1.0, 12.0), tag("中"));
    let plenary = recognize((
        middle,
        many_m_n(0, 4, (one_of("、和及"), chinese(1.0, 12.0), tag("中"))),
        tag("全会"),
    ));
    let times =
        recognize((chinese(1.0, 99.0), tag("次"), opt(any_of(&["全体会议", "全会", "会议"]))));
    if let Ok((rest, n)) = chinese(1.0, 60.0).parse(input) {
        if let Some(after) = rest.strip_prefix(['届', '屆']) {
            let (after, _) = opt(alt((plenary, times))).parse(after)?;
            return Ok((after, n.low));
        }
        if !n.arabic
            && (11.0..=40.0).contains(&n.low)
            && rest.starts_with('大')
            && !rest[3..].starts_with(['型', '类', '宗', '项', '工', '产'])
        {
            return Ok((&rest[3..], n.low));
        }
    }
    let (after, _) = (
        chinese(1.0, 12.0),
        tag("中"),
        opt((one_of("、和及"), chinese(1.0, 12.0), tag("中"))),
        tag("全会"),
    )
        .parse(input)?;
    Ok((after, chinese(1.0, 12.0).parse(input)?.1.low))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn designators() {
        for (before, text, reading, rest) in [
            ("", "第十六届", Designator::Ordinal(16.0), ""),
            ("", "第二十三条", Designator::Ordinal(23.0), ""),
            ("", "第 5 次会议", Designator::Ordinal(5.0), " 次会议"),
            ("", "第九两条", Designator::Ordinal(9.0), "条"),
            ("", "第十四个五年规划", Designator::Plan("2021/2025".into()), ""),
            ("居全国", "第3位", Designator::Rank(3.0), ""),
            ("全国", "第一，", Designator::Rank(1.0), "，"),
            ("全国", "第一家", Designator::Ordinal(1.0), ""),
            ("排名", "第七", Designator::Rank(7.0), ""),
            ("连续", "第8年", Designator::Streak(8.0), ""),
            ("", "第一，", Designator::Ordinal(1.0), "，"),
        ] {
            assert_eq!(designator(text, before).unwrap(), (rest, reading), "{before}{text}");
        }
    }

    #[test]
    fn tops() {
        for (before, text, n) in [
            ("居中西部", "前三，", 3.0),
            ("居全国", "前三，", 3.0),
            ("", "前10名", 10.0),
            ("进入", "前五位", 5.0),
        ] {
            assert_eq!(top(text, before).unwrap().1, n, "{text}");
        }
        for text in ["前三季度", "前10个月", "前五年", "前20天"] {
            assert!(top(text, "").is_err(), "{text}");
        }
    }

    #[test]
    fn meetings() {
        for (text, n, rest) in [
            ("十六届人大", 16.0, "人大"),
            ("二十届二中、三中全会精神", 20.0, "精神"),
            ("九届八次全会", 9.0, ""),
            ("三中全会", 3.0, ""),
            ("二十大精神", 20.0, "精神"),
        ] {
            assert_eq!(meeting(text).unwrap(), (rest, n), "{text}");
        }
        for text in ["三大", "十大", "三中学", "十八大类"] {
            assert!(meeting(text).is_err(), "{text}");
        }
    }
}
