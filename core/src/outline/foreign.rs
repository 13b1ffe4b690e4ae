//! Texts that are none: files of other formats handed in as strings, and text read in a wrong encoding.

use crate::charset::CharSet;
use crate::report::{Code, Note};
use crate::source::{Block, Format, format_of};
use crate::span::Span;

/// The format that a text is a file of, `PK\u{3}\u{4}…`; nothing in it is read then.
pub(super) fn format(blocks: &[Block<'_>]) -> Option<Format> {
    format_of(blocks.iter().map(|block| block.text.as_ref()))
}

/// The note on a file of another format.
pub(super) fn not_text(blocks: &[Block<'_>], format: Format) -> Option<Note> {
    let Format { name, what, advice } = format;
    let message = format!("not text but {name}, {what}: {advice}");
    Some(Note { code: Code::NotText, span: whole(blocks)?, message })
}

/// The note on text that was decoded in a wrong encoding, as its first characters tell.
pub(super) fn mojibake(blocks: &[Block<'_>]) -> Option<Note> {
    let read = reading(blocks.iter().flat_map(|block| block.text.chars()))?;
    let message = format!("text that was decoded in a wrong encoding: {read}");
    Some(Note { code: Code::Mojibake, span: whole(blocks)?, message })
}

fn whole(blocks: &[Block<'_>]) -> Option<Span> {
    Some(Span::new(blocks.first()?.span.start, blocks.last()?.span.end))
}

/// Characters that are looked at, and those among them that are not ASCII.
const SAMPLE: usize = 4000;
const TOLD: usize = 400;

/// The first two bytes of common characters in UTF-8, read as one of GBK; half of such a text, and
/// one in a thousand of any other.
static UTF8_IN_GBK: CharSet = CharSet::new().with(
    "\
    涓紝锛銆鍔浜屽鍏殑佸瀹傚鐨鍒鍙澶鏈鏂缁鏀鍥浠屾拰灞杩佹浣鍖浼戝鍚璁鍦哄浗骞佷鍜傛寮佺藉鐢姘勫鎴笟璐氬彂屼閲骇烘宸鈥鍗涔搴竴汉闈寤\
    鎶叏腑姞鎵寲勬嶅鎸柊鍐鍩皯娴鎺疄嗗囧鏄閫犲睍鸿诲蹇繘鏁鏉涘滃岀夊垮斂鎬鐩琛粡帹細澧淇甯瑕敓佽瑰绛埗璧滀岃跺綋姏珮氭句瀵庡涙熷绉備氫勭敼湪惧鐜氱\
    噸忔鍑讳湁鑳绾虹湴綔栧戞绀灏鏍闄簲濇瓑兘傜侀満姩撳瑙彁楂鏃繚鏋傝姝濂娌棰忓戠椤瀛勪槸垜炲笉勾曞卞滄冨嬪闀绋鎻戜寔鐞夋尯垚紑娉熸熀鐗芥啘祫愬祹钩噺寰\
    鍧璇",
);

/// How a text seems to have been read, if wrongly.
///
/// | text | reading |
/// | --- | --- |
/// | `鍏ㄥ尯鏂板缓灏忓` (全区新建小学) | UTF-8 read as GBK |
/// | `å…¨åŒºæ–°å»º` (全区新建) | read as a Western encoding |
/// | `È«ÇøÐÂ½¨` (全区新建) | read as a Western encoding |
/// | `锟斤拷锟斤拷` | lost: its characters had been replaced |
/// | `灞桥区`, `Genève, où` | rightly |
fn reading(text: impl Iterator<Item = char>) -> Option<&'static str> {
    let (mut told, mut mixed, mut western, mut lost) = (0, 0, 0, 0);
    let (mut run, mut letters, mut last) = (0, 0, ['\0'; 2]);
    for c in text.take(SAMPLE).chain([' ']) {
        if is_western(c) {
            run += 1;
            letters += usize::from(('\u{A0}'..='\u{FF}').contains(&c));
        } else {
            if run >= RUN && letters * 2 >= run {
                western += run;
            }
            (run, letters) = (0, 0);
        }
        if !c.is_ascii() {
            told += 1;
            mixed += usize::from(u16::try_from(u32::from(c)).is_ok_and(|c| UTF8_IN_GBK.has(c)));
            lost += usize::from(c == '拷' && last == ['锟', '斤']);
            if told == TOLD {
                break;
            }
        }
        last = [last[1], c];
    }
    if run >= RUN && letters * 2 >= run {
        western += run;
    }
    if western >= 8 && western * 2 >= told {
        Some("Chinese read as a Western encoding")
    } else if mixed >= 3 && mixed * 5 >= told {
        Some("UTF-8 read as GBK")
    } else if lost >= 2 && lost * 20 >= told {
        Some("characters that were lost before")
    } else {
        None
    }
}

/// Western letters that stand together in no language: accents are single.
const RUN: usize = 4;

/// What a byte from 0x80 on becomes in Latin-1 or Windows-1252.
fn is_western(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{FF}' | '\u{152}' | '\u{153}' | '\u{160}' | '\u{161}' | '\u{178}' | '\u{17D}'
        | '\u{17E}' | '\u{192}' | '\u{2C6}' | '\u{2DC}' | '\u{2013}'..='\u{2022}' | '\u{2026}' | '\u{2030}'
        | '\u{2039}' | '\u{203A}' | '\u{20AC}' | '\u{2122}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings() {
        let western = Some("Chinese read as a Western encoding");
        for (text, expected) in [
            ("鍏ㄥ尯鏂板缓灏忓3鎵€锛屾敼閫犱腑瀛?鎵€銆", Some("UTF-8 read as GBK")),
            ("å…¨åŒºæ–°å»ºå°å\u{AD}¦3æ‰€ã€‚", western),
            ("å\u{85}¨å\u{8C}ºæ\u{96}°å»ºå°\u{8F}å\u{AD}¦", western),
            ("È«ÇøÐÂ½¨Ð¡Ñ§3Ëù£¬", western),
            ("锟斤拷锟斤拷锟斤拷3锟斤拷", Some("characters that were lost before")),
            ("灞桥区、鄠邑区新建小学3所。", None),
            ("瀏陽市鎮區工作報告，鏡湖區、鐵西區、鎖陽鎮。", None),
            ("Le conseil a été réuni à Genève, où l'on a examiné", None),
            ("……——“全区”新建小学3所——……", None),
            ("", None),
        ] {
            assert_eq!(reading(text.chars()), expected, "{text}");
        }
    }
}
