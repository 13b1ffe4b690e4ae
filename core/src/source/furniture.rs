//! Page furniture that is known by its wording alone.

use super::lines::Line;
use crate::lexicon::AnyOf;
use crate::sorted;

/// Lines that are nothing but furniture.
static WHOLE: AnyOf = AnyOf::new(&[
    "下载", "打印", "全屏", "收藏", "加大", "还原", "减小", "分享", "分享到", "首页", "关闭",
    "关闭窗口", "打印本页", "编辑", "編輯", "复制链接", "纠错", "字体", "字号", "大", "中", "小",
    "】", "【", ">", ">>", "»", "|", "Public domain", "false", "true", "返回顶部", "相关报道",
    "相关链接", "边看边聊", "验证码", "锁定", "鎖定", "播报", "讨论", "上传视频", "正文",
    "当前位置", "您现在的位置", "视力保护色", "无障碍阅读", "一键打印", "阅读量", "发表时间",
    "发布时间", "来源", "浏览次数", "扫一扫在手机打开当前页", "没有了", "複製鏈接",
    "請複製以下鏈接發送給好友",
]);

/// Beginnings of short lines of furniture.
static BEGINNINGS: AnyOf = AnyOf::new(&[
    "来源:", "來源:", "时间:", "時間:", "稿件来源", "信息来源", "文章来源", "发布时间", "发布日期",
    "发表时间", "发稿时间", "日期:", "责任编辑", "责编", "编辑:", "審核:", "审核:", "校对:",
    "记者:", "作者:", "浏览次数", "浏览:", "点击数", "点击:", "阅读次数", "阅读:", "【字体",
    "【字号", "字体:", "字号:", "【打印", "【关闭", "分享到", "上一篇", "下一篇", "相关报道",
    "相关链接", "扫一扫", "主办:", "主办单位", "承办", "地址:", "联系电话", "版权所有", "当前位置",
    "当前页面", "您现在的位置", "您当前的位置", "现在的位置", "首页>", "首页»", "位置:", "(下转",
    "(上接", "ICP", "网站标识码", "本作品是中华人民共和国", "本作品来自", "本作品收",
    "注:中文维基文库", "本模板所指", "公有领域", "http://", "https://", "(来源", "来源：",
    "(责任编辑", "打印本页", "ico-", "<img",
]);

/// Longest line, in bytes, that can be furniture by its beginning.
const LONGEST: usize = 360;

/// Whether a line begins the licence at the foot of a wiki page.
pub(super) fn is_licence(text: &str) -> bool {
    text.starts_with("本作品是中华人民共和国") || text.starts_with("本作品来自")
}

/// Whether a line is page furniture whatever stands around it.
pub(super) fn is_furniture(text: &str) -> bool {
    if text.len() > LONGEST {
        return text.starts_with("本作品是中华人民共和国");
    }
    let text = text.trim_end_matches([':', '：']);
    let Some(first) = text.chars().next() else { return false };
    WHOLE.may_start(first) && WHOLE.words().contains(&text)
        || BEGINNINGS.may_start(narrow(first)) && begins(text)
        || is_page_mark(text)
        || is_rule(text)
}

fn begins(text: &str) -> bool {
    let mut head = String::with_capacity(40);
    head.extend(text.chars().filter(|c| !c.is_whitespace()).take(10).map(narrow));
    BEGINNINGS.start(&head).is_some() && !text.ends_with('。')
        || ["本作品", "注:中文维基", "本模板所指"].iter().any(|b| head.starts_with(b))
}

/// Half the furniture of the web writes its colons and brackets full-width.
const fn narrow(c: char) -> char {
    match c {
        '：' => ':',
        '（' => '(',
        '＞' => '>',
        c => c,
    }
}

/// Titles that a page repeats at its head, three times or more, far from each other; sorted.
pub(super) fn running_heads<'s>(source: &'s str, lines: &[Line]) -> Vec<&'s str> {
    let titles: Vec<(&str, usize)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.width <= 80)
        .map(|(n, line)| (line.text(source), n))
        .filter(|(text, _)| is_title(text))
        .collect();
    let order = sorted::order(titles.len(), &mut |a, b| titles[a].cmp(&titles[b]));
    order
        .chunk_by(|&a, &b| titles[a].0 == titles[b].0)
        .filter(|same| {
            let far = |pair: &&[usize]| titles[pair[1]].1 - titles[pair[0]].1 >= PAGE;
            1 + same.windows(2).filter(far).count() >= 3
        })
        .map(|same| titles[same[0]].0)
        .collect()
}

/// Whether a line ends like the title of a report.
pub(super) fn is_title(text: &str) -> bool {
    ["报告", "公报", "報告", "公報"].iter().any(|w| text.ends_with(w))
}

/// Fewest lines on a page.
const PAGE: usize = 12;

/// `— 3 —`, `- 3 -`, `第3页`, `第3版`, `第 3 页 共 20 页`.
fn is_page_mark(text: &str) -> bool {
    let is_dash = |c| matches!(c, '—' | '-' | '－' | '–' | '·' | '―' | '─' | '~');
    if text.len() > 60 || !text.starts_with(|c| is_dash(c) || c == '第') {
        return false;
    }
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let squeezed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let inner = squeezed.trim_matches(is_dash);
    if inner.len() < squeezed.len()
        && !inner.is_empty()
        && inner.len() <= 12
        && inner.chars().all(digit)
    {
        return squeezed.starts_with(is_dash) && squeezed.ends_with(is_dash);
    }
    let numbered = |prefix: &str, suffix: &str| {
        squeezed.strip_prefix(prefix).and_then(|rest| rest.split_once(suffix)).is_some_and(
            |(number, rest)| {
                !number.is_empty()
                    && number.chars().all(|c| digit(c) || "一二三四五六七八九十".contains(c))
                    && (rest.is_empty() || rest.starts_with(['共', '/', '（', '(']))
            },
        )
    };
    numbered("第", "页") || numbered("第", "版")
}

/// A line of rules or table bars: `───`, `---|---|---`.
fn is_rule(text: &str) -> bool {
    text.len() >= 3
        && text.chars().all(|c| {
            matches!(
                c,
                '-' | '—' | '─' | '━' | '_' | '=' | '*' | '|' | '+' | '·' | ' ' | '\u{3000}' | '…'
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_is_known_by_its_wording() {
        for line in [
            "下载", "【字号：", "来源：青溪日报", "— 3 —", "第3版", "第 3 页 共 20 页",
            "（下转第二版）", "责任编辑：某某", "首页 > 政务公开", "────",
        ] {
            assert!(is_furniture(line), "{line}");
        }
    }

    #[test]
    fn text_is_no_furniture() {
        for line in [
            "政府工作报告",
            "——2025年2月27日在青溪区第八届人民代表大会第四次会议上",
            "第3位",
            "来源广泛、结构合理。",
            "—— 综合实力跃上新台阶",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
