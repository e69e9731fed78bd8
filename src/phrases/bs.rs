//! Bosnian, in Latin script.

use super::{Direction, ExtrasPhrases, KioskPhrases, Language, LoaderPhrases, Plural, ToolsPhrases, WidgetPhrases};

/// The interface in Bosnian.
pub const BOSNIAN: Language = Language {
    tag: "bs",
    direction: Direction::LeftToRight,
    name: "Bosanski",
    reviewed: false,
    loader: LoaderPhrases {
        sections: "Odjeljci",
        cards: "Kartice",
        show_all: "Prikaži sve",
        show_one: "Prikaži jednu po jednu",
        previous: "Prethodna kartica",
        next: "Sljedeća kartica",
    },
    extras: ExtrasPhrases {
        turn_to_back: "Pročitaj izjavu",
        turn_to_front: "Nazad na naslov",
        share: "Podijeli",
        read: "Čitaj naglas",
        filter: "Filtriraj",
        language: "Jezik",
        adopted: "Usvojio školski odbor: {date}",
        unavailable: "Ovaj tekst se trenutno ne može prikazati. Pokušajte ponovo kasnije.",
    },
    widget: WidgetPhrases {
        pause: "Pauziraj kartice",
        play: "Pokreni kartice",
        controls: "Izbor kartice",
        card: "Kartica",
        of: "od",
    },
    tools: ToolsPhrases {
        copy_link: "Kopiraj link",
        copy_text: "Kopiraj tekst",
        share_by_system: "Podijeli…",
        link_copied: "Link je kopiran",
        text_copied: "Tekst je kopiran",
        not_copied: "Kopiranje ovdje nije moguće. Tekst je označen kako biste ga mogli sami kopirati.",
        to_copy: "Tekst za kopiranje",
        stop_reading: "Zaustavi čitanje",
        words_to_find: "Prikaži kartice s ovim riječima",
        clear: "Obriši",
        tally: Plural {
            zero: "Nijedna kartica ne sadrži ove riječi",
            one: "{count} kartica od {total}",
            two: "",
            few: "{count} kartice od {total}",
            many: "",
            other: "{count} kartica od {total}",
        },
    },
    kiosk: KioskPhrases {
        welcome: "Dobro došli",
        begin: "Dodirnite ekran za početak",
        bar: "Olakšajte korištenje ovog ekrana",
        text_size: "Veličina teksta",
        contrast: "Kontrast",
        reach: "Spusti",
        question: "Jeste li još tu?",
        stay: "Dodirnite da ostanete",
        starts_over: "Ovaj ekran počinje ispočetka za {count} s.",
    },
};
