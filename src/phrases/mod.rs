//! The interface's own words, one file for each language.
//!
//! No program of an embed contains a language: the build writes English into the scripts that every embed has, and the
//! others into files that are fetched when needed. A program receives its words as a [`Book`]. Only the kiosk's
//! program, which must work without a network, contains its words in every language.

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

/// Every language: English first, then the others by tag.
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

/// The language that every embed contains.
pub const ENGLISH: &Language = &en::ENGLISH;

/// The words of the interface in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// The direction of its script.
    pub direction: Direction,
    /// Its own name for itself, as the language control offers it.
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
    /// What the kiosk says beside the cards.
    pub kiosk: KioskPhrases,
}

/// The direction in which a script is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Like English.
    LeftToRight,
    /// Like Arabic.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's attribute `dir`.
    pub fn name(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// What the loader says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoaderPhrases {
    /// Names the group of section buttons.
    pub sections: &'static str,
    /// Names the scroller.
    pub cards: &'static str,
    /// The button that lays out all cards.
    pub show_all: &'static str,
    /// The same button while all cards are laid out.
    pub show_one: &'static str,
    /// The previous control.
    pub previous: &'static str,
    /// The next control.
    pub next: &'static str,
}

/// What the extras say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExtrasPhrases {
    /// Turns a card from its headline to its statement.
    pub turn_to_back: &'static str,
    /// Turns a card from its statement to its headline.
    pub turn_to_front: &'static str,
    /// The button that opens the panel for sharing the current card.
    pub share: &'static str,
    /// The button that reads the current card aloud.
    pub read: &'static str,
    /// The button that opens the panel for filtering the cards.
    pub filter: &'static str,
    /// Names the control that chooses a language.
    pub language: &'static str,
    /// When the board adopted the words, with the day at `{date}`.
    pub adopted: &'static str,
    /// Shown if a school's content is not available.
    pub unavailable: &'static str,
}

/// What the widget says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WidgetPhrases {
    /// The rotation control while the cards advance by themselves.
    pub pause: &'static str,
    /// The rotation control while they don't.
    pub play: &'static str,
    /// Names the card picker.
    pub controls: &'static str,
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
    /// Said after the address was copied.
    pub link_copied: &'static str,
    /// Said after the words were copied.
    pub text_copied: &'static str,
    /// Said if the browser refuses to copy.
    pub not_copied: &'static str,
    /// Names the field with the text that could not be copied.
    pub to_copy: &'static str,
    /// The button that reads aloud, while a card is being read.
    pub stop_reading: &'static str,
    /// Names the filter's field.
    pub words_to_find: &'static str,
    /// The button that empties the field.
    pub clear: &'static str,
    /// How many cards have the words in the field: `{count}` of `{total}`.
    pub tally: Plural,
}

/// What the kiosk says beside the cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KioskPhrases {
    /// Greets people who walk by.
    pub welcome: &'static str,
    /// Says how to begin.
    pub begin: &'static str,
    /// Names the bar of buttons that change the look.
    pub bar: &'static str,
    /// The button that switches to the next text size.
    pub text_size: &'static str,
    /// The button that switches to black on white and back.
    pub contrast: &'static str,
    /// The button that moves everything to the lower part of the screen and back.
    pub reach: &'static str,
    /// Asks a visitor who has done nothing for a while.
    pub question: &'static str,
    /// The button that answers the question.
    pub stay: &'static str,
    /// Says that the screen starts over in `{count}` seconds.
    pub starts_over: &'static str,
}

/// A phrase in each plural form of the language, by CLDR's categories. Empty for a form that the language does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural {
    /// For 0, in every language: “no card” reads better than “0 cards”.
    pub zero: &'static str,
    /// Used by English for 1, by French for 0 and 1.
    pub one: &'static str,
    /// Used by Arabic for 2.
    pub two: &'static str,
    /// Used by Arabic for 3 to 10, by Bosnian for 2 to 4.
    pub few: &'static str,
    /// Used by Arabic for 11 to 99.
    pub many: &'static str,
    /// For all other numbers.
    pub other: &'static str,
}
