//! The names that the values of every enumeration have in the JSON form, written and read.

use core::fmt;
use core::str::FromStr;

use crate::check::{FindingCode, Severity};
use crate::compare::{Reason, Verdict};
use crate::error::Error;
use crate::report::{Act, Bound, Change, Class, Code, Kind, Level, Measure, Role, Status, Tier};
use crate::span::Unit;

macro_rules! names {
    ($($name:ident $what:literal { $($variant:ident $text:literal,)* })*) => {$(
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

        /// Reads the name in the JSON form.
        impl FromStr for $name {
            type Err = Error;

            /// # Errors
            /// [`Error::Name`] where none has the name.
            fn from_str(name: &str) -> Result<Self, Error> {
                let found = Self::ALL.iter().find(|value| value.name() == name);
                let wrong = || Error::Name { what: $what, given: name.to_owned() };
                found.copied().ok_or_else(wrong)
            }
        }
    )*};
}

names! {
    Act "act" {
        Enact "enact", Amend "amend", Repeal "repeal", Draft "draft", Decide "decide",
        Approve "approve", Hear "hear", Inspect "inspect", Inquire "inquire", Survey "survey",
        Assess "assess", Filing "filing", Appoint "appoint", Oath "oath", Deputy "deputy",
        Suggest "suggest", Proposal "proposal", Petition "petition", Opinion "opinion",
        Accept "accept", Close "close", Prosecute "prosecute", Sentence "sentence",
        Advise "advise", Enforce "enforce", Mediate "mediate", Report "report", Rule "rule",
        Issue "issue", Publish "publish", Implement "implement", Meet "meet", Train "train",
        Hold "hold", Found "found", Build "build",
    }
    Kind "kind" {
        Congress "congress", Government "government", Court "court", Procuratorate "procuratorate",
        Cppcc "cppcc", Plan "plan", Budget "budget", Communique "communique", Other "other",
    }
    Tier "tier" {
        Nation "nation", Province "province", City "city", County "county", Township "township",
    }
    Role "role" {
        Title "title", Date "date", Speaker "speaker", Salutation "salutation", Opening "opening",
        Heading "heading", Body "body", Thanks "thanks", Problems "problems", Closing "closing",
        Furniture "furniture", Glossary "glossary", Table "table",
    }
    Level "level" {
        Part "part", Section "section", Subsection "subsection", Item "item", Subitem "subitem",
    }
    Bound "bound" {
        Exact "exact", About "about", Over "over", Nearly "nearly", Least "least", Most "most",
        Range "range",
    }
    Change "change" {
        Increase "increase", Decrease "decrease",
    }
    Measure "measure" {
        Stock "stock", Flow "flow", Change "change", Share "share", Rate "rate", Index "index",
        Ratio "ratio", Rank "rank", Duration "duration",
    }
    Unit "unit of offsets" {
        Bytes "bytes", CodePoints "codepoints", Utf16 "utf16",
    }
    Status "status" {
        Achieved "achieved", Planned "planned", Background "background",
    }
    Class "class" {
        Date "date", Ordinal "ordinal", Formula "formula", Name "name", Code "code",
        Numbering "numbering", Lexical "lexical", Footnote "footnote",
    }
    Code "code" {
        Unread "unread", NotText "not_text", Mojibake "mojibake", Undecoded "undecoded", Numbering "numbering", Order "order", Copy "copy", Aside "aside",
        Range "range", Split "split", Respective "respective", Unit "unit", Quote "quote",
        Value "value", Markup "markup", Table "table",
    }
    Reason "reason" {
        Topic "topic", Name "name", Wording "wording",
    }
    Verdict "verdict" {
        Met "met", Exceeded "exceeded", Missed "missed", Unmentioned "unmentioned",
    }
    FindingCode "finding" {
        Repeat "repeat", Part "part", Sum "sum", Share "share", Rate "rate",
        Previous "previous", Completion "completion", Count "count", Numbering "numbering",
        Unit "unit", Date "date", Title "title", Quote "quote", Bracket "bracket",
    }
    Severity "severity" {
        Error "error", Warning "warning", Hint "hint",
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::*;

    #[test]
    fn names_are_those_of_the_json_form() {
        fn check<T>(all: &[T])
        where
            T: Copy + PartialEq + fmt::Debug + Serialize + fmt::Display + FromStr<Err = Error>,
        {
            for value in all {
                let name = value.to_string();
                assert_eq!(serde_json::to_value(value).unwrap(), name);
                assert_eq!(name.parse(), Ok(*value));
            }
            for none in ["", "Kind", "achieved ", "二"] {
                assert!(
                    matches!(none.parse::<T>(), Err(Error::Name { given, .. }) if given == none)
                );
            }
        }
        check(Act::ALL);
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
        let error = "novel".parse::<Kind>().unwrap_err();
        assert_eq!((error.code(), &*error.to_string()), ("name", "no kind is called \"novel\""));
        assert_eq!(format!("{:8}|", Bound::Least), "least   |");
    }
}
