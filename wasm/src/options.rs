//! How to read, as an option object.

use std::borrow::Cow;

use baogao::{Kind, Lexicon, Options};
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Failure;
use crate::exchange::string;
use crate::lexicon::{self, lexicon, table, with};

/// What the arguments behind the text say.
pub(crate) struct Reading {
    lexicon: Cow<'static, Lexicon>,
    title: Option<String>,
    date: Option<String>,
    region: Option<String>,
    kind: Option<String>,
    year: Option<f64>,
    characters: usize,
    statistics: usize,
}

impl Reading {
    /// The second argument, tables of a lexicon or options, and the third, options.
    pub(crate) fn of(words: &JsValue, given: &JsValue) -> Result<Self, Failure> {
        let mut reading = Self {
            lexicon: Cow::Borrowed(Lexicon::standard()),
            title: None,
            date: None,
            region: None,
            kind: None,
            year: None,
            characters: Options::MAX_CHARACTERS,
            statistics: Options::MAX_STATISTICS,
        };
        reading.take(words, "lexicon", "an object of tables or options", true)?;
        reading.take(given, "options", "an object", false)?;
        Ok(reading)
    }

    fn take(
        &mut self,
        value: &JsValue,
        name: &str,
        kind: &str,
        tables: bool,
    ) -> Result<(), Failure> {
        if value.is_undefined() {
            return Ok(());
        }
        let wrong = || Failure::wrong_type(name, kind, value);
        let object: &Object = value.dyn_ref().ok_or_else(wrong)?;
        for key in Object::keys(object) {
            let name = string(&key, "option")?;
            let given = Reflect::get(object, &key).map_err(Failure::Thrown)?;
            let known = table(&name).is_some() && tables;
            if given.is_undefined() {
                if !known && !OPTIONS.contains(&&*name) {
                    return Err(unknown(&name, tables));
                }
                continue;
            }
            if known {
                self.lexicon = with(&self.lexicon, &name, &given)?;
                continue;
            }
            match &*name {
                "lexicon" => self.lexicon = lexicon(&given)?,
                "title" => self.title = Some(string(&given, &name)?),
                "date" => self.date = Some(string(&given, &name)?),
                "region" => self.region = Some(string(&given, &name)?),
                "kind" => self.kind = Some(string(&given, &name)?),
                "year" => {
                    let year = given.as_f64();
                    self.year =
                        Some(year.ok_or_else(|| Failure::wrong_type(&name, "a number", &given))?);
                }
                "maxCharacters" => self.characters = most(&name, &given)?,
                "maxStatistics" => self.statistics = most(&name, &given)?,
                _ => return Err(unknown(&name, tables)),
            }
        }
        Ok(())
    }

    /// The options of the core.
    pub(crate) fn options(&self) -> Result<Options<'_>, Failure> {
        let mut options = Options::new()
            .lexicon(&self.lexicon)
            .max_characters(self.characters)
            .max_statistics(self.statistics);
        if let Some(title) = &self.title {
            options = options.title(title);
        }
        if let Some(date) = &self.date {
            options = options.date(date)?;
        }
        if let Some(region) = &self.region {
            options = options.region(region);
        }
        if let Some(name) = &self.kind {
            let wrong = |_| baogao::Error::Fact { what: "kind", given: name.clone() };
            options = options.kind(name.parse::<Kind>().map_err(wrong)?);
        }
        if let Some(year) = self.year {
            // A fraction is no year.
            let whole = if year.fract() == 0.0 { year as i32 } else { i32::MIN };
            let wrong = |_| baogao::Error::Fact { what: "year", given: year.to_string() };
            options = options.year(whole).map_err(wrong)?;
        }
        Ok(options)
    }
}

/// The options that there are.
const OPTIONS: [&str; 8] =
    ["lexicon", "title", "date", "region", "kind", "year", "maxCharacters", "maxStatistics"];

fn unknown(name: &str, tables: bool) -> Failure {
    if tables {
        return lexicon::unknown(name);
    }
    Failure::new("wrong_type", format!("there is no option \"{name}\""))
}

/// A limit; `Infinity` becomes the largest number there is, which is no limit.
fn most(name: &str, given: &JsValue) -> Result<usize, Failure> {
    let most = given.as_f64().filter(|&most| most >= 0.0).map(|most| most as usize);
    most.ok_or_else(|| Failure::wrong_type(name, "a number from 0", given))
}
