//! How a number was reckoned.

use super::lead::Lead;
use super::words::Class;
use crate::statistics::stretch::Stretch;

/// The ways of reckoning that stand before a number, in its clause or in one without a number
/// before it.
///
/// | text | terms |
/// |---|---|
/// | `按可比价格计算，同比增长6.1%` | 按可比价格计算 |
/// | `同口径增长3.1%` | 同口径 |
/// | `剔除退税因素，税收收入增长4.6%` | 剔除退税因素 |
/// | `扣除价格因素实际增长5.1%` | 扣除价格因素 |
/// | `名义增长6%` | 名义 |
/// | `发布平价商品快报38期` | – |
pub(super) fn terms(lead: &Lead<'_, '_>) -> Vec<Stretch> {
    const LONGEST: usize = 16;
    let mut out: Vec<Stretch> = Vec::new();
    for word in lead.words {
        let end = if word.is(Class::Terms) || word.is(Class::Real) && grows(&lead.text[word.end..])
        {
            Some(word.end)
        } else if word.is(Class::Excluding) {
            let closes = |close: &&super::words::Word| {
                let between = || &lead.text[word.end..close.start];
                close.is(Class::Termed)
                    && close.start > word.end
                    && !between().contains(['，', '。', '；'])
                    && between().chars().count() <= LONGEST
            };
            lead.words.iter().filter(closes).map(|close| close.end).next()
        } else {
            None
        };
        let Some(end) = end else { continue };
        let found = lead.stretch(word.start, end);
        match out.last_mut() {
            // The longest of those that begin at one place, and nothing inside of another.
            Some(last) if last.start == found.start => *last = found,
            Some(last) if found.end <= last.end => {}
            _ => out.push(found),
        }
    }
    out
}

/// Whether a change stands behind 实际 or 名义.
fn grows(behind: &str) -> bool {
    ["增长", "增速", "上升", "上涨", "下降", "提高", "增"]
        .iter()
        .any(|verb| behind.starts_with(verb))
}
