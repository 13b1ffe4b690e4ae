//! Regions and their administrative level.

use crate::lexicon::regions;
use crate::report::Tier;

/// Provinces by their short names (GB/T 2260, two-digit codes), with the full name.
const PROVINCES: &[(&str, &str)] = &[
    ("北京", "北京市"),
    ("天津", "天津市"),
    ("河北", "河北省"),
    ("山西", "山西省"),
    ("内蒙古", "内蒙古自治区"),
    ("辽宁", "辽宁省"),
    ("吉林", "吉林省"),
    ("黑龙江", "黑龙江省"),
    ("上海", "上海市"),
    ("江苏", "江苏省"),
    ("浙江", "浙江省"),
    ("安徽", "安徽省"),
    ("福建", "福建省"),
    ("江西", "江西省"),
    ("山东", "山东省"),
    ("河南", "河南省"),
    ("湖北", "湖北省"),
    ("湖南", "湖南省"),
    ("广东", "广东省"),
    ("广西", "广西壮族自治区"),
    ("海南", "海南省"),
    ("重庆", "重庆市"),
    ("四川", "四川省"),
    ("贵州", "贵州省"),
    ("云南", "云南省"),
    ("西藏", "西藏自治区"),
    ("陕西", "陕西省"),
    ("甘肃", "甘肃省"),
    ("青海", "青海省"),
    ("宁夏", "宁夏回族自治区"),
    ("新疆", "新疆维吾尔自治区"),
    ("台湾", "台湾省"),
    ("香港", "香港特别行政区"),
    ("澳门", "澳门特别行政区"),
];

/// Last characters of the names of regions.
const SUFFIXES: &[char] = &['省', '市', '区', '县', '旗', '州', '盟', '镇', '乡'];

/// What is no part of the province that its name begins with; it has no code of its own.
const CORPS: &str = "新疆生产建设兵团";

/// The region named at the very end of a text, without the regions above it.
///
/// | text | region |
/// | --- | --- |
/// | `——2025年2月27日在青溪市` | `青溪市` |
/// | `在云州市青溪区` | `青溪区` |
/// | `广西` | `广西壮族自治区` |
/// | `在全国` | none |
pub(super) fn ending(text: &str) -> Option<String> {
    let start = text
        .char_indices()
        .rev()
        .take(24)
        .take_while(|&(_, c)| {
            ('\u{4E00}'..='\u{9FFF}').contains(&c)
                && !matches!(c, '在' | '日' | '月' | '年' | '届' | '的' | '对')
        })
        .last()
        .map(|(at, _)| at)?;
    // 第1篇区: what begins with a digit or letter is no name. A year may stand before one.
    let before = text[..start].trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = start - before.len();
    if before.ends_with(|c: char| c.is_ascii_alphabetic()) || digits > 0 && digits != 4 {
        return None;
    }
    let mut name = &text[start..];
    for word in ["关于", "代表", "政协", "中共"] {
        name = name.rfind(word).map_or(name, |at| &name[at + word.len()..]);
    }
    let name = last_component(without_province(name));
    if let Some((_, full)) = PROVINCES.iter().find(|(short, _)| name == *short) {
        return Some((*full).to_string());
    }
    (name.chars().count() >= 2 && name.ends_with(SUFFIXES) && !is_common_noun(name))
        .then(|| name.to_string())
}

/// `广东江门市` → `江门市`; 吉林市 and 河南蒙古族自治县 are names as they stand.
fn without_province(name: &str) -> &str {
    let full = |name: &str| !regions::named(name).is_empty();
    match PROVINCES.iter().find_map(|(short, _)| name.strip_prefix(short)) {
        Some(rest)
            if rest.chars().count() > 2
                && !rest.starts_with(|c| SUFFIXES.contains(&c))
                && !["藏族", "蒙古族", "壮族", "回族", "维吾尔", "特别"]
                    .iter()
                    .any(|w| rest.starts_with(w))
                && !["经济", "高新", "自由贸易"].iter().any(|w| rest.starts_with(w))
                && rest.ends_with(SUFFIXES)
                && !full(name) =>
        {
            rest
        }
        _ => name,
    }
}

/// `云州市青溪区` → `青溪区`.
fn last_component(name: &str) -> &str {
    let chars: Vec<(usize, char)> = name.char_indices().collect();
    let n = chars.len();
    // The last two characters are a name and its suffix at least.
    for i in (1..n.saturating_sub(2)).rev() {
        let (at, c) = chars[i];
        let ends = match c {
            '省' | '市' | '盟' | '旗' => true,
            '县' => i >= 2,
            '区' | '州' => name[..at].ends_with("自治"),
            _ => false,
        };
        if ends {
            return &name[at + c.len_utf8()..];
        }
    }
    name
}

/// Level of a region, by its name.
pub(super) fn tier(region: &str) -> Option<Tier> {
    if PROVINCES.iter().any(|(_, full)| *full == region) {
        return Some(Tier::Province);
    }
    let table = [
        ("自治区", Tier::Province),
        ("特别行政区", Tier::Province),
        ("省", Tier::Province),
        ("自治州", Tier::City),
        ("州", Tier::City),
        ("地区", Tier::City),
        ("盟", Tier::City),
        ("市", Tier::City),
        ("区", Tier::County),
        ("县", Tier::County),
        ("旗", Tier::County),
        ("镇", Tier::Township),
        ("乡", Tier::Township),
        ("街道", Tier::Township),
    ];
    table.iter().find(|(suffix, _)| region.ends_with(suffix)).map(|&(_, tier)| tier)
}

/// The province a text begins with, short or full: `广西政府工作报告`.
pub(super) fn province_at(text: &str) -> Option<(&'static str, usize)> {
    PROVINCES.iter().find_map(|&(short, full)| {
        if text.starts_with(full) {
            Some((full, full.len()))
        } else if text.starts_with(short) {
            Some((full, short.len()))
        } else {
            None
        }
    })
}

/// The short name of a province: 内蒙古自治区 → 内蒙古.
pub(super) fn short_of(full: &str) -> Option<&'static str> {
    PROVINCES.iter().find(|p| p.1 == full).map(|p| p.0)
}

/// The region a text begins with, without the regions above it, and where its name ends.
///
/// | text | region |
/// | --- | --- |
/// | `青溪区人民法院工作报告` | `青溪区` |
/// | `云州市青溪区人民政府` | `青溪区` |
/// | `广西政府工作报告` | `广西壮族自治区` |
/// | `青溪市城市管理局` | `青溪市` |
pub(super) fn beginning(text: &str) -> Option<(String, usize)> {
    let corps = if text.starts_with(CORPS) { CORPS.len() } else { 0 };
    // 第八师石河子市: a division and the city that it keeps.
    let division = division(&text[corps..]);
    if division > 0 && component(&text[corps + division..]).is_some() {
        let (name, end) = beginning(&text[corps + division..])?;
        return Some((name, corps + division + end));
    }
    if corps > 0 {
        return Some((CORPS.to_string(), corps));
    }
    let mut end = 0;
    let mut name = "";
    while let Some(len) = component(&text[end..]) {
        name = &text[end..end + len];
        end += len;
    }
    let name = without_province(name);
    if name.is_empty() {
        return province_at(text).map(|(full, len)| (full.to_string(), len));
    }
    Some((name.to_string(), end))
}

/// Bytes of a division of the corps: 第八师, 第十四师.
fn division(text: &str) -> usize {
    let number = |text: &str| {
        let name =
            text.strip_prefix('第')?.trim_start_matches(|c| "一二三四五六七八九十".contains(c));
        Some(text.len() - name.strip_prefix('师')?.len())
    };
    number(text).unwrap_or(0)
}

/// Bytes of one name with its suffix: `云州市`, `恩施土家族苗族自治州`.
fn component(text: &str) -> Option<usize> {
    for (n, (at, c)) in text.char_indices().take(LONGEST).enumerate() {
        if !('\u{4E00}'..='\u{9FFF}').contains(&c)
            || matches!(c, '的' | '在' | '第' | '届' | '关' | '代')
        {
            return None;
        }
        let end = at + c.len_utf8();
        // 沙市区, 景德镇市, 杭州市; 市长 is an office.
        let more = text[end..].starts_with(|c| SUFFIXES.contains(&c)) || is_office(&text[end..]);
        // 海西州 is short for an autonomous prefecture, 杭州 is not yet a name.
        let state = c == '州'
            && !text[..at].ends_with("自治")
            && (n < 2 || regions::shortened(&text[..at], "自治州").is_empty());
        if n >= 1 && SUFFIXES.contains(&c) && !more && !state {
            return (!is_common_noun(&text[..end])).then_some(end);
        }
    }
    None
}

/// Whether the head of a place stands there: 市长李明, but 市长安区.
fn is_office(rest: &str) -> bool {
    let mut name = rest.chars();
    name.next() == Some('长') && !name.nth(1).is_some_and(|c| SUFFIXES.contains(&c))
}

/// Longest name of one region, in characters.
const LONGEST: usize = 14;

/// Words that end like regions: 城市, 自治区, 全省.
fn is_common_noun(name: &str) -> bool {
    const PREFIXES: &[&str] = &[
        "全", "本", "我", "城", "自治", "各", "该", "社", "小", "园", "郊", "山", "灾", "特", "新",
        "景", "校", "街", "乡", "县", "市", "地",
    ];
    let words = [
        "人民", "政府", "委员", "大会", "法院", "检察", "国民", "统计", "经济", "社会", "本级",
        "预算", "决算", "年度", "执行", "情况", "全省", "全市", "全区", "全县", "财政", "审计",
        "工作",
    ];
    if name.ends_with("开发区") && name.starts_with(|c| c != '开') {
        // 天津经济技术开发区
        return name.contains(['、', '和']);
    }
    PREFIXES.iter().any(|p| name.strip_prefix(p).is_some_and(|rest| rest.chars().count() == 1))
        || words.iter().any(|w| name.contains(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_at_the_end() {
        for (text, region) in [
            ("——2025年2月27日在青溪市", Some("青溪市")),
            ("在云州市青溪区", Some("青溪区")),
            ("在广西壮族自治区", Some("广西壮族自治区")),
            ("在上海市浦东新区", Some("浦东新区")),
            ("在杭州市", Some("杭州市")),
            ("在呼和浩特市", Some("呼和浩特市")),
            ("在全市", None),
            ("关于武汉市新洲区", Some("新洲区")),
            ("我代表武汉市", Some("武汉市")),
            ("2024青溪市", Some("青溪市")),
            ("第1篇区", None),
            ("x区", None),
            ("广西", Some("广西壮族自治区")),
            ("在全国", None),
        ] {
            assert_eq!(ending(text).as_deref(), region, "{text}");
        }
    }

    #[test]
    fn regions_at_the_beginning() {
        for (text, region) in [
            ("青溪区人民法院工作报告", Some("青溪区")),
            ("云南省政府工作报告", Some("云南省")),
            ("广西政府工作报告", Some("广西壮族自治区")),
            ("云州市青溪区人民政府代区长", Some("青溪区")),
            ("景德镇市珠山区法院", Some("珠山区")),
            ("恩施土家族苗族自治州人民政府", Some("恩施土家族苗族自治州")),
            ("青溪市城市管理局", Some("青溪市")),
            ("青溪市人民代表大会常务委员会工作报告", Some("青溪市")),
            ("广东江门市政府工作报告", Some("江门市")),
            ("海西州政府工作报告", Some("海西州")),
            ("郑州市政府工作报告", Some("郑州市")),
            ("吉林市政府工作报告", Some("吉林市")),
            ("海南藏族自治州人民政府", Some("海南藏族自治州")),
            ("广西恭城瑶族自治县人民法院", Some("恭城瑶族自治县")),
            ("武汉市新洲区人民政府", Some("新洲区")),
            ("西安市长安区政府工作报告", Some("长安区")),
            ("新疆生产建设兵团统计局", Some("新疆生产建设兵团")),
            ("新疆生产建设兵团第六师五家渠市", Some("五家渠市")),
            ("第八师石河子市统计局", Some("石河子市")),
            ("天津经济技术开发区工作报告", Some("天津经济技术开发区")),
            ("区本级预算执行和其他财政收支", None),
            ("市本级预算执行情况和全市总预算", None),
            ("自治区人民政府主席", None),
            ("政府工作报告", None),
        ] {
            assert_eq!(beginning(text).map(|r| r.0).as_deref(), region, "{text}");
        }
    }

    #[test]
    fn levels() {
        for (region, level) in [
            ("重庆市", Tier::Province),
            ("青溪市", Tier::City),
            ("青溪区", Tier::County),
            ("青川镇", Tier::Township),
        ] {
            assert_eq!(tier(region), Some(level));
        }
    }
}
