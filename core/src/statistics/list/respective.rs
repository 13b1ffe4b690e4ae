//! Respective lists (分别): as many names as numbers, each number gets its own.

use super::members::{members, parts};
use crate::grammar::{Shape, TokenKind};
use crate::report::Code;
use crate::statistics::ask::Ask;
use crate::statistics::cue::Cue;
use crate::statistics::limits;
use crate::statistics::memory::Memory;
use crate::statistics::name::{finish, restored, share_word};
use crate::statistics::phrase::clean::clean;
use crate::statistics::phrase::relational::is_relational;
use crate::statistics::phrase::tail::tail;
use crate::statistics::phrase::trim::{joiner, rtrim};
use crate::statistics::phrase::verbs;
use crate::statistics::predicate::basis;
use crate::statistics::predicate::role::{Predicate, Role};
use crate::statistics::row::{Name, Place, Said};
use crate::statistics::sheet::{Piece, Sheet};
use crate::statistics::stretch::Stretch;

/// Characters between two numbers of a list.
const LONGEST_JOINT: usize = 12;

/// A respective list that goes on.
#[derive(Debug)]
pub(in crate::statistics) struct Run {
    names: Vec<Stretch>,
    next: usize,
    role: Role,
    basis: Option<Stretch>,
    /// As many bases as numbers: 高于全国、全省1.2和0.8个百分点.
    bases: Vec<Stretch>,
    group: usize,
}

impl Run {
    fn next_name(&mut self) -> Name {
        let last = self.names.len().saturating_sub(1);
        let name = self.names.get(self.next.min(last)).copied().unwrap_or_default();
        self.next += 1;
        Name::plain(name).by("respective")
    }

    /// What the number that was named last is compared with.
    fn basis(&self) -> Option<Stretch> {
        self.bases.get(self.next.saturating_sub(1)).copied().or(self.basis)
    }

    /// Whether the words before the next number only join it to the list.
    fn goes_on(&self, sheet: &Sheet<'_, '_>, raw: Stretch, p: &Predicate) -> bool {
        self.next < self.names.len()
            && joiner(sheet, raw).is_some()
            && sheet.count(raw) <= LONGEST_JOINT
            && (!matches!(p.role, Role::Share { .. } | Role::Rank) || p.role == self.role)
    }

    /// Takes a number into the list, or ends the list.
    pub fn go_on<'a, 't>(
        mut self,
        sheet: &Sheet<'a, 't>,
        memory: &mut Memory<'a, 't>,
        at: &Place<'a, 't>,
        p: &Predicate,
        raw: Stretch,
    ) -> Result<Self, Self> {
        if self.goes_on(sheet, raw, p) {
            let role = match p.role {
                Role::Change(_) | Role::Into => p.role,
                _ => self.role,
            };
            let name = self.next_name();
            let said = Said { name, role, basis: self.basis(), group: Some(self.group) };
            memory.push(sheet, at, p, said);
            memory.listed("respective");
            return Ok(self);
        }
        // 分别由40件、50件增加到60件、70件: the later levels of the same names.
        if self.role == Role::From && matches!(p.role, Role::Into | Role::Level | Role::Change(_)) {
            self.next = 0;
            self.role = Role::Into;
            let name = self.next_name();
            let said = Said { name, role: Role::Into, basis: None, group: Some(self.group) };
            memory.push(sheet, at, p, said);
            memory.listed("respective");
            return Ok(self);
        }
        Err(self)
    }
}

/// 分别: as many names as numbers, each number gets its own.
///
/// | text | indicator | change | |
/// |---|---|---|---|
/// | 第一、二产业增加值分别增长`5%`、6% | 第一产业增加值 | increase | |
/// | 第一、二产业增加值分别增长5%、`6%` | 第二产业增加值 | increase | |
/// | 全市盗窃案件、诈骗案件分别审结`30件`、20件 | 审结盗窃案件 | | |
/// | 全市存款余额、贷款余额分别由`80亿元`、60亿元增加到90亿元、70亿元 | 存款余额 | | |
/// | 全市存款余额、贷款余额分别由80亿元、60亿元增加到90亿元、`70亿元` | 贷款余额 | | |
/// | 全市甲产业、乙产业占生产总值比重分别为`12%`、40% | 甲产业占生产总值比重 | | |
/// | 省、市代表分别提出`5件`、7件建议 | 提出建议 | | |
/// | 收案和结案数量分别为全省`第三位`和第二位 | 收案数量 | | |
/// | 全市生产总值、税收收入增速分别为`5%`、6% | 生产总值 | increase | |
/// | 全市出口增速分别高于全国、全省`2`、3个百分点 | 出口增速 | increase | |
/// | 全市收案、结案、出口增速分别居全省第1、`3`、6位 | 结案增速 | | |
/// | 全市存款`80亿元`、贷款60亿元 | 存款 | | not: each has a name |
pub(super) fn read<'a, 't>(
    sheet: &mut Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
    p: &Predicate,
    names: Stretch,
) -> Run {
    let want = run_length(sheet, at);
    let basis = p.basis.or_else(|| basis::at_end(sheet, names));
    let is_share = matches!(p.role, Role::Share { .. });
    let verb = match is_share || p.subject.start < names.end {
        true => Stretch::default(),
        false => {
            let s = clean(sheet, p.subject);
            sheet.render(s)
        }
    };
    let own = without_basis(sheet, if is_share { p.subject } else { names });
    let own = clean(sheet, rtrim(sheet, own));
    let text = sheet.render(own);
    // 养老金、低保标准再次提高，月人均分别提高20元、30元: the clause before has the names.
    let told = text.is_empty() || is_relational(sheet, text);
    let before = if told { memory.pending(sheet) } else { Stretch::default() };
    let object = if verb.is_empty() { None } else { object_behind(sheet, at, p, want) };
    let mut list = if let Some(object) = object {
        vec![sheet.join([verb.into(), object.into()]); want]
    } else if let Some(found) = members(sheet, before, want) {
        found.into_iter().map(|name| sheet.join([name.into(), text.into()])).collect()
    } else if text.is_empty() {
        names_before(sheet, memory, at, want)
    } else {
        own_names(sheet, memory, at, text, verb, want)
    };
    if let Role::Share { of, ratio } = p.role {
        for name in &mut list {
            let tail: [Piece; 3] = match of {
                Some(of) => ["占".into(), sheet.render(of).into(), share_word(ratio).into()],
                None => ["占比".into(), "".into(), "".into()],
            };
            *name = sheet.join([(*name).into(), tail[0], tail[1], tail[2]]);
        }
    }
    // 增速分别为5%、6%: the rate is the number itself.
    if matches!(p.role, Role::Change(_)) && at.q.shape == Shape::Percent {
        for name in &mut list {
            let rate = sheet.ends(*name, Cue::Rate).filter(|&rate| rate != *name);
            *name = rate.map_or(*name, |rate| name.before(rate));
        }
    }
    for name in list.iter_mut().filter(|_| !is_share) {
        *name = finish(sheet, Name::plain(*name)).text;
    }
    let group = memory.groups;
    memory.groups += 1;
    let bases = basis.and_then(|basis| parts(sheet, basis, want)).unwrap_or_default();
    let mut run = Run { names: list, next: 0, role: p.role, basis, bases, group };
    let mut name = run.next_name();
    if verb.is_empty()
        && p.role == Role::Plain
        && let Some(tail) = tail(sheet, at.behind, at.more())
    {
        let tail = sheet.render(tail);
        name = Name::plain(sheet.join([name.text.into(), tail.into()])).by("respective");
    }
    memory.push(sheet, at, p, Said { name, role: p.role, basis: run.basis(), group: Some(group) });
    memory.listed("respective");
    run
}

/// 省、市代表分别提出5件、7件建议: what is counted stands behind the last number; before 分别 stand
/// those who do it.
fn object_behind(
    sheet: &mut Sheet<'_, '_>,
    at: &Place<'_, '_>,
    p: &Predicate,
    want: usize,
) -> Option<Stretch> {
    if p.role != Role::Plain || at.q.shape != Shape::Count || want < 2 {
        return None;
    }
    let clause = &sheet.layout.clauses[at.clause];
    let (last, next) = {
        let mut numbers = sheet.quantities(clause).skip_while(|&t| t < at.token).skip(want - 1);
        (sheet.token(numbers.next()?), numbers.next().map(|t| sheet.token(t).start))
    };
    let behind = Stretch::new(last.end, next.unwrap_or(clause.end));
    let object = tail(sheet, behind, next.is_some())?;
    Some(sheet.render(object))
}

/// The names that stand before 分别, with what they share.
fn own_names<'a, 't>(
    sheet: &mut Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
    text: Stretch,
    verb: Stretch,
    want: usize,
) -> Vec<Stretch> {
    let mut list = match members(sheet, text, want) {
        Some(mut found) => {
            let shared = verbs::shared(sheet, found[0]);
            for name in found.iter_mut().skip(1) {
                if !shared.is_empty() && !verbs::acts(sheet, *name) {
                    *name = sheet.join([shared.into(), (*name).into()]);
                }
            }
            found
        }
        None => {
            let joint = sheet.has(text, Cue::Joint) || sheet.find(text, ['、', '和']).is_none();
            if !joint && want > 1 {
                memory.doubts.push((at.token, Code::Respective));
            }
            vec![text; want]
        }
    };
    for name in &mut list {
        *name = match () {
            () if verb.is_empty() => restored(&mut Ask { sheet, memory, at: *at }, *name, false),
            // 分别审结: the verb stands behind the names.
            () if at.q.shape == Shape::Percent || sheet.ends(verb, Cue::Funds).is_some() => {
                sheet.join([(*name).into(), verb.into()])
            }
            () => sheet.join([verb.into(), (*name).into()]),
        };
    }
    list
}

/// The names of the last rows of the sentence, levels rather than changes.
fn names_before<'a, 't>(
    sheet: &Sheet<'a, 't>,
    memory: &mut Memory<'a, 't>,
    at: &Place<'a, 't>,
    want: usize,
) -> Vec<Stretch> {
    let points = at.q.shape == Shape::Point;
    let named = || {
        let near = memory.back(limits::ROWS);
        near.filter(|r| r.sentence == at.sentence && r.role != Role::Rank)
    };
    let levels = named().filter(|r| r.change().is_none() && (points || !r.is_share()));
    let mut list: Vec<Stretch> = levels.take(want).map(|r| r.name.text).collect();
    if list.len() < want {
        list = named().take(want).map(|r| r.name.text).collect();
    }
    list.reverse();
    if list.len() < want {
        let fill = list.last().copied().unwrap_or_else(|| memory.topic(sheet, at.q));
        memory.doubts.push((at.token, Code::Respective));
        list.resize(want, fill);
    }
    list
}

/// Numbers of the respective list that begins at a quantity: joined by 、, 和, 及 in one clause.
pub(super) fn run_length(sheet: &Sheet<'_, '_>, at: &Place<'_, '_>) -> usize {
    let clause = &sheet.layout.clauses[at.clause];
    let mut count = 1;
    let mut last = at.token;
    for token in at.token + 1..clause.tokens.end {
        if !matches!(sheet.tokens[token].kind, TokenKind::Quantity(_)) {
            continue;
        }
        let between = Stretch::new(sheet.token(last).end, sheet.token(token).start);
        let between = sheet.trim(between);
        if !between.is_empty() && joiner(sheet, between).is_none() {
            break;
        }
        count += 1;
        last = token;
    }
    count
}

fn without_basis(sheet: &Sheet<'_, '_>, s: Stretch) -> Stretch {
    basis::at_end(sheet, s).map_or(s, |basis| s.before(basis))
}
