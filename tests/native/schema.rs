//! The schema has the parser's rules and limits, as far as a schema can express them.

use jsonschema::Validator;
use serde_json::{json, Value};
use value_cards::content::{self, document, Use};

use crate::examples::documents;
use crate::rules::addresses;

/// Faulty documents whose fault no schema can express: it concerns two places in the document, or the kind of a character.
const VALID_ALL_THE_SAME: [&str; 4] = ["bidi-controls", "control-characters", "duplicate-ids", "translation-ids"];

fn schema() -> Value {
    document::schema().to_value()
}

fn validator() -> Validator {
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema()).expect("a schema")
}

/// The part of the schema at this pointer.
fn at(pointer: &str) -> Value {
    schema().pointer(pointer).unwrap_or_else(|| panic!("no {pointer}")).clone()
}

#[test]
fn it_names_its_draft_and_its_document() {
    assert_eq!(at("/$schema"), "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(at("/title"), "value-cards content document");
    assert!(jsonschema::meta::is_valid(&schema()));
}

#[test]
fn good_documents_are_valid() {
    let validator = validator();
    let norwalk = (String::from("norwalk"), String::from(include_str!("../../src/content/norwalk.json")));
    for (name, json) in documents("good").into_iter().chain([norwalk]) {
        let value = serde_json::from_str(json.trim_start_matches('\u{feff}')).unwrap();
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0], "{name}");
    }
}

#[test]
fn faulty_documents_are_invalid_except_for_what_no_schema_can_express() {
    let validator = validator();
    let mut valid = Vec::new();
    for (name, json) in documents("faulty") {
        // A file that is not JSON cannot be validated.
        if serde_json::from_str(&json).is_ok_and(|value: Value| validator.is_valid(&value)) {
            valid.push(name);
        }
    }
    assert_eq!(valid, VALID_ALL_THE_SAME);
}

#[test]
fn its_limits_are_those_of_the_parser() {
    for (place, limit) in [
        ("/properties/organization/maxLength", content::MAXIMUM_LINE),
        ("/properties/sections/maxItems", content::MAXIMUM_SECTIONS),
        ("/properties/translations/maxProperties", content::MAXIMUM_TRANSLATIONS),
        ("/$defs/Section/properties/id/maxLength", content::MAXIMUM_ID),
        ("/$defs/Section/properties/title/maxLength", content::MAXIMUM_LINE),
        ("/$defs/Section/properties/lead/maxLength", content::MAXIMUM_TEXT),
        ("/$defs/Section/properties/cards/maxItems", content::MAXIMUM_CARDS),
        ("/properties/title/maxLength", content::MAXIMUM_LINE),
        ("/$defs/Section/properties/note/maxLength", content::MAXIMUM_TEXT),
        ("/$defs/Section/properties/groups/maxItems", content::MAXIMUM_CARDS),
        ("/$defs/Group/properties/lead/maxLength", content::MAXIMUM_TEXT),
        ("/$defs/Group/properties/cards/maxItems", content::MAXIMUM_CARDS),
        ("/$defs/Group/properties/note/maxLength", content::MAXIMUM_TEXT),
        ("/$defs/Card/properties/label/maxLength", content::MAXIMUM_LABEL),
        ("/$defs/Card/properties/links/maxItems", content::MAXIMUM_LINKS),
        ("/$defs/Card/properties/id/maxLength", content::MAXIMUM_ID),
        ("/$defs/Card/properties/headline/maxLength", content::MAXIMUM_LINE),
        ("/$defs/Card/properties/text/maxLength", content::MAXIMUM_TEXT),
        ("/$defs/Link/properties/text/maxLength", content::MAXIMUM_LINE),
        ("/$defs/Link/properties/url/maxLength", content::MAXIMUM_URL),
        ("/$defs/Image/properties/url/maxLength", content::MAXIMUM_URL),
        ("/$defs/Image/properties/alt/maxLength", content::MAXIMUM_LINE),
        ("/$defs/Translation/properties/organization/maxLength", content::MAXIMUM_LINE),
        ("/$defs/Translation/properties/sections/maxItems", content::MAXIMUM_SECTIONS),
    ] {
        assert_eq!(at(place), limit, "{place}");
    }
    assert!(at("/$defs/Section/properties/cards/description")
        .as_str()
        .unwrap()
        .contains(&content::MAXIMUM_CARDS.to_string()));
}

#[test]
fn every_object_is_closed_and_names_what_is_required() {
    for (object, required) in [
        ("", json!(["version", "organization", "sections"])),
        ("/$defs/Section", json!(["id", "title"])),
        ("/$defs/Group", json!(["cards"])),
        ("/$defs/Card", json!(["text"])),
        ("/$defs/Link", json!(["text", "url"])),
        ("/$defs/Image", json!(["url", "alt"])),
        ("/$defs/Translation", json!(["sections"])),
    ] {
        assert_eq!(at(&format!("{object}/required")), required, "{object}");
        assert_eq!(at(&format!("{object}/additionalProperties")), false, "{object}");
        assert_eq!(at(&format!("{object}/type")), "object", "{object}");
    }
    assert_eq!(schema()["$defs"].as_object().unwrap().len(), 6);
    assert_eq!(at("/$defs/Section/oneOf"), json!([{ "required": ["cards"] }, { "required": ["groups"] }]));
    assert_eq!(at("/properties/$schema/type"), "string");
}

#[test]
fn everything_has_a_description() {
    fn described(schema: &Value, place: &str) {
        let object = schema.as_object().unwrap();
        assert!(object.get("description").is_some_and(|text| text.as_str().unwrap().len() > 10), "{place}");
        for (name, property) in object.get("properties").and_then(Value::as_object).into_iter().flatten() {
            described(property, &format!("{place}/{name}"));
        }
    }
    described(&schema(), "");
    for (name, schema) in schema()["$defs"].as_object().unwrap() {
        described(schema, name);
    }
}

#[test]
fn addresses_that_are_followed_are_valid_and_all_others_are_not() {
    // The parser knows more invisible characters than the pattern.
    let is_plain = |character: char| !character.is_control() && !"\u{fffd}\u{202e}".contains(character);
    for (place, purpose) in [("Link", Use::Link), ("Image", Use::Picture)] {
        let validator = jsonschema::validator_for(&at(&format!("/$defs/{place}/properties/url"))).unwrap();
        for (url, is_followed) in addresses(purpose) {
            if is_followed || url.chars().all(is_plain) {
                assert_eq!(validator.is_valid(&json!(url)), is_followed, "{place} {url:?}");
            }
        }
    }
}

#[test]
fn ids_are_valid_as_far_as_a_pattern_can_tell() {
    let validator = jsonschema::validator_for(&at("/$defs/Card/properties/id")).unwrap();
    for (id, is_valid) in [
        ("all-students", true),
        ("2", true),
        ("élan", true),
        ("价值", true),
        ("Respect", false),
        ("respect!", false),
        ("a b", false),
        ("a_b", false),
        ("__proto__", false),
        ("#a", false),
        ("", false),
    ] {
        assert_eq!(validator.is_valid(&json!(id)), is_valid, "{id}");
    }
}
