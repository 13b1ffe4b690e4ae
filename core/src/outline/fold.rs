//! Reading Traditional characters: the words of a report's skeleton in Simplified form.

use std::borrow::Cow;
use std::sync::LazyLock;

/// Traditional characters of titles, headings, offices and places, with their Simplified form.
/// Both take three bytes, so offsets stay true.
const PAIRS: &str = "\
    來来個个們们倫伦備备傳传債债億亿儘尽償偿優优內内兩两創创劃划劉刘動动務务勝胜勞劳勢势勵励區区協协卻却厲厉參参吳吴員员問问單单嚴严\
    國国團团執执報报壓压壞坏壯壮壽寿夢梦夾夹奪夺奮奋婦妇孫孙學学實实寧宁審审寫写寬宽寶宝將将專专對对導导屆届層层屬属岡冈島岛峽峡崗岗\
    師师帳帐帶带幣币幹干幾几庫库廠厂廢废廣广廳厅張张強强彈弹後后徑径從从復复徵征徹彻惡恶愛爱態态慣惯慶庆應应懷怀戰战戲戏戶户掃扫揚扬\
    換换損损擁拥擇择擊击擔担據据擴扩擺摆攜携敗败數数斷断於于時时暢畅曆历書书會会東东條条楊杨業业極极構构樓楼標标樣样樹树橋桥機机檔档\
    檢检權权歡欢歲岁歷历歸归殘残殺杀決决沒没沖冲況况淨净測测湧涌準准溫温滿满漢汉漸渐潔洁澤泽濕湿濟济濱滨灣湾災灾為为煉炼煙烟熱热燈灯\
    爭争牆墙狀状獎奖獨独獲获獻献現现瑪玛環环產产畫画異异當当療疗癥症發发盡尽監监盤盘眾众睏困礎础礦矿禮礼稅税種种稱称積积穩稳窮穷節节\
    範范築筑簡简籌筹糧粮紀纪約约紅红納纳純纯紙纸級级細细終终組组結结絕绝絡络給给統统經经綜综綠绿維维綱纲網网緊紧緒绪線线編编緩缓縣县\
    縮缩縱纵總总績绩織织繼继續续聯联聽听臺台與与舉举華华萊莱萬万葉叶蘇苏蘭兰處处衆众術术衛卫補补規规觀观計计討讨記记訪访設设許许訴诉\
    評评詞词詢询試试話话該该誌志認认語语說说調调談谈請请論论謝谢證证識识譯译議议護护變变讓让負负財财貧贫貫贯責责貴贵費费貿贸資资質质\
    購购趙赵軌轨軍军較较輯辑輸输轉转辦办農农這这連连週周進进運运過过達达違违遠远適适選选遼辽還还邊边鄉乡鄧邓鄭郑銳锐鋼钢錄录鍵键鎮镇\
    鏈链鐵铁長长門门閉闭開开間间閱阅關关陝陕陳陈陸陆陽阳隊队階阶際际隨随險险雙双雜杂離离難难雲云電电靈灵靜静項项順顺預预領领頭头頻频\
    題题額额願愿類类顧顾顯显風风飛飞飯饭養养餘余館馆馬马馮冯駐驻騰腾驗验體体鬥斗黃黄點点黨党齊齐齒齿齡龄龍龙";

/// Characters by code point, with a bit for each Traditional one: most characters need no search.
struct Table {
    pairs: Vec<(char, char)>,
    marked: Vec<u64>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let chars: Vec<char> = PAIRS.chars().collect();
    let mut pairs: Vec<(char, char)> = chars.chunks_exact(2).map(|p| (p[0], p[1])).collect();
    pairs.sort_unstable();
    let mut marked = vec![0; (LAST as usize - FIRST as usize) / 64 + 1];
    for &(from, _) in &pairs {
        let at = from as usize - FIRST as usize;
        marked[at / 64] |= 1 << (at % 64);
    }
    Table { pairs, marked }
});

const FIRST: char = '\u{4E00}';
const LAST: char = '\u{9FFF}';

impl Table {
    fn is_marked(&self, c: char) -> bool {
        let at = (c as usize).wrapping_sub(FIRST as usize);
        self.marked.get(at / 64).is_some_and(|bits| bits >> (at % 64) & 1 == 1)
    }

    fn simplified(&self, c: char) -> Option<char> {
        if !self.is_marked(c) {
            return None;
        }
        self.pairs.binary_search_by_key(&c, |&(from, _)| from).ok().map(|i| self.pairs[i].1)
    }
}

/// The text with Traditional characters read as Simplified; byte offsets stay the same.
pub(super) fn fold(text: &str) -> Cow<'_, str> {
    let table = &*TABLE;
    let Some((first, _)) = text.char_indices().find(|&(_, c)| table.is_marked(c)) else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..first]);
    out.extend(text[first..].chars().map(|c| table.simplified(c).unwrap_or(c)));
    Cow::Owned(out)
}

/// The text without blanks: 政 府 工 作 报 告 → 政府工作报告.
pub(super) fn squeeze(text: &str) -> Cow<'_, str> {
    // All blanks but the ideographic one and the spaces of U+2000 are ASCII or begin with 0xC2.
    let suspect = |b: &u8| matches!(b, 0x09..=0x20 | 0xC2 | 0xE1 | 0xE2) || *b == 0xE3;
    if !text.as_bytes().iter().any(suspect) || text.chars().all(|c| !c.is_whitespace()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|c| !c.is_whitespace()).collect())
}

/// The first `bytes` bytes of a text, or a little less, on a character boundary.
pub(super) fn head(text: &str, bytes: usize) -> &str {
    &text[..floor(text, bytes)]
}

/// The last `bytes` bytes of a text, or a little less.
pub(super) fn tail(text: &str, bytes: usize) -> &str {
    let mut at = text.len().saturating_sub(bytes);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    &text[at..]
}

fn floor(text: &str, mut at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether any of the words stands in the text.
pub(super) fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|w| text.contains(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_words_are_read() {
        assert_eq!(
            fold("全國人民代表大會常務委員會工作報告"),
            "全国人民代表大会常务委员会工作报告"
        );
        assert_eq!(fold("國民經濟和社會發展計劃執行情況"), "国民经济和社会发展计划执行情况");
    }

    #[test]
    fn pairs_keep_offsets() {
        for c in PAIRS.chars() {
            assert_eq!(c.len_utf8(), 3, "{c}");
        }
        assert_eq!(PAIRS.chars().count() % 2, 0);
    }

    #[test]
    fn spacing_is_removed() {
        assert_eq!(squeeze("政 府　工 作 报 告"), "政府工作报告");
    }
}
