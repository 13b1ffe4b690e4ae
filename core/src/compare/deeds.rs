//! Which action of a later report is one that was planned.

use std::collections::HashMap;

use super::verdict::Verdict;
use super::words::{Index, Pair, likeness, pairs};
use crate::lexicon::embed;
use crate::message::Message;
use crate::report::{Act, Action, Front};

/// How like two names must be, to be one thing in other words.
const ALIKE: f64 = 0.75;
/// Characters that a name needs to be known again where it is not the same.
const TELLING: usize = 4;
/// Actions of one name that are looked at, at most.
const MOST: usize = 64;

/// An action with what it is known again by.
#[derive(Debug, Clone)]
pub(super) struct Deed<'r> {
    /// Index in the actions of its report.
    pub index: usize,
    pub action: &'r Action<'r>,
    name: String,
    words: Vec<Pair>,
    stage: Stage,
}

impl<'r> Deed<'r> {
    /// An action with a name; what has none is not known again.
    pub fn new(index: usize, action: &'r Action<'r>, front: &Front<'_>) -> Option<Self> {
        let name = name(action, front.region.as_deref());
        let words = pairs(&name);
        (!name.is_empty()).then(|| Self { index, action, words, stage: Stage::of(action), name })
    }

    /// What became of it, and how that follows.
    pub fn judge(&self, told: &Self) -> (Verdict, Message) {
        let begun = told.stage == Stage::Begun;
        let kept = !begun || self.stage == Stage::Begun || !self.is_to_be_finished();
        let (plan, outcome) = (&self.action.verb, &told.action.verb);
        if kept {
            let zh = format!("计划{plan}，结果{outcome}：已完成");
            (Verdict::Met, Message::new(zh, format!("planned: {plan}, told: {outcome}: done")))
        } else {
            let zh = format!("计划{plan}，结果{outcome}：尚在进行");
            let en = format!("planned: {plan}, told: {outcome}: still under way");
            (Verdict::Missed, Message::new(zh, en))
        }
    }

    /// Whether a beginning does not keep it: 建成青沙高速, 制定《港口条例》; not 实施…工程.
    fn is_to_be_finished(&self) -> bool {
        self.stage == Stage::Finished || kin(self.action.act) == Act::Enact
    }

    /// How like another one is, from 0 to 1; `None` where it is another thing.
    ///
    /// | planned | told | |
    /// |---|---|---|
    /// | 制定《澜江市古渡口保护条例》 | 《古渡口保护条例》颁布实施 | yes |
    /// | 制定《古渡口保护条例》 | 审议《古渡口保护条例（草案）》 | yes: under way |
    /// | 制定《古渡口保护条例》 | 废止《古渡口保护条例》 | no |
    /// | 建成青沙高速 | 青沙高速建成通车 | yes |
    /// | 开展物业管理专题调研 | 对物业管理开展执法检查 | no |
    fn likeness(&self, told: &Self) -> Option<f64> {
        let one = kin(self.action.act) == kin(told.action.act);
        let same = self.action.act == told.action.act;
        let length = |deed: &Self| deed.name.chars().count();
        if !one || length(self) < TELLING && !(same && self.name == told.name) {
            return None;
        }
        if self.name == told.name {
            return Some(1.0);
        }
        let (short, long) =
            if self.name.len() < told.name.len() { (self, told) } else { (told, self) };
        let part = length(short) >= TELLING && length(short) * 2 >= length(long);
        let titled = self.action.title.is_some() && told.action.title.is_some();
        // Two documents are one by their titles alone, and these end alike.
        if titled {
            return None;
        }
        if part && (long.name.ends_with(&short.name) || long.name.starts_with(&short.name)) {
            return Some(0.95);
        }
        let like = likeness(&self.words, &told.words);
        (same && like >= ALIKE && length(told) >= TELLING).then_some(like)
    }
}

/// The actions of a report by what they are known again by.
pub(super) struct Deeds<'r> {
    all: Vec<Deed<'r>>,
    names: HashMap<String, Vec<usize>>,
    words: Index,
}

impl<'r> Deeds<'r> {
    pub fn new(all: Vec<Deed<'r>>) -> Self {
        let mut names: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, deed) in all.iter().enumerate() {
            names.entry(deed.name.clone()).or_default().push(place);
        }
        let words = Index::of(all.iter().map(|deed| deed.words.as_slice()));
        Self { all, names, words }
    }

    /// What is told of a planned action: the likest, of these the one that got furthest, of these
    /// the first.
    pub fn best(&self, plan: &Deed<'_>) -> Option<&Deed<'r>> {
        let same = self.names.get(&plan.name).into_iter().flatten().copied().take(MOST);
        let mut likely: Vec<usize> = same.chain(self.words.likely(&plan.words)).collect();
        likely.sort_unstable();
        likely.dedup();
        let told = likely.into_iter().filter_map(|place| {
            let told = &self.all[place];
            Some((plan.likeness(told)?, told))
        });
        let better = |best: &(f64, &Deed<'_>), next: &(f64, &Deed<'_>)| {
            (next.0, next.1.stage) > (best.0, best.1.stage)
        };
        told.reduce(|best, next| if better(&best, &next) { next } else { best })
            .map(|(_, told)| told)
    }
}

/// Acts that one thing may go through: planned as one, it may be told of as another.
fn kin(act: Act) -> Act {
    match act {
        Act::Enact | Act::Amend | Act::Draft | Act::Issue | Act::Rule => Act::Enact,
        Act::Build | Act::Implement | Act::Found | Act::Hold => Act::Build,
        Act::Hear | Act::Approve => Act::Hear,
        other => other,
    }
}

/// How far a thing has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Begun,
    /// The verb does not tell.
    Open,
    Finished,
}

impl Stage {
    fn of(action: &Action<'_>) -> Self {
        let listed = |stage: &str| {
            let table = embed!(include_bytes!("../lexicon/stages.tsv"));
            let mut rows = table.lines().filter_map(|line| line.split_once('\t'));
            let words = rows.find(|(name, _)| *name == stage).map_or("", |(_, words)| words);
            words.split(' ').any(|word| action.verb.contains(word))
        };
        if action.act == Act::Draft || action.act == Act::Build && listed("begun") {
            Self::Begun
        } else if listed("finished") {
            Self::Finished
        } else {
            Self::Open
        }
    }
}

/// What a document is called while it is under way, behind its name.
const DRAFTS: [&str; 7] = ["修订草案", "修正草案", "草案", "修正案", "修订", "修正", "修改"];

/// The title or the object of an action as it is known again: without the place that reports,
/// without the state of a draft, without marks.
///
/// | text | name |
/// |---|---|
/// | 《澜江市古渡口保护条例（修订草案）》 | 古渡口保护条例 |
/// | 全市养老服务规划 | 养老服务规划 |
fn name(action: &Action<'_>, region: Option<&str>) -> String {
    let text = action.title.as_deref().or(action.object.as_deref()).unwrap_or_default();
    let mut depth = 0_usize;
    let kept = |c: &char| {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && c.is_alphanumeric()
    };
    let whole: String = text.chars().filter(kept).collect();
    let mut name = whole.as_str();
    for draft in DRAFTS {
        name = name.strip_suffix(draft).unwrap_or(name);
    }
    let region = region.unwrap_or_default();
    let tiers = ['省', '市', '州', '盟', '区', '县', '旗'];
    let starts = region.char_indices().map(|(at, c)| (at, at + c.len_utf8(), c));
    let behind = starts.filter(|(_, _, c)| tiers.contains(c)).map(|(_, end, _)| end);
    let mut places = [0].into_iter().chain(behind).filter(|start| *start < region.len());
    let own = places.find_map(|start| name.strip_prefix(&region[start..]));
    let all =
        || ["全", "我", "本"].iter().find_map(|all| name.strip_prefix(all)?.strip_prefix(tiers));
    own.or_else(all).unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::WorkReport;

    fn deeds<'r>(actions: &'r [Action<'r>], report: &WorkReport<'_>) -> Vec<Deed<'r>> {
        let all = actions.iter().enumerate();
        all.filter_map(|(index, action)| Deed::new(index, action, &report.front)).collect()
    }

    #[test]
    fn what_is_told_of_a_planned_action() {
        for (plan, told, expected) in [
            ("制定《澜江市古渡口保护条例》", "《古渡口保护条例》颁布实施", Some(Verdict::Met)),
            ("制定古渡口保护条例", "制定《澜江市古渡口保护条例》", Some(Verdict::Met)),
            ("制定《古渡口保护条例》", "审议《古渡口保护条例（草案）》", Some(Verdict::Missed)),
            ("审议《古渡口保护条例》", "制定《古渡口保护条例》", Some(Verdict::Met)),
            ("制定《古渡口保护条例》", "废止《古渡口保护条例》", None),
            ("制定《古渡口保护条例》", "制定《养老服务条例》", None),
            ("修改《湿地条例》", "修改《城市湿地条例》", None),
            ("建成青沙高速", "青沙高速建成通车", Some(Verdict::Met)),
            ("建成青沙高速", "青沙高速开工建设", Some(Verdict::Missed)),
            ("开工建设青沙高速", "青沙高速建成通车", Some(Verdict::Met)),
            ("对物业管理开展执法检查", "围绕物业管理开展专题调研", None),
            ("对《港口条例》开展执法检查", "开展《港口条例》执法检查", Some(Verdict::Met)),
            ("听取环境状况报告", "听取和审议全市环境状况报告", Some(Verdict::Met)),
            ("设立社区医院", "举办运动会", None),
        ] {
            let text = |time: &str, words: &str| {
                format!("澜江市人民代表大会常务委员会工作报告\n一、{time}\n{words}。\n")
            };
            let (plan_text, told_text) =
                (text("2024年工作安排", plan), text("2024年工作回顾", told));
            let (one, other) = (crate::parse(&plan_text), crate::parse(&told_text));
            let (planned, done) = (one.actions(), other.actions());
            let (planned, done) = (deeds(&planned, &one), Deeds::new(deeds(&done, &other)));
            let first = planned.first().unwrap_or_else(|| panic!("{plan}: no action"));
            let found = done.best(first).map(|told| first.judge(told).0);
            assert_eq!(found, expected, "{plan} / {told}");
        }
    }

    #[test]
    fn every_stage_is_explained_and_its_words_are_of_one() {
        let table = include_str!("../lexicon/stages.tsv");
        let rows: Vec<_> = table.lines().filter(|line| !line.starts_with('#')).collect();
        let words =
            |row: &str| row.split_once('\t').unwrap().1.split(' ').map(str::to_owned).collect();
        let all: Vec<Vec<String>> = rows.iter().map(|row| words(row)).collect();
        assert_eq!(all.len(), 2);
        for row in &rows {
            assert!(table.contains(&format!("# {}: ", row.split_once('\t').unwrap().0)));
        }
        assert!(all[0].iter().all(|word| !all[1].contains(word)));
    }
}
