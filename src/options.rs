//! The table of attributes, one row each. The build writes it into the loader, and a test compares the README with it.
//!
//! The loader reads attributes by this table, and the extras warn of wrong values; the widget receives valid ones.

/// The values that an attribute accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// Exactly one of these words.
    OneOf(&'static [&'static str]),
    /// Any number of these words, separated by spaces or commas.
    SomeOf(&'static [&'static str]),
    /// A number with its unit, such as `8s`, `500ms` or `2m`, or `off`.
    Duration,
    /// Any text.
    Text,
}

/// One attribute of `<value-cards>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OptionRow {
    /// The attribute's name, in kebab-case.
    pub name: &'static str,
    /// The values that it accepts.
    pub values: Values,
    /// The value that is used if the attribute is missing or wrong; empty if the default is not a fixed word.
    pub default: &'static str,
    /// One sentence for the webmaster.
    pub meaning: &'static str,
}

/// Every attribute, in the order of the README.
pub const OPTIONS: &[OptionRow] = &[
    OptionRow {
        name: "layout",
        values: Values::OneOf(&["deck", "grid", "list"]),
        default: "deck",
        meaning: "how the cards are laid out",
    },
    OptionRow {
        name: "sections",
        values: Values::Text,
        default: "",
        meaning: "ids of the sections to show, in this order; all of them if missing",
    },
    OptionRow {
        name: "start",
        values: Values::Text,
        default: "",
        meaning: "id of the card to show first; the first card if missing",
    },
    OptionRow {
        name: "words",
        values: Values::OneOf(&["auto", "own", "built-in"]),
        default: "auto",
        meaning: "whose words: `own` never shows the built-in ones, `built-in` always; `auto` only if the element is written empty",
    },
    OptionRow {
        name: "detail",
        values: Values::OneOf(&["shown", "flip"]),
        default: "shown",
        meaning: "statement beside its headline, or on the back of the card",
    },
    OptionRow {
        name: "links",
        values: Values::Text,
        default: "",
        meaning: "a name that makes `#name:card-id` the address of a card; no such addresses if missing",
    },
    OptionRow {
        name: "src",
        values: Values::Text,
        default: "",
        meaning: "address of a content document to show; if missing, the words between the tags, or else the built-in ones",
    },
    OptionRow {
        name: "lang",
        values: Values::Text,
        default: "",
        meaning: "language of words and controls, as in HTML; if missing, that of the nearest ancestor, or else `en`",
    },
    OptionRow {
        name: "theme",
        values: Values::OneOf(&["auto", "light", "dark", "contrast"]),
        default: "auto",
        meaning: "`auto` follows what the page says, else what is behind the cards",
    },
    OptionRow {
        name: "rotate",
        values: Values::Duration,
        default: "off",
        meaning:
            "how long a card is shown before the next one comes by itself; at least 7 seconds, longer for long statements",
    },
    OptionRow {
        name: "loading",
        values: Values::OneOf(&["lazy", "eager"]),
        default: "lazy",
        meaning:
            "when to fetch the interactive part: within one viewport of the screen or at the first touch, or at once",
    },
    OptionRow {
        name: "heading-level",
        values: Values::OneOf(&["1", "2", "3", "4", "5", "6"]),
        default: "2",
        meaning: "level of the section headings in the page's outline",
    },
    OptionRow {
        name: "label",
        values: Values::Text,
        default: "",
        meaning: "accessible name of the region; the organization's name if missing",
    },
    OptionRow {
        name: "controls",
        values: Values::SomeOf(&["sections", "picker", "show-all", "share", "read", "filter", "language"]),
        default: "sections picker show-all",
        meaning: "which controls to offer",
    },
];
