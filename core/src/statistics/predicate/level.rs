//! Verbs of level: 达到, 为, 完成.

use super::adverbs::strip_adverbs;
use super::role::{Predicate, Role};
use super::rule::Rule;
use crate::grammar::Quantity;
use crate::statistics::cue::{Cue, set};
use crate::statistics::phrase::head::head;
use crate::statistics::sheet::Sheet;

/// A verb of level between a name and its number.
///
/// | text | indicator | change | |
/// |---|---|---|---|
/// | 全市森林覆盖率达到`66%` | 森林覆盖率 | | |
/// | 全市常住人口稳定在`80万人`左右 | 常住人口 | | |
/// | 全市机构总数调整为`12个` | 机构总数 | | |
/// | 全市完成投资`12亿元` | 完成投资 | | not: a verb of its own |
pub(super) const LEVEL: Rule = Rule { name: "level", read: level };

fn level(sheet: &Sheet<'_, '_>, _: &Quantity<'_>, p: &mut Predicate) -> bool {
    for _ in 0..3 {
        let Some(verb) = sheet.ends(p.subject, Cue::Level) else { break };
        // 最高达8亿元: the verb is 达.
        let highest = sheet.opens(verb, ['高']) && sheet.closes(p.subject.before(verb), ['最']);
        let verb = if highest { verb.after(sheet.head_chars(verb, 1)) } else { verb };
        // 免费为8名新生: manner is no name.
        let alone = sheet.is(verb, Cue::BareLevel)
            && (verb == p.subject || sheet.opens(verb, ['为']) && head(sheet, p.subject) == verb);
        let longer =
            sheet.ends(p.subject, set![Verb, Average]).is_some_and(|v| v.len() > verb.len());
        if alone || longer {
            break;
        }
        let turned = sheet.is(verb, Cue::Turned);
        p.subject = p.subject.before(verb);
        p.role = if turned { Role::Into } else { Role::Level };
        p.level = true;
        if turned {
            break;
        }
        strip_adverbs(sheet, p);
    }
    p.level
}
