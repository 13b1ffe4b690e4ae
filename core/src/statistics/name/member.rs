//! Members of a list that leave out more than a verb: 国家级企业18家、省级126家, 代表提出议案9件、建议80件.

use crate::statistics::ask::Ask;
use crate::statistics::cue::Cue;
use crate::statistics::row::Name;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// Grades of things.
const GRADES: [&str; 7] = ["自治区级", "国家级", "省级", "市级", "县级", "区级", "州级"];

/// A grade alone takes the place of the one in the name before.
///
/// | text | indicator | rule |
/// |---|---|---|
/// | 培育国家级绿色工厂8家、省级`26家` | 培育省级绿色工厂 | grade |
/// | 国家级示范社12家、省级`40家` | 省级示范社 | grade |
pub(super) fn grade(ask: &mut Ask<'_, '_, '_>, text: Stretch) -> Option<Name> {
    let sheet = &*ask.sheet;
    if !GRADES.contains(&sheet.text(text)) {
        return None;
    }
    let last = ask.memory.last_in(ask.at.clause).filter(|row| row.q.unit == ask.at.q.unit)?.name;
    let (front, rest) = graded(sheet, last.text)?;
    let text = ask.sheet.join([front.into(), text.into(), rest.into()]);
    Some(Name { tail: last.tail, ..Name::with_verb(ask.sheet, text, last.verb) }.by("grade"))
}

/// What stands before and behind the grade in a name.
fn graded(sheet: &Sheet<'_, '_>, name: Stretch) -> Option<(Stretch, Stretch)> {
    let words = sheet.text(name);
    let (at, grade) = GRADES.iter().find_map(|grade| Some((words.find(grade)?, grade)))?;
    let start = name.start + at;
    let (front, rest) =
        (Stretch::new(name.start, start), Stretch::new(start + grade.len(), name.end));
    (sheet.count(rest) >= 2).then_some((front, rest))
}

/// Those who did the first did the next as well.
///
/// | text | indicator | rule |
/// |---|---|---|
/// | 代表提出议案9件、建议`80件` | 代表提出建议 | doer |
pub(super) fn doer(ask: &mut Ask<'_, '_, '_>, text: Stretch) -> Option<Name> {
    let sheet = &*ask.sheet;
    let last = ask.memory.last_in(ask.at.clause).filter(|row| row.q.unit == ask.at.q.unit)?.name;
    let verb = sheet.first(last.text, Cue::Light).filter(|verb| verb.start > last.text.start)?;
    let doers = sheet.text(last.text.before(verb));
    let names = ["代表", "委员", "议案组", "代表团"].iter().any(|word| doers.ends_with(word));
    let noun = sheet.first(text, Cue::Verb).is_none();
    if !names || !noun || last.tail {
        return None;
    }
    let act = last.text.through(verb);
    Some(Name::plain(ask.sheet.join([act.into(), text.into()])).by("doer"))
}
