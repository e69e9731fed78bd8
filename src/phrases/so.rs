//! Somali.

use super::{Direction, ExtrasPhrases, KioskPhrases, Language, LoaderPhrases, Plural, ToolsPhrases, WidgetPhrases};

/// The interface in Somali.
pub const SOMALI: Language = Language {
    tag: "so",
    direction: Direction::LeftToRight,
    name: "Soomaali",
    reviewed: false,
    loader: LoaderPhrases {
        sections: "Qaybaha",
        cards: "Kaararka",
        show_all: "Muuji dhammaan",
        show_one: "Mid mid u muuji",
        previous: "Kaarkii hore",
        next: "Kaarka xiga",
    },
    extras: ExtrasPhrases {
        turn_to_back: "Akhri bayaanka",
        turn_to_front: "Ku noqo cinwaanka",
        share: "La wadaag",
        read: "Kor u akhri",
        filter: "Shaandhee",
        language: "Luqadda",
        adopted: "Waxaa ansixiyay guddiga dugsiga {date}",
        unavailable: "Qoraalkan hadda lama muujin karo. Fadlan mar dambe isku day.",
    },
    widget: WidgetPhrases {
        pause: "Hakad geli kaararka",
        play: "Socodsii kaararka",
        controls: "Dooro kaar",
        card: "Kaarka",
        of: "ka mid ah",
    },
    tools: ToolsPhrases {
        copy_link: "Koobiyee linkiga",
        copy_text: "Koobiyee qoraalka",
        share_by_system: "La wadaag…",
        link_copied: "Linkiga waa la koobiyeeyay",
        text_copied: "Qoraalka waa la koobiyeeyay",
        not_copied: "Halkan wax laguma koobiyeyn karo. Qoraalka waa la doortay si aad adigu u koobiyeyso.",
        to_copy: "Qoraalka la koobiyeynayo",
        stop_reading: "Jooji akhrinta",
        words_to_find: "Muuji kaararka leh erayadan",
        clear: "Tirtir",
        tally: Plural {
            zero: "Ma jiro kaar leh erayadan",
            one: "{count} ka mid ah {total} kaar",
            two: "",
            few: "",
            many: "",
            other: "{count} ka mid ah {total} kaar",
        },
    },
    kiosk: KioskPhrases {
        welcome: "Soo dhawow",
        begin: "Taabo shaashadda si aad u bilowdo",
        bar: "Ka dhig shaashaddan mid fudud",
        text_size: "Cabbirka qoraalka",
        contrast: "Kala-muuqasho",
        reach: "Hoos u dhig",
        question: "Weli ma joogtaa?",
        stay: "Taabo si aad u joogto",
        starts_over: "Shaashaddani waxay dib u bilaabmaysaa {count} s kaddib.",
    },
};
