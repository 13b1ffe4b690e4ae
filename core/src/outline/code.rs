//! The code of a region (GB/T 2260): by its name, the year, and the places above it.

use super::fold::has;
use super::place;
use crate::lexicon::regions::{self, Region};
use crate::report::Tier;

/// What tells which of several places of one name is meant.
pub(super) struct Clues<'t> {
    /// The year under review.
    pub year: Option<i32>,
    /// Title, date line, office, issuer and opening.
    pub front: &'t [&'t str],
    /// The first kilobytes of the text; asked for last.
    pub body: &'t dyn Fn() -> &'t str,
}

/// The code of a region in a year.
///
/// | region | clues | code |
/// | --- | --- | --- |
/// | `江门市` | | 440700 |
/// | `大理州` | | 532900 |
/// | `莱芜市` | 2010 | 371200, which ended in 2018 |
/// | `巢湖市` | 2008 | 341400, the prefecture |
/// | `巢湖市` | 2020 | 340181, the county |
/// | `鼓楼区` | `南京市鼓楼区人民法院` | 320106 |
/// | `鼓楼区` | a text that speaks of 福州 | 350102 |
/// | `鼓楼区` | none | none: there are four |
/// | `鼓楼区` | `云州市鼓楼区` | none: 云州市 is not above any of them |
/// | `全国` `雄安新区` `青溪市` | | none |
pub(super) fn of(region: &str, clues: &Clues<'_>) -> Option<&'static str> {
    let found = of_name(region, clues.year.unwrap_or(regions::LAST));
    let first = found.first()?;
    let stated: Vec<&str> = clues.front.iter().filter_map(|text| stated(text, region)).collect();
    if found.len() == 1 && stated.is_empty() {
        return Some(first.code);
    }
    let above: Vec<Vec<&str>> = found.iter().map(|f| regions::above(f.code).collect()).collect();
    let fits = |names: &[&str]| {
        stated.iter().all(|before| {
            names.iter().any(|name| before.ends_with(name) || before.ends_with(&stem(name)))
        })
    };
    if found.len() == 1 {
        return fits(&above[0]).then_some(first.code);
    }
    let fitting: Vec<usize> = (0..found.len()).filter(|&n| fits(&above[n])).collect();
    if let [one] = fitting[..] {
        return Some(found[one].code);
    }
    let front = clues.front.concat();
    let speaks = |text: &str, n: usize| -> usize {
        above[n].iter().map(|name| text.matches(&stem(name)).take(MENTIONS).count()).sum()
    };
    let named: Vec<usize> = fitting.iter().copied().filter(|&n| speaks(&front, n) > 0).collect();
    if let [one] = named[..] {
        return Some(found[one].code);
    }
    let body = (clues.body)();
    let (mut most, mut next, mut best) = (0, 0, 0);
    for &n in &fitting {
        let count = speaks(body, n);
        if count > most {
            (most, next, best) = (count, most, n);
        } else {
            next = next.max(count);
        }
    }
    (most >= 2 && most > next * 2).then(|| found[best].code)
}

/// Level of a place, by its code: 440000, 440700, 440703.
pub(super) fn tier(code: &str) -> Tier {
    match code.as_bytes() {
        [_, _, b'0', b'0', ..] => Tier::Province,
        [.., b'0', b'0'] => Tier::City,
        _ => Tier::County,
    }
}

/// How often a place above may be counted.
const MENTIONS: usize = 60;

/// The codes that the name had in the year or, where it had none, in the nearest one.
fn of_name(region: &str, year: i32) -> Vec<Region<'static>> {
    let mut found = regions::named(region);
    if !found.iter().any(|f| f.distance(year) == 0) {
        for (short, ending) in [("州", "自治州"), ("县", "自治县"), ("旗", "自治旗")] {
            let stem = region.strip_suffix(short).filter(|stem| stem.chars().count() >= 2);
            found.extend(stem.map(|stem| regions::shortened(stem, ending)).unwrap_or_default());
        }
    }
    let nearest = found.iter().map(|f| f.distance(year)).min().unwrap_or_default();
    found.retain(|f| f.distance(year) == nearest);
    found
}

/// The text before a region where it ends with a place that is above it: `2024年南京市` of `2024年南京市鼓楼区`.
fn stated<'t>(text: &'t str, region: &str) -> Option<&'t str> {
    text.match_indices(region).map(|(at, _)| &text[..at]).find(|before| {
        let place = before.ends_with(['省', '市', '州', '盟'])
            || has(before, &["地区", "自治区"]) && before.ends_with('区')
            || before.ends_with('县') && !region.ends_with(['县', '市', '区']);
        place && !["全", "我", "本", "各"].iter().any(|w| before[..before.len() - 3].ends_with(w))
    })
}

/// The name of a place as texts shorten it: 南京市 → 南京, 内蒙古自治区 → 内蒙古.
fn stem(name: &str) -> String {
    if let Some(short) = place::short_of(name) {
        return short.to_owned();
    }
    let cut = ["地区", "市", "盟"].iter().find_map(|ending| name.strip_suffix(ending));
    cut.filter(|stem| stem.chars().count() >= 2).unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(region: &str, year: Option<i32>, front: &[&str], body: &str) -> Option<&'static str> {
        of(region, &Clues { year, front, body: &|| body })
    }

    #[test]
    fn codes_of_provinces_and_prefectures() {
        for (region, year, expected) in [
            ("江门市", None, Some("440700")),
            ("内蒙古自治区", None, Some("150000")),
            ("重庆市", Some(2023), Some("500000")),
            ("重庆市", Some(1993), Some("510200")),
            ("大理州", None, Some("532900")),
            ("大理白族自治州", None, Some("532900")),
            ("海南州", None, Some("632500")),
            ("伊犁州", None, Some("654000")),
            ("克州", None, Some("653000")),
            ("海东地区", Some(2009), Some("632100")),
            ("海东市", Some(2023), Some("630200")),
            ("锡林郭勒盟", None, Some("152500")),
            ("莱芜市", Some(2010), Some("371200")),
            ("襄樊市", Some(2005), Some("420600")),
            ("巢湖市", Some(2008), Some("341400")),
            ("全国", None, None),
            ("雄安新区", None, None),
            ("青溪市", None, None),
            ("", None, None),
        ] {
            assert_eq!(code(region, year, &[], ""), expected, "{region} {year:?}");
        }
        assert_eq!(code("江门市", None, &["云川省江门市政府工作报告"], ""), None);
        assert_eq!(code("江门市", None, &["广东省江门市政府工作报告"], ""), Some("440700"));
        assert_eq!(code("江门市", None, &["全省江门市"], ""), Some("440700"));
    }

    #[cfg(feature = "regions")]
    #[test]
    fn codes_of_counties() {
        for (region, year, front, body, expected) in [
            ("巢湖市", Some(2020), &[][..], "", Some("340181")),
            ("鼓楼区", None, &["南京市鼓楼区人民法院工作报告"], "", Some("320106")),
            ("鼓楼区", None, &["江苏省徐州市鼓楼区"], "", Some("320302")),
            ("鼓楼区", None, &["福建福州鼓楼区工作报告"], "", Some("350102")),
            (
                "鼓楼区",
                None,
                &["鼓楼区人民法院"],
                "在南京市委领导下，南京市中级法院",
                Some("320106"),
            ),
            ("鼓楼区", None, &["鼓楼区人民法院"], "在南京市，在福州市", None),
            ("鼓楼区", None, &["云州市鼓楼区人民法院"], "", None),
            ("鼓楼区", None, &[], "", None),
            ("新洲区", None, &["武汉市新洲区"], "", Some("420117")),
            ("长阳县", None, &["湖北省长阳县"], "", Some("420528")),
            ("浦东新区", None, &["上海市浦东新区"], "", Some("310115")),
            ("济源市", None, &["河南省济源市"], "", Some("419001")),
            ("东乡县", Some(2022), &["东乡县"], "", Some("622926")),
            ("莱芜区", Some(2020), &[], "", Some("370116")),
        ] {
            assert_eq!(code(region, year, front, body), expected, "{region} {front:?}");
        }
    }
}
