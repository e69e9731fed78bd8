//! Every word the interface itself says, one file for each language.
//!
//! No program of an embed carries a language: the build writes English into the scripts that every embed has, and the others
//! into files that are fetched when one is used. A program is handed its words as a [`Book`]. The kiosk's program alone, which
//! must speak when nothing can be fetched, has its own words in every language.

mod ar;
mod book;
mod bs;
mod en;
mod es;
mod fr;
mod ht;
mod so;
mod sw;
mod vi;
mod zh_hans;
mod zh_hant;

pub use book::{Book, Category, Phrase, ToolPhrase};

/// Every language, English first, the others by their tags.
pub const LANGUAGES: [&Language; 11] = [
    &en::ENGLISH,
    &ar::ARABIC,
    &bs::BOSNIAN,
    &es::SPANISH,
    &fr::FRENCH,
    &ht::HAITIAN_CREOLE,
    &so::SOMALI,
    &sw::SWAHILI,
    &vi::VIETNAMESE,
    &zh_hans::SIMPLIFIED_CHINESE,
    &zh_hant::TRADITIONAL_CHINESE,
];

/// The language that every embed carries.
pub const ENGLISH: &Language = &en::ENGLISH;

/// The words of the interface in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// Its name in itself, as the language control offers it.
    pub name: &'static str,
    /// Whether a person who speaks the language has read this file.
    pub reviewed: bool,
    /// What the loader says.
    pub loader: LoaderPhrases,
    /// What the extras say.
    pub extras: ExtrasPhrases,
    /// What the widget says.
    pub widget: WidgetPhrases,
    /// What the tools say.
    pub tools: ToolsPhrases,
    /// What the lobby kiosk says beside the cards.
    pub kiosk: KioskPhrases,
}

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
    /// Names the control that chooses a language.
    pub language: &'static str,
    /// When the board adopted the words; `{date}` stands for the day.
    pub adopted: &'static str,
    /// Where the words of a school cannot be had.
    pub unavailable: &'static str,
}

/// What the widget says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WidgetPhrases {
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

/// What the tools say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToolsPhrases {
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
    /// How many cards have the words in the field: `{count}` of `{total}`.
    pub tally: Plural,
}

/// What the lobby kiosk says beside the cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KioskPhrases {
    /// Greets whoever comes by.
    pub welcome: &'static str,
    /// What to do to use the screen.
    pub begin: &'static str,
    /// Names the bar of buttons that change how things look.
    pub bar: &'static str,
    /// The button to the next size of letters.
    pub text_size: &'static str,
    /// The button to black on white and back.
    pub contrast: &'static str,
    /// The button that brings everything into the lower part of the screen.
    pub reach: &'static str,
    /// Asks somebody who has done nothing for a while.
    pub question: &'static str,
    /// The button that answers it.
    pub stay: &'static str,
    /// What happens otherwise, in `{count}` seconds.
    pub starts_over: &'static str,
}

/// A phrase in each form that the language has for numbers, after CLDR's plural categories. Empty where it has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural {
    /// For 0 itself, in every language: “no card” reads better than “0 cards”.
    pub zero: &'static str,
    /// As English for 1, French for 0 and 1.
    pub one: &'static str,
    /// As Arabic for 2.
    pub two: &'static str,
    /// As Arabic for 3 to 10, Bosnian for 2 to 4.
    pub few: &'static str,
    /// As Arabic for 11 to 99.
    pub many: &'static str,
    /// For every number that no other form is for.
    pub other: &'static str,
}
