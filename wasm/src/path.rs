//! Where in a JSON text something is.

/// A step inwards: the field of an object, or the place in a list.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Step<'j> {
    Field(&'j str),
    Item(usize),
}

/// The way to the last value of a text that ends early.
///
/// | text | path |
/// |---|---|
/// | `{"a":1,"b":[{"c":2},{"d":"x"` | `b[1].d` |
/// | `{"a":1,"b":[{"c":2},{"d":"x"}` | `b[1]` |
/// | `{"a":["]\"{",[]` | `a[1]` |
pub(crate) fn last(mut json: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    while let Some(at) = json.find(['"', '{', '[', ',', '}', ']']) {
        let (sign, behind) = json[at..].split_at(1);
        json = behind;
        match (sign, steps.last_mut()) {
            ("{", _) => steps.push(Step::Field("")),
            ("[", _) => steps.push(Step::Item(0)),
            ("}" | "]", _) => _ = steps.pop(),
            (",", Some(Step::Item(index))) => *index += 1,
            (",", Some(Step::Field(name))) => *name = "",
            (_, step) => {
                let mut escaped = false;
                let ends = |c| {
                    let end = c == '"' && !escaped;
                    escaped = c == '\\' && !escaped;
                    end
                };
                let text;
                (text, json) = behind.split_once(ends).unwrap_or((behind, ""));
                // The first string of an object, and the first behind a comma, is a name.
                if let Some(Step::Field(name @ "")) = step {
                    *name = text;
                }
            }
        }
    }
    steps
}

/// A path as it is written in code: `statistics[3].sentence`.
pub(crate) fn written(steps: &[Step<'_>]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Field(name) if path.is_empty() => path.push_str(name),
            Step::Field(name) => path.extend([".", name]),
            Step::Item(index) => path.push_str(&format!("[{index}]")),
        }
    }
    path
}

#[test]
fn table() {
    for (json, path) in [
        (r#"{"a":1,"b":[{"c":2},{"d":"x""#, "b[1].d"),
        (r#"{"a":1,"b":[{"c":2},{"d":"x"}"#, "b[1]"),
        (r#"{"a":["]\"{",[]"#, "a[1]"),
        (r#"{"a\\":{"b":"c\"#, r"a\\.b"),
        (r#"{"a":1}"#, ""),
        ("}]", ""),
    ] {
        assert_eq!(written(&last(json)), path);
    }
}
