//! Names of shares: the part, 占, the whole.

use crate::grammar::Shape;
use crate::statistics::ask::Ask;
use crate::statistics::cue::Cue;
use crate::statistics::phrase::clean::clean;
use crate::statistics::phrase::verbs;
use crate::statistics::predicate::role::{Predicate, Role};
use crate::statistics::row::{Name, Row};
use crate::statistics::stretch::Stretch;

/// Rows that a share looks back at for its part.
const LOOK_BACK: usize = 6;

/// The name of a share; a part that is not named is that of the last level.
///
/// | text | indicator | rule |
/// |---|---|---|
/// | 全市民间投资占全部投资的`62%` | 民间投资占全部投资比重 | share |
/// | 全市审结劳动争议120件，占`24%` | 劳动争议占比 | share |
/// | 全市教育经费达5亿元，占财政支出的比重从`2%`提高到3% | 教育经费占财政支出比重 | share-of-level |
pub(super) fn share(
    ask: &mut Ask<'_, '_, '_>,
    p: &Predicate,
    of: Option<Stretch>,
    ratio: bool,
) -> Name {
    // 判处三年以上徒刑的占57%
    let own = clean(ask.sheet, ask.sheet.trim_end(p.subject, ['的']));
    let mut part = ask.sheet.render(own);
    if part.is_empty() {
        let sheet = &*ask.sheet;
        let mut before = ask.memory.back(LOOK_BACK);
        // 企业利润居全国第3位，占全国的一成: the rank has named the part; 增速居第3位 has not.
        let ranked = |r: &Row<'_, '_>| {
            r.role == Role::Rank && sheet.ends(r.name.text, Cue::Ranked).is_none()
        };
        // 调解2.8万件，成功率64%，占收案数的四成: a rate is no part of a whole.
        let rate = |r: &Row<'_, '_>| {
            of.is_some() && r.q.shape == Shape::Percent && sheet.closes(r.name.text, ['率'])
        };
        let level =
            before.find(|r| !r.is_share() && !rate(r) && (r.role != Role::Rank || ranked(r)));
        part = level.map_or_else(|| ask.memory.thing(ask.sheet), |r| r.name.text);
        // 审结劳动争议120件，占24%: the share is of cases, not of an act.
        let thing = part.after(verbs::shared(ask.sheet, part));
        if of.is_none() && !thing.is_empty() {
            part = thing;
        }
    }
    let text = match of {
        Some(of) => {
            let of = ask.sheet.render(of);
            ask.sheet.join([part.into(), "占".into(), of.into(), share_word(ratio).into()])
        }
        None if ask.sheet.ends(part, Cue::ShareName).is_some() => part,
        None => ask.sheet.join([part.into(), "占比".into()]),
    };
    Name::plain(text).by("share")
}

/// What closes the name of a share.
pub(in crate::statistics) fn share_word(ratio: bool) -> &'static str {
    if ratio { "比例" } else { "比重" }
}

/// 经费达5亿元，占财政支出的比重从2%提高到3%: the share is of the level before it.
pub(super) fn share_of_level(ask: &mut Ask<'_, '_, '_>, whole: Stretch) -> Option<Name> {
    let mut before = ask.memory.back(LOOK_BACK).filter(|r| r.role != Role::Rank);
    let part = before.find(|r| r.change().is_none())?.name.text;
    if ask.sheet.find(part, ['占']).is_some() {
        // The later of the two levels.
        return ask.memory.last().map(|r| r.name.by("share-of-level"));
    }
    let of = ask.sheet.first(whole, Cue::OfShare);
    let (whole, word) = match of {
        Some(of) => (whole.before(of), ask.sheet.behind(whole.from(of), ['的']).unwrap_or(of)),
        None => (whole, whole.nothing()),
    };
    let text = ask.sheet.join([part.into(), "占".into(), whole.into(), word.into()]);
    Some(Name::plain(text).by("share-of-level"))
}
