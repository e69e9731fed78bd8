//! French, with the formal address.

use super::{Direction, ExtrasPhrases, KioskPhrases, Language, LoaderPhrases, Plural, ToolsPhrases, WidgetPhrases};

/// The interface in French.
pub const FRENCH: Language = Language {
    tag: "fr",
    direction: Direction::LeftToRight,
    name: "Français",
    reviewed: false,
    loader: LoaderPhrases {
        sections: "Sections",
        cards: "Cartes",
        show_all: "Tout afficher",
        show_one: "Afficher une carte à la fois",
        previous: "Carte précédente",
        next: "Carte suivante",
    },
    extras: ExtrasPhrases {
        turn_to_back: "Lire la déclaration",
        turn_to_front: "Revenir au titre",
        share: "Partager",
        read: "Lire à voix haute",
        filter: "Filtrer",
        language: "Langue",
        adopted: "Adopté par le conseil scolaire le {date}",
        unavailable: "Impossible d’afficher ce texte pour le moment. Veuillez réessayer plus tard.",
    },
    widget: WidgetPhrases {
        pause: "Mettre les cartes en pause",
        play: "Faire défiler les cartes",
        controls: "Choisir une carte",
        card: "Carte",
        of: "sur",
    },
    tools: ToolsPhrases {
        copy_link: "Copier le lien",
        copy_text: "Copier le texte",
        share_by_system: "Partager…",
        link_copied: "Lien copié",
        text_copied: "Texte copié",
        not_copied:
            "La copie n’est pas possible ici. Le texte est sélectionné pour que vous puissiez le copier vous-même.",
        to_copy: "Texte à copier",
        stop_reading: "Arrêter la lecture",
        words_to_find: "Afficher les cartes contenant ces mots",
        clear: "Effacer",
        tally: Plural {
            zero: "Aucune carte ne contient ces mots",
            one: "{count} carte sur {total}",
            two: "",
            few: "",
            many: "",
            other: "{count} cartes sur {total}",
        },
    },
    kiosk: KioskPhrases {
        welcome: "Bienvenue",
        begin: "Touchez l’écran pour commencer",
        bar: "Rendre cet écran plus facile à utiliser",
        text_size: "Taille du texte",
        contrast: "Contraste",
        reach: "Abaisser",
        question: "Êtes-vous toujours là ?",
        stay: "Touchez pour rester",
        starts_over: "Cet écran recommence dans {count} s.",
    },
};
