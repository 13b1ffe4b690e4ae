//! Reads the actions of a paragraph, clause by clause.

use core::ops::Range;

use super::left::{Left, head, left};
use super::object::{Mark, Objects, Piece};
use super::page::{Clause, Page};
use super::words::{ASKED, Cues, Frames, NO_TAIL, ORGAN, Rows, TAIL, UNREAL};
use crate::report::{Act, Front, Kind};

/// An action as bytes of the paragraph.
#[derive(Debug, Clone)]
pub(super) struct Deed {
    pub place: Range<usize>,
    pub act: Act,
    pub verb: Range<usize>,
    /// Where what is done stands behind the object: 对…`开展执法检查`.
    pub object: Option<Range<usize>>,
    pub subject: Option<Range<usize>>,
    pub count: Option<usize>,
    /// A time that the sentence tells: index of [`Page::dates`].
    pub date: Option<usize>,
    pub will: bool,
    pub past: bool,
}

/// Verbs that are read as one, at most: 听取、审议并表决通过.
const GROUP: usize = 4;
/// Bytes of the name of a body that ends with a verb.
const BODY: usize = 30;
/// Verbs that stand together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    pub start: usize,
    pub end: usize,
    pub rows: Rows,
    /// Rows of the last verb, and whether a word joins it to those before.
    pub last: Rows,
    pub joined: bool,
}

pub(super) struct Reader<'p, 't> {
    pub page: &'p Page<'t>,
    pub objects: Objects<'p, 't>,
    pub frames: &'static Frames,
    pub cues: &'static Cues,
    front: &'p Front<'p>,
    deeds: Vec<Deed>,
    /// The 、 of the clause.
    marks: Vec<Mark>,
    /// Of the sentence: who acts, whether it looks ahead, its time.
    pub subject: Option<Range<usize>>,
    ahead: bool,
    date: Option<usize>,
    /// The last verb of it, with its objects: 制定`《A条例》`，《B条例》.
    pub last: Option<(Group, Range<usize>)>,
}

/// The actions of a paragraph in their order.
///
/// | text | actions |
/// | --- | --- |
/// | 制定《湿地条例》，《油烟条例》，废止《集市办法》 | enact 制定 《湿地条例》; enact 制定 《油烟条例》; repeal 废止 《集市办法》 |
/// | 《志愿服务条例》颁布实施 | enact 颁布实施 《志愿服务条例》 |
/// | 轨道交通条例草案已提请审议 | draft 提请审议 轨道交通条例草案 |
/// | 制定地方性法规3件、修改2件 | enact 制定 地方性法规 3件; amend 修改 地方性法规 2件 |
/// | 制定修改地方性法规5件 | enact 制定修改 地方性法规 5件 |
/// | 制定审议意见处理办法 | rule 制定 审议意见处理办法 |
/// | 如修改停车条例，应先行论证 |  |
/// | 市委高度重视人大工作，定期听取工作汇报 | hear 听取 工作汇报 [市委] |
/// | 市政府出台《科普办法》，建立联席会议制度 | enact 出台 《科普办法》 [市政府]; rule 建立 联席会议制度 [市政府] |
/// | 围绕低空经济发展开展专题调研 | survey 开展专题调研 低空经济发展 |
/// | 就推进古城申遗作出决议 | decide 作出决议 推进古城申遗 |
/// | 审议关于路网规划的报告；关于环境状况的报告 | hear 审议 关于路网规划的报告; hear 审议 关于环境状况的报告 |
/// | 审议法律草案24件，其中14件已经通过 | draft 审议 法律草案 24件; enact 通过 法律草案 14件 |
/// | 对42名被告人适用缓刑 | sentence 适用缓刑 42名被告人 42名 |
/// | 纳入失信名单120人次，司法拘留9人 | enforce 纳入 失信名单 120人次; enforce 司法拘留 - 9人 |
/// | 推进社会组织承接公共服务 |  |
/// | 督促市水务局制定节水方案，开展专题询问 | issue 制定 节水方案 [市水务局]; inquire 开展 专题询问 |
/// | 办理代表建议312件、议案4件 | suggest 办理 代表建议 312件; suggest 办理 议案 4件 |
/// | 21件重点督办建议按期办结 | suggest 按期办结 重点督办建议 21件 |
/// | 严打电信诈骗犯罪，审结97件 | close 审结 电信诈骗犯罪 97件 |
/// | 法官人均结案287件 |  |
/// | 青沙高速建成通车 | build 建成通车 青沙高速 |
/// | 建成代表联络站42个，其中新建11个 | build 建成 代表联络站 42个; build 新建 代表联络站 11个 |
/// | 推进科学立法、民主立法 |  |
/// | 执法检查质量稳步提高，审议质量不断提升 |  |
pub(super) fn read(page: &Page<'_>, front: &Front<'_>) -> Vec<Deed> {
    let (frames, cues) = (Frames::get(), Cues::get());
    let mut reader = Reader {
        page,
        objects: Objects { page, frames, cues },
        frames,
        cues,
        front,
        deeds: Vec::new(),
        marks: Vec::new(),
        subject: None,
        ahead: false,
        date: None,
        last: None,
    };
    for clause in &page.clauses {
        reader.clause(*clause);
    }
    reader.deeds
}

impl Reader<'_, '_> {
    pub fn text(&self, range: Range<usize>) -> &str {
        &self.page.text[range]
    }

    fn clause(&mut self, clause: Clause) {
        let Clause { start, end, opens } = clause;
        // 审议关于路网规划的报告；`关于环境状况的报告`
        let goes_on = self.page.text[..start].ends_with(['；', ';'])
            && self.text(start..end).starts_with("关于");
        if opens && !goes_on {
            (self.subject, self.ahead, self.date, self.last) = (None, false, None, None);
        }
        let start = end - self.text(start..end).trim_start_matches([' ', '\u{3000}', '—']).len();
        if self.cues.starts(self.text(start..end), UNREAL).is_some() {
            return;
        }
        let verb = |text: &str| self.frames.verbs.longest(text).is_some();
        if let Some((subject, will)) = head(self.page, self.cues, start, end, verb) {
            self.ahead = will;
            self.take_subject(subject);
        }
        if self.shared(start, end) {
            return;
        }
        let (mut at, mut lead) = (start, start);
        let mut marked = false;
        while at < end {
            let Some(verb) = self.page.open(at, end).find(|&at| verb(&self.page.text[at..end]))
            else {
                break;
            };
            if !std::mem::replace(&mut marked, true) {
                self.marks = self.objects.marks(verb, end);
            }
            match self.active(lead, verb, end).or_else(|| self.passive(lead, verb, end)) {
                Some(next) => (at, lead) = (next, next),
                None => at = verb + self.text(verb..end).chars().next().map_or(1, char::len_utf8),
            }
        }
        self.date = self.dated(start, end).or(self.date);
    }

    /// The subject of what follows in the sentence, unless it is the body that reports.
    fn take_subject(&mut self, subject: Range<usize>) {
        let Front { kind, tier, ref region, .. } = *self.front;
        let words = self.text(subject.clone());
        let other = kind != Kind::Other && !self.cues.is_own(words, kind, tier, region.as_deref());
        self.subject = other.then_some(subject);
    }

    /// The time that a clause begins with.
    fn dated(&self, start: usize, end: usize) -> Option<usize> {
        let next = self.page.dates.partition_point(|(range, _)| range.start < start);
        let (range, _) = self.page.dates.get(next).filter(|(range, _)| range.end <= end)?;
        let before = self.text(start..range.start);
        (before.is_empty() || ["自", "从", "于", "在", "截至", "到"].contains(&before))
            .then_some(next)
    }

    /// 制定《A条例》，`《B条例》`: the verb goes on.
    fn shared(&mut self, start: usize, end: usize) -> bool {
        let Some((group, _)) = self.last.clone() else { return false };
        let text = self.text(start..end);
        let whole = text.starts_with('《')
            && self.page.guard(start).is_some_and(|title| {
                let rest = &self.page.text[title..end];
                rest.is_empty() || rest.starts_with(['《', '、', '和', '等'])
            });
        if !whole && !text.starts_with("关于") {
            return false;
        }
        let pieces = self.objects.pieces(start..end, group.rows, false);
        if pieces.is_empty() {
            return false;
        }
        let left = Left { will: self.ahead, ..Left::default() };
        self.take(group, pieces, &left, None, None);
        true
    }

    /// A verb with its object behind it, or with what is done behind it: 对…`开展执法检查`.
    fn active(&mut self, lead: usize, verb: usize, end: usize) -> Option<usize> {
        let groups = self.groups(verb, end);
        let before = left(self.page, self.cues, lead, verb, ASKED)?;
        if before.about.is_some() && self.acts_later(verb, end) {
            return None;
        }
        for group in groups.into_iter().rev() {
            // 社会`组织`
            let near = self.page.near(group.end, BODY);
            let body = self.cues.ends(self.text(near..group.end), ORGAN);
            if body.is_some_and(|(len, _)| len > group.end - group.start) {
                continue;
            }
            let rest = self.text(group.end..end);
            if self.cues.starts(rest, TAIL | NO_TAIL).is_some_and(|(_, class)| class & TAIL != 0) {
                continue;
            }
            if self.objects.is_barred(group.end, end) {
                continue;
            }
            let until = self.objects.extent(group.end, end, group.rows, &self.marks);
            let mut pieces = self.objects.pieces(group.end..until, group.rows, before.clear);
            if pieces.is_empty() {
                let piece = self.objects.piece(group.end..until, group.rows);
                if !piece.object.is_empty() || !before.clear {
                    continue;
                }
                pieces.push(match piece.count {
                    Some(_) => self.elided(piece, group)?,
                    None => match self.counted_before(piece, &before, group) {
                        Some(piece) if until == end => piece,
                        _ => continue,
                    },
                });
            }
            if !self.is_one(group, &pieces) {
                continue;
            }
            let next = pieces.last().map_or(until, |piece| piece.place.end);
            // 对《港口条例》开展执法检查
            let done = match &pieces[..] {
                [piece] if self.is_deed(piece) => before.about.clone(),
                _ => None,
            };
            let done = done.or_else(|| {
                before
                    .toward
                    .clone()
                    .filter(|_| matches!(&pieces[..], [piece] if piece.object.is_empty()))
            });
            self.take(group, pieces, &before, done, None);
            return Some(next);
        }
        None
    }

    /// Whether the last verb of a group has these objects too: in 制定审议意见处理办法 it has not.
    fn is_one(&self, group: Group, pieces: &[Piece]) -> bool {
        pieces.iter().all(|piece| {
            let rows = piece.rows(group.rows, true);
            let own = piece.rows(group.last, true);
            let first = rows & rows.wrapping_neg();
            let act = self.frames.act(rows);
            let law = act.is_some_and(|act| act <= Act::Draft) || act == self.frames.act(own);
            piece.object.is_empty() || own != 0 && (group.joined || law || first & group.last != 0)
        })
    }

    /// Whether a verb that says nothing by itself follows: 对《条例》`实施`情况进行检查.
    fn acts_later(&self, verb: usize, end: usize) -> bool {
        const LIGHT: [&str; 5] = ["进行", "开展", "作出", "组织", "举行"];
        let light = |at: usize| LIGHT.iter().any(|word| self.page.text[at..end].starts_with(word));
        !light(verb) && self.page.open(verb, end).take(80).any(light)
    }

    /// Whether an object says what is done, so that what it is done to stands before it.
    fn is_deed(&self, piece: &Piece) -> bool {
        piece.object.is_empty() || self.frames.is_head(self.text(piece.object.clone()))
    }

    /// Verbs that may be read as one, from one verb to as many as stand together.
    fn groups(&self, verb: usize, end: usize) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let (mut at, mut rows, mut joined) = (verb, 0, true);
        while groups.len() < GROUP {
            let text = &self.page.text[at..end];
            let mut longest = None;
            self.frames.verbs.each(text, |len, &row| {
                if row & !self.frames.fronted() != 0 {
                    longest = Some((len, row & !self.frames.fronted()));
                }
            });
            let Some((len, row)) = longest.filter(|_| self.page.guard(at).is_none()) else { break };
            // 听取备案审查情况报告: what is done is a noun here.
            if at > verb && self.frames.is_head(&text[..len]) {
                break;
            }
            rows |= row;
            let mut next = at + len;
            if self.text(next..end).starts_with('了') {
                next += '了'.len_utf8();
            }
            groups.push(Group { start: verb, end: next, rows, last: row, joined });
            let join = ["和", "并", "、", "或", "及", "与"]
                .iter()
                .find(|word| self.text(next..end).starts_with(**word));
            joined &= join.is_some();
            at = next + join.map_or(0, |word| word.len());
        }
        groups
    }

    /// Takes in what was done; `done` is what it is about, where what is done stands behind the verb,
    /// `place` the place of all of it, where that does not begin with the verb.
    pub fn take(
        &mut self,
        group: Group,
        pieces: Vec<Piece>,
        left: &Left,
        done: Option<(usize, Range<usize>)>,
        place: Option<Range<usize>>,
    ) {
        let outer = self.subject.clone();
        if let Some(subject) = &left.subject {
            self.take_subject(subject.clone());
        }
        let first = pieces.first().map_or(group.start, |piece| piece.place.start);
        let many = pieces.len();
        let shared = pieces.last().and_then(|piece| piece.count);
        let lone = many > 1 && pieces[..many - 1].iter().all(|piece| piece.count.is_none());
        for (n, piece) in pieces.into_iter().enumerate() {
            let Some(act) = self.frames.act(piece.rows(group.rows, true)) else { continue };
            let mut deed = Deed {
                place: piece.place.clone(),
                act,
                verb: group.start..group.end,
                object: Some(piece.object.clone()).filter(|object| !object.is_empty()),
                subject: self.subject.clone(),
                count: if lone { shared } else { piece.count },
                date: self.date_before(group.start).or(self.date),
                will: left.will || self.ahead,
                past: left.past,
            };
            if n == 0 && first > group.start {
                deed.place.start = group.start;
            }
            if let Some((start, about)) = &done {
                let within = self.page.count_in(about).map(|count| count.index);
                deed.count = deed.count.or(within);
                deed.place.start = *start;
                deed.verb.end = piece.object.end.max(group.end);
                deed.object = Some(about.clone());
            }
            if let Some(place) = &place {
                deed.place = if many == 1 { place.clone() } else { piece.place.clone() };
                if n + 1 == many {
                    deed.place.end = place.end;
                }
            }
            let text = self.text(deed.verb.clone());
            deed.verb.end -= text.len() - text.trim_end_matches('了').len();
            if !piece.object.is_empty() {
                self.last = Some((group, piece.object));
            }
            self.deeds.push(deed);
        }
        if left.lent {
            self.subject = outer;
        }
    }

    /// The time right before a verb, adverbs between them.
    fn date_before(&self, verb: usize) -> Option<usize> {
        let next = self.page.dates.partition_point(|(range, _)| range.end <= verb);
        let (range, _) = self.page.dates.get(next.checked_sub(1)?)?;
        let between = self.text(range.end..verb);
        let adverbs = between.len() <= 24
            && self
                .cues
                .starts(between, super::words::ADVERB)
                .map_or(between.is_empty(), |(len, _)| len == between.len());
        adverbs.then_some(next - 1)
    }
}
