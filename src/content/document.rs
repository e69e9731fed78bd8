//! The wire form of a content document, `version: 1`. The only place with serde derives; nothing is checked here.
//!
//! Any JSON object can be read as a [`Document`]. A value of the wrong type is kept as [`Field::Wrong`], so the problem
//! can be reported with its path and the rest can be read.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

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

/// The unknown names of an object, and their values.
pub type Unknown = BTreeMap<String, Value>;

#[cfg(feature = "schema")]
const SOME_TEXT: &str = r"\S";

#[cfg(feature = "schema")]
const SOME_TEXT_OR_NONE: &str = r"^$|\S";

/// A content document as it is written.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(title = "value-cards content document"))]
#[cfg_attr(feature = "schema", schemars(extend("additionalProperties" = false, "required" = ["version", "organization", "sections"])))]
pub struct Document {
    /// Address of the schema, for editors; not read.
    #[serde(rename = "$schema", default, skip_serializing_if = "Field::is_missing")]
    pub schema: Field<String>,
    /// Version of this form: 1.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("const" = 1)))]
    pub version: Field<u32>,
    /// Name of the school or district.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_LINE, "pattern" = SOME_TEXT)))]
    pub organization: Field<String>,
    /// Language of all texts outside the translations, a BCP 47 tag such as `en` or `zh-Hant`; `en` if missing.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = super::LANGUAGE_PATTERN)))]
    pub lang: Field<String>,
    /// The day on which the board adopted the words, such as `2024-08-12`.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
    pub adopted: Field<String>,
    /// The sections in reading order.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1, "maxItems" = super::MAXIMUM_SECTIONS)))]
    pub sections: Field<Vec<Field<Section>>>,
    /// The same words in other languages, by BCP 47 tag.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("maxProperties" = super::MAXIMUM_TRANSLATIONS, "propertyNames" = { "pattern": super::LANGUAGE_PATTERN })))]
    pub translations: Field<BTreeMap<String, Field<Translation>>>,
    /// Unknown names.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unknown: Unknown,
}

/// A section as it is written.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("additionalProperties" = false, "required" = ["id", "title", "cards"])))]
pub struct Section {
    /// Its id, unique among the sections: lowercase letters, digits and hyphens. In a translation, the id of the section
    /// that it translates.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_ID, "pattern" = super::ID_PATTERN)))]
    pub id: Field<String>,
    /// Its heading.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_LINE, "pattern" = SOME_TEXT)))]
    pub title: Field<String>,
    /// The sentence that leads into its cards.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_TEXT, "pattern" = SOME_TEXT)))]
    pub lead: Field<String>,
    /// Its cards in reading order; at most 500 in the whole document.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1, "maxItems" = super::MAXIMUM_CARDS)))]
    pub cards: Field<Vec<Field<Card>>>,
    /// Unknown names.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unknown: Unknown,
}

/// A card as it is written.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("additionalProperties" = false, "required" = ["text"])))]
pub struct Card {
    /// Its id, unique in the document: lowercase letters, digits and hyphens. If missing, it is made from the headline,
    /// or from the section's id and the card's number. In a translation, the id of the card that it translates.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_ID, "pattern" = super::ID_PATTERN)))]
    pub id: Field<String>,
    /// A run of words taken unchanged from the text, except that its first character may be upper case.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_LINE, "pattern" = SOME_TEXT)))]
    pub headline: Field<String>,
    /// The whole statement.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_TEXT, "pattern" = SOME_TEXT)))]
    pub text: Field<String>,
    /// Where to read more.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    pub link: Field<Link>,
    /// A picture above the words.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    pub image: Field<Image>,
    /// Unknown names.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unknown: Unknown,
}

/// A link as it is written.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("additionalProperties" = false, "required" = ["text", "url"])))]
pub struct Link {
    /// What the link says.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_LINE, "pattern" = SOME_TEXT)))]
    pub text: Field<String>,
    /// Where it leads: an https address, or one relative to the document's own.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_URL, "pattern" = super::ADDRESS_PATTERN)))]
    pub url: Field<String>,
    /// Unknown names.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unknown: Unknown,
}

/// A picture as it is written.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("additionalProperties" = false, "required" = ["url", "alt"])))]
pub struct Image {
    /// Its address: an https address, or one relative to the document's own.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_URL, "pattern" = super::ADDRESS_PATTERN)))]
    pub url: Field<String>,
    /// What it shows, for people who cannot see it; empty if it is only decoration.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("maxLength" = super::MAXIMUM_LINE, "pattern" = SOME_TEXT_OR_NONE)))]
    pub alt: Field<String>,
    /// Unknown names.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unknown: Unknown,
}

/// A translation as it is written.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("additionalProperties" = false, "required" = ["sections"])))]
pub struct Translation {
    /// Name of the school or district in that language, if it has one.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_LINE, "pattern" = SOME_TEXT)))]
    pub organization: Field<String>,
    /// The sections, each with the id of the section that it translates.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1, "maxItems" = super::MAXIMUM_SECTIONS)))]
    pub sections: Field<Vec<Field<Section>>>,
    /// Unknown names.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unknown: Unknown,
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

impl<'de, T: DeserializeOwned> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        if value.is_null() {
            return Ok(Self::Missing);
        }
        Ok(T::deserialize(&value).map_or_else(|_| Self::Wrong(value.clone()), Self::Given))
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

/// The schema of [`Document`], for editors that check while a person types.
#[cfg(feature = "schema")]
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(Document)
}
