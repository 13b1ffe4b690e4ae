//! Page furniture that is known by its wording alone.

use crate::lexicon::AnyOf;

/// Lines that are nothing but furniture.
static WHOLE: AnyOf = AnyOf::new(&[
    "下载", "打印", "全屏", "收藏", "加大", "还原", "减小", "分享", "分享到", "首页", "关闭",
    "关闭窗口", "打印本页", "编辑", "編輯", "复制链接", "纠错", "字体", "字号", "大", "中", "小",
    "】", "【", ">", ">>", "»", "|", "Public domain", "false", "true", "返回顶部", "相关报道",
    "相关链接", "相关文章", "相关阅读", "相关新闻", "相关稿件", "推荐阅读", "延伸阅读", "热门推荐",
    "边看边聊", "验证码", "锁定", "鎖定", "播报", "讨论", "上传视频", "正文", "当前位置",
    "您现在的位置", "视力保护色", "无障碍阅读", "一键打印", "阅读量", "发表时间", "发布时间",
    "来源", "浏览次数", "扫一扫在手机打开当前页", "没有了", "複製鏈接", "請複製以下鏈接發送給好友",
    "上一页", "下一页", "尾页", "末页",
]);

/// Beginnings of short lines of furniture.
static BEGINNINGS: AnyOf = AnyOf::new(&[
    "来源:", "來源:", "时间:", "時間:", "稿件来源", "信息来源", "文章来源", "发布时间", "发布日期",
    "发表时间", "发稿时间", "日期:", "责任编辑", "责编", "编辑:", "審核:", "审核:", "校对:",
    "记者:", "作者:", "浏览次数", "浏览:", "点击数", "点击:", "阅读次数", "阅读:", "【字体",
    "【字号", "字体:", "字号:", "【打印", "【关闭", "分享到", "上一篇", "下一篇", "相关报道",
    "相关链接", "扫一扫", "主办:", "主办单位", "承办", "地址:", "联系电话", "版权所有", "当前位置",
    "当前页面", "您现在的位置", "您当前的位置", "现在的位置", "首页>", "首页»", "位置:", "ICP",
    "网站标识码", "本作品是中华人民共和国", "本作品来自", "本作品收", "注:中文维基文库",
    "本模板所指", "公有领域", "http://", "https://", "(来源", "来源：", "(责任编辑", "打印本页",
    "ico-", "<img", "访问量", "浏览量", "点击量", "data:image",
]);

/// Whether a line announces links to other pages.
pub(crate) fn is_related(text: &str) -> bool {
    let words = ["相关", "推荐阅读", "延伸阅读", "热门推荐"];
    text.len() <= 24 && words.iter().any(|word| text.starts_with(word))
}

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
        || WHOLE.may_start(first) && are_buttons(text)
        || text.len() < 120
            && text.contains('备')
            && (text.contains("ICP备") || text.contains("公网安备"))
        || is_rule(text)
        || is_trail(text)
        || is_hash(text)
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

/// The length of a note that a newspaper sets where an article goes on elsewhere:
/// `（下转第二版）`, `（上接第一版）`, `▲下转A2版`, `上接第1版` on a line of its own.
pub(super) fn continued(text: &str) -> Option<usize> {
    let bracket = text.strip_prefix(['(', '（', '[', '［', '【']);
    let bare = bracket.unwrap_or(text.trim_start_matches(['▲', '△', '►', '>', '》', ' ']));
    let words = ["下转", "上接", "紧接", "下轉", "緊接"];
    if !words.iter().any(|word| bare.starts_with(word)) {
        return None;
    }
    let page = |inner: &str| inner.contains(['版', '页', '頁', '面']);
    if bracket.is_some() {
        let close = |c| matches!(c, ')' | '）' | ']' | '］' | '】');
        let (end, c) = text.char_indices().take(24).find(|&(_, c)| close(c))?;
        return page(&text[..end]).then_some(end + c.len_utf8());
    }
    (page(text) && text.chars().count() <= 14 && !text.contains(['，', '。'])).then_some(text.len())
}

/// Whether a line ends like the title of a report.
pub(super) fn is_title(text: &str) -> bool {
    ["报告", "公报", "報告", "公報"].iter().any(|w| text.ends_with(w))
}

/// Buttons side by side, and the numbers of pages: `打印 | 关闭`, `上一页 1 2 3 下一页`.
fn are_buttons(text: &str) -> bool {
    let pieces =
        || text.split([' ', '\u{3000}', '|', '：', ':', '/']).filter(|piece| !piece.is_empty());
    let is_number = |piece: &str| piece.bytes().all(|b| b.is_ascii_digit());
    text.len() < 120
        && pieces().count() > 1
        && pieces().all(|piece| is_number(piece) || WHOLE.words().contains(&piece))
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

/// The way to a page, `首页 > 重要发布 > 报告`: two steps or more.
fn is_trail(text: &str) -> bool {
    static STEPS: AnyOf = AnyOf::new(&[">", "»", "›", "＞"]);
    let steps = || text.split(['>', '»', '›', '＞']);
    text.len() <= 150
        && STEPS.is_in(text)
        && steps().count() >= 3
        && steps().all(|step| !step.trim().is_empty())
}

/// A check sum or an identifier: `9b2f77c01d4e8a6b3f5c:`.
fn is_hash(text: &str) -> bool {
    let word = text.trim_end_matches([':', ';', ',']).as_bytes();
    word.len() >= 16
        && word.iter().all(|b| b.is_ascii_hexdigit() || *b == b'-')
        && word.iter().any(u8::is_ascii_digit)
        && word.iter().any(u8::is_ascii_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_is_known_by_its_wording() {
        for line in [
            "下载",
            "【字号：",
            "来源：青溪日报",
            "责任编辑：某某",
            "首页 > 政务公开",
            "────",
            "网站首页 > 信息公开 > 统计数据",
            "0c9d7be1a2f34458b6",
            "7f1e-55aa-90bc-d3e0:",
            "打印|收藏|分享到：0",
            "上一页 1 2 3 下一页",
            "青ICP备10002000号-1",
        ] {
            assert!(is_furniture(line), "{line}");
        }
    }

    #[test]
    fn notes_where_an_article_goes_on() {
        for text in ["（下转第二版）", "(上接第1版)", "▲下转A2版", "上接第一版", "【紧接第三版】"]
        {
            assert_eq!(continued(text), Some(text.len()), "{text}");
        }
        assert_eq!(continued("（上接第一版）的发展"), Some("（上接第一版）".len()));
        assert_eq!(continued("上接天线，下接地气"), None);
        assert_eq!(continued("（上接"), None);
    }

    #[test]
    fn text_is_no_furniture() {
        for line in [
            "政府工作报告",
            "——2025年2月27日在青溪区第八届人民代表大会第四次会议上",
            "第3位",
            "来源广泛、结构合理。",
            "大中小企业 1200 户",
            "正文 12件",
            "—— 综合实力跃上新台阶",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
