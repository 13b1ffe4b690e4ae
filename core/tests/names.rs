//! Sentences put together from parts: whatever stands side by side, no name begins or ends inside
//! a noun or a Latin word.

mod common;

use common::broken;
use proptest::prelude::*;

const VERBS: [&str; 12] = [
    "受理", "审结", "办理", "新建", "发放", "培训", "接种", "改造", "建成", "化解", "为企业减免",
    "审结和执行",
];
const PREFIXES: [&str; 12] =
    ["", "", "", "C类", "HPV", "5G", "A级", "甲类", "VR", "É类", "𠮷田", "X光"];
const NOUNS: [&str; 14] = [
    "案件", "疫苗", "基站", "补贴", "老人", "学校", "项目", "车辆", "道路", "人员", "纠纷", "投资",
    "粮食产量", "“光明”工程",
];
const RATES: [&str; 12] = [
    "办结率", "接种率", "采纳率", "合格率", "满意率", "占比", "比重", "用时", "人均", "总量",
    "死亡", "增速",
];
const NUMBERS: [&str; 10] =
    ["3", "120", "95.5", "1.2万", "三十", "8", "2万多", "5—8", "１２", "1,036"];
const UNITS: [&str; 16] = [
    "件", "个", "%", "人", "亿元", "公里", "次", "", "项", "户", "个百分点", "倍", "岁以上", "位",
    "万元以上的", "年",
];
const MARKS: [&str; 14] =
    ["、", "、", "，", "，", "；", "和", "以及", "及", "", "。", "，其中", "（", "）", "：\n"];
const LEADS: [&str; 22] = [
    "", "", "", "", "其中", "分别", "比上年增长", "同比下降", "提高到", "达到", "占", "占全部",
    "连续", "即", "全市", "2024年", "由去年的", "累计", "人均", "前者", "共有", "对",
];
/// What a name may hold besides: words for what the text leaves out, and parts of the above.
const WORDS: [&str; 15] = [
    "占", "比重", "比例", "占比", "的", "为", "企业", "减免", "审结", "和", "执行", "粮食", "产量",
    "“光明”", "工程",
];

/// The parts of one item of a sentence: words, number, unit, words behind, mark.
fn item() -> impl Strategy<Value = Vec<&'static str>> {
    let one_of = |list: &'static [&'static str]| prop::sample::select(list);
    let name = prop_oneof![
        3 => (one_of(&VERBS), one_of(&PREFIXES), one_of(&NOUNS)).prop_map(|(v, p, n)| vec![v, p, n]),
        2 => (one_of(&PREFIXES), one_of(&NOUNS)).prop_map(|(p, n)| vec![p, n]),
        2 => one_of(&RATES).prop_map(|r| vec![r]),
        1 => (one_of(&NOUNS), one_of(&RATES)).prop_map(|(n, r)| vec![n, r]),
        1 => one_of(&VERBS).prop_map(|v| vec![v]),
        1 => Just(vec![]),
    ];
    let behind = prop_oneof![
        5 => Just(vec![]),
        1 => (one_of(&PREFIXES), one_of(&NOUNS)).prop_map(|(p, n)| vec![p, n]),
        1 => (one_of(&NOUNS), one_of(&VERBS)).prop_map(|(n, v)| vec![n, v]),
        1 => one_of(&NOUNS).prop_map(|n| vec!["等", n]),
    ];
    (one_of(&LEADS), name, one_of(&LEADS), one_of(&NUMBERS), one_of(&UNITS), behind, one_of(&MARKS))
        .prop_map(|(lead, name, verb, number, unit, behind, mark)| {
            // 30项目: no number without a unit stands before a noun.
            let (behind, mark) = if unit.is_empty() { (vec![], "，") } else { (behind, mark) };
            [vec![lead], name, vec![verb, number, unit], behind, vec![mark]].concat()
        })
}

/// Whether a name is nothing but these words, one after the other.
fn is_made_of(name: &str, words: &[&str]) -> bool {
    let mut ends = vec![false; name.len() + 1];
    ends[0] = true;
    for at in 0..name.len() {
        if ends[at] {
            for word in words.iter().filter(|word| name[at..].starts_with(**word)) {
                ends[at + word.len()] = true;
            }
        }
    }
    ends[name.len()]
}

fn holds(parts: &[&str]) -> Result<(), TestCaseError> {
    let source = parts.concat();
    let report = baogao::parse(&source);
    let faults = broken(&source, &report);
    prop_assert!(faults.is_empty(), "{source}: {faults:#?}");
    // Rules take apart verbs, what leads to a number, and its unit; nouns and Latin words stay whole.
    let taken = LEADS
        .iter()
        .chain(&VERBS)
        .chain(&RATES)
        .chain(&UNITS)
        .flat_map(|part| part.split("").skip(1));
    let mut words: Vec<&str> = parts.iter().chain(&WORDS).copied().chain(taken).collect();
    // What the members of a respective list share is measured in characters, Latin words aside.
    if report.statistics().iter().any(|s| s.group().is_some()) {
        let cut = NOUNS.iter().chain(&PREFIXES).chain(&NUMBERS);
        let characters = cut.flat_map(|part| part.split("").skip(1));
        words.extend(characters.filter(|c| !c.starts_with(|c: char| c.is_ascii())));
    }
    words.retain(|word| !word.is_empty());
    for statistic in report.statistics() {
        let name = statistic.indicator().unwrap_or_default();
        prop_assert!(is_made_of(name, &words), "{source}: {} is of {name:?}", statistic.text());
    }
    Ok(())
}

#[test]
fn a_name_is_put_in_front_of_others_whole() {
    for (source, names) in [
        ("受理C类案件120件，办结率95%、人员8万人。", ["受理C类案件", "C类案件办结率", "人员"]),
        ("接种HPV疫苗3万支，接种率95%、老人8万人。", ["接种HPV疫苗", "HPV疫苗接种率", "老人"]),
    ] {
        let report = baogao::parse(source);
        let found: Vec<_> = report.statistics().iter().map(|s| s.indicator()).collect();
        assert_eq!(found, names.map(Some), "{source}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_name_begins_or_ends_inside_a_word(items in prop::collection::vec(item(), 1..9)) {
        holds(&items.concat())?;
    }
}
