//! Who delivers the report: the line with office and name.

use super::fold::squeeze;

/// Last words of offices; their last characters are 长, 理, 记, 席, 任 and 委.
const OFFICES: &[&str] = &[
    "委员长", "检察长", "审计长", "总书记", "秘书长", "总理", "院长", "省长", "市长", "县长",
    "区长", "旗长", "州长", "盟长", "镇长", "乡长", "局长", "厅长", "部长", "主席", "主任", "行长",
    "署长", "会长", "政委", "书记",
];

/// The office and name of a speaker's line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Speaker {
    /// Office with its organisation: `青川省省长`.
    pub office: String,
    /// Name without blanks.
    pub name: String,
}

/// Reads a speaker's line; the text is in Simplified characters.
///
/// | line | name |
/// | --- | --- |
/// | `青川省省长 李明` | 李明 |
/// | `◇青溪市人大常委会党组副书记、副主任 李中明` | 李中明 |
/// | `自治区主席 韦 韬` | 韦韬 |
/// | `自治区主席 艾尔·吐尼` | 艾尔·吐尼 |
/// | `周 明` | 周明 |
pub(super) fn speaker(line: &str) -> Option<Speaker> {
    let line = line
        .trim()
        .trim_start_matches("报告人：")
        .trim_start_matches("报告人:")
        .trim_start_matches("报告人")
        .trim_start()
        .trim_start_matches(['◇', '◆', '●', '■', '□', '▲', '★', '（', '(', '[', '【'])
        .trim_end_matches(['）', ')']);
    let count = line.chars().count();
    if !(2..=48).contains(&count)
        || line.contains(['。', '，', '！', '；', '《', '“', '—', '|', '>'])
    {
        return None;
    }
    let ends = line.char_indices().rev().filter(|(_, c)| "长理记席任委".contains(*c));
    let mut ends = ends.map(|(at, c)| at + c.len_utf8());
    let office = |&end: &usize| OFFICES.iter().any(|office| line[..end].ends_with(office));
    let Some(end) = ends.find(office) else {
        return alone(line);
    };
    let (office, rest) = line.split_at(end);
    if office.contains(['：', ':']) {
        return None;
    }
    let name = squeeze(rest.trim_start_matches(['、', '：', ':']));
    let name = name.trim_end_matches("同志");
    is_name(name).then(|| Speaker { office: squeeze(office).into_owned(), name: name.to_string() })
}

/// A name on a line of its own: two parts set apart by blanks, or a known surname.
fn alone(line: &str) -> Option<Speaker> {
    let name = squeeze(line);
    let spaced = name.len() < line.len() && name.chars().count() <= 4;
    let familiar =
        name.chars().count() <= 3 && name.chars().next().is_some_and(|c| SURNAMES.contains(c));
    ((spaced || familiar) && is_name(&name) && !NOT_NAMES.contains(&name.as_ref()))
        .then(|| Speaker { office: String::new(), name: name.into_owned() })
}

/// Two to four characters, or several parts with ·.
pub(super) fn is_name(text: &str) -> bool {
    let han = |c: char| ('\u{3400}'..='\u{9FFF}').contains(&c);
    let count = text.chars().count();
    if text.contains(['·', '•', '・']) {
        return count <= 20
            && text
                .split(['·', '•', '・'])
                .all(|part| part.chars().count() >= 1 && part.chars().all(han));
    }
    (2..=4).contains(&count)
        && text.chars().all(han)
        && !text.ends_with(['会', '上', '的', '报', '告', '议', '度', '局', '院'])
}

/// The most frequent surnames, for a name that stands alone.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

/// Words of two or three characters that are no names.
const NOT_NAMES: &[&str] = &[
    "目录", "类型", "前言", "综合", "农业", "工业", "全文", "正文", "附件", "结束语", "和平",
    "安全", "连接", "关于", "时间", "全屏", "方针", "文化", "教育", "成绩", "边看边聊", "关闭",
    "向前",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speakers_lines() {
        for (line, office, name) in [
            ("青川省省长 李明", "青川省省长", "李明"),
            (
                "◇青溪市人大常委会党组副书记、副主任 李中明",
                "青溪市人大常委会党组副书记、副主任",
                "李中明",
            ),
            ("自治区主席 韦 韬", "自治区主席", "韦韬"),
            ("自治区主席 艾尔·吐尼", "自治区主席", "艾尔·吐尼"),
            ("青溪区人民政府代区长  李国文", "青溪区人民政府代区长", "李国文"),
            ("青溪区财政局局长李国文", "青溪区财政局局长", "李国文"),
            ("报告人：青溪区区长　李明", "青溪区区长", "李明"),
            ("院长：李明", "院长", "李明"),
            ("周  明", "", "周明"),
            ("周明来", "", "周明来"),
        ] {
            assert_eq!(
                speaker(line),
                Some(Speaker { office: office.into(), name: name.into() }),
                "{line}"
            );
        }
    }

    #[test]
    fn other_lines() {
        for line in [
            "各位代表：", "政府工作报告", "国务院总理", "关于主任会议制度", "李明作政府工作报告。",
            "青溪市统计局",
        ] {
            assert_eq!(speaker(line), None, "{line}");
        }
    }
}
