//! RULES.md is what the rules say.

#[path = "../../examples/rust/rules/page.rs"]
mod page;
#[path = "../../examples/rust/rules/tables.rs"]
mod tables;

use std::fs;
use std::path::Path;

#[test]
fn the_page_is_that_of_the_rules() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let printed = page::page(root).unwrap();
    let kept = fs::read_to_string(root.join("../RULES.md")).unwrap_or_default();
    let differs = printed.lines().zip(kept.lines()).find(|(printed, kept)| printed != kept);
    assert!(
        differs.is_none() && printed.lines().count() == kept.lines().count(),
        "RULES.md is not what the rules say ({differs:?}); renew it with\n    \
         cargo run --quiet --example rules > RULES.md"
    );
}

#[test]
fn every_rule_that_has_a_head_has_a_table_and_others_stand_with_their_folder() {
    let code = "//! Doubling: 翻一番.\n\n/// 翻一番 doubles.\n///\n/// | text | value | |\n/// |---|---|---|\n\
                /// | `翻一番` | 2 | |\n/// | `a\\|b` | 3 | not\n#[must_use]\npub fn double() {}\n";
    let [rule] = &tables::of_file("grammar/double.rs", code)[..] else { panic!("one rule") };
    assert_eq!((rule.key().as_str(), rule.head.as_str()), ("grammar/double.rs:double", "Doubling"));
    assert_eq!(rule.prose, "翻一番 doubles.");
    assert_eq!(rule.tables[0].len(), 3);
    assert_eq!(rule.tables[0][2], ["`a\\|b`", "3", "not"]);
}
