//! What a rule says, in words.

/// A rule as `folder/name` in core/src/statistics; the classes of the word that it goes by, where
/// it goes by one; and the reason, in which `{}` is that word.
type Reason = (&'static str, &'static [&'static str], &'static str);

const REASONS: &[Reason] = &[
    // What the number says of its name.
    ("predicate/adverbs", &[], "only adverbs stand before the number"),
    ("predicate/behind-verb", &["above", "below"], "{} compares; what with stands behind it"),
    (
        "predicate/change",
        &["up", "down", "rate"],
        "{} before the number: it is the size of a change",
    ),
    ("predicate/double", &[], "翻番 is an increase"),
    ("predicate/earlier", &[], "behind 从, 由 or 比: the earlier of two levels"),
    (
        "predicate/later",
        &["into", "turned"],
        "{} before the number: the level that a change leads to",
    ),
    (
        "predicate/level",
        &["level", "barelevel", "equals", "complete"],
        "{} before the number: a level",
    ),
    ("predicate/multiple", &[], "so many times another level: a level itself"),
    (
        "predicate/object",
        &["up", "down", "shrink", "grow", "net", "trim"],
        "{} stands in front of what changes, the number behind it",
    ),
    ("predicate/rank", &[], "a place in an order"),
    ("predicate/rate-name", &["rate"], "{} is the name of a rate of change"),
    ("predicate/share", &[], "占 before the number: a share of a whole"),
    ("predicate/signed", &[], "its sign, or what it is compared with right before it"),
    ("predicate/target", &[], "完成, a target and a percentage: how much of it is done"),
    // The number among the numbers of its clause.
    ("list/double-count", &[], "right behind another number: a second count of the same"),
    ("list/respective", &[], "分别: as many names as numbers, each number takes its own"),
    ("list/same-again", &[], "the number before it, said again in another unit"),
    ("list/shared-predicate", &[], "what is said of the number before it goes on"),
    ("list/against", &[], "what it is compared with is said with its amount"),
    (
        "list/elsewhere",
        &[],
        "only a place stands before it: what the number before it is of, there",
    ),
    ("list/next-step", &[], "the words before it aim at more of the same quantity"),
    ("list/silent", &[], "as many names as numbers of one unit, each number takes its own"),
    ("list/target-amount", &[], "the amount of a target, and the share of it that is done"),
    // The name of what it counts.
    ("name/anniversary", &[], "the event whose anniversary it is"),
    ("name/before", &[], "the words before the number, without place, time and manner"),
    ("name/behind", &[], "the words behind the number name what is counted"),
    ("name/beneficiary", &[], "the words between two numbers belong to both"),
    ("name/owner", &[], "whose number it is was said before, and the name goes on from it"),
    ("name/outer", &["outer"], "{} before the first verb of the clause holds for all of its verbs"),
    (
        "name/elided",
        &[],
        "the words before the number, with what they leave out since it was said before",
    ),
    ("name/examples", &[], "what the members of the list are stands behind the last of them"),
    ("name/gain", &[], "who earns more or pays less; the verb says what changes"),
    ("name/grade", &[], "a grade alone takes the place of the one in the name before"),
    ("name/doer", &[], "who did the first of a list did the next as well"),
    ("name/investment", &[], "what the money goes into"),
    ("name/object-before", &[], "a verb of its own, done to the thing that was counted before"),
    ("name/outer", &[], "a word before the first verb of a list holds for all of them"),
    ("name/owner", &[], "whose quantity the first of a list is, the next one is too"),
    (
        "name/parallel-verb",
        &[],
        "a verb of its own in the place of the one before; the thing stays",
    ),
    ("name/passive", &[], "被 and its verb, behind the thing that was spoken of"),
    ("name/rank-of-count", &[], "the place is that of the thing just counted"),
    ("name/respective", &[], "its own of the list of names"),
    ("name/share", &[], "the part, 占, the whole"),
    ("name/share-of-level", &[], "the part is what was counted before, 占, the whole"),
    ("name/shared-verb", &[], "one more of a list: the verb of the one before goes on"),
    ("name/target", &[], "what is done, 完成, the target"),
    ("name/topic", &[], "no words of its own: what was spoken of goes on"),
    // Its time.
    ("time/context", &[], "the time that its sentence or paragraph has set"),
    ("time/neighbour", &[], "the time of the number that it belongs to"),
    ("time/own", &[], "a time that stands with the number"),
    ("time/pair", &[], "the year of the pair of levels before it"),
    ("time/part", &[], "no word tells a time"),
];

/// Classes of the word that a rule goes by, and its reason. A rule that is not here is named.
pub fn reason(folder: &str, rule: &str) -> (&'static [&'static str], String) {
    let name = format!("{folder}/{rule}");
    match REASONS.iter().find(|(rule, ..)| *rule == name) {
        Some((_, classes, reason)) => (classes, (*reason).to_owned()),
        None => (&[], format!("by the rule {name}")),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    /// The rules that the code of a folder names, by what it writes before the name.
    fn named(folder: &str, marks: &[&str]) -> BTreeSet<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/statistics");
        let mut names = BTreeSet::new();
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let code = fs::read_to_string(entry.unwrap().path()).unwrap();
            for mark in marks {
                let behind = code.split(mark).skip(1).filter_map(|rest| rest.split('"').next());
                let named =
                    behind.filter(|name| name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'-')));
                names.extend(named.map(str::to_owned));
            }
        }
        names
    }

    #[test]
    fn every_rule_has_a_reason() {
        let rules = [
            ("predicate", &["name: \""][..]),
            ("list", &["listed(\""]),
            ("name", &["by(\"", "{ \"", "else { \""]),
        ];
        for (folder, marks) in rules {
            let names = named(folder, marks);
            assert!(names.len() > 4, "{folder}: {names:?}");
            for name in names {
                let reason = reason(folder, &name).1;
                assert!(
                    !reason.starts_with("by the rule"),
                    "examples/rust/explain/reasons.rs: {reason}"
                );
            }
        }
    }

    #[test]
    fn every_reason_has_a_rule() {
        for (rule, ..) in REASONS.iter().filter(|(rule, ..)| !rule.starts_with("time")) {
            let (folder, name) = rule.split_once('/').unwrap();
            let marks = ["name: \"", "listed(\"", "by(\"", "{ \""];
            assert!(named(folder, &marks).contains(name) || rule == &"name/respective", "{rule}");
        }
    }
}
