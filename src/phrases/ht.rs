//! Haitian Creole.

use super::{Direction, ExtrasPhrases, KioskPhrases, Language, LoaderPhrases, Plural, ToolsPhrases, WidgetPhrases};

/// The interface in Haitian Creole.
pub const HAITIAN_CREOLE: Language = Language {
    tag: "ht",
    direction: Direction::LeftToRight,
    name: "Kreyòl ayisyen",
    reviewed: false,
    loader: LoaderPhrases {
        sections: "Seksyon yo",
        cards: "Kat yo",
        show_all: "Montre tout",
        show_one: "Montre youn pa youn",
        previous: "Kat anvan an",
        next: "Kat apre a",
    },
    extras: ExtrasPhrases {
        turn_to_back: "Li deklarasyon an",
        turn_to_front: "Retounen sou tit la",
        share: "Pataje",
        read: "Li awotvwa",
        filter: "Filtre",
        language: "Lang",
        adopted: "Konsèy lekòl la te adopte l nan dat {date}",
        unavailable: "Nou pa ka montre tèks sa a kounye a. Tanpri eseye ankò pita.",
    },
    widget: WidgetPhrases {
        pause: "Mete kat yo sou poz",
        play: "Fè kat yo defile",
        controls: "Chwazi yon kat",
        card: "Kat",
        of: "sou",
    },
    tools: ToolsPhrases {
        copy_link: "Kopye lyen an",
        copy_text: "Kopye tèks la",
        share_by_system: "Pataje…",
        link_copied: "Lyen an kopye",
        text_copied: "Tèks la kopye",
        not_copied: "Ou pa ka kopye isit la. Tèks la deja seleksyone pou ou ka kopye l ou menm.",
        to_copy: "Tèks pou kopye",
        stop_reading: "Sispann lekti a",
        words_to_find: "Montre kat ki gen mo sa yo",
        clear: "Efase",
        tally: Plural {
            zero: "Pa gen okenn kat ki gen mo sa yo",
            one: "",
            two: "",
            few: "",
            many: "",
            other: "{count} kat sou {total}",
        },
    },
    kiosk: KioskPhrases {
        welcome: "Byenveni",
        begin: "Manyen ekran an pou kòmanse",
        bar: "Fè ekran sa a pi fasil pou itilize",
        text_size: "Gwosè tèks",
        contrast: "Kontras",
        reach: "Desann",
        question: "Èske ou la toujou?",
        stay: "Manyen pou rete",
        starts_over: "Ekran sa a ap rekòmanse nan {count} s.",
    },
};
