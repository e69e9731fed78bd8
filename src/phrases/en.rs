//! English, the language that every embed contains.

use super::{Direction, ExtrasPhrases, KioskPhrases, Language, LoaderPhrases, Plural, ToolsPhrases, WidgetPhrases};

/// The interface in English.
pub const ENGLISH: Language = Language {
    tag: "en",
    direction: Direction::LeftToRight,
    name: "English",
    reviewed: false,
    loader: LoaderPhrases {
        sections: "Sections",
        cards: "Cards",
        show_all: "Show all",
        show_one: "Show one at a time",
        previous: "Previous card",
        next: "Next card",
    },
    extras: ExtrasPhrases {
        turn_to_back: "Read the statement",
        turn_to_front: "Back to the headline",
        share: "Share",
        read: "Read aloud",
        filter: "Filter",
        language: "Language",
        adopted: "Adopted by the board on {date}",
        unavailable: "This content is not available right now. Please try again later.",
    },
    widget: WidgetPhrases {
        pause: "Pause the cards",
        play: "Play the cards",
        controls: "Choose a card",
        card: "Card",
        of: "of",
    },
    tools: ToolsPhrases {
        copy_link: "Copy link",
        copy_text: "Copy text",
        share_by_system: "Share…",
        link_copied: "Link copied",
        text_copied: "Text copied",
        not_copied: "Copying is not possible here. The text is selected so that you can copy it yourself.",
        to_copy: "Text to copy",
        stop_reading: "Stop reading",
        words_to_find: "Show cards with these words",
        clear: "Clear",
        tally: Plural {
            zero: "No card has these words",
            one: "{count} of {total} cards",
            two: "",
            few: "",
            many: "",
            other: "{count} of {total} cards",
        },
    },
    kiosk: KioskPhrases {
        welcome: "Welcome",
        begin: "Touch the screen to begin",
        bar: "Make this screen easier to use",
        text_size: "Text size",
        contrast: "Contrast",
        reach: "Lower",
        question: "Are you still there?",
        stay: "Touch to stay",
        starts_over: "This screen starts over in {count} s.",
    },
};
