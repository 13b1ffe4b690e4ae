//! The body that reports.

use super::date;
use super::place;
use crate::report::{Kind, Tier};

/// What tells the issuer, in Simplified characters without blanks.
pub(super) struct Signs<'t> {
    pub kind: Kind,
    /// The report is on the whole country.
    pub national: bool,
    pub region: Option<&'t str>,
    /// The titles, one a line.
    pub title: &'t str,
    /// Office of the speaker.
    pub office: &'t str,
    /// A line of the front matter that is a body, or empty.
    pub line: &'t str,
    pub opening: &'t str,
    /// The first sentences of the text.
    pub beginning: &'t dyn Fn() -> String,
}

/// The issuer: as title, office, a line of its own or the opening name it, else by kind and region.
///
/// | signs | issuer |
/// | --- | --- |
/// | `青溪市人民法院工作报告` | 青溪市人民法院 |
/// | 青溪市; `市财政局局长` | 青溪市财政局 |
/// | `武汉市新洲区政府工作报告` | 武汉市新洲区人民政府 |
/// | 青溪市; `…审计工作报告`, `市审计局依法审计了…` | 青溪市审计局 |
/// | 青溪市; a plan or a budget | 青溪市人民政府 |
pub(super) fn of(signs: &Signs<'_>) -> Option<String> {
    let seat = signs.region.map(|region| signs.seat(region));
    let seat = seat.as_deref();
    if let Some(body) = signs.named(seat) {
        // 市财政局 → 青溪市财政局
        let short = body.chars().next().filter(|c| "省市区县州旗".contains(*c));
        return Some(match (short, seat) {
            (Some(short), Some(seat)) if seat.ends_with(short) => {
                [seat, &body[short.len_utf8()..]].concat()
            }
            _ => body,
        });
    }
    let (nation, local) = match signs.kind {
        Kind::Government if signs.opening.contains("中央人民政府") => {
            ("中央人民政府", "人民政府")
        }
        Kind::Government | Kind::Plan | Kind::Budget => ("国务院", "人民政府"),
        Kind::Court => ("最高人民法院", "人民法院"),
        Kind::Procuratorate => ("最高人民检察院", "人民检察院"),
        Kind::Congress => ("全国人民代表大会常务委员会", "人民代表大会常务委员会"),
        Kind::Cppcc => ("中国人民政治协商会议全国委员会常务委员会", ""),
        Kind::Communique => ("国家统计局", "统计局"),
        Kind::Other => return None,
    };
    match signs.kind {
        _ if signs.national => Some(nation.to_owned()),
        Kind::Cppcc => signs.region.map(|r| format!("中国人民政治协商会议{r}委员会常务委员会")),
        _ => seat.map(|seat| [seat, local].concat()),
    }
}

/// Bureaus that report on budgets and plans, by the ends of their names.
const BUREAUS: &[&str] = &[
    "财政局", "财政厅", "财政部", "审计局", "审计厅", "审计署", "委员会", "发展改革委", "发改委",
    "发展改革局", "发展和改革局", "发改局", "统计局", "人民政府",
];

impl Signs<'_> {
    /// The body that the text names.
    fn named(&self, seat: Option<&str>) -> Option<String> {
        let line = || Some(self.line).filter(|line| !line.is_empty()).map(str::to_owned);
        match self.kind {
            Kind::Court => [self.title, self.office, self.opening]
                .iter()
                .find_map(|text| body_in(text, "法院"))
                .filter(|body| body.chars().count() > 4),
            Kind::Procuratorate => {
                [self.title, self.office].iter().find_map(|text| body_in(text, "检察院"))
            }
            Kind::Cppcc if !self.national => {
                [self.title, self.opening].iter().find_map(|text| cppcc(text))
            }
            Kind::Communique if !self.national => line(),
            Kind::Plan | Kind::Budget => BUREAUS
                .iter()
                .find_map(|bureau| body_in(self.office, bureau))
                .or_else(line)
                .or_else(|| self.titled())
                .or_else(|| self.audits(seat?)),
            _ => None,
        }
    }

    /// A region as its organs are called: a district with the city it is of, where title, office
    /// or issuer say so.
    fn seat(&self, region: &str) -> String {
        let district = region.ends_with('区') && place::tier(region) == Some(Tier::County);
        let stated = [self.title, self.office, self.line];
        let city = stated.iter().filter(|_| district).find_map(|text| {
            let before = &text[..text.find(region)?];
            place::ending(before).filter(|city| city.ends_with('市'))
        });
        city.unwrap_or_default() + region
    }

    /// The bureau that a title begins with: `青溪市财政局关于…`.
    fn titled(&self) -> Option<String> {
        let (before, _) = self.title.lines().next()?.split_once("关于")?;
        BUREAUS.iter().any(|bureau| before.ends_with(bureau)).then(|| before.to_owned())
    }

    /// The bureau of an audit report, where nothing but its text names it: `区审计局依法审计了…`.
    fn audits(&self, seat: &str) -> Option<String> {
        let text = self.title.contains("审计").then(|| (self.beginning)() + self.opening)?;
        let level = seat.chars().next_back()?;
        let named = |bureau: &&&str| {
            text.match_indices(**bureau).any(|(at, _)| text[..at].ends_with(level))
        };
        let bureau = ["审计局", "审计厅"].iter().find(named)?;
        Some([seat, bureau].concat())
    }
}

/// `青溪区人民法院院长` → `青溪区人民法院`; `2024年青溪区人民法院工作报告` likewise.
fn body_in(text: &str, ending: &str) -> Option<String> {
    let line = text.lines().find(|l| l.contains(ending))?;
    let end = line.find(ending)? + ending.len();
    let name = &line[..end];
    let name = match date::years(name).next() {
        Some(year) if year.start == 0 => name[year.end..].trim_start_matches('度'),
        _ => name,
    };
    let name = ["现在，我代表", "我代表", "受"]
        .iter()
        .find_map(|w| name.find(w).map(|at| &name[at + w.len()..]))
        .unwrap_or(name);
    let name = name.trim_start_matches("关于");
    let name = name.rsplit(['兼', '[', '［', '【']).next().unwrap_or(name);
    (name.chars().count() >= 3 && !name.contains(['，', '。'])).then(|| name.to_string())
}

/// `中国人民政治协商会议青溪市第十一届委员会常务委员会`.
fn cppcc(text: &str) -> Option<String> {
    for line in text.lines() {
        let Some(end) = line.find("常务委员会").map(|at| at + "常务委员会".len()) else {
            continue;
        };
        if let Some(start) =
            ["中国人民政治协商会议", "政协"].iter().find_map(|w| line.find(w)).filter(|&s| s < end)
        {
            return Some(line[start..end].to_string());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn issuers() {
        for (kind, region, title, office, line, text, issuer) in [
            (Kind::Court, "青溪市", "青溪市人民法院工作报告", "", "", "", "青溪市人民法院"),
            (Kind::Court, "青溪市", "工作报告", "市人民法院院长", "", "", "青溪市人民法院"),
            (Kind::Budget, "青溪市", "", "市财政局局长", "", "", "青溪市财政局"),
            (Kind::Budget, "青溪县", "", "", "青溪县财政局", "", "青溪县财政局"),
            (Kind::Plan, "青川省", "", "省发展改革委主任", "", "", "青川省发展改革委"),
            (Kind::Plan, "青溪市", "青溪市发改委关于计划的报告", "", "", "", "青溪市发改委"),
            (Kind::Budget, "青溪市", "审计工作报告", "", "", "市审计局依法审计", "青溪市审计局"),
            (Kind::Budget, "青溪市", "预算报告", "", "", "市审计局依法审计", "青溪市人民政府"),
            (Kind::Budget, "青溪区", "审计工作报告", "", "", "市审计局依法审计", "青溪区人民政府"),
            (
                Kind::Government,
                "新洲区",
                "武汉市新洲区政府工作报告",
                "",
                "",
                "",
                "武汉市新洲区人民政府",
            ),
            (Kind::Government, "青溪市", "云州省青溪市政府工作报告", "", "", "", "青溪市人民政府"),
            (Kind::Communique, "青溪区", "", "", "区统计局", "", "青溪区统计局"),
        ] {
            let beginning = || text.to_owned();
            let (region, opening) = (Some(region), "");
            let signs = Signs {
                kind,
                national: false,
                region,
                title,
                office,
                line,
                opening,
                beginning: &beginning,
            };
            assert_eq!(of(&signs).as_deref(), Some(issuer), "{title}{office}{line}");
        }
    }
}
