//! What a class is, said once: its fields, and how it compares, prints, pickles.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

use pyo3::PyTypeInfo;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString, PyTuple};

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
            pub fn plain<'py>(py: Python<'py>, $it: $value) -> PyResult<$crate::field::Dict<'py>> {
                static EMPTY: $crate::node::Empty =
                    $crate::node::Empty::new(&[$($crate::node::key!($field $($key)?),)* $($(stringify!($inner)),*)?]);
                let dict = EMPTY.copy(py)?;
                $({
                    let field: $kind = $get;
                    field.put(&dict, pyo3::intern!(py, $crate::node::key!($field $($key)?)))?;
                })*
                $($({
                    let field: $inner_kind = $inner_get;
                    field.put(&dict, pyo3::intern!(py, stringify!($inner)))?;
                })*)?
                Ok($crate::field::Dict(dict))
            }

            $($(fn $inner(&self) -> $inner_kind {
                let $it = self.get();
                $inner_get
            })*)?
        }

        impl $crate::node::Named for $name {
            const NAMES: &'static [&'static str] = &[$(stringify!($field),)* $($(stringify!($inner)),*)?];
            const TYPES: &'static [pyo3::inspect::PyStaticExpr] =
                &[$($crate::node::literal!($field),)* $($($crate::node::literal!($inner)),*)?];
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
            const __match_args__: $crate::node::MatchArgs<$name> = $crate::node::MatchArgs::NEW;

            fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<$crate::pickle::Reduced<'py>> {
                $crate::pickle::reduce(py, stringify!($name), &self.get(), None)
            }

            fn __hash__(&self) -> u64 {
                $crate::node::hash(($(self.$hashed(),)*))
            }

            fn __repr__(&self) -> String {
                $crate::node::repr(
                    stringify!($name),
                    [$((stringify!($shown), self.$shown().shown())),*],
                )
            }

            $(
                #[doc = $to_dict]
                fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<$crate::field::Dict<'py>> {
                    Self::plain(py, self.get())
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
        pyo3::type_hint_subscript!(
            pyo3::type_hint_identifier!("typing", "Literal"),
            pyo3::inspect::PyStaticExpr::Constant {
                value: pyo3::inspect::PyStaticConstant::Str(stringify!($name))
            }
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
    /// The node at an index where there is one.
    pub fn new(report: &Arc<baogao::WorkReport<'static>>, index: usize) -> Self {
        Self { report: Arc::clone(report), index }
    }

    /// The only node of a report that is made for it.
    pub fn alone(fill: impl FnOnce(&mut baogao::WorkReport<'static>)) -> Self {
        let mut report = baogao::WorkReport::default();
        fill(&mut report);
        Self { report: Arc::new(report), index: 0 }
    }
}

/// A dict with all keys of a class, to be filled: a copy needs no room found for each key.
pub struct Empty {
    keys: &'static [&'static str],
    dict: PyOnceLock<Py<PyDict>>,
}

impl Empty {
    pub const fn new(keys: &'static [&'static str]) -> Self {
        Self { keys, dict: PyOnceLock::new() }
    }

    pub fn copy<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let make = || {
            let dict = PyDict::new(py);
            self.keys
                .iter()
                .try_for_each(|key| dict.set_item(PyString::intern(py, key), py.None()))?;
            Ok::<_, PyErr>(dict.unbind())
        };
        self.dict.get_or_try_init(py, make)?.bind(py).copy()
    }
}

/// The names of the fields of a class, and their types.
pub trait Named {
    const NAMES: &'static [&'static str];
    const TYPES: &'static [PyStaticExpr];
}

/// The names of the fields of a class, for `match`.
pub struct MatchArgs<T>(PhantomData<fn() -> T>);

impl<T> MatchArgs<T> {
    pub const NEW: Self = Self(PhantomData);
}

impl<'py, T: Named> IntoPyObject<'py> for MatchArgs<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = PyStaticExpr::Subscript {
        value: &PyTuple::TYPE_HINT,
        slice: &PyStaticExpr::Tuple { elts: T::TYPES },
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
