//! What a paragraph of the front matter looks like, by its form alone.

use super::date;
use super::fold::{fold, has, squeeze};
use super::person;
use crate::lexicon::AnyOf;
use crate::source::is_stop;

/// A part of the front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Title,
    /// Title, date line and speaker in one paragraph.
    Joined,
    Date,
    Speaker,
    Salutation,
    Opening,
    /// The body that issues a communique, on a line of its own.
    Issuer,
    Plain,
}

/// Longest front line, in bytes.
const LINE: usize = 300;

/// Tells what a paragraph would be in the front matter.
pub(super) fn look(text: &str) -> Look {
    if is_salutation(text) {
        return Look::Salutation;
    }
    if text.len() > LINE {
        return if is_opening(text) { Look::Opening } else { Look::Plain };
    }
    let folded = fold(text);
    let line = squeeze(&folded);
    if is_joined(&line) {
        Look::Joined
    } else if is_date(&line) {
        Look::Date
    } else if is_title(&line) {
        Look::Title
    } else if is_opening(text) {
        Look::Opening
    } else if person::speaker(&folded).is_some() {
        Look::Speaker
    } else if is_issuer(&line) {
        Look::Issuer
    } else {
        Look::Plain
    }
}

/// Whether a paragraph [`look`]s like a title, or begins with one.
pub(super) fn is_title_line(text: &str) -> bool {
    if text.len() > LINE || is_salutation(text) {
        return false;
    }
    let folded = fold(text);
    let line = squeeze(&folded);
    is_joined(&line) || is_title(&line) && !is_date(&line)
}

/// `各位代表：` `各位委员、同志们：` `主任、各位副主任、秘书长，各位委员：` and nothing else.
pub(super) fn is_salutation(text: &str) -> bool {
    if text.len() > 120 || !text.ends_with(['：', ':', '！', '!', '，']) {
        return false;
    }
    let folded = fold(text);
    let line = squeeze(&folded);
    let body = line.trim_end_matches(['：', ':', '！', '!', '，']);
    // 各位代表，新的一年，我们将忠实履职！ says something.
    let says = ["报告", "我代表", "现在", "我们", "将", "为", "是", "已", "了"];
    if body.contains(is_stop) || has(body, &says) {
        return false;
    }
    let (_, address) = addressee(body);
    let addressed = ADDRESSES.iter().any(|w| address.starts_with(w));
    let body_addressed = has(body, &["常务委员会", "常委会"])
        && body.ends_with('会')
        && body.chars().count() < 24
        && line.ends_with(['：', ':']);
    addressed || body_addressed
}

/// The people a report is addressed to.
const ADDRESSES: &[&str] = &[
    "各位代表", "各位委员", "各位同志", "各位常委", "各位领导", "同志们", "主任、", "主任，",
    "委员长、", "代表们", "诸位代表", "主席、",
];

/// A speaker's name that a converter left before the salutation, and the salutation.
pub(super) fn addressee(line: &str) -> (&str, &str) {
    let at = line.find("各位").filter(|&at| person::is_name(&line[..at])).unwrap_or(0);
    line.split_at(at)
}

/// `现在，我代表省人民政府，向大会报告工作，请予审议…`
pub(super) fn is_opening(text: &str) -> bool {
    if text.len() > 900 || !text.contains(['，', ',', '。']) {
        return false;
    }
    static SPEAKS: AnyOf = AnyOf::new(&[
        "我代表", "受", "代表国务院", "根据国务院", "我谨代表", "我现在", "现在代表", "我向",
    ]);
    static REPORTS: AnyOf = AnyOf::new(&[
        "向大会", "报告工作", "报告政府工作", "作报告", "工作报告", "请予审", "请审议", "请审查",
        "报告如下", "汇报", "的报告", "向全国人民代表大会", "向代表大会", "现将",
    ]);
    static ASKS: AnyOf = AnyOf::new(&[
        "审议", "审查", "向大会", "作报告", "作政府工作报告", "作工作报告", "报告政府工作",
        "作关于", "作如下报告", "报告如下", "提出关于",
    ]);
    let folded = fold(text);
    REPORTS.is_in(&folded)
        && SPEAKS.is_in(&folded)
        && ASKS.is_in(&folded)
        && has(&folded, &["代表", "委托", "决定", "我向大会"])
        && !folded.starts_with("同意")
}

fn is_joined(line: &str) -> bool {
    static DASHES: AnyOf = AnyOf::new(&["——", "──", "--", "━━", "（"]);
    DASHES.is_in(line)
        && DASHES.words().iter().any(|dash| {
            line.find(dash)
                .is_some_and(|at| at > 0 && is_title(&line[..at]) && is_date(&line[at..]))
        })
}

/// Words of lines that say when a page was put up.
const CHROME: &[&str] = &[
    "来源", "發布", "发布", "更新", "浏览", "点击", "访问", "时间：", "时间:", "日期：", "日期:",
    "字号", "星期",
];

/// A date line: a day and the meeting, or a day in brackets alone.
pub(super) fn is_date(line: &str) -> bool {
    let body = line.trim_end_matches('。');
    if body.contains(is_stop) || body.len() > LINE {
        return false;
    }
    let meeting = || has(body, &["会议", "大会", "人大"]);
    if has(body, CHROME) {
        return false;
    }
    let dashed = body.starts_with(['—', '-', '─', '―', '━', '（', '(', '—']);
    match date::day(body) {
        Some((_, start, end)) => {
            let around = body.len() - (end - start);
            let clock =
                body[end..].trim_start_matches(' ').starts_with(|c: char| c.is_ascii_digit());
            // 2025-01-20 is how pages write when they were put up.
            if !dashed && !meeting() && (clock || !body[start..end].contains('年')) {
                return false;
            }
            around <= 8 || (dashed || start < 12 || body.contains('在')) && meeting()
        }
        None => {
            dashed
                && meeting()
                && (body.contains('届') && (body.contains('在') || body.contains("次会议"))
                    || body.contains("日在"))
                || (body.starts_with('在')
                    && body.contains('届')
                    && body.trim_end_matches(['）', ')']).ends_with("会议上"))
        }
    }
}

/// A title: a short line that ends in 报告 or 公报, notes in brackets aside.
pub(super) fn is_title(line: &str) -> bool {
    let name = bare_title(line);
    let ends =
        ["报告", "公报", "报告书", "的决议", "的说明", "工作报"].iter().any(|w| name.ends_with(w));
    if !ends
        || !(2..=60).contains(&name.chars().count())
        || name.contains(is_stop)
        || name.contains(['：', ':', '；', '>', '›', '»', '|', '｜'])
        || has(name, &["首页", "当前位置"])
        || name.matches("工作报告").count() > 1
    {
        return false;
    }
    let speaks = ["我", "现在", "听取", "向大会", "作政府", "作了", "会议", "同意", "附件"]
        .iter()
        .any(|w| name.starts_with(w))
        || has(name, &["向大会", "作政府工作报告", "作工作报告", "作了"]);
    !speaks
}

/// A title without notes in brackets, footnote marks and ordinals: `…公报[1]` → `…公报`.
pub(super) fn bare_title(line: &str) -> &str {
    let mut name = without_site(line.trim_end_matches(['*', '※', '①']));
    loop {
        let cut = [('（', '）'), ('(', ')'), ('[', ']'), ('［', '］'), ('〔', '〕')]
            .iter()
            .find_map(|&(open, close)| {
                let inner = name.strip_suffix(close)?;
                let at = inner.rfind(open)?;
                (at > 0 && inner.len() - at < 40).then_some(at)
            });
        match cut {
            Some(at) => name = &name[..at],
            None => break,
        }
    }
    &name[title_start(name)..]
}

/// A title without what a site adds to it: its own name, the number of texts, the page.
///
/// | title | |
/// | --- | --- |
/// | `青溪县政府工作报告_青溪县人民政府` | `青溪县政府工作报告` |
/// | `青溪县政府工作报告 - 青溪新闻网` | `青溪县政府工作报告` |
/// | `青溪县政府工作报告-12篇（第3/40页）` | `青溪县政府工作报告` |
/// | `青溪县政府工作报告——经济篇` | as it stands |
fn without_site(title: &str) -> &str {
    let paged = title.strip_suffix(['）', ')']).filter(|inner| inner.ends_with('页'));
    let paged = paged.and_then(|inner| Some(&title[..inner.rfind(['（', '('])?]));
    let name = paged.unwrap_or(title).trim_end();
    let Some(at) = name.rfind(['_', '-', '|', '–', '－']) else { return name };
    let (before, behind) =
        (name[..at].trim_end(), name[at..].trim_start_matches(['_', '-', '|', '–', '－', ' ']));
    let counted = behind.strip_suffix('篇').is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
    let site =
        ["网", "网站", "政府", "门户", "频道", "文库", "日报"].iter().any(|w| behind.ends_with(w));
    let whole = ["报告", "公报"].iter().any(|w| before.ends_with(w));
    if whole && (counted || site) && behind.chars().count() <= 24 { before } else { name }
}

/// Where a title begins, after the marks of a news agency: `新华社北京3月5日电 政府工作报告`.
pub(super) fn title_start(title: &str) -> usize {
    let mut start = title.find("日电").filter(|&at| at < 48).map_or(0, |at| at + "日电".len());
    for prefix in ["（两会受权发布）", "(两会受权发布)", "两会受权发布", "（受权发布）", "受权发布"]
    {
        if title[start..].starts_with(prefix) {
            start += prefix.len();
        }
    }
    title.len() - title[start..].trim_start().len()
}

/// Where a title ends before footnote marks: `…公报[1]` → before `[1]`.
pub(super) fn bare_title_end(title: &str) -> usize {
    let name = without_site(title.trim_end_matches(['*', '※', '①']));
    for (open, close) in [('[', ']'), ('［', '］')] {
        if let Some(at) = name.strip_suffix(close).and_then(|inner| inner.rfind(open)) {
            return at;
        }
    }
    name.len()
}

/// `青溪市统计局`, `国家统计局青溪调查队`.
pub(super) fn is_issuer(line: &str) -> bool {
    line.chars().count() <= 24
        && !line.contains(['，', '、', '：', '。'])
        && [
            "统计局", "调查队", "调查总队", "财政局", "财政厅", "财政部", "审计局",
            "发展和改革委员会", "人民政府", "人民法院", "人民检察院", "常务委员会",
        ]
        .iter()
        .any(|w| line.ends_with(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_of_front_lines() {
        for (text, expected) in [
            ("政 府 工 作 报 告", Look::Title),
            ("青溪市2023年国民经济和社会发展统计公报[1]", Look::Title),
            ("全國人民代表大會常務委員會工作報告", Look::Title),
            ("青溪区人民代表大会常务委员会工作报告(2017年)", Look::Title),
            (
                "政府工作报告——2018年3月5日在青川省第十三届人民代表大会第一次会议上省长 李明",
                Look::Joined,
            ),
            ("——2025年2月27日在青溪区第八届人民代表大会第四次会议上", Look::Date),
            ("（2024年3月26日）", Look::Date),
            (
                "2025年1月20日在青川省第十四届人民代表大会第三次会议上青川省省长 李明作政府工作报告",
                Look::Date,
            ),
            ("青川省省长 李明", Look::Speaker),
            ("各位代表：", Look::Salutation),
            ("主任、各位副主任、各位委员：", Look::Salutation),
            ("各位代表，新的一年，我们将忠实履职，贡献法院力量！", Look::Plain),
            (
                "现在，我代表省人民政府，向大会报告工作，请予审议，并请省政协委员提出意见。",
                Look::Opening,
            ),
            ("我受市人大常委会委托，向大会报告工作，请予审议。", Look::Opening),
            ("青溪市统计局", Look::Issuer),
            ("全省上下坚持稳中求进。", Look::Plain),
            ("李明作政府工作报告。青川日报记者 王芳摄", Look::Plain),
        ] {
            assert_eq!(look(text), expected, "{text}");
        }
    }
}
