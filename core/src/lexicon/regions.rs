//! The codes of places by their names (GB/T 2260), over time.
//!
//! `regions.tsv` has provinces and prefectures, `counties.tsv` (feature `regions`, or given to
//! [`add_counties`]) what is below them. Both are sorted by name and searched as they are: nothing is built.

use std::sync::OnceLock;

use super::embed;
use crate::Error;

/// A code and the years at whose end it held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Region<'t> {
    /// Six digits: two for the province, two for the prefecture, two for the county.
    pub code: &'t str,
    since: i32,
    until: i32,
}

impl<'t> Region<'t> {
    fn is_whole(&self) -> bool {
        self.code.len() == 6 && self.code.bytes().all(|digit| digit.is_ascii_digit())
    }

    /// Years between a year and the nearest one in which the code held.
    pub fn distance(&self, year: i32) -> i32 {
        (self.since - year).max(year - self.until).max(0)
    }

    /// `320106`, `371200=1992/2017`, `371202=2018/`.
    fn of(text: &'t str) -> Option<Self> {
        let (code, years) = text.split_once('=').unwrap_or((text, "/"));
        let (since, until) = years.split_once('/')?;
        let year = |text: &str, open| if text.is_empty() { open } else { text.parse().ok() };
        Some(Self {
            code,
            since: year(since, Some(i32::MIN / 2))?,
            until: year(until, Some(LAST))?,
        })
    }
}

/// The last year of the tables; what held then is taken to hold on.
pub(crate) const LAST: i32 = 2024;

const UPPER: &str = embed!(include_bytes!("regions.tsv"));
#[cfg(feature = "regions")]
const LOWER: &str = include_str!("counties.tsv");
#[cfg(not(feature = "regions"))]
const LOWER: &str = "";

/// The counties that were given, in the place of those that are built in.
static GIVEN: OnceLock<String> = OnceLock::new();

fn lower() -> &'static str {
    GIVEN.get().map_or(LOWER, String::as_str)
}

/// Gives the codes of counties, districts and banners to a program that is built without the feature
/// `regions`, for all reports that it reads from then on: the table `core/src/lexicon/counties.tsv`, or one
/// like it, a name and its codes a line, sorted by the bytes of the name. Of several tables the first is kept.
///
/// ```
/// baogao::add_counties("清湾县\t990101\n澜溪县\t990102=1996/\n".to_owned())?;
/// let report = baogao::parse("澜溪县2023年国民经济和社会发展统计公报");
/// assert_eq!(report.front.code.as_deref(), Some("990102"));
/// # Ok::<(), baogao::Error>(())
/// ```
///
/// # Errors
/// [`Error::Lexicon`] with the line of the first entry that cannot be used.
pub fn add_counties(table: String) -> Result<(), Error> {
    let mut last = "";
    let rows = table.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    for (n, line) in rows {
        let bad = |reason: &str| Error::Lexicon { line: n + 1, reason: reason.to_owned() };
        let (name, codes) = line.split_once('\t').ok_or_else(|| bad("no codes after the name"))?;
        if name <= last {
            return Err(bad("the names are out of order"));
        }
        if !codes.split(' ').all(|code| Region::of(code).is_some_and(|region| region.is_whole())) {
            return Err(bad("no code of six digits with its years"));
        }
        last = name;
    }
    let _ = GIVEN.set(table);
    Ok(())
}

/// Every code that a name has had.
///
/// | name | codes |
/// | --- | --- |
/// | `江门市` | 440700 |
/// | `巢湖市` | 341400 until 2010; 342601 until 1998, 340181 since 2011 |
/// | `青溪市` | none |
pub(crate) fn named(name: &str) -> Vec<Region<'static>> {
    rows(name, |found| found == name)
}

/// Every code of the names that begin with `stem` and end with `ending`, which is not all of it:
/// 大理, 自治州 → 大理白族自治州.
pub(crate) fn shortened(stem: &str, ending: &str) -> Vec<Region<'static>> {
    rows(stem, |name| name.len() > stem.len() + ending.len() && name.ends_with(ending))
}

/// Provinces and prefectures by the names that they go by: 广东, 酒泉.
pub(crate) fn short() -> impl Iterator<Item = &'static str> {
    const KINDS: [&str; 6] = ["市", "省", "自治区", "地区", "自治州", "盟"];
    // Two characters of more letters are no name of their own: 伊犁哈萨克.
    let known = |stem: &&str| (2..=3).contains(&stem.chars().count());
    UPPER
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(name, _)| KINDS.iter().find_map(|kind| name.strip_suffix(kind)))
        .filter(known)
}

/// Names of the province and the prefecture that a code belongs to, itself included, at any time.
pub(crate) fn above(code: &str) -> impl Iterator<Item = &'static str> {
    let (province, prefecture) = (format!("{}0000", &code[..2]), format!("{}00", &code[..4]));
    let wanted =
        move |code: &[u8]| [&province, &prefecture].iter().any(|c| code.starts_with(c.as_bytes()));
    let has_code = move |row: &&str| row.as_bytes().split(|b| b"\t ".contains(b)).any(&wanted);
    UPPER.lines().filter(has_code).filter_map(|row| Some(row.split_once('\t')?.0))
}

/// The codes of the names that begin with `stem` and are among those that are wanted.
fn rows(stem: &str, wanted: impl Fn(&str) -> bool) -> Vec<Region<'static>> {
    let mut found = Vec::new();
    for table in [UPPER, lower()] {
        for line in table[first(table, stem)..].lines() {
            match line.split_once('\t') {
                Some((name, codes)) if name.starts_with(stem) => {
                    if wanted(name) {
                        found.extend(codes.split(' ').filter_map(Region::of));
                    }
                }
                _ => break,
            }
        }
    }
    found
}

/// Where the first row is whose name is not before `name`.
fn first(table: &str, name: &str) -> usize {
    let bytes = table.as_bytes();
    // Bytes of the table before `low` belong to lower names, those from `high` on to others.
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start =
            bytes[low..middle].iter().rposition(|&b| b == b'\n').map_or(low, |at| low + at + 1);
        let line = bytes[start..high].split(|&b| b == b'\n').next().unwrap_or_default();
        let key = line.split(|&b| b == b'\t').next().unwrap_or_default();
        if key < name.as_bytes() {
            low = (start + line.len() + 1).min(high);
        } else {
            high = start;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(regions: Vec<Region<'static>>) -> Vec<&'static str> {
        regions
            .into_iter()
            .filter(|region| region.distance(LAST) == 0)
            .map(|region| region.code)
            .collect()
    }

    #[test]
    fn every_name_is_found() {
        for table in [UPPER, LOWER] {
            let mut last = "";
            for line in table.lines().filter(|line| !line.starts_with('#')) {
                let (name, codes) = line.split_once('\t').unwrap();
                assert!(last < name, "{name} is out of order");
                last = name;
                let found = named(name);
                for code in codes.split(' ') {
                    let region = Region::of(code).unwrap();
                    assert!(
                        region.code.len() == 6 && region.since <= region.until,
                        "{name} {code}"
                    );
                    assert!(found.contains(&region), "{name} {code}");
                }
            }
        }
    }

    #[test]
    fn codes_of_names() {
        for (name, codes) in [
            ("江门市", &["440700"][..]),
            ("黑龙江省", &["230000"]),
            ("莱芜市", &[]),
            ("克州", &["653000"]),
            ("青溪市", &[]),
            ("江门", &[]),
            ("", &[]),
            ("\u{10FFFF}", &[]),
        ] {
            assert_eq!(now(named(name)), codes, "{name}");
        }
        assert_eq!(named("莱芜市").iter().filter(|r| r.distance(2010) == 0).count(), 1);
        assert_eq!(now(shortened("大理", "自治州")), ["532900"]);
        assert_eq!(now(shortened("黔", "自治州")), ["522600", "522700", "522300"]);
        assert_eq!(now(shortened("大理白族", "自治州")), [] as [&str; 0]);
        assert_eq!(above("441900").collect::<Vec<_>>(), ["东莞市", "广东省"]);
    }

    #[test]
    fn a_bad_county_tells_its_line() {
        for (table, line) in [
            ("清湾县", 1),
            ("清湾县\t9901", 1),
            ("清湾县\t99010x", 1),
            ("清湾县\t990101=1990", 1),
            ("澜溪县\t990102\n清湾县\t990101", 2),
        ] {
            match add_counties(table.to_owned()) {
                Err(Error::Lexicon { line: found, .. }) => assert_eq!(found, line, "{table}"),
                other => panic!("{table}: {other:?}"),
            }
        }
    }

    #[cfg(feature = "regions")]
    #[test]
    fn codes_of_counties() {
        assert_eq!(now(named("鼓楼区")), ["320106", "320302", "350102", "410204"]);
        assert_eq!(now(named("巢湖市")), ["340181"]);
        assert_eq!(now(shortened("长阳", "自治县")), ["420528"]);
    }
}
