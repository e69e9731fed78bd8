//! Spanish, as schools in the United States write it, with the formal address.

use super::{Direction, ExtrasPhrases, KioskPhrases, Language, LoaderPhrases, Plural, ToolsPhrases, WidgetPhrases};

/// The interface in Spanish.
pub const SPANISH: Language = Language {
    tag: "es",
    direction: Direction::LeftToRight,
    name: "Español",
    reviewed: false,
    loader: LoaderPhrases {
        sections: "Secciones",
        cards: "Tarjetas",
        show_all: "Mostrar todas",
        show_one: "Mostrar de una en una",
        previous: "Tarjeta anterior",
        next: "Tarjeta siguiente",
    },
    extras: ExtrasPhrases {
        turn_to_back: "Leer la declaración",
        turn_to_front: "Volver al título",
        share: "Compartir",
        read: "Leer en voz alta",
        filter: "Filtrar",
        language: "Idioma",
        adopted: "Aprobado por la junta escolar el {date}",
        unavailable: "Este texto no se puede mostrar en este momento. Inténtelo de nuevo más tarde.",
    },
    widget: WidgetPhrases {
        pause: "Pausar las tarjetas",
        play: "Reproducir las tarjetas",
        controls: "Elegir una tarjeta",
        card: "Tarjeta",
        of: "de",
    },
    tools: ToolsPhrases {
        copy_link: "Copiar enlace",
        copy_text: "Copiar texto",
        share_by_system: "Compartir…",
        link_copied: "Enlace copiado",
        text_copied: "Texto copiado",
        not_copied: "Aquí no es posible copiar. El texto está seleccionado para que usted pueda copiarlo.",
        to_copy: "Texto para copiar",
        stop_reading: "Detener la lectura",
        words_to_find: "Mostrar las tarjetas con estas palabras",
        clear: "Borrar",
        tally: Plural {
            zero: "Ninguna tarjeta contiene estas palabras",
            one: "{count} de {total} tarjetas",
            two: "",
            few: "",
            many: "",
            other: "{count} de {total} tarjetas",
        },
    },
    kiosk: KioskPhrases {
        welcome: "Bienvenidos",
        begin: "Toque la pantalla para empezar",
        bar: "Haga esta pantalla más fácil de usar",
        text_size: "Tamaño del texto",
        contrast: "Contraste",
        reach: "Bajar",
        question: "¿Sigue ahí?",
        stay: "Toque para seguir",
        starts_over: "Esta pantalla vuelve a empezar en {count} s.",
    },
};
