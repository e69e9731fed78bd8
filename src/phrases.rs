//! Every word the interface itself says. The shares of loader and companion are written into them by the build.

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
    /// Turns a card from its headline to its statement.
    pub turn_to_back: &'static str,
    /// Turns a card from its statement to its headline.
    pub turn_to_front: &'static str,
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

/// English, the language that every embed carries.
pub const ENGLISH: Phrases = Phrases {
    sections: "Sections",
    cards: "Cards",
    show_all: "Show all",
    show_one: "Show one at a time",
    turn_to_back: "Read the statement",
    turn_to_front: "Back to the headline",
    pause: "Pause the cards",
    play: "Play the cards",
    controls: "Choose a card",
    previous: "Previous card",
    next: "Next card",
    card: "Card",
    of: "of",
};
