//! What a number is of besides its name: place, whole, denominator, field of a rank, way of
//! reckoning, word of a target.
//!
//! Each is told by the words between the number before and this one, a rule a file; a change takes
//! those of its quantity over, and a list those of its first member.

mod aim;
mod lead;
mod of;
mod per;
mod place;
mod region;
mod scope;
mod terms;
mod words;

use super::limits;
use super::predicate::role::{Role, is_rate};
use super::row::Row;
use super::sheet::Sheet;
use super::stretch::Stretch;
use crate::grammar::Shape;
use crate::report::Status;
pub(super) use lead::Home;
use lead::Lead;
pub(super) use place::{Where, is_wider};
use words::{Class, Word};

/// What is told of a number.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Facets {
    /// The name without the place that it begins with; that of the number before, where it is a place
    /// and nothing else.
    pub name: Stretch,
    /// 本级 is no word of the text.
    pub place: Option<Where>,
    pub of: Option<Stretch>,
    pub per: Option<Stretch>,
    pub scope: Option<Stretch>,
    pub terms: Vec<Stretch>,
    pub aim: Option<Stretch>,
    /// It goes beyond the target before.
    pub beyond: bool,
}

/// The facets of the numbers of a paragraph, one after the other.
pub(super) struct Facing<'r, 'a, 't> {
    rows: &'r [Row<'a, 't>],
    words: Vec<Word>,
    heads: Vec<usize>,
    last: Option<Last>,
    /// 目标是 and the like hold up to the end of the sentence.
    goal: Option<(usize, Stretch)>,
    /// The places of a respective list (甲县、乙县分别增长…), and how many were taken.
    members: (Vec<Stretch>, usize),
    /// The rows up to this one, those of them whose names were read, and whether one is of a budget.
    told: usize,
    read: usize,
    budget: bool,
    /// The last name that was more than a place.
    name: Stretch,
}

/// The number before.
#[derive(Debug)]
struct Last {
    facets: Facets,
    sentence: usize,
    clause: usize,
    /// Byte after it.
    end: usize,
    group: Option<usize>,
    change: bool,
    planned: bool,
    token: usize,
    /// What it is per touches the number: 每人每月202元.
    apiece: bool,
    /// It is a length of time.
    span: bool,
    /// It is the earlier of two levels.
    from: bool,
}

impl<'r, 'a, 't> Facing<'r, 'a, 't> {
    /// Before the first of some rows.
    pub fn new(rows: &'r [Row<'a, 't>]) -> Self {
        Self {
            rows,
            words: Vec::new(),
            heads: Vec::new(),
            last: None,
            goal: None,
            members: (Vec::new(), 0),
            told: 0,
            read: 0,
            budget: false,
            name: Stretch::default(),
        }
    }

    /// What is told of the next number, with its status.
    pub fn of(
        &mut self,
        sheet: &Sheet<'_, '_>,
        row: &Row<'_, '_>,
        status: Status,
        home: Home<'_>,
    ) -> Facets {
        let token = sheet.token(row.token);
        let last = self.last.take().filter(|last| last.sentence == row.sentence);
        let mut words = std::mem::take(&mut self.words);
        let mut heads = std::mem::take(&mut self.heads);
        let from = last.as_ref().map(|last| last.end);
        let lead = Lead::of(sheet, row, from, &mut words, &mut heads);
        self.told += 1;
        let in_clause = last.as_ref().is_some_and(|last| last.clause == row.clause);
        let grouped =
            row.group.is_some() && last.as_ref().is_some_and(|last| last.group == row.group);
        let listed = in_clause && (grouped || is_joined(lead.text));
        let told = self.place(sheet, row, &lead, home, last.as_ref());
        let before = last.as_ref().map(|last| &last.facets);
        let streak = sheet.is_streak(row.token);
        let terms = if streak { Vec::new() } else { terms::terms(sheet, row, &lead) };
        let name = self.name(sheet, row, told, before);
        let reckoned = terms::without(sheet, name, &terms);
        let name = reckoned.or_else(|| before.map(|before| before.name)).unwrap_or(name);
        let same = before.is_some_and(|before| {
            // 完成工业总产值126亿元，增长9.2%
            let (above, here) = (sheet.text(before.name), sheet.text(name));
            above == here || !here.is_empty() && above.ends_with(here)
        });
        // 税收30亿元，力争完成税收32亿元
        let again = before.is_some_and(|before| {
            let (above, here) = (sheet.text(before.name), sheet.text(name));
            !above.is_empty() && here.ends_with(above)
        });
        let kept = before.filter(|_| same || listed);
        let rank = row.role == Role::Rank || matches!(row.q.shape, Shape::Rank(_));
        let change = row.change().is_some();
        // 每亩500斤的要求，已有56个县: of another unit, per something else.
        let rate = change || is_rate(row.q);
        let alike = |last: &&Last| rate || sheet.unit(last.token) == Some(&*row.q.unit);
        let per_kept = last.as_ref().filter(alike).map(|last| &last.facets);
        // 从每人每月202元、270元
        let apiece = grouped && last.as_ref().is_some_and(|last| last.apiece);
        // 力争用三年时间，建成…
        let span = last.as_ref().is_some_and(|last| last.span) && lead.opens_with_a_time();
        let aim = self.aim(row, &lead, before.filter(|_| in_clause || span), status);
        let per = per::per(&lead, sheet.text(name), sheet.text(sheet.token(row.token)));
        let apiece = apiece || per.is_some_and(|per| per.end == lead.at + lead.text.len());
        // 平均每年增长8%，2024年增长5%: of one year.
        let yearly = |per: &Stretch| sheet.text(*per).ends_with('年') && lead.text.contains('年');
        let carried = || {
            let per = per_kept.filter(|_| (same || apiece) && !rank)?.per;
            per.filter(|per| apiece || !yearly(per))
        };
        let facets = Facets {
            name,
            place: told.unwrap_or_else(|| before.filter(|_| same || grouped)?.place),
            of: of::of(sheet, self.rows, row).or_else(|| kept.filter(|_| change)?.of),
            per: per.or_else(carried).or_else(|| per::named(sheet, row, name)),
            scope: match rank {
                // 从全国第9位升至第4位
                true => scope::scope(sheet, row).or_else(|| {
                    let moves = in_clause && last.as_ref().is_some_and(|last| last.from);
                    before.filter(|_| listed || moves)?.scope
                }),
                false => None,
            },
            terms: match kept {
                Some(kept) if terms.is_empty() && !streak && (listed || change) => {
                    kept.terms.clone()
                }
                _ => terms,
            },
            beyond: aim.is_some_and(|(aim, own)| own && aim::reaches(sheet.text(aim)))
                && last
                    .as_ref()
                    .is_some_and(|last| (same || again) && last.planned && last.change == change),
            aim: aim.map(|(aim, _)| aim),
        };
        self.last = Some(Last {
            facets: facets.clone(),
            sentence: row.sentence,
            clause: row.clause,
            end: token.end,
            group: row.group,
            change,
            planned: status == Status::Planned,
            token: row.token,
            apiece,
            span: row.q.shape == Shape::Duration,
            from: row.role == Role::From,
        });
        (self.words, self.heads) = (words, heads);
        facets
    }

    /// Whether a number up to this one is of a budget.
    fn is_budget(&mut self, sheet: &Sheet<'_, '_>) -> bool {
        while !self.budget && self.read < self.told {
            self.budget = place::is_fiscal(sheet.text(self.rows[self.read].name.text));
            self.read += 1;
        }
        self.budget
    }

    /// The word of a target, and whether it is that of the number itself.
    fn aim(
        &mut self,
        row: &Row<'_, '_>,
        lead: &Lead<'_, '_>,
        listed: Option<&Facets>,
        status: Status,
    ) -> Option<(Stretch, bool)> {
        if status != Status::Planned {
            return None;
        }
        let goal = self.goal.filter(|(sentence, _)| *sentence == row.sentence);
        let own = aim::aim(lead);
        if let Some(own) = own.filter(|_| aim::opens(lead)) {
            self.goal = Some((row.sentence, own));
        }
        let carried = || listed.and_then(|listed| listed.aim).or(goal.map(|(_, goal)| goal));
        own.map(|own| (own, true)).or_else(|| Some((carried()?, false)))
    }

    /// The name of a number without the place that it begins with. A place alone is the name that
    /// was told before, of another place: 云山区达到26亿元.
    fn name(
        &mut self,
        sheet: &Sheet<'_, '_>,
        row: &Row<'_, '_>,
        told: Option<Option<Where>>,
        before: Option<&Facets>,
    ) -> Stretch {
        let full = row.name.text;
        let elsewhere = before.and_then(|before| before.place);
        let places = [told.flatten(), elsewhere];
        let shorter =
            places.into_iter().flatten().map(|place| place::displaced(sheet, full, place));
        let own = shorter.min_by_key(|name| name.len()).unwrap_or(full);
        if own.is_empty() && (!full.is_empty() || told.flatten().is_some()) {
            // 粤东、粤西、粤北地区生产总值: the name stands behind the last of the places.
            return self.heir(sheet, row).unwrap_or(self.name);
        }
        if !own.is_empty() {
            self.name = own;
        }
        own
    }

    /// The name of the last member of a respective list of places.
    fn heir(&self, sheet: &Sheet<'_, '_>, row: &Row<'_, '_>) -> Option<Stretch> {
        let (group, &last) = (row.group?, self.members.0.last()?);
        let heir = self.rows.iter().rfind(|row| row.group == Some(group))?;
        let name = place::displaced(sheet, heir.name.text, Where::Named(last));
        Some(name).filter(|name| !name.is_empty())
    }

    /// The place that the words before a number tell; `Some(None)` is the region of the report.
    fn place(
        &mut self,
        sheet: &Sheet<'_, '_>,
        row: &Row<'_, '_>,
        lead: &Lead<'_, '_>,
        home: Home<'_>,
        last: Option<&Last>,
    ) -> Option<Option<Where>> {
        let first = row.group.is_some() && last.is_none_or(|last| last.group != row.group);
        if row.group.is_none() || first {
            self.members.0.clear();
        }
        // Only 本级 asks for it.
        let budget = lead.words.iter().any(|word| word.is(Class::Own)) && self.is_budget(sheet);
        match place::place(sheet, row, lead, home, budget) {
            place::Told::Home => Some(None),
            place::Told::Own => Some(Some(Where::Own)),
            place::Told::Here(start, end) => {
                let (members, measured) = (&mut self.members.0, place::states(sheet, row));
                members.clear();
                let all = region::members(sheet, lead, (start, end), measured, members);
                let several = members.len() > 1;
                let behind = &lead.text[all..];
                // 长乐、永和等6个县, 长乐、永和2个县: these are counted.
                let counted = several && (behind.is_empty() || behind.starts_with('等'));
                // 长乐、白石: a place that is not known.
                if counted || behind.starts_with(['、', '和', '与', '及']) {
                    members.clear();
                    return Some(None);
                }
                // A place for each number of the list, or one place for all of them.
                let numbers = || {
                    let same = |other: &&Row<'_, '_>| other.group == row.group;
                    self.rows.iter().filter(same).take(limits::ROWS).count()
                };
                if first && several && numbers() == self.members.0.len() {
                    self.members.1 = 1;
                    return Some(Some(Where::Named(lead.stretch(start, end))));
                }
                self.members.0.clear();
                Some(Some(Where::Named(lead.stretch(start, all))))
            }
            place::Told::Nothing if self.members.0.len() > 1 => {
                self.members.1 += 1;
                let member = self.members.0.get(self.members.1 - 1)?;
                Some(Some(Where::Named(*member)))
            }
            place::Told::Nothing => None,
        }
    }
}

/// Whether words between two numbers make them members of one list: 20家、高新技术企业30家.
fn is_joined(text: &str) -> bool {
    let mut chars = text.chars();
    matches!(chars.next(), None | Some('、' | '和' | '及' | '与'))
}

#[cfg(test)]
mod tests {
    use super::super::table::tables;

    tables! {
        list:
        aim "",
        of "",
        per "",
        place "",
        scope "",
        terms "",
    }
}
