//! The texts that both versions read.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A text with a name to find it by: file, line of a file of cases, and what was done to it.
pub struct Text {
    pub name: String,
    pub text: String,
}

/// Characters of the columns that texts are wrapped at: a newspaper, a narrow page, a page.
const WIDTHS: [usize; 3] = [17, 28, 40];

/// All texts; `quick`: as they are only.
pub fn all(root: &Path, before: &Path, quick: bool) -> Vec<Text> {
    let mut plain = Vec::new();
    for folder in [root.join("examples/reports"), root.join("tests/cases")] {
        plain.extend(files(&folder).iter().filter(|p| has(p, "txt")).map(|p| read(p)));
    }
    if let Some(corpus) = std::env::var_os("BAOGAO_CORPUS").map(PathBuf::from) {
        for folder in files(&corpus).iter().filter(|path| path.is_dir()) {
            plain.extend(files(folder).iter().filter(|p| p.is_file()).map(|p| read(p)));
        }
        for path in files(&corpus.join("../cases")).iter().filter(|p| has(p, "jsonl")) {
            plain.extend(cases(path));
        }
    } else {
        eprintln!("no BAOGAO_CORPUS: samples, cases and templates only");
    }
    let sentences = templates();
    plain.push(Text { name: "templates".into(), text: report(&sentences.join("\n")) });
    plain.extend(
        sentences
            .iter()
            .enumerate()
            .map(|(n, sentence)| Text { name: format!("template {n}"), text: report(sentence) }),
    );
    if quick {
        return plain;
    }
    let traditional = traditional(&before.join("core/src/lexicon/traditional.txt"));
    let mut out = Vec::with_capacity(plain.len() * 6);
    for text in plain {
        let mut add = |how: &str, changed: String| {
            if changed != text.text {
                out.push(Text { name: format!("{} ({how})", text.name), text: changed });
            }
        };
        for width in WIDTHS {
            add(&format!("wrapped at {width}"), wrapped(&text.text, width));
        }
        add("CRLF", text.text.replace("\r\n", "\n").replace('\n', "\r\n"));
        let changed = text.text.chars().map(|c| *traditional.get(&c).unwrap_or(&c)).collect();
        add("Traditional", changed);
        out.push(text);
    }
    out
}

fn has(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

/// What a folder holds, sorted; nothing where it is none.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut out: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    out.sort();
    out
}

fn read(path: &Path) -> Text {
    let bytes = fs::read(path).expect("the file can be read");
    // A file of another format is read as the string that somebody may make of it.
    let text = match before::decode(&bytes) {
        Ok(decoded) => decoded.text.into_owned(),
        Err(_) => String::from_utf8_lossy(&bytes).into_owned(),
    };
    let mut parts: Vec<_> = path.iter().rev().take(2).map(|p| p.to_string_lossy()).collect();
    parts.reverse();
    Text { name: parts.join("/"), text }
}

/// The field `text` of each line.
fn cases(path: &Path) -> Vec<Text> {
    let lines = fs::read_to_string(path).expect("cases are UTF-8");
    let text = |line: &str| {
        let case: serde_json::Value = serde_json::from_str(line).ok()?;
        let name = format!("case {}", case["id"].as_str()?);
        Some(Text { name, text: case["text"].as_str()?.to_owned() })
    };
    lines.lines().filter_map(text).collect()
}

/// Every line cut at a number of characters.
fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / width);
    let mut column = 0;
    for c in text.chars() {
        if c == '\n' {
            column = 0;
        } else if column == width {
            out.push('\n');
            column = 1;
        } else {
            column += 1;
        }
        out.push(c);
    }
    out
}

/// Traditional forms by their Simplified ones; the first of several.
fn traditional(pairs: &Path) -> BTreeMap<char, char> {
    let pairs = fs::read_to_string(pairs).expect("the table is there");
    let mut chars = pairs.chars().filter(|c| !c.is_whitespace());
    let mut out = BTreeMap::new();
    while let (Some(from), Some(to)) = (chars.next(), chars.next()) {
        out.entry(to).or_insert(from);
    }
    out
}

/// A report of a fixed year around a text.
fn report(body: &str) -> String {
    format!(
        "青河市2024年政府工作报告\n——2025年1月15日在青河市第五届人民代表大会第四次会议上\n各位代表：\n一、2024年工作回顾\n{body}\n二、2025年工作安排\n"
    )
}

const TIMES: &[&str] = &[
    "", "2024年，", "去年，", "五年来，", "上半年，", "截至年底，", "“十四五”时期，",
    "2023年至2024年，", "3月5日，", "到2025年，", "二〇二四年，", "近三年",
];
const NAMES: &[&str] = &[
    "全市地区生产总值", "审结一审刑事案件", "其中民营企业", "城镇登记失业率", "新建改建校舍",
    "第一、二、三产业增加值", "为困难群众发放补助", "财政收入", "森林覆盖率、绿地率",
    "受理案件120件，办结率", "R&D经费占全市GDP比重", "《青河条例》等法规", "5G基站",
    "农村居民收入",
];
const VERBS: &[&str] = &[
    "", "达到", "增长", "同比下降", "分别增长", "提高到", "由2020年的88件增加到", "占全部投资的",
    "完成年度预算的", "比上年增长", "突破", "居全省第", "不低于", "净增", "快于全省",
];
const VALUES: &[&str] = &[
    "5.6%", "612亿元", "1,050.3万吨", "３８件", "三成", "百分之十二", "1036件2048人", "6%和7.5%",
    "5%、6%、7%", "4.5%—5%", "一百二十余家", "2.5倍", "3个百分点", "3万多平方公里", "1∶2.5",
    "十二", "20多个", "一半", "1/3", "12345件次", "-1.2%", "八九十名", "3.6亿元、下降1.5%",
];
const TAILS: &[&str] =
    &["。", "以上。", "，为历年最好水平。", "左右，同比增长2.1%。", "（不含县级）。"];

/// Sentences put together from parts: each name with each value, the rest in turn.
fn templates() -> Vec<String> {
    let mut out = Vec::new();
    for (n, name) in NAMES.iter().enumerate() {
        for (v, value) in VALUES.iter().enumerate() {
            for (p, verb) in VERBS.iter().enumerate() {
                let time = TIMES[(n + v * 5 + p * 7) % TIMES.len()];
                let tail = TAILS[(n * 3 + v + p) % TAILS.len()];
                out.push(format!("{time}{name}{verb}{value}{tail}"));
            }
        }
    }
    out
}
