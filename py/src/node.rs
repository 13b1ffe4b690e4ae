//! What a class is, said once: its fields, and how it compares, prints, pickles.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

use pyo3::PyTypeInfo;
use pyo3::types::{PyString, PyTuple};

// What the macro speaks of, for the files that use it.
pub use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
pub use pyo3::prelude::*;
pub use pyo3::sync::PyOnceLock;
pub use pyo3::types::PyDict;
pub use pyo3::{intern, type_hint_identifier, type_hint_subscript};

pub use crate::field::{Dict, Field, Form, Typed};
pub(crate) use crate::pickle::{self, Reduced};

/// Defines a frozen class.
///
/// `Name(what it holds): what its fields are read from = node => how one comes from the other`;
/// the fields that its hash is made of and those that it prints; then a line a field, in the
/// order of the JSON form: name, key of the JSON form where that is another, kind (see
/// [`Field`](crate::field::Field)), value. `inner` fields have their attribute among `methods`.
macro_rules! node {
    (
        $(#[$class:meta])*
        $name:ident($held:ty): $value:ty = $node:ident => $look:expr;
        hash($($hashed:ident),*), repr($($shown:ident),*);
        fields |$it:ident| {$(
            $(#[$doc:meta])*
            $field:ident $(as $key:literal)?: $kind:ty = $get:expr;
        )*}
        $(inner {$($inner:ident: $inner_kind:ty = $inner_get:expr;)*})?
        $(to_dict $to_dict:literal)?
        $(methods {$($methods:tt)*})?
    ) => {
        $(#[$class])*
        #[pyclass(frozen, eq, module = "baogao")]
        pub struct $name(pub $held);

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.get() == other.get()
            }
        }

        impl $name {
            fn get(&self) -> $value {
                let $node = &self.0;
                $look
            }

            /// The JSON form of a value as a dict.
            #[allow(dead_code)]
            pub fn plain<'py>(py: Python<'py>, $it: $value) -> PyResult<Dict<'py>> {
                static EMPTY: PyOnceLock<Py<PyDict>> = PyOnceLock::new();
                let dict = empty::<Self>(py, &EMPTY)?;
                $({
                    let field: $kind = $get;
                    field.put(&dict, intern!(py, key!($field $($key)?)))?;
                })*
                $($({
                    let field: $inner_kind = $inner_get;
                    field.put(&dict, intern!(py, stringify!($inner)))?;
                })*)?
                Ok(Dict(dict))
            }

            $($(fn $inner(&self) -> $inner_kind {
                let $it = self.get();
                $inner_get
            })*)?
        }

        impl Fields for $name {
            const NAMES: &'static [&'static str] =
                &[$(stringify!($field),)* $($(stringify!($inner)),*)?];
            const KEYS: &'static [&'static str] =
                &[$(key!($field $($key)?),)* $($(stringify!($inner)),*)?];
            const LITERALS: &'static [PyStaticExpr] =
                &[$(literal!($field),)* $($(literal!($inner)),*)?];
        }

        impl Form for $name {
            const FORM: &'static str = concat!(stringify!($name), "Dict");
        }

        #[pymethods]
        impl $name {
            $(
                $(#[$doc])*
                #[getter]
                fn $field(&self) -> $kind {
                    let $it = self.get();
                    $get
                }
            )*

            #[classattr]
            #[allow(non_upper_case_globals, reason = "Python has the name")]
            const __match_args__: MatchArgs<$name> = MatchArgs::NEW;

            fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
                pickle::reduce(py, stringify!($name), &self.get(), None)
            }

            fn __hash__(&self) -> u64 {
                hash(($(self.$hashed(),)*))
            }

            fn __repr__(&self) -> String {
                repr(
                    stringify!($name),
                    [$((stringify!($shown), self.$shown().shown())),*],
                )
            }

            $(
                #[doc = $to_dict]
                fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Typed<'py, Self>> {
                    Ok(Self::plain(py, self.get())?.typed())
                }
            )?

            $($($methods)*)?
        }
    };
}

/// The key of a field in the JSON form.
macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}

/// The type of a name as a value, `Literal["name"]`.
macro_rules! literal {
    ($name:ident) => {
        type_hint_subscript!(
            type_hint_identifier!("typing", "Literal"),
            PyStaticExpr::Constant { value: PyStaticConstant::Str(stringify!($name)) }
        )
    };
}

pub(crate) use {key, literal, node};

/// A node of a report that keeps its nodes packed: the report and an index.
pub struct In {
    pub report: Arc<baogao::WorkReport<'static>>,
    pub index: usize,
}

impl In {
    /// The nodes of a report that has so many.
    pub fn all(
        report: &Arc<baogao::WorkReport<'static>>,
        count: usize,
    ) -> impl ExactSizeIterator<Item = Self> {
        (0..count).map(|index| Self { report: Arc::clone(report), index })
    }

    /// The only node of a report that is made for it.
    pub fn alone(fill: impl FnOnce(&mut baogao::WorkReport<'static>)) -> Self {
        let mut report = baogao::WorkReport::default();
        fill(&mut report);
        Self { report: Arc::new(report), index: 0 }
    }
}

/// The fields of a class, in the order of the JSON form.
pub trait Fields {
    /// Their names as attributes.
    const NAMES: &'static [&'static str];
    /// Their keys in the JSON form.
    const KEYS: &'static [&'static str];
    /// Their names as types.
    const LITERALS: &'static [PyStaticExpr];
}

/// A dict with `None` at every key of a class: a copy of one that is made once, for which no
/// key has to be hashed and no room to be found.
pub fn empty<'py, T: Fields>(
    py: Python<'py>,
    made: &PyOnceLock<Py<PyDict>>,
) -> PyResult<Bound<'py, PyDict>> {
    let make = || {
        let dict = PyDict::new(py);
        T::KEYS.iter().try_for_each(|key| dict.set_item(PyString::intern(py, key), py.None()))?;
        Ok::<_, PyErr>(dict.unbind())
    };
    made.get_or_try_init(py, make)?.bind(py).copy()
}

/// The names of the fields of a class, for `match`.
pub struct MatchArgs<T>(PhantomData<fn() -> T>);

impl<T> MatchArgs<T> {
    pub const NEW: Self = Self(PhantomData);
}

impl<'py, T: Fields> IntoPyObject<'py> for MatchArgs<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = PyStaticExpr::Subscript {
        value: &PyTuple::TYPE_HINT,
        slice: &PyStaticExpr::Tuple { elts: T::LITERALS },
    };

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        PyTuple::new(py, T::NAMES)
    }
}

/// A hash of what tells equal values from others cheaply: their place and text.
pub fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// A short representation `Class(key=value, …)` of what is there.
pub fn repr<const N: usize>(class: &str, fields: [(&str, Option<String>); N]) -> String {
    let fields = fields.into_iter().filter_map(|(key, value)| Some(format!("{key}={}", value?)));
    format!("{class}({})", fields.collect::<Vec<_>>().join(", "))
}
