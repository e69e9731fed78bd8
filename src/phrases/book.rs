//! The words of one language, in the form in which a program receives them.

use std::sync::Arc;

use super::{Language, Plural, ToolsPhrases, WidgetPhrases};

/// What the widget says. The number is its line in a [`Book`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// The rotation control while the cards advance by themselves.
    Pause = 1,
    /// The rotation control while they don't.
    Play,
    /// Names the card picker.
    Controls,
    /// A button of the card picker, before its number.
    Card,
    /// Between a card's number and how many its section has.
    Of,
}

/// What the tools say. The number is its line in a [`Book`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToolPhrase {
    /// Names the panel for sharing the current card.
    Share = 1,
    /// The button that reads aloud, while no card is being read.
    Read,
    /// Names the panel for filtering the cards.
    Filter,
    /// Copies the address that leads to the card.
    CopyLink,
    /// Copies the card's words.
    CopyText,
    /// Opens the system's own way to share.
    ShareBySystem,
    /// Said after the address was copied.
    LinkCopied,
    /// Said after the words were copied.
    TextCopied,
    /// Said if the browser refuses to copy.
    NotCopied,
    /// Names the field with the text that could not be copied.
    ToCopy,
    /// The button that reads aloud, while a card is being read.
    StopReading,
    /// Names the filter's field.
    WordsToFind,
    /// The button that empties the field.
    Clear,
    /// The first of six lines: how many cards match, in the order of [`Category`].
    Tally,
}

/// CLDR's plural categories, in the order of a [`Book`]'s lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// 0, in every language.
    Zero,
    /// Used by English for 1.
    One,
    /// Used by Arabic for 2.
    Two,
    /// Used by Arabic for 3 to 10.
    Few,
    /// Used by Arabic for 11 to 99.
    Many,
    /// Everything else.
    Other,
}

impl Category {
    /// The category with this name in `Intl.PluralRules`; `Other` for any other name.
    pub fn named(name: &str) -> Self {
        match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }
}

/// Words as one text: the digit 0 on the first line, then one phrase on each line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book(Arc<str>);

impl Book {
    /// A book with these lines.
    pub fn new(lines: &str) -> Self {
        Self(lines.into())
    }

    /// What the widget says.
    pub fn say(&self, phrase: Phrase) -> &str {
        self.line(phrase as usize)
    }

    /// What the tools say.
    pub fn say_tool(&self, phrase: ToolPhrase) -> &str {
        self.line(phrase as usize)
    }

    /// A number in the language's own digits, which follow their zero in Unicode.
    pub fn number(&self, number: usize) -> String {
        let zero = self.line(0).chars().next().unwrap_or('0');
        let mut text = String::new();
        for digit in number.to_string().bytes() {
            text.extend(char::from_u32(u32::from(zero) + u32::from(digit - b'0')));
        }
        text
    }

    /// How many cards match, in the form for `category`; in the form for all other numbers if the language has no such
    /// form.
    pub fn tally(&self, category: Category, count: usize, total: usize) -> String {
        let form = |category: Category| self.line(ToolPhrase::Tally as usize + category as usize);
        let text = if form(category).is_empty() { form(Category::Other) } else { form(category) };
        text.replace("{count}", &self.number(count)).replace("{total}", &self.number(total))
    }

    /// By hand: `str::lines` would add a hundred bytes to the widget.
    fn line(&self, index: usize) -> &str {
        let mut rest = &*self.0;
        for _ in 0..index {
            rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
        }
        rest.split_once('\n').map_or(rest, |(line, _)| line)
    }
}

impl Language {
    /// The widget's lines after the digit, in the order of [`Phrase`].
    pub fn widget_lines(&self) -> String {
        let WidgetPhrases { pause, play, controls, card, of } = self.widget;
        [pause, play, controls, card, of].join("\n")
    }

    /// The tools' lines after the digit, in the order of [`ToolPhrase`].
    pub fn tool_lines(&self) -> String {
        let ToolsPhrases {
            copy_link,
            copy_text,
            share_by_system,
            link_copied,
            text_copied,
            not_copied,
            to_copy,
            stop_reading,
            words_to_find,
            clear,
            tally: Plural { zero, one, two, few, many, other },
        } = self.tools;
        let names = [self.extras.share, self.extras.read, self.extras.filter];
        let phrases = [
            copy_link,
            copy_text,
            share_by_system,
            link_copied,
            text_copied,
            not_copied,
            to_copy,
            stop_reading,
            words_to_find,
            clear,
        ];
        [&names[..], &phrases, &[zero, one, two, few, many, other]].concat().join("\n")
    }
}
