//! Actions and statistics by the duties of the body that reports.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::arrange;
use crate::lexicon::embed;
use crate::report::{Action, Kind, Status, WorkReport};

/// A duty of the body that reports, with what the report says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Stable id, `legislation.passed`.
    pub duty: Cow<'static, str>,
    /// The Chinese term.
    pub zh: Cow<'static, str>,
    /// English label.
    pub en: Cow<'static, str>,
    /// Indexes of its [`actions`](WorkReport::actions), those of others left out.
    pub actions: Vec<usize>,
    /// Indexes of its [`statistics`](WorkReport::statistics): those of its actions, and those with its
    /// topics; background left out.
    pub statistics: Vec<usize>,
}

/// A row of the table.
struct Row {
    duty: &'static str,
    zh: &'static str,
    en: &'static str,
    acts: &'static str,
    topics: &'static str,
}

const TABLE: &str = embed!(include_bytes!("../lexicon/duties.tsv"));

/// The rows of a kind of report.
fn rows(kind: Kind) -> impl Iterator<Item = Row> {
    TABLE.lines().filter_map(move |line| {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or_default();
        let (of, duty, zh, en, acts, topics) = (next(), next(), next(), next(), next(), next());
        (of == kind.name()).then_some(Row { duty, zh, en, acts, topics })
    })
}

impl Row {
    fn has_act(&self, action: &Action<'_>) -> bool {
        self.acts.split(' ').any(|act| act == action.act.name())
    }

    /// How much of an id a row has: the longest beginning decides.
    fn topic(&self, id: &str) -> usize {
        let begins = |topic: &&str| {
            id.strip_prefix(topic).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.topics
            .split(' ')
            .filter(|topic| !topic.is_empty())
            .filter(begins)
            .map(str::len)
            .max()
            .unwrap_or(0)
    }
}

impl WorkReport<'_> {
    /// The duties of the body that reports, with actions and statistics of each, in the order of
    /// `lexicon/duties.tsv`: for a people's congress legislation passed, revised and under way, reports
    /// heard, inspections, inquiries, decisions, appointments, deputies, petitions …; others for courts,
    /// procuratorates, governments and the CPPCC. A duty that nothing is said of is there with empty
    /// lists; reports of other kinds have no duties.
    ///
    /// ```
    /// let text = "澜江市人民代表大会常务委员会工作报告\n一、2024年工作\n制定《古渡口保护条例》，听取专项工作报告21项。";
    /// let report = baogao::parse(text);
    /// let duties = report.duties();
    /// let passed = duties.iter().find(|duty| duty.duty == "legislation.passed").unwrap();
    /// assert_eq!(report.actions()[passed.actions[0]].title.as_deref(), Some("古渡口保护条例"));
    /// let heard = duties.iter().find(|duty| duty.duty == "reports").unwrap();
    /// assert_eq!(report.statistics().get(heard.statistics[0]).unwrap().value(), 21.0);
    /// ```
    pub fn duties(&self) -> Vec<Duty> {
        let rows: Vec<Row> = rows(self.front.kind).collect();
        let mut duties: Vec<Duty> = rows
            .iter()
            .map(|row| Duty {
                duty: row.duty.into(),
                zh: row.zh.into(),
                en: row.en.into(),
                actions: Vec::new(),
                statistics: Vec::new(),
            })
            .collect();
        if rows.is_empty() {
            return duties;
        }
        // What an action counts belongs to the duty of the action.
        let mut taken = vec![false; self.statistics().len()];
        for (index, action) in self.actions().iter().enumerate() {
            let row = rows.iter().position(|row| row.has_act(action));
            if let Some(row) = row.filter(|_| action.subject.is_none()) {
                duties[row].actions.push(index);
                if let Some(statistic) = action.statistic
                    && !core::mem::replace(&mut taken[statistic], true)
                {
                    duties[row].statistics.push(statistic);
                }
            }
        }
        for (index, statistic) in self.statistics().iter().enumerate() {
            if taken[index] || statistic.status() == Status::Background {
                continue;
            }
            let Some(topic) = statistic.topic() else { continue };
            let best = rows.iter().map(|row| row.topic(topic)).max().filter(|best| *best > 0);
            if let Some(row) = rows.iter().position(|row| Some(row.topic(topic)) == best) {
                duties[row].statistics.push(index);
            }
        }
        duties.iter_mut().for_each(|duty| arrange::plain(&mut duty.statistics));
        duties
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;
    use crate::report::Act;

    #[test]
    fn every_row_has_a_kind_known_acts_and_an_id_of_its_own() {
        for line in TABLE.lines() {
            let kind = line.split('\t').next().unwrap();
            assert!(Kind::ALL.iter().any(|known| known.name() == kind), "{line}");
            assert_eq!(line.split('\t').count().clamp(5, 6), line.split('\t').count(), "{line}");
        }
        for &kind in Kind::ALL {
            let mut seen = Vec::new();
            for row in rows(kind) {
                assert!(!seen.contains(&row.duty), "{} twice", row.duty);
                seen.push(row.duty);
                for topic in row.topics.split(' ').filter(|topic| !topic.is_empty()) {
                    let known = Lexicon::standard().topics().iter().any(|known| {
                        known
                            .id
                            .strip_prefix(topic)
                            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
                    });
                    assert!(known, "{topic}");
                }
                for act in row.acts.split(' ').filter(|act| !act.is_empty()) {
                    assert!(Act::ALL.iter().any(|known| known.name() == act), "{act}");
                }
            }
        }
    }
}
