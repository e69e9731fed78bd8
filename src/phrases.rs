//! Every word the interface itself says. The loader's share is written into it by the build.

/// The interface's words in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrases {
    /// Names the group of section buttons.
    pub sections: &'static str,
    /// Names the scroller.
    pub cards: &'static str,
    /// The button that lays all cards out.
    pub show_all: &'static str,
    /// The same button while all cards are laid out.
    pub show_one: &'static str,
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

/// English, the language that every embed carries.
pub const ENGLISH: Phrases = Phrases {
    sections: "Sections",
    cards: "Cards",
    show_all: "Show all",
    show_one: "Show one at a time",
    controls: "Choose a card",
    previous: "Previous card",
    next: "Next card",
    card: "Card",
    of: "of",
};
