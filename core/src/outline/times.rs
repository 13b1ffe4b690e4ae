//! Scopes of sections and passages: what headings say, what paragraphs say, what is inherited.

use super::cue::{Cue, cue};
use super::date;
use super::fold::{fold, has, head};
use super::months;
use super::tree::Tree;
use super::{Delivery, Draft, Scope, scope};
use crate::events::Class;
use crate::report::{Front, Kind, Level, Role};
use crate::source::Block;
use crate::source::marker::Family;

/// Scopes in the order of headings and of passages.
#[derive(Debug)]
pub(super) struct Times {
    pub sections: Vec<Scope>,
    /// With the months, where the time is no whole year.
    pub passages: Vec<(Scope, Option<(u8, u8)>)>,
}

/// The years a report counts from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Years {
    /// The year under review.
    pub review: Option<i32>,
    /// The year of delivery.
    pub now: Option<i32>,
    /// The month of it.
    pub month: Option<u32>,
    /// Whether the year under review has not ended: what is planned is planned for its rest.
    pub running: bool,
    /// The months that the whole report covers, where they are no whole year.
    pub months: Option<(u8, u8)>,
    /// First and last year of the plan that the report is about.
    pub plan: Option<(i32, i32)>,
}

impl Years {
    /// The years that front matter tells; `opening` is what the speaker says first.
    pub fn of(front: &Front<'_>, opening: Option<&str>) -> Self {
        let review = front.year;
        let day = front.date.as_deref();
        let delivered: Option<i32> = day.and_then(|d| d.get(..4)?.parse().ok());
        // A page may carry the day of its own making, years later.
        let delivered = delivered.filter(|d| review.is_none_or(|y| (y..=y + 1).contains(d)));
        let month: Option<u32> = day.and_then(|d| d.get(5..7)?.parse().ok());
        let month = month.filter(|_| delivered.is_some());
        let months = front.title.as_deref().and_then(months::months);
        let running = months.is_some_and(|(first, last)| first == 1 && last < 12)
            || delivered.is_some() && delivered == review && month.is_some_and(|m| m <= 10);
        let plan = [front.title.as_deref(), opening]
            .into_iter()
            .flatten()
            .filter(|_| front.kind == Kind::Plan)
            .find_map(|text| scope::plan_periods(&fold(text)).last().copied())
            .filter(|&(first, _)| review.is_some_and(|y| first > y));
        let next = review.map(|y| y + i32::from(!running));
        Self { review, now: delivered.or(next), month, running, months, plan }
    }

    /// When the report was delivered.
    pub fn delivery(&self) -> Delivery {
        Delivery { now: self.now.map(|year| (year, self.month)), running: self.running }
    }

    /// The year that is planned for.
    fn next(&self) -> Option<i32> {
        self.review.map(|y| y + i32::from(!self.running))
    }

    /// The plan that a part without a time of its own has: the plan reported on, or that for the
    /// year after the review.
    fn ahead(&self) -> Scope {
        match self.plan {
            Some((first, last)) => Scope { year: Some(last), since: Some(first), plan: true },
            None => Scope { year: self.next(), since: None, plan: true },
        }
    }
}

/// What the paragraphs of the open part have turned to.
#[derive(Debug, Clone, Copy)]
struct Turn {
    scope: Scope,
    /// Whether it outlasts the sections below it.
    lasting: bool,
}

/// Gives every section and passage its scope.
pub(super) fn of(blocks: &[Block<'_>], drafts: &[Draft], tree: &Tree<'_>, years: Years) -> Times {
    let review = years.review.or_else(|| of_entry(blocks, drafts, tree)).or_else(|| of_pair(tree));
    let years = Years { review, ..years };
    let cues: Vec<Option<Cue>> = drafts
        .iter()
        .map(|d| {
            // A run-in heading is followed by its text.
            let text = Some(&blocks[d.index]).filter(|_| is_text(d))?;
            cue(text, d.heading, years.review, years.now)
        })
        .collect();
    let clock = Clock {
        tree,
        years,
        stated: stated(blocks, drafts, tree, &cues, years),
        lead: lead(drafts, &cues),
    };
    let announced = (0..tree.len()).any(|i| clock.stated[i].is_some_and(|s| s.scope.plan));
    let mut times = Times {
        sections: Vec::with_capacity(tree.len()),
        passages: Vec::with_capacity(drafts.len()),
    };
    // Notes behind the text are no part of it.
    let is_own = |draft: &Draft| !matches!(draft.role, Role::Glossary | Role::Furniture);
    let length = drafts.iter().rposition(is_own).map_or(0, |last| last + 1);
    let mut parts: Vec<Option<(u8, u8)>> = Vec::with_capacity(tree.len());
    let mut turned: Option<Turn> = None;
    // Paragraphs with numbers since the last heading, where a paragraph asks for them.
    let asked = cues.contains(&Some(Cue::JustPast));
    let mut told = 0;
    for (n, draft) in drafts.iter().enumerate() {
        if draft.heading > 0 && draft.open == Some(times.sections.len()) {
            let index = times.sections.len();
            let level = tree.heading(index).level;
            if clock.stated[index].is_some()
                || (level <= Level::Section && announced && !clock.goes_on(index, turned))
                || (level <= Level::Subsection && turned.is_some_and(|t| !t.lasting))
            {
                turned = None;
            }
            let scope = clock.section(index, &times.sections, turned.map(|t| t.scope));
            times.sections.push(scope);
            let own = months::months(tree.heading(index).heading.as_ref());
            let same = |above: &Scope| above.year == scope.year;
            let base = clock.base();
            let above = || match tree.parent(index) {
                Some(parent) => parts[parent].filter(|_| same(&times.sections[parent])),
                None => years.months.filter(|_| same(&base)),
            };
            parts.push(own.or_else(above));
            if let Some(first) = clock.stated[index].and_then(|s| s.first) {
                turned = Some(Turn { scope: first, lasting: true });
            }
        }
        let part = Part {
            scope: draft.open.map_or_else(|| clock.base(), |open| times.sections[open]),
            mixed: draft.open.is_some_and(|open| clock.is_mixed(open)),
            told: told >= TOLD,
            // Early paragraphs of a report without a plan heading still introduce the review.
            open: !announced && n * 4 >= length,
        };
        let once = match cues[n].and_then(|c| clock.turn(c, part, turned)) {
            Some(Step::On(turn)) => {
                turned = turn;
                None
            }
            Some(Step::Once(scope)) => Some(scope),
            None => None,
        };
        told = match draft.heading > 0 {
            true => 0,
            false => told + usize::from(asked && is_text(draft) && counts(&blocks[draft.index])),
        };
        let scope = once.or(turned.map(|t| t.scope)).unwrap_or(part.scope);
        let months = draft.open.map_or(years.months, |open| parts[open]);
        // A part of the year under review is not planned, nor is its rest looked back on.
        let months = months.filter(|&(first, _)| {
            scope == part.scope && scope.since.is_none() && (first > 1 || !scope.plan)
        });
        times.passages.push((scope, months));
    }
    times
}

/// Paragraphs with numbers that make a review.
const TOLD: usize = 3;

/// The part that a paragraph stands in.
#[derive(Debug, Clone, Copy)]
struct Part {
    scope: Scope,
    /// Its heading names one year and a longer span.
    mixed: bool,
    /// Whether paragraphs with numbers stand in it already.
    told: bool,
    /// Whether a paragraph may turn from review to plan, as no heading does.
    open: bool,
}

/// What a cue does.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// It holds for its paragraph.
    Once(Scope),
    /// It holds from here on; `None` goes back to the time of the part.
    On(Option<Turn>),
}

fn is_text(draft: &Draft) -> bool {
    matches!(draft.role, Role::Body | Role::Problems | Role::Thanks)
}

/// What a heading, or the first paragraphs under it, state about time.
#[derive(Debug, Clone, Copy)]
struct Stated {
    scope: Scope,
    /// Where the heading names one year and a longer span: what it begins with.
    first: Option<Scope>,
    mixed: bool,
}

struct Clock<'t, 's> {
    tree: &'t Tree<'s>,
    years: Years,
    stated: Vec<Option<Stated>>,
    /// What the text before the first heading leads into.
    lead: Option<Scope>,
}

impl Clock<'_, '_> {
    /// The review.
    fn base(&self) -> Scope {
        Scope { year: self.years.review, since: None, plan: false }
    }

    /// The plan for the year after it.
    fn ahead(&self) -> Scope {
        self.years.ahead()
    }

    /// What a cue does in a part where the paragraphs before have `turned` to something.
    fn turn(&self, cue: Cue, part: Part, turned: Option<Turn>) -> Option<Step> {
        let on = |scope| Some(Step::On(Some(Turn { scope, lasting: true })));
        let once = |scope| Some(Step::Once(scope));
        let current = turned.map_or(part.scope, |t| t.scope);
        let settles = if current.plan { part.mixed } else { part.open };
        match (cue, current.plan) {
            (Cue::Plan, _) if settles => on(self.ahead()),
            (Cue::Plan, true) if current.since.is_some() => once(self.ahead()),
            (Cue::PlanSpan(scope), _) if settles => on(scope),
            (Cue::PlanSpan(scope), _) => once(scope),
            // After a review of five years, the last of them has the rest of the section.
            (Cue::JustPast, false) if part.told && current.since.is_some() && !part.mixed => {
                Some(Step::On(Some(Turn { scope: self.base(), lasting: false })))
            }
            (Cue::Span { .. }, false)
                if turned.is_some_and(|t| !t.lasting && t.scope == self.base()) =>
            {
                Some(Step::On(None))
            }
            (Cue::Year | Cue::JustPast, false) if part.mixed => on(self.base()),
            (Cue::Year | Cue::JustPast, false) if turned.is_some_and(|t| !t.lasting) => {
                Some(Step::On(None))
            }
            (Cue::Year | Cue::JustPast, false) if current.since.is_some() => once(self.base()),
            (Cue::Topic(scope), false) => Some(Step::On(Some(Turn { scope, lasting: part.mixed }))),
            (Cue::Span { scope, .. }, false) if part.mixed => on(scope),
            (Cue::Span { scope, .. }, false) | (Cue::Span { scope, past: true }, true) => {
                once(scope)
            }
            _ => None,
        }
    }

    /// Scope of a section: stated, turned to, that of its parent, or a plan after a review.
    fn section(&self, index: usize, done: &[Scope], turned: Option<Scope>) -> Scope {
        if let Some(stated) = self.stated[index] {
            return stated.scope;
        }
        if let Some(turned) = turned {
            return turned;
        }
        if let Some(parent) = self.tree.parent(index) {
            return done[parent];
        }
        let review = self.lead.unwrap_or_else(|| self.base());
        if self.tree.heading(index).level > Level::Section {
            return review;
        }
        // After a section that says it looks back, the rest looks forward.
        let before = (0..index).rev().find(|&i| {
            self.tree.parent(i).is_none() && self.tree.heading(i).level <= Level::Section
        });
        match before {
            Some(i) if done[i].plan || self.stated[i].is_some_and(|s| !s.scope.plan) => {
                self.ahead()
            }
            _ => review,
        }
    }

    /// Whether the sections of a part with a mixed heading go on with what its text has turned to.
    fn goes_on(&self, index: usize, turned: Option<Turn>) -> bool {
        let mixed = self.tree.parent(index).is_some_and(|part| self.is_mixed(part));
        mixed && turned.is_some_and(|t| t.lasting)
    }

    /// Whether a heading above covers one year and a longer span.
    fn is_mixed(&self, mut index: usize) -> bool {
        loop {
            if let Some(stated) = self.stated[index] {
                return stated.mixed;
            }
            match self.tree.parent(index) {
                Some(parent) => index = parent,
                None => return false,
            }
        }
    }
}

/// The years that the last paragraph before the first heading leads into: `过去五年，…主要做了以下工作：`.
fn lead(drafts: &[Draft], cues: &[Option<Cue>]) -> Option<Scope> {
    let first = drafts.iter().position(|d| d.heading > 0)?;
    let last = drafts[..first].iter().rposition(is_text)?;
    match cues[last]? {
        Cue::Span { scope, past: true } => Some(scope),
        _ => None,
    }
}

/// What headings of parts and sections say; where they say nothing, what the first paragraphs under them say.
fn stated(
    blocks: &[Block<'_>],
    drafts: &[Draft],
    tree: &Tree<'_>,
    cues: &[Option<Cue>],
    years: Years,
) -> Vec<Option<Stated>> {
    let mut stated: Vec<Option<Stated>> =
        (0..tree.len()).map(|i| of_heading(tree, i, years)).collect();
    // The heading that is looked below, and how many paragraphs have been seen there.
    let mut looked: Option<(usize, usize)> = None;
    for (n, draft) in drafts.iter().enumerate() {
        let Some(open) = draft.open else { continue };
        if draft.heading > 0 {
            let top = tree.parent(open).is_none() && tree.heading(open).level <= Level::Section;
            looked = (top && stated[open].is_none()).then_some((open, 0));
        }
        let Some((section, seen)) =
            looked.filter(|&(section, _)| section == open && is_text(draft))
        else {
            continue;
        };
        let scope = match cues[n] {
            Some(Cue::Plan) => Some(years.ahead()),
            Some(Cue::PlanSpan(scope)) => Some(scope),
            _ => None,
        };
        if let Some(scope) = scope {
            stated[section] = Some(Stated { scope, first: None, mixed: false });
        }
        // What follows a text with numbers speaks for itself, not for the part.
        let goes_on = seen < 2 && cues[n].is_none() && !counts(&blocks[draft.index]);
        looked = goes_on.then_some((section, seen + 1));
    }
    stated
}

/// The year of a yearbook that tells none: its first entry does, `【概况】2023年，…`.
fn of_entry(blocks: &[Block<'_>], drafts: &[Draft], tree: &Tree<'_>) -> Option<i32> {
    let first = drafts.iter().find(|d| d.heading > 0 && is_text(d))?;
    tree.heading(first.open?).family.filter(|&family| family == Family::Entry)?;
    let text = blocks[first.index].text.get(first.heading..)?;
    let year = date::years(head(text, 40)).next().filter(|year| year.start == 0)?;
    text[year.end..].starts_with(['，', ',', '全', '、']).then_some(year.year)
}

/// The first of two years in a row that the first sections are headed by:
/// 一、2023年工作, 二、2024年工作 → 2023.
fn of_pair(tree: &Tree<'_>) -> Option<i32> {
    const SECTIONS: usize = 12;
    let year = |index: usize| {
        let heading = tree.heading(index);
        let text = Some(heading.heading.as_ref()).filter(|_| heading.level <= Level::Section)?;
        let mut years = date::years(text);
        let year = years.next().filter(|year| year.start == 0)?;
        (years.next().is_none() && has(text, &["工作", "任务", "安排"])).then_some(year.year)
    };
    let mut headed = (0..tree.len().min(SECTIONS)).filter_map(year);
    let (first, next) = (headed.next()?, headed.next()?);
    (next == first + 1).then_some(first)
}

/// What a heading says about time.
fn of_heading(tree: &Tree<'_>, index: usize, years: Years) -> Option<Stated> {
    let heading = tree.heading(index);
    let text = heading.heading.as_ref();
    let divides = heading.level <= Level::Section
        || (heading.level == Level::Subsection && text.contains('年'));
    if !divides {
        return None;
    }
    let scope = of_running(text, years).or_else(|| {
        let scope = scope::of_heading(text, years.review)?;
        // 下一步工作安排 of a year that has not ended: its rest.
        let rest = years.running
            && scope.plan
            && scope.since.is_none()
            && scope.year == years.review.map(|y| y + 1)
            && !has(text, &["明年", "来年", "年度"])
            && date::years(text).all(|y| Some(y.year) != scope.year);
        Some(if rest { years.ahead() } else { scope })
    })?;
    let mixed = scope::is_mixed(text);
    let year = years.review.map(|y| y + i32::from(scope.plan));
    let single = Scope { year, since: None, plan: scope.plan };
    let first = (mixed && scope::begins_with_year(text)).then_some(single);
    Some(Stated { scope, first, mixed })
}

/// What a heading says about the year of delivery: `今年以来的工作`, `上半年执行情况`, `下半年安排`.
fn of_running(heading: &str, years: Years) -> Option<Scope> {
    let year = years.now?;
    let plan = has(heading, &["安排", "打算", "措施", "建议", "部署", "任务", "下一步"]);
    // 2019年和今年以来工作回顾
    let other = date::years(heading).any(|y| y.year != year);
    if other {
        return None;
    }
    if has(heading, &["今年以来", "今年上半年", "今年前"]) && !plan {
        return Some(Scope { year: Some(year), since: None, plan: false });
    }
    if !years.running {
        return None;
    }
    match months::months(heading) {
        Some((1, _)) if !plan => Some(Scope { year: Some(year), since: None, plan: false }),
        Some((first, _)) if first > 1 => Some(Scope { year: Some(year), since: None, plan: true }),
        _ => None,
    }
}

/// Whether a block holds a number other than a date.
fn counts(block: &Block<'_>) -> bool {
    if !block.events.has(Class::DIGIT) {
        return false;
    }
    let mut rest = &*block.text;
    while let Some(at) = rest.bytes().position(|b| b.is_ascii_digit()) {
        rest = rest[at..].trim_start_matches(|c: char| c.is_ascii_digit());
        if !rest.starts_with(['年', '月', '日']) {
            return true;
        }
    }
    false
}
