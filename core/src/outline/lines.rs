//! What single lines of the front matter name: speaker, meeting, region.

use std::borrow::Cow;

use super::date;
use super::fold::{fold, has};
use super::looks;
use super::person::{self, Speaker};
use super::place;

/// `…王丽霞在青川自治区…`, `…会议上青川省人民政府省长 王清作政府工作报告`.
pub(super) fn speaker_in_date(line: &str) -> Option<Speaker> {
    let cut = line.trim_end_matches('。');
    let cut = ["作政府工作报告", "作工作报告", "同志作", "作报告", "所作的"]
        .iter()
        .find_map(|w| cut.find(w).map(|at| &cut[..at]))
        .unwrap_or(cut);
    let after = cut
        .rfind("会议上")
        .map(|at| &cut[at + "会议上".len()..])
        .or_else(|| cut.rfind("大会上").map(|at| &cut[at + "大会上".len()..]));
    if let Some(found) = after
        .map(|t| t.trim_end_matches("同志"))
        .and_then(person::speaker)
        .filter(|s| !s.office.is_empty())
    {
        return Some(found);
    }
    let at = cut.find('日')? + '日'.len_utf8();
    let rest = &cut[at..];
    let end = rest.find('在')?;
    let between = rest[..end].trim();
    person::speaker(between).filter(|s| !s.office.is_empty()).or_else(|| {
        // 李明市长在
        let office = ["市长", "省长", "区长", "县长", "主席", "主任", "院长", "检察长", "总理"]
            .iter()
            .find_map(|o| between.strip_suffix(o))?;
        person::is_name(office).then(|| Speaker { office: String::new(), name: office.to_string() })
    })
}

/// How many lines of a title name the meeting only: `青溪市第五届人民代表大会第六次会议` over `政府工作报告`.
pub(super) fn meetings(lines: &[Cow<'_, str>]) -> usize {
    let is_meeting = |line: &str| {
        let line = line.trim_end_matches('暨');
        line.ends_with("次会议") && has(line, &["届"])
    };
    let count = lines.iter().take_while(|line| is_meeting(&fold(line))).count();
    let rest = lines[count..].concat();
    let own = looks::is_title(&fold(&rest)) && !rest.starts_with("关于") && !rest.ends_with("决议");
    if own { count } else { 0 }
}

/// The place that meets: `…在青溪区第八届人民代表大会…`.
pub(super) fn region_in_date(line: &str) -> Option<String> {
    let end = line.find('届').map(|at| strip_ordinal(&line[..at])).or_else(|| {
        ["人民代表大会", "人大", "政协"]
            .iter()
            .filter_map(|w| line.find(w))
            .min()
            .map(|at| &line[..at])
    })?;
    place::ending(end).or_else(|| {
        // 政协第十一届青溪市委员会
        let at = line.find('届')? + '届'.len_utf8();
        place::beginning(&line[at..]).map(|r| r.0)
    })
}

/// `在青溪区第八` → `在青溪区`.
fn strip_ordinal(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| "一二三四五六七八九十百0123456789".contains(c));
    text.strip_suffix('第').unwrap_or(text)
}

pub(super) fn region_in_title(title: &str) -> Option<String> {
    let name = title.trim_start_matches("关于");
    let name = match date::years(name).next().filter(|y| y.start == 0) {
        Some(year) => name[year.end..].trim_start_matches('度'),
        None => name,
    };
    let organs = ["中国人民政治协商会议", "人民政协", "政协", "中共"];
    let name = organs.iter().find_map(|organ| name.strip_prefix(organ)).unwrap_or(name);
    place::beginning(name).map(|r| r.0)
}

/// `我代表上海市人民政府`, `受青溪区人民政府委托`.
pub(super) fn region_in_opening(opening: &str) -> Option<String> {
    for word in ["代表", "受"] {
        for (at, found) in opening.match_indices(word).take(3) {
            let rest = opening[at + found.len()..].trim_start_matches("政协");
            if let Some((region, _)) =
                place::beginning(rest).filter(|(r, _)| r.chars().count() >= 3)
            {
                return Some(region);
            }
        }
    }
    None
}
