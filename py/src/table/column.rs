//! Columns that grow value by value, and become Arrow arrays.

use std::marker::PhantomData;
use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, Float64Builder, Int64Builder, StringBuilder};
use arrow_array::types::Int8Type;
use arrow_array::{ArrayRef, DictionaryArray, Int8Array, StringArray};
use arrow_schema::DataType;

/// Characters of a text that stands in many rows; what is longer is cut, so that a table does not
/// grow with the square of a text.
pub const LONGEST: usize = 1000;

/// A column of one type.
pub trait Column: Default {
    /// What is put into it.
    type Value<'v>;

    /// The name of its type, as documented.
    const KIND: &'static str;

    /// Its type in Arrow.
    fn data_type() -> DataType;

    /// Adds a value, so many times.
    fn push(&mut self, value: Option<Self::Value<'_>>, times: usize);

    /// The column as an array.
    fn finish(self) -> ArrayRef;
}

/// A column over a builder of Arrow: what is put into it, its name and its type, and how a value is added so many times.
macro_rules! columns {
    ($($(#[$doc:meta])* $column:ident($builder:ty): $value:ty, $kind:literal, $type:ident, $append:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Default)]
        pub struct $column($builder);

        impl Column for $column {
            type Value<'v> = $value;

            const KIND: &'static str = $kind;

            fn data_type() -> DataType {
                DataType::$type
            }

            fn push(&mut self, value: Option<Self::Value<'_>>, times: usize) {
                let append: fn(&mut $builder, Self::Value<'_>, usize) = $append;
                match value {
                    Some(value) => append(&mut self.0, value, times),
                    None => self.0.append_nulls(times),
                }
            }

            fn finish(mut self) -> ArrayRef {
                Arc::new(self.0.finish())
            }
        }
    )*};
}

columns! {
    /// Texts.
    Text(StringBuilder): &'v str, "text", Utf8, |builder, text, times| {
        (0..times).for_each(|_| builder.append_value(text));
    };
    /// Whole numbers.
    Int(Int64Builder): i64, "integer", Int64, |builder, number, times| {
        builder.append_value_n(number, times);
    };
    /// Numbers.
    Float(Float64Builder): f64, "number", Float64, |builder, number, times| {
        builder.append_value_n(number, times);
    };
    /// What is true or false.
    Flag(BooleanBuilder): bool, "true or false", Boolean, |builder, is, times| {
        builder.append_n(times, is);
    };
}

/// An enumeration of the core.
pub trait Named: Copy + 'static {
    const ALL: &'static [Self];
    fn name(self) -> &'static str;
    fn place(self) -> i8;
}

macro_rules! named {
    ($($name:ident)*) => {$(
        impl Named for baogao::$name {
            const ALL: &'static [Self] = baogao::$name::ALL;

            fn name(self) -> &'static str {
                self.name()
            }

            fn place(self) -> i8 {
                self as i8
            }
        }
    )*};
}

named! { Kind Tier Level Bound Change Measure Status Class }

/// Values of an enumeration as a dictionary of all its names in their order: the same one in
/// every batch of every table.
pub struct Name<T>(Vec<Option<i8>>, PhantomData<fn() -> T>);

impl<T> Default for Name<T> {
    fn default() -> Self {
        Self(Vec::new(), PhantomData)
    }
}

impl<T: Named> Column for Name<T> {
    type Value<'v> = T;

    const KIND: &'static str = "name";

    fn data_type() -> DataType {
        DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8))
    }

    fn push(&mut self, value: Option<T>, times: usize) {
        self.0.extend(std::iter::repeat_n(value.map(T::place), times));
    }

    fn finish(self) -> ArrayRef {
        let names = T::ALL.iter().map(|value| Some(value.name())).collect::<StringArray>();
        Arc::new(DictionaryArray::<Int8Type>::new(Int8Array::from(self.0), Arc::new(names)))
    }
}

/// The beginning of a text that stands in many rows.
pub fn cut(text: &str) -> &str {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

/// A number of things or a place, as Arrow has it.
pub fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
