//! Enums of the core as the plain strings of the JSON form.

use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::type_hint_identifier;
use pyo3::types::PyString;

use crate::field::{Field, quoted};

/// Defines types that Python sees as one of a few strings, `typing.Literal[…]` in the stubs.
macro_rules! names {
    ($($name:ident)*) => {$(
        #[doc = concat!("A `baogao::", stringify!($name), "` by its name.")]
        pub struct $name(baogao::$name);

        impl From<baogao::$name> for $name {
            fn from(value: baogao::$name) -> Self {
                Self(value)
            }
        }

        impl<'py> IntoPyObject<'py> for $name {
            type Target = PyString;
            type Output = pyo3::Bound<'py, PyString>;
            type Error = std::convert::Infallible;

            const OUTPUT_TYPE: PyStaticExpr = {
                const ALL: &[baogao::$name] = baogao::$name::ALL;
                const NAMES: [PyStaticExpr; ALL.len()] = {
                    let mut names = [PyStaticExpr::Constant { value: PyStaticConstant::None }; ALL.len()];
                    let mut at = 0;
                    while at < ALL.len() {
                        let value = PyStaticConstant::Str(ALL[at].name());
                        names[at] = PyStaticExpr::Constant { value };
                        at += 1;
                    }
                    names
                };
                let literal = &type_hint_identifier!("typing", "Literal");
                PyStaticExpr::Subscript { value: literal, slice: &PyStaticExpr::Tuple { elts: &NAMES } }
            };

            fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
                static MADE: [PyOnceLock<Py<PyString>>; baogao::$name::ALL.len()] =
                    [const { PyOnceLock::new() }; baogao::$name::ALL.len()];
                let made = MADE[self.0 as usize].get_or_init(py, || PyString::intern(py, self.0.name()).unbind());
                Ok(made.bind(py).clone())
            }
        }

        impl Field<'_> for $name {
            fn shown(&self) -> Option<String> {
                Some(quoted(self.0.name()))
            }
        }
    )*};
}

names! { Act Kind Tier Role Level Bound Change Measure Status Class Code }
