//! What TypeScript knows about the element: two files beside the loader. `src/embed/value-cards.d.ts` has places that this fills
//! in from the table of attributes.

use value_cards::options::{OptionRow, Values};

/// Every word that `cause` of a change may be.
const CAUSES: [&str; 7] = ["control", "method", "scroll", "focus", "find", "link", "rotation"];

/// The attribute that every element of HTML has a property for.
const INHERITED: &str = "lang";

/// The file in which this fills in what the table of attributes says.
const PAGE: &str = include_str!("../../../embed/value-cards.d.ts");

/// `value-cards.react.d.ts`: `<value-cards>` in JSX. A separate file, because it needs React's types.
pub const REACT: &str = include_str!("../../../embed/value-cards.react.d.ts");

/// `value-cards.d.ts`: for every page, with or without a framework.
pub fn page(options: &[OptionRow]) -> String {
    let attributes: String = options.iter().map(attribute).collect();
    let properties: String = options.iter().filter(|row| row.name != INHERITED).map(property).collect();
    PAGE.replace("string /* BUILD_CAUSES */", &union(&CAUSES))
        .replace("  // BUILD_ATTRIBUTES", attributes.trim_end())
        .replace("  // BUILD_PROPERTIES", properties.trim_end())
}

fn attribute(row: &OptionRow) -> String {
    format!("{}  {}?: {};\n", comment(row), key(row.name), accepted(row.values))
}

/// What is read may be narrower than what may be set: a number becomes its word.
fn property(row: &OptionRow) -> String {
    let (name, read, set) = (camel_case(row.name), answered(row.values), accepted(row.values));
    let comment = comment(row);
    if read == set {
        return format!("{comment}  {name}: {read};\n");
    }
    format!("{comment}  get {name}(): {read};\n  set {name}(value: {set});\n")
}

fn comment(row: &OptionRow) -> String {
    let mut characters = row.meaning.chars();
    let first: String = characters.next().into_iter().flat_map(char::to_uppercase).collect();
    let default = if row.default.is_empty() { String::new() } else { format!(" Default: `{}`.", row.default) };
    format!("  /** {first}{}.{default} */\n", characters.as_str())
}

fn answered(values: Values) -> String {
    match values {
        Values::OneOf(words) => union(words),
        Values::Duration => String::from("'off' | `${number}ms` | `${number}s` | `${number}m`"),
        Values::SomeOf(_) | Values::Text => String::from("string"),
    }
}

fn accepted(values: Values) -> String {
    let answered = answered(values);
    match values {
        Values::OneOf(words) if words.iter().all(|word| word.parse::<u32>().is_ok()) => {
            format!("{answered} | {}", words.join(" | "))
        }
        Values::OneOf(_) | Values::SomeOf(_) | Values::Duration | Values::Text => answered,
    }
}

fn union(words: &[&str]) -> String {
    words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" | ")
}

fn key(name: &str) -> String {
    if name.contains('-') {
        format!("'{name}'")
    } else {
        name.to_owned()
    }
}

/// The loader names the properties in the same way.
fn camel_case(name: &str) -> String {
    let mut is_raised = false;
    let mut twin = String::new();
    for character in name.chars() {
        match character {
            '-' => is_raised = true,
            _ if std::mem::take(&mut is_raised) => twin.push(character.to_ascii_uppercase()),
            _ => twin.push(character),
        }
    }
    twin
}

#[cfg(test)]
mod tests {
    use super::*;
    use value_cards::deck::machine::Cause;
    use value_cards::options::OPTIONS;

    const LEVEL: OptionRow = OptionRow {
        name: "heading-level",
        values: Values::OneOf(&["1", "2"]),
        default: "2",
        meaning: "level of the headings",
    };
    const WORDS: OptionRow =
        OptionRow { name: "controls", values: Values::SomeOf(&["a", "b"]), default: "", meaning: "what is offered" };

    #[test]
    fn an_attribute_keeps_its_name_and_takes_numbers_for_digits() {
        assert_eq!(
            attribute(&LEVEL),
            "  /** Level of the headings. Default: `2`. */\n  'heading-level'?: '1' | '2' | 1 | 2;\n"
        );
        assert_eq!(attribute(&WORDS), "  /** What is offered. */\n  controls?: string;\n");
    }

    #[test]
    fn a_property_answers_words_whatever_was_set() {
        assert_eq!(
            property(&LEVEL),
            "  /** Level of the headings. Default: `2`. */\n  get headingLevel(): '1' | '2';\n  set headingLevel(value: '1' | '2' | 1 | 2);\n"
        );
        assert_eq!(property(&WORDS), "  /** What is offered. */\n  controls: string;\n");
    }

    #[test]
    fn every_place_is_filled() {
        assert_eq!(PAGE.matches("BUILD_").count(), 3);
        assert!(!page(OPTIONS).contains("BUILD_"));
    }

    #[test]
    fn every_option_is_an_attribute_and_all_but_the_inherited_a_property() {
        let text = page(OPTIONS);
        for row in OPTIONS {
            assert!(text.contains(&attribute(row)), "{}", row.name);
            assert_eq!(text.contains(&property(row)), row.name != INHERITED, "{}", row.name);
        }
    }

    /// A new cause does not compile here until it has its place.
    fn next(cause: Cause) -> Option<Cause> {
        match cause {
            Cause::Control => Some(Cause::Method),
            Cause::Method => Some(Cause::Scroll),
            Cause::Scroll => Some(Cause::Focus),
            Cause::Focus => Some(Cause::Find),
            Cause::Find => Some(Cause::Link),
            Cause::Link => Some(Cause::Rotation),
            Cause::Rotation => None,
        }
    }

    #[test]
    fn the_machines_causes_are_listed() {
        let causes = std::iter::successors(Some(Cause::Control), |cause| next(*cause));
        let unlisted: Vec<&str> = causes.map(Cause::name).filter(|name| !CAUSES.contains(name)).collect();
        assert_eq!(unlisted, [""; 0]);
    }
}
