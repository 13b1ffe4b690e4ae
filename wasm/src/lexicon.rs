//! Words of one's own, as an option object.

use std::borrow::Cow;

use baogao::{Lexicon, Table};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Failure;
use crate::exchange::string;

/// The lexicon of the core with the tables of `{ units, words, bounds, topics }` added.
pub(crate) fn lexicon(value: &JsValue) -> Result<Cow<'static, Lexicon>, Failure> {
    let mut lexicon = Cow::Borrowed(Lexicon::standard());
    if value.is_undefined() {
        return Ok(lexicon);
    }
    let wrong = || Failure::wrong_type("lexicon", "an object of tables", value);
    let object: &Object = value.dyn_ref().ok_or_else(wrong)?;
    for key in Object::keys(object) {
        let name = string(&key, "table")?;
        if table(&name).is_none() {
            return Err(unknown(&name));
        }
        let entries = Reflect::get(object, &key).map_err(Failure::Thrown)?;
        if !entries.is_undefined() {
            lexicon = with(&lexicon, &name, &entries)?;
        }
    }
    Ok(lexicon)
}

/// The table of this name.
pub(crate) fn table(name: &str) -> Option<Table> {
    match name {
        "units" => Some(Table::Units),
        "words" => Some(Table::Words),
        "bounds" => Some(Table::Bounds),
        "topics" => Some(Table::Topics),
        _ => None,
    }
}

/// A lexicon with entries added to the table of this name.
pub(crate) fn with(
    lexicon: &Lexicon,
    name: &str,
    entries: &JsValue,
) -> Result<Cow<'static, Lexicon>, Failure> {
    let table = table(name).ok_or_else(|| unknown(name))?;
    Ok(Cow::Owned(lexicon.with(table, &string(entries, name)?)?))
}

/// A lexicon names a table that there is not.
pub(crate) fn unknown(name: &str) -> Failure {
    let message = format!("lexicon has no table \"{name}\", only units, words, bounds and topics");
    Failure::new("lexicon", message)
}
