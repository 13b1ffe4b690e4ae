//! Differences between two JSON forms of one text, grouped by field.
//!
//! Nodes are matched by their place, then by their end or start alone; indices (section, paragraph,
//! whole, group) are compared by the place of what they point at, so that one statistic more does
//! not make all that follow differ.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::texts::Text;

/// A difference: where it is, and what each version says.
struct Example {
    text: String,
    place: String,
    before: String,
    after: String,
}

/// Differences by field.
#[derive(Default)]
pub struct Differences {
    fields: BTreeMap<String, Vec<Example>>,
}

/// Longest value that is printed, in characters.
const SHOWN: usize = 160;

impl Differences {
    pub fn total(&self) -> usize {
        self.fields.values().map(Vec::len).sum()
    }

    pub fn add(&mut self, other: Self) {
        for (field, examples) in other.fields {
            self.fields.entry(field).or_default().extend(examples);
        }
    }

    /// Prints the fields that hold `only`, the most frequent first, with so many examples each.
    pub fn print(&self, examples: usize, only: Option<&str>) {
        let mut fields: Vec<_> =
            self.fields.iter().filter(|(f, _)| only.is_none_or(|o| f.contains(o))).collect();
        fields.sort_by_key(|(_, found)| std::cmp::Reverse(found.len()));
        for (field, found) in &fields {
            println!("{:>7}  {field}", found.len());
        }
        for (field, found) in fields {
            println!("\n== {field}: {}", found.len());
            // Spread over the texts, so that one text does not fill the list.
            let step = found.len().div_ceil(examples.max(1)).max(1);
            for e in found.iter().step_by(step) {
                println!("{}: {}\n    {} → {}", e.text, e.place, e.before, e.after);
            }
        }
        println!();
    }

    fn note(&mut self, text: &Text, field: String, place: String, before: &Value, after: &Value) {
        let show = |value: &Value| value.to_string().chars().take(SHOWN).collect();
        self.fields.entry(field).or_default().push(Example {
            text: text.name.clone(),
            place,
            before: show(before),
            after: show(after),
        });
    }

    /// Compares the readings of a text; `new`: also fields that only one of them has.
    pub fn compare(&mut self, text: &Text, before: &Value, after: &Value, new: bool) {
        if before["panic"] != after["panic"] {
            self.note(text, "panic".into(), String::new(), &before["panic"], &after["panic"]);
            return;
        }
        self.list(
            text,
            "numerals",
            &resolved(before, "numerals"),
            &resolved(after, "numerals"),
            new,
        );
        let [b, a] = [before, after].map(|v| v["reports"].as_array().cloned().unwrap_or_default());
        if b.len() != a.len() {
            self.note(text, "reports".into(), String::new(), &json!(b.len()), &json!(a.len()));
        }
        for (b, a) in b.iter().zip(&a) {
            self.fields_of(text, "front", "", b["front"].as_object(), a["front"].as_object(), new);
            let lists = |v: &Value| -> BTreeSet<String> {
                let fields = v.as_object().into_iter().flatten();
                fields.filter(|(_, v)| v.is_array()).map(|(name, _)| name.clone()).collect()
            };
            let (before, after) = (lists(b), lists(a));
            for name in before.union(&after) {
                if new || before.contains(name) && after.contains(name) {
                    self.list(text, name, &resolved(b, name), &resolved(a, name), new);
                }
            }
        }
    }

    fn list(&mut self, text: &Text, name: &str, before: &[Value], after: &[Value], new: bool) {
        let (pairs, only_before, only_after) = matched(before, after);
        for &(b, a) in &pairs {
            let place = place(text, &before[b]);
            self.fields_of(text, name, &place, before[b].as_object(), after[a].as_object(), new);
        }
        if pairs.windows(2).any(|w| w[0].1 > w[1].1) {
            self.note(text, format!("{name}, their order"), String::new(), &json!(""), &json!(""));
        }
        for b in only_before {
            let place = place(text, &before[b]);
            self.note(text, format!("{name}, only before"), place, &before[b], &Value::Null);
        }
        for a in only_after {
            let place = place(text, &after[a]);
            self.note(text, format!("{name}, only after"), place, &Value::Null, &after[a]);
        }
    }

    fn fields_of(
        &mut self,
        text: &Text,
        name: &str,
        place: &str,
        before: Option<&Map<String, Value>>,
        after: Option<&Map<String, Value>>,
        new: bool,
    ) {
        let empty = Map::new();
        let (before, after) = (before.unwrap_or(&empty), after.unwrap_or(&empty));
        let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        for field in names {
            match (before.get(field), after.get(field)) {
                (Some(b), Some(a)) if !same(b, a) => {
                    self.note(text, format!("{name}.{field}"), place.to_owned(), b, a);
                }
                (Some(_), Some(_)) => {}
                (b, a) if new => {
                    let null = Value::Null;
                    let (b, a) = (b.unwrap_or(&null), a.unwrap_or(&null));
                    self.note(text, format!("{name}.{field}"), place.to_owned(), b, a);
                }
                _ => {}
            }
        }
    }
}

/// Equal, where 126 and 126.0 are.
fn same(a: &Value, b: &Value) -> bool {
    a == b || matches!((a.as_f64(), b.as_f64()), (Some(a), Some(b)) if a == b)
}

/// Start and end of a node.
fn span(node: &Value) -> (u64, u64) {
    (node["start"].as_u64().unwrap_or(0), node["end"].as_u64().unwrap_or(0))
}

/// The place of a node for a reader: its characters with some of those around it.
fn place(text: &Text, node: &Value) -> String {
    let (start, end) = span(node);
    let source = &text.text;
    let (start, end) = (start as usize, (end as usize).min(source.len()));
    let Some(own) = source.get(start..end) else { return format!("{start}..{end}") };
    let before: Vec<char> = source[..start].chars().rev().take(24).collect();
    let before: String = before.into_iter().rev().collect();
    let after: String = source[end..].chars().take(12).collect();
    let own: String = own.chars().take(40).collect();
    format!("{before}【{own}】{after}").replace(['\n', '\r'], "⏎")
}

/// Index pairs of the nodes of two lists that stand at one place, and of those without a match.
fn matched(before: &[Value], after: &[Value]) -> (Vec<(usize, usize)>, Vec<usize>, Vec<usize>) {
    type Key = fn(&Value) -> (u64, u64, String);
    let keys: [Key; 3] = [
        |n| (span(n).0, span(n).1, n["code"].to_string()),
        |n| (0, span(n).1, n["code"].to_string()),
        |n| (span(n).0, 0, n["code"].to_string()),
    ];
    let mut left: Vec<usize> = (0..before.len()).collect();
    let mut right: Vec<usize> = (0..after.len()).collect();
    let mut pairs = Vec::new();
    for key in keys {
        let mut found: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for &a in right.iter().rev() {
            found.entry(key(&after[a])).or_default().push(a);
        }
        let mut taken = BTreeSet::new();
        left.retain(|&b| match found.get_mut(&key(&before[b])).and_then(Vec::pop) {
            Some(a) => {
                taken.insert(a);
                pairs.push((b, a));
                false
            }
            None => true,
        });
        right.retain(|a| !taken.contains(a));
    }
    pairs.sort_unstable();
    (pairs, left, right)
}

/// The nodes of a list; indices are replaced by the places they point at.
fn resolved(report: &Value, name: &str) -> Vec<Value> {
    let mut nodes = match name {
        "sections" => flatten(&report["sections"]),
        _ => report[name].as_array().cloned().unwrap_or_default(),
    };
    let groups: Vec<(Value, Value)> =
        nodes.iter().map(|n| (n["group"].clone(), json!(span(n)))).collect();
    let at = |list: &str, index: &Value| {
        index.as_u64().map_or(Value::Null, |i| json!(span(&report[list][i as usize])))
    };
    for node in &mut nodes {
        let Some(fields) = node.as_object_mut() else { continue };
        fields.remove("sections");
        for (field, value) in fields.iter_mut() {
            match field.as_str() {
                "paragraph" => *value = at("paragraphs", value),
                "whole" => *value = at("statistics", value),
                "group" if !value.is_null() => {
                    let first = groups.iter().find(|(group, _)| group == value);
                    *value = first.map_or(Value::Null, |(_, place)| place.clone());
                }
                "section" => *value = section(&report["sections"], value),
                _ => {}
            }
        }
    }
    nodes
}

/// Places of the sections on a path.
fn section(mut list: &Value, path: &Value) -> Value {
    let mut places = Vec::new();
    for step in path.as_array().into_iter().flatten() {
        let node = &list[step.as_u64().unwrap_or(0) as usize];
        places.push(json!(span(node)));
        list = &node["sections"];
    }
    if path.is_null() { Value::Null } else { Value::Array(places) }
}

fn flatten(list: &Value) -> Vec<Value> {
    let mut out = Vec::new();
    for node in list.as_array().into_iter().flatten() {
        out.push(node.clone());
        out.extend(flatten(&node["sections"]));
    }
    out
}
