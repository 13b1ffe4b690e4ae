//! What a table is, said once: its columns with their types, units and meanings, and the values of a row.

use arrow_array::ArrayRef;
use arrow_schema::Field;

pub use super::column::{Column, Flag, Float, Int, Name, Text, count};
use super::part::Part;

/// A column as it is documented.
pub struct Described {
    pub name: &'static str,
    pub kind: &'static str,
    pub unit: &'static str,
    pub meaning: &'static str,
}

/// The columns of one kind of row.
pub trait Columns: Default + 'static {
    /// What a row is made of.
    type Row<'r>;

    /// The columns in their order.
    const ALL: &'static [Described];

    /// The columns as Arrow has them.
    fn fields() -> Vec<Field>;

    /// Adds a row, so many times.
    fn push(&mut self, row: &Self::Row<'_>, times: usize);

    /// The columns as arrays.
    fn finish(self) -> Vec<ArrayRef>;
}

/// Columns whose rows are nodes of reports.
pub trait Nodes: Columns {
    /// How many rows a part has.
    fn count(part: &Part) -> usize;

    /// Gives its rows in their order.
    fn walk(part: &Part, push: &mut dyn FnMut(&Self::Row<'_>));
}

/// Defines columns: `Name(what a row is made of)`, then a line a column: name, type, unit, meaning,
/// value.
macro_rules! columns {
    (
        $(#[$doc:meta])*
        $name:ident<$life:lifetime>($row:ty) |$it:ident|;
        $($field:ident: $kind:ty, $unit:literal, $meaning:literal = $value:expr;)*
    ) => {
        $(#[$doc])*
        #[derive(Default)]
        pub struct $name {
            $($field: $kind,)*
        }

        impl Columns for $name {
            type Row<$life> = $row;

            const ALL: &'static [Described] = &[$(Described {
                name: stringify!($field),
                kind: <$kind as Column>::KIND,
                unit: $unit,
                meaning: $meaning,
            },)*];

            fn fields() -> Vec<arrow_schema::Field> {
                vec![$(arrow_schema::Field::new(
                    stringify!($field),
                    <$kind as Column>::data_type(),
                    true,
                ),)*]
            }

            fn push(&mut self, $it: &Self::Row<'_>, times: usize) {
                $(self.$field.push($value, times);)*
            }

            fn finish(self) -> Vec<arrow_array::ArrayRef> {
                vec![$(self.$field.finish(),)*]
            }
        }
    };
}

pub(crate) use columns;
