//! One value of a content document as it is written: missing, of the right type, or of another one.

use serde::{Serialize, Serializer};

use super::entries::Entries;
use super::json::Value;

/// A value of a document, as it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Field<T> {
    /// Not there, or `null`.
    #[default]
    Missing,
    /// There, with the right type.
    Given(T),
    /// There, with another type.
    Wrong(Value),
}

impl<T> Field<T> {
    /// Whether nothing is there.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }
}

impl<T> From<Option<T>> for Field<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Missing, Self::Given)
    }
}

/// What a value of JSON is read as.
pub trait Read: Sized {
    /// This value, if it is of the right type.
    ///
    /// # Errors
    /// The value, if it is not.
    fn read(value: Value) -> Result<Self, Value>;
}

impl<T: Read> Field<T> {
    /// The field that holds this value.
    pub fn read(value: Value) -> Self {
        match value {
            Value::Null => Self::Missing,
            value => T::read(value).map_or_else(Self::Wrong, Self::Given),
        }
    }

    /// The field of this name, which the object then no longer has.
    pub(super) fn taken(object: &mut Entries<Value>, name: &str) -> Self {
        object.take(name).map(Self::read).unwrap_or(Self::Missing)
    }
}

impl Read for String {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::Text(text) => Ok(text),
            other => Err(other),
        }
    }
}

impl Read for u32 {
    fn read(value: Value) -> Result<Self, Value> {
        match &value {
            // A whole number may be written with a point: programs that know no other numbers do so.
            Value::Number(number) => number.strip_suffix(".0").unwrap_or(number).parse().map_err(|_| value),
            _ => Err(value),
        }
    }
}

impl<T: Read> Read for Vec<Field<T>> {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::List(list) => Ok(list.into_iter().map(Field::read).collect()),
            other => Err(other),
        }
    }
}

impl<T: Read> Read for Entries<Field<T>> {
    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::Object(entries) => Ok(entries.into_iter().map(|(name, value)| (name, Field::read(value))).collect()),
            other => Err(other),
        }
    }
}

impl<T: Serialize> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Missing => serializer.serialize_none(),
            Self::Given(value) => value.serialize(serializer),
            Self::Wrong(value) => value.serialize(serializer),
        }
    }
}

/// In the schema, a field is a value of its right type.
#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Field<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }
}
