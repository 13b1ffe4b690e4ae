//! What the fields of a node can be: each kind as an attribute, in a dict, in a representation.

use std::convert::Infallible;
use std::marker::PhantomData;

use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};
use pyo3::{PyTypeInfo, intern, type_hint_identifier, type_hint_subscript};

use crate::nodes::{Cell, Section};
use crate::series::REST;

/// Characters of a text that a representation shows.
const SHOWN: usize = 32;

/// A field. What it becomes as an object is its attribute, with the type that the stubs tell.
pub trait Field<'py>: IntoPyObject<'py> {
    /// Puts the field, as the JSON form has it, into a dict that has `None` at the key.
    fn put(self, dict: &Bound<'py, PyDict>, key: &Bound<'py, PyString>) -> PyResult<()> {
        dict.set_item(key, self)
    }

    /// The field in a representation, where it has something to show.
    fn shown(&self) -> Option<String> {
        None
    }
}

impl<'py, T: Field<'py>> Field<'py> for Option<T> {
    fn put(self, dict: &Bound<'py, PyDict>, key: &Bound<'py, PyString>) -> PyResult<()> {
        self.map_or(Ok(()), |value| value.put(dict, key))
    }

    fn shown(&self) -> Option<String> {
        self.as_ref().and_then(T::shown)
    }
}

/// Fields that are in a dict what they are as attributes.
macro_rules! same {
    ($($kind:ty: $shown:expr;)*) => {$(
        impl Field<'_> for $kind {
            fn shown(&self) -> Option<String> {
                Some($shown(self))
            }
        }
    )*};
}

same! {
    bool: |&is| if is { "True".into() } else { "False".into() };
    usize: usize::to_string;
    u32: u32::to_string;
    i32: i32::to_string;
    f64: |number| format!("{number:?}"); // short however large it is
    &str: quoted;
    String: |text: &String| quoted(text);
}

/// A text in quotes, cut after a few characters.
pub fn quoted(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("'{}…'", text[..cut].escape_debug()),
        None => format!("'{}'", text.escape_debug()),
    }
}

/// A number or a text.
#[derive(IntoPyObject)]
pub enum Value {
    Number(f64),
    Text(String),
}

impl Field<'_> for Value {}

/// A place in the source, in a dict by the names of its ends.
impl<'py> Field<'py> for (usize, usize) {
    fn put(self, dict: &Bound<'py, PyDict>, key: &Bound<'py, PyString>) -> PyResult<()> {
        let place = PyDict::new(dict.py());
        place.set_item(intern!(dict.py(), "start"), self.0)?;
        place.set_item(intern!(dict.py(), "end"), self.1)?;
        dict.set_item(key, place)
    }
}

/// Numbers, a tuple that is a list in a dict: the path of a section, `(0, 2, 1)`; pairs of offsets.
pub struct Tuple<'a, T>(pub &'a [T]);

impl<'py, T: IntoPyObject<'py> + Copy> IntoPyObject<'py> for Tuple<'_, T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr =
        type_hint_subscript!(PyTuple::TYPE_HINT, T::OUTPUT_TYPE, REST);

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        PyTuple::new(py, self.0.iter().copied())
    }
}

impl<'py> Field<'py> for Tuple<'_, usize> {
    fn put(self, dict: &Bound<'py, PyDict>, key: &Bound<'py, PyString>) -> PyResult<()> {
        dict.set_item(key, PyList::new(dict.py(), self.0)?)
    }
}

impl<'py> Field<'py> for Tuple<'_, (usize, usize)> {
    fn put(self, dict: &Bound<'py, PyDict>, key: &Bound<'py, PyString>) -> PyResult<()> {
        let pairs = self.0.iter().map(|&(at, source)| [at, source]);
        dict.set_item(key, PyList::new(dict.py(), pairs)?)
    }
}

/// The path of a section that is nobody's field.
pub struct Steps(pub Vec<usize>);

impl<'py> IntoPyObject<'py> for Steps {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = Tuple::<'_, usize>::OUTPUT_TYPE;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        Tuple(&self.0).into_pyobject(py)
    }
}

/// The cell of a table, a list in a dict.
impl<'py> Field<'py> for (usize, usize, usize) {
    fn put(self, dict: &Bound<'py, PyDict>, key: &Bound<'py, PyString>) -> PyResult<()> {
        dict.set_item(key, PyList::new(dict.py(), [self.0, self.1, self.2])?)
    }
}

/// The cells of a table, row by row.
pub struct Rows<'a>(pub &'a [Vec<baogao::Cell<'a>>]);

impl<'py> IntoPyObject<'py> for Rows<'_> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        PyTuple::TYPE_HINT,
        type_hint_subscript!(PyTuple::TYPE_HINT, Cell::TYPE_HINT, REST),
        REST
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        let cell = |cell: &baogao::Cell<'_>| Cell(cell.clone().into_owned());
        let row = |row: &Vec<baogao::Cell<'_>>| PyTuple::new(py, row.iter().map(cell));
        PyTuple::new(py, self.0.iter().map(row).collect::<PyResult<Vec<_>>>()?)
    }
}

impl<'py> Field<'py> for Rows<'_> {
    fn put(self, dict: &Bound<'py, PyDict>, key: &Bound<'py, PyString>) -> PyResult<()> {
        let py = dict.py();
        let rows = self.0.iter().map(|row| list(py, row, Cell::plain));
        dict.set_item(key, PyList::new(py, rows.collect::<PyResult<Vec<_>>>()?)?)
    }
}

/// Texts, a tuple that is a list in a dict.
pub struct Words(Vec<String>);

impl Words {
    pub fn all<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        Self(texts.map(str::to_owned).collect())
    }

    /// The texts, where there are any.
    pub fn some<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Self> {
        Some(Self::all(texts)).filter(|words| !words.0.is_empty())
    }
}

impl<'py> IntoPyObject<'py> for Words {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr =
        type_hint_subscript!(PyTuple::TYPE_HINT, String::OUTPUT_TYPE, REST);

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        PyTuple::new(py, self.0)
    }
}

impl<'py> Field<'py> for Words {
    fn put(self, dict: &Bound<'py, PyDict>, key: &Bound<'py, PyString>) -> PyResult<()> {
        dict.set_item(key, PyList::new(dict.py(), self.0)?)
    }
}

/// The sub-sections of a section, which has their attribute itself.
pub struct Children<'a>(pub &'a [baogao::Section<'a>]);

impl Children<'_> {
    pub fn put(self, dict: &Bound<'_, PyDict>, key: &Bound<'_, PyString>) -> PyResult<()> {
        dict.set_item(key, list(dict.py(), self.0, Section::plain)?)
    }

    pub fn shown(&self) -> Option<String> {
        self.0.len().shown()
    }
}

/// A node as in the JSON form.
pub struct Dict<'py>(pub Bound<'py, PyDict>);

impl<'py> Dict<'py> {
    /// The same, with its type in the stubs.
    pub fn typed<T: Form>(self) -> Typed<'py, T> {
        Typed(self.0, PhantomData)
    }
}

/// What has a JSON form, by the name of its `TypedDict` in `baogao.forms`.
pub trait Form {
    const FORM: &'static str;
}

/// A dict of such a type.
pub struct Typed<'py, T>(Bound<'py, PyDict>, PhantomData<fn() -> T>);

impl<'py, T: Form> IntoPyObject<'py> for Typed<'py, T> {
    type Target = PyDict;
    type Output = Bound<'py, PyDict>;
    type Error = Infallible;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("baogao.forms", T::FORM);

    fn into_pyobject(self, _: Python<'py>) -> Result<Self::Output, Infallible> {
        Ok(self.0)
    }
}

/// What `baogao.words` finds, `list[baogao.words.Hit]` in the stubs.
pub struct Hits<'py>(pub Bound<'py, PyList>);

impl<'py> IntoPyObject<'py> for Hits<'py> {
    type Target = PyList;
    type Output = Bound<'py, PyList>;
    type Error = Infallible;

    const OUTPUT_TYPE: PyStaticExpr =
        type_hint_subscript!(PyList::TYPE_HINT, type_hint_identifier!("baogao.words", "Hit"));

    fn into_pyobject(self, _: Python<'py>) -> Result<Self::Output, Infallible> {
        Ok(self.0)
    }
}

/// A list of dicts.
pub fn list<'py, V>(
    py: Python<'py>,
    values: impl IntoIterator<Item = V>,
    plain: impl Fn(Python<'py>, V) -> PyResult<Dict<'py>>,
) -> PyResult<Bound<'py, PyList>> {
    let dicts = values.into_iter().map(|value| Ok(plain(py, value)?.0));
    PyList::new(py, dicts.collect::<PyResult<Vec<_>>>()?)
}
