//! Facts of the front matter: kind, title, issuer, region, date, term, session, speaker, year.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::code;
use super::date::{self, Day};
use super::fold::{fold, has, head, squeeze};
use super::given::Given;
use super::issuer::{self, Signs};
use super::kind;
use super::lines::{meetings, region_in_date, region_in_opening, region_in_title, speaker_in_date};
use super::looks::{self, Look};
use super::months;
use super::order::Place;
use super::person::{self, Speaker};
use super::place;
use super::telling;
use super::year::{self, counted};
use crate::report::{Front, Kind, Tier};
use crate::source::Block;

/// Whether a line is the beginning of a title that goes on in `next`.
pub(super) fn is_title_head(line: &str, next: &str) -> bool {
    let folded = fold(line);
    let line = squeeze(&folded);
    let next = squeeze(next);
    let short = (4..=40).contains(&line.chars().count())
        && !line.contains(['。', '：', ':', '>', '|', '！', '，']);
    let cut = next.starts_with(['—', '─'])
        || ["和", "与", "及", "的", "情况", "委员会", "会议", "大会", "暨", "常委会"]
            .iter()
            .any(|w| line.ends_with(w));
    let rest = matches!(next.as_ref(), "工作报告" | "报告" | "工作報告" | "报告书")
        || ["与", "和", "及", "其他", "暨", "與", "20", "19", "常务委员会", "委员会"]
            .iter()
            .any(|w| next.starts_with(w));
    let own = looks::is_title(&next)
        && next.chars().count() > 14
        && !rest
        && !next.starts_with(['—', '─']);
    short && !own && (cut || (rest && line.contains("关于")))
}

/// The facts that front matter and opening state, and those that are given.
pub(super) fn read<'s>(
    blocks: &[Block<'s>],
    sequence: &[usize],
    places: &[Place],
    given: &Given<'_>,
) -> Front<'s> {
    let mut facts = Facts::collect(blocks, sequence, places);
    facts.take_given(given);
    facts.settle_title();
    let national = match given.region {
        Some(region) => matches!(region, "全国" | "中国" | "中华人民共和国"),
        None => facts.is_national(),
    };
    let kind = given.kind.unwrap_or_else(|| facts.kind(national));
    let stated = || if national { None } else { facts.region() };
    let region = given.region.map(str::to_owned).or_else(stated);
    let [title, _, office, line, opening] = facts.stated();
    let beginning = || facts.beginning();
    let region_name = region.as_deref();
    let issuer = issuer::of(&Signs {
        kind,
        national,
        region: region_name,
        title,
        office,
        line,
        opening,
        beginning: &beginning,
    });
    let (term, session) = facts.meeting();
    let year = given.year.or_else(|| facts.year(kind));
    let code = region.as_deref().and_then(|region| facts.code(region, year));
    let tier = match (&region, code) {
        _ if national => Some(Tier::Nation),
        (_, Some(code)) => Some(code::tier(code)),
        (Some(region), None) => place::tier(region),
        (None, None) => None,
    };
    Front {
        kind,
        title: facts.title.clone(),
        issuer: issuer.map(Cow::Owned),
        region: if national { Some(Cow::Borrowed(NATION)) } else { region.map(Cow::Owned) },
        tier,
        code: code.map(Cow::Borrowed),
        date: facts.day.and_then(Day::iso),
        term,
        session,
        speaker: facts.speaker.as_ref().map(|s| Cow::Owned(s.name.clone())),
        year,
    }
}

/// The region of a report on the whole country, for which GB/T 2260 has no code.
const NATION: &str = "全国";

/// Bytes of the text that may still address the meeting.
const BEGINNING: usize = 600;

/// What was found, in Simplified characters without blanks where it is only searched.
#[derive(Default)]
struct Facts<'b, 's> {
    titles: Vec<Vec<Cow<'s, str>>>,
    title: Option<Cow<'s, str>>,
    /// The title that the caller has given.
    given: Option<String>,
    /// The title as it is searched.
    name: String,
    dateline: String,
    day: Option<Day>,
    /// The date line names the meeting.
    met: bool,
    speaker: Option<Speaker>,
    opening: String,
    issuer: Option<String>,
    /// First kilobytes of the text, by paragraph.
    text: Vec<&'b str>,
    /// The same in one piece; few reports need it.
    body: OnceCell<String>,
    /// A Traditional character may stand in it.
    traditional: bool,
    salutation: String,
}

impl<'b, 's> Facts<'b, 's> {
    fn collect(blocks: &'b [Block<'s>], sequence: &[usize], places: &[Place]) -> Self {
        let mut facts = Self::default();
        let mut last_title = None;
        let mut bytes = 0;
        for (n, &index) in sequence.iter().enumerate() {
            let block = &blocks[index];
            match places[index] {
                Place::Front(look) => facts.take(look, block, n, &mut last_title),
                Place::TitleLine => {
                    facts.push_title(block, n, &mut last_title);
                }
                Place::Body | Place::Part if bytes < 60_000 => {
                    let text = head(&block.text, 1500);
                    bytes += text.len();
                    facts.text.push(text);
                    facts.traditional |= block.events.traditional;
                }
                _ => {}
            }
        }
        facts
    }

    /// What the caller knows stands as if the text said so.
    fn take_given(&mut self, given: &Given<'_>) {
        self.day = given.day.or(self.day);
        if let Some(title) = given.title.map(str::trim).filter(|title| !title.is_empty()) {
            self.given = Some(squeeze(title).into_owned());
        }
    }

    /// The first kilobytes of the text in Simplified characters.
    fn body(&self) -> &str {
        self.body.get_or_init(|| self.joined(&self.text))
    }

    /// The first bytes of the same.
    fn beginning(&self) -> String {
        let mut bytes = 0;
        let count = self.text.iter().take_while(|text| {
            let open = bytes < BEGINNING;
            bytes += text.len() + 1;
            open
        });
        let text = self.joined(&self.text[..count.count()]);
        head(&text, BEGINNING).to_owned()
    }

    fn joined(&self, texts: &[&str]) -> String {
        let text = texts.join("\n");
        if self.traditional { fold(&text).into_owned() } else { text }
    }

    fn take(&mut self, look: Look, block: &Block<'s>, n: usize, last_title: &mut Option<usize>) {
        let folded = fold(&block.text);
        let line = squeeze(&folded);
        match look {
            Look::Title => self.push_title(block, n, last_title),
            Look::Joined => {
                let at = ["——", "──", "--", "━━", "（"]
                    .iter()
                    .filter_map(|dash| block.text.find(dash))
                    .filter(|&at| at > 0)
                    .min()
                    .unwrap_or(block.text.len());
                self.titles.push(vec![Cow::Owned(squeeze(&block.text[..at]).into_owned())]);
                self.take_date(&line[line.find(['—', '─', '-', '━', '（']).unwrap_or(0)..]);
                if let Some(end) = folded.rfind(['上']) {
                    self.speaker = self
                        .speaker
                        .take()
                        .or_else(|| person::speaker(&folded[end + '上'.len_utf8()..]));
                }
            }
            Look::Date => self.take_date(&folded),
            Look::Speaker => self.speaker = person::speaker(&folded).or(self.speaker.take()),
            Look::Opening if self.opening.is_empty() => self.opening = line.into_owned(),
            Look::Issuer if self.issuer.is_none() => {
                // 青溪市统计局 国家统计局青溪调查队: the first of two bodies.
                let body = |name: &&str| name.chars().count() > 5 && looks::is_issuer(name);
                let mut bodies = folded.split_whitespace();
                let first =
                    bodies.next().filter(body).filter(|_| bodies.next().is_some_and(|b| body(&b)));
                self.issuer = Some(first.unwrap_or(&line).to_owned());
            }
            Look::Salutation if self.salutation.is_empty() => {
                let (name, _) = looks::addressee(&line);
                if self.speaker.is_none() && person::is_name(name) {
                    self.speaker = Some(Speaker { office: String::new(), name: name.to_string() });
                }
                self.salutation = line.into_owned();
            }
            _ => {}
        }
    }

    fn push_title(&mut self, block: &Block<'s>, n: usize, last: &mut Option<usize>) {
        let line = match squeeze(&block.text) {
            Cow::Borrowed(_) => block.text.clone(),
            Cow::Owned(line) => Cow::Owned(line),
        };
        match self.titles.last_mut() {
            Some(lines)
                if last.is_some_and(|l| l + 1 == n)
                    && !lines.last().is_some_and(|l| looks::is_title(&fold(l))) =>
            {
                lines.push(line)
            }
            _ => self.titles.push(vec![line]),
        }
        *last = Some(n);
    }

    fn take_date(&mut self, line: &str) {
        let met = has(line, &["会议", "大会", "人大", "会上"]);
        let found = date::day(line).map(|d| d.0);
        if !self.met && (met || self.day.is_none()) {
            self.day = found.or(self.day);
            self.met = met;
            self.dateline = squeeze(line).into_owned();
        }
        // The day may stand on a line behind that of the meeting.
        self.day = self.day.or(found);
        if self.speaker.is_none() {
            self.speaker = speaker_in_date(line);
        }
    }

    /// The last title before the text is the report's own; pages repeat it above, and
    /// wikis name the reports of other years beside it.
    fn settle_title(&mut self) {
        let own = |lines: &&Vec<Cow<'s, str>>| lines.iter().any(|l| looks::is_title(&fold(l)));
        let delivered = self.day.filter(|_| self.met).map(|d| d.year);
        let fits =
            |lines: &&Vec<Cow<'s, str>>| match (delivered, date::years(&lines.concat()).next()) {
                (Some(delivered), Some(titled)) => {
                    (delivered - 2..=delivered).contains(&titled.year)
                }
                _ => true,
            };
        let chosen = self
            .titles
            .iter()
            .rev()
            .filter(own)
            .find(fits)
            .or_else(|| self.titles.iter().rev().find(own))
            // Marks alone may tell a title, and a notice what it forwards, whatever that is called.
            .or_else(|| self.titles.first());
        if let Some(title) = &self.given {
            self.name.push_str(&fold(looks::bare_title(title)));
            self.name.push('\n');
            self.title = Some(Cow::Owned(title.clone()));
        } else if let Some(lines) = chosen {
            let meetings = meetings(lines);
            if self.dateline.is_empty() {
                self.dateline = squeeze(&fold(&lines[..meetings].concat())).into_owned();
            }
            let joined: Cow<'s, str> = match &lines[meetings..] {
                [one] => one.clone(),
                many => Cow::Owned(many.concat()),
            };
            let (start, end) = (looks::title_start(&joined), looks::bare_title_end(&joined));
            let title = match joined {
                Cow::Borrowed(text) => Cow::Borrowed(&text[start..end]),
                Cow::Owned(text) => Cow::Owned(text[start..end].to_string()),
            };
            self.name.push_str(&fold(&title));
            self.name.push('\n');
            self.title = Some(title);
        }
        // What the page's own title adds counts as well: region and year.
        for lines in self.titles.iter().rev().filter(fits) {
            self.name.push_str(looks::bare_title(&fold(&lines.concat())));
            self.name.push('\n');
        }
    }

    fn is_national(&self) -> bool {
        let front = [self.dateline.as_str(), self.name.as_str(), self.opening.as_str()];
        let office = self.speaker.as_ref().map_or("", |s| s.office.as_str());
        if front[..2].iter().any(|t| {
            has(
                t,
                &[
                    "全国人民代表大会", "最高人民", "国务院", "中华人民共和国", "全国人大",
                    "政治协商会议全国委员会", "政协全国委员会", "届全国委员会",
                ],
            )
        }) {
            return true;
        }
        if self
            .issuer
            .as_deref()
            .is_some_and(|i| matches!(i, "国家统计局" | "中华人民共和国国家统计局"))
        {
            return true;
        }
        if has(office, &["国务院", "最高人民", "全国人大", "国家"]) {
            return true;
        }
        if self.name.is_empty() && self.opening.is_empty() {
            let resolving = self.beginning();
            if year::resolving(&resolving).is_some_and(|m| m.contains("届全国人民代表大会"))
            {
                return true;
            }
        }
        let local = self.region_of_front().is_some();
        !local
            && (has(
                &self.opening,
                &["国务院", "全国人民代表大会", "全国人大常委会", "最高人民", "中央人民政府"],
            ) || (self.opening.is_empty() && self.speaks_for_the_nation()))
    }

    /// Without any front matter: the text itself reports on the whole country.
    fn speaks_for_the_nation(&self) -> bool {
        let count = |word: &str| self.body().matches(word).take(40).count();
        let (nation, local) = (
            count("我国") + count("国务院"),
            count("全省")
                + count("全市")
                + count("全区")
                + count("全县")
                + count("我市")
                + count("我省"),
        );
        nation >= 8 && nation > local * 4
    }

    fn kind(&self, national: bool) -> Kind {
        let office = self.speaker.as_ref().map_or("", |s| s.office.as_str());
        let mut titled = self.name.lines().filter_map(kind::of_title);
        if let Some(kind) = titled.next() {
            // The head of government may report on a plan instead of the year's work.
            let premier = kind == Kind::Plan
                && office.contains("总理")
                && titled.any(|k| k == Kind::Government);
            return if premier { Kind::Government } else { kind };
        }
        if has(office, &["法院", "院长"]) && !office.contains("检察") {
            return Kind::Court;
        }
        if office.contains("检察") {
            return Kind::Procuratorate;
        }
        if year::resolving(&self.opening).is_some() || year::resolving(&self.beginning()).is_some()
        {
            return Kind::Other;
        }
        if let Some(kind) = kind::of_opening(&self.opening, &self.salutation) {
            return kind;
        }
        if self.issuer.as_deref().is_some_and(|i| i.contains("统计局")) {
            return Kind::Communique;
        }
        if has(office, &["人大常委会", "人民代表大会常务委员会"]) {
            return Kind::Congress;
        }
        if has(office, &["省长", "市长", "县长", "区长", "总理", "旗长"]) {
            return Kind::Government;
        }
        telling::kind(self.body(), national)
    }

    /// Region named in date line, title, speaker's office or issuer.
    fn region_of_front(&self) -> Option<String> {
        region_in_date(&self.dateline)
            .or_else(|| self.name.lines().find_map(region_in_title))
            .or_else(|| self.name.lines().find_map(region_in_date))
            .or_else(|| {
                self.speaker
                    .as_ref()
                    .and_then(|s| place::beginning(&s.office))
                    .map(|r| r.0)
                    .filter(|r| r != "自治区")
            })
            .or_else(|| self.issuer.as_deref().and_then(place::beginning).map(|r| r.0))
    }

    /// Six digits of GB/T 2260, settled by the places above that are named.
    fn code(&self, region: &str, year: Option<i32>) -> Option<&'static str> {
        let front = self.stated();
        let year = year.or(self.day.map(|day| day.year));
        code::of(region, &code::Clues { year, front: &front, body: &|| self.body() })
    }

    /// What states the place: title, date line, office, issuer, opening.
    fn stated(&self) -> [&str; 5] {
        let office = self.speaker.as_ref().map_or("", |s| s.office.as_str());
        let issuer = self.issuer.as_deref().unwrap_or_default();
        [&self.name, &self.dateline, office, issuer, &self.opening]
    }

    fn region(&self) -> Option<String> {
        self.region_of_front()
            .or_else(|| region_in_opening(&self.opening))
            .or_else(|| year::resolving(&self.beginning()).and_then(region_in_date))
    }

    /// Term and session: 第十六届…第五次会议; of the date line, or of the meeting that is addressed.
    fn meeting(&self) -> (Option<u32>, Option<u32>) {
        let of = |line: &str| (counted(line, "届"), counted(line, "次会议"));
        match of(&self.dateline) {
            (None, None) => {
                let beginning = self.beginning();
                let line = year::addressed(&self.opening)
                    .or_else(|| year::addressed(&self.name))
                    .or_else(|| year::resolving(&self.opening))
                    .or_else(|| year::resolving(&beginning));
                line.map_or((None, None), of)
            }
            stated => stated,
        }
    }

    /// The year under review.
    fn year(&self, kind: Kind) -> Option<i32> {
        let titled = self.name.lines().find_map(|line| date::years(line).next()).map(|y| y.year);
        let delivered = self.day.map(|d| d.year);
        let before = |day| year::before(day, || self.body());
        // 2024年上半年预算执行情况: the year has not ended.
        let part = |line: &str| months::months(line).is_some_and(|m| m.0 == 1 && m.1 < 12);
        if let Some(line) = self.name.lines().find(|line| part(line)) {
            let named = date::years(line).find(|y| part(&line[y.end..])).map(|y| y.year);
            if let Some(year) = named.or(delivered) {
                return Some(year);
            }
        }
        // A congress is addressed as 各位代表, a standing committee as 主任、各位副主任.
        let committee = self.met && has(&self.dateline, &["常务委员会", "常委会"])
            || self.salutation.starts_with("主任");
        let running = || {
            let day = self.day.filter(|_| committee)?;
            year::reviews_running_year(day, self.body()).then_some(day.year)
        };
        match kind {
            Kind::Communique => titled
                .or_else(|| {
                    let running = year::speaks_of_running_year(self.body());
                    delivered.map(|y| y - i32::from(!running))
                })
                .or_else(|| year::of_opening(&self.text)),
            Kind::Plan | Kind::Budget => titled
                .filter(|t| delivered.is_none_or(|d| (d - 1..=d).contains(t)))
                .or_else(running)
                .or_else(|| self.day.map(before))
                .or_else(|| self.session_year())
                .or_else(|| year::told(&self.text, self.body())),
            Kind::Other if year::of_summary(&self.name).is_some() => year::of_summary(&self.name),
            Kind::Other if self.day.is_none() => titled
                .map(|titled| self.titled(titled))
                .or_else(|| year::of_headings(self.body()))
                .or_else(|| year::plainly_told(&self.text, self.body())),
            _ if self.met && delivered.is_some() => running().or_else(|| self.day.map(before)),
            _ => self
                .session_year()
                .or_else(|| year::of_headings(self.body()))
                .or_else(|| titled.map(|titled| self.titled(titled)))
                .or_else(|| self.told()),
        }
    }

    /// The year under review of a report that has a year before its title: that year, unless it is
    /// published early in it, or speaks of the one before.
    fn titled(&self, titled: i32) -> i32 {
        let told = || year::told(&self.text, self.body());
        match self.day {
            Some(day) if day.year == titled => year::before(day, || self.body()),
            Some(day) if day.year == titled + 1 => titled,
            _ => told().filter(|y| (titled - 1..=titled).contains(y)).unwrap_or(titled),
        }
    }

    /// The year that a text tells which no title names: by its first paragraphs, else by the line
    /// of its publication, where the text does not contradict it.
    fn told(&self) -> Option<i32> {
        let told = year::told(&self.text, self.body());
        let Some(day) = self.day else { return told };
        match told {
            Some(year) => told.filter(|_| (day.year - 1..=day.year).contains(&year)),
            None => Some(year::before(day, || self.body())),
        }
    }

    /// The year before the session of the National People's Congress that is addressed.
    fn session_year(&self) -> Option<i32> {
        year::of_session(&self.opening)
            .or_else(|| year::of_session(&self.dateline))
            .or_else(|| year::of_session(&self.beginning()))
            .map(|y| y - 1)
    }
}
