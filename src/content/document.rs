//! The wire form of a content document, `version: 1`. Nothing is checked here.
//!
//! Any JSON object can be read as a [`Document`]. A value of the wrong type is kept as [`Field::Wrong`], so the problem
//! can be reported with its path and the rest can be read.

use serde::Serialize;

use super::entries::Entries;
use super::field::Read;
use super::json::Value;

pub use super::field::Field;

/// The unknown names of an object, and their values.
pub type Unknown = Entries<Value>;

#[cfg(feature = "schema")]
const SOME_TEXT: &str = r"\S";

#[cfg(feature = "schema")]
const SOME_TEXT_OR_NONE: &str = r"^$|\S";

/// A content document as it is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
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
    /// A heading above all sections, such as `Who we are`.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_LINE, "pattern" = SOME_TEXT)))]
    pub title: Field<String>,
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
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, Field<Translation>>"))]
    pub translations: Field<Entries<Field<Translation>>>,
    /// Unknown names.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unknown: Unknown,
}

/// A section as it is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("additionalProperties" = false, "required" = ["id", "title"], "oneOf" = [{ "required": ["cards"] }, { "required": ["groups"] }])))]
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
    /// A picture for the whole section.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    pub image: Field<Image>,
    /// The sentence that leads into its cards; with groups, into the first one.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_TEXT, "pattern" = SOME_TEXT)))]
    pub lead: Field<String>,
    /// Its cards in reading order, if it has no groups; at most 500 in the whole document.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1, "maxItems" = super::MAXIMUM_CARDS)))]
    pub cards: Field<Vec<Field<Card>>>,
    /// Its cards in several runs, each with a lead-in of its own, in place of `cards`.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1, "maxItems" = super::MAXIMUM_CARDS)))]
    pub groups: Field<Vec<Field<Group>>>,
    /// What is said below its cards, such as where to read more.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_TEXT, "pattern" = SOME_TEXT)))]
    pub note: Field<String>,
    /// Unknown names.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unknown: Unknown,
}

/// A run of cards as it is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("additionalProperties" = false, "required" = ["cards"])))]
pub struct Group {
    /// The sentence that leads into its cards.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_TEXT, "pattern" = SOME_TEXT)))]
    pub lead: Field<String>,
    /// Its cards in reading order; at most 500 in the whole document.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1, "maxItems" = super::MAXIMUM_CARDS)))]
    pub cards: Field<Vec<Field<Card>>>,
    /// What is said below its cards.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_TEXT, "pattern" = SOME_TEXT)))]
    pub note: Field<String>,
    /// Unknown names.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unknown: Unknown,
}

/// A card as it is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("additionalProperties" = false, "required" = ["text"])))]
pub struct Card {
    /// Its id, unique in the document: lowercase letters, digits and hyphens. If missing, it is made from the headline,
    /// or from the section's id and the card's number. In a translation, the id of the card that it translates.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_ID, "pattern" = super::ID_PATTERN)))]
    pub id: Field<String>,
    /// A letter or number of its own, such as the `R` of an acrostic.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_LABEL, "pattern" = SOME_TEXT)))]
    pub label: Field<String>,
    /// Its name in a few words. If the text holds them, they are emphasized there; else they are shown above it. `Respect`
    /// beside a text `Respect: We listen.` is shown once.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_LINE, "pattern" = SOME_TEXT)))]
    pub headline: Field<String>,
    /// The whole statement. `\n` begins a new line, `\n\n` a new paragraph, and lines that begin with `- ` or `• ` are a
    /// list. Nothing else is markup.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_TEXT, "pattern" = SOME_TEXT)))]
    pub text: Field<String>,
    /// Where to read more.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    pub link: Field<Link>,
    /// Where to read more, if there is more than one such place. `link` comes first.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1, "maxItems" = super::MAXIMUM_LINKS)))]
    pub links: Field<Vec<Field<Link>>>,
    /// Language of this card, a BCP 47 tag, if it is not the language of what is around it.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = super::LANGUAGE_PATTERN)))]
    pub lang: Field<String>,
    /// A picture above the words.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    pub image: Field<Image>,
    /// Unknown names.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unknown: Unknown,
}

/// A link as it is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("additionalProperties" = false, "required" = ["text", "url"])))]
pub struct Link {
    /// What the link says.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_LINE, "pattern" = SOME_TEXT)))]
    pub text: Field<String>,
    /// Where it leads: an address with `https:`, `mailto:` or `tel:`, or one relative to the document's own.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_URL, "pattern" = super::LINK_PATTERN)))]
    pub url: Field<String>,
    /// Unknown names.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unknown: Unknown,
}

/// A picture as it is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("additionalProperties" = false, "required" = ["sections"])))]
pub struct Translation {
    /// Name of the school or district in that language, if it has one.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_LINE, "pattern" = SOME_TEXT)))]
    pub organization: Field<String>,
    /// The heading above all sections in that language.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1, "maxLength" = super::MAXIMUM_LINE, "pattern" = SOME_TEXT)))]
    pub title: Field<String>,
    /// The sections, each with the id of the section that it translates.
    #[serde(default, skip_serializing_if = "Field::is_missing")]
    #[cfg_attr(feature = "schema", schemars(extend("minItems" = 1, "maxItems" = super::MAXIMUM_SECTIONS)))]
    pub sections: Field<Vec<Field<Section>>>,
    /// Unknown names.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unknown: Unknown,
}

/// Reads an object: its fields by their names, and what is left.
macro_rules! read {
    ($($object:ident { $($name:literal $field:ident),+ })+) => { $(
        impl Read for $object {
            fn read(value: Value) -> Result<Self, Value> {
                let Value::Object(mut entries) = value else { return Err(value) };
                Ok(Self { $($field: Field::taken(&mut entries, $name),)+ unknown: entries })
            }
        }
    )+ };
}

read! {
    Document {
        "$schema" schema, "version" version, "organization" organization, "title" title, "lang" lang,
        "adopted" adopted, "sections" sections, "translations" translations
    }
    Section {
        "id" id, "title" title, "image" image, "lead" lead, "cards" cards, "groups" groups, "note" note
    }
    Group { "lead" lead, "cards" cards, "note" note }
    Card {
        "id" id, "label" label, "headline" headline, "text" text, "link" link, "links" links, "lang" lang,
        "image" image
    }
    Link { "text" text, "url" url }
    Image { "url" url, "alt" alt }
    Translation { "organization" organization, "title" title, "sections" sections }
}

/// The schema of [`Document`], for editors that check while a person types.
#[cfg(feature = "schema")]
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(Document)
}
