//! Objects: what belongs to a verb, piece by piece.

use core::ops::Range;

use super::page::{Count, Page, floor};
use super::words::{CUT, Cues, Frames, Rows};
use crate::arrange;

/// Bytes behind a verb that an object may take.
const LONGEST: usize = 480;

/// Objects of one verb that are told apart.
const JOINED: usize = 24;
/// Places where what an object is for may begin.
const CUTS: usize = 3;

/// Objects that say nothing by themselves.
const EMPTY: [&str; 13] = [
    "情况", "工作", "建设", "意见", "改革", "项目", "工程", "行动", "制度", "机制", "活动", "计划",
    "规划",
];
/// How no object begins.
const OPENINGS: [&str; 9] = ["、", "的", "等", "以下", "下列", "如下", "和", "到", "至"];
/// How phrases end that tell when or where.
const SETTINGS: [&str; 9] =
    ["基础上", "契机", "过程中", "之际", "背景下", "以来", "前提下", "之后", "期间"];

/// One object of a verb.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// With its number.
    pub place: Range<usize>,
    /// Without its number; empty where nothing but the number stands there.
    pub object: Range<usize>,
    /// Index of the statistic that says how many.
    pub count: Option<usize>,
    /// Rows that it fits by its last word.
    pub named: Rows,
    /// Rows that it fits by a word in it.
    pub inside: Rows,
    /// Rows that it fits whatever its words are.
    pub loose: Rows,
}

impl Piece {
    /// The rows that it fits together with a verb.
    pub fn rows(&self, verb: Rows, loosely: bool) -> Rows {
        let rows = (self.named | self.inside) & verb;
        if rows == 0 && loosely { self.loose & verb } else { rows }
    }
}

/// A 、 of a clause, and what it may part.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    at: usize,
    /// Whether words follow that say what an object is for.
    cuts: bool,
    /// Rows that what stands up to the next 、 fits by its last word.
    named: Rows,
    /// Whether a verb follows that has an object of its own.
    verb: bool,
}

/// Reads objects of a paragraph.
#[derive(Clone, Copy)]
pub(super) struct Objects<'p, 't> {
    pub page: &'p Page<'t>,
    pub frames: &'static Frames,
    pub cues: &'static Cues,
}

impl Objects<'_, '_> {
    fn text(&self, range: Range<usize>) -> &str {
        &self.page.text[range]
    }

    /// A part of the text as one object.
    ///
    /// | text | actions |
    /// | --- | --- |
    /// | 听取专项工作报告21项 | hear 听取 专项工作报告 21项 |
    /// | 开展11次专题询问 | inquire 开展 专题询问 11次 |
    /// | 对《湿地条例》等5部地方性法规开展执法检查 | inspect 开展执法检查 《湿地条例》等5部地方性法规 5部 |
    /// | 受理案件300件（含旧存） | accept 受理 案件 300件 |
    /// | 审议《港口条例（草案）》 | draft 审议 《港口条例（草案）》 |
    /// | 审议通过《港口条例（草案）》 | enact 审议通过 《港口条例（草案）》 |
    /// | 完善工作 |  |
    /// | 在新中国成立75周年之际 |  |
    pub fn piece(&self, part: Range<usize>, verb: Rows) -> Piece {
        let place = self.trimmed(part);
        let mut object = place.clone();
        for word in ["了", "过", "一次", "多次"] {
            if self.text(object.clone()).starts_with(word) {
                object.start += word.len();
            }
        }
        self.without_tail(&mut object);
        let mut count = self.without_numbers(&mut object);
        let years = count.is_some() && self.text(object.clone()).starts_with("周年");
        self.without_tail(&mut object);
        let text = self.text(object.clone());
        let mut named = self.frames.heads(text);
        if let Some(title) = text.strip_suffix('》') {
            named |= self.frames.heads(title);
            // 《港口条例（草案）》 is both.
            if let Some((document, state)) =
                title.strip_suffix(['）', ')']).and_then(|title| title.rsplit_once(['（', '(']))
            {
                named |= self.frames.heads(document) | self.frames.heads(state);
            }
        }
        // 《A条例》等5部地方性法规: the title is what counts.
        if text.starts_with('《')
            && let Some(end) = self.page.guard(object.start).filter(|end| *end < object.end)
            && self.text(end..object.end).starts_with('等')
        {
            count = count.or(self.page.count_from(end + '等'.len_utf8()));
            named |= self.frames.heads(self.text(object.start..end));
            named |= self.frames.heads(self.text(object.start..end - '》'.len_utf8()));
            object.end = end;
        }
        let text = self.text(object.clone());
        let mut loose = 0;
        if count.is_some() {
            loose |= self.frames.counted();
        } else if EMPTY.contains(&text) {
            named = 0;
        }
        if text.len() >= 6 && !years && !text.contains("周年") {
            loose |= self.frames.any();
        }
        let mut inside = self.frames.inside(text, verb);
        if OPENINGS.iter().any(|word| text.starts_with(word))
            || SETTINGS.iter().any(|word| text.ends_with(word))
        {
            (named, inside, loose) = (0, 0, 0);
        }
        Piece { place, object, count: count.map(|count| count.index), named, inside, loose }
    }

    /// Takes numbers off both ends of an object; tells the first of those that say how many.
    fn without_numbers(&self, object: &mut Range<usize>) -> Option<&Count> {
        let mut last = None;
        while let Some(count) =
            self.page.count_to(object.end).filter(|count| count.place.start >= object.start)
        {
            (object.end, last) = (count.place.start, Some(count));
            *object = self.trimmed(object.clone());
        }
        if last.is_some() {
            for word in ["共计", "累计", "分别", "共", "达", "成功"] {
                if self.text(object.clone()).ends_with(word) {
                    object.end -= word.len();
                }
            }
        }
        while let Some(count) =
            self.page.count_from(object.start).filter(|count| count.place.end <= object.end)
        {
            object.start = count.place.end;
            last = last.or(Some(count));
        }
        last
    }

    /// Takes brackets and 等 off the end of an object.
    fn without_tail(&self, object: &mut Range<usize>) {
        loop {
            let bracket = self.page.bracket(object.end).filter(|start| *start > object.start);
            let text = self.text(object.clone());
            if let Some(start) = bracket {
                object.end = start;
            } else if text.ends_with('等') && text.len() > 6 {
                object.end -= '等'.len_utf8();
            } else {
                return;
            }
        }
    }

    /// A range without blanks and joining marks at its ends.
    fn trimmed(&self, part: Range<usize>) -> Range<usize> {
        let text = self.text(part.clone());
        let end = part.start + text.trim_end_matches([' ', '\u{3000}', '、']).len();
        let text = self.text(part.start..end);
        end - text.trim_start_matches([' ', '\u{3000}']).len()..end
    }

    /// Where the object of a verb ends that begins at `start`: with the clause, or where the next verb
    /// begins.
    ///
    /// | text | actions |
    /// | --- | --- |
    /// | 审议《山体保护规划》并作出决议 | hear 审议 《山体保护规划》; decide 作出 决议 |
    /// | 批捕100人、起诉200人 | prosecute 批捕 - 100人; prosecute 起诉 - 200人 |
    /// | 组织执法检查4次、专题询问2次 | inspect 组织 执法检查 4次; inquire 组织 专题询问 2次 |
    pub fn extent(&self, start: usize, end: usize, verb: Rows, marks: &[Mark]) -> usize {
        let end = end.min(floor(self.page.text, start + LONGEST));
        let first = marks.partition_point(|mark| mark.at <= start);
        let breaks = |mark: &&Mark| (mark.cuts || mark.verb) && mark.named & verb == 0;
        let within = marks[first..].iter().take_while(|mark| mark.at < end);
        let end = within.filter(breaks).map(|mark| mark.at).next().unwrap_or(end);
        let joins = |at: &usize| {
            let rest = &self.page.text[*at..end];
            *at > start
                && rest.starts_with('并')
                && !rest[3..].starts_with(['列', '存', '非', '行', '网', '购', '轨', '联', '重'])
        };
        self.page.open(start, end).find(joins).unwrap_or(end)
    }

    /// The 、 of a clause, each looked at once however many verbs ask for it.
    pub fn marks(&self, start: usize, end: usize) -> Vec<Mark> {
        let places =
            self.page.open(start, end).filter(|&at| self.page.text[at..].starts_with('、'));
        let places: Vec<usize> = places.collect();
        let mark = |(n, &at): (usize, &usize)| {
            let next = at + '、'.len_utf8();
            let stop = places.get(n + 1).copied().unwrap_or(end);
            let near = next..stop.min(floor(self.page.text, next + LONGEST));
            let text = &self.page.text[near.clone()];
            let cut = self.cues.starts(text, CUT).is_some_and(|(len, _)| len >= 6);
            let verb = self.frames.verbs.longest(text).filter(|_| self.page.guard(next).is_none());
            let verb = verb.is_some_and(|(len, &rows)| {
                let piece = self.piece((next + len).min(near.end)..near.end, rows);
                let elided = piece.object.is_empty() && piece.count.is_some();
                elided || piece.rows(rows, piece.count.is_some()) != 0
            });
            let named = if cut || verb { self.piece(near, Rows::MAX).named } else { 0 };
            Mark { at, cuts: cut, named, verb }
        };
        places.iter().enumerate().map(mark).collect()
    }

    /// Whether no object begins with these words.
    pub fn is_barred(&self, start: usize, end: usize) -> bool {
        OPENINGS.iter().any(|word| self.text(start..end).starts_with(word))
    }

    /// The objects of a verb: those that are joined, where each of them fits it, else one.
    ///
    /// | text | actions |
    /// | --- | --- |
    /// | 修改《湿地条例》《油烟条例》 | amend 修改 《湿地条例》; amend 修改 《油烟条例》 |
    /// | 听取国有资产综合报告和国有资产专项报告 | hear 听取 国有资产综合报告; hear 听取 国有资产专项报告 |
    /// | 听取计划、预算执行情况的报告 | hear 听取 计划、预算执行情况的报告 |
    /// | 组织调研视察、执法检查等活动30次 | hold 组织 调研视察、执法检查等活动 30次 |
    /// | 制定港口条例、乡村条例2件 | enact 制定 港口条例 2件; enact 制定 乡村条例 2件 |
    /// | 出台措施支持民营经济 | issue 出台 措施 |
    pub fn pieces(&self, part: Range<usize>, verb: Rows, loosely: bool) -> Vec<Piece> {
        let found = self.joined(part.clone(), verb, loosely);
        if !found.is_empty() {
            return found;
        }
        // 出台措施支持民营经济: what follows says what it is for.
        let first = part.start + 1;
        let cut = |at: &usize| {
            *at > first && self.cues.starts(&self.page.text[*at..part.end], CUT).is_some()
        };
        let cuts = self.page.open(part.start, part.end).filter(cut).take(CUTS);
        let found = cuts.map(|at| self.joined(part.start..at, verb, false));
        found.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
    }

    fn joined(&self, part: Range<usize>, verb: Rows, loosely: bool) -> Vec<Piece> {
        let mut found: Vec<Piece> = Vec::new();
        let mut start = part.start;
        let fits = |piece: &Piece, strictly: bool| {
            (piece.named | piece.inside) & verb != 0
                || loosely && (!strictly || piece.count.is_some()) && piece.loose & verb != 0
        };
        // 组织代表开展调研、视察 is one act.
        let whole = self.frames.inside(self.text(part.clone()), verb) != 0;
        for (left, right) in self.joints(&part) {
            if whole || left <= start {
                continue;
            }
            let piece = self.piece(start..left, verb);
            if !piece.object.is_empty()
                && fits(&piece, true)
                && self.divides(&piece, right..part.end)
            {
                found.push(piece);
                start = right;
            }
        }
        loop {
            let piece = self.piece(start..part.end, verb);
            if !piece.object.is_empty() && fits(&piece, false) {
                if !found.is_empty() && self.is_joint(&found, &piece) {
                    return vec![self.piece(part, verb)];
                }
                found.push(piece);
                return found;
            }
            match found.pop() {
                Some(last) => start = last.place.start,
                None => return found,
            }
        }
    }

    /// Whether several objects are one list: 调研视察、执法检查等活动, 条约和协定36项.
    fn is_joint(&self, before: &[Piece], last: &Piece) -> bool {
        let open = |part: Range<usize>, c: char| {
            self.page.open(part.start, part.end).any(|at| self.page.text[at..].starts_with(c))
        };
        let counted = |piece: &Piece| piece.count.is_some();
        let sum = self.page.count_in(&last.place).map(|count| count.value);
        let shared = counted(last) && !before.iter().any(counted);
        let titled = self.text(last.object.clone()).starts_with('《');
        !titled
            && (!open(last.object.clone(), '、') && open(last.object.clone(), '等')
                || shared && sum.is_some_and(|sum| sum != before.len() as f64 + 1.0))
    }

    /// Whether what follows a joint may be an object of its own: not in 计划报告和草案, 决算及其报告.
    fn divides(&self, left: &Piece, right: Range<usize>) -> bool {
        let bare = |range: Range<usize>| self.frames.is_head(self.text(range));
        let rest = self.text(right.clone());
        !rest.starts_with('其') && (bare(left.object.clone()) || !bare(right))
    }

    /// Where one object may end and the next one begin.
    fn joints(&self, part: &Range<usize>) -> Vec<(usize, usize)> {
        const JOINS: [&str; 7] = ["、", "以及", "和", "与", "及", "；", ","];
        let mut joints = Vec::new();
        for at in self.page.open(part.start, part.end) {
            let rest = &self.page.text[at..part.end];
            if joints.len() == JOINED {
                break;
            }
            if let Some(word) = JOINS.iter().find(|word| rest.starts_with(**word)) {
                joints.push((at, at + word.len()));
            }
        }
        // 《A条例》《B条例》
        for (title, _) in &self.page.titles
            [self.page.titles.partition_point(|(title, _)| title.start <= part.start)..]
        {
            if title.start >= part.end {
                break;
            }
            if self.page.text[..title.start].ends_with('》') {
                joints.push((title.start, title.start));
            }
        }
        arrange::plain(&mut joints);
        joints
    }
}
