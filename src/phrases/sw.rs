//! Swahili.

use super::{Direction, ExtrasPhrases, KioskPhrases, Language, LoaderPhrases, Plural, ToolsPhrases, WidgetPhrases};

/// The interface in Swahili.
pub const SWAHILI: Language = Language {
    tag: "sw",
    direction: Direction::LeftToRight,
    name: "Kiswahili",
    reviewed: false,
    loader: LoaderPhrases {
        sections: "Sehemu",
        cards: "Kadi",
        show_all: "Onyesha zote",
        show_one: "Onyesha moja moja",
        previous: "Kadi iliyotangulia",
        next: "Kadi inayofuata",
    },
    extras: ExtrasPhrases {
        turn_to_back: "Soma kauli",
        turn_to_front: "Rudi kwenye kichwa cha kadi",
        share: "Shiriki",
        read: "Soma kwa sauti",
        filter: "Chuja",
        language: "Lugha",
        adopted: "Ilipitishwa na bodi ya shule tarehe {date}",
        unavailable: "Maandishi haya hayawezi kuonyeshwa kwa sasa. Tafadhali jaribu tena baadaye.",
    },
    widget: WidgetPhrases {
        pause: "Simamisha kadi kwa muda",
        play: "Onyesha kadi mfululizo",
        controls: "Chagua kadi",
        card: "Kadi ya",
        of: "kati ya",
    },
    tools: ToolsPhrases {
        copy_link: "Nakili kiungo",
        copy_text: "Nakili maandishi",
        share_by_system: "Shiriki…",
        link_copied: "Kiungo kimenakiliwa",
        text_copied: "Maandishi yamenakiliwa",
        not_copied: "Haiwezekani kunakili hapa. Maandishi yamechaguliwa ili uweze kuyanakili mwenyewe.",
        to_copy: "Maandishi ya kunakili",
        stop_reading: "Acha kusoma",
        words_to_find: "Onyesha kadi zenye maneno haya",
        clear: "Futa",
        tally: Plural {
            zero: "Hakuna kadi yenye maneno haya",
            one: "Kadi {count} kati ya {total}",
            two: "",
            few: "",
            many: "",
            other: "Kadi {count} kati ya {total}",
        },
    },
    kiosk: KioskPhrases {
        welcome: "Karibu",
        begin: "Gusa skrini kuanza",
        bar: "Rahisisha kutumia skrini hii",
        text_size: "Ukubwa wa maandishi",
        contrast: "Utofautishaji",
        reach: "Shusha",
        question: "Bado upo?",
        stay: "Gusa ili kubaki",
        starts_over: "Skrini hii itaanza upya baada ya s {count}.",
    },
};
