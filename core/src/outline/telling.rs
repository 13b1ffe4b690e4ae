//! The kind of a report that has no front matter, by the words it is full of.

use std::sync::LazyLock;

use super::fold::has;
use crate::lexicon::embed;
use crate::report::Kind;

/// Bytes of a Chinese character.
const CHAR: usize = 3;

/// Words by what they tell of.
struct Words {
    /// Kinds that have words of their own.
    kinds: Vec<(Kind, Vec<&'static str>)>,
    communique: Vec<&'static str>,
    deeds: Vec<&'static str>,
    areas: Vec<Vec<&'static str>>,
    foreign: Vec<&'static str>,
}

impl Words {
    /// The words that ship with the crate, loaded once.
    fn get() -> &'static Self {
        static WORDS: LazyLock<Words> =
            LazyLock::new(|| Words::load(embed!(include_bytes!("../lexicon/kinds.tsv"))));
        &WORDS
    }

    fn load(tsv: &'static str) -> Self {
        let lines = || tsv.lines().filter_map(|line| line.split_once('\t'));
        let of = |class: &str| {
            let lines = lines().filter(move |(key, _)| *key == class);
            lines.map(|(_, words)| words.split(' ').collect::<Vec<_>>()).collect::<Vec<_>>()
        };
        let kind = |(key, words): (&str, &'static str)| {
            let kind = key.parse::<Kind>().ok().filter(|kind| *kind != Kind::Communique)?;
            Some((kind, words.split(' ').collect()))
        };
        Self {
            kinds: lines().filter_map(kind).collect(),
            communique: of("communique").concat(),
            deeds: of("deed").concat(),
            areas: of("area"),
            foreign: of("foreign").concat(),
        }
    }
}

/// The kind of a report without front matter; [`Kind::Other`] where its words leave a doubt.
///
/// | text | kind |
/// | --- | --- |
/// | 审结刑事案件612件，判处罪犯755人。设立巡回审判点3个，法官人均结案287件。 | court |
/// | 批准逮捕163人，提起公诉204人，对12人依法不起诉。办理公益诉讼案件31件。 | procuratorate |
/// | 开展执法检查5次、专题询问2次，交办审议意见8件，督办代表建议143件。 | congress |
/// | 立案提案278件，组织民主监督活动6次，报送社情民意信息92条。 | cppcc |
/// | 一般公共预算收入18.6亿元，为预算的101%。政府性基金收入6.1亿元，上级补助收入9亿元，结转下年0.4亿元。 | budget |
/// | 全年粮食产量16万吨，比上年增长1.2%。年末常住人口62万人，城镇化率提高0.6个百分点。全年货运量下降2.1%。 | communique |
/// | 新建学校3所，建成公园2个。 | other |
pub(super) fn kind(body: &str, national: bool) -> Kind {
    if has_headings_of_a_communique(body) {
        return Kind::Communique;
    }
    let words = Words::get();
    let count = |words: &[&str]| words.iter().map(|word| body.matches(word).count()).sum::<usize>();
    // Whether so many words are one in so many characters.
    let one_in = |count: usize, characters: usize| count * characters * CHAR >= body.len();
    let mut counts: Vec<_> =
        words.kinds.iter().map(|(kind, words)| (count(words), *kind)).collect();
    counts.sort_by_key(|&(count, _)| core::cmp::Reverse(count));
    let [(most, kind), (next, _), ..] = counts[..] else { return Kind::Other };
    if most >= 3 && one_in(most, 200) && most >= 2 * next {
        return kind;
    }
    let deeds = count(&words.deeds);
    let told = count(&words.communique);
    if told >= 5 && one_in(told, 100) && deeds * 3 <= told && most * 8 <= told {
        return Kind::Communique;
    }
    if national && has(body, &["政府工作", "国务院"]) {
        return Kind::Government;
    }
    let areas = words.areas.iter().filter(|area| has(body, area)).count();
    let foreign = count(&words.foreign);
    if areas >= AREAS && one_in(deeds, 100) && (foreign == 0 || !one_in(foreign, 600)) {
        return Kind::Government;
    }
    Kind::Other
}

/// Areas that the report of a government speaks of, at least.
const AREAS: usize = 8;

/// Whether the sections of a text are those of a communique: 综合, 农业, 工业和建筑业 …
fn has_headings_of_a_communique(body: &str) -> bool {
    const HEADINGS: [&str; 12] = [
        "农业", "农林牧渔业", "工业和建筑业", "固定资产投资", "国内贸易", "服务业", "对外经济",
        "财政金融", "财政和金融", "交通", "人民生活", "居民收入",
    ];
    let mut headings = body.lines().filter(|line| line.len() < 60).filter_map(|line| {
        let (number, rest) = line.split_once('、')?;
        (number.chars().count() <= 2).then_some(rest.trim())
    });
    headings.next().is_some_and(|first| first.starts_with("综合") || first == "总体概况")
        && headings.any(|line| HEADINGS.iter().any(|word| line.starts_with(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_bodies() {
        for row in include_str!("telling.rs").lines().filter_map(|line| line.strip_prefix("/// | "))
        {
            let (text, name) = row.trim_end_matches(" |").split_once(" | ").unwrap();
            if let Ok(expected) = name.parse::<Kind>() {
                assert_eq!(kind(text, false), expected, "{text}");
            }
        }
    }

    #[test]
    fn every_class_of_the_table_is_explained_and_known() {
        let table = include_str!("../lexicon/kinds.tsv");
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let (class, words) = line.split_once('\t').unwrap();
            assert!(words.split(' ').all(|word| !word.is_empty()), "{line}");
            let known = ["communique", "deed", "area", "foreign"].contains(&class);
            assert!(known || class.parse::<Kind>().is_ok(), "{class}");
            let explained = |line: &str| {
                let classes = line.strip_prefix("# ").and_then(|line| line.split_once(": "));
                classes.is_some_and(|(classes, _)| classes.split(' ').any(|name| name == class))
            };
            assert!(table.lines().any(explained), "{class}");
        }
    }
}
