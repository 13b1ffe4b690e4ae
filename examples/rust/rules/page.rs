//! RULES.md from the tables of examples above the rules.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use super::tables::{Rule, of_file};

const HEADS: &str = include_str!("heads.tsv");

/// What stands above the rules.
const TOP: &str = "\
# Rules · 规则

The language that baogao reads, construction by construction, each with its examples. This page is printed from the
tables above the rules in the code; the program is tested with the same examples.
A number in question stands `in a box` where there are several. A column is a field of what is read, called
[as in the report](README.md#what-a-report-is); an empty cell is null, a field that the text does not settle. A note that begins
with *not* shows a neighbour of the construction that another rule reads. Formulas read as usual: `?` may be absent, `*` and
`+` repeat, `|` is a choice.

本页逐条列出 baogao 所读的语言：每种句式一节，附例句和读法，由程序从源代码里规则上方的表格印出，程序也用同样的例句检验。
例句中有几个数时，所说的那个加`底纹`。各列是读出的字段，含义见[中文说明](README.zh.md#报告的样子)；空格表示原文没有说定。
备注以 *not* 开头的，是相近而由别的规则读的句子。

";

/// What stands below them.
const WORDS: &str = "\
## Words · 词表

Constructions are code, words are tables; each explains itself in its first lines.
句式写在代码里，词写在表里，每张表开头有说明。

| table 词表 | words 内容 |
| --- | --- |
| [units.tsv](core/src/lexicon/units.tsv) | units, measure words and multipliers 单位、量词、倍数 |
| [bounds.tsv](core/src/lexicon/bounds.tsv) | 约, 超过, 不低于 …: bounds 界限 |
| [words.tsv](core/src/lexicon/words.tsv) | words that hold numerals but no number 含有数字而不是数的词 |
| [suffixes.tsv](core/src/lexicon/suffixes.tsv) | what makes a number a name or a code 使数成为专名或代号的词 |
| [frames.tsv](core/src/lexicon/frames.tsv), [deeds.tsv](core/src/lexicon/deeds.tsv) | verbs and objects of actions, and what stands around them 工作的动词、宾语和前后的词 |
| [opposites.tsv](core/src/lexicon/opposites.tsv), [identities.tsv](core/src/lexicon/identities.tsv), [quotients.tsv](core/src/lexicon/quotients.tsv) | parts that are all of a whole, rates made of two levels 分项、恒等式、比率 |
| [cues.tsv](core/src/lexicon/cues.tsv) | verbs, adverbs and heads of names, by class 动词、副词、中心语，分类 |
";

/// English and Chinese of the heads of columns.
const COLUMNS: &[(&str, &str)] = &[
    ("text", "例"),
    ("text, for 2024", "例"),
    ("text, planned", "例，在安排里"),
    ("text, budget", "例，在预算报告里"),
    ("words", "词语"),
    ("list", "并列项"),
    ("line", "行"),
    ("value", "值"),
    ("value, unit", "值和单位"),
    ("value, bound", "值和界限"),
    ("reading", "读作"),
    ("number", "数"),
    ("numbers", "数"),
    ("unit", "单位"),
    ("sign", "符号"),
    ("left", "留下"),
    ("can be", "可能"),
    ("indicator", "名目"),
    ("change", "增减"),
    ("basis", "基准"),
    ("period", "时期"),
    ("status", "状态"),
    ("bound", "界限"),
    ("rule", "规则"),
    ("region", "地区"),
    ("year", "年份"),
    ("years", "年份"),
    ("day", "日期"),
    ("cue", "时间"),
    ("family", "种类"),
    ("label", "标号"),
    ("name", "名"),
    ("kept", "保留"),
    ("members", "各项"),
    ("role", "作用"),
    ("subject", "名目"),
    ("place", "谁的"),
    ("of", "总体"),
    ("per", "按什么"),
    ("scope", "范围"),
    ("terms", "口径"),
    ("aim", "目标用语"),
    ("beyond", "超过的目标"),
    ("whole", "总数"),
    ("measure", "量的种类"),
    ("norm", "统一单位"),
    ("actions", "工作"),
    ("findings", "所见"),
    ("the year before", "上一年"),
    ("written", "写作"),
    ("from", "从"),
    ("to", "到"),
    ("first", "始"),
    ("last", "止"),
    ("whole years", "整年"),
    ("step", "末位"),
    ("target", "目标"),
    ("result", "结果"),
    ("verdict", "判断"),
    ("planned", "计划"),
    ("told", "结果"),
    ("before", "前"),
    ("level", "水平"),
];

/// A folder of rules and what the page says of it.
struct Stage<'h> {
    folder: &'h str,
    english: &'h str,
    chinese: &'h str,
    about: [&'h str; 2],
    rules: Vec<Entry<'h>>,
}

/// A rule, and its heads where heads.tsv has some.
struct Entry<'h> {
    rule: Rule,
    english: &'h str,
    chinese: &'h str,
    about: &'h str,
    prose: &'h str,
}

/// The page; `root` is the folder of the crate.
pub fn page(root: &Path) -> io::Result<String> {
    let mut rules = Vec::new();
    collect(&root.join("src"), "", &mut rules)?;
    let stages = stages(rules)?;
    let mut page = TOP.to_owned();
    for stage in &stages {
        let head = head(stage.english, stage.chinese);
        let links = stage.rules.iter().map(|entry| {
            let (english, chinese) = entry.heads();
            let (short, _) = english.split_once(": ").unwrap_or((english, ""));
            format!("[{short}](#{})", slug(&self::head(english, chinese)))
        });
        let links: Vec<String> = links.collect();
        let _ = writeln!(page, "- [{head}](#{}): {}", slug(&head), links.join(" · "));
    }
    page.push('\n');
    for stage in &stages {
        let _ = writeln!(page, "## {}\n", head(stage.english, stage.chinese));
        let _ = writeln!(page, "{}\n\n{}\n", stage.about[0], stage.about[1]);
        stage.rules.iter().for_each(|entry| entry.print(&mut page));
    }
    page.push_str(WORDS);
    Ok(page)
}

fn head(english: &str, chinese: &str) -> String {
    if chinese.is_empty() { english.to_owned() } else { format!("{english} · {chinese}") }
}

/// The anchor that a heading gets.
fn slug(head: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    head.to_lowercase().chars().filter(kept).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// The rules of a folder and those in it, file by file.
fn collect(folder: &Path, name: &str, rules: &mut Vec<Rule>) -> io::Result<()> {
    let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let file = entry.file_name();
        let file = if name.is_empty() {
            file.to_string_lossy().into_owned()
        } else {
            format!("{name}/{}", file.to_string_lossy())
        };
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &file, rules)?;
        } else if file.ends_with(".rs") {
            rules.extend(of_file(&file, &fs::read_to_string(entry.path())?));
        }
    }
    Ok(())
}

/// The rules under their heads. Rules of other folders belong to the machinery and are left out.
fn stages(mut rules: Vec<Rule>) -> io::Result<Vec<Stage<'static>>> {
    let mut stages: Vec<Stage<'_>> = Vec::new();
    for line in HEADS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let &[key, english, chinese, one, two] = &fields[..] else {
            return Err(io::Error::other(format!("heads.tsv: five columns in {line}")));
        };
        if let Some(folder) = key.strip_prefix("== ") {
            stages.push(Stage { folder, english, chinese, about: [one, two], rules: Vec::new() });
            continue;
        }
        let at = rules.iter().position(|rule| rule.key() == key);
        let rule = rules.remove(at.ok_or_else(|| {
            io::Error::other(format!("heads.tsv: there is no table above {key} any more"))
        })?);
        let stage = stages.last_mut().ok_or_else(|| io::Error::other("heads.tsv: no stage"))?;
        stage.rules.push(Entry { rule, english, chinese, about: one, prose: two });
    }
    for rule in rules {
        let within = |stage: &&mut Stage<'_>| rule.file.starts_with(&format!("{}/", stage.folder));
        let nearest = stages.iter_mut().filter(within).max_by_key(|stage| stage.folder.len());
        if let Some(stage) = nearest {
            stage.rules.push(Entry { rule, english: "", chinese: "", about: "", prose: "" });
        }
    }
    Ok(stages)
}

impl Entry<'_> {
    fn heads(&self) -> (&str, &str) {
        if self.english.is_empty() { (&self.rule.head, "") } else { (self.english, self.chinese) }
    }

    fn print(&self, page: &mut String) {
        let (english, chinese) = self.heads();
        let file = &self.rule.file;
        let _ = writeln!(page, "### {}\n", head(english, chinese));
        let prose = if self.prose.is_empty() { &self.rule.prose } else { self.prose };
        let _ = write!(page, "{prose}");
        if !self.about.is_empty() {
            let _ = write!(page, "\n\n{}", self.about);
        }
        let _ = writeln!(page, " [↗ {file}](core/src/{file})\n");
        for table in &self.rule.tables {
            print_table(page, table);
            page.push('\n');
        }
    }
}

/// A table with heads in both languages.
fn print_table(page: &mut String, table: &[Vec<String>]) {
    let [heads, rows @ ..] = table else { return };
    // A last column without a head is a note, or whether; one that says nothing is left out.
    let says = |n: usize| !heads[n].is_empty() || rows.iter().any(|row| !cell(row, n).is_empty());
    let columns: Vec<usize> = (0..heads.len()).filter(|&n| says(n)).collect();
    let named = |n: usize| match COLUMNS.iter().find(|(english, _)| *english == heads[n]) {
        Some((english, chinese)) => format!("{english} {chinese}"),
        None if heads[n].is_empty() => "note 备注".to_owned(),
        None => heads[n].clone(),
    };
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    page.push_str(&line(columns.iter().map(|&n| named(n)).collect()));
    page.push_str(&line(columns.iter().map(|_| "---".to_owned()).collect()));
    for row in rows {
        page.push_str(&line(columns.iter().map(|&n| cell(row, n).to_owned()).collect()));
    }
}

fn cell(row: &[String], n: usize) -> &str {
    row.get(n).map_or("", String::as_str)
}
