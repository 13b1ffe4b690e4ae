//! The names that the values of every enumeration have in the JSON form.

use core::fmt;

use crate::check::{FindingCode, Severity};
use crate::compare::{Reason, Verdict};
use crate::report::{Bound, Change, Class, Code, Kind, Level, Measure, Role, Status, Tier};
use crate::span::Unit;

macro_rules! names {
    ($($name:ident { $($variant:ident $text:literal,)* })*) => {$(
        impl $name {
            /// Every value, in the order of the definition.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name in the JSON form.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                }
            }
        }

        /// Writes the name in the JSON form.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.name())
            }
        }
    )*};
}

names! {
    Kind {
        Congress "congress", Government "government", Court "court", Procuratorate "procuratorate",
        Cppcc "cppcc", Plan "plan", Budget "budget", Communique "communique", Other "other",
    }
    Tier {
        Nation "nation", Province "province", City "city", County "county", Township "township",
    }
    Role {
        Title "title", Date "date", Speaker "speaker", Salutation "salutation", Opening "opening",
        Heading "heading", Body "body", Thanks "thanks", Problems "problems", Closing "closing",
        Furniture "furniture", Glossary "glossary", Table "table",
    }
    Level {
        Part "part", Section "section", Subsection "subsection", Item "item", Subitem "subitem",
    }
    Bound {
        Exact "exact", About "about", Over "over", Nearly "nearly", Least "least", Most "most",
        Range "range",
    }
    Change {
        Increase "increase", Decrease "decrease",
    }
    Measure {
        Stock "stock", Flow "flow", Change "change", Share "share", Rate "rate", Index "index",
        Ratio "ratio", Rank "rank", Duration "duration",
    }
    Unit {
        Bytes "bytes", CodePoints "codepoints", Utf16 "utf16",
    }
    Status {
        Achieved "achieved", Planned "planned", Background "background",
    }
    Class {
        Date "date", Ordinal "ordinal", Formula "formula", Name "name", Code "code",
        Numbering "numbering", Lexical "lexical", Footnote "footnote",
    }
    Code {
        Unread "unread", NotText "not_text", Mojibake "mojibake", Undecoded "undecoded", Numbering "numbering", Order "order", Copy "copy", Aside "aside",
        Range "range", Split "split", Respective "respective", Unit "unit", Quote "quote",
        Value "value", Markup "markup", Table "table",
    }
    Reason {
        Topic "topic", Name "name", Wording "wording",
    }
    Verdict {
        Met "met", Exceeded "exceeded", Missed "missed", Unmentioned "unmentioned",
    }
    FindingCode {
        Repeat "repeat", Part "part", Sum "sum", Share "share", Rate "rate",
        Previous "previous", Completion "completion", Count "count", Numbering "numbering",
        Unit "unit", Date "date", Title "title", Quote "quote", Bracket "bracket",
    }
    Severity {
        Error "error", Warning "warning", Hint "hint",
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::*;

    #[test]
    fn names_are_those_of_the_json_form() {
        fn check<T: Copy + Serialize + fmt::Display>(all: &[T]) {
            for value in all {
                assert_eq!(serde_json::to_value(value).unwrap(), value.to_string());
            }
        }
        check(Kind::ALL);
        check(Tier::ALL);
        check(Role::ALL);
        check(Level::ALL);
        check(Bound::ALL);
        check(Change::ALL);
        check(Measure::ALL);
        check(Unit::ALL);
        check(Status::ALL);
        check(Class::ALL);
        check(Code::ALL);
        check(Reason::ALL);
        check(Verdict::ALL);
        check(FindingCode::ALL);
        check(Severity::ALL);
        assert_eq!(format!("{:8}|", Bound::Least), "least   |");
    }
}
