//! What TypeScript is told of the element: two files beside the loader, written out of the table of attributes.
//!
//! Events, methods and what they carry stand here as text; nothing else in the build knows them.

use value_cards::options::{OptionRow, Values};

/// Every word that `cause` of a change may be.
const CAUSES: [&str; 7] = ["control", "method", "scroll", "focus", "find", "link", "rotation"];

/// The attribute that every element of HTML has a property for.
const INHERITED: &str = "lang";

/// `value-cards.d.ts`: for every page, with or without a framework.
pub fn page(options: &[OptionRow]) -> String {
    let attributes: String = options.iter().map(attribute).collect();
    let properties: String = options.iter().filter(|row| row.name != INHERITED).map(property).collect();
    PAGE.replace("BUILD_CAUSES", &union(&CAUSES))
        .replace("BUILD_ATTRIBUTES", attributes.trim_end())
        .replace("BUILD_PROPERTIES", properties.trim_end())
}

/// `value-cards.react.d.ts`: `<value-cards>` in JSX. A file of its own, since it asks for React's types.
pub const REACT: &str =
    "// Types of <value-cards> in React 19's JSX, written by the build. To be imported once, beside value-cards.d.ts.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ValueCardsAttributes, ValueCardsDocument, ValueCardsElement, ValueCardsEventMap } from './value-cards.js';

/** React sets what is a property of the element. Its own `content` is another thing, for every element of HTML. */
type Elements = Omit<DetailedHTMLProps<HTMLAttributes<ValueCardsElement>, ValueCardsElement>, 'content'> & {
  content?: ValueCardsDocument | null;
};

/** React listens to what follows the `on`, letter by letter. */
type Listeners = { [Name in keyof ValueCardsEventMap as `on${Name}`]?: (event: ValueCardsEventMap[Name]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'value-cards': Elements & ValueCardsAttributes & Listeners;
    }
  }
}
";

const PAGE: &str = "// Types of <value-cards>, written by the build. For React see value-cards.react.d.ts.

/** What `ready` resolves to: whether the interactive part is there, and if not, why. */
export type ValueCardsState = { live: true } | { live: false; reason: string };

/** What brought a change about. */
export type ValueCardsCause = BUILD_CAUSES;

/** The card that becomes the current one, or has become it. */
export interface ValueCardsChange {
  readonly id: string;
  /** Among all cards, counted from 0. */
  readonly position: number;
  /** How many cards its section has. */
  readonly count: number;
  /** Id of its section. */
  readonly section: string;
  readonly cause: ValueCardsCause;
}

/** A content document: the words of a school or district. value-cards.schema.json describes it. */
export interface ValueCardsDocument extends ValueCardsTranslation {
  readonly version: 1;
  readonly organization: string;
  /** Language of all texts but the translations. Default: `en`. */
  readonly lang?: string;
  /** Day on which the board adopted the words, as `2024-08-12`. */
  readonly adopted?: string;
  /** The same ids in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, ValueCardsTranslation>>;
}

/** Words in one language. */
export interface ValueCardsTranslation {
  readonly organization?: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly lead?: string;
    readonly cards: readonly {
      readonly id?: string;
      /** A run of words taken unchanged from the text. */
      readonly headline?: string;
      readonly text: string;
      readonly link?: { readonly text: string; readonly url: string };
      /** `alt` is empty where the picture only decorates. */
      readonly image?: { readonly url: string; readonly alt: string };
    }[];
  }[];
}

/** A fault in a content document. */
export interface ValueCardsProblem {
  /** Where it is. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** What mends it. */
  readonly remedy: string;
}

/** Its events. All of them bubble. */
export interface ValueCardsEventMap {
  /** The same as the promise `ready`. */
  'value-cards-ready': CustomEvent<ValueCardsState>;
  /** Before a change of card; `preventDefault()` refuses it where the event is cancelable. */
  'value-cards-change': CustomEvent<ValueCardsChange>;
  /** After a change of card. */
  'value-cards-changed': CustomEvent<ValueCardsChange>;
  /** A content document has faults. */
  'value-cards-problem': CustomEvent<{ readonly problems: readonly ValueCardsProblem[] }>;
  /** The interactive part could not be had. */
  'value-cards-error': CustomEvent<{ readonly reason: string }>;
}

/** Its attributes, as markup names them. */
export interface ValueCardsAttributes {
BUILD_ATTRIBUTES
}

/** The element. Each attribute is also a property in camelCase. */
export interface ValueCardsElement extends HTMLElement {
BUILD_PROPERTIES
  /** A document whose words are shown, whatever else says where to take them from. */
  content: ValueCardsDocument | null | undefined;
  /** Resolves once the interactive part is there, or is known not to come. */
  readonly ready: Promise<ValueCardsState>;
  /** Shows the next card. */
  next(): void;
  /** Shows the previous card. */
  previous(): void;
  /** Shows the card of this id, or at this position, counted from 0. */
  goTo(idOrPosition: string | number): void;
  /** Lets the cards advance by themselves, where `rotate` says how fast. */
  play(): void;
  /** Stops them. */
  pause(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'value-cards': ValueCardsElement;
  }

  // Of every element, the document and the window, since the events bubble.
  interface GlobalEventHandlersEventMap extends ValueCardsEventMap {}

  interface Window {
    /** Missing until the script has run. */
    readonly valueCards?: {
      readonly version: string;
      /** Looks for placements that came into `root`, or into the page, after the script. */
      load(root?: ParentNode): void;
    };
  }
}
";

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
    let mut letters = row.meaning.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let default = if row.default.is_empty() { String::new() } else { format!(" Default: `{}`.", row.default) };
    format!("  /** {first}{}.{default} */\n", letters.as_str())
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

/// As the loader names the twins.
fn camel_case(name: &str) -> String {
    let mut is_raised = false;
    let mut twin = String::new();
    for letter in name.chars() {
        match letter {
            '-' => is_raised = true,
            _ if std::mem::take(&mut is_raised) => twin.push(letter.to_ascii_uppercase()),
            _ => twin.push(letter),
        }
    }
    twin
}

#[cfg(test)]
mod tests {
    use super::*;
    use value_cards::machine::Cause;
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
