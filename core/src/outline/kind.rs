//! The kind of a report, by its title, its opening, or its words.

use super::fold::has;
use super::looks;
use crate::report::Kind;

/// The kind that a title in Simplified characters names; `None` for a bare 工作报告.
pub(super) fn of_title(name: &str) -> Option<Kind> {
    let name = looks::bare_title(name);
    Some(if has(name, &["决议", "决定", "审议意见"]) {
        Kind::Other
    } else if has(name, &["公报"]) {
        Kind::Communique
    } else if has(
        name,
        &["国民经济和社会发展", "国民经济计划", "五年计划", "经济和社会发展计划", "国民经济发展"],
    ) {
        Kind::Plan
    } else if has(name, &["预算", "决算", "审计工作报告", "财政收支", "审计结果"])
    {
        Kind::Budget
    } else if has(name, &["法院"]) && name.contains("工作报告") {
        Kind::Court
    } else if has(name, &["检察院", "检察工作"]) {
        Kind::Procuratorate
    } else if has(name, &["政治协商会议", "政协"]) {
        Kind::Cppcc
    } else if has(
        name,
        &[
            "人民代表大会常务委员会", "人大常委会", "人大会常务委员会", "人大常务委员会",
            "人大工作报告",
        ],
    ) {
        Kind::Congress
    } else if has(name, &["政府工作报告", "政府工作的报告", "政府工作报"]) {
        Kind::Government
    } else if name == "工作报告" {
        return None;
    } else {
        Kind::Other
    })
}

/// The kind that an opening without blanks states.
pub(super) fn of_opening(opening: &str, salutation: &str) -> Option<Kind> {
    if opening.is_empty() {
        return None;
    }
    let speaks =
        |sentence: &&str| has(sentence, &["我代表", "我受", "我现在代表", "我谨代表", "受"]);
    let sentence = opening.split('。').find(speaks).unwrap_or(opening);
    let opening = without_titles(sentence);
    let has = |words: &[&str]| has(&opening, words);
    Some(
        if has(&["国民经济和社会发展计划", "五年计划", "国民经济计划"]) && !has(&["政府工作报告"])
        {
            Kind::Plan
        } else if has(&["预算执行", "决算", "国家预算", "审计"]) {
            Kind::Budget
        } else if has(&["政协", "政治协商会议"])
            && has(&["常务委员会", "常委会"])
            && (has(&["代表政协", "代表中国人民政治协商", "政协第"])
                || salutation.contains("各位委员"))
        {
            Kind::Cppcc
        } else if has(&[
            "代表最高人民法院", "人民法院，", "人民法院向", "法院向大会", "代表区法院",
            "代表市法院", "报告法院工作", "人民法院工作",
        ]) {
            Kind::Court
        } else if has(&["检察院"]) {
            Kind::Procuratorate
        } else if has(&["人大常委会", "人民代表大会常务委员会", "人大会常委会"])
            && !has(&["国务院", "人民政府"])
        {
            Kind::Congress
        } else if has(&["中央委员会", "代表党", "党的代表大会", "党代表大会", "全国代表大会"])
        {
            Kind::Other
        } else if has(&["国务院", "人民政府", "区政府", "市政府", "县政府", "省政府", "政府工作"])
        {
            Kind::Government
        } else {
            return None;
        },
    )
}

/// A text without the documents it names: 《…计划纲要》 beside the report is no report on a plan.
fn without_titles(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('《') {
        out.push_str(&rest[..at]);
        let Some(end) = rest[at..].find('》') else { return out };
        rest = &rest[at + end + '》'.len_utf8()..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_titles() {
        for (title, kind) in [
            ("政府工作报告", Some(Kind::Government)),
            ("青溪区人民法院工作报告", Some(Kind::Court)),
            ("青溪市人民检察院工作报告", Some(Kind::Procuratorate)),
            ("青溪市人大常委会工作报告", Some(Kind::Congress)),
            ("中国人民政治协商会议青溪市委员会常务委员会工作报告", Some(Kind::Cppcc)),
            ("青溪市2023年国民经济和社会发展统计公报", Some(Kind::Communique)),
            ("关于青溪市2020年预算执行情况和2021年预算草案的报告", Some(Kind::Budget)),
            ("关于青溪市国民经济和社会发展计划执行情况的报告", Some(Kind::Plan)),
            ("关于青溪区人民法院工作报告的决议", Some(Kind::Other)),
            ("工作报告", None),
        ] {
            assert_eq!(of_title(title), kind, "{title}");
        }
    }

    #[test]
    fn kinds_of_openings() {
        for (opening, kind) in [
            ("现在，我代表区人民法院向大会报告工作，请予审议。", Some(Kind::Court)),
            ("现在，我代表市人民检察院，向大会报告工作，请予审议。", Some(Kind::Procuratorate)),
            ("我受市人大常委会委托，向大会报告工作，请予审议。", Some(Kind::Congress)),
            (
                "我代表省人民政府，向大会报告工作，请与《青川省国民经济和社会发展第十五个五年计划纲要》一并审议。",
                Some(Kind::Government),
            ),
            ("现在，我向大会报告区人民法院工作，请予审议。", Some(Kind::Court)),
            (
                "我受国务院委托，向大会报告国民经济和社会发展计划执行情况，请予审议。",
                Some(Kind::Plan),
            ),
        ] {
            assert_eq!(of_opening(opening, ""), kind, "{opening}");
        }
    }
}
