//! How to read, as an option object.

use baogao::Options;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Failure;
use crate::exchange::string;

/// The options of the core behind `{ maxCharacters, maxStatistics }`.
pub(crate) fn options<'o>(value: &JsValue) -> Result<Options<'o>, Failure> {
    let mut options = Options::new();
    if value.is_undefined() {
        return Ok(options);
    }
    let wrong = || Failure::wrong_type("options", "an object", value);
    let object: &Object = value.dyn_ref().ok_or_else(wrong)?;
    for key in Object::keys(object) {
        let name = string(&key, "option")?;
        let given = Reflect::get(object, &key).map_err(Failure::Thrown)?;
        if given.is_undefined() {
            continue;
        }
        // `Infinity` becomes the largest number there is, which is no limit.
        let most = given.as_f64().filter(|&most| most >= 0.0).map(|most| most as usize);
        let most = most.ok_or_else(|| Failure::wrong_type(&name, "a number from 0", &given));
        options = match &*name {
            "maxCharacters" => options.max_characters(most?),
            "maxStatistics" => options.max_statistics(most?),
            _ => return Err(Failure::unknown_option(&name)),
        };
    }
    Ok(options)
}
