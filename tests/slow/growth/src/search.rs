//! The search: repeated pairs and triples of words, quantities and separators.

use std::time::{Duration, Instant};

use crate::text::{self, Hostile};

/// Bytes of the two texts that are compared.
const SMALL: usize = 12_000;
const LARGE: usize = 48_000;
/// How many of the worst are printed.
const SHOWN: usize = 15;

const QUANTITIES: [&str; 24] = [
    "3件", "5%", "12亿元", "第3位", "前三", "2.5倍", "三成", "一半", "60岁以上", "3个百分点",
    "连续8年", "2.5∶1", "5万", "10万家庭", "翻一番", "3G", "3至5万元", "3、5件", "百分之五",
    "100周年", "-5%", "5", "１２", "一千三百万",
];
const DATES: [&str; 16] = [
    "去年", "今年", "2024年", "2024年3月5日", "今明两年", "近三年", "五年来", "“十四五”",
    "前三季度", "3月", "上年", "同期", "2019—2023年", "上半年", "年末", "8时30分",
];
const MARKS: [&str; 34] = [
    "", "、", "，", "；", "：", "。", "和", "及", "以及", "与", "的", " ", "（", "）", "“", "”",
    "《", "》", "(", "[1]", "\n", "\n\n", "一、", "（一）", "\u{3000}", "-", "—", "/", "·", "+",
    ".", ",", "1.", "？",
];

/// Words of the tables of the crate, a few of each line, and quantities, dates and marks.
fn words() -> Vec<&'static str> {
    let tables = [
        include_str!("../../../../core/src/lexicon/cues.tsv"),
        include_str!("../../../../core/src/lexicon/words.tsv"),
        include_str!("../../../../core/src/lexicon/units.tsv"),
        include_str!("../../../../core/src/lexicon/suffixes.tsv"),
        include_str!("../../../../core/src/lexicon/bounds.tsv"),
    ];
    let mut words = Vec::new();
    for line in tables.iter().flat_map(|table| table.lines()) {
        if let Some((_, list)) = line.split_once('\t').filter(|_| !line.starts_with('#')) {
            words.extend(list.split(' ').map(|word| word.split('=').next().unwrap_or(word)));
        }
    }
    words
}

/// Numbers without a pattern, the same ones in every run.
struct Dice(u64);

impl Dice {
    fn pick<'w>(&mut self, list: &[&'w str]) -> &'w str {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        list[(self.0 >> 11) as usize % list.len()]
    }

    /// A piece of any sort: quantities and dates as often as words.
    fn piece(&mut self, words: &[&'static str]) -> &'static str {
        match self.pick(&["quantity", "date", "mark", "word", "word"]) {
            "quantity" => self.pick(&QUANTITIES),
            "date" => self.pick(&DATES),
            "mark" => self.pick(&MARKS),
            _ => self.pick(words),
        }
    }
}

/// Searches for so many seconds; prints what takes longest and what grows most.
pub fn run(seconds: u64) -> bool {
    let words = words();
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ seconds);
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut found: Vec<(f64, f64, Hostile)> = Vec::new();
    let mut tried = 0;
    while Instant::now() < end {
        tried += 1;
        let mut pieces = vec![dice.pick(&QUANTITIES)];
        let more = 1 + tried % 4;
        for _ in 0..more {
            let piece = dice.piece(&words);
            match dice.pick(&["before", "behind"]) {
                "before" => pieces.insert(0, piece),
                _ => pieces.push(piece),
            }
        }
        let line = escape(&pieces);
        let hostile = match tried % 3 {
            // One after the other, again and again.
            0 | 1 => Hostile::cycle(&pieces),
            // All of one piece before all of the next.
            _ => Hostile::read(&line.join(" | ")),
        };
        let (small, large) = (hostile.text(SMALL), hostile.text(LARGE));
        let rate = |text: &str, rounds| text::seconds(text, rounds) / text.len() as f64 * 1e6;
        let (few, mut many) = (rate(&small, 2), rate(&large, 1));
        if many > 1.2 * few || many > 1.0 {
            many = many.min(rate(&large, 2));
        }
        found.push((many, many / few, hostile));
        if found.len() > 4096 {
            keep_worst(&mut found);
        }
    }
    keep_worst(&mut found);
    println!("{tried} texts");
    let mut fine = true;
    for (title, by_growth) in [("slowest", false), ("growing most", true)] {
        found.sort_by(|a, b| if by_growth { b.1.total_cmp(&a.1) } else { b.0.total_cmp(&a.0) });
        println!("\n{title}\n      s/MB   growth   text");
        for (rate, growth, hostile) in found.iter().take(SHOWN) {
            println!("{rate:>10.3} {growth:>8.2}   {}", hostile.name);
            fine &= *rate <= 4.0;
        }
    }
    fine
}

fn escape(pieces: &[&str]) -> Vec<String> {
    pieces
        .iter()
        .filter(|p| !p.is_empty())
        .map(|p| p.replace('\n', "\\n").replace(' ', "\\s").replace('\u{3000}', "\\S"))
        .collect()
}

/// Forgets all but the worst of either order.
fn keep_worst(found: &mut Vec<(f64, f64, Hostile)>) {
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    let slowest: Vec<_> = found.drain(..found.len().min(SHOWN)).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1));
    found.truncate(SHOWN);
    found.extend(slowest);
}
