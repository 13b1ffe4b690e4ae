//! Examples of what is counted: 制定《甲》等法规, 钢铁20万吨、水泥40万吨等落后产能.

use crate::statistics::ask::Ask;
use crate::statistics::phrase::verbs;
use crate::statistics::sheet::Sheet;
use crate::statistics::stretch::Stretch;

/// How the name of one of its kind ends.
const NAMES: [char; 15] =
    ['日', '》', '”', '院', '街', '路', '园', '站', '厂', '馆', '桥', '校', '程', '目', '道'];

/// 制定《甲条例》等法规, 新建环城东路等道路: examples of the thing that is counted are no part of
/// its name; 审结教育、医疗等案件 keeps what kind it is of.
///
/// | text | indicator |
/// |---|---|
/// | 全市新建环城东路等道路`12条` | 新建道路 |
/// | 全市审结教育、医疗等案件`12件` | 审结教育、医疗等案件 |
/// | 全市小麦、玉米等主栽品种良种覆盖率达到`97%` | 主栽品种良种覆盖率 |
pub(super) fn without_examples(ask: &mut Ask<'_, '_, '_>, text: Stretch) -> Stretch {
    let verb = verbs::in_front(ask.sheet, text);
    if verb.is_empty()
        && let Some(kind) = kind_of(ask.sheet, text)
    {
        return kind;
    }
    let Some(mark) = ask.sheet.rfind(text, ['等']).filter(|mark| mark.start > verb.end) else {
        return text;
    };
    let noun = text.after(mark);
    let named = ask.sheet.closes(text.before(mark), NAMES) && ask.sheet.count(noun) >= 2;
    if verb.is_empty() || !named {
        return text;
    }
    ask.sheet.join([verb.into(), noun.into()])
}

/// 小麦、玉米等主栽品种良种覆盖率: the kind that a quantity is of, without its examples.
fn kind_of(sheet: &Sheet<'_, '_>, text: Stretch) -> Option<Stretch> {
    const SHORTEST: usize = 6;
    let mark = sheet.find(text, ['等'])?;
    let (list, kind) = (text.before(mark), text.after(mark));
    let examples = sheet.find(list, ['、']).is_some()
        && verbs::first(sheet, list).is_none()
        && sheet.find(list, ['的', '对', '为', '在', '以', '用', '于']).is_none();
    let named = verbs::is_measure(sheet, kind)
        && sheet.count(kind) >= SHORTEST
        && !sheet.opens(kind, ['方', '领', '各', '的', '多', '级']);
    (examples && named).then_some(kind)
}
