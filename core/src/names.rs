//! Every enumeration of the model displays as its name in the JSON form.

use core::fmt;

use serde::Serialize;

use crate::report::{Bound, Change, Class, Code, Kind, Level, Role, Status, Tier};

macro_rules! display {
    ($($name:ident),*) => {$(
        /// Writes the name in the JSON form.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.serialize(f)
            }
        }
    )*};
}

display!(Bound, Change, Class, Code, Kind, Level, Role, Status, Tier);

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
