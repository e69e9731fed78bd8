//! Every word the interface itself says, in one table for each part that says it: a program carries the whole of each table
//! it names. The build writes those of loader and extras into their scripts.

/// What the loader says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoaderPhrases {
    /// Names the group of section buttons.
    pub sections: &'static str,
    /// Names the scroller.
    pub cards: &'static str,
    /// The button that lays all cards out.
    pub show_all: &'static str,
    /// The same button while all cards are laid out.
    pub show_one: &'static str,
}

/// What the extras say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExtrasPhrases {
    /// Turns a card from its headline to its statement.
    pub turn_to_back: &'static str,
    /// Turns a card from its statement to its headline.
    pub turn_to_front: &'static str,
    /// The button that opens what shares the current card.
    pub share: &'static str,
    /// The button that reads the current card aloud.
    pub read: &'static str,
    /// The button that opens the field which filters the cards.
    pub filter: &'static str,
}

/// What the widget says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrases {
    /// The rotation control while the cards advance by themselves.
    pub pause: &'static str,
    /// The rotation control while they do not.
    pub play: &'static str,
    /// Names the group of previous, picker, count and next.
    pub controls: &'static str,
    /// Previous card.
    pub previous: &'static str,
    /// Next card.
    pub next: &'static str,
    /// A button of the card picker, before its number.
    pub card: &'static str,
    /// Between a card's number and how many its section has: “3 of 11”.
    pub of: &'static str,
}

/// The words of the tools in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToolPhrases {
    /// Copies the address that leads to the card.
    pub copy_link: &'static str,
    /// Copies the card's words.
    pub copy_text: &'static str,
    /// Opens the system's own way to share.
    pub share_by_system: &'static str,
    /// After the address was copied.
    pub link_copied: &'static str,
    /// After the words were copied.
    pub text_copied: &'static str,
    /// Where the browser does not let us copy.
    pub not_copied: &'static str,
    /// Names the field that holds what could not be copied.
    pub to_copy: &'static str,
    /// The button that reads aloud, while it does.
    pub stop_reading: &'static str,
    /// Names the field that filters.
    pub words_to_find: &'static str,
    /// The button that empties the field.
    pub clear: &'static str,
    /// Between how many cards match and how many there are: “3 of 18 cards”.
    pub of: &'static str,
    /// Behind how many cards there are.
    pub cards: &'static str,
    /// Where no card matches.
    pub no_match: &'static str,
}

/// The loader's words in English, the language that every embed carries.
pub const ENGLISH_LOADER: LoaderPhrases =
    LoaderPhrases { sections: "Sections", cards: "Cards", show_all: "Show all", show_one: "Show one at a time" };

/// The extras' words in English.
pub const ENGLISH_EXTRAS: ExtrasPhrases = ExtrasPhrases {
    turn_to_back: "Read the statement",
    turn_to_front: "Back to the headline",
    share: "Share",
    read: "Read aloud",
    filter: "Filter",
};

/// The widget's words in English.
pub const ENGLISH: Phrases = Phrases {
    pause: "Pause the cards",
    play: "Play the cards",
    controls: "Choose a card",
    previous: "Previous card",
    next: "Next card",
    card: "Card",
    of: "of",
};

/// The tools' words in English.
pub const ENGLISH_TOOLS: ToolPhrases = ToolPhrases {
    copy_link: "Copy link",
    copy_text: "Copy text",
    share_by_system: "Share…",
    link_copied: "Link copied",
    text_copied: "Text copied",
    not_copied: "Copying is not possible here. The text is selected, so that you can copy it yourself.",
    to_copy: "Text to copy",
    stop_reading: "Stop reading",
    words_to_find: "Show cards with these words",
    clear: "Clear",
    of: "of",
    cards: "cards",
    no_match: "No card has these words",
};
