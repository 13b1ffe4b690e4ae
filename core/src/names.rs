//! Every enumeration of the model displays as its name in the JSON form.

use core::fmt;

use serde::Serialize;

use crate::report::{Bound, Change, Class, Code, Kind, Level, Role, Status, Tier};

macro_rules! names {
    ($($name:ident { $($variant:ident)* })*) => {$(
        impl $name {
            /// Every value, in the order of the definition.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
        }

        /// Writes the name in the JSON form.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                // Exhaustive, so that no value is forgotten above.
                match self {
                    $(Self::$variant => self.serialize(f),)*
                }
            }
        }
    )*};
}

names! {
    Kind { Congress Government Court Procuratorate Cppcc Plan Budget Communique Other }
    Tier { Nation Province City County Township }
    Role {
        Title Date Speaker Salutation Opening Heading Body Thanks Problems Closing Furniture
        Glossary
    }
    Level { Part Section Subsection Item Subitem }
    Bound { Exact About Over Nearly Least Most Range }
    Change { Increase Decrease }
    Status { Achieved Planned Background }
    Class { Date Ordinal Formula Name Code Numbering Lexical Footnote }
    Code { Unread Undecoded Numbering Order Copy Range Split Respective Unit Quote }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_json_form() {
        assert_eq!(Kind::Cppcc.to_string(), "cppcc");
        assert_eq!(Bound::Least.to_string(), "least");
        assert_eq!(Code::Respective.to_string(), "respective");
        assert_eq!(serde_json::to_value(Status::Achieved).unwrap(), Status::Achieved.to_string());
    }
}
