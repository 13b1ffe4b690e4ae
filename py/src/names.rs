//! Enums of the core as the plain strings of the JSON form.

use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
use pyo3::prelude::*;
use pyo3::types::PyString;
use pyo3::{type_hint_identifier, type_hint_subscript};

/// Defines a type that Python sees as one of a few strings, `typing.Literal[…]` in the stubs.
macro_rules! names {
    ($($name:ident { $($variant:ident => $text:literal),+ $(,)? } $(| $other:literal)?)+) => {$(
        #[doc = concat!("The name of a `baogao::", stringify!($name), "`.")]
        pub struct $name(pub &'static str);

        impl From<baogao::$name> for $name {
            fn from(value: baogao::$name) -> Self {
                match value {
                    $(baogao::$name::$variant => Self($text),)+
                    $(_ => Self($other),)?
                }
            }
        }

        impl<'py> IntoPyObject<'py> for $name {
            type Target = PyString;
            type Output = pyo3::Bound<'py, PyString>;
            type Error = std::convert::Infallible;

            const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
                type_hint_identifier!("typing", "Literal"),
                $(PyStaticExpr::Constant { value: PyStaticConstant::Str($text) }),+
            );

            fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
                Ok(PyString::intern(py, self.0))
            }
        }
    )+};
}

names! {
    Kind {
        Congress => "congress",
        Government => "government",
        Court => "court",
        Procuratorate => "procuratorate",
        Cppcc => "cppcc",
        Plan => "plan",
        Budget => "budget",
        Communique => "communique",
        Other => "other",
    }
    Tier {
        Nation => "nation",
        Province => "province",
        City => "city",
        County => "county",
        Township => "township",
    }
    Role {
        Title => "title",
        Date => "date",
        Speaker => "speaker",
        Salutation => "salutation",
        Opening => "opening",
        Heading => "heading",
        Body => "body",
        Thanks => "thanks",
        Problems => "problems",
        Closing => "closing",
        Furniture => "furniture",
        Glossary => "glossary",
    }
    Level {
        Part => "part",
        Section => "section",
        Subsection => "subsection",
        Item => "item",
        Subitem => "subitem",
    }
    Bound {
        Exact => "exact",
        About => "about",
        Over => "over",
        Nearly => "nearly",
        Least => "least",
        Most => "most",
        Range => "range",
    }
    Change {
        Increase => "increase",
        Decrease => "decrease",
    }
    Status {
        Achieved => "achieved",
        Planned => "planned",
        Background => "background",
    }
    Class {
        Date => "date",
        Ordinal => "ordinal",
        Formula => "formula",
        Name => "name",
        Code => "code",
        Numbering => "numbering",
        Lexical => "lexical",
        Footnote => "footnote",
    }
    Code {
        Unread => "unread",
        Undecoded => "undecoded",
        Numbering => "numbering",
        Order => "order",
        Copy => "copy",
        Range => "range",
        Split => "split",
        Respective => "respective",
        Unit => "unit",
        Quote => "quote",
        Value => "value",
    } | "other"
}
